"""The example's submissions once more, with other figures, and cells changed as a person would."""

import io
import runpy
import zipfile
from collections.abc import Mapping
from typing import Any, cast

from openpyxl import load_workbook
from openpyxl.cell import Cell

from schemas.programme import Programme, load_programme, shipped_programme
from submissions import Filled, OutputLine, SignLine, make_template
from tests.end_to_end.roads import EXAMPLE

BUILD = runpy.run_path(str(EXAMPLE / "build_inbox.py"))
PERIOD = "2017"
KEYS = ("indicator", "place")

Figure = tuple[str, str, str, str]
"""Indicator, place, kind and sex (empty: everyone)."""


def programme() -> Programme:
    """The example's programme."""
    return load_programme(shipped_programme("dtz-2016-2020"))


def figures(partner: str) -> list[dict[str, str]]:
    """The rows of figures.csv of one partner."""
    rows: list[dict[str, str]] = BUILD["read_csv"](EXAMPLE / "figures.csv")
    return [row for row in rows if row["partner"] == partner]


def submission(
    partner: str,
    revision: int,
    changed: Mapping[Figure, int] | None = None,
    period: str = PERIOD,
) -> bytes:
    """A partner's workbook with its figures of 2017, some of them changed or added; of 2017 with
    its signs of change, which stay as they are."""
    said = {_figure(row): row for row in figures(partner)}
    for figure, value in (changed or {}).items():
        names = zip(("indicator", "place", "kind", "sex"), figure, strict=True)
        said[figure] = {"partner": partner, "note": "", **dict(names), "value": str(value)}
    lines: tuple[OutputLine, ...] = BUILD["output_lines"](list(said.values()))
    filled = Filled(outputs=lines, signs=_signs(partner) if period == PERIOD else ())
    return make_template(programme(), partner, period, revision, filled)


def _signs(partner: str) -> tuple[SignLine, ...]:
    rows: list[dict[str, str]] = BUILD["read_csv"](EXAMPLE / "signs.csv")
    return tuple(BUILD["sign_line"](row) for row in rows if row["partner"] == partner)


def _figure(row: Mapping[str, str]) -> Figure:
    return row["indicator"], row["place"], row["kind"], row["sex"]


class Workbook:
    """A filled-in workbook, opened to change cells in it."""

    def __init__(self, content: bytes) -> None:
        self.book = load_workbook(io.BytesIO(content))
        self.outputs = self.book["Outputs"]
        self.key_row: int = next(
            number
            for number, row in enumerate(self.outputs.iter_rows(max_row=12), start=1)
            if set(KEYS) <= {cell.value for cell in row}
        )

    def column(self, key: str) -> int:
        """Where a key stands."""
        return next(c.column for c in self.outputs[self.key_row] if c.value == key)

    def row(self, indicator: str) -> int:
        """The first row of an indicator."""
        column = self.column("indicator")
        rows = range(self.key_row + 1, self.outputs.max_row + 1)
        return next(r for r in rows if self.outputs.cell(r, column).value == indicator)

    def cell(self, indicator: str, key: str) -> Cell:
        """A cell of an indicator's first row."""
        return cast("Cell", self.outputs.cell(self.row(indicator), self.column(key)))

    def set(self, indicator: str, key: str, value: object) -> "Workbook":
        """Write into a cell."""
        self.cell(indicator, key).value = cast("Any", value)
        return self

    def add_row(self, values: Mapping[str, object]) -> "Workbook":
        """Fill in the first row that says nothing yet."""
        column = self.column("indicator")
        row = self.key_row + 1
        while self.outputs.cell(row, column).value is not None:
            row += 1
        for key, value in values.items():
            self.outputs.cell(row, self.column(key)).value = cast("Any", value)
        return self

    def cover(self, key: str, value: object) -> "Workbook":
        """Write into a line of the cover."""
        cover = self.book["Cover"]
        line = next(row for row in cover.iter_rows() if row[0].value == key)
        line[2].value = cast("Any", value)
        return self

    def save(self) -> bytes:
        """The workbook as it is sent."""
        saved = io.BytesIO()
        self.book.save(saved)
        return saved.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The same zip with one part replaced or added."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry), zipfile.ZIP_DEFLATED)
        new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return target.getvalue()
