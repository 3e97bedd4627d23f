"""Rows of totals are known, checked against the rows above them, and never counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.submission import OUTPUTS
from submissions.contents import Record, Table
from submissions.messages import Findings
from submissions.outputs import read_outputs
from tests.submissions.records import budgets_of, cell_of, outputs_of, setting

Row = dict[str, object]
OK = "totals-row-not-counted"
DIFFERS = "totals-row-differs"


def row(indicator: object, place: object, total: object, **more: object) -> Row:
    """A row of realised numbers; the total stands in K."""
    return {"indicator": indicator, "place": place, "realised_total": total} | more


KIDS_BO, DOCS_BO, DOCS_PE = row("KIDS", "BO", 4), row("DOCS", "BO", 5), row("DOCS", "PE", 6)


@pytest.mark.parametrize(
    "word",
    ["Total", "TOTAL:", "Subtotal", "Sub-total", "Grand total", "Total general", "Suma", "Soma",
     "Sous-total", "Total général", "Jumlah", "Totaal", "รวม", "মোট", " *Total* ", "Total Bolivia"],
)  # fmt: skip
@pytest.mark.parametrize(("key", "cell"), [("indicator", "A5"), ("place", "C5")])
def test_a_row_of_totals_that_adds_up_is_noted_and_not_counted(
    word: str, key: str, cell: str
) -> None:
    read = outputs_of(KIDS_BO, DOCS_BO, DOCS_PE, {key: word, "realised_total": 15})
    assert read.problems == [(OK, cell)]
    assert len(read.outputs) == 3


def test_a_row_of_totals_that_does_not_add_up_is_refused_at_the_number() -> None:
    total = row("Total", None, 15, realised_female=3)
    read = outputs_of(KIDS_BO, DOCS_BO, DOCS_PE, total)
    assert read.problems == [(DIFFERS, "L5")]
    assert len(read.outputs) == 3


def test_subtotals_and_the_total_of_all_are_checked_each_against_its_own_rows() -> None:
    read = outputs_of(
        KIDS_BO,
        DOCS_BO,
        row("Subtotal", None, 9),
        DOCS_PE,
        row("Subtotal", None, 6),
        row("Total", None, 15),
    )
    assert read.codes == [OK, OK, OK]


def test_a_total_of_several_subtotals_is_checked_too() -> None:
    subtotal = row("Subtotal", None, 4)
    again = KIDS_BO | {"place": "PE"}
    read = outputs_of(DOCS_BO, row("Total", None, 5), KIDS_BO, subtotal, again, subtotal,
                      row("Total", None, 8))  # fmt: skip
    assert read.codes == [OK, OK, OK, OK]
    wrong = outputs_of(DOCS_BO, row("Total", None, 5), KIDS_BO, row("Total", None, 5))
    assert wrong.problems == [(OK, "A3"), (DIFFERS, "K5")]


def test_rows_of_age_groups_are_parts_and_need_not_be_in_the_total() -> None:
    young = row("KIDS", "BO", 1, age_group="0-11")
    assert outputs_of(KIDS_BO, young, DOCS_BO, row("Total", None, 9)).codes == [OK]
    assert outputs_of(KIDS_BO, young, DOCS_BO, row("Total", None, 10)).codes == [OK]
    assert outputs_of(KIDS_BO, young, DOCS_BO, row("Total", None, 11)).codes == [DIFFERS]


def test_all_is_a_place_and_no_row_of_totals() -> None:
    read = outputs_of(DOCS_BO, row("DOCS", "ALL", 7), row("Total", None, 12))
    assert [r.place for r in read.outputs] == ["BO", "ALL"]
    assert read.codes == [OK]


def test_the_total_of_an_indicators_ages_is_its_row_of_all_ages() -> None:
    read = outputs_of(row("KIDS", "BO", 4, age_group="0-11"), KIDS_BO | {"age_group": "Total"})
    assert [r.age_group for r in read.outputs] == ["0-11", "all"]
    assert read.problems == []


def test_a_word_in_the_age_group_of_no_indicator_calls_a_row_of_totals() -> None:
    read = outputs_of(DOCS_BO, row(None, None, 5, age_group="Total"))
    assert read.problems == [(OK, "D3")]


def test_a_title_that_only_begins_like_a_total_is_a_title() -> None:
    read = outputs_of(DOCS_BO | {"indicator_title": "Total number of documents"})
    assert (read.problems, len(read.outputs)) == ([], 1)


def test_a_column_with_a_number_that_cannot_be_read_is_not_compared() -> None:
    read = outputs_of(DOCS_BO, DOCS_PE | {"realised_total": "many"}, row("Total", None, 99))
    assert read.codes == ["not-a-number", OK]


def test_a_number_of_a_total_that_cannot_be_read_is_named() -> None:
    assert outputs_of(DOCS_BO, row("Total", None, "1.234")).codes == ["ambiguous-number"]


def test_columns_are_compared_where_they_stand_when_one_row_holds_several() -> None:
    """As in a layout with a column of numbers for each place."""
    lines: list[tuple[str, dict[str, int]]] = [
        ("DOCS", {"BO": 1, "PE": 20}),
        ("KIDS", {"BO": 3, "PE": 40}),
        ("Total", {"BO": 4, "PE": 60}),
    ]
    records = tuple(
        Record(
            "Bolivia and Peru",
            number,
            {
                "indicator": cell_of(number, 1, indicator),
                "place": cell_of(1, column, place),
                "realised_total": cell_of(number, column, value),
            },
        )
        for number, (indicator, values) in enumerate(lines, 2)
        for column, (place, value) in enumerate(values.items(), 2)
    )
    findings = Findings()
    keys = frozenset({"indicator", "place", "realised_total"})
    rows = read_outputs(Table(OUTPUTS, "x", keys, records), setting(), findings)
    assert len(rows) == 4
    assert [f.code for f in findings] == [OK, OK]


@given(
    groups=st.lists(
        st.lists(st.integers(0, 10**6), min_size=1, max_size=4), min_size=1, max_size=4
    ),
    off=st.integers(0, 3),
)
def test_groups_with_subtotals_and_a_total_add_up_and_no_other_number_does(
    groups: list[list[int]], off: int
) -> None:
    rows: list[Row] = []
    for group in groups:
        rows += [row("DOCS", "BO", value) for value in group]
        rows.append(row("Subtotal", None, sum(group)))
    above = sum(map(sum, groups))
    read = outputs_of(*rows, row("Total", None, above + off))
    ends = [above - sum(map(sum, groups[:n])) for n in range(len(groups) + 1)]
    assert read.codes[: len(groups)] == [OK] * len(groups)
    assert read.codes[-1] == (OK if above + off in ends else DIFFERS)


def line(name: str, planned: object, **more: object) -> Row:
    """A budget line."""
    return {"line": name, "place": "BO", "currency": "EUR", "planned": planned} | more


def test_totals_of_budgets_are_checked_to_the_cent() -> None:
    staff, travel = line("Staff", "10.25"), line("Travel", "0.50")
    assert budgets_of(staff, travel, {"line": "Total", "planned": "10.75"}).codes == [OK]
    read = budgets_of(staff, travel, {"line": "Total costs", "planned": "10.76"})
    assert read.problems == [(DIFFERS, "C4")]
    assert [b.line for b in read.budgets] == ["Staff", "Travel"]


def test_a_budget_line_that_begins_like_a_total_is_asked_about() -> None:
    rows = line("Staff", 10), line("Total staff costs", 10), line("Travel", 5)
    total: Row = {"line": "Total", "planned": 15}
    assert budgets_of(*rows, total).codes == ["perhaps-totals-row", OK]

    adds_up = budgets_of(*rows, total, decided={"perhaps-totals-row": "row-adds-up"})
    assert adds_up.codes == [OK, OK]
    assert [b.line for b in adds_up.budgets] == ["Staff", "Travel"]

    own = budgets_of(*rows, total, decided={"perhaps-totals-row": "row-of-its-own"})
    assert own.problems == [(DIFFERS, "C5")]
    assert len(own.budgets) == 3


def test_a_row_of_totals_may_say_what_it_adds_up_and_is_checked_all_the_same() -> None:
    staff = line("Staff", "\u20ac 10")
    assert budgets_of(staff, {"line": "Total", "planned": "10 euros"}).codes == [OK]
    read = budgets_of(staff, {"line": "Total", "planned": "\u20ac 11,-"}, number_format=None)
    assert read.problems == [(DIFFERS, "C3")]
    documents = DOCS_BO | {"realised_total": "3 documents"}
    assert outputs_of(documents, row("Total", None, "3 documents")).codes == [OK]
    assert outputs_of(documents, row("Total", None, "3 boxes")).codes == ["unit-in-cell"]
