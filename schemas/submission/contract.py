"""The sheets and columns of a submission, declared once.

A column is known by its key wherever it stands and whatever its label says, so that a moved
column or a translated label changes nothing. Labels and help stand in the language files. Keys
are stable for ever; a new meaning gets a new key and a new contract version.
"""

from dataclasses import dataclass
from enum import StrEnum

from schemas.programme.codes import Sex, ValueKind

CONTRACT_VERSION = "submission-1"

ALL = "all"
"""Code of the undivided whole of an axis: all sexes, all ages."""


class NumberFormat(StrEnum):
    """How the partner writes 1234.5, declared on the cover; numbers in text are read by it."""

    POINT = "1234.5"
    COMMA = "1234,5"
    COMMA_POINT = "1,234.5"
    POINT_COMMA = "1.234,5"
    SPACE_COMMA = "1 234,5"


class ColumnKind(StrEnum):
    """What a cell of the column may hold."""

    CODE = "code"  # one of a list
    NUMBER = "number"  # empty means not reported
    TEXT = "text"
    DATE = "date"


@dataclass(frozen=True)
class Column:
    """A column (on the cover: a line). `required`: a filled row must have it. `later`: forms were
    sent before it was added, so a file may lack it."""

    key: str
    kind: ColumnKind
    required: bool = False
    later: bool = False


@dataclass(frozen=True)
class Sheet:
    """A sheet with its columns; on the cover each column is one line of key and value."""

    key: str
    columns: tuple[Column, ...]

    def column(self, key: str) -> Column:
        """The column with this key. Raises KeyError."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)


COVER = Sheet(
    "cover",
    (
        Column("contract", ColumnKind.CODE, required=True),
        Column("programme", ColumnKind.CODE, required=True),
        Column("partner", ColumnKind.CODE, required=True),
        Column("period", ColumnKind.CODE, required=True),
        Column("revision", ColumnKind.NUMBER, required=True),
        Column("language", ColumnKind.CODE, required=True),
        Column("number_format", ColumnKind.CODE, required=True),
    ),
)


def _value_key(kind: ValueKind, sex: Sex | None) -> str:
    return f"{kind}_{sex.replace('-', '_') if sex else 'total'}"


def value_columns() -> dict[str, tuple[ValueKind, str]]:
    """Key of each number column of the outputs sheet: what kind of value, and which sex."""
    sexes: tuple[Sex | None, ...] = (None, *Sex)
    return {
        _value_key(kind, sex): (kind, str(sex) if sex else ALL)
        for kind in ValueKind
        for sex in sexes
    }


OUTPUTS = Sheet(
    "outputs",
    (
        Column("indicator", ColumnKind.CODE, required=True),
        Column("indicator_title", ColumnKind.TEXT),
        Column("place", ColumnKind.CODE, required=True),
        Column("age_group", ColumnKind.CODE),
        Column("applies", ColumnKind.CODE),
        *(Column(key, ColumnKind.NUMBER) for key in value_columns()),
        Column("note", ColumnKind.TEXT),
        Column("explanation", ColumnKind.TEXT, later=True),
    ),
)

BUDGETS = Sheet(
    "budgets",
    (
        Column("line", ColumnKind.TEXT, required=True),
        Column("place", ColumnKind.CODE, required=True),
        Column("planned", ColumnKind.NUMBER),
        Column("realised", ColumnKind.NUMBER),
        Column("currency", ColumnKind.CODE, required=True),
        Column("explanation", ColumnKind.TEXT),
    ),
)

SIGNS = Sheet(
    "signs",
    (
        Column("pathway", ColumnKind.CODE, required=True),
        Column("place", ColumnKind.CODE, required=True),
        Column("location", ColumnKind.TEXT, later=True),
        Column("actor", ColumnKind.TEXT, required=True),
        Column("change", ColumnKind.TEXT, required=True),
        Column("observed_on", ColumnKind.DATE),
        Column("significance", ColumnKind.CODE, later=True),
        Column("contribution", ColumnKind.TEXT, later=True),
        Column("outcome", ColumnKind.CODE),
        Column("source", ColumnKind.TEXT),
        Column("verified_with", ColumnKind.TEXT),
        Column("sensitive", ColumnKind.CODE),
    ),
)

SHEETS: tuple[Sheet, ...] = (COVER, OUTPUTS, BUDGETS, SIGNS)
