"""The `dtz` command as a person meets it: help, answers, exit codes, and no traceback ever."""

import os
import pty
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click import Choice, Group
from click.testing import CliRunner, Result

from benchmarks.generate import write
from pipelines.cli import main
from schemas.iati_standard import load_profiles
from schemas.programme import shipped_programme
from submissions import read_submission
from tests.end_to_end.forms import Workbook, programme, submission
from tests.end_to_end.roads import DTZ, RoadFolder, empty_road
from warehouse import open_warehouse

PROGRAMME = "NL-KVK-41149287-DTZ"
COMMANDS = {
    "publish": ["inbox to release", "release stays as it was", "Exit status"],
    "template": ["PARTNER", "PERIOD", "Example", "lists the partners"],
    "check": ["without taking it in", "Exit status"],
    "map": ["Enter takes", "without questions", "--show", "Exit status"],
    "preview": ["beside the submission in force", "Nothing is held back here", "Exit status"],
    "inbox": ["in correction", "--reminders", "Examples", "Exit status"],
    "collect": ["KOBO_TOKEN", "--by", "is not kept", "Exit status"],
    "deviations": ["off their plan", "--partner", "add to the records", "Exit status"],
    "findings": ["implausible", "plausible:", "--partner", "Exit status"],
    "signs": ["alliance only", "--to-verify", "--to-plot", "--skeleton", "Exit status"],
    "toc": ["every version", "--version", "dtz toc DO", "Exit status"],
    "explain": [
        "dtz explain CH-TRAINED",
        "dtz explain in-bd-team-2017.xlsx Outputs",
        "Exit status",
    ],
    "validate": ["2.03", "every rule of the public", "Exit status"],
    "codelists": ["refresh", "up to date"],
    "settings": ["environment variable"],
    "ui": ["Dagster", "--port"],
}


@pytest.fixture
def blank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RoadFolder:
    """A road that never ran, with an empty inbox; the commands are given from its folder."""
    road = empty_road(tmp_path / "road")
    monkeypatch.chdir(road.root)
    return road


@pytest.fixture
def broken(blank: RoadFolder, tmp_path: Path) -> RoadFolder:
    """A road whose programme definition has a word that is not allowed."""
    folder = tmp_path / "programme"
    shutil.copytree(shipped_programme("dtz-2016-2020"), folder)
    indicators = folder / "indicators.yaml"
    text = indicators.read_text(encoding="utf-8")
    indicators.write_text(text.replace("unit: people", "unit: peeple", 1), encoding="utf-8")
    return RoadFolder(blank.root, programme=str(folder))


def dtz(road: RoadFolder, *arguments: str) -> Result:
    """The command in this process; what it raises itself is no way to end."""
    done = CliRunner().invoke(main, arguments, env=road.environment())
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def test_help_lists_the_road_in_its_order() -> None:
    shown = CliRunner().invoke(main, ["--help"]).output
    road = [
        "dtz template",
        "dtz check",
        "dtz preview",
        "dtz inbox",
        "dtz publish",
        "dtz findings",
        "dtz deviations",
        "dtz signs",
        "dtz toc",
        "dtz explain",
        "dtz validate",
        "dtz ui",
    ]
    assert [shown.index(command) for command in road] == sorted(map(shown.index, road))
    assert isinstance(main, Group)
    assert main.commands.keys() == COMMANDS.keys()


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_teaches_it(command: str) -> None:
    shown = CliRunner().invoke(main, [command, "--help"])
    assert shown.exit_code == 0
    assert not [text for text in COMMANDS[command] if text not in shown.output]


def test_a_template_made_by_the_command_is_an_open_form(blank: RoadFolder) -> None:
    settings = blank.settings()
    made = dtz(blank, "template", "id-team", "2018", "-o", "indonesia.xlsx")
    assert made.exit_code == 0
    assert "indonesia.xlsx: form for id-team, 2018, revision 1" in made.stdout
    content = (blank.root / "indonesia.xlsx").read_bytes()
    reading = read_submission(content, "indonesia.xlsx", programme(), settings.now().date())
    assert reading.cover is not None
    assert (reading.cover.partner, reading.cover.period) == ("id-team", "2018")


def test_template_without_arguments_lists_partners_and_periods(blank: RoadFolder) -> None:
    listed = dtz(blank, "template")
    assert listed.exit_code == 0
    assert "id-team" in listed.stdout
    assert "2016, 2017, 2018, 2019, 2020" in listed.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nobody", "2018"), "There is no partner 'nobody'. Use one of: dtz-desk, latam-team"),
        (("id-team", "2031"), "There is no period '2031'. Use one of: 2016"),
        (("id-team", "2018", "-o", "nowhere/x.xlsx"), "nowhere/x.xlsx: No such file or directory"),
    ],
)
def test_template_says_what_it_cannot_do(
    blank: RoadFolder, arguments: tuple[str, ...], message: str
) -> None:
    refused = dtz(blank, "template", *arguments)
    assert refused.exit_code == 2
    assert message in refused.output


