"""Rules between how money is published and the rest of a programme definition.

One function per rule, as in `checks`, which runs them.
"""

from collections.abc import Iterator

from schemas.programme.errors import Broken
from schemas.programme.model import Programme
from schemas.programme.publication import LONGEST_BUDGET_DAYS


def budget_periods_are_short(p: Programme) -> Iterator[Broken]:
    """Where budgets are published, no period is longer than a year (IATI rule 7.5.3)."""
    if p.iati.money is None:
        return
    for n, period in enumerate(p.periods):
        if (period.end - period.start).days > LONGEST_BUDGET_DAYS:
            message = f"period {period.id} is longer than a year, and budgets may not be (7.5.3)."
            remedy = "Split it by years, or take out iati.money: then no budget is published."
            yield Broken(("periods", n), message, remedy)
