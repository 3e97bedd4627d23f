"""Waivers as people write them: what they cover, and what is said of a file that is wrong."""

import datetime as dt
from pathlib import Path

import pytest

from schemas.iati_standard import load_catalogue
from schemas.waivers import Waiver, WaiversError, load_waivers

UNTIL = dt.date(2018, 6, 30)
WHOLE = """\
waivers:
  - rule: 9.50.1
    who: desk
    why: asked for
    until: 2018-06-30
  - {rule: "dtz:filler-value", activity: XX-1, path: iati-activity/result, who: desk,
     why: counted, until: 2018-06-30}
"""


def written(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "waivers.yaml"
    path.write_text(content, encoding="utf-8")
    return path


def faults(tmp_path: Path, content: str) -> list[str]:
    """What is said of a file, without the place of the file."""
    path = written(tmp_path, content)
    with pytest.raises(WaiversError) as error:
        load_waivers(path)
    lines = str(error.value).splitlines()
    assert all(line.startswith(str(path)) for line in lines)
    return [line.removeprefix(str(path)).lstrip(":") for line in lines]


def waiver(path: str | None = None, activity: str | None = None) -> Waiver:
    return Waiver(
        rule="9.50.1", activity=activity, path=path, who="desk", why="asked for", until=UNTIL
    )


def test_waivers_are_read_with_the_line_they_stand_on(tmp_path: Path) -> None:
    path = written(tmp_path, WHOLE)
    first, second = load_waivers(path)
    assert first == Waiver(
        rule="9.50.1", who="desk", why="asked for", until=UNTIL, file=str(path), line=2
    )
    assert (second.activity, second.path, second.line) == ("XX-1", "iati-activity/result", 6)


def test_an_empty_list_is_no_waiver(tmp_path: Path) -> None:
    assert load_waivers(written(tmp_path, "waivers: []")) == []


def test_every_rule_that_a_finding_can_name_can_be_waived(tmp_path: Path) -> None:
    entries = [
        f"  - {{rule: '{rule}', who: a, why: b, until: 2018-06-30}}" for rule in load_catalogue()
    ]
    found = load_waivers(written(tmp_path, "\n".join(["waivers:", *entries])))
    assert [entry.rule for entry in found] == list(load_catalogue())
    assert len(found) > 250


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("9.50.2x", "Did you mean '9.50.1'? docs/rules lists them all."),
        ("dtz:filler-valu", "Did you mean 'dtz:filler-value'? docs/rules lists them all."),
        ("dtz:waiver-expired", "docs/rules lists them all."),
        ("?", "there is no rule '?'. docs/rules lists them all."),
    ],
)
def test_a_rule_that_does_not_exist_is_refused_with_the_closest(
    tmp_path: Path, rule: str, said: str
) -> None:
    (fault,) = faults(
        tmp_path, f"waivers:\n  - {{rule: '{rule}', who: a, why: b, until: 2018-06-30}}"
    )
    assert fault.startswith(f"2: there is no rule '{rule}'.")
    assert said in fault


def test_everything_wrong_is_said_at_once_with_its_line(tmp_path: Path) -> None:
    content = """\
waivers:
  - rule: 9.50.2x
    who: " "
    until: someday
  - {rule: 9.50, who: a, why: b, until: 2018-13-01, whom: x}
  - hello
  - {rule: 9.50.1, who: a, who: b, why: b, until: 2018-12-01}
"""
    needs = "rule, who, why and until; activity and path narrow it."
    assert faults(tmp_path, content) == [
        "2: there is no rule '9.50.2x'. Did you mean '9.50.1'? docs/rules lists them all.",
        f"2: why is missing. Each waiver needs {needs}",
        "3: who is empty. Write it out, or leave it out where it may be.",
        "4: until 'someday' is no date. Write it like 2018-06-30.",
        f"5: 'whom' is no part of a waiver. Each has {needs}",
        "5: rule is not text. Put it into quotes.",
        "5: until '2018-13-01' is no date. Write it like 2018-06-30.",
        f"6: this is no waiver. Each has {needs}",
        "7: who is written twice. Keep one.",
    ]


@pytest.mark.parametrize("content", ["", "waivers: no", "- rule: 9.50.1", "waivers: []\nmore: 1"])
def test_a_file_that_is_no_list_of_waivers_says_what_it_must_hold(
    tmp_path: Path, content: str
) -> None:
    assert faults(tmp_path, content) == [
        " the file must hold 'waivers:' with a list under it, nothing else."
    ]


@pytest.mark.parametrize("content", ["waivers: [", "waivers:\n  - rule: \x07"])
def test_what_is_no_yaml_is_named_with_its_line(tmp_path: Path, content: str) -> None:
    (fault,) = faults(tmp_path, content)
    assert fault[0] in "12"
    assert "this is not valid YAML" in fault


def test_the_place_of_a_waiver_cannot_be_written_by_hand(tmp_path: Path) -> None:
    content = "waivers:\n  - {rule: 9.50.1, who: a, why: b, until: 2018-06-30, line: 4}"
    assert "'line' is no part of a waiver." in faults(tmp_path, content)[0]


def test_a_missing_file_and_one_that_is_no_text_are_explained(tmp_path: Path) -> None:
    with pytest.raises(WaiversError, match="cannot be read"):
        load_waivers(tmp_path / "none.yaml")
    path = tmp_path / "latin.yaml"
    path.write_bytes("waivers: [é]".encode("latin-1"))
    with pytest.raises(WaiversError, match="not UTF-8"):
        load_waivers(path)


@pytest.mark.parametrize(
    ("scope", "path", "covered"),
    [
        (None, "iati-activity/sector/@code", True),
        ("iati-activity/sector", "iati-activity/sector/@code", True),
        ("iati-activity/sector", "iati-activity/sector[2]/@code", True),
        ("iati-activity/sector[2]", "iati-activity/sector[2]/@code", True),
        ("iati-activity/sector[2]", "iati-activity/sector[1]/@code", False),
        ("iati-activity/sector", "iati-activity/sector-new", False),
        ("iati-activity/result/indicator", "iati-activity/result[2]/indicator[3]/title", True),
        ("iati-activity/sector/@code", "iati-activity/sector", False),
        ("iati-activity/sector", "", False),
    ],
)
def test_a_path_covers_what_is_below_it(scope: str | None, path: str, covered: bool) -> None:
    assert waiver(path=scope).covers("9.50.1", "XX-1", path) is covered


def test_a_waiver_covers_its_rule_and_activity_only() -> None:
    assert waiver().covers("9.50.1", "", "")
    assert not waiver().covers("9.50.2", "", "")
    assert waiver(activity="XX-1").covers("9.50.1", "XX-1", "")
    assert not waiver(activity="XX-1").covers("9.50.1", "XX-2", "")
