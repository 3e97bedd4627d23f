"""Text of a document made safe to show: nothing in it can steer a terminal, a page or a reader.

What is shown and in which order belongs in the forms.
"""

import json
import re

from iati.validate import Finding

_AT_HAND = 80
"""Characters of a value that are enough to know it again; reports for programs have it in full."""
_INDEX = re.compile(r"\[\d+\]")


def plain(text: str) -> str:
    """The text with every character that is not visible by itself written as its escape.

    These are control characters, marks that change the direction of writing, zero-width and
    private characters, and halves of characters (from file names that are not UTF-8).
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else _escape(c) for c in text)


def quoted(value: str) -> str:
    """A value in double quotes, shortened to what a reader needs."""
    safe = plain(value)
    return f'"{safe}"' if len(safe) <= _AT_HAND else f'"{safe[: _AT_HAND - 1]}…"'


def plain_json(text: str) -> str:
    """JSON text with every such character as a JSON escape; line breaks between values stay."""
    lines = (line if line.isprintable() else _json_line(line) for line in text.split("\n"))
    return "\n".join(lines)


def place_of(finding: Finding) -> str:
    """File, line and column of a finding, as far as they are known."""
    numbers = (str(number) for number in (finding.line, finding.column) if finding.line and number)
    return ":".join([plain(finding.file), *numbers])


def kind_of_place(path: str) -> str:
    """An element path without indices: the same for all such elements."""
    return _INDEX.sub("", path)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def _json_line(line: str) -> str:
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line)
