"""The alliance's records as tables: every entry a row, replaced as a whole."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from schemas.records import Records, load_records
from tests.builders import programme
from tests.schemas.records.test_load import ALL, write
from warehouse import build_core, build_marts, marts_in_force

TINY = programme()


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Records:
    return load_records(write(tmp_path_factory.mktemp("records"), ALL), TINY)


def rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[Any, ...]]:
    return connection.execute(sql).fetchall()


def test_every_record_is_a_row(connection: duckdb.DuckDBPyConnection, records: Records) -> None:
    build_core(connection, TINY, records)

    assert rows(
        connection, "select * replace (held_date::varchar as held_date) from core.reflection"
    ) == [
        ("ANDES-2017-1", "ANDES", "2017", "2017-08-15", "August", True, "Enough moved", "", "desk")
    ]
    assert rows(connection, "select sign_id, outcome_id from core.plot order by all") == [
        ("inti-2017-0123abcd", "M-VOICE"),
        ("inti-2017-4567abcd", ""),
    ]
    assert rows(connection, "select * exclude (reflection_id) from core.judgement order by 1") == [
        ("", "government", "low", "Elections", ""),
        ("M-VOICE", "", "medium", "Two of three councils", "Councils hear children"),
    ]
    assert rows(connection, "select * exclude (verified_date) from core.sign_record") == [
        ("inti-2017-0123abcd", "confirmed", "the ombudsman", "Councils hear children", "desk")
    ]
    assert rows(
        connection, "select kind, item, place, internal, public_wording from core.explanation"
    ) == [("output", "KIDS", "BO", "Rain", ""), ("budget line", "Staff", "ALL", "", "Rain")]
    assert rows(
        connection,
        "select transaction_id, value::varchar, currency, organisation_id, partner_id, "
        "description from core.transaction order by all",
    ) == [
        ("T1", "1000.50", "EUR", "MINISTRY", None, "First part"),
        ("T2", "-20.00", "USD", None, "inti", ""),
        ("T3", "7.00", "EUR", None, None, ""),
    ]
    assert rows(
        connection, "select currency, rate_date::varchar, rate::varchar from core.exchange_rate"
    ) == [("USD", "2017-01-01", "0.95000000")]


def test_records_that_changed_replace_all_of_them(
    connection: duckdb.DuckDBPyConnection, records: Records
) -> None:
    build_core(connection, TINY, records)

    report = build_core(connection, TINY, Records(signs=records.signs))

    assert report.rebuilt
    tables = ("reflection", "plot", "judgement", "explanation", "transaction", "exchange_rate")
    for table in tables:
        assert rows(connection, f"select count(*) from core.{table}") == [(0,)]  # noqa: S608
    assert rows(connection, "select count(*) from core.sign_record") == [(1,)]


def test_what_is_built_goes_out_of_date_with_the_records(
    connection: duckdb.DuckDBPyConnection, records: Records, tmp_path: Path
) -> None:
    build_core(connection, TINY, records)
    build_marts(connection)

    same = load_records(write(tmp_path, ALL), TINY)
    assert not build_core(connection, TINY, same).rebuilt
    assert marts_in_force(connection, TINY, same) is not None
    assert marts_in_force(connection, TINY, Records()) is None


def test_what_the_programme_sets_for_the_harvest_is_there(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    build_core(connection, TINY)

    assert rows(
        connection,
        "select programme_id, signs_verified_pct::integer, sense_making_per_year "
        "from core.programme",
    ) == [("TINY-1", 20, 2)]
