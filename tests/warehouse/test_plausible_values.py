"""Rules about single values: what must be found, and what is near it and must not."""

import datetime as dt

import duckdb
import pytest

from schemas.plausibility import Finding, PlausibilityRule
from schemas.submission import OutputValue, Reading
from tests.builders import reading, split, value
from tests.warehouse.plausibility import OTHERS, PLANNED, found, rows

JUMP = PlausibilityRule.JUMP_OVER_TIME
FAR = PlausibilityRule.FAR_FROM_OTHERS
ABOVE = PlausibilityRule.FAR_ABOVE_PLAN
FALL = PlausibilityRule.FALL_OF_WHAT_STANDS
UNPLANNED = PlausibilityRule.REALISED_WITHOUT_PLAN
NO_RESULT = PlausibilityRule.PLANNED_WITHOUT_RESULT


def years(*numbers: int | None, indicator: str = "KIDS") -> list[Reading]:
    """Inti's value of 2016 and the years after; no number: not reported."""
    return [
        reading("inti", str(year), [value(indicator, "BO", number)])
        for year, number in enumerate(numbers, start=2016)
    ]


def numbers(findings: list[Finding]) -> list[tuple[str, int | None, int | None]]:
    return [(f.period, f.value, f.compared_with) for f in findings]


def test_a_jump_is_told_with_its_cell_and_the_middle_of_the_earlier_periods(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    (finding,) = found(connection, JUMP, *years(90, 100, 110, 1000))

    assert finding == Finding(
        rule=JUMP,
        partner="inti",
        period="2019",
        indicator="KIDS",
        place="BO",
        kind="realised",
        sex="all",
        age_group="all",
        sheet="Outputs",
        cell="F5",
        value=1000,
        compared_with=100,
        comparison="far above the middle of the earlier periods",
        file_name="inti-2019.xlsx",
        revision=1,
        is_sensitive=False,
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ((100, 501), [("2017", 501, 100)]),
        ((100, 500), []),  # five times, not more
        ((501, 100), [("2017", 100, 501)]),
        ((500, 100), []),
        ((500, 0), [("2017", 0, 500)]),  # a zero is a value
        ((500, None), []),  # nothing is not a zero
        ((None, 500), []),
        ((500, None, 5), [("2018", 5, 500)]),
        ((0, 30), [("2017", 30, 0)]),
        ((0, 29), []),
        ((2, 31), []),  # few people
        ((1000, 1000, 150, 1000), [("2018", 150, 1000)]),  # the middle, not the last
    ],
)
def test_a_jump_is_five_times_up_or_down_and_thirty_at_least(
    connection: duckdb.DuckDBPyConnection,
    said: tuple[int | None, ...],
    expected: list[tuple[str, int, int]],
) -> None:
    assert numbers(found(connection, JUMP, *years(*said))) == expected


