"""The audit by itself: what it catches, and that it agrees with trying every world."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure import Relation, Table, audit
from tests.disclosure.builders import (
    count,
    countries_by_sex,
    exposed_by_trying,
    one_country,
    tiny_tables,
    trees,
)


def exposed(table: Table, *suppressed: str) -> list[str]:
    return [exposure.key for exposure in audit(table, suppressed)]


def test_a_small_count_that_is_published_is_exposed() -> None:
    [exposure] = audit(one_country(female=3, male=50, unknown=40), [])
    assert exposure.key == "br.female"
    assert exposure.message == "a small count is published: suppress it"
    assert str(exposure) == f"children reached, cell br.female: {exposure.message}"


def test_a_small_count_that_subtraction_gives_is_exposed() -> None:
    table = one_country(female=3, male=50)
    assert exposed(table, "br.female") == ["br.female"]
    assert exposed(table, "br.female", "br.male") == []


def test_a_range_that_stays_below_the_threshold_is_exposed_though_it_starts_at_zero() -> None:
    [exposure] = audit(one_country(female=3, male=50, unknown=2), ["br.female", "br.unknown"])[:1]
    assert "prove that it is below the threshold" in exposure.message
    assert "more than one" not in exposure.message


def test_a_range_that_starts_above_one_is_exposed_though_it_has_no_end() -> None:
    """Another table of the country gives one part of it away; the other part is unknown."""
    table = Table(
        name="t",
        threshold=10,
        cells=(
            count("a.all", 6),
            count("b.female", 4, public=False),
            count("c.female", 2, public=False),
            count("d.all", 14),
            count("e.female", 10),
        ),
        relations=(
            Relation("a.all", ("b.female", "c.female")),
            Relation("d.all", ("b.female", "e.female")),
        ),
    )
    messages = {exposure.key: exposure.message for exposure in audit(table, ["a.all", "d.all"])}
    assert messages == {}
    messages = {exposure.key: exposure.message for exposure in audit(table, ["a.all"])}
    assert messages.keys() == {"a.all", "b.female"}
    assert "more than one:" in messages["a.all"]
    assert "more than one and below the threshold" in messages["b.female"]


def test_a_count_that_only_several_sums_together_give_away_is_exposed() -> None:
    """No single row or column tells, but both rows less one column leave one cell."""
    cells = {"ax": 20, "ay": 15, "bx": 30, "by": 25, "small": 4}
    sums = {
        "row a": ("ax", "ay"),
        "row b": ("bx", "by", "small"),
        "column x": ("ax", "bx"),
        "column y": ("ay", "by"),
    }
    table = Table(
        name="t",
        threshold=10,
        cells=(
            *(count(key, value) for key, value in cells.items()),
            *(count(key, sum(cells[part] for part in parts)) for key, parts in sums.items()),
        ),
        relations=tuple(Relation(key, parts) for key, parts in sums.items()),
    )
    assert exposed(table, *cells) == ["small"]
    assert exposed(table, *cells, "row a") == []


def test_people_are_whole_where_fractions_would_seem_to_hide_a_count() -> None:
    """Five is three times one group and another: the other can be two or five, never less."""
    groups = ("a.here", "a.there", "a.elsewhere")
    table = Table(
        name="t",
        threshold=4,
        cells=(
            count("a.all", 1, public=False),
            *(count(key, 1, public=False) for key in groups),
            count("b.all", 2, public=False),
            count("total.all", 5),
        ),
        relations=(
            *(Relation(key, ("a.all",)) for key in groups),
            Relation("total.all", (*groups, "b.all")),
        ),
    )
    messages = {exposure.key: exposure.message for exposure in audit(table, [])}
    assert "more than one:" in messages["b.all"]
    assert "below the threshold" in messages["a.all"]


def test_nothing_is_exposed_where_no_count_is_small() -> None:
    assert exposed(one_country(female=0, male=50)) == []


def test_keys_of_other_tables_are_not_of_concern() -> None:
    assert exposed(one_country(female=20, male=50), "elsewhere.all") == []


def test_suppressing_everything_but_zeros_leaves_nothing_exposed() -> None:
    table = countries_by_sex(
        {"toc": {"br": (3, 0, 1), "in": (40, 30, 0)}, "ph": {"manila": (1, 1, 1)}}
    )
    assert exposed(table, *(cell.key for cell in table.cells if cell.value)) == []


@given(tiny_tables(), st.data())
@settings(max_examples=150, deadline=None)
def test_the_audit_finds_what_trying_every_world_finds(table: Table, data: st.DataObject) -> None:
    suppressed = data.draw(st.sets(st.sampled_from([cell.key for cell in table.cells])))
    found = {exposure.key for exposure in audit(table, suppressed)}
    published = {
        cell.key
        for cell in table.cells
        if cell.key in table.small_keys and cell.public and cell.key not in suppressed
    }
    assert found == exposed_by_trying(table, suppressed) | published


@given(trees(), st.data())
@settings(max_examples=40, deadline=None)
def test_suppressing_more_small_counts_never_exposes_a_hidden_one(
    table: Table, data: st.DataObject
) -> None:
    fewer = data.draw(st.sets(st.sampled_from([cell.key for cell in table.cells])))
    more = fewer | set(table.small_keys)
    hidden = {key for key in table.small_keys if key in fewer or not table.by_key[key].public}
    assert hidden & set(exposed(table, *more)) <= set(exposed(table, *fewer))


@given(trees(max_value=4000))
@settings(max_examples=20, deadline=None)
def test_what_the_audit_says_holds_no_count(table: Table) -> None:
    for exposure in audit(table, []):
        said = f"{exposure} {exposure!r}".replace(exposure.key, "").replace(exposure.table, "")
        assert re.search(r"\d", said) is None
