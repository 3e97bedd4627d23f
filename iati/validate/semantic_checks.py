"""The kinds of check on meaning: numbers, references, periods, single dimensions.

One function per kind, as in `checks`; which rules use them is data in `schemas.iati_standard`.
What several values say together belongs in `semantic_tables`.
"""

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from iati.validate.checks import CHECKS, Check, Facts, Failure, dates_of, each_text, paths_of
from iati.validate.values import parse_date
from iati.validate.xpaths import Elements, Match, elements, selection, texts
from schemas.iati_standard import Case
from schemas.iati_standard.semantic import load_axes

# Digits with at most one point between them; a minus sign in front, nothing else.
_PLAIN_NUMBER = re.compile(r"-?\d{1,60}(\.\d{1,60})?", re.ASCII)
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def absent(case: Case) -> Check:
    """The paths lead to nothing."""
    paths = paths_of(case)

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        yield from map(Failure, paths(element, group))

    return check


def plain_number(case: Case) -> Check:
    """Each value is digits, with a point for decimals and a minus sign where it is negative."""
    return each_text(case, lambda text, _: not _PLAIN_NUMBER.fullmatch(text))


def not_among(case: Case) -> Check:
    """No value is one of `values`, whatever its case and the white space around it."""
    values = frozenset(case.parameters["values"])
    return each_text(case, lambda text, _: text.strip().casefold() in values)


def refers_to(case: Case) -> Check:
    """Each value is one that `targets` lead to as well."""
    paths, targets = paths_of(case), paths_of(case, "targets")

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        matches = list(paths(element, group))
        known = {target.text for target in targets(element, group)} if matches else set()
        for match in matches:
            if match.text not in known:
                yield Failure(match)

    return check


def differ(case: Case) -> Check:
    """No two of the elements `each` have the same `key`, which all together name them."""
    each = paths_of(case, "each")
    keys = paths_of(case, "key")

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        seen: dict[tuple[str, ...], int] = {}
        for match in each(element, group):
            key = tuple(part.text for part in keys(match.element, None))
            if key and key in seen:
                yield Failure(match)
            seen.setdefault(key, 1)

    return check


def one_per_language(case: Case) -> Check:
    """No two narratives of one element are in the same language, the record's own included."""
    each = paths_of(case, "each")

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        default = element.get(_XML_LANG, "")
        for match in each(element, group):
            seen: set[str] = set()
            for narrative in match.element.iterfind("narrative"):
                language = (narrative.get(_XML_LANG) or default).casefold()
                if language and language in seen:
                    yield Failure(
                        Match(narrative, "", narrative.text or ""), f"It is in {language}."
                    )
                seen.add(language)

    return check


def inside_span(case: Case) -> Check:
    """Each date of `starts` is not before the first of `from`, each of `ends` not after the last
    of `to`; where there is no such date, that side is open.
    """
    starts, ends = paths_of(case, "starts"), paths_of(case, "ends")
    lows, highs = paths_of(case, "from"), paths_of(case, "to")

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        low = min((d for _, d in dates_of(lows(element, group))), default=datetime.date.min)
        high = max((d for _, d in dates_of(highs(element, group))), default=datetime.date.max)
        for match, day in dates_of(starts(element, group)):
            if day < low:
                yield Failure(match, f"{day} is before {low}.")
        for match, day in dates_of(ends(element, group)):
            if day > high:
                yield Failure(match, f"{day} is after {high}.")

    return check


@dataclass(frozen=True, slots=True)
class _Period:
    """A period whose dates are in order; `number` counts those of its indicator from 0."""

    number: int
    start: datetime.date
    end: datetime.date

    @property
    def days(self) -> tuple[datetime.date, datetime.date]:
        return self.start, self.end

    @property
    def words(self) -> str:
        return f"{self.start} to {self.end}"


_Dates = tuple[tuple[datetime.date | None, datetime.date | None], ...]
# What is kept of longer lists would fill the memory.
_FEW_PERIODS = 40
_Clashes = tuple[tuple[int, str], ...]


def _of_periods(clashes: Callable[[_Dates], _Clashes]) -> Callable[[Case], Check]:
    """The kind of check that judges all periods `each` together, by their dates."""

    # The indicators of a publisher have the same few periods: each list of dates is judged once.
    known = lru_cache(maxsize=1024)(clashes)

    def kind(case: Case) -> Check:
        each = elements(str(case.parameters["each"]))

        def check(element: etree._Element, _: Elements | None, __: Facts) -> Iterator[Failure]:
            periods = each(element)
            dates = tuple((_date(p, "period-start"), _date(p, "period-end")) for p in periods)
            judge = clashes if len(dates) > _FEW_PERIODS else known
            for number, detail in judge(dates):
                yield Failure(Match(periods[number], "", ""), detail)

        return check

    return kind


