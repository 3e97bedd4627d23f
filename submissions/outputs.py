"""The outputs sheet, row by row: codes, numbers, and the rules within one row.

Rules between rows stand in `checks`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from schemas.programme import Axis, Indicator, Sex, Unit
from schemas.programme.codes import ValueKind, ValueState
from schemas.submission import ALL, OutputValue, value_columns
from submissions.cells import RowReader, canonical, nearest, text_problem
from submissions.contents import Table
from submissions.deviations import EXPLANATION
from submissions.doors.grid import Cell
from submissions.messages import Findings
from submissions.setting import Setting
from submissions.totals import RunningTotals, begins_as_totals, names_totals
from submissions.values.ages import read_age_group
from submissions.values.digits import plain
from submissions.values.misreads import Misread
from submissions.values.numbers import NOT_REPORTED, Number
from submissions.values.signs import is_sign
from submissions.values.units import ANYTHING, SUM, Counted

COLUMNS: Mapping[tuple[ValueKind, str], str] = {v: key for key, v in value_columns().items()}
"""The column of each kind and sex; sex `all` is the total."""


@dataclass(frozen=True)
class OutputRow:
    """One row whose codes are known; it counts when `sound`: without errors of its own.

    `numbers` by kind and sex; the total may be worked out from its parts. `cells` lacks the
    columns that the file does not have. `parts`: the cells of what stands in no single one.
    `explanation_cell` is None where the file has no such column.
    """

    sheet: str
    row: int
    indicator: Indicator
    place: str
    age_group: str
    applies: bool
    numbers: Mapping[tuple[ValueKind, str], Number]
    cells: Mapping[tuple[ValueKind, str], Cell]
    note: str
    note_cell: str
    explanation: str
    explanation_cell: Cell | None
    parts: Mapping[tuple[ValueKind, str], tuple[str, ...]]
    sound: bool

    @property
    def key(self) -> tuple[str, str, str]:
        """What the row stands for; no two rows may stand for the same."""
        return self.indicator.id, self.place, self.age_group

    @property
    def explanation_place(self) -> tuple[str, str] | None:
        """Sheet and address of the cell where a deviation is explained, if there is one."""
        cell = self.explanation_cell
        return (cell.sheet or self.sheet, cell.address) if cell else None

    @property
    def says_anything(self) -> bool:
        """Whether any number was written in it."""
        return any(not cell.is_empty for cell in self.cells.values())

    def value(self, kind: ValueKind, sex: str) -> Decimal | None:
        """The number in a column, None where none is reported."""
        return self.numbers[kind, sex].value

    def place_of(self, kind: ValueKind, sex: str) -> tuple[str, str]:
        """Sheet and address of the cell of a column; of the row's first where it has none."""
        cell = self.cells.get((kind, sex)) or Cell(self.row, 1)
        return cell.sheet or self.sheet, cell.address


def read_outputs(table: Table, setting: Setting, findings: Findings) -> tuple[OutputRow, ...]:
    """Every filled row as a row, as findings, or as both; rows of totals are checked and left."""
    readers = (RowReader(table, record, findings, setting) for record in table.records)
    totals = RunningTotals()
    rows = (_read_row(reader, setting, totals) for reader in readers if reader.is_filled())
    return tuple(row for row in rows if row)


def _read_row(reader: RowReader, setting: Setting, totals: RunningTotals) -> OutputRow | None:
    called = _called_totals(reader)
    if called:
        sums = {key: reader.number(key, counted=SUM) for key in COLUMNS.values()}
        totals.check(reader, called, sums)
        return None
    indicator = _indicator(reader, setting)
    place = read_place(reader, setting)
    age_group = _age_group(reader, setting)
    applies = reader.yes_no("applies") is not False
    read = {key: _number(reader, column, indicator, applies) for column, key in COLUMNS.items()}
    totals.add(reader, read, is_part=age_group != ALL)
    if not applies and any(number and number.value is not None for number in read.values()):
        reader.problem("not-applicable-with-values", "applies")
    numbers = {c: number for c, key in COLUMNS.items() if (number := read[key]) is not None}
    _check_split(reader, indicator)
    for kind in ValueKind:
        _check_parts(reader, kind, numbers)
    realised = (COLUMNS[ValueKind.REALISED, sex] for sex in (ALL, *Sex))
    check_begun(reader, setting, {key: read[key] for key in realised})
    note, explanation = reader.text("note"), reader.text(EXPLANATION)
    if indicator is None or not place:
        return None
    return OutputRow(
        sheet=reader.record.sheet,
        row=reader.record.row,
        indicator=indicator,
        place=place,
        age_group=age_group,
        applies=applies,
        numbers={
            column: numbers.get(column, Number(ValueState.NOT_REPORTED)) for column in COLUMNS
        },
        cells={column: reader.cell(key) for column, key in COLUMNS.items() if reader.has(key)},
        note=note,
        note_cell=reader.cell("note").address if note else "",
        explanation=explanation,
        explanation_cell=reader.cell(EXPLANATION) if reader.has(EXPLANATION) else None,
        parts={c: reader.parts(key) for c, key in COLUMNS.items() if key in reader.record.pieces},
        sound=not reader.failed,
    )


