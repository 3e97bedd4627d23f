"""The published values as a table, `results.csv`: the file people open, and the memory of a
release that the next one is compared with.
"""

import csv
from collections.abc import Iterable
from pathlib import Path

from iati.compose import PublishedValue, activity_identifier
from iati.compose.files import RESULTS_FILE
from iati.csv_text import csv_bytes
from schemas.programme import Programme

COLUMNS = (
    "activity_identifier",
    "activity",
    "indicator",
    "indicator_title",
    "pathway",
    "scope",
    "theory_of_change",
    "country",
    "period",
    "kind",
    "age_group",
    "sex",
    "value",
    "state",
    "partners_reported",
    "partners_expected",
    "partners_final",
)
"""One row per number published or suppressed. `state` is reported, reported zero or suppressed;
`value` is empty when suppressed; `scope` is the ToC whose countries a value holds together; `kind`
is planned, realised or baseline, whose `period` is its year; `partners_reported` gave this very
split, or, of a rest whose sex or age is not reported, what it is the rest of; of them,
`partners_final` have final figures."""


def write_table(folder: Path, programme: Programme, values: Iterable[PublishedValue]) -> None:
    """Write `results.csv` into a folder: UTF-8, comma, LF."""
    titles = {i.id: i.title[programme.languages[0]] for i in programme.indicators}
    identifiers = {a.id: activity_identifier(programme, a) for a in programme.iati.activities}
    rows = (
        (
            identifiers[v.activity],
            v.activity,
            v.indicator,
            titles[v.indicator],
            v.pathway,
            v.scope,
            v.toc,
            v.country,
            v.period,
            v.kind,
            v.age_group,
            v.sex,
            "" if v.value is None else v.value,
            _state(v),
            v.partners_reported,
            v.partners_expected,
            v.partners_final,
        )
        for v in values
    )
    (folder / RESULTS_FILE).write_bytes(csv_bytes(COLUMNS, rows))


def read_table(folder: Path) -> list[PublishedValue]:
    """The values of a release's `results.csv`, in its order. One from before it said whose figures
    are final took all of them to be."""
    with (folder / RESULTS_FILE).open(encoding="utf-8", newline="") as file:
        return [
            PublishedValue(
                activity=row["activity"],
                indicator=row["indicator"],
                pathway=row["pathway"],
                scope=row["scope"],
                toc=row["theory_of_change"],
                country=row["country"],
                period=row["period"],
                kind=row["kind"],
                age_group=row["age_group"],
                sex=row["sex"],
                value=int(row["value"]) if row["value"] else None,
                partners_reported=int(row["partners_reported"]),
                partners_expected=int(row["partners_expected"]),
                partners_final=int(row.get("partners_final") or row["partners_reported"]),
            )
            for row in csv.DictReader(file)
        ]


def _state(value: PublishedValue) -> str:
    if value.value is None:
        return "suppressed"
    return "reported" if value.value else "reported zero"
