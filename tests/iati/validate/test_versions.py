"""Rules that are for some versions of the standard are judged in files of those versions only."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from iati.validate.codelists import judge_codes
from iati.validate.rules import judge_rules
from schemas.iati_standard import load_places, load_public_rules, load_rules
from tests.iati.validate.documents import activity, judged, rules_of
from tests.iati.validate.fragments import (
    Examples,
    budget_items,
    identifier,
    period,
    places,
    reporting_org,
    sectors,
)
from tests.iati.validate.records import FACTS, of_version, records_of

OLD_VERSIONS = ("2.01", "2.02")
OLD: Mapping[str, Examples] = {
    "1.1.1": Examples((identifier("DTZ-1"),), (identifier("NL-KVK-41149287DTZ"),)),
    "12.1.2": Examples(
        (
            places('<recipient-country code="IN" percentage="-1"/>'),
            places('<recipient-region code="298" percentage="-1"/>'),
        ),
        (places('<recipient-country code="IN" percentage="101"/>'),),
    ),
    "12.2.2": Examples(
        (activity('<capital-spend percentage="-0.1"/>'), budget_items('percentage="-1"')),
        (activity('<capital-spend percentage="101"/>'),),
    ),
    "12.3.2": Examples(
        (sectors('code="15160" percentage="-1"'),), (sectors('code="15160" percentage="101"'),)
    ),
    "9.14.1": Examples(
        (budget_items("").replace(b'vocabulary="4"', b'vocabulary="1"').replace(b"1.1", b"no"),),
        (
            budget_items("")
            .replace(b'vocabulary="4"', b'vocabulary="1"')
            .replace(b"1.1", b"1.1.1"),
            budget_items("").replace(b"1.1", b"no"),
        ),
    ),
}
# What the schema finds already, each with a document that shows it.
FOUND_BY_SCHEMA: Mapping[str, bytes] = {
    "1.7.2": activity(reporting_org("x").replace('ref="x"', ""), drop="reporting-org"),
    "12.4.1": places('<recipient-country code="IN" percentage="all"/>'),
    "6.1.5": activity(
        '<document-link url="https://example.org/"><title><narrative>x</narrative></title>'
        '<category code="A08"/></document-link>'
    ),
    "6.2.1": activity(drop="activity-status"),
    "6.3.1": activity(reporting_org("NL-KVK-1").replace('type="21"', ""), drop="reporting-org"),
    "7.5.2": activity(
        period("budget", "2017-01-01", "2017-12-31").replace(' value-date="2017-01-01"', "")
    ),
}


def _found(document: bytes, version: str) -> set[str]:
    [record] = records_of(of_version(document, version))
    return {f.rule for f in (*judge_rules(record, FACTS), *judge_codes(record))}


def _each(kind: str) -> list[Any]:
    return [
        pytest.param(rule, document, id=f"{rule}-{number}")
        for rule, pair in OLD.items()
        for number, document in enumerate(
            pair.failing if kind == "failing" else pair.passing, start=1
        )
    ]


@pytest.mark.parametrize("version", OLD_VERSIONS)
@pytest.mark.parametrize(("rule", "document"), _each("failing"))
def test_a_rule_of_older_versions_is_judged_in_them(
    rule: str, document: bytes, version: str
) -> None:
    assert rule in _found(document, version)
    assert rule not in _found(document, "2.03")


@pytest.mark.parametrize("version", OLD_VERSIONS)
@pytest.mark.parametrize(("rule", "document"), _each("passing"))
def test_a_document_that_keeps_to_a_rule_of_older_versions_is_left_alone(
    rule: str, document: bytes, version: str
) -> None:
    assert rule not in _found(document, version)


def test_every_rule_of_older_versions_has_examples() -> None:
    rules = {r.id for r in load_rules().values() if r.versions and "2.03" not in r.versions}
    codes = {p.rule for p in load_places() if p.versions and "2.03" not in p.versions}
    assert set(OLD) == rules | codes


@pytest.mark.parametrize("version", OLD_VERSIONS)
def test_a_rule_of_version_2_03_is_not_judged_in_older_files(version: str) -> None:
    document = identifier("DTZ-1")
    assert "1.1.21" in _found(document, "2.03")
    assert "1.1.21" not in _found(document, version)


@pytest.mark.parametrize(("rule", "document"), FOUND_BY_SCHEMA.items())
def test_what_is_left_to_the_schema_is_found_by_it(
    rule: str, document: bytes, tmp_path: Path
) -> None:
    assert "0.3.1" in load_public_rules()[rule].reason
    assert "0.3.1" in rules_of(judged(document, tmp_path))


def test_all_that_is_left_to_the_schema_has_an_example() -> None:
    left = {rule.id for rule in load_public_rules().values() if "0.3.1" in rule.reason}
    assert left == set(FOUND_BY_SCHEMA)
