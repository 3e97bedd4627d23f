"""What is written to a partner who has to act, and where it stands until it is answered."""

import datetime as dt
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from schemas.programme import Programme
from schemas.submission import BoardRow, BoardStanding
from submissions import REMINDERS, keep_reminders, reminder_texts
from submissions.wording import entries, languages
from tests.builders import NOON, Definition, programme

DUE = dt.date(2017, 2, 14)
LATE = (
    "2016: your report was due on 2017-02-14, and we have not received it. "
    "Please send it as soon as you can."
)
ROW = BoardRow("inti", "2016", BoardStanding.LATE, DUE, 3, "", None, None, "", None, 0)
EXPECTED = replace(ROW, standing=BoardStanding.EXPECTED, days_overdue=None)
WAITING = replace(
    ROW,
    standing=BoardStanding.IN_CORRECTION,
    days_overdue=None,
    waiting_file="inti 2016.xlsx",
    waiting_since=NOON.replace(tzinfo=None),
    problems=4,
)
NEWER = replace(WAITING, standing=BoardStanding.NEWER_IN_CORRECTION, file_name="a.xlsx", revision=2)


def only(*rows: BoardRow, corrections: Path = Path("nowhere")) -> str:
    (text,) = reminder_texts(programme(), rows, corrections).values()
    return text


def asked(row: BoardRow, corrections: Path = Path("nowhere")) -> str:
    """The one line that says what is wanted."""
    (line,) = [line for line in only(row, corrections=corrections).splitlines() if line[:2] == "- "]
    return line


def test_a_message_can_be_sent_as_it_is() -> None:
    assert only(ROW).splitlines() == [
        "Tiny programme: what we still need from you",
        "",
        "Dear colleagues of Inti,",
        "",
        "Thank you for your work. This is what we still need from you:",
        "",
        f"- {LATE}",
        "",
        "If anything is not clear, write to us. We are glad to help.",
    ]


def test_what_is_expected_is_asked_for_by_its_due_date() -> None:
    assert asked(EXPECTED) == "- 2016: please send your report by 2017-02-14."
    undated = asked(replace(EXPECTED, due_date=None))
    assert undated.startswith("- 2016: we have not received your report yet.")


@pytest.mark.parametrize("suffix", ["xlsx", "txt"])
def test_a_file_in_correction_is_asked_for_with_the_correction_to_attach(
    tmp_path: Path, suffix: str
) -> None:
    (tmp_path / f"inti 2016.corrections.{suffix}").touch()
    line = asked(WAITING, tmp_path)
    assert line.startswith("- 2016: thank you for inti 2016.xlsx.")
    assert f"The attached file inti 2016.corrections.{suffix} shows each place" in line
    assert line.endswith("It is due on 2017-02-14.")


def test_without_a_correction_to_attach_the_partner_is_to_ask() -> None:
    line = asked(WAITING)
    assert "Please ask us what to correct" in line
    assert "attached" not in line


def test_the_due_date_of_a_file_in_correction_may_have_passed() -> None:
    assert asked(replace(WAITING, days_overdue=9)).endswith("It was due on 2017-02-14.")


def test_who_has_an_accepted_report_is_told_that_it_counts_until_then() -> None:
    line = asked(NEWER)
    assert line.endswith("Until then, revision 2 of your report counts.")
    assert "due" not in line


@pytest.mark.parametrize("standing", ["not yet due", "accepted", "not expected but received"])
def test_who_need_not_act_gets_no_message(standing: str) -> None:
    row = replace(ROW, standing=BoardStanding(standing))
    assert reminder_texts(programme(), [row], Path("nowhere")) == {}


def test_a_partner_gets_one_message_for_all_periods_in_the_order_of_the_definition() -> None:
    board = [replace(ROW, partner="chang"), ROW, replace(EXPECTED, period="2017")]
    texts = reminder_texts(programme(), board, Path("nowhere"))
    assert list(texts) == ["inti", "chang"]
    lines = [line[:6] for line in texts["inti"].splitlines() if line.startswith("- ")]
    assert lines == ["- 2016", "- 2017"]


def test_who_is_no_longer_in_the_definition_gets_no_message() -> None:
    assert reminder_texts(programme(), [replace(ROW, partner="gone")], Path("nowhere")) == {}


def spanish(content: Definition) -> None:
    content["languages"] = ["en", "es"]
    content["title"]["es"] = "Programa pequeño"
    content["partners"][1]["languages"] = ["es"]


def test_names_are_those_of_the_partners_language_and_of_the_programmes_where_it_has_none() -> None:
    bilingual: Programme = programme(spanish)
    (text,) = reminder_texts(bilingual, [ROW], Path("nowhere")).values()
    assert text.startswith("Programa pequeño:")
    assert "Inti" in text


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("row", [ROW, EXPECTED, WAITING, NEWER], ids=lambda r: str(r.standing))
def test_a_message_is_whole_in_every_language(language: str, row: BoardRow) -> None:
    spoken = programme(lambda c: c["partners"][1].update(languages=[language]))
    (text,) = reminder_texts(spoken, [row], Path("nowhere")).values()
    assert not [name for name in entries(language) if name in text]
    assert "{" not in text
    assert "2016" in text


def test_messages_stand_among_the_corrections_for_their_owner_only(tmp_path: Path) -> None:
    corrections = tmp_path / "corrections"
    keep_reminders({"inti": "one\n", "chang": "two\n"}, corrections)
    folder = corrections / REMINDERS
    assert {p.name: p.read_text() for p in folder.iterdir()} == {
        "inti.txt": "one\n",
        "chang.txt": "two\n",
    }
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(p.stat().st_mode) for p in folder.iterdir()} == {0o600}


def test_a_message_goes_away_once_it_is_answered_and_the_folder_with_the_last(
    tmp_path: Path,
) -> None:
    keep_reminders({"inti": "one\n", "chang": "two\n"}, tmp_path)
    keep_reminders({"inti": "three\n"}, tmp_path)
    assert [p.read_text() for p in (tmp_path / REMINDERS).iterdir()] == ["three\n"]
    keep_reminders({}, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_somebody_else_keeps_there_stays(tmp_path: Path) -> None:
    keep_reminders({"inti": "one\n"}, tmp_path)
    (tmp_path / REMINDERS / "notes.odt").touch()
    keep_reminders({}, tmp_path)
    assert [p.name for p in (tmp_path / REMINDERS).iterdir()] == ["notes.odt"]


def test_with_nothing_to_send_no_folder_is_made(tmp_path: Path) -> None:
    keep_reminders({}, tmp_path / "corrections")
    assert list(tmp_path.iterdir()) == []
