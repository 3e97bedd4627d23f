"""The ledger of submissions: what was received, what became of it, which revision holds.

Writes `staging` and nothing else. Whether a file is right is decided before it comes here.
"""

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

import duckdb

from schemas.submission import Problem, Reading, Severity, Status
from warehouse.rows import insert_rows
from warehouse.sql import query

_FILE_TABLES = (
    "answer",
    "sign_of_change",
    "budget_line",
    "output_value",
    "problem",
    "submission",
)


@dataclass(frozen=True)
class LedgerEntry:
    """What is remembered about a file; partner, period and revision as far as its cover says."""

    status: Status
    partner: str
    period: str
    revision: int | None
    problems: tuple[Problem, ...]


class SubmissionLedger:
    """Submissions in the warehouse, as checked against one programme definition.

    `checked_against` is the fingerprint of that definition, and of how partners' own files are
    read: a file recorded under another one is not known, and is read again.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, checked_against: str) -> None:
        self._connection = connection
        self._checked_against = checked_against

    def statuses(self) -> dict[str, Status]:
        """What became of every file recorded under the definition in force, by its SHA-256."""
        return {file: Status(status) for file, _, _, _, status in self._known()}

    def entries(self) -> dict[str, LedgerEntry]:
        """What is remembered about every file recorded under the definition in force."""
        found = self._connection.execute(query("problems_of_files")).fetchall()
        problems: dict[str, list[Problem]] = {}
        for file, *values in found:
            problems.setdefault(file, []).append(_problem(*values))
        return {
            file: LedgerEntry(
                Status(status),
                partner or "",
                period or "",
                revision,
                tuple(problems.get(file, ())),
            )
            for file, partner, period, revision, status in self._known()
        }

    def _known(self) -> list[tuple[str, str | None, str | None, int | None, str]]:
        rows = self._connection.execute(query("submissions_known"), [self._checked_against])
        return [(str(file), *rest) for file, *rest, _ in rows.fetchall()]

    def revision_holder(self, partner: str, period: str, revision: int) -> str | None:
        """SHA-256 of the accepted file that carries this revision, else None."""
        row = self._row(
            query("revision_holder"),
            [partner, period, revision],
        )
        return str(row[0]) if row else None

    def outdated(self) -> list[tuple[str, str, str]]:
        """SHA-256, file name and archive path of files recorded under another definition."""
        rows = self._connection.execute(
            query("outdated_submissions"), [self._checked_against]
        ).fetchall()
        return [(str(sha256), str(name), str(archived)) for sha256, name, archived in rows]

    def needing_correction(self) -> list[tuple[str, str, str, int]]:
        """File, partner, period and number of problems of files that wait for a correction."""
        rows = self._connection.execute(query("needing_correction")).fetchall()
        return [(file, partner or "", period or "", n) for file, partner, period, n in rows]

    def sent_back(self) -> list[tuple[str, bool]]:
        """Names of files sent back, and whether each still waits for a corrected one."""
        waiting = {file for file, *_ in self.needing_correction()}
        names = self._connection.execute(query("refused_files")).fetchall()
        return [(str(name), name in waiting) for (name,) in names]

    def record(
        self, reading: Reading, status: Status, archived_as: str, received_at: dt.datetime
    ) -> Status:
        """Store a file with its rows and problems, all or nothing.

        Returns the status in the light of the other revisions: an older revision that arrives
        late is REPLACED at once. A file recorded before keeps the time it was first received.
        """
        accepted = status is Status.ACCEPTED
        first = self._row(query("received_at"), [reading.sha256])
        received = first[0] if first else received_at.astimezone(dt.UTC).replace(tzinfo=None)
        self._connection.begin()
        try:
            if first:
                self._forget(reading.sha256)
            self._insert(reading, accepted, archived_as, received)
        except duckdb.Error:
            self._connection.rollback()
            raise
        self._connection.commit()
        cover = reading.cover
        if not accepted or cover is None:
            return Status.NEEDS_CORRECTION
        highest = self._row(query("highest_revision"), [cover.partner, cover.period])
        in_force = highest is not None and highest[0] == cover.revision
        return Status.ACCEPTED if in_force else Status.REPLACED

    def _forget(self, sha256: str) -> None:
        for table in _FILE_TABLES:
            self._connection.execute(
                f"delete from staging.{table} where submission_id = ?",  # noqa: S608 - ours
                [sha256],
            )

    def _insert(
        self, reading: Reading, accepted: bool, archived_as: str, received: dt.datetime
    ) -> None:
        file, cover = reading.sha256, reading.cover
        about: tuple[Any, ...] = (None, None, None, None, None)
        if cover:
            about = (
                cover.partner,
                cover.period,
                cover.revision,
                cover.language,
                cover.number_format,
            )
        self._connection.execute(
            "insert into staging.submission values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                file,
                reading.file_name,
                archived_as,
                *about,
                accepted,
                received,
                self._checked_against,
            ],
        )
        problems = [_problem_row(file, n, p) for n, p in enumerate(reading.problems)]
        insert_rows(self._connection, "staging.problem", problems)
        answers = [(file, a.sheet, a.cell, a.question, a.choice, a.by) for a in reading.answers]
        insert_rows(self._connection, "staging.answer", answers)
        if accepted:
            self._insert_rows(reading)

    def _insert_rows(self, reading: Reading) -> None:
        file = reading.sha256
        outputs = (
            (
                file,
                v.sheet,
                v.row,
                v.cell,
                v.indicator,
                v.place,
                v.age_group,
                v.sex,
                str(v.kind),
                str(v.state),
                None if v.value is None else int(v.value),
                v.raw,
                v.note,
                list(v.parts),
                v.explanation,
            )
            for v in reading.outputs
        )
        budgets = [
            (
                file,
                b.sheet,
                b.row,
                b.line,
                b.place,
                b.planned,
                b.planned_cell,
                b.realised,
                b.realised_cell,
                b.currency,
                b.explanation,
            )
            for b in reading.budgets
        ]
        signs = [
            (
                file,
                s.sheet,
                s.row,
                s.pathway,
                s.place,
                s.actor,
                s.change,
                s.observed_from,
                s.observed_to,
                s.outcome,
                s.source,
                s.verified_with,
                s.sensitive,
                s.location,
                s.significance,
                s.contribution,
            )
            for s in reading.signs
        ]
        insert_rows(self._connection, "staging.output_value", outputs)
        insert_rows(self._connection, "staging.budget_line", budgets)
        insert_rows(self._connection, "staging.sign_of_change", signs)

    def _row(self, sql: str, parameters: list[Any]) -> tuple[Any, ...] | None:
        return self._connection.execute(sql, parameters).fetchone()


def _problem_row(file: str, ordinal: int, p: Problem) -> tuple[Any, ...]:
    facts = json.dumps(dict(p.facts), ensure_ascii=False, sort_keys=True)
    where_and_what = (p.sheet, p.cell, p.message, p.remedy)
    return file, ordinal, p.code, str(p.severity), *where_and_what, facts, list(p.choices)


def _problem(
    code: str,
    message: str,
    remedy: str,
    sheet: str,
    cell: str,
    severity: str,
    facts: str | None,
    choices: list[str] | None,
) -> Problem:
    filled = tuple(sorted(json.loads(facts or "{}").items()))
    texts = (code, message, remedy, sheet, cell)
    return Problem(*texts, Severity(severity), filled, tuple(choices or ()))
