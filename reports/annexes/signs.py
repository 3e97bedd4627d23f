"""Signs of change in a period: how many, on which outcomes, what is told of them in public, and how
far the outcomes have come."""

from reports.annexes.source import Source
from reports.places import place_name
from reports.tables import Chart, ChartKind, Column, Kind, Section, Series, Table, joined
from schemas.published_outcomes import PublishedOutcome


def signs(source: Source) -> Section | None:
    """Nothing where no sign was told and no outcome judged."""
    tables = [table for table in (_counts(source), *_outcomes(source)) if table.rows]
    if not tables:
        return None
    return Section(
        id="signs",
        title=f"Signs of change and progress, {source.period.id}",
        short="Signs of change",
        text="A sign of change tells what somebody does otherwise than before. Country teams set "
        "signs beside the outcomes of their theory of change and judge how far each has come.",
        tables=tuple(tables),
    )


def _counts(source: Source) -> Table:
    """Signs by theory of change and pathway; here each sign is in one row only."""
    tocs = [t.id for t in source.programme.theories_of_change]
    counts = sorted(source.harvest, key=lambda count: tocs.index(count.toc))
    return Table(
        id="signs-counted",
        title="Signs of change by theory of change and actor",
        columns=(
            Column("Theory of change", width=26),
            Column("Actor", width=20),
            Column("Signs", Kind.NUMBER, 12),
            Column("Asked others about", Kind.NUMBER, 12),
            Column("Confirmed", Kind.NUMBER, 12),
        ),
        rows=tuple(
            (source.toc(c.toc), source.pathway(c.pathway), c.harvested, c.verified, c.confirmed)
            for c in counts
        ),
        note="The most significant signs are verified: others are asked about them.",
        chart=_chart(source),
        grouped=True,
    )


def _chart(source: Source) -> Chart | None:
    told = {(c.toc, c.pathway): c.harvested for c in source.harvest}
    tocs = [
        t.id for t in source.programme.theories_of_change if any(t.id == toc for toc, _ in told)
    ]
    pathways = [p.id for p in source.programme.pathways]
    if not tocs:
        return None
    return Chart(
        id=joined("chart", "signs"),
        title=f"Signs of change by theory of change and actor, {source.period.id}",
        kind=ChartKind.STACKED,
        labels=tuple(source.toc(toc) for toc in tocs),
        series=tuple(
            Series(source.pathway(p), tuple(told.get((toc, p)) for toc in tocs)) for p in pathways
        ),
    )


def _outcomes(source: Source) -> list[Table]:
    """A table for each theory of change that told: its outcomes with what is known of them."""
    return [
        Table(
            id=joined("outcomes", toc.id),
            title=f"Outcomes: {toc.name[source.language]}",
            columns=(
                Column("Place", width=15),
                Column("Actor", width=13),
                Column("Outcome", width=38),
                Column("Signs", Kind.NUMBER, 7),
                Column("Progress", width=10),
                Column("What is told", width=48),
            ),
            rows=tuple(
                (
                    place_name(source.programme, o.home, o.country),
                    source.pathway(o.pathway),
                    o.wording,
                    o.signs,
                    o.progress,
                    o.text,
                )
                for o in _by_place(source, toc.id)
            ),
            grouped=True,
            note="A sign may stand beside several outcomes: signs of different outcomes are never "
            "added. Progress as the country team judged it; empty where it did not.",
        )
        for toc in source.programme.theories_of_change
    ]


def _by_place(source: Source, toc_id: str) -> list[PublishedOutcome]:
    places = [*source.programme.toc(toc_id).countries, ""]
    told = (o for o in source.outcomes if o.home == toc_id)
    return sorted(told, key=lambda o: places.index(o.country))
