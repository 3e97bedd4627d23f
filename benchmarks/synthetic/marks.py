"""How everything synthetic is marked, in identifiers and in texts, and what luck is made of.

No content goes here.
"""

import random

MARK = "SYNTHETIC"


def marked(code: str) -> str:
    """An identifier of the synthetic programme."""
    return f"{MARK}-{code}"


def named(text: str) -> dict[str, str]:
    """A title or another narrative, in English."""
    return {"en": f"{MARK}: {text}"}


def luck(*about: object) -> random.Random:
    """A source of random numbers that gives the same ones for the same subject, always."""
    return random.Random("|".join(str(part) for part in (MARK, *about)))  # noqa: S311 - no secret
