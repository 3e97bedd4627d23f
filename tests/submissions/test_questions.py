"""What can be read in two ways is asked about, and read as it was answered; the answer is kept."""

from decimal import Decimal

import pytest

from schemas.programme.codes import ValueKind, ValueState
from schemas.submission import ALL, Answer, Severity
from submissions.messages import QUESTIONS, severity_of
from submissions.setting import FileAnswer
from submissions.wording import MASTER, say
from tests.submissions.records import budgets_of, outputs_of, signs_of

TOTAL = (ValueKind.REALISED, ALL)
ROW = {"indicator": "DOCS", "place": "BO", "realised_total": "1.234"}
QUESTION = "ambiguous-number"


def said(choice: str, about: str = "1.234", question: str = QUESTION) -> dict[str, object]:
    """The partner's own answer about the number of the row."""
    return {"answers": {("outputs", "K2"): FileAnswer(question, choice, about)}}


def test_an_open_question_keeps_the_row_from_counting() -> None:
    read = outputs_of(ROW)
    (found,) = read.findings
    assert (found.code, found.cell, found.severity) == (QUESTION, "K2", Severity.QUESTION)
    assert found.choices == QUESTIONS[QUESTION]
    assert not read.outputs[0].sound
    assert read.findings.answers == ()


def test_the_partners_answer_settles_it_and_is_kept() -> None:
    read = outputs_of(ROW, **said("mark-of-thousands"))
    assert read.outputs[0].value(*TOTAL) == 1234
    assert read.problems == []
    answer = Answer("outputs", "K2", QUESTION, "mark-of-thousands", "partner")
    assert read.findings.answers == (answer,)


def test_what_was_decided_for_the_partner_settles_it_and_names_who_decided() -> None:
    decided = {"decided": {QUESTION: "mark-of-thousands"}, "decided_by": {QUESTION: "The desk"}}
    read = outputs_of(ROW, **decided)
    assert read.outputs[0].value(*TOTAL) == 1234
    assert [answer.by for answer in read.findings.answers] == ["The desk"]


def test_the_partners_own_answer_goes_before_what_was_decided() -> None:
    row = {"indicator": "DOCS", "place": "BO", "realised_total": "-"}
    own = said("sign-zero", "-", "no-number-sign")
    read = outputs_of(row, **own, decided={"no-number-sign": "sign-not-reported"})
    assert read.outputs[0].numbers[TOTAL].state is ValueState.REPORTED_ZERO
    assert [answer.by for answer in read.findings.answers] == ["partner"]


@pytest.mark.parametrize(
    "answered",
    [
        said("mark-of-thousands", about="1.235"),
        said("mark-of-thousands", question="no-number-sign"),
        said("something-else"),
        {"decided": {QUESTION: "something-else"}},
    ],
)
def test_an_answer_to_something_else_settles_nothing(answered: dict[str, object]) -> None:
    read = outputs_of(ROW, **answered)
    assert read.codes == [QUESTION]
    assert read.findings.answers == ()


def test_an_answer_that_makes_no_count_is_an_error() -> None:
    assert outputs_of(ROW, **said("mark-of-decimals")).problems == [("fraction", "K2")]


def test_a_dash_is_zero_or_unknown_as_it_was_decided() -> None:
    row = {"indicator": "DOCS", "place": "BO", "realised_total": "-", "planned_total": "n/a"}
    assert sorted(outputs_of(row).codes) == ["no-number-sign", "not-applicable-sign"]
    decided = {"no-number-sign": "sign-zero", "not-applicable-sign": "sign-not-applicable"}
    (read,) = outputs_of(row, decided=decided).outputs
    assert read.numbers[TOTAL].state is ValueState.REPORTED_ZERO
    assert read.numbers[ValueKind.PLANNED, ALL].state is ValueState.NOT_APPLICABLE


def test_dates_and_amounts_are_settled_in_the_same_way() -> None:
    sign = {"pathway": "children", "place": "BO", "actor": "x", "change": "y"}
    read = signs_of(sign | {"observed_on": "03/04/2017"}, decided={"ambiguous-date": "day-first"})
    assert str(read.signs[0].observed_from) == "2017-04-03"
    line = {"line": "Staff", "place": "BO", "currency": "EUR", "planned": "\u20ac 1.234"}
    (budget,) = budgets_of(line, decided={QUESTION: "mark-of-thousands"}).budgets
    assert budget.planned == Decimal(1234)


@pytest.mark.parametrize("question", sorted(QUESTIONS))
def test_every_question_and_each_of_its_choices_has_a_text(question: str) -> None:
    assert severity_of(question) is Severity.QUESTION
    assert say(MASTER, question)
    for choice in QUESTIONS[question]:
        assert say(MASTER, f"choice-{choice}").endswith(".")
