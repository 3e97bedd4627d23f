"""`dtz inbox`: the board on the terminal, what waits beside it, and messages to partners."""

import csv
import re
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from tests.end_to_end.forms import Workbook, submission
from tests.end_to_end.roads import RoadFolder, empty_road
from tests.warehouse.holding import held

SPRING_2019 = "2019-02-20T02:15:00+00:00"
"""Six days after the reports of 2018 were due."""


@pytest.fixture(scope="module")
def later(first: RoadFolder, tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """The example in February 2019. Of 2018, Thailand's report came, Indonesia's went back and one
    of nobody known came; a newer one of Brazil over 2017 went back. Only to be looked at."""
    road = first.copy_to(tmp_path_factory.mktemp("later") / "road").at(SPRING_2019)
    bad = ("CH-AWARENESS", "realised_total", "many")
    files = {
        "th-2018.xlsx": submission("th-team", 1, period="2018"),
        "id-2018.xlsx": Workbook(submission("id-team", 1, period="2018")).set(*bad).save(),
        "br-again.xlsx": Workbook(submission("br-team", 2)).set("CH-SCHOOLS", *bad[1:]).save(),
        "who.xlsx": Workbook(submission("id-team", 1)).cover("partner", "nobody").save(),
    }
    for name, content in files.items():
        (road.inbox / name).write_bytes(content)
    assert road.run().notice is None
    return road


@pytest.fixture
def blank(tmp_path: Path) -> RoadFolder:
    """A road that never ran, with an empty inbox."""
    return empty_road(tmp_path / "road")


def inbox(road: RoadFolder, *arguments: str, colour: bool = False) -> Result:
    environment = road.environment()
    done = CliRunner().invoke(main, ["inbox", *arguments], env=environment, color=colour)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def lines(done: Result) -> list[str]:
    """The lines said, each with single spaces."""
    return [" ".join(line.split()) for line in done.stdout.splitlines()]


def test_each_partner_and_period_is_a_line_with_its_standing(later: RoadFolder) -> None:
    done = inbox(later, "--period", "2018")
    said = lines(done)
    assert said[0] == (
        "partner period standing due days late in force revision received to correct problems"
    )
    assert "th-team 2018 accepted 2019-02-14 th-2018.xlsx 1 2019-02-20" in said
    (indonesia,) = [line for line in said if line.startswith("id-team")]
    assert re.fullmatch(r"id-team 2018 in correction 2019-02-14 6 id-2018.xlsx \d+", indonesia)
    assert "br-team 2018 late 2019-02-14 6" in said
    assert said[-1] == "7 late, 1 in correction, 1 accepted"
    assert done.exit_code == 1


def test_columns_are_aligned(later: RoadFolder) -> None:
    heading, *rows = inbox(later, "--period", "2018").stdout.splitlines()[:10]
    for name in ("period", "standing", "due", "in force", "received"):
        starts = [row.ljust(len(heading))[: heading.index(name)] for row in rows]
        assert [start for start in starts if not start.endswith("  ")] == []


def test_a_newer_file_in_correction_stands_beside_the_one_in_force(later: RoadFolder) -> None:
    done = inbox(later, "--partner", "br-team", "--period", "2017")
    (row,) = [line for line in lines(done) if line.startswith("br-team")]
    assert "accepted, newer one in correction 2018-02-14 br-team-2017.xlsx 1 2018-05-01" in row
    assert "br-again.xlsx" in row
    assert done.exit_code == 1


def test_what_is_settled_ends_with_zero(later: RoadFolder) -> None:
    done = inbox(later, "--partner", "th-team", "--period", "2018")
    assert (lines(done)[-1], done.exit_code) == ("1 accepted", 0)


def test_a_file_of_nobody_known_is_named_apart(later: RoadFolder) -> None:
    done = inbox(later)
    said = lines(done)
    at = said.index("Sent back; the cover does not say rightly whose they are, or for when:")
    assert said[at + 1] == "who.xlsx, received 2019-02-20"
    assert "who.xlsx" not in inbox(later, "--period", "2018").stdout


def test_what_no_run_has_looked_at_is_waiting_to_be_taken_in(
    later: RoadFolder, tmp_path: Path
) -> None:
    road = later.copy_to(tmp_path / "road")
    (road.inbox / "new\x1b[2J.xlsx").write_bytes(b"new")
    (road.inbox / "again.xlsx").write_bytes((road.inbox / "th-2018.xlsx").read_bytes())
    said = lines(inbox(road))
    at = said.index("In the inbox, waiting to be taken in by the next run:")
    assert said[at + 1 :] == ["new\\x1b[2J.xlsx"]


def test_a_standing_has_its_colour_on_a_terminal_only(later: RoadFolder) -> None:
    green, red, yellow = "\x1b[32m", "\x1b[31m", "\x1b[33m"
    said = inbox(later, "--period", "2018", colour=True).stdout.splitlines()
    starts = {line.split()[0] for line in said if line}
    assert {f"{green}th-team", f"{red}br-team", f"{yellow}id-team"} <= starts
    assert "\x1b" not in inbox(later, "--period", "2018").stdout


def test_before_the_first_run_it_says_what_is_expected_and_makes_nothing(
    blank: RoadFolder,
) -> None:
    done = inbox(blank, "--period", "2018")
    assert done.stdout.startswith("Nothing has been taken in yet. Run dtz publish first")
    assert lines(done)[-1] == "9 not yet due"
    assert done.exit_code == 0
    assert not blank.var.exists()


def test_without_an_inbox_it_says_so_and_shows_the_board(blank: RoadFolder) -> None:
    blank.inbox.rmdir()
    said = inbox(blank).stdout
    assert f"There is no inbox at {blank.inbox}. Make it, or set DTZ_INBOX." in said
    assert "th-team" in said


def test_a_run_that_writes_is_waited_for(later: RoadFolder, tmp_path: Path) -> None:
    road = later.copy_to(tmp_path / "road")
    with held(road.settings().warehouse):
        done = inbox(road)
    assert done.exit_code == 2
    assert "another process is writing to the warehouse. Wait until" in done.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--partner", "nobody"), "There is no partner 'nobody'. Use one of: dtz-desk"),
        (("--period", "2031"), "There is no period '2031'. Use one of: 2016"),
        (("--csv", "nowhere/x.csv"), "nowhere/x.csv: No such file or directory"),
    ],
)
def test_it_says_what_it_cannot_do(
    blank: RoadFolder, arguments: tuple[str, ...], message: str
) -> None:
    done = inbox(blank, *arguments)
    assert done.exit_code == 2
    assert message in done.output


