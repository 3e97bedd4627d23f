"""The kinds of check on meaning that are not about disaggregation: numbers, references, periods.

One function per kind, as in `checks`; which rules use them is data in `schemas.iati_standard`.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from iati.validate.checks import CHECKS, Check, Facts, Failure, dates_of, paths_of
from iati.validate.semantic_tables import TABLE_CHECKS
from iati.validate.values import parse_date
from iati.validate.xpaths import Elements, Match
from schemas.iati_standard import Case

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
    paths = paths_of(case)

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        for match in paths(element, group):
            if not _PLAIN_NUMBER.fullmatch(match.text):
                yield Failure(match)

    return check


def not_among(case: Case) -> Check:
    """No value is one of `values`, whatever its case and the white space around it."""
    paths, values = paths_of(case), frozenset(case.parameters["values"])

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        for match in paths(element, group):
            if match.text.strip().casefold() in values:
                yield Failure(match)

    return check


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
            key = tuple(_normal(part.text) for part in keys(match.element, None))
            if key and key in seen:
                yield Failure(match)
            seen.setdefault(key, 1)

    return check


def _normal(text: str) -> str:
    return " ".join(text.split()).casefold()


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
    element: etree._Element
    start: datetime.date
    end: datetime.date

    @property
    def days(self) -> tuple[datetime.date, datetime.date]:
        return self.start, self.end

    @property
    def words(self) -> str:
        return f"{self.start} to {self.end}"


def _periods(matches: Iterator[Match]) -> list[_Period]:
    """The periods that have both dates in the right order, by their start."""
    periods = []
    for match in matches:
        days = [_day(match.element, name) for name in ("period-start", "period-end")]
        if days[0] is not None and days[1] is not None and days[0] <= days[1]:
            periods.append(_Period(match.element, days[0], days[1]))
    return sorted(periods, key=lambda period: period.days)


def _day(period: etree._Element, name: str) -> datetime.date | None:
    found = period.find(name)
    return None if found is None else parse_date(found.get("iso-date", ""))


def periods_differ(case: Case) -> Check:
    """No two of the periods `each` have the same start and end."""
    each = paths_of(case, "each")

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        seen: set[tuple[datetime.date, datetime.date]] = set()
        for period in _periods(each(element, group)):
            if period.days in seen:
                yield Failure(Match(period.element, "", ""), f"It is {period.words} again.")
            seen.add(period.days)

    return check


def periods_apart(case: Case) -> Check:
    """None of the periods `each` begins before one that began earlier, or as early, has ended.

    Periods with the same start and end are left to `periods_differ`.
    """
    each = paths_of(case, "each")

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        longest: _Period | None = None
        for period in _periods(each(element, group)):
            if longest is not None and period.start <= longest.end and period.days != longest.days:
                detail = f"{period.words} overlaps {longest.words}."
                yield Failure(Match(period.element, "", ""), detail)
            if longest is None or period.end > longest.end:
                longest = period

    return check


def there_once_over(case: Case) -> Check:
    """Where the date `until` has passed, one of the paths leads to something."""
    paths, until = paths_of(case), paths_of(case, "until")

    def check(element: etree._Element, group: Elements | None, facts: Facts) -> Iterator[Failure]:
        last = max((day for _, day in dates_of(until(element, group))), default=None)
        if last is not None and last < facts.today and next(paths(element, group), None) is None:
            yield Failure(None, f"It ended on {last}.")

    return check


SEMANTIC_CHECKS: Mapping[str, Callable[[Case], Check]] = {
    **CHECKS,
    **TABLE_CHECKS,
    "absent": absent,
    "differ": differ,
    "inside_span": inside_span,
    "not_among": not_among,
    "one_per_language": one_per_language,
    "periods_apart": periods_apart,
    "periods_differ": periods_differ,
    "plain_number": plain_number,
    "refers_to": refers_to,
    "there_once_over": there_once_over,
}
