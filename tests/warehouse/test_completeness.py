"""Totals to date, and who reported."""

import duckdb

from tests.builders import build, fill, programme, reading, split, value
from warehouse import coverage, totals

TINY = programme()
ToDate = list[tuple[str, str, str, int, int]]


def to_date(connection: duckdb.DuckDBPyConnection) -> ToDate:
    rows: ToDate = connection.execute(
        "select indicator_id, period_id, sex, value, periods_reported from marts.total_to_date "
        "order by indicator_id, period_id, sex"
    ).fetchall()
    return rows


def test_new_ones_of_each_period_add_up_to_date(connection: duckdb.DuckDBPyConnection) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2016", [value("KIDS", "BO", 10)]),
        reading("inti", "2017", [value("KIDS", "BO", 5)]),
    )

    assert to_date(connection) == [
        ("KIDS", "2016", "all", 10, 1),
        ("KIDS", "2017", "all", 15, 2),
    ]


def test_parts_to_date_and_their_rest_make_up_the_total_to_date(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2016", split("KIDS", "BO", 10, female=4, male=5)),
        reading("inti", "2017", [value("KIDS", "BO", 7)]),
    )

    assert to_date(connection)[4:] == [
        ("KIDS", "2017", "all", 17, 2),
        ("KIDS", "2017", "female", 4, 1),
        ("KIDS", "2017", "male", 5, 1),
        ("KIDS", "2017", "not-reported", 8, 2),
    ]


def test_what_still_stands_is_the_latest_and_never_added(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2016", split("PEERS", "BO", 10, female=4)),
        reading("inti", "2017", [value("PEERS", "BO", 6)]),
    )

    assert to_date(connection) == [
        ("PEERS", "2016", "all", 10, 1),
        ("PEERS", "2016", "female", 4, 1),
        ("PEERS", "2016", "not-reported", 6, 1),
        ("PEERS", "2017", "all", 6, 1),
    ]


def test_no_value_to_date_without_a_rule_or_without_a_value(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2016", [value("VICTIMS", "BO", 10), value("KIDS", "BO", 3)]),
        reading("inti", "2017", [value("VICTIMS", "BO", 5), value("KIDS", "BO", None)]),
    )

    assert to_date(connection) == [("KIDS", "2016", "all", 3, 1)]


def test_a_reported_zero_counts_as_a_period_with_a_value(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2016", [value("KIDS", "BO", 3)]),
        reading("inti", "2017", [value("KIDS", "BO", 0)]),
    )

    assert to_date(connection)[-1] == ("KIDS", "2017", "all", 3, 2)


def test_partners_are_expected_only_where_and_when_they_are_asked(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, TINY, reading("inti", "2016", [value("KIDS", "BO", 1)]))

    rows = connection.execute(
        "select level, toc_id, place, partners_reported, partners_expected from marts.reporting "
        "where indicator_id = 'KIDS' and period_id = '2016' and kind = 'realised' and sex = 'all' "
        "order by level desc, toc_id, place"
    ).fetchall()

    assert rows == [
        ("toc", "ANDES", "", 1, 2),
        ("toc", "MOTHER", "", 0, 1),
        ("toc", "NETWORK", "", 0, 1),
        ("toc", "SIAM", "", 0, 1),
        ("programme", "", "", 1, 5),
        ("place", "ANDES", "ALL", 0, 2),
        ("place", "ANDES", "BO", 1, 2),
        ("place", "ANDES", "PE", 0, 2),
        ("place", "MOTHER", "ALL", 0, 1),
        ("place", "NETWORK", "ALL", 0, 1),
        ("place", "SIAM", "TH", 0, 1),
    ]


def test_a_split_counts_the_partners_that_gave_it_out_of_all_that_were_asked(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2016", split("KIDS", "BO", 10, female=4, male=0)),
        reading("quiet-house", "2016", [value("KIDS", "BO", 5)]),
        reading("chang", "2016", [value("KIDS", "TH", 7), value("KIDS", "TH", None, "female")]),
    )

    rows = {
        t.total_id.removeprefix("KIDS|2016|realised|"): (t.partners_reported, t.partners_expected)
        for t in totals(connection)
    }

    assert {key: rows[key] for key in rows if key.startswith("programme")} == {
        "programme|||all|all": (3, 5),
        "programme|||all|female": (1, 5),
        "programme|||all|male": (1, 5),
        "programme|||all|not-reported": (3, 5),
    }
    assert rows["place|ANDES|BO|all|all"] == (2, 2)
    assert rows["place|ANDES|BO|all|female"] == (1, 2)
    assert rows["place|SIAM|TH|all|female"] == (0, 1)


def test_a_cell_left_empty_is_no_report(connection: duckdb.DuckDBPyConnection) -> None:
    values = [value("KIDS", "BO", None), value("LAWS", "BO", None, applies=False)]
    fill(connection, TINY, reading("inti", "2017", values))

    reported = connection.execute("select sum(partners_reported) from marts.reporting").fetchone()

    assert reported == (0,)


def test_coverage_counts_partners_over_the_periods_reported_on(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    build(connection, TINY)
    assert coverage(connection) == (0, 0)

    fill(connection, TINY, reading("inti", "2017", [value("KIDS", "BO", 1)]))
    assert coverage(connection) == (1, 5)

    fill(
        connection,
        TINY,
        reading("inti", "2017", [value("KIDS", "BO", 2)], 2),
        reading("relay", "2016", [value("KIDS", "ALL", 1)]),
    )
    assert coverage(connection) == (2, 10)
