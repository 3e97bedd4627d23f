"""A published list is read as facts, or refused with the reason."""

import contextlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iati.codelists import read_published
from iati.codelists.errors import RefusedListError
from tests.iati.codelists.builders import code, codelist, document, withdrawn, xml

COLOURS = xml(codelist("Colour", code("R", "Red", "warm"), withdrawn("P", "Puce")))
RED = "<codelist-item><code>R</code></codelist-item>"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE codelist [<!ENTITY l0 "ha">{LAUGHS}]>'


def refusal(content: bytes) -> str:
    with pytest.raises(RefusedListError) as refused:
        read_published(content, "Colour")
    return str(refused.value)


def test_codes_come_with_name_status_and_category() -> None:
    colours = codelist("Colour", code("R", "Red", "warm"), withdrawn("P", "Puce"), code("Z"))
    assert read_published(xml(colours), "Colour").codes == colours.codes


@pytest.mark.parametrize(
    ("mark", "is_complete"),
    [("1", True), ("true", True), ("0", False), ("false", False), (None, None)],
)
def test_a_list_says_whether_it_is_complete_or_does_not(
    mark: str | None, is_complete: bool | None
) -> None:
    published = read_published(xml(codelist("Colour", code("R")), complete=mark), "Colour")
    assert published.is_complete is is_complete


def test_the_name_in_the_language_of_the_list_counts() -> None:
    narratives = (
        '<narrative xml:lang="fr">Rouge</narrative><narrative xml:lang="en">Red</narrative>'
    )
    item = f"<codelist-item><code>R</code><name>{narratives}</name></codelist-item>"
    assert read_published(document(item), "Colour").codes["R"].name == "Red"


def test_texts_are_one_line_of_what_can_be_seen() -> None:
    item = (
        "<codelist-item><code>\n  R </code><name><narrative>\n  Bright\t\u2028 <!-- very -->red"
        "\u200b\u009b2J\n</narrative></name><category> warm\n</category></codelist-item>"
    )
    assert read_published(document(item), "Colour").codes == {
        "R": code("R", "Bright red2J", "warm")
    }


def test_an_entry_that_stands_there_twice_counts_once() -> None:
    assert list(read_published(document(RED + RED), "Colour").codes) == ["R"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not well-formed XML"),
        (b"Not found", r"not well-formed XML.*\(line 1\)"),
        (xml(codelist("Colour", code("R", "Red")))[:-30], "not well-formed XML.* cut off"),
        (b"<html><body/></html>", "is no codelist: its outermost element is 'html'"),
        (document(attributes='name="Shade"'), "the document is the list 'Shade'"),
        (document(attributes=""), "the document is the list ''"),
        (document(attributes='name="Colour" complete="maybe"'), "complete with 'maybe'"),
        (document("<codelist-item/>"), "line 1 has an entry without a code"),
        (document("<codelist-item><code>R\u200b</code></codelist-item>"), "cannot be shown"),
        (
            document('<codelist-item status="resting"><code>R</code></codelist-item>'),
            "gives the code R the status 'resting'",
        ),
        (
            document(RED + '<codelist-item status="withdrawn"><code>R</code></codelist-item>'),
            "has the code R twice, with different facts",
        ),
        (
            document("<codelist-item><code>R</code><name>Red</name></codelist-item>"),
            "names are in an older form",
        ),
        (document(RED, before="<!DOCTYPE codelist>"), "has a DOCTYPE"),
        (document(RED, before=BOMB), "has a DOCTYPE"),
        (document(f"{RED}&l9;", before=BOMB), "more than can be read safely"),
        (document(RED, 'name="&l9;"', before=BOMB), "more than can be read safely"),
        (document("<a>" * 1000 + "</a>" * 1000), "more than can be read safely"),
    ],
)
def test_what_is_not_the_list_is_refused(content: bytes, reason: str) -> None:
    assert re.search(reason, refusal(content))


@given(st.binary(max_size=40), st.integers(0, len(COLOURS)), st.integers(0, 40))
def test_whatever_the_answer_it_is_read_or_refused(noise: bytes, at: int, instead_of: int) -> None:
    content = COLOURS[:at] + noise + COLOURS[at + instead_of :]
    with contextlib.suppress(RefusedListError):
        read_published(content, "Colour")


def test_nothing_outside_the_document_is_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.txt"
    secret.write_text("hidden-away", encoding="utf-8")
    before = f'<!DOCTYPE codelist [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    item = "<codelist-item><code>&x;</code></codelist-item>"
    assert "hidden-away" not in refusal(document(item, before=before))
