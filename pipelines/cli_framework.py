"""The commands about the results framework: deviations from plan, signs of change, and theories of
change over their versions. Reads arguments and shows answers, like `cli`, which has the others.

Imports what a command needs inside it: no command must wait for another's packages.
"""

import sys

import click

from pipelines.exits import EXIT_FOUND


@click.command()
@click.option("--partner", help="Only of this partner, like id-team.")
@click.option("--period", help="Only of this period, like 2017.")
def deviations(partner: str | None, period: str | None) -> None:
    """List outputs and budget lines that are off their plan without an explanation.

    How far off they may be is set in the programme definition. Until they are explained, by the
    partner in a new revision or by the alliance in its records, the partner's figures are published
    as provisional. Below each stands what to add to the records.

    \b
    Example:
      dtz deviations --partner id-team --period 2017

    Exit status: 0 nothing to explain, 1 something.
    """
    from pipelines.deviations import list_deviations
    from pipelines.settings import settings_from_environment

    text, found = list_deviations(settings_from_environment(), partner, period)
    click.echo(text)
    sys.exit(EXIT_FOUND if found else 0)


@click.command()
@click.option("--toc", help="Only of this theory of change, like LATAM.")
@click.option("--period", help="Only of this period, like 2017.")
@click.option("--to-verify", is_flag=True, help="Only those chosen that have no verdict yet.")
@click.option("--to-plot", is_flag=True, help="Only those that a meeting is to plot (again).")
@click.option("--skeleton", is_flag=True, help="Print the records to fill in instead.")
def signs(
    toc: str | None, period: str | None, to_verify: bool, to_plot: bool, skeleton: bool
) -> None:
    """List signs of change by their ids: what they say, where they stand, what is to be done.

    In the order in which they are verified. Both --to-verify and --to-plot: whatever waits.

    Shows what partners wrote, sensitive signs too: it is for the alliance only. Do not pass it on.
    Nothing of it is kept or logged.

    With --skeleton, prints the entries of signs.yaml for signs that have none, and of
    reflections.yaml for those to plot, ready to fill in (see dtz settings for the records folder).
    What is on record counts from the next dtz publish on.

    \b
    Examples:
      dtz signs --toc ID --period 2017 --to-verify
      dtz signs --toc ID --to-plot --skeleton > meeting.yaml

    Exit status: 0 nothing that is listed waits, 1 something is to be verified or plotted.
    """
    from pipelines.settings import settings_from_environment
    from pipelines.signs import SignWishes, list_signs, sign_skeleton

    wishes = SignWishes(toc, period, to_verify, to_plot)
    settings = settings_from_environment()
    if skeleton:
        click.echo(sign_skeleton(settings, wishes))
        return
    text, waits = list_signs(settings, wishes)
    click.echo(text)
    sys.exit(EXIT_FOUND if waits else 0)


@click.command()
@click.argument("toc", required=False)
@click.option("--version", "number", type=int, help="How what was told reads under this version.")
def toc(toc: str | None, number: int | None) -> None:
    """Say how theories of change changed: each version, what it changed, what was made clear.

    With TOC, one of them, and how each of its outcomes reads in every version. With --version,
    what every period told of outcomes as it reads under that version: signs, each counted once
    under each outcome, and where they stand.

    \b
    Examples:
      dtz toc
      dtz toc DO --version 1

    Exit status: 0, or 2 when there is no such theory of change or version.
    """
    from pipelines.settings import settings_from_environment
    from pipelines.theories import show_theories

    click.echo(show_theories(settings_from_environment(), toc, number))


COMMANDS = (deviations, signs, toc)
"""In the order of the annual report."""
