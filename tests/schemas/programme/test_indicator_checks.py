"""Rules of baselines and of the codes of splits, and what those codes are."""

from pathlib import Path

import pytest

from schemas.programme import Indicator, ProgrammeError, load_programme
from schemas.programme.split_codes import scopes_of, split_code, splits_of
from tests.builders import Definition, definition, programme, write_programme

KIDS, VICTIMS, PEERS, LAWS = 0, 1, 2, 4
BASELINE = {"year": 2015, "value": 12}
FEMALE = {"sex": "female"}

CASES: dict[str, tuple[int, list[Definition], str, str]] = {
    "a country without its ToC": (
        KIDS,
        [{**BASELINE, "country": "BO"}],
        "baselines.0",
        "BO has no values of its own",
    ),
    "a country of another ToC": (
        KIDS,
        [{**BASELINE, "toc": "SIAM", "country": "BO"}],
        "baselines.0",
        "SIAM BO has no values of its own",
    ),
    "a ToC of one country as a whole": (
        KIDS,
        [{**BASELINE, "toc": "SIAM"}],
        "baselines.0",
        "SIAM has no values of its own",
    ),
    "the mother ToC, whose values are inside the programme's": (
        KIDS,
        [{**BASELINE, "toc": "MOTHER"}],
        "baselines.0",
        "MOTHER has no values of its own",
    ),
    "two of one place and split": (
        KIDS,
        [BASELINE, {**BASELINE, **FEMALE}, {**BASELINE, **FEMALE, "value": 3}],
        "baselines.2",
        "has two baselines",
    ),
    "a part without its whole": (
        KIDS,
        [BASELINE, {**BASELINE, **FEMALE, "toc": "ANDES", "country": "BO"}],
        "baselines.1",
        "needs the undivided one",
    ),
    "a part of another year than its whole": (
        KIDS,
        [BASELINE, {**BASELINE, **FEMALE, "year": 2014}],
        "baselines.1",
        "needs the undivided one",
    ),
    "an age group that the programme does not have": (
        KIDS,
        [BASELINE, {**BASELINE, "age_group": "5-6"}],
        "baselines.1.age_group",
        "'5-6' is no age group",
    ),
    "documents by sex": (
        LAWS,
        [BASELINE, {**BASELINE, **FEMALE}],
        "baselines.1",
        "LAWS counts documents, which are not split",
    ),
    "a year after the programme": (
        KIDS,
        [{**BASELINE, "year": 2021}],
        "baselines.0.year",
        "after the programme",
    ),
    "a filler for a year": (KIDS, [{**BASELINE, "year": 1}], "baselines.0.year", "greater than"),
    "a number below zero": (KIDS, [{**BASELINE, "value": -1}], "baselines.0.value", "greater than"),
    "a number in words": (KIDS, [{**BASELINE, "value": "12"}], "baselines.0.value", "integer"),
    "a small count of a sensitive indicator": (
        VICTIMS,
        [{**BASELINE, "value": 9}],
        "baselines",
        "from 1 to 9 is a small count",
    ),
    "two counts of a sensitive indicator whose difference is small": (
        VICTIMS,
        [BASELINE, {**BASELINE, "value": 10, "toc": "SIAM", "country": "TH"}],
        "baselines",
        "one baseline above zero",
    ),
}


def refused(folder: Path, content: Definition, key: str, message: str) -> None:
    """The definition is refused for that, at a line of the file, and for nothing else."""
    with pytest.raises(ProgrammeError) as caught:
        load_programme(write_programme(folder, content))
    found = [p for p in caught.value.problems if p.key == key and message in p.message]
    assert found, str(caught.value)
    assert {p.file.name for p in found} == {"indicators.yaml"}
    assert all(p.line > 0 and p.remedy.endswith(".") for p in found)


@pytest.mark.parametrize("case", CASES)
def test_a_baseline_that_does_not_fit_is_told_where_it_stands(case: str, tmp_path: Path) -> None:
    indicator, baselines, key, message = CASES[case]
    content = definition()
    content["indicators"][indicator]["baselines"] = baselines

    refused(tmp_path / "tiny", content, f"indicators.{indicator}.{key}", message)


def test_baselines_of_every_place_that_has_values_are_fine(tmp_path: Path) -> None:
    content = definition()
    places: list[Definition] = [
        {},
        {"toc": "ANDES", "country": "BO"},
        {"toc": "ANDES"},
        {"toc": "SIAM", "country": "TH"},
        {"toc": "NETWORK"},
    ]
    splits: list[Definition] = [{}, FEMALE, {"sex": "not-reported", "age_group": "not-reported"}]
    content["indicators"][KIDS]["baselines"] = [
        {**BASELINE, **place, **split} for place in places for split in splits
    ]
    content["indicators"][VICTIMS]["baselines"] = [
        {**BASELINE, "value": 0, **places[1]},
        {**BASELINE, "value": 10},
        {**BASELINE, "value": 0, **FEMALE},
    ]

    loaded = load_programme(write_programme(tmp_path / "tiny", content))

    assert len(loaded.indicator("KIDS").baselines) == 15


