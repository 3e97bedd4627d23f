"""The gender framework: how completely values are split, over the periods, and the road map."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import duckdb
from hypothesis import given, settings

from schemas.gender import Completeness, RoadStep, StepState
from schemas.programme import Programme
from schemas.programme.codes import Axis, Unit, ValueKind
from schemas.programme.indicator import Standard
from schemas.submission import OutputValue, Reading
from tests.builders import Definition, emptied, fill, programme, reading, split, value
from tests.warehouse.recount import in_force
from tests.warehouse.strategies import submissions
from warehouse import gender_completeness, gender_road_map, run_check

TINY = programme()

Asked = tuple[str, str, str, str, str]
"""Standard, axis, period, level and code."""


def ages(place: str, *counts: int) -> list[OutputValue]:
    """Children of a place by age group."""
    groups = (group.id for group in TINY.age_groups)
    return [value("KIDS", place, n, age_group=g) for g, n in zip(groups, counts, strict=False)]


def levels(connection: duckdb.DuckDBPyConnection, level: str) -> list[Completeness]:
    return [row for row in gender_completeness(connection) if row.level == level]


def parts(connection: duckdb.DuckDBPyConnection, of: str) -> dict[str, int]:
    """Categories of one partner's value, by name."""
    partner, indicator, axis = of.split()
    return dict(
        connection.execute(
            "select category, value from marts.disaggregation_part where level = 'partner' "
            "and partner_id = ? and indicator_id = ? and axis = ?",
            [partner, indicator, axis],
        ).fetchall()
    )


