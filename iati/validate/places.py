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
        begin = found.start()
        before = text[done:begin]
        done = begin
        if b"\n" in before or b"\r" in before:
            line += line_count(before)
            column = last_line_length(before)
        else:
            column += len(before) if before.isascii() else last_line_length(before)
        if found[1] is not None:
            yield line, column


def line_count(text: bytes) -> int:
    """How many lines end in a text, whichever of the three usual ends they have."""
    lines = text.count(b"\n")
    return lines + text.count(b"\r") - text.count(b"\r\n") if b"\r" in text else lines


def last_line_length(text: bytes) -> int:
    """How many characters stand behind the last end of a line."""
    last = text[max(text.rfind(b"\n"), text.rfind(b"\r")) + 1 :]
    return len(last) if last.isascii() else len(last.decode("utf-8", "replace"))


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


class ByPath:
    """The elements of one record by the paths that libxml2 gives them.

    A name in such a path may have a prefix; `*` stands for one of a default namespace.
    """

    def __init__(self, record: etree._Element) -> None:
        self._record = record
        self._children: dict[etree._Element, Mapping[str, list[etree._Element]]] = {}

    def at(self, path: str | None) -> etree._Element:
        """The element at `/record/...`; the record itself where there is none."""
        element = self._record
        for step in (path or "").split("/")[2:]:
            name, _, number = step.partition("[")
            same = self._of_children(element).get(name, [])
            place = int(number.rstrip("]") or 1)
            if place > len(same):
                return self._record
            element = same[place - 1]
        return element

    def _of_children(self, parent: etree._Element) -> Mapping[str, list[etree._Element]]:
        if parent not in self._children:
            named: dict[str, list[etree._Element]] = {"*": []}
            for child in parent.iterchildren(etree.Element):
                named["*"].append(child)
                named.setdefault(name_of(child), []).append(child)
            self._children[parent] = named
        return self._children[parent]


def _steps(children: list[etree._Element]) -> Mapping[etree._Element, str]:
    names = [name_of(child) for child in children]
    counts, seen = Counter(names), Counter[str]()
    steps = {}
    for child, name in zip(children, names, strict=True):
        seen[name] += 1
        # XPath leaves the number out where there is one of the name.
        steps[child] = f"{name}[{seen[name]}]" if counts[name] > 1 else name
    return steps


def name_of(element: etree._Element) -> str:
    """The name as the file writes it."""
    name = str(element.tag).rpartition("}")[2]
    return f"{element.prefix}:{name}" if element.prefix else name
