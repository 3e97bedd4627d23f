"""The programme language: one frozen model per word of the field.

Shapes and rules that concern one entry only. Rules between entries stand in `checks.py`.
"""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal, Self, TypeVar

from pydantic import Field, StringConstraints, model_validator

from schemas.programme.entry import Code, CountryCode, Entry, Language, Text
from schemas.programme.indicator import Indicator
from schemas.programme.publication import Iati

WHOLE_TOC = "ALL"
"""The place of a value that belongs to a theory of change as a whole and not to one country."""


class Organisation(Entry):
    """An organisation of the alliance; `iati_ref` only where it is registered and known."""

    id: Code
    name: Text
    role: Literal["lead", "member", "funder", "partner"]
    iati_ref: str | None = None
    iati_type: str | None = None


class Period(Entry):
    """One reporting period; values of different periods never share a row."""

    id: Code
    start: dt.date
    end: dt.date

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"the period ends ({self.end}) before it starts ({self.start})")
        return self


class Pathway(Entry):
    """Who changes."""

    id: Code
    name: Text
    description: Text


class Wording(Entry):
    """How an outcome reads, on which level and pathway it stands, from one version of its theory
    of change on. Without `pathway` it stands on that of the outcome."""

    since: int = 1
    text: Text
    level: Literal["outcome", "intermediate outcome", "impact"] = "outcome"
    pathway: Code | None = None


class Outcome(Entry):
    """A change sought on a pathway.

    `until` is the first version that no longer has it; `becomes` are the outcomes that what was
    told of it is read under from then on. `serves` is the outcome of the mother theory of change
    that it is a part of.
    """

    id: Code
    pathway: Code
    wordings: Annotated[list[Wording], Field(min_length=1)]
    until: int | None = None
    becomes: list[Code] = []
    serves: Code | None = None


class Adjustment(Entry):
    """One thing a new version changed."""

    kind: Literal[
        "outcome added",
        "outcome reworded",
        "outcome moved",
        "outcome removed",
        "actor added",
        "actor removed",
        "actors specified",
        "target changed",
        "standing changed",
    ]
    pathway: Code | None = None
    outcome: Code | None = None
    indicator: Code | None = None
    text: Text


class TocVersion(Entry):
    """One version of a theory of change; `dated_as` is how the source words the date."""

    number: int
    holds_from: dt.date
    dated_as: str
    adjustments: list[Adjustment] = []


class Clarification(Entry):
    """What the source says more exactly about a theory of change without changing it.

    `outcome_numbers` are numbers that the source prints for outcomes whose wording it does not
    give; `holds_from` only where it gives a date.
    """

    pathway: Code
    outcome_numbers: list[str] = []
    holds_from: dt.date | None = None
    text: Text


class TheoryOfChange(Entry):
    """A theory of change and where it applies. The mother one has no countries of its own."""

    id: Code
    name: Text
    mother: bool = False
    countries: list[CountryCode] = []
    worldwide: bool = False
    versions: Annotated[list[TocVersion], Field(min_length=1)]
    clarifications: list[Clarification] = []
    outcomes: list[Outcome] = []


class Partner(Entry):
    """Who submits; expected for every period that begins between `since` and `until`."""

    id: Code
    name: Text
    toc: Code
    member: Code | None = None
    since: dt.date
    until: dt.date | None = None
    withheld: bool = False
    iati_ref: str | None = None
    iati_type: str | None = None
    languages: Annotated[list[Language], Field(min_length=1)]
    indicators: Annotated[list[Code], Field(min_length=1)]

    def expected_in(self, period: Period) -> bool:
        """Whether a submission is expected for the period."""
        return self.since <= period.start and (self.until is None or period.start <= self.until)


class Contribution(Entry):
    """One row of the donor's table: outcomes of ours that serve an objective, and where."""

    pathways: Annotated[list[Code], Field(min_length=1)]
    outcomes: list[Code] = []
    all_outcomes: bool = False
    countries: Annotated[list[CountryCode], Field(min_length=1)]


class Objective(Entry):
    """An objective of the donor's results framework."""

    id: Code
    title: Text
    contributions: Annotated[list[Contribution], Field(min_length=1)]


class DonorResult(Entry):
    """A result of the donor's framework with the objectives the programme serves."""

    id: Code
    number: int
    title: Text
    objectives: Annotated[list[Objective], Field(min_length=1)]


