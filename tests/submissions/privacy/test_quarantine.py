"""A text that holds personal data is taken out of a reading; where is said, what never."""

from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

import pytest

from schemas.programme.codes import ValueKind, ValueState
from schemas.submission import BudgetRow, Cover, OutputValue, Problem, Reading, Severity, SignRow
from submissions.messages import codes, problem
from submissions.privacy import WITHHELD, PersonalKind, names_person, quarantine

CLEAN = "Hotel staff in Cartagena signed The Code"
PERSONAL = "Mrs. Zuzubar, zuzu@example.org"
COVER = Cover("TEST-1", "north", "2017", 1, "en", "1,234.5")


def value(note: str, row: int = 5, **more: Any) -> OutputValue:
    written: dict[str, Any] = {
        "sheet": "Outputs",
        "row": row,
        "cell": f"F{row}",
        "indicator": "KIDS",
        "place": "PE",
        "age_group": "all",
        "sex": "all",
        "kind": ValueKind.REALISED,
        "state": ValueState.REPORTED,
        "value": Decimal(7),
        "raw": "7",
        "note": note,
    }
    return OutputValue(**(written | more))


def budget(line: str, explanation: str = "", row: int = 5, **more: Any) -> BudgetRow:
    amounts = (Decimal(9), f"C{row}", None, f"D{row}", "EUR")
    return BudgetRow("Budgets", row, line, "PE", *amounts, explanation, **more)


def sign(row: int = 5, **more: Any) -> SignRow:
    written: dict[str, Any] = {
        "sheet": "Signs of change",
        "row": row,
        "pathway": "government",
        "place": "PE",
        "actor": "Council",
        "change": CLEAN,
        "observed_from": None,
        "observed_to": None,
        "outcome": "",
        "source": "Minutes",
        "verified_with": "the director of the school",
        "sensitive": False,
    }
    return SignRow(**(written | more))


def reading(**rows: Any) -> Reading:
    return Reading("north-2017.xlsx", "0" * 64, COVER, **rows)


def quarantined(**rows: Any) -> Reading:
    return quarantine(reading(**rows), ("PE",), "en")


def places(problems: tuple[Problem, ...]) -> list[tuple[str, str, str]]:
    return [(p.code, p.sheet, p.cell) for p in problems]


def test_a_reading_without_personal_data_stays_as_it_is() -> None:
    rows = reading(outputs=(value(CLEAN),), budgets=(budget("Staff", CLEAN),), signs=(sign(),))
    assert quarantine(rows, ("PE",), "en") is rows


def test_a_note_is_withheld_once_for_all_values_of_its_row() -> None:
    notes = tuple(value(PERSONAL, note_cell="P5", sex=sex) for sex in ("all", "female", "male"))
    found = quarantined(outputs=(*notes, value(CLEAN, row=6)))
    assert [v.note for v in found.outputs] == [WITHHELD, WITHHELD, WITHHELD, CLEAN]
    assert places(found.problems) == [
        ("personal-data-email", "Outputs", "P5"),
        ("personal-data-name", "Outputs", "P5"),
    ]


def test_numbers_and_codes_of_the_row_are_kept() -> None:
    before = value(PERSONAL)
    (after,) = quarantined(outputs=(before,)).outputs
    assert after == replace(before, note=WITHHELD)


def test_an_explanation_is_withheld_apart_from_the_note_beside_it() -> None:
    said = value(CLEAN, note_cell="P5", explanation=PERSONAL, explanation_cell="Q5")
    found = quarantined(outputs=(said,))
    assert found.outputs == (replace(said, explanation=WITHHELD),)
    assert {p.cell for p in found.problems} == {"Q5"}


@pytest.mark.parametrize(
    "key", ["location", "actor", "change", "contribution", "source", "verified_with"]
)
def test_each_text_of_a_sign_is_looked_through(key: str) -> None:
    cells: dict[str, Any] = {"text_cells": {key: "G5"}}
    found = quarantined(signs=(sign(**(cells | {key: PERSONAL})),))
    (row,) = found.signs
    assert row == sign(**(cells | {key: WITHHELD}))
    assert {p.cell for p in found.problems} == {"G5"}


