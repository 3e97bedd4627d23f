"""Implementation against plan on the real road: provisional figures, what is told of it to whom,
the frameworks of countries; then an explanation, and what a second night makes of it."""

import csv
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import dagster as dg
import pytest
from click.testing import CliRunner
from dagster import DagsterInstance
from lxml import etree
from openpyxl import load_workbook

from disclosure import texts_of
from pipelines.cli import main
from schemas.programme.codes import ValueKind
from submissions import Filled, OutputLine, make_template
from submissions.form.rows import BudgetLine
from tests.builders import definition, write_programme
from tests.end_to_end.roads import NIGHT_2, RoadFolder, empty_road, state_of
from tests.plans import TINY, with_terms

OWN, OLD = "notes.xlsx", "BR-2016.xlsx"
WORDS = ("=teachers joined", "Rent of the house of Ana", "looked into by the desk")
FIRST = """\
explanations:
  - {partner: inti, period: "2017", place: BO, indicator: VICTIMS, approved_by: desk,
     internal: looked into by the desk, public: {en: Another shelter opened.}}
  - {partner: inti, period: "2017", place: PE, indicator: KIDS, approved_by: desk, internal: gone}
"""


def output(
    indicator: str, place: str, planned: int, realised: int, explanation: str = ""
) -> OutputLine:
    values = {
        (ValueKind.PLANNED, "all"): Decimal(planned),
        (ValueKind.REALISED, "all"): Decimal(realised),
    }
    return OutputLine(indicator, place, values, explanation=explanation)


def files() -> dict[str, bytes]:
    inti = Filled(
        outputs=(
            output("KIDS", "BO", 100, 160, WORDS[0]),
            output("VICTIMS", "BO", 413, 31),
            output("LAWS", "BO", 0, 3),
        ),
        budgets=(BudgetLine(WORDS[1], "BO", "EUR", Decimal(1000), Decimal(300)),),
    )
    quiet = Filled(outputs=(output("KIDS", "BO", 40, 40),))
    chang = Filled(outputs=(output("LAWS", "TH", 5, 5),))
    return {
        f"{partner}-2017.xlsx": make_template(TINY, partner, "2017", 1, filled)
        for partner, filled in (("inti", inti), ("quiet-house", quiet), ("chang", chang))
    }


