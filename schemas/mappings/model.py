"""The words of a mapping, one frozen model each, and the rules within one sheet.

Rules that need the programme stand in `checks`.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from schemas.submission import NumberFormat

Kind = Literal["outputs", "budgets", "signs"]
"""The sheet of the contract that a partner's sheet takes the place of."""

Dimension = Literal[
    "indicator",
    "place",
    "age_group",
    "sex",
    "kind",
    "line",
    "currency",
    "pathway",
    "outcome",
    "significance",
]
"""What may say of which thing, of whom and when a number is, or what a sign of change is about."""

Means = Literal[
    "indicator",
    "place",
    "age_group",
    "sex",
    "kind",
    "line",
    "currency",
    "pathway",
    "outcome",
    "significance",
    "number",
    "share",
    "total",
    "note",
    "explanation",
    "location",
    "actor",
    "change",
    "observed_on",
    "contribution",
    "source",
    "verified_with",
    "sensitive",
    "period",
    "ignore",
]
"""What the cells of a column hold. `share` is a part of the number in another column, `total` a sum
of other columns: checked, never counted."""

DIMENSIONS: Mapping[str, tuple[Dimension, ...]] = {
    "outputs": ("indicator", "place", "age_group", "sex", "kind"),
    "budgets": ("line", "place", "currency", "kind"),
    "signs": ("pathway", "place", "outcome", "significance"),
}
"""What may be said of the cells of a sheet of each kind."""

NEEDED: Mapping[str, tuple[str, ...]] = {
    "outputs": ("indicator", "place", "kind"),
    "budgets": ("line", "place", "currency", "kind"),
    "signs": ("pathway", "place", "actor", "change"),
}
"""What must be said, by the sheet, its rows or its columns. Without sex and age group a number is
of everyone."""

MEANINGS: Mapping[str, tuple[Means, ...]] = {
    "outputs": (
        *DIMENSIONS["outputs"],
        "number",
        "share",
        "total",
        "note",
        "explanation",
        "period",
        "ignore",
    ),
    "budgets": (*DIMENSIONS["budgets"], "number", "total", "explanation", "period", "ignore"),
    "signs": (
        *DIMENSIONS["signs"],
        "location",
        "actor",
        "change",
        "observed_on",
        "contribution",
        "source",
        "verified_with",
        "sensitive",
        "period",
        "ignore",
    ),
}
"""What a column of a sheet of each kind may hold."""

IGNORE = "ignore"
"""In the place of a code: what has this text does not belong to the programme."""

TOTAL = "total"
"""In the place of a code: what has this text adds up other rows."""

CONTINUES = "continues"
"""In the place of a section's code: the text says nothing new."""

PERIOD_MARK = "{period}"
"""In a title or header: the id of the period that the file is for."""

BLANK_ROW = "blank row"
"""As `until`: the table ends with the first row that is empty."""

ADD_UP = "add-up"

Encoding = Literal[
    "utf-8",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1257",
    "windows-874",
    "iso-8859-1",
    "iso-8859-2",
    "iso-8859-15",
    "macintosh",
    "ibm850",
]

Said = Annotated[str, StringConstraints(min_length=1)]
Codes = dict[str, Said]
"""From the text that the partner writes to a code; the text '' stands for an empty cell."""


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Decided(_Entry):
    """How a question about this partner's values was settled, for all of its files."""

    question: Said
    choice: Said
    who: Said
    why: Said
    date: dt.date


class Source(_Entry):
    """Where the period, or the revision, of a file is said: exactly one of the four.

    `cell` like Cover!C3, without a title on the first sheet; the title may be a pattern. `rows`:
    in the column that means period. Of a longer text the part counts that `pattern`, a regular
    expression with one group, finds.
    """

    always: Said | None = None
    cell: Annotated[str, StringConstraints(pattern=r"^(?:.+!)?[A-Za-z]{1,3}[1-9]\d*$")] | None = (
        None
    )
    file_name: Literal[True] | None = None
    rows: Literal[True] | None = None
    pattern: Said | None = None
    codes: Codes = {}

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        ways = (self.always, self.cell, self.file_name, self.rows)
        if sum(way is not None for way in ways) != 1:
            raise ValueError("say one of: always, cell, file_name: true, rows: true")
        if self.pattern is not None:
            try:
                groups = re.compile(self.pattern).groups
            except re.error:
                groups = 0
            if groups != 1:
                raise ValueError("the pattern must be a regular expression with one (group)")
        return self


class Condition(_Entry):
    """What tells the files of this layout from those of others that look the same: patterns, with
    * for anything, of the file's name and of the text in a cell."""

    file_name: Said | None = None
    cell: Annotated[str, StringConstraints(pattern=r"^(?:.+!)?[A-Za-z]{1,3}[1-9]\d*$")] | None = (
        None
    )
    text: Said | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.cell is None) != (self.text is None):
            raise ValueError("cell and text belong together: give both or neither")
        if self.cell is None and self.file_name is None:
            raise ValueError("give file_name, or cell and text, or all three")
        return self


class Column(_Entry):
    """What the cells under a header mean. The texts of several header rows are joined by ' > ';
    * stands for anything; a column without a header is called by its letter: (C).

    `of`: the header of the whole that a share is of, or those that a total adds up.
    """

    header: Said
    means: Means
    says: dict[Dimension, Said] = {}
    codes: Codes = {}
    fill_down: bool = False
    of: list[Said] = []

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.says and self.means not in {"number", "share"}:
            raise ValueError("only a number or a share has 'says'")
        if self.means == "share" and len(self.of) != 1:
            raise ValueError("a share needs 'of' with the header of its whole")
        if self.means == "total" and not self.of:
            raise ValueError("a total needs 'of' with the headers that it adds up")
        if self.of and self.means not in {"share", "total"}:
            raise ValueError("only a share or a total has 'of'")
        if self.codes and self.means not in _CODED:
            raise ValueError(f"the cells of '{self.means}' have no codes")
        if self.fill_down and self.means not in _CODED:
            raise ValueError(f"'{self.means}' cannot be filled down")
        return self


