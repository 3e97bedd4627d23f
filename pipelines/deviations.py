"""`dtz deviations`: what is off its plan and not explained, by partner, and what to write where.

For the steward's eyes, budget lines in the partner's words among them. Counts of sensitive
indicators are led to by their row, never shown.
"""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from pathlib import Path

from iati.report.plain import plain
from pipelines.asked import NOTHING_YET, must_be_known
from pipelines.settings import Settings
from schemas.implementation import OUTPUT, Deviation, ExplanationOfNothing
from schemas.programme import load_programme
from schemas.records.load import FILES
from warehouse import deviations, explanations_of_nothing, open_for_reading, row_counts


def list_deviations(
    settings: Settings, partner: str | None, period: str | None
) -> tuple[str, bool]:
    """Deviations of a partner and a period, or of all, as text; and whether any waits for an
    explanation.

    Raises click.UsageError for an unknown partner or period.
    """
    programme = load_programme(settings.programme_folder)
    must_be_known("partner", partner, [p.id for p in programme.partners])
    must_be_known("period", period, [p.id for p in programme.periods])
    with open_for_reading(settings.warehouse) as connection:
        if "marts.deviation" not in row_counts(connection):
            return NOTHING_YET, False
        every = [d for d in deviations(connection) if d.is_beyond]
        of_nothing = explanations_of_nothing(connection)

    def is_wanted(about: Deviation | ExplanationOfNothing) -> bool:
        return partner in (None, about.partner) and period in (None, about.period)

    beyond = [d for d in every if is_wanted(d)]
    lost = [e for e in of_nothing if is_wanted(e)]
    waiting = [d for d in beyond if d.is_unexplained]
    records = settings.records / FILES["explanations"]
    lines = _told(waiting, len(beyond) - len(waiting), lost, records)
    return "\n".join(map(plain, lines)), bool(waiting)


def _told(
    waiting: Sequence[Deviation],
    explained: int,
    lost: Sequence[ExplanationOfNothing],
    records: Path,
) -> Iterator[str]:
    count = "1 deviation" if len(waiting) == 1 else f"{len(waiting):,} deviations"
    yield f"{count} to explain, {explained:,} explained."
    for (partner, period), own in groupby(waiting, key=lambda d: (d.partner, d.period)):
        yield ""
        yield f"{partner} {period}: its figures are provisional until these are explained."
        for d in own:
            yield f"  {_what(d.kind, d.item)} {d.place}, row {d.row}: {d.direction}{_by(d)}"
            yield f"    {_entry(d)}"
    if waiting:
        yield ""
        yield "Ask the partner for a new revision that says why. Or let the alliance say it: copy"
        yield f"the line below the deviation under `explanations:` in {records}, with the reason."
    if lost:
        yield from ("", "Records that explain a deviation that is not there:")
        for e in lost:
            yield f"  {e.partner} {e.period} {_what(e.kind, e.item)} {e.place}: {e.why}"


def _what(kind: str, item: str) -> str:
    return item if kind == OUTPUT else f"{kind} {json.dumps(item, ensure_ascii=False)}"


def _by(d: Deviation) -> str:
    """Plan, result and per cents, unless they must stay inside."""
    if d.is_sensitive:
        return ""
    numbers = [
        f"{_number(d, n)}{f' {d.currency}' if d.currency else ''}" for n in (d.planned, d.realised)
    ]
    share = "" if d.deviation_pct is None else f", {d.deviation_pct:+} %"
    return f" (planned {numbers[0]}, realised {numbers[1]}{share})"


def _number(d: Deviation, value: Decimal | None) -> str:
    if value is None:
        return "not reported"
    return f"{int(value):,}" if d.kind == OUTPUT else f"{value:,}"


def _entry(d: Deviation) -> str:
    """What to write into the records: YAML, a text in quotes where it must be."""
    item = f"indicator: {d.item}"
    if d.kind != OUTPUT:
        item = f"line: {json.dumps(d.item, ensure_ascii=False)}"
    about = f'partner: {d.partner}, period: "{d.period}", place: "{d.place}", {item}'
    return f'- {{{about}, internal: "", approved_by: ""}}'
