"""The programme definition: its language (pydantic models), its loader and its checks.

What a programme *is* stands here; what the DtZ programme says stands in `schemas/programmes/`.
"""

from schemas.programme.codes import (
    AggregationOverPartners,
    AggregationOverTime,
    Axis,
    Sex,
    Unit,
)
from schemas.programme.errors import ProgrammeError, ProgrammeProblem
from schemas.programme.indicator import Indicator
from schemas.programme.load import fingerprint, load_programme, shipped_programme
from schemas.programme.model import (
    Organisation,
    Partner,
    Period,
    Programme,
    TheoryOfChange,
)
from schemas.programme.publication import Activity

__all__ = [
    "Activity",
    "AggregationOverPartners",
    "AggregationOverTime",
    "Axis",
    "Indicator",
    "Organisation",
    "Partner",
    "Period",
    "Programme",
    "ProgrammeError",
    "ProgrammeProblem",
    "Sex",
    "TheoryOfChange",
    "Unit",
    "fingerprint",
    "load_programme",
    "shipped_programme",
]
