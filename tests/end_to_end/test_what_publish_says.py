"""What `dtz publish` and the notice name: counts in words, and the first findings of each check."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.forms import Figure, Workbook, submission
from tests.end_to_end.roads import EXAMPLE, NIGHT_2, RoadFolder, empty_road, example_road

LOWERED: dict[Figure, int] = {("CH-TRAINED", "TH", "realised", ""): 1_200}
FEWER_VICTIMS: dict[Figure, int] = {
    ("CH-SERVICES", "ID", "realised", "female"): 80,
    ("CH-SERVICES", "ID", "realised", "male"): 67,
    ("CH-SERVICES", "ID", "realised", ""): 147,
}
VICTIMS = re.compile(r"(?<![\d-])(328|162|166|1,?785|2,?113|80|67|147|1,?932)(?!\d)")


def notice_of(road: RoadFolder) -> str:
    """The one notice of a road."""
    (notice,) = (road.var / "notices").iterdir()
    return notice.read_text(encoding="utf-8")


def below(said: str, start: str) -> list[str]:
    """The lines that are indented more than the one that starts so, and follow it."""
    lines = iter(said.splitlines())
    head = next(line for line in lines if line.strip().startswith(start))
    indent = len(head) - len(head.lstrip())
    found = []
    for line in lines:
        if len(line) - len(line.lstrip()) <= indent:
            break
        found.append(line.strip())
    return found


def test_a_summary_counts_submissions_rows_totals_activities_values_and_files(
    first_command: subprocess.CompletedProcess[str],
) -> None:
    assert re.search(r"from +9 submissions, \d+ rows, \d+ totals$", first_command.stdout, re.M)
    assert re.search(
        r"holds +13 activities, \d+ values \(\d more held back\), (\d+) files$",
        first_command.stdout,
        re.M,
    )


def test_the_stage_and_the_summary_count_the_same_files(
    first_command: subprocess.CompletedProcess[str],
) -> None:
    (of_stage,) = re.findall(r"iati_activities .* (\d+) files", first_command.stderr)
    (of_summary,) = re.findall(r"holds .* (\d+) files", first_command.stdout)
    assert of_stage == of_summary


def test_one_of_a_kind_is_not_counted_as_many(tmp_path: Path) -> None:
    road = empty_road(tmp_path / "road")
    shutil.copyfile(EXAMPLE / "inbox" / "th-team-2017.xlsx", road.inbox / "th-team-2017.xlsx")
    (road.inbox / "bad.xlsx").write_bytes(b"no workbook")
    done = road.dtz("publish")
    assert re.search(r"from +1 submission, ", done.stdout)
    assert "1 file waits for a correction" in done.stderr


def test_a_fall_is_named_with_its_amounts_and_partner(road: RoadFolder) -> None:
    (road.inbox / "th-again.xlsx").write_bytes(submission("th-team", 2, LOWERED))
    done = road.at(NIGHT_2).dtz("publish")
    named = [
        "PROGRAMME CH-TRAINED 2017 from 19137 to 19085 through th-team",
        "TH CH-TRAINED 2017 from 1252 to 1200 through th-team",
    ]
    assert sorted(below(done.stdout, "check no_total_fell_unexplained: 2 totals fell")) == named
    assert sorted(below(notice_of(road), "- **check no_total_fell_unexplained**")) == [
        f"- {line}" for line in named
    ]


def test_a_fall_of_a_sensitive_indicator_is_named_without_its_counts(road: RoadFolder) -> None:
    (road.inbox / "id-again.xlsx").write_bytes(submission("id-team", 2, FEWER_VICTIMS))
    done = road.at(NIGHT_2).dtz("publish")
    assert sorted(below(done.stdout, "check no_total_fell_unexplained")) == [
        "ID CH-SERVICES 2017 through id-team",
        "PROGRAMME CH-SERVICES 2017 through id-team",
    ]
    assert not VICTIMS.findall(done.stdout + done.stderr + notice_of(road))


def test_a_noted_check_names_the_first_rows_and_how_many_more_there_are(
    first_command: subprocess.CompletedProcess[str],
) -> None:
    lines = below(first_command.stderr, "note minimum_disaggregation_met")
    assert lines[0] == "dtz-desk 2017 CH-SERVICES ALL sex not reported"
    assert len(lines) == 6
    assert re.fullmatch(r"and \d more, see Dagster", lines[5])


def test_files_sent_back_are_named(tmp_path: Path) -> None:
    road = example_road(tmp_path / "road")
    for number in range(7):
        (road.inbox / f"bad-{number}.xlsx").write_bytes(f"no workbook {number}".encode())
    wrong = Workbook(submission("id-team", 4)).set("CH-AWARENESS", "realised_total", "many")
    (road.inbox / "bad-4-and-more.xlsx").write_bytes(wrong.save())
    done = road.dtz("publish")
    lines = below(done.stderr, "note inbox_files_accepted")
    assert lines[0] == "bad-0.xlsx: 1 problem"
    assert len(lines) == 6
    assert lines[5] == f"and 3 more, see {road.corrections}"


@pytest.mark.parametrize("where", ["screen", "notice"])
def test_what_the_validator_finds_is_named_with_rule_remedy_and_cell(
    tmp_path: Path, where: str
) -> None:
    road = example_road(tmp_path / "road")
    filler = {("CH-TRAINED", "TH", "realised", ""): 99_999}
    (road.inbox / "th-team-2017.xlsx").write_bytes(submission("th-team", 1, filler))
    done = road.dtz("publish")
    said = done.stdout if where == "screen" else notice_of(road)
    start = "check meaning" if where == "screen" else "- **check meaning**"
    (line,) = below(said, start)
    assert re.search(
        r"activities\.xml:\d+:\d+ NL-KVK-41149287-DTZ-TH dtz:filler-value: [A-Z]", line
    )
    assert re.search(r"\[th-team-2017\.xlsx Outputs [A-Z]+\d+\]$", line)
