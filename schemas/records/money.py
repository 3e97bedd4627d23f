"""Money that came and went, as the lead's accounts have it, and what currencies were worth when.

One entry for each row of `transactions.csv` and `exchange-rates.csv`. Budget lines are what
partners submit.
"""

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from schemas.programme.entry import Code, Entry

Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""ISO 4217."""

Amount = Annotated[Decimal, Field(max_digits=18, decimal_places=2)]
"""An amount of money, to the cent: one with more decimals would be rounded unseen."""


class TransactionType(StrEnum):
    """What kind of transaction it is."""

    INCOMING_COMMITMENT = "incoming commitment"
    INCOMING_FUNDS = "incoming funds"
    OUTGOING_COMMITMENT = "outgoing commitment"
    DISBURSEMENT = "disbursement"
    EXPENDITURE = "expenditure"

    @property
    def iati_code(self) -> str:
        """The code of IATI's codelist TransactionType."""
        return _IATI_CODES[self]

    @property
    def is_incoming(self) -> bool:
        """Whether the money comes from a funder."""
        return self in (TransactionType.INCOMING_COMMITMENT, TransactionType.INCOMING_FUNDS)


_IATI_CODES = {
    TransactionType.INCOMING_FUNDS: "1",
    TransactionType.OUTGOING_COMMITMENT: "2",
    TransactionType.DISBURSEMENT: "3",
    TransactionType.EXPENDITURE: "4",
    TransactionType.INCOMING_COMMITMENT: "11",
}


class Transaction(Entry):
    """One row of `transactions.csv`: an amount on one activity of the programme (by its id in
    `iati.yaml`), in its own currency, valued on a day. The other side is an `organisation` of the
    programme or a `partner`; an expenditure has none, or the partner that spent it."""

    id: Code
    activity: Code
    type: TransactionType
    date: dt.date
    value: Amount
    currency: Currency
    value_date: dt.date
    organisation: Code | None = None
    partner: Code | None = None
    description: str = ""

    @model_validator(mode="after")
    def _one_other_side(self) -> Self:
        given = (self.organisation is not None) + (self.partner is not None)
        if given > 1 or (given == 0 and self.type is not TransactionType.EXPENDITURE):
            raise ValueError(f"{self.type}: give the organisation or the partner on the other side")
        if self.type.is_incoming and self.organisation is None:
            raise ValueError(f"{self.type}: give the organisation that the money comes from")
        return self


class ExchangeRate(Entry):
    """One row of `exchange-rates.csv`: how much of the programme's currency one unit of another
    was worth from a day on, and who says so."""

    currency: Currency
    date: dt.date
    rate: Annotated[Decimal, Field(gt=0, max_digits=18, decimal_places=8)]
    source: Annotated[str, StringConstraints(min_length=1)]
