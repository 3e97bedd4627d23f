"""Every kind of bad file beside the good ones: each is sent back, and none holds up another."""

import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import load_workbook

from disclosure.texts import texts_of
from submissions.corrections import correction_stem
from tests.end_to_end.bad_files import CELLS, NUMBER, TRACES, WHOLE, write_bad_files
from tests.end_to_end.forms import submission
from tests.end_to_end.roads import EXAMPLE, RoadFolder, example_road, state_of
from warehouse import SubmissionLedger, open_warehouse

NAMES = [f"bad-{name}" for name in (*CELLS, *WHOLE, "large")]
SENSITIVE = re.compile(r"(?<![\d-])(328|162|166|1,?785|2,?113|938|53)(?!\d)")
"""Counts of child victims and their families in the example."""


@dataclass(frozen=True)
class BadInbox:
    """A run over good and bad files, and what each correction must say."""

    road: RoadFolder
    command: subprocess.CompletedProcess[str]
    expected: dict[str, str]

    @property
    def said(self) -> str:
        """Everything the run put on the screen."""
        return self.command.stdout + self.command.stderr


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> BadInbox:
    """One run for all."""
    road = example_road(tmp_path_factory.mktemp("bad") / "road")
    expected = write_bad_files(road.inbox)
    shutil.copyfile(EXAMPLE / "inbox" / "th-team-2017.xlsx", road.inbox / "th copy.xlsx")
    (road.inbox / "folder").mkdir()
    return BadInbox(road, road.dtz("publish"), expected)


def text_of(path: Path) -> str:
    """All that a correction says: a text, or the cells and comments of a workbook."""
    if path.suffix == ".txt":
        return path.read_text(encoding="utf-8")
    cells = [cell for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row]
    values = [str(cell.value) for cell in cells if cell.value is not None]
    return "\n".join([*values, *(cell.comment.text for cell in cells if cell.comment)])


def test_bad_files_do_not_hold_up_the_others(first: RoadFolder, bad: BadInbox) -> None:
    assert bad.command.returncode == 0, bad.said
    assert bad.road.activities.read_bytes() == first.activities.read_bytes()
    assert "Release 0001 is new and in force." in bad.command.stdout


def test_the_run_counts_what_came_of_the_files(bad: BadInbox) -> None:
    count = len(NAMES)
    assert f"9 accepted, {count} needs correction, 1 duplicate, 1 ignored" in bad.command.stderr
    assert f"{count} files wait for a correction" in bad.command.stderr
    assert "send back   corrections" in bad.command.stdout


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_file_is_sent_back_with_what_is_wrong(bad: BadInbox, name: str) -> None:
    (correction,) = bad.road.corrections.glob(f"{name}.corrections.*")
    assert bad.expected[name] in text_of(correction)


def test_nothing_else_is_sent_back(bad: BadInbox) -> None:
    sent_back = {name.split(".")[0] for name in bad.road.sent_back()}
    assert sent_back == set(NAMES)


def test_the_run_shows_no_traceback(bad: BadInbox) -> None:
    assert "Traceback" not in bad.said
    assert 'File "' not in bad.said


def test_the_run_says_nothing_that_stands_in_a_cell(bad: BadInbox) -> None:
    assert not [trace for trace in TRACES if trace in bad.said]


def test_the_run_says_no_count_of_a_sensitive_indicator(
    bad: BadInbox, first_command: subprocess.CompletedProcess[str]
) -> None:
    assert not SENSITIVE.findall(bad.said)
    assert not SENSITIVE.findall(first_command.stdout + first_command.stderr)


def test_nothing_of_a_bad_file_is_published(bad: BadInbox) -> None:
    for path in (p for p in bad.road.current.rglob("*") if p.is_file()):
        assert not [text for text in texts_of(path) if str(NUMBER) in text], path.name


def test_a_partner_whose_only_file_is_bad_is_missing_from_the_totals_only(
    bad: BadInbox, tmp_path: Path
) -> None:
    """The others are published, and each total says how many partners are in it."""
    road = example_road(tmp_path / "road")
    shutil.copyfile(bad.road.inbox / "bad-text.xlsx", road.inbox / "id-team-2017.xlsx")
    summary = road.run()
    assert summary.notice is None
    assert {"inbox_files_accepted", "every_expected_partner_reported"} <= set(summary.checks_noted)
    assert summary.release is not None
    partners = {mark.partner for mark in summary.release[0].submissions}
    assert len(partners) == 8
    assert "id-team" not in partners
    table = (road.current / "results.csv").read_text(encoding="utf-8")
    assert re.search(r"^\S+-DTZ,PROGRAMME,CH-SERVICES,.*,all,all,1785,reported,1,2,1$", table, re.M)
    assert json.loads((road.current / "manifest.json").read_text())["number"] == 1


def test_a_corrected_file_takes_away_the_corrections_it_answers_and_leaves_the_others(
    bad: BadInbox, tmp_path: Path
) -> None:
    road = bad.road.copy_to(tmp_path / "road")
    before = state_of(road.corrections)
    (road.inbox / "bad-text.xlsx").write_bytes(submission("id-team", 8))
    summary = road.run()
    assert (summary.notice, summary.is_new) == (None, False)
    after = state_of(road.corrections)
    assert after.items() <= before.items()
    assert str(road.corrections / "bad-text.corrections.xlsx") in before.keys() - after.keys()
    with open_warehouse(road.var / "warehouse.duckdb") as connection:
        waiting = [file for file, *_ in SubmissionLedger(connection, "").needing_correction()]
    assert {Path(path).stem for path in after} == set(map(correction_stem, waiting))
    assert waiting
