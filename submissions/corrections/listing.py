"""What the first sheet of a correction workbook says: every problem once, in one language.

How the sheet looks belongs to `list_sheet`; what is wrong was found by the readers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from schemas.submission import Problem, Reading
from submissions.answers import Returned, cells_at, fingerprint, read_answers, returned_lines
from submissions.corrections.spots import Place, Spot, find_spots
from submissions.doors.grid import Cell, CellKind, Grid
from submissions.messages import Findings, message_in, remedy_in
from submissions.setting import FileAnswer
from submissions.wording import say


class Kind(StrEnum):
    """The groups of lines, in their order."""

    QUESTION = "question"
    ERROR = "error"
    WARNING = "warning"
    ANSWERED = "answered"


@dataclass(frozen=True)
class Asked:
    """What is asked about a cell: which question, what the cell says, and the answer so far,
    which may be none of the choices."""

    question: str
    about: str
    shown: str
    answer: str = ""
    is_wrong: bool = False


@dataclass(frozen=True)
class Line:
    """One line: `spot` is where it stands in the workbook, None where that cannot be shown.

    `answer_of` is set where the line is about the answer to a question: that question's spot.
    """

    kind: Kind
    sheet: str
    cell: str
    message: str
    remedy: str
    spot: Spot | None = None
    asked: Asked | None = None
    answer_of: Spot | None = None


@dataclass(frozen=True)
class Listing:
    """All that the sheet says. `revision` is carried for a file that has no cover; that it has no
    day zero, for one that a copy has been made of."""

    language: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    revision: int | None = None
    has_day_zero: bool = True

    def of(self, kind: Kind) -> tuple[Line, ...]:
        """The lines of one group."""
        return tuple(line for line in self.lines if line.kind is kind)


def make_lines(
    reading: Reading, grid: Grid, titles: Mapping[str, str], language: str
) -> tuple[Line, ...]:
    """A line for each problem, in the order of the reading, then one for each answer given
    before that still holds. `titles` are those of the workbook that goes back, by those of the
    file."""
    answers = read_answers(grid, Findings())
    returned = tuple(returned_lines(grid))
    places = {(p.sheet, p.cell) for p in reading.problems} | {(r.sheet, r.cell) for r in returned}
    asked_about = {(p.sheet, p.cell) for p in reading.problems if p.choices}
    cells = cells_at(grid, asked_about | answers.keys())
    maker = _Maker(language, find_spots(places, grid, titles), cells, returned)
    lines = map(maker.of_problem, reading.problems)
    return (*lines, *(maker.of_answer(place, answer) for place, answer in answers.items()))


@dataclass(frozen=True)
class _Maker:
    language: str
    spots: Mapping[Place, Spot]
    cells: Mapping[Place, Cell]
    returned: tuple[Returned, ...]

    def of_problem(self, found: Problem) -> Line:
        place = (found.sheet, found.cell)
        return Line(
            kind=Kind(found.severity),
            sheet=found.sheet,
            cell=found.cell,
            message=message_in(self.language, found),
            remedy=remedy_in(self.language, found),
            spot=self.spots.get(place),
            asked=self._asked(found.code, place) if found.choices else None,
            answer_of=self._answered_at(place) if found.code == "answer-not-known" else None,
        )

    def of_answer(self, place: Place, answer: FileAnswer) -> Line:
        said = say(self.language, f"choice-{answer.choice}")
        return Line(
            kind=Kind.ANSWERED,
            sheet=place[0],
            cell=place[1],
            message=say(self.language, "corrections-answer-given"),
            remedy=say(self.language, "corrections-answer-given.remedy"),
            spot=self.spots.get(place),
            asked=replace(self._asked(answer.question, place), answer=said, is_wrong=False),
        )

    def _asked(self, question: str, place: Place) -> Asked:
        cell = self.cells.get(place)
        about = fingerprint(cell.raw if cell else "")
        wrong = next(
            (r.answer.raw for r in self.returned if _is_about(r, question, place, about)), ""
        )
        return Asked(question, about, _shown(cell), wrong, bool(wrong))

    def _answered_at(self, place: Place) -> Spot | None:
        """The cell that was asked about where this answer stood."""
        lines = (r for r in self.returned if (r.list_title, r.answer.address) == place)
        return next((self.spots.get((r.sheet, r.cell)) for r in lines), None)


def _is_about(line: Returned, question: str, place: Place, about: str) -> bool:
    """Whether the line is a wrong answer to this very question."""
    same = (line.question, line.sheet, line.cell, line.about) == (question, *place, about)
    return same and not line.answer.is_empty and line.choice is None


def _shown(cell: Cell | None) -> str:
    """What the cell says, as its sheet shows it."""
    if cell is None:
        return ""
    if cell.kind is CellKind.PERCENT and isinstance(cell.content, Decimal):
        return f"{(cell.content * 100).normalize():f}%"
    return cell.raw
