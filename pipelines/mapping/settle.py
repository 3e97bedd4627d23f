"""Asking what is still open once a file can be read: numbers that stand there twice, and values
that can be read in more than one way.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from pipelines.mapping.talk import ask_one, ask_text, ask_yes, say
from schemas.submission import Problem, Reading, Severity
from submissions.wording import MASTER
from submissions.wording import say as worded

OPEN = "open"


def ask_repeats(reading: Reading) -> bool:
    """Whether several cells for one number are to be added up, where there are any."""
    twice = [found for found in reading.problems if found.code == "number-twice"]
    if not twice:
        return False
    say()
    places = ", ".join(_place(found) for found in twice[:3])
    say(f"{len(twice)} numbers stand for the same thing as another one, like {places}.")
    say("Events, months or visits are added up. A correction, or a running total, must not be.")
    return ask_yes("Add them up", False)


def ask_decisions(
    problems: Sequence[Problem], partner: str, today: dt.date
) -> Iterator[dict[str, Any]]:
    """What was decided for all files of a partner, as it stands in a mapping."""
    who: str | None = None
    by_code: dict[str, list[Problem]] = {}
    for found in problems:
        if found.severity is Severity.QUESTION:
            by_code.setdefault(found.code, []).append(found)
    for code, here in by_code.items():
        say()
        cells = "1 cell" if len(here) == 1 else f"{len(here)} cells"
        say(f"{cells}, like {_place(here[0])}: {here[0].message}")
        for choice in here[0].choices:
            say(f"  {choice}: {worded(MASTER, f'choice-{choice}')}")
        say(f"  {OPEN}: ask the partner each time")
        choice = ask_one(f"In all files of {partner}", [*here[0].choices, OPEN], OPEN)
        if choice != OPEN:
            who = ask_text("  Who says so", who)
            why = ask_text("  Why")
            yield {"question": code, "choice": choice, "who": who, "why": why, "date": today}


def _place(found: Problem) -> str:
    return " ".join(part for part in (found.sheet, found.cell) if part)
