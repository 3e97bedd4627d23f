"""Writing the whole synthetic programme into a folder: definition, inbox, records, decisions.

The same every time, byte for byte. What is written is made in the modules beside this one.
"""

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from benchmarks.synthetic.accounts import exchange_rates_csv, transactions_csv
from benchmarks.synthetic.definition import programme_files
from benchmarks.synthetic.marks import marked
from benchmarks.synthetic.places import PARTNERS, PERIODS
from benchmarks.synthetic.records import explanations, reflections, sign_records
from benchmarks.synthetic.reports import filled
from schemas.harvest import HarvestedSign
from schemas.programme import Programme, fingerprint, load_programme
from schemas.submission import Status
from submissions import make_csv_template, make_template, read_submission
from warehouse import SubmissionLedger, build_core, build_marts, open_warehouse
from warehouse.harvest import harvested_signs

READ_AT = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
SENT_AS_CSV = "world-1"


def write_everything(folder: Path) -> None:
    """Write the programme folder, the inbox, the records and the decisions."""
    for name, text in programme_files().items():
        _write(folder / "programme" / name, text)
    programme = load_programme(folder / "programme")
    inbox = folder / "inbox"
    inbox.mkdir(exist_ok=True)
    for partner in PARTNERS:
        for period in PERIODS:
            is_csv = partner.code == SENT_AS_CSV
            make = make_csv_template if is_csv else make_template
            content = make(programme, partner.id, period, values=filled(partner, period))
            suffix = "csv" if is_csv else "xlsx"
            (inbox / f"synthetic-{partner.code}-{period}.{suffix}").write_bytes(content)
    signs = _signs(programme, inbox)
    records = folder / "records"
    _write(records / "reflections.yaml", _listed("reflections", reflections(signs)))
    _write(records / "signs.yaml", _listed("signs", sign_records(signs)))
    _write(records / "explanations.yaml", _listed("explanations", list(explanations())))
    _write(records / "transactions.csv", transactions_csv())
    _write(records / "exchange-rates.csv", exchange_rates_csv())
    _write(folder / "decisions.yaml", _listed("plausible", [_decision()]))


def _decision() -> dict[str, Any]:
    """What the steward found to be as it should be."""
    return {
        "rule": "jump-over-time",
        "partner": marked("asia-1"),
        "period": "2024",
        "revision": 1,
        "indicator": marked("CH-SERVICES"),
        "who": marked("steward"),
        "why": "Made up.",
    }


def _signs(programme: Programme, inbox: Path) -> list[HarvestedSign]:
    """Every sign of the inbox by its id, in the order of verification."""
    with (
        TemporaryDirectory() as folder,
        open_warehouse(Path(folder) / "warehouse.duckdb") as connection,
    ):
        ledger = SubmissionLedger(connection, fingerprint(programme))
        for file in sorted(inbox.iterdir()):
            reading = read_submission(file.read_bytes(), file.name, programme, READ_AT.date())
            ledger.record(reading, Status.ACCEPTED, file.name, READ_AT)
        build_core(connection, programme)
        build_marts(connection)
        return harvested_signs(connection, READ_AT.date())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _listed(key: str, entries: list[dict[str, Any]]) -> str:
    return yaml.safe_dump({key: entries}, sort_keys=False, allow_unicode=True, width=100)