@pytest.mark.parametrize("more", [(), ("--csv",)])
def test_template_leaves_a_file_that_is_there_alone_unless_forced(
    blank: RoadFolder, more: tuple[str, ...]
) -> None:
    filled_in = blank.root / "mine"
    filled_in.write_bytes(b"a week of work")
    asked = ("template", "id-team", "2018", "-o", "mine", *more)
    refused = dtz(blank, *asked)
    assert refused.exit_code == 2
    assert "mine is there already, perhaps filled in." in refused.output
    assert "over it with --force" in refused.output
    assert filled_in.read_bytes() == b"a week of work"
    assert dtz(blank, *asked, "--force").exit_code == 0
    assert filled_in.read_bytes() != b"a week of work"


def test_template_makes_no_form_that_intake_would_refuse(blank: RoadFolder) -> None:
    refused = dtz(blank, "template", "id-team", "2016")
    assert refused.exit_code == 2
    assert "Nothing is expected of id-team for 2016." in refused.output
    assert "Periods with a form: 2017, 2018, 2019, 2020." in refused.output
    assert list(blank.root.glob("id-team*")) == []


def test_check_refuses_realised_values_of_a_period_that_has_not_begun_by_the_clock(
    blank: RoadFolder,
) -> None:
    (blank.root / "early.xlsx").write_bytes(submission("id-team", 1, period="2018"))
    assert dtz(blank, "check", "early.xlsx").exit_code == 0
    early = dtz(blank.at("2017-12-31T23:00:00+00:00"), "check", "early.xlsx")
    assert early.exit_code == 1
    assert "the period of the cover begins on 2018-01-01 only." in early.stdout


def test_an_unknown_programme_is_one_message_with_those_that_come_along(
    blank: RoadFolder,
) -> None:
    for name in ("nonesuch", "./definitions/nonesuch"):
        done = dtz(RoadFolder(blank.root, programme=name), "template")
        assert done.exit_code == 2
        assert "The programme definition has 1 problem(s)" in done.output
        assert f"{Path(name).name}: there is no programme of this name." in done.output
        assert "one that comes along: dtz-2016-2020." in done.output


def test_check_lets_a_good_file_go(blank: RoadFolder) -> None:
    (blank.root / "good.xlsx").write_bytes(submission("id-team", 1))
    done = dtz(blank, "check", "good.xlsx")
    assert done.exit_code == 0
    assert "good.xlsx can be sent" in done.stdout


def test_check_says_everything_that_is_wrong_at_once(blank: RoadFolder) -> None:
    book = Workbook(submission("id-team", 1))
    book.set("CH-AWARENESS", "realised_total", "many").set("GO-LAW", "realised_total", -47_113)
    (blank.root / "bad.xlsx").write_bytes(book.save())
    done = dtz(blank, "check", "bad.xlsx")
    assert done.exit_code == 1
    assert "bad.xlsx must be corrected first" in done.stdout
    address = book.cell("CH-AWARENESS", "realised_total").coordinate
    assert f"Outputs {address}: error: There is text where a number is expected." in done.stdout
    assert "This number is below zero." in done.stdout
    assert "47113" not in done.output
    assert "many" not in done.output


def test_check_of_no_file_says_so(blank: RoadFolder) -> None:
    done = dtz(blank, "check", "nothing.xlsx")
    assert done.exit_code == 2
    assert "'nothing.xlsx' does not exist" in done.output


def test_explain_follows_a_number_back_to_its_cells(first: RoadFolder) -> None:
    done = dtz(first, "explain", "CH-TRAINED", "--activity", "PROGRAMME", "--sex", "female")
    assert done.exit_code == 0
    assert "Release 0001 is in force" in done.stdout
    assert f"{PROGRAMME} CH-TRAINED 2017 realised, sex female = 4,561" in done.stdout
    assert "in-bd-team: in-bd-team-2017.xlsx, revision 1" in done.stdout
    assert "rule over partners: sum; 1 of 3 partners reported" in done.stdout


def test_explain_follows_a_cell_forward_to_what_it_fed(first: RoadFolder) -> None:
    file = first.inbox / "th-team-2017.xlsx"
    cell = Workbook(file.read_bytes()).cell("CH-TRAINED", "realised_total").coordinate
    done = dtz(first, "explain", file.name, "Outputs", cell)
    assert done.exit_code == 0
    assert f"{file.name} Outputs {cell}, revision 1 (in force)" in done.stdout
    assert "says 1252: CH-TRAINED, TH, 2017, realised" in done.stdout
    assert f"feeds {PROGRAMME} CH-TRAINED 2017 realised, sex all = 19,137" in done.stdout
    assert f"feeds {PROGRAMME}-TH CH-TRAINED 2017 realised, sex all = 1,252" in done.stdout


