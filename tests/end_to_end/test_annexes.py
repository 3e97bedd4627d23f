"""The example's annex and contribution tables, as the release brings them along."""

import csv
import re
from pathlib import Path

from lxml import etree
from openpyxl import load_workbook

from tests.end_to_end.roads import RoadFolder
from tests.reports.documents import text_of, tree_of

PRINTED = {
    "SRHR-1": {
        ("CH-ADVOCATE", "male"): 6_983,
        ("CH-ADVOCATE", "female"): 6_668,
        ("CH-SERVICES", "all"): 2_113,
        ("CH-FAMILIES", "all"): 938,
        ("CH-TRAINED", "all"): 19_137,
    },
    "SRHR-4": {
        ("GO-CAMPAIGNS", "all"): 52,
        ("GO-OFFICIALS", "all"): 2_408,
        ("GO-DOCUMENTS", "all"): 113,
        ("PS-STAFF", "all"): 7_447,
        ("CO-COMMITTEES", "all"): 268,
        ("CO-REFERRAL", "all"): 60,
    },
}
"""What the report prints beneath its two tables (2.10.2), by the ministry's result."""

PROGRESSED = "M-CO-LEADERS-DISCUSS"
"""Religious and community leaders in Indonesia introduce the subject (2.6.2)."""


def lines(road: RoadFolder, name: str) -> list[dict[str, str]]:
    """The lines of a public table."""
    with (road.current / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def page(road: RoadFolder, name: str) -> etree._Element:
    return tree_of((road.current / name).read_bytes())


def test_the_totals_beneath_each_result_are_those_that_the_report_prints(
    first: RoadFolder,
) -> None:
    totals = lines(first, "contribution-totals.csv")

    for result, printed in PRINTED.items():
        mine = [line for line in totals if line["result"] == result]
        found = {(line["indicator"], line["sex"]): int(line["value"]) for line in mine}
        assert found.items() >= printed.items()
        assert {line["indicator"] for line in mine} == {indicator for indicator, _ in printed}


def test_outcomes_progress_where_signs_of_change_were_told(first: RoadFolder) -> None:
    told = {
        (line["objective"], line["outcome"], line["country"])
        for line in lines(first, "contributions.csv")
        if line["progressed_in_country"] == "yes"
    }

    assert ("SRHR-4D", PROGRESSED, "ID") in told
    assert ("SRHR-1A", "M-CH-AGENTS", "DO") in told


def test_iati_files_point_to_results_and_objectives_that_the_page_has(first: RoadFolder) -> None:
    text = first.activities.read_text(encoding="utf-8")
    asked = set(re.findall(r"/current/contributions\.html#([\w-]+)", text))
    ids = {e.get("id") for e in page(first, "contributions.html").iter() if e.get("id")}

    assert {"SRHR-1", "SRHR-4"} <= asked
    assert asked <= ids


def test_every_document_that_an_activity_names_is_in_the_release(first: RoadFolder) -> None:
    activities = etree.parse(first.activities).getroot()
    named = {str(link.get("url")) for link in activities.iter("document-link")}
    paths = {url.partition("/current/")[2] for url in named if "/current/" in url}

    assert {"annexes/2017.html", "contributions.html"} <= paths
    assert [path for path in sorted(paths) if not (first.current / path).is_file()] == []


def test_links_of_the_public_pages_lead_somewhere(first: RoadFolder) -> None:
    for name in ("contributions.html", "annexes/2017.html"):
        tree = page(first, name)
        ids = {e.get("id") for e in tree.iter() if e.get("id")}
        for href in (str(a.get("href")) for a in tree.iter("a")):
            inside = href.removeprefix("#") in ids
            assert inside or ((first.current / name).parent / href).is_file(), (name, href)


def test_the_annex_has_its_chapters_as_page_and_as_workbook(first: RoadFolder) -> None:
    titles = [text_of(h) for h in page(first, "annexes/2017.html").iter("h2")]
    book = load_workbook(first.current / "annexes" / "2017.xlsx")

    assert titles == [
        "Contents",
        "Outputs of the whole programme, 2017",
        "Outputs per theory of change and country, 2017",
        "Implementation against plan, 2017",
        "Gender: who was reached, 2017",
        "Signs of change and progress, 2017",
        "Contribution to donors' results frameworks, 2017",
        "Adjustments of the theories of change, 2017",
        "What is left out, and why",
        "Sources, and how to read this",
    ]
    assert book.sheetnames[:3] == ["Contents", "Totals", "Outputs"]
    assert book.sheetnames[-2:] == ["Charts", "Chart data"]


def test_the_annex_says_no_number_that_is_held_back(first: RoadFolder) -> None:
    titles = {
        line["indicator_title"]
        for line in lines(first, "results.csv")
        if line["state"] == "suppressed"
    }
    every = [[text_of(cell) for cell in row] for row in page(first, "annexes/2017.html").iter("tr")]
    about = [row for row in every if titles & set(row)]

    assert titles == {"Child victims reintegrated"}
    assert any("suppressed" in row for row in about)
    assert [row for row in about if {"8", "45"} & set(row)] == []


def test_nothing_of_partners_own_words_stands_in_the_annex(first: RoadFolder) -> None:
    signs = Path(__file__).parents[2] / "examples" / "dtz-2017" / "signs.csv"
    with signs.open(encoding="utf-8", newline="") as file:
        own = {words for row in csv.DictReader(file) for words in (row["source"], row["change"])}
    text = text_of(page(first, "annexes/2017.html"))

    assert len(own) > 50
    assert [words for words in sorted(own) if words and words in text] == []
