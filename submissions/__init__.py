"""Submissions: partner files read into typed rows with their cells; forms; corrections; intake.

What a submission must hold is declared in `schemas.submission`. What becomes of accepted rows
belongs to the warehouse.
"""

from submissions.corrections import write_correction
from submissions.files import IntakeError
from submissions.intake import FileOutcome, Ledger, Outcome, take_in
from submissions.read import read_submission
from submissions.template import make_csv_template, make_template
from submissions.template_rows import BudgetLine, Filled, OutputLine, SignLine, TemplateError

__all__ = [
    "BudgetLine",
    "FileOutcome",
    "Filled",
    "IntakeError",
    "Ledger",
    "Outcome",
    "OutputLine",
    "SignLine",
    "TemplateError",
    "make_csv_template",
    "make_template",
    "read_submission",
    "take_in",
    "write_correction",
]
