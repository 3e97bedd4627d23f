"""The kinds of check that the rules are made of: one function per kind.

Each takes a case of the ruleset and returns the check for it, with its XPaths compiled. Which
rules there are belongs in `schemas.iati_standard`; running them belongs in `rules`.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal

from lxml import etree

from iati.validate.values import (
    begins_with,
    begins_with_listed,
    is_after,
    parse_date,
    parse_decimal,
)
from iati.validate.xpaths import Elements, Match, condition, selection, texts
from schemas.iati_standard import Case

DAYS_OF_A_YEAR = 365
TODAY = "today"
REGISTRATION_AGENCIES = "registration_agencies"
_NUMBER = re.compile(r"[ \t\r\n]*-?(\d+(\.\d*)?|\.\d+)[ \t\r\n]*", re.ASCII)
# Wide enough for every sum of shares to be exact.
_EXACT = Context(prec=100)


@dataclass(frozen=True, slots=True)
class Facts:
    """What checks need to know from outside the document."""

    today: datetime.date
    registration_agencies: frozenset[str]
    organisations: frozenset[str]


@dataclass(frozen=True, slots=True)
class Failure:
    """A check that failed: at `match`, or where that is None at the element that was judged."""

    match: Match | None = None
    detail: str = ""


Check = Callable[[etree._Element, Elements | None, Facts], Iterator[Failure]]
_Values = Callable[[etree._Element, Elements | None], Iterator[Match]]


def text_of_case(case: Case, key: str) -> str:
    value = case.parameters[key]
    return value if isinstance(value, str) else value[0]


def paths_of(case: Case, key: str = "paths") -> _Values:
    value = case.parameters[key]
    return selection((value,) if isinstance(value, str) else value)


def each_text(
    case: Case,
    is_fault: Callable[[str, Facts], bool],
    *,
    key: str = "paths",
    detail: Callable[[str, Facts], str] = lambda _text, _facts: "",
) -> Check:
    """The check that no text which the paths lead to is at fault.

    Each different text is judged once; where it stands is only looked up when it is at fault.
    """
    value = case.parameters[key]
    expressions = (value,) if isinstance(value, str) else value
    find_texts, find = texts(expressions), selection(expressions)

    def check(element: etree._Element, group: Elements | None, facts: Facts) -> Iterator[Failure]:
        wrong = {text for text in set(find_texts(element, group)) if is_fault(text, facts)}
        if wrong:
            for match in find(element, group):
                if match.text in wrong:
                    yield Failure(match, detail(match.text, facts))

    return check


def dates_of(values: Iterator[Match]) -> Iterator[tuple[Match, datetime.date]]:
    for match in values:
        day = parse_date(match.text)
        if day is not None:
            yield match, day


def unique(case: Case) -> Check:
    """The values of all paths differ from each other."""
    paths = paths_of(case)

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        seen: set[str] = set()
        for match in paths(element, group):
            text = match.text.strip()
            if text in seen:
                yield Failure(match)
            seen.add(text)

    return check


def startswith(case: Case) -> Check:
    """Each value is a prefix, the separator, and something of its own."""
    paths, separator = paths_of(case), text_of_case(case, "separator")
    is_excused = _excuse(case)
    from_agencies = case.parameters["prefixes"] == REGISTRATION_AGENCIES
    prefixes = selection(()) if from_agencies else paths_of(case, "prefixes")

    def check(element: etree._Element, group: Elements | None, facts: Facts) -> Iterator[Failure]:
        begins = begins_with(m.text + separator for m in prefixes(element, group) if m.text)
        for match in paths(element, group):
            if from_agencies:
                passes = begins_with_listed(match.text, facts.registration_agencies)
            else:
                passes = begins(match.text)
            if not passes and not is_excused(match.text, facts):
                yield Failure(match)

    return check


def regex_matches(case: Case) -> Check:
    """Each value that is not empty matches the pattern."""
    pattern, is_excused = re.compile(text_of_case(case, "pattern")), _excuse(case)

    def is_fault(text: str, facts: Facts) -> bool:
        return bool(text) and pattern.search(text) is None and not is_excused(text, facts)

    return each_text(case, is_fault)


def _excuse(case: Case) -> Callable[[str, Facts], bool]:
    if case.unless == "known_organisation":
        return lambda text, facts: text in facts.organisations
    if case.unless == "known_organisation_prefix":
        return lambda text, facts: begins_with_listed(text, facts.organisations)
    return lambda _identifier, _facts: False


def no_spaces(case: Case) -> Check:
    """No value begins or ends with white space."""
    return each_text(case, lambda text, _: text != text.strip())


def atleast_one(case: Case) -> Check:
    """At least one of the paths leads to something."""
    paths = paths_of(case)

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        if next(paths(element, group), None) is None:
            yield Failure()

    return check


def no_more_than_one(case: Case) -> Check:
    """The paths lead to one thing at most."""
    paths = paths_of(case)

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        matches = list(paths(element, group))
        if len(matches) > 1:
            yield Failure(matches[1])

    return check


def one_or_all(case: Case) -> Check:
    """`one` is there, or else each of the elements `each` has what `has` leads to."""
    one, each, has = (
        condition(text_of_case(case, "one")),
        paths_of(case, "each"),
        text_of_case(case, "has"),
    )
    has_it = condition(has)

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        if one(element, group):
            return
        for match in each(element, group):
            if not has_it(match.element, None):
                yield Failure(match)

    return check


def if_then(case: Case) -> Check:
    """Where `if` is true, `then` is true; `paths` lead to what is at fault otherwise."""
    applies, holds = condition(text_of_case(case, "if")), condition(text_of_case(case, "then"))
    paths = paths_of(case)

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        if applies(element, group) and not holds(element, group):
            yield Failure(next(paths(element, group), None))

    return check


def strict_sum(case: Case) -> Check:
    """The values add up to `sum` exactly."""
    paths, wanted = paths_of(case), Decimal(text_of_case(case, "sum"))

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        matches = list(paths(element, group))
        numbers = [parse_decimal(match.text) for match in matches]
        total = Decimal(0)
        for number in numbers:
            if number is not None:
                total = _EXACT.add(total, number)
        if total != wanted or None in numbers:
            first = matches[0] if matches else None
            yield Failure(first, f"They add up to {_plain(total)}.")

    return check


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def is_number(case: Case) -> Check:
    """Each value is a number as XPath reads one: digits, a point, a minus sign, white space."""
    return each_text(case, lambda text, _: not _NUMBER.fullmatch(text))


def in_range(case: Case) -> Check:
    """Each value is a number from `min` to `max`."""
    lowest, highest = Decimal(text_of_case(case, "min")), Decimal(text_of_case(case, "max"))

    def is_fault(text: str, _: Facts) -> bool:
        number = parse_decimal(text)
        return number is None or not lowest <= number <= highest

    return each_text(case, is_fault)


def date_order(case: Case) -> Check:
    """No date of `less` is later than one of `more`, or than today."""
    if case.parameters["more"] == TODAY:
        return _not_after_today(case, "less")
    less, more = paths_of(case, "less"), paths_of(case, "more")

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        latest = min((day for _, day in dates_of(more(element, group))), default=datetime.date.max)
        for match, day in dates_of(less(element, group)):
            if day > latest:
                yield Failure(match, f"{day} is later than {latest}.")

    return check


def date_now(case: Case) -> Check:
    """The date is not later than today."""
    return _not_after_today(case, "date")


def _not_after_today(case: Case, key: str) -> Check:
    return each_text(
        case,
        lambda text, facts: is_after(text, facts.today),
        key=key,
        detail=lambda text, facts: f"{text.strip()} is later than {facts.today}.",
    )


def time_limit(case: Case) -> Check:
    """From `start` to `end` it is a year at most."""
    starts, ends = paths_of(case, "start"), paths_of(case, "end")

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        start = next(dates_of(starts(element, group)), None)
        end = next(dates_of(ends(element, group)), None)
        if start and end and (end[1] - start[1]).days > DAYS_OF_A_YEAR:
            yield Failure(end[0], f"It runs from {start[1]} to {end[1]}.")

    return check


def between_dates(case: Case) -> Check:
    """Each date lies from `start` to `end`."""
    dates, starts, ends = paths_of(case, "date"), paths_of(case, "start"), paths_of(case, "end")

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        start = next(dates_of(starts(element, group)), None)
        end = next(dates_of(ends(element, group)), None)
        for match, day in dates_of(dates(element, group)):
            if start and end and not start[1] <= day <= end[1]:
                yield Failure(match, f"{day} is not between {start[1]} and {end[1]}.")

    return check


CHECKS: Mapping[str, Callable[[Case], Check]] = {
    "atleast_one": atleast_one,
    "between_dates": between_dates,
    "date_now": date_now,
    "date_order": date_order,
    "if_then": if_then,
    "no_more_than_one": no_more_than_one,
    "no_spaces": no_spaces,
    "number": is_number,
    "one_or_all": one_or_all,
    "range": in_range,
    "regex_matches": regex_matches,
    "startswith": startswith,
    "strict_sum": strict_sum,
    "time_limit": time_limit,
    "unique": unique,
}
