"""The kinds of check on disaggregated values: totals, parts, axes and the values on them.

One function per kind, as in `checks`; which rules use them is data in `schemas.iati_standard`.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from lxml import etree

from iati.validate.checks import Check, Facts, Failure, paths_of
from iati.validate.semantic_cells import NOT_REPORTED, Cell, Table, sum_of, tables
from iati.validate.xpaths import Elements
from schemas.iati_standard import Case
from schemas.iati_standard.semantic import load_axes


def _of_tables(judge: Callable[[Table], Iterator[Failure]]) -> Callable[[Case], Check]:
    """The kind of check that judges each table among the elements that `cells` lead to."""

    def kind(case: Case) -> Check:
        cells = paths_of(case, "cells")

        def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
            for table in tables(cells(element, group)):
                yield from judge(table)

        return check

    return kind


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
    parts: female 0-17, female 18+, male.
    """
    for coarse in table.splits:
        for fine in table.splits:
            if set(coarse[0].axes) < set(fine[0].axes) and not _divides(fine, coarse):
                detail = f"{coarse[0].words} stands beside {fine[0].words}."
                yield Failure(coarse[0].match, detail)


def _divides(fine: Sequence[Cell], coarse: Sequence[Cell]) -> bool:
    whole = {cell.dimensions for cell in coarse}
    axes = set(coarse[0].axes)
    return any(tuple(pair for pair in cell.dimensions if pair[0] in axes) in whole for cell in fine)


def axis_once(case: Case) -> Check:
    """No value that `cells` lead to has two dimensions of one name."""
    cells = paths_of(case, "cells")

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        for match in cells(element, group):
            names = Counter(node.get("name", "") for node in match.element.iterfind("dimension"))
            twice = [name for name, count in names.items() if count > 1]
            if twice:
                yield Failure(match, f"It has {', '.join(twice)} more than once.")

    return check


def known_axis(case: Case) -> Check:
    """Each dimension that `paths` lead to has a name that we know."""
    paths = paths_of(case)

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        for match in paths(element, group):
            if match.text not in load_axes():
                yield Failure(match, f"Known are: {', '.join(load_axes())}.")

    return check


def known_axis_value(case: Case) -> Check:
    """Each dimension that `paths` lead to has a value of its axis, where we know the axis."""
    paths = paths_of(case)

    def check(element: etree._Element, group: Elements | None, _: Facts) -> Iterator[Failure]:
        for match in paths(element, group):
            axis = load_axes().get(match.element.get("name", ""))
            if axis is not None and not axis.has(match.text):
                known = ", ".join(sorted(axis.values))
                yield Failure(match, f"The values of {axis.name} on our list: {known}.")

    return check


TABLE_CHECKS: Mapping[str, Callable[[Case], Check]] = {
    "axes_apart": _of_tables(_axes_apart),
    "axis_once": axis_once,
    "cells_once": _of_tables(_cells_once),
    "has_total": _of_tables(_has_total),
    "known_axis": known_axis,
    "known_axis_value": known_axis_value,
    "no_part_above_total": _of_tables(_no_part_above_total),
    "one_total": _of_tables(_one_total),
    "parts_reach_total": _of_tables(_parts_reach_total(is_complete=False)),
    "parts_reach_total_with_remainder": _of_tables(_parts_reach_total(is_complete=True)),
    "parts_within_total": _of_tables(_parts_within_total),
}
