"""Foreign workbooks, wide, long and in between, are read as a person would, each number with its
cell."""

from decimal import Decimal

import pytest

from schemas.programme.codes import ValueState
from schemas.submission import Cover
from tests.submissions.builders import codes, errors
from tests.submissions.mapping.builders import Rows, learned, numbers, read_by, workbook

WIDE: Rows = [
    ["Fundación Renacer", None, None, None],
    ["Informe anual", None, None, 2017],
    [],
    ["Indicador", "Realizado", None, None, "Observaciones"],
    [None, "Niñas", "Niños", "Total", None],
    ["Niños y niñas", 12, 8, 20, "sin novedad"],
    ["Personal formado", 3, 4, 7],
    [],
    ["* incluye talleres"],
]
WIDE_LAYOUT = """
    name: annual sheet
    period: {cell: D2}
    sheets:
      - title: "Resultados*"
        kind: outputs
        header_rows: [4, 5]
        says: {place: BO, kind: realised}
        columns:
          - header: Indicador
            means: indicator
            codes: {Niños y niñas: KIDS, Personal formado: STAFF}
          - {header: Realizado > Niñas, means: number, says: {sex: female}}
          - {header: Realizado > Niños, means: number, says: {sex: male}}
          - {header: Realizado > Total, means: number, says: {sex: all}}
          - {header: Observaciones, means: note}
"""


def test_a_wide_table_under_two_merged_header_rows_is_read_with_its_cells() -> None:
    content = workbook({"Resultados 17": WIDE}, merged={"Resultados 17": ["B4:D4", "A4:A5"]})
    reading = read_by(content, learned(WIDE_LAYOUT))
    assert reading.problems == ()
    assert reading.cover == Cover("TEST-1", "north", "2017", 1, "en", "")
    assert numbers(reading) == {
        "KIDS BO realised": {"Resultados 17!D6": 20},
        "KIDS BO realised female": {"Resultados 17!B6": 12},
        "KIDS BO realised male": {"Resultados 17!C6": 8},
        "STAFF BO realised": {"Resultados 17!D7": 7},
        "STAFF BO realised female": {"Resultados 17!B7": 3},
        "STAFF BO realised male": {"Resultados 17!C7": 4},
    }
    assert {v.note for v in reading.outputs if v.indicator == "KIDS"} == {"sin novedad"}


def test_unmerged_headers_are_read_like_merged_ones() -> None:
    content = workbook({"Resultados": WIDE})
    assert numbers(read_by(content, learned(WIDE_LAYOUT))) == numbers(
        read_by(workbook({"Resultados": WIDE}, {"Resultados": ["B4:D4"]}), learned(WIDE_LAYOUT))
    )


def test_a_table_that_moved_and_columns_in_another_order_change_nothing() -> None:
    moved = [[None, *row] for row in [[], [], *WIDE]]
    moved[3][4], moved[3][1] = 2017, None
    moved[1] = [None, None, None, 2017]
    layout = WIDE_LAYOUT.replace("cell: D2", "cell: D2")
    reading = read_by(workbook({"Resultados": moved}), learned(layout))
    assert reading.counts, reading.problems
    assert numbers(reading)["KIDS BO realised female"] == {"Resultados!C8": 12}


LONG: Rows = [
    ["Country", "What", "Sex", "Plan or done", "Number"],
    ["Bolivia", "Children", "All", "done", 30],
    [None, None, "Girls", "done", 12],
    [None, None, "Boys", "done", 18],
    [None, None, "All", "plan", 40],
    ["Peru", "Children", "All", "done", 5],
    ["Peru", "Documents", None, "done", 2],
]
LONG_LAYOUT = """
    name: list
    period: {always: "2017"}
    sheets:
      - title: List
        kind: outputs
        header_rows: [1]
        columns:
          - {header: Country, means: place, fill_down: true, codes: {Bolivia: BO, Peru: PE}}
          - header: What
            means: indicator
            fill_down: true
            codes: {Children: KIDS, Documents: DOCS}
          - {header: Sex, means: sex, codes: {All: all, Girls: female, Boys: male, "": all}}
          - {header: Plan or done, means: kind, codes: {plan: planned, done: realised}}
          - {header: Number, means: number}
"""


