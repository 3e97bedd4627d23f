"""While people type, the form shows how far they are from plan, and asks why where intake does."""

import io
from decimal import Decimal
from functools import cache
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from schemas.deviation import deviates, deviation_pct
from schemas.programme import Programme
from schemas.programme.model import DeviationTerms
from schemas.submission import ALL
from submissions import BudgetLine, Filled, OutputLine, make_template, read_submission
from submissions.form.columns import CHECK, DEVIATION, FAR, FIRST_ROW, STATE
from submissions.form.row_formulas import COMPLETE, LOOK
from submissions.wording import say
from tests.submissions.builders import PLANNED, REALISED, TODAY, programme
from tests.submissions.form.libreoffice import needs_libreoffice, saved_by_libreoffice

THRESHOLD = Decimal("12.5")
TERMS = DeviationTerms(outputs_pct=THRESHOLD, budget_lines_pct=THRESHOLD)
STRICT: Programme = programme().model_copy(update={"deviation": TERMS})

AMOUNTS = ("0", "0.01", "0.1", "0.3", "79.99", "80", "89.99", "90", "90.01", "1234567.89")
PAIRS = [
    (Decimal(planned), Decimal(realised))
    for planned in ("0", "0.08", "80", "999999.99")
    for realised in AMOUNTS
][:38]


def output(place: str, planned: int, realised: int, **more: Any) -> OutputLine:
    """Documents planned and realised."""
    return OutputLine(
        "DOCS",
        place,
        {(PLANNED, ALL): Decimal(planned), (REALISED, ALL): Decimal(realised)},
        **more,
    )


FILLED = Filled(
    outputs=(
        output("BO", 100, 113),
        output("PE", 200, 60, explanation="Schools were closed"),
        output("ALL", 0, 2),
    ),
    budgets=(
        *(BudgetLine(f"Line {n}", "BO", "EUR", *pair) for n, pair in enumerate(PAIRS)),
        BudgetLine("Rent", "PE", "EUR", Decimal(10), None),
        BudgetLine("Trips", "PE", "EUR", Decimal(10), Decimal(30), "Two more"),
    ),
)


@cache
def form() -> bytes:
    """The form with numbers near to plan and far from it."""
    return make_template(STRICT, "north", "2017", 1, FILLED)


@cache
def shown() -> Workbook:
    """What LibreOffice shows in it."""
    (saved,) = saved_by_libreoffice({"north.xlsx": form()}).values()
    return load_workbook(io.BytesIO(saved), data_only=True)


def column(sheet: str, key: str) -> list[object]:
    """What a column of ours shows, row by row."""
    rows = shown()[sheet].iter_rows(min_row=FIRST_ROW - 1, values_only=True)
    place = next(rows).index(key)
    return [row[place] for row in rows]


@needs_libreoffice
def test_every_budget_line_shows_how_far_it_is_from_plan() -> None:
    for pair, cell in zip(PAIRS, column("Budgets", DEVIATION), strict=False):
        pct = deviation_pct(*pair)
        if pct is None:
            assert cell in (None, ""), pair
        else:
            assert isinstance(cell, int | float)
            assert abs(Decimal(str(cell)) * 100 - pct) <= abs(pct) / 10**9 + Decimal("1e-9"), pair


@needs_libreoffice
def test_the_form_asks_why_where_intake_does() -> None:
    far = column("Budgets", FAR)
    assert far[: len(PAIRS)] == [int(deviates(*pair, THRESHOLD)) for pair in PAIRS]
    reading = read_submission(form(), "north.xlsx", STRICT, TODAY)
    for sheet in ("Outputs", "Budgets"):
        asked = {p.cell for p in reading.problems if p.sheet == sheet}
        rows = {int("".join(filter(str.isdigit, cell))) for cell in asked}
        marks = enumerate(column(sheet, STATE), start=FIRST_ROW)
        assert {row for row, mark in marks if mark == LOOK} == rows
    assert reading.counts


@needs_libreoffice
def test_what_is_explained_or_not_yet_known_is_complete() -> None:
    assert column("Budgets", STATE)[len(PAIRS) : len(PAIRS) + 2] == [COMPLETE, COMPLETE]
    assert column("Budgets", DEVIATION)[len(PAIRS) + 1] == 2
    text = say("en", "explanation-missing", pct="12.5")
    told = [cell for cell in column("Outputs", CHECK) if str(cell or "").startswith(text)]
    assert len(told) == 2


@needs_libreoffice
def test_the_sheet_to_look_at_counts_them_and_lets_the_form_go() -> None:
    check = shown()[say("en", "check-title")]
    counts = {row[1]: row[3] for row in check.iter_rows(min_row=7, max_row=20, values_only=True)}
    asked = sum(deviates(*pair, THRESHOLD) for pair in PAIRS)
    assert counts["Outputs: rows far from plan, and nothing says why"] == 2
    assert counts["Budgets: rows far from plan, and nothing says why"] == asked
    assert check["B3"].value == say("en", "check-ready-but")


def test_a_programme_without_thresholds_has_no_such_line() -> None:
    book = load_workbook(io.BytesIO(make_template(programme(), "north", "2017")))
    check = book[say("en", "check-title")]
    told = {str(cell.value) for cell in next(check.iter_cols(2, 2))}
    assert "Outputs: rows without the total they need" in told
    assert not [text for text in told if "far from plan" in text]
