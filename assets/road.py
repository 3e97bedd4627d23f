"""The road as a Dagster resource: where its stages read and write, its clock and its lock.

Paths and time only. Held by every asset; one run at a time holds the lock.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg
import duckdb
from filelock import FileLock, Timeout
from pydantic import PrivateAttr

from schemas.decisions import Decision, Plausible, load_decisions, load_plausible
from schemas.mappings import PartnerMapping
from schemas.programme import Programme, load_programme
from schemas.records import Records, load_records
from schemas.waivers import Waiver, load_waivers
from submissions import known_mappings
from submissions.files import make_private
from warehouse import open_warehouse


class Road(dg.ConfigurableResource):  # type: ignore[type-arg]
    """Paths of one programme's road. `clock` is an ISO time that stands still, for tests; empty
    means the real time."""

    programme_folder: str
    inbox: str
    corrections: str
    publish: str
    var: str
    decisions: str
    waivers: str
    mappings: str
    records: str
    frameworks: str
    clock: str = ""
    _programme: Programme | None = PrivateAttr(default=None)
    _mappings: tuple[PartnerMapping, ...] | None = PrivateAttr(default=None)
    _records: Records | None = PrivateAttr(default=None)

    @contextmanager
    def yield_for_execution(
        self,
        context: dg.InitResourceContext,  # noqa: ARG002 - Dagster's signature
    ) -> Iterator["Road"]:
        """Hold the road's lock for the whole run: two runs at once would share a candidate.

        What holds unprotected counts is closed to others first. Raises IntakeError.
        """
        make_private(Path(self.var))
        for folder in (Path(self.corrections), Path(self.frameworks)):
            if folder.exists():
                make_private(folder)
        lock = FileLock(Path(self.var) / "run.lock", timeout=0)
        try:
            with lock:
                yield self
        except Timeout:
            raise dg.Failure(
                "Another run is on the road. Wait until it has ended, then start again.",
                allow_retries=False,
            ) from None

    def now(self) -> dt.datetime:
        """The time of this run, in UTC and whole seconds."""
        moment = dt.datetime.fromisoformat(self.clock) if self.clock else dt.datetime.now(dt.UTC)
        return moment.astimezone(dt.UTC).replace(microsecond=0)

    def programme(self) -> Programme:
        """The programme definition, the same for a whole run. Raises ProgrammeError."""
        if self._programme is None:
            self._programme = load_programme(Path(self.programme_folder))
        return self._programme

    def steward_decisions(self) -> list[Decision]:
        """What the steward let pass. Raises DecisionsError."""
        return load_decisions(Path(self.decisions))

    def plausible_submissions(self) -> list[Plausible]:
        """What the steward found to be as it should be in submissions. Raises DecisionsError."""
        return load_plausible(Path(self.decisions))

    def validator_waivers(self) -> list[Waiver]:
        """The findings that the steward lets pass; none when there is no file.

        Raises WaiversError.
        """
        path = Path(self.waivers)
        return load_waivers(path) if path.exists() else []

    def partner_mappings(self) -> tuple[PartnerMapping, ...]:
        """How partners' own files are read, the same for a whole run. Raises MappingsError."""
        if self._mappings is None:
            self._mappings = known_mappings(Path(self.mappings), self.programme())
        return self._mappings

    def alliance_records(self) -> Records:
        """What the alliance has on record, the same for a whole run. Raises RecordsError."""
        if self._records is None:
            self._records = load_records(Path(self.records), self.programme())
        return self._records

    @contextmanager
    def warehouse(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """The warehouse, open for writing. Raises WarehouseError."""
        with open_warehouse(self.warehouse_path) as connection:
            yield connection

    @property
    def warehouse_path(self) -> Path:
        """The DuckDB file of the road."""
        return Path(self.var) / "warehouse.duckdb"

    @property
    def snapshot_path(self) -> Path:
        """The read-only copy for people and BI tools."""
        return Path(self.var) / "warehouse-snapshot.duckdb"

    @property
    def archive_path(self) -> Path:
        """Unaltered copies of everything received."""
        return Path(self.var) / "archive"

    @property
    def publish_path(self) -> Path:
        """Where releases stand."""
        return Path(self.publish)
