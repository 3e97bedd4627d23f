"""The donors' tables: the two that the report prints, row by row, and how progress is marked."""

import csv
import io

import pytest

from reports.contributions import (
    contribution_totals_csv,
    contributions_csv,
    contributions_page,
    result_tables,
    results_of,
)
from reports.outcomes import wording_in
from reports.tables import Rich, Table
from schemas.contribution import DonorProgress
from schemas.programme import load_programme, shipped_programme
from schemas.published import PublishedValue
from tests.builders import Definition, programme
from tests.reports.documents import text_of, tree_of

DTZ = load_programme(shipped_programme("dtz-2016-2020"))
TINY = programme()

GOVERNED = ["ID", "TH", "PH", "BD", "IN", "PE", "CO", "DO", "BR"]
COMPANIES = ["ID", "BD", "IN", "PE", "CO", "DO"]
LEADERS = ["ID", "BD", "IN", "BO", "NI", "DO"]
EVERYWHERE = ["BR", "DO", "BO", "NI", "CO", "PE", "BD", "IN", "PH", "TH", "ID"]

Printed = list[tuple[str, list[str], list[str], list[str]]]

RESULT_1: Printed = [
    ("1A", ["M-CH-AGENTS"], ["children"], ["BR", "DO", "NI", "BO", "IN", "BD", "ID"]),
    ("1C", ["M-CH-SERVICES"], ["children"], ["BR", "DO", "BO", "PH", "NI", "ID", "IN", "TH"]),
    ("1D", [], ["children", "communities", "government", "private-sector"], EVERYWHERE),
]
RESULT_4: Printed = [
    (
        "4A",
        ["M-GO-POLICIES", "M-GO-PROSECUTE"],
        ["government"],
        ["ID", "TH", "PH", "BD", "IN", "PE", "BO", "DO", "BR"],
    ),
    ("4B", ["M-GO-POLICIES", "M-GO-INVESTIGATE", "M-GO-PROTOCOLS"], ["government"], GOVERNED),
    ("4B", ["M-PS-CODES"], ["private-sector"], COMPANIES),
    (
        "4B",
        ["M-CO-MECHANISMS"],
        ["communities"],
        ["ID", "TH", "PH", "BD", "IN", "BO", "PE", "NI", "DO", "BR"],
    ),
    ("4C", ["M-GO-POLICIES", "M-GO-BUDGET", "M-GO-PLANS"], ["government"], GOVERNED),
    ("4C", ["M-GO-PROSECUTE", "M-GO-REPORTING"], ["government"], GOVERNED),
    ("4D", ["M-GO-POLICIES"], ["government"], GOVERNED),
    ("4D", ["M-PS-CODES"], ["private-sector"], COMPANIES),
    ("4D", ["M-CO-LEADERS-CONDEMN", "M-CO-LEADERS-DISCUSS"], ["communities"], LEADERS),
    ("4E", ["M-CO-LEADERS-CONDEMN"], ["communities"], LEADERS),
    (
        "4E",
        ["M-CO-MECHANISMS"],
        ["communities"],
        ["ID", "TH", "PH", "BD", "IN", "BO", "NI", "DO", "BR"],
    ),
]
"""The two tables of the report, 2.10.2: objective, outcomes, pathways, countries, as printed."""

NAMES = {
    "BD": "Bangladesh",
    "BO": "Bolivia",
    "BR": "Brazil",
    "CO": "Colombia",
    "DO": "Dominican Republic",
    "ID": "Indonesia",
    "IN": "India",
    "NI": "Nicaragua",
    "PE": "Peru",
    "PH": "Philippines",
    "TH": "Thailand",
}


def value(
    sex: str = "all",
    number: int | None = 5,
    kind: str = "realised",
    toc: str = "",
    country: str = "",
) -> PublishedValue:
    """A public total: of the programme, unless it says where."""
    return PublishedValue(
        activity="PROGRAMME",
        indicator="KIDS",
        pathway="children",
        period="2017",
        age_group="all",
        sex=sex,
        value=number,
        partners_reported=1,
        partners_expected=1,
        partners_final=1,
        scope="",
        toc=toc,
        country=country,
        kind=kind,
    )


def progress(country: str = "BO", here: bool = True, told: bool = True) -> DonorProgress:
    """What a period told of the tiny programme's one outcome in a country."""
    return DonorProgress("R-1A", 0, "children", "M-VOICE", country, "2017", here, told)


def texts(cell: object) -> list[str]:
    assert isinstance(cell, Rich)
    return [part.text for part in cell.parts]


def strong(table: Table) -> list[str]:
    """Everything in bold, in reading order."""
    return [
        part.text
        for row in table.rows
        for cell in row
        if isinstance(cell, Rich)
        for part in cell.parts
        if part.is_strong
    ]