def _called_totals(reader: RowReader) -> str | None:
    """The column whose cell calls the row a sum of others. An age group called so, of an indicator
    and a place, is all ages."""
    codes = ["indicator", "place"]
    if not reader.is_filled(*codes):
        codes.append("age_group")
    for key in codes:
        if names_totals(reader.cell(key).raw) or begins_as_totals(reader.cell(key).raw):
            return key
    return "indicator_title" if names_totals(reader.cell("indicator_title").raw) else None


def _number(
    reader: RowReader, column: tuple[ValueKind, str], indicator: Indicator | None, applies: bool
) -> Number | None:
    """A number of what the column counts. Where the row does not apply, a sign for none says so."""
    key = COLUMNS[column]
    if not applies and is_sign(plain(reader.cell(key).raw) or ""):
        return NOT_REPORTED
    counted = Counted(indicator.unit, column[1]) if indicator else ANYTHING
    return reader.number(key, counted=counted)


def _indicator(reader: RowReader, setting: Setting) -> Indicator | None:
    written = reader.text("indicator")
    if not written:
        return None
    indicator = setting.indicator(written)
    if indicator is None:
        known = [indicator.id for indicator in setting.programme.indicators]
        reader.problem("unknown-indicator", "indicator", nearest=nearest(written, known))
        return None
    if not setting.assigned(indicator):
        reader.problem("indicator-not-assigned", "indicator")
    return indicator


def read_place(reader: RowReader, setting: Setting) -> str:
    """A place of the partner, or '' (a finding); as written while the partner is not known."""
    written = reader.text("place")
    places = setting.places
    if not written or places is None:
        return written.upper()
    place = canonical(written, places)
    if place is None:
        reader.problem("place-not-allowed", "place", expected=", ".join(places))
    return place or ""


def _age_group(reader: RowReader, setting: Setting) -> str:
    cell = reader.cell("age_group")
    trouble = text_problem(cell)
    if trouble:
        reader.problem(trouble, "age_group")
    written = cell.raw.strip()
    if trouble or not written or written.casefold() == ALL or names_totals(written):
        return ALL
    groups = setting.programme.age_groups
    if not groups:
        reader.problem("age-groups-not-used", "age_group")
        return written
    code = read_age_group(written, groups)
    if isinstance(code, Misread):
        reader.problem(code.code, "age_group", **code.facts)
        return written
    return code


def check_begun(reader: RowReader, setting: Setting, realised: Mapping[str, Number | None]) -> None:
    """Nothing can be realised in a period that is still to begin; zero says something too, and so
    does what cannot be read."""
    if setting.period is None or not setting.is_ahead:
        return
    for key, number in realised.items():
        if number is None or number.value is not None:
            reader.problem("period-not-begun", key, start=setting.period.start.isoformat())


def _check_split(reader: RowReader, indicator: Indicator | None) -> None:
    if indicator is None or indicator.unit is Unit.PEOPLE:
        return
    for (_, sex), key in COLUMNS.items():
        if sex != ALL and not reader.cell(key).is_empty:
            reader.problem("split-not-asked", key)
    if not reader.cell("age_group").is_empty:
        reader.problem("split-not-asked", "age_group")


def _check_parts(
    reader: RowReader, kind: ValueKind, numbers: dict[tuple[ValueKind, str], Number]
) -> None:
    """Parts against the total; an empty total with both its parts given is worked out."""
    if any((kind, sex) not in numbers for sex in (ALL, *Sex)):
        return  # a cell of them is already a finding
    total_key = COLUMNS[kind, ALL]
    total = numbers[kind, ALL].value
    parts = {sex: value for sex in Sex if (value := numbers[kind, sex].value) is not None}
    parts_sum = sum(parts.values(), Decimal(0))
    if total is None:
        if {Sex.FEMALE, Sex.MALE} <= parts.keys():
            numbers[kind, ALL] = Number.of(parts_sum)
        elif parts:
            reader.problem("total-missing", total_key)
    elif parts_sum > total:
        reader.problem("parts-exceed-total", total_key)
    elif Sex.NOT_REPORTED in parts and parts_sum < total:
        reader.problem("parts-differ-from-total", total_key)


def output_values(row: OutputRow, setting: Setting) -> Iterator[OutputValue]:
    """One value for each number cell, but for empty cells of a split nobody asked for; also for a
    total that follows from its parts and has no cell."""
    explained = row.explanation_cell
    asked = setting.period and Axis.SEX in row.indicator.axes(setting.period.start)
    for (kind, sex), number in row.numbers.items():
        cell = row.cells.get((kind, sex))
        if number.value is None and (cell is None or (sex != ALL and not asked)):
            continue
        yield OutputValue(
            sheet=cell.sheet or row.sheet if cell else row.sheet,
            row=cell.row if cell else row.row,
            cell=cell.address if cell else f"{COLUMNS[kind, sex]} {row.row}",
            indicator=row.indicator.id,
            place=row.place,
            age_group=row.age_group,
            sex=sex,
            kind=kind,
            state=number.state if row.applies else ValueState.NOT_APPLICABLE,
            value=number.value,
            raw=cell.raw if cell and not row.parts.get((kind, sex)) else "",
            note=row.note,
            note_cell=row.note_cell,
            explanation=row.explanation,
            explanation_cell=explained.address if explained and row.explanation else "",
            parts=row.parts.get((kind, sex), ()),
        )
