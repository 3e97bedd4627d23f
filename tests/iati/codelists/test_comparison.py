"""What a published list changes in the table; and a table survives its own rendering."""

import hashlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import schemas.iati_standard
from iati.codelists import Table, fingerprint, read_published, read_table, texts_of
from iati.codelists.comparison import Change, update
from iati.codelists.errors import RefusedListError
from iati.codelists.table import CODES
from schemas.iati_standard import Code, Codelist, load_codelists
from tests.iati.codelists.builders import (
    LONG_AGO,
    TODAY,
    code,
    codelist,
    folder_with,
    table,
    with_codes,
    withdrawn,
    xml,
)

ORIGIN = "https://example.org/xml/Colour.xml"
COLOURS = codelist(
    "Colour", code("B", "Blue", "cold"), code("R", "Red"), withdrawn("P", "Puce", "R")
)

words = st.lists(
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=5),
    max_size=3,
).map(" ".join)
codes = st.builds(Code, words.filter(bool), words, is_withdrawn=st.booleans(), category=words)


@st.composite
def codelists(draw: st.DrawFn, name: str | None = None) -> Codelist:
    """Any list a table can hold."""
    drawn = draw(st.lists(codes, min_size=1, max_size=6, unique_by=lambda code: code.code))
    chosen = name or draw(words.filter(bool))
    return codelist(chosen, *drawn, is_complete=draw(st.booleans()))


tables = st.lists(codelists(), min_size=1, max_size=4, unique_by=lambda each: each.name).map(
    lambda lists: table(*sorted(lists, key=lambda each: each.name))
)


def refreshed(current: Codelist, published: Codelist) -> tuple[Codelist, Change]:
    return update(current, read_published(xml(published), current.name), ORIGIN, TODAY)


@given(codelists())
def test_the_rendering_of_a_list_is_that_list(current: Codelist) -> None:
    assert refreshed(current, current) == (current, Change())


@given(codelists("Colour"), codelists("Colour"))
def test_a_list_that_lost_nothing_is_taken_over_whole(old: Codelist, more: Codelist) -> None:
    published = with_codes(old, *more.codes.values())
    new, change = refreshed(old, published)
    assert new.codes == published.codes
    assert list(new.codes) == sorted(new.codes)
    assert bool(change) == (new != old)
    assert (new.retrieved, new.origin) == ((TODAY, ORIGIN) if change else (LONG_AGO, old.origin))


@settings(max_examples=50)
@given(tables)
def test_a_table_is_read_back_as_it_was_written(written: Table) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = folder_with(Path(place), *written.lists.values())
        read = read_table(folder)
        assert read == written
        assert texts_of(read) == {
            name: (folder / name).read_text("utf-8") for name in texts_of(read)
        }


@pytest.mark.parametrize(
    ("published", "change"),
    [
        (with_codes(COLOURS, code("G", "Green")), Change(added=("G",))),
        (with_codes(COLOURS, withdrawn("R", "Red")), Change(withdrawn=("R",))),
        (with_codes(COLOURS, code("P", "Puce")), Change(restored=("P",))),
        (with_codes(COLOURS, code("R", "Crimson")), Change(renamed=("R",))),
        (with_codes(COLOURS, code("R", "Red", "warm")), Change(recategorised=("R",))),
        (
            codelist("Colour", *COLOURS.codes.values(), is_complete=False),
            Change(is_marked_anew=True),
        ),
    ],
)
def test_a_change_names_the_codes_and_what_happened_to_them(
    published: Codelist, change: Change
) -> None:
    new, found = refreshed(COLOURS, published)
    assert found == change
    assert new.is_complete == published.is_complete
    assert new.codes["P"].successors == ("R",)


def test_a_code_may_be_withdrawn_but_never_vanish() -> None:
    shrunk = codelist("Colour", code("G"), COLOURS.codes["R"])
    with pytest.raises(RefusedListError, match=r"has lost 2 codes B, P that we have"):
        refreshed(COLOURS, shrunk)
    with pytest.raises(RefusedListError, match=r"has lost 3 codes B, P, R that"):
        refreshed(COLOURS, codelist("Colour"))


def test_many_vanished_codes_are_named_in_part() -> None:
    many = codelist("Colour", *(code(f"{number:03}") for number in range(40)))
    with pytest.raises(RefusedListError, match=r"lost 39 codes 001, .*, 010 and 29 more that"):
        refreshed(many, codelist("Colour", code("000")))


@pytest.mark.parametrize("is_complete", [True, False])
def test_our_own_mark_stays_where_the_published_list_has_none(is_complete: bool) -> None:
    ours = codelist("Colour", code("R"), is_complete=is_complete)
    published = read_published(xml(with_codes(ours, code("G")), complete=None), "Colour")
    new, change = update(ours, published, ORIGIN, TODAY)
    assert (new.is_complete, change) == (is_complete, Change(added=("G",)))


def test_the_projects_own_table_survives_its_rendering() -> None:
    for current in load_codelists().values():
        assert refreshed(current, current) == (current, Change())


def test_the_projects_own_table_is_what_was_recorded_of_it() -> None:
    folder = Path(schemas.iati_standard.__file__).parent
    own = read_table(folder)
    assert texts_of(own) == {name: (folder / name).read_text("utf-8") for name in texts_of(own)}
    lines = (folder / CODES).read_text("utf-8").splitlines(keepends=True)
    for name, source in own.sources.items():
        content = "".join(line for line in lines if line.startswith(f"{name},"))
        assert source.sha256 == hashlib.sha256(content.encode()).hexdigest()
        assert source.sha256 == fingerprint(own.lists[name])
