"""`dtz toc`: theories of change over their versions, and what was told as it reads under one.

Codes and wordings of the programme definition, and counts of signs; nothing that partners wrote.
"""

from collections.abc import Iterator
from itertools import groupby

from iati.report.plain import plain
from pipelines.asked import NOTHING_YET, must_be_known
from pipelines.settings import Settings
from schemas.programme import load_programme
from schemas.toc_versions import OutcomeReading, OutcomeVersion, TocChange
from warehouse import (
    open_for_reading,
    outcome_readings,
    outcome_versions,
    row_counts,
    toc_changes,
)


def show_theories(settings: Settings, toc: str | None, number: int | None) -> str:
    """The timeline of one theory of change with its outcomes, or of all; with a version, what was
    told as it reads under that.

    Raises click.UsageError for an unknown theory of change or version.
    """
    programme = load_programme(settings.programme_folder)
    known = {t.id: [str(v.number) for v in t.versions] for t in programme.theories_of_change}
    must_be_known("theory of change", toc, list(known))
    numbers = known[toc] if toc else sorted({n for of in known.values() for n in of}, key=int)
    must_be_known("version", None if number is None else str(number), numbers)
    with open_for_reading(settings.warehouse) as connection:
        if "marts.outcome_reading" not in row_counts(connection):
            return NOTHING_YET
        changes = [c for c in toc_changes(connection) if toc in (None, c.toc)]
        outcomes = [o for o in outcome_versions(connection) if o.toc == toc]
        readings = [r for r in outcome_readings(connection) if toc in (None, r.toc)]
    if number is not None:
        return _lines(_under(number, [r for r in readings if r.version == number]))
    return _lines([*_timeline(changes), *_outcomes(outcomes)])


def _lines(lines: Iterator[str] | list[str]) -> str:
    return "\n".join(map(plain, lines))


def _timeline(changes: list[TocChange]) -> Iterator[str]:
    for n, (toc, of) in enumerate(groupby(changes, key=lambda c: c.toc)):
        yield from ([""] if n else [])
        yield toc
        for version, same in groupby(of, key=lambda c: c.version):
            entries = list(same)
            if version is not None:
                yield f"  version {version}, from {entries[0].holds_from}: {entries[0].dated_as}"
            for c in entries:
                if c.kind:
                    since = f" from {c.holds_from}" if version is None and c.holds_from else ""
                    about = _joined(c.pathway, c.outcome, c.indicator)
                    yield f"    {c.kind}{since}: {_joined(about and f'{about}:', c.text)}"


def _outcomes(outcomes: list[OutcomeVersion]) -> Iterator[str]:
    for outcome, versions in groupby(outcomes, key=lambda o: o.outcome):
        yield from ("", outcome)
        for o in versions:
            yield f"  version {o.version}: {o}"


def _under(number: int, readings: list[OutcomeReading]) -> Iterator[str]:
    if not readings:
        yield f"No sign was told that reads under version {number}."
    for (toc, period), of in groupby(readings, key=lambda r: (r.toc, r.period)):
        yield f"{toc}, period {period}, under version {number}"
        for r in of:
            count = "1 sign" if r.signs == 1 else f"{r.signs:,} signs"
            yield f"  {r.outcome or '(no outcome)'}: {count}"
            if r.wording:
                yield f"    {r.wording} ({r.level}, {r.pathway})"
            yield f"    told as {', '.join(r.told_as)}; {', '.join(r.states)}"


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
