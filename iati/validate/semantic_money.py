"""Budgets and spending of an activity, as far as parents and children are compared by them.

Reading and comparing only; which activities belong together is known in `semantic_across`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from lxml import etree

from iati.validate.document import Position, Record, text_of
from iati.validate.findings import LONGEST
from iati.validate.values import parse_decimal

BUDGET, SPENDING = "budget", "spending"
_SPENT = frozenset({"3", "4"})
MoneyKey = tuple[str, ...]
"""What amounts are alike by: budget, type, status, days and currency; or spending and currency."""

# Wide enough for every sum of amounts to be exact.
_EXACT = Context(prec=100)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a record, as findings give it."""

    position: Position
    path: str


@dataclass(frozen=True, slots=True)
class Held:
    """An amount of an activity, all of one kind together, and where the first of it stands."""

    amount: Decimal
    spot: Spot
    words: str


def spot_of(record: Record, element: etree._Element) -> Spot:
    """Where an element of a record stands."""
    return Spot(record.position_of(element), record.path_of(element))


def money_of(record: Record) -> Mapping[MoneyKey, Held]:
    """The budgets of an activity, and its disbursements and expenditures, by what is alike.

    What has no number, or is too long to be a code, is left out.
    """
    held: dict[MoneyKey, Held] = {}
    for element, key in _amounts(record.element):
        value = element.find("value")
        number = None if value is None else parse_decimal(text_of(value))
        if value is None or number is None or sum(map(len, key)) > LONGEST:
            continue
        currency = str(value.get("currency") or record.element.get("default-currency", ""))
        whole = (*key, currency[:LONGEST])
        before = held.get(whole)
        if before is None:
            held[whole] = Held(number, spot_of(record, element), "")
        else:
            held[whole] = replace(before, amount=_EXACT.add(before.amount, number))
    return {key: replace(entry, words=_in_words(key, entry)) for key, entry in held.items()}


def _amounts(activity: etree._Element) -> Iterator[tuple[etree._Element, MoneyKey]]:
    for budget in activity.iterfind(BUDGET):
        days = (_attribute(budget, "period-start"), _attribute(budget, "period-end"))
        yield budget, (BUDGET, budget.get("type", "1"), budget.get("status", "1"), *days)
    for transaction in activity.iterfind("transaction"):
        kind = transaction.find("transaction-type")
        if kind is not None and kind.get("code") in _SPENT:
            yield transaction, (SPENDING,)


def _attribute(element: etree._Element, child: str) -> str:
    node = element.find(child)
    return "" if node is None else node.get("iso-date", "")


def held_twice(
    parent: Mapping[MoneyKey, Held], children: Sequence[Mapping[MoneyKey, Held]]
) -> Iterator[Held]:
    """What a parent holds and its children together hold as well, to the cent."""
    for key, held in parent.items():
        amounts = [child[key].amount for child in children if key in child]
        together = Decimal(0)
        for amount in amounts:
            together = _EXACT.add(together, amount)
        if amounts and held.amount and together == held.amount:
            yield held


def _in_words(key: MoneyKey, held: Held) -> str:
    what = "Spending" if key[0] == SPENDING else f"The budget from {key[3]} to {key[4]}"
    return f"{what} of {held.amount:f} {key[-1]}".rstrip()
