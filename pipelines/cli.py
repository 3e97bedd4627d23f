"""The `dtz` command. Reads arguments and shows answers; the work is done by the packages.

Imports what a command needs inside it: `dtz validate` must not wait for Dagster.
"""

import sys
from pathlib import Path
from typing import NoReturn

import click

from pipelines.cli_framework import COMMANDS as FRAMEWORK_COMMANDS
from pipelines.cli_partners import COMMANDS
from pipelines.exits import EXIT_FOUND, EXIT_UNUSABLE

OUR_PACKAGES = frozenset(
    {"assets", "disclosure", "iati", "pipelines", "reports", "schemas", "submissions", "warehouse"}
)


class RoadCommands(click.Group):
    """Shows an error of ours, or of a file or disk, as its message: what, where, what to do.

    Ours are known by their package, so that no command imports the packages of the others.
    """

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; anything else than the errors above is a fault of the program."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # the reader, like `head`, has seen enough: click ends quietly
            raise
        except OSError as error:
            _refuse(f"{error.filename or 'The disk'}: {error.strerror}. Mend that and try again.")
        except Exception as error:
            if type(error).__module__.partition(".")[0] not in OUR_PACKAGES:
                raise
            _refuse(str(error))


@click.group(
    cls=RoadCommands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="dtz-iati")
def main() -> None:
    """From partner output submissions to a validated IATI 2.03 release.

    \b
    The road, in its order:
      dtz template   make the workbook a partner fills in
      dtz check      say what is wrong with a filled-in file, before it is sent
      dtz map        explain a partner's own file, so that it is read like the form
      dtz preview    say what a filled-in file would change, before it counts
      dtz inbox      say who is expected, received, in correction, accepted or late
      dtz collect    fetch entries of a KoboToolbox form into the inbox
      dtz publish    run the whole road: inbox to release
      dtz findings   list what looks implausible in submissions, and what to ask
      dtz deviations list what is off its plan and not explained, and what to write
      dtz signs      list signs of change, and what is to be done with them
      dtz toc        say how theories of change changed, and how figures read since
      dtz explain    follow a published number to its cells, or a cell to what it fed
      dtz validate   check anybody's IATI file
      dtz codelists  renew the codelists it is checked against
      dtz ui         open Dagster on the same data

    Where it reads and writes is set by environment variables; `dtz settings` lists them.
    """


for command in (*COMMANDS, *FRAMEWORK_COMMANDS):
    main.add_command(command)


@main.command()
def publish() -> None:
    """Run the whole road: inbox to release.

    Takes in new files, brings totals up to date, writes and checks the IATI files and makes a
    release when something changed. When a check stops it, the last release stays as it was.

    Exit status: 0 a release is in force, 1 a check or stage stopped the run, 2 it could not run.
    """
    from pipelines.settings import settings_from_environment

    settings = settings_from_environment()
    if not settings.inbox.is_dir():
        _refuse(f"There is no inbox at {settings.inbox}. Make it, or set DTZ_INBOX.")
    from pipelines.publish import run_road, show_summary

    summary = run_road(settings)
    show_summary(settings, summary)
    sys.exit(EXIT_FOUND if summary.notice else 0)


@main.command()
@click.option("--partner", help="Only of this partner, like id-team.")
@click.option("--period", help="Only of this period, like 2017.")
def findings(partner: str | None, period: str | None) -> None:
    """List what looks implausible in the submissions in force, and what to ask the partner.

    Jumps, round numbers, results without a plan, copies and the like: questions, no errors.
    Nothing is rejected. What is as it should be is settled in the decisions file, under
    `plausible:` with rule, partner, period, revision, who and why, until a newer revision comes.

    \b
    Example:
      dtz findings --partner id-team --period 2017

    Exit status: 0 nothing to look at, 1 findings.
    """
    from pipelines.findings import list_findings
    from pipelines.settings import settings_from_environment

    text, found = list_findings(settings_from_environment(), partner, period)
    click.echo(text)
    sys.exit(EXIT_FOUND if found else 0)


@main.command()
@click.argument("what", nargs=-1)
@click.option("--activity", help="Only in this activity, like ID or its identifier.")
@click.option("--period", help="Only of this period, like 2017.")
@click.option("--sex", help="Only this split: female, male, other, not-reported or all.")
@click.option("--kind", help="planned or realised.")
def explain(
    what: tuple[str, ...],
    activity: str | None,
    period: str | None,
    sex: str | None,
    kind: str | None,
) -> None:
    """Follow a published number back to its cells, or a cell forward to what it fed.

    \b
    Back from a number, by its indicator or its activity:
      dtz explain CH-TRAINED --activity PROGRAMME --sex female
      dtz explain NL-KVK-41149287-DTZ-TH
    Forward from a cell, by file, sheet and cell:
      dtz explain in-bd-team-2017.xlsx Outputs M7

    Exit status: 0 found, 1 there is no such number or cell.
    """
    from pipelines.explanation import explain_cell, explain_number
    from pipelines.settings import settings_from_environment

    settings = settings_from_environment()
    if len(what) == 1:
        text, found = explain_number(settings, what[0], activity, period, sex, kind)
    elif len(what) == 3:
        text, found = explain_cell(settings, *what)
    else:
        _refuse(
            "Say an indicator or an activity, or a file, a sheet and a cell. "
            "See dtz explain --help."
        )
    click.echo(text)
    sys.exit(0 if found else EXIT_FOUND)


