"""Judging all values of one time together: totals, their parts, and the axes of the parts.

One function per kind of check; which rules use them is data in `schemas.iati_standard`. What a
single dimension says is judged in `semantic_checks`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from lxml import etree

from iati.validate.checks import Failure
from iati.validate.document import Record
from iati.validate.findings import Finding
from iati.validate.rules import finding_of_failure
from iati.validate.semantic_cells import NOT_REPORTED, Cell, Table, sum_of, tables
from schemas.iati_standard import SemanticRule

# Nobody has as many axes; each with each of a hostile file's takes too long.
_MOST_SPLITS = 50


def _one_total(table: Table) -> Iterator[Failure]:
    for cell in table.totals[1:]:
        yield Failure(cell.match, f"There are {len(table.totals)} of them.")


def _cells_once(table: Table) -> Iterator[Failure]:
    for cells in table.splits:
        seen: set[tuple[tuple[str, str], ...]] = set()
        for cell in cells:
            if cell.dimensions in seen:
                yield Failure(cell.match, f"It is {cell.words} again.")
            seen.add(cell.dimensions)


def _has_total(table: Table) -> Iterator[Failure]:
    if table.splits and not table.totals:
        yield Failure(table.splits[0][0].match)


def _parts(table: Table) -> Iterator[tuple[Cell, Sequence[Cell]]]:
    """The total with the parts of each split, where there is one total with a number."""
    if len(table.totals) == 1 and table.totals[0].number is not None:
        for cells in table.splits:
            yield table.totals[0], cells


def _no_part_above_total(table: Table) -> Iterator[Failure]:
    for total, cells in _parts(table):
        for cell in cells:
            if _is_above(cell, total):
                yield Failure(cell.match, f"{cell.words}: {cell.number} of {total.number}.")


def _is_above(cell: Cell, total: Cell) -> bool:
    return cell.number is not None and total.number is not None and cell.number > total.number


def _parts_within_total(table: Table) -> Iterator[Failure]:
    for total, cells in _parts(table):
        together = sum_of(cells)
        # A single part above the total has a rule of its own.
        if together is None or total.number is None or any(_is_above(c, total) for c in cells):
            continue
        if together > total.number:
            yield Failure(total.match, f"{_axes(cells)}: {together} of {total.number}.")


def _parts_reach_total(is_complete: bool) -> Callable[[Table], Iterator[Failure]]:
    """Judge splits with a part for what was not reported, or those without one."""

    def judge(table: Table) -> Iterator[Failure]:
        for total, cells in _parts(table):
            together = sum_of(cells)
            has_remainder = any(v == NOT_REPORTED for c in cells for _, v in c.dimensions)
            if together is None or total.number is None or has_remainder is not is_complete:
                continue
            if together < total.number:
                yield Failure(total.match, f"{_axes(cells)}: {together} of {total.number}.")

    return judge


def _axes(cells: Sequence[Cell]) -> str:
    return f"Split by {' and '.join(cells[0].axes)}"


def _axes_apart(table: Table) -> Iterator[Failure]:
    """No split by some axes goes on, for other parts, in a split by more of them.

    Two splits are one table cut in two where the finer one divides none of the coarser one's
    parts: female 0-17, female 18+, male. Of a great many splits, the first are compared.
    """
    splits = table.splits[:_MOST_SPLITS]
    for coarse in splits:
        for fine in splits:
            if set(coarse[0].axes) < set(fine[0].axes) and not _divides(fine, coarse):
                detail = f"{coarse[0].words} stands beside {fine[0].words}."
                yield Failure(coarse[0].match, detail)


def _divides(fine: Sequence[Cell], coarse: Sequence[Cell]) -> bool:
    whole = {cell.dimensions for cell in coarse}
    axes = set(coarse[0].axes)
    return any(tuple(pair for pair in cell.dimensions if pair[0] in axes) in whole for cell in fine)


TABLE_CHECKS: Mapping[str, Callable[[Table], Iterator[Failure]]] = {
    "axes_apart": _axes_apart,
    "cells_once": _cells_once,
    "has_total": _has_total,
    "no_part_above_total": _no_part_above_total,
    "one_total": _one_total,
    "parts_reach_total": _parts_reach_total(is_complete=False),
    "parts_reach_total_with_remainder": _parts_reach_total(is_complete=True),
    "parts_within_total": _parts_within_total,
}

_BASELINES: Any = etree.XPath("result/indicator[baseline[2] or baseline/dimension]")
# The periods whose values of one kind are more than a total, or a total and the parts of one
# split that make it. Whatever any check of this module could find is among them. Comparing each
# with each takes too long where they are many: those are judged in any case.
_PERIODS = """result/indicator/period[{0}][not(
    not({0}[101])
    and count({0}[not(dimension)]) = 1
    and not({0}/location)
    and not({0}/dimension[2] or {0}/dimension[not(@name and @value)])
    and not({0}/dimension/@name != {0}/dimension/@name)
    and not({0}[string-length(translate(@value, '0123456789', '')) > 0
                or string-length(@value) > 14])
    and (not({0}/dimension) or sum({0}[dimension]/@value) = sum({0}[not(dimension)]/@value))
    and not({0}/dimension[@value = ../following-sibling::{0}/dimension/@value])
)]"""
_SUSPECTS: Mapping[str, Any] = {
    kind: etree.XPath(_PERIODS.format(kind)) for kind in ("actual", "target")
}
_FALSE = frozenset({"false", "0"})


def judge_tables(record: Record, rules: Sequence[SemanticRule]) -> Iterator[Finding]:
    """What the rules with a table find wrong in one record."""
    for kind, suspects in _SUSPECTS.items():
        for period in suspects(record.element):
            indicator = period.getparent()
            yield from _judge(record, period, indicator, period.findall(kind), rules)
    for indicator in _BASELINES(record.element):
        years: dict[str | None, list[etree._Element]] = {}
        for baseline in indicator.iterfind("baseline"):
            years.setdefault(baseline.get("year"), []).append(baseline)
        for cells in years.values():
            yield from _judge(record, indicator, indicator, cells, rules)


def _judge(
    record: Record,
    context: etree._Element,
    indicator: etree._Element,
    cells: Sequence[etree._Element],
    rules: Sequence[SemanticRule],
) -> Iterator[Finding]:
    is_sum = indicator.get("measure") == "1" and (indicator.get("aggregation-status") not in _FALSE)
    for table in tables(cells):
        for rule in rules:
            if is_sum or not rule.is_only_for_sums:
                for failure in TABLE_CHECKS[rule.table](table):
                    yield finding_of_failure(rule.rule, record, context, failure)
