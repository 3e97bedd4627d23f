"""Whatever values are laid out in whatever way, they are read back exactly, each at its cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.mappings import PartnerMapping
from schemas.submission import value_columns
from submissions.doors.grid import Grid, column_letters
from submissions.mapping import Situation, read_foreign
from submissions.messages import Findings
from submissions.read import open_grid
from tests.submissions.builders import TODAY, programme
from tests.submissions.mapping.builders import Rows, workbook

INDICATORS = ("KIDS", "STAFF")
PLACES = ("BO", "PE")
SEXES = ("female", "male", "other")
KINDS = ("planned", "realised")

Key = tuple[str, str, str, str]
"""Indicator, place, kind and sex of a number."""

VALUES = st.dictionaries(
    st.tuples(*map(st.sampled_from, (INDICATORS, PLACES, KINDS, SEXES))),
    st.integers(0, 5_000),
    min_size=1,
    max_size=24,
)
WORDS = st.lists(
    st.text("abcdefghij ñé/-", min_size=3, max_size=12).map(str.strip).filter(bool),
    min_size=20,
    max_size=20,
    unique_by=lambda word: " ".join(word.replace("ñ", "n").replace("é", "e").split()),
)


@dataclass
class Drawn:
    """A way to lay out values: which dimensions are said by the sheet, by columns, and by rows;
    what the partner calls things; where the table begins."""

    by_sheet: tuple[str, ...]
    by_column: tuple[str, ...]
    by_row: tuple[str, ...]
    words: Mapping[str, str]
    top: int
    left: int
    blanks: frozenset[int]
    cells: dict[Key, str] = field(default_factory=dict)


DIMENSIONS = {"indicator": INDICATORS, "place": PLACES, "kind": KINDS, "sex": SEXES}


@st.composite
def ways(draw: st.DrawFn) -> Drawn:
    """Any way to divide the four dimensions over columns and rows, with one said by sheets."""
    order = draw(st.permutations(sorted(DIMENSIONS)))
    in_columns = draw(st.integers(0, 2))
    sheets = draw(st.integers(0, 1))
    words = draw(WORDS)
    codes = [code for name in sorted(DIMENSIONS) for code in DIMENSIONS[name]]
    called = dict(zip([*codes, *DIMENSIONS], words, strict=False))
    return Drawn(
        by_sheet=tuple(order[:sheets]),
        by_column=tuple(order[sheets : sheets + in_columns]),
        by_row=tuple(order[sheets + in_columns :]),
        words=called,
        top=draw(st.integers(0, 4)),
        left=draw(st.integers(0, 3)),
        blanks=frozenset(draw(st.sets(st.integers(0, 10), max_size=3))),
    )


def combinations(names: tuple[str, ...]) -> list[dict[str, str]]:
    """Every combination of codes of some dimensions."""
    every: list[dict[str, str]] = [{}]
    for name in names:
        every = [{**one, name: code} for one in every for code in DIMENSIONS[name]]
    return every


def laid_out(values: Mapping[Key, int], way: Drawn) -> tuple[bytes, PartnerMapping]:
    """The values as a workbook laid out so, and the layout that says how."""
    sheets: dict[str, Rows] = {}
    layouts: list[dict[str, Any]] = []
    columns = combinations(way.by_column)
    header_rows = max(1, len(way.by_column))
    for number, said in enumerate(combinations(way.by_sheet)):
        title = f"Sheet {number}"
        sheets[title] = _table(values, way, title, said, columns)
        layouts.append(_sheet_layout(way, title, said, columns, header_rows))
    layout = {"name": "any", "period": {"always": "2017"}, "sheets": layouts}
    return workbook(sheets), PartnerMapping.model_validate(
        {"partner": "north", "layouts": [layout]}
    )


def _header(way: Drawn, column: Mapping[str, str]) -> list[str]:
    return [way.words[code] for code in column.values()] or ["number"]


def _sheet_layout(
    way: Drawn,
    title: str,
    said: Mapping[str, str],
    columns: list[dict[str, str]],
    header_rows: int,
) -> dict[str, Any]:
    coded = [
        {
            "header": way.words[name],
            "means": name,
            "codes": {way.words[code]: code for code in DIMENSIONS[name]},
        }
        for name in way.by_row
    ]
    numbers = [
        {"header": " > ".join(_header(way, column)), "means": "number", "says": column}
        for column in columns
    ]
    first = way.top + 1
    return {
        "title": title,
        "kind": "outputs",
        "header_rows": list(range(first, first + header_rows)),
        "says": dict(said),
        "columns": [*coded, *numbers],
    }


def _table(
    values: Mapping[Key, int],
    way: Drawn,
    title: str,
    said: Mapping[str, str],
    columns: list[dict[str, str]],
) -> list[list[object]]:
    pad: list[object] = [None] * way.left
    rows: list[list[object]] = [[f"about {title}"] if n == 0 else [] for n in range(way.top)]
    headers = [_header(way, column) for column in columns]
    for depth in range(len(headers[0])):
        names = [way.words[n] if depth == 0 else None for n in way.by_row]
        rows.append([*pad, *names, *(header[depth] for header in headers)])
    for number, row in enumerate(combinations(way.by_row)):
        if number in way.blanks:
            rows.append([])
        cells: list[object] = []
        for column_number, column in enumerate(columns):
            of = {**said, **row, **column}
            key = (of["indicator"], of["place"], of["kind"], of["sex"])
            cells.append(values.get(key))
            letters = column_letters(way.left + len(way.by_row) + column_number + 1)
            way.cells[key] = f"{title}!{letters}{len(rows) + 1}"
        rows.append([*pad, *(way.words[code] for code in row.values()), *cells])
    return rows


def read_back(content: bytes, mapping: PartnerMapping) -> dict[Key, tuple[object, str]]:
    """The number cells of all records with what they hold and where; nothing may be found wrong."""
    grid = open_grid(content, "any.xlsx")
    assert isinstance(grid, Grid)
    findings = Findings()
    contents = read_foreign(Situation(grid, "any.xlsx", programme(), TODAY), (mapping,), findings)
    assert list(findings) == []
    found: dict[Key, tuple[object, str]] = {}
    for record in contents.tables["outputs"].records:
        for column, (kind, sex) in value_columns().items():
            cell = record.cells.get(column)
            if cell and not cell.is_empty:
                of = (record.cells["indicator"].raw, record.cells["place"].raw, kind, sex)
                found[of] = (cell.content, f"{cell.sheet}!{cell.address}")
    return found


@settings(max_examples=80, deadline=None)
@given(values=VALUES, way=ways())
def test_values_laid_out_in_any_way_are_read_back_exactly(
    values: dict[Key, int], way: Drawn
) -> None:
    content, mapping = laid_out(values, way)
    expected = {key: (value, way.cells[key]) for key, value in values.items()}
    assert read_back(content, mapping) == expected
