"""An IATI 2.03 organisation as plain data: what it plans to spend, on whom and where, and spent.

Names are those of the standard. What is not known is absent, never empty and never zero.
"""

import datetime as dt
from dataclasses import dataclass

from iati.document import Amount, DocumentLink, Organisation, Text


@dataclass(frozen=True)
class Year:
    """An amount for a period of a year at most. `status` is a code of BudgetStatus, None for what
    was spent. `part`: what the whole amount is a part of, with the reporter's own code of that."""

    start: dt.date
    end: dt.date
    amount: Amount
    status: str | None = None
    part: tuple[str, Text] | None = None


@dataclass(frozen=True)
class OrganisationRecord:
    """One organisation; the budgets of others and of countries, each with whose it is."""

    identifier: str
    language: str
    currency: str
    name: Text
    reporting_org: Organisation
    total_budgets: tuple[Year, ...] = ()
    partner_budgets: tuple[tuple[Organisation, Year], ...] = ()
    country_budgets: tuple[tuple[str, Year], ...] = ()
    total_expenditures: tuple[Year, ...] = ()
    documents: tuple[DocumentLink, ...] = ()
