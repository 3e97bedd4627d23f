"""Small counts of people told in words: what each number of a text counts, by the words around it.

Honest heuristics over the words of `counted.yaml`, one language each. They rather find a count
where there is none than miss one. Which texts are looked at is decided in `wordings`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from schemas.yaml_text import TextLoader

DIGITS = (
    r"\d{4}-\d{2}-\d{2}"  # a day
    r"|\d{1,3}(?:[.,' ]\d{3})+(?!\w)"  # 1,234
    r"|\d+(?:[.,/]\d+)*"  # 12, and what counts nothing: 2.10.2, 3/4
)
TOKEN = re.compile(
    rf"(?P<digits>(?<!\w)(?:{DIGITS})(?!\w))"
    r"|(?P<word>\w+(?:-\w+)*)(?P<own>'s?(?!\w))?"
    r"|(?P<end>[!?;\n]+|\.(?=\s+[^\W\d_a-z]))"  # digits and small letters begin no sentence
    r"|(?P<mark>[,:.()=%\u2013\u2014-])"
)
GROUPED = re.compile(r"\d{1,3}(?:[.,' ]\d{3})+")
APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc`\u00b4", "'"))

FORWARD, BACK, AFTER_ARTICLE = 8, 5, 3
"""How far from a number what it counts may stand, in words; from an article less."""


@dataclass(frozen=True)
class Token:
    """A word, number or mark. `value` is the number that digits stand for, None where they are no
    whole one. `is_own`: it ends in an apostrophe, as that of an owner does."""

    text: str
    written: str
    is_digits: bool = False
    value: int | None = None
    is_own: bool = False

    @property
    def is_mark(self) -> bool:
        """Whether it is a sign of punctuation."""
        return not self.text[:1].isalnum()


NOTHING = Token("", "")


@dataclass(frozen=True)
class Words:
    """The words of one language by what they do, without accents; `sets` by their names in
    `counted.yaml`."""

    numbers: Mapping[str, int]
    sets: Mapping[str, frozenset[str]]

    def is_in(self, name: str, token: Token) -> bool:
        """Whether a token is one of these words; of joined nouns the last part decides."""
        if token.text in self.sets[name] or token.text.rpartition("-")[2] in self.sets[name]:
            return True
        joins = bool(self.sets["compounds"]) and name in ("person", "people", "things")
        return joins and any(len(w) > 3 and token.text.endswith(w) for w in self.sets[name])

    def is_person(self, token: Token) -> bool:
        """Whether a token is a word for one or several whose small counts are protected."""
        return self.is_in("person", token) or self.is_in("people", token)


def languages() -> frozenset[str]:
    """The languages in which counts are found, ISO 639-1."""
    return frozenset(_sections())


def tells_small_count(text: str, language: str, limit: int) -> bool:
    """Whether a text seems to tell of at least one and fewer than `limit` of the people whose
    counts are protected. Number words are known up to twenty.

    Raises KeyError for a language that is not among `languages`.
    """
    words = _words(language)
    return any(
        _tells(tokens, at, words, limit) for tokens in _sentences(text) for at in range(len(tokens))
    )


def _tells(tokens: Sequence[Token], at: int, words: Words, limit: int) -> bool:
    token = tokens[at]
    is_article = words.is_in("articles", token)
    if is_article and not words.is_in("of", _of(tokens, at + 1)):
        return _is_of_one(tokens, at, words)
    is_few = words.is_in("few", token)
    value = 1 if is_article or is_few else words.numbers.get(token.text, token.value)
    if value is None or not 0 < value < limit or _counts_nothing(tokens, at, words):
        return False
    return _counts_people(tokens, at, words)


def _is_of_one(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether an article stands before one person: a girl, a 9-year-old girl, una joven."""
    beyond = [i for i in range(at + 1, len(tokens)) if not _is_age(tokens[i], words)]
    for i in beyond[:AFTER_ARTICLE]:
        if words.is_in("person", tokens[i]) and not _is_attribute(tokens, i, words):
            return True
        if _is_end(tokens[i], words) or words.is_person(tokens[i]):
            return False
    return False


def _is_age(token: Token, words: Words) -> bool:
    return token.is_digits or token.text == "-" or words.is_in("ages", token)


def _is_end(token: Token, words: Words) -> bool:
    """Whether what a number counts does not stand beyond this."""
    return token.is_mark or words.is_in("stops", token) or words.is_in("things", token)


