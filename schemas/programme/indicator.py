"""What outputs count: the indicator, how it is split and adds up, its baselines and foreign codes.

Rules between indicators and the rest of the programme stand in `indicator_checks`.
"""

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from schemas.programme.codes import (
    AggregationOverPartners,
    AggregationOverTime,
    Axis,
    Sex,
    Unit,
)
from schemas.programme.entry import Code, CountryCode, Entry, Text

EVERYONE: Literal["all"] = "all"
"""Sex and age group of a value that is not split."""


class Standard(Entry):
    """A set of axes an indicator is split by, from a date on; one set is one grain."""

    axes: Annotated[list[Axis], Field(min_length=1)]
    holds_from: dt.date


class Reference(Entry):
    """A code of an indicator in somebody's vocabulary (IATI IndicatorVocabulary)."""

    vocabulary: str
    code: str
    uri: str | None = None


class Split(Entry):
    """Of whom a number is: everyone unless a sex or an age group is given."""

    sex: Sex | Literal["all"] = EVERYONE
    age_group: str = EVERYONE


class Baseline(Split):
    """How many there were before the work began, and the year they were counted in.

    Of the programme without `toc`; of what the countries of a ToC have together, or of a worldwide
    ToC, with `toc` alone; of a country with both.
    """

    year: Annotated[int, Field(ge=1950, le=2100, strict=True)]
    value: Annotated[int, Field(ge=0, strict=True)]
    toc: Code | None = None
    country: CountryCode | None = None


class MinistryCode(Split):
    """The code that the ministry gave the total or a split, in place of ours (profile `nl-mfa`)."""

    code: Annotated[str, StringConstraints(pattern=r"^\S+$")]
    uri: str | None = None


class Indicator(Entry):
    """What an output counts and how its values add up.

    `small_count_below`: for a sensitive indicator, counts from 1 up to but not including this
    are never published. `contributes_to` are results of a donor's framework, `leads_to` outcomes
    that the output should lead to: without any, all of its pathway.
    """

    id: Code
    pathway: Code
    title: Text
    description: Text
    unit: Unit
    measure: Literal["1"] = "1"  # IATI IndicatorMeasure: 1 unit; outputs count units
    over_partners: AggregationOverPartners
    over_time: AggregationOverTime
    minimum: list[Standard] = []
    aspirational: list[Standard] = []
    sensitive: bool = False
    small_count_below: int | None = None
    contributes_to: list[Code] = []
    leads_to: list[Code] = []
    references: list[Reference] = []
    baselines: list[Baseline] = []
    ministry_codes: list[MinistryCode] = []
    source: str
    decision: str | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.sensitive and (self.small_count_below is None or self.small_count_below < 2):
            raise ValueError(
                "a sensitive indicator needs small_count_below of 2 or more (usual: 10)"
            )
        if not self.sensitive and self.small_count_below is not None:
            raise ValueError("small_count_below is for sensitive indicators: set sensitive: true")
        if self.unit is not Unit.PEOPLE and (self.minimum or self.aspirational):
            raise ValueError(f"only people can be split by sex or age, this counts {self.unit}")
        return self

    def axes(self, on: dt.date) -> frozenset[Axis]:
        """Every axis that the minimum or the aspirational standard asks for on a day."""
        standards = [*self.minimum, *self.aspirational]
        return frozenset(axis for s in standards if s.holds_from <= on for axis in s.axes)

    def minimum_axes(self, on: dt.date) -> frozenset[Axis]:
        """The axes that the minimum standard asks for on a day."""
        return frozenset(axis for s in self.minimum if s.holds_from <= on for axis in s.axes)
