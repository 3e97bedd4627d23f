"""How much a sign of change matters: as people write it, in every language that has texts.

What follows from it belongs to the alliance's records.
"""

from collections.abc import Mapping
from functools import cache

from schemas.programme.codes import Significance
from submissions.values.words import folded, grouped
from submissions.wording import languages, say


def significance_in(language: str, code: str) -> str:
    """The word for it in this language; empty for a sign that is not rated."""
    return say(language, f"form-significance-{code}") if code else ""


@cache
def significances() -> Mapping[str, Significance]:
    """What each word means, folded; the codes themselves are words too."""
    said = {
        folded(significance_in(language, code)): code
        for language in languages()
        for code in Significance
    }
    words = {word: Significance(*codes) for word, codes in grouped("significances").items()}
    return words | said


def significance_words() -> frozenset[str]:
    """All of them, also with their accents, for who does not fold what it compares."""
    said = (significance_in(language, code) for language in languages() for code in Significance)
    return frozenset(
        {*significances(), *grouped("significances", str.casefold), *map(str.casefold, said)}
    )
