"""`dtz template` on a road that took something in: what is known already stands in the form."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from schemas.programme.codes import ValueKind
from submissions import read_submission
from submissions.form.columns import EARLIER, KEY_ROW
from tests.end_to_end.forms import Workbook, programme, submission
from tests.end_to_end.roads import RoadFolder
from tests.warehouse.holding import held


def template(road: RoadFolder, path: Path, *arguments: str) -> Result:
    """The command, writing to this path."""
    arguments = ("template", *arguments, "-o", str(path))
    done = CliRunner().invoke(main, arguments, env=road.environment())
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def test_a_form_for_the_next_period_shows_what_was_realised_in_the_last(
    first: RoadFolder, tmp_path: Path
) -> None:
    path = tmp_path / "thailand.xlsx"
    done = template(first, path, "th-team", "2018")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        f"{path}: form for th-team, 2018, revision 1",
        "What was realised in 2017 stands beside.",
    ]
    book = Workbook(path.read_bytes())
    assert book.cell("CH-TRAINED", EARLIER).value == 1_252
    assert book.outputs.cell(KEY_ROW - 1, book.column(EARLIER)).value == "2017: realised"
    assert book.cell("CH-TRAINED", "realised_total").value is None


def test_a_form_for_a_period_that_was_reported_on_says_what_counts_now(
    first: RoadFolder, tmp_path: Path
) -> None:
    path = tmp_path / "thailand.xlsx"
    done = template(first, path, "th-team", "2017")
    assert "Filled in with what counts now, revision 1: change what is new." in done.stdout
    today = first.settings().now().date()
    again = read_submission(path.read_bytes(), path.name, programme(), today)
    sent = read_submission(submission("th-team", 1), "sent.xlsx", programme(), today)
    assert again.cover is not None
    assert again.cover.revision == 2
    assert {(v.indicator, v.place, v.sex, v.kind): v.value for v in again.outputs} == {
        (v.indicator, v.place, v.sex, v.kind): v.value for v in sent.outputs
    }
    assert any(v.kind is ValueKind.REALISED and v.value for v in again.outputs)
    assert again.signs


def test_a_revision_that_is_asked_for_stands_on_the_cover(
    first: RoadFolder, tmp_path: Path
) -> None:
    done = template(first, tmp_path / "x.csv", "th-team", "2017", "--revision", "7", "--csv")
    assert "form for th-team, 2017, revision 7" in done.stdout
    assert "revision,Revision,7" in (tmp_path / "x.csv").read_text(encoding="utf-8-sig")


def test_a_language_that_has_no_texts_is_named_with_those_that_have(
    first: RoadFolder, tmp_path: Path
) -> None:
    done = template(first, tmp_path / "x.xlsx", "th-team", "2018", "--language", "xx")
    assert done.exit_code == 2
    assert "There is no language 'xx'. Use one of: en" in done.output
    assert not (tmp_path / "x.xlsx").exists()


@pytest.mark.parametrize("more", [(), ("--csv",)])
def test_no_form_is_made_without_what_is_known_while_the_warehouse_is_written_to(
    first: RoadFolder, tmp_path: Path, more: tuple[str, ...]
) -> None:
    with held(first.settings().warehouse):
        done = template(first, tmp_path / "x", "th-team", "2018", *more)
    assert done.exit_code == 2
    assert "another process is writing to the warehouse" in done.output
    assert not (tmp_path / "x").exists()
