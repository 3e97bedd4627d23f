"""The site is asked conditionally and patiently, and each list is judged on its own merit."""

from dataclasses import replace

import pytest

from iati.codelists import (
    AddressError,
    Limits,
    Outcome,
    Refreshed,
    Refused,
    Source,
    Table,
    ask_for_lists,
    fingerprint,
    open_site,
    outdated_successors,
    renewed,
    without_successor,
)
from iati.codelists.comparison import Change
from tests.iati.codelists.builders import (
    TODAY,
    code,
    codelist,
    document,
    table,
    with_codes,
    withdrawn,
    xml,
)
from tests.iati.codelists.public_site import (
    Page,
    PublicSite,
    answering,
    broken_off,
    failing_first,
    giving,
    public_site,
)

QUICK = Limits(silence_seconds=0.3, pause_seconds=0.01, whole_seconds=0.5, most_bytes=20_000)
COLOURS = codelist("Colour", code("B", "Blue"), code("R", "Red"))
SHADES = codelist("Shade", code("1", "Light"), code("2", "Dark"))
MORE = with_codes(COLOURS, code("G", "Green"))
ETAG, MODIFIED = '"v1"', "Tue, 24 Nov 2026 08:00:00 GMT"


def ask(site: PublicSite, of: Table, limits: Limits = QUICK) -> list[Outcome]:
    with open_site(site.address, limits) as opened:
        return list(ask_for_lists(of, opened, TODAY))


def reason(page: Page, limits: Limits = QUICK) -> str:
    """Why the list Colour is refused when the site answers so; the list Shade is not."""
    with public_site(COLOURS, SHADES) as site:
        site.pages["Colour"] = page
        refused, fine = ask(site, table(COLOURS, SHADES), limits)
    assert isinstance(fine, Refreshed)
    assert isinstance(refused, Refused)
    assert renewed(table(COLOURS, SHADES), [refused]) == table(COLOURS, SHADES)
    return refused.reason


def test_what_the_site_says_of_a_list_is_remembered_and_used_the_next_time() -> None:
    with public_site() as site:
        site.pages["Colour"] = giving(xml(MORE), ETAG, MODIFIED)
        first = renewed(table(COLOURS), ask(site, table(COLOURS)))
        assert first.sources["Colour"] == Source(ETAG, MODIFIED, fingerprint(MORE))
        assert ask(site, first) == [
            Refreshed(first.lists["Colour"], first.sources["Colour"], Change())
        ]
        conditions = {"If-None-Match": ETAG, "If-Modified-Since": MODIFIED}
        assert site.asked == [("Colour", {}), ("Colour", conditions)]


def test_a_changed_list_carries_the_day_and_the_address_it_came_from() -> None:
    with public_site(MORE) as site:
        (outcome,) = ask(site, table(COLOURS))
        assert isinstance(outcome, Refreshed)
        assert outcome.codelist == replace(
            MORE, retrieved=TODAY, origin=f"{site.address}Colour.xml"
        )


def test_a_list_that_was_edited_since_is_fetched_whole() -> None:
    with public_site() as site:
        site.pages["Colour"] = giving(xml(MORE), ETAG)
        remembered = renewed(table(COLOURS), ask(site, table(COLOURS)))
        edited = Table({"Colour": COLOURS}, remembered.sources)
        (outcome,) = ask(site, edited)
        assert site.asked[-1] == ("Colour", {})
        assert isinstance(outcome, Refreshed)
        assert outcome.change.added == ("G",)


