"""Judging records by the rules of the public IATI validator.

Puts cases, their conditions and their groups together with the kinds of check of `checks`; the
rules themselves are data in `schemas.iati_standard`.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from lxml import etree

from iati.validate.checks import CHECKS, Check, Facts, Failure
from iati.validate.document import Record
from iati.validate.findings import Finding
from iati.validate.narrowing import narrowed
from iati.validate.xpaths import Elements, condition, elements
from schemas.iati_standard import (
    DEFAULT_VOCABULARY,
    Case,
    Group,
    Rule,
    Standard,
    load_codelists,
    load_rules,
)

# No list of vocabularies is as long, and no sector or region is named as often. What is behind
# is reported as an unknown code, or with the first; comparing all of it takes too long.
_MOST_GROUPS, _MOST_MEMBERS = 30, 10_000
_RECORDS: dict[Standard, str] = {"activities": "activity", "organisations": "organisation"}


@dataclass(frozen=True, slots=True)
class Compiled:
    """One case of a rule, ready to be judged."""

    rule: Rule
    contexts: Callable[[etree._Element], Elements]
    groups: Callable[[etree._Element], Sequence[Elements | None]]
    applies: Callable[[etree._Element, Elements | None], bool]
    check: Check


@cache
def facts_of(today: datetime.date) -> Facts:
    """What the rules need from outside the document, on a given day."""
    lists = load_codelists()
    return Facts(
        today=today,
        registration_agencies=frozenset(lists["OrganisationRegistrationAgency"].codes),
        organisations=frozenset(lists["OrganisationIdentifier"].codes)
        | frozenset(lists["IATIOrganisationIdentifier"].codes),
    )


def judge_rules(record: Record, facts: Facts) -> Iterator[Finding]:
    """What the rules find wrong in one record, rule by rule."""
    yield from judge_compiled(_compiled_rules(record.standard, record.version), record, facts)


def judge_compiled(rules: Iterable[Compiled], record: Record, facts: Facts) -> Iterator[Finding]:
    """What the compiled cases find wrong in one record, case by case."""
    for compiled in rules:
        for element in compiled.contexts(record.element):
            for group in compiled.groups(element):
                if compiled.applies(element, group):
                    for failure in compiled.check(element, group, facts):
                        yield finding_of_failure(compiled.rule, record, element, failure)


@cache
def _compiled_rules(standard: Standard, version: str) -> tuple[Compiled, ...]:
    return compile_rules(load_rules().values(), standard, version, CHECKS)


def compile_rules(
    rules: Iterable[Rule],
    standard: Standard,
    version: str,
    checks: Mapping[str, Callable[[Case], Check]],
) -> tuple[Compiled, ...]:
    """The cases of `rules` that are for this kind of record and this version of the standard."""
    kinds = {_RECORDS[standard], "any"}
    return tuple(
        _compile(rule, case, checks)
        for rule in rules
        if not rule.versions or version in rule.versions
        for case in rule.cases
        if case.record in kinds
    )


def _compile(rule: Rule, case: Case, checks: Mapping[str, Callable[[Case], Check]]) -> Compiled:
    is_grouped = case.group is not None
    return Compiled(
        rule=rule,
        contexts=elements(narrowed(case)),
        groups=_no_groups if case.group is None else loop(case.group),
        applies=condition(case.when) if case.when and is_grouped else _always,
        check=checks[case.check](case),
    )


def _always(_element: etree._Element, _group: Elements | None) -> bool:
    return True


def _no_groups(_element: etree._Element) -> Sequence[Elements | None]:
    return (None,)


def loop(group: Group) -> Callable[[etree._Element], Sequence[Elements | None]]:
    """A function from an element to its groups: one list of elements for each attribute value.

    Of a great many, the first are given.
    """
    members = elements(group.of)

    def groups(element: etree._Element) -> Sequence[Elements | None]:
        grouped: dict[str, Elements] = {}
        for member in members(element):
            grouped.setdefault(member.get(group.by) or DEFAULT_VOCABULARY, []).append(member)
        return [group[:_MOST_MEMBERS] for group in islice(grouped.values(), _MOST_GROUPS)]

    return groups


def finding_of_failure(
    rule: Rule, record: Record, judged: etree._Element, failure: Failure
) -> Finding:
    """The finding that a rule failed when `judged`, an element of the record, was judged."""
    match = failure.match
    element = judged if match is None else match.element
    attribute = "" if match is None else match.attribute
    # What an element says is worth quoting only where it has no elements inside.
    value = "" if match is None or (not attribute and len(element)) else match.text
    return record.finding(rule, element, attribute, value=value, detail=failure.detail)
