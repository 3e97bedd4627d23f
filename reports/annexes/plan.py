"""Implementation against plan in a period: public numbers, and explanations in public wordings."""

from collections.abc import Iterable
from decimal import Decimal

from reports.annexes.source import ExplainedLine, Source, is_whole
from reports.contributions import number_of
from reports.places import place_name
from reports.tables import Cell, Column, Kind, Part, Rich, Section, Table
from schemas.deviation import deviation_pct
from schemas.implementation import BUDGET_LINE, Deviation
from schemas.programme.codes import ValueKind
from schemas.published import PublishedValue


def explained_lines(deviations: Iterable[Deviation]) -> list[ExplainedLine]:
    """What may be told in public of budget lines off their plan, and nothing else of them."""
    return [
        ExplainedLine(d.period, d.toc, d.place, d.public_wording)
        for d in deviations
        if d.kind == BUDGET_LINE and d.public_wording
    ]


def against_plan(source: Source) -> Section | None:
    """Outputs with a plan or an explanation, explanations of budget lines, and how much is final;
    nothing where there is nothing of these."""
    tables = [
        table
        for table in (_outputs(source), _budget_lines(source), _standing(source))
        if table.rows
    ]
    if not tables:
        return None
    return Section(
        id="plan",
        title=f"Implementation against plan, {source.period.id}",
        short="Against plan",
        text="What was planned beside what was realised, where both are public. Explanations are "
        "the alliance's own, worded for the public.",
        tables=tuple(tables),
    )


def _outputs(source: Source) -> Table:
    """Outputs with a plan, or with something to tell about it."""
    pairs: dict[Key, Pair] = {}
    for v in source.values:
        if is_whole(v):
            pairs.setdefault((v.toc, v.country, v.indicator), {})[v.kind] = v
    return Table(
        id="plan-outputs",
        title="Outputs, planned and realised",
        columns=(
            Column("Theory of change", width=16),
            Column("Place", width=14),
            Column("Output", width=34),
            Column("Planned", Kind.NUMBER, 11),
            Column("Realised", Kind.NUMBER, 11),
            Column("More or less", Kind.NUMBER, 11),
            Column("Of the plan", Kind.SHARE, 10),
            Column("Why", width=40),
        ),
        rows=tuple(
            _row(source, key, pair)
            for key, pair in pairs.items()
            if ValueKind.PLANNED in pair or any(v.public_wordings for v in pair.values())
        ),
        grouped=True,
        note="More or less: realised less planned. Of the plan: that in per cent of what was "
        "planned; none where nothing was planned.",
    )


Key = tuple[str, str, str]
"""ToC and country, empty for the programme and for a ToC as a whole, and indicator."""

Pair = dict[str, PublishedValue]
"""What is public of everyone, by kind."""


def _row(source: Source, key: Key, pair: Pair) -> tuple[Cell, ...]:
    toc, country, indicator = key
    planned, realised = (pair.get(kind) for kind in (ValueKind.PLANNED, ValueKind.REALISED))
    more: int | None = None
    pct: Decimal | None = None
    if planned and realised and planned.value is not None and realised.value is not None:
        more = realised.value - planned.value
        pct = deviation_pct(Decimal(planned.value), Decimal(realised.value))
    return (
        source.toc(toc),
        place_name(source.programme, toc, country) if toc else "",
        source.indicator(indicator),
        number_of(planned),
        number_of(realised),
        more,
        pct,
        Rich(tuple(Part(t) for t in (realised.public_wordings if realised else ())), "\n"),
    )


def _budget_lines(source: Source) -> Table:
    return Table(
        id="plan-budget-lines",
        title="Budget lines, why they were off their plan",
        columns=(
            Column("Theory of change", width=20),
            Column("Place", width=18),
            Column("Why", width=58),
        ),
        rows=tuple(
            (source.toc(e.toc), place_name(source.programme, e.toc, e.place), e.text)
            for e in source.explanations
        ),
        grouped=True,
    )


def _standing(source: Source) -> Table:
    """How many partners have reported and explained what has to be; none is named."""
    tocs = [t.id for t in source.programme.theories_of_change]
    found = {toc: [s for s in source.standings if s.toc == toc] for toc in tocs}
    return Table(
        id="plan-standing",
        title="How much is final",
        columns=(
            Column("Theory of change", width=44),
            Column("Partners", Kind.NUMBER, 12),
            Column("Have reported", Kind.NUMBER, 12),
            Column("Are final", Kind.NUMBER, 12),
        ),
        rows=tuple(
            (
                source.toc(toc),
                len(mine),
                sum(s.has_submission for s in mine),
                sum(s.is_final for s in mine),
            )
            for toc, mine in found.items()
            if mine
        ),
        note="Figures of a partner are final when its deviations from plan are explained as far as "
        "the programme asks for.",
    )
