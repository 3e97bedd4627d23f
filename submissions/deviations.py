"""What is said of a number that is far from its plan and that nobody explains, of outputs and of
budget lines alike.

When it is far stands in `schemas.deviation`; the threshold is the programme's.
"""

from collections.abc import Mapping
from decimal import Decimal

from schemas.submission import Sheet

EXPLANATION = "explanation"


def unexplained_facts(sheet: Sheet, pct: Decimal, has_column: bool = True) -> Mapping[str, str]:
    """What fills the text about it. A file made before there was a column for it has none."""
    return {
        "column": f"{sheet.key}.{EXPLANATION}",
        "pct": f"{pct.normalize():f}",
        "has_column": "yes" if has_column else "no",
    }
