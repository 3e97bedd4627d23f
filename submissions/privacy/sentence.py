"""A text as words with their capitals, and what stands around a word.

Knows letters with capitals only (Latin, Greek, Cyrillic). What makes a name belongs to `names`.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from submissions.privacy.plain import folded
from submissions.privacy.word_lists import lists, words

_PIECE = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*|\d+|\n|[^\w\s]")
_SENTENCE_ENDS = frozenset('.!?:;\n"-')

_LONGEST_ROW = 10

ORGANISATIONS = words("not-names", "organisations")
GROUPS = words("not-names", "groups")
ROLES = words("not-names", "roles")
_OF_ORGANISATIONS = ORGANISATIONS | GROUPS
NOT_NAMES = words("not-names", "organisations", "groups", "roles", "common")
PLACES = words("not-names", "places")
GIVEN = frozenset(folded(name) for names in lists("given-names").values() for name in names)
PERSONS = words("people", "persons")
JOINING = words("people", "joining")


class Piece(NamedTuple):
    """A word, a number, a mark or the end of a line."""

    text: str
    folded: str

    @property
    def is_capital(self) -> bool:
        """Whether it is a word of two letters or more that begins with a capital."""
        return self.text[0].isupper() and len(self.text) > 1

    @property
    def is_given_name(self) -> bool:
        """Whether it is a known given name, with a capital."""
        return self.is_capital and self.folded.partition("-")[0] in GIVEN

    @property
    def is_acronym(self) -> bool:
        """Whether it is a short word in capitals: RT, PKK, UNFPA."""
        return self.text.isupper() and len(self.text) < 6


_NOTHING = Piece("\n", "\n")


@dataclass(frozen=True)
class Sentence:
    """The pieces of a text, with those that belong to a public name (`public`, by index)."""

    pieces: tuple[Piece, ...]
    public: frozenset[int]

    def at(self, index: int) -> Piece:
        """The piece there; the end of a line beyond the text."""
        return self.pieces[index] if 0 <= index < len(self.pieces) else _NOTHING

    def may_be_name(self, index: int) -> bool:
        """Whether it is a capitalised word that is nothing else we know."""
        piece = self.at(index)
        return piece.is_capital and piece.folded not in NOT_NAMES and index not in self.public

    def is_given_name(self, index: int) -> bool:
        """Whether it is a known given name, and not part of a public name or of a place."""
        before = self.at(index - 1)
        is_place = before.folded in PLACES and (before.is_capital or before.folded == "del")
        if before.text == ".":
            is_place = self.at(index - 2).folded in PLACES and self.at(index - 2).is_capital
        return self.at(index).is_given_name and index not in self.public and not is_place

    def begins_sentence(self, index: int) -> bool:
        """Whether its capital may be that of a sentence."""
        return self.at(index - 1).text in _SENTENCE_ENDS

    def is_of_organisation(self, index: int) -> bool:
        """Whether the capitalised words around it, or the word before or after them, say that
        they name an organisation, a place or a law."""
        first, last = self._run(index)
        inside = (self.at(i) for i in range(first, last + 1))
        if any(p.is_capital and p.folded in _OF_ORGANISATIONS for p in inside):
            return True
        if self.at(first - 1).folded in ORGANISATIONS:
            return True
        return self.at(last + 1).folded in ORGANISATIONS and self.at(last + 2).folded not in PERSONS

    def _run(self, index: int) -> tuple[int, int]:
        """First and last of the capitalised words that stand together, joining words between; of
        long rows of them the nearest."""
        first = last = index
        for _ in range(_LONGEST_ROW):
            first = self._next(first, -1)
            last = self._next(last, 1)
        return first, last

    def _next(self, index: int, step: int) -> int:
        """The next capitalised word of the row in this direction; the same where it ends."""
        for ahead in range(index + step, index + 4 * step, step):
            piece = self.at(ahead)
            if step > 0 and piece.folded in ROLES:
                break  # a person's name ends there: Luis Arce Presidente del Consejo
            if piece.text[0].isupper():
                return ahead
            if piece.folded not in JOINING:
                break
        return index


def read_sentence(text: str) -> Sentence:
    """A plain text as pieces."""
    pieces = tuple(Piece(found, _bare(found)) for found in _PIECE.findall(text))
    return Sentence(pieces, _public(pieces))


def _bare(piece: str) -> str:
    """Folded, and without the English possessive."""
    return folded(piece).removesuffix("'s")


def _public(pieces: tuple[Piece, ...]) -> frozenset[int]:
    found: set[int] = set()
    for index, piece in enumerate(pieces):
        for phrase in _public_names().get(piece.folded, ()):
            if starts_with(pieces, index, phrase):
                found.update(range(index, index + len(phrase)))
    return frozenset(found)


def starts_with(pieces: tuple[Piece, ...], index: int, phrase: tuple[str, ...]) -> bool:
    """Whether these folded words stand there."""
    return tuple(piece.folded for piece in pieces[index : index + len(phrase)]) == phrase


@cache
def _public_names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Public names by their first word."""
    return by_first_word(lists("not-names")["public_names"])


def by_first_word(phrases: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases as folded words, by the first of them."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        parts = tuple(map(_bare, _PIECE.findall(phrase)))
        found[parts[0]] = (*found.get(parts[0], ()), parts)
    return found
