"""What a steward sees in Dagster of signs of change, of sense making, and of theories of change."""

from dataclasses import replace
from pathlib import Path

import dagster as dg
import pytest

from assets import Road
from assets.named import lines_of
from assets.sense_making import sense_made_in_time, sense_making, signs_plotted
from assets.signs_of_change import records_name_known_signs, signs_of_change, top_signs_verified
from assets.theories_of_change import theories_of_change
from pipelines.definitions import road_of
from pipelines.settings import settings_from_environment
from schemas.programme.codes import Progress
from schemas.records import Judgement, Verdict
from tests.builders import definition, value, write_programme
from tests.warehouse.harvest import (
    LATER,
    SPRING,
    harvest,
    meeting,
    sign,
    sign_id,
    verdict,
    with_outcomes,
)
from warehouse import open_warehouse

HEARD = sign("They ask for a secret hearing", "A-SAME", significance="high", sensitive=True)
LAW = sign("They pass a law", pathway="government", place="PE", significance="high")
MARCH = sign("They march", "A-WORDS")
LIED = sign("They lied", "A-SAME")
GONE = sign("They never said so")
JUDGED = [
    Judgement(outcome="A-NEW", progress=Progress.LOW, reasoning="Inside only"),
    Judgement(pathway="government", progress=Progress.HIGH, reasoning="Inside too"),
]


@pytest.fixture(scope="module")
def road(tmp_path_factory: pytest.TempPathFactory) -> Road:
    """Four signs of 2017; one plotted under the first version, one not confirmed, and a record of
    one that is not there."""
    root = tmp_path_factory.mktemp("road")
    content = definition()
    with_outcomes(content)
    content["harvest"] = {"verified_pct": 30}
    settings = replace(
        settings_from_environment(),
        programme_folder=write_programme(root / "tiny", content),
        inbox=root / "inbox",
        var=root / "var",
        records=root / "records",
        clock="2018-05-01T02:15:00+00:00",
    )
    meetings = [
        meeting(SPRING, {sign_id(MARCH): ["A-WORDS"]}, judged=JUDGED),
        meeting(LATER, period="2016"),
    ]
    records = [
        verdict(HEARD, public="Councils asked"),
        verdict(LIED, Verdict.NOT_CONFIRMED),
        verdict(GONE),
    ]
    made = road_of(settings)
    with open_warehouse(Path(settings.var) / "warehouse.duckdb") as connection:
        harvest(
            connection,
            [HEARD, LAW, MARCH, LIED],
            meetings,
            records,
            [value("KIDS", "BO", 4711)],
            definition=made.programme(),
        )
    return made


def shown(result: object) -> dict[str, str]:
    """The metadata of an asset as a steward reads it."""
    assert isinstance(result, dg.MaterializeResult)
    found = result.metadata or {}
    return {key: str(getattr(value, "value", value)) for key, value in found.items()}


def checked(result: object) -> dg.AssetCheckResult:
    assert isinstance(result, dg.AssetCheckResult)
    assert result.severity is dg.AssetCheckSeverity.WARN
    return result


def test_signs_are_counted_by_what_became_of_them(road: Road) -> None:
    found = shown(signs_of_change(road))

    assert found["summary"] == "4 signs of change, 1 of 2 chosen for verification have a verdict"
    assert "| ANDES | children | 2017 | 3 | 1 | 2 | 1 | 1 | 1 |" in found["harvest"]
    assert "| ANDES | government | 2017 | 1 | 1 | 0 | 0 | 0 | 0 |" in found["harvest"]
    assert f"| {sign_id(LAW)} | ANDES | 2017 | government | PE |" in found["still to verify"]
    assert [line.split()[0] for line in found["by pathway"].splitlines()[1:-1]] == [
        "children",
        "government",
    ]


def test_what_is_still_to_verify_is_noted_by_its_id(road: Road) -> None:
    result = checked(top_signs_verified(road))

    assert (result.passed, result.description) == (False, "1 sign is still to verify, listed below")
    assert lines_of(result.metadata, 9) == [f"ANDES 2017 {sign_id(LAW)}"]


