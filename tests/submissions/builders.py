"""A small programme, its forms, and the ways in which a test spoils them."""

import datetime as dt
import io
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any, cast

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter

from schemas.programme import Programme
from schemas.programme.codes import ValueKind
from schemas.submission import ALL, SHEETS, OutputValue, Reading, Sheet
from submissions import Filled, OutputLine, make_csv_template, make_template, read_submission
from submissions.layout import KEY_ROW_WINDOW
from submissions.wording import sheet_label

TODAY = dt.date(2018, 2, 1)
KEY_ROW = 4
FIRST_ROW = 5

_FORMS: dict[str, bytes] = {}

PLANNED, REALISED = ValueKind.PLANNED, ValueKind.REALISED


def _named(entry_id: str, **more: object) -> dict[str, object]:
    return {"id": entry_id, "name": {"en": entry_id}, **more}


def _indicator(entry_id: str, unit: str, **more: object) -> dict[str, object]:
    return {
        "id": entry_id,
        "pathway": "children",
        "title": {"en": f"About {entry_id}"},
        "description": {"en": "x"},
        "unit": unit,
        "over_partners": "sum",
        "over_time": "sum",
        "source": "test",
        **more,
    }


def _toc(entry_id: str, outcomes: list[dict[str, object]], **more: object) -> dict[str, object]:
    version = {"number": 1, "holds_from": "2016-01-01", "dated_as": "2016"}
    return _named(entry_id, versions=[version], outcomes=outcomes, **more)


@cache
def programme() -> Programme:
    """Two countries under one ToC, one under another; two age groups; three indicators."""
    outcome: dict[str, object] = {
        "id": "OUT-1",
        "pathway": "children",
        "wordings": [{"text": {"en": "x"}}],
    }
    activity = {
        "id": "A",
        "title": {"en": "x"},
        "description": {"en": "x"},
        "objectives": {"en": "x"},
        "target_groups": {"en": "x"},
        "scope": "4",
    }
    return Programme.model_validate(
        {
            "id": "TEST-1",
            "title": {"en": "Test programme"},
            "description": {"en": "x"},
            "start": "2016-01-01",
            "end": "2020-12-31",
            "currency": "EUR",
            "languages": ["en"],
            "time_zone": "Europe/Amsterdam",
            "steward": "desk",
            "periods": [
                {"id": "2017", "start": "2017-01-01", "end": "2017-12-31"},
                {"id": "2018", "start": "2018-01-01", "end": "2018-12-31"},
            ],
            "age_groups": [
                {"id": "0-11", "lowest": 0, "highest": 11},
                {"id": "12-17", "lowest": 12, "highest": 17},
            ],
            "organisations": [_named("lead", role="lead")],
            "pathways": [_named("children", description={"en": "x"})],
            "theories_of_change": [
                _toc("MOTHER", [outcome], mother=True),
                _toc("T1", [], countries=["BO", "PE"]),
                _toc("T2", [], countries=["TH"]),
            ],
            "indicators": [
                _indicator(
                    "KIDS",
                    "people",
                    minimum=[{"axes": ["sex"], "holds_from": "2016-01-01"}],
                    aspirational=[{"axes": ["sex", "age"], "holds_from": "2016-01-01"}],
                ),
                _indicator("STAFF", "people"),
                _indicator("DOCS", "documents"),
                _indicator("OTHERS", "events"),
            ],
            "partners": [
                _named(
                    "north",
                    toc="T1",
                    since="2016-01-01",
                    languages=["en", "es"],
                    indicators=["KIDS", "STAFF", "DOCS"],
                ),
                _named(
                    "south",
                    toc="T2",
                    since="2016-01-01",
                    until="2017-12-31",
                    languages=["en"],
                    indicators=["KIDS"],
                ),
            ],
            "iati": {
                "reporting_organisation": "lead",
                "identifier_prefix": "XX",
                "base_url": "https://example.org",
                "status": "2",
                "collaboration_type": "1",
                "flow_type": "10",
                "finance_type": "110",
                "aid_type": "C01",
                "tied_status": "5",
                "sectors": [{"vocabulary": "1", "code": "15160"}],
                "participations": [{"organisation": "lead", "role": "2"}],
                "contact": {"organisation": {"en": "lead"}},
                "activities": [activity],
            },
        }
    )


def docs(value: int, place: str = "BO") -> OutputLine:
    """One reported number of documents: the least a file can say."""
    return OutputLine("DOCS", place, {(REALISED, ALL): Decimal(value)})


def kids_by(realised: Mapping[str, int], place: str = "BO", age_group: str = ALL) -> OutputLine:
    """Realised numbers of children by sex; `all` is the total."""
    numbers = {(REALISED, sex): Decimal(number) for sex, number in realised.items()}
    return OutputLine("KIDS", place, numbers, age_group)


