"""YAML that people write by hand: read so that every key is known by its line; and the loaders for
files of ours.

Knows no file's keys; what they mean belongs in the modules that read them.
"""

from typing import Any

import yaml

Location = tuple[str | int, ...]
"""Where a value stands: keys of mappings and, counted from 0, indices of lists."""

# libyaml's loaders where PyYAML was built with it: the same result, about ten times faster.
SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TextLoader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Makes text of everything, so that `no` and `on` are words."""


class PlainLoader(SafeLoader):  # type: ignore[misc]
    """Leaves dates as they are written: the model then says which one is wrong, and where. Only
    `true` and `false` are yes and no, as in YAML 1.2: `on` is a key, and NO a country."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own attribute
        first: [
            (tag, pattern)
            for tag, pattern in rules
            if not tag.endswith(":timestamp") and (not tag.endswith(":bool") or first in "tTfF")
        ]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def lines_of(node: yaml.Node, at: Location = ()) -> dict[Location, int]:
    """The line of everything below a node, from 1; for a value of a mapping, that of its key."""
    lines = {at: node.start_mark.line + 1}
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            lines |= lines_of(value, (*at, key.value))
            lines[(*at, key.value)] = key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            lines |= lines_of(value, (*at, index))
    return lines


def repeated_keys(node: yaml.Node) -> list[tuple[str, int]]:
    """Keys that one mapping holds twice, with their line; YAML would silently keep the last."""
    repeated: list[tuple[str, int]] = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                repeated.append((key.value, key.start_mark.line + 1))
            seen.add(key.value)
            repeated += repeated_keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            repeated += repeated_keys(value)
    return repeated


def syntax_fault(error: yaml.YAMLError, text: str) -> tuple[int, str, str]:
    """What YAML has against a text: line from 1 (0: unknown), what is wrong, what to do."""
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        return line, f"this is not valid YAML: {error.reason}.", "Remove the character there."
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", None) or "it cannot be read"
    line = mark.line + 1 if mark else 0
    return line, f"this is not valid YAML: {said}.", "Mend the indentation or quoting there."
