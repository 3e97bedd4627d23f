"""What people read, in their language: texts by name from `languages/`, one Fluent file each.

English is the master and the fallback. Which text is said, and about what, belongs to others.
"""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_date, fluent_number
from fluent.syntax import ast, parse

MASTER = "en"

Fact = str | int
"""What a text is filled with. A fact called `column` is a sheet's and a column's key with a full
stop between, one called `sheet_name` a sheet's key, one called `what` something that a number is
of: they are said by their labels."""

_FOLDER = files(__package__) / "languages"


@cache
def languages() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages that have a file, English first."""
    names = sorted(path.name for path in _FOLDER.iterdir())
    found = [name.removesuffix(".ftl") for name in names if name.endswith(".ftl")]
    return tuple(sorted(found, key=lambda code: (code != MASTER, code)))


def spoken(language: str) -> str:
    """The language itself where it has a file, else English."""
    return language if language in languages() else MASTER


def entries(language: str) -> dict[str, frozenset[str]]:
    """Every text of a language by its name (`entry` or `entry.attribute`), with its variables."""
    found: dict[str, frozenset[str]] = {}
    for entry in parse(_source(language)).body:
        if isinstance(entry, ast.Junk):
            raise WordingError(language, entry.content or "")
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                found[entry.id.name] = _variables(entry.value)
            for attribute in entry.attributes:
                name = f"{entry.id.name}.{attribute.id.name}"
                found[name] = _variables(attribute.value)
    return found


class WordingError(Exception):
    """A file of texts is not written as it should be; shows where."""

    def __init__(self, language: str, text: str) -> None:
        start = text.strip().partition("\n")[0]
        super().__init__(
            f"{language}.ftl: this entry cannot be read: {start}. "
            "Write it as the entry of the same name in en.ftl."
        )


def say(language: str, name: str, **facts: Fact | dt.date) -> str:
    """The text of this name (`entry` or `entry.attribute`), filled in; days as the language writes
    them.

    A text that the language lacks is said in English. Raises KeyError for a name that English
    lacks too.
    """
    entry, _, attribute = name.partition(".")
    for code in (spoken(language), MASTER):
        bundle = _bundle(code)
        message = bundle.get_message(entry) if bundle.has_message(entry) else None
        pattern = message and (message.attributes.get(attribute) if attribute else message.value)
        if pattern:
            said, _faults = bundle.format_pattern(pattern, _filled(language, facts))
            return str(said)
    raise KeyError(name)


def sheet_label(language: str, sheet: str) -> str:
    """What a sheet is called."""
    return say(language, f"sheet-{sheet}")


def sheet_help(language: str, sheet: str) -> str:
    """What a sheet is for."""
    return say(language, f"sheet-{sheet}.help")


def column_label(language: str, sheet: str, column: str) -> str:
    """What a column of a sheet, or a line of the cover, is called."""
    return say(language, _column_entry(sheet, column))


def column_help(language: str, sheet: str, column: str) -> str:
    """What to fill in there."""
    return say(language, f"{_column_entry(sheet, column)}.help")


def _column_entry(sheet: str, column: str) -> str:
    return f"column-{sheet}-{column.replace('_', '-')}"


def _filled(language: str, facts: Mapping[str, Fact | dt.date]) -> dict[str, object]:
    return {name: _said(language, name, fact) for name, fact in facts.items()}


def _said(language: str, name: str, fact: Fact | dt.date) -> object:
    if isinstance(fact, dt.date):
        return fluent_date(fact, dateStyle="long")
    if isinstance(fact, int):
        return fluent_number(fact, useGrouping=False)  # row 1234 is not row 1,234
    if name == "column":
        return column_label(language, *fact.split("."))
    if name == "what":
        return say(language, f"what-{fact}")
    return sheet_label(language, fact) if name == "sheet_name" else fact


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(_source(language)))
    return bundle


def _source(language: str) -> str:
    return (_FOLDER / f"{language}.ftl").read_text(encoding="utf-8")


def _variables(node: object) -> frozenset[str]:
    """Names of the variables in a pattern, nested ones too."""
    if isinstance(node, ast.VariableReference):
        return frozenset({node.id.name})
    children: list[object] = []
    if isinstance(node, ast.BaseNode):
        children = list(vars(node).values())
    elif isinstance(node, list):
        children = node
    return frozenset(name for child in children for name in _variables(child))
