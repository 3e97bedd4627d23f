"""Building the SQL models of a layer, in dependency order, whole or not at all.

A layer is built again only when what it is built from has changed; a model is one `.sql` file
named after the table it makes.
"""

import hashlib
import re
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from schemas.programme import Programme, fingerprint
from schemas.records import Records
from schemas.records import fingerprint as fingerprint_of_records
from warehouse.programme_tables import store_programme
from warehouse.record_tables import store_records
from warehouse.sql import ROOT, query

MODELS = ROOT / "models"
NONE = Records()
"""Nothing on record."""

_REFERENCE = re.compile(r"\b(?:from|join)\s+((?:core|marts)\.\w+)")


@dataclass(frozen=True)
class BuildReport:
    """What a build did: tables in the order built with their row counts; `rebuilt` False when
    nothing they are built from had changed."""

    layer: str
    rebuilt: bool
    fingerprint: str
    row_counts: dict[str, int]


def build_core(
    connection: duckdb.DuckDBPyConnection, programme: Programme, records: Records = NONE
) -> BuildReport:
    """Bring the tables of the programme and of the alliance's records, and the `core` models, in
    line with them and with the submissions."""
    inputs = _core_inputs(connection, programme, records)
    return _build(connection, "core", inputs, (programme, records))


def build_marts(connection: duckdb.DuckDBPyConnection) -> BuildReport:
    """Bring the `marts` models in line with `core`. Raises ValueError before `core` was built."""
    built = _built(connection, "core")
    if built is None:
        raise ValueError("core has not been built: build it first")
    return _build(connection, "marts", [built], None)


def marts_in_force(
    connection: duckdb.DuckDBPyConnection, programme: Programme, records: Records = NONE
) -> str | None:
    """The fingerprint of the marts; None when they are not what submissions, programme and records
    would give now, so that the layers must be built again."""
    core = _fingerprint("core", _core_inputs(connection, programme, records))
    marts = _fingerprint("marts", [core])
    return marts if marts == _built(connection, "marts") else None


def model_order(layer: str) -> list[Path]:
    """The layer's models so that each comes after those it reads."""
    paths = {f"{layer}.{path.stem}": path for path in sorted((MODELS / layer).glob("*.sql"))}
    reads = {
        name: sorted(
            set(_REFERENCE.findall(path.read_text(encoding="utf-8"))) & set(paths) - {name}
        )
        for name, path in paths.items()
    }
    return [paths[name] for name in TopologicalSorter(reads).static_order()]


def _tables_read(model: Path) -> set[str]:
    return set(_REFERENCE.findall(model.read_text(encoding="utf-8")))


def _build(
    connection: duckdb.DuckDBPyConnection,
    layer: str,
    inputs: list[str],
    defined: tuple[Programme, Records] | None,
) -> BuildReport:
    models = model_order(layer)
    mark = _fingerprint(layer, inputs)
    rebuilt = _built(connection, layer) != mark
    if rebuilt:
        connection.begin()
        try:
            if defined:
                store_programme(connection, defined[0])
                store_records(connection, *defined)
            for model in models:
                connection.execute(model.read_text(encoding="utf-8"))
            connection.execute("insert or replace into ops.build values (?, ?)", [layer, mark])
        except duckdb.Error:
            connection.rollback()
            raise
        connection.commit()
    tables = [f"{layer}.{path.stem}" for path in models]
    counts = {table: _row_count(connection, table) for table in tables}
    return BuildReport(layer, rebuilt, mark, counts)


def _core_inputs(
    connection: duckdb.DuckDBPyConnection, programme: Programme, records: Records
) -> list[str]:
    received = connection.execute(query("received")).fetchall()
    return [fingerprint(programme), fingerprint_of_records(records), repr(received)]


def _fingerprint(layer: str, inputs: list[str]) -> str:
    """Of what a layer is built from, and of the SQL that builds it."""
    statements = [path.read_text(encoding="utf-8") for path in model_order(layer)]
    return hashlib.sha256("\0".join([*inputs, *statements]).encode()).hexdigest()


def _built(connection: duckdb.DuckDBPyConnection, layer: str) -> str | None:
    """The fingerprint a layer was last built with, None before it ever was."""
    row = connection.execute(query("build_mark"), [layer]).fetchone()
    return str(row[0]) if row else None


def _row_count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute(f"select count(*) from {table}").fetchone()  # noqa: S608 - ours
    return int(row[0]) if row else 0
