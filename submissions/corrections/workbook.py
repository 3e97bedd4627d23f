"""The correction of a file that could be opened: a workbook with marks and a first sheet.

The partner's own workbook where the file is one, else a workbook with the same cells.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from xml.parsers import expat

from lxml import etree

from schemas.programme import Programme
from schemas.submission import Reading, Severity
from submissions.answers import day_zero_of, returned_revision
from submissions.corrections.book import Book
from submissions.corrections.copy import copy_of, free_title
from submissions.corrections.language import language_of
from submissions.corrections.list_sheet import write_list
from submissions.corrections.listing import Kind, Line, Listing, make_lines
from submissions.corrections.marks import Mark, NewNumber, is_marked, mark_sheet
from submissions.corrections.package import Package
from submissions.corrections.sheet_xml import Address
from submissions.corrections.styles import Styles
from submissions.doors.grid import Grid
from submissions.doors.xml_parts import ZIP_DAMAGE, DamagedError
from submissions.layout import CORRECTIONS_MARKER, find_cover, find_sheets, is_form, marker_of
from submissions.messages import Findings
from submissions.wording import say

_UNKNOWN_WAYS = (DamagedError, LookupError, expat.ExpatError, etree.LxmlError, *ZIP_DAMAGE)
"""What a workbook ends in that could be read, but is written in ways not known here."""


def correction_workbook(
    content: bytes, grid: Grid, reading: Reading, programme: Programme
) -> bytes | None:
    """The workbook to send back; None where no workbook can hold what the file says."""
    language = language_of(reading, grid, programme)
    lists = {s.title for s in grid.sheets if marker_of(s) == CORRECTIONS_MARKER}
    if grid.door == "xlsx":
        try:
            return _marked(content, lists, {}, grid, reading, language)
        except _UNKNOWN_WAYS:
            pass
    own = replace(grid, sheets=tuple(s for s in grid.sheets if s.title not in lists))
    try:
        copied, titles = copy_of(own, reading.file_name)
        return _marked(copied, set(), titles, grid, reading, language)
    except _UNKNOWN_WAYS:
        return None


def _marked(
    content: bytes,
    lists: set[str],
    titles: Mapping[str, str],
    grid: Grid,
    reading: Reading,
    language: str,
) -> bytes:
    """The workbook with marks, and with a new list in place of earlier `lists`. `titles` are
    those of its sheets by those in the file, where it is a copy."""
    package = Package(content)
    book = Book(package)
    notes = [say(language, "corrections-copied")] if titles else []
    if book.without_macros():
        notes.append(say(language, "corrections-without-macros"))
    for sheet in book.sheets():
        if sheet.title in lists:
            book.remove(sheet)
    own = [sheet for sheet in book.sheets() if sheet.is_worksheet]
    lines = make_lines(reading, grid, titles or {s.title: s.title for s in own}, language)
    title = free_title(say(language, "corrections-title"), [sheet.title for sheet in book.sheets()])
    styles = Styles(package)
    raised = _raised(grid, titles)
    marks = _marks(lines, title, language)
    for sheet in own:
        here = marks.get(sheet.title, {})
        number = raised if raised and raised.title == sheet.title else None
        if here or number or is_marked(package.read(sheet.part)):
            mark_sheet(package, sheet.part, styles, here, number)
    listing = Listing(
        language=language,
        lines=lines,
        notes=tuple(notes),
        revision=None if is_form(grid) else _next_revision(grid, reading),
        has_day_zero=day_zero_of(grid) is not None,
    )
    book.put_first(title, write_list(listing, title, styles))
    styles.save()
    book.save()
    return package.to_bytes()


def _marks(
    lines: Iterable[Line], title: str, language: str
) -> dict[str, dict[Address, list[Mark]]]:
    """What is to be shown at each cell of each sheet."""
    marks: dict[str, dict[Address, list[Mark]]] = {}
    for line in lines:
        if line.spot is None or line.kind is Kind.ANSWERED:
            continue
        severity = Severity(line.kind)
        said = [say(language, f"corrections-severity-{severity}"), line.message, line.remedy]
        if line.asked:
            said.append(say(language, "corrections-answer-on", title=title))
        here = marks.setdefault(line.spot.title, {}).setdefault(line.spot.at, [])
        here.append(Mark(severity, "\n".join(said)))
    return marks


def _raised(grid: Grid, titles: Mapping[str, str]) -> NewNumber | None:
    """One more on the cover of a form, so that the corrected file counts as the newer one."""
    cover = find_sheets(grid, Findings()).get("cover") if is_form(grid) else None
    cell = find_cover(cover, Findings()).get("revision") if cover else None
    if cover is None or cell is None or not _is_number(cell.raw):
        return None
    title = titles.get(cover.title, cover.title)
    return NewNumber(title, (cell.row, cell.column), int(cell.raw) + 1)


def _next_revision(grid: Grid, reading: Reading) -> int:
    """What the next version of a file without a cover of ours is to be called."""
    now = reading.cover.revision if reading.cover else returned_revision(grid)
    return (now or 1) + 1


def _is_number(raw: str) -> bool:
    return raw.strip().isascii() and raw.strip().isdecimal()
