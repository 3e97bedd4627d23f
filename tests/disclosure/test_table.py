"""What a table must be before anything is said about it. Nothing about suppression."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure import Cell, DisclosureError, Relation, Table, TableError
from tests.disclosure.builders import count, one_country


def test_small_counts_are_those_from_one_to_below_the_threshold_public_or_not() -> None:
    table = one_country(female=9, male=10, unknown=1, threshold=10)
    assert table.small_keys == ("br.female", "br.unknown")
    assert one_country(female=0, male=10, threshold=10).small_keys == ()


def test_a_relation_that_does_not_hold_is_refused_by_its_keys_and_never_its_values() -> None:
    cells = (count("br.all", 812), count("br.female", 345), count("br.male", 466))
    with pytest.raises(TableError) as refused:
        Table("children reached", 10, cells, (Relation("br.all", ("br.female", "br.male")),))
    message = str(refused.value)
    assert "children reached" in message
    assert "'br.all' as the sum of 'br.female', 'br.male'" in message
    assert not any(value in message for value in ("812", "345", "466", "811"))
    assert isinstance(refused.value, DisclosureError)


@pytest.mark.parametrize("value", ["-4", "4.5", "NaN", "sNaN", "Infinity"])
def test_a_value_that_cannot_be_a_count_is_refused_without_showing_it(value: str) -> None:
    cell = Cell("br.all", Decimal(value), public=True, level=2, is_split=False)
    with pytest.raises(TableError) as refused:
        Table("children reached", 10, (cell,), ())
    assert refused.value.problems == ("cell 'br.all' is not a non-negative whole number",)


def test_all_problems_of_a_table_are_named_together() -> None:
    cells = (count("a.all", -1), count("b.all", 8), count("b.all", 8), count("c.all", 7))
    relations = (
        Relation("a.all", ("b.all",)),
        Relation("b.all", ("nowhere",)),
        Relation("b.all", ()),
        Relation("b.all", ("c.all", "c.all")),
        Relation("c.all", ("b.all",)),
    )
    with pytest.raises(TableError) as refused:
        Table("t", 0, cells, relations)
    assert set(refused.value.problems) == {
        "the threshold is below one",
        "cell 'b.all' is given more than once",
        "cell 'a.all' is not a non-negative whole number",
        "'b.all' as the sum of 'nowhere': unknown cells 'nowhere'",
        "cell 'b.all' is a total without parts",
        "'b.all' as the sum of 'c.all', 'c.all': a cell is named more than once",
        "'c.all' as the sum of 'b.all': the parts do not add up to the total",
    }


def test_a_whole_number_may_be_written_with_decimals() -> None:
    cell = Cell("br.all", Decimal("12.00"), public=True, level=2, is_split=False)
    assert Table("t", 10, (cell,), ()).counts == {"br.all": 12}


def test_a_table_shown_in_a_log_holds_no_count() -> None:
    table = one_country(female=345, male=466)
    assert table.small_keys == ()
    shown = repr(table)
    assert "br.female" in shown
    assert not any(value in shown for value in ("345", "466", "811"))
