"""What partners write instead of numbers, dates, yes and no: words by meaning, from `words.yaml`.

Which word may stand where belongs to the modules that read cells; what people read from us, to
`wording`.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from schemas.yaml_text import SafeLoader

_ACCENTS = re.compile(r"[\u0300-\u036f]")
_BLANKS = re.compile(r"\s+")
_FILE = files(__package__) / "words.yaml"


def folded(text: str) -> str:
    """The text without capitals, accents and double blanks: equal for what people take as equal."""
    if text.isascii():
        return _BLANKS.sub(" ", text.strip().casefold())
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", text.casefold()))
    return _BLANKS.sub(" ", plain.strip())


def compact(text: str) -> str:
    """The folded text without blanks, points and slashes: N. A. is n/a."""
    return re.sub(r"[\s./]", "", folded(text))


@cache
def listed(name: str, fold: Callable[[str], str] = folded) -> frozenset[str]:
    """The folded words of a list. Raises KeyError."""
    return frozenset(map(fold, _lists()[name]))


@cache
def grouped(name: str, fold: Callable[[str], str] = folded) -> Mapping[str, frozenset[str]]:
    """The folded words of a list of groups, each with the groups it stands in. Raises KeyError."""
    found: dict[str, frozenset[str]] = {}
    for group, words in _lists()[name].items():
        for word in map(fold, words):
            found[word] = found.get(word, frozenset()) | {str(group)}
    return found


@cache
def _lists() -> dict[str, Any]:
    lists: dict[str, Any] = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=SafeLoader)  # noqa: S506
    return lists
