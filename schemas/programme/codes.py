"""The closed lists of the programme language: units, rules of adding up, axes and their codes.

Codes only. Labels for people belong to the templates and to the IATI composer.
"""

from enum import StrEnum


class Unit(StrEnum):
    """What one counted thing is; decides whether a split by sex can apply."""

    PEOPLE = "people"
    FAMILIES = "families"
    ORGANISATIONS = "organisations"
    PLACES = "places"
    DOCUMENTS = "documents"
    EVENTS = "events"
    CASES = "cases"


class AggregationOverPartners(StrEnum):
    """How values of several partners for one period become one value."""

    SUM = "sum"  # each partner counted others
    MAX = "max"  # partners counted the same ones
    NONE = "none"  # values of several partners do not combine


class AggregationOverTime(StrEnum):
    """How values of several periods become one value to date."""

    SUM = "sum"  # each period counts new ones
    LATEST = "latest"  # each period repeats what still stands
    NONE = "none"  # periods may count the same ones again: no value to date


class Axis(StrEnum):
    """What a value may be split by."""

    SEX = "sex"
    AGE = "age"


class Sex(StrEnum):
    """Codes of the axis `sex`; written so in submissions, warehouse and IATI dimensions."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    NOT_REPORTED = "not-reported"


class ValueKind(StrEnum):
    """Planned values become IATI targets, realised values IATI actuals."""

    PLANNED = "planned"
    REALISED = "realised"


class ValueState(StrEnum):
    """A value is a number and a state; only the first two states carry a number."""

    REPORTED = "reported"
    REPORTED_ZERO = "reported zero"
    NOT_REPORTED = "not reported"
    NOT_APPLICABLE = "not applicable"
    SUPPRESSED = "suppressed"


class Significance(StrEnum):
    """How much a sign of change matters, as the one who saw it rates it."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Progress(StrEnum):
    """How far an outcome has come in a period, as judged when sense is made of its signs."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