def test_a_long_list_says_in_each_row_what_its_number_is_of() -> None:
    reading = read_by(workbook({"List": LONG}), learned(LONG_LAYOUT))
    assert codes(reading) == {"minimum-disaggregation"}  # Peru gave no split
    assert numbers(reading) == {
        "KIDS BO realised": {"List!E2": 30},
        "KIDS BO realised female": {"List!E3": 12},
        "KIDS BO realised male": {"List!E4": 18},
        "KIDS BO planned": {"List!E5": 40},
        "KIDS PE realised": {"List!E6": 5},
        "DOCS PE realised": {"List!E7": 2},
    }


def test_what_is_merged_downwards_holds_for_each_row_without_fill_down() -> None:
    layout = LONG_LAYOUT.replace("fill_down: true", "fill_down: false")
    merged = workbook({"List": LONG}, {"List": ["A2:A5", "B2:B5"]})
    assert numbers(read_by(merged, learned(layout))) == numbers(
        read_by(workbook({"List": LONG}), learned(LONG_LAYOUT))
    )
    found = errors(read_by(workbook({"List": LONG}), learned(layout)))
    assert ("dimension-missing", "List", "A3") in found
    assert ("dimension-missing", "List", "B5") in found


def test_a_text_that_nobody_explained_is_named_once_and_never_repeated() -> None:
    spoiled = [list(row) for row in LONG]
    spoiled[5][0] = spoiled[6][0] = "Ecuador"
    spoiled[1][1] = "Grandparents"
    reading = read_by(workbook({"List": spoiled}), learned(LONG_LAYOUT))
    found = [p for p in reading.problems if p.code == "code-not-mapped"]
    assert [(p.sheet, p.cell) for p in found] == [("List", "B2"), ("List", "A6"), ("List", "A7")]
    assert "place" in found[1].message
    assert not any("Ecuador" in p.message + p.remedy for p in reading.problems)
    assert not reading.counts


def test_a_row_of_another_activity_may_be_left_out_on_purpose() -> None:
    spoiled = [*LONG, ["Peru", "Radio spots", None, "done", 99]]
    layout = LONG_LAYOUT.replace("Documents: DOCS", "Documents: DOCS, Radio spots: ignore")
    assert numbers(read_by(workbook({"List": spoiled}), learned(layout))) == numbers(
        read_by(workbook({"List": LONG}), learned(LONG_LAYOUT))
    )


def test_two_rows_for_the_same_number_are_refused_at_the_second() -> None:
    doubled = [*LONG, ["Peru", "Documents", None, "done", 3]]
    reading = read_by(workbook({"List": doubled}), learned(LONG_LAYOUT))
    assert errors(reading) == [("number-twice", "List", "E8")]
    (found,) = [p for p in reading.problems if p.code == "number-twice"]
    assert "E7" in found.message


SECTIONS: Rows = [
    ["Output", "Planned", "Reached"],
    ["Bolivia"],
    ["Children", 10, 9],
    ["Documents", None, 2],
    ["Subtotal", 10, 11],
    ["Peru"],
    ["Children", 20, 21],
    ["Total", 30, 32],
]
SECTIONS_LAYOUT = """
    name: sections
    period: {file_name: true}
    sheets:
      - title: Report
        kind: outputs
        header_rows: [1]
        sections:
          - {column: A, means: place, codes: {Bolivia: BO, Peru: PE}}
        columns:
          - {header: Output, means: indicator, codes: {Children: STAFF, Documents: DOCS}}
          - {header: Planned, means: number, says: {kind: planned}}
          - {header: Reached, means: number, says: {kind: realised}}
"""