@pytest.mark.parametrize(("place", "printed"), [(0, RESULT_1), (1, RESULT_4)])
def test_the_two_tables_are_those_of_the_report_row_by_row(place: int, printed: Printed) -> None:
    table, _ = result_tables(DTZ, results_of(DTZ)[place], "2017", [], [])
    pathways = {p.id: p.name["en"] for p in DTZ.pathways}

    rows = [[texts(cell) for cell in row] for row in table.rows]

    assert len(rows) == len(printed)
    for found, (objective, outcomes, named, countries) in zip(rows, printed, strict=True):
        assert found[0][0].startswith(f"SRHR-{objective}: ")
        wordings = [wording_in(DTZ, code, "2017") for code in outcomes]
        assert sorted(found[1]) == sorted(wordings or ["All outcomes"])
        assert found[2] == [pathways[code] for code in named]
        assert found[3] == [NAMES[code] for code in countries]


def test_what_progressed_is_in_bold_and_countries_bear_a_mark() -> None:
    rows = [progress("BO"), progress("TH", here=False)]

    table, _ = result_tables(TINY, results_of(TINY)[0], "2017", rows, [])

    assert strong(table) == ["Children are heard", "Bolivia\N{NO-BREAK SPACE}✓"]
    assert "Thailand" in texts(table.rows[0][3])


def test_nothing_is_in_bold_that_another_period_told() -> None:
    table, _ = result_tables(TINY, results_of(TINY)[0], "2016", [progress()], [])

    assert strong(table) == []


def test_where_all_outcomes_serve_an_objective_those_that_progressed_are_named() -> None:
    def change(content: Definition) -> None:
        objective = content["donor_frameworks"][0]["results"][0]["objectives"][0]
        objective["contributions"] = [
            {"pathways": ["children"], "all_outcomes": True, "countries": ["BO"]}
        ]

    every = programme(change)
    quiet, _ = result_tables(every, results_of(every)[0], "2017", [], [])
    told, _ = result_tables(every, results_of(every)[0], "2017", [progress()], [])

    assert texts(quiet.rows[0][1]) == ["All outcomes"]
    assert texts(told.rows[0][1]) == ["All outcomes: of these", "Children are heard"]


def test_beneath_a_result_stand_the_public_totals_that_count_towards_it() -> None:
    values = [value(), value("female", None), value("male", 0), value("not-reported", 0)]
    parts = [value(toc="ANDES", country="BO"), value(kind="planned")]

    _, totals = result_tables(TINY, results_of(TINY)[0], "2017", [], values + parts)

    assert [column.title for column in totals.columns] == [
        "Output",
        "Realised",
        "Women and girls",
        "Men and boys",
    ]
    assert totals.rows == (("Children reached", 5, "suppressed", 0),)


def test_the_table_of_totals_tells_held_back_from_zero() -> None:
    text = contribution_totals_csv(TINY, [value(), value("female", None), value("male", 0)])

    lines = list(csv.DictReader(io.StringIO(text.decode())))

    assert [(line["sex"], line["value"], line["state"]) for line in lines] == [
        ("all", "5", "reported"),
        ("female", "", "suppressed"),
        ("male", "0", "reported zero"),
    ]
    assert {(line["framework"], line["result"]) for line in lines} == {("FRAME", "R-1")}


def test_the_long_table_has_a_line_for_each_outcome_and_country() -> None:
    text = contributions_csv(TINY, [progress("BO"), progress("TH", here=False)])

    lines = list(csv.DictReader(io.StringIO(text.decode())))

    assert [
        (line["objective"], line["row"], line["outcome_wording"], line["country"]) for line in lines
    ] == [("R-1A", "1", "Children are heard", c) for c in ("BO", "TH")]
    assert [(line["outcome_progressed"], line["progressed_in_country"]) for line in lines] == [
        ("yes", "yes"),
        ("yes", "no"),
    ]


def test_results_and_objectives_can_be_entered_by_their_ids_and_once_only() -> None:
    older = DonorProgress("R-1A", 0, "children", "M-VOICE", "BO", "2016", False, False)
    page = contributions_page(TINY, [older, progress()], [value()])

    tree = tree_of(page)

    ids = [e.get("id", "") for e in tree.iter() if e.get("id")]
    assert {"R-1", "R-1A"} <= set(ids)
    assert len(ids) == len(set(ids))
    captions = [text_of(c) for c in tree.iter("caption")]
    assert [c[-4:] for c in captions] == ["2017", "2017", "2016", "2016"]


def test_what_is_in_bold_is_also_said() -> None:
    page = contributions_page(TINY, [progress()], [value()]).decode()

    assert '<strong><span class="unseen">progressed: </span>Children are heard</strong>' in page
