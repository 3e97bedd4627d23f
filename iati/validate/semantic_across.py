"""What only several records of a run show together: levels that add the same thing up twice.

An `Outline` is the little of a record that this needs, so that records need not be kept. The
rules' words are data in `schemas.iati_standard`; uniqueness of identifiers is judged in `files`.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from lxml import etree

from iati.validate.document import Record
from iati.validate.findings import LONGEST, Finding, finding_of
from iati.validate.semantic import DEFAULT_PROFILE, rules_of_profile
from iati.validate.semantic_money import Held, MoneyKey, Spot, held_twice, money_of, spot_of
from schemas.iati_standard import Rule

BOTH_LEVELS = "dtz:summed-at-both-levels"
ONE_WAY = "dtz:related-one-way"
MONEY = "dtz:money-at-both-levels"
ACROSS = frozenset({BOTH_LEVELS, ONE_WAY, MONEY})
_PARENT, _CHILD = "1", "2"
_OPPOSITE: Mapping[str, str] = {_PARENT: _CHILD, _CHILD: _PARENT}
_TRUE = frozenset({"true", "1"})
# An indicator's reference: its vocabulary and its code.
_Reference = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Outline:
    """What must be known of an activity when others are judged beside it.

    `relations` are its parents (type 1) and children (type 2) by type and identifier;
    `summed` are its indicators that may be added up, by reference, and `money` its budgets and
    spending, for an activity that has relations. Those of the others are never compared, and would
    fill the memory of a long run.
    """

    file: str
    identifier: str
    relations: Mapping[tuple[str, str], Spot]
    summed: Mapping[_Reference, Spot]
    money: Mapping[MoneyKey, Held]


def outline_of(record: Record) -> Outline | None:
    """The outline of an activity; None for an organisation, or where it has no identifier.

    Whatever is too long to be an identifier or a code is left out: outlines are kept for long.
    """
    if record.standard != "activities" or not 0 < len(record.identifier) <= LONGEST:
        return None
    relations = {
        (node.get("type", ""), node.get("ref", "").strip()): spot_of(record, node)
        for node in record.element.iterfind("related-activity")
        if node.get("type") in _OPPOSITE and len(node.get("ref", "")) <= LONGEST
    }
    summed = _summed(record) if relations else {}
    money = money_of(record) if relations else {}
    return Outline(record.file, record.identifier, relations, summed, money)


def _summed(record: Record) -> Mapping[_Reference, Spot]:
    spots: dict[_Reference, Spot] = {}
    for indicator in record.element.iterfind("result/indicator"):
        is_summed = indicator.get("aggregation-status") in _TRUE
        if is_summed and indicator.find("period/actual") is not None:
            for reference in _references(indicator):
                spots.setdefault(reference, spot_of(record, indicator))
    return spots


def _references(indicator: etree._Element) -> Iterator[_Reference]:
    result = indicator.getparent()
    own = indicator.findall("reference")
    for node in own or ([] if result is None else result.findall("reference")):
        vocabulary, code = node.get("vocabulary", ""), node.get("code", "")
        if len(vocabulary) + len(code) <= LONGEST:
            yield vocabulary, code


def judge_across(outlines: Iterable[Outline], profile: str = DEFAULT_PROFILE) -> Iterator[Finding]:
    """What is wrong between the activities of a run, in the order in which they were read.

    Raises `KeyError` for a profile that `load_profiles` does not have.
    """
    rules = {rule.id: rule for rule in rules_of_profile(profile) if rule.id in ACROSS}
    known = {outline.identifier: outline for outline in outlines}
    if MONEY in rules:
        yield from _money_twice(rules[MONEY], known)
    for outline in known.values():
        for (kind, ref), spot in outline.relations.items():
            other = known.get(ref)
            if other is None:
                continue
            if ONE_WAY in rules and (_OPPOSITE[kind], outline.identifier) not in other.relations:
                yield _finding(rules[ONE_WAY], outline, spot, ref, f"{ref} does not name it.")
            if BOTH_LEVELS in rules and kind == _PARENT:
                yield from _summed_twice(rules[BOTH_LEVELS], outline, other)


def _money_twice(rule: Rule, known: Mapping[str, Outline]) -> Iterator[Finding]:
    """Parents that have what their children in the run have together."""
    children: dict[str, list[Outline]] = {}
    for outline in known.values():
        for kind, ref in outline.relations:
            if kind == _PARENT and ref in known:
                children.setdefault(ref, []).append(outline)
    for parent, below in children.items():
        for held in held_twice(known[parent].money, [child.money for child in below]):
            detail = f"{held.words} is what {len(below)} of its children have."
            yield _finding(rule, known[parent], held.spot, held.words, detail)


def _summed_twice(rule: Rule, child: Outline, parent: Outline) -> Iterator[Finding]:
    both: Set[_Reference] = child.summed.keys() & parent.summed.keys()
    for reference in sorted(both):
        detail = f"The parent {parent.identifier} has it too, in {parent.file}, line "
        detail += f"{parent.summed[reference].position.line}."
        yield _finding(rule, child, child.summed[reference], reference[1], detail)


def _finding(rule: Rule, outline: Outline, spot: Spot, value: str, detail: str) -> Finding:
    return finding_of(
        rule,
        outline.file,
        line=spot.position.line,
        column=spot.position.column,
        activity=outline.identifier,
        path=spot.path,
        value=value,
        detail=detail,
    )
