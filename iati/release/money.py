"""The published money as a table, `money.csv`: every budget and transaction, as the IATI files have
them, each with what it is in the programme's currency; and what of it a release changes.

Publishable rows only; withheld partners stand without name.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from iati.compose.activities import activity_identifier
from iati.compose.money import budgets_of, references_of
from iati.compose.parties import organisation_of, partner_of
from iati.csv_text import csv_bytes
from schemas.money import Money, Movement
from schemas.programme import Activity, Programme
from schemas.release_files import MONEY_FILE

COLUMNS = (
    "activity_identifier",
    "activity",
    "period",
    "kind",
    "reference",
    "start",
    "end",
    "value",
    "currency",
    "value_date",
    "converted_value",
    "converted_currency",
    "other_side",
)
"""One row per budget of an activity and period, and per transaction, which starts and ends on its
day. `kind` is budget or the kind of transaction; `period` is empty where none holds the day;
`reference` is that of the accounts, of payments to withheld partners a number instead;
`converted_value` is by the rate of `value_date`; `other_side` is who gave or received."""


def money_csv(programme: Programme, money: Money) -> bytes:
    """Budgets and transactions by activity in the definition's order: UTF-8, comma, LF."""
    return csv_bytes(
        COLUMNS,
        (
            (activity_identifier(programme, activity), activity.id, *row)
            for activity in programme.iati.activities
            for row in (
                *_budgets(programme, activity, money),
                *_movements(programme, activity, money),
            )
        ),
    )


def _budgets(
    programme: Programme, activity: Activity, money: Money
) -> Iterator[tuple[object, ...]]:
    periods = {b.start: b.period for b in money.activity_budgets}
    for budget in budgets_of(programme, activity.id, money):
        amount = budget.amount
        value = (amount.value, amount.currency)
        span = (budget.start, budget.end)
        yield (periods[budget.start], "budget", "", *span, *value, amount.value_date, *value, "")


def _movements(
    programme: Programme, activity: Activity, money: Money
) -> Iterator[tuple[object, ...]]:
    references = references_of(programme, money)
    own = [m for m in money.movements if m.activity == activity.id]
    for m in sorted(own, key=lambda m: (m.date, m.kind.iati_code, m.movement_id)):
        yield (
            m.period or "",
            m.kind,
            references[m.movement_id],
            m.date,
            m.date,
            m.value,
            m.currency,
            m.value_date,
            m.converted,
            programme.currency,
            _other_side(programme, m),
        )


def _other_side(programme: Programme, movement: Movement) -> str:
    language = programme.languages[0]
    if movement.partner:
        return partner_of(programme, movement.partner).name[language]
    if movement.organisation:
        return organisation_of(programme, movement.organisation).name[language]
    return ""


@dataclass(frozen=True, order=True)
class MoneyChange:
    """A budget or transaction that is new (nothing before), gone (nothing after) or other. Amounts
    are with their currency."""

    activity: str
    period: str
    kind: str
    reference: str
    before: str
    after: str


def compare_money_tables(before: Path | None, after: Path) -> tuple[MoneyChange, ...]:
    """What changed from one release's folder to another's, by activity and time. A release without
    the table published no money."""
    old, new = _amounts(before), _amounts(after)
    keys = [*new, *(key for key in old if key not in new)]
    changes = (MoneyChange(*key, old.get(key, ""), new.get(key, "")) for key in keys)
    return tuple(change for change in changes if change.before != change.after)


def describe_money(changes: Iterable[MoneyChange]) -> list[str]:
    """The changes as lines of Markdown; none where there are none."""
    lines = [
        f"| {c.activity} | {c.period} | {c.kind} | {c.reference} | {c.before} | {c.after} |"
        for c in changes
    ]
    if not lines:
        return []
    head = [
        "| activity | period | kind | reference | before | after |",
        "|---|---|---|---|---|---|",
    ]
    return ["## Money", "", *head, *lines, ""]


def _amounts(folder: Path | None) -> dict[tuple[str, str, str, str], str]:
    if folder is None or not (folder / MONEY_FILE).is_file():
        return {}
    with (folder / MONEY_FILE).open(encoding="utf-8", newline="") as file:
        return {
            (row["activity"], row["period"], row["kind"], row["reference"]): (
                f"{row['value']} {row['currency']}"
            )
            for row in csv.DictReader(file)
        }
