"""Entries as JSON: as KoboToolbox's API (v2) and ODK Central's OData give them, to a grid.

What they mean to a programme does not belong here.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from submissions.collected.entries import COLLECTED, Entry, Questions, as_grid
from submissions.doors.grid import Cell, CellKind, Grid, text_cell

FORMS = "forms"
"""Title of the table of forms; the others are called as their group."""

ABOUT_PEOPLE = frozenset(
    {
        "_attachments",
        "_geolocation",
        "_notes",
        "_submitted_by",
        "_tags",
        "_version_",
        "audit",
        "deviceid",
        "email",
        "phonenumber",
        "simserial",
        "subscriberid",
        "username",
    }
)
"""What the tools add about the device and the person who filled in: never kept."""

_LISTS = ("results", "value")
_IDENTITIES = ("_id", "_uuid", "__id", "instanceID", "KEY")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,17})(?:\.\d{1,6})?", re.ASCII)


def is_collected(document: object) -> bool:
    """Whether a JSON document is a list of filled-in forms of one of the tools."""
    entries = _entries(document)
    return bool(entries) and all(_identity(entry) for entry in entries)


def read_collected(document: object) -> Grid:
    """The forms as a grid: a sheet of forms, one for each repeating group, cells under their JSON
    pointers. What is told of devices and of those who filled in is not taken."""
    key = next((key for key in _LISTS if isinstance(document, dict) and key in document), "")
    prefix = f"/{key}" if key else ""
    unfolded = _Unfolded()
    for number, entry in enumerate(_entries(document)):
        form = _Form(_identity(entry), _status(entry))
        unfolded.add(entry, FORMS, _NO_PARENT, form, f"{prefix}/{number}")
    return as_grid(COLLECTED, list(unfolded.tables.values()))


def written(server: str, asset: str, entries: Sequence[Mapping[str, Any]]) -> bytes:
    """Entries as a file for the inbox: the same entries give the same bytes, in whatever order
    they came, and nothing of devices or of those who filled in."""
    kept = sorted((_without_people(dict(entry)) for entry in entries), key=_order)
    document = {"asset": asset, "results": kept, "server": server}
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _order(entry: Mapping[str, Any]) -> tuple[int, str]:
    identity = _identity(entry)
    return (int(identity), "") if identity.isdecimal() else (0, identity)


def _entries(document: object) -> list[dict[str, Any]]:
    if isinstance(document, dict):
        document = next((document[key] for key in _LISTS if key in document), None)
    if not isinstance(document, list) or not all(isinstance(entry, dict) for entry in document):
        return []
    return document


def _identity(entry: Mapping[str, Any]) -> str:
    return next((str(entry[key]) for key in _IDENTITIES if entry.get(key)), "")


def _status(entry: Mapping[str, Any]) -> str:
    """The reviewer's word: KoboToolbox keeps an object, ODK Central a text inside `__system`."""
    said = entry.get("_validation_status") or {}
    if isinstance(said, dict):
        said = said.get("uid") or ""
    system = entry.get("__system")
    return str(said or (system.get("reviewState") if isinstance(system, dict) else "") or "")


def _is_about_people(question: str) -> bool:
    last = question.rpartition("/")[2]
    return last in ABOUT_PEOPLE or question.startswith(("meta/", "formhub/", "__"))


def _without_people(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        question: _kept(answer)
        for question, answer in entry.items()
        if not _is_about_people(question) or question in {"__id", "__system"}
    }


def _kept(answer: object) -> object:
    if isinstance(answer, list):
        return [_without_people(turn) if isinstance(turn, dict) else turn for turn in answer]
    return answer


class _Form(NamedTuple):
    """Which form an entry belongs to, and what the reviewer said of it."""

    identity: str
    status: str


class _Parent(NamedTuple):
    """The entry that a turn is a turn of: its table and its key in it."""

    title: str
    key: str


_NO_PARENT = _Parent("", "")


@dataclass
class _Unfolded:
    """Tables of entries, filled in as forms are gone through; parents stand before their turns."""

    tables: dict[str, Questions] = field(default_factory=dict)
    entries: dict[str, list[Entry]] = field(default_factory=dict)

    def add(
        self, answers: Mapping[str, Any], title: str, parent: _Parent, form: _Form, pointer: str
    ) -> None:
        """Put an entry in its table, and every turn of a group in it in the group's."""
        entries = self.entries.setdefault(title, [])
        self.tables.setdefault(title, Questions(title, entries, parent.title))
        found = _Answers(len(entries) + 1)
        found.gather(answers, "", pointer)
        key = str(found.number)
        entries.append(Entry(form.identity, key, found.cells, form.status, parent.key))
        for group, turn_pointer, turn in found.turns:
            self.add(turn, group, _Parent(title, key), form, turn_pointer)


@dataclass
class _Answers:
    """The answers of one entry: cells by question, and the turns of the groups that repeat."""

    number: int
    cells: dict[str, Cell] = field(default_factory=dict)
    turns: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)

    def gather(self, answers: Mapping[str, Any], prefix: str, pointer: str) -> None:
        """Note every answer; a group that does not repeat is entered."""
        for question, answer in answers.items():
            path = f"{prefix}{question}"
            here = f"{pointer}/{question.replace('~', '~0').replace('/', '~1')}"
            if _is_about_people(path):
                continue
            if isinstance(answer, list):
                turns = ((n, turn) for n, turn in enumerate(answer) if isinstance(turn, dict))
                self.turns += [(path, f"{here}/{n}", turn) for n, turn in turns]
            elif not isinstance(answer, dict):
                self.cells[path] = _cell(answer, self.number, len(self.cells) + 1, here)
            elif not question.startswith("_"):
                self.gather(answer, f"{path}/", here)


def _cell(answer: object, row: int, column: int, where: str) -> Cell:
    """An answer as a cell. Numbers come as text in the one way that XForms write them (XML Schema,
    decimal), so that they are never ambiguous."""
    if isinstance(answer, bool):
        return Cell(row, column, CellKind.BOOLEAN, answer, where=where)
    if isinstance(answer, (int, Decimal)) or (
        isinstance(answer, str) and _NUMBER.fullmatch(answer.strip())
    ):
        return Cell(row, column, CellKind.NUMBER, Decimal(str(answer).strip()), where=where)
    cell = text_cell(row, column, "" if answer is None else str(answer))
    return Cell(row, column, cell.kind, cell.content, where=where)