@pytest.mark.parametrize("etag", ["x" * 1000, '"\xa0"'])
def test_what_could_not_stand_in_the_table_is_not_remembered(etag: str) -> None:
    with public_site() as site:
        site.pages["Colour"] = giving(xml(COLOURS), etag)
        (outcome,) = ask(site, table(COLOURS))
        assert isinstance(outcome, Refreshed)
        assert outcome.source.etag == ""


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_site_in_trouble_is_asked_again(status: int) -> None:
    with public_site() as site:
        site.pages["Colour"] = failing_first(2, status, giving(xml(MORE)))
        (outcome,) = ask(site, table(COLOURS))
        assert isinstance(outcome, Refreshed)
        assert outcome.change.added == ("G",)
        assert len(site.asked) == 3


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (answering(500), "the site is in trouble (HTTP status 500)"),
        (answering(404), "the site does not give the list (HTTP status 404)"),
        (answering(304), "the site does not give the list (HTTP status 304)"),
        (broken_off(xml(COLOURS)), "the answer broke off before its end"),
        (giving(b" " * 20_001), "the answer is larger than 20,000 bytes"),
        (giving(xml(SHADES)), "the document is the list 'Shade'"),
        (giving(b"<html>Back soon"), "the answer is not well-formed XML, "),
        (giving(document(before="<!DOCTYPE codelist>")), "the document has a DOCTYPE"),
        (giving(xml(codelist("Colour", code("R", "Red")))), "it has lost the code B that we have."),
    ],
)
def test_one_list_that_is_not_to_be_had_leaves_the_others_alone(page: Page, why: str) -> None:
    assert reason(page).startswith(why)


@pytest.mark.parametrize(
    ("location", "folder"),
    [
        ("http://127.0.0.2/xml/Colour.xml", "http://127.0.0.2/xml/"),
        ("file:///etc/Colour.xml", "file:///etc/"),
        ("https://[", "https://"),
    ],
)
def test_a_redirect_is_shown_and_not_followed(location: str, folder: str) -> None:
    assert reason(answering(302, Location=location)) == (
        f"it has moved to {folder}; if that is right, give it with --from"
    )


def test_a_list_that_is_never_answered_is_refused_in_time() -> None:
    with public_site(SHADES) as site:
        site.pages["Colour"] = site.silent
        refused, fine = ask(site, table(COLOURS, SHADES))
    assert refused == Refused(
        "Colour", "the site cannot be reached, or did not answer in time", is_fetched=False
    )
    assert isinstance(fine, Refreshed)
    assert [name for name, _ in site.asked] == ["Colour", "Colour", "Shade"]


def test_an_answer_without_end_is_refused_in_time() -> None:
    with public_site() as site:
        site.pages["Colour"] = site.dripping
        (refused,) = ask(site, table(COLOURS))
    assert isinstance(refused, Refused)
    assert refused.reason == "the answer took longer than 0.5 seconds"


def test_a_site_that_stopped_answering_is_not_asked_for_everything() -> None:
    lists = [codelist(f"List{number}", code("1")) for number in range(9)]
    with public_site(*lists) as site:
        for each in lists[2:]:
            site.pages[each.name] = answering(503)
        outcomes = ask(site, table(*lists))
    assert [isinstance(outcome, Refreshed) for outcome in outcomes] == [True] * 2 + [False] * 7
    assert {name for name, _ in site.asked} == {each.name for each in lists[:5]}
    reasons = [outcome.reason for outcome in outcomes if isinstance(outcome, Refused)]
    assert reasons[3:] == ["not asked for, since the site had stopped answering"] * 4


@pytest.mark.parametrize(
    "address",
    ["", "codelists", "ftp://127.0.0.1/", "http://", "http://[", "https://127.0.0.1/xml?list="],
)
def test_an_address_that_cannot_be_one_is_named(address: str) -> None:
    with (
        pytest.raises(AddressError, match="no address to fetch codelists from"),
        open_site(address),
    ):
        pass


def test_newly_withdrawn_codes_without_a_successor_are_named() -> None:
    now = with_codes(
        COLOURS, withdrawn("R", "Red"), withdrawn("P", "Puce"), withdrawn("B"), code("G")
    )
    known = with_codes(COLOURS, replace(COLOURS.codes["B"], successors=("G",)))
    with public_site(now) as site:
        outcomes = ask(site, table(known))
    assert [(name, code.code) for name, code in without_successor(outcomes)] == [
        ("Colour", "P"),
        ("Colour", "R"),
    ]


def test_successors_that_do_not_fit_any_more_are_named() -> None:
    colours = codelist(
        "Colour",
        replace(code("A"), successors=("G",)),
        withdrawn("B", "", "G"),
        withdrawn("C", "", "G", "P"),
        withdrawn("D", "", "gone"),
        code("G"),
        withdrawn("P"),
    )
    found = [(name, code.code) for name, code in outdated_successors({"Colour": colours})]
    assert found == [("Colour", "A"), ("Colour", "C"), ("Colour", "D")]
