"""What can be read of a definition that has faults, so that everything wrong is told at once.

Which rules hold between entries stands in `checks`; here is only which of their findings are not
the mere echo of an entry that could not be read.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast, get_args

from pydantic import TypeAdapter

from schemas.programme.checks import RULES
from schemas.programme.entry import Entry
from schemas.programme.errors import Broken, Location
from schemas.programme.model import Programme

NAMES = frozenset({"id", "countries"})
"""The keys under which an entry says by what names others may mention it."""


@dataclass
class _Reading:
    """What was left out while reading: entries by their list, and where the others stood.

    `nameless` are lists with an entry whose name is not known: any might be meant by it.
    """

    unread: dict[Location, list[object]] = field(default_factory=dict)
    places: dict[Location, list[int]] = field(default_factory=dict)
    nameless: set[Location] = field(default_factory=set)

    @property
    def names(self) -> set[str]:
        """By what names, in small letters, others may mention the entries left out."""
        entries = [entry for left_out in self.unread.values() for entry in left_out]
        return {name.casefold() for entry in entries for name in _names(entry)}


def check_readable(content: Mapping[str, Any], faults: Sequence[Location]) -> list[Broken]:
    """The rules between entries, held against the entries without faults.

    `faults` are the places where the content is not of its model's shape. An entry of a list with
    a fault in it is left out as a whole, and so is what only follows from its absence. A rule that
    needs a single value with a fault waits until that is mended.
    """
    reading = _Reading()
    programme = cast("Programme", _read(Programme, content, faults, (), reading))
    names = reading.names
    found = [replace(b, at=_place(b.at, reading)) for b in _broken(programme)]
    return [b for b in found if not _is_echo(b, content, names, reading)]


def _broken(programme: Programme) -> Iterator[Broken]:
    for rule in RULES:
        try:
            yield from rule(programme)
        except AttributeError:  # it asks for a value that could not be read
            continue


def _read(
    model: type[Entry],
    content: Mapping[str, Any],
    faults: Sequence[Location],
    at: Location,
    reading: _Reading,
) -> Entry:
    """An entry of only those values that are of the model's shape."""
    values: dict[str, Any] = {}
    for name, declared in model.model_fields.items():
        if name not in content:
            continue
        raw, kind = content[name], cast("type[Any]", declared.annotation)
        inside = [fault[1:] for fault in faults if fault[:1] == (name,)]
        if not inside:
            values[name] = TypeAdapter(kind).validate_python(raw)
        elif isinstance(raw, list) and _is_entry(item := (*get_args(kind), None)[0]):
            values[name] = _read_list(item, raw, inside, (*at, name), reading)
        elif isinstance(raw, dict) and _is_entry(kind):
            values[name] = _read(kind, raw, inside, (*at, name), reading)
    return model.model_construct(**values)


def _read_list(
    kind: type[Entry],
    entries: list[object],
    faults: Sequence[Location],
    at: Location,
    reading: _Reading,
) -> list[Entry]:
    with_fault = {fault[0] for fault in faults if fault}
    sound = [n for n in range(len(entries)) if n not in with_fault]
    if any(len(fault) == 1 or NAMES.intersection(fault) for fault in faults):
        reading.nameless.add(at)
    reading.places[at] = sound
    reading.unread[at] = [entry for n, entry in enumerate(entries) if n in with_fault]
    return [TypeAdapter(kind).validate_python(entries[n]) for n in sound]


def _is_entry(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Entry)


def _place(at: Location, reading: _Reading) -> Location:
    """The place in the files of a place among the entries that were read."""
    for of_list, sound in reading.places.items():
        depth = len(of_list)
        if at[:depth] == of_list and len(at) > depth:
            return (*of_list, sound[int(at[depth])], *at[depth + 1 :])
    return at


def _is_echo(
    broken: Broken, content: Mapping[str, Any], names: set[str], reading: _Reading
) -> bool:
    """Whether this may only follow from an entry that could not be read: a verdict on its whole
    list, on its name, or on an entry that mentions it."""
    said = broken.message.casefold()
    is_of_list = broken.at in reading.unread or (broken.sought,) in reading.nameless
    if is_of_list or any(f"'{name}'" in said for name in names):
        return True
    entry = _at(content, broken.at)
    return isinstance(entry, dict) and any(_folded(value) in names for value in entry.values())


def _at(content: object, at: Location) -> object:
    """What is written at a place; nothing where a default was taken."""
    for key in at:
        if isinstance(content, dict):
            content = content.get(key)
        elif isinstance(content, list) and isinstance(key, int):
            content = content[key]
    return content


def _names(value: object) -> Iterator[str]:
    """By what names others may mention an entry or one inside it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in NAMES:
                yield from filter(None, map(_text, inner if isinstance(inner, list) else [inner]))
            yield from _names(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _names(inner)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _folded(value: object) -> str:
    return _text(value).casefold()
