"""Rows of Python values come into a table whole, however many there are."""

import duckdb
import pytest

from warehouse.rows import insert_rows


@pytest.mark.parametrize("count", [0, 1, 19_999, 20_000, 20_001, 45_000])
def test_every_row_is_there_once_with_what_is_missing_still_missing(count: int) -> None:
    with duckdb.connect() as connection:
        connection.execute("create table counted (number integer, word varchar)")
        insert_rows(connection, "counted", ((n, None if n % 2 else f"w{n}") for n in range(count)))
        found = connection.execute("select number, word from counted order by number").fetchall()
    assert found == [(n, None if n % 2 else f"w{n}") for n in range(count)]
