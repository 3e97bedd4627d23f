"""Releases kept beside each other: what was held back once stays unknown, and no more is held back
than that takes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from disclosure import Earlier, History, audit, protect, tables_of, told_anyway
from schemas.totals import PartnerValue, Total, is_shown
from tests.builders import build, programme, reading, record, split
from tests.disclosure.nights import (
    LEAVES,
    PEOPLE,
    Leaf,
    Night,
    exposed_by_trying,
    publish,
    tiny,
    totals_of,
    variables_in,
)
from warehouse import accepted_revisions, open_warehouse, partner_values, totals

DESK, BO, PE, TH = LEAVES
TOTAL, IN_TH = f"{PEOPLE}|programme|||all|all", f"{PEOPLE}|place|SIAM|TH|all|all"


def test_a_count_that_has_grown_is_held_back_where_it_would_tell_what_it_was() -> None:
    """1,790 with it, 1,810 with it: whoever knows that it is 25 now knows that it was 5."""
    first, second = publish([{DESK: 1785, TH: 5}, {DESK: 1785, TH: 25}])
    assert (first.says(""), first.says("TH")) == (1790, None)
    assert (second.says(""), second.says("TH")) == (1810, None)


def test_it_is_published_again_once_somebody_else_has_moved() -> None:
    *_, third = publish(
        [{DESK: 1785, TH: 5}, {DESK: 1785, TH: 25}, {DESK: 1900, TH: 40}],
    )
    assert (third.says(""), third.says("TH")) == (1940, 40)


def test_what_was_held_back_two_releases_ago_is_remembered() -> None:
    nights: list[Night] = [{DESK: 1785, TH: 5}, {DESK: 1700, TH: 30}, {DESK: 1785, TH: 30}]
    *_, third = publish(nights)
    assert {third.says(""), third.says("TH")} != {1815, 30}


def test_a_count_that_has_shrunk_is_not_told_by_the_release_before() -> None:
    """The desk's 1,785 follow from the first release."""
    first, second = publish([{DESK: 1785, TH: 25}, {DESK: 1785, TH: 5}])
    assert (first.says(""), first.says("TH")) == (1810, 25)
    assert (second.says(""), second.says("TH")) == (None, None)


def test_a_partner_that_comes_late_with_a_small_count_keeps_the_total_back() -> None:
    _, second, third = publish([{DESK: 1785}, {DESK: 1785, TH: 5}, {DESK: 1820, TH: 5}])
    assert (second.says(""), second.says("TH")) == (None, None)
    assert third.says("") == 1825, "the desk moved: the total tells nothing any more"


def test_a_place_of_the_same_partner_that_did_not_move_is_reckoned_with() -> None:
    """One submission feeds two countries; everybody can see which of them it changed."""
    nights: list[Night] = [{BO: 72, PE: 3}, {BO: 72, PE: 40}]
    first, second = publish(nights)
    assert first.says("PE") is None
    assert None in (first.says(""), first.says("BO"))
    assert None in (second.says(""), second.says("BO"), second.says("PE"))


def test_where_nothing_moved_the_same_is_published_again() -> None:
    night: Night = {DESK: 30, BO: 3, PE: 50, TH: 12}
    first, second, third = publish([night, night, night])
    assert first.shown == second.shown == third.shown
    assert len(third.table.cells) == len(first.table.cells)
    assert set(third.table.relations_in_order) == set(first.table.relations_in_order)


def test_where_nothing_was_ever_held_back_nothing_is() -> None:
    *_, last = publish([{DESK: 30, TH: 20}, {DESK: 60, TH: 20}, {DESK: 60, TH: 55}])
    assert None not in last.shown.values()


counts = st.sampled_from([0, 1, 2, 2, 3, 4])


@st.composite
def few_nights(draw: st.DrawFn) -> list[Night]:
    """Two or three nights of up to three places, of which some change, come or go."""
    places = draw(st.lists(st.sampled_from(list(LEAVES)), min_size=2, max_size=3, unique=True))
    night: dict[Leaf, int] = {place: draw(counts) for place in places}
    nights: list[Night] = [night]
    for _ in range(draw(st.integers(1, 2))):
        moved = draw(st.lists(st.sampled_from(places), min_size=1, max_size=2, unique=True))
        night = {**night, **{place: draw(counts) for place in moved}}
        gone = moved[0] if draw(st.integers(0, 7)) == 0 else None
        night = {place: n for place, n in night.items() if place != gone}
        nights.append(night)
    assume(all(nights))
    assume(variables_in(nights) <= 5)
    return nights


