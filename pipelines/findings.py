"""`dtz findings`: what looks implausible in the submissions in force, and what to ask of whom.

For the steward's eyes. Counts of sensitive indicators are led to by their cell, never shown.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from iati.report.plain import plain
from pipelines.asked import NOTHING_YET, must_be_known
from pipelines.settings import Settings
from schemas.decisions import Plausible, load_plausible
from schemas.plausibility import Finding
from schemas.programme import load_programme
from warehouse import (
    PLAUSIBILITY_RULES,
    Settlement,
    find_implausible,
    open_for_reading,
    row_counts,
    settle,
)


def list_findings(settings: Settings, partner: str | None, period: str | None) -> tuple[str, bool]:
    """Findings of a partner and a period, or of all, as text; and whether any is to be looked at.

    Raises click.UsageError for an unknown partner or period.
    """
    programme = load_programme(settings.programme_folder)
    must_be_known("partner", partner, [p.id for p in programme.partners])
    must_be_known("period", period, [p.id for p in programme.periods])
    decisions = load_plausible(settings.decisions)
    with open_for_reading(settings.warehouse) as connection:
        if "core.output_value" not in row_counts(connection):
            return NOTHING_YET, False
        found = find_implausible(connection, programme, settings.now().date())
    wanted = _only(settle(found, decisions), partner, period)
    return "\n".join(map(plain, _told(wanted))), bool(wanted.open)


def _only(every: Settlement, partner: str | None, period: str | None) -> Settlement:
    def is_wanted(about: Finding | Plausible) -> bool:
        return partner in (None, about.partner) and period in (None, about.period)

    return replace(
        every,
        open=tuple(f for f in every.open if is_wanted(f)),
        settled=tuple((f, decision) for f, decision in every.settled if is_wanted(f)),
        unused=tuple(d for d in every.unused if is_wanted(d)),
    )


def _told(found: Settlement) -> Iterator[str]:
    count = "1 finding" if len(found.open) == 1 else f"{len(found.open):,} findings"
    yield f"{count} to look at, {len(found.settled):,} settled."
    rules = {rule.id: rule for rule in PLAUSIBILITY_RULES}
    for rule_id, findings in groupby(found.open, key=lambda f: f.rule):
        rule = rules[rule_id]
        yield ""
        yield f"{rule.id}: {rule.title}"
        yield f"  {rule.meaning}"
        yield f"  Ask: {rule.ask}"
        for f in findings:
            yield f"    {_where(f)}"
            yield f"      {_numbers(f)}{f.comparison}"
    if found.settled:
        yield from ("", "Settled:")
        for f, decision in found.settled:
            yield f"    {f.rule}: {_where(f)}"
            yield f"      {decision.who}: {decision.why}"
    if found.unused:
        yield from ("", "Decisions that settle nothing:")
        for d in found.unused:
            parts = (d.indicator, d.place, f"by {d.who}")
            yield f"    {d.rule}: {d.partner} {d.period} revision {d.revision} {_joined(*parts)}"


def _where(f: Finding) -> str:
    split = (word for word in (f.sex, f.age_group) if word != "all")
    file = f"in {_joined(f.file_name, f.sheet, f.cell)}"
    return _joined(
        f.partner, f.period, f"revision {f.revision}", f.indicator, f.place, f.kind, *split, file
    )


def _numbers(f: Finding) -> str:
    if f.is_sensitive:
        return "see the cell: "
    numbers = [f"{number:,}" for number in (f.value, f.compared_with) if number is not None]
    between = " of " if f.indicator is None else " against "
    return f"{between.join(numbers)}: "


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)
