"""The published file of the shipped example, byte for byte, with the clock standing still.

After a change that is meant, write it anew and review the difference:

    .venv/bin/python -m pytest tests/iati/test_golden.py --update-golden
    git diff tests/iati/golden
"""

import datetime as dt
from pathlib import Path

import pytest

from disclosure import protect, tables_of
from iati.compose import published_outcomes, published_values
from iati.release import build_candidate
from iati.validate import Severity, validate_file
from schemas.programme import fingerprint, load_programme, shipped_programme
from schemas.records import load_records
from schemas.submission import Status
from submissions import read_submission
from warehouse import (
    SubmissionLedger,
    build_core,
    build_marts,
    open_warehouse,
    plotted_outcomes,
    store_suppression,
    totals,
)

GOLDEN = Path(__file__).parent / "golden" / "dtz-2017-activities.xml"
EXAMPLE = Path(__file__).parents[2] / "examples" / "dtz-2017"
INBOX, RECORDS = EXAMPLE / "inbox", EXAMPLE / "records"
CLOCK = dt.datetime(2018, 4, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The activity file of the example's first release."""
    folder = tmp_path_factory.mktemp("golden")
    programme = load_programme(shipped_programme("dtz-2016-2020"))
    with open_warehouse(folder / "warehouse.duckdb") as connection:
        ledger = SubmissionLedger(connection, fingerprint(programme))
        for path in sorted(INBOX.iterdir()):
            reading = read_submission(path.read_bytes(), path.name, programme, CLOCK.date())
            assert reading.counts, path.name
            ledger.record(reading, Status.ACCEPTED, path.name, CLOCK)
        build_core(connection, programme, load_records(RECORDS, programme))
        build_marts(connection)
        tables = tables_of(programme, totals(connection))
        suppressed = {k: str(why) for t in tables for k, why in protect(t).suppressed.items()}
        store_suppression(connection, suppressed)
        values = published_values(programme, totals(connection))
        outcomes = published_outcomes(programme, plotted_outcomes(connection))
    candidate = build_candidate(
        folder / "release",
        programme,
        values,
        [],
        current=None,
        number=1,
        now=CLOCK,
        outcomes=outcomes,
    )
    (file,) = candidate.activity_files
    return file


def test_the_example_is_published_byte_for_byte_as_before(
    published: Path, pytestconfig: pytest.Config
) -> None:
    if pytestconfig.getoption("--update-golden"):
        GOLDEN.write_bytes(published.read_bytes())

    expected = GOLDEN.read_text(encoding="utf-8").splitlines()

    assert published.read_text(encoding="utf-8").splitlines() == expected
    assert published.read_bytes() == GOLDEN.read_bytes()


def test_the_golden_file_is_valid() -> None:
    report = validate_file(GOLDEN, CLOCK.date())

    assert report.activity_count == 13
    assert [f for f in report.findings if f.severity is not Severity.ADVISORY] == []


def test_the_golden_file_tells_of_outcomes() -> None:
    text = GOLDEN.read_text(encoding="utf-8")

    assert text.count('<result type="2"') == 36
    assert 0 < text.count('<indicator measure="5"') <= 36
