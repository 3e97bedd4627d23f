"""How far realised is from planned, and when that has to be explained."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.deviation import deviates, deviation_pct

AMOUNTS = st.decimals(0, 10**9, places=2)
PLANS = st.decimals("0.01", 10**9, places=2)
THRESHOLDS = st.decimals(0, 500, places=1)
QUARTER = Decimal(25)


@pytest.mark.parametrize(
    ("planned", "realised", "is_far"),
    [
        (100, 125, False),
        (100, 126, True),
        (100, 75, False),
        (100, 74, True),
        (100, 0, True),
        (0, 0, False),
        (0, 1, True),
        (None, 5, False),
        (5, None, False),
        (None, None, False),
    ],
)
def test_the_threshold_itself_is_not_beyond_it(
    planned: int | None, realised: int | None, is_far: bool
) -> None:
    plan, real = (None if number is None else Decimal(number) for number in (planned, realised))
    assert deviates(plan, real, QUARTER) is is_far


@given(planned=AMOUNTS, realised=AMOUNTS)
def test_nothing_deviates_where_no_threshold_is_set(planned: Decimal, realised: Decimal) -> None:
    assert not deviates(planned, realised, None)


@given(planned=PLANS, realised=AMOUNTS, pct=THRESHOLDS)
def test_it_is_the_difference_as_a_part_of_the_plan(
    planned: Decimal, realised: Decimal, pct: Decimal
) -> None:
    part = abs(Fraction(realised) - Fraction(planned)) / Fraction(planned)
    assert deviates(planned, realised, pct) == (part * 100 > Fraction(pct))


@given(planned=PLANS, part=st.decimals(0, 100, places=1), pct=THRESHOLDS)
def test_both_directions_are_held_to_the_same(
    planned: Decimal, part: Decimal, pct: Decimal
) -> None:
    difference = planned * part / 100
    above, below = planned + difference, planned - difference
    assert deviates(planned, above, pct) == deviates(planned, below, pct) == (part > pct)


@given(realised=AMOUNTS, pct=THRESHOLDS)
def test_whatever_was_not_planned_is_far_from_plan(realised: Decimal, pct: Decimal) -> None:
    assert deviates(Decimal(0), realised, pct) == (realised > 0)
    assert deviation_pct(Decimal(0), realised) is None


@given(planned=st.integers(1, 10**7), realised=st.integers(0, 10**7))
def test_the_per_cents_lead_back_to_what_was_realised(planned: int, realised: int) -> None:
    pct = deviation_pct(Decimal(planned), Decimal(realised))
    assert pct is not None
    assert (pct > 0, pct < 0) == (realised > planned, realised < planned)
    assert round(planned + planned * pct / 100) == realised


def test_there_are_no_per_cents_of_what_is_not_reported() -> None:
    assert deviation_pct(None, Decimal(5)) is None
    assert deviation_pct(Decimal(5), None) is None
    assert deviation_pct(Decimal(40), Decimal(30)) == Decimal(-25)
