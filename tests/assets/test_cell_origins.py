"""From a place of a candidate's file to the cells behind it, without anything they say."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assets.cell_origins import Cell, cells_behind, name_cells
from iati.validate import Finding
from schemas.totals import Total
from tests.iati.measured import MEASURED, with_targets, written
from tests.iati.report.builders import finding
from tests.iati.samples import TINY, compose, everywhere, total, write

HEAD = "NL-KVK-41149287-TINY"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write(tmp_path, compose())
    return tmp_path / "activities.xml"


@pytest.fixture
def behind(file: Path) -> Callable[..., list[str]]:
    """The cells behind findings of the sample; a total's only cell has the name of its id."""

    def ask(*findings: Finding, totals: list[Total] | None = None) -> list[str]:
        every = everywhere() if totals is None else totals
        return cells_behind(
            findings, {"a.xml": file}, TINY, every, lambda i: [("f.xlsx", "Outputs", i)]
        )

    return ask


def at(path: str, activity: str = f"{HEAD}-BO") -> Finding:
    return finding(activity=activity, path=f"iati-activity/{path}")


def test_a_value_leads_to_its_own_total_only(behind: Callable[..., list[str]]) -> None:
    (named,) = behind(at("result/indicator[1]/period/actual[1]/@value"))
    assert named == "f.xlsx Outputs KIDS|2017|realised|place|ANDES|BO|all|all"


def test_what_is_below_a_value_leads_to_it_too(behind: Callable[..., list[str]]) -> None:
    value, below = behind(
        at("result/indicator[1]/period/actual[2]"),
        at("result/indicator[1]/period/actual[2]/dimension/@name"),
    )
    assert value == below != ""


def test_a_period_and_an_indicator_lead_to_all_their_values(
    behind: Callable[..., list[str]],
) -> None:
    period, indicator, title = behind(
        at("result/indicator[1]/period"),
        at("result/indicator[1]"),
        at("result/indicator[1]/title/narrative"),
    )
    assert period == indicator == title
    assert period == "f.xlsx Outputs " + ", ".join(
        f"KIDS|2017|realised|place|ANDES|BO|all|{sex}" for sex in ("all", "female", "male")
    )


def test_what_countries_report_together_is_told_from_the_programme_s_total(
    behind: Callable[..., list[str]],
) -> None:
    whole, together = behind(
        at("result[1]/indicator[1]/period[2]/actual[1]", HEAD),
        at("result[3]/indicator[1]/period/actual[1]", HEAD),
    )
    assert whole == "f.xlsx Outputs KIDS|2017|realised|programme|||all|all"
    assert together == "f.xlsx Outputs KIDS|2017|realised|place|ANDES|ALL|all|all"


def test_other_places_lead_to_no_cell(behind: Callable[..., list[str]]) -> None:
    places = [
        at("title/narrative"),
        at("result/title"),
        at("result/indicator[99]"),
        at("result/indicator[1]/period", activity="XX-1"),
        at("result/indicator[("),
        finding(activity=f"{HEAD}-BO", path="iati-activity/result/indicator[1]", file="b.xml"),
    ]
    assert behind(*places) == [""] * len(places)


def test_a_number_that_is_held_back_is_led_to_by_nothing(
    behind: Callable[..., list[str]],
) -> None:
    held = [total("KIDS", 5, "ANDES BO", suppressed="small count")]
    assert behind(at("result/indicator[1]"), totals=held) == [""]


def test_a_file_that_is_not_well_formed_leads_nowhere(
    file: Path, behind: Callable[..., list[str]]
) -> None:
    file.write_text(file.read_text(encoding="utf-8")[:-30], encoding="utf-8")
    assert behind(at("result/indicator[1]")) == [""]


def test_cells_are_named_by_file_and_sheet_and_each_once() -> None:
    cells: list[Cell] = [("a.xlsx", "Outputs", "K5"), ("a.xlsx", "Outputs", "L5")]
    assert name_cells([*cells, cells[0], ("b.csv", "Outputs", "K7")]) == (
        "a.xlsx Outputs K5, L5; b.csv Outputs K7"
    )


def test_of_many_cells_the_first_are_named_and_the_others_counted() -> None:
    cells = [(f"{n}.xlsx", "Outputs", f"K{n}") for n in range(1, 13)]
    assert name_cells(cells).endswith("5.xlsx Outputs K5 and 7 more")
    assert name_cells(cells[:5]).endswith("5.xlsx Outputs K5")
    assert name_cells([]) == ""


def test_a_split_that_is_an_indicator_of_its_own_leads_to_its_own_total(tmp_path: Path) -> None:
    file = written(tmp_path, "nl-mfa", with_targets())
    findings = [
        at("result/indicator[2]/period/actual"),
        at("result/indicator[2]/baseline/@value"),
    ]

    split, baseline = cells_behind(
        findings, {"a.xml": file}, MEASURED, with_targets(), lambda i: [("f.xlsx", "Outputs", i)]
    )

    assert split == "f.xlsx Outputs KIDS|2017|realised|place|ANDES|BO|all|female"
    assert baseline == ""