@main.command()
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--profile",
    type=click.Choice(["iati", "nl-mfa"]),
    default="iati",
    show_default=True,
    help="Publication profile: nl-mfa adds what the Netherlands ministry asks for.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "html"]),
    default="text",
    show_default=True,
    help="For a terminal, a program, a CI system, or a mail.",
)
@click.option(
    "--limit", default=10, show_default=True, help="Places listed per problem; 0 for all."
)
@click.option(
    "--fail-on",
    type=click.Choice(["critical", "error", "warning", "advisory"]),
    default="warning",
    show_default=True,
    help="From which severity on the exit status is 1.",
)
@click.option(
    "--waivers", type=click.Path(path_type=Path), help="YAML file of findings to let pass."
)
@click.option(
    "--processes",
    type=click.IntRange(min=1),
    help="How many processes judge large files.  [default: one per processor]",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report there.")
def validate(
    files: tuple[str, ...],
    profile: str,
    form: str,
    limit: int,
    fail_on: str,
    waivers: Path | None,
    processes: int | None,
    output: Path | None,
) -> None:
    """Check IATI activity or organisation FILES, yours or anybody's, and say what is wrong.

    Versions 2.01 to 2.03: official schema, codelists, every rule of the public IATI validator by
    its number, and rules of our own (dtz:…) on what the data mean.

    FILES are files, folders, patterns, .zip and .gz archives, http(s) addresses, or - for
    standard input. Identifiers must be unique across all of them.

    \b
    Examples:
      dtz validate activities.xml
      dtz validate publish/ 'reports/**/*.xml' https://example.org/iati.xml
      unzip -p data.zip a.xml | dtz validate - --profile nl-mfa
      dtz validate activities.xml --format html -o findings.html    for a colleague

    A waiver names a rule and who lets it pass, why and until when; `activity` and `path` narrow
    it. It is shown in every report, and fails once it has expired.

    Exit status: 0 nothing at --fail-on or above, 1 findings, 2 a file could not be checked.
    """
    from iati.validate import Severity, processor_count
    from pipelines.validation import Wishes, validation_report

    count = processes or processor_count()
    wishes = Wishes(form, limit, Severity(fail_on), waivers, profile, count)
    text, verdict = validation_report(files, wishes)
    if output:
        output.write_text(text, encoding="utf-8")
    else:
        click.echo(text, nl=form == "text")
    sys.exit(verdict)


@main.group()
def codelists() -> None:
    """Keep the codelists that files are checked against up to date."""


@codelists.command()
@click.option("--from", "address", help="Address of the folder with the lists, if it moved.")
@click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Other tables than the project's own.",
)
def refresh(address: str | None, folder: Path | None) -> None:
    """Fetch the codelists that the standard publishes, and renew the project's tables.

    A list that cannot be fetched, is not what it should be, or has lost codes is refused, and
    stays as it is. The tables are replaced together, or not touched where nothing changed:
    review the difference before you keep it.

    Exit status: 0 all lists are up to date, 1 some were refused, 2 nothing could be fetched.
    """
    from pipelines.codelists import refresh_codelists

    sys.exit(refresh_codelists(address, folder))


@main.command()
def settings() -> None:
    """List the settings: each environment variable, what it sets, and its value now."""
    from pipelines.settings import VARIABLES, settings_from_environment

    now = settings_from_environment()
    values = (
        now.programme_folder,
        now.inbox,
        now.corrections,
        now.publish,
        now.var,
        now.decisions,
        now.waivers,
        now.mappings,
        now.records,
        now.frameworks,
        now.clock or "(real time)",
    )
    for (name, meaning), value in zip(VARIABLES.items(), values, strict=True):
        click.echo(f"{name:<16} {meaning}\n{'':<16} {value}")


@main.command()
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    default=3000,
    show_default=True,
    help="Port to serve on.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve on.")
def ui(port: int, host: str) -> None:
    """Open Dagster on the same data, with its nightly schedule and inbox sensor running."""
    from pipelines.settings import settings_from_environment
    from pipelines.ui import open_ui

    open_ui(settings_from_environment().dagster_home, host, port)


def _refuse(message: str) -> NoReturn:
    click.secho(message, fg="red", err=True)
    sys.exit(EXIT_UNUSABLE)
