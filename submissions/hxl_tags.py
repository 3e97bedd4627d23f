"""Sheets that carry HXL tags: a row like #indicator+code, #country+code, #reached+f is a layout in
itself, for libhxl's patterns to read. No network is used.

What stands under the tags is read like any other table.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hxl.model import Column as Tag
from hxl.model import TagPattern

from schemas.mappings import Column, Layout, PartnerMapping, SheetLayout, Source, Tagged
from schemas.programme import Programme
from submissions.doors.grid import Cell, Grid, GridSheet, Row, column_letters
from submissions.mapping.headers import Header
from submissions.mapping.recognise import Found, Match
from submissions.mapping.texts import code_of
from submissions.messages import Findings

TAG_ROW_WINDOW = 25
"""HXL: tags are looked for in so many rows from the top."""

MEANT: Mapping[str, tuple[str, ...]] = {
    "indicator": ("#indicator+code", "#indicator+id", "#indicator-name-label-title-value-num"),
    "place": ("#country+code", "#adm0+code", "#country-name", "#adm0-name"),
    "period": ("#period", "#date+period", "#meta+period", "#date-start-end"),
    "note": ("#description-explanation", "#meta+note", "#meta+notes"),
    "explanation": ("#description+explanation", "#meta+explanation"),
}
"""What a tagged column means. Of several that mean the same, the one under the first pattern is
read."""

PARTNER = ("#meta+partner", "#org+code", "#org+impl", "#org-funder-donor-prog-name")

NUMBERS: Mapping[str, str] = {
    "#reached": "realised",
    "#affected": "realised",
    "#beneficiary": "realised",
    "#targeted": "planned",
}
"""Tags over numbers, and the kind of each."""

SEXES: Mapping[str, str] = {
    "f": "female",
    "m": "male",
    "i": "other",
    "other": "other",
    "unknown": "not-reported",
}

SAYS_NOTHING = frozenset({"num", "total", "all", "ind", "people"})
"""Attributes of a number that do not divide it."""

FOR_READING = ("#indicator+name", "#indicator+label", "#country+name", "#adm0+name", "#org+name")

_TAG = re.compile(Tag.PATTERN)
_AGES = re.compile(r"age_?(\d{1,3})_(\d{1,3})")


@dataclass(frozen=True)
class TaggedSheet:
    """A sheet with its row of tags, by column."""

    sheet: GridSheet
    row: Row
    tags: Mapping[int, Tag]


def tagged_sheets(grid: Grid) -> tuple[TaggedSheet, ...]:
    """The sheets with a row in which at least half of the cells are tags, as HXL has it."""
    found = (_tagged(sheet) for sheet in grid.sheets)
    return tuple(sheet for sheet in found if sheet)


def _tagged(sheet: GridSheet) -> TaggedSheet | None:
    for row in sheet.rows:
        if row.number > TAG_ROW_WINDOW:
            break
        # libhxl logs what is no tag, and nothing of a submission may reach a log
        texts = {c: cell.raw.strip() for c, cell in row.cells.items()}
        tags = {c: Tag.parse(text) for c, text in texts.items() if _TAG.match(text)}
        if 2 * len(tags) >= len(row.cells) and tags:
            return TaggedSheet(sheet, row, tags)
    return None


def match_tags(
    sheets: Sequence[TaggedSheet],
    grid: Grid,
    known: tuple[PartnerMapping, Layout] | None,
    programme: Programme,
    findings: Findings,
) -> Match:
    """The file under its tags, and under what is `known` of files like it.

    A tag that is needed and missing, and attributes that nobody has explained, are findings.
    """
    mapping, layout = known or (None, _layout())
    tagged = layout.hxl or Tagged()
    found = tuple(_found(sheet, tagged, programme, findings) for sheet in sheets)
    partner = mapping.partner if mapping else _partner(sheets, programme, findings)
    titles = {sheet.sheet.title for sheet in sheets}
    others = tuple(sheet for sheet in grid.sheets if sheet.title not in titles)
    return Match(partner, mapping, layout, tuple(f for f in found if f), others)


def unclear_attributes(sheets: Sequence[TaggedSheet], programme: Programme) -> list[str]:
    """Attributes of tags over numbers that are neither a sex nor an age group of the programme."""
    attributes = dict.fromkeys(
        attribute
        for sheet in sheets
        for number in _fitting(sheet, tuple(NUMBERS))
        for attribute in sheet.tags[number].attribute_list
    )
    known = SEXES.keys() | SAYS_NOTHING
    return [a for a in attributes if a not in known and not _ages(a, programme)]


def _layout() -> Layout:
    """What holds for tagged files of which nothing is known."""
    return Layout.model_construct(
        name="hxl", hxl=Tagged(), number_format=None, period=Source(rows=True), revision=None
    )


def _found(
    sheet: TaggedSheet, tagged: Tagged, programme: Programme, findings: Findings
) -> Found | None:
    """The sheet under its tags; None where they leave open what its numbers are."""
    columns = {**_asides(sheet), **_coded(sheet, tagged)}
    unclear = False
    for number in _fitting(sheet, tuple(NUMBERS)):
        said = _says(sheet.tags[number], tagged, programme)
        if said is None:
            findings.add("tag-not-clear", sheet.sheet.title, sheet.row.cell(number).address)
            unclear = True
        else:
            columns[number] = _column(sheet, number, means="number", says=said)
    if _note_missing(sheet, columns, tagged, findings) or unclear:
        return None
    names = {number: _header(sheet, number) for number in sheet.tags}
    layout = SheetLayout.model_construct(
        title="*",
        title_says=None,
        kind="outputs",
        header_rows=[sheet.row.number],
        says=tagged.says,
        columns=list(columns.values()),
        sections=[],
        repeated=tagged.repeated,
        until=None,
    )
    says = {str(dimension): code for dimension, code in tagged.says.items()}
    header = Header(sheet.row.number, sheet.row.number, names)
    return Found(sheet.sheet, layout, header, columns, says=says)


def _asides(sheet: TaggedSheet) -> dict[int, Column]:
    """Columns that are for people to read, or say whose the file is."""
    asides = _fitting(sheet, (*FOR_READING, *PARTNER))
    return {number: _column(sheet, number, means="ignore") for number in asides}


def _coded(sheet: TaggedSheet, tagged: Tagged) -> dict[int, Column]:
    codes = {str(dimension): texts for dimension, texts in tagged.codes.items()}
    return {
        number: _column(sheet, number, means=means, codes=codes.get(means, {}))
        for means, patterns in MEANT.items()
        if means not in tagged.says and (number := _first(sheet, patterns)) is not None
    }


def _says(tag: Tag, tagged: Tagged, programme: Programme) -> dict[str, str] | None:
    """What a tag over numbers says of them; None where an attribute of it says nothing known, or
    two say different things."""
    said: dict[str, set[str]] = {"kind": {NUMBERS[tag.tag]}, "sex": set(), "age_group": set()}
    for attribute in tag.attribute_list:
        age_group = tagged.attributes.get(attribute) or _ages(attribute, programme)
        if attribute in SEXES:
            said["sex"].add(SEXES[attribute])
        elif age_group:
            said["age_group"].add(age_group)
        elif attribute not in SAYS_NOTHING:
            return None
    if any(len(codes) > 1 for codes in said.values()):
        return None
    return {dimension: code for dimension, codes in said.items() for code in codes}


def _ages(attribute: str, programme: Programme) -> str | None:
    """The age group with just these ages: age_12_17."""
    ages = _AGES.fullmatch(attribute)
    band = (int(ages[1]), int(ages[2])) if ages else None
    groups = programme.age_groups
    return next((group.id for group in groups if (group.lowest, group.highest) == band), None)


def _note_missing(
    sheet: TaggedSheet, columns: Mapping[int, Column], tagged: Tagged, findings: Findings
) -> bool:
    """Whether a tag is missing without which no number can be read."""
    there = {column.means for column in columns.values()}
    needed = {"indicator": "#indicator+code", "place": "#country+code", "number": "#reached"}
    missing = [t for means, t in needed.items() if means not in there | set(tagged.says)]
    for tag in missing:
        findings.add("tag-missing", sheet.sheet.title, f"A{sheet.row.number}", tag=tag)
    return bool(missing)


def _partner(sheets: Sequence[TaggedSheet], programme: Programme, findings: Findings) -> str:
    """The one partner that all rows name; '' where there is none (a finding)."""
    known = [partner.id for partner in programme.partners]
    cells = [cell for sheet in sheets for cell in _partner_cells(sheet)]
    codes = {code_of(cell.raw, {}, known) for cell in cells}
    if len(codes) == 1 and (code := codes.pop()):
        return code
    place = (cells[0].sheet, cells[0].address) if cells else ("", "")
    findings.add("no-partner", *place)
    return ""


def _partner_cells(sheet: TaggedSheet) -> Iterator[Cell]:
    number = _first(sheet, PARTNER)
    if number is None:
        return
    for row in sheet.sheet.rows:
        if number in row.cells and row.number > sheet.row.number:
            yield row.cells[number].on(sheet.sheet.title)


def _column(sheet: TaggedSheet, number: int, **said: object) -> Column:
    return Column.model_validate({"header": _header(sheet, number), **said})


def _header(sheet: TaggedSheet, number: int) -> str:
    """A tag may stand over several columns; the letter tells them apart."""
    return f"{sheet.tags[number]} {column_letters(number)}"


def _first(sheet: TaggedSheet, patterns: Sequence[str]) -> int | None:
    for pattern in patterns:
        number = next(iter(_fitting(sheet, (pattern,))), None)
        if number is not None:
            return number
    return None


def _fitting(sheet: TaggedSheet, patterns: Sequence[str]) -> list[int]:
    wanted = [TagPattern.parse(pattern) for pattern in patterns]
    return [n for n, tag in sorted(sheet.tags.items()) if any(p.match(tag) for p in wanted)]
