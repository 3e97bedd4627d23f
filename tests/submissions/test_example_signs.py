"""The example's signs of change: who told how many, where, and what of them may be told on."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from schemas.programme import Programme, load_programme, shipped_programme
from schemas.programme.model import WHOLE_TOC
from submissions.privacy.scan import personal_kinds

SIGNS = Path(__file__).parents[2] / "examples" / "dtz-2017" / "signs.csv"
SECTION = {
    "latam-team": "2.2",
    "br-team": "2.3",
    "do-team": "2.4",
    "in-bd-team": "2.5",
    "id-team": "2.6",
    "ph-team": "2.7",
    "th-team": "2.8",
    "ecpat-international": "2.9",
}
TEXTS = ("location", "actor", "change", "contribution", "source", "public")


@pytest.fixture(scope="module")
def dtz() -> Programme:
    return load_programme(shipped_programme("dtz-2016-2020"))


@pytest.fixture(scope="module")
def signs() -> list[dict[str, str]]:
    with SIGNS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("partner", "children", "communities", "government", "companies"),
    [
        ("latam-team", 9, 5, 16, 4),
        ("br-team", 3, 3, 6, 5),
        ("do-team", 2, 4, 6, 6),
        ("in-bd-team", 7, 3, 7, 6),
        ("id-team", 4, 5, 10, 3),
        ("ph-team", 2, 4, 5, 4),
        ("th-team", 3, 3, 7, 3),
        ("ecpat-international", 0, 0, 5, 4),
    ],
)
def test_each_team_tells_the_signs_of_its_section_by_who_changed(
    signs: list[dict[str, str]],
    partner: str,
    children: int,
    communities: int,
    government: int,
    companies: int,
) -> None:
    own = [row for row in signs if row["partner"] == partner]
    counts = Counter(row["pathway"] for row in own)

    assert counts == Counter(
        {
            "children": children,
            "communities": communities,
            "government": government,
            "private-sector": companies,
        }
    )
    section = re.escape(SECTION[partner])
    for row in own:
        assert re.fullmatch(rf"Annual report 2017 section {section}\.[123]", row["source"])


def test_a_sensitive_sign_has_no_public_wording_and_every_other_one_has(
    signs: list[dict[str, str]],
) -> None:
    assert {row["sensitive"] for row in signs} == {"yes", "no"}
    assert all((row["public"] == "") == (row["sensitive"] == "yes") for row in signs)


def test_no_text_holds_anything_personal(signs: list[dict[str, str]], dtz: Programme) -> None:
    texts = {row[key] for row in signs for key in TEXTS}

    assert not {text for text in texts if personal_kinds(text, dtz.countries, "en")}


def test_nothing_is_said_that_the_report_does_not_say(signs: list[dict[str, str]]) -> None:
    """It rates no sign, and names nobody with whom one was verified."""
    assert {(row["significance"], row["verified_with"]) for row in signs} == {("", "")}
    assert all(row["observed_on"].startswith("2017") for row in signs)


def test_an_outcome_is_proposed_only_where_the_report_s_tables_name_the_country_for_it(
    signs: list[dict[str, str]], dtz: Programme
) -> None:
    """2.10.2; outcomes of a country's own theory of change stand in no table."""
    (framework,) = dtz.donor_frameworks
    named = {
        (outcome, country)
        for result in framework.results
        for objective in result.objectives
        for row in objective.contributions
        for outcome in row.outcomes
        for country in row.countries
    }
    own = {o.id for toc in dtz.theories_of_change if not toc.mother for o in toc.outcomes}
    proposed = [row for row in signs if row["outcome"] and row["outcome"] not in own]
    assert proposed
    for row in proposed:
        places = [row["place"]]
        if row["place"] == WHOLE_TOC:
            places = dtz.toc(dtz.partner(row["partner"]).toc).countries
        assert {(row["outcome"], place) for place in places} <= named
    assert {row["outcome"] for row in signs} & own == {"LATAM-CO-LEADERS", "IN-BD-CH-REINTEGRATION"}
