"""Rules about a file as a whole: what must be found, and what is near it and must not."""

from dataclasses import replace

import duckdb
import pytest

from schemas.plausibility import Finding, PlausibilityRule
from schemas.submission import OutputValue
from tests.builders import reading, split, value
from tests.warehouse.plausibility import PLANNED, ROWS, found, halves, rows

ROUND = PlausibilityRule.ROUND_NUMBERS
AS_PLANNED = PlausibilityRule.EXACTLY_AS_PLANNED
HALVED = PlausibilityRule.HALVED_BY_SEX
ONE_SEX = PlausibilityRule.ONE_SEX_ONLY
OF_PARTNER = PlausibilityRule.COPY_OF_PARTNER
OF_PERIOD = PlausibilityRule.COPY_OF_PERIOD

COUNTED = (23, 41, 57, 62, 78, 84, 96, 39)
GUESSED = (25, 40, 55, 65, 75, 85, 95, 35)


def counts(findings: list[Finding]) -> list[tuple[int | None, int | None]]:
    return [(f.value, f.compared_with) for f in findings]


def test_a_finding_about_a_file_names_no_cell(connection: duckdb.DuckDBPyConnection) -> None:
    (finding,) = found(connection, ROUND, reading("inti", "2017", rows(*GUESSED)))

    assert finding == Finding(
        rule=ROUND,
        partner="inti",
        period="2017",
        indicator=None,
        place=None,
        kind="realised",
        sex=None,
        age_group=None,
        sheet=None,
        cell=None,
        value=8,
        compared_with=8,
        comparison="values that end in 0 or 5, of all that are not small",
        file_name="inti-2017.xlsx",
        revision=1,
        is_sensitive=False,
    )


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (COUNTED, []),
        (GUESSED[:7], []),  # seven of seven
        ((*GUESSED[:6], *COUNTED[:2]), []),  # six of eight are not improbable enough
        ((*GUESSED[:7], *COUNTED[:1]), [(7, 8)]),
        ((*GUESSED[:7], 10), []),  # small values are not looked at
        ((20, 30, 40, 50, 60, 70, 81, 93), [(6, 8)]),  # in 0
        ((300, 400, 500, 321, 432, 543, 654, 765), [(3, 8)]),  # in 00
    ],
)
def test_round_numbers_are_found_when_chance_would_not_have_them(
    connection: duckdb.DuckDBPyConnection,
    numbers: tuple[int, ...],
    expected: list[tuple[int, int]],
) -> None:
    assert counts(found(connection, ROUND, reading("inti", "2017", rows(*numbers)))) == expected


def test_round_plans_are_as_they_should_be(connection: duckdb.DuckDBPyConnection) -> None:
    plan = reading("inti", "2017", rows(*GUESSED, kind=PLANNED))

    assert found(connection, ROUND, plan) == []


