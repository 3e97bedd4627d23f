"""An inbox with partners' own files: sent back while nobody has explained them, read again once
somebody has, and with each change of how they are read."""

import io
from pathlib import Path

from openpyxl import load_workbook

from schemas.mappings import PartnerMapping, checked_against
from submissions import FileOutcome, Outcome, take_in
from tests.builders import NOON
from tests.submissions.builders import programme
from tests.submissions.mapping.builders import Rows, learned, workbook
from warehouse import SubmissionLedger, open_warehouse

ROWS: Rows = [["Producto", "Logrado"], ["Actas", 4], ["Leyes", "cinco"]]

LAYOUT = """
    name: list
    period: {always: "2017"}
    sheets:
      - title: "*"
        kind: outputs
        header_rows: [1]
        says: {place: BO, kind: realised}
        columns:
          - {header: Producto, means: indicator, codes: {Actas: DOCS}}
          - {header: Logrado, means: number}
"""


def run(root: Path, *mappings: PartnerMapping) -> tuple[list[FileOutcome], list[tuple[str, int]]]:
    """Take in the inbox: what came of its files, and the indicators with their values."""
    with open_warehouse(root / "warehouse.duckdb") as connection:
        ledger = SubmissionLedger(connection, checked_against(programme(), mappings))
        outcomes = take_in(
            inbox=root / "inbox",
            archive=root / "archive",
            corrections=root / "corrections",
            programme=programme(),
            ledger=ledger,
            received_at=NOON,
            mappings=mappings,
        )
        values = connection.execute(
            "select indicator_id, value from staging.output_value where value is not null"
        ).fetchall()
    return outcomes, values


def inbox(root: Path, rows: Rows) -> Path:
    """An inbox with one file."""
    (root / "inbox").mkdir()
    (root / "inbox" / "informe.xlsx").write_bytes(workbook({"Hoja 1": rows}))
    return root


def test_a_file_counts_once_it_is_explained_and_is_read_again_with_each_change(
    tmp_path: Path,
) -> None:
    root = inbox(tmp_path, ROWS[:2])
    (refused,), _ = run(root)
    assert (refused.outcome, refused.problems[0].code) == (Outcome.NEEDS_CORRECTION, "no-layout")
    (accepted,), values = run(root, learned(LAYOUT))
    assert accepted.outcome is Outcome.ACCEPTED
    assert (accepted.partner, accepted.period, accepted.revision) == ("north", "2017", 1)
    assert values == [("DOCS", 4)]
    (same,), _ = run(root, learned(LAYOUT))
    assert same.outcome is Outcome.UNCHANGED
    (root / "inbox" / "informe.xlsx").unlink()
    _, values = run(root, learned(LAYOUT.replace("DOCS", "STAFF")))
    assert values == [("STAFF", 4)]


def test_a_partners_own_workbook_comes_back_with_its_cells_marked_and_is_then_the_next_version(
    tmp_path: Path,
) -> None:
    root = inbox(tmp_path, ROWS)
    mapping = learned(LAYOUT.replace("Actas: DOCS", "Actas: DOCS, Leyes: STAFF"))
    (refused,), _ = run(root, mapping)
    assert [(p.code, p.sheet, p.cell) for p in refused.problems] == [
        ("not-a-number", "Hoja 1", "B3")
    ]
    assert refused.correction is not None
    book = load_workbook(io.BytesIO(refused.correction.read_bytes()))
    assert book["Hoja 1"]["B3"].comment is not None
    book["Hoja 1"]["B3"].value = 5
    book.save(root / "inbox" / refused.correction.name)
    outcomes, values = run(root, mapping)
    answered = next(o for o in outcomes if o.file_name == refused.correction.name)
    assert answered.outcome is Outcome.ACCEPTED, answered.problems
    assert (answered.revision, sorted(values)) == (2, [("DOCS", 4), ("STAFF", 5)])
