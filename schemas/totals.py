"""A total, as warehouse, disclosure and IATI all see it, and the one activity that publishes it.

One level owns each number: `home_activity` is the only place that says which.
"""

from dataclasses import dataclass

from schemas.programme.model import WHOLE_TOC, Programme
from schemas.programme.publication import Activity


@dataclass(frozen=True)
class Total:
    """One total. `value` is None unless reported; `suppressed` says why it must stay inside.

    `level` is programme, toc or place; `axes` is none, sex, age or sex+age; `kind` is planned or
    realised; `place` is a country code or ALL. `partners_reported` counts those that gave this
    very split, out of those expected to report the indicator; for a rest that is not reported,
    those that gave the whole it is the rest of. `partners_final` are those of them whose figures of
    the period are final. `public_wordings` explain to the public how an undivided realised total of
    a place deviates from plan; elsewhere there are none.
    """

    total_id: str
    indicator: str
    pathway: str
    period: str
    kind: str
    level: str
    toc: str
    place: str
    axes: str
    age_group: str
    sex: str
    value: int | None
    state: str
    partners_reported: int
    partners_expected: int
    suppressed: str | None
    partners_final: int
    public_wordings: tuple[str, ...] = ()


@dataclass(frozen=True)
class PartnerValue:
    """What one accepted revision of a partner's submission says of one cell."""

    partner: str
    period: str
    revision: int
    indicator: str
    kind: str
    place: str
    age_group: str
    sex: str
    value: int


def total_id(
    table: tuple[str, str, str], node: tuple[str, str, str], split: tuple[str, str]
) -> str:
    """The id that marts.total gives a total: its indicator, period and kind; its level, ToC and
    place; its age group and sex."""
    return "|".join((*table, *node, *split))


def home_activity(programme: Programme, total: Total) -> Activity | None:
    """The activity that publishes a total, or None when it is only part of others."""
    return home_of(programme, total.level, total.toc, total.place)


def home_of(programme: Programme, level: str, toc: str, place: str) -> Activity | None:
    """The activity that publishes the totals of a level, ToC and place, if one does.

    The programme's activity has the totals of the programme. A country's activity has that
    country's. What a ToC of several countries reports for all of them together stands in the
    programme's activity as well, because no country's could carry it; what a worldwide ToC
    reports, in its own. ToC totals are sums of these, and what the alliance desk reports is
    inside the programme's totals: neither is published by itself.
    """
    if level == "programme":
        return _activity(programme, None, None)
    if level == "toc":
        return None
    if place != WHOLE_TOC:
        return _activity(programme, toc, place)
    theory = programme.toc(toc)
    if theory.mother:
        return None
    return _activity(programme, None if theory.countries else theory.id, None)


def is_shown(programme: Programme, total: Total) -> bool:
    """Whether a release shows a total, be it as suppressed.

    A total without a value is not shown at all; of a split, the unknown rest only when there is
    one.
    """
    is_rest = "not-reported" in (total.sex, total.age_group)
    nothing_left = is_rest and total.value == 0
    has_value = total.value is not None and not nothing_left
    return has_value and home_activity(programme, total) is not None


def _activity(programme: Programme, toc: str | None, country: str | None) -> Activity | None:
    for activity in programme.iati.activities:
        if (activity.toc, activity.country) == (toc, country):
            return activity
    return None
