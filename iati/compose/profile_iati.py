"""Profile `iati`, for everybody: the undivided value, and one value with dimensions for each cell
of a split, in one indicator; outcomes with their signs of change, counted and in words.

A profile only arranges; which numbers there are was decided in `series`.
"""

from collections.abc import Iterable
from itertools import groupby

from iati import document as d
from iati.compose.donors import result_references
from iati.compose.outcomes import outcome_results
from iati.compose.results import (
    baseline_of,
    by_result,
    comment_of,
    describe,
    foreign_references,
    may_be_added_up,
    number_of,
    own_reference,
    result_of,
)
from iati.compose.series import Series
from schemas.programme import Programme
from schemas.programme.codes import ValueKind
from schemas.published import PublishedValue
from schemas.published_outcomes import PublishedOutcome


def iati(
    programme: Programme, series: Iterable[Series], outcomes: Iterable[PublishedOutcome] = ()
) -> tuple[d.Result, ...]:
    """Profile `iati`: a result per pathway, total and dimension values in each period, then one per
    outcome.

    Only the programme's own totals are marked as fit for adding up: they hold everything that
    the other results and activities show in part.
    """
    outputs = tuple(
        result_of(
            programme,
            scope,
            pathway,
            tuple(_indicator(programme, s) for s in group),
            any(may_be_added_up(s) for s in group),
        )
        for scope, pathway, group in by_result(programme, series)
    )
    return (*outputs, *outcome_results(programme, outcomes))


def _indicator(programme: Programme, series: Series) -> d.Indicator:
    indicator = programme.indicator(series.indicator)
    code = "-".join(part for part in (indicator.id, series.scope) if part)
    own = own_reference(programme, indicator.id, code)
    return d.Indicator(
        measure=indicator.measure,
        aggregation_status=may_be_added_up(series),
        title=indicator.title,
        description={programme.languages[0]: " ".join(describe(programme, series))},
        references=(
            own,  # first: by it the files are read back
            *foreign_references(programme, series),
            *result_references(programme, series),
        ),
        baselines=tuple(baseline_of(b, _dimensions(b)) for b in series.baselines),
        periods=tuple(
            _period(programme, period, list(values))
            for period, values in groupby(series.values, key=lambda v: v.period)
        ),
    )


def _period(programme: Programme, period_id: str, values: list[PublishedValue]) -> d.Period:
    period = programme.period(period_id)
    return d.Period(
        start=period.start,
        end=period.end,
        targets=tuple(_value(programme, v) for v in values if v.kind == ValueKind.PLANNED),
        actuals=tuple(_value(programme, v) for v in values if v.kind == ValueKind.REALISED),
    )


def _value(programme: Programme, value: PublishedValue) -> d.Value:
    return d.Value(number_of(value), _dimensions(value), comment_of(programme, value))


def _dimensions(value: PublishedValue) -> tuple[tuple[str, str], ...]:
    axes = (("sex", value.sex), ("age", value.age_group))
    return tuple(axis for axis in axes if axis[1] != "all")
