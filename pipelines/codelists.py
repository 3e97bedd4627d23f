"""Refreshing the codelists from the command line, without Dagster, and saying how it went."""

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from pathlib import Path

import click

import schemas.iati_standard
from iati.codelists import (
    PUBLIC_SITE,
    Outcome,
    Refreshed,
    Refused,
    ask_for_lists,
    finish_interrupted,
    open_site,
    outdated_successors,
    put_in_place,
    read_table,
    renewed,
    texts_of,
    without_successor,
)
from schemas.iati_standard import Code

SUCCESSORS = "codelist-successors.csv"


class Ending(IntEnum):
    """How a refresh ended; the number is the exit status of the command."""

    DONE = 0
    REFUSED = 1
    NOTHING_FETCHED = 2


def refresh_codelists(address: str | None, folder: Path | None) -> Ending:
    """Refresh the tables in the folder, by default the project's own, and show what happened.

    Raises CodelistsError, and OSError where the folder cannot be written to.
    """
    address = address or PUBLIC_SITE
    folder = folder or Path(schemas.iati_standard.__file__).parent
    finish_interrupted(folder)
    table = read_table(folder)
    today = dt.datetime.now(dt.UTC).date()
    with (
        open_site(address) as site,
        click.progressbar(
            ask_for_lists(table, site, today),
            length=len(table.lists),
            label=f"Asking for {len(table.lists)} codelists",
            file=sys.stderr,
        ) as asked,
    ):
        outcomes = tuple(asked)
    if not any(isinstance(outcome, Refreshed) or outcome.is_fetched for outcome in outcomes):
        click.secho(_nothing_fetched(address, outcomes), fg="red", err=True)
        return Ending.NOTHING_FETCHED
    new = renewed(table, outcomes)
    written = put_in_place(folder, texts_of(new)) if new != table else []
    click.echo("\n".join(_report(outcomes)))
    open_ends = [
        *_section(
            f"Withdrawn, and no successor is known. Where another code takes its place, add a line "
            f"to {SUCCESSORS}:",
            without_successor(outcomes),
        ),
        *_section(
            f"Their successors in {SUCCESSORS} do not fit any more; correct or remove the line:",
            outdated_successors(new.lists),
        ),
    ]
    if open_ends:
        click.echo("\n".join(open_ends))
    click.echo(_files_sentence(folder, written))
    is_complete = all(isinstance(outcome, Refreshed) for outcome in outcomes)
    return Ending.DONE if is_complete else Ending.REFUSED


def _report(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """One line a list, in the order of the table, and one line on all of them."""
    width = max(len(outcome.name) for outcome in outcomes)
    kinds: Counter[str] = Counter()
    for outcome in outcomes:
        words = _words(outcome)
        kinds[_kind(outcome)] += 1
        yield f"{outcome.name:<{width}}  {words}"
    counts = ", ".join(f"{kinds[kind]} {kind}" for kind in ("unchanged", "changed", "refused"))
    yield f"\n{len(outcomes)} codelists: {counts}."


def _kind(outcome: Outcome) -> str:
    if isinstance(outcome, Refused):
        return "refused"
    return "changed" if outcome.change else "unchanged"


def _words(outcome: Outcome) -> str:
    if isinstance(outcome, Refused):
        return f"refused: {outcome.reason}"
    change = outcome.change
    counts = {
        "added": change.added,
        "withdrawn": change.withdrawn,
        "in use again": change.restored,
        "renamed": change.renamed,
        "in another category": change.recategorised,
    }
    words = [f"{len(codes)} {kind}" for kind, codes in counts.items() if codes]
    if change.is_marked_anew:
        is_complete = outcome.codelist.is_complete
        words.append("now complete" if is_complete else "now open to other codes")
    return ", ".join(words) or "unchanged"


def _section(title: str, codes: Iterable[tuple[str, Code]]) -> list[str]:
    lines = [f"  {name} {code.code} {code.name}".rstrip() for name, code in codes]
    return ["", title, *lines] if lines else []


def _files_sentence(folder: Path, written: Sequence[str]) -> str:
    if not written:
        return "The files are as they were."
    return f"Written in {folder}: {', '.join(written)}. Review the difference before you keep it."


def _nothing_fetched(address: str, outcomes: Sequence[Outcome]) -> str:
    reasons = Counter(outcome.reason for outcome in outcomes if isinstance(outcome, Refused))
    lines = [f"  {count} of {len(outcomes)}: {reason}" for reason, count in reasons.items()]
    return "\n".join(
        [
            f"No codelist could be fetched from {address}",
            *lines,
            "The codelists stay as they were. See that this machine can reach it, and run again.",
        ]
    )
