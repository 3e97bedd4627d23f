"""`dtz preview`: what a file would change, beside what is in force, and nothing left behind."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from schemas.programme import shipped_programme
from tests.end_to_end.forms import Figure, Workbook, submission
from tests.end_to_end.roads import DTZ, RoadFolder, empty_road, state_of
from tests.warehouse.holding import held

RAISED: dict[Figure, int] = {
    ("CH-TRAINED", "TH", "realised", ""): 1_300,
    ("CH-TRAINED", "TH", "realised", "female"): 700,
}
VALUES = "indicator place kind split cell in force then"
TOTALS = "total indicator period kind split now then"


@pytest.fixture
def blank(tmp_path: Path) -> RoadFolder:
    """A road that never ran, with an empty inbox."""
    return empty_road(tmp_path / "road")


def preview(road: RoadFolder, folder: Path, content: bytes, *more: str) -> Result:
    """The command on a file of this content."""
    file = folder / "sent.xlsx"
    file.write_bytes(content)
    return run(road, str(file), *more)


def run(road: RoadFolder, *arguments: str) -> Result:
    done = CliRunner().invoke(main, ["preview", *arguments], env=road.environment())
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def lines(done: Result) -> list[str]:
    """The lines said, each with single spaces; no warnings."""
    said = (" ".join(line.split()) for line in done.stdout.splitlines())
    return [line for line in said if ": warning: " not in line]


def after(said: list[str], start: str) -> list[str]:
    """The lines that follow the one that starts so."""
    return said[next(n for n, line in enumerate(said) if line.startswith(start)) + 1 :]


def test_a_newer_file_is_compared_value_by_value_and_total_by_total(
    first: RoadFolder, tmp_path: Path
) -> None:
    done = preview(first, tmp_path, submission("th-team", 2, RAISED))
    said = lines(done)
    cell = Workbook(submission("th-team", 2)).cell("CH-TRAINED", "realised_total").coordinate
    female = Workbook(submission("th-team", 2)).cell("CH-TRAINED", "realised_female").coordinate
    assert said[0] == "sent.xlsx: th-team, 2017, revision 2 would be accepted."
    assert said[1] == "In force now: th-team-2017.xlsx, revision 1."
    values = after(said, "Values: 1 new, 1 changed, 3 unchanged")
    assert values[:3] == [
        VALUES,
        f"changed CH-TRAINED TH realised sex all Outputs {cell} 1,252 1,300",
        f"new CH-TRAINED TH realised sex female Outputs {female} not reported 700",
    ]
    totals = after(said, "Totals that would change:")
    assert totals[0] == TOTALS
    assert "programme CH-TRAINED 2017 realised sex all 19,137 19,185" in totals
    assert "TH CH-TRAINED 2017 realised sex all 1,252 1,300" in totals
    assert "TH, TH CH-TRAINED 2017 realised sex female not reported 700" in totals
    assert done.exit_code == 0


def test_the_same_figures_again_change_nothing(first: RoadFolder, tmp_path: Path) -> None:
    said = lines(preview(first, tmp_path, submission("th-team", 2)))
    assert "Values: 4 unchanged" in said
    assert said[-1] == "Totals that would change: 0"


def test_a_file_taken_in_before_is_recognised(first: RoadFolder) -> None:
    done = run(first, str(first.inbox / "th-team-2017.xlsx"))
    assert lines(done)[0] == (
        "th-team-2017.xlsx: th-team, 2017, revision 1 was taken in before, exactly as it is: "
        "accepted."
    )
    assert lines(done)[-1] == "Totals that would change: 0"
    assert done.exit_code == 0


def test_a_file_that_is_not_the_newest_revision_would_change_nothing(
    first: RoadFolder, tmp_path: Path
) -> None:
    road = first.copy_to(tmp_path / "road")
    (road.inbox / "third.xlsx").write_bytes(submission("th-team", 3))
    assert road.run().notice is None
    done = preview(road, tmp_path, submission("th-team", 2, RAISED))
    assert lines(done)[0] == (
        "sent.xlsx: th-team, 2017, revision 2 would be accepted as replaced: revision 3 is in "
        "force. Nothing that counts would change."
    )
    assert lines(done)[-1] == "Totals that would change: 0"
    assert done.exit_code == 0


def test_a_revision_already_accepted_with_other_content_would_be_refused(
    first: RoadFolder, tmp_path: Path
) -> None:
    done = preview(first, tmp_path, submission("th-team", 1, RAISED))
    assert "Revision 1 of this period was already accepted with other content." in done.stdout
    assert "must be corrected first. What follows is what its sound rows would" in done.stdout
    assert "programme CH-TRAINED 2017 realised sex all 19,137 19,185" in lines(done)
    assert done.exit_code == 1


def test_of_a_file_with_problems_these_are_listed_and_the_sound_rows_compared(
    first: RoadFolder, tmp_path: Path
) -> None:
    book = Workbook(submission("th-team", 2, RAISED)).set("CH-PEERS", "realised_total", "many")
    cell = book.cell("CH-PEERS", "realised_total").coordinate
    done = preview(first, tmp_path, book.save())
    assert f"Outputs {cell}: error: There is text where a number is expected." in done.stdout
    said = lines(done)
    assert "Values: 1 new, 1 changed, 2 unchanged, 1 kept" in said
    assert not [line for line in after(said, "Totals that") if "CH-PEERS" in line]
    assert "many" not in done.output
    assert done.exit_code == 1


def test_a_file_of_nobody_known_has_nothing_to_be_compared_to(
    first: RoadFolder, tmp_path: Path
) -> None:
    book = Workbook(submission("th-team", 2)).cover("partner", "nobody")
    done = preview(first, tmp_path, book.save())
    assert "sent.xlsx must be corrected first." in done.stdout
    assert "there is nothing to compare it to" in done.stdout
    assert "Values" not in done.stdout
    assert done.exit_code == 1


def test_only_the_first_twenty_are_listed_unless_all_are_asked_for(
    first: RoadFolder, tmp_path: Path
) -> None:
    content = submission("dtz-desk", 1, period="2018")
    some, every = (lines(preview(first, tmp_path, content, *more)) for more in ((), ("--all",)))
    more = [line for line in some if line.endswith("more; --all lists them")]
    assert len(more) == 1
    totals = after(every, "Totals that would change: ")[1:]
    assert len(totals) == int(every[-len(totals) - 2].rpartition(" ")[2])
    assert len(after(some, "Totals that would change: ")[1:-1]) == 20
    assert more == [f"and {len(totals) - 20} more; --all lists them"]


def test_before_the_first_run_everything_is_new(blank: RoadFolder, tmp_path: Path) -> None:
    said = lines(preview(blank, tmp_path, submission("th-team", 1)))
    assert said[1] == "In force now: nothing of this partner and period."
    assert "Values: 4 new" in said
    assert not blank.var.exists()


def test_nothing_of_the_road_is_touched_and_no_copy_is_left(
    first: RoadFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    before = state_of(first.root)
    assert preview(first, tmp_path, submission("th-team", 2, RAISED)).exit_code == 0
    assert state_of(first.root) == before
    assert list(temporary.iterdir()) == []


def test_a_preview_told_to_stop_leaves_no_copy(first: RoadFolder, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    (tmp_path / "sent.xlsx").write_bytes(submission("th-team", 2, RAISED))
    command = subprocess.Popen(
        [DTZ, "preview", str(tmp_path / "sent.xlsx")],
        env=first.environment() | {"TMPDIR": str(temporary)},
        stdout=subprocess.DEVNULL,
    )
    while not list(temporary.glob("dtz-*/warehouse.duckdb")) and command.poll() is None:
        time.sleep(0.002)
    command.send_signal(signal.SIGTERM)
    assert command.wait(timeout=60) == 128 + signal.SIGTERM
    assert list(temporary.iterdir()) == []


def test_a_run_that_writes_is_waited_for(first: RoadFolder, tmp_path: Path) -> None:
    road = first.copy_to(tmp_path / "road")
    with held(road.settings().warehouse):
        done = preview(road, tmp_path, submission("th-team", 2))
    assert done.exit_code == 2
    assert "another process is writing to the warehouse. Wait until" in done.output


def test_a_definition_that_changed_since_the_last_run_is_said(
    first: RoadFolder, tmp_path: Path
) -> None:
    folder = tmp_path / "programme"
    shutil.copytree(shipped_programme("dtz-2016-2020"), folder)
    terms = folder / "programme.yaml"
    text = terms.read_text(encoding="utf-8")
    terms.write_text(text.replace("period: 45", "period: 60"), encoding="utf-8")
    road = RoadFolder(first.root, first.clock, str(folder))
    done = preview(road, tmp_path, submission("th-team", 2, RAISED))
    assert "The programme definition has changed since the last run" in done.stdout
    assert "programme CH-TRAINED 2017 realised sex all 19,137 19,185" in lines(done)


def test_a_file_that_cannot_be_read_is_said(first: RoadFolder, tmp_path: Path) -> None:
    done = run(first, os.fspath(tmp_path / "none.xlsx"))
    assert done.exit_code == 2
    assert "does not exist" in done.output
