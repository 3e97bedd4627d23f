"""The commands about what partners send: making a form, checking it, who sent what, what it would
change. Reads arguments and shows answers, like `cli`, which puts them on the road.

Imports what a command needs inside it: no command must wait for another's packages.
"""

import sys
from pathlib import Path

import click

from pipelines.exits import EXIT_FOUND

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("partner", required=False)
@click.argument("period", required=False)
@click.option("--revision", type=int, help="Revision on the cover, if not the next one.")
@click.option("--language", help="Language of its texts, like fr, if not the partner's first.")
@click.option("--csv", "as_csv", is_flag=True, help="A CSV file instead of a workbook.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write it.")
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
def template(
    partner: str | None,
    period: str | None,
    revision: int | None,
    language: str | None,
    as_csv: bool,
    output: Path | None,
    force: bool,
) -> None:
    """Make the workbook that PARTNER fills in for PERIOD.

    What the partner's accepted file for the period says is filled in already, since the next one
    replaces it as a whole; what was realised in the period before stands beside.

    A file that is there already is left alone, unless you say --force.

    Without arguments, lists the partners and periods of the programme.

    \b
    Example:
      dtz template id-team 2018 --language id -o indonesia-2018.xlsx
    """
    from pipelines.forms import list_partners, write_template

    if partner is None or period is None:
        click.echo(list_partners())
        return
    click.echo(write_template(partner, period, revision, language, as_csv, output, force))


@click.command()
@click.argument("file", type=_FILE)
def check(file: Path) -> None:
    """Say everything that is wrong with a filled-in FILE, without taking it in.

    Exit status: 0 it can be sent, 1 something must be corrected first.
    """
    from pipelines.forms import check_submission

    text, counts = check_submission(file)
    click.echo(text)
    sys.exit(0 if counts else EXIT_FOUND)


@click.command("map")
@click.argument("file", type=_FILE)
@click.option("--partner", help="Whose file it is, like id-team.")
@click.option("--show", is_flag=True, help="Only say how the file would be read.")
def map_(file: Path, partner: str | None, show: bool) -> None:
    """Explain a partner's own FILE, which is not the form, so that it is read like one.

    Asks what its sheets, columns and texts mean, once for each kind of file. Everything is proposed
    where it can be, and Enter takes what is proposed; nothing is taken without that. The answers
    are kept as a small YAML file in the mappings folder (see dtz settings), which may be changed by
    hand. The next file of that kind is then read without questions; texts that are new in it are
    asked about when this is run again.

    \b
    Examples:
      dtz map informe-2017.xlsx --partner latam-team
      dtz map informe-2018.xlsx --show

    Exit status: 0 the file can be sent as it is, 1 something must be corrected first.
    """
    from pipelines.mapping import map_file, show_mapping
    from pipelines.settings import settings_from_environment

    settings = settings_from_environment()
    if show:
        click.echo(show_mapping(file, settings))
        return
    try:
        counts = map_file(file, partner, settings)
    except click.Abort:
        click.echo("\nStopped before the end: nothing was written.")
        raise
    sys.exit(0 if counts else EXIT_FOUND)


@click.command()
@click.argument("file", type=_FILE)
@click.option("--all", "everything", is_flag=True, help="List every change, not only the first 20.")
def preview(file: Path, everything: bool) -> None:
    """Say what taking in a filled-in FILE would change, without taking it in.

    Whether it would be accepted; which values, budget lines and signs of change would be new,
    changed or removed, beside the submission in force; and what the totals would become.

    Nothing is held back here: this shows small counts as they are, on your terminal only. Do not
    pass it on. Nothing of it is kept or logged.

    \b
    Example:
      dtz preview indonesia-2018.xlsx

    Exit status: 0 it would be accepted, 1 something must be corrected first.
    """
    from pipelines.preview import preview_submission

    text, counts = preview_submission(file, everything)
    click.echo(text)
    sys.exit(0 if counts else EXIT_FOUND)


@click.command()
@click.option("--period", help="Only this period, like 2017.")
@click.option("--partner", help="Only this partner, like id-team.")
@click.option("--reminders", is_flag=True, help="A message for each partner who has to act.")
@click.option("--csv", "csv_file", type=click.Path(path_type=Path), help="Write the table there.")
def inbox(period: str | None, partner: str | None, reminders: bool, csv_file: Path | None) -> None:
    """Say who is expected, received, in correction, accepted or late, by partner and period.

    Also names what lies in the inbox and waits to be taken in, and what came from nobody known.

    With --reminders, prints instead a message ready to send to each partner who has to act, in
    its language: what is expected or late, or which correction to attach.

    \b
    Examples:
      dtz inbox --period 2018
      dtz inbox --partner id-team --reminders

    Exit status: 0 nothing is late or in correction, 1 something is.
    """
    from pipelines.inbox import show_inbox

    text, settled = show_inbox(period, partner, reminders, csv_file)
    click.echo(text)
    sys.exit(0 if settled else EXIT_FOUND)


@click.command()
@click.argument("form")
@click.option(
    "--server",
    default="https://kf.kobotoolbox.org",
    show_default=True,
    envvar="KOBO_SERVER",
    help="Address of the KoboToolbox server; KOBO_SERVER sets it for all runs.",
)
@click.option("--by", multiple=True, metavar="QUESTION", help="One file for each answer to this.")
def collect(form: str, server: str, by: tuple[str, ...]) -> None:
    """Fetch the entries of a KoboToolbox FORM into the inbox.

    FORM is the form's id on the server; the token of your account is read from KOBO_TOKEN. A file
    holds one partner and one period: --by divides entries by an answer, once for each --by.

    Entries that did not change are not written again. What the tool tells of devices and of those
    who filled in is not kept. How the answers are read, dtz map learns once.

    
    Example:
      KOBO_TOKEN=… dtz collect aBc123 --by about/partner --by about/period

    Exit status: 0 fetched or unchanged, 2 the server or the token is not as it should be.
    """
    from pipelines.collecting import collect as fetch_into
    from pipelines.settings import settings_from_environment

    told = fetch_into(server, form, by, settings_from_environment().inbox, _show_page)
    click.echo("\n".join(told))


def _show_page(done: int, of: int) -> None:
    if done < of:
        click.echo(f"fetched {done:,} of {of:,} entries", err=True)


COMMANDS = (template, check, map_, preview, inbox, collect)
"""In the order of a partner's file."""