_CODED = frozenset(d for dimensions in DIMENSIONS.values() for d in dimensions) | {"period"}


class Section(_Entry):
    """Rows with nothing but a text in one column that says something for the rows below."""

    column: Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,3}$")]
    means: Dimension
    codes: Annotated[Codes, Field(min_length=1)]


class TitleSays(_Entry):
    """What the title of a sheet says for all of its cells, by title."""

    means: Dimension
    codes: Annotated[Codes, Field(min_length=1)]


class SheetLayout(_Entry):
    """One table on a sheet, or on each of several sheets that are alike.

    `title` is a pattern with * for anything and {period} for the period's id. `header_rows` are
    where the header was when this was learned; it is found by its texts wherever it has moved to.
    `until`: the first text of the row with which the table ends, a pattern too, or `blank row`.
    """

    title: Said
    title_says: TitleSays | None = None
    kind: Kind
    header_rows: Annotated[list[Annotated[int, Field(ge=1)]], Field(min_length=1, max_length=6)]
    says: dict[Dimension, Said] = {}
    columns: Annotated[list[Column], Field(min_length=1)]
    sections: list[Section] = []
    repeated: Literal["refuse", "add-up"] = "refuse"
    until: Said | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        faults = [*self._wrong_words(), *self._wrong_headers(), *self._wrong_dimensions()]
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def _wrong_words(self) -> Iterator[str]:
        """What does not belong on a sheet of this kind."""
        for column in self.columns:
            if column.means not in MEANINGS[self.kind]:
                yield f"a column of {self.kind} cannot mean '{column.means}'"
        said = {*self.says, *(d for column in self.columns for d in column.says)}
        said.update(section.means for section in self.sections)
        said.update([self.title_says.means] if self.title_says else [])
        for dimension in sorted(said - set(DIMENSIONS[self.kind])):
            yield f"'{dimension}' cannot be said on a sheet of {self.kind}"
        if self.repeated == ADD_UP and self.kind != "outputs":
            yield "only outputs can be added up"
        if sorted(set(self.header_rows)) != self.header_rows:
            yield "header_rows must be in their order"

    def _wrong_headers(self) -> Iterator[str]:
        headers = [column.header for column in self.columns]
        for header in sorted({h for h in headers if headers.count(h) > 1}):
            yield f"the header '{header}' stands here twice"
        numbers = {column.header for column in self.columns if column.means == "number"}
        for column in self.columns:
            for header in column.of:
                if header not in numbers:
                    yield f"'of' must name a number column, which '{header}' is not"

    def _wrong_dimensions(self) -> Iterator[str]:
        """What is said twice, or never."""
        common = [*self.says, *([self.title_says.means] if self.title_says else [])]
        common += [section.means for section in self.sections]
        common += [c.means for c in self.columns if c.means in DIMENSIONS[self.kind]]
        numbers = [c for c in self.columns if c.means in {"number", "share"}]
        if not numbers and self.kind != "signs":
            yield "no column holds numbers"
        texts = {column.means for column in self.columns}
        for saying in [tuple(column.says) for column in numbers] or [()]:
            said = [*common, *saying]
            for dimension in sorted({d for d in said if said.count(d) > 1}):
                yield f"'{dimension}' is said twice for the same cells"
            for needed in NEEDED[self.kind]:
                if needed not in said and needed not in texts:
                    yield f"nothing says the {needed}"
        alike = [sorted(column.says.items()) for column in numbers]
        if self.repeated != ADD_UP and any(alike.count(says) > 1 for says in alike):
            yield "two columns hold the same number; say what differs, or repeated: add-up"


class Tagged(_Entry):
    """What the tags of a tagged sheet leave open: what holds for all of it, which age group an
    attribute like `children` is (`all` for all ages), and codes for texts by dimension."""

    says: dict[Dimension, Said] = {}
    attributes: dict[str, Said] = {}
    codes: dict[Dimension, Codes] = {}
    repeated: Literal["refuse", "add-up"] = "refuse"


class Layout(_Entry):
    """One kind of file of a partner. `encoding` and `delimiter` are of CSV files that do not show
    them themselves. With `hxl`, its tags say what its columns mean, and no sheets are given."""

    name: Said
    hxl: Tagged | None = None
    number_format: NumberFormat | None = None
    encoding: Encoding | None = None
    delimiter: Literal[",", ";", "\t", "|"] | None = None
    when: Condition | None = None
    period: Source
    revision: Source | None = None
    sheets: list[SheetLayout] = []
    other_sheets: list[Said] = []

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.hxl is not None) == bool(self.sheets):
            raise ValueError("a layout has either sheets or hxl")
        if self.hxl and self.when is None:
            raise ValueError("a layout of tagged files needs 'when', which says whose they are")
        if self.revision and self.revision.rows:
            raise ValueError("a revision is not said by rows")
        rows_say = any(c.means == "period" for sheet in self.sheets for c in sheet.columns)
        if self.period.rows and not rows_say and not self.hxl:
            raise ValueError("'rows' needs a column that means period")
        return self


class PartnerMapping(_Entry):
    """How a partner's files are read, and what was decided about them; `file`: where it stands."""

    partner: Said
    decided: list[Decided] = []
    layouts: list[Layout] = []
    file: str = ""
