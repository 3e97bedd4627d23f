"""`dtz findings`: what it lists, how a steward settles it, and what it never shows."""

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from tests.end_to_end.roads import RoadFolder, empty_road

SETTLED = """\
plausible:
  - rule: planned-without-result
    partner: do-team
    period: "2017"
    revision: 1
    indicator: CH-COMMUNITIES
    who: data steward
    why: the annual report gives the target only
"""


def findings(road: RoadFolder, *options: str) -> Result:
    done = CliRunner().invoke(main, ("findings", *options), env=road.environment())
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def test_the_example_has_one_finding_with_its_cell_and_what_to_ask(first: RoadFolder) -> None:
    done = findings(first)

    assert done.exit_code == 1
    assert done.output.splitlines()[0] == "1 finding to look at, 0 settled."
    assert "planned-without-result: Planned, and no result after the period's end" in done.output
    assert "Ask: What came of it? If nothing did, write 0." in done.output
    assert "do-team 2017 revision 1 CH-COMMUNITIES DO planned in do-team-2017.xlsx" in done.output
    assert "17: no result, and the period has ended" in done.output


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--partner", "do-team", "--period", "2017"), 1),
        (("--partner", "id-team"), 0),
        (("--period", "2018"), 0),
    ],
)
def test_a_partner_or_a_period_can_be_asked_for(
    first: RoadFolder, options: tuple[str, ...], count: int
) -> None:
    done = findings(first, *options)

    assert done.output.startswith(f"{count} finding")
    assert done.exit_code == count


@pytest.mark.parametrize(("option", "what"), [("--partner", "partner"), ("--period", "period")])
def test_a_name_that_is_not_of_the_programme_is_said(
    first: RoadFolder, option: str, what: str
) -> None:
    done = findings(first, option, "nobody")

    assert done.exit_code == 2
    assert f"There is no {what} 'nobody'. Use one of: " in done.output


def test_what_the_steward_settled_is_listed_apart_with_who_and_why(road: RoadFolder) -> None:
    road.decisions.write_text(SETTLED, encoding="utf-8")

    done = findings(road)

    assert done.exit_code == 0
    first_line, _, *settled = done.output.splitlines()
    assert first_line == "0 findings to look at, 1 settled."
    assert settled[0] == "Settled:"
    assert "planned-without-result: do-team 2017 revision 1 CH-COMMUNITIES DO" in settled[1]
    assert settled[2].strip() == "data steward: the annual report gives the target only"


def test_a_decision_that_settles_nothing_is_named(road: RoadFolder) -> None:
    road.decisions.write_text(SETTLED.replace("revision: 1", "revision: 7"), encoding="utf-8")

    said = findings(road).output

    assert "1 finding to look at" in said
    assert "Decisions that settle nothing:" in said
    assert "planned-without-result: do-team 2017 revision 7 CH-COMMUNITIES by data steward" in said


def test_a_misspelt_decision_is_said_and_not_passed_over(road: RoadFolder) -> None:
    road.decisions.write_text(SETTLED.replace("without-result", "without"), encoding="utf-8")

    done = findings(road)

    assert done.exit_code == 2
    assert "a decision under 'plausible:' is incomplete or misspelt (rule: Input" in done.output


def test_before_anything_came_in_there_is_nothing_to_look_at(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    done = findings(empty_road(tmp_path_factory.mktemp("road")))

    assert (done.exit_code, done.output) == (
        0,
        "Nothing has been taken in yet. Run dtz publish first.\n",
    )
