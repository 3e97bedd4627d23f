"""`dtz codelists refresh` as a steward meets it: what it says, what it writes, how it ends."""

import resource
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from iati.codelists import texts_of
from schemas.iati_standard import load_codelists
from schemas.iati_standard.codelists import read_codelists
from tests.end_to_end.roads import DTZ
from tests.iati.codelists.builders import (
    code,
    codelist,
    contents,
    folder_with,
    state,
    table,
    with_codes,
    withdrawn,
)
from tests.iati.codelists.public_site import PublicSite, answering, giving, public_site

COLOURS = codelist("Colour", code("B", "Blue"), code("R", "Red"))
SHADES = codelist("Shade", code("1", "Light"), code("2", "Dark"), is_complete=False)
UNCHANGED = """\
Colour  unchanged
Shade   unchanged

2 codelists: 2 unchanged, 0 changed, 0 refused.
The files are as they were.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Tables of two lists."""
    return folder_with(tmp_path / "tables", COLOURS, SHADES)


@pytest.fixture
def site() -> Iterator[PublicSite]:
    """A site that publishes both lists as the tables have them."""
    with public_site(COLOURS, SHADES) as site:
        yield site


def refresh(address: str, folder: Path, room: int = -1) -> "subprocess.CompletedProcess[str]":
    """The command, run as a person runs it; `room` is the most bytes that a file may have."""
    arguments = [str(DTZ), "codelists", "refresh", "--from", address, "--folder", str(folder)]
    return subprocess.run(
        arguments,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )


def test_the_help_says_what_is_refused_and_how_it_ends() -> None:
    arguments = [str(DTZ), "codelists", "refresh", "--help"]
    shown = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
    for words in ("has lost codes", "--from", "--folder", "Exit status: 0"):
        assert words in shown


def test_a_refresh_that_finds_nothing_new_touches_nothing(site: PublicSite, folder: Path) -> None:
    before = state(folder)
    done = refresh(site.address, folder)
    assert (done.returncode, done.stdout) == (0, UNCHANGED)
    assert state(folder) == before


def test_the_first_refresh_remembers_and_the_second_touches_nothing(
    site: PublicSite, folder: Path
) -> None:
    site.publish(COLOURS, SHADES, etag='"1, or so"')
    first = refresh(site.address, folder)
    assert first.returncode == 0
    assert "2 unchanged" in first.stdout
    assert "codelists-origin.csv. Review the difference" in first.stdout
    between = state(folder)
    second = refresh(site.address, folder)
    assert (second.returncode, second.stdout) == (0, UNCHANGED)
    assert state(folder) == between
    assert site.asked[2:] == [
        (name, {"If-None-Match": '"1, or so"'}) for name in ("Colour", "Shade")
    ]


def test_changes_are_counted_written_and_left_to_a_person_where_one_must_decide(
    site: PublicSite, folder: Path
) -> None:
    site.publish(
        with_codes(COLOURS, code("G", "Green"), code("Y"), withdrawn("R", "Red")),
        with_codes(SHADES, code("1", "Pale")),
    )
    done = refresh(site.address, folder)
    assert done.returncode == 0
    assert done.stdout.startswith(
        "Colour  2 added, 1 withdrawn\n"
        "Shade   1 renamed\n\n"
        "2 codelists: 0 unchanged, 2 changed, 0 refused.\n"
    )
    assert "add a line to codelist-successors.csv:\n  Colour R Red\n" in done.stdout
    assert "Asking for 2 codelists" in done.stderr
    lines = (folder / "codelists.csv").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "list,code,name,status,category",
        "Colour,B,Blue,active,",
        "Colour,G,Green,active,",
        "Colour,R,Red,withdrawn,",
        "Colour,Y,,active,",
        "Shade,1,Pale,active,",
        "Shade,2,Dark,active,",
    ]
    assert read_codelists(folder)["Colour"].origin == f"{site.address}Colour.xml"
    assert not read_codelists(folder)["Shade"].is_complete


def test_a_refused_list_stays_as_it_is_and_the_others_are_renewed(
    site: PublicSite, folder: Path
) -> None:
    site.publish(codelist("Colour", code("R", "Red")), with_codes(SHADES, code("3", "Dim")))
    done = refresh(site.address, folder)
    assert done.returncode == 1
    assert "Colour  refused: it has lost the code B that we have" in done.stdout
    assert "Shade   1 added" in done.stdout
    now = read_codelists(folder)
    assert now["Colour"] == COLOURS
    assert set(now["Shade"].codes) == {"1", "2", "3"}


def test_when_every_list_is_refused_nothing_is_touched(site: PublicSite, folder: Path) -> None:
    site.pages["Colour"] = giving(b"<codelist/>")
    site.pages["Shade"] = answering(404)
    before = state(folder)
    done = refresh(site.address, folder)
    assert done.returncode == 1
    assert "2 refused.\nThe files are as they were.\n" in done.stdout
    assert state(folder) == before


def test_when_nothing_can_be_fetched_the_command_says_so(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "tables", COLOURS)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # and nobody listens
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/xml/"
        before = state(folder)
        done = refresh(address, folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"No codelist could be fetched from {address}\n" in done.stderr
    assert "1 of 1: the site cannot be reached, or did not answer in time" in done.stderr
    assert "stay as they were" in done.stderr
    assert "Traceback" not in done.stderr
    assert state(folder) == before


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("codelists.csv", "no table", "the codelist tables there cannot be read"),
        ("codelists.csv", None, "codelists.csv: No such file or directory"),
    ],
)
def test_a_folder_without_tables_is_named(
    site: PublicSite, folder: Path, name: str, content: str | None, message: str
) -> None:
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_text(content, encoding="utf-8")
    done = refresh(site.address, folder)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_disk_without_room_keeps_the_tables_it_has(site: PublicSite, folder: Path) -> None:
    site.publish(with_codes(COLOURS, code("G", "Green")))
    before = state(folder)
    done = refresh(site.address, folder, room=50)
    assert done.returncode == 2
    assert "File too large. Mend that and try again." in done.stderr
    assert state(folder) == before


def test_an_address_that_is_none_is_named(folder: Path) -> None:
    done = refresh("codelists", folder)
    assert done.returncode == 2
    assert "'codelists' is no address to fetch codelists from" in done.stderr


def test_what_an_interrupted_refresh_left_is_put_in_place_first(
    site: PublicSite, folder: Path
) -> None:
    newer = with_codes(COLOURS, code("G", "Green"))
    site.publish(newer)
    pending = folder / ".codelists-pending"
    pending.mkdir()
    for name, text in texts_of(table(newer, SHADES)).items():
        (pending / name).write_text(text, encoding="utf-8")
    done = refresh(site.address, folder)
    assert (done.returncode, done.stdout) == (0, UNCHANGED)
    assert not pending.exists()
    assert read_codelists(folder)["Colour"] == newer


def test_the_projects_own_tables_are_refreshed_without_loss(tmp_path: Path) -> None:
    own = Path(__file__).parents[2] / "schemas" / "iati_standard"
    folder = tmp_path / "tables"
    folder.mkdir()
    for name in ("codelists.csv", "codelists-origin.csv", "codelist-successors.csv"):
        shutil.copyfile(own / name, folder / name)
    before = contents(folder)
    with public_site(*load_codelists().values()) as site:
        done = refresh(site.address, folder)
    assert done.returncode == 0
    assert "70 codelists: 70 unchanged, 0 changed, 0 refused." in done.stdout
    assert contents(folder) == before
