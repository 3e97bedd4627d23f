"""Dates, numbers and identifiers are read as the standard writes them, and nothing else is."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iati.validate.values import begins_with_listed, is_after, parse_date, parse_decimal


@given(st.dates())
def test_every_iso_date_is_read(day: datetime.date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_date(f" {day.isoformat()}Z ") == day
    assert parse_date(f"{day.isoformat()}T23:59:59.5+02:00") == day


@pytest.mark.parametrize("text", ["", "2017", "2017-02-30", "31-12-2017", "20171231", "2017-W01-1"])
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert parse_date(text) is None


def test_years_outside_the_calendar_still_compare() -> None:
    assert parse_date("12017-01-01") == datetime.date.max
    assert parse_date("-0044-03-15") == datetime.date.min


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2017-06-30", False),
        ("2017-07-01", True),
        ("2017-06-30T23:59:59", False),
        ("2017-07-01T00:00:00", True),
        ("2017-07-01T01:00:00+02:00", False),
        ("2017-06-30T23:00:00-05:00", False),
        ("2017-07-01T00:00:00Z", True),
        ("99999-01-01", True),
        ("9999-12-31T23:00:00-05:00", True),
        ("soon", False),
    ],
)
def test_a_moment_is_later_only_where_it_is_later_everywhere(text: str, expected: bool) -> None:
    assert is_after(text, datetime.date(2017, 6, 30)) is expected


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_every_plain_number_is_read_exactly(number: Decimal) -> None:
    assert parse_decimal(format(number, "f")) == number


@pytest.mark.parametrize("text", ["", "1,000", "1e3", "N/A", "5%", "NaN", "1 000", "٣", "1" * 61])
def test_what_is_no_plain_number_is_not_guessed(text: str) -> None:
    assert parse_decimal(text) is None


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ("NL-KVK-1", True),
        ("NL-KVK-", False),
        ("NL-KVK", False),
        ("NL-KVKX-1", False),
        ("XNL-KVK-1", False),
        ("NL-KVK--", True),
        ("", False),
    ],
)
def test_an_identifier_begins_with_a_listed_prefix_and_a_hyphen(
    identifier: str, expected: bool
) -> None:
    assert begins_with_listed(identifier, frozenset({"NL-KVK"})) is expected