def test_other_and_not_reported_are_categories_of_their_own(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    contents = [
        *split("KIDS", "BO", 10, female=4, male=3, other=1),
        *ages("BO", 6),
        value("JUDGES", "BO", 5),
    ]
    fill(connection, TINY, reading("inti", "2017", contents))

    assert parts(connection, "inti KIDS sex") == {
        "female": 4,
        "male": 3,
        "other": 1,
        "not-reported": 2,
    }
    assert parts(connection, "inti KIDS age") == {"0-11": 6, "not-reported": 4}
    assert parts(connection, "inti JUDGES sex") == {"not-reported": 5}


def test_a_total_is_known_as_far_as_its_partners_say(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2016", split("KIDS", "BO", 3, female=1, other=1)),
        reading("quiet-house", "2016", [value("KIDS", "PE", 4)]),
        reading("chang", "2016", split("KIDS", "TH", 2, female=1, male=1)),
        reading("desk", "2016", [value("KIDS", "ALL", 0)]),
    )

    rows = connection.execute(
        "select level, toc_id, place, partner_id, total, known, not_reported, known_pct, "
        "completeness from marts.disaggregation order by all"
    ).fetchall()

    assert rows == [
        ("partner", "ANDES", "BO", "inti", 3, 2, 1, Decimal("66.7"), "in part"),
        ("partner", "ANDES", "PE", "quiet-house", 4, 0, 4, Decimal("0.0"), "none"),
        ("partner", "MOTHER", "ALL", "desk", 0, 0, 0, None, "full"),
        ("partner", "SIAM", "TH", "chang", 2, 2, 0, Decimal("100.0"), "full"),
        ("place", "ANDES", "BO", "", 3, 2, 1, Decimal("66.7"), "in part"),
        ("place", "ANDES", "PE", "", 4, 0, 4, Decimal("0.0"), "none"),
        ("place", "MOTHER", "ALL", "", 0, 0, 0, None, "full"),
        ("place", "SIAM", "TH", "", 2, 2, 0, Decimal("100.0"), "full"),
        ("programme", "", "", "", 9, 4, 5, Decimal("44.4"), "in part"),
        ("toc", "ANDES", "", "", 7, 2, 5, Decimal("28.6"), "in part"),
        ("toc", "MOTHER", "", "", 0, 0, 0, None, "full"),
        ("toc", "SIAM", "", "", 2, 2, 0, Decimal("100.0"), "full"),
    ]


def test_every_level_counts_values_of_partners_for_both_standards(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    children = [*split("KIDS", "BO", 300, female=100), *ages("BO", 100, 200)]
    fill(
        connection,
        TINY,
        reading("inti", "2017", [*children, *split("VICTIMS", "BO", 20, female=20)]),
        reading("chang", "2017", [value("KIDS", "TH", 2), *split("JUDGES", "TH", 2, male=2)]),
    )

    counted = {
        (row.standard, row.axis, row.level, row.code): (
            row.values_asked,
            row.values_full,
            row.values_in_part,
            row.values_none,
        )
        for row in gender_completeness(connection)
        if row.level != "partner"
    }

    assert counted == {
        ("minimum", "sex", "programme", ""): (3, 1, 1, 1),
        ("minimum", "sex", "pathway", "children"): (3, 1, 1, 1),
        ("minimum", "sex", "toc", "ANDES"): (2, 1, 1, 0),
        ("minimum", "sex", "toc", "SIAM"): (1, 0, 0, 1),
        ("aspirational", "sex", "programme", ""): (3, 1, 1, 1),
        ("aspirational", "sex", "pathway", "children"): (2, 0, 1, 1),
        ("aspirational", "sex", "pathway", "government"): (1, 1, 0, 0),
        ("aspirational", "sex", "toc", "ANDES"): (1, 0, 1, 0),
        ("aspirational", "sex", "toc", "SIAM"): (2, 1, 0, 1),
        ("aspirational", "age", "programme", ""): (2, 1, 0, 1),
        ("aspirational", "age", "pathway", "children"): (2, 1, 0, 1),
        ("aspirational", "age", "toc", "ANDES"): (1, 1, 0, 0),
        ("aspirational", "age", "toc", "SIAM"): (1, 0, 0, 1),
    }


def test_a_standard_asks_nothing_of_periods_before_it_holds(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, TINY, reading("inti", "2016", [value("VICTIMS", "BO", 20)]))

    assert gender_completeness(connection) == []


def test_two_entries_of_a_standard_on_one_axis_ask_once(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    def stricter(content: Definition) -> None:
        content["indicators"][0]["minimum"].append(
            {"axes": ["sex", "age"], "holds_from": "2017-01-01"}
        )

    fill(connection, programme(stricter), reading("inti", "2017", [value("KIDS", "BO", 3)]))

    asked = [r for r in levels(connection, "programme") if r.standard == "minimum"]
    assert [(r.axis, r.values_asked) for r in asked] == [("sex", 1), ("age", 1)]


def test_periods_stand_beside_each_other_with_the_change_since_the_one_before(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2016", [value("KIDS", "BO", 4), *split("KIDS", "PE", 2, male=2)]),
        reading("inti", "2017", split("KIDS", "BO", 5, female=5)),
        reading("chang", "2017", split("KIDS", "TH", 5, female=5)),
    )

    trend = [
        (row.code, row.period, row.full_pct, row.change_points)
        for row in gender_completeness(connection)
        if (row.standard, row.level) == ("minimum", "partner")
    ]

    assert trend == [
        ("inti", "2016", Decimal("50.0"), None),
        ("inti", "2017", Decimal("100.0"), Decimal("50.0")),
        ("chang", "2017", Decimal("100.0"), None),
    ]


def test_the_aspirational_standard_is_asked_after_once_its_day_has_come(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    contents = [*split("KIDS", "BO", 10, female=4, male=6), *ages("BO", 3)]
    fill(connection, TINY, reading("inti", "2016", contents), reading("inti", "2017", contents))

    found = run_check(connection, "aspirational_disaggregation_met")

    assert found.rows == (("inti", "2017", "KIDS", "BO", "age known in part"),)
    assert run_check(connection, "minimum_disaggregation_met").holds


def steps(connection: duckdb.DuckDBPyConnection, indicator: str, toc: str = "") -> list[RoadStep]:
    return [s for s in gender_road_map(connection) if (s.indicator, s.toc) == (indicator, toc)]


def test_the_road_map_says_what_is_met_how_far_and_who_moves_next(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    whole = [*split("KIDS", "BO", 10, female=4, male=6), *ages("BO", 3, 7)]
    fill(
        connection,
        TINY,
        reading("inti", "2017", [*whole, *split("KIDS", "PE", 5, female=5)]),
        reading("chang", "2017", split("KIDS", "TH", 2, female=2)),
        reading("quiet-house", "2016", [value("KIDS", "BO", 1)]),
    )

    minimum, sex, age = steps(connection, "KIDS")

    assert (minimum.standard, minimum.axis, minimum.holds_from) == (
        "minimum",
        "sex",
        dt.date(2016, 1, 1),
    )
    assert (minimum.period, minimum.is_asked, minimum.state) == ("2017", True, StepState.MET)
    assert (minimum.partners_full, minimum.partners_with_value, minimum.partners_expected) == (
        2,
        2,
        5,
    )
    assert (sex.standard, sex.axis, sex.state, sex.is_next) == (
        "aspirational",
        "sex",
        StepState.MET,
        False,
    )
    assert (age.axis, age.state, age.is_next) == ("age", StepState.IN_PART, True)
    assert (age.partners_full, age.values_given, age.values_full, age.values_none) == (0, 3, 1, 2)
    assert age.to_move == ("chang", "inti")
    (_, _, in_siam) = steps(connection, "KIDS", "SIAM")
    assert (in_siam.state, in_siam.to_move) == (StepState.NOT_MET, ("chang",))
    (_, _, in_network) = steps(connection, "KIDS", "MOTHER")
    assert (in_network.state, in_network.partners_expected) == (StepState.NO_VALUE, 1)


def test_a_step_whose_day_has_not_come_is_next_and_shows_how_far_partners_are(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, TINY, reading("inti", "2016", split("KIDS", "BO", 3, female=3)))

    minimum, sex, age = steps(connection, "KIDS")

    assert (minimum.is_asked, minimum.state, minimum.is_next) == (True, StepState.MET, False)
    assert (sex.is_asked, sex.state, sex.is_next) == (False, StepState.MET, False)
    assert (age.is_asked, age.state, age.is_next) == (False, StepState.NOT_MET, True)


def test_a_standard_that_the_definition_does_not_set_is_named_as_such(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, TINY, reading("inti", "2017", [value("VICTIMS", "BO", 20)]))

    (minimum, aspirational) = steps(connection, "VICTIMS")

    assert (minimum.state, minimum.is_next) == (StepState.NOT_MET, True)
    assert (aspirational.standard, aspirational.axis, aspirational.holds_from) == (
        "aspirational",
        "",
        None,
    )
    assert (aspirational.state, aspirational.is_next) == (StepState.NOT_SET, False)
    assert not [s for s in gender_road_map(connection) if s.indicator == "LAWS"]


def test_before_anything_was_reported_the_road_map_has_its_steps_and_no_period(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, TINY)

    road = gender_road_map(connection)

    assert {(s.period, s.is_asked) for s in road} == {(None, False)}
    assert {s.state for s in road} == {StepState.NO_VALUE, StepState.NOT_SET}


@settings(max_examples=12, deadline=None)
@given(submissions(TINY, max_files=9))
def test_categories_make_up_every_total_and_every_level_says_what_partners_files_say(
    shared: duckdb.DuckDBPyConnection, readings: list[Reading]
) -> None:
    fill(emptied(shared), TINY, *readings)

    assert _totals_of_parts(shared) == {
        (*row, axis): total for *row, total in _wholes(shared) for axis in ("sex", "age")
    }
    assert _counted(shared) == Counter((*asked, known) for asked, known in _asked(TINY, readings))


def _totals_of_parts(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, ...], int]:
    """The sum of all categories of an axis, of every row that has its rest exactly once."""
    rows = connection.execute(
        "select indicator_id, period_id, level, toc_id, place, partner_id, axis, sum(value) "
        "from marts.disaggregation_part group by all "
        "having count(*) filter (where category = 'not-reported') = 1 and min(value) >= 0"
    ).fetchall()
    return {tuple(row[:-1]): row[-1] for row in rows}


def _wholes(connection: duckdb.DuckDBPyConnection) -> list[tuple[Any, ...]]:
    """Every realised count of people, of totals and of partners."""
    return connection.execute(
        "with whole as ("
        "select indicator_id, period_id, level, toc_id, place, '' as partner_id, value "
        "from marts.total where axes = 'none' and kind = 'realised' union all "
        "select indicator_id, period_id, 'partner', toc_id, place, partner_id, value "
        "from core.output_value where sex = 'all' and age_group = 'all' and kind = 'realised') "
        "select whole.* from whole join core.indicator using (indicator_id) "
        "where unit = 'people' and value is not null"
    ).fetchall()


def _counted(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, ...], int]:
    """How many values are known in full, in part, not at all, where there are any."""
    return {
        (row.standard, row.axis, row.period, row.level, row.code, known): count
        for row in gender_completeness(connection)
        for known, count in (
            ("full", row.values_full),
            ("in part", row.values_in_part),
            ("none", row.values_none),
        )
        if count
    }


def _asked(definition: Programme, readings: Iterable[Reading]) -> Iterator[tuple[Asked, str]]:
    """Each value that a standard wants split, at each level it counts in, and how far it is."""
    for entry in in_force(readings):
        assert entry.cover
        start = definition.period(entry.cover.period).start
        toc = definition.partner(entry.cover.partner).toc
        for whole in (v for v in entry.outputs if _is_whole(v)):
            indicator = definition.indicator(whole.indicator)
            if indicator.unit is not Unit.PEOPLE:
                continue
            nodes = {
                "programme": "",
                "pathway": indicator.pathway,
                "toc": toc,
                "partner": entry.cover.partner,
            }
            for name, standards in (
                ("minimum", indicator.minimum),
                ("aspirational", indicator.aspirational),
            ):
                for axis in _axes(standards, start):
                    known = _known(whole, axis, entry.outputs)
                    for level, code in nodes.items():
                        yield (name, axis, entry.cover.period, level, code), known


def _axes(standards: Iterable[Standard], on: dt.date) -> set[Axis]:
    return {axis for s in standards if s.holds_from <= on for axis in s.axes}


def _is_whole(v: OutputValue) -> bool:
    is_realised = v.kind is ValueKind.REALISED and v.value is not None
    return is_realised and (v.sex, v.age_group) == ("all", "all")


def _known(whole: OutputValue, axis: Axis, values: Iterable[OutputValue]) -> str:
    known = sum(
        v.value or 0
        for v in values
        if (v.indicator, v.place, v.kind) == (whole.indicator, whole.place, whole.kind)
        and (
            (v.age_group == "all" and v.sex in ("female", "male", "other"))
            if axis is Axis.SEX
            else (v.sex == "all" and v.age_group != "all")
        )
    )
    return "full" if known == whole.value else "in part" if known else "none"
