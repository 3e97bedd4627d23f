"""A name with an age: Maria (14), a girl, Nandini, 14, Siti (15 tahun).

Counts beside places look alike - Peru (14) - so that a person or a known given name must be there.
"""

from submissions.privacy.sentence import PERSONS, Sentence
from submissions.privacy.word_lists import words

_UNITS = words("people", "age_units")
_AGE_WORDS = words("people", "age_words")


def has_named_age(sentence: Sentence, index: int) -> bool:
    """Whether the capitalised word there is a person's name that an age follows."""
    if not sentence.may_be_name(index) or not _age_follows(sentence, index + 1):
        return False
    if sentence.is_of_organisation(index):
        return False
    return sentence.is_given_name(index) or _person_precedes(sentence, index)


def _person_precedes(sentence: Sentence, index: int) -> bool:
    before = index - 1
    if sentence.at(before).text in {",", ":", "("}:
        before -= 1
    return sentence.at(before).folded in PERSONS


def _age_follows(sentence: Sentence, index: int) -> bool:
    """`(14)`, `, 14,`, `, aged 14`, `(14 years)`."""
    opening = sentence.at(index).text
    if opening not in {"(", ","}:
        return False
    at = index + 1
    while sentence.at(at).folded in _AGE_WORDS and at < index + 4:
        at += 1
    is_worded = at > index + 1
    age = sentence.at(at).text
    if not age.isdecimal() or not 1 <= len(age) <= 2 or age == "0":
        return False
    after = sentence.at(at + 1)
    return is_worded or after.folded in _UNITS or after.text in {")", ",", ".", "\n", "-"}
