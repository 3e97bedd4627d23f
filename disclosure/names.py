"""Withheld names: finding them in what will be published, and taking them out.

Both compare alike: without regard to case, accents, or how words are separated. No name is
ever put in a finding or an error.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from disclosure.errors import WithheldNamesError

# Letters that Unicode does not take apart into a letter and a mark, and the apostrophes that
# keyboards and word processors put for each other.
ALIKE = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "\u0131": "i",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
    }
    | dict.fromkeys("\u2018\u2019\u02bc`", "'")
)
# Dashes and underscores separate the words of a name in file names and web addresses.
SEPARATORS = re.compile(r"[\s_\-\u2010-\u2015\u2212]+")


@dataclass(frozen=True)
class Leak:
    """A withheld name in a document: which name is said by its place in the list, from 0.

    `document` is the document's name with withheld names taken out of it.
    """

    document: str
    name_index: int

    def __str__(self) -> str:
        return f"{self.document}: withheld name number {self.name_index + 1} of the list is in it"


def find_withheld(
    names: Collection[str], documents: Iterable[tuple[str, Iterable[str]]]
) -> list[Leak]:
    """Every withheld name in every document, in the order of the documents and the names.

    A document is its name and its texts: lines, paragraphs or elements, as a reader sees them
    (entities and escapes resolved), no word broken over two of them. A name is found across
    line breaks and from one text to the next, as whole words only, and in the document's own
    name. Raises `WithheldNamesError` when a name is blank.
    """
    sought = _folded_names(names)
    leaks: list[Leak] = []
    for document, texts in documents:
        # No folded name holds a line break, so none is made up of the document's name and text.
        folded = f"{_fold(document)}\n{_fold(' '.join(texts))}"
        found = [index for index, name in enumerate(sought) if any(_places(name, folded))]
        if found:
            shown = redact(document, names, "[withheld]")
            leaks.extend(Leak(shown, index) for index in found)
    return leaks


def redact(text: str, names: Collection[str], replacement: str) -> str:
    """The text with the replacement wherever `find_withheld` would find a name.

    Names that overlap are replaced together. Raises `WithheldNamesError` when a name is blank,
    or when the replacement is blank or holds a name, for then the text would never be clean.
    """
    sought = _folded_names(names)
    instead = _fold(replacement)
    if _is_blank(instead) or any(any(_places(name, instead)) for name in sought):
        raise WithheldNamesError(
            "the words to put in place of a withheld name are blank or hold one: choose others"
        )
    # What is left on either side of a name can make up another one, hence more than once.
    while spans := _spans(text, sought):
        for start, end in reversed(spans):
            text = text[:start] + replacement + text[end:]
    return text


def _folded_names(names: Collection[str]) -> list[str]:
    folded = [_fold(name).strip() for name in names]
    blank = [str(index + 1) for index, name in enumerate(folded) if _is_blank(name)]
    if blank:
        raise WithheldNamesError(
            f"withheld name number {', '.join(blank)} of the list has no letter or digit: "
            "write the name or take it off the list"
        )
    return folded


def _places(name: str, folded: str) -> Iterator[tuple[int, int]]:
    """From where up to where a folded name stands in a folded text, as whole words."""
    start = folded.find(name)
    while start >= 0:
        end = start + len(name)
        if not folded[max(start - 1, 0) : start].isalnum() and not folded[end : end + 1].isalnum():
            yield start, end
        start = folded.find(name, start + 1)


def _is_blank(folded: str) -> bool:
    return not any(character.isalnum() for character in folded)


def _fold(text: str) -> str:
    """The text as it is compared."""
    return SEPARATORS.sub(" ", _plain(text))


def _plain(text: str) -> str:
    """Without case, accents and invisible characters, its separators as they are."""
    if text.isascii():
        return text.casefold().translate(ALIKE)
    # Twice, because folding the case of a letter can bring out another mark.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(each for each in apart if not _is_invisible(each)).translate(ALIKE)


@lru_cache(maxsize=4096)
def _is_invisible(character: str) -> bool:
    """A mark on the letter before, or a character that only steers how text is laid out."""
    return unicodedata.combining(character) > 0 or unicodedata.category(character) == "Cf"


def _fold_in_place(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters where it comes from in the text."""
    plain: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        for each in SEPARATORS.sub(" ", _plain(character)):
            if each == " " and plain[-1:] == [" "]:
                continue
            plain.append(each)
            origins.append(place)
    return "".join(plain), origins


def _spans(text: str, sought: Sequence[str]) -> list[tuple[int, int]]:
    """Where in the text the names are, from start up to end, those that overlap as one."""
    folded, origins = _fold_in_place(text)
    origins.append(len(text))
    # A match ends where the next character begins, so that it takes the last letter's accents;
    # the next may come from the same character, as the parts of a fraction do.
    found = sorted(
        (origins[start], max(origins[end], origins[end - 1] + 1))
        for name in sought
        for start, end in _places(name, folded)
    )
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
