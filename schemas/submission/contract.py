"""The sheets and columns of a submission, declared once.

A column is known by its key wherever it stands and whatever its label says, so that a moved
column or a translated label changes nothing. Keys are stable for ever; a new meaning gets a new
key and a new contract version.
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
    """A column (on the cover: a line). `required`: a filled row must have it."""

    key: str
    label: str
    help: str
    kind: ColumnKind
    required: bool = False


@dataclass(frozen=True)
class Sheet:
    """A sheet with its columns; on the cover each column is one line of key and value."""

    key: str
    label: str
    help: str
    columns: tuple[Column, ...]

    def column(self, key: str) -> Column:
        """The column with this key. Raises KeyError."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)


COVER = Sheet(
    "cover",
    "Cover",
    "Who reports, about which period. Everything in grey was filled in for you.",
    (
        Column("contract", "Form", "Version of this form.", ColumnKind.CODE, required=True),
        Column("programme", "Programme", "The programme.", ColumnKind.CODE, required=True),
        Column("partner", "Partner", "Your organisation or team.", ColumnKind.CODE, required=True),
        Column("period", "Period", "The period reported on.", ColumnKind.CODE, required=True),
        Column(
            "revision",
            "Revision",
            "1 for the first time you send this period; one more each time you correct it.",
            ColumnKind.NUMBER,
            required=True,
        ),
        Column(
            "language", "Language", "The language you write in.", ColumnKind.CODE, required=True
        ),
        Column(
            "number_format",
            "Number format",
            "How you write one thousand two hundred thirty-four and a half.",
            ColumnKind.CODE,
            required=True,
        ),
    ),
)

_SEX_LABELS = {
    None: "total",
    Sex.FEMALE: "girls / women",
    Sex.MALE: "boys / men",
    Sex.OTHER: "other",
    Sex.NOT_REPORTED: "sex not known",
}


def _value_column(kind: ValueKind, sex: Sex | None) -> Column:
    key = f"{kind}_{sex.replace('-', '_') if sex else 'total'}"
    asked = "Everyone or everything counted" if sex is None else "Of the total"
    return Column(
        key,
        f"{kind.capitalize()}: {_SEX_LABELS[sex]}",
        f"{asked}. Leave empty what you do not know; write 0 only for none.",
        ColumnKind.NUMBER,
    )


def value_columns() -> dict[str, tuple[ValueKind, str]]:
    """Key of each number column of the outputs sheet: what kind of value, and which sex."""
    sexes: tuple[Sex | None, ...] = (None, *Sex)
    return {
        _value_column(kind, sex).key: (kind, str(sex) if sex else ALL)
        for kind in ValueKind
        for sex in sexes
    }


OUTPUTS = Sheet(
    "outputs",
    "Outputs",
    "One row for each indicator and place; one more for each age group where it is asked. "
    "A row of place ALL holds what belongs to no single country, besides the countries' rows.",
    (
        Column("indicator", "Indicator", "What is counted.", ColumnKind.CODE, required=True),
        Column("indicator_title", "What it counts", "For reading only.", ColumnKind.TEXT),
        Column(
            "place",
            "Place",
            "Country code, or ALL for your whole theory of change.",
            ColumnKind.CODE,
            required=True,
        ),
        Column("age_group", "Age group", "Empty means all ages.", ColumnKind.CODE),
        Column("applies", "Applies?", "Write no if you do not do this.", ColumnKind.CODE),
        *(_value_column(kind, sex) for kind in ValueKind for sex in (None, *Sex)),
        Column("note", "Note", "What the reader should know; reasons for change.", ColumnKind.TEXT),
    ),
)

BUDGETS = Sheet(
    "budgets",
    "Budgets",
    "One row for each budget line.",
    (
        Column("line", "Budget line", "Its name or code.", ColumnKind.TEXT, required=True),
        Column("place", "Place", "Country code, or ALL.", ColumnKind.CODE, required=True),
        Column("planned", "Planned", "Amount planned.", ColumnKind.NUMBER),
        Column("realised", "Realised", "Amount spent.", ColumnKind.NUMBER),
        Column("currency", "Currency", "Three letters, like EUR.", ColumnKind.CODE, required=True),
        Column("explanation", "Explanation", "Why they differ.", ColumnKind.TEXT),
    ),
)

SIGNS = Sheet(
    "signs",
    "Signs of change",
    "One row for each change you saw in what people or institutions do. Write no names of persons.",
    (
        Column("pathway", "Pathway", "Who changed.", ColumnKind.CODE, required=True),
        Column("place", "Place", "Country code, or ALL.", ColumnKind.CODE, required=True),
        Column("actor", "Actor", "Which group or institution.", ColumnKind.TEXT, required=True),
        Column("change", "What changed", "What they now do.", ColumnKind.TEXT, required=True),
        Column("observed_on", "When", "Year, month or day: 2017-06-30.", ColumnKind.DATE),
        Column("outcome", "Outcome", "Outcome of your theory of change.", ColumnKind.CODE),
        Column("source", "How do you know", "Where it was seen or written.", ColumnKind.TEXT),
        Column("verified_with", "Verified with", "Who confirmed it.", ColumnKind.TEXT),
        Column("sensitive", "Sensitive?", "yes keeps it inside.", ColumnKind.CODE),
    ),
)

SHEETS: tuple[Sheet, ...] = (COVER, OUTPUTS, BUDGETS, SIGNS)
