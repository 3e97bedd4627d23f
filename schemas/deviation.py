"""How far what was realised is from its plan, up or down, and when that has to be explained.

The one rule for outputs and budget lines alike. Thresholds are the programme's; what becomes of a
deviation belongs to intake and to the marts.
"""

from decimal import Decimal


def deviates(planned: Decimal | None, realised: Decimal | None, pct: Decimal | None) -> bool:
    """Whether realised is further from planned than `pct` per cent of planned, up or down.

    Never where either is not reported or nothing sets a threshold. Of a plan of zero there are no
    per cents: whatever was realised is beyond them.
    """
    if planned is None or realised is None or pct is None:
        return False
    return abs(realised - planned) * 100 > pct * planned


def deviation_pct(planned: Decimal | None, realised: Decimal | None) -> Decimal | None:
    """By how many per cent of planned realised is more (above zero) or less; not rounded. None
    where either is not reported, or the plan is zero."""
    if not planned or realised is None:
        return None
    return (realised - planned) * 100 / planned
