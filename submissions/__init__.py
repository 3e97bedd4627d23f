"""Submissions: partner files read into typed rows with their cells; forms; corrections; intake.

What a submission must hold is declared in `schemas.submission`. What becomes of accepted rows
belongs to the warehouse.
"""

from submissions.corrections import write_correction
from submissions.files import IntakeError
from submissions.form import (
    BudgetLine,
    Earlier,
    Filled,
    OutputLine,
    SignLine,
    TemplateError,
    filled_in_with,
    make_csv_template,
    make_template,
    shown_beside,
    still_asked,
)
from submissions.intake import FileOutcome, Ledger, Outcome, take_in, with_revision_check
from submissions.mapping import known_mappings
from submissions.read import read_submission
from submissions.reminders import REMINDERS, keep_reminders, reminder_texts

__all__ = [
    "REMINDERS",
    "BudgetLine",
    "Earlier",
    "FileOutcome",
    "Filled",
    "IntakeError",
    "Ledger",
    "Outcome",
    "OutputLine",
    "SignLine",
    "TemplateError",
    "filled_in_with",
    "keep_reminders",
    "known_mappings",
    "make_csv_template",
    "make_template",
    "read_submission",
    "reminder_texts",
    "shown_beside",
    "still_asked",
    "take_in",
    "with_revision_check",
    "write_correction",
]
