"""Which columns each sheet of the form has, from left to right, and where its cells stand.

The columns of the contract are what is read; ours beside them help people and are never read.
What stands in the cells belongs to the modules that write them.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby

from openpyxl.utils import get_column_letter

from schemas.programme import Sex
from schemas.programme.codes import ValueKind
from schemas.submission import ALL, BUDGETS, OUTPUTS, SIGNS, Sheet
from submissions.form.rows import Form
from submissions.layout import FOR_READING_ONLY, MARKER
from submissions.outputs import COLUMNS
from submissions.wording import sheet_label

LABEL_ROW = 3
KEY_ROW = 4
FIRST_ROW = 5

STATE = MARKER + "state"
"""A sign that shows at a glance whether the row is complete."""

PARTS = {kind: f"{MARKER}{kind}_parts" for kind in ValueKind}
"""The running sum of the parts of a total."""

DEVIATION = MARKER + "deviation"
"""By which part of the plan realised is more or less; empty where there is none to tell."""

FAR = MARKER + "far"
"""1 where realised is so far from planned that the programme wants to know why, else 0."""

EARLIER = MARKER + "earlier"
OUTCOME_TEXT = MARKER + "outcome_text"

FOUND = MARKER + "found"
"""Number of the first rule that the row breaks; 0 for none."""

NTH = MARKER + "nth"
"""How many rows from the top to here must be corrected."""

NTH_REMARK = MARKER + "nth_remark"
"""How many rows from the top to here deserve another look."""

NTH_SILENT = MARKER + "nth_silent"
"""How many indicators from the top to here nothing is said of."""

SAID = MARKER + "said"
"""How many cells of the row say something."""

INDICATOR_NUMBER = MARKER + "indicator_number"
"""Place of the row's indicator in the list of indicators; 0 where it is not in it."""

TOTALS = {kind: f"{MARKER}{kind}_total" for kind in ValueKind}
"""The total of the row, also where it follows from its parts; empty where there is none."""

WHOLE = MARKER + "whole"
"""Indicator and place of the row, where both are known."""

PART_OF = MARKER + "part_of"
"""The same, of rows of an age group alone."""

OWN = MARKER + "own"
"""What the row stands for: two rows may not stand for the same."""

COMPLETED = MARKER + "completed"
"""What is written as year, month or day, with month and day where they are left out."""

DAY = MARKER + "day"
"""The same as a day; 0 where it cannot be one."""

CHECK = MARKER + "check"
"""What is wrong with the row, in words. The last column, so that the words have room."""

HIDDEN = frozenset(
    {
        FOUND,
        NTH,
        NTH_REMARK,
        NTH_SILENT,
        SAID,
        FAR,
        INDICATOR_NUMBER,
        *TOTALS.values(),
        WHOLE,
        PART_OF,
        OWN,
        COMPLETED,
        DAY,
    }
)

BLANK_ROWS = {OUTPUTS.key: 20, BUDGETS.key: 40, SIGNS.key: 40}


def numbers_of(kind: ValueKind) -> tuple[str, ...]:
    """The total of a kind and its parts, as they stand side by side."""
    return tuple(COLUMNS[kind, sex] for sex in (ALL, *Sex))


