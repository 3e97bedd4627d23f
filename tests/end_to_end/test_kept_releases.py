"""Releases beside each other: what people who keep every one of them can and cannot work out."""

import csv
import hashlib
import re
from pathlib import Path

import pytest
import yaml

from disclosure.texts import texts_of
from schemas.decisions import load_decisions
from tests.end_to_end.forms import Figure, submission
from tests.end_to_end.roads import NIGHT_1, NIGHT_2, NIGHT_3, RoadFolder, example_road

OPERATING = Path(__file__).parents[2] / "docs" / "operating.md"


def services(female: int, male: int) -> dict[Figure, int]:
    """Children served in Indonesia."""
    return {
        ("CH-SERVICES", "ID", "realised", "female"): female,
        ("CH-SERVICES", "ID", "realised", "male"): male,
    }


def reintegrated(number: int) -> dict[Figure, int]:
    """Children reintegrated in India and Bangladesh."""
    return {("CH-REINTEGRATED", "ALL", "realised", ""): number}


def shown(release: Path, indicator: str, activity: str) -> str:
    """An undivided number as `results.csv` has it; empty when suppressed."""
    with (release / "results.csv").open(encoding="utf-8", newline="") as file:
        (value,) = [
            row["value"]
            for row in csv.DictReader(file)
            if (row["indicator"], row["activity"]) == (indicator, activity)
            and (row["kind"], row["age_group"], row["sex"]) == ("realised", "all", "all")
            and (activity != "PROGRAMME" or not row["scope"])
        ]
    return value


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """Five children served in Indonesia in the first release, twenty-five in the second. Only to be
    looked at."""
    road = example_road(tmp_path_factory.mktemp("grown") / "road")
    form = road.inbox / "id-team-2017.xlsx"
    form.write_bytes(submission("id-team", 1, services(2, 3)))
    assert road.run().notice is None
    (road.inbox / "id-again.xlsx").write_bytes(submission("id-team", 2, services(12, 13)))
    summary = road.at(NIGHT_2).run()
    assert (summary.notice, summary.is_new) == (None, True)
    return road


def test_a_count_held_back_cannot_be_worked_out_from_the_release_that_follows(
    grown: RoadFolder,
) -> None:
    """The total before, less the total now without what Indonesia says now, would be the five."""
    before, now = grown.release(1), grown.release(2)
    assert shown(before, "CH-SERVICES", "ID") == ""
    assert shown(before, "CH-SERVICES", "PROGRAMME") == "1790"
    public = {shown(now, "CH-SERVICES", "PROGRAMME"), shown(now, "CH-SERVICES", "ID")}
    assert not {"1810", "25"} <= public
    assert "1810" in public, "the total itself gives nothing away"


def test_the_public_account_of_changes_does_not_say_who_moved_a_sensitive_total(
    grown: RoadFolder,
) -> None:
    text = (grown.release(2) / "difference.md").read_text(encoding="utf-8")
    (line,) = [
        line
        for line in text.splitlines()
        if line.startswith("| PROGRAMME | CH-SERVICES") and "| all |" in line
    ]
    assert [cell.strip() for cell in line.split("|")[5:-1]] == ["1790", "1810", "changed", ""]
    assert "- id-team, 2017, revision 2\n" in text


def test_no_published_file_holds_a_digest_of_a_submission(grown: RoadFolder) -> None:
    """A form with few numbers can be made again with every small count until its digest fits."""
    published = [
        text.lower()
        for path in (grown.publish / "releases").rglob("*")
        if path.is_file()
        for text in texts_of(path)
    ]
    for form in grown.inbox.iterdir():
        digest = hashlib.sha256(form.read_bytes()).hexdigest()
        assert not [text for text in published if digest[:8] in text], form.name


def test_a_number_is_compared_with_every_kept_release(road: RoadFolder) -> None:
    """53, 83 in between, then 55 with the fall explained: two children beside the first release."""
    (road.inbox / "second.xlsx").write_bytes(submission("in-bd-team", 2, reintegrated(83)))
    assert road.at(NIGHT_2).run().is_new
    (road.inbox / "third.xlsx").write_bytes(submission("in-bd-team", 3, reintegrated(55)))
    decide(road, decision(rule="fall", indicator="CH-REINTEGRATED"))
    summary = road.at(NIGHT_3).run()
    assert [failure.what for failure in summary.failures] == ["check no_small_difference"]
    assert road.current.readlink() == Path("releases/0002")
    assert summary.notice is not None
    assert "release 1 by a small count" in summary.notice.read_text(encoding="utf-8")


def decision(**fields: str) -> dict[str, str]:
    """A decision that holds on every night of these tests."""
    about = {"period": "2017", "who": "steward", "why": "a double count", "until": "2018-06-30"}
    return about | fields


def decide(road: RoadFolder, *decisions: dict[str, str]) -> None:
    road.decisions.write_text(yaml.safe_dump({"decisions": list(decisions)}), encoding="utf-8")


def test_the_decision_of_the_manual_lets_the_release_go_on(road: RoadFolder) -> None:
    """Word for word: a country's fall, and that of the programme's total, which it explains."""
    (example,) = re.findall(
        r"```yaml\n(decisions:\n.*?)```", OPERATING.read_text(encoding="utf-8"), re.DOTALL
    )
    road.decisions.write_text(example, encoding="utf-8")
    (decided,) = load_decisions(road.decisions)
    assert decided.rule == "fall"
    assert decided.activity is not None
    lower = {(decided.indicator, decided.activity, "realised", ""): 1_200}
    partner = f"{decided.activity.lower()}-team"
    (road.inbox / "again.xlsx").write_bytes(submission(partner, 2, lower))
    summary = road.at(NIGHT_2).run()
    assert (summary.notice, summary.is_new) == (None, True)
    assert shown(road.release(2), decided.indicator, decided.activity) == "1200"


def test_the_small_difference_of_a_country_decided_on_lets_the_total_pass_too(
    road: RoadFolder,
) -> None:
    more = {("CH-SERVICES", "ID", "realised", "female"): 165}
    (road.inbox / "again.xlsx").write_bytes(submission("id-team", 2, more))
    decide(road, decision(rule="small-difference", indicator="CH-SERVICES", activity="ID"))
    summary = road.at(NIGHT_2).run()
    assert (summary.notice, summary.is_new) == (None, True)
    assert shown(road.release(2), "CH-SERVICES", "PROGRAMME") == "2116"


def test_a_late_partner_with_a_small_count_stops_nobody_and_stays_unknown(tmp_path: Path) -> None:
    """The total before is all but Indonesia's: with a total that has it the five would be plain."""
    road = example_road(tmp_path / "road").at(NIGHT_1)
    (road.inbox / "id-team-2017.xlsx").unlink()
    assert road.run().is_new
    late = submission("id-team", 1, services(2, 3))
    (road.inbox / "id-late.xlsx").write_bytes(late)
    summary = road.at(NIGHT_2).run()
    assert (summary.notice, summary.is_new) == (None, True)
    assert shown(road.release(1), "CH-SERVICES", "PROGRAMME") == "1785"
    assert shown(road.release(2), "CH-SERVICES", "PROGRAMME") == ""
    assert shown(road.release(2), "CH-SERVICES", "ID") == ""
