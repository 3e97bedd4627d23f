"""The gender framework in a release: `gender.csv`, shares by sex, and `gender-road-map.csv`, which
standards are met.

The first only rearranges `results.csv`; the second counts partners and values, never people.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from iati.compose import PublishedValue, activity_identifier
from iati.csv_text import csv_bytes
from schemas.gender import Known, RoadStep, SexShare
from schemas.programme import Programme
from schemas.programme.codes import Sex, Unit, ValueKind
from schemas.programme.indicator import EVERYONE

HELD_BACK = "held back"
"""State of a step of a sensitive indicator: how many of its values are split in full would tell
something of small counts."""

SHARE_COLUMNS = (
    "activity_identifier",
    "activity",
    "indicator",
    "indicator_title",
    "pathway",
    "scope",
    "theory_of_change",
    "country",
    "period",
    "kind",
    "female",
    "male",
    "other",
    "not_reported",
    "total",
    "suppressed",
    "known",
    "known_pct",
    "female_pct_of_known",
    "male_pct_of_known",
    "other_pct_of_known",
)
"""One row per published realised count of people, whatever their age. A count is empty when nobody
gave it or when `suppressed` names it; `known` is full, in part, none or suppressed."""

ROAD_MAP_COLUMNS = (
    "indicator",
    "indicator_title",
    "pathway",
    "theory_of_change",
    "standard",
    "axis",
    "holds_from",
    "period",
    "is_asked",
    "state",
    "partners_expected",
    "partners_with_value",
    "partners_full",
    "values_given",
    "values_full",
    "values_in_part",
    "values_none",
    "is_next",
)
"""One row per step of the road; `theory_of_change` is empty for the programme as a whole."""

KNOWN_SEXES = (Sex.FEMALE, Sex.MALE, Sex.OTHER)


def sex_shares(programme: Programme, values: Iterable[PublishedValue]) -> list[SexShare]:
    """Every published realised count of people with its parts by sex, in the values' order."""
    people = {i.id for i in programme.indicators if i.unit is Unit.PEOPLE}
    counted = (
        v
        for v in values
        if v.kind == ValueKind.REALISED and v.age_group == EVERYONE and v.indicator in people
    )
    tables = groupby(counted, key=lambda v: (v.activity, v.scope, v.indicator, v.period))
    return [_share({v.sex: v for v in table}) for _, table in tables]


def _share(table: dict[str, PublishedValue]) -> SexShare:
    whole = table[EVERYONE]
    counts = {sex: v.value for sex, v in table.items()}
    suppressed = tuple(sex for sex, v in table.items() if v.suppressed)
    known_count = sum(counts.get(sex) or 0 for sex in KNOWN_SEXES)
    if not suppressed and whole.value is not None:
        counts[Sex.NOT_REPORTED] = whole.value - known_count
    known = _known(counts, suppressed)
    is_public = known is not Known.SUPPRESSED
    shares = {
        sex: _per_cent(counts.get(sex), known_count) if is_public else None for sex in KNOWN_SEXES
    }
    return SexShare(
        activity=whole.activity,
        indicator=whole.indicator,
        pathway=whole.pathway,
        scope=whole.scope,
        toc=whole.toc,
        country=whole.country,
        period=whole.period,
        total=whole.value,
        female=counts.get(Sex.FEMALE),
        male=counts.get(Sex.MALE),
        other=counts.get(Sex.OTHER),
        not_reported=counts.get(Sex.NOT_REPORTED),
        suppressed=suppressed,
        known=known,
        known_pct=_per_cent(known_count, whole.value) if is_public else None,
        female_pct=shares[Sex.FEMALE],
        male_pct=shares[Sex.MALE],
        other_pct=shares[Sex.OTHER],
    )


def _known(counts: dict[str, int | None], suppressed: tuple[str, ...]) -> Known:
    if suppressed:
        return Known.SUPPRESSED
    if counts[Sex.NOT_REPORTED] == 0:
        return Known.FULL
    return Known.IN_PART if counts[Sex.NOT_REPORTED] != counts[EVERYONE] else Known.NONE


def _per_cent(part: int | None, whole: int | None) -> Decimal | None:
    if part is None or not whole:
        return None
    return (100 * Decimal(part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


def shares_csv(programme: Programme, values: Iterable[PublishedValue]) -> bytes:
    """`gender.csv`: UTF-8, comma, LF."""
    titles = _titles(programme)
    identifiers = {a.id: activity_identifier(programme, a) for a in programme.iati.activities}
    rows = [
        (
            identifiers[s.activity],
            s.activity,
            s.indicator,
            titles[s.indicator],
            s.pathway,
            s.scope,
            s.toc,
            s.country,
            s.period,
            ValueKind.REALISED,
            s.female,
            s.male,
            s.other,
            s.not_reported,
            s.total,
            " ".join("total" if name == EVERYONE else name for name in s.suppressed),
            s.known,
            s.known_pct,
            s.female_pct,
            s.male_pct,
            s.other_pct,
        )
        for s in sex_shares(programme, values)
    ]
    return csv_bytes(SHARE_COLUMNS, rows)


def road_map_csv(programme: Programme, steps: Iterable[RoadStep]) -> bytes:
    """`gender-road-map.csv`: UTF-8, comma, LF. Names no partner."""
    titles = _titles(programme)
    sensitive = {i.id for i in programme.indicators if i.sensitive}
    rows = [
        (
            s.indicator,
            titles[s.indicator],
            s.pathway,
            s.toc,
            s.standard,
            s.axis,
            s.holds_from,
            s.period,
            _yes_no(s.is_asked),
            *(_held_back(s) if s.indicator in sensitive else _reached(s)),
        )
        for s in steps
    ]
    return csv_bytes(ROAD_MAP_COLUMNS, rows)


def _reached(step: RoadStep) -> tuple[object, ...]:
    if not step.axis:
        return (step.state, *[None] * 8)
    return (
        step.state,
        step.partners_expected,
        step.partners_with_value,
        step.partners_full,
        step.values_given,
        step.values_full,
        step.values_in_part,
        step.values_none,
        _yes_no(step.is_next),
    )


def _held_back(step: RoadStep) -> tuple[object, ...]:
    return (HELD_BACK if step.axis else step.state, *[None] * 8)


def _yes_no(statement: bool) -> str:
    return "yes" if statement else "no"


def _titles(programme: Programme) -> dict[str, str]:
    return {i.id: i.title[programme.languages[0]] for i in programme.indicators}