def kids(age_group: str = ALL, **realised: int) -> OutputLine:
    """The same in Bolivia."""
    return kids_by(realised, age_group=age_group)


def form(*outputs: OutputLine, revision: int = 1, **more: Any) -> bytes:
    """The form of partner north for 2017, filled in; the same one is made once."""
    filled = Filled(outputs=outputs, **more)
    key = f"{revision} {filled}"
    if key not in _FORMS:
        _FORMS[key] = make_template(programme(), "north", "2017", revision, filled)
    return _FORMS[key]


def csv_form(*outputs: OutputLine, **more: Any) -> str:
    """The same as CSV text."""
    filled = Filled(outputs=outputs, **more)
    return make_csv_template(programme(), "north", "2017", values=filled).decode("utf-8-sig")


def read(content: bytes | str, name: str = "north.xlsx", today: dt.date = TODAY) -> Reading:
    """Read a file of the test programme; text is CSV."""
    if isinstance(content, str):
        return read_submission(content.encode(), "north.csv", programme(), today)
    return read_submission(content, name, programme(), today)


def errors(reading: Reading) -> list[tuple[str, str, str]]:
    """Code, sheet and cell of every error."""
    return [(p.code, p.sheet, p.cell) for p in reading.problems if p.severity.blocks]


def codes(reading: Reading) -> set[str]:
    """The codes of all problems, warnings too."""
    return {p.code for p in reading.problems}


def reported(reading: Reading) -> dict[tuple[str, str, str, str, ValueKind], OutputValue]:
    """The output values with a number."""
    return {
        (v.indicator, v.place, v.age_group, v.sex, v.kind): v
        for v in reading.outputs
        if v.value is not None
    }


class Spoiled:
    """A form opened as a person would, to change cells in it."""

    def __init__(self, content: bytes) -> None:
        self.book: Workbook = load_workbook(io.BytesIO(content))

    def column(self, sheet: str, key: str) -> int:
        """Where a key stands."""
        rows = self.book[sheet].iter_rows(max_row=KEY_ROW_WINDOW)
        return next(cell.column for row in rows for cell in row if cell.value == key)

    def cell(self, key: str, row: int = FIRST_ROW, sheet: str = "Outputs") -> Cell:
        """The cell of a key in a row."""
        return cast("Cell", self.book[sheet].cell(row, self.column(sheet, key)))

    def set(
        self, values: Mapping[str, object], row: int = FIRST_ROW, sheet: str = "Outputs"
    ) -> "Spoiled":
        """Fill in cells of one row."""
        for key, value in values.items():
            self.cell(key, row, sheet).value = cast("Any", value)
        return self

    def cover(self, key: str, value: object) -> "Spoiled":
        """Fill in a line of the cover."""
        sheet = self.book["Cover"]
        row = next(row for row in range(1, 20) if sheet.cell(row, 1).value == key)
        sheet.cell(row, 3).value = cast("Any", value)
        return self

    def row_of(self, indicator: str, place: str, age_group: str | None = None) -> int:
        """The row of the outputs sheet that asks for this."""
        wanted = (indicator, place, age_group)
        keys = ("indicator", "place", "age_group")
        return next(
            row
            for row in range(FIRST_ROW, 200)
            if tuple(self.cell(key, row).value for key in keys) == wanted
        )

    def blank_row(self, sheet: str = "Outputs") -> int:
        """The first row with nothing filled in."""
        first = next(s for s in SHEETS if sheet_label("en", s.key) == sheet).columns[0].key
        return next(r for r in range(FIRST_ROW, 200) if self.cell(first, r, sheet).value is None)

    def save(self) -> bytes:
        """The workbook as the partner sends it."""
        saved = io.BytesIO()
        self.book.save(saved)
        return saved.getvalue()


@cache
def letters(sheet: str) -> Mapping[str, str]:
    """The letter of each column of the form, by its key."""
    keys = next(load_workbook(io.BytesIO(form(docs(5))))[sheet].iter_rows(KEY_ROW, KEY_ROW))
    return {str(cell.value): get_column_letter(place) for place, cell in enumerate(keys, start=1)}


def at(key: str, row: int, sheet: str = "Outputs") -> str:
    """The address of a cell of the form."""
    return f"{letters(sheet)[key]}{row}"


def sheet_columns(sheet: Sheet) -> list[str]:
    """The keys of a sheet."""
    return [column.key for column in sheet.columns]


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The same zip with one part replaced or added."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry), zipfile.ZIP_DEFLATED)
        new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    """One part of a zip."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)
