"""Apparent names of persons in a text: an honorific, a naming, an age, a known given name.

Honest heuristics, no language model. Each needs a sign besides the name itself: so a given name
alone is not found, nor an unknown name that stands without honorific, age or naming. Names in
small letters are found in no Latin script. What else is capitalised is told apart by the lists
under `words/`.
"""

import re
from functools import cache

from submissions.privacy.names_by_age import has_named_age
from submissions.privacy.other_scripts import has_name_in_other_script
from submissions.privacy.plain import fold, folded
from submissions.privacy.sentence import (
    GIVEN,
    GROUPS,
    JOINING,
    ORGANISATIONS,
    PERSONS,
    PLACES,
    Sentence,
    by_first_word,
    read_sentence,
    starts_with,
)
from submissions.privacy.word_lists import lists, words

_WORD = re.compile(r"[^\W\d_]+")
_AGE = re.compile(r"[(,]\s?(?:[^\W\d_]{1,8}\s){0,3}\d{1,2}\b")
_BETWEEN = words("people", "between")
_FAMILY_NAMES = words("people", "family_names")
_FAMILY_MARKS = words("people", "family_marks")
_MARKS = frozenset(",-()")
_REACH = 8
"""So many words back a person may stand from the naming."""


def has_name(text: str, language: str) -> bool:
    """Whether a plain text seems to name a person. `language` (ISO 639-1) settles honorifics
    that are other words elsewhere: M. Diallo, Mas Joko."""
    if not text.isascii() and has_name_in_other_script(text):
        return True
    if not _is_worth_looking(text, language):
        return False
    sentence = read_sentence(text)
    return any(
        _is_addressed(sentence, index, language)
        or _is_named(sentence, index)
        or _has_family_name(sentence, index)
        or _is_known_name(sentence, index)
        or has_named_age(sentence, index)
        for index in range(len(sentence.pieces))
    )


def _is_addressed(sentence: Sentence, index: int, language: str) -> bool:
    """Mrs. Rahman, Sra. López, Ibu Siti, M. Diallo."""
    has_stop = sentence.at(index + 1).text == "."
    written = sentence.at(index).text
    known = _honorifics(language)
    if written not in known and not (has_stop and f"{written}." in known):
        return False
    name = index + 1 + has_stop
    if sentence.at(name + 1).text == "." and len(sentence.at(name).text) == 1:
        name += 2  # Mr. R. Khan
    if sentence.at(name).is_acronym or not sentence.may_be_name(name):
        return False
    if index in sentence.public or sentence.at(index - 1).folded in ORGANISATIONS:
        return False  # Hospital Dr. Soetomo
    return not sentence.is_of_organisation(name)


def _is_named(sentence: Sentence, index: int) -> bool:
    """A girl of 14 named Maria, una niña llamada Ana, her name is X."""
    for phrase in _namings().get(sentence.at(index).folded, ()):
        if not starts_with(sentence.pieces, index, phrase):
            continue
        name = index + len(phrase)
        while sentence.at(name).text in {'"', "'", ":", "("}:
            name += 1
        if not sentence.may_be_name(name) or sentence.is_of_organisation(name):
            continue
        is_sure = phrase in _namings_of_persons() or sentence.is_given_name(name)
        if is_sure or _person_before(sentence, index):
            return True
    return False


def _person_before(sentence: Sentence, index: int) -> bool:
    """Whether a person is what is named: nothing but place, age and the like in between."""
    for back in range(index - 1, index - 1 - _REACH, -1):
        piece = sentence.at(back)
        if piece.folded in PERSONS:
            return sentence.at(back - 1).folded not in GROUPS  # kelompok anak: a group of children
        if piece.folded in ORGANISATIONS:
            return False
        is_between = piece.folded in _BETWEEN or piece.is_capital or piece.text in _MARKS
        if not is_between and not piece.text.isdecimal():
            return False
    return False


def _has_family_name(sentence: Sentence, index: int) -> bool:
    """Rokeya Begum, Xiomara Quispe, Siti binti Ahmad."""
    if not sentence.may_be_name(index) or sentence.at(index).folded in PLACES:
        return False
    after = sentence.at(index + 1)
    is_family = (
        after.is_capital and after.folded in _FAMILY_NAMES and sentence.may_be_name(index + 1)
    )
    is_of_father = after.folded in _FAMILY_MARKS and sentence.may_be_name(index + 2)
    return (is_family or is_of_father) and not sentence.is_of_organisation(index)


def _is_known_name(sentence: Sentence, index: int) -> bool:
    """A known given name beside another capitalised word, or beside what the person is."""
    if not sentence.is_given_name(index) or sentence.is_of_organisation(index):
        return False
    return (
        _has_second_name(sentence, index)
        or _is_called_after(sentence, index)
        or _person_beside(sentence, index)
    )


def _has_second_name(sentence: Sentence, index: int) -> bool:
    """Maria López, Maria C. López, María de la Cruz."""
    after = index + 1
    if len(sentence.at(after).text) == 1 and sentence.at(after).text.isupper():
        after += 2 if sentence.at(after + 1).text == "." else 1
    while sentence.at(after).folded in JOINING and after < index + 4:
        after += 1
    return sentence.may_be_name(after)


def _is_called_after(sentence: Sentence, index: int) -> bool:
    """López María, within a sentence; more capitals before them make another thing of it."""
    before = index - 1
    is_start = sentence.begins_sentence(before) or sentence.at(before - 1).is_capital
    return sentence.may_be_name(before) and not is_start


def _person_beside(sentence: Sentence, index: int) -> bool:
    """The teacher Maria, the victim (Ana), Maria, a teacher."""
    before = index - 1
    if sentence.at(before).text in {"(", ",", ":"}:
        before -= 1
    if sentence.at(before).folded in PERSONS:
        return True
    if sentence.at(index + 1).text not in {",", "("}:
        return False
    after = index + 2
    while sentence.at(after).folded in _BETWEEN or sentence.at(after).text.isdecimal():
        after += 1
    return after < index + 6 and any(sentence.at(after + n).folded in PERSONS for n in (0, 1))


def _is_worth_looking(text: str, language: str) -> bool:
    """Whether any of the words is there without which no name is found: this is quick."""
    there = _WORD.findall(fold(text))
    if not _signs(language).isdisjoint(there):
        return True
    return not PERSONS.isdisjoint(there) and _AGE.search(text) is not None


@cache
def _signs(language: str) -> frozenset[str]:
    honorifics = {folded(written) for written in _honorifics(language)}
    namings = {max(phrase, key=len) for phrases in _namings().values() for phrase in phrases}
    signs = (*honorifics, *namings, *_FAMILY_NAMES, *_FAMILY_MARKS, *GIVEN)
    return frozenset(max(_WORD.findall(sign), key=len) for sign in signs)


@cache
def _honorifics(language: str) -> frozenset[str]:
    """As written; with a full stop at the end where that must be there."""
    people = lists("people")
    return frozenset((*people["honorifics"], *people.get(f"honorifics-{language}", [])))


@cache
def _namings() -> dict[str, tuple[tuple[str, ...], ...]]:
    return by_first_word([*lists("people")["naming_persons"], *lists("people")["naming"]])


@cache
def _namings_of_persons() -> frozenset[tuple[str, ...]]:
    phrases = by_first_word(lists("people")["naming_persons"])
    return frozenset(phrase for same_start in phrases.values() for phrase in same_start)
