"""How a programme is published: what IATI needs to know that the programme's own words do not say.

All codes are IATI's. What the programme is stands in `model`.
"""

import datetime as dt
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from schemas.programme.entry import Code, CountryCode, Entry, Text

ProfileId = Literal["iati", "nl-mfa"]
"""What a dataset is written as: `iati` for everybody, `nl-mfa` for the ministry's dashboards."""

MAIN_PROFILE: ProfileId = "iati"
NL_MFA: ProfileId = "nl-mfa"

LONGEST_BUDGET_DAYS = 365
"""From the first day of a budget to its last: a year, be it a leap year (IATI rule 7.5.3)."""


class Share(Entry):
    """A code of a vocabulary with its share of the activity in per cent."""

    vocabulary: str
    code: str
    percentage: Decimal = Decimal(100)


class Marker(Entry):
    """An OECD DAC policy marker (vocabulary 1) and how much it matters."""

    code: str
    significance: str


class Tag(Entry):
    """A code of a tag vocabulary, for instance 3: SDG target."""

    vocabulary: str
    code: str


class Contact(Entry):
    """An organisation's general address; never a person."""

    organisation: Text
    email: str | None = None
    website: str | None = None
    mailing_address: Text | None = None


class Participation(Entry):
    """An organisation's part in every activity (IATI OrganisationRole)."""

    organisation: Code
    role: Literal["1", "2", "3", "4"]
    activity_id: str | None = None


class Activity(Entry):
    """One IATI activity; exactly one has neither `toc` nor `country`: the programme's own."""

    id: Code
    toc: Code | None = None
    country: CountryCode | None = None
    title: Text
    description: Text
    objectives: Text
    target_groups: Text
    scope: str
    region: str | None = None
    start: dt.date | None = None  # where it began later than the programme


class NlMfa(Entry):
    """Settings of profile `nl-mfa`: where it says whether values may be added up. The ministry's
    pages differ: one asks for it on indicators, another on results as well."""

    aggregation_status_on: list[Literal["result", "indicator"]] = ["result", "indicator"]


class Money(Entry):
    """That budgets and transactions are published, and how; without it none are.

    What is spent is counted once. `disbursements`: it is what the lead's accounts say was paid out
    and spent. `budget-lines`: it is what partners report as realised, per activity and period.
    `budget_status` is a code of BudgetStatus: whether planned amounts are indicative (1) or
    committed (2).
    """

    spending: Literal["disbursements", "budget-lines"] = "disbursements"
    budget_status: Literal["1", "2"] = "2"


class Expenditure(Entry):
    """What the organisation as a whole spent in a year, from its annual accounts, in the
    programme's currency."""

    start: dt.date
    end: dt.date
    value: Annotated[Decimal, Field(max_digits=18, decimal_places=2)]
    value_date: dt.date

    @model_validator(mode="after")
    def _of_a_year_at_most(self) -> Self:
        if not self.start < self.end:
            raise ValueError(f"the year ends ({self.end}) before it starts ({self.start})")
        if (self.end - self.start).days > LONGEST_BUDGET_DAYS:
            raise ValueError("IATI allows amounts of a year at most (7.5.3): split it by years")
        return self


class TotalBudget(Expenditure):
    """What the organisation as a whole plans to spend in a year; `status` as in Money."""

    status: Literal["1", "2"] = "1"


class PublicDocument(Entry):
    """A document of the organisation on the web; `categories` are codes of DocumentCategory."""

    url: str
    format: str
    title: Text
    categories: Annotated[list[str], Field(min_length=1)]


class OrganisationFile(Entry):
    """What the organisation file says beyond the programme. Nothing known, nothing written."""

    total_budgets: list[TotalBudget] = []
    total_expenditures: list[Expenditure] = []
    documents: list[PublicDocument] = []

    @model_validator(mode="after")
    def _years_do_not_overlap(self) -> Self:
        for years in (self.total_budgets, self.total_expenditures):
            in_order = sorted(years, key=lambda year: year.start)
            if any(b.start <= a.end for a, b in pairwise(in_order)):
                raise ValueError("two of its years overlap: they would be counted twice")
        return self


class Iati(Entry):
    """What IATI needs to know that the programme's own words do not say. All codes are IATI's."""

    reporting_organisation: Code
    identifier_prefix: str
    base_url: str
    status: str
    collaboration_type: str
    flow_type: str
    finance_type: str
    aid_type: str
    tied_status: str
    humanitarian: bool = False
    sectors: Annotated[list[Share], Field(min_length=1)]
    policy_markers: list[Marker] = []
    tags: list[Tag] = []
    participations: Annotated[list[Participation], Field(min_length=1)]
    contact: Contact
    country_shares: dict[CountryCode, Decimal] = {}
    profiles: Annotated[list[ProfileId], Field(min_length=1)] = [MAIN_PROFILE]
    nl_mfa: NlMfa = NlMfa()
    money: Money | None = None
    organisation: OrganisationFile = OrganisationFile()
    activities: Annotated[list[Activity], Field(min_length=1)]

    @model_validator(mode="after")
    def _profiles_begin_with_the_main_one(self) -> Self:
        if self.profiles[0] != MAIN_PROFILE or len(set(self.profiles)) < len(self.profiles):
            raise ValueError(f"profiles must begin with {MAIN_PROFILE} and name each one once")
        return self
