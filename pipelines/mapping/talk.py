"""Asking the person at the terminal: a question, a proposal that Enter takes, and again until the
answer is one.

What is asked belongs to the modules beside. Works with answers that come through a pipe.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from iati.report.plain import plain
from submissions.mapping.short import NotUnderstoodError

_Answer = TypeVar("_Answer")


def say(text: str = "") -> None:
    """Lines for the person; what is not printable in them is shown as its escape."""
    click.echo("\n".join(map(plain, text.split("\n"))))


def ask(question: str, proposal: str | None, understand: Callable[[str], _Answer]) -> _Answer:
    """The answer, once it is understood. Without a proposal something must be typed."""
    while True:
        typed = click.prompt(plain(question), default=proposal, prompt_suffix=": ")
        try:
            return understand(str(typed).strip())
        except NotUnderstoodError as error:
            say(f"    {error}")


def ask_one(question: str, choices: Sequence[str], proposal: str | None) -> str:
    """One of some words, in whatever capitals."""

    def understand(typed: str) -> str:
        known = {choice.casefold(): choice for choice in reversed(choices)}
        chosen = typed if typed in choices else known.get(typed.casefold())
        if chosen is None:
            raise NotUnderstoodError(f"Say one of: {', '.join(choices)}.")
        return chosen

    return ask(question, proposal, understand)


def ask_yes(question: str, proposal: bool) -> bool:
    """Yes or no."""
    return click.confirm(plain(question), default=proposal)


def ask_text(question: str, proposal: str | None = None) -> str:
    """Any text that says something."""

    def understand(typed: str) -> str:
        if not typed:
            raise NotUnderstoodError("Something must be said here.")
        return typed

    return ask(question, proposal, understand)
