"""Forms in the partner's language, filled in with what is known, and safe to open anywhere."""

import csv
import io
import re
from decimal import Decimal
from typing import cast

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from schemas.programme import Partner, Programme, load_programme, shipped_programme
from schemas.submission import ALL, SHEETS
from submissions import (
    BudgetLine,
    Earlier,
    Filled,
    OutputLine,
    SignLine,
    TemplateError,
    filled_in_with,
    make_csv_template,
    make_template,
    shown_beside,
    still_asked,
)
from submissions.form.columns import EARLIER, HIDDEN, PARTS
from submissions.values.yes_no import yes_and_no, yes_or_no
from submissions.wording import languages, say, sheet_label
from tests.submissions.builders import (
    FIRST_ROW,
    KEY_ROW,
    PLANNED,
    REALISED,
    Spoiled,
    docs,
    form,
    kids,
    programme,
    read,
)

FUNCTIONS = frozenset(
    re.findall(
        r"\w+",
        """AND CHAR CHOOSE CODE COUNT COUNTA COUNTIF COUNTIFS DATE DAY FIND HYPERLINK IF IFERROR
        INDEX INT ISERROR ISNUMBER ABS LEFT LEN MATCH MAX MID MIN MONTH N NOT OR RIGHT ROUND ROW
        SUBSTITUTE SUM SUMIF SUMPRODUCT TEXT TODAY TRIM UPPER VALUE YEAR""",
    )
)
"""What Excel 2010 and LibreOffice both calculate, and need not be entered as arrays."""

DTZ = shipped_programme("dtz-2016-2020")
FORBIDDEN_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
EVERYTHING = Filled(
    outputs=(
        kids(all=9, female=4, male=5),
        OutputLine("DOCS", "PE", {(PLANNED, ALL): Decimal(0)}, note="late", explanation="floods"),
        OutputLine("STAFF", "BO", applies=False),
        OutputLine("STAFF", "PE", {(REALISED, ALL): Decimal(3)}),
        OutputLine("STAFF", "PE", {(REALISED, ALL): Decimal(2)}, age_group="12-17"),
    ),
    budgets=(BudgetLine("Staff", "BO", "EUR", Decimal("10.50"), None, "late start"),),
    signs=(
        SignLine("children", "BO", "Council", "A law", "2017-06", "OUT-1", "Gazette", "NGO", True),
        SignLine(
            *("children", "PE", "Police", "A unit", "Q3 2017"),
            location="Cusco",
            significance="medium",
            contribution="We trained them",
        ),
        SignLine("children", "PE", "Schools", "A rule", "2017"),
        SignLine("children", "PE", "Mayor", "A plan", "2017-06-30"),
        SignLine("children", "PE", "Court", "A room"),
    ),
)


def in_language(language: str) -> Programme:
    """The test programme with an indicator title in another language."""
    made = programme()
    titled = {"title": {"en": "About KIDS", language: "Sobre KIDS"}}
    indicators = [i.model_copy(update=titled) if i.id == "KIDS" else i for i in made.indicators]
    return made.model_copy(update={"indicators": indicators})


def sheets_of(content: bytes) -> list[Worksheet]:
    """The sheets of a workbook."""
    return [cast("Worksheet", s) for s in load_workbook(io.BytesIO(content)).worksheets]


@pytest.mark.parametrize("language", languages())
def test_a_form_is_in_the_language_asked_for_and_read_all_the_same(language: str) -> None:
    content = make_template(programme(), "north", "2017", 1, EVERYTHING, language=language)
    said = {cell.value for sheet in sheets_of(content) for row in sheet.iter_rows() for cell in row}
    names = ("form-steps", "form-planned-parts", "check-title", "column-outputs-note", "form-no")
    assert {say(language, name) for name in names} <= said
    assert [sheet.title for sheet in sheets_of(content)][:4] == [
        sheet_label(language, sheet.key) for sheet in SHEETS
    ]
    reading = read(content)
    assert reading.counts, reading.problems
    assert reading.cover is not None
    assert reading.cover.language == language
    assert filled_in_with(reading.outputs, reading.budgets, reading.signs).budgets == (
        EVERYTHING.budgets
    )


