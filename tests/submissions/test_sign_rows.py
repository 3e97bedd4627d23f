"""What is told of a sign of change: how much it matters, where it was seen; and told once only."""

from dataclasses import replace

import pytest

from schemas.programme.codes import Significance
from submissions import SignLine
from submissions.messages import message_in
from submissions.values.significance import significance_in
from submissions.values.words import folded, grouped
from submissions.wording import languages
from tests.submissions.builders import FIRST_ROW, Spoiled, at, errors, form, read

SIGN = SignLine("children", "BO", "Council", "Passed a law", "2017-06", "OUT-1", "Gazette")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        *((code, code) for code in Significance),
        *((significance_in(la, code), code) for la in languages() for code in Significance),
        (" MEDIA ", "medium"),
        ("Elevee", "high"),
        ("ต่ำ", "low"),
        (None, ""),
    ],
)
def test_how_much_a_change_matters_is_said_in_any_language(written: object, code: str) -> None:
    spoiled = Spoiled(form(signs=(SIGN,)))
    spoiled.set({"significance": written}, sheet="Signs of change")
    reading = read(spoiled.save())
    assert reading.problems == ()
    assert [sign.significance for sign in reading.signs] == [code]


def test_a_mistyped_word_is_answered_with_the_nearest() -> None:
    spoiled = Spoiled(form(signs=(SIGN,))).set({"significance": "altta"}, sheet="Signs of change")
    (found,) = read(spoiled.save()).problems
    assert dict(found.facts) == {"nearest": "high"}
    assert "The nearest is high." in found.message
    assert "Lo más parecido es alta." in message_in("es", found)


def test_no_word_for_how_much_it_matters_means_two_things() -> None:
    assert all(len(codes) == 1 for codes in grouped("significances").values())
    said = {significance_in(la, code) for la in languages() for code in Significance}
    assert {folded(word) for word in said} <= grouped("significances").keys()


def test_a_sign_is_read_with_all_that_is_told_of_it_and_where_it_stands() -> None:
    told = replace(SIGN, location="El Alto", significance="high", contribution="A course")
    (sign,) = read(form(signs=(told,))).signs
    assert (sign.location, sign.significance, sign.contribution) == ("El Alto", "high", "A course")
    assert sign.text_cells == {
        key: at(key, FIRST_ROW, "Signs of change")
        for key in ("location", "actor", "change", "contribution", "source", "verified_with")
    }


def test_a_sign_told_twice_is_refused_whatever_its_blanks_and_capitals() -> None:
    again = replace(SIGN, actor=" council ", change="passed  A LAW", observed_on="2017-07")
    elsewhere = replace(SIGN, place="PE")
    content = form(signs=(SIGN, again, elsewhere))
    cell = at("change", FIRST_ROW + 1, "Signs of change")
    reading = read(content)
    assert errors(reading) == [("duplicate-row", "Signs of change", cell)]
    assert len(reading.signs) == 2