class DonorFramework(Entry):
    """The donor's results framework as far as the programme contributes to it; `uri` is where the
    donor explains its codes, where that is public."""

    id: Code
    title: Text
    owner: Code
    uri: str | None = None
    results: Annotated[list[DonorResult], Field(min_length=1)]


class SubmissionTerms(Entry):
    """When partners are to have sent what a period asks of them. Without a number of days no due
    date is known, and nothing is ever late."""

    due_days_after_period: Annotated[int, Field(ge=0, le=3_650)] | None = None


class DeviationTerms(Entry):
    """Beyond how many per cent of the plan, up or down, a deviation has to be explained; None:
    never. What was realised without a plan has to be explained wherever there is a number here."""

    outputs_pct: Annotated[Decimal, Field(ge=0)] | None = None
    budget_lines_pct: Annotated[Decimal, Field(ge=0)] | None = None


class HarvestTerms(Entry):
    """How signs of change are harvested: which share of them, the most significant first, is
    verified, and how often a year each theory of change makes sense of its signs."""

    verified_pct: Annotated[Decimal, Field(ge=0, le=100)] = Decimal(20)
    sense_making_per_year: Annotated[int, Field(ge=0, le=12)] = 2


class AgeGroup(Entry):
    """A coded age band, both ends in completed years."""

    id: Annotated[str, StringConstraints(pattern=r"^\d{1,2}(-\d{1,2}|\+)$")]
    lowest: int
    highest: int | None = None


_Identified = TypeVar("_Identified", Organisation, Period, TheoryOfChange, Indicator, Partner)


class Programme(Entry):
    """A whole programme definition. Lists keep the order of the files: that of reports."""

    id: Code
    title: Text
    description: Text
    start: dt.date
    end: dt.date
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    languages: Annotated[list[Language], Field(min_length=1)]
    time_zone: str
    steward: str
    placeholders: list[str] = []
    periods: Annotated[list[Period], Field(min_length=1)]
    submission: SubmissionTerms = SubmissionTerms()
    deviation: DeviationTerms = DeviationTerms()
    harvest: HarvestTerms = HarvestTerms()
    age_groups: list[AgeGroup] = []
    organisations: Annotated[list[Organisation], Field(min_length=1)]
    pathways: Annotated[list[Pathway], Field(min_length=1)]
    theories_of_change: Annotated[list[TheoryOfChange], Field(min_length=1)]
    indicators: Annotated[list[Indicator], Field(min_length=1)]
    partners: Annotated[list[Partner], Field(min_length=1)]
    donor_frameworks: list[DonorFramework] = []
    iati: Iati

    def toc(self, toc_id: str) -> TheoryOfChange:
        """The theory of change with this id. Raises KeyError."""
        return _find(self.theories_of_change, toc_id)

    def indicator(self, indicator_id: str) -> Indicator:
        """The indicator with this id. Raises KeyError."""
        return _find(self.indicators, indicator_id)

    def partner(self, partner_id: str) -> Partner:
        """The partner with this id. Raises KeyError."""
        return _find(self.partners, partner_id)

    def period(self, period_id: str) -> Period:
        """The period with this id. Raises KeyError."""
        return _find(self.periods, period_id)

    def organisation(self, organisation_id: str) -> Organisation:
        """The organisation with this id. Raises KeyError."""
        return _find(self.organisations, organisation_id)

    def due_date(self, period: Period) -> dt.date | None:
        """The last day on which a submission for the period is in time; None where none is set."""
        days = self.submission.due_days_after_period
        return None if days is None else period.end + dt.timedelta(days=days)

    @property
    def countries(self) -> tuple[str, ...]:
        """Every country that a theory of change works in, each once."""
        return tuple(sorted({c for toc in self.theories_of_change for c in toc.countries}))

    def places(self, partner: Partner) -> list[str]:
        """Where a partner may report: the places of its ToC."""
        return self.places_of(self.toc(partner.toc))

    def places_of(self, toc: TheoryOfChange) -> list[str]:
        """The countries of a ToC, and the ToC as a whole.

        A ToC of exactly one country has that country only: the whole would be a second name
        for the same place and let a value be counted twice.
        """
        return toc.countries if len(toc.countries) == 1 else [*toc.countries, WHOLE_TOC]


def _find(entries: list[_Identified], entry_id: str) -> _Identified:
    for entry in entries:
        if entry.id == entry_id:
            return entry
    raise KeyError(entry_id)