def _counts_people(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether the first noun after a number that can be counted is a word for people; or, where
    none is, or the number is set apart, the last one before it."""
    after = _of(tokens, at + 1)
    if words.is_in("things", after) and not words.is_person(after):
        return False
    before = _of(tokens, at - 1)
    is_apart = before.is_mark or words.is_person(before)
    if is_apart and _are_before(tokens, at, words):
        return True
    first = _first_after(tokens, at, words)
    return _are_before(tokens, at, words) if first is None else first


def _first_after(tokens: Sequence[Token], at: int, words: Words) -> bool | None:
    """Whether people (True) or things (False) are counted from here on; None where neither is.
    Beyond a word such as `to` or `that` there may be people, but things no more."""
    may_be_things = True
    for i in range(at + 1, min(at + 1 + FORWARD, len(tokens))):
        if words.is_person(tokens[i]) and not _is_attribute(tokens, i, words):
            return True
        if may_be_things and words.is_in("things", tokens[i]):
            return False
        may_be_things = may_be_things and not words.is_in("stops", tokens[i])
    return None


def _are_before(tokens: Sequence[Token], at: int, words: Words) -> bool:
    for i in range(at - 1, max(at - 1 - BACK, -1), -1):
        if words.is_person(tokens[i]) and not _is_attribute(tokens, i, words):
            return True
        if words.is_in("things", tokens[i]):
            return False
    return False


def _is_attribute(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a person's word only says of what kind something is: child protection committees,
    children's clubs, women groups."""
    end = at + 1
    while words.is_in("modifiers", _of(tokens, end)):
        end += 1
    is_body = words.is_in("bodies", _of(tokens, end))
    if words.is_in("person", tokens[at]):
        return end > at + 1 or is_body
    if tokens[at].is_own and words.sets["possessives"]:
        return words.is_in("things", _of(tokens, end))
    return is_body and end == at + 1


def _counts_nothing(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether it is a share, a day, an age, the number of an article, or a part of a larger one."""
    before, after = _of(tokens, at - 1), _of(tokens, at + 1)
    two = f"{after.text} {_of(tokens, at + 2).text}"
    is_thousands = after.is_digits and len(after.written) == 3 and tokens[at].is_digits
    return (
        not words.sets["before"].isdisjoint((before.text, before.written))
        or not words.sets["after"].isdisjoint((after.text, after.written, two))
        or words.is_in("scales", after)
        or is_thousands
        or _ends_larger_number(tokens, at, words)
        or _is_in_phrase(tokens, at, words)
    )


def _ends_larger_number(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Twenty five, two hundred and five, treinta y cinco."""
    before = at - 1
    if words.is_in("joins", _of(tokens, before)):
        before -= 1
    larger = _of(tokens, before)
    return words.is_in("tens", larger) or words.is_in("scales", larger)


def _is_in_phrase(tokens: Sequence[Token], at: int, words: Words) -> bool:
    for phrase in words.sets["phrases"]:
        parts = phrase.split(" ")
        for start in range(at - len(parts) + 1, at + 1):
            if [_of(tokens, start + n).text for n in range(len(parts))] == parts:
                return True
    return False


def _of(tokens: Sequence[Token], at: int) -> Token:
    """The token at a place, or one that says nothing."""
    return tokens[at] if 0 <= at < len(tokens) else NOTHING


def _sentences(text: str) -> Iterator[list[Token]]:
    """The tokens of each sentence."""
    tokens: list[Token] = []
    plain = unicodedata.normalize("NFKC", text.translate(APOSTROPHES))
    for found in TOKEN.finditer(plain):
        if found["end"]:
            yield tokens
            tokens = []
        elif found["digits"]:
            tokens.append(_number(found["digits"]))
        else:
            written = found["word"] or found["mark"]
            tokens.append(Token(_fold(written), written, is_own=bool(found["own"])))
    yield tokens


def _number(written: str) -> Token:
    """Digits as a token: a whole number, or one that counts nothing."""
    value = None
    if written.isdecimal():
        value = int(written)
    elif GROUPED.fullmatch(written):
        value = int(re.sub(r"\D", "", written))
    return Token(written, written, is_digits=True, value=value)


@cache
def _words(language: str) -> Words:
    section = _sections()[language]
    numbers = {
        _fold(form): value
        for value, forms in enumerate(section["numbers"], start=1)
        for form in forms.split("/")
        if form != "-"
    }
    sets = {
        name: frozenset(_without_accents(word) for word in listed)
        for name, listed in section.items()
        if name != "numbers"
    }
    return Words(numbers, sets)


@cache
def _sections() -> dict[str, dict[str, list[str]]]:
    text = (files(__package__) / "counted.yaml").read_text(encoding="utf-8")
    loaded: Any = yaml.load(text, Loader=TextLoader)  # noqa: S506 - makes text of everything
    sections: dict[str, dict[str, list[str]]] = loaded
    return sections


def _fold(word: str) -> str:
    return _without_accents(word.casefold())


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    return "".join(each for each in apart if not unicodedata.combining(each))