def test_of_a_split_value_only_the_finest_parts_are_looked_at(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    by_sex = [
        cell
        for indicator, place in ROWS[:4]
        for cell in split(indicator, place, 140, female=65, male=75)
    ]
    by_age = [
        *split("KIDS", "ALL", 60, female=30, male=30),
        *split("KIDS", "ALL", 60, age_group="12-17", female=31, male=29),
    ]
    without_ages = [v for v in by_sex if v.place != "ALL" or v.indicator != "KIDS"]

    findings = found(connection, ROUND, reading("inti", "2017", [*without_ages, *by_age]))

    assert counts(findings) == []
    assert counts(found(connection, ROUND, reading("inti", "2018", by_sex))) == [(8, 8)]


@pytest.mark.parametrize(
    ("planned", "realised", "row_count"),
    [
        (COUNTED, COUNTED, 8),
        (COUNTED[:7], COUNTED[:7], None),
        (COUNTED, (*COUNTED[:7], 40), None),
        ((*COUNTED, 0), (*COUNTED, 5), 8),  # nothing was planned there
    ],
)
def test_every_row_as_planned(
    connection: duckdb.DuckDBPyConnection,
    planned: tuple[int, ...],
    realised: tuple[int, ...],
    row_count: int | None,
) -> None:
    file = reading("inti", "2017", [*rows(*planned, kind=PLANNED), *rows(*realised)])

    assert counts(found(connection, AS_PLANNED, file)) == [(row_count, row_count)] * bool(row_count)


EVEN = [(20, 20), (31, 30), (15, 16), (44, 44), (50, 50)]


@pytest.mark.parametrize(
    ("pairs", "row_count"),
    [
        (EVEN, 5),
        (EVEN[:4], None),
        ([*EVEN, (30, 32)], None),
        ([*EVEN, (2, 7)], 5),  # few people
        ([*EVEN[:4], (50, None)], None),  # one sex empty
    ],
)
def test_as_many_girls_as_boys_in_every_row(
    connection: duckdb.DuckDBPyConnection,
    pairs: list[tuple[int | None, int | None]],
    row_count: int | None,
) -> None:
    findings = found(connection, HALVED, reading("inti", "2017", halves(*pairs)))

    assert counts(findings) == [(row_count, row_count)] * bool(row_count)


GIRLS: list[tuple[int | None, int | None]] = [(20, None), (31, 0), (15, None), (44, 0), (50, None)]


@pytest.mark.parametrize(
    ("pairs", "sexes"),
    [
        (GIRLS, ["female"]),
        ([(male, female) for female, male in GIRLS], ["male"]),
        (GIRLS[:4], []),
        ([*GIRLS, (40, 1)], []),
        ([*GIRLS, (3, 1)], ["female"]),  # few people
        ([*GIRLS[:4], (None, 50)], []),  # girls here, boys there
    ],
)
def test_everyone_of_one_sex_in_every_row(
    connection: duckdb.DuckDBPyConnection,
    pairs: list[tuple[int | None, int | None]],
    sexes: list[str],
) -> None:
    findings = found(connection, ONE_SEX, reading("inti", "2017", halves(*pairs)))

    assert [f.sex for f in findings] == sexes


def test_wholes_without_any_split_are_of_no_sex(connection: duckdb.DuckDBPyConnection) -> None:
    assert found(connection, ONE_SEX, reading("inti", "2017", rows(*COUNTED))) == []


FILE = [*rows(12, 7, 31, 0, 7), *split("JUDGES", "PE", 9, female=9)]
"""Six values other than zero, four of them different."""


def elsewhere(values: list[OutputValue]) -> list[OutputValue]:
    """The same on other places, in another order and without the zeros."""
    place = {"BO": "PE", "PE": "ALL", "ALL": "BO"}
    return [replace(v, place=place[v.place]) for v in reversed(values) if v.value]


def test_a_copy_of_another_partners_file_is_found_in_both_wherever_the_places_are(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    files = reading("inti", "2017", FILE), reading("other-1", "2017", elsewhere(FILE))

    findings = found(connection, OF_PARTNER, *files)

    assert [(f.partner, f.value, f.comparison) for f in findings] == [
        ("inti", 6, "values that are also those of other-1 2017"),
        ("other-1", 6, "values that are also those of inti 2017"),
    ]


def test_of_several_copies_one_of_the_same_period_is_named(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    files = [reading(p, y, FILE) for p, y in (("inti", "2017"), ("khao", "2017"), ("desk", "2016"))]

    findings = found(connection, OF_PARTNER, *files)

    assert [(f.partner, f.comparison) for f in findings] == [
        ("desk", "values that are also those of inti 2017 and more"),
        ("inti", "values that are also those of khao 2017 and more"),
        ("khao", "values that are also those of inti 2017 and more"),
    ]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (FILE, [*FILE[:-1], value("JUDGES", "PE", 8, "female")]),  # one value differs
        (FILE, FILE[:-1]),  # one is missing
        (FILE[:5], FILE[:5]),  # four values
        (rows(1, 2, 1, 2, 1), rows(1, 2, 1, 2, 1)),  # ones and twos
        (rows(*COUNTED, kind=PLANNED), rows(*COUNTED, kind=PLANNED)),  # plans may be shared
    ],
)
def test_files_that_differ_or_say_little_are_no_copies(
    connection: duckdb.DuckDBPyConnection, mine: list[OutputValue], theirs: list[OutputValue]
) -> None:
    files = reading("inti", "2017", mine), reading("other-1", "2017", theirs)

    assert found(connection, OF_PARTNER, *files) == []


def test_ones_own_file_is_no_other_partners(connection: duckdb.DuckDBPyConnection) -> None:
    files = reading("inti", "2016", FILE), reading("inti", "2017", FILE)

    assert found(connection, OF_PARTNER, *files) == []


LAST_YEAR = rows(12, 7, 31, 8, 7)


def test_a_file_that_repeats_an_earlier_one_is_found_in_the_later(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    more = [*LAST_YEAR, value("JUDGES", "ALL", 77), value("LAWS", "BO", 3)]
    files = [reading("inti", year, more) for year in ("2016", "2018")]
    files.append(reading("inti", "2019", LAST_YEAR))

    findings = found(connection, OF_PERIOD, *files)

    assert [(f.period, f.value, f.comparison) for f in findings] == [
        ("2018", 6, "values that are also those of 2016"),
        ("2019", 5, "values that are also those of 2018"),
    ]


@pytest.mark.parametrize(
    "this_year",
    [
        [*LAST_YEAR[:4], value("VICTIMS", "PE", 8)],  # one differs
        LAST_YEAR[:4],
        [*LAST_YEAR[:4], value("VICTIMS", "PE", None)],
        [*LAST_YEAR[:4], value("LAWS", "BO", 3), value("PEERS", "BO", 9)],  # these still stand
        rows(12, 7, 31, 8, 7, kind=PLANNED),
    ],
)
def test_a_file_that_says_something_new_or_little_repeats_none(
    connection: duckdb.DuckDBPyConnection, this_year: list[OutputValue]
) -> None:
    standing = [value("LAWS", "BO", 3), value("PEERS", "BO", 9)]
    before = reading("inti", "2016", [*LAST_YEAR, *standing])

    assert found(connection, OF_PERIOD, before, reading("inti", "2017", this_year)) == []
