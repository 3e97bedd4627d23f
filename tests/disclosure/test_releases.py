"""What two releases give away together."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure import AlreadyPublic, SmallDifference, small_differences


def values(**counts: int) -> dict[str, Decimal]:
    return {key: Decimal(count) for key, count in counts.items()}


@pytest.mark.parametrize(
    ("now", "is_found"), [(40, False), (41, True), (31, True), (49, True), (50, False), (30, False)]
)
def test_a_move_by_less_than_the_threshold_either_way_is_found(now: int, is_found: bool) -> None:
    found = small_differences(values(br=40), values(br=now), {"br": 10})
    assert found == ([SmallDifference("br")] if is_found else [])


def test_a_count_that_was_published_before_and_is_suppressed_now_is_found() -> None:
    assert small_differences(values(br=40), values(), {"br": 10}) == [AlreadyPublic("br")]


def test_only_sensitive_cells_are_compared() -> None:
    assert small_differences(values(br=40, ph=7), values(br=41), {}) == []


def test_a_cell_published_for_the_first_time_differs_from_nothing() -> None:
    assert small_differences(values(), values(br=12), {"br": 10}) == []


def test_a_reported_zero_that_becomes_a_publishable_count_is_no_small_difference() -> None:
    assert small_differences(values(br=0), values(br=12), {"br": 10}) == []


@given(
    st.dictionaries(st.sampled_from("abcde"), st.integers(0, 60)),
    st.dictionaries(st.sampled_from("abcde"), st.integers(0, 60)),
)
def test_findings_come_in_key_order_without_values(
    before: dict[str, int], after: dict[str, int]
) -> None:
    found = small_differences(values(**before), values(**after), dict.fromkeys("abcde", 10))
    assert [each.key for each in found] == sorted(each.key for each in found)
    assert not any(character.isdigit() for each in found for character in repr(each))
    assert small_differences(values(**before), values(**before), {"a": 10}) == []