@dataclass(frozen=True)
class TableSheet:
    """A sheet of rows: its name, its columns by key, and how many rows it has from FIRST_ROW on:
    those filled in beforehand, and blank ones."""

    sheet: Sheet
    title: str
    keys: tuple[str, ...]
    given: int
    blank: int

    @property
    def last_row(self) -> int:
        """The last row that can be filled in."""
        return FIRST_ROW + self.given + self.blank - 1

    @property
    def rows(self) -> range:
        """Every row that can be filled in."""
        return range(FIRST_ROW, self.last_row + 1)

    def is_blank(self, row: int) -> bool:
        """Whether a row was not filled in beforehand."""
        return row >= FIRST_ROW + self.given

    def number(self, key: str) -> int:
        """Which column a key has, from 1."""
        return self.keys.index(key) + 1

    def letter(self, key: str) -> str:
        """The same as a letter."""
        return get_column_letter(self.number(key))

    def letter_after(self, key: str) -> str:
        """The letter of the column to the right."""
        return get_column_letter(self.number(key) + 1)

    def cell(self, key: str, row: int) -> str:
        """Reference to a cell from its own sheet: `F5`."""
        return f"{self.letter(key)}{row}"

    def across(self, first: str, last: str, row: int) -> str:
        """Reference to neighbouring cells of one row: `G5:K5`."""
        return f"{self.cell(first, row)}:{self.cell(last, row)}"

    def spans(self, keys: Collection[str], row: int) -> tuple[str, ...]:
        """References to the cells of these columns in one row, neighbours together: `G5:K5`."""
        together = groupby(self.keys, key=lambda key: key in keys)
        spans = [tuple(span) for is_wanted, span in together if is_wanted]
        return tuple(self.across(span[0], span[-1], row) for span in spans)

    def inputs(self, row: int) -> tuple[str, ...]:
        """The same of every column that is read."""
        return self.spans([c.key for c in self.sheet.columns if c.key not in FOR_READING_ONLY], row)

    def down(self, key: str) -> str:
        """Reference to a whole column from its own sheet: `$F$5:$F$40`."""
        letter = self.letter(key)
        return f"${letter}${FIRST_ROW}:${letter}${self.last_row}"

    def down_to(self, key: str, row: int) -> str:
        """The same from the first row to this one: `$F$5:$F9`."""
        letter = self.letter(key)
        return f"${letter}${FIRST_ROW}:${letter}{row}"

    def from_elsewhere(self, key: str) -> str:
        """The same from another sheet: `'Outputs'!$F$5:$F$40`."""
        return f"{quoted(self.title)}!{self.down(key)}"


def quoted(title: str) -> str:
    """A sheet's name as formulas write it."""
    return "'" + title.replace("'", "''") + "'"


def table_sheets(form: Form) -> tuple[TableSheet, ...]:
    """Outputs, budgets and signs of change."""
    return tuple(
        TableSheet(
            sheet=sheet,
            title=sheet_label(form.language, sheet.key),
            keys=tuple(keys),
            given=len(form.rows[sheet.key]),
            blank=_blank_rows(sheet, form),
        )
        for sheet, keys in (
            (OUTPUTS, _output_keys(form)),
            (BUDGETS, _budget_keys()),
            (SIGNS, _sign_keys()),
        )
    )


def _blank_rows(sheet: Sheet, form: Form) -> int:
    """Every place of every indicator has its row: only an age group can be added to them."""
    is_whole = sheet is OUTPUTS and not form.programme.age_groups
    return 0 if is_whole else BLANK_ROWS[sheet.key]


def _output_keys(form: Form) -> Iterator[str]:
    yield from ("indicator", "indicator_title", "place", "age_group", STATE, "applies")
    for kind in ValueKind:
        if kind is ValueKind.REALISED and form.earlier:
            yield EARLIER
        yield from (*numbers_of(kind), PARTS[kind])
    yield DEVIATION
    yield from ("note", "explanation", FOUND, NTH, NTH_REMARK, NTH_SILENT, SAID, INDICATOR_NUMBER)
    yield from (*TOTALS.values(), FAR)
    if form.programme.age_groups:
        yield from (WHOLE, PART_OF, OWN)
    yield CHECK


def _budget_keys() -> Iterator[str]:
    yield from ("line", "place", STATE, "planned", "realised", DEVIATION, "currency")
    yield from ("explanation", FOUND, NTH, NTH_REMARK, SAID, OWN, FAR, CHECK)


def _sign_keys() -> Iterator[str]:
    yield from ("pathway", "place", STATE, "location", "actor", "change", "observed_on")
    yield from ("significance", "contribution", "outcome", OUTCOME_TEXT)
    yield from ("source", "verified_with", "sensitive")
    yield from (FOUND, NTH, NTH_REMARK, SAID, COMPLETED, DAY, OWN, CHECK)
