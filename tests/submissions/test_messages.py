"""Messages may be logged: no content of any cell is ever in them."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.submission import OUTPUTS, SIGNS
from submissions import BudgetLine, SignLine
from submissions.messages import codes
from submissions.wording import MASTER, entries, languages, say
from tests.submissions.builders import FIRST_ROW, Spoiled, docs, form, read, sheet_columns

SECRETS = st.one_of(
    st.text(alphabet="QXZ", min_size=6, max_size=60),
    st.integers(70_000_000, 99_999_999).map(lambda n: -n),
    st.integers(70_000_000, 99_999_999).map(lambda n: f"{n // 1000}.{n % 1000:03}"),
    st.integers(70_000_000, 99_999_999).map(lambda n: f"{n} children"),
    st.integers(70_000_000, 99_999_999).map(lambda n: f"={n}+1"),
)

SHEETS = {
    "Cover": ["contract", "programme", "partner", "period", "revision", "language"],
    "Outputs": sheet_columns(OUTPUTS),
    "Budgets": ["line", "place", "planned", "realised", "currency", "explanation"],
    "Signs of change": sheet_columns(SIGNS),
}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    sheet=st.sampled_from(sorted(SHEETS)),
    secrets=st.lists(SECRETS, min_size=1, max_size=16),
    data=st.data(),
)
def test_no_message_repeats_what_a_cell_holds(
    sheet: str, secrets: list[str | int], data: st.DataObject
) -> None:
    content = form(
        docs(5),
        budgets=(BudgetLine("Staff", "BO", "EUR"),),
        signs=(SignLine("children", "BO", "Council", "A law"),),
    )
    spoiled = Spoiled(content)
    for secret in secrets:
        key = data.draw(st.sampled_from(SHEETS[sheet]))
        if sheet == "Cover":
            spoiled.cover(key, secret)
        else:
            spoiled.set({key: secret}, FIRST_ROW, sheet)
    reading = read(spoiled.save())
    said = " ".join(found.message + found.remedy for found in reading.problems)
    for secret in secrets:
        digits = "".join(c for c in str(secret) if c in string.digits)
        assert str(secret) not in said
        assert not digits or digits not in said


def test_a_near_miss_is_answered_with_the_known_code() -> None:
    spoiled = Spoiled(form(docs(5)))
    spoiled.set({"indicator": "DOXS", "place": "BO", "realised_total": 1}, spoiled.blank_row())
    (found,) = read(spoiled.save()).problems
    assert "The nearest is DOCS." in found.message
    assert "DOXS" not in found.message


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_text_with_the_same_variables(language: str) -> None:
    assert entries(language) == entries(MASTER)


SPOKEN = {"column": "cover.partner", "sheet_name": "cover", "what": "place"}
"""Facts that are said by a text of their own."""


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_problem_says_what_is_wrong_and_what_to_do(code: str) -> None:
    for name in (code, f"{code}.remedy"):
        facts = {fact: SPOKEN.get(fact, "x") for fact in entries(MASTER)[name]}
        assert [
            language for language in languages() if not say(language, name, **facts).endswith(".")
        ] == []
