"""What is published where: the publishable totals as series of one indicator in one activity.

The numbers of a release are decided here, once, for every profile.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from schemas.programme import Programme
from schemas.programme.indicator import EVERYONE, Baseline
from schemas.programme.model import WHOLE_TOC
from schemas.published import BASELINE, PublishedValue
from schemas.totals import Total, home_activity, is_shown, total_id

SEXES = ("all", "female", "male", "other", "not-reported")


@dataclass(frozen=True)
class Series:
    """All public values of one indicator in one activity and scope, periods in order."""

    indicator: str
    scope: str
    values: tuple[PublishedValue, ...]
    baselines: tuple[PublishedValue, ...] = ()


def published_values(programme: Programme, totals: Iterable[Total]) -> list[PublishedValue]:
    """The values a release shows, ordered by activity and indicator of the definition.

    Which totals those are is decided in `schemas.totals`. Baselines of the definition come along
    where the indicator has a number in the same activity and scope.
    """
    activity_rank = {a.id: n for n, a in enumerate(programme.iati.activities)}
    indicator_rank = {i.id: n for n, i in enumerate(programme.indicators)}
    period_start = {p.id: p.start for p in programme.periods}
    shown = [v for total in totals if (v := _published(programme, total)) is not None]
    return sorted(
        [*_baselines(programme, shown), *shown],
        key=lambda v: (
            activity_rank[v.activity],
            v.scope,
            indicator_rank[v.indicator],
            v.kind != BASELINE,
            dt.date.min if v.kind == BASELINE else period_start[v.period],
            v.kind,
            *split_rank(v.age_group, v.sex),
        ),
    )


def split_rank(age_group: str, sex: str) -> tuple[bool, str, int]:
    """The order of splits: everyone first, age groups, and each by sex."""
    return age_group != EVERYONE, age_group, SEXES.index(sex)


def total_of(value: PublishedValue) -> str:
    """The id of the total that a value shows; a baseline shows none, and has one of its own."""
    place = (value.country or WHOLE_TOC) if value.toc else ""
    node = ("place" if value.toc else "programme", value.toc, place)
    table = (value.indicator, value.period, value.kind)
    return total_id(table, node, (value.age_group, value.sex))


def series_of(values: Iterable[PublishedValue]) -> list[Series]:
    """Values of one activity, in the order of `published_values`, as series with any number."""
    series = []
    for (indicator, scope), group in groupby(values, key=lambda v: (v.indicator, v.scope)):
        public = [v for v in group if not v.suppressed]
        baselines = tuple(v for v in public if v.kind == BASELINE)
        others = tuple(v for v in public if v.kind != BASELINE)
        series.append(Series(indicator, scope, others, baselines))
    return [s for s in series if s.values]


def _baselines(programme: Programme, shown: list[PublishedValue]) -> list[PublishedValue]:
    of_place = {(v.indicator, v.toc, v.country): v for v in shown if not v.suppressed}
    return [
        _with_baseline(of_place[place], baseline)
        for indicator in programme.indicators
        for baseline in indicator.baselines
        if (place := (indicator.id, baseline.toc or "", baseline.country or "")) in of_place
    ]


def _with_baseline(home: PublishedValue, baseline: Baseline) -> PublishedValue:
    """The baseline where the values of its indicator and place stand."""
    return replace(
        home,
        period=str(baseline.year),
        kind=BASELINE,
        age_group=baseline.age_group,
        sex=str(baseline.sex),
        value=baseline.value,
        partners_reported=0,
        partners_expected=0,
        partners_final=0,
        public_wordings=(),
    )


def _published(programme: Programme, total: Total) -> PublishedValue | None:
    home = home_activity(programme, total)
    if home is None or not is_shown(programme, total):
        return None
    country = "" if total.place in ("", WHOLE_TOC) else total.place
    together = bool(total.toc) and home.toc is None
    return PublishedValue(
        activity=home.id,
        indicator=total.indicator,
        pathway=total.pathway,
        scope=total.toc if together else "",
        toc=total.toc,
        country=country,
        period=total.period,
        kind=total.kind,
        age_group=total.age_group,
        sex=total.sex,
        value=None if total.suppressed else total.value,
        partners_reported=total.partners_reported,
        partners_expected=total.partners_expected,
        partners_final=total.partners_final,
        public_wordings=total.public_wordings,
    )
