"""What can be wrong with a submission, by stable code: how grave it is, and what may be answered.

The texts stand in the language files. What fills them comes from the programme, the contract and
the place in the file, never from the content of a cell, so that every message may be logged.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from schemas.submission import Answer, Problem, Severity
from submissions.wording import MASTER, Fact, entries, say

WARNINGS = frozenset(
    {
        "unknown-sheet",
        "unknown-column",
        "minimum-disaggregation",
        "explanation-missing",
        "personal-data-email",
        "personal-data-telephone",
        "personal-data-identity-number",
        "personal-data-coordinates",
        "personal-data-name",
        "totals-row-not-counted",
        "date-outside-programme",
        "entries-not-approved",
        "entries-on-hold",
        "entry-twice",
        "column-not-mapped",
        "sheet-not-mapped",
        "hidden-numbers",
    }
)
"""Codes that do not stop a file; all others do."""

QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "ambiguous-number": ("mark-of-thousands", "mark-of-decimals"),
    "no-number-sign": ("sign-not-reported", "sign-zero"),
    "not-applicable-sign": ("sign-not-reported", "sign-not-applicable", "sign-zero"),
    "none-in-words": ("sign-zero", "sign-not-reported"),
    "percent-scale": ("percent-of-hundred", "percent-of-one"),
    "ambiguous-date": ("day-first", "month-first"),
    "date-serial": ("from-1900", "from-1904"),
    "buddhist-year": ("buddhist-calendar", "as-written"),
    "perhaps-totals-row": ("row-adds-up", "row-of-its-own"),
    "empty-in-sum": ("empty-adds-nothing", "empty-not-known"),
}
"""Codes of what can be read in more than one way, with the choices: each a text `choice-…`."""


@cache
def codes() -> frozenset[str]:
    """Every code there is: the entries of the English file that say what to do."""
    return frozenset(n.removesuffix(".remedy") for n in entries(MASTER) if n.endswith(".remedy"))


def severity_of(code: str) -> Severity:
    """How grave a problem of this code is."""
    if code in QUESTIONS:
        return Severity.QUESTION
    return Severity.WARNING if code in WARNINGS else Severity.ERROR


def problem(code: str, sheet: str = "", cell: str = "", **facts: Fact) -> Problem:
    """A problem, with its English texts. `facts` fill them; never cell content."""
    return Problem(
        code=code,
        message=say(MASTER, code, **facts),
        remedy=say(MASTER, f"{code}.remedy", **facts),
        sheet=sheet,
        cell=cell,
        severity=severity_of(code),
        facts=tuple(sorted(facts.items())),
        choices=QUESTIONS.get(code, ()),
    )


def message_in(language: str, found: Problem) -> str:
    """What is wrong, in this language."""
    return say(language, found.code, **dict(found.facts))


def remedy_in(language: str, found: Problem) -> str:
    """What to do about it, in this language."""
    return say(language, f"{found.code}.remedy", **dict(found.facts))


class Findings:
    """The problems of one file, gathered in reading order, and how its questions were settled."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._answers: dict[Answer, None] = {}

    def add(self, code: str, sheet: str = "", cell: str = "", **facts: Fact) -> None:
        """Note one problem."""
        self._problems.append(problem(code, sheet, cell, **facts))

    def settle(self, answer: Answer) -> None:
        """Note how one cell was said to be meant."""
        self._answers[answer] = None

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Each answer that was used, once."""
        return tuple(self._answers)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._problems)

    def __len__(self) -> int:
        return len(self._problems)