@pytest.mark.parametrize("language", languages())
def test_names_of_sheets_are_such_as_spreadsheets_take(language: str) -> None:
    titles = [sheet_label(language, sheet.key) for sheet in SHEETS]
    titles.append(say(language, "check-title"))
    assert len({title.casefold() for title in titles}) == len(titles)
    for title in titles:
        assert len(title) <= 31
        assert not FORBIDDEN_IN_TITLES.search(title)
        assert not title.startswith("'")
        assert not title.endswith("'")


def test_no_word_means_yes_in_one_language_and_no_in_another() -> None:
    for language in languages():
        for answer in (True, False):
            assert yes_and_no()[yes_or_no(language, answer).casefold()] is answer


def test_indicators_are_titled_in_the_language_where_the_programme_has_it() -> None:
    content = make_template(in_language("es"), "north", "2017", language="es")
    titles = {row[1] for row in sheets_of(content)[1].iter_rows(FIRST_ROW, values_only=True)}
    assert {"Sobre KIDS", "About DOCS"} <= titles
    text = make_csv_template(in_language("es"), "north", "2017", language="es").decode("utf-8-sig")
    assert "Sobre KIDS" in text


def test_a_language_that_nobody_has_is_refused() -> None:
    with pytest.raises(TemplateError, match="No form can be made in 'xx'"):
        make_template(programme(), "north", "2017", language="xx")


def test_the_cover_says_by_when_the_form_is_wanted_where_the_programme_does() -> None:
    due = programme().submission.model_copy(update={"due_days_after_period": 45})
    asked = programme().model_copy(update={"submission": due})
    for made, text in ((asked, "Please send it by February 14, 2018."), (programme(), "")):
        line = sheets_of(make_template(made, "north", "2017"))[0]["B3"].value
        assert line == f"2017: January 1, 2017 to December 31, 2017. {text}".strip()


def test_the_steps_on_the_cover_lead_to_the_sheets_they_are_about() -> None:
    content = form()
    titles = {sheet.title for sheet in sheets_of(content)}
    links = [c.hyperlink for row in sheets_of(content)[0].iter_rows() for c in row if c.hyperlink]
    led_to = [str(link.location).partition("!")[0].strip("'") for link in links]
    assert led_to == ["Outputs", "Budgets", "Signs of change", "Check before you send"]
    assert set(led_to) <= titles


def test_what_was_realised_before_stands_beside_and_is_not_read() -> None:
    earlier = Earlier(
        "2016", {("DOCS", "BO", ALL): Decimal(71), ("KIDS", "BO", "0-11"): Decimal(0)}
    )
    plain = read(make_template(programme(), "north", "2017", 1, EVERYTHING))
    content = make_template(programme(), "north", "2017", 1, EVERYTHING, earlier=earlier)
    spoiled = Spoiled(content)
    assert spoiled.cell(EARLIER, KEY_ROW - 1).value == "2016: realised"
    assert spoiled.cell(EARLIER, spoiled.row_of("DOCS", "BO")).value == 71
    assert spoiled.cell(EARLIER, spoiled.row_of("KIDS", "BO", "0-11")).value == 0
    assert spoiled.cell(EARLIER, spoiled.row_of("DOCS", "PE")).value is None
    assert spoiled.cell(EARLIER).protection.locked
    reading = read(content)
    assert reading.problems == plain.problems
    assert [v.value for v in reading.outputs] == [v.value for v in plain.outputs]


def test_the_csv_form_has_the_same_beside() -> None:
    earlier = Earlier("2016", {("DOCS", "BO", ALL): Decimal(71)})
    content = make_csv_template(programme(), "north", "2017", 1, EVERYTHING, earlier=earlier)
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    (heading,) = [row for row in rows if row[-1] == EARLIER]
    place = heading.index("indicator"), heading.index("place"), heading.index(EARLIER)
    beside = {tuple(row[p] for p in place) for row in rows if len(row) == len(heading)}
    assert ("DOCS", "BO", "71") in beside
    assert {b for *_, b in beside} == {"2016: realised", EARLIER, "71", ""}
    assert read(content.decode("utf-8-sig")).problems == read(form(*EVERYTHING.outputs)).problems