def test_a_role_may_be_named_as_the_one_who_verified() -> None:
    roles = "Director of the school, two mothers, the police of San Martín"
    assert quarantined(signs=(sign(verified_with=roles),)).problems == ()


def test_withheld_budget_lines_stay_apart() -> None:
    cells = {"line": "A5", "explanation": "F5"}
    found = quarantined(
        budgets=(
            budget("Fee of Mrs. Zuzubar", "call +51 987 654 321", text_cells=cells),
            budget("Fee of Mrs. Rahman", CLEAN, row=6),
        )
    )
    assert [row.line for row in found.budgets] == [f"{WITHHELD} 5", f"{WITHHELD} 6"]
    assert [row.explanation for row in found.budgets] == [WITHHELD, CLEAN]
    assert places(found.problems) == [
        ("personal-data-name", "Budgets", "A5"),
        ("personal-data-telephone", "Budgets", "F5"),
        ("personal-data-name", "Budgets", "A6"),
    ]


def test_without_the_cell_of_a_text_the_first_of_its_row_is_named() -> None:
    found = quarantined(outputs=(value(PERSONAL, row=7),), signs=(sign(row=9, source=PERSONAL),))
    assert {(p.sheet, p.cell) for p in found.problems} == {
        ("Outputs", "A7"),
        ("Signs of change", "A9"),
    }


def test_what_is_found_does_not_stop_a_file_and_comes_after_its_other_problems() -> None:
    first = problem("minimum-disaggregation", "Outputs", "F5")
    found = quarantined(outputs=(value(PERSONAL),), problems=(first,))
    assert found.problems[0] == first
    assert found.counts
    assert {p.severity for p in found.problems} == {Severity.WARNING}


def test_looking_again_finds_nothing_more() -> None:
    once = quarantined(
        outputs=(value(PERSONAL),), budgets=(budget(PERSONAL),), signs=(sign(change=PERSONAL),)
    )
    assert quarantine(once, ("PE",), "en") is once


def test_nothing_of_a_withheld_text_is_left_anywhere() -> None:
    found = quarantined(
        outputs=(value(PERSONAL, explanation=PERSONAL),),
        budgets=(budget(PERSONAL, PERSONAL),),
        signs=(
            sign(
                actor=PERSONAL,
                change=PERSONAL,
                source=PERSONAL,
                verified_with=PERSONAL,
                location=PERSONAL,
                contribution=PERSONAL,
            ),
        ),
    )
    assert "zuzu" not in "".join(repr(getattr(found, f.name)) for f in fields(found)).casefold()


def test_every_kind_has_its_message() -> None:
    assert {f"personal-data-{kind}" for kind in PersonalKind} <= codes()


def test_numbers_are_those_of_the_partners_countries() -> None:
    note = "asked 987 654 321 then"
    assert quarantine(reading(outputs=(value(note),)), ("PE",), "en").problems
    assert not quarantine(reading(outputs=(value(note),)), ("TH",), "en").problems


@pytest.mark.parametrize(
    ("file_name", "is_personal"),
    [
        ("north-2017.xlsx", False),
        ("Maria Lopez 2017.xlsx", False),
        ("report_2016-2020_v2.xlsx", False),
        ("20170630_153012.csv", False),
        ("20170630153012.csv", False),
        ("IMG-20170630-WA0012.xlsx", False),
        ("ana@example.org.xlsx", True),
        ("report_ana.lopez@example.org_2017.xlsx", True),
        ("+51987654321.xlsx", True),
        ("whatsapp_987654321.xlsx", True),
        ("dni_12345678.xlsx", True),
        ("cpf 390.533.447-05.xlsx", True),
    ],
)
def test_a_file_name_may_hold_personal_data_too(file_name: str, is_personal: bool) -> None:
    assert names_person(file_name, ("PE", "BR", "IN", "TH")) is is_personal