def test_explain_never_shows_a_number_that_is_held_back(first: RoadFolder) -> None:
    done = dtz(first, "explain", "CH-REINTEGRATED", "--activity", "PROGRAMME", "--sex", "female")
    assert done.exit_code == 0
    assert "sex female = held back" in done.stdout
    assert "held back: its cells are not listed" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("CH-NONE",), 1, "There is no indicator 'CH-NONE'. Use one of: CH-ADVOCATE"),
        (("CH-TRAINED", "--period", "2019"), 1, "No published number of CH-TRAINED fits."),
        (("no.xlsx", "Outputs", "A1"), 1, "No accepted file named no.xlsx has a value in"),
        (("no.xlsx", "Outputs"), 2, "Say an indicator or an activity, or a file, a sheet and a"),
    ],
)
def test_explain_says_what_it_does_not_find(
    first: RoadFolder, arguments: tuple[str, ...], code: int, message: str
) -> None:
    done = dtz(first, "explain", *arguments)
    assert done.exit_code == code
    assert message in done.output


@pytest.mark.parametrize("arguments", [("CH-TRAINED",), ("a.xlsx", "Outputs", "A1")])
def test_explain_before_any_run_says_what_to_do(
    blank: RoadFolder, arguments: tuple[str, ...]
) -> None:
    done = dtz(blank, "explain", *arguments)
    assert done.exit_code == 1
    assert "Nothing has been taken in yet. Run dtz publish first." in done.output
    assert not blank.var.exists()


def test_explain_after_a_run_that_did_not_come_far_says_what_to_do(blank: RoadFolder) -> None:
    with open_warehouse(blank.settings().warehouse):
        pass
    done = dtz(blank, "explain", "CH-TRAINED")
    assert done.exit_code == 1
    assert "Run dtz publish first." in done.output


def test_validate_tells_clean_findings_and_unreadable_apart(
    first: RoadFolder, tmp_path: Path
) -> None:
    clean = dtz(first, "validate", str(first.activities))
    assert clean.exit_code == 0
    assert "13 activities, clean" in clean.stdout
    wrong = tmp_path / "wrong.xml"
    text = first.activities.read_text(encoding="utf-8")
    wrong.write_text(text.replace('value="1252"', 'value="1,252"', 1), encoding="utf-8")
    found = dtz(first, "validate", str(wrong))
    assert found.exit_code == 1
    assert f"{wrong}:" in found.stdout
    missing = dtz(first, "validate", str(first.activities), str(tmp_path / "none.xml"))
    assert missing.exit_code == 2
    assert "critical file:unreadable" in missing.output
    assert "none.xml: 0 activities, 1 critical" in missing.output
    assert "13 activities, clean" in missing.stdout


def test_validate_fails_from_the_severity_wished_and_lets_waived_findings_pass(
    first: RoadFolder, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.xml"
    text = first.activities.read_text(encoding="utf-8")
    wrong.write_text(text.replace('value="1252"', 'value="1,252"', 1), encoding="utf-8")
    assert dtz(first, "validate", str(wrong)).exit_code == 1
    assert dtz(first, "validate", str(wrong), "--fail-on", "critical").exit_code == 0
    waivers = tmp_path / "waivers.yaml"
    known = "who: desk, why: known to the donor, until: 2999-12-31"
    rules = ("8.10.2", "'dtz:value-not-plain'")
    entries = ", ".join(f"{{rule: {rule}, {known}}}" for rule in rules)
    waivers.write_text(f"waivers: [{entries}]", encoding="utf-8")
    waived = dtz(first, "validate", str(wrong), "--waivers", str(waivers))
    assert waived.exit_code == 0
    assert "known to the donor" in waived.stdout
    waivers.write_text("waivers: 1", encoding="utf-8")
    broken = dtz(first, "validate", str(wrong), "--waivers", str(waivers))
    assert broken.exit_code == 2
    assert "waivers.yaml" in broken.output


def test_validate_takes_folders_archives_and_standard_input(
    first: RoadFolder, tmp_path: Path
) -> None:
    """Each is judged, under the name by which its user knows it."""
    content = first.activities.read_bytes()
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.xml").write_bytes(content)
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("inner.xml", content)
    arguments = ["validate", str(tmp_path / "folder"), str(tmp_path / "b.zip"), "-"]
    said = CliRunner().invoke(main, [*arguments, "--limit", "1"], input=content)
    assert said.exit_code == 1, said.output
    assert "error 1.1.2 (26 times)" in said.output
    for name in ("folder/a.xml", "b.zip/inner.xml", "standard input"):
        assert f"{name}: 13 activities" in said.output


def test_validate_judges_by_the_profile_wished(first: RoadFolder) -> None:
    assert dtz(first, "validate", str(first.activities)).exit_code == 0
    judged = dtz(first, "validate", str(first.activities), "--profile", "nl-mfa")
    assert judged.exit_code == 1
    assert "dtz:nl-no-dimension" in judged.stdout
    ministry = first.activities.parent / "nl-mfa" / "activities.xml"
    assert dtz(first, "validate", str(ministry), "--profile", "nl-mfa").exit_code == 0


def test_validate_knows_every_profile() -> None:
    assert isinstance(main, Group)
    [option] = [o for o in main.commands["validate"].params if o.name == "profile"]
    assert isinstance(option.type, Choice)
    assert set(option.type.choices) == set(load_profiles())


def test_validate_says_how_far_it_is_on_a_terminal_only(tmp_path: Path) -> None:
    path = tmp_path / "large.xml"
    write(path, 120)
    command = [str(DTZ), "validate", str(path), "--processes", "1"]
    quiet = subprocess.run(command, capture_output=True, check=True)
    assert quiet.stderr == b""
    reader, terminal = pty.openpty()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=terminal, check=True)
    os.close(terminal)
    assert b"large.xml" in os.read(reader, 65536)
    os.close(reader)


