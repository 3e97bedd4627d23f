"""Totals: the same as a recount in plain Python, and the rules that must never break."""

from collections.abc import Callable, Iterator

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.programme.codes import ValueKind
from schemas.submission import Reading
from schemas.totals import Total
from tests.builders import build, emptied, fill, programme, reading, record, split, value
from tests.warehouse.recount import Counted, recount
from tests.warehouse.strategies import submissions
from warehouse import open_warehouse, run_check, sources_of, totals

TINY = programme()


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """A second warehouse."""
    with open_warehouse(tmp_path_factory.mktemp("other") / "w.duckdb") as connection:
        yield connection


def counted(connection: duckdb.DuckDBPyConnection) -> dict[str, Counted]:
    return {
        t.total_id: Counted(t.value, t.state, t.partners_reported, t.partners_expected)
        for t in totals(connection)
    }


Of = Callable[..., dict[str, int | None]]


@pytest.fixture(scope="module")
def of(shared: duckdb.DuckDBPyConnection) -> Of:
    """Totals of some files by id, without the axes that are whole."""

    def counts(*readings: Reading) -> dict[str, int | None]:
        fill(emptied(shared), TINY, *readings)
        return {t.total_id.replace("|all|all", ""): t.value for t in totals(shared)}

    return counts


