"""The steward's decisions: what they let pass, until when, and what is wrong with their file."""

import datetime as dt
from pathlib import Path

import pytest

from schemas.decisions import (
    Decision,
    DecisionsError,
    Plausible,
    load_decisions,
    load_plausible,
)
from schemas.plausibility import PlausibilityRule

GOOD = """\
# What the steward decided.
decisions:
  - rule: fall
    indicator: KIDS
    period: "2017"
    activity: BO
    who: Steward
    why: The partner counted some twice.
    until: 2018-12-31
  - {rule: small-difference, indicator: VICTIMS, period: "2017", who: S, why: w, until: 2018-06-30}
"""

PLAUSIBLE = """\
plausible:
  - rule: round-numbers
    partner: inti
    period: "2017"
    revision: 2
    who: Steward
    why: The partner showed the lists.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "decisions.yaml"


def decision(**more: str) -> Decision:
    content = {"rule": "fall", "indicator": "KIDS", "period": "2017", "who": "S", "why": "w"}
    return Decision.model_validate({**content, "until": "2018-12-31", **more})


DAY = dt.date(2018, 12, 31)


def test_decisions_are_read_in_order(path: Path) -> None:
    path.write_text(GOOD, encoding="utf-8")

    first, second = load_decisions(path)

    assert (first.rule, first.activity, first.until) == ("fall", "BO", DAY)
    assert (second.rule, second.activity) == ("small-difference", None)


@pytest.mark.parametrize("content", ["", "# none yet\n", "decisions: []\n", "{}\n"])
def test_a_file_may_hold_no_decision(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8")

    assert load_decisions(path) == []


def test_no_file_means_no_decision(path: Path) -> None:
    assert load_decisions(path) == []


def test_a_decision_covers_its_finding_to_its_last_day() -> None:
    assert decision().covers("fall", "KIDS", "2017", "BO", DAY)
    assert not decision().covers("fall", "KIDS", "2017", "BO", DAY + dt.timedelta(days=1))


@pytest.mark.parametrize(
    "finding",
    [
        ("small-difference", "KIDS", "2017", "BO"),
        ("fall", "LAWS", "2017", "BO"),
        ("fall", "KIDS", "2016", "BO"),
    ],
)
def test_a_decision_covers_nothing_else(finding: tuple[str, str, str, str]) -> None:
    assert not decision().covers(*finding, DAY)


def test_a_decision_for_one_activity_leaves_the_others() -> None:
    bolivia = decision(activity="BO")

    assert bolivia.covers("fall", "KIDS", "2017", "BO", DAY)
    assert not bolivia.covers("fall", "KIDS", "2017", "PE", DAY)
    assert decision().covers("fall", "KIDS", "2017", "PE", DAY)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("decisions: [", "not valid YAML"),
        ("- rule: fall\n", "'decisions:' with a list"),
        ("just words\n", "'decisions:' with a list"),
        ("decisions: soon\n", "'decisions:' with a list"),
        ("decisions:\n", "'decisions:' with a list"),
        ("decision: []\n", "'decisions:' with a list"),
        (GOOD.replace("why: The", "reason: The"), "why: Field required"),
        (GOOD.replace("rule: fall", "rule: rise"), "'fall' or 'small-difference'"),
        (GOOD.replace("2018-12-31", "2018-13-31"), "month must be"),
        (GOOD.replace("2018-12-31", "for ever"), "until: Input should be a valid date"),
        (GOOD.replace('"2017"', "2017", 1), "period: Input should be a valid string"),
        ("decisions: [words]\n", "entry: "),
    ],
)
def test_a_file_that_cannot_be_used_says_why_and_where(path: Path, content: str, said: str) -> None:
    path.write_text(content, encoding="utf-8")

    with pytest.raises(DecisionsError) as caught:
        load_decisions(path)

    assert str(path) in str(caught.value)
    assert said in str(caught.value)


def test_a_misspelt_key_never_drops_decisions_silently(path: Path) -> None:
    path.write_text(GOOD.replace("decisions:", "descisions:"), encoding="utf-8")

    with pytest.raises(DecisionsError, match="nothing else"):
        load_decisions(path)


def test_a_file_that_is_not_text_or_not_a_file_is_said(path: Path) -> None:
    path.write_bytes(b"decisions: [\xff\xfe]")
    with pytest.raises(DecisionsError, match="not UTF-8"):
        load_decisions(path)

    path.unlink()
    path.mkdir()
    with pytest.raises(DecisionsError, match="cannot be read"):
        load_decisions(path)


def test_one_file_holds_decisions_about_releases_and_about_submissions(path: Path) -> None:
    path.write_text(GOOD + PLAUSIBLE, encoding="utf-8")

    (settled,) = load_plausible(path)

    assert settled == Plausible(
        rule=PlausibilityRule.ROUND_NUMBERS,
        partner="inti",
        period="2017",
        revision=2,
        who="Steward",
        why="The partner showed the lists.",
    )
    assert len(load_decisions(path)) == 2


def test_either_list_may_be_absent(path: Path) -> None:
    assert load_plausible(path) == []
    path.write_text(GOOD, encoding="utf-8")
    assert load_plausible(path) == []
    path.write_text(PLAUSIBLE, encoding="utf-8")
    assert load_decisions(path) == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("plausible: soon\n", "'plausible:' with a list"),
        (PLAUSIBLE.replace("plausible", "plausibel"), "nothing else"),
        (PLAUSIBLE.replace("round-numbers", "round"), "'round-numbers'"),
        (PLAUSIBLE.replace("    revision: 2\n", ""), "revision: Field required"),
        (PLAUSIBLE.replace("why:", "because:"), "Each needs rule, partner, period, revision, who"),
    ],
)
def test_a_decision_about_a_submission_that_cannot_be_used_is_said(
    path: Path, content: str, said: str
) -> None:
    path.write_text(content, encoding="utf-8")

    with pytest.raises(DecisionsError) as caught:
        load_plausible(path)

    assert str(path) in str(caught.value)
    assert said in str(caught.value)
