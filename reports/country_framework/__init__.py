"""Country Results Frameworks: for each country and period a workbook of outputs, budgets,
deviations and explanations, with how much of it is there and final. For the alliance only.

`content` chooses the rows, `sheets` and `charts` write them, `look` formats. What deviates, and
what is final, was decided before.
"""

from reports.country_framework.content import (
    Due,
    Facts,
    Framework,
    framework_of,
    frameworks_due,
    is_ours,
)
from reports.country_framework.workbook import framework_workbook

__all__ = [
    "Due",
    "Facts",
    "Framework",
    "framework_of",
    "framework_workbook",
    "frameworks_due",
    "is_ours",
]
