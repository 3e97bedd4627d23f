"""Reading the alliance's records from their folder, every file of it optional, all faults at once.

Knows files, lines and keys. What the entries must keep to among themselves and with the programme
is in `checks`.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from schemas.programme.entry import Entry
from schemas.programme.model import Programme
from schemas.records.checks import RecordFault, check_records
from schemas.records.explanations import Explanation
from schemas.records.money import ExchangeRate, Transaction
from schemas.records.records import Records
from schemas.records.signs import Reflection, SignRecord
from schemas.yaml_text import Location, PlainLoader, lines_of, repeated_keys, syntax_fault

_Kind = TypeVar("_Kind", bound=Entry)


FILES = {
    "reflections": "reflections.yaml",
    "signs": "signs.yaml",
    "explanations": "explanations.yaml",
    "transactions": "transactions.csv",
    "exchange_rates": "exchange-rates.csv",
}
"""The file that holds each list of the records."""


class RecordsError(Exception):
    """The records cannot be used; says everything that is wrong, where, and what to do."""

    def __init__(self, faults: list[str]) -> None:
        listed = "\n".join(f"  {fault}" for fault in faults)
        super().__init__(f"The alliance's records have {len(faults)} problem(s):\n{listed}")


@dataclass
class _Found:
    """One file as read: its entries, the line of each key, and what is wrong."""

    entries: list[Any] = field(default_factory=list)
    lines: dict[Location, int] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)


def load_records(folder: Path, programme: Programme) -> Records:
    """The records of a folder; empty where there is no folder or no file. Raises RecordsError."""
    read = {key: _read(folder / name) for key, name in FILES.items()}
    records = Records(
        reflections=_entries(read["reflections"], Reflection),
        signs=_entries(read["signs"], SignRecord),
        explanations=_entries(read["explanations"], Explanation),
        transactions=_entries(read["transactions"], Transaction),
        exchange_rates=_entries(read["exchange_rates"], ExchangeRate),
    )
    if not any(found.faults for found in read.values()):
        for fault in check_records(programme, records):
            _add(read[fault.at_list], fault)
    said = [
        f"{folder / FILES[key]}:{line}: {text}"
        for key, found in read.items()
        for line, text in sorted(found.faults)
    ]
    if said:
        raise RecordsError(said)
    return records


def _add(found: _Found, fault: RecordFault) -> None:
    found.faults.append((found.lines.get((fault.index,), 0), f"{fault.message} {fault.remedy}"))


def _read(path: Path) -> _Found:
    if not path.exists():
        return _Found()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return _Found(faults=[(1, "this is not UTF-8 text. Save it as UTF-8.")])
    except OSError as error:
        return _Found(faults=[(0, f"it cannot be read ({error.strerror}). Mend that.")])
    return _read_table(text) if path.suffix == ".csv" else _read_yaml(text, path.stem)


def _read_table(text: str) -> _Found:
    """Rows by heading; an empty cell is nothing said."""
    reader = csv.DictReader(text.splitlines())
    found = _Found()
    for index, row in enumerate(reader):
        found.lines[(index,)] = reader.line_num
        if None in row:
            found.faults.append((reader.line_num, "there are more cells than headings. Mend it."))
        found.entries.append({key: cell for key, cell in row.items() if key and cell})
    return found


def _read_yaml(text: str, key: str) -> _Found:
    try:
        loaded = yaml.load(text, Loader=PlainLoader)  # noqa: S506 - a safe loader
        root = yaml.compose(text, Loader=PlainLoader)
    except yaml.YAMLError as error:
        line, message, remedy = syntax_fault(error, text)
        return _Found(faults=[(line, f"{message} {remedy}")])
    if loaded is None or root is None:
        return _Found()
    if not (isinstance(loaded, dict) and set(loaded) == {key} and isinstance(loaded[key], list)):
        return _Found(faults=[(1, f"the file must hold '{key}:' with a list under it.")])
    lines = {at[1:]: line for at, line in lines_of(root).items() if at[:1] == (key,)}
    faults = [
        (line, f"{k}: this key is written twice. Keep one.") for k, line in repeated_keys(root)
    ]
    return _Found(loaded[key], lines, faults)


def _entries(found: _Found, kind: type[_Kind]) -> tuple[_Kind, ...]:
    """The entries that are whole; the others become faults."""
    return tuple(
        entry
        for n, content in enumerate(found.entries)
        for entry in _entry(found, n, content, kind)
    )


def _entry(found: _Found, index: int, content: object, kind: type[_Kind]) -> Iterator[_Kind]:
    try:
        yield kind.model_validate(content)
    except ValidationError as error:
        for one in error.errors():
            at: Location = (index, *one["loc"])
            line = next(
                (found.lines[at[:n]] for n in range(len(at), 0, -1) if at[:n] in found.lines), 0
            )
            key = ".".join(str(part) for part in one["loc"]) or "entry"
            said = str(one["msg"]).removeprefix("Value error, ").rstrip(".")
            found.faults.append((line, f"{key}: {said}."))
