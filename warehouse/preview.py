"""What a file would change if it were taken in: values, budget lines, signs of change and totals.

Records the file and builds the models, so it is run on a copy of the warehouse, never on the
warehouse itself. Whether the file may count is decided before it comes here.
"""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

import duckdb

from schemas.programme import Programme, fingerprint
from schemas.submission import Cover, Reading, Status
from warehouse.build import build_core, build_marts
from warehouse.ledger import SubmissionLedger
from warehouse.sql import query


class Change(StrEnum):
    """What would become of a value."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    UNCHANGED = "unchanged"
    KEPT = "kept"  # it stands in no sound row of a file with problems, and was left as it is


@dataclass(frozen=True)
class ValueChange:
    """One value of the partner and period; None where none is reported. `cell` is where the file
    has it, or where the one in force had it."""

    change: Change
    indicator: str
    place: str
    age_group: str
    sex: str
    kind: str
    sheet: str
    cell: str
    before: int | None
    after: int | None


@dataclass(frozen=True)
class RowCounts:
    """How many rows of a sheet would be new, changed and so on."""

    new: int
    changed: int
    unchanged: int
    removed: int


@dataclass(frozen=True)
class TotalChange:
    """A total that would become another; None where it is not reported. `level` is programme, toc
    or place."""

    total_id: str
    indicator: str
    period: str
    kind: str
    level: str
    toc: str
    place: str
    age_group: str
    sex: str
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Effect:
    """All that would change. Values are those of the file's partner and period, unchanged ones
    too; totals only those that would differ."""

    values: list[ValueChange]
    budget_lines: RowCounts
    signs: RowCounts
    totals: list[TotalChange]


@dataclass(frozen=True)
class InForce:
    """The file that counts for a partner and period."""

    file_name: str
    revision: int
    sha256: str


def submission_in_force(connection: duckdb.DuckDBPyConnection, cover: Cover) -> InForce | None:
    """What counts now for the partner and period of a cover, if anything does."""
    about = {"partner": cover.partner, "period": cover.period}
    row = connection.execute(query("submission_in_force"), about).fetchone()
    return InForce(*row) if row else None


def would_change(
    scratch: duckdb.DuckDBPyConnection,
    programme: Programme,
    reading: Reading,
    cover: Cover,
    received_at: dt.datetime,
) -> Effect:
    """Take a file in, on a copy of the warehouse, and say what that changed.

    A file that may not count as it is, is taken in as the next revision, and only its sound rows
    change anything: every other value is kept.
    """
    _build(scratch, programme)
    scratch.execute(query("remember_before"))
    ledger = SubmissionLedger(scratch, fingerprint(programme))
    if reading.counts:
        ledger.record(reading, Status.ACCEPTED, "", received_at)
    else:
        _record_sound_rows(scratch, ledger, reading, cover, received_at)
    _build(scratch, programme)
    about = {"partner": cover.partner, "period": cover.period}
    values = scratch.execute(query("value_changes"), about).fetchall()
    totals = scratch.execute(query("total_changes")).fetchall()
    return Effect(
        values=[ValueChange(Change(change), *rest) for change, *rest in values],
        budget_lines=_row_counts(scratch, "budget_changes", about),
        signs=_row_counts(scratch, "sign_changes", about),
        totals=[TotalChange(*row) for row in totals],
    )


def _record_sound_rows(
    scratch: duckdb.DuckDBPyConnection,
    ledger: SubmissionLedger,
    reading: Reading,
    cover: Cover,
    received_at: dt.datetime,
) -> None:
    in_force = submission_in_force(scratch, cover)
    revision = in_force.revision + 1 if in_force else cover.revision
    as_if = replace(reading, cover=replace(cover, revision=revision), problems=())
    ledger.record(as_if, Status.ACCEPTED, "", received_at)
    whole = {"submission": reading.sha256, "partner": cover.partner, "period": cover.period}
    scratch.execute(query("keep_what_is_not_said"), whole)


def _build(scratch: duckdb.DuckDBPyConnection, programme: Programme) -> None:
    build_core(scratch, programme)
    build_marts(scratch)


def _row_counts(scratch: duckdb.DuckDBPyConnection, name: str, about: dict[str, str]) -> RowCounts:
    (row,) = scratch.execute(query(name), about).fetchall()
    return RowCounts(*row)
