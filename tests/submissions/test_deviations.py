"""What is far from plan and not explained is shown to the partner; it does not stop the file."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from schemas.programme import Programme
from schemas.programme.model import DeviationTerms
from schemas.submission import ALL, BUDGETS, OUTPUTS, Reading
from submissions import (
    BudgetLine,
    Filled,
    OutputLine,
    make_csv_template,
    make_template,
    read_submission,
)
from submissions.messages import message_in, remedy_in
from submissions.wording import languages
from tests.submissions.builders import PLANNED, REALISED, TODAY, Spoiled, at, programme

TERMS = DeviationTerms(outputs_pct=Decimal(50), budget_lines_pct=Decimal("12.5"))
STRICT: Programme = programme().model_copy(update={"deviation": TERMS})


def docs(planned: int | None, realised: int | None, **more: Any) -> OutputLine:
    """A row of documents in Bolivia."""
    told = {PLANNED: planned, REALISED: realised}
    values = {(kind, ALL): Decimal(n) for kind, n in told.items() if n is not None}
    return OutputLine("DOCS", "BO", values, **more)


def staff(planned: str, realised: str, explanation: str = "") -> BudgetLine:
    """A budget line."""
    return BudgetLine("Staff", "BO", "EUR", Decimal(planned), Decimal(realised), explanation)


def made(*outputs: OutputLine, budgets: tuple[BudgetLine, ...] = ()) -> bytes:
    """The form filled in."""
    return make_template(STRICT, "north", "2017", 1, Filled(outputs, budgets))


def read(content: bytes, name: str = "north.xlsx", by: Programme = STRICT) -> Reading:
    """The form as it is read."""
    return read_submission(content, name, by, TODAY)


def missing(reading: Reading) -> list[tuple[str, str]]:
    """Where an explanation is missing."""
    return [(p.sheet, p.cell) for p in reading.problems if p.code == "explanation-missing"]


def in_an_older_form(content: bytes) -> bytes:
    """The form as it was before there was a column to explain outputs in."""
    spoiled = Spoiled(content)
    spoiled.book["Outputs"].delete_cols(spoiled.column("Outputs", "explanation"))
    return spoiled.save()


@pytest.mark.parametrize(("planned", "realised"), [(10, 16), (10, 4), (0, 1)])
def test_an_output_far_from_plan_asks_why_and_counts_all_the_same(
    planned: int, realised: int
) -> None:
    content = made(docs(planned, realised))
    reading = read(content)
    row = Spoiled(content).row_of("DOCS", "BO")
    assert missing(reading) == [("Outputs", at("explanation", row))]
    assert reading.counts


@pytest.mark.parametrize(
    "line", [docs(10, 15), docs(10, 5), docs(0, 0), docs(None, 9), docs(9, None)]
)
def test_what_is_near_the_plan_or_has_none_asks_nothing(line: OutputLine) -> None:
    assert read(made(line)).problems == ()


def test_what_is_explained_asks_nothing_and_keeps_its_place() -> None:
    content = made(docs(10, 1, explanation="Schools were closed", note="late"))
    reading = read(content)
    assert reading.problems == ()
    row = Spoiled(content).row_of("DOCS", "BO")
    told = {(v.note, v.explanation, v.explanation_cell) for v in reading.outputs if v.row == row}
    assert told == {("late", "Schools were closed", at("explanation", row))}
    others = {(v.explanation, v.explanation_cell) for v in reading.outputs if v.row != row}
    assert others == {("", "")}


def test_a_total_that_follows_from_its_parts_is_compared_too() -> None:
    parts = {(REALISED, "female"): Decimal(1), (REALISED, "male"): Decimal(2)}
    line = OutputLine("KIDS", "BO", {(PLANNED, ALL): Decimal(10), **parts})
    row = Spoiled(made(line)).row_of("KIDS", "BO")
    assert missing(read(made(line))) == [("Outputs", at("explanation", row))]


def test_only_the_row_of_all_ages_has_to_be_explained() -> None:
    whole = OutputLine("STAFF", "BO", {(PLANNED, ALL): Decimal(10), (REALISED, ALL): Decimal(10)})
    part = replace(
        whole,
        age_group="12-17",
        values={(PLANNED, ALL): Decimal(9), (REALISED, ALL): Decimal(1)},
    )
    assert read(made(whole, part)).problems == ()


@pytest.mark.parametrize(
    ("planned", "realised", "is_far"),
    [("80", "90", False), ("80", "90.01", True), ("80", "69.99", True), ("0", "0.01", True)],
)
def test_a_budget_line_has_a_threshold_of_its_own(
    planned: str, realised: str, is_far: bool
) -> None:
    reading = read(made(budgets=(staff(planned, realised),)))
    assert missing(reading) == ([("Budgets", at("explanation", 5, "Budgets"))] if is_far else [])
    assert reading.counts
    assert missing(read(made(budgets=(staff(planned, realised, "It rained"),)))) == []


def test_a_programme_without_thresholds_asks_nothing() -> None:
    content = made(docs(10, 1), budgets=(staff("10", "1"),))
    assert read(content, by=programme()).problems == ()


def test_it_comes_back_with_whatever_else_is_wrong() -> None:
    content = made(docs(10, 1), budgets=(staff("10", "1"), staff("10", "1")))
    reading = read(content)
    assert [p.code for p in reading.problems] == [
        "explanation-missing",
        "explanation-missing",
        "duplicate-row",
    ]
    assert not reading.counts


def test_an_older_form_is_shown_the_number_and_whom_to_tell() -> None:
    content = made(docs(10, 1), budgets=(staff("10", "1"),))
    reading = read(in_an_older_form(content))
    row = Spoiled(content).row_of("DOCS", "BO")
    assert missing(reading) == [
        ("Outputs", at("realised_total", row)),
        ("Budgets", at("explanation", 5, "Budgets")),
    ]
    told = [remedy_in("en", p) for p in reading.problems]
    assert ["tell the alliance desk" in text for text in told] == [True, False]


@pytest.mark.parametrize("language", languages())
def test_the_threshold_and_the_column_are_named(language: str) -> None:
    reading = read(made(budgets=(staff("10", "1"),)))
    (found,) = reading.problems
    assert "12.5 %" in message_in(language, found).replace("\u00a0", " ")
    facts: Mapping[str, object] = dict(found.facts)
    assert facts["column"] == "budgets.explanation"
    assert "{" not in remedy_in(language, found)


def test_the_csv_form_has_the_column_too() -> None:
    filled = Filled((docs(10, 1, explanation="Schools were closed"),))
    content = make_csv_template(STRICT, "north", "2017", 1, filled)
    reading = read(content, "north.csv")
    assert reading.problems == ()
    assert {v.explanation for v in reading.outputs} == {"Schools were closed", ""}
    assert [c.key for c in OUTPUTS.columns][-1] == [c.key for c in BUDGETS.columns][-1]
