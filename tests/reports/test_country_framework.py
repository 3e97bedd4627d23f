"""Country Results Frameworks, opened again: what stands in them, and how they are to be used."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.properties import PageSetupProperties

from reports.country_framework import (
    Due,
    Facts,
    framework_of,
    framework_workbook,
    frameworks_due,
    is_ours,
)
from tests.builders import Definition, programme
from tests.plans import TINY, explanation, line, output, plan, sent, with_terms
from warehouse import deviations, open_warehouse, partner_splits, partner_standings, totals

BO = Due(("ANDES",), "BO", "2017")
FORMULA = "=HYPERLINK(1)"
LINES = [
    line("Rent", "BO", "1000", "1300.50", "Prices rose"),
    line("@Pay", "BO", "5000", "2000"),
    line("Travel", "BO", "10", None),
    line("Van", "BO", "70000", "70000", currency="BOB"),
    line("Lima", "PE", "1", "1"),
]


@dataclass(frozen=True)
class Opened:
    """A framework as somebody opens it."""

    book: Workbook
    content: bytes

    def rows(self, sheet: str, heading: str) -> list[dict[str, object]]:
        """The rows of the table whose first heading is this one, until an empty cell."""
        lines = iter(self.book[sheet].iter_rows(values_only=True))
        keys = next(row for row in lines if row[0] == heading)
        return [dict(zip(map(str, keys), row, strict=True)) for row in _until_empty(lines)]


def _until_empty(rows: Iterator[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    for row in rows:
        if row[0] is None:
            return
        yield row


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """Two partners in the Andes, one of them with everything, in 2017."""
    with open_warehouse(tmp_path_factory.mktemp("frameworks") / "w.duckdb") as connection:
        plan(
            connection,
            sent(
                "inti",
                "2017",
                output("KIDS", "BO", 100, 160, FORMULA, female=80, male=60, not_reported=20),
                output("VICTIMS", "BO", 20, 4),
                output("LAWS", "BO", 0, 3),
                output("LAWS", "PE", 7, 7),
                lines=LINES,
            ),
            sent("quiet-house", "2017", output("KIDS", "BO", 10, 10, female=0)),
            records=[explanation("inti", "BO", "LAWS", public="Two more laws were passed.")],
        )
        return Facts(
            deviations=tuple(deviations(connection)),
            standings=tuple(partner_standings(connection)),
            splits=tuple(partner_splits(connection)),
            totals=tuple(totals(connection)),
        )


@pytest.fixture(scope="module")
def bolivia(facts: Facts) -> Opened:
    content = framework_workbook(framework_of(TINY, BO, facts))
    return Opened(load_workbook(io.BytesIO(content)), content)


def test_a_framework_is_due_for_each_place_of_a_theory_with_a_submission(facts: Facts) -> None:
    due = frameworks_due(TINY, facts.standings)

    assert [d.file_name for d in due] == ["BO-2017.xlsx", "PE-2017.xlsx", "ANDES-ALL-2017.xlsx"]
    assert all(is_ours(d.file_name) for d in due)
    assert not [n for n in ("notes.xlsx", "~$BO-2017.xlsx", "BO.xlsx") if is_ours(n)]


def test_a_country_of_two_theories_has_one_framework_with_both(facts: Facts) -> None:
    def also_in_siam(content: Definition) -> None:
        with_terms(content)
        content["theories_of_change"][2]["countries"] = ["TH", "BO"]

    both = programme(also_in_siam)

    due = frameworks_due(both, facts.standings)

    assert Due(("ANDES", "SIAM"), "BO", "2017") in due
    assert len({d.file_name for d in due}) == len(due)


def test_the_summary_says_who_is_there_and_what_is_final(bolivia: Opened) -> None:
    sheet = bolivia.book["Summary"]
    said = [sheet.cell(row, 1).value for row in range(1, 9)]

    assert str(said[0]).startswith("For the alliance only")
    assert said[1] == "Country Results Framework: Bolivia, 2017"
    assert "Partners: 2 expected, 2 reported, 1 with final figures." in said
    assert "Deviations from plan here: 5, of which 3 to explain." in said
    assert "Provisional until their deviations are explained: inti." in said
    partners = bolivia.rows("Summary", "Partner")
    assert [(p["Partner"], p["Figures"], p["To explain"]) for p in partners] == [
        ("inti", "provisional", 3),
        ("quiet-house", "final", 0),
    ]


def test_the_summary_has_each_indicator_with_its_coverage_and_completeness(
    bolivia: Opened,
) -> None:
    rows = {r["Indicator"]: r for r in bolivia.rows("Summary", "Indicator")}

    assert list(rows) == ["KIDS", "VICTIMS", "PEERS", "JUDGES", "LAWS"]
    kids, peers = rows["KIDS"], rows["PEERS"]
    assert (kids["Planned"], kids["Realised"]) == (110, 170)
    assert [kids[f"Partners {k}"] for k in ("expected", "reported", "final")] == [2, 2, 1]
    assert kids["% known by sex"] == pytest.approx(82.4)
    assert (peers["Planned"], peers["Realised"], peers["% known by sex"]) == (None, None, None)
    assert (rows["LAWS"]["Planned"], rows["LAWS"]["% known by sex"]) == (0, None)


def test_outputs_have_plan_result_reasons_and_parts_of_each_partner(bolivia: Opened) -> None:
    rows = {(r["Indicator"], r["Partner"]): r for r in bolivia.rows("Outputs", "Indicator")}

    inti, silent = rows["KIDS", "inti"], rows["PEERS", "quiet-house"]
    assert (inti["Planned"], inti["Realised"], inti["Deviation"]) == (100, 160, 60)
    assert (inti["Deviation %"], inti["Direction"]) == (60, "above plan")
    assert inti["Explanation of the partner"] == FORMULA
    assert [inti[h] for h in ("Girls, women", "Boys, men", "Other", "Sex not reported")] == [
        80,
        60,
        None,
        20,
    ]
    assert rows["KIDS", "quiet-house"]["Girls, women"] == 0
    assert (silent["Planned"], silent["Deviation"], silent["Partners expected"]) == (
        "not reported",
        None,
        2,
    )
    assert rows["LAWS", "inti"]["Public wording"] == "Two more laws were passed."
    assert ("LAWS", "quiet-house") not in rows


def test_amounts_are_added_within_a_currency_and_only_compared_where_all_are_there(
    bolivia: Opened,
) -> None:
    lines = bolivia.rows("Budgets", "Budget line")
    sums = bolivia.rows("Budgets", "Sum")

    assert [r["Budget line"] for r in lines] == ["@Pay", "Rent", "Travel", "Van"]
    assert [(r["Sum"], r["Currency"], r["Planned"], r["Realised"]) for r in sums] == [
        ("1 line", "BOB", 70_000, 70_000),
        ("3 lines", "EUR", 6_010, 3_300.5),
    ]
    assert [r["Deviation"] for r in sums] == [0, None]


def test_what_nobody_explained_comes_first(bolivia: Opened) -> None:
    rows = bolivia.rows("Deviations", "Standing")

    assert [(r["Standing"], r["Indicator or budget line"]) for r in rows] == [
        ("to explain", "VICTIMS"),
        ("to explain", "LAWS"),
        ("to explain", "@Pay"),
        ("explained", "KIDS"),
        ("explained", "Rent"),
    ]
    assert [r["To explain beyond %"] for r in rows] == [25, 25, 12.5, 25, 12.5]


def test_texts_of_partners_never_become_formulas(bolivia: Opened) -> None:
    cells = [c for sheet in bolivia.book for row in sheet.iter_rows() for c in row]
    risky = [c for c in cells if isinstance(c.value, str) and c.value[0] in "=+-@"]

    assert {c.value for c in risky} == {FORMULA, "@Pay"}
    assert {(c.data_type, bool(c.quotePrefix)) for c in risky} == {("s", True)}


def test_every_sheet_is_ready_to_be_printed_and_looked_through(bolivia: Opened) -> None:
    assert bolivia.book.sheetnames == ["Summary", "Outputs", "Budgets", "Deviations", "Chart"]
    for sheet in bolivia.book:
        setup = sheet.page_setup
        assert (setup.orientation, setup.fitToWidth, setup.fitToHeight) == ("landscape", 1, 0)
        assert sheet.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
        assert sheet.print_title_rows
        assert sheet.freeze_panes
        assert str(sheet["A1"].value).startswith("For the alliance only")
    outputs, budgets = bolivia.book["Outputs"], bolivia.book["Budgets"]
    assert (outputs["E5"].number_format, budgets["D5"].number_format) == ("#,##0", "#,##0.00")


def test_charts_show_plan_beside_result_of_each_pathway(bolivia: Opened) -> None:
    charts = cast("Any", bolivia.book["Chart"])._charts
    first = bolivia.book["Summary"]
    (headings,) = [c.row for c in first["A"] if c.value == "Indicator"]

    assert len(charts) == 2
    for chart in charts:
        planned, realised = (s.val.numRef.f for s in chart.series)
        assert planned.replace("E", "F") == realised
    assert charts[0].series[0].tx.strRef.f == f"'Summary'!$E${headings}"
    assert charts[0].series[0].val.numRef.f == f"'Summary'!$E${headings + 1}:$E${headings + 3}"


def test_the_same_content_gives_the_same_bytes(facts: Facts, bolivia: Opened) -> None:
    assert framework_workbook(framework_of(TINY, BO, facts)) == bolivia.content


def test_a_place_nobody_reported_on_says_so(facts: Facts) -> None:
    whole = Due(("ANDES",), "ALL", "2017")

    book = load_workbook(io.BytesIO(framework_workbook(framework_of(TINY, whole, facts))))

    assert book["Summary"]["A2"].value == "Country Results Framework: Andes as a whole, 2017"
    assert book["Deviations"]["A5"].value == "None."
    assert book["Chart"]["A4"].value == "No number is there to draw."
