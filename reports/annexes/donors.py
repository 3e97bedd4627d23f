"""What the programme contributed to donors' results frameworks in a period: the donors' tables."""

from reports.annexes.source import Source
from reports.contributions import result_tables, results_of
from reports.tables import Section


def contributions(source: Source) -> Section | None:
    """The table of each result with the totals beneath it; nothing without a framework."""
    tables = tuple(
        table
        for result in results_of(source.programme)
        for table in result_tables(
            source.programme, result, source.period.id, source.progress, source.values
        )
        if table.rows
    )
    if not tables:
        return None
    return Section(
        id="contributions",
        title=f"Contribution to donors' results frameworks, {source.period.id}",
        short="Contributions",
        tables=tables,
    )
