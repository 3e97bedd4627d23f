"""Write records/signs.yaml: the public wordings of signs.csv, each by the id that the warehouse
gives to its sign. What the alliance concluded is in records/reflections.yaml, written by hand.

Run it from the top of the checkout after the inbox: `python examples/dtz-2017/build_records.py`.
"""

import csv
import datetime as dt
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from schemas.programme import fingerprint, load_programme, shipped_programme
from schemas.submission import Status
from submissions import read_submission
from warehouse import SubmissionLedger, build_core, build_marts, open_warehouse
from warehouse.harvest import harvested_signs

HERE = Path(__file__).parent
READ_AT = dt.datetime(2018, 4, 30, tzinfo=dt.UTC)
APPROVED_BY = "the alliance, as published in the annual report 2017"
HEADING = """\
# How signs of change may be told in public; one without a wording here is never told. Made from the
# column `public` of signs.csv by build_records.py: change it there.

"""

SignKey = tuple[str, str, str, str, str]
"""Partner, pathway, place, actor and change."""


def main(inbox: Path = HERE / "inbox", records: Path = HERE / "records") -> None:
    """Write the public wordings into the folder of records."""
    records.mkdir(exist_ok=True)
    (records / "signs.yaml").write_text(signs_yaml(inbox), encoding="utf-8")
    sys.stdout.write("signs.yaml\n")


def signs_yaml(inbox: Path) -> str:
    """The file of the signs that have a public wording, in the order of signs.csv."""
    ids = sign_ids(inbox)
    with (HERE / "signs.csv").open(encoding="utf-8", newline="") as file:
        entries = [
            {
                "sign": ids[key_of(row)],
                "public": {"en": row["public"]},
                "approved_by": APPROVED_BY,
            }
            for row in csv.DictReader(file)
            if row["public"]
        ]
    listed = yaml.safe_dump({"signs": entries}, allow_unicode=True, sort_keys=False, width=100)
    return HEADING + listed


def key_of(row: dict[str, str]) -> SignKey:
    """What tells a row of signs.csv from every other."""
    return row["partner"], row["pathway"], row["place"], row["actor"], row["change"]


def sign_ids(inbox: Path) -> dict[SignKey, str]:
    """The id of every sign in the inbox, as the road will give it."""
    programme = load_programme(shipped_programme("dtz-2016-2020"))
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
        return {
            (s.partner, s.pathway, s.place, s.actor, s.change): s.sign
            for s in harvested_signs(connection, READ_AT.date())
        }


if __name__ == "__main__":
    main()