@pytest.mark.parametrize("form", ["json", "sarif", "html"])
def test_validate_writes_reports_for_programs_and_people(
    first: RoadFolder, tmp_path: Path, form: str
) -> None:
    report = tmp_path / f"report.{form}"
    written = dtz(first, "validate", str(first.activities), "--format", form, "-o", str(report))
    assert written.exit_code == 0
    content = report.read_text(encoding="utf-8")
    assert content.startswith("<!DOCTYPE html>" if form == "html" else "{")


@pytest.mark.parametrize(
    "module",
    [
        "validation",
        "codelists",
        "forms",
        "preview",
        "inbox",
        "findings",
        "deviations",
        "explanation",
        "settings",
    ],
)
def test_only_publishing_waits_for_dagster(module: str) -> None:
    code = f"import pipelines.cli, pipelines.{module}, sys; sys.exit('dagster' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("template",),
        ("template", "id-team", "2018"),
        ("check", "form.xlsx"),
        ("preview", "form.xlsx"),
        ("inbox",),
        ("explain", "X"),
    ],
)
def test_a_broken_programme_definition_is_named_with_file_and_line(
    broken: RoadFolder, arguments: tuple[str, ...]
) -> None:
    (broken.root / "form.xlsx").write_bytes(b"")
    done = dtz(broken, *arguments)
    assert done.exit_code == 2
    assert "indicators.yaml:19: indicators.0.unit" in done.output


def test_publish_with_a_broken_programme_definition_stops_with_file_and_line(
    broken: RoadFolder,
) -> None:
    done = broken.dtz("publish")
    assert done.returncode == 1
    assert "stage programme_definition: The programme definition has 1 problem" in done.stdout
    assert "indicators.yaml:19: indicators.0.unit" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert not broken.current.exists()


def test_publish_without_an_inbox_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "road").mkdir()
    road = RoadFolder(tmp_path / "road")
    done = road.dtz("publish")
    assert done.returncode == 2
    assert f"There is no inbox at {road.inbox}. Make it, or set DTZ_INBOX." in done.stderr
    assert list(road.root.iterdir()) == []


def test_publish_before_anything_came_in_publishes_the_activities_without_results(
    blank: RoadFolder,
) -> None:
    """An activity without results is published as well: identifiers are for ever."""
    done = dtz(blank, "publish")
    assert done.exit_code == 0, done.output
    assert "the inbox is empty" in done.stderr
    assert "13 activities, 0 values" in done.stdout


@pytest.mark.parametrize("clock", ["yesterday", "2018-05-01T02:15:00"])
def test_a_clock_that_is_no_moment_is_refused(blank: RoadFolder, clock: str) -> None:
    done = dtz(blank.at(clock), "publish")
    assert done.exit_code == 2
    assert f"DTZ_CLOCK is '{clock}', which is no ISO time with an offset." in done.output


def test_settings_lists_every_variable_with_its_value(blank: RoadFolder) -> None:
    done = dtz(blank, "settings")
    assert done.exit_code == 0
    for name, value in blank.environment().items():
        if name.startswith("DTZ_") and name != "DTZ_PROGRAMME":
            assert name in done.stdout
            assert value in done.stdout