@pytest.fixture(scope="module")
def road(tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """A road of the tiny programme after its first night; only to be looked at."""
    root = tmp_path_factory.mktemp("deviations")
    content = definition()
    with_terms(content)
    folder = write_programme(root / "programme", content)
    empty = empty_road(root / "road")
    first = RoadFolder(empty.root, programme=str(folder))
    for name, file in files().items():
        (first.inbox / name).write_bytes(file)
    first.records.mkdir()
    (first.records / "explanations.yaml").write_text(FIRST, encoding="utf-8")
    assert first.run().notice is None
    return first


@pytest.fixture(scope="module")
def explained(road: RoadFolder, tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """The night after the steward did what `dtz deviations` says; somebody keeps a file of theirs
    among the frameworks, and one is there that was due once."""
    later = road.copy_to(tmp_path_factory.mktemp("explained") / "road").at(NIGHT_2)
    entries = [line.strip() for line in listed(road).splitlines() if line.strip()[:3] == "- {"]
    told = "".join(
        f"  {e.replace(chr(34) * 2, 'as told', 1).replace(chr(34) * 2, 'desk')}\n" for e in entries
    )
    for name in (OWN, OLD):
        (later.frameworks / name).write_bytes(b"no workbook")
    records = later.records / "explanations.yaml"
    records.write_text(FIRST + told, encoding="utf-8")
    assert later.run().notice is None
    return later


def listed(road: RoadFolder) -> str:
    return CliRunner().invoke(main, ["deviations"], env=road.environment()).output


def final_of(road: RoadFolder) -> dict[tuple[str, str], tuple[str, str]]:
    """Partners reported and final, of undivided realised values by activity and indicator."""
    with (road.current / "results.csv").open(encoding="utf-8", newline="") as file:
        return {
            (r["activity"], r["indicator"]): (r["partners_reported"], r["partners_final"])
            for r in csv.DictReader(file)
            if (r["kind"], r["sex"]) == ("realised", "all")
        }


def comments(road: RoadFolder, activity: str) -> list[str]:
    """What stands beside the realised numbers of an activity."""
    (found,) = (
        a
        for a in etree.parse(str(road.activities)).iterfind("iati-activity")
        if a.findtext("iati-identifier") == f"NL-KVK-41149287-TINY-{activity}"
    )
    said = found.iterfind("result/indicator/period/actual/comment/narrative")
    return [str(narrative.text) for narrative in said]


def metadata_of(road: RoadFolder, asset: str) -> Mapping[str, dg.MetadataValue]:
    instance = DagsterInstance.from_config(str(road.var / "dagster"))
    event = instance.get_latest_materialization_event(dg.AssetKey(asset))
    assert event is not None
    assert event.asset_materialization is not None
    return event.asset_materialization.metadata


def named(road: RoadFolder, check: str) -> list[str]:
    instance = DagsterInstance.from_config(str(road.var / "dagster"))
    key = dg.AssetCheckKey(dg.AssetKey("implementation_against_plan"), check)
    (last,) = instance.event_log_storage.get_asset_check_execution_history(key, 1)
    assert isinstance(last.evaluation, dg.AssetCheckEvaluation)
    found = last.evaluation.metadata["named"].value
    assert isinstance(found, dict)
    return list(found["lines"])


def test_what_waits_for_an_explanation_makes_figures_provisional_and_stops_no_release(
    road: RoadFolder,
) -> None:
    assert final_of(road)["BO", "KIDS"] == ("2", "1")
    assert final_of(road)["BO", "LAWS"] == ("1", "0")
    one = "Figures of 1 of them are provisional: a deviation from plan is still to be explained."
    assert comments(road, "BO") == [
        f"Reported by 2 of 2 partners expected to. {one}",
        f"Reported by 1 of 2 partners expected to. {one} Another shelter opened.",
        f"Reported by 1 of 1 partners expected to. {one}",
    ]


def test_the_steward_is_told_which_ones_without_words_or_counts(road: RoadFolder) -> None:
    assert named(road, "deviations_explained") == [
        "inti 2017 LAWS BO not planned",
        "inti 2017 budget line in row 5 BO EUR below plan",
    ]
    assert named(road, "explanations_name_deviations") == [
        "inti 2017 KIDS PE plan or result is not reported"
    ]


def test_dagster_shows_deviations_and_standings_but_nobodys_words(road: RoadFolder) -> None:
    shown = metadata_of(road, "implementation_against_plan")
    everything = {key: str(value.value) for key, value in shown.items()}

    assert everything["summary"] == "2 of 4 deviations to explain, 2 of 5 partners final"
    assert (
        "| inti | 2017 | KIDS | BO |  | above plan | 60.0 | partner |" in everything["deviations"]
    )
    assert "| VICTIMS | BO |  | below plan | kept inside | alliance |" in everything["deviations"]
    assert "| 2017 | inti | ANDES | provisional | 4 | 2 |" in everything["partners"]
    assert "ANDES to explain" in everything["by theory of change"]
    secret = (*WORDS, "413", "31", "-92")
    assert not [s for s in secret for text in everything.values() if s in text]


def test_the_command_says_what_to_write_where(road: RoadFolder) -> None:
    said = listed(road)

    assert said.splitlines()[0] == "2 deviations to explain, 2 explained."
    assert re.search(r"LAWS BO, row \d+: not planned \(planned 0, realised 3\)$", said, re.M)
    assert "(planned 1,000.00 EUR, realised 300.00 EUR, -70.0 %)" in said
    assert str(road.records / "explanations.yaml") in said
    assert "inti 2017 KIDS PE: plan or result is not reported" in said


def test_each_country_has_a_framework_for_the_alliance_only(road: RoadFolder) -> None:
    files = sorted(road.frameworks.iterdir())

    assert [f.name for f in files] == [
        "ANDES-ALL-2017.xlsx",
        "BO-2017.xlsx",
        "PE-2017.xlsx",
        "TH-2017.xlsx",
    ]
    assert {f.stat().st_mode & 0o077 for f in (road.frameworks, *files)} == {0}
    outputs = load_workbook(files[1])["Outputs"]
    assert str(outputs["A1"].value).startswith("For the alliance only")
    texts = [cell.value for row in outputs.iter_rows() for cell in row if cell.data_type == "s"]
    assert WORDS[0] in texts
    assert not [cell for row in outputs.iter_rows() for cell in row if cell.data_type == "f"]


def test_no_words_of_partners_and_no_reasons_of_the_alliance_are_published(
    road: RoadFolder,
) -> None:
    published = [text for p in road.current.rglob("*") if p.is_file() for text in texts_of(p)]

    assert published
    assert not [w for w in WORDS for text in published if w in text]


def test_once_explained_the_figures_are_final_and_a_new_release_says_so(
    explained: RoadFolder,
) -> None:
    assert explained.release(2).is_dir()
    assert listed(explained).startswith("0 deviations to explain, 4 explained.")
    assert final_of(explained)["BO", "KIDS"] == ("2", "2")
    assert comments(explained, "BO")[0] == "Reported by 2 of 2 partners expected to."


def test_only_frameworks_that_changed_are_written_anew_and_those_not_due_go_away(
    road: RoadFolder, explained: RoadFolder
) -> None:
    before, after = (
        {Path(path).name: (content, time) for path, (content, _, time) in found.items()}
        for found in (state_of(road.frameworks), state_of(explained.frameworks))
    )

    assert after.keys() - before.keys() == {OWN}
    assert {name for name, mark in after.items() if mark == before.get(name)} == {"TH-2017.xlsx"}
    told = str(metadata_of(explained, "country_results_frameworks")["workbooks"].value)
    assert f"| {OLD} | no longer due, removed |" in told
    assert "| BO-2017.xlsx | changed |" in told
    assert "| TH-2017.xlsx | unchanged |" in told
