"""What a partner answered on the first sheet of a correction workbook, read when it comes back.

Lines are found by the keys in a hidden row, wherever the columns were moved to. Writing that sheet
belongs to `corrections`.
"""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from submissions.doors.grid import Cell, Grid, GridSheet, Row
from submissions.layout import CORRECTIONS_MARKER, marker_of
from submissions.messages import QUESTIONS, Findings
from submissions.setting import FileAnswer
from submissions.wording import languages, say

ANSWER = "answer"
QUESTION = "question"
SHEET = "sheet"
CELL = "cell"
ABOUT = "about"
KEYS = (ANSWER, QUESTION, SHEET, CELL, ABOUT)
"""Keys of the columns: the answer, and about what it is."""

REVISION = "revision"
DAY_ZERO = "day_zero"
"""Keys in the hidden part of the sheet; what they say stands right of them."""

UNKNOWN = "unknown"

_ABOUT_LETTERS = 16


@dataclass(frozen=True)
class Returned:
    """A line of the list of questions as it came back: `sheet` and `cell` are what it is about,
    `about` is the fingerprint of what that cell held when it was asked about."""

    question: str
    sheet: str
    cell: str
    about: str
    answer: Cell
    list_title: str

    @property
    def choice(self) -> str | None:
        """The code of the choice; None where the answer is none of them."""
        choices = choices_of(self.question) if self.question in QUESTIONS else {}
        return choices.get(_plain(self.answer.raw))


def fingerprint(raw: str) -> str:
    """Stands for what a cell holds, so that no program can change it by saving it: white space
    does not count, and the line of another question cannot be taken for it."""
    return hashlib.sha256(" ".join(raw.split()).encode()).hexdigest()[:_ABOUT_LETTERS]


def read_answers(grid: Grid, findings: Findings) -> dict[tuple[str, str], FileAnswer]:
    """The answers that hold, by sheet and cell: those about cells that were not changed since.

    What is no choice of its question is a finding. A cell that was answered in two ways, on two
    copies of the sheet, has no answer.
    """
    lines = [line for line in returned_lines(grid) if not line.answer.is_empty]
    cells = cells_at(grid, {(line.sheet, line.cell) for line in lines})
    answers: dict[tuple[str, str], FileAnswer] = {}
    torn: set[tuple[str, str]] = set()
    for line in lines:
        place = (line.sheet, line.cell)
        raw = cells[place].raw if place in cells else ""
        if line.question not in QUESTIONS or fingerprint(raw) != line.about:
            continue
        if line.choice is None:
            findings.add("answer-not-known", line.list_title, line.answer.address)
            continue
        answer = FileAnswer(line.question, line.choice, raw)
        if answers.setdefault(place, answer) != answer:
            torn.add(place)
    return {place: answer for place, answer in answers.items() if place not in torn}


def returned_lines(grid: Grid) -> Iterator[Returned]:
    """Every line of the list of questions, answered or not."""
    for sheet, columns, rows in _lists(grid):
        for row in rows:
            said = {key: row.cell(column) for key, column in columns.items()}
            if not said[QUESTION].is_empty:
                yield Returned(
                    question=said[QUESTION].raw.strip(),
                    sheet=said[SHEET].raw,
                    cell=said[CELL].raw.strip(),
                    about=said[ABOUT].raw.strip(),
                    answer=said[ANSWER],
                    list_title=sheet.title,
                )


def returned_revision(grid: Grid) -> int | None:
    """The revision that a correction workbook carries for a file that has no cover; None where it
    carries none."""
    said = _carried(grid, REVISION)
    return int(said) if said.isascii() and said.isdecimal() else None


def day_zero_of(grid: Grid) -> dt.date | None:
    """The day that a date written as the number 0 stands for. A workbook made of a file that did
    not say so says no more than that did."""
    return None if _carried(grid, DAY_ZERO) == UNKNOWN else grid.day_zero


def _carried(grid: Grid, key: str) -> str:
    """What stands right of a key in the first row of the list."""
    for sheet in _corrections_sheets(grid):
        first = sheet.rows[0]
        for cell in first.cells.values():
            if cell.raw.strip() == key:
                return first.cell(cell.column + 1).raw.strip()
    return ""


def cells_at(grid: Grid, places: set[tuple[str, str]]) -> dict[tuple[str, str], Cell]:
    """The filled cells among these places, each a sheet's title and a cell's address."""
    titles = {title for title, _ in places}
    return {
        place: cell
        for sheet in grid.sheets
        if sheet.title in titles
        for row in sheet.rows
        for cell in row.cells.values()
        if (place := (sheet.title, cell.address)) in places
    }


@cache
def choices_of(question: str) -> Mapping[str, str]:
    """The choices of a question by what may be written for each: its text in any language, or its
    code."""
    return {
        _plain(said): choice
        for choice in QUESTIONS[question]
        for said in (choice, *(say(language, f"choice-{choice}") for language in languages()))
    }


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(" .").casefold()


def _lists(grid: Grid) -> Iterator[tuple[GridSheet, Mapping[str, int], tuple[Row, ...]]]:
    """Each list of questions: its sheet, the column of each key, and the rows under the keys."""
    for sheet in _corrections_sheets(grid):
        for place, row in enumerate(sheet.rows):
            columns = {c.raw.strip(): c.column for c in row.cells.values()}
            if columns.keys() >= set(KEYS):
                yield sheet, {key: columns[key] for key in KEYS}, sheet.rows[place + 1 :]
                break


def _corrections_sheets(grid: Grid) -> Iterator[GridSheet]:
    return (sheet for sheet in grid.sheets if marker_of(sheet) == CORRECTIONS_MARKER)