@given(few_nights())
@settings(max_examples=40, deadline=None)
def test_an_outsider_who_keeps_every_release_and_tries_every_world_finds_no_small_count(
    nights: list[Night],
) -> None:
    releases = publish(nights, threshold=3)
    for last in range(1, len(nights) + 1):
        found = exposed_by_trying(nights[:last], releases[:last], threshold=3, largest=12)
        assert found == set()


def history(*nights: Night, readable: bool = True) -> History:
    """Releases of the nights as if nothing but small counts had been held back, each by other
    revisions of the desk and of Chang where their figures moved."""
    releases, said, known = [], [], set()
    numbers: dict[tuple[str, int], int] = {}
    for number, night in enumerate(nights, start=1):
        revisions = {}
        for (partner, place), n in night.items():
            revision = numbers.setdefault((partner, n), number)
            revisions[partner] = revision
            said.append(
                PartnerValue(
                    partner, "2017", revision, "VICTIMS", "realised", place, "all", "all", n
                )
            )
            known.add((partner, "2017", revision))
        shown = {
            t.total_id: None if 0 < (t.value or 0) < 10 else t.value
            for t in totals_of(night)
            if is_shown(tiny(10), t)
        }
        releases.append(Earlier(number, shown, {"2017": revisions}))
    last = releases.pop()
    in_force = last.revisions
    if not readable:
        known = {(p, period, r) for p, period, r in known if in_force[period].get(p) == r}
    return History(tuple(releases), tuple(said), frozenset(known), in_force)


THE_FIVE = [f"{IN_TH} of release 1", f"{PEOPLE}|toc|SIAM||all|all of release 1"]
"""Those of the first night in Thailand, which are all of their theory of change."""

NIGHTS: tuple[Night, Night] = ({DESK: 1785, TH: 5}, {DESK: 1785, TH: 25})


def test_the_audit_sees_what_two_releases_tell_together() -> None:
    (table,) = tables_of(tiny(10), totals_of(NIGHTS[1]), history(*NIGHTS))
    assert [e.key for e in audit(table, [])] == THE_FIVE
    assert audit(table, [IN_TH]) == []


def test_an_earlier_submission_that_nobody_has_any_more_is_known_by_its_revision() -> None:
    """It may have been anything, so that it may have been small."""
    (table,) = tables_of(tiny(10), totals_of(NIGHTS[1]), history(*NIGHTS, readable=False))
    cell = table.by_key[f"{IN_TH} of release 1"]
    assert (cell.value, cell.public, cell.past, cell.told) == (None, True, True, False)
    assert [e.key for e in audit(table, [])] == THE_FIVE
    assert audit(table, protect(table).suppressed) == []


def test_what_earlier_releases_gave_away_alone_stops_nothing_and_is_named() -> None:
    """Releases made before anybody looked at two of them together."""
    third: Night = {DESK: 1785, TH: 60}
    (table,) = tables_of(tiny(10), totals_of(third), history(*NIGHTS, third))
    assert told_anyway(table) == THE_FIVE
    assert audit(table, []) == []
    assert protect(table).suppressed == {}


def test_what_was_narrowed_down_before_must_not_become_narrower() -> None:
    """A release that shows eight in all leaves the desk seven at most; six beside the fourteen of
    Bolivia would leave it five."""
    now: Night = {DESK: 3, BO: 14, TH: 3}
    past = history({DESK: 3, TH: 5}, now)
    loose = replace(past.releases[0], shown={TOTAL: 8, IN_TH: None})
    (table,) = tables_of(tiny(10), totals_of(now), replace(past, releases=(loose,)))
    desk = f"{PEOPLE}|place|MOTHER|ALL|all|all"
    assert desk in told_anyway(table)
    found = {e.key: e.message for e in audit(table, [IN_TH])}
    assert "do so further" in found[desk]
    assert audit(table, protect(table).suppressed) == []


