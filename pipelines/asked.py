"""What a command was asked about: names that must be of the programme, and a first run that must
have been."""

import click

NOTHING_YET = "Nothing has been taken in yet. Run dtz publish first."
"""What a command that asks the warehouse says before the first run."""


def must_be_known(what: str, wanted: str | None, known: list[str]) -> None:
    """Nothing when nothing was asked or the name is known; else raises click.UsageError with those
    that are."""
    if wanted is not None and wanted not in known:
        raise click.UsageError(f"There is no {what} '{wanted}'. Use one of: {', '.join(known)}.")
