"""An IATI 2.03 activity as plain data, neutral to how it is written or for whom.

Names are those of the standard. Values are whole numbers or Decimal; texts are language to
narrative. What a profile leaves out is absent here, never empty.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

Text = Mapping[str, str]


@dataclass(frozen=True)
class Value:
    """A target or an actual; `dimensions` are name and code, none for the undivided value. Without
    a number (qualitative indicators) the comment says what it is."""

    value: int | Decimal | None
    dimensions: tuple[tuple[str, str], ...] = ()
    comment: Text | None = None


@dataclass(frozen=True)
class Baseline:
    """What was so before the work began; `dimensions` as in Value."""

    year: int
    value: int | Decimal
    dimensions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Period:
    """One period of an indicator."""

    start: dt.date
    end: dt.date
    targets: tuple[Value, ...]
    actuals: tuple[Value, ...]


@dataclass(frozen=True)
class Reference:
    """A code of an indicator in a vocabulary; vocabulary 99 is the publisher's own."""

    vocabulary: str
    code: str
    uri: str | None = None


@dataclass(frozen=True)
class Indicator:
    """An indicator with its periods in order; `aggregation_status` None is not said."""

    measure: str
    aggregation_status: bool | None
    title: Text
    description: Text
    references: tuple[Reference, ...]
    periods: tuple[Period, ...]
    baselines: tuple[Baseline, ...] = ()


@dataclass(frozen=True)
class Result:
    """A result; type 1 is an output. `aggregation_status` as in Indicator."""

    type: str
    aggregation_status: bool | None
    title: Text
    description: Text
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True)
class Organisation:
    """An organisation as an activity names it."""

    name: Text
    ref: str | None = None
    type: str | None = None
    role: str | None = None
    activity_id: str | None = None


@dataclass(frozen=True)
class Amount:
    """An amount of money in a currency (ISO 4217), and the day by which it is valued."""

    value: Decimal
    currency: str
    value_date: dt.date


@dataclass(frozen=True)
class Budget:
    """What an activity may cost in a period of a year at most; `type` and `status` are codes of
    BudgetType and BudgetStatus."""

    type: str
    status: str
    start: dt.date
    end: dt.date
    amount: Amount


@dataclass(frozen=True)
class Transaction:
    """Money that came or went on a day; `type` is a code of TransactionType. Of the organisations
    `activity_id` is the activity the money comes from, or goes to."""

    ref: str
    type: str
    date: dt.date
    amount: Amount
    description: Text | None = None
    provider: Organisation | None = None
    receiver: Organisation | None = None


@dataclass(frozen=True)
class Contact:
    """A general address; never a person."""

    organisation: Text
    email: str | None
    website: str | None
    mailing_address: Text | None


@dataclass(frozen=True)
class DocumentLink:
    """A document on the web with its IATI categories."""

    url: str
    format: str
    title: Text
    categories: tuple[str, ...]
    language: str


@dataclass(frozen=True)
class Activity:
    """One activity; the standard has budgets and transactions before the documents."""

    identifier: str
    language: str
    currency: str
    humanitarian: bool
    hierarchy: int
    reporting_org: Organisation
    title: Text
    descriptions: tuple[tuple[str, Text], ...]
    participating_orgs: tuple[Organisation, ...]
    status: str
    dates: tuple[tuple[str, dt.date], ...]
    contact: Contact
    scope: str
    countries: tuple[tuple[str, Decimal | None], ...]
    regions: tuple[tuple[str, Decimal | None], ...]
    sectors: tuple[tuple[str, str, Decimal | None], ...]
    tags: tuple[tuple[str, str], ...]
    policy_markers: tuple[tuple[str, str], ...]
    collaboration_type: str
    flow_type: str
    finance_type: str
    aid_type: str
    tied_status: str
    documents: tuple[DocumentLink, ...]
    related: tuple[tuple[str, str], ...]
    results: tuple[Result, ...]
    budgets: tuple[Budget, ...] = ()
    transactions: tuple[Transaction, ...] = ()
