"""Corrections as a partner handles them: what is marked and listed, and answers filled in."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from schemas.programme import Programme
from schemas.submission import Problem, Reading
from submissions import read_submission, write_correction
from submissions.answers import KEYS
from submissions.layout import CORRECTIONS_MARKER
from tests.submissions.builders import TODAY, programme

RED, BLUE, YELLOW = "FFF8B4B4", "FF9BC2E6", "FFFDE9A9"

Place = tuple[str, str]


def correct(
    content: bytes, folder: Path, name: str = "north.xlsx", of: Programme | None = None
) -> tuple[Path, Reading]:
    """Read a file and write its correction."""
    definition = of or programme()
    reading = read_submission(content, name, definition, TODAY)
    return write_correction(content, reading, folder, definition), reading


def said(reading: Reading) -> list[tuple[str, str, str, Any]]:
    """Every problem, without its texts."""
    return [(p.code, p.sheet, p.cell, p.facts) for p in reading.problems]


def colours(book: Workbook) -> dict[Place, str]:
    """Sheet and cell of everything that we coloured, with the colour."""
    return {
        (sheet.title, cell): rule.dxf.fill.bgColor.rgb
        for sheet in book.worksheets
        for area in sheet.conditional_formatting
        for rule in area.rules
        if rule.formula and rule.formula[0].startswith('"dtz:')
        for cell in str(area.sqref).split()
    }


def list_of(book: Workbook) -> Worksheet:
    """The sheet that lists the problems."""
    (sheet,) = (s for s in book.worksheets if s["A1"].value == CORRECTIONS_MARKER)
    return cast("Worksheet", sheet)


def lines_of(sheet: Worksheet) -> list[tuple[Any, ...]]:
    """Sheet, cell, what is wrong, what to do, what the cell says and the answer, of each line."""
    rows = [row[:6] for row in sheet.iter_rows(values_only=True)]
    # a line has a sheet and a text; headings of groups stand alone, headings of columns are bold
    return [
        row
        for number, row in enumerate(rows, start=1)
        if row[2] and not sheet.cell(number, 3).font.bold
    ]


@dataclass(frozen=True)
class AnswerCell:
    """Where an answer goes, and about what it is."""

    about: Place
    question: str
    address: str


def answer_cells(sheet: Worksheet) -> Iterator[AnswerCell]:
    """Every cell of the list that takes an answer."""
    columns: dict[Any, int] = {}
    for number, row in enumerate(sheet.iter_rows(), start=1):
        texts: dict[Any, Any] = {cell.value: cell.column for cell in row}
        if set(KEYS) <= texts.keys():
            columns = texts
        elif columns and (question := sheet.cell(number, columns["question"]).value):
            at = {key: sheet.cell(number, columns[key]) for key in KEYS}
            about = (str(at["sheet"].value), str(at["cell"].value))
            yield AnswerCell(about, str(question), at["answer"].coordinate)


def answered(content: bytes, answers: Mapping[Place, str]) -> bytes:
    """The correction workbook with these answers filled in, by the cell that they are about."""
    book = load_workbook(io.BytesIO(content))
    sheet = list_of(book)
    for cell in answer_cells(sheet):
        if cell.about in answers:
            sheet[cell.address] = answers[cell.about]
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def questions_of(reading: Reading) -> list[Problem]:
    """The questions of a file."""
    return [found for found in reading.problems if found.choices]
