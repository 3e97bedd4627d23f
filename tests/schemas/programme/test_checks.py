"""Rules of a definition: each has one that breaks it, told with file, line, key and remedy."""

from collections.abc import Callable
from pathlib import Path

import pytest

from schemas.programme import ProgrammeError, load_programme
from tests.builders import Definition, definition, write_programme

Change = Callable[[Definition], object]


def _toc(content: Definition, toc: str) -> Definition:
    return next(t for t in content["theories_of_change"] if t["id"] == toc)


def _row(content: Definition) -> Definition:
    objective = content["donor_frameworks"][0]["results"][0]["objectives"][0]
    row: Definition = objective["contributions"][0]
    return row


def _second_mother(c: Definition) -> None:
    _toc(c, "NETWORK").update(mother=True)
    c["iati"]["activities"] = [a for a in c["iati"]["activities"] if a["id"] != "NETWORK"]


CASES: dict[str, tuple[Change, str, str, str]] = {
    "an id used twice": (
        lambda c: c["partners"][3].update(id="inti"),
        "partners.yaml",
        "partners.3.id",
        "'inti' is used more than once",
    ),
    "ids that differ in capitals only": (
        lambda c: c["indicators"][1].update(id="kids"),
        "indicators.yaml",
        "indicators.1.id",
        "'kids' is used more than once",
    ),
    "an activity id used twice": (
        lambda c: c["iati"]["activities"][2].update(id="BO"),
        "iati.yaml",
        "iati.activities.2.id",
        "'BO' is used more than once",
    ),
    "an outcome id used twice": (
        lambda c: _toc(c, "SIAM").update(outcomes=_toc(c, "MOTHER")["outcomes"]),
        "theories-of-change.yaml",
        "theories_of_change.2.outcomes.0.id",
        "'M-VOICE' is used more than once",
    ),
    "an indicator asked twice of a partner": (
        lambda c: c["partners"][0]["indicators"].append("KIDS"),
        "partners.yaml",
        "partners.0.indicators.3",
        "'KIDS' is used more than once",
    ),
    "a country twice in a theory of change": (
        lambda c: _toc(c, "ANDES")["countries"].append("BO"),
        "theories-of-change.yaml",
        "theories_of_change.1.countries.2",
        "'BO' is used more than once",
    ),
    "a text without the first language": (
        lambda c: c["partners"][1].update(name={"es": "Inti"}),
        "partners.yaml",
        "partners.1.name",
        "missing in 'en'",
    ),
    "an empty text": (
        lambda c: c["indicators"][0].update(title={"en": " "}),
        "indicators.yaml",
        "indicators.0.title",
        "missing in 'en'",
    ),
    "an unknown time zone": (
        lambda c: c.update(time_zone="Mars/Olympus"),
        "programme.yaml",
        "time_zone",
        "'Mars/Olympus' is no time zone",
    ),
    "an indicator on an unknown pathway": (
        lambda c: c["indicators"][0].update(pathway="parents"),
        "indicators.yaml",
        "indicators.0.pathway",
        "'parents' is not among the pathways",
    ),
    "an indicator that serves an unknown result": (
        lambda c: c["indicators"][0].update(contributes_to=["R-9"]),
        "indicators.yaml",
        "indicators.0.contributes_to",
        "'R-9' is not among the results",
    ),
    "an outcome on an unknown pathway": (
        lambda c: _toc(c, "MOTHER")["outcomes"][0].update(pathway="parents"),
        "theories-of-change.yaml",
        "theories_of_change.0.outcomes.0.pathway",
        "'parents' is not among the pathways",
    ),
    "a partner of an unknown theory of change": (
        lambda c: c["partners"][1].update(toc="ALPS"),
        "partners.yaml",
        "partners.1.toc",
        "'ALPS' is not among the theories_of_change",
    ),
    "a partner of an unknown member": (
        lambda c: c["partners"][0].update(member="NOBODY"),
        "partners.yaml",
        "partners.0.member",
        "'NOBODY' is not among the organisations",
    ),
    "a partner with an unknown indicator": (
        lambda c: c["partners"][0].update(indicators=["KIDS", "GOATS"]),
        "partners.yaml",
        "partners.0.indicators.1",
        "'GOATS' is not among the indicators",
    ),
    "an unknown reporting organisation": (
        lambda c: c["iati"].update(reporting_organisation="NOBODY"),
        "iati.yaml",
        "iati.reporting_organisation",
        "'NOBODY' is not among the organisations",
    ),
    "an unknown participating organisation": (
        lambda c: c["iati"]["participations"][0].update(organisation="NOBODY"),
        "iati.yaml",
        "iati.participations.0.organisation",
        "'NOBODY' is not among the organisations",
    ),
    "an activity of an unknown theory of change": (
        lambda c: c["iati"]["activities"][1].update(toc="ALPS"),
        "iati.yaml",
        "iati.activities.1.toc",
        "'ALPS' is not among the theories_of_change",
    ),
    "a donor framework of nobody": (
        lambda c: c["donor_frameworks"][0].update(owner="NOBODY"),
        "donor-frameworks.yaml",
        "donor_frameworks.0.owner",
        "'NOBODY' is not among the organisations",
    ),
    "versions out of number": (
        lambda c: _toc(c, "ANDES")["versions"][1].update(number=3),
        "theories-of-change.yaml",
        "theories_of_change.1.versions",
        "must be numbered 1, 2, 3",
    ),
    "a version that begins before the one it follows": (
        lambda c: _toc(c, "ANDES")["versions"][1].update(holds_from="2015-07-01"),
        "theories-of-change.yaml",
        "theories_of_change.1.versions",
        "begins before the one it follows",
    ),
    "periods that overlap": (
        lambda c: c["periods"][1].update(start="2016-12-31"),
        "programme.yaml",
        "periods.1.start",
        "period 2017 begins before period 2016 has ended",
    ),
    "a period outside the programme": (
        lambda c: c["periods"][1].update(end="2021-01-01"),
        "programme.yaml",
        "periods.1",
        "period 2017 is outside the programme",
    ),
    "no mother": (
        lambda c: c["theories_of_change"][0].update(mother=False),
        "theories-of-change.yaml",
        "theories_of_change",
        "exactly one needs mother: true",
    ),
    "two mothers": (
        _second_mother,
        "theories-of-change.yaml",
        "theories_of_change",
        "exactly one needs mother: true",
    ),
    "no lead": (
        lambda c: c["organisations"][0].update(role="member"),
        "organisations.yaml",
        "organisations",
        "exactly one needs role: lead",
    ),
    "a wording since an unknown version": (
        lambda c: _toc(c, "MOTHER")["outcomes"][0]["wordings"][0].update(since=2),
        "theories-of-change.yaml",
        "theories_of_change.0.outcomes.0",
        "version 2 of MOTHER is not declared",
    ),
    "an outcome until an unknown version": (
        lambda c: _toc(c, "MOTHER")["outcomes"][0].update(until=7),
        "theories-of-change.yaml",
        "theories_of_change.0.outcomes.0",
        "version 7 of MOTHER is not declared",
    ),
    "an adjustment of an unknown outcome": (
        lambda c: _toc(c, "ANDES")["versions"][1]["adjustments"][0].update(outcome="M-VOICE"),
        "theories-of-change.yaml",
        "theories_of_change.1.versions.1.adjustments.0.outcome",
        "'M-VOICE' is no outcome",
    ),
    "a clarification of an unknown pathway": (
        lambda c: _toc(c, "ANDES").update(
            clarifications=[{"pathway": "parents", "text": {"en": "Mothers and fathers"}}]
        ),
        "theories-of-change.yaml",
        "theories_of_change.1.clarifications.0.pathway",
        "'parents' is not among the pathways",
    ),
    "a contribution on an unknown pathway": (
        lambda c: _row(c).update(pathways=["parents"]),
        "donor-frameworks.yaml",
        "donor_frameworks.0.results.0.objectives.0.contributions.0.pathways",
        "'parents' is no pathway",
    ),
    "a contribution of an unknown outcome": (
        lambda c: _row(c).update(outcomes=["M-SILENCE"]),
        "donor-frameworks.yaml",
        "donor_frameworks.0.results.0.objectives.0.contributions.0.outcomes",
        "'M-SILENCE' is no outcome",
    ),
    "a contribution in a country of no theory of change": (
        lambda c: _row(c).update(countries=["BO", "NL"]),
        "donor-frameworks.yaml",
        "donor_frameworks.0.results.0.objectives.0.contributions.0.countries",
        "'NL' is no country",
    ),
    "a country without activity": (
        lambda c: c["iati"]["activities"].pop(1),
        "iati.yaml",
        "iati.activities",
        "ANDES BO needs exactly one activity",
    ),
    "a worldwide theory of change without activity": (
        lambda c: c["iati"]["activities"].pop(4),
        "iati.yaml",
        "iati.activities",
        "NETWORK needs exactly one activity",
    ),
    "a theory of change without countries or activity": (
        lambda c: (_toc(c, "NETWORK").update(worldwide=False), c["iati"]["activities"].pop(4)),
        "iati.yaml",
        "iati.activities",
        "NETWORK needs exactly one activity",
    ),
    "no activity of the programme itself": (
        lambda c: c["iati"]["activities"].pop(0),
        "iati.yaml",
        "iati.activities",
        "the programme itself needs exactly one activity",
    ),
    "two activities of one country": (
        lambda c: c["iati"]["activities"].append({**c["iati"]["activities"][1], "id": "BO2"}),
        "iati.yaml",
        "iati.activities",
        "ANDES BO needs exactly one activity",
    ),
    "an activity in a country of another theory of change": (
        lambda c: c["iati"]["activities"].append(
            {**c["iati"]["activities"][1], "id": "X", "toc": "SIAM"}
        ),
        "iati.yaml",
        "iati.activities.5",
        "activity X has no ToC or country",
    ),
    "sector shares that do not sum to 100": (
        lambda c: c["iati"]["sectors"].append(
            {"vocabulary": "1", "code": "16010", "percentage": "0.5"}
        ),
        "iati.yaml",
        "iati.sectors",
        "vocabulary 1 sum to 100.5, not 100",
    ),
    "country shares that do not sum to 100": (
        lambda c: c["iati"].update(country_shares={"BO": "50", "PE": "49.99"}),
        "iati.yaml",
        "iati.country_shares",
        "country shares do not sum to 100",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_broken_rule_is_told_with_file_line_key_and_remedy(case: str, tmp_path: Path) -> None:
    change, file, key, message = CASES[case]
    content = definition()
    change(content)
    folder = write_programme(tmp_path / "tiny", content)

    with pytest.raises(ProgrammeError) as caught:
        load_programme(folder)

    found = [p for p in caught.value.problems if p.key == key and message in p.message]
    assert len(found) == 1, str(caught.value)
    assert found[0].file == folder / file
    assert found[0].remedy.endswith(".")
    text = (folder / file).read_text(encoding="utf-8").splitlines()
    assert 1 <= found[0].line <= len(text)


ENTRY_CASES: dict[str, tuple[Change, str, str]] = {
    "a sensitive indicator without threshold": (
        lambda c: c["indicators"][1].pop("small_count_below"),
        "indicators.1",
        "needs small_count_below of 2 or more",
    ),
    "a threshold that protects nothing": (
        lambda c: c["indicators"][1].update(small_count_below=1),
        "indicators.1",
        "needs small_count_below of 2 or more",
    ),
    "a threshold without sensitivity": (
        lambda c: c["indicators"][0].update(small_count_below=10),
        "indicators.0",
        "set sensitive: true",
    ),
    "documents split by sex": (
        lambda c: c["indicators"][4].update(
            minimum=[{"axes": ["sex"], "holds_from": "2017-01-01"}]
        ),
        "indicators.4",
        "only people can be split",
    ),
    "a period that ends before it starts": (
        lambda c: c["periods"][1].update(end="2016-01-01"),
        "periods.1",
        "before it starts",
    ),
}


@pytest.mark.parametrize("case", ENTRY_CASES)
def test_an_entry_that_contradicts_itself_is_told_where_it_stands(
    case: str, tmp_path: Path
) -> None:
    change, key, message = ENTRY_CASES[case]
    content = definition()
    change(content)

    with pytest.raises(ProgrammeError) as caught:
        load_programme(write_programme(tmp_path / "tiny", content))

    (problem,) = caught.value.problems
    assert (problem.key, problem.line > 0) == (key, True)
    assert message in problem.message


def test_all_broken_rules_are_told_at_once(tmp_path: Path) -> None:
    content = definition()
    content["partners"][1]["toc"] = "ALPS"
    content["organisations"][0]["role"] = "member"
    content["periods"][1]["start"] = "2016-12-31"
    content["iati"]["country_shares"] = {"BO": "1"}

    with pytest.raises(ProgrammeError) as caught:
        load_programme(write_programme(tmp_path / "tiny", content))

    assert [(p.file.name, p.key) for p in caught.value.problems] == [
        ("iati.yaml", "iati.country_shares"),
        ("organisations.yaml", "organisations"),
        ("partners.yaml", "partners.1.toc"),
        ("programme.yaml", "periods.1.start"),
    ]


def test_periods_that_follow_each_other_in_any_order_are_fine(tmp_path: Path) -> None:
    content = definition()
    content["periods"].reverse()

    assert len(load_programme(write_programme(tmp_path / "tiny", content)).periods) == 2
