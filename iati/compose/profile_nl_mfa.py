"""Profile `nl-mfa`, for the ministry's dashboards: each split is an indicator with its own code.

They disregard dimensions and want baseline, target and actual of each indicator as numbers, so a
row that lacks one of them is left out. A profile only arranges; see `series` for the numbers.
"""

from collections.abc import Iterable
from itertools import groupby

from iati import document as d
from iati.compose.complete_rows import Cell, Row, rows_of
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
from schemas.programme.codes import Sex
from schemas.programme.indicator import EVERYONE
from schemas.programme.split_codes import UNKNOWN, ministry_code, split_code
from schemas.published_outcomes import PublishedOutcome

_SEX_IN_WORDS = {Sex.OTHER: "other sex", Sex.NOT_REPORTED: "sex not reported"}


def nl_mfa(
    programme: Programme,
    series: Iterable[Series],
    outcomes: Iterable[PublishedOutcome] = (),  # noqa: ARG001 - signs have no baseline, no target
) -> tuple[d.Result, ...]:
    """A result per pathway, of indicators without dimensions, each period with all its numbers.
    Outcomes are left out: the ministry reads no result without baseline and target."""
    results = []
    for scope, pathway, group in by_result(programme, series):
        indicators = tuple(i for s in group for i in _indicators(programme, s))
        if indicators:
            status = _status(programme, "result", any(may_be_added_up(s) for s in group))
            results.append(result_of(programme, scope, pathway, indicators, status))
    return tuple(results)


def _indicators(programme: Programme, series: Series) -> Iterable[d.Indicator]:
    complete = [r for r in rows_of((*series.baselines, *series.values)) if r.numbers]
    for cell, rows in groupby(complete, key=lambda row: row.cell):
        yield _indicator(programme, series, cell, list(rows))


def _indicator(programme: Programme, series: Series, cell: Cell, rows: list[Row]) -> d.Indicator:
    indicator = programme.indicator(cell.indicator)
    language = programme.languages[0]
    code = split_code(indicator, cell.scope, cell.age_group, cell.sex)
    given = None if cell.scope else ministry_code(indicator, cell.age_group, cell.sex)
    own = own_reference(programme, indicator.id, code, given.uri if given else None)
    split = split_in_words(cell.age_group, cell.sex)
    sentences = [*describe(programme, series)]
    if split:
        whole = split_code(indicator, cell.scope, EVERYONE, EVERYONE)
        sentences.append(f"Only: {split}. Part of {whole}: do not add the two.")
    return d.Indicator(
        measure=indicator.measure,
        aggregation_status=_status(programme, "indicator", may_be_added_up(series)),
        title={language: f"{indicator.title[language]}: {split}"} if split else indicator.title,
        description={language: " ".join(sentences)},
        references=(own, *(() if split else foreign_references(programme, series))),
        baselines=tuple(baseline_of(row.numbers[0]) for row in rows[:1] if row.numbers),
        periods=tuple(period for row in rows for period in _period(programme, row)),
    )


def _period(programme: Programme, row: Row) -> Iterable[d.Period]:
    if row.numbers:
        _, target, actual = row.numbers
        period = programme.period(row.period)
        yield d.Period(
            start=period.start,
            end=period.end,
            targets=(d.Value(number_of(target)),),
            actuals=(d.Value(number_of(actual), comment=comment_of(programme, actual)),),
        )


def split_in_words(age_group: str, sex: str) -> str:
    """Of whom a number is, for a title; empty for everyone."""
    words = []
    if sex != EVERYONE:
        words.append(_SEX_IN_WORDS.get(Sex(sex), sex))
    if age_group != EVERYONE:
        words.append("age not reported" if age_group == UNKNOWN else f"age {age_group}")
    return ", ".join(words)


def _status(programme: Programme, where: str, may_be_added: bool) -> bool | None:
    """Whether values may be added up, where the programme's settings want it said."""
    return may_be_added if where in programme.iati.nl_mfa.aggregation_status_on else None
