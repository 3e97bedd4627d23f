"""One file to one Reading: typed rows with their cells, and everything wrong, all at once.

Brings the doors, the sheets and the checks together; knows no rule of its own but whether the
file says anything at all.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import TypeVar

from schemas.mappings import PartnerMapping
from schemas.programme import Programme
from schemas.submission import BUDGETS, OUTPUTS, SIGNS, Problem, Reading, value_columns
from submissions.answers import day_zero_of, read_answers
from submissions.checks import check_rows
from submissions.collected import join_exported
from submissions.contents import Contents, Table
from submissions.cover import read_cover
from submissions.doors.csv_file import read_csv
from submissions.doors.grid import MAX_FILE_BYTES, Grid
from submissions.doors.json_document import read_json
from submissions.doors.ods import read_ods
from submissions.doors.xlsx import read_xlsx
from submissions.layout import is_form, read_form
from submissions.mapping import (
    UNDECLARED,
    Situation,
    decisions,
    open_as_declared,
    read_foreign,
)
from submissions.messages import Findings, problem
from submissions.other_rows import read_budgets, read_signs
from submissions.outputs import output_values, read_outputs
from submissions.privacy import quarantine
from submissions.setting import Setting

DOORS: Mapping[str, Callable[[bytes], Grid | Problem]] = {
    ".xlsx": read_xlsx,
    ".xlsm": read_xlsx,
    ".ods": read_ods,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".txt": read_csv,
    ".json": read_json,
}
"""How a file is opened, by its suffix."""

MAX_PROBLEMS = 2_000

SAYS: Mapping[str, tuple[str, ...]] = {
    OUTPUTS.key: ("applies", *value_columns()),
    BUDGETS.key: ("planned", "realised"),
    SIGNS.key: tuple(column.key for column in SIGNS.columns),
}
"""The columns that say something; the others of a row may have been filled in beforehand."""

_RowT = TypeVar("_RowT")


def read_submission(
    content: bytes,
    file_name: str,
    programme: Programme,
    today: dt.date,
    mappings: Sequence[PartnerMapping] = (),
) -> Reading:
    """What the file says and everything wrong with it on this day: nothing is realised in a
    period that has not begun. A file that is not the form is read by `mappings`, or by its tags.
    Never raises for bad content."""
    blank = Reading(file_name, hashlib.sha256(content).hexdigest(), cover=None)
    opened, mappings = open_file(content, file_name, programme, mappings)
    if isinstance(opened, Problem):
        return replace(blank, problems=(opened,))
    findings = Findings()
    opened = as_read(opened)
    at = Situation(opened, file_name, programme, today)
    is_ours = is_form(opened)
    contents = _form(opened, findings) if is_ours else read_foreign(at, mappings, findings)
    reading = _read_contents(contents, blank, at, mappings, findings)
    reading = quarantine(reading, *_where_and_language(reading, programme))
    return replace(
        reading, problems=_in_order([*findings, *reading.problems, *opened.notes], opened)
    )


def as_read(opened: Grid) -> Grid:
    """The grid with what the file says elsewhere: the first day of its dates, and which turns
    belong to which of its forms."""
    opened = replace(opened, day_zero=day_zero_of(opened))
    return opened if is_form(opened) else join_exported(opened) or opened


def _form(opened: Grid, findings: Findings) -> Contents:
    return replace(read_form(opened, findings), answers=read_answers(opened, findings))


def _where_and_language(reading: Reading, programme: Programme) -> tuple[tuple[str, ...], str]:
    """The partner's countries and language, by which personal data is known; every country of the
    programme while the partner is not known."""
    cover = reading.cover
    if cover is None:
        return programme.countries, programme.languages[0]
    partner = programme.partner(cover.partner)
    return tuple(programme.toc(partner.toc).countries), cover.language or partner.languages[0]


def open_file(
    content: bytes, file_name: str, programme: Programme, mappings: Sequence[PartnerMapping]
) -> tuple[Grid | Problem, Sequence[PartnerMapping]]:
    """The file as a grid, or the one problem that keeps it from being opened; and the mappings
    that are left to read it by."""
    opened = open_grid(content, file_name)
    if isinstance(opened, Problem) and opened.code in UNDECLARED:
        return open_as_declared(content, file_name, mappings, programme) or (opened, mappings)
    return opened, mappings


def open_grid(content: bytes, file_name: str) -> Grid | Problem:
    """The file as a grid, or the one problem that keeps it from being opened."""
    door = DOORS.get(PurePath(file_name).suffix.lower())
    if door is None:
        return problem("unknown-kind")
    if not content.strip():
        return problem("empty-file")
    if len(content) > MAX_FILE_BYTES:
        return problem("too-large", limit=f"{MAX_FILE_BYTES // 2**20} MB")
    return door(content)


def _read_contents(
    contents: Contents,
    blank: Reading,
    at: Situation,
    mappings: Sequence[PartnerMapping],
    findings: Findings,
) -> Reading:
    cover, setting = read_cover(contents, at.programme, at.today, findings)
    setting = _with_decisions(setting, mappings)
    tables = contents.tables
    rows = _read(tables.get(OUTPUTS.key), setting, findings, read_outputs)
    rows = check_rows(rows, setting, findings)
    budgets = _read(tables.get(BUDGETS.key), setting, findings, read_budgets)
    signs = _read(tables.get(SIGNS.key), setting, findings, read_signs)
    if len(tables) == len(SAYS) and not any(map(_says_anything, tables.values())):
        findings.add("nothing-reported")
    return replace(
        blank,
        cover=cover,
        outputs=tuple(value for row in rows for value in output_values(row, setting)),
        budgets=budgets,
        signs=signs,
        answers=findings.answers,
    )


def _with_decisions(setting: Setting, mappings: Sequence[PartnerMapping]) -> Setting:
    """With what was decided for all files of the partner, whichever way they come."""
    partner = setting.partner.id if setting.partner else ""
    mapping = next((mapping for mapping in mappings if mapping.partner == partner), None)
    decided, decided_by = decisions(mapping)
    return replace(setting, decided=decided, decided_by=decided_by)


def _read(
    table: Table | None,
    setting: Setting,
    findings: Findings,
    read: Callable[[Table, Setting, Findings], tuple[_RowT, ...]],
) -> tuple[_RowT, ...]:
    return read(table, setting, findings) if table else ()


def _says_anything(table: Table) -> bool:
    keys = table.keys.intersection(SAYS[table.sheet.key])
    return any(
        not record.cells[key].is_empty
        for record in table.records
        for key in keys
        if key in record.cells
    )


def _in_order(findings: Iterable[Problem], grid: Grid) -> tuple[Problem, ...]:
    """Whole-file problems first, then as the eye goes: sheet, row, column."""
    titles = {sheet.title: place for place, sheet in enumerate(grid.sheets)}

    def place(found: Problem) -> tuple[int, int, int, str]:
        letters = found.cell.rstrip("0123456789")
        row = int(found.cell.removeprefix(letters) or 0)
        return titles.get(found.sheet, -1), row, len(letters), letters

    ordered = sorted(findings, key=place)
    if len(ordered) > MAX_PROBLEMS:
        return (problem("too-many-problems", limit=MAX_PROBLEMS), *ordered[:MAX_PROBLEMS])
    return tuple(ordered)