def test_rows_of_sections_say_the_place_of_the_rows_below_and_totals_are_checked_only() -> None:
    reading = read_by(workbook({"Report": SECTIONS}), learned(SECTIONS_LAYOUT))
    assert [(p.code, p.cell) for p in reading.problems] == [
        ("totals-row-not-counted", "A5"),
        ("totals-row-not-counted", "A8"),
    ]
    assert reading.counts
    assert numbers(reading) == {
        "STAFF BO planned": {"Report!B3": 10},
        "STAFF BO realised": {"Report!C3": 9},
        "DOCS BO realised": {"Report!C4": 2},
        "STAFF PE planned": {"Report!B7": 20},
        "STAFF PE realised": {"Report!C7": 21},
    }


def test_a_row_of_totals_that_differs_from_its_parts_is_named() -> None:
    wrong = [list(row) for row in SECTIONS]
    wrong[4][2] = 12
    reading = read_by(workbook({"Report": wrong}), learned(SECTIONS_LAYOUT))
    assert errors(reading) == [("totals-row-differs", "Report", "C5")]


def test_numbers_under_a_section_that_nobody_explained_are_not_taken_for_the_one_before() -> None:
    unknown = [list(row) for row in SECTIONS]
    unknown[5][0] = "Ecuador"
    reading = read_by(workbook({"Report": unknown}), learned(SECTIONS_LAYOUT))
    assert errors(reading) == [("code-not-mapped", "Report", "A6")]
    assert not any(" PE " in key for key in numbers(reading))


COUNTRY: Rows = [["Output", "Girls", "Boys"], ["Children", 3, 4]]
COUNTRIES_LAYOUT = """
    name: a sheet a country
    period: {always: "2017"}
    other_sheets: [Cover]
    sheets:
      - title: "*"
        title_says: {means: place, codes: {Bolivia: BO, Perú: PE}}
        kind: outputs
        header_rows: [1]
        says: {kind: realised}
        columns:
          - {header: Output, means: indicator, codes: {Children: KIDS}}
          - {header: Girls, means: number, says: {sex: female}}
          - {header: Boys, means: number, says: {sex: male}}
"""


def test_sheets_that_are_alike_say_the_place_by_their_title() -> None:
    content = workbook({"Cover": [["x"]], "Bolivia": COUNTRY, "Peru": COUNTRY})
    reading = read_by(content, learned(COUNTRIES_LAYOUT))
    assert reading.problems == ()
    found = numbers(reading)
    assert found["KIDS BO realised female"] == {"Bolivia!B2": 3}
    assert found["KIDS PE realised male"] == {"Peru!C2": 4}
    assert list(found["KIDS PE realised"].values()) == [7]  # worked out from both


def test_a_new_sheet_of_the_same_kind_is_asked_about_and_one_of_another_kind_noted() -> None:
    content = workbook({"Bolivia": COUNTRY, "Ecuador": COUNTRY, "Lists": [["a"], ["b"]]})
    reading = read_by(content, learned(COUNTRIES_LAYOUT))
    assert {(p.code, p.sheet) for p in reading.problems} >= {
        ("code-not-mapped", "Ecuador"),
        ("sheet-not-mapped", "Lists"),
    }
    assert not reading.counts


EVENTS: Rows = [
    ["Date", "Event", "Place", "Girls", "Boys", "All"],
    ["2017-03-04", "Workshop", "BO", 5, 6, 11],
    ["2017-05-01", "Workshop", "BO", 7, 0, 7],
    ["2017-06-01", "Camp", "BO", None, None, 10],
    ["2016-12-30", "Workshop", "BO", 100, 100, 200],
]
EVENTS_LAYOUT = """
    name: events
    period: {always: "2017"}
    sheets:
      - title: Events
        kind: outputs
        header_rows: [1]
        repeated: add-up
        says: {kind: realised, indicator: KIDS}
        columns:
          - {header: Date, means: period}
          - {header: Event, means: ignore}
          - {header: Place, means: place}
          - {header: Girls, means: number, says: {sex: female}}
          - {header: Boys, means: number, says: {sex: male}}
          - {header: All, means: number, says: {sex: all}}
"""


