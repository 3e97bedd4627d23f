"""Proving that a further profile has the numbers of profile `iati`: both files read back, compared.

Goes by the files alone: what the one states says what must, and what must not, stand in the other.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from iati.compare import ReadBack, code_of, compare, place_of_value, read_back
from iati.compose import PublishedValue
from iati.read import BASELINE, VALUES, ReadValue, ValuePlace, read_values
from schemas.programme import Indicator, Programme
from schemas.programme.indicator import EVERYONE
from schemas.programme.publication import MAIN_PROFILE, NL_MFA
from schemas.programme.split_codes import scopes_of, split_code
from schemas.published_outcomes import PublishedOutcome


def read_back_all(
    programme: Programme,
    values: Iterable[PublishedValue],
    datasets: Mapping[str, Sequence[Path]],
    outcomes: Iterable[PublishedOutcome] = (),
) -> Mapping[str, ReadBack]:
    """For each profile, its files beside what they should state: profile `iati` beside the values
    and counts of signs meant, every further one beside the files of profile `iati`."""
    main = datasets[MAIN_PROFILE]
    found: dict[str, ReadBack] = {MAIN_PROFILE: read_back(programme, values, main, outcomes)}
    for profile, files in datasets.items():
        if profile != MAIN_PROFILE:
            found[profile] = read_back_nl_mfa(programme, main, files)
    return found


def read_back_nl_mfa(
    programme: Programme, published: Iterable[Path], files: Iterable[Path]
) -> ReadBack:
    """Compare files of profile `nl-mfa` with what files of profile `iati` say must stand in them:
    of each split, every period with baseline, target and actual, and nothing else."""
    codes = {
        code_of(indicator.id, scope): (indicator, scope)
        for indicator in programme.indicators
        for scope in scopes_of(programme)
    }
    numbers = [
        _undivided(value, *codes[value.code])
        for path in published
        for value in read_values(path)
        if value.code in codes
    ]
    baselines = {(n.activity, n.code) for n in numbers if n.kind == BASELINE}
    kinds: dict[tuple[str, str, str, str], set[str]] = {}
    for number in numbers:
        kinds.setdefault(_period(number), set()).add(number.kind)
    complete = {p for p, found in kinds.items() if found >= set(VALUES) and p[:2] in baselines}
    written = {period[:2] for period in complete}
    meant = Counter(
        n
        for n in numbers
        if _period(n) in complete or (n.kind == BASELINE and (n.activity, n.code) in written)
    )
    return compare(meant, files)


def places_of_value(programme: Programme, value: PublishedValue) -> list[ValuePlace]:
    """Where a value may stand in the files of a release, in every profile it is written in."""
    place = place_of_value(programme, value)
    if NL_MFA not in programme.iati.profiles:
        return [place]
    indicator = programme.indicator(value.indicator)
    code = split_code(indicator, value.scope, value.age_group, value.sex)
    return [place, replace(place, code=code, dimensions=())]


def _undivided(value: ReadValue, indicator: Indicator, scope: str) -> ReadValue:
    """The same number as an indicator of its own."""
    axes = dict(value.dimensions)
    code = split_code(indicator, scope, axes.get("age", EVERYONE), axes.get("sex", EVERYONE))
    return replace(value, code=code, dimensions=())


def _period(value: ReadValue) -> tuple[str, str, str, str]:
    return value.activity, value.code, value.period_start, value.period_end
