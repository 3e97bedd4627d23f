"""The standard as data holds what the standard holds: counts, codes, places and rules."""

import csv
from importlib import resources

import pytest

from schemas.iati_standard import (
    load_codelists,
    load_file_rules,
    load_places,
    load_public_rules,
    load_rules,
    load_semantic_rules,
)

SEVERITIES = {"critical", "error", "warning", "advisory"}


def _rows(name: str) -> list[list[str]]:
    text = resources.files("schemas.iati_standard").joinpath(name).read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines()))


@pytest.mark.parametrize(
    ("name", "codes", "withdrawn"),
    [
        ("ActivityStatus", 6, 0),
        ("Country", 251, 1),
        ("Currency", 176, 9),
        ("FileFormat", 1650, 19),
        ("Language", 181, 0),
        ("OrganisationRegistrationAgency", 539, 19),
        ("Sector", 325, 30),
        ("TransactionType", 13, 0),
        ("UNSDG-Targets", 169, 0),
    ],
)
def test_a_codelist_has_all_its_codes(name: str, codes: int, withdrawn: int) -> None:
    codelist = load_codelists()[name]
    assert len(codelist.codes) == codes
    assert sum(code.is_withdrawn for code in codelist.codes.values()) == withdrawn


def test_there_are_seventy_codelists_and_5544_codes() -> None:
    codelists = load_codelists()
    assert len(codelists) == 70
    assert sum(len(codelist.codes) for codelist in codelists.values()) == 5544


def test_codes_carry_names_and_categories() -> None:
    sector = load_codelists()["Sector"].codes["15160"]
    assert (sector.name, sector.category, sector.is_withdrawn) == ("Human rights", "151", False)


def test_the_incomplete_codelists_are_those_of_the_standard() -> None:
    incomplete = {name for name, codelist in load_codelists().items() if not codelist.is_complete}
    assert incomplete == {
        "Country",
        "HumanitarianScopeType",
        "HumanitarianScopeVocabulary",
        "IndicatorVocabulary",
        "Language",
        "OrganisationIdentifier",
        "OrganisationRegistrationAgency",
    }


def test_codelists_say_where_and_when_they_come_from() -> None:
    assert {(c.origin, c.retrieved.isoformat()) for c in load_codelists().values()} == {
        ("IATI codelists 2.03", "2026-11-23")
    }


@pytest.mark.parametrize(
    "name",
    ["codelists.csv", "codelists-origin.csv", "codelist-places.csv", "codelist-successors.csv"],
)
def test_rows_are_sorted_and_stand_there_once(name: str) -> None:
    keys = [tuple(row[:4] if "places" in name else row[:2]) for row in _rows(name)[1:]]
    assert keys == sorted(set(keys))


def test_every_place_names_a_codelist_and_a_severity() -> None:
    places = load_places()
    assert len(places) == 128
    assert {place.codelist for place in places} <= set(load_codelists())
    assert {place.severity for place in places} == {"error"}
    assert all(place.category for place in places)


def test_places_use_the_numbers_of_the_public_validator_where_it_has_them() -> None:
    rules = [place.rule for place in load_places()]
    unnumbered = [rule for rule in rules if not rule.startswith("9.")]
    assert len(set(rules) - set(unnumbered)) == len(rules) - len(unnumbered) == 122
    assert set(unnumbered) == {
        "codelist:CashandVoucherModalities",
        "codelist:EarmarkingCategory",
        "codelist:UNSDG-Goals",
        "codelist:UNSDG-Targets",
    }


def test_the_ruleset_has_every_rule_and_case_of_the_standard() -> None:
    rules = load_rules()
    assert len(rules) == 93
    assert sum(len(rule.cases) for rule in rules.values()) == 113


def test_every_rule_says_what_is_wrong_and_what_to_do() -> None:
    for rule in (*load_rules().values(), *load_file_rules().values()):
        assert rule.severity in SEVERITIES
        assert rule.category
        assert rule.message.endswith(".")
        assert rule.remedy.endswith(".")
        assert rule.link == "" or rule.link.startswith("https://iatistandard.org/en/")


def test_every_case_is_about_a_kind_of_record() -> None:
    records = {case.record for rule in load_rules().values() for case in rule.cases}
    assert records == {"activity", "organisation", "any"}


def test_rules_of_the_file_and_of_records_have_different_ids() -> None:
    assert set(load_rules()) & set(load_file_rules()) == set()
    assert all(rule.cases == () for rule in load_file_rules().values())


def test_every_number_of_the_public_validator_is_used_or_has_a_reason_not_to_be() -> None:
    public = load_public_rules()
    used = {*load_rules(), *load_file_rules(), *(place.rule for place in load_places())}
    unused = {rule.id for rule in public.values() if rule.reason}
    assert len(public) == 247
    assert set(public) - used == unused
    assert not used & unused
    assert all(public[rule].reason.endswith(".") for rule in unused)


def test_rules_have_the_severity_and_class_of_the_public_validator() -> None:
    public = load_public_rules()
    ours = {rule.id: rule for rule in (*load_rules().values(), *load_file_rules().values())}
    for key in set(ours) & set(public):
        assert (ours[key].severity, ours[key].category) == (
            public[key].severity,
            public[key].category,
        )
    for place in load_places():
        if place.rule in public:
            rule = public[place.rule]
            assert (place.severity, place.category) == (rule.severity, rule.category)


def test_numbers_of_the_public_validator_are_in_order_and_say_where_list_and_ruleset_differ() -> (
    None
):
    public = list(load_public_rules().values())
    assert [rule.id for rule in public] == sorted(
        (rule.id for rule in public), key=lambda key: [int(part) for part in key.split(".")]
    )
    differing = {rule.id for rule in public if rule.listed_severity or rule.listed_category}
    assert {"3.7.1", "3.7.2", "4.5.1", "11.1.2"} <= differing
    assert {rule.severity for rule in public} <= SEVERITIES


def test_rules_of_some_versions_name_versions_that_exist() -> None:
    versions = set(load_codelists()["Version"].codes)
    places = {version for place in load_places() for version in place.versions}
    rules = {version for rule in load_rules().values() for version in rule.versions}
    assert places | rules == {"2.01", "2.02", "2.03"} <= versions


def test_successors_take_the_place_of_withdrawn_codes_and_are_none_themselves() -> None:
    pairs = [
        (codelist, code)
        for codelist in load_codelists().values()
        for code in codelist.codes.values()
        if code.successors
    ]
    assert len(pairs) == len(_rows("codelist-successors.csv")) - 1
    assert all(code.is_withdrawn for _, code in pairs)
    assert not any(c.codes[s].is_withdrawn for c, code in pairs for s in code.successors)


def test_our_own_rules_have_a_known_severity() -> None:
    assert {rule.rule.severity for rule in load_semantic_rules().values()} <= SEVERITIES