def code(indicator: Indicator, scope: str = "", age_group: str = "all", sex: str = "all") -> str:
    return split_code(indicator, scope, age_group, sex)


def test_the_code_of_a_split_is_made_of_what_it_is_a_split_of() -> None:
    kids = programme().indicator("KIDS")

    assert code(kids) == "KIDS"
    assert code(kids, sex="female") == "KIDS-FEMALE"
    assert code(kids, sex="not-reported") == "KIDS-SEX-NOT-REPORTED"
    assert code(kids, age_group="not-reported") == "KIDS-AGE-NOT-REPORTED"
    assert code(kids, "ANDES", "12-17", "male") == "KIDS-ANDES-AGE-12-17-MALE"
    assert code(kids, age_group="65+") == "KIDS-AGE-65-PLUS"


def test_the_ministrys_code_comes_first_but_not_for_a_part_of_the_number() -> None:
    codes = [{"code": "NL.1"}, {"code": "NL.1.f", "sex": "female"}]
    kids = programme(lambda c: c["indicators"][KIDS].update(ministry_codes=codes)).indicator("KIDS")

    assert (code(kids), code(kids, sex="female")) == ("NL.1", "NL.1.f")
    assert (code(kids, sex="male"), code(kids, "ANDES")) == ("KIDS-MALE", "KIDS-ANDES")


def test_no_two_numbers_of_a_programme_have_one_code() -> None:
    tiny = programme()
    codes = [
        split_code(indicator, scope, *split)
        for indicator in tiny.indicators
        for scope in scopes_of(tiny)
        for split in splits_of(tiny, indicator)
    ]

    assert scopes_of(tiny) == ["", "ANDES"]
    assert len(set(codes)) == len(codes) == 2 * (4 * 4 * 5 + 1)


CODES: dict[str, tuple[list[Definition], str, str]] = {
    "of a split twice": ([{"code": "A"}, {"code": "B"}], "", "a split has two codes"),
    "of two splits alike": (
        [{"code": "A"}, {"code": "a", **FEMALE}],
        "",
        "would be the code of both KIDS and KIDS female",
    ),
    "that another number has": (
        [{"code": "VICTIMS-MALE"}],
        "",
        "would be the code of both KIDS and VICTIMS male",
    ),
    "of an unknown age group": ([{"code": "A", "age_group": "1-2"}], ".0.age_group", "'1-2' is no"),
    "with a space": ([{"code": "A "}], ".0.code", "should match"),
}


@pytest.mark.parametrize("case", CODES)
def test_a_code_that_tells_nothing_apart_is_refused(case: str, tmp_path: Path) -> None:
    codes, below, message = CODES[case]
    content = definition()
    content["iati"]["profiles"] = ["iati", "nl-mfa"]
    content["indicators"][KIDS]["ministry_codes"] = codes
    n = VICTIMS if "VICTIMS" in message else KIDS

    refused(tmp_path / "tiny", content, f"indicators.{n}.ministry_codes{below}", message)


def test_an_indicator_named_like_a_split_of_another_is_refused_where_codes_are_published(
    tmp_path: Path,
) -> None:
    content = definition()
    content["indicators"][PEERS]["id"] = "KIDS-FEMALE"
    for partner in content["partners"]:
        partner["indicators"] = ["KIDS"]
    load_programme(write_programme(tmp_path / "without", content))

    content["iati"]["profiles"] = ["iati", "nl-mfa"]

    message = "both KIDS female and KIDS-FEMALE"
    refused(tmp_path / "with", content, "indicators.2.ministry_codes", message)


@pytest.mark.parametrize("profiles", [["nl-mfa"], ["nl-mfa", "iati"], ["iati", "iati"], []])
def test_the_main_profile_comes_first_and_each_stands_once(
    profiles: list[str], tmp_path: Path
) -> None:
    content = definition()
    content["iati"]["profiles"] = profiles

    with pytest.raises(ProgrammeError) as caught:
        load_programme(write_programme(tmp_path / "tiny", content))

    (problem,) = caught.value.problems
    assert (problem.file.name, problem.line > 0) == ("iati.yaml", True)


def test_a_programme_publishes_profile_iati_unless_it_says_more() -> None:
    assert programme().iati.profiles == ["iati"]
