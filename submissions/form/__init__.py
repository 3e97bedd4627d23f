"""Forms: what a partner fills in for a period, as a workbook or as CSV, in the partner's language.

Reading what comes back belongs to the readers; rows that forms are filled in with beforehand are
plain data, given by who asks for the form.
"""

from schemas.programme import Programme
from submissions.form.csv_form import form_csv
from submissions.form.prefill import filled_in_with, shown_beside, still_asked
from submissions.form.rows import (
    BudgetLine,
    Earlier,
    Filled,
    OutputLine,
    SignLine,
    TemplateError,
    make_form,
)
from submissions.form.workbook import form_workbook

_NOTHING = Filled()


def make_template(
    programme: Programme,
    partner_id: str,
    period_id: str,
    revision: int = 1,
    values: Filled = _NOTHING,
    *,
    language: str | None = None,
    earlier: Earlier | None = None,
) -> bytes:
    """The form as .xlsx; the same input gives the same bytes. Raises TemplateError."""
    form = make_form(programme, partner_id, period_id, revision, values, language, earlier)
    return form_workbook(form)


def make_csv_template(
    programme: Programme,
    partner_id: str,
    period_id: str,
    revision: int = 1,
    values: Filled = _NOTHING,
    *,
    language: str | None = None,
    earlier: Earlier | None = None,
) -> bytes:
    """The form as CSV: the same tables, stacked. Raises TemplateError."""
    form = make_form(programme, partner_id, period_id, revision, values, language, earlier)
    return form_csv(form)


__all__ = [
    "BudgetLine",
    "Earlier",
    "Filled",
    "OutputLine",
    "SignLine",
    "TemplateError",
    "filled_in_with",
    "make_csv_template",
    "make_template",
    "shown_beside",
    "still_asked",
]
