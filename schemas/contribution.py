"""What of the programme serves a donor's results framework, and whether it progressed: rows only.

What serves which objective is defined in the programme; when it progressed, in the warehouse.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class DonorProgress:
    """One outcome in one country that a row of a donor's objective names, in one period.

    `row` is the place of the row in the definition, from 0 in each objective. `outcome` is empty
    where the row names a pathway and no outcome of it. `is_told_here`: a sign of it was told in
    this country. `is_told`: one was told in any country of the row, or for several countries
    together without saying in which, so that it progressed and no country can be named.
    """

    objective: str
    row: int
    pathway: str
    outcome: str
    country: str
    period: str
    is_told_here: bool
    is_told: bool
