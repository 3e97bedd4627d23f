"""What two releases give away together."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure import AlreadyPublic, SmallDifference, already_public, small_differences


def values(**counts: int) -> dict[str, Decimal]:
    return {key: Decimal(count) for key, count in counts.items()}


@pytest.mark.parametrize(
    ("now", "is_found"), [(40, False), (41, True), (31, True), (49, True), (50, False), (30, False)]
)
def test_a_move_by_less_than_the_threshold_either_way_is_found(now: int, is_found: bool) -> None:
    found = small_differences({3: values(br=40)}, values(br=now), {"br": 10})
    assert found == ([SmallDifference("br", 3)] if is_found else [])


def test_every_kept_release_is_compared_and_the_last_that_is_too_near_is_named() -> None:
    earlier = {1: values(br=53), 2: values(br=57), 3: values(br=83)}
    (found,) = small_differences(earlier, values(br=55), {"br": 10})
    assert found == SmallDifference("br", 2)
    assert found.reason.startswith("it differs from release 2 by a small count")


def test_a_difference_decided_on_is_let_pass_and_no_other() -> None:
    earlier = {1: values(br=53), 2: values(br=57)}
    found = small_differences(earlier, values(br=55), {"br": 10}, decided={(2, "br")})
    assert found == [SmallDifference("br", 1)]


def test_a_number_that_some_release_shows_already_tells_nothing_new() -> None:
    """Else a difference once let pass would stop every later release."""
    earlier = {1: values(br=53), 2: values(br=55)}
    assert small_differences(earlier, values(br=55), {"br": 10}) == []


def test_only_sensitive_cells_are_compared() -> None:
    assert small_differences({1: values(br=40, ph=7)}, values(br=41), {}) == []


def test_a_cell_published_for_the_first_time_differs_from_nothing() -> None:
    assert small_differences({1: values()}, values(br=12), {"br": 10}) == []


def test_a_reported_zero_that_becomes_a_publishable_count_is_no_small_difference() -> None:
    assert small_differences({1: values(br=0)}, values(br=12), {"br": 10}) == []


def test_a_count_held_back_that_a_release_shows_is_found() -> None:
    found = already_public(4, values(br=40), values(br=40), {"br": 10})
    assert found == [AlreadyPublic("br", 4)]
    assert "release 4 shows it" in found[0].reason


def test_a_count_held_back_that_has_moved_since_is_not_told_by_what_it_was() -> None:
    assert already_public(4, values(br=40), values(br=43), {"br": 10}) == []
    assert already_public(4, values(br=40), values(br=40), {}) == []


@given(
    st.dictionaries(st.sampled_from("abcde"), st.integers(0, 60)),
    st.dictionaries(st.sampled_from("abcde"), st.integers(0, 60)),
)
def test_findings_come_in_key_order_without_values(
    before: dict[str, int], after: dict[str, int]
) -> None:
    thresholds = dict.fromkeys("abcde", 10)
    found = small_differences({1: values(**before)}, values(**after), thresholds)
    assert [each.key for each in found] == sorted(each.key for each in found)
    said = re.sub(r"release[= ]1", "", " ".join(f"{each!r} {each.reason}" for each in found))
    assert re.search(r"\d", said) is None
    assert small_differences({1: values(**before)}, values(**before), {"a": 10}) == []
