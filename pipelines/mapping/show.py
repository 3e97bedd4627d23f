"""`dtz map FILE --show`: by which layout a file would be read, and what each header means to it."""

from collections.abc import Iterator, Sequence

from iati.report.plain import plain
from schemas.mappings import Column
from submissions.doors.grid import column_letters
from submissions.mapping.recognise import Found, Match

NOT_READ = "not explained, so not read"


def shown(matches: Sequence[Match]) -> str:
    """The layouts that fit, sheet by sheet and column by column."""
    if not matches:
        return "No layout fits this file. dtz map FILE explains it."
    return "\n".join(plain(line) for match in matches for line in _match(match))


def _match(match: Match) -> Iterator[str]:
    where = f" ({match.mapping.file})" if match.mapping else ""
    fits = "" if match.is_whole else ", but something is missing"
    yield f"{match.partner}: {match.layout.name}{where}{fits}"
    for found in match.sheets:
        yield from _sheet(found)
    for sheet in match.others:
        if sheet.rows:
            yield f"  Sheet '{sheet.title}': not read"


def _sheet(found: Found) -> Iterator[str]:
    says = "".join(f", {dimension} {code}" for dimension, code in (found.says or {}).items())
    rows = f"{found.header.first_row}-{found.header.last_row}"
    yield f"  Sheet '{found.sheet.title}': {found.layout.kind}{says}; header in rows {rows}"
    for number, name in sorted(found.header.names.items()):
        column = found.columns.get(number)
        meaning = _meaning(column) if column else NOT_READ
        yield f"    {column_letters(number):<3} {name}: {meaning}"
    for header in found.missing:
        yield f"    ?   {header}: missing"


def _meaning(column: Column) -> str:
    says = "".join(f" {code}" for code in column.says.values())
    of = f" of {', '.join(column.of)}" if column.of else ""
    down = ", filled down" if column.fill_down else ""
    codes = f" ({len(column.codes)} codes)" if column.codes else ""
    return f"{column.means}{says}{of}{down}{codes}"
