"""Money in the warehouse: conversion and sums as anybody would do them by hand, and one home for
each amount."""

import datetime as dt
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import reduce

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.programme import Programme
from schemas.records import ExchangeRate, Records
from schemas.submission import BudgetRow, Reading
from tests.builders import emptied, programme, record
from tests.money import (
    TINY,
    TODAY,
    budgets,
    by_budget_lines,
    line,
    on_record,
    rate,
    transaction,
)
from warehouse import (
    build_core,
    build_marts,
    kept_movements,
    money,
    partner_spending,
    rates_used,
    run_check,
)

PLACES = {"inti": ("BO", "PE", "ALL"), "chang": ("TH",), "relay": ("ALL",), "desk": ("ALL",)}
HOMES = {"BO": "BO", "PE": "PE", "TH": "TH"}
CENT = Decimal("0.01")
EXACT = Context(prec=100)
DAYS = st.dates(dt.date(2015, 12, 1), dt.date(2017, 12, 31))


def put(
    connection: duckdb.DuckDBPyConnection,
    *readings: Reading,
    records: Records | None = None,
    definition: Programme = TINY,
) -> None:
    record(connection, definition, *readings)
    build_core(connection, definition, records or Records())
    build_marts(connection)


def activity_budgets(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], Decimal]:
    return {(b.subject, b.period): b.value for b in money(connection, TODAY).activity_budgets}


@st.composite
def lines_of(draw: st.DrawFn, partner: str) -> list[BudgetRow]:
    amounts = st.none() | st.decimals(-1_000, 9_999_999_999_999_999, places=2).map(str)
    places, currencies = st.sampled_from(PLACES[partner]), st.sampled_from(("EUR", "BOB", "THB"))
    one = st.builds(line, places, amounts, amounts, currencies)
    return draw(st.lists(one, max_size=6))


@st.composite
def rates_of(draw: st.DrawFn) -> list[ExchangeRate]:
    values = st.decimals("0.00000001", "999999", places=8).map(str)
    found = {}
    for currency in ("BOB", "THB"):
        days = draw(st.lists(DAYS, min_size=1, max_size=4, unique=True))
        for day in (dt.date(2015, 1, 1), *days):
            found[currency, day] = rate(currency, day.isoformat(), draw(values))
    return list(found.values())


def by_hand(value: Decimal, currency: str, day: dt.date, rates: list[ExchangeRate]) -> Decimal:
    """One amount in euros: times the newest rate of that day or before it, rounded half up."""
    if currency == "EUR":
        return value
    known = [r for r in rates if r.currency == currency and r.date <= day]
    newest = max(known, key=lambda r: r.date)
    return EXACT.multiply(value, newest.rate).quantize(CENT, ROUND_HALF_UP, context=EXACT)


def add(sums: dict[tuple[str, str], Decimal], key: tuple[str, str], value: Decimal) -> None:
    sums[key] = EXACT.add(sums.get(key, Decimal(0)), value)


def together(values: Iterable[Decimal]) -> Decimal:
    return reduce(EXACT.add, values, Decimal(0))


@settings(max_examples=12, deadline=None)
@given(
    lines=st.fixed_dictionaries({partner: lines_of(partner) for partner in PLACES}),
    rates=rates_of(),
)
def test_budgets_are_sums_of_lines_converted_one_by_one(
    shared: duckdb.DuckDBPyConnection,
    lines: dict[str, list[BudgetRow]],
    rates: list[ExchangeRate],
) -> None:
    files = [budgets(partner, "2016", *rows) for partner, rows in lines.items()]

    put(emptied(shared), *files, records=on_record(rates=rates))

    first, last = dt.date(2016, 1, 1), dt.date(2016, 12, 31)
    planned: dict[tuple[str, str], Decimal] = {}
    realised: dict[tuple[str, str], Decimal] = {}
    for partner, rows in lines.items():
        for row in rows:
            home = "NETWORK" if partner == "relay" else HOMES.get(row.place, "PROGRAMME")
            if row.planned is not None:
                value = by_hand(row.planned, row.currency, first, rates)
                add(planned, (home, "2016"), value)
            if row.realised is not None:
                value = by_hand(row.realised, row.currency, last, rates)
                add(realised, (partner, "2016"), value)
    found = money(shared, TODAY)
    assert activity_budgets(shared) == planned
    assert together(b.value for b in found.partner_budgets) == together(planned.values())
    assert {
        (s.partner, s.period): s.in_budget_lines
        for s in partner_spending(shared)
        if s.in_budget_lines is not None
    } == realised
    assert run_check(shared, "money_has_rates").holds


