"""Money beside stage 3: budgets per activity, what came and went, rates, and what does not agree.

Amounts may be shown; a withheld partner stands under its number, never by name.
"""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

import dagster as dg

from assets.metadata import ROW_COUNT, SUMMARY, bars, column_schema, count_of, table
from assets.named import as_lines, joined
from assets.road import Road
from iati.release import mark_submission
from schemas.money import Money, Movement
from schemas.programme import Programme
from warehouse import (
    PartnerSpending,
    kept_movements,
    partner_spending,
    rates_used,
    row_counts,
    run_check,
)
from warehouse import money as money_of

GROUP = "d_framework"


@dg.asset(
    group_name=GROUP,
    deps=["totals"],
    kinds={"duckdb", "sql"},
    owners=["team:data-stewards"],
)
def money(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Budgets per activity and period, and what came and went, each amount converted by itself and
    standing on one activity. What is published as spent is counted once: from the accounts, or from
    the partners' budget lines, as the programme definition says."""
    programme, today = road.programme(), road.now().date()
    with road.warehouse() as connection:
        published = money_of(connection, today)
        kept = kept_movements(connection, today)
        spending, rates = partner_spending(connection), rates_used(connection)
        rows = row_counts(connection)["marts.amount"]
        schema = column_schema(connection, "marts.amount")
    budgets = _by_activity(published)
    return dg.MaterializeResult(
        metadata={
            SUMMARY: _summary(programme, published, kept),
            ROW_COUNT: rows,
            "dagster/column_schema": schema,
            "dagster/relation_identifier": "marts.amount",
            "budgets": table(
                ("activity", "period", f"planned ({programme.currency})"),
                ((b.subject, b.period, _plain(b.value)) for b in published.activity_budgets),
            ),
            "budget by activity": bars({a: int(value) for a, value in budgets.items()}),
            "transactions": _by_kind(programme, published.movements),
            "kept, because they are spent in budget lines": _by_kind(programme, kept),
            "accounts beside budget lines": table(
                ("partner", "period", "paid or spent in accounts", "spent in budget lines"),
                (_compared(programme, entry) for entry in spending),
            ),
            "rates used": table(
                ("currency", "holds from", f"{programme.currency} for one", "source", "amounts"),
                ((r.currency, r.since, r.rate, r.source, r.amounts) for r in rates),
            ),
        },
    )


@dg.asset_check(
    asset=money,
    blocking=True,
    description="Every amount to be published has a rate to the programme's currency on its day.",
)
def money_has_rates(road: Road) -> dg.AssetCheckResult:
    """Blocks the road: an amount without a rate is never guessed."""
    with road.warehouse() as connection:
        outcome = run_check(connection, "money_has_rates")
    wanted = [f"{currency} on {day}" for currency, day, *_ in outcome.rows]
    return dg.AssetCheckResult(
        passed=outcome.holds,
        description=(
            "all have one"
            if outcome.holds
            else f"{count_of(len(wanted), 'rate')} not on record: {', '.join(wanted[:5])}"
        ),
        metadata={
            "rates wanted": table(outcome.columns, outcome.rows),
            **as_lines(
                f"{rate}: add what it was worth on that day or before it to exchange-rates.csv"
                for rate in wanted
            ),
        },
    )


@dg.asset_check(
    asset=money,
    description="What the accounts paid each partner is what its budget lines say it spent.",
)
def spending_reconciles(road: Road) -> dg.AssetCheckResult:
    """Warns, with both figures: money paid in advance is spent later, so that somebody looks."""
    programme = road.programme()
    with road.warehouse() as connection:
        differing = _differing(partner_spending(connection)) if programme.iati.money else []
    rows = [_compared(programme, entry) for entry in differing]
    return dg.AssetCheckResult(
        passed=not rows,
        severity=dg.AssetCheckSeverity.WARN,
        description=(
            f"{count_of(len(rows), 'partner and period', 'partners and periods')} differ, "
            "listed below"
            if rows
            else "no difference"
        ),
        metadata={
            "differences": table(
                ("partner", "period", "paid or spent in accounts", "spent in budget lines"), rows
            ),
            **as_lines(
                joined(who, f"{period}:", accounts, "in the accounts,", lines, "in budget lines")
                for who, period, accounts, lines in rows
            ),
        },
    )


def _differing(spending: Iterable[PartnerSpending]) -> list[PartnerSpending]:
    """Where the two differ, in periods for which the accounts say anything of partners."""
    every = list(spending)
    known = {entry.period for entry in every if entry.in_accounts is not None}
    return [e for e in every if e.period in known and e.in_accounts != e.in_budget_lines]


def _compared(programme: Programme, entry: PartnerSpending) -> tuple[str, ...]:
    mark = mark_submission(programme, entry.partner, entry.period, 0)
    who = mark.partner or f"withheld partner {mark.withheld}"
    rest = " and what has no rate" if entry.is_without_rate else ""
    amounts = (entry.in_accounts, entry.in_budget_lines)
    return (who, entry.period, *("nothing" if a is None else f"{_plain(a)}{rest}" for a in amounts))


def _summary(programme: Programme, published: Money, kept: list[Movement]) -> str:
    if programme.iati.money is None:
        if not kept:
            return "no money is published: iati.yaml has no money settings"
        recorded = count_of(len(kept), "transaction")
        return f"no money is published: iati.yaml has no money settings; {recorded} on record"
    periods = count_of(len(published.activity_budgets), "budget")
    return f"{periods}, {count_of(len(published.movements), 'transaction')}"


def _by_activity(published: Money) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for budget in published.activity_budgets:
        sums[budget.subject] += budget.value
    return sums


def _by_kind(programme: Programme, movements: Iterable[Movement]) -> dg.MarkdownMetadataValue:
    sums: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for movement in movements:
        sums[movement.activity, movement.kind].append(movement.converted)
    return table(
        ("activity", "kind", "transactions", f"together ({programme.currency})"),
        ((*key, len(values), _plain(sum(values))) for key, values in sorted(sums.items())),
    )


def _plain(value: Decimal | int) -> str:
    return f"{value:,.2f}"
