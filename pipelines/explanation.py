"""`dtz explain`: a published number back to its cells, a cell forward to what it fed.

For the steward's eyes: shows what partners wrote. Suppressed numbers are named, never shown.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby

import duckdb

from iati.compose import (
    BASELINE,
    PublishedValue,
    activity_identifier,
    published_values,
    total_of,
)
from iati.release import Manifest, current_release, read_table
from pipelines.asked import NOTHING_YET
from pipelines.released_numbers import Number, fed_by, numbers, submissions_of
from pipelines.settings import Settings
from schemas.programme import Activity, Programme, load_programme
from schemas.programme.indicator import EVERYONE
from warehouse import (
    ValueSource,
    is_decided,
    open_warehouse,
    row_counts,
    sources_among,
    sources_of,
    submissions,
    totals,
    value_at,
)


@dataclass(frozen=True)
class _Road:
    """What there is to explain: the release in force, if any, and the warehouse.

    `release` is how people call it, empty before the first; `fed` are the submissions it was made
    from, as far as the warehouse has them.
    """

    connection: duckdb.DuckDBPyConnection
    programme: Programme
    head: str
    release: str
    numbers: list[Number]
    fed: set[str]


def explain_number(
    settings: Settings,
    what: str,
    activity: str | None,
    period: str | None,
    sex: str | None,
    kind: str | None,
) -> tuple[str, bool]:
    """Every published number of an indicator, or of an activity, that fits, each with the cells it
    is made of and with what the next release would say instead; and whether there is any."""
    programme = load_programme(settings.programme_folder)
    indicator = _indicator_of(programme, what)
    named = None if indicator else what
    homes = [_activity_of(programme, word) for word in (named, activity) if word is not None]
    if named and homes[0] is None:
        return _no_such(programme, what), False
    if None in homes:
        known = ", ".join(a.id for a in programme.iati.activities)
        return f"There is no activity '{activity}'. Use one of: {known}.", False
    with _opened(settings, programme) as road:
        if road is None:
            return NOTHING_YET, False
        found = [
            number
            for number in road.numbers
            if indicator in (None, number.either.indicator)
            and all(home and home.id == number.either.activity for home in homes)
            and period in (None, number.either.period)
            and _asked(sex, number.either.sex)
            and _asked(kind, number.either.kind)
        ]
        parts = ["\n".join(_number(road, number)) for number in found]
    if not parts:
        return (
            f"No published number of {indicator or what} fits. Leave out an option to see more."
        ), False
    return "\n\n".join([road.head, *parts]), True


def explain_cell(settings: Settings, file_name: str, sheet: str, cell: str) -> tuple[str, bool]:
    """What a cell says in every version received, and each published number it is part of; and
    whether there is such a cell."""
    programme = load_programme(settings.programme_folder)
    with _opened(settings, programme) as road:
        if road is None:
            return NOTHING_YET, False
        versions = [source for source, _ in value_at(road.connection, file_name, sheet, cell)]
    if not versions:
        return (
            f"No accepted file named {file_name} has a value in {sheet} {cell}. "
            "Names are as in the inbox, like: in-bd-team-2017.xlsx Outputs M7."
        ), False
    lines = [road.head, ""]
    for source in versions:
        standing = "in force" if source.is_in_force else "replaced by a later revision"
        lines.append(
            f"{file_name} {source.sheet} {source.cell}, revision {source.revision} ({standing})"
        )
        lines.append(
            f"  says {_said(source)}: {source.indicator}, {source.place}, {source.period}, "
            f"{source.kind}, sex {source.sex}"
        )
        lines.append(f"  kept as {source.archived_as}")
        lines += list(_feeds(road, source)) or ["  feeds no published number"]
    return "\n".join(lines), True


@contextmanager
def _opened(settings: Settings, programme: Programme) -> Iterator[_Road | None]:
    """Release and warehouse, or None before a run has come as far as its totals."""
    if not settings.warehouse.exists():
        yield None
        return
    found = current_release(settings.publish)
    with open_warehouse(settings.warehouse) as connection:
        if "marts.total" not in row_counts(connection):
            yield None
            return
        coming = _coming(connection, programme)
        if found is None:
            head = "Nothing is published yet; these are the numbers of the warehouse."
            yield _Road(connection, programme, head, "", numbers([], coming), set())
            return
        manifest, folder = found
        fed = submissions_of(manifest.submissions, programme, submissions(connection))
        yield _Road(
            connection,
            programme,
            _head(manifest, len(manifest.submissions) - len(fed)),
            f"release {manifest.number:04d}",
            numbers(read_table(folder), coming),
            fed,
        )


def _coming(connection: duckdb.DuckDBPyConnection, programme: Programme) -> list[PublishedValue]:
    """What the next release would publish. As long as it is not decided which totals must be held
    back, everything of a sensitive indicator is."""
    values = published_values(programme, totals(connection))
    if is_decided(connection):
        return values
    sensitive = {i.id for i in programme.indicators if i.sensitive}
    return [replace(v, value=None) if v.indicator in sensitive else v for v in values]


def _head(manifest: Manifest, lost: int) -> str:
    text = f"Release {manifest.number:04d} is in force, made {manifest.made_at:%Y-%m-%d %H:%M} UTC."
    if lost:
        text += f" {lost} of the submissions it was made from are not in the warehouse: their "
        text += "cells are missing below."
    return text


def _indicator_of(programme: Programme, code: str) -> str | None:
    """An indicator by its own code, or by the published code of a ToC's values together; capitals
    do not matter."""
    for indicator in programme.indicators:
        published = {f"{indicator.id}-{toc.id}" for toc in programme.theories_of_change}
        if code.casefold() in {c.casefold() for c in (indicator.id, *published)}:
            return indicator.id
    return None


def _activity_of(programme: Programme, code: str) -> Activity | None:
    """An activity by its code or its IATI identifier; capitals do not matter."""
    for activity in programme.iati.activities:
        codes = (activity.id, activity_identifier(programme, activity))
        if code.casefold() in {c.casefold() for c in codes}:
            return activity
    return None


def _no_such(programme: Programme, what: str) -> str:
    indicators = ", ".join(i.id for i in programme.indicators)
    activities = ", ".join(a.id for a in programme.iati.activities)
    return (
        f"There is no indicator '{what}'. Use one of: {indicators}; "
        f"or an activity: {activities}, or its IATI identifier."
    )


def _asked(wanted: str | None, code: str) -> bool:
    return wanted is None or wanted.casefold() == code.casefold()


def _number(road: _Road, number: Number) -> Iterator[str]:
    """A number with its cells; where the warehouse is ahead of the release, what both say."""
    name = _name(road.programme, number.either)
    if not road.release or (number.stays and number.published):
        value = number.published or number.either
        yield f"{name} = {_shown(value)}"
        yield f"  {_about(road, value)}"
        yield from _cells_of(road, value, is_published=bool(road.release))
        return
    yield name
    if number.published:
        value = number.published
        yield f"  published in {road.release}: {_shown(value)}; {_about(road, value)}"
        yield from _cells_of(road, value, is_published=True)
    else:
        yield f"  not in {road.release}"
    if number.coming:
        value = number.coming
        yield f"  the next release would say: {_shown(value)}; {_about(road, value)}"
        yield from _cells_of(road, value, is_published=False)
    else:
        yield "  the next release would not have it"


def _about(road: _Road, value: PublishedValue) -> str:
    """The rule that made the number, and of how many partners it is."""
    if value.kind == BASELINE:
        return "a baseline that the programme definition gives"
    rules = {i.id: f"rule over partners: {i.over_partners}" for i in road.programme.indicators}
    rule = rules.get(value.indicator, "no longer in the programme definition")
    if "not-reported" in (value.sex, value.age_group):
        rule = "the whole less the known parts"
    return f"{rule}; {value.partners_reported} of {value.partners_expected} partners reported"


def _cells_of(road: _Road, value: PublishedValue, *, is_published: bool) -> Iterator[str]:
    if value.suppressed:
        yield "  held back: its cells are not listed"
    elif value.kind != BASELINE:
        total = total_of(value)
        if is_published:
            yield from _cells(sources_among(road.connection, total, road.fed))
        else:
            yield from _cells(sources_of(road.connection, total))


def _cells(sources: Iterable[ValueSource]) -> Iterator[str]:
    for (partner, file, revision, submission, archived), cells in groupby(
        sources, key=lambda s: (s.partner, s.file_name, s.revision, s.submission, s.archived_as)
    ):
        yield f"  {partner}: {file}, revision {revision}, SHA-256 {submission[:12]}, {archived}"
        for s in cells:
            yield f"    {s.sheet} {s.cell:<6} {_said(s):>12}  {s.place}, sex {s.sex}"


def _feeds(road: _Road, source: ValueSource) -> Iterator[str]:
    """What a cell is part of: in the release, if that was made from it, and in the next one."""
    is_published = source.submission in road.fed
    for number in road.numbers:
        if not list(fed_by(road.programme, source, [number.either])):
            continue
        name = _name(road.programme, number.either)
        if source.is_in_force and (not road.release or (is_published and number.stays)):
            yield f"  feeds {name} = {_shown(number.either)}"
            continue
        if is_published and number.published:
            yield f"  feeds {name}, published in {road.release}: {_shown(number.published)}"
        if source.is_in_force and number.coming:
            yield f"  feeds {name}, of which the next release would say: {_shown(number.coming)}"


def _said(source: ValueSource) -> str:
    if source.raw:
        return source.raw
    return f"{source.value} (the sum of its parts, in no cell of its own)"


def _shown(value: PublishedValue) -> str:
    return "held back" if value.value is None else f"{value.value:,}"


def _name(programme: Programme, value: PublishedValue) -> str:
    homes = {a.id: activity_identifier(programme, a) for a in programme.iati.activities}
    where = homes.get(value.activity, value.activity)
    together = f" ({value.scope} together)" if value.scope else ""
    age = "" if value.age_group == EVERYONE else f", age {value.age_group}"
    return f"{where} {value.indicator}{together} {value.period} {value.kind}{age}, sex {value.sex}"