def test_the_table_can_be_had_as_csv(later: RoadFolder, tmp_path: Path) -> None:
    file = tmp_path / "board.csv"
    done = inbox(later, "--period", "2018", "--csv", str(file))
    assert lines(done)[0] == f"{file}: 9 rows written"
    with file.open(encoding="utf-8", newline="") as text:
        rows = {row["partner"]: row for row in csv.DictReader(text)}
    assert rows["th-team"]["received_at"] == "2019-02-20 02:15:00"
    assert (rows["br-team"]["standing"], rows["br-team"]["days_overdue"]) == ("late", "6")
    assert rows["br-team"]["revision"] == ""


def test_no_name_of_a_file_is_a_formula_in_the_csv(blank: RoadFolder, tmp_path: Path) -> None:
    name = "=HYPERLINK(1).xlsx"
    (blank.inbox / name).write_bytes(submission("th-team", 1))
    assert blank.run().notice is None
    inbox(blank, "--csv", str(tmp_path / "board.csv"))
    assert f"'{name}" in (tmp_path / "board.csv").read_text(encoding="utf-8")


def test_reminders_are_one_message_for_each_partner_who_has_to_act(later: RoadFolder) -> None:
    done = inbox(later, "--reminders")
    heads = re.findall(r"^== (.+) ==$", done.stdout, re.M)
    assert heads == [
        "dtz-desk",
        "latam-team",
        "br-team",
        "do-team",
        "in-bd-team",
        "id-team",
        "ph-team",
        "ecpat-international",
    ]
    assert "The attached file id-2018.corrections.xlsx shows each place" in done.stdout
    assert "Until then, revision 1 of your report counts." in done.stdout
    assert "standing" not in done.stdout
    assert done.exit_code == 1


def test_a_partner_who_need_not_act_needs_no_reminder(later: RoadFolder) -> None:
    done = inbox(later, "--reminders", "--partner", "th-team")
    assert (done.stdout, done.exit_code) == ("Nobody needs a reminder.\n", 0)


def test_the_messages_printed_are_those_that_the_run_left(later: RoadFolder) -> None:
    printed = inbox(later, "--reminders").stdout
    left = sorted((later.corrections / "reminders").iterdir())
    assert len(left) == 8
    for path in left:
        assert f"== {path.stem} ==\n{path.read_text(encoding='utf-8')}" in printed
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