def test_a_record_without_effect_is_noted_with_the_sign_it_may_be_about(road: Road) -> None:
    result = checked(records_name_known_signs(road))

    (line,) = lines_of(result.metadata, 9)
    assert not result.passed
    assert line.startswith(f"signs.yaml {sign_id(GONE)}: no such sign (nearest: inti-2017-")


def test_sense_making_shows_meetings_and_what_is_to_plot(road: Road) -> None:
    found = shown(sense_making(road))

    assert found["summary"] == "1 meeting held, 3 signs to plot, 2 judgements of progress"
    assert "| ANDES | 2017 | 1 | 2 | 4 | 1 | 2 | 1 | 3 |" in found["meetings and signs"]
    assert (
        f"| {sign_id(MARCH)} | ANDES | 2017 | A-WORDS | reworded in version 2 |" in found["to plot"]
    )
    assert found["beside no outcome"].splitlines()[2:] == [
        f"| {sign_id(LAW)} | ANDES | 2017 | government |"
    ]
    assert "| ANDES | 2016 | ANDES-2016-20180201 | 2018-02-01 |" in found["meetings"]


def test_progress_stands_beside_the_outputs_by_name_only(road: Road) -> None:
    found = shown(sense_making(road))

    rows = found["progress and outputs"]
    assert "| ANDES | 2017 | children | A-NEW | 0 | 0 | low | outcome |  | KIDS |" in rows
    assert "| ANDES | 2017 | government | (as a whole) | 1 | 0 | high | pathway |  |  |" in rows
    assert found["judged without a sign"].splitlines()[2:] == [
        "| ANDES | 2017 | children | A-NEW |"
    ]
    assert found["signs without a judgement"].splitlines()[2:] == [
        "| ANDES | 2017 | children | A-SAME |",
        "| ANDES | 2017 | children | A-WORDS |",
    ]


def test_what_is_to_plot_and_who_is_behind_is_noted(road: Road) -> None:
    to_plot, behind = checked(signs_plotted(road)), checked(sense_made_in_time(road))

    assert to_plot.description == "3 signs are to plot, listed below"
    assert f"ANDES 2017 {sign_id(LAW)}: never plotted" in lines_of(to_plot.metadata, 9)
    assert behind.description == "1 theory of change is behind, listed below"
    assert lines_of(behind.metadata, 9) == ["ANDES 2017: 1 of 2 meetings"]


def test_theories_of_change_are_shown_over_their_versions(road: Road) -> None:
    found = shown(theories_of_change(road))

    assert found["summary"] == ("4 theories of change, 5 versions, 1 adjustment, 0 clarifications")
    assert "| ANDES | 2 | 2017-07-01 | mid 2017 |" in found["versions"]
    assert "| ANDES | 2 | 2017-07-01 | actor added | government |" in found["what changed"]
    outcomes = found["outcomes in each version"]
    assert "| theory of change | outcome | version 1 | version 2 |" in outcomes
    assert (
        "| ANDES | A-PLACE | Judges listen (intermediate outcome, children) "
        "| Judges listen (impact, government) |"
    ) in outcomes
    assert "| dropped, read under A-NEW, A-SAME |" in outcomes
    assert (
        "| ANDES | 2017 | A-WORDS | 1 | A-WORDS | as told |"
        in (found["signs under the newest version"])
    )


def test_nothing_that_partners_wrote_and_no_count_of_people_is_shown(road: Road) -> None:
    assets = [signs_of_change(road), sense_making(road), theories_of_change(road)]
    checks = [
        checked(check(road))
        for check in (
            top_signs_verified,
            records_name_known_signs,
            signs_plotted,
            sense_made_in_time,
        )
    ]

    texts = [text for asset in assets for text in shown(asset).values()]
    texts += [str(value.value) for check in checks for value in check.metadata.values()]
    texts += [check.description or "" for check in checks]
    inside = ("hearing", "They march", "School councils", "ombudsman", "Inside", "4711", "4,711")
    assert not [text for text in texts for word in inside if word in text]