def test_events_of_the_period_are_added_up_and_keep_all_their_cells() -> None:
    reading = read_by(workbook({"Events": EVENTS}), learned(EVENTS_LAYOUT))
    assert reading.problems == ()
    values = {v.sex: v for v in reading.outputs if v.kind == "realised"}
    assert (values["all"].value, values["all"].parts) == (Decimal(28), ("F2", "F3", "F4"))
    assert (values["female"].value, values["female"].parts) == (Decimal(12), ("D2", "D3"))
    assert (values["male"].value, values["male"].parts) == (Decimal(6), ("E2", "E3"))
    assert values["all"].cell == "F2"


def test_an_empty_cell_of_a_sum_is_asked_about_and_the_decision_remembered() -> None:
    events = [list(row) for row in EVENTS]
    events[3][5] = None
    content = workbook({"Events": [*events[:4], ["2017-07-01", "Camp", "BO", 1, 1, 2]]})
    reading = read_by(content, learned(EVENTS_LAYOUT))
    assert errors(reading) == [("empty-in-sum", "Events", cell) for cell in ("D4", "E4", "F4")]
    decision = (
        '  - {question: empty-in-sum, choice: %s, who: desk, why: "told us", date: 2018-01-15}'
    )
    none = read_by(content, learned(EVENTS_LAYOUT, decided=decision % "empty-adds-nothing"))
    assert none.counts
    assert {v.sex: v.value for v in none.outputs if v.value is not None} == {
        "all": 20, "female": 13, "male": 7,
    }  # fmt: skip
    assert {(a.cell, a.choice, a.by) for a in none.answers} == {
        (cell, "empty-adds-nothing", "desk") for cell in ("D4", "E4", "F4")
    }
    unknown = read_by(content, learned(EVENTS_LAYOUT, decided=decision % "empty-not-known"))
    assert {v.state for v in unknown.outputs} == {ValueState.NOT_REPORTED}


def test_months_in_columns_are_added_up_as_well() -> None:
    months: Rows = [["Output", "Jan", "Feb", "Total"], ["Documents", 1, 2, 3], ["Staff", 4, 0, 5]]
    layout = """
        name: months
        period: {always: "2017"}
        sheets:
          - title: "*"
            kind: outputs
            header_rows: [1]
            repeated: add-up
            says: {kind: realised, place: PE}
            columns:
              - {header: Output, means: indicator, codes: {Documents: DOCS}}
              - {header: Jan, means: number}
              - {header: Feb, means: number}
              - {header: Total, means: total, of: [Jan, Feb]}
    """.replace("{Documents: DOCS}", "{Documents: DOCS, Staff: STAFF}")
    reading = read_by(workbook({"M": months}), learned(layout))
    assert errors(reading) == [("total-column-differs", "M", "D3")]
    assert {v.indicator: (v.value, v.parts) for v in reading.outputs} == {
        "DOCS": (Decimal(3), ("B2", "C2")),
        "STAFF": (Decimal(4), ("B3", "C3")),
    }


SHARES_LAYOUT = """
    name: shares
    period: {always: "2017"}
    sheets:
      - title: "*"
        kind: outputs
        header_rows: [1]
        says: {kind: realised, place: PE, indicator: KIDS}
        columns:
          - {header: Reached, means: number, says: {sex: all}}
          - {header: "% girls", means: share, of: [Reached], says: {sex: female}}
          - {header: "% boys", means: share, of: [Reached], says: {sex: male}}
"""


def test_a_share_is_the_count_that_it_makes_of_its_whole() -> None:
    content = workbook(
        {"S": [["Reached", "% girls", "% boys"], [40, 0.45, "55%"]]}, percent={"S": ["B2"]}
    )
    reading = read_by(content, learned(SHARES_LAYOUT))
    assert reading.problems == ()
    values = {v.sex: v for v in reading.outputs}
    assert (values["female"].value, values["female"].parts) == (Decimal(18), ("B2", "A2"))
    assert (values["male"].value, values["male"].cell) == (Decimal(22), "C2")


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        ([40, "46%", None], "share-not-whole", "B2"),
        ([None, "45%", None], "share-without-whole", "B2"),
        (["1.200", "45%", None], "ambiguous-number", "A2"),
    ],
)
def test_a_share_that_makes_no_count_is_named(row: list[object], code: str, cell: str) -> None:
    content = workbook({"S": [["Reached", "% girls", "% boys"], row]})
    assert (code, "S", cell) in errors(read_by(content, learned(SHARES_LAYOUT)))


