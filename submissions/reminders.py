"""What to write to a partner who has to act: a message in its language, ready to send.

Who has to do what is on the board of submissions; here it is only put into words and files.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from schemas.programme import Partner, Programme
from schemas.submission import BoardRow, BoardStanding
from submissions.corrections import correction_paths
from submissions.files import remove, write_whole
from submissions.wording import say

REMINDERS = "reminders"
"""Where they stand among the corrections, one text for each partner."""


def reminder_texts(
    programme: Programme, board: Iterable[BoardRow], corrections: Path
) -> dict[str, str]:
    """A message for each partner of whom something is late, expected or to be corrected, by its id.

    Names the correction to attach where the folder of corrections has it.
    """
    asked: dict[str, list[BoardRow]] = {}
    for row in board:
        if row.has_to_act:
            asked.setdefault(row.partner, []).append(row)
    return {
        partner.id: _message(programme, partner, asked[partner.id], corrections)
        for partner in programme.partners
        if partner.id in asked
    }


def keep_reminders(texts: Mapping[str, str], corrections: Path) -> None:
    """Leave exactly these messages among the corrections, for the owner only; what was answered
    goes away. Raises IntakeError."""
    folder = corrections / REMINDERS
    wanted = {folder / f"{partner}.txt": text for partner, text in texts.items()}
    for path in sorted(set(folder.glob("*.txt")) - wanted.keys()):
        remove(path)
    for path, text in wanted.items():
        write_whole(path, text.encode())
    if not wanted:
        with suppress(OSError):  # not there, or somebody keeps something of their own in it
            folder.rmdir()


def _message(
    programme: Programme, partner: Partner, rows: Iterable[BoardRow], corrections: Path
) -> str:
    language = partner.languages[0]
    first = programme.languages[0]
    title = programme.title.get(language, programme.title[first])
    name = partner.name.get(language, partner.name[first])
    lines = [
        say(language, "reminder-subject", programme=title),
        "",
        say(language, "reminder-greeting", partner=name),
        "",
        say(language, "reminder-opening"),
        "",
        *(f"- {' '.join(_asked(language, row, corrections))}" for row in rows),
        "",
        say(language, "reminder-closing"),
    ]
    return "\n".join(lines) + "\n"


def _asked(language: str, row: BoardRow, corrections: Path) -> Iterator[str]:
    """What is asked about one period, sentence by sentence."""
    due = row.due_date.isoformat() if row.due_date else ""
    if row.is_waiting:
        attachment = _attachment(row.waiting_file, corrections)
        yield say(
            language,
            "reminder-correction",
            period=row.period,
            file=row.waiting_file,
            attachment=attachment,
        )
        if row.revision is not None:
            yield say(language, "reminder-counts-until-then", revision=row.revision)
        elif due:
            yield say(language, f"reminder-{'was' if row.days_overdue else 'is'}-due", due=due)
    elif row.standing is BoardStanding.LATE:
        yield say(language, "reminder-late", period=row.period, due=due)
    elif due:
        yield say(language, "reminder-expected", period=row.period, due=due)
    else:
        yield say(language, "reminder-expected-undated", period=row.period)


def _attachment(file_name: str, corrections: Path) -> str:
    paths = correction_paths(file_name, corrections)
    return next((path.name for path in paths if path.exists()), "none")
