"""Theories of change as they were adjusted within a period."""

from reports.annexes.source import Source
from reports.tables import Column, Section, Table


def adjustments(source: Source) -> Section | None:
    """Every adjustment of a version that holds from a day of the period; nothing without any."""
    rows = tuple(
        (
            source.toc(toc.id),
            version.holds_from.isoformat(),
            source.pathway(change.pathway) if change.pathway else "",
            change.kind,
            change.text[source.language],
        )
        for toc in source.programme.theories_of_change
        for version in toc.versions
        if version.number > 1 and source.period.start <= version.holds_from <= source.period.end
        for change in version.adjustments
    )
    if not rows:
        return None
    table = Table(
        id="adjusted",
        title=f"What changed in theories of change, {source.period.id}",
        columns=(
            Column("Theory of change", width=20),
            Column("Holds from", width=12),
            Column("Pathway", width=15),
            Column("Adjustment", width=19),
            Column("What changed", width=62),
        ),
        rows=rows,
        grouped=True,
    )
    return Section(
        id="adjustments",
        title=f"Adjustments of the theories of change, {source.period.id}",
        short="Adjustments",
        text="Figures reported before an adjustment stay where they were reported.",
        tables=(table,),
    )
