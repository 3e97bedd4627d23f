"""Outputs of a period: totals of the programme, and per theory of change and place.

Planned beside realised, women and girls beside men and boys, with how many partners are in it.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from reports.annexes.source import Source, coverage, is_whole
from reports.contributions import number_of
from reports.places import SEXES, place_name
from reports.tables import (
    Cell,
    Chart,
    ChartKind,
    Column,
    Kind,
    Number,
    Section,
    Series,
    Table,
    joined,
)
from schemas.programme.codes import Sex, ValueKind
from schemas.programme.indicator import EVERYONE
from schemas.published import PublishedValue

NOTE = (
    "Partners: how many reported the output out of those expected to. A figure is provisional "
    "while one has not, or has still to explain a deviation from its plan. A figure of women and "
    "girls, or men and boys, is of those whose sex was reported."
)
FEWEST_BARS = 2

Values = Sequence[PublishedValue]


def totals(source: Source) -> Section:
    """The programme's totals by pathway (report, 2.10.2)."""
    mine = [v for v in source.values if not (v.scope or v.toc or v.country)]
    by_pathway = {p.id: [v for v in mine if v.pathway == p.id] for p in source.programme.pathways}
    tables = [
        _table(source, joined("totals", pathway), source.pathway(pathway), {"": values})
        for pathway, values in by_pathway.items()
        if values
    ]
    return Section(
        id="totals",
        title=f"Outputs of the whole programme, {source.period.id}",
        short="Totals",
        text="Outputs of all partners together, by pathway. Outputs are never added to each other: "
        "the same people may stand in several.",
        tables=tuple(tables),
    )


def per_place(source: Source) -> Section | None:
    """What each theory of change reported, country by country; what several countries report
    together stands once. Nothing where only the programme as a whole has values."""
    tables = []
    for toc in source.programme.theories_of_change:
        mine = [v for v in source.values if v.toc == toc.id]
        by_place = {
            place: [v for v in mine if v.country == place] for place in (*toc.countries, "")
        }
        told = {place: values for place, values in by_place.items() if values}
        if told:
            tables.append(_table(source, joined("outputs", toc.id), source.toc(toc.id), told, True))
    if not tables:
        return None
    return Section(
        id="outputs",
        title=f"Outputs per theory of change and country, {source.period.id}",
        short="Outputs",
        text="Every figure here is also inside the totals of the programme. What the alliance desk "
        "reports for all is in those totals only.",
        tables=tuple(tables),
    )


def _table(
    source: Source,
    table_id: str,
    title: str,
    by_place: dict[str, list[PublishedValue]],
    has_place: bool = False,
) -> Table:
    """Rows by place, indicator by indicator. `has_place`: of a theory of change, which says where;
    else of the programme as a whole, in one place without a name."""
    sexes = _sexes(source.values)
    rows = [
        _cells(source, group, sexes, place if has_place else None)
        for place, values in by_place.items()
        for group in _by_indicator(values)
    ]
    return Table(
        id=table_id,
        title=title,
        columns=(
            *((Column("Place", width=16), Column("Pathway", width=13)) if has_place else ()),
            Column("Output", width=40),
            Column("Planned", Kind.NUMBER, 10),
            Column("Realised", Kind.NUMBER, 10),
            *(Column(SEXES[sex], Kind.NUMBER, 10) for sex in sexes),
            Column("Partners", width=11),
        ),
        rows=tuple(rows),
        note=NOTE,
        chart=_chart(source, table_id, title, by_place),
        grouped=has_place,
    )


def _sexes(values: Values) -> list[Sex]:
    """The sexes that all tables show: those always asked for, others when used."""
    used = {v.sex for v in values if v.value != 0}
    return [sex for sex in SEXES if sex is not Sex.OTHER or sex in used]


def _by_indicator(values: Iterable[PublishedValue]) -> Iterable[list[PublishedValue]]:
    return (list(group) for _, group in groupby(values, key=lambda v: v.indicator))


def _cells(
    source: Source, group: Values, sexes: Sequence[Sex], place: str | None
) -> tuple[Cell, ...]:
    first = group[0]
    planned, realised = (_of(group, kind) for kind in (ValueKind.PLANNED, ValueKind.REALISED))
    where: tuple[Cell, ...] = ()
    if place is not None:
        where = (place_name(source.programme, first.toc, place), source.pathway(first.pathway))
    return (
        *where,
        source.indicator(first.indicator),
        number_of(planned),
        number_of(realised),
        *(number_of(_of(group, ValueKind.REALISED, sex)) for sex in sexes),
        coverage(realised or planned),
    )


def _of(group: Values, kind: str, sex: str = EVERYONE) -> PublishedValue | None:
    found = (v for v in group if (v.kind, v.age_group, v.sex) == (kind, EVERYONE, sex))
    return next(found, None)


def _chart(
    source: Source, table_id: str, title: str, by_place: dict[str, list[PublishedValue]]
) -> Chart | None:
    """Planned beside realised, where there is more than one figure to compare."""
    bars: list[tuple[str, Number | None, Number | None]] = []
    for place, values in by_place.items():
        for group in _by_indicator(v for v in values if is_whole(v)):
            numbers = {v.kind: v.value for v in group}
            planned, realised = (
                numbers.get(kind) for kind in (ValueKind.PLANNED, ValueKind.REALISED)
            )
            label = source.indicator(group[0].indicator)
            if len(by_place) > 1:
                label = f"{place_name(source.programme, group[0].toc, place)}: {label}"
            if planned is not None or realised is not None:
                bars.append((label, planned, realised))
    if len(bars) < FEWEST_BARS:
        return None
    series = [Series("Realised", tuple(realised for _, _, realised in bars))]
    if any(planned is not None for _, planned, _ in bars):
        series.insert(0, Series("Planned", tuple(planned for _, planned, _ in bars)))
    return Chart(
        id=joined("chart", table_id),
        title=f"{title}: {'planned and realised' if len(series) > 1 else 'realised'} outputs, "
        f"{source.period.id}",
        kind=ChartKind.BESIDE,
        labels=tuple(label for label, _, _ in bars),
        series=tuple(series),
    )