def _date(period: etree._Element, name: str) -> datetime.date | None:
    found = period.find(name)
    return None if found is None else parse_date(found.get("iso-date", ""))


def _in_order(dates: _Dates) -> list[_Period]:
    """The periods that have both dates in the right order, by their start."""
    periods = []
    for number, (first, last) in enumerate(dates):
        if first is not None and last is not None and first <= last:
            periods.append(_Period(number, first, last))
    return sorted(periods, key=lambda period: period.days)


def _same_days(dates: _Dates) -> _Clashes:
    """No two periods have the same start and end."""
    seen: set[tuple[datetime.date, datetime.date]] = set()
    clashes = []
    for period in _in_order(dates):
        if period.days in seen:
            clashes.append((period.number, f"It is {period.words} again."))
        seen.add(period.days)
    return tuple(clashes)


def _overlaps(dates: _Dates) -> _Clashes:
    """No period begins before one that began earlier, or as early, has ended.

    Periods with the same start and end are left to `_same_days`.
    """
    longest: _Period | None = None
    clashes = []
    for period in _in_order(dates):
        if longest is not None and period.start <= longest.end and period.days != longest.days:
            clashes.append((period.number, f"{period.words} overlaps {longest.words}."))
        if longest is None or period.end > longest.end:
            longest = period
    return tuple(clashes)


def amounts_apart(case: Case) -> Check:
    """No two of the amounts `each` are for the same day, where their attributes `alike` are (one
    that is absent counts as 1, which is what IATI takes it to be)."""
    each, alike = elements(str(case.parameters["each"])), case.parameters["alike"]

    def check(element: etree._Element, _: Elements | None, __: Facts) -> Iterator[Failure]:
        kinds: dict[tuple[str, ...], list[etree._Element]] = {}
        for amount in each(element):
            kinds.setdefault(tuple(amount.get(name, "1") for name in alike), []).append(amount)
        for amounts in kinds.values():
            dates = tuple((_date(a, "period-start"), _date(a, "period-end")) for a in amounts)
            for number, detail in sorted((*_overlaps(dates), *_same_days(dates))):
                yield Failure(Match(amounts[number], "", ""), detail)

    return check


def there_once_over(case: Case) -> Check:
    """Where the date `until` has passed, one of the paths leads to something."""
    paths, until = paths_of(case), paths_of(case, "until")

    def check(element: etree._Element, group: Elements | None, facts: Facts) -> Iterator[Failure]:
        last = max((day for _, day in dates_of(until(element, group))), default=None)
        if last is not None and last < facts.today and next(paths(element, group), None) is None:
            yield Failure(None, f"It ended on {last}.")

    return check


def axis_once(case: Case) -> Check:
    """No value that `cells` lead to has two dimensions of one name."""
    cells = selection([f"{path}[dimension[2]]" for path in case.parameters["cells"]])

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        for match in cells(element, group):
            names = Counter(node.get("name", "") for node in match.element.iterfind("dimension"))
            twice = [name for name, count in names.items() if count > 1]
            if twice:
                yield Failure(match, f"It has {', '.join(twice)} more than once.")

    return check


def known_axis(case: Case) -> Check:
    """Each dimension that `paths` lead to has a name that we know."""
    known = load_axes()
    detail = f"Known are: {', '.join(known)}."
    return each_text(case, lambda text, _: text not in known, detail=lambda _text, _facts: detail)


def known_axis_value(case: Case) -> Check:
    """Each dimension that `paths` lead to has a value of its axis, where we know the axis."""
    paths, axes = paths_of(case), load_axes()
    values, names = texts(case.parameters["paths"]), texts(case.parameters["names"])

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        used = [axes[name] for name in set(names(element, group)) if name in axes]
        if all(axis.has(value) for value in set(values(element, group)) for axis in used):
            return
        for match in paths(element, group):
            axis = axes.get(match.element.get("name", ""))
            if axis is not None and not axis.has(match.text):
                known = ", ".join(sorted(axis.values))
                yield Failure(match, f"The values of {axis.name} on our list: {known}.")

    return check


SEMANTIC_CHECKS: Mapping[str, Callable[[Case], Check]] = {
    **CHECKS,
    "absent": absent,
    "amounts_apart": amounts_apart,
    "axis_once": axis_once,
    "differ": differ,
    "inside_span": inside_span,
    "known_axis": known_axis,
    "known_axis_value": known_axis_value,
    "not_among": not_among,
    "one_per_language": one_per_language,
    "periods_apart": _of_periods(_overlaps),
    "periods_differ": _of_periods(_same_days),
    "plain_number": plain_number,
    "refers_to": refers_to,
    "there_once_over": there_once_over,
}