def test_half_a_cent_is_rounded_up_for_each_line_before_adding(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    lines = [line("BO", "0.01", currency="BOB") for _ in range(2)]

    put(
        connection,
        budgets("inti", "2017", *lines),
        records=on_record(rates=[rate("BOB", "2017-01-01", "0.5")]),
    )

    assert activity_budgets(connection) == {("BO", "2017"): Decimal("0.02")}


def test_a_rate_holds_from_its_day_until_the_next_one(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    rates = [
        rate("BOB", "2016-12-31", "0.2"),
        rate("BOB", "2017-01-02", "0.3"),
        rate("BOB", "2017-12-31", "0.4"),
    ]

    put(
        connection,
        budgets("inti", "2017", line("BO", "100", "100", "BOB")),
        records=on_record(
            [transaction("disbursement", "100", "2017-01-02", "BO", currency="BOB")], rates
        ),
    )

    assert activity_budgets(connection) == {("BO", "2017"): Decimal("20.00")}
    (paid,) = money(connection, TODAY).movements
    assert (paid.value, paid.currency, paid.converted) == (Decimal(100), "BOB", Decimal(30))
    (spent,) = partner_spending(connection)
    assert (spent.in_accounts, spent.in_budget_lines) == (Decimal("30.00"), Decimal("40.00"))
    assert [(r.since.isoformat(), r.rate, r.amounts) for r in rates_used(connection)] == [
        ("2016-12-31", Decimal("0.2"), 1),
        ("2017-01-02", Decimal("0.3"), 1),
        ("2017-12-31", Decimal("0.4"), 1),
    ]


def test_a_missing_rate_is_named_by_currency_and_day_and_nothing_is_guessed(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    put(
        connection,
        budgets("inti", "2017", line("BO", "100", "9", "BOB"), line("BO", "5", "9", "THB")),
        records=on_record(
            [transaction("incoming funds", "1", "2017-01-01", currency="USD")],
            rates=[rate("BOB", "2017-01-02", "0.3"), rate("THB", "2017-01-01", "0.03")],
        ),
    )

    outcome = run_check(connection, "money_has_rates")

    assert outcome.rows == (
        ("BOB", "2017-01-01", 1, "budget line"),
        ("USD", "2017-01-01", 1, "accounts"),
    )
    found = money(connection, TODAY)
    assert (found.activity_budgets, found.movements) == ((), ())


@pytest.mark.parametrize(
    ("definition", "wanted"), [(TINY, 0), (by_budget_lines(), 1)], ids=["accounts", "budget-lines"]
)
def test_what_is_only_compared_needs_no_rate(
    connection: duckdb.DuckDBPyConnection, definition: Programme, wanted: int
) -> None:
    put(
        connection,
        budgets("inti", "2017", line("BO", None, "9", "BOB")),
        definition=definition,
    )

    assert len(run_check(connection, "money_has_rates").rows) == wanted


def test_a_programme_that_publishes_no_money_needs_no_rate_and_shows_none(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    put(
        connection,
        budgets("inti", "2017", line("BO", "100", currency="BOB"), line("PE", "5")),
        records=on_record([transaction("incoming funds", "10")]),
        definition=programme(),
    )

    assert run_check(connection, "money_has_rates").holds
    found = money(connection, TODAY)
    assert (found.activity_budgets, found.movements) == ((), ())
    assert [m.movement_id for m in kept_movements(connection, TODAY)] == [
        "T-incoming-funds-2017-03-01"
    ]


def test_a_plan_that_is_not_reported_is_no_budget_and_a_zero_is_one(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    put(connection, budgets("inti", "2017", line("BO", None, "7"), line("PE", "0", "7")))

    assert activity_budgets(connection) == {("PE", "2017"): Decimal(0)}


def test_only_the_revision_in_force_counts(connection: duckdb.DuckDBPyConnection) -> None:
    put(
        connection,
        budgets("inti", "2017", line("BO", "100"), revision=1),
        budgets("inti", "2017", line("BO", "90"), revision=2),
    )

    assert activity_budgets(connection) == {("BO", "2017"): Decimal(90)}


ACCOUNTS = (
    transaction("incoming funds", "500"),
    transaction("outgoing commitment", "400", activity="BO"),
    transaction("disbursement", "300", activity="BO"),
    transaction("expenditure", "20", nobody="", id="OWN"),
    transaction("disbursement", "50", organisation="LEAD", id="PASSED-ON"),
)
SPENT = budgets("inti", "2017", line("BO", None, "280"), line("ALL", None, "1"))


@pytest.mark.parametrize(
    ("definition", "published", "kept"),
    [
        (
            TINY,
            {
                ("expenditure", "PROGRAMME", 20),
                ("disbursement", "PROGRAMME", 50),
                ("disbursement", "BO", 300),
            },
            set(),
        ),
        (
            by_budget_lines(),
            {
                ("expenditure", "PROGRAMME", 20),
                ("expenditure", "PROGRAMME", 1),
                ("expenditure", "BO", 280),
            },
            {("disbursement", "PROGRAMME", 50), ("disbursement", "BO", 300)},
        ),
    ],
    ids=["disbursements", "budget-lines"],
)
def test_what_is_spent_is_published_once(
    connection: duckdb.DuckDBPyConnection,
    definition: Programme,
    published: set[tuple[str, str, int]],
    kept: set[tuple[str, str, int]],
) -> None:
    put(connection, SPENT, records=on_record(ACCOUNTS), definition=definition)

    movements = money(connection, TODAY).movements

    always = {("incoming funds", "PROGRAMME", 500), ("outgoing commitment", "BO", 400)}
    assert {(str(m.kind), m.activity, int(m.value)) for m in movements} == published | always
    inside = kept_movements(connection, TODAY)
    assert {(str(m.kind), m.activity, int(m.value)) for m in inside} == kept
    (compared,) = partner_spending(connection)
    assert (compared.in_accounts, compared.in_budget_lines) == (Decimal(300), Decimal(281))


def test_spending_of_a_period_that_has_not_ended_waits(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    put(connection, SPENT, definition=by_budget_lines())

    eve, last = dt.date(2017, 12, 30), dt.date(2017, 12, 31)

    assert money(connection, eve).movements == ()
    assert {m.date for m in money(connection, last).movements} == {last}