def test_what_stands_in_hidden_sheets_and_unknown_columns_is_warned_about() -> None:
    rows: Rows = [["Output", "Girls", "Boys", "Extra"], ["Children", 3, 4, 5]]
    content = workbook({"Front": [[1]], "Bolivia": rows}, hidden=["Bolivia"])
    reading = read_by(content, learned(COUNTRIES_LAYOUT))
    assert reading.counts
    assert {(p.code, p.sheet, p.cell) for p in reading.problems} == {
        ("sheet-not-mapped", "Front", ""),
        ("hidden-numbers", "Bolivia", ""),
        ("column-not-mapped", "Bolivia", "D1"),
    }


def test_a_table_may_end_where_its_layout_says() -> None:
    rows: Rows = [*COUNTRY, ["Notes"], ["Children", 99, 99]]
    layout = COUNTRIES_LAYOUT.replace("header_rows: [1]", "header_rows: [1]\n        until: Notes")
    reading = read_by(workbook({"Bolivia": rows}), learned(layout))
    assert numbers(reading)["KIDS BO realised female"] == {"Bolivia!B2": 3}
    blank = COUNTRIES_LAYOUT.replace(
        "header_rows: [1]", "header_rows: [1]\n        until: blank row"
    )
    rows = [*COUNTRY, [], ["Children", 99, 99]]
    assert read_by(workbook({"Bolivia": rows}), learned(blank)).counts
    assert not read_by(workbook({"Bolivia": rows}), learned(COUNTRIES_LAYOUT)).counts


def test_a_header_that_is_printed_on_each_page_is_passed_over() -> None:
    rows: Rows = [*COUNTRY, COUNTRY[0], ["children", None, None]]
    assert read_by(workbook({"Bolivia": rows}), learned(COUNTRIES_LAYOUT)).problems == ()


def test_an_age_group_column_is_read_by_its_bands() -> None:
    rows: Rows = [
        ["Age", "Girls", "Boys"],
        ["all", 9, 9],
        ["0 - 11 años", 4, 4],
        ["12 a 17 años", 5, 5],
    ]
    layout = """
        name: ages
        period: {always: "2017"}
        sheets:
          - title: "*"
            kind: outputs
            header_rows: [1]
            says: {kind: realised, place: BO, indicator: KIDS}
            columns:
              - {header: Age, means: age_group}
              - {header: Girls, means: number, says: {sex: female}}
              - {header: Boys, means: number, says: {sex: male}}
    """
    reading = read_by(workbook({"S": rows}), learned(layout))
    assert reading.problems == ()
    assert numbers(reading)["KIDS BO realised female 12-17"] == {"S!B4": 5}


BUDGET_LAYOUT = """
    name: costs
    period: {always: "2017"}
    number_format: "1.234,5"
    sheets:
      - title: "*"
        kind: budgets
        header_rows: [1]
        says: {place: BO, currency: EUR}
        columns:
          - {header: Rubro, means: line}
          - {header: Plan, means: number, says: {kind: planned}}
          - {header: Gasto, means: number, says: {kind: realised}}
          - {header: Nota, means: explanation}
"""


def test_budget_lines_are_read_with_their_amounts() -> None:
    rows: Rows = [
        ["Rubro", "Plan", "Gasto", "Nota"],
        ["Personal", "1.200,50", 99.5, "tarde"],
        ["Viajes", 10, None],
        ["Total", "1.210,50", 99.5],
    ]
    reading = read_by(workbook({"S": rows}), learned(BUDGET_LAYOUT))
    assert [(p.code, p.cell) for p in reading.problems] == [("totals-row-not-counted", "A4")]
    first, second = reading.budgets
    assert (first.line, first.planned, first.planned_cell) == ("Personal", Decimal("1200.50"), "B2")
    assert (first.realised, first.currency, first.explanation) == (Decimal("99.5"), "EUR", "tarde")
    assert (second.place, second.realised) == ("BO", None)


