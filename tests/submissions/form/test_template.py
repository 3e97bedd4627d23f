"""Forms: what goes in comes back exactly, and people can change only what is theirs."""

import io
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from schemas.programme import Sex
from schemas.programme.codes import Significance, ValueKind, ValueState
from schemas.submission import ALL
from submissions import (
    BudgetLine,
    Earlier,
    Filled,
    OutputLine,
    SignLine,
    TemplateError,
    make_csv_template,
    make_template,
    read_submission,
)
from submissions.layout import MARKER
from tests.submissions.builders import (
    FIRST_ROW,
    KEY_ROW,
    TODAY,
    Spoiled,
    docs,
    form,
    kids,
    letters,
    programme,
)

WORDS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=30
).map(lambda text: f"x {text} x")
COUNTS = st.integers(0, 10**11).map(Decimal)
AMOUNTS = st.none() | st.decimals(0, 10**9, places=2)
INDICATORS = ("KIDS", "STAFF", "DOCS")
PLACES = st.sampled_from(["BO", "PE", "ALL"])
DATES = st.sampled_from(["", "2017", "2017-02", "2017-06-30"])


@st.composite
def children_lines(draw: st.DrawFn, place: str) -> OutputLine:
    """Numbers of children that fit together: parts, and a total that may be left out."""
    values: dict[tuple[ValueKind, str], Decimal] = {}
    for kind in ValueKind:
        parts = draw(st.dictionaries(st.sampled_from(Sex), COUNTS))
        values |= {(kind, str(sex)): number for sex, number in parts.items()}
        whole = Sex.FEMALE in parts and Sex.MALE in parts
        if not whole or draw(st.booleans()):
            rest = Decimal(0) if Sex.NOT_REPORTED in parts else draw(COUNTS)
            values[kind, ALL] = sum(parts.values(), Decimal(0)) + rest
    note, explanation = draw(st.just("") | WORDS), draw(st.just("") | WORDS)
    return OutputLine("KIDS", place, values, note=note, explanation=explanation)


def _told_of(sign: SignLine) -> tuple[str, ...]:
    """No two signs of a file say the same."""
    return sign.place, *(" ".join(text.split()).casefold() for text in (sign.actor, sign.change))


@st.composite
def fillings(draw: st.DrawFn) -> Filled:
    """A form filled in without contradiction."""
    places = draw(st.lists(PLACES, unique=True))
    outputs = [draw(children_lines(place)) for place in places]
    numbers = draw(st.dictionaries(st.sampled_from([(k, ALL) for k in ValueKind]), COUNTS))
    outputs.append(OutputLine("DOCS", "PE", numbers, note=draw(st.just("") | WORDS)))
    outputs.append(OutputLine("DOCS", "BO", {(ValueKind.REALISED, ALL): draw(COUNTS)}))
    outputs.append(OutputLine("STAFF", "BO", applies=draw(st.booleans())))
    lines = draw(st.lists(WORDS, max_size=3, unique_by=lambda text: text.casefold()))
    budgets = [
        BudgetLine(line, draw(PLACES), "EUR", draw(AMOUNTS), draw(AMOUNTS), draw(WORDS))
        for line in lines
    ]
    signs = draw(
        st.lists(
            st.builds(
                SignLine,
                pathway=st.just("children"),
                place=PLACES,
                actor=WORDS,
                change=WORDS,
                observed_on=DATES,
                outcome=st.sampled_from(["", "OUT-1"]),
                source=st.just("") | WORDS,
                verified_with=st.just("") | WORDS,
                sensitive=st.booleans(),
                location=st.just("") | WORDS,
                significance=st.sampled_from(["", *Significance]),
                contribution=st.just("") | WORDS,
            ),
            max_size=3,
            unique_by=_told_of,
        )
    )
    return Filled(tuple(outputs), tuple(budgets), tuple(signs))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(filled=fillings(), revision=st.integers(1, 99), as_csv=st.booleans())
def test_what_is_filled_in_is_read_back_exactly(
    filled: Filled, revision: int, as_csv: bool
) -> None:
    make: Any = make_csv_template if as_csv else make_template
    content = make(programme(), "north", "2017", revision, filled)
    reading = read_submission(content, "a.csv" if as_csv else "a.xlsx", programme(), TODAY)
    assert reading.counts, reading.problems
    assert reading.cover is not None
    assert reading.cover.revision == revision
    written = {
        (line.indicator, line.place, sex, kind): number
        for line in filled.outputs
        for (kind, sex), number in line.values.items()
    }
    as_read = {
        (v.indicator, v.place, v.sex, v.kind): v.value
        for v in reading.outputs
        if v.value is not None and v.raw
    }
    assert as_read == written
    texts = {
        (v.indicator, v.place): (v.note, v.explanation)
        for v in reading.outputs
        if v.age_group == ALL
    }
    for line in filled.outputs:
        assert texts[line.indicator, line.place] == (line.note, line.explanation)
    does_not_apply = {v.indicator for v in reading.outputs if v.state is ValueState.NOT_APPLICABLE}
    assert does_not_apply == {line.indicator for line in filled.outputs if not line.applies}
    assert [(b.line, b.place, b.currency, b.planned, b.realised, b.explanation)
            for b in reading.budgets] == [
        (b.line, b.place, b.currency, b.planned, b.realised, b.explanation)
        for b in filled.budgets
    ]  # fmt: skip
    spans = {
        "": (None, None),
        "2017": (date(2017, 1, 1), date(2017, 12, 31)),
        "2017-02": (date(2017, 2, 1), date(2017, 2, 28)),
        "2017-06-30": (date(2017, 6, 30), date(2017, 6, 30)),
    }
    assert [(s.actor, s.change, s.source, s.verified_with, s.outcome, s.sensitive, s.place,
             s.location, s.significance, s.contribution,
             (s.observed_from, s.observed_to)) for s in reading.signs] == [
        (s.actor, s.change, s.source, s.verified_with, s.outcome, s.sensitive, s.place,
         s.location, s.significance, s.contribution, spans[s.observed_on])
        for s in filled.signs
    ]  # fmt: skip


