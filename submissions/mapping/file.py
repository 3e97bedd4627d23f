"""A whole file under a layout: its cover, its tables as records, and everything about it that
nobody has explained.

What the records say is read like any other file's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.submission import BUDGETS, OUTPUTS, SIGNS
from submissions.answers import read_answers
from submissions.contents import Contents, Record, Table
from submissions.doors.grid import Cell, CellKind, GridSheet, column_letters
from submissions.mapping.known import decisions
from submissions.mapping.lines import PERIOD, LineReader
from submissions.mapping.recognise import Found, Match
from submissions.mapping.records import Lines, Unsaid, number_records, sign_records
from submissions.mapping.situation import Situation
from submissions.mapping.sources import cover_cells, find_period, find_revision
from submissions.mapping.sums import check_sums
from submissions.mapping.texts import matches
from submissions.messages import Findings
from submissions.setting import Setting


def read_mapped(match: Match, at: Situation, findings: Findings) -> Contents:
    """What stands where in a file that follows a layout; what is missing, double or unexplained
    is a finding."""
    _note_strangers(match, findings)
    answers = read_answers(at.sent, findings)
    setting = replace(known_setting(match, at), answers=answers)
    sound = [found for found in match.sheets if _is_sound(found, findings)]
    readers = [LineReader(found, setting) for found in sound]
    tables = [Lines(reader, tuple(reader.lines())) for reader in readers]
    period = _period(match, at, tables, findings)
    tables = [_of_period(table, period) for table in tables]
    for table in tables:
        check_sums(table, setting, findings)
    revision = find_revision(match.layout.revision, at)
    found = _tables(tables, findings)
    if any(problem.severity.blocks for problem in findings):
        # what is empty may be what could not be read, and not what was not reported
        found = {key: table for key, table in found.items() if table.records}
    return Contents(
        cover=cover_cells(match.partner, period, revision, match.layout, at.programme),
        cover_title="",
        tables=found,
        answers=answers,
        day_zero=at.grid.day_zero,
    )


def known_setting(match: Match, at: Situation) -> Setting:
    """What is known before the cover is read: enough to judge sums and dates."""
    partner = next((p for p in at.programme.partners if p.id == match.partner), None)
    decided, decided_by = decisions(match.mapping)
    return Setting(
        at.programme,
        at.today,
        partner,
        number_format=match.layout.number_format,
        decided=decided,
        decided_by=decided_by,
        day_zero=at.grid.day_zero,
    )


def _is_sound(found: Found, findings: Findings) -> bool:
    """Whether the rows of a sheet can be read; a title that nobody has explained, and a header that
    is missing or double, are findings."""
    title = found.sheet.title
    says = found.layout.title_says
    is_known = says is None or says.means in (found.says or {})
    if says and not is_known:
        findings.add("code-not-mapped", title, what=says.means.replace("_", "-"))
    for header in found.missing:
        findings.add("mapped-column-missing", title, header=header)
    for number in found.twice:
        cell = f"{column_letters(number)}{found.header.last_row}"
        findings.add("mapped-column-twice", title, cell)
    return found.is_whole and is_known


def _period(
    match: Match, at: Situation, tables: Sequence[Lines], findings: Findings
) -> Cell | None:
    """The one period that is said where the layout has it; else a finding. Where rows say it and
    none can be read, that is finding enough."""
    period, looked_at = find_period(match.layout.period, at)
    if match.layout.period.rows:
        said = list(_periods_of_rows(tables))
        other = next((cell for cell in said if cell.raw != said[0].raw), None)
        if other:
            findings.add("several-periods", other.sheet, other.address)
        if other or (not said and not tables):
            return None
        period = said[0] if said else None
    if period is None:
        expected = ", ".join(known.id for known in at.programme.periods)
        findings.add("period-not-found", looked_at.sheet, looked_at.address, expected=expected)
    return period


def _periods_of_rows(tables: Sequence[Lines]) -> Iterator[Cell]:
    for table in tables:
        for line in table.counted:
            if PERIOD in line.said and table.reader.is_filled(line):
                yield line.said[PERIOD]


def _of_period(table: Lines, period: Cell | None) -> Lines:
    """The lines of this period; those of others count in other files."""
    if period is None:
        return table
    lines = (line for line in table.lines if _is_of(line.said.get(PERIOD), period))
    return Lines(table.reader, tuple(lines))


def _is_of(said: Cell | None, period: Cell) -> bool:
    return said is None or said.raw == period.raw


def _tables(tables: Sequence[Lines], findings: Findings) -> dict[str, Table]:
    """A table for each sheet of the contract; one that the file has nothing of is empty."""
    unsaid = Unsaid(findings)
    found: dict[str, Table] = {}
    for sheet in (OUTPUTS, BUDGETS, SIGNS):
        here = [table for table in tables if table.kind == sheet.key]
        records: tuple[Record, ...] = (
            sign_records(here, unsaid)
            if sheet is SIGNS
            else number_records(sheet.key, here, unsaid, findings)
        )
        keys = frozenset(column.key for column in sheet.columns)
        found[sheet.key] = Table(sheet, here[0].title if here else "", keys, records)
    return found


def _note_strangers(match: Match, findings: Findings) -> None:
    """Sheets and columns that hold something and that nobody has explained, and what is hidden."""
    known = match.layout.other_sheets
    for sheet in match.others:
        if sheet.rows and not any(matches(title, sheet.title, ()) for title in known):
            findings.add("sheet-not-mapped", sheet.title)
    titles = dict.fromkeys(found.sheet.title for found in match.sheets)
    for title in titles:
        here = [found for found in match.sheets if found.sheet.title == title]
        if here[0].sheet.is_hidden and _has_numbers(here[0].sheet):
            findings.add("hidden-numbers", title)
        for number in _strangers(here):
            cell = f"{column_letters(number)}{here[0].header.last_row}"
            findings.add("column-not-mapped", title, cell)


def _strangers(here: Sequence[Found]) -> list[int]:
    """Columns that hold something below the header and mean nothing to any layout."""
    known = {number for found in here for number in (*found.columns, *found.twice)}
    rows = (row for row in here[0].sheet.rows if row.number > here[0].header.last_row)
    return sorted({number for row in rows for number in row.cells} - known)


def _has_numbers(sheet: GridSheet) -> bool:
    return any(c.kind is CellKind.NUMBER for row in sheet.rows for c in row.cells.values())
