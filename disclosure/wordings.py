"""Public wordings: whether what is published in words gives away whom it is about.

Looks for withheld names and small counts of people. What else is personal in a text is found in
`submissions.privacy`. No finding holds the words.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from disclosure.counted import languages, tells_small_count
from disclosure.names import find_withheld
from schemas.programme import Programme
from schemas.records import PublicWording

USUAL_LIMIT = 10
"""Counts below this are small where the programme has no sensitive indicator."""

WITHHELD_NAME = "it holds a name that is withheld: say who it was in general words"
SMALL_COUNT = (
    "it seems to count fewer than {limit} children, victims or other people: leave the number out, "
    "or say it without one (some, several, victims)"
)
UNKNOWN_LANGUAGE = (
    "small counts are not found in '{language}': leave this language out, or add its words to "
    "disclosure/counted.yaml"
)


@dataclass(frozen=True)
class UnsafeWording:
    """A public wording that may not be published as it stands: which, why and what to do."""

    kind: str
    of: str
    language: str
    why: str

    def __str__(self) -> str:
        return f"{self.kind} {self.of} ({self.language}): {self.why}"


def unsafe_wordings(programme: Programme, wordings: Iterable[PublicWording]) -> list[UnsafeWording]:
    """What is found in the wordings, in their order."""
    names = [n for p in programme.partners if p.withheld for n in (p.id, *p.name.values())]
    limit = small_count_limit(programme)
    return [
        UnsafeWording(w.kind, w.of, w.language, why)
        for w in wordings
        for why in _reasons(w, names, limit)
    ]


def small_count_limit(programme: Programme) -> int:
    """The strictest of the programme's thresholds: counts below it are small in any wording, for a
    sentence does not say which indicator would count them."""
    limits = [i.small_count_below for i in programme.indicators if i.small_count_below]
    return max(limits, default=USUAL_LIMIT)


def _reasons(wording: PublicWording, names: Collection[str], limit: int) -> Iterator[str]:
    if names and find_withheld(names, [("", [wording.text])]):
        yield WITHHELD_NAME
    if wording.language not in languages():
        yield UNKNOWN_LANGUAGE.format(language=wording.language)
    elif tells_small_count(wording.text, wording.language, limit):
        yield SMALL_COUNT.format(limit=limit)
