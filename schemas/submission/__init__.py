"""The submission contract: the sheets and columns of a submission, and its rows once read.

Templates, readers, checks, the data dictionary and the warehouse's staging tables follow this
one declaration. How a file is read does not belong here.
"""

from schemas.submission.board import BoardRow, BoardStanding, FileOfNobody
from schemas.submission.contract import (
    ALL,
    BUDGETS,
    CONTRACT_VERSION,
    COVER,
    OUTPUTS,
    SHEETS,
    SIGNS,
    Column,
    ColumnKind,
    NumberFormat,
    Sheet,
    value_columns,
)
from schemas.submission.document_schema import document_schema
from schemas.submission.rows import (
    Answer,
    BudgetRow,
    Cover,
    OutputValue,
    Problem,
    Reading,
    Severity,
    SignRow,
    Status,
)

__all__ = [
    "ALL",
    "BUDGETS",
    "CONTRACT_VERSION",
    "COVER",
    "OUTPUTS",
    "SHEETS",
    "SIGNS",
    "Answer",
    "BoardRow",
    "BoardStanding",
    "BudgetRow",
    "Column",
    "ColumnKind",
    "Cover",
    "FileOfNobody",
    "NumberFormat",
    "OutputValue",
    "Problem",
    "Reading",
    "Severity",
    "Sheet",
    "SignRow",
    "Status",
    "document_schema",
    "value_columns",
]