def full(connection: duckdb.DuckDBPyConnection) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every model."""
    tables = connection.execute(
        "select schema_name || '.' || table_name from duckdb_tables() "
        "where schema_name in ('core', 'marts') order by all"
    ).fetchall()
    return {t: connection.execute(f"from {t} order by all").fetchall() for (t,) in tables}


@settings(max_examples=30, deadline=None)
@given(submissions(TINY))
def test_totals_equal_a_recount_from_the_files(
    shared: duckdb.DuckDBPyConnection, readings: list[Reading]
) -> None:
    fill(emptied(shared), TINY, *readings)

    assert counted(shared) == recount(TINY, readings)
    assert run_check(shared, "splits_agree_with_totals").holds
    assert run_check(shared, "totals_agree_with_cells").holds


@settings(max_examples=10, deadline=None)
@given(st.data())
def test_any_order_with_builds_in_between_equals_one_build_from_scratch(
    shared: duckdb.DuckDBPyConnection, other: duckdb.DuckDBPyConnection, data: st.DataObject
) -> None:
    readings = data.draw(submissions(TINY))
    order = data.draw(st.permutations(readings))
    stops = data.draw(st.sets(st.integers(0, len(order) - 1), max_size=2))
    stepwise, at_once = emptied(shared), emptied(other)

    for step, entry in enumerate(order):
        record(stepwise, TINY, entry)
        if step in stops:
            build(stepwise, TINY)
    build(stepwise, TINY)
    fill(at_once, TINY, *readings)

    assert full(stepwise) == full(at_once)


@settings(max_examples=10, deadline=None)
@given(submissions(TINY))
def test_the_cells_of_a_total_add_up_to_it(
    shared: duckdb.DuckDBPyConnection, readings: list[Reading]
) -> None:
    added = {i.id for i in TINY.indicators if i.over_partners == "sum"}
    fill(emptied(shared), TINY, *readings)

    for total in totals(shared):
        sources = sources_of(shared, total.total_id)
        assert all(source.is_in_force for source in sources)
        assert sources or total.value is None
        is_rest = "not-reported" in (total.sex, total.age_group)
        if total.indicator in added and not is_rest:
            known = [s.value for s in sources if s.value is not None]
            assert (sum(known) if known else None) == total.value


@settings(max_examples=10, deadline=None)
@given(submissions(TINY))
def test_parts_of_a_split_make_up_their_total_and_none_is_negative(
    shared: duckdb.DuckDBPyConnection, readings: list[Reading]
) -> None:
    fill(emptied(shared), TINY, *readings)
    found = totals(shared)
    wholes = {_node(t): t for t in found if t.axes == "none"}
    by_sex: dict[tuple[str, ...], int] = {}
    for total in found:
        assert total.value is None or total.value >= 0
        if total.axes == "sex" and total.value is not None:
            by_sex[_node(total)] = by_sex.get(_node(total), 0) + total.value
    assert {node: wholes[node].value for node in by_sex} == by_sex


def _node(total: Total) -> tuple[str, ...]:
    return (
        total.indicator,
        total.period,
        total.kind,
        total.level,
        total.toc,
        total.place,
    )


def test_missing_is_not_zero_and_a_reported_zero_stays_zero(
    shared: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        emptied(shared),
        TINY,
        reading("inti", "2017", [value("KIDS", "BO", 0), value("KIDS", "PE", None)]),
        reading("chang", "2017", [value("LAWS", "TH", None, applies=False)]),
    )
    found = counted(shared)

    assert found["KIDS|2017|realised|place|ANDES|BO|all|all"] == Counted(0, "reported zero", 1, 2)
    assert found["KIDS|2017|realised|place|ANDES|PE|all|all"] == Counted(None, "not reported", 0, 2)
    assert found["KIDS|2017|realised|programme|||all|all"] == Counted(0, "reported zero", 1, 5)
    assert found["LAWS|2017|realised|programme|||all|all"] == Counted(None, "not applicable", 0, 3)
    assert "VICTIMS|2017|realised|programme|||all|all" not in found


def test_a_total_holds_every_place_and_theory_once(of: Of) -> None:
    found = of(
        reading("inti", "2017", [value("KIDS", "BO", 1), value("KIDS", "ALL", 20)]),
        reading("quiet-house", "2017", [value("KIDS", "BO", 300), value("KIDS", "PE", 4000)]),
        reading("chang", "2017", [value("KIDS", "TH", 50_000)]),
        reading("desk", "2017", [value("KIDS", "ALL", 600_000)]),
    )

    assert found == {
        "KIDS|2017|realised|programme||": 654_321,
        "KIDS|2017|realised|toc|MOTHER|": 600_000,
        "KIDS|2017|realised|toc|ANDES|": 4321,
        "KIDS|2017|realised|toc|SIAM|": 50_000,
        "KIDS|2017|realised|place|MOTHER|ALL": 600_000,
        "KIDS|2017|realised|place|ANDES|BO": 301,
        "KIDS|2017|realised|place|ANDES|PE": 4000,
        "KIDS|2017|realised|place|ANDES|ALL": 20,
        "KIDS|2017|realised|place|SIAM|TH": 50_000,
    }


def test_periods_and_kinds_are_never_added_to_each_other(of: Of) -> None:
    found = of(
        reading("relay", "2016", [value("KIDS", "ALL", 1)]),
        reading(
            "inti",
            "2017",
            [*split("KIDS", "BO", 2), *split("KIDS", "BO", 4, kind=ValueKind.PLANNED)],
        ),
    )

    assert {k: v for k, v in found.items() if "programme" in k} == {
        "KIDS|2016|realised|programme||": 1,
        "KIDS|2017|planned|programme||": 4,
        "KIDS|2017|realised|programme||": 2,
    }


def test_replaced_revisions_never_count(of: Of) -> None:
    found = of(
        reading("inti", "2017", [value("KIDS", "BO", 100), value("KIDS", "PE", 7)], 1),
        reading("inti", "2017", [value("KIDS", "BO", 90)], 3),
        reading("inti", "2017", [value("KIDS", "BO", 80)], 2),
    )

    assert found == {
        "KIDS|2017|realised|programme||": 90,
        "KIDS|2017|realised|toc|ANDES|": 90,
        "KIDS|2017|realised|place|ANDES|BO": 90,
    }


def test_what_is_not_known_by_sex_is_one_more_part(of: Of) -> None:
    found = of(
        reading("inti", "2017", split("KIDS", "BO", 10, female=4, male=3)),
        reading("chang", "2017", [value("KIDS", "TH", 5)]),
    )

    assert found["KIDS|2017|realised|programme|||all|not-reported"] == 8
    assert found["KIDS|2017|realised|place|ANDES|BO|all|not-reported"] == 3
    assert not any("SIAM" in key and "not-reported" in key for key in found)


def test_a_stated_unknown_part_is_not_counted_besides_the_rest(of: Of) -> None:
    found = of(reading("inti", "2017", split("KIDS", "BO", 10, female=4, male=3, not_reported=3)))

    assert found["KIDS|2017|realised|place|ANDES|BO|all|not-reported"] == 3


def test_age_groups_are_a_set_of_their_own_with_a_rest_of_their_own(of: Of) -> None:
    found = of(
        reading(
            "inti",
            "2017",
            [
                *split("KIDS", "BO", 10, female=6, male=4),
                *split("KIDS", "BO", 3, age_group="0-11", female=1),
                *split("KIDS", "BO", 5, age_group="12-17"),
            ],
        ),
    )
    place = "KIDS|2017|realised|place|ANDES|BO"

    assert {k.removeprefix(place): v for k, v in found.items() if k.startswith(place)} == {
        "": 10,
        "|all|female": 6,
        "|all|male": 4,
        "|all|not-reported": 0,
        "|0-11|all": 3,
        "|0-11|female": 1,
        "|0-11|not-reported": 2,
        "|12-17|all": 5,
        "|not-reported|all": 2,
    }


def test_of_partners_who_counted_the_same_ones_the_highest_speaks_with_its_own_parts(
    of: Of,
) -> None:
    found = of(
        reading("inti", "2017", split("PEERS", "BO", 15, female=5, male=10)),
        reading("quiet-house", "2017", split("PEERS", "BO", 14, female=12, male=2)),
        reading("chang", "2017", split("PEERS", "TH", 3, female=3)),
    )
    programme_level = "PEERS|2017|realised|programme||"

    assert found["PEERS|2017|realised|place|ANDES|BO"] == 15
    assert found["PEERS|2017|realised|place|ANDES|BO|all|female"] == 5
    assert found["PEERS|2017|realised|place|ANDES|BO|all|not-reported"] == 0
    assert found[programme_level] == 18
    assert found[f"{programme_level}|all|female"] == 8


def test_of_partners_who_say_the_same_highest_the_first_by_name_speaks(of: Of) -> None:
    found = of(
        reading("quiet-house", "2017", split("PEERS", "BO", 9, female=9)),
        reading("inti", "2017", split("PEERS", "BO", 9, female=2)),
    )

    assert found["PEERS|2017|realised|place|ANDES|BO|all|female"] == 2


def test_values_that_do_not_combine_give_none_there_nor_anywhere_around(of: Of) -> None:
    found = of(
        reading("inti", "2017", split("JUDGES", "BO", 5, female=1)),
        reading(
            "quiet-house", "2017", [value("JUDGES", "BO", 6), *split("JUDGES", "PE", 7, male=2)]
        ),
        reading("chang", "2017", [value("JUDGES", "TH", 8)]),
    )

    assert {key: v for key, v in found.items() if v is not None} == {
        "JUDGES|2017|realised|place|ANDES|PE": 7,
        "JUDGES|2017|realised|place|ANDES|PE|all|male": 2,
        "JUDGES|2017|realised|place|ANDES|PE|all|not-reported": 5,
        "JUDGES|2017|realised|toc|SIAM|": 8,
        "JUDGES|2017|realised|place|SIAM|TH": 8,
    }
    assert found["JUDGES|2017|realised|programme||"] is None


def test_the_leaf_of_values_that_do_not_combine_is_empty_and_says_why(
    of: Of, shared: duckdb.DuckDBPyConnection
) -> None:
    of(
        reading("inti", "2017", [value("JUDGES", "BO", 5)]),
        reading("quiet-house", "2017", [value("JUDGES", "BO", 6), value("JUDGES", "PE", 7)]),
    )

    leaves = shared.execute(
        "select place, value, is_undetermined from marts.place_value order by place"
    ).fetchall()

    assert leaves == [("BO", None, True), ("PE", 7, False)]


def test_one_partner_alone_is_no_clash_where_values_do_not_combine(of: Of) -> None:
    found = of(
        reading("inti", "2017", [value("JUDGES", "BO", 5)]),
        reading("quiet-house", "2017", [value("JUDGES", "BO", None)]),
    )

    assert found["JUDGES|2017|realised|place|ANDES|BO"] == 5
    assert found["JUDGES|2017|realised|programme||"] == 5


def test_large_counts_stay_exact(of: Of) -> None:
    huge = 9_007_199_254_740_993  # one more than a float could hold

    found = of(reading("chang", "2017", [value("LAWS", "TH", huge)]))

    assert found["LAWS|2017|realised|programme||"] == huge


def test_a_partner_counts_once_however_many_places_it_reports_on(
    shared: duckdb.DuckDBPyConnection,
) -> None:
    places = [value("KIDS", place, 1) for place in ("BO", "PE", "ALL")]
    fill(emptied(shared), TINY, reading("inti", "2017", places))
    found = counted(shared)

    assert found["KIDS|2017|realised|programme|||all|all"] == Counted(3, "reported", 1, 5)
    assert found["KIDS|2017|realised|toc|ANDES||all|all"] == Counted(3, "reported", 1, 2)
    assert found["KIDS|2017|realised|place|ANDES|PE|all|all"] == Counted(1, "reported", 1, 2)


def test_totals_come_in_the_order_of_the_definition(shared: duckdb.DuckDBPyConnection) -> None:
    fill(
        emptied(shared),
        TINY,
        reading("inti", "2017", [value("LAWS", "BO", 1), *split("KIDS", "BO", 3, male=1)]),
    )
    order = [(t.indicator, t.level, t.sex) for t in totals(shared)]

    assert order[:4] == [
        ("KIDS", "programme", "all"),
        ("KIDS", "programme", "male"),
        ("KIDS", "programme", "not-reported"),
        ("KIDS", "toc", "all"),
    ]
    assert order[-1] == ("LAWS", "place", "all")