def test_signs_of_change_are_read_row_by_row() -> None:
    rows: Rows = [
        ["Who", "What", "When", "Where"],
        ["Council", "Passed a law", "2017-06", "Bolivia"],
        [None, None, None, "Peru"],
        ["Police", "Trains its staff", None, "Peru"],
    ]
    layout = """
        name: stories
        period: {always: "2017"}
        sheets:
          - title: "*"
            kind: signs
            header_rows: [1]
            says: {pathway: children}
            columns:
              - {header: Who, means: actor}
              - {header: What, means: change}
              - {header: When, means: observed_on}
              - {header: Where, means: place, codes: {Bolivia: BO, Peru: PE}}
    """
    reading = read_by(workbook({"S": rows}), learned(layout))
    assert reading.problems == ()
    assert [(s.actor, s.place, s.row) for s in reading.signs] == [
        ("Council", "BO", 2),
        ("Police", "PE", 4),
    ]
    assert reading.signs[0].text_cells["change"] == "B2"


WEIGHTS = """
    name: weighed stories
    period: {always: "2017"}
    sheets:
      - title: "*"
        kind: signs
        header_rows: [1]
        says: {pathway: children, place: BO}
        columns:
          - {header: Who, means: actor}
          - {header: What, means: change}
          - {header: Town, means: location}
          - {header: Weight, means: significance, codes: {"3": high, "?": medium}}
          - {header: Our part, means: contribution}
"""


def test_how_much_a_change_matters_is_read_by_the_layout_and_by_its_words() -> None:
    rows: Rows = [
        ["Who", "What", "Town", "Weight", "Our part"],
        ["Council", "Passed a law", "El Alto", 3, "A course"],
        ["Police", "Trains its staff", None, "Baja", None],
        ["School", "Opens a room", None, None, None],
        ["Court", "Hears children", None, "?", None],
    ]
    reading = read_by(workbook({"S": rows}), learned(WEIGHTS))
    assert reading.problems == ()
    assert [(s.location, s.significance, s.contribution) for s in reading.signs] == [
        ("El Alto", "high", "A course"),
        ("", "low", ""),
        ("", "", ""),
        ("", "medium", ""),
    ]
    assert reading.signs[0].text_cells["location"] == "C2"
    assert reading.signs[0].text_cells["contribution"] == "E2"


def test_a_weight_that_nobody_explained_is_asked_about() -> None:
    rows: Rows = [
        ["Who", "What", "Town", "Weight", "Our part"],
        ["Council", "Passed a law", None, 1, None],
    ]
    reading = read_by(workbook({"S": rows}), learned(WEIGHTS))
    assert errors(reading) == [("code-not-mapped", "S", "D2")]


def test_notes_and_explanations_of_several_lines_are_joined_apart() -> None:
    rows: Rows = [
        ["Output", "Plan", "Done", "Note", "Reason"],
        ["KIDS", 9, None, "first", None],
        ["KIDS", None, 4, "second", "floods"],
        ["STAFF", 1, 1, None, None],
    ]
    layout = """
        name: reasons
        period: {always: "2017"}
        sheets:
          - title: "*"
            kind: outputs
            header_rows: [1]
            says: {place: BO}
            columns:
              - {header: Output, means: indicator}
              - {header: Plan, means: number, says: {kind: planned}}
              - {header: Done, means: number, says: {kind: realised}}
              - {header: Note, means: note}
              - {header: Reason, means: explanation}
    """
    reading = read_by(workbook({"S": rows}), learned(layout))
    said = {(v.indicator, v.note, v.explanation, v.explanation_cell) for v in reading.outputs}
    assert said == {("KIDS", "first / second", "floods", "E3"), ("STAFF", "", "", "")}
