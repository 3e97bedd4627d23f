"""Which changes a decision lets pass: its own, and the total that it alone explains."""

import datetime as dt
from typing import Any

import pytest

from iati.release import Change, compare_values, undecided
from schemas.decisions import Decision
from schemas.totals import Total
from tests.iati.samples import TINY, total, values

TODAY = dt.date(2018, 5, 2)


def decision(rule: str = "fall", activity: str | None = "BO", **more: Any) -> Decision:
    about = {"indicator": "KIDS", "period": "2017", "who": "steward", "why": "counted twice"}
    return Decision.model_validate(
        {"rule": rule, "activity": activity, "until": TODAY, **about, **more}
    )


def numbers(programme: int, bolivia: int, peru: int = 100, **more: Any) -> list[Total]:
    return [
        total("KIDS", programme, **more),
        total("KIDS", bolivia, "ANDES BO", **more),
        total("KIDS", peru, "ANDES PE", **more),
    ]


def left(before: list[Total], after: list[Total], *decisions: Decision) -> list[str]:
    """The activities whose change no decision lets pass."""
    changes = compare_values(TINY, values(before), values(after), (), ()).changes
    rule = decisions[0].rule if decisions else "fall"
    fallen = [c for c in changes if c.is_fall] if rule == "fall" else changes
    return [c.activity for c in undecided(TINY, rule, fallen, decisions, TODAY)]


BEFORE = numbers(300, 200)


def test_without_a_decision_every_fall_stays() -> None:
    assert left(BEFORE, numbers(250, 150)) == ["PROGRAMME", "BO"]


@pytest.mark.parametrize("programme", [250, 299])
def test_a_country_s_decision_covers_the_total_that_fell_by_no_more(programme: int) -> None:
    """By less, where another country has grown."""
    after = numbers(programme, 150, peru=100 + programme - 250)
    assert left(BEFORE, after, decision()) == []


def test_a_total_that_fell_by_more_than_the_country_stays() -> None:
    assert left(BEFORE, numbers(240, 150, peru=90), decision()) == ["PROGRAMME", "PE"]


def test_decisions_on_two_countries_explain_a_total_together() -> None:
    after = numbers(240, 150, peru=90)
    assert left(BEFORE, after, decision(), decision(activity="PE")) == []


def test_a_country_whose_number_is_gone_explains_all_of_it() -> None:
    after = [total("KIDS", 100), total("KIDS", 100, "ANDES PE")]
    assert left(BEFORE, after, decision()) == []


def test_a_decision_on_the_total_covers_no_country() -> None:
    assert left(BEFORE, numbers(250, 150), decision(activity="PROGRAMME")) == ["BO"]


@pytest.mark.parametrize(
    "other", [{"indicator": "LAWS"}, {"period": "2016"}, {"until": TODAY - dt.timedelta(days=1)}]
)
def test_a_decision_on_something_else_or_of_the_past_explains_nothing(
    other: dict[str, Any],
) -> None:
    assert left(BEFORE, numbers(250, 150), decision(**other)) == ["PROGRAMME", "BO"]


def test_a_small_difference_of_the_total_is_explained_by_exactly_the_same_one() -> None:
    few = decision("small-difference")
    assert left(BEFORE, numbers(303, 203), few) == []
    assert left(BEFORE, numbers(305, 203, peru=102), few) == ["PROGRAMME", "PE"]


def test_what_is_held_back_explains_nothing() -> None:
    hidden = total("KIDS", 200, "ANDES BO", suppressed="small count")
    before = [total("KIDS", 300), hidden]
    assert left(before, numbers(303, 203), decision("small-difference")) == ["PROGRAMME", "PE"]


def test_the_change_of_one_split_explains_no_other() -> None:
    before = [*BEFORE, *numbers(30, 20, sex="female")]
    after = [*numbers(303, 203), *numbers(33, 20, sex="female")]
    changes = compare_values(TINY, values(before), values(after), (), ()).changes
    found: list[Change] = undecided(
        TINY, "small-difference", changes, [decision("small-difference")], TODAY
    )
    assert [(c.activity, c.sex) for c in found] == [("PROGRAMME", "female")]