def test_of_a_jump_of_the_whole_the_parts_are_not_told_as_well(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    before = reading("inti", "2016", split("KIDS", "BO", 20, female=10, male=10))
    now = reading("inti", "2017", split("KIDS", "BO", 200, female=100, male=100))

    assert [f.sex for f in found(connection, JUMP, before, now)] == ["all"]


def test_a_part_that_jumps_under_a_steady_whole_is_told(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    before = reading("inti", "2016", split("KIDS", "BO", 200, female=100, male=100))
    now = reading("inti", "2017", split("KIDS", "BO", 200, female=190, male=10))

    assert [(f.sex, f.value) for f in found(connection, JUMP, before, now)] == [("male", 10)]


def test_how_many_are_not_known_by_sex_may_jump(connection: duckdb.DuckDBPyConnection) -> None:
    before = reading("inti", "2016", split("KIDS", "BO", 200, female=196, not_reported=4))
    now = reading("inti", "2017", split("KIDS", "BO", 200, female=100, not_reported=100))

    assert found(connection, JUMP, before, now) == []


def test_less_is_no_finding_before_the_period_has_ended(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    last_day = dt.date(2017, 12, 31)

    assert found(connection, JUMP, *years(500, 10), today=last_day) == []
    assert found(connection, JUMP, today=last_day + dt.timedelta(days=1))


def test_more_is_a_finding_at_once(connection: duckdb.DuckDBPyConnection) -> None:
    assert found(connection, JUMP, *years(10, 500), today=dt.date(2017, 6, 1))


def test_a_jump_is_looked_for_in_the_same_row_of_the_same_partner_only(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    before = reading("inti", "2016", [value("KIDS", "BO", 10), value("JUDGES", "BO", 10)])
    now = reading("inti", "2017", [value("KIDS", "PE", 900), value("KIDS", "BO", 900, PLANNED)])
    other = reading("other-1", "2017", [value("KIDS", "BO", 900)])

    assert found(connection, JUMP, before, now, other) == []


def test_counts_of_a_sensitive_indicator_are_marked(connection: duckdb.DuckDBPyConnection) -> None:
    (finding,) = found(connection, JUMP, *years(10, 500, indicator="VICTIMS"))

    assert finding.is_sensitive


def of_partners(*said: int | None) -> list[Reading]:
    return [
        reading(other, "2017", [value("KIDS", "BO", number)])
        for other, number in zip(("inti", *OTHERS), said, strict=False)
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ((10_000, 80, 90, 100, 110, 120), [("inti", 10_000, 100)]),
        ((10_000, 80, 90, 100, 110), []),  # four others
        ((10_000, 80, 90, 100, 110, None), []),  # an empty cell is no fifth
        ((10_000, 80, 90, 100, 110, 0), []),  # a zero neither
        ((3, 80, 90, 100, 110, 120), [("inti", 3, 90)]),
        ((400, 80, 90, 100, 110, 120), []),  # not five times the middle
        ((10_000, 10, 100, 1_000, 20_000, 200_000), []),  # partners of all sizes
        ((500, 70, 70, 70, 70, 70), [("inti", 500, 70)]),  # all others the same
        ((30, 1, 2, 3, 2, 1), []),  # few people
    ],
)
def test_far_from_others_is_against_how_far_they_are_from_each_other(
    connection: duckdb.DuckDBPyConnection,
    said: tuple[int | None, ...],
    expected: list[tuple[str, int, int]],
) -> None:
    findings = found(connection, FAR, *of_partners(*said))

    assert [(f.partner, f.value, f.compared_with) for f in findings] == expected


def test_places_of_one_partner_are_no_other_partners(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    places = [value("KIDS", place, 90) for place in ("BO", "PE", "ALL")]
    files = [*of_partners(10_000, 80), *(reading(o, "2017", places) for o in OTHERS[1:3])]

    assert found(connection, FAR, *files) == []


@pytest.mark.parametrize(
    ("planned", "realised", "is_found"),
    [(100, 501, True), (100, 500, False), (0, 30, True), (5, 34, False), (None, 900, False)],
)
def test_far_above_plan_is_five_times_and_thirty_more(
    connection: duckdb.DuckDBPyConnection, planned: int | None, realised: int, is_found: bool
) -> None:
    values = [value("KIDS", "BO", planned, kind=PLANNED), value("KIDS", "BO", realised)]

    findings = found(connection, ABOVE, reading("inti", "2017", values))

    assert [(f.cell, f.compared_with) for f in findings] == ([("F6", planned)] if is_found else [])


@pytest.mark.parametrize(
    ("indicator", "said", "expected"),
    [
        ("LAWS", (9, 8), [("2017", 8, 9)]),
        ("LAWS", (9, 9), []),
        ("LAWS", (9, None), []),  # nothing is not a zero
        ("LAWS", (9, 0), [("2017", 0, 9)]),
        ("LAWS", (9, None, 8), [("2018", 8, 9)]),
        ("LAWS", (9, 8, 8), [("2017", 8, 9)]),
        ("KIDS", (9, 8), []),  # each period counts new ones
        ("JUDGES", (9, 8), []),  # periods may count the same ones again
    ],
)
def test_only_what_still_stands_must_not_fall(
    connection: duckdb.DuckDBPyConnection,
    indicator: str,
    said: tuple[int | None, ...],
    expected: list[tuple[str, int, int]],
) -> None:
    assert numbers(found(connection, FALL, *years(*said, indicator=indicator))) == expected


def test_of_a_fall_of_the_whole_the_parts_are_not_told_as_well(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    before = reading("inti", "2016", split("PEERS", "BO", 20, female=10, male=8, not_reported=2))
    fewer = reading("inti", "2017", split("PEERS", "BO", 18, female=9, male=8, not_reported=1))
    moved = reading("inti", "2018", split("PEERS", "BO", 18, female=10, male=7, not_reported=1))

    findings = found(connection, FALL, before, fewer, moved)

    assert [(f.period, f.sex) for f in findings] == [("2017", "all"), ("2018", "male")]


OTHER_PLAN = value("JUDGES", "PE", 5, kind=PLANNED)
NOT_APPLICABLE = value("KIDS", "BO", None, kind=PLANNED, applies=False)


@pytest.mark.parametrize(
    ("values", "cells"),
    [
        ([value("KIDS", "BO", 7), OTHER_PLAN], ["F5"]),
        ([value("KIDS", "BO", 7), value("KIDS", "BO", None, kind=PLANNED), OTHER_PLAN], ["F5"]),
        ([value("KIDS", "BO", 7)], []),  # no plan for anything
        ([value("KIDS", "BO", 7), value("KIDS", "BO", 0, kind=PLANNED), OTHER_PLAN], []),
        ([value("KIDS", "BO", 0), OTHER_PLAN], []),
        ([value("KIDS", "BO", None), OTHER_PLAN], []),
        ([value("KIDS", "BO", 7), NOT_APPLICABLE, OTHER_PLAN], []),
    ],
)
def test_realised_without_a_plan_where_other_things_were_planned(
    connection: duckdb.DuckDBPyConnection, values: list[OutputValue], cells: list[str]
) -> None:
    findings = found(connection, UNPLANNED, reading("inti", "2017", values))

    assert [f.cell for f in findings] == cells


@pytest.mark.parametrize(
    ("realised", "cells"),
    [
        ([], ["F5"]),
        ([value("KIDS", "BO", None)], ["F5"]),
        ([value("KIDS", "BO", 0)], []),
        ([value("KIDS", "BO", 7)], []),
        ([value("KIDS", "BO", None, applies=False)], []),
    ],
)
def test_planned_and_nothing_said_of_the_result(
    connection: duckdb.DuckDBPyConnection, realised: list[OutputValue], cells: list[str]
) -> None:
    values = [value("KIDS", "BO", 9, kind=PLANNED), *realised, value("KIDS", "PE", 0, kind=PLANNED)]

    findings = found(connection, NO_RESULT, reading("inti", "2017", values))

    assert [f.cell for f in findings] == cells


def test_a_result_may_be_missing_until_the_period_has_ended(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    plan = reading("inti", "2017", rows(5, 6, kind=PLANNED))

    assert found(connection, NO_RESULT, plan, today=dt.date(2017, 12, 31)) == []
    assert len(found(connection, NO_RESULT, today=dt.date(2018, 1, 1))) == 2
