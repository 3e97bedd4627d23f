"""The first sheet of a correction workbook: a list to read, and where to answer.

What it says comes from `listing`. What `answers` reads back stands in columns that are hidden.
"""

from schemas.submission import Severity
from submissions.answers import ABOUT, ANSWER, CELL, DAY_ZERO, QUESTION, REVISION, SHEET, UNKNOWN
from submissions.corrections import styles as look
from submissions.corrections.listing import Asked, Kind, Line, Listing
from submissions.corrections.new_sheet import NewSheet
from submissions.corrections.sheet_xml import Address, reference
from submissions.corrections.spots import Spot
from submissions.corrections.styles import COLOURS, Styles
from submissions.doors.grid import column_letters
from submissions.layout import CORRECTIONS_MARKER
from submissions.messages import QUESTIONS
from submissions.wording import say

_WIDTHS = (22, 10, 58, 52, 26, 34)
_HEADINGS = ("sheet", "cell", "wrong", "remedy", "shown", "answer")
_SHEET, _CELL, _WRONG, _REMEDY, _SHOWN, _ANSWER = range(1, 7)
_KEY_COLUMNS = {ANSWER: _ANSWER, QUESTION: 7, SHEET: 8, CELL: 9, ABOUT: 10}
_CARRIED = (7, 9)
_FIRST_CHOICE = 11
_LAST_HIDDEN = 20

_BANDS = {
    Kind.QUESTION: COLOURS[Severity.QUESTION],
    Kind.ERROR: COLOURS[Severity.ERROR],
    Kind.WARNING: COLOURS[Severity.WARNING],
    Kind.ANSWERED: "FFD9E2EC",
}
_ANSWER_FILL = "FFDDEBF7"
_MAX_PROMPT_TITLE = 32
_MAX_PROMPT = 255


def write_list(listing: Listing, title: str, styles: Styles) -> bytes:
    """The sheet as XML; it will be called `title`."""
    writer = _Writer(listing, title, styles)
    writer.write_head()
    for kind in Kind:
        if lines := listing.of(kind):
            writer.write_group(kind, lines)
    writer.write_choices()
    return writer.sheet.to_xml()


