"""Publication profiles: how series become results, for one audience each.

A profile only arranges; which numbers there are was decided in `series`. Profile `iati` writes
the undivided value and one more value per cell of a split, with dimensions.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import Protocol

from iati import document as d
from iati.compose.series import PublishedValue, Series
from schemas.programme import AggregationOverTime, Programme
from schemas.programme.codes import ValueKind


class Profile(Protocol):
    """From the series of one activity to its results."""

    def __call__(self, programme: Programme, series: Iterable[Series]) -> tuple[d.Result, ...]: ...


def iati(programme: Programme, series: Iterable[Series]) -> tuple[d.Result, ...]:
    """Profile `iati`: a result per pathway, total and dimension values in each period.

    Only the programme's own totals are marked as fit for adding up: they hold everything that
    the other results and activities show in part.
    """
    by_scope: dict[tuple[str, str], list[Series]] = {}
    for entry in series:
        pathway = programme.indicator(entry.indicator).pathway
        by_scope.setdefault((entry.scope, pathway), []).append(entry)
    order = {p.id: n for n, p in enumerate(programme.pathways)}
    in_order = sorted(by_scope, key=lambda key: (key[0], order[key[1]]))
    return tuple(_result(programme, *key, by_scope[key]) for key in in_order)


PROFILES: dict[str, Profile] = {"iati": iati}
"""The profiles a release can be written in, by name."""


def _result(programme: Programme, scope: str, pathway_id: str, series: list[Series]) -> d.Result:
    pathway = next(p for p in programme.pathways if p.id == pathway_id)
    language = programme.languages[0]
    title = f"{pathway.name[language]}: outputs"
    description = f"Outputs on the pathway {pathway.name[language].lower()}."
    if scope:
        countries = programme.toc(scope).name[language]
        title = f"{title} in {countries} together"
        description = (
            f"{description} What {countries} report together, without saying how much is whose: "
            "it stands in none of the countries' activities and is part of the totals above."
        )
    indicators = tuple(_indicator(programme, s) for s in series)
    return d.Result(
        type="1",
        aggregation_status=any(i.aggregation_status for i in indicators),
        title={language: title},
        description={language: description},
        indicators=indicators,
    )


def _indicator(programme: Programme, series: Series) -> d.Indicator:
    indicator = programme.indicator(series.indicator)
    language = programme.languages[0]
    code = "-".join(part for part in (indicator.id, series.scope) if part)
    own = d.Reference(
        "99", code, f"{programme.iati.base_url}/current/indicators.html#{indicator.id}"
    )
    others = tuple(d.Reference(r.vocabulary, r.code, r.uri) for r in indicator.references)
    first = series.values[0]
    return d.Indicator(
        measure=indicator.measure,
        aggregation_status=not (first.scope or first.toc or first.country),
        title=indicator.title,
        description={language: " ".join(_describe(programme, series))},
        references=(own, *(others if not series.scope else ())),
        periods=tuple(
            _period(programme, period, list(values))
            for period, values in groupby(series.values, key=lambda v: v.period)
        ),
    )


def _describe(programme: Programme, series: Series) -> Iterable[str]:
    indicator = programme.indicator(series.indicator)
    yield indicator.description[programme.languages[0]]
    yield f"Counts {indicator.unit}."
    yield "Each value is of its period alone."
    if indicator.over_time is AggregationOverTime.SUM:
        yield "Values of different periods may be added."
    else:
        yield "Different periods may count the same ones again: do not add them."
    first = series.values[0]
    if first.toc or first.country:
        yield "The value is also inside the total of the programme's own activity."


def _period(programme: Programme, period_id: str, values: list[PublishedValue]) -> d.Period:
    period = programme.period(period_id)
    return d.Period(
        start=period.start,
        end=period.end,
        targets=tuple(_value(programme, v) for v in values if v.kind == ValueKind.PLANNED),
        actuals=tuple(_value(programme, v) for v in values if v.kind == ValueKind.REALISED),
    )


def _value(programme: Programme, value: PublishedValue) -> d.Value:
    if value.value is None:
        raise ValueError(f"{value.indicator}: a suppressed value reached the composer")
    axes = (("sex", value.sex), ("age", value.age_group))
    comment = None
    if not value.is_split and value.kind == ValueKind.REALISED:
        reported, expected = value.partners_reported, value.partners_expected
        comment = {
            programme.languages[0]: f"Reported by {reported} of {expected} partners expected to."
        }
    return d.Value(
        value=value.value,
        dimensions=tuple(axis for axis in axes if axis[1] != "all"),
        comment=comment,
    )
