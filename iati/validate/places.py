"""Where the elements of a document stand: line and column in its text, and path in its tree.

Only finding places goes here; what is wrong at them belongs elsewhere. All of it takes time in
proportion to the document, however many elements of it are asked for.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

# The only markup with a start tag in it, or something that looks like one.
_MARKUP = re.compile(
    rb"""<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"""
    rb"""|(<[^\s/>!?](?:[^"'>]++|"[^"]*"|'[^']*')*+>)""",
    re.DOTALL,
)


def start_places(text: bytes) -> Iterator[tuple[int, int]]:
    """Line (from 1) and column (from 0, in characters) of every start tag, in order.

    `text` is XML in UTF-8, well-formed as far as places are taken. Any end of a line counts.
    """
    line, column, done = 1, 0, 0
    for found in _MARKUP.finditer(text):
        before = text[done : found.start()]
        done = found.start()
        lines = line_count(before)
        line += lines
        column = last_line_length(before) + (0 if lines else column)
        if found[1] is not None:
            yield line, column


def line_count(text: bytes) -> int:
    """How many lines end in a text, whichever of the three usual ends they have."""
    lines = text.count(b"\n")
    return lines + text.count(b"\r") - text.count(b"\r\n") if b"\r" in text else lines


def last_line_length(text: bytes) -> int:
    """How many characters stand behind the last end of a line."""
    last = max(text.rfind(b"\n"), text.rfind(b"\r"))
    return len(text[last + 1 :].decode("utf-8", "replace"))


class Paths:
    """The paths of elements of one tree, numbering all children of a parent at once."""

    def __init__(self) -> None:
        self._steps: dict[etree._Element, Mapping[etree._Element, str]] = {}

    def below(self, record: etree._Element, element: etree._Element) -> str:
        """The path from a record down to an element inside it, `.../name[2]/name`."""
        steps = []
        while element is not record and (parent := element.getparent()) is not None:
            steps.append(self._of_children(parent)[element])
            element = parent
        return "/".join([str(record.tag), *reversed(steps)])

    def _of_children(self, parent: etree._Element) -> Mapping[etree._Element, str]:
        if parent not in self._steps:
            self._steps[parent] = _steps(list(parent.iterchildren(etree.Element)))
        return self._steps[parent]


def _steps(children: list[etree._Element]) -> Mapping[etree._Element, str]:
    names = [_name(child) for child in children]
    counts, seen = Counter(names), Counter[str]()
    steps = {}
    for child, name in zip(children, names, strict=True):
        seen[name] += 1
        # XPath leaves the number out where there is one of the name.
        steps[child] = f"{name}[{seen[name]}]" if counts[name] > 1 else name
    return steps


def _name(element: etree._Element) -> str:
    """The name as the file writes it."""
    name = str(element.tag).rpartition("}")[2]
    return f"{element.prefix}:{name}" if element.prefix else name