def test_what_was_accepted_fills_in_the_next_form() -> None:
    reading = read(make_template(programme(), "north", "2017", 1, EVERYTHING))
    assert reading.counts, reading.problems
    said = filled_in_with(reading.outputs, reading.budgets, reading.signs)
    again = read(make_template(programme(), "north", "2017", 2, said))
    assert again.counts, again.problems
    assert [(v.indicator, v.place, v.age_group, v.sex, v.kind, v.state, v.value, v.note,
             v.explanation) for v in again.outputs] == [
        (v.indicator, v.place, v.age_group, v.sex, v.kind, v.state, v.value, v.note, v.explanation)
        for v in reading.outputs
    ]  # fmt: skip
    assert said.budgets == EVERYTHING.budgets
    assert said.signs == EVERYTHING.signs


def test_what_is_not_asked_any_more_is_left_out_and_counted() -> None:
    said = Filled((docs(5), OutputLine("OTHERS", "BO"), OutputLine("DOCS", "TH"), kids("90-99")))
    kept, left_out = still_asked(said, programme(), programme().partner("north"))
    assert (kept.outputs, left_out) == ((docs(5),), 3)


def test_only_realised_totals_are_shown_of_an_earlier_period() -> None:
    reading = read(form(kids(all=9, female=4), docs(0)))
    assert shown_beside("2017", reading.outputs) == Earlier(
        "2017", {("KIDS", "BO", ALL): Decimal(9), ("DOCS", "BO", ALL): Decimal(0)}
    )


def test_formulas_are_such_as_every_spreadsheet_calculates() -> None:
    earlier = Earlier("2016", {})
    for sheet in sheets_of(make_template(programme(), "north", "2017", earlier=earlier)):
        formulas = [str(c.value) for row in sheet.iter_rows() for c in row if c.data_type == "f"]
        coloured = [
            (cells.sqref, formula)
            for cells in sheet.conditional_formatting
            for rule in cells.rules
            for formula in rule.formula
        ]
        used = re.findall(r"([A-Z][A-Z.0-9]*)\(", _without_texts(" ".join(formulas)))
        assert set(used) <= FUNCTIONS
        assert max(map(len, formulas), default=0) < 8_192
        assert max(map(_depth, formulas), default=0) <= 64
        elsewhere = [cells for cells, formula in coloured if "!" in _without_texts(formula)]
        assert elsewhere == []  # a colour that depends on another sheet is not shown everywhere


def _without_texts(formula: str) -> str:
    return re.sub(r'"[^"]*"', '""', formula)


def _depth(formula: str) -> int:
    depth = deepest = 0
    for mark in _without_texts(formula):
        depth += (mark == "(") - (mark == ")")
        deepest = max(deepest, depth)
    return deepest


def test_what_is_worked_out_for_the_check_is_hidden() -> None:
    sheet = sheets_of(form())[1]
    hidden = {
        str(sheet.cell(KEY_ROW, column).value)
        for column in range(1, sheet.max_column + 1)
        if sheet.column_dimensions[get_column_letter(column)].hidden
    }
    assert hidden
    assert hidden <= HIDDEN
    assert not hidden & set(PARTS.values())


@pytest.mark.parametrize("partner", load_programme(DTZ).partners, ids=lambda partner: partner.id)
def test_a_form_has_a_row_for_each_indicator_and_place_of_its_partner(partner: Partner) -> None:
    made = load_programme(DTZ)
    sheet = sheets_of(make_template(made, partner.id, "2017"))[1]
    rows = [(row[0], row[2]) for row in sheet.iter_rows(FIRST_ROW, values_only=True)]
    assert rows == [(i, place) for i in partner.indicators for place in made.places(partner)]
