"""`dtz signs` and `dtz toc`: what they list, and records that can be filled in and loaded."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from pipelines.cli import main
from schemas.records import RecordsError, SignRecord, load_records
from schemas.submission import SignRow
from tests.builders import definition, write_programme
from tests.warehouse.harvest import (
    CHANGED,
    SPRING,
    harvest,
    meeting,
    sign,
    sign_id,
    verdict,
    with_outcomes,
)
from warehouse import open_warehouse

HEARD = sign("They ask\x1b[31m for\n a hearing", "A-SAME", significance="high", sensitive=True)
LAW = sign("They pass a law", pathway="government", place="PE")
MARCH = sign("They march", significance="low")
VOTE = sign("They vote")
RECORDED = SignRecord(sign=sign_id(MARCH), public={"en": "They marched"}, approved_by="desk")

Environment = dict[str, str]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """A road on which four signs came in; of three of them something is on record."""
    root = tmp_path_factory.mktemp("road")
    content = definition()
    with_outcomes(content)
    folder = write_programme(root / "tiny", content)
    (root / "inbox").mkdir()
    plots = meeting(SPRING, {sign_id(MARCH): ["A-OLD", "A-SAME"], sign_id(VOTE): ["A-SAME"]})
    with open_warehouse(root / "var" / "warehouse.duckdb") as connection:
        harvest(connection, [HEARD, LAW, MARCH, VOTE], [plots], [RECORDED, verdict(VOTE)])
    return {
        "DTZ_PROGRAMME": str(folder),
        "DTZ_INBOX": str(root / "inbox"),
        "DTZ_VAR": str(root / "var"),
        "DTZ_CLOCK": "2018-05-01T02:15:00+00:00",
    }


def dtz(environment: Environment, *arguments: str) -> Result:
    done = CliRunner().invoke(main, arguments, env=environment)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def listed(done: Result) -> list[str]:
    """Ids of the signs of a list."""
    words = [line.split() for line in done.output.splitlines() if line.startswith("  inti-")]
    return [word[0] for word in words]


def test_every_sign_is_listed_with_its_id_and_what_is_to_be_done(
    environment: Environment,
) -> None:
    done = dtz(environment, "signs")

    assert done.exit_code == 1
    lines = done.output.splitlines()
    assert lines[:3] == ["4 signs of change: 1 to verify, 3 to plot.", "", "ANDES 2017"]
    assert lines[3:7] == [
        f"  {sign_id(HEARD)}  still to verify, high, children, BO, sensitive",
        "    School councils: They ask\\x1b[31m for a hearing",
        "    proposed by the partner, not yet plotted: A-SAME",
        "    to plot: A-SAME never plotted",
    ]
    assert lines[7:11] == [
        f"  {sign_id(MARCH)}  not chosen, low, children, BO, with public wording",
        "    School councils: They march",
        "    beside A-OLD, A-SAME",
        "    to plot: A-OLD dropped in version 2, read under A-NEW, A-SAME",
    ]
    assert f"  {sign_id(VOTE)}  confirmed, not rated, children, BO" in lines


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--to-verify",), [HEARD]),
        (("--to-plot",), [HEARD, MARCH, LAW]),
        (("--to-verify", "--to-plot"), [HEARD, MARCH, LAW]),
        (("--toc", "ANDES", "--to-verify"), [HEARD]),
        (("--toc", "SIAM"), []),
        (("--period", "2016"), []),
    ],
)
def test_signs_can_be_asked_for_by_what_they_wait_for(
    environment: Environment, options: tuple[str, ...], expected: list[SignRow]
) -> None:
    done = dtz(environment, "signs", *options)

    assert sorted(listed(done)) == sorted(map(sign_id, expected))
    assert done.exit_code == bool(expected)


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (
            ("signs", "--toc", "NOWHERE"),
            "There is no theory of change 'NOWHERE'. Use one of: MOTHER",
        ),
        (("signs", "--period", "1917"), "There is no period '1917'. Use one of: 2016, 2017."),
        (("toc", "NOWHERE"), "There is no theory of change 'NOWHERE'. Use one of: MOTHER"),
        (("toc", "SIAM", "--version", "2"), "There is no version '2'. Use one of: 1."),
    ],
)
def test_a_name_that_is_not_of_the_programme_is_said(
    environment: Environment, arguments: tuple[str, ...], what: str
) -> None:
    done = dtz(environment, *arguments)

    assert (done.exit_code, what in done.output) == (2, True), done.output


def test_the_skeleton_of_verification_loads_as_it_is_and_says_nothing(
    environment: Environment, tmp_path: Path
) -> None:
    done = dtz(environment, "signs", "--to-verify", "--skeleton")
    (tmp_path / "signs.yaml").write_text(done.output, encoding="utf-8")

    records = load_records(tmp_path, CHANGED)

    assert done.exit_code == 0
    assert records.signs == (SignRecord(sign=sign_id(HEARD)),)
    assert "# ANDES 2017, still to verify. School councils: They ask" in done.output


def test_a_skeleton_leaves_out_what_has_an_entry_and_names_it(environment: Environment) -> None:
    output = dtz(environment, "signs", "--skeleton").output
    of_signs, _, _ = output.partition("# reflections.yaml")

    found = yaml.safe_load(of_signs)["signs"]

    assert {entry["sign"] for entry in found} == {sign_id(HEARD), sign_id(LAW)}
    for known in (MARCH, VOTE):
        assert f"# {sign_id(known)} has an entry already: add to that." in of_signs


def test_the_skeleton_of_a_meeting_proposes_and_is_refused_until_it_is_filled_in(
    environment: Environment, tmp_path: Path
) -> None:
    text = dtz(environment, "signs", "--to-plot", "--skeleton").output
    path = tmp_path / "reflections.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(RecordsError) as caught:
        load_records(tmp_path, CHANGED)

    refused = str(caught.value)
    assert refused.count(".outcomes: ") == 2
    assert "approved_by: " in refused
    filled = text.replace("outcomes: }", "outcomes: [A-NEW]}").replace('by: ""', "by: desk")
    path.write_text(filled, encoding="utf-8")
    (entry,) = load_records(tmp_path, CHANGED).reflections
    assert (entry.id, entry.toc, entry.period) == ("ANDES-2017-2018-05-01", "ANDES", "2017")
    assert {plot.sign: plot.outcomes for plot in entry.plots} == {
        sign_id(HEARD): ("A-SAME",),
        sign_id(MARCH): ("A-NEW",),
        sign_id(LAW): ("A-NEW",),
    }


def test_where_nothing_waits_a_skeleton_is_an_empty_list(
    environment: Environment, tmp_path: Path
) -> None:
    text = dtz(environment, "signs", "--toc", "SIAM", "--to-plot", "--skeleton").output
    (tmp_path / "reflections.yaml").write_text(text, encoding="utf-8")

    assert load_records(tmp_path, CHANGED).reflections == ()


def test_every_version_is_told_with_what_it_changed(environment: Environment) -> None:
    lines = dtz(environment, "toc").output.splitlines()

    assert lines[:4] == ["MOTHER", "  version 1, from 2016-01-01: start", "", "ANDES"]
    assert lines[5:7] == [
        "  version 2, from 2017-07-01: mid 2017",
        "    actor added: government: Judges",
    ]


def test_a_theory_of_change_is_told_with_its_outcomes_in_each_version(
    environment: Environment,
) -> None:
    output = dtz(environment, "toc", "ANDES").output

    assert "SIAM" not in output
    assert (
        "A-OLD\n"
        "  version 1: Children speak (intermediate outcome, children)\n"
        "  version 2: dropped, read under A-NEW, A-SAME\n"
    ) in output
    assert "A-GONE\n  version 1: Children vote (intermediate outcome, children)\n" in output
    assert (
        "A-NEW\n"
        "  version 1: not in it\n"
        "  version 2: Children speak in councils (intermediate outcome, children)"
    ) in output


def test_what_was_told_reads_under_a_version(environment: Environment) -> None:
    assert dtz(environment, "toc", "ANDES", "--version", "2").output.splitlines() == [
        "ANDES, period 2017, under version 2",
        "  A-SAME: 3 signs",
        "    Children know their rights (intermediate outcome, children)",
        "    told as A-OLD, A-SAME; as told, under another",
        "  A-NEW: 1 sign",
        "    Children speak in councils (intermediate outcome, children)",
        "    told as A-OLD; under another",
    ]
    nothing = dtz(environment, "toc", "SIAM", "--version", "1").output
    assert nothing == "No sign was told that reads under version 1.\n"


@pytest.mark.parametrize(
    "arguments", [("signs",), ("signs", "--skeleton"), ("toc",), ("toc", "--version", "1")]
)
def test_before_anything_came_in_they_say_so(
    environment: Environment, arguments: tuple[str, ...], tmp_path: Path
) -> None:
    done = dtz(environment | {"DTZ_VAR": str(tmp_path / "var")}, *arguments)

    assert done.exit_code == 0
    assert "Nothing has been taken in yet. Run dtz publish first." in done.output
    assert not (tmp_path / "var" / "warehouse.duckdb").exists()
