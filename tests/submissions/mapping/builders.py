"""Files as partners really make them, and the layouts by which they are read."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from textwrap import dedent
from typing import Any, cast

import yaml
from openpyxl import Workbook

from schemas.mappings import PartnerMapping
from schemas.mappings.checks import check_mapping
from schemas.submission import Reading
from schemas.yaml_text import PlainLoader
from submissions import read_submission
from submissions.messages import QUESTIONS
from tests.submissions.builders import TODAY, programme

Rows = Sequence[Sequence[object]]


def workbook(
    sheets: Mapping[str, Rows],
    merged: Mapping[str, Sequence[str]] | None = None,
    hidden: Sequence[str] = (),
    percent: Mapping[str, Sequence[str]] | None = None,
) -> bytes:
    """A workbook of these rows by sheet, some cells merged, shown as percentages, or hidden."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                if value is not None:
                    sheet.cell(number, column).value = cast("Any", value)
        for area in (merged or {}).get(title, ()):
            sheet.merge_cells(area)
        for address in (percent or {}).get(title, ()):
            sheet[address].number_format = "0%"
        sheet.sheet_state = "hidden" if title in hidden else "visible"
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def learned(*layouts: str, partner: str = "north", decided: str = "") -> PartnerMapping:
    """A mapping with these layouts, each written as in its file; wrong ones fail the test."""
    text = f"partner: {partner}\n"
    if decided:
        text += f"decided:\n{decided}\n"
    parts = [dedent(layout).strip() for layout in layouts]
    listed = "\n".join(
        ("- " if n == 0 else "  ") + line
        for part in parts
        for n, line in enumerate(part.splitlines())
    )
    content = yaml.load(f"{text}layouts:\n{listed}\n", Loader=PlainLoader)  # noqa: S506 - safe
    mapping = PartnerMapping.model_validate(content)
    assert list(check_mapping(mapping, programme(), QUESTIONS)) == []
    return mapping


def read_by(
    content: bytes,
    *mappings: PartnerMapping,
    name: str = "informe 2017.xlsx",
    today: dt.date = TODAY,
) -> Reading:
    """A file read by these mappings."""
    return read_submission(content, name, programme(), today, mappings)


def numbers(reading: Reading) -> dict[str, dict[str, int]]:
    """The reported numbers by what they are of and by cell, like 'KIDS BO realised female'."""
    found: dict[str, dict[str, int]] = {}
    for v in reading.outputs:
        if v.value is not None:
            of = [v.indicator, v.place, str(v.kind), v.sex, v.age_group]
            key = " ".join(part for part in of if part != "all")
            found.setdefault(key, {})[f"{v.sheet}!{v.cell}"] = int(v.value)
    return found