class _Writer:
    """The sheet while it is written, from top to bottom."""

    def __init__(self, listing: Listing, title: str, styles: Styles) -> None:
        self.sheet = NewSheet(_WIDTHS, _LAST_HIDDEN)
        self._listing, self._title = listing, title
        self._row = 0
        self._answers: dict[str, list[Address]] = {}
        self._answer_of: dict[Spot, Address] = {}
        self._key = styles.look(look.KEY)
        self._heading = styles.look(look.TITLE, wrapped=False)
        self._counts = styles.look(look.BOLD, wrapped=False)
        self._sentence = styles.look(look.HELP, wrapped=False)
        self._label = styles.look(look.BOLD, boxed=True)
        self._text = styles.look(look.PLAIN, boxed=True)
        self._link = styles.look(look.LINK, boxed=True)
        self._bands = {k: styles.look(look.BOLD, c, wrapped=False) for k, c in _BANDS.items()}
        self._answer = styles.look(look.PLAIN, _ANSWER_FILL, boxed=True, unlocked=True)
        wrong = COLOURS[Severity.ERROR]
        self._wrong_answer = styles.look(look.PLAIN, wrong, boxed=True, unlocked=True)

    def _say(self, name: str, **facts: int) -> str:
        return say(self._listing.language, f"corrections-{name}", **facts)

    def _write_row(self, text: str, style: int) -> None:
        self._row += 1
        self.sheet.put((self._row, 1), text, style)

    def write_head(self) -> None:
        """Marker, title, counts, what to do, notes, and the hidden row of keys."""
        self._write_row(CORRECTIONS_MARKER, self._key)
        if self._listing.revision is not None:
            self._carry(_CARRIED[0], REVISION, str(self._listing.revision))
        if not self._listing.has_day_zero:
            self._carry(_CARRIED[1], DAY_ZERO, UNKNOWN)
        self._write_row(self._say("heading"), self._heading)
        questions, errors, warnings = (
            len(self._listing.of(kind)) for kind in (Kind.QUESTION, Kind.ERROR, Kind.WARNING)
        )
        counts = self._say("counts", questions=questions, errors=errors, warnings=warnings)
        self._write_row(counts, self._counts)
        for note in (self._say("how"), *self._listing.notes):
            self._write_row(note, self._sentence)
        self._row += 1
        self._put_hidden({column: key for key, column in _KEY_COLUMNS.items()})
        self.sheet.hide_row(self._row)

    def write_group(self, kind: Kind, lines: tuple[Line, ...]) -> None:
        """A heading, one sentence, and the lines."""
        self._row += 1
        self._row += 1
        for column in range(1, len(_WIDTHS) + 1):
            text = f"{self._say(kind)} ({len(lines)})" if column == 1 else ""
            self.sheet.put((self._row, column), text, self._bands[kind])
        self._write_row(self._say(f"{kind}.help"), self._sentence)
        headings = _HEADINGS if any(line.asked for line in lines) else _HEADINGS[:_REMEDY]
        self._row += 1
        for column, name in enumerate(headings, start=1):
            label = self._say(f"column-{name}")
            self.sheet.put((self._row, column), label, self._label, wrapped=True)
        for line in lines:
            self._write_line(line)

    def _write_line(self, line: Line) -> None:
        self._row += 1
        sheet, cell, target = line.sheet, line.cell, line.spot
        answer = self._answer_of.get(line.answer_of) if line.answer_of else None
        if answer:
            target = Spot(self._title, answer)
            sheet, cell = self._title, reference(answer)
        texts = {
            _SHEET: sheet or self._say("whole-file"),
            _CELL: cell,
            _WRONG: line.message,
            _REMEDY: line.remedy,
        }
        for column, text in texts.items():
            style = self._link if column == _CELL and target else self._text
            self.sheet.put((self._row, column), text, style, wrapped=True)
        if target:
            self.sheet.link((self._row, _CELL), target.title, target.at)
        if line.asked and line.spot:
            self._write_asked(line.asked, line.spot)

    def _write_asked(self, asked: Asked, spot: Spot) -> None:
        self.sheet.put((self._row, _SHOWN), asked.shown, self._text, wrapped=True)
        at = (self._row, _ANSWER)
        style = self._wrong_answer if asked.is_wrong else self._answer
        self.sheet.put(at, asked.answer, style, wrapped=True)
        self._answers.setdefault(asked.question, []).append(at)
        self._answer_of[spot] = at
        about = {QUESTION: asked.question, SHEET: spot.title, CELL: reference(spot.at)}
        hidden = about | {ABOUT: asked.about}
        self._put_hidden({_KEY_COLUMNS[key]: text for key, text in hidden.items()})

    def _carry(self, column: int, key: str, text: str) -> None:
        """What the file has to bring back: a key, and what it says right of it."""
        self._put_hidden({column: key, column + 1: text})

    def _put_hidden(self, texts: dict[int, str]) -> None:
        for column, text in texts.items():
            self.sheet.put((self._row, column), text, self._key)

    def write_choices(self) -> None:
        """The lists to choose an answer from: one for each question, in hidden columns."""
        language = self._listing.language
        for row, (question, cells) in enumerate(self._answers.items(), start=1):
            choices = QUESTIONS[question]
            for column, choice in enumerate(choices, start=_FIRST_CHOICE):
                self.sheet.put((row, column), say(language, f"choice-{choice}"), self._key)
            last = column_letters(_FIRST_CHOICE + len(choices) - 1)
            source = f"${column_letters(_FIRST_CHOICE)}${row}:${last}${row}"
            label = self._say("column-answer")[:_MAX_PROMPT_TITLE]
            self.sheet.choose(cells, source, label, self._say("choose")[:_MAX_PROMPT])
