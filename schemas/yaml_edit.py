"""Adding to YAML that people write by hand, so that all they wrote stays as it is, comments too.

Knows no file's keys. What was added is right only if the text still loads to what was meant: that
is for the caller to see.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from schemas.yaml_text import Location, PlainLoader

WIDTH = 100


class NoPlaceError(Exception):
    """The text has no such list or mapping, or it is written in a way that nothing can be added
    to."""


def add_item(text: str, key: str, item: Mapping[str, Any]) -> str:
    """The text with one more item in the list under a key at its top; the key is added where it is
    missing. Raises NoPlaceError."""
    root = _composed(text)
    keys = [name.value for name, _ in root.value]
    if key not in keys:
        return f"{text.rstrip()}\n{key}:\n{_indented(_dumped([item]), 2, first=True)}\n"
    items = root.value[keys.index(key)][1]
    if not isinstance(items, yaml.SequenceNode) or items.flow_style:
        raise NoPlaceError
    added = _indented(_dumped([item]), items.start_mark.column, first=True)
    end = _end_of_line(text, _last_character(items))
    return f"{text[:end]}\n{added}{text[end:] or chr(10)}"


def add_entries(text: str, at: Location, entries: Mapping[str, str]) -> str:
    """The text with more entries in the mapping at a location; the last key of the location is
    added where it is missing. Raises NoPlaceError."""
    *above, key = at
    parent = _node(_composed(text), tuple(above))
    if not isinstance(parent, yaml.MappingNode):
        raise NoPlaceError
    there = next((value for name, value in parent.value if name.value == key), None)
    pairs = [_in_one_line({text: code}) for text, code in entries.items()]
    if there is None:
        return _insert(text, parent, [f"{key}: {{{', '.join(pairs)}}}"])
    if not isinstance(there, yaml.MappingNode):
        raise NoPlaceError
    return _insert(text, there, pairs)


def _insert(text: str, node: yaml.MappingNode, pairs: Sequence[str]) -> str:
    """Put entries in front of those that a mapping has."""
    start = node.start_mark.index
    if node.flow_style:
        more = ", " if node.value else ""
        return f"{text[: start + 1]}{', '.join(pairs)}{more}{text[start + 1 :]}"
    line_start = f"\n{' ' * node.start_mark.column}"
    return f"{text[:start]}{line_start.join([*pairs, ''])}{text[start:]}"


def _last_character(node: yaml.Node) -> int:
    """Where the last thing of a node ends; its own mark may be far below, past comments."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, yaml.MappingNode) else last
    return int(node.end_mark.index)


def _end_of_line(text: str, index: int) -> int:
    """The end of the line, its comment too; a text of several lines has ended with its last."""
    if text[index - 1 : index] == "\n":
        return index - 1
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def _composed(text: str) -> yaml.MappingNode:
    root = yaml.compose(text, Loader=PlainLoader)
    if not isinstance(root, yaml.MappingNode):
        raise NoPlaceError
    return root


def _node(node: yaml.Node, at: Location) -> yaml.Node | None:
    for part in at:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
        elif isinstance(node, yaml.MappingNode):
            found = next((value for name, value in node.value if name.value == part), None)
            if found is None:
                return None
            node = found
        else:
            return None
    return node


def _in_one_line(pair: Mapping[str, str]) -> str:
    dumped = yaml.safe_dump(
        dict(pair), default_flow_style=True, allow_unicode=True, width=float("inf")
    )
    return str(dumped).strip().removeprefix("{").removesuffix("}")


def _dumped(items: list[Mapping[str, Any]]) -> str:
    """Items as a list, short mappings in one line."""
    dumped = yaml.safe_dump(
        items, sort_keys=False, allow_unicode=True, default_flow_style=None, width=WIDTH
    )
    return str(dumped).rstrip()


def _indented(text: str, column: int, first: bool) -> str:
    """Lines moved to a column, the first one too or not."""
    moved = f"\n{' ' * column}".join(text.splitlines())
    return f"{' ' * column}{moved}" if first else moved
