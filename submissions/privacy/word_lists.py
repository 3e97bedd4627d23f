"""The word lists under `words/`, as sets to look words up in and as regular expressions.

What the words are for is said in the files; how texts are searched belongs to the finders.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from schemas.yaml_text import TextLoader
from submissions.privacy.plain import folded, plain

_FOLDER = files(__package__) / "words"

Lists = dict[str, list[str]]

LETTER = r"[^\W\d_]"


@cache
def lists(name: str) -> Lists:
    """The lists of one file, as written."""
    loaded: Lists = _load(name)
    return loaded


def sections(name: str) -> dict[str, Lists]:
    """The lists of one file that has them in sections."""
    loaded: dict[str, Lists] = _load(name)
    return loaded


def _load(name: str) -> Any:
    text = (_FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=TextLoader)  # noqa: S506 - makes text of everything


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The words of some lists of a file, without capitals and accents."""
    return frozenset(folded(word) for key in keys for word in lists(name)[key])


def any_of(written: Iterable[str]) -> str:
    """A regular expression for any of these, accents or none, the longest first; one in Latin
    letters does not begin within a word."""
    variants = {variant for word in written for variant in (plain(word), folded(word))}
    ordered = sorted(variants, key=lambda variant: (-len(variant), variant))
    latin = [re.escape(variant) for variant in ordered if folded(variant).isascii()]
    others = [re.escape(variant) for variant in ordered if not folded(variant).isascii()]
    begin_of_word = rf"(?<!{LETTER})(?:{'|'.join(latin)})"
    return rf"(?:{'|'.join([begin_of_word, *others])})"
