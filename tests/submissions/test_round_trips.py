"""Whatever partners fill in, written in any way that leaves no doubt, through every door: it is
read back exactly, each number at its cell, and what is empty is not reported."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.deviation import deviates
from schemas.programme.codes import ValueKind, ValueState
from schemas.submission import ALL, COVER
from submissions import make_template, read_submission
from submissions.doors.grid import column_letters
from submissions.values.significance import significances
from submissions.values.words import folded
from tests.submissions.builders import FIRST_ROW, Spoiled
from tests.submissions.corpus.cases import TODAY, programme
from tests.submissions.corpus.forms import TITLES, Said, book, keys, stacked
from tests.submissions.corpus.ods_files import content, document
from tests.submissions.corpus.packing import delimited, saved
from tests.submissions.filled_forms import PARTNER, FilledForm, filled_forms

Place = Callable[[str, int, str], str]
"""Sheet, row from 0 and column key to the cell as problems name it."""

modest = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@modest
@given(filled=filled_forms())
def test_a_form_in_excel(filled: FilledForm) -> None:
    assert_read_back(saved(book(filled.tables)), "form.xlsx", filled, _in_sheets(filled))


@modest
@given(filled=filled_forms())
def test_a_form_in_opendocument(filled: FilledForm) -> None:
    assert_read_back(document(content(filled.tables)), "form.ods", filled, _in_sheets(filled))


@modest
@given(
    filled=filled_forms(only_text=True),
    mark=st.sampled_from(",;\t|"),
    line_end=st.sampled_from(("\r\n", "\n", "\r")),
    encoding=st.sampled_from(("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be")),
)
def test_a_form_in_csv(filled: FilledForm, mark: str, line_end: str, encoding: str) -> None:
    before = "\ufeff" if encoding.startswith("utf-16") else ""
    text = delimited(stacked(filled.tables), mark, line_end, encoding, before)
    assert_read_back(text, "form.csv", filled, _in_lines(filled))


@modest
@given(filled=filled_forms())
def test_a_form_as_json(filled: FilledForm) -> None:
    (cover,) = filled.tables["cover"]
    rows = {sheet: filled.tables[sheet] for sheet in TITLES if sheet != COVER.key}
    text = json.dumps({**cover, **rows}, default=_in_json)
    assert_read_back(text.encode(), "form.json", filled, _in_pointers)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(filled=filled_forms())
def test_the_form_that_goes_out(filled: FilledForm) -> None:
    form = Spoiled(_form())
    form.cover("number_format", filled.number_format.value)
    cells = {}
    for key, title in _TITLES.items():
        for number, row in enumerate(filled.tables[key]):
            at = _row(form, row) if key == "outputs" else FIRST_ROW + number
            form.set(row, at, title)
            for column in keys(key, filled.tables[key]):
                cells[key, number, column] = f"{title}!{form.cell(column, at, title).coordinate}"
    assert_read_back(form.save(), "form.xlsx", filled, lambda *place: cells[place])


_TITLES = {"outputs": "Outputs", "budgets": "Budgets", "signs": "Signs of change"}


@cache
def _form() -> bytes:
    return make_template(programme(), PARTNER, "2017", language="en")


def _row(form: Spoiled, row: Said) -> int:
    return form.row_of(str(row["indicator"]), str(row["place"]))


def _in_sheets(filled: FilledForm) -> Place:
    return lambda sheet, number, key: (
        f"{TITLES[sheet]}!{_letter(filled, sheet, key)}{FIRST_ROW + number}"
    )


def _letter(filled: FilledForm, sheet: str, key: str) -> str:
    return column_letters(keys(sheet, filled.tables[sheet]).index(key) + 1)


def _in_lines(filled: FilledForm) -> Place:
    """Below each `#sheet` line stand labels and keys; the cover has a line for each key."""
    first = {"outputs": 2 + len(keys("cover")) + 3}
    first["budgets"] = first["outputs"] + len(filled.written) + 3
    first["signs"] = first["budgets"] + len(filled.budgets) + 3

    def where(sheet: str, number: int, key: str) -> str:
        return f"{sheet}!{_letter(filled, sheet, key)}{first[sheet] + number}"

    return where


def _in_pointers(sheet: str, number: int, key: str) -> str:
    return f"{sheet}!/{sheet}/{number}/{key}"


def _in_json(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return str(value)


def assert_read_back(content: bytes, name: str, filled: FilledForm, where: Place) -> None:
    """The file counts, and says what was filled in and nothing else."""
    reading = read_submission(content, name, programme(), TODAY)
    unexplained = [p for p in reading.problems if p.code == "explanation-missing"]
    assert {f"{p.sheet}!{p.cell}" for p in unexplained} == set(_far_from_plan(filled, where))
    others = {p.code for p in reading.problems} - {"explanation-missing"}
    assert others <= {"minimum-disaggregation"}
    told = {
        (v.indicator, v.place, v.sex, v.kind.value): (v.value, f"{v.sheet}!{v.cell}")
        for v in reading.outputs
        if v.value is not None
    }
    assert told == {
        identity: (Decimal(value), where("outputs", number, key))
        for identity, (value, key, number) in filled.expected().items()
    }
    silent = {v.state for v in reading.outputs if v.value is None}
    assert silent <= {ValueState.NOT_REPORTED}
    amounts = [{"planned": b.planned, "realised": b.realised} for b in reading.budgets]
    assert amounts == list(filled.amounts)
    cells = [(b.sheet, b.planned_cell, b.realised_cell) for b in reading.budgets]
    assert [
        (f"{sheet}!{planned}", f"{sheet}!{realised}") for sheet, planned, realised in cells
    ] == [
        (where("budgets", number, "planned"), where("budgets", number, "realised"))
        for number in range(len(filled.amounts))
    ]
    assert [(s.observed_from, s.observed_to) for s in reading.signs] == list(filled.spans)
    explained = {(v.indicator, v.place): v.explanation for v in reading.outputs if v.explanation}
    assert explained == {row: text for row, text in filled.explanations.items() if text}
    assert [(s.location, s.significance, s.contribution) for s in reading.signs] == [
        (row["location"] or "", _rated(row["significance"]), row["contribution"] or "")
        for row in filled.signs
    ]


def _far_from_plan(filled: FilledForm, where: Place) -> Iterator[str]:
    """The cells where an explanation is asked for."""
    terms, said = programme().deviation, filled.expected()
    for number, (indicator, place, _) in enumerate(filled.rows):
        planned, realised = (said.get((indicator, place, ALL, kind)) for kind in ValueKind)
        if planned is None or realised is None or filled.explanations[indicator, place]:
            continue
        if deviates(Decimal(planned[0]), Decimal(realised[0]), terms.outputs_pct):
            yield where("outputs", number, "explanation")
    for number, line in enumerate(filled.amounts):
        if deviates(line["planned"], line["realised"], terms.budget_lines_pct):
            yield where("budgets", number, "explanation")


def _rated(written: object) -> str:
    return significances()[folded(str(written))] if written else ""
