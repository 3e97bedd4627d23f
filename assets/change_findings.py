"""What the candidate changes and nobody has decided on: totals that fell, and small differences
from any kept release.

Finds; whether that stops the road is up to the checks.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from assets.documents import candidate_of
from assets.road import Road
from disclosure import ReleaseFinding, already_public, small_differences
from iati.compose import PublishedValue, published_values
from iati.release import Change, compare_values, kept_releases, read_table, undecided
from warehouse import totals


def undecided_falls(road: Road) -> list[Change]:
    """Realised totals that are lower than in the last release, without a decision."""
    falls = [c for c in candidate_of(road).difference.changes if c.is_fall]
    return undecided(road.programme(), "fall", falls, road.steward_decisions(), road.now().date())


def undecided_small_changes(road: Road) -> list[ReleaseFinding]:
    """Sensitive counts that differ from any kept release by a small count, without a decision; and
    those held back now that the last release shows."""
    programme, candidate = road.programme(), candidate_of(road)
    limits = {i.id: i.small_count_below for i in programme.indicators if i.small_count_below}
    values = [v for v in read_table(candidate.folder) if v.indicator in limits]
    kept = {
        manifest.number: read_table(folder) for manifest, folder in kept_releases(road.publish_path)
    }
    decisions, today = road.steward_decisions(), road.now().date()
    decided = set()
    for number, earlier in kept.items():
        before = [v for v in earlier if v.indicator in limits]
        changes = compare_values(programme, before, values, (), ()).changes
        stay = undecided(programme, "small-difference", changes, decisions, today)
        decided |= {(number, c.key) for c in changes if c not in stay}
    thresholds = {v.key: limits[v.indicator] for v in values}
    shown = {number: _numbers(earlier) for number, earlier in kept.items()}
    small = small_differences(shown, _numbers(values), thresholds, decided)
    last = candidate.manifest.previous
    if last is None:
        return list(small)
    held_back = _held_back(road, values)
    public = already_public(last, shown[last], held_back, thresholds)
    return [*small, *(f for f in public if (last, f.key) not in decided)]


def _numbers(values: Iterable[PublishedValue]) -> dict[str, Decimal]:
    return {v.key: Decimal(v.value) for v in values if v.value is not None}


def _held_back(road: Road, values: Iterable[PublishedValue]) -> dict[str, Decimal]:
    """The numbers behind what the candidate suppresses. For comparing only."""
    suppressed = {v.key for v in values if v.suppressed}
    with road.warehouse() as connection:
        every = [replace(t, suppressed=None) for t in totals(connection)]
    numbers = _numbers(published_values(road.programme(), every))
    return {key: number for key, number in numbers.items() if key in suppressed}
