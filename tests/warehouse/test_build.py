"""Building a layer: in order, only when what it is built from changed, whole or not at all."""

import re
from pathlib import Path

import duckdb
import pytest

from schemas.programme import Programme, fingerprint
from schemas.submission import Status
from tests.builders import NOON, Definition, build, fill, programme, reading, record, value
from warehouse import SubmissionLedger, build_core, build_marts, totals
from warehouse.build import MODELS, model_order

TINY = programme()
KIDS = reading("inti", "2017", [value("KIDS", "BO", 12)])


@pytest.mark.parametrize("layer", ["core", "marts"])
def test_each_model_comes_after_those_it_reads(layer: str) -> None:
    done: set[str] = set()
    for path in model_order(layer):
        text = path.read_text(encoding="utf-8")
        reads = set(re.findall(rf"(?:from|join) {layer}\.(\w+)", text)) - {path.stem}
        models = {model.stem for model in (MODELS / layer).glob("*.sql")}
        assert reads & models <= done
        done.add(path.stem)
    assert done == {model.stem for model in (MODELS / layer).glob("*.sql")}


def test_marts_before_core_are_a_clear_error(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(ValueError, match="core has not been built"):
        build_marts(connection)


def test_a_build_tells_its_tables_with_their_rows(connection: duckdb.DuckDBPyConnection) -> None:
    record(connection, TINY, KIDS)

    core, marts = build_core(connection, TINY), build_marts(connection)

    assert core.rebuilt
    assert marts.rebuilt
    assert core.row_counts["core.output_value"] == 1
    assert marts.row_counts["marts.total"] == 3
    assert list(marts.row_counts) == [f"marts.{path.stem}" for path in model_order("marts")]


def test_nothing_is_built_again_when_nothing_changed(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, TINY, KIDS)
    connection.execute("delete from marts.total")
    connection.execute("delete from core.output_value")

    assert not build_core(connection, TINY).rebuilt
    assert not build_marts(connection).rebuilt
    assert totals(connection) == []


def test_a_new_submission_builds_everything_again(connection: duckdb.DuckDBPyConnection) -> None:
    fill(connection, TINY, KIDS)
    record(connection, TINY, reading("inti", "2017", [value("KIDS", "BO", 15)], 2))

    assert build_core(connection, TINY).rebuilt
    assert build_marts(connection).rebuilt
    assert {t.value for t in totals(connection)} == {15}


def test_a_refused_file_changes_standings_and_no_total(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, TINY, KIDS)
    before = totals(connection)
    bad = reading("inti", "2017", [value("KIDS", "BO", 99)], 2)
    SubmissionLedger(connection, fingerprint(TINY)).record(
        bad, Status.NEEDS_CORRECTION, "ab/abc.xlsx", NOON
    )

    assert build_core(connection, TINY).rebuilt
    build_marts(connection)
    assert totals(connection) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c["indicators"][0].update(over_partners="max"),
        lambda c: c["partners"][2].update(until="2016-12-31"),
        lambda c: c["pathways"][0].update(name={"en": "Girls and boys"}),
    ],
)
def test_a_changed_programme_builds_everything_again(
    connection: duckdb.DuckDBPyConnection, change: object
) -> None:
    fill(connection, TINY, KIDS)
    changed = programme(change)  # type: ignore[arg-type]

    assert build_core(connection, changed).rebuilt
    assert build_marts(connection).rebuilt
    assert not build_core(connection, changed).rebuilt


def test_a_changed_rule_changes_the_totals(connection: duckdb.DuckDBPyConnection) -> None:
    other = reading("quiet-house", "2017", [value("KIDS", "BO", 5)])
    fill(connection, TINY, KIDS, other)
    assert {t.value for t in totals(connection)} == {17}

    def highest(content: Definition) -> None:
        content["indicators"][0]["over_partners"] = "max"

    build(connection, programme(highest))

    assert {t.value for t in totals(connection)} == {12}


def test_a_changed_model_is_built_again(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = tmp_path / "models"
    for model in MODELS.glob("*/*.sql"):
        copy = models / model.parent.name / model.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(model.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr("warehouse.build.MODELS", models)
    fill(connection, TINY, KIDS)
    model = models / "marts" / "reporting.sql"
    model.write_text(model.read_text(encoding="utf-8") + "-- changed\n", encoding="utf-8")

    assert not build_core(connection, TINY).rebuilt
    assert build_marts(connection).rebuilt
    assert not build_marts(connection).rebuilt


def test_a_failing_build_leaves_the_last_one_whole(connection: duckdb.DuckDBPyConnection) -> None:
    fill(connection, TINY, KIDS)
    before = totals(connection)
    with_value = "insert into staging.output_value select submission_id, sheet, row_number, 'Z9', "
    connection.execute(
        with_value + "* exclude (submission_id, sheet, row_number, cell) from staging.output_value"
    )
    record(connection, TINY, reading("chang", "2017", [value("KIDS", "TH", 1)]))

    with pytest.raises(duckdb.ConstraintException):
        build_core(connection, TINY)

    assert totals(connection) == before
    assert connection.execute("select count(*) from core.output_value").fetchone() == (1,)


def test_the_programme_tables_follow_the_definition(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    build(connection, TINY)

    places = connection.execute("select toc_id, place from core.place order by all").fetchall()
    assert places == [
        ("ANDES", "ALL"),
        ("ANDES", "BO"),
        ("ANDES", "PE"),
        ("MOTHER", "ALL"),
        ("NETWORK", "ALL"),
        ("SIAM", "TH"),
    ]
    assert _count(connection, "core.partner") == len(TINY.partners)
    assert _count(connection, "core.indicator") == len(TINY.indicators)
    asked = sum(len(partner.indicators) for partner in TINY.partners)
    assert _count(connection, "core.partner_indicator") == asked


def test_an_axis_that_several_standards_ask_for_holds_from_the_earliest(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    def stricter(content: Definition) -> None:
        content["indicators"][0]["minimum"] = [
            {"axes": ["sex", "age"], "holds_from": "2018-01-01"},
            {"axes": ["sex"], "holds_from": "2016-01-01"},
        ]

    build(connection, programme(stricter))

    rows = connection.execute(
        "select axis, holds_from::varchar from core.indicator_standard "
        "where indicator_id = 'KIDS' and standard = 'minimum' order by all"
    ).fetchall()
    assert rows == [("age", "2018-01-01"), ("sex", "2016-01-01")]


def test_the_shipped_programme_builds(
    connection: duckdb.DuckDBPyConnection, dtz: Programme
) -> None:
    build(connection, dtz)

    assert _count(connection, "core.indicator") == 28
    assert totals(connection) == []


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute("select count(*) from query_table([?])", [table]).fetchone()
    assert row
    return int(row[0])
