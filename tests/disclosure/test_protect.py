"""What is suppressed and what stays, by example and for any programme."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure import Reason, Relation, Table, audit, protect
from tests.disclosure.builders import (
    count,
    countries_by_sex,
    exposed_by_trying,
    one_country,
    tiny_tables,
    trees,
)

SMALL = Reason.SMALL_COUNT
PROTECTS = Reason.PROTECTS_ANOTHER


def suppressed_in(table: Table) -> Mapping[str, Reason]:
    protection = protect(table)
    assert audit(table, protection.suppressed) == []
    return protection.suppressed


def test_nothing_is_suppressed_where_no_count_is_small() -> None:
    assert suppressed_in(one_country(female=20, male=30)) == {}


def test_the_other_sex_goes_with_a_small_count_and_the_total_stays() -> None:
    assert suppressed_in(one_country(female=3, male=50)) == {
        "br.female": SMALL,
        "br.male": PROTECTS,
    }


def test_a_small_remainder_that_nobody_publishes_is_protected_too() -> None:
    """Total less both sexes would give the three people whose sex was not reported."""
    assert suppressed_in(one_country(female=20, male=30, unknown=3)) == {
        "br.unknown": SMALL,
        "br.female": PROTECTS,
    }


def test_a_large_remainder_is_protection_enough() -> None:
    assert suppressed_in(one_country(female=3, male=50, unknown=40)) == {"br.female": SMALL}


def test_a_remainder_too_small_to_hide_behind_does_not_count_as_protection() -> None:
    """With a total and one sex published, the rest is five people, however they divide."""
    assert suppressed_in(one_country(female=3, male=50, unknown=2)) == {
        "br.female": SMALL,
        "br.male": PROTECTS,
        "br.unknown": SMALL,
    }


def test_reported_zeros_are_published_even_beside_small_counts() -> None:
    """The total is the same small number, so it goes too; that nobody was male may be known."""
    assert suppressed_in(one_country(female=3, male=0)) == {"br.all": SMALL, "br.female": SMALL}


def test_a_total_goes_when_zeros_leave_nothing_else_to_give_up() -> None:
    table = countries_by_sex({"toc": {"br": (3, 0, 0), "in": (40, 30, 0)}})
    suppressed = suppressed_in(table)
    assert suppressed["br.female"] is suppressed["br.all"] is SMALL
    assert "br.male" not in suppressed


def test_an_only_child_takes_its_parent_along() -> None:
    table = Table(
        name="t",
        threshold=10,
        cells=(
            count("programme.all", 25, level=0),
            count("toc.all", 4, level=1),
            count("country.all", 4),
            count("other.all", 21, level=1),
        ),
        relations=(
            Relation("toc.all", ("country.all",)),
            Relation("programme.all", ("toc.all", "other.all")),
        ),
    )
    assert suppressed_in(table) == {
        "country.all": SMALL,
        "other.all": PROTECTS,
        "toc.all": SMALL,
    }


def test_a_small_total_takes_along_parts_that_would_add_up_to_it() -> None:
    table = countries_by_sex({"toc": {"br": (2, 4, 0)}})
    suppressed = suppressed_in(table)
    assert set(suppressed.values()) == {SMALL}
    assert set(suppressed) == {key for key, value in table.counts.items() if value > 0}


def test_country_splits_are_given_up_before_anything_higher() -> None:
    """A square of two countries by two sexes hides the small one; every total stays, and so
    does the country with the largest splits."""
    table = countries_by_sex({"toc": {"br": (3, 50, 0), "in": (40, 60, 0), "id": (70, 90, 0)}})
    assert suppressed_in(table) == {
        "br.female": SMALL,
        "br.male": PROTECTS,
        "in.female": PROTECTS,
        "in.male": PROTECTS,
    }


def test_two_small_counts_that_make_up_a_total_just_at_the_threshold_need_that_total() -> None:
    """Zeros are published, so neither can be all ten: a published total would prove both small."""
    assert set(suppressed_in(one_country(female=5, male=5, threshold=10))) == {
        "br.female",
        "br.male",
        "br.all",
    }


def test_a_count_that_only_several_sums_together_give_away_is_protected() -> None:
    """Both rows less both columns leave it, however many of the cells inside are suppressed."""
    inside = {"ax": 20, "ay": 15, "bx": 30, "by": 25, "small": 4}
    sums = {
        "row a": ("ax", "ay"),
        "row b": ("bx", "by", "small"),
        "column x": ("ax", "bx"),
        "column y": ("ay", "by"),
    }
    table = Table(
        name="t",
        threshold=10,
        cells=(
            *(count(key, value, public=False) for key, value in inside.items()),
            *(count(key, sum(inside[part] for part in parts)) for key, parts in sums.items()),
        ),
        relations=tuple(Relation(key, parts) for key, parts in sums.items()),
    )
    assert suppressed_in(table) == {"small": SMALL, "row b": PROTECTS}


def test_cells_without_relations_are_judged_by_themselves() -> None:
    table = Table("t", 10, (count("a.all", 4), count("b.all", 0), count("c.all", 12)), ())
    assert suppressed_in(table) == {"a.all": SMALL}


@given(trees())
@settings(max_examples=80, deadline=None)
def test_any_programme_passes_the_audit_once_protected(table: Table) -> None:
    protection = protect(table)
    assert audit(table, protection.suppressed) == []
    for key, reason in protection.suppressed.items():
        count = table.counts[key]
        assert (reason is SMALL) == (1 <= count < table.threshold)
        assert count > 0
        assert table.by_key[key].public or reason is SMALL
    assert set(table.small_keys) <= set(protection.suppressed)
    assert bool(protection.suppressed) == bool(table.small_keys)


@given(trees())
@settings(max_examples=25, deadline=None)
def test_no_cell_is_suppressed_that_could_be_given_back(table: Table) -> None:
    suppressed = protect(table).suppressed
    for key, reason in suppressed.items():
        if reason is PROTECTS:
            assert audit(table, suppressed.keys() - {key})


@given(tiny_tables())
@settings(max_examples=80, deadline=None)
def test_an_outsider_who_tries_every_world_finds_no_small_count(table: Table) -> None:
    assert exposed_by_trying(table, protect(table).suppressed) == set()


@given(trees(), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_order_of_cells_relations_and_parts_changes_nothing(
    table: Table, order: random.Random
) -> None:
    shuffled = replace(
        table,
        cells=tuple(order.sample(table.cells, len(table.cells))),
        relations=tuple(
            Relation(each.total, tuple(order.sample(each.parts, len(each.parts))))
            for each in order.sample(table.relations, len(table.relations))
        ),
    )
    assert list(protect(shuffled).suppressed.items()) == list(protect(table).suppressed.items())


def test_a_table_of_five_hundred_cells_is_protected_and_audited_within_seconds() -> None:
    draw = random.Random(2016)  # noqa: S311
    tocs = {
        f"toc{toc}": {
            f"country{toc}.{number}": (draw.randint(0, 40), draw.randint(0, 15), draw.randint(0, 3))
            for number in range(12)
        }
        for toc in range(10)
    }
    table = countries_by_sex(tocs, threshold=10)
    assert len(table.cells) > 500
    start = perf_counter()
    assert audit(table, protect(table).suppressed) == []
    assert perf_counter() - start < 10
