"""What a steward sees of money in Dagster, and what stops the road."""

from collections.abc import Iterable
from pathlib import Path

import dagster as dg
import pytest

from assets import CHECKS, Road
from assets import money as of_money
from pipelines.definitions import road_of
from schemas.records import ExchangeRate, Transaction
from tests.builders import definition, record, write_programme
from tests.end_to_end.roads import RoadFolder
from tests.money import TINY, budgets, line, on_record, rate, transaction, with_money
from warehouse import build_core, build_marts

PAID = (
    transaction("incoming funds", "300000"),
    transaction("disbursement", "1000", activity="BO", currency="BOB"),
    transaction("disbursement", "70", "2017-03-02", "BO", partner="quiet-house"),
)
RATE = (rate("BOB", "2016-12-30", "0.13"),)


@pytest.fixture
def road(tmp_path: Path) -> Road:
    """A road of the tiny programme that publishes money."""
    content = definition()
    with_money(content)
    folder = write_programme(tmp_path / "programme", content)
    return road_of(RoadFolder(tmp_path, programme=str(folder)).settings())


def fill(
    road: Road, transactions: Iterable[Transaction] = PAID, rates: Iterable[ExchangeRate] = RATE
) -> None:
    """Two partners' budget lines, and these records, in the road's warehouse."""
    files = (
        budgets("inti", "2017", line("BO", "1000.10", "1000", "BOB")),
        budgets("quiet-house", "2017", line("BO", "70.25", "60")),
    )
    with road.warehouse() as connection:
        record(connection, TINY, *files)
        build_core(connection, TINY, on_record(transactions, rates))
        build_marts(connection)


def text_of(metadata: dict[str, object], key: str) -> str:
    """A metadata entry as the page shows it."""
    value = metadata[key]
    return str(getattr(value, "value", value))


def looked_at(found: object) -> dg.AssetCheckResult:
    """The result of a check that was called by itself."""
    assert isinstance(found, dg.AssetCheckResult)
    return found


def test_budgets_transactions_rates_and_the_comparison_are_shown_without_withheld_names(
    road: Road,
) -> None:
    fill(road)

    made = of_money.money(road=road)

    assert isinstance(made, dg.MaterializeResult)
    shown = {key: text_of(dict(made.metadata or {}), key) for key in made.metadata or {}}
    assert shown["summary"] == "1 budget, 3 transactions"
    assert "| BO | 2017 | 200.26 |" in shown["budgets"]
    assert "| BO | disbursement | 2 | 200.00 |" in shown["transactions"]
    assert "| BOB | 2016-12-30 | 0.13000000 | test | 3 |" in shown["rates used"]
    assert "| withheld partner 1 | 2017 | 70.00 | 60.00 |" in shown["accounts beside budget lines"]
    assert not [key for key, text in shown.items() if "quiet-house" in text or "Callada" in text]


def test_accounts_and_budget_lines_that_differ_are_noted_with_both_amounts(road: Road) -> None:
    fill(road)

    found = looked_at(of_money.spending_reconciles(road=road))

    assert (found.passed, found.severity) == (False, dg.AssetCheckSeverity.WARN)
    assert "1 partner and period differ" in str(found.description)
    assert "withheld partner 1 2017: 70.00 in the accounts, 60.00 in budget lines" in text_of(
        dict(found.metadata), "named"
    )


def test_where_the_accounts_pay_no_partner_nothing_is_compared(road: Road) -> None:
    fill(road, PAID[:1])

    assert looked_at(of_money.spending_reconciles(road=road)).passed


def test_a_missing_rate_stops_the_road_and_is_named(road: Road) -> None:
    fill(road, rates=())

    found = looked_at(of_money.money_has_rates(road=road))

    assert not found.passed
    assert "2 rates not on record: BOB on 2017-01-01, BOB on 2017-03-01" in str(found.description)
    fill(road)
    assert looked_at(of_money.money_has_rates(road=road)).passed


def test_rates_and_reconciliation_stand_before_the_release() -> None:
    blocking = {spec.name for check in CHECKS for spec in check.check_specs if spec.blocking}

    assert {"money_has_rates", "budgets_reconcile"} <= blocking
    assert "spending_reconciles" not in blocking
