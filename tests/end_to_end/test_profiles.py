"""The ministry's own dataset on the whole road: filled where all is known, and never lost."""

import shutil
from dataclasses import replace
from pathlib import Path

from tests.end_to_end.forms import submission
from tests.end_to_end.read_results import read_results
from tests.end_to_end.roads import NIGHT_2, RoadFolder, contents_of

PROGRAMME = "NL-KVK-41149287-DTZ"
INDICATOR = "CH-COMMUNITIES"
BASELINES = """
    baselines:  # made up for this test
      - {year: 2015, value: 5}
      - {year: 2015, value: 5, toc: DO, country: DO}
"""


def with_programme(road: RoadFolder, file: str, old: str, new: str) -> RoadFolder:
    """The road on another night, with a definition of its own that differs in one place."""
    folder = road.root / "programme"
    shutil.copytree(road.programme_folder, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    return replace(road, programme=str(folder)).at(NIGHT_2)


def test_where_a_baseline_and_a_target_are_known_the_ministry_gets_the_number(
    first: RoadFolder, tmp_path: Path
) -> None:
    road = with_programme(
        first.copy_to(tmp_path / "road"),
        "indicators.yaml",
        f"  - id: {INDICATOR}\n",
        f"  - id: {INDICATOR}{BASELINES}",
    )
    realised = {(INDICATOR, "DO", "realised", ""): 16}
    (road.inbox / "do-again.xlsx").write_bytes(submission("do-team", 2, realised))
    done = road.dtz("publish")
    assert done.returncode == 0, done.stdout + done.stderr
    ministry = road.current / "nl-mfa" / "activities.xml"
    found = {(n.activity, n.indicator, n.kind): n.value for n in read_results(str(ministry))}
    assert found == {
        (activity, INDICATOR, kind): value
        for activity in (PROGRAMME, f"{PROGRAMME}-DO")
        for kind, value in (("target", "17"), ("actual", "16"))
    }
    for profile, file in (("iati", road.activities), ("nl-mfa", ministry)):
        assert road.dtz("validate", "--profile", profile, str(file)).returncode == 0


def test_a_profile_once_published_is_not_dropped(first: RoadFolder, tmp_path: Path) -> None:
    road = with_programme(
        first.copy_to(tmp_path / "road"),
        "iati.yaml",
        "profiles: [iati, nl-mfa]",
        "profiles: [iati]",
    )
    stopped = road.dtz("publish")
    assert stopped.returncode == 1
    assert "check identifiers_kept: 13 findings" in stopped.stdout
    assert contents_of(road.publish / "releases") == contents_of(first.publish / "releases")
