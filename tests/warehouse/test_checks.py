"""The SQL checks: each holds on sound data and names the rows of unsound data."""

import duckdb
import pytest

from schemas.programme import fingerprint
from schemas.submission import OutputValue, Status
from tests.builders import NOON, build, fill, programme, reading, split, value
from warehouse import CHECKS, CheckOutcome, SubmissionLedger, run_check
from warehouse.sql import ROOT

TINY = programme()
SOUND = [
    reading("desk", "2017", [value("LAWS", "ALL", 1)]),
    reading(
        "inti",
        "2017",
        [
            *split("KIDS", "BO", 10, female=4, male=6),
            *(value("KIDS", "BO", n, age_group=a) for a, n in (("0-11", 3), ("12-17", 7))),
            value("VICTIMS", "PE", 0),
        ],
    ),
    reading("quiet-house", "2017", split("PEERS", "BO", 3, female=3)),
    reading("chang", "2017", [value("KIDS", "TH", None)]),
    reading("khao", "2017", split("PEERS", "TH", 5, female=2, male=2, other=1, not_reported=0)),
]


def outcome(connection: duckdb.DuckDBPyConnection, name: str, *values: OutputValue) -> CheckOutcome:
    fill(connection, TINY, reading("inti", "2017", values))
    return run_check(connection, name)


def test_every_file_is_a_check_and_no_other_name_is(connection: duckdb.DuckDBPyConnection) -> None:
    assert {path.stem for path in (ROOT / "checks").glob("*.sql")} == set(CHECKS)
    with pytest.raises(KeyError):
        run_check(connection, "anything else")


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_holds_on_sound_data(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    fill(connection, TINY, *SOUND)

    found = run_check(connection, name)

    assert found.holds
    assert found.columns


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_holds_on_an_empty_warehouse(
    connection: duckdb.DuckDBPyConnection, name: str
) -> None:
    build(connection, TINY)

    assert run_check(connection, name).holds


def test_partners_that_sent_nothing_or_only_wrong_files_are_named(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    ledger = SubmissionLedger(connection, fingerprint(TINY))
    ledger.record(reading("khao", "2017", []), Status.NEEDS_CORRECTION, "", NOON)
    fill(connection, TINY, SOUND[1], SOUND[3])

    found = run_check(connection, "expected_partners_reported")

    assert found.columns == ("partner_id", "period_id", "standing")
    assert found.rows == (
        ("desk", "2017", "nothing received"),
        ("khao", "2017", "needs correction"),
        ("quiet-house", "2017", "nothing received"),
    )


@pytest.mark.parametrize(
    ("values", "what"),
    [
        (split("KIDS", "BO", 10, female=7, male=4), "parts exceed the total"),
        (
            split("KIDS", "BO", 10, female=4, male=3, not_reported=2),
            "parts do not make up the total",
        ),
        (
            [value("KIDS", "BO", None), value("KIDS", "BO", 4, "female")],
            "parts without a total",
        ),
    ],
)
def test_splits_that_disagree_with_their_total_are_named_by_cell_without_counts(
    connection: duckdb.DuckDBPyConnection, values: list[OutputValue], what: str
) -> None:
    found = outcome(connection, "splits_agree_with_totals", *values)

    row = ("inti", "2017", "KIDS", "BO", "realised", "Outputs", "F5", what)
    assert found.rows == (row,)


def test_splits_within_an_age_group_are_held_against_that_group(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    found = outcome(
        connection,
        "splits_agree_with_totals",
        *split("KIDS", "BO", 10, female=5, male=5),
        *split("KIDS", "BO", 4, age_group="0-11", female=3, male=2),
    )

    assert [row[-2:] for row in found.rows] == [("F8", "parts exceed the total")]


def test_values_not_split_or_split_in_part_are_named(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    found = outcome(
        connection,
        "minimum_disaggregation_met",
        value("KIDS", "BO", 10),
        *split("KIDS", "PE", 10, female=4, not_reported=6),
        *split("VICTIMS", "BO", 10, female=4, male=6),
        value("VICTIMS", "PE", 0),
        value("LAWS", "BO", 3),
        value("PEERS", "BO", 3),
    )

    assert [row[2:] for row in found.rows] == [
        ("KIDS", "BO", "sex not reported"),
        ("KIDS", "PE", "sex known in part"),
    ]


@pytest.mark.parametrize(
    "damage",
    [
        "update marts.total set value = value + 1 where level = 'programme' and sex = 'all'",
        "update marts.total set value = null where level = 'programme' and sex = 'all'",
        "delete from marts.total where level = 'programme' and sex = 'all'",
        "update staging.output_value set value = value + 1 where sex = 'all'",
    ],
)
def test_a_total_that_differs_from_its_cells_is_named(
    connection: duckdb.DuckDBPyConnection, damage: str
) -> None:
    fill(connection, TINY, reading("inti", "2017", split("KIDS", "BO", 10, female=4, male=6)))
    connection.execute(damage)

    found = run_check(connection, "totals_agree_with_cells")

    assert found.rows == (("KIDS", "2017", "realised", "all", "all"),)


def test_a_replaced_value_that_still_counts_is_found(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, TINY, reading("inti", "2017", [value("KIDS", "BO", 10)]))
    newer = reading("inti", "2017", [value("KIDS", "BO", 9)], 2)
    ledger = SubmissionLedger(connection, fingerprint(TINY))

    ledger.record(newer, Status.ACCEPTED, "", NOON)

    assert not run_check(connection, "totals_agree_with_cells").holds
    build(connection, TINY)
    assert run_check(connection, "totals_agree_with_cells").holds


def test_indicators_whose_partners_do_not_sum_are_left_to_other_checks(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2017", [value("PEERS", "BO", 5), value("JUDGES", "BO", 5)]),
        reading("quiet-house", "2017", [value("PEERS", "BO", 6), value("JUDGES", "BO", 6)]),
    )

    assert run_check(connection, "totals_agree_with_cells").holds
