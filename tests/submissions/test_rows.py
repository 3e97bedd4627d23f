"""What is wrong with cover, outputs, budgets and signs is found all at once, each at its cell."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from schemas.programme.codes import ValueState
from schemas.submission import ALL, OUTPUTS, SIGNS, Cover
from submissions import BudgetLine, OutputLine, SignLine, read_submission
from tests.submissions.builders import (
    FIRST_ROW,
    PLANNED,
    REALISED,
    TODAY,
    Spoiled,
    at,
    codes,
    csv_form,
    docs,
    errors,
    form,
    kids,
    kids_by,
    programme,
    read,
    reported,
)


def spoiled_row(values: dict[str, object], indicator: str = "DOCS") -> tuple[Spoiled, int]:
    """A form with one row of Bolivia changed."""
    spoiled = Spoiled(form(docs(5, "PE")))
    row = spoiled.row_of(indicator, "BO")
    return spoiled.set(values, row), row


def address(spoiled: Spoiled, key: str, row: int) -> str:
    """The address of a cell of the outputs sheet."""
    return spoiled.cell(key, row).coordinate


def test_the_cover_says_who_reports_on_what() -> None:
    assert read(form(docs(5), revision=3)).cover == Cover(
        "TEST-1", "north", "2017", 3, "en", "1234.5"
    )


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("contract", "submission-0", "wrong-contract"),
        ("contract", None, "wrong-contract"),
        ("programme", "OTHER", "wrong-programme"),
        ("partner", "nobody", "unknown-partner"),
        ("partner", None, "unknown-partner"),
        ("period", "2027", "unknown-period"),
        ("period", "=2017", "formula"),
        ("revision", 0, "bad-revision"),
        ("revision", 1.5, "bad-revision"),
        ("revision", "two", "bad-revision"),
        ("revision", None, "bad-revision"),
        ("language", "xx", "unknown-language"),
        ("number_format", "1234", "unknown-number-format"),
        ("number_format", 1234.5, "unknown-number-format"),
    ],
)
def test_a_wrong_cover_line_is_named_at_its_cell(key: str, value: object, code: str) -> None:
    reading = read(Spoiled(form(docs(5))).cover(key, value).save())
    (found,) = reading.problems
    assert (found.code, found.sheet, found.cell[0]) == (code, "Cover", "C")
    assert not reading.counts


@pytest.mark.parametrize(
    ("key", "value"),
    [("period", 2017), ("revision", "1"), ("partner", "North"), ("language", "ES")],
)
def test_the_cover_is_read_however_it_was_typed(key: str, value: object) -> None:
    assert read(Spoiled(form(docs(5))).cover(key, value).save()).counts


def test_a_period_nobody_expects_of_the_partner_is_refused() -> None:
    spoiled = Spoiled(form(docs(5))).cover("partner", "south").cover("period", "2018")
    assert "period-not-expected" in codes(read(spoiled.save()))


BUDGET = BudgetLine("Staff", "BO", "EUR", Decimal("1200.50"), Decimal("99.99"), "late start")
NEXT_YEAR = {"planned_total": 7, "realised_total": 0}


def form_of_2018() -> Spoiled:
    """A form of 2018 with planned and realised documents, and a budget line."""
    spoiled = Spoiled(form(budgets=(BUDGET,))).cover("period", "2018")
    return spoiled.set(NEXT_YEAR, spoiled.row_of("DOCS", "BO"))


@pytest.mark.parametrize("day", [dt.date(2017, 12, 31), dt.date(2016, 7, 1)])
def test_nothing_is_realised_in_a_period_that_has_not_begun(day: dt.date) -> None:
    spoiled = form_of_2018()
    reading = read(spoiled.save(), today=day)
    cell = address(spoiled, "realised_total", spoiled.row_of("DOCS", "BO"))
    assert errors(reading) == [
        ("period-not-begun", "Outputs", cell),
        ("period-not-begun", "Budgets", at("realised", FIRST_ROW, "Budgets")),
    ]
    assert "2018-01-01" in reading.problems[0].message
    assert "planned values may stay" in reading.problems[0].remedy


def test_plans_for_a_period_that_has_not_begun_are_taken() -> None:
    spoiled = form_of_2018()
    spoiled.set({"realised_total": None}, spoiled.row_of("DOCS", "BO"))
    spoiled.set({"realised": None}, FIRST_ROW, "Budgets")
    reading = read(spoiled.save(), today=dt.date(2017, 12, 31))
    assert reading.counts, reading.problems
    assert [v.value for v in reported(reading).values()] == [7]


@pytest.mark.parametrize("day", [dt.date(2018, 1, 1), dt.date(2018, 6, 30)])
def test_a_period_that_has_begun_but_not_ended_may_hold_realised_values(day: dt.date) -> None:
    assert read(form_of_2018().save(), today=day).counts


def test_a_wrong_language_leaves_the_rest_of_the_cover_standing() -> None:
    cover = read(Spoiled(form(docs(5))).cover("language", "xx").save()).cover
    assert cover is not None
    assert (cover.partner, cover.language) == ("north", "")


def test_everything_wrong_is_said_at_once() -> None:
    spoiled = Spoiled(form(docs(5))).cover("revision", "x").cover("language", "xx")
    row = spoiled.row_of("DOCS", "PE")
    spoiled.set({"place": "XX", "realised_total": "many", "planned_total": -1}, row)
    spoiled.set({"indicator": "NOPE", "place": "BO", "realised_total": 1}, spoiled.blank_row())
    assert [code for code, _, _ in errors(read(spoiled.save()))] == [
        "bad-revision",
        "unknown-language",
        "place-not-allowed",
        "negative-number",
        "not-a-number",
        "unknown-indicator",
    ]


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("indicator", "NOPE", "unknown-indicator"),
        ("indicator", "OTHERS", "indicator-not-assigned"),
        ("indicator", None, "value-missing"),
        ("indicator", "=A1", "formula"),
        ("place", "TH", "place-not-allowed"),
        ("place", "Bolivia", "place-not-allowed"),
        ("place", None, "value-missing"),
        ("place", "#N/A", "error-cell"),
        ("applies", "perhaps", "not-yes-or-no"),
        ("note", "=1+1", "formula"),
        ("realised_total", "many", "not-a-number"),
        ("realised_total", "n/a", "not-applicable-sign"),
        ("realised_total", "-", "no-number-sign"),
        ("realised_total", "none", "none-in-words"),
        ("realised_total", "about 50", "approximate-number"),
        ("realised_total", "12 + 5", "more-than-one-number"),
        ("realised_total", "5 pages", "unit-in-cell"),
        ("realised_total", "5 girls", "unit-contradicts-column"),
        ("realised_total", -3, "negative-number"),
        ("realised_total", 2.5, "fraction"),
        ("realised_total", "=SUM(A1:A2)", "formula"),
        ("realised_total", "#REF!", "error-cell"),
        ("realised_total", "#DIV/0!", "error-cell"),
        ("realised_total", "1.234", "ambiguous-number"),
        ("realised_total", "1,234", "ambiguous-number"),
        ("realised_total", True, "boolean-cell"),
        ("realised_total", dt.date(2017, 1, 1), "date-cell"),
        ("realised_total", dt.time(1, 2), "date-cell"),
        ("realised_total", 10**13, "number-too-large"),
        ("realised_female", 3, "split-not-asked"),
        ("age_group", "0-11", "split-not-asked"),
    ],
)
def test_a_wrong_cell_is_named_at_its_place(key: str, value: object, code: str) -> None:
    values = {"realised_total": 7} | {key: value}
    spoiled, row = spoiled_row(values)
    assert errors(read(spoiled.save())) == [(code, "Outputs", address(spoiled, key, row))]


def test_a_percentage_is_not_taken_for_a_number() -> None:
    spoiled, row = spoiled_row({"realised_total": 0.5})
    spoiled.cell("realised_total", row).number_format = "0%"
    assert [code for code, _, _ in errors(read(spoiled.save()))] == ["percent"]


def test_an_age_group_turned_into_a_date_is_explained() -> None:
    spoiled, row = spoiled_row({"age_group": dt.date(2017, 12, 17), "realised_total": 1}, "KIDS")
    assert errors(read(spoiled.save())) == [
        ("date-cell", "Outputs", address(spoiled, "age_group", row))
    ]


def test_an_unknown_age_group_is_refused() -> None:
    spoiled, row = spoiled_row({"age_group": "0-17", "realised_total": 1}, "KIDS")
    assert errors(read(spoiled.save())) == [
        ("unknown-age-group", "Outputs", address(spoiled, "age_group", row))
    ]


def test_a_row_of_totals_is_checked_and_neither_counted_nor_refused() -> None:
    spoiled = Spoiled(form(docs(5), docs(2, "PE")))
    row = spoiled.blank_row()
    spoiled.set({"indicator": "Total", "realised_total": 7}, row)
    reading = read(spoiled.save())
    assert [(p.code, p.cell) for p in reading.problems] == [("totals-row-not-counted", f"A{row}")]
    assert reading.counts
    assert sum(v.value or 0 for v in reported(reading).values()) == 7


def test_a_row_of_totals_that_differs_from_the_rows_above_it_is_refused() -> None:
    spoiled = Spoiled(form(docs(5), docs(2, "PE")))
    row = spoiled.blank_row()
    spoiled.set({"indicator": "Total", "realised_total": 8}, row)
    cell = address(spoiled, "realised_total", row)
    assert errors(read(spoiled.save())) == [("totals-row-differs", "Outputs", cell)]


def test_units_that_fit_their_columns_may_stand_in_the_cells() -> None:
    spoiled = Spoiled(form(kids(all=9, female=5, male=4)))
    units = {"realised_total": "9 anak", "realised_female": "5 girls", "realised_male": "4 niños"}
    spoiled.set(units, spoiled.row_of("KIDS", "BO"))
    reading = read(spoiled.save())
    assert reading.problems == ()
    by_sex = {key[3]: v.value for key, v in reported(reading).items()}
    assert by_sex == {"all": 9, "female": 5, "male": 4}


@pytest.mark.parametrize("word", ["no", "NO", "não", "nao", "non", "tidak", "ไม่", "FALSO"])
def test_no_is_understood_in_every_language(word: str) -> None:
    spoiled, _ = spoiled_row({"applies": word})
    states = {
        v.state for v in read(spoiled.save()).outputs if v.place == "BO" and v.indicator == "DOCS"
    }
    assert states == {ValueState.NOT_APPLICABLE}


@pytest.mark.parametrize("word", ["yes", "Sí", "si", "sim", "oui", "ya", "ใช่", "VERDADERO"])
def test_yes_is_understood_in_every_language(word: str) -> None:
    spoiled = Spoiled(form(signs=(SIGN,)))
    (sign,) = read(spoiled.set({"sensitive": word}, sheet="Signs of change").save()).signs
    assert sign.sensitive


def test_the_same_row_twice_is_refused_naming_the_first() -> None:
    spoiled = Spoiled(form(docs(5)))
    row = spoiled.blank_row()
    spoiled.set({"indicator": "docs", "place": "bo", "realised_total": 5}, row)
    reading = read(spoiled.save())
    assert errors(reading) == [("duplicate-row", "Outputs", f"A{row}")]
    assert f"row {spoiled.row_of('DOCS', 'BO')}." in reading.problems[-1].message


def test_numbers_without_indicator_are_refused() -> None:
    spoiled = Spoiled(form(docs(5)))
    row = spoiled.blank_row()
    spoiled.set({"realised_total": 5}, row)
    assert errors(read(spoiled.save())) == [
        ("value-missing", "Outputs", f"A{row}"),
        ("value-missing", "Outputs", f"C{row}"),
    ]


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        ({"all": 5, "female": 3, "male": 3}, "parts-exceed-total"),
        ({"all": 5, "female": 6}, "parts-exceed-total"),
        ({"all": 9, "female": 3, "male": 3, "not-reported": 1}, "parts-differ-from-total"),
        ({"female": 3}, "total-missing"),
        ({"male": 0}, "total-missing"),
        ({"not-reported": 3}, "total-missing"),
    ],
)
def test_parts_that_do_not_fit_are_refused_at_the_total(numbers: dict[str, int], code: str) -> None:
    content = form(kids_by(numbers))
    row = Spoiled(content).row_of("KIDS", "BO")
    assert errors(read(content)) == [(code, "Outputs", at("realised_total", row))]


@pytest.mark.parametrize(
    "numbers",
    [
        {"all": 9, "female": 3, "male": 3},
        {"all": 7, "female": 3, "male": 3, "not-reported": 1},
        {"all": 7, "female": 3, "male": 3, "other": 1, "not-reported": 0},
        {"all": 9, "female": 3},
        {"all": 9},
    ],
)
def test_parts_may_leave_some_unknown(numbers: dict[str, int]) -> None:
    reading = read(form(kids_by(numbers)))
    assert reading.counts
    by_sex = {key[3]: v.value for key, v in reported(reading).items()}
    assert by_sex == numbers


def test_a_total_is_worked_out_only_when_both_parts_are_given() -> None:
    content = form(kids(female=3, male=4, other=1))
    value = reported(read(content))["KIDS", "BO", ALL, ALL, REALISED]
    row = Spoiled(content).row_of("KIDS", "BO")
    assert (value.value, value.raw, value.cell) == (Decimal(8), "", at("realised_total", row))
    assert value.state is ValueState.REPORTED


def test_two_zeros_make_a_reported_zero() -> None:
    value = reported(read(form(kids(female=0, male=0))))["KIDS", "BO", ALL, ALL, REALISED]
    assert value.state is ValueState.REPORTED_ZERO


def test_empty_cells_are_not_reported_and_never_zero() -> None:
    reading = read(form(docs(0)))
    states = {(v.indicator, v.place, v.sex, v.kind): (v.state, v.value) for v in reading.outputs}
    assert states["DOCS", "BO", ALL, REALISED] == (ValueState.REPORTED_ZERO, Decimal(0))
    assert states["DOCS", "BO", ALL, PLANNED] == (ValueState.NOT_REPORTED, None)
    assert states["KIDS", "PE", "female", REALISED] == (ValueState.NOT_REPORTED, None)
    assert ("DOCS", "BO", "female", REALISED) not in states
    assert ("STAFF", "BO", "female", REALISED) not in states


def test_a_split_nobody_asked_for_is_kept_when_people_are_counted() -> None:
    numbers = {(REALISED, ALL): Decimal(5), (REALISED, "female"): Decimal(2)}
    assert len(reported(read(form(OutputLine("STAFF", "BO", numbers))))) == 2


def test_what_does_not_apply_is_neither_zero_nor_missing() -> None:
    reading = read(form(OutputLine("DOCS", "BO", applies=False)))
    assert reading.counts
    states = {v.state for v in reading.outputs if (v.indicator, v.place) == ("DOCS", "BO")}
    assert states == {ValueState.NOT_APPLICABLE}


def test_what_does_not_apply_may_say_so_in_every_cell() -> None:
    signs: dict[str, object] = {"applies": "No", "realised_total": "n/a", "planned_total": "-"}
    spoiled, _ = spoiled_row(signs)
    reading = read(spoiled.save())
    assert reading.problems == ()
    states = {v.state for v in reading.outputs if (v.indicator, v.place) == ("DOCS", "BO")}
    assert states == {ValueState.NOT_APPLICABLE}


def test_what_does_not_apply_has_no_numbers() -> None:
    spoiled, row = spoiled_row({"applies": "No", "realised_total": 0})
    assert errors(read(spoiled.save())) == [
        ("not-applicable-with-values", "Outputs", at("applies", row))
    ]


def test_age_groups_within_the_total_are_kept() -> None:
    reading = read(form(kids(all=9), kids(age_group="0-11", all=4), kids(age_group="12-17", all=5)))
    assert reading.counts
    assert {key[2]: v.value for key, v in reported(reading).items()} == {
        ALL: Decimal(9),
        "0-11": Decimal(4),
        "12-17": Decimal(5),
    }


def test_age_groups_that_exceed_the_total_are_refused() -> None:
    content = form(kids(all=8), kids(age_group="0-11", all=4), kids(age_group="12-17", all=5))
    row = Spoiled(content).row_of("KIDS", "BO")
    assert errors(read(content)) == [
        ("age-groups-exceed-total", "Outputs", at("realised_total", row))
    ]


def test_age_groups_need_their_total() -> None:
    content = form(kids(age_group="0-11", all=4))
    row = Spoiled(content).row_of("KIDS", "BO")
    assert errors(read(content)) == [("total-missing", "Outputs", at("realised_total", row))]


def test_age_groups_need_a_row_of_all_ages() -> None:
    spoiled = Spoiled(form(docs(5), kids(age_group="0-11", all=4)))
    whole = spoiled.row_of("KIDS", "BO")
    spoiled.book["Outputs"].delete_rows(whole)
    row = spoiled.row_of("KIDS", "BO", "0-11")
    assert ("age-groups-without-total", "Outputs", f"A{row}") in errors(read(spoiled.save()))


def test_age_groups_are_refused_where_the_programme_has_none() -> None:
    ageless = programme().model_copy(update={"age_groups": []})
    reading = read_submission(form(kids(age_group="0-11", all=4)), "a.xlsx", ageless, TODAY)
    assert "age-groups-not-used" in codes(reading)


def test_missing_minimum_disaggregation_is_a_warning_only() -> None:
    reading = read(form(kids(all=9)))
    assert [p.code for p in reading.problems] == ["minimum-disaggregation"]
    assert reading.counts
    assert read(form(kids(all=0))).problems == ()


def test_a_file_that_says_nothing_is_refused() -> None:
    assert errors(read(form())) == [("nothing-reported", "", "")]
    assert errors(read(csv_form())) == [("nothing-reported", "", "")]


SIGN = SignLine("children", "BO", "Council", "Passed a law", "2017-06", "OUT-1", "Gazette")


def test_budgets_and_signs_are_read_with_their_cells() -> None:
    reading = read(form(budgets=(BUDGET,), signs=(SIGN,)))
    assert reading.problems == ()
    (budget,), (sign,) = reading.budgets, reading.signs
    assert (budget.planned, budget.planned_cell) == (
        Decimal("1200.50"),
        at("planned", FIRST_ROW, "Budgets"),
    )
    assert (budget.realised, budget.realised_cell) == (
        Decimal("99.99"),
        at("realised", FIRST_ROW, "Budgets"),
    )
    assert (sign.observed_from, sign.observed_to) == (dt.date(2017, 6, 1), dt.date(2017, 6, 30))
    assert (sign.outcome, sign.sensitive) == ("OUT-1", False)


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("line", None, "value-missing"),
        ("line", "Total staff", "perhaps-totals-row"),
        ("place", "XX", "place-not-allowed"),
        ("planned", -1, "negative-number"),
        ("planned", 1.005, "too-many-decimals"),
        ("realised", "-", "no-number-sign"),
        ("realised", "$ 5", "unit-contradicts-column"),
        ("currency", "EURO", "unknown-currency"),
        ("currency", None, "value-missing"),
    ],
)
def test_a_wrong_budget_cell_is_named_at_its_place(key: str, value: object, code: str) -> None:
    spoiled = Spoiled(form(docs(5), budgets=(BUDGET,)))
    spoiled.set({key: value}, sheet="Budgets")
    cell = spoiled.cell(key, sheet="Budgets").coordinate
    assert errors(read(spoiled.save())) == [(code, "Budgets", cell)]


def test_the_same_budget_line_twice_is_refused() -> None:
    content = form(docs(5), budgets=(BUDGET, BUDGET))
    assert errors(read(content)) == [("duplicate-row", "Budgets", f"A{FIRST_ROW + 1}")]


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("pathway", "nope", "unknown-pathway"),
        ("pathway", None, "value-missing"),
        ("actor", None, "value-missing"),
        ("change", None, "value-missing"),
        ("observed_on", "03/06/2017", "ambiguous-date"),
        ("observed_on", "30/06/17", "date-two-digit-year"),
        ("observed_on", "30/06/2560", "buddhist-year"),
        ("observed_on", "2018-02-02", "date-in-future"),
        ("observed_on", "2017-13", "date-not-read"),
        ("observed_on", "last summer", "date-not-read"),
        ("outcome", "OUT-9", "unknown-outcome"),
        ("significance", "huge", "unknown-significance"),
        ("significance", 3, "unknown-significance"),
        ("location", "#REF!", "error-cell"),
        ("sensitive", "maybe", "not-yes-or-no"),
    ],
)
def test_a_wrong_sign_cell_is_named_at_its_place(key: str, value: object, code: str) -> None:
    spoiled = Spoiled(form(docs(5), signs=(SIGN,)))
    spoiled.set({key: value}, sheet="Signs of change")
    cell = spoiled.cell(key, sheet="Signs of change").coordinate
    assert errors(read(spoiled.save())) == [(code, "Signs of change", cell)]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2017", (2017, 1, 1), (2017, 12, 31)),
        (2017, (2017, 1, 1), (2017, 12, 31)),
        ("2016-02", (2016, 2, 1), (2016, 2, 29)),
        ("2017-06-30", (2017, 6, 30), (2017, 6, 30)),
        ("30/06/2017", (2017, 6, 30), (2017, 6, 30)),
        ("30 de junio de 2017", (2017, 6, 30), (2017, 6, 30)),
        ("Q2 2017", (2017, 4, 1), (2017, 6, 30)),
        (42916, (2017, 6, 30), (2017, 6, 30)),
        (dt.date(2017, 6, 30), (2017, 6, 30), (2017, 6, 30)),
        (dt.datetime(2017, 6, 30, 12, tzinfo=None), (2017, 6, 30), (2017, 6, 30)),  # noqa: DTZ001
    ],
)
def test_a_year_month_or_day_spans_its_days(
    written: object, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    spoiled = Spoiled(form(signs=(SIGN,)))
    cell = spoiled.cell("observed_on", sheet="Signs of change")
    cell.number_format = "General"
    spoiled.set({"observed_on": written}, sheet="Signs of change")
    (sign,) = read(spoiled.save()).signs
    assert (sign.observed_from, sign.observed_to) == (dt.date(*first), dt.date(*last))


def test_a_form_from_before_columns_were_added_is_read_as_it_was() -> None:
    line = replace(docs(5), note="late")
    content = form(line, budgets=(BUDGET,), signs=(SIGN,))
    spoiled = Spoiled(content)
    for title, sheet in (("Outputs", OUTPUTS), ("Signs of change", SIGNS)):
        for column in sheet.columns:
            if column.later:
                spoiled.book[title].delete_cols(spoiled.column(title, column.key))
    before, now = read(spoiled.save()), read(content)
    assert before.problems == now.problems == ()
    assert [(v.value, v.note, v.explanation) for v in before.outputs] == [
        (v.value, v.note, v.explanation) for v in now.outputs
    ]
    assert before.budgets == now.budgets
    assert [(s.change, s.location, s.significance, s.contribution) for s in before.signs] == [
        ("Passed a law", "", "", "")
    ]
