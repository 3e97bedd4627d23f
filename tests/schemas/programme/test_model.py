"""Dates in a definition: which standards hold when, and for which periods a partner is expected."""

import datetime as dt

import pytest

from schemas.programme import Axis
from tests.builders import programme


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        ("2015-12-31", set()),
        ("2016-01-01", {Axis.SEX}),
        ("2016-12-31", {Axis.SEX}),
        ("2017-01-01", {Axis.SEX, Axis.AGE}),
    ],
)
def test_a_standard_asks_for_its_axes_from_its_date_on(day: str, asked: set[Axis]) -> None:
    kids = programme().indicator("KIDS")

    assert kids.axes(dt.date.fromisoformat(day)) == asked
    assert kids.minimum_axes(dt.date.fromisoformat(day)) == asked - {Axis.AGE}


@pytest.mark.parametrize(
    ("partner", "expected"),
    [("inti", ["2016", "2017"]), ("khao", ["2017"]), ("relay", ["2016"])],
)
def test_a_partner_is_expected_for_periods_that_begin_in_its_time(
    partner: str, expected: list[str]
) -> None:
    tiny = programme()

    assert [p.id for p in tiny.periods if tiny.partner(partner).expected_in(p)] == expected


def test_a_partner_that_starts_within_a_period_is_first_expected_for_the_next() -> None:
    tiny = programme(lambda c: c["partners"][0].update(since="2016-06-01", until="2017-01-01"))

    assert [p.id for p in tiny.periods if tiny.partner("desk").expected_in(p)] == ["2017"]


@pytest.mark.parametrize(("days", "due"), [(0, "2016-12-31"), (45, "2017-02-14"), (None, None)])
def test_a_submission_is_due_so_many_days_after_its_period_or_at_no_known_day(
    days: int | None, due: str | None
) -> None:
    tiny = programme(lambda c: c.update(submission={"due_days_after_period": days}))

    found = tiny.due_date(tiny.period("2016"))

    assert (found and found.isoformat()) == due


def test_a_programme_that_says_nothing_of_a_term_has_no_due_date() -> None:
    tiny = programme()

    assert tiny.due_date(tiny.period("2016")) is None
