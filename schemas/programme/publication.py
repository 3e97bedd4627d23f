"""How a programme is published: what IATI needs to know that the programme's own words do not say.

All codes are IATI's. What the programme is stands in `model`.
"""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from schemas.programme.entry import Code, CountryCode, Entry, Text

ProfileId = Literal["iati", "nl-mfa"]
"""What a dataset is written as: `iati` for everybody, `nl-mfa` for the ministry's dashboards."""

MAIN_PROFILE: ProfileId = "iati"
NL_MFA: ProfileId = "nl-mfa"


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
    activities: Annotated[list[Activity], Field(min_length=1)]

    @model_validator(mode="after")
    def _profiles_begin_with_the_main_one(self) -> Self:
        if self.profiles[0] != MAIN_PROFILE or len(set(self.profiles)) < len(self.profiles):
            raise ValueError(f"profiles must begin with {MAIN_PROFILE} and name each one once")
        return self
