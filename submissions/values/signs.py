"""What a cell says that holds a sign or a word in place of a number: a state, or a question.

Never by a guess: a dash may mean none or not known. Numbers belong to `numbers`.
"""

import re

from schemas.programme.codes import ValueState
from submissions.values.misreads import Choose, Misread, undecided
from submissions.values.words import compact, grouped

_DASHES_OR_POINTS = re.compile(r"[-./\u2026]+")

_CERTAIN = {
    "not reported": ValueState.NOT_REPORTED,
    "not applicable": ValueState.NOT_APPLICABLE,
}
_QUESTIONS = {
    "perhaps applicable": "not-applicable-sign",
    "none in words": "none-in-words",
}
_CHOICES = {
    "sign-not-reported": ValueState.NOT_REPORTED,
    "sign-not-applicable": ValueState.NOT_APPLICABLE,
    "sign-zero": ValueState.REPORTED_ZERO,
}


def state_of(text: str, choose: Choose) -> ValueState | Misread | None:
    """The state that the text stands for; None where it is no such sign or word."""
    if _DASHES_OR_POINTS.fullmatch(text):
        return _asked("no-number-sign", choose)
    for meaning in grouped("signs", compact).get(compact(text), ()):
        return _CERTAIN.get(meaning) or _asked(_QUESTIONS[meaning], choose)
    return None


def is_sign(text: str) -> bool:
    """Whether it is such a sign or word, whatever it means."""
    return state_of(text, undecided) is not None


def _asked(question: str, choose: Choose) -> ValueState | Misread:
    choice = choose(question)
    return Misread(question) if choice is None else _CHOICES[choice]