def test_a_release_that_contradicts_the_figures_of_now_is_left_out_and_named() -> None:
    """The definition has changed since: what adds up now did not then."""
    past = history(*NIGHTS)
    other = replace(past.releases[0], shown={TOTAL: 12, IN_TH: 1790})
    (table,) = tables_of(tiny(10), totals_of(NIGHTS[1]), replace(past, releases=(other,)))
    assert table.not_compared == (1,)
    assert audit(table, protect(table).suppressed) == []


def test_an_earlier_count_is_in_no_text_of_a_table() -> None:
    past = history({DESK: 17853, TH: 5}, {DESK: 17853, TH: 25})
    (table,) = tables_of(tiny(10), totals_of({DESK: 17853, TH: 25}), past)
    assert "17853" not in repr(table.cells)
    assert "17853" not in repr(History(said=past.said))


places = st.sampled_from(["BO", "PE", "ALL"])
numbers = st.tuples(st.integers(0, 14), st.integers(0, 14), st.integers(0, 12))
night_by_sex = st.dictionaries(places, numbers, min_size=1, max_size=2)


@given(
    st.lists(
        st.tuples(night_by_sex, st.one_of(st.none(), night_by_sex), st.booleans()),
        min_size=2,
        max_size=3,
    )
)
@settings(max_examples=15, deadline=None)
def test_splits_ages_and_partners_of_one_place_are_compared_over_releases_too(
    tmp_path_factory: pytest.TempPathFactory,
    nights: list[
        tuple[dict[str, tuple[int, int, int]], dict[str, tuple[int, int, int]] | None, bool]
    ],
) -> None:
    """Two partners of the same countries, by sex and in part by age, through a real warehouse."""
    definition = programme()
    earlier: list[Earlier] = []
    with open_warehouse(tmp_path_factory.mktemp("nights") / "warehouse.duckdb") as connection:
        for number, (inti, quiet, ages) in enumerate(nights, start=1):
            for partner, said in (("inti", inti), ("quiet-house", quiet)):
                cells = [
                    cell
                    for place, (girls, boys, rest) in (said or {}).items()
                    for cell in (
                        *split("VICTIMS", place, girls + boys + rest, female=girls, male=boys),
                        *(
                            split("VICTIMS", place, girls, age_group="0-11", female=girls)
                            if ages
                            else ()
                        ),
                    )
                ]
                if said is not None:
                    record(connection, definition, reading(partner, "2017", cells, number))
            build(connection, definition)
            every, accepted = totals(connection), accepted_revisions(connection)
            in_force: dict[str, dict[str, object]] = {
                "2017": {p: n for p, _, n, holds in accepted if holds}
            }
            past = History(
                releases=tuple(earlier),
                said=tuple(partner_values(connection)),
                known=frozenset((p, period, n) for p, period, n, _ in accepted),
                in_force=in_force,
            )
            (table,) = tables_of(definition, every, past)
            held_back = protect(table).suppressed
            assert audit(table, held_back) == []
            assert table.not_compared == ()
            earlier.append(Earlier(number, _shown(every, held_back), in_force))


def _shown(every: list[Total], held_back: object) -> dict[str, int | None]:
    assert isinstance(held_back, dict)
    return {
        t.total_id: None if t.total_id in held_back else t.value
        for t in every
        if t.indicator == "VICTIMS" and is_shown(programme(), t)
    }


def test_the_warehouse_keeps_what_replaced_revisions_said(tmp_path: Path) -> None:
    definition = programme()
    with open_warehouse(tmp_path / "warehouse.duckdb") as connection:
        for revision, girls in ((1, 5), (2, 25)):
            cells = split("VICTIMS", "BO", girls + 40, female=girls)
            record(connection, definition, reading("inti", "2017", cells, revision))
        build(connection, definition)
        said = {(v.revision, v.sex): v.value for v in partner_values(connection)}
        assert said == {(1, "all"): 45, (1, "female"): 5, (2, "all"): 65, (2, "female"): 25}
        assert accepted_revisions(connection) == [
            ("inti", "2017", 1, False),
            ("inti", "2017", 2, True),
        ]
