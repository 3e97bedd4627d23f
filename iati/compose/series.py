"""What is published where: the publishable totals as series of one indicator in one activity.

The numbers of a release are decided here, once, for every profile.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from schemas.programme import Programme
from schemas.programme.model import WHOLE_TOC
from schemas.totals import Total, home_activity, is_shown


@dataclass(frozen=True)
class PublishedValue:
    """One number of one activity, or the statement that it is suppressed.

    `scope` is the ToC when the value is what its countries report together, inside the programme's
    activity, else empty. `value` is None only when `suppressed`.
    """

    activity: str
    indicator: str
    pathway: str
    scope: str
    toc: str
    country: str
    period: str
    kind: str
    age_group: str
    sex: str
    value: int | None
    partners_reported: int
    partners_expected: int

    @property
    def suppressed(self) -> bool:
        """Whether a number exists that stays inside."""
        return self.value is None

    @property
    def is_split(self) -> bool:
        """Whether the value is of one sex or age group rather than of everyone."""
        return (self.age_group, self.sex) != ("all", "all")


@dataclass(frozen=True)
class Series:
    """All public values of one indicator in one activity and scope, periods in order."""

    indicator: str
    scope: str
    values: tuple[PublishedValue, ...]


def published_values(programme: Programme, totals: Iterable[Total]) -> list[PublishedValue]:
    """The values a release shows, ordered by activity and indicator of the definition.

    Which totals those are is decided in `schemas.totals`.
    """
    activity_rank = {a.id: n for n, a in enumerate(programme.iati.activities)}
    indicator_rank = {i.id: n for n, i in enumerate(programme.indicators)}
    period_start = {p.id: p.start for p in programme.periods}
    shown = [v for total in totals if (v := _published(programme, total)) is not None]
    return sorted(
        shown,
        key=lambda v: (
            activity_rank[v.activity],
            v.scope,
            indicator_rank[v.indicator],
            period_start[v.period],
            v.kind,
            v.age_group != "all",
            v.age_group,
            ("all", "female", "male", "other", "not-reported").index(v.sex),
        ),
    )


def series_of(values: Iterable[PublishedValue]) -> list[Series]:
    """Values of one activity, in the order of `published_values`, as series with any number."""
    grouped = groupby(values, key=lambda v: (v.indicator, v.scope))
    series = [Series(*key, tuple(v for v in vs if not v.suppressed)) for key, vs in grouped]
    return [s for s in series if s.values]


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
    )
