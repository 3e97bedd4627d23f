"""Rules between an indicator's baselines and codes and the rest of a programme definition.

One function per rule, as in `checks`, which runs them.
"""

from collections import Counter
from collections.abc import Iterator

from schemas.programme.errors import Broken, Location
from schemas.programme.indicator import EVERYONE, Baseline, Indicator, Split
from schemas.programme.model import Programme
from schemas.programme.publication import NL_MFA
from schemas.programme.split_codes import scopes_of, split_code, splits_of

_Cell = tuple[str | None, str | None, str, str]


def baselines_fit(p: Programme) -> Iterator[Broken]:
    """Each baseline is of a place and split that may have values, each once, with its whole."""
    places = set(_places(p))
    for n, indicator in enumerate(p.indicators):
        cells = Counter(_cell(b) for b in indicator.baselines)
        wholes = {(*_cell(b)[:2], b.year) for b in indicator.baselines if not _is_split(b)}
        for m, baseline in enumerate(indicator.baselines):
            at = ("indicators", n, "baselines", m)
            yield from _split_is_known(p, indicator, baseline, at)
            if (baseline.toc, baseline.country) not in places:
                message = f"{_place_name(baseline)} has no values of its own."
                remedy = "Name a ToC and one of its countries, or neither."
                yield Broken(at, message, remedy, "theories_of_change")
            if cells[_cell(baseline)] > 1:
                yield Broken(at, "this place and split has two baselines.", "Keep one.")
            if (baseline.toc, baseline.country, baseline.year) not in wholes:
                message = "a baseline of a split needs the undivided one of its place and year."
                yield Broken(at, message, "Add it without sex and age_group.")
            if baseline.year > p.end.year:
                yield Broken((*at, "year"), "the year is after the programme.", "Correct it.")
        yield from _no_small_baseline(indicator, ("indicators", n, "baselines"))


def codes_tell_splits_apart(p: Programme) -> Iterator[Broken]:
    """No two numbers of profile `nl-mfa` have one code."""
    seen: dict[str, str] = {}
    for n, indicator in enumerate(p.indicators):
        at: Location = ("indicators", n, "ministry_codes")
        for m, given in enumerate(indicator.ministry_codes):
            yield from _split_is_known(p, indicator, given, (*at, m))
        splits = Counter((c.age_group, c.sex) for c in indicator.ministry_codes)
        if max(splits.values(), default=1) > 1:
            yield Broken(at, "a split has two codes.", "Keep one.")
        if NL_MFA not in p.iati.profiles:
            continue
        for code, what in _codes(p, indicator):
            other = seen.setdefault(code.casefold(), what)
            if other != what:
                message = f"'{code}' would be the code of both {other} and {what}."
                yield Broken(at, message, "Rename an indicator, or give one another code.")


def _codes(p: Programme, indicator: Indicator) -> Iterator[tuple[str, str]]:
    for scope in scopes_of(p):
        for age_group, sex in splits_of(p, indicator):
            split = " ".join(part for part in (age_group, sex) if part != EVERYONE)
            where = f"{indicator.id} {scope} {split}".split()
            yield split_code(indicator, scope, age_group, sex), " ".join(where)


def _places(p: Programme) -> Iterator[tuple[str | None, str | None]]:
    """Theory of change and country of everything that may have a published value."""
    yield None, None
    for toc in p.theories_of_change:
        yield from ((toc.id, country) for country in toc.countries)
        if not toc.mother and len(toc.countries) != 1:
            yield toc.id, None


def _split_is_known(
    p: Programme, indicator: Indicator, split: Split, at: Location
) -> Iterator[Broken]:
    known = list(splits_of(p, indicator))
    if (split.age_group, split.sex) in known:
        return
    if len(known) == 1:
        message = f"{indicator.id} counts {indicator.unit}, which are not split by sex or age."
        yield Broken(at, message, "Remove sex and age_group.")
    else:
        groups = ", ".join(dict.fromkeys(age_group for age_group, _ in known))
        message = f"'{split.age_group}' is no age group of this programme."
        yield Broken((*at, "age_group"), message, f"Use one of: {groups}.", "age_groups")


def _no_small_baseline(indicator: Indicator, at: Location) -> Iterator[Broken]:
    """Of a sensitive indicator at most one baseline is above zero: of several, the difference
    could be a small count."""
    limit = indicator.small_count_below
    if limit is None:
        return
    above_zero = [b for b in indicator.baselines if b.value]
    if any(b.value < limit for b in above_zero):
        yield Broken(at, f"a baseline from 1 to {limit - 1} is a small count.", "Remove it.")
    if len(above_zero) > 1:
        message = "a sensitive indicator may have one baseline above zero: of several, the "
        message += "difference could be a small count."
        yield Broken(at, message, "Keep the programme's own.")


def _cell(baseline: Baseline) -> _Cell:
    return baseline.toc, baseline.country, baseline.age_group, baseline.sex


def _is_split(split: Split) -> bool:
    return (split.age_group, split.sex) != (EVERYONE, EVERYONE)


def _place_name(baseline: Baseline) -> str:
    return " ".join(part for part in (baseline.toc, baseline.country) if part)
