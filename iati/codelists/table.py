"""The codelist tables as data and as text, with what is remembered of each list's source.

Reads a folder; putting new text in place belongs in `place`, what the site says in `published`.
"""

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path

from iati.codelists.errors import TableError
from schemas.iati_standard import Codelist
from schemas.iati_standard.codelists import read_codelists, read_rows

CODES = "codelists.csv"
ORIGINS = "codelists-origin.csv"
_CODE_COLUMNS = ("list", "code", "name", "status", "category")
_ORIGIN_COLUMNS = (
    "list",
    "complete",
    "retrieved",
    "origin",
    "etag",
    "last_modified",
    "sha256",
)


@dataclass(frozen=True, slots=True)
class Source:
    """What is remembered of the answer a list was last compared with.

    `etag` and `last_modified` are the site's own words for it, empty where it gave none; `sha256`
    is the `fingerprint` of the list as it stood in the table then.
    """

    etag: str
    last_modified: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Table:
    """All codelists and their sources, by the name of the list."""

    lists: Mapping[str, Codelist]
    sources: Mapping[str, Source]


def read_table(folder: Path) -> Table:
    """The tables in `folder`. Raises TableError for what is no such table, and OSError."""
    try:
        lists = read_codelists(folder)
        sources = {
            row["list"]: Source(row["etag"], row["last_modified"], row["sha256"])
            for row in read_rows(folder, ORIGINS)
        }
        strings = [text for source in sources.values() for text in astuple(source)]
        strings += [text for entry in _code_rows(lists.values()) for text in entry]
        if None in strings:
            raise ValueError("a row is too short")
    except (KeyError, ValueError, TypeError, AttributeError, csv.Error) as error:
        raise TableError(
            f"{folder}: the codelist tables there cannot be read ({error}). Restore {CODES}, "
            f"{ORIGINS} and codelist-successors.csv from version control, and try again."
        ) from None
    return Table(lists, sources)


def texts_of(table: Table) -> dict[str, str]:
    """The text of each table by its file name: sorted, so that a change shows as a difference."""
    origins = [
        (
            name,
            "true" if codelist.is_complete else "false",
            codelist.retrieved.isoformat(),
            codelist.origin,
            *astuple(table.sources[name]),
        )
        for name, codelist in sorted(table.lists.items())
    ]
    codes = sorted(_code_rows(table.lists.values()))
    return {CODES: _csv([_CODE_COLUMNS, *codes]), ORIGINS: _csv([_ORIGIN_COLUMNS, *origins])}


def fingerprint(codelist: Codelist) -> str:
    """SHA-256 of the lines that the list has in the table of codes, as hexadecimal digits."""
    return hashlib.sha256(_csv(sorted(_code_rows([codelist]))).encode()).hexdigest()


def _code_rows(lists: Iterable[Codelist]) -> list[tuple[str, ...]]:
    return [
        (
            codelist.name,
            code.code,
            code.name,
            "withdrawn" if code.is_withdrawn else "active",
            code.category,
        )
        for codelist in lists
        for code in codelist.codes.values()
    ]


def _csv(rows: Iterable[tuple[str, ...]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
