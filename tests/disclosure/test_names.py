"""Withheld names are found and taken out, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure import Leak, WithheldNamesError, find_withheld, redact

NAMES = ["Casa Luz", "Fundación Peña", "Straße"]


def found(text: str, names: list[str] = NAMES) -> list[int]:
    return [leak.name_index for leak in find_withheld(names, [("release.xml", [text])])]


@pytest.mark.parametrize(
    "text",
    [
        "run by Casa Luz.",
        "CASA LUZ",
        "casa   luz",
        "Casa\nLuz",
        "Casa\u00a0Luz",
        "Cása Lúz",
        "Ca\u0301sa Luz\u0301",
        "Ca\u00adsa Lu\u200bz",
        "(casa-luz)",
        "downloads/casa_luz_2017.xlsx",
    ],
)
def test_a_name_is_found_whatever_its_case_accents_and_spacing(text: str) -> None:
    assert found(text) == [0]


@pytest.mark.parametrize("text", ["Casa Luzia", "Ocasa Luz", "Casa", "Luz Casa", "CasaLuz", ""])
def test_a_name_is_found_as_whole_words_only(text: str) -> None:
    assert found(text) == []


def test_letters_that_are_more_than_a_letter_with_an_accent_are_alike_too() -> None:
    assert found("STRASSE, fundacion pena") == [1, 2]
    assert found("Lodz Ostergade", ["Łódź Østergade"]) == [0]
    assert found("Girls\u2019 House", ["Girls' House"]) == [0]


def test_a_name_is_found_across_the_lines_of_one_document_but_not_across_documents() -> None:
    lines = ["the work of Casa\n", "  Luz in 2017\n"]
    assert find_withheld(NAMES, [("a.xml", lines)]) == [Leak("a.xml", 0)]
    assert find_withheld(NAMES, [("a.xml", ["Casa"]), ("b.xml", ["Luz"])]) == []


def test_every_document_and_name_is_reported_once_in_their_order() -> None:
    documents = [("b.xml", ["Straße. Casa Luz. Casa Luz."]), ("a.xml", ["casa luz"])]
    leaks = find_withheld(NAMES, documents)
    assert leaks == [Leak("b.xml", 0), Leak("b.xml", 2), Leak("a.xml", 0)]


def test_names_within_names_are_both_reported() -> None:
    assert found("Casa Luz", ["Casa", "Casa Luz", "Luz"]) == [0, 1, 2]


def test_a_document_named_after_a_withheld_partner_is_a_leak_that_does_not_repeat_the_name() -> (
    None
):
    [leak] = find_withheld(NAMES, [("files/Casa-Luz.xml", ["nothing here"])])
    assert leak == Leak("files/[withheld].xml", 0)
    assert str(leak) == "files/[withheld].xml: withheld name number 1 of the list is in it"


def test_redaction_takes_out_what_would_be_found_and_leaves_the_rest_as_it_is() -> None:
    text = "Tea\nwith CASA\n  LU\u0301Z\u0301, Casa Luzia and the Fundacio\u0301n  Pen\u0303a."
    assert redact(text, NAMES, "a partner") == (
        "Tea\nwith a partner, Casa Luzia and the a partner."
    )


def test_names_that_overlap_are_replaced_together() -> None:
    assert redact("Casa Luz Nova", ["Casa Luz", "Luz Nova"], "[withheld]") == "[withheld]"


def test_a_name_made_of_what_redaction_leaves_is_taken_out_too() -> None:
    assert redact("Casa Sol - Luz", ["Sol", "Casa x Luz"], "x") == "x"


def test_a_character_that_stands_for_several_is_taken_out_whole() -> None:
    assert redact("about ½ of", ["1"], "[withheld]") == "about [withheld] of"


@pytest.mark.parametrize("blank", ["", "  ", "\u0301", "--"])
def test_a_blank_name_is_refused_by_its_place(blank: str) -> None:
    with pytest.raises(WithheldNamesError, match="number 2 of the list"):
        find_withheld(["Casa Luz", blank], [])
    with pytest.raises(WithheldNamesError, match="number 2 of the list"):
        redact("text", ["Casa Luz", blank], "x")


@pytest.mark.parametrize("replacement", ["", " - ", "the partner CASA luz"])
def test_a_replacement_that_would_not_clean_the_text_is_refused(replacement: str) -> None:
    with pytest.raises(WithheldNamesError) as refused:
        redact("Casa Luz", NAMES, replacement)
    assert "casa" not in str(refused.value).casefold()


words = st.text("aAáb½ßﬁ'\u0301\u0345\u00ad -_\n.1", max_size=8)


@given(st.lists(words.filter(lambda word: any(map(str.isalnum, word))), max_size=3), words)
@settings(max_examples=300)
def test_nothing_is_found_after_redaction_and_nothing_changes_where_nothing_was_found(
    names: list[str], text: str
) -> None:
    redacted = redact(text, names, "[withheld]")
    assert found(redacted, names) == []
    assert (redacted == text) == (found(text, names) == [])