@pytest.mark.parametrize("make", [make_template, make_csv_template])
def test_the_same_form_is_the_same_bytes(make: Any) -> None:
    filled, earlier = Filled((docs(5),)), Earlier("2016", {("DOCS", "BO", ALL): Decimal(4)})
    first = make(programme(), "north", "2017", 1, filled, earlier=earlier)
    assert make(programme(), "north", "2017", 1, filled, earlier=earlier) == first
    assert b"2026" not in first


def test_there_is_one_row_for_each_indicator_place_and_asked_age_group() -> None:
    spoiled = Spoiled(form(docs(5)))
    rows = [
        tuple(spoiled.cell(key, row).value for key in ("indicator", "place", "age_group"))
        for row in range(FIRST_ROW, spoiled.blank_row())
    ]
    ages = (None, "0-11", "12-17")
    assert rows == [
        *(("KIDS", place, age) for place in ("BO", "PE", "ALL") for age in ages),
        *((i, place, None) for i in ("STAFF", "DOCS") for place in ("BO", "PE", "ALL")),
    ]


def test_people_can_change_only_what_is_theirs() -> None:
    book = load_workbook(io.BytesIO(form(docs(5))))
    sheet = book["Outputs"]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert book.security is not None
    assert book.security.lockStructure
    spoiled = Spoiled(form(docs(5)))
    assert spoiled.cell("indicator").protection.locked
    assert not spoiled.cell("realised_total").protection.locked
    assert not spoiled.cell("indicator", spoiled.blank_row()).protection.locked
    assert spoiled.cell("realised_total", KEY_ROW).protection.locked
    ours = [key for key in letters("Outputs") if key.startswith(MARKER)]
    assert all(spoiled.cell(key).protection.locked for key in ours)


def test_a_split_nobody_asks_for_is_shaded_and_one_that_cannot_be_is_closed() -> None:
    spoiled = Spoiled(form(docs(5)))
    cells = {i: spoiled.cell("realised_female", spoiled.row_of(i, "BO")) for i in INDICATORS}
    assert {i: cell.fill.fill_type for i, cell in cells.items()} == {
        "KIDS": None,
        "STAFF": "lightUp",
        "DOCS": "lightUp",
    }
    closed = {i for i, cell in cells.items() if cell.protection.locked}
    assert closed == {"DOCS"}


def test_rows_can_be_added_only_where_an_age_group_may_be() -> None:
    ageless = programme().model_copy(update={"age_groups": []})
    for made, blank in ((programme(), 20), (ageless, 0)):
        sheet = load_workbook(io.BytesIO(make_template(made, "north", "2017")))["Outputs"]
        asked = [row for row in sheet.iter_rows(FIRST_ROW, max_col=1) if row[0].value]
        assert sheet.max_row == KEY_ROW + len(asked) + blank


def test_choices_and_numbers_are_validated_as_they_are_typed() -> None:
    book = load_workbook(io.BytesIO(form(docs(5))))
    rules = {rule.promptTitle: rule for rule in book["Outputs"].data_validations.dataValidation}
    assert (rules["Indicator"].type, rules["Place"].type) == ("list", "list")
    assert (rules["Realised: total"].type, rules["Realised: total"].formula1) == ("whole", "0")
    reference = str(rules["Indicator"].formula1)
    title, cells = reference.split("!")
    listed = [cell.value for (cell,) in book[title][cells.replace("$", "")]]
    assert listed == ["KIDS", "STAFF", "DOCS"]
    assert book[title].sheet_state == "hidden"


@pytest.mark.parametrize(
    ("partner", "period", "lines"),
    [
        ("nobody", "2017", ()),
        ("north", "2027", ()),
        ("north", "2017", (OutputLine("OTHERS", "BO"),)),
        ("north", "2017", (OutputLine("DOCS", "TH"),)),
        ("south", "2017", (kids(all=1),)),
    ],
)
def test_a_form_nobody_can_send_is_not_made(
    partner: str, period: str, lines: tuple[OutputLine, ...]
) -> None:
    with pytest.raises(TemplateError):
        make_template(programme(), partner, period, values=Filled(lines))
