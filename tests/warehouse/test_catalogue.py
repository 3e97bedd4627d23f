"""The warehouse explains itself: tables have comments and keys, models say their grain."""

import duckdb

from schemas.programme.codes import AggregationOverPartners
from tests.builders import build, programme
from warehouse.build import MODELS


def test_every_table_has_a_comment_and_a_primary_key(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    build(connection, programme())

    tables = connection.execute(
        "select schema_name || '.' || table_name, comment, has_primary_key from duckdb_tables()"
    ).fetchall()

    assert len(tables) > 20
    assert [name for name, comment, _ in tables if not comment] == []
    assert [name for name, _, has_key in tables if not has_key] == []


def test_every_column_of_every_table_and_view_has_a_comment(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    build(connection, programme())

    columns = connection.execute(
        "select concat_ws('.', schema_name, table_name, column_name), comment "
        "from duckdb_columns() where not internal order by all"
    ).fetchall()

    assert len(columns) > 200
    assert [name for name, comment in columns if not comment] == []
    assert [name for name, comment in columns if comment and not comment.endswith(".")] == []


def test_every_model_is_named_after_the_table_it_makes_and_opens_with_what_it_is() -> None:
    for path in MODELS.glob("*/*.sql"):
        name = f"{path.parent.name}.{path.stem}"
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"-- {name}: "), name
        assert text.count("create or replace table") == 1
        assert f"create or replace table {name} (" in text


def test_counts_and_amounts_are_never_floating_point(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    build(connection, programme())

    types = connection.execute(
        "select distinct data_type from duckdb_columns() where not internal"
    ).fetchall()

    assert not {name for (name,) in types} & {"DOUBLE", "FLOAT"}


def test_every_rule_over_partners_is_told_in_the_model_that_applies_it() -> None:
    text = (MODELS / "marts" / "place_value.sql").read_text(encoding="utf-8")

    assert [rule for rule in AggregationOverPartners if rule.value not in text] == []
