"""Where the road reads and writes, from the environment; every setting has a working default.

The same settings serve the command line and Dagster, so that both do the same.
"""

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from schemas.programme import shipped_programme

VARIABLES = {
    "DTZ_PROGRAMME": "folder of the programme definition, or the name of one that comes along",
    "DTZ_INBOX": "folder where partner files arrive",
    "DTZ_CORRECTIONS": "folder for what goes back to partners",
    "DTZ_PUBLISH": "folder where releases are published",
    "DTZ_VAR": "folder for warehouse, archive and Dagster's records",
    "DTZ_DECISIONS": "file with the steward's decisions",
    "DTZ_WAIVERS": "file with findings of the validator to let pass",
    "DTZ_MAPPINGS": "folder that says how partners' own files are read",
    "DTZ_RECORDS": "folder with what the alliance has on record: reflections, wordings, money",
    "DTZ_FRAMEWORKS": "folder for the results framework of each country, for the alliance only",
    "DTZ_CLOCK": "ISO time to use instead of the real one",
}
"""Every environment variable the road knows, and what it sets."""


class SettingsError(Exception):
    """A setting cannot be used; says which and what to write instead."""


@dataclass(frozen=True)
class Settings:
    """Absolute paths of one road, and its clock: an ISO time, empty for the real one."""

    programme_folder: Path
    inbox: Path
    corrections: Path
    publish: Path
    var: Path
    decisions: Path
    waivers: Path
    mappings: Path
    records: Path
    frameworks: Path
    clock: str

    def now(self) -> dt.datetime:
        """The time by the clock of this road, in UTC and whole seconds."""
        moment = dt.datetime.fromisoformat(self.clock) if self.clock else dt.datetime.now(dt.UTC)
        return moment.astimezone(dt.UTC).replace(microsecond=0)

    @property
    def warehouse(self) -> Path:
        """The DuckDB file of the road."""
        return self.var / "warehouse.duckdb"

    @property
    def dagster_home(self) -> Path:
        """Where Dagster keeps runs, events and schedules of this road."""
        return self.var / "dagster"

    @property
    def notices(self) -> Path:
        """Where notices of failed runs are left."""
        return self.var / "notices"


def settings_from_environment() -> Settings:
    """Settings for the current folder: the embedded example unless the environment says other.

    Raises SettingsError.
    """

    def path(variable: str, default: str) -> Path:
        return Path(os.environ.get(variable) or default).resolve()

    inbox = path("DTZ_INBOX", "examples/dtz-2017/inbox")
    programme = os.environ.get("DTZ_PROGRAMME") or "dtz-2016-2020"
    folder = Path(programme)
    is_folder = folder.is_dir() or folder.name != programme
    decisions = path("DTZ_DECISIONS", str(inbox.parent / "decisions.yaml"))
    return Settings(
        programme_folder=folder.resolve() if is_folder else shipped_programme(programme),
        inbox=inbox,
        corrections=path("DTZ_CORRECTIONS", "corrections"),
        publish=path("DTZ_PUBLISH", "publish"),
        var=path("DTZ_VAR", "var"),
        decisions=decisions,
        waivers=path("DTZ_WAIVERS", str(decisions.parent / "waivers.yaml")),
        mappings=path("DTZ_MAPPINGS", str(inbox.parent / "mappings")),
        records=path("DTZ_RECORDS", str(inbox.parent / "records")),
        frameworks=path("DTZ_FRAMEWORKS", "frameworks"),
        clock=_clock(os.environ.get("DTZ_CLOCK", "")),
    )


def _clock(text: str) -> str:
    """A time with its offset: without one, it would mean another moment on another machine."""
    try:
        usable = not text or dt.datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        usable = False
    if not usable:
        raise SettingsError(
            f"DTZ_CLOCK is '{text}', which is no ISO time with an offset. "
            "Write it like 2018-05-01T02:15:00+00:00, or leave it out."
        )
    return text
