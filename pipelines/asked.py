"""What a command was asked about: names that must be of the programme."""

import click


def must_be_known(what: str, wanted: str | None, known: list[str]) -> None:
    """Nothing when nothing was asked or the name is known; else raises click.UsageError with those
    that are."""
    if wanted is not None and wanted not in known:
        raise click.UsageError(f"There is no {what} '{wanted}'. Use one of: {', '.join(known)}.")
