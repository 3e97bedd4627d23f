"""Personal data that a partner wrote stays in the archived file: nothing else ever holds it."""

import datetime as dt
from pathlib import Path

import pytest

from schemas.programme import fingerprint
from schemas.submission import Reading
from submissions import BudgetLine, Outcome, OutputLine, SignLine, take_in
from submissions.inbox import shown_name
from submissions.privacy import WITHHELD
from tests.submissions.builders import REALISED, Spoiled, docs, form, programme, read
from warehouse import SubmissionLedger, open_warehouse

NOW = dt.datetime(2018, 2, 1, 3, 0, tzinfo=dt.UTC)
EMAIL, PHONE = "maria.quispe@example.org", "+591 2 212 3456"

TELLING = form(
    OutputLine("DOCS", "BO", docs(5).values, note=f"Ask {EMAIL}"),
    budgets=(BudgetLine(f"Call costs {PHONE}", "BO", "EUR", explanation=f"see {EMAIL}"),),
    signs=(SignLine("children", "BO", "Council", f"Wrote to {EMAIL}", verified_with=PHONE),),
)


def test_texts_with_personal_data_are_withheld_and_named_by_their_cells() -> None:
    reading = read(TELLING)
    assert reading.counts
    assert {value.note for value in reading.outputs if value.indicator == "DOCS"} >= {WITHHELD}
    (budget,), (sign,) = reading.budgets, reading.signs
    assert budget.line.startswith(WITHHELD)
    assert (budget.explanation, sign.change, sign.verified_with) == (WITHHELD,) * 3
    assert sign.actor == "Council"
    cells = Spoiled(TELLING)
    expected = {
        ("personal-data-email", "Signs of change", cells.cell("change", 5, "Signs of change")),
        (
            "personal-data-telephone",
            "Signs of change",
            cells.cell("verified_with", 5, "Signs of change"),
        ),
        ("personal-data-telephone", "Budgets", cells.cell("line", 5, "Budgets")),
        ("personal-data-email", "Budgets", cells.cell("explanation", 5, "Budgets")),
        ("personal-data-email", "Outputs", cells.cell("note", cells.row_of("DOCS", "BO"))),
    }
    found = [(p.code, p.sheet, p.cell) for p in reading.problems if "personal" in p.code]
    assert sorted(found) == sorted((code, sheet, at.coordinate) for code, sheet, at in expected)


def test_numbers_beside_a_withheld_note_count_as_before() -> None:
    values = {v.value for v in read(TELLING).outputs if v.kind is REALISED and v.value}
    assert values == {5}


def test_a_file_that_is_sent_back_holds_back_the_same() -> None:
    spoiled = Spoiled(TELLING).set({"realised_total": "many"}, 7)
    assert EMAIL not in repr(read(spoiled.save()))


def test_nothing_that_is_kept_holds_personal_data(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "good.xlsx").write_bytes(TELLING)
    (inbox / f"from {EMAIL}.xlsx").write_bytes(Spoiled(TELLING).cover("period", "x").save())
    with open_warehouse(tmp_path / "warehouse.duckdb") as connection:
        ledger = SubmissionLedger(connection, fingerprint(programme()))
        folders = (tmp_path / "archive", tmp_path / "corrections")
        outcomes = take_in(inbox, *folders, programme(), ledger, NOW)
        tables = connection.execute("select table_name from duckdb_tables()").fetchall()
        kept = [
            connection.execute(f"select * from staging.{name}").fetchall()  # noqa: S608 - ours
            for (name,) in tables
            if name in {"submission", "problem", "output_value", "budget_line", "sign_of_change"}
        ]
    assert len(kept) == 5
    assert {o.outcome for o in outcomes} == {Outcome.ACCEPTED, Outcome.NEEDS_CORRECTION}
    said = (
        repr(kept) + repr(outcomes) + caplog.text + repr(list((tmp_path / "corrections").iterdir()))
    )
    assert EMAIL not in said
    assert PHONE not in said


@pytest.mark.parametrize("name", ["north 2017.xlsx", "20171231_report_0001.csv", "Informe (3).ods"])
def test_an_ordinary_name_is_shown(name: str) -> None:
    assert shown_name(Path(name), programme().countries) == name


def test_a_telling_name_is_replaced_by_a_mark_that_tells_files_apart() -> None:
    first, second = (shown_name(Path(f"{n} {EMAIL}.xlsx"), ()) for n in (1, 2))
    assert first.startswith("name-withheld-")
    assert first.endswith(".xlsx")
    assert first != second


def readings_with(note: str) -> Reading:
    return read(form(OutputLine("DOCS", "BO", docs(5).values, note=note)))


def test_a_note_without_personal_data_stays_as_written() -> None:
    note = "Law 28/2014 was discussed in San Borja; 45 families, EUR 1.200,50."
    assert {v.note for v in readings_with(note).outputs if v.indicator == "DOCS"} >= {note}
