"""JSON text to values that can be trusted: exact numbers, whole texts, no key twice.

What the document means does not belong here.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from schemas.submission import Problem
from submissions.messages import problem

MAX_DEPTH = 50
MAX_DIGITS = 40
MAX_FAULTS = 10_000

Json = dict[str, "Json"] | list["Json"] | str | Decimal | bool | None

_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""Control characters, and halves of characters: no other kind of file could hold them."""


class _Refused(Enum):
    """Stands for a number that is none, or that nobody can have meant."""

    NUMBER = "json-number"


class _KeyTwice(dict[str, object]):
    """An object in which a key stands more than once."""


def loaded(content: bytes) -> object | Problem:
    """The document, not yet `settled`, or why it is none."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return problem("json-encoding")
    try:
        document: object = json.loads(
            text,
            parse_int=_number,
            parse_float=_number,
            parse_constant=lambda _: _Refused.NUMBER,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as fault:
        return problem("damaged-json", line=fault.lineno, character=fault.colno)
    except RecursionError:
        return problem("json-too-deep")
    return document


def _number(text: str) -> Decimal | _Refused:
    number = Decimal(text) if len(text) <= MAX_DIGITS else Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > MAX_DIGITS:
        return _Refused.NUMBER
    return number or Decimal(0)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _KeyTwice(found)


@dataclass
class Settling:
    """Going through a document; `faults` are what is left out of it, each at its JSON pointer.

    A pointer ends before a key that `is_known` does not know: it may be anything, a name too.
    """

    is_known: Callable[[str], bool]
    faults: list[Problem] = field(default_factory=list)

    def settled(self, value: object, pointer: str = "", depth: int = 0, known: bool = True) -> Json:
        """The value without its faults; `known`: whether every key above it is."""
        if depth > MAX_DEPTH:
            self.fault("json-too-deep", pointer)
        elif isinstance(value, dict):
            return self._object(value, pointer, depth + 1, known)
        elif isinstance(value, list):
            return [
                self.settled(item, f"{pointer}/{place}" if known else pointer, depth + 1, known)
                for place, item in enumerate(value)
            ]
        elif isinstance(value, _Refused):
            self.fault(value.value, pointer)
        elif isinstance(value, str) and _NO_TEXT.search(value):
            self.fault("json-text", pointer)
        elif isinstance(value, (str, bool, Decimal)):
            return value
        return None

    def _object(self, value: dict[str, object], pointer: str, depth: int, known: bool) -> Json:
        if isinstance(value, _KeyTwice):
            self.fault("json-key-twice", pointer)
        found: dict[str, Json] = {}
        for key, item in value.items():
            if _NO_TEXT.search(key):
                self.fault("json-text", pointer)
                continue
            is_known = known and self.is_known(key)
            below = f"{pointer}/{escaped(key)}" if is_known else pointer
            found[key] = self.settled(item, below, depth, is_known)
        return found

    def fault(self, code: str, pointer: str) -> None:
        """Note what is left out there."""
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(problem(code, cell=pointer))


def escaped(key: str) -> str:
    """A key as a step of a JSON pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")
