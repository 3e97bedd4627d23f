"""`dtz explain`: a published number back to its cells, a cell forward to what it fed.

For the steward's eyes: shows what partners wrote. Suppressed numbers are named, never shown.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby

import duckdb

from iati.compose import activity_identifier
from iati.release import current_release
from pipelines.settings import Settings
from schemas.programme import Programme, load_programme
from schemas.totals import Total, home_activity, is_shown
from warehouse import ValueSource, open_warehouse, row_counts, sources_of, totals, value_at

NOTHING_YET = "Nothing has been taken in yet. Run dtz publish first."


def explain_number(
    settings: Settings,
    indicator: str,
    activity: str | None,
    period: str | None,
    sex: str | None,
    kind: str | None,
) -> tuple[str, bool]:
    """Every published number of an indicator that fits, each with the cells it is made of; and
    whether there is any."""
    programme = load_programme(settings.programme_folder)
    code = _indicator_of(programme, indicator)
    if code is None:
        known = ", ".join(i.id for i in programme.indicators)
        return f"There is no indicator '{indicator}'. Use one of: {known}.", False
    with _totals_built(settings) as connection:
        if connection is None:
            return NOTHING_YET, False
        found = [
            total
            for total in totals(connection)
            if total.indicator == code
            and is_shown(programme, total)
            and _fits(programme, total, activity)
            and period in (None, total.period)
            and sex in (None, total.sex)
            and kind in (None, total.kind)
        ]
        parts = [_explain(connection, programme, total) for total in found]
    if not parts:
        return f"No published number of {code} fits. Leave out an option to see more.", False
    return "\n\n".join([_release_line(settings), *parts]), True


def explain_cell(settings: Settings, file_name: str, sheet: str, cell: str) -> tuple[str, bool]:
    """What a cell says in every version received, and each published number it is part of; and
    whether there is such a cell."""
    programme = load_programme(settings.programme_folder)
    with _totals_built(settings) as connection:
        if connection is None:
            return NOTHING_YET, False
        versions = value_at(connection, file_name, sheet, cell)
        by_id = {total.total_id: total for total in totals(connection)}
    if not versions:
        return (
            f"No accepted file named {file_name} has a value in {sheet} {cell}. "
            "Names are as in the inbox, like: in-bd-team-2017.xlsx Outputs M7."
        ), False
    lines = [_release_line(settings), ""]
    for source, total_ids in versions:
        standing = "in force" if source.is_in_force else "replaced by a later revision"
        lines.append(
            f"{file_name} {source.sheet} {source.cell}, revision {source.revision} ({standing})"
        )
        lines.append(
            f"  says {_said(source)}: {source.indicator}, {source.place}, {source.period}, "
            f"{source.kind}, sex {source.sex}"
        )
        lines.append(f"  kept as {source.archived_as}")
        fed = [by_id[i] for i in total_ids if is_shown(programme, by_id[i])]
        lines += [f"  feeds {_name(programme, total)} = {_shown(total)}" for total in fed]
        if source.is_in_force and not fed:
            lines.append("  feeds no published number")
    return "\n".join(lines), True


@contextmanager
def _totals_built(settings: Settings) -> Iterator[duckdb.DuckDBPyConnection | None]:
    """The warehouse, or None before a run has come as far as its totals."""
    if not settings.warehouse.exists():
        yield None
        return
    with open_warehouse(settings.warehouse) as connection:
        yield connection if "marts.total" in row_counts(connection) else None


def _indicator_of(programme: Programme, code: str) -> str | None:
    """An indicator by its own code, or by the published code of a ToC's values together."""
    for indicator in programme.indicators:
        published = {f"{indicator.id}-{toc.id}" for toc in programme.theories_of_change}
        if code == indicator.id or code in published:
            return indicator.id
    return None


def _fits(programme: Programme, total: Total, activity: str | None) -> bool:
    home = home_activity(programme, total)
    if home is None:
        return False
    return activity in (None, home.id, activity_identifier(programme, home))


def _explain(connection: duckdb.DuckDBPyConnection, programme: Programme, total: Total) -> str:
    rules = {i.id: i.over_partners for i in programme.indicators}
    rest = total.sex == "not-reported"
    rule = (
        "the whole less the known parts"
        if rest
        else f"rule over partners: {rules[total.indicator]}"
    )
    lines = [
        f"{_name(programme, total)} = {_shown(total)}",
        f"  {rule}; {total.partners_reported} of {total.partners_expected} partners reported",
    ]
    if total.suppressed:
        return "\n".join([*lines, "  held back: its cells are not listed"])
    return "\n".join([*lines, *_cells(sources_of(connection, total.total_id))])


def _cells(sources: Iterable[ValueSource]) -> list[str]:
    lines = []
    for (partner, file, revision, submission, archived), cells in groupby(
        sources, key=lambda s: (s.partner, s.file_name, s.revision, s.submission, s.archived_as)
    ):
        lines.append(
            f"  {partner}: {file}, revision {revision}, SHA-256 {submission[:12]}, {archived}"
        )
        lines += [
            f"    {s.sheet} {s.cell:<6} {_said(s):>12}  {s.place}, sex {s.sex}" for s in cells
        ]
    return lines


def _said(source: ValueSource) -> str:
    if source.raw:
        return source.raw
    return f"{source.value} (sum of its parts; the cell is empty)"


def _shown(total: Total) -> str:
    return "held back" if total.suppressed else f"{total.value:,}"


def _name(programme: Programme, total: Total) -> str:
    home = home_activity(programme, total)
    where = activity_identifier(programme, home) if home else ""
    together = f" ({total.toc} together)" if total.toc and home and not home.toc else ""
    return f"{where} {total.indicator}{together} {total.period} {total.kind}, sex {total.sex}"


def _release_line(settings: Settings) -> str:
    found = current_release(settings.publish)
    if found is None:
        return "Nothing is published yet; these are the numbers of the warehouse."
    return f"Release {found[0].number:04d} is in force, made {found[0].made_at:%Y-%m-%d %H:%M} UTC."
