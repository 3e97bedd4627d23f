"""Numbers as people read them: groups of thousands, money with its cents, shares with a decimal.

Rounding only for what is shown; nothing is calculated here.
"""

from decimal import ROUND_HALF_UP, Decimal

from reports.tables import Kind, Number


def in_words(value: Number, kind: Kind) -> str:
    """A number as it is printed."""
    if kind is Kind.MONEY:
        return f"{_rounded(value, '0.01'):,}"
    if kind is Kind.SHARE:
        return f"{_rounded(value, '0.1')} %"
    return f"{value:,}"


def share_of(part: int, whole: int) -> Decimal | None:
    """Part of a whole in per cent, one decimal; None where there is no whole."""
    return _rounded(Decimal(100 * part) / whole, "0.1") if whole else None


def _rounded(value: Number, step: str) -> Decimal:
    return Decimal(value).quantize(Decimal(step), rounding=ROUND_HALF_UP)
