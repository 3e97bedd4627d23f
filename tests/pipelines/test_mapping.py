"""`dtz map` as a person uses it: questions at a terminal or through a pipe, answers kept as data,
and the next file of that kind read without a question."""

import os
import subprocess
from pathlib import Path

import pytest
import yaml

from schemas.mappings import load_mappings
from schemas.programme import load_programme
from submissions.messages import QUESTIONS
from tests.end_to_end.roads import DTZ, NIGHT_1, RoadFolder, empty_road
from tests.submissions.mapping.builders import Rows, workbook

HEAD: Rows = [
    ["Equipo Tailandia"],
    [],
    ["Indicador", "Planificado", "Realizado", None, None, "Observaciones"],
    [None, None, "Niñas", "Niños", "Total", None],
]
ROWS: Rows = [
    ["Tailandia"],
    ["Niños capacitados", 50, 12, 8, 20, "sin novedad"],
    ["Leyes", "1.200", None, None, 7],
    ["Total", 1250, 12, 8, 27],
    [],
    ["* incluye talleres"],
]

TAKE_ALL = "\n" * 12
"""Name, period, two sheets, header rows, six columns, section: all as proposed. The code of the
section's text comes after."""

ANSWERS = f"{TAKE_ALL}\nCH-TRAINED\ngo-law\nmark-of-thousands\nM. Ruiz\ntold us by telephone\ny\n"


@pytest.fixture
def road(tmp_path: Path) -> RoadFolder:
    """A road that never ran, with an empty inbox."""
    return empty_road(tmp_path / "road")


def sent(road: RoadFolder, period: str, rows: Rows = ROWS, name: str = "") -> Path:
    """The partner's file of a period, in its own layout."""
    title = f"Resultados {period}"
    content = workbook({"Portada": [["x"]], title: [*HEAD, *rows]}, {title: ["C3:E3"]})
    path = road.inbox / (name or f"tailandia {period}.xlsx")
    path.write_bytes(content)
    return path


def dtz(road: RoadFolder, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """The command as a process, with what is typed coming through a pipe."""
    return subprocess.run(
        [str(DTZ), *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **road.environment()},
        check=False,
        timeout=120,
    )


def mapped(road: RoadFolder, path: Path, typed: str) -> subprocess.CompletedProcess[str]:
    """`dtz map` for the team in Thailand."""
    return dtz(road, "map", str(path), "--partner", "th-team", typed=typed)


def kept(road: RoadFolder) -> Path:
    """Where the answers are kept."""
    return road.root / "mappings" / "th-team.yaml"


def test_a_file_once_explained_is_read_and_so_is_the_next_without_a_question(
    road: RoadFolder,
) -> None:
    first = sent(road, "2017")
    assert "nobody has said yet how to read it" in dtz(road, "check", str(first)).stdout
    done = mapped(road, first, ANSWERS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "can be sent: 6 values read" in done.stdout
    programme = load_programme(road.programme_folder)
    (mapping,) = load_mappings(kept(road).parent, programme, QUESTIONS)
    assert mapping.layouts[0].sheets[0].title == "Resultados {period}"
    assert mapping.layouts[0].other_sheets == ["Portada"]
    (decided,) = mapping.decided
    assert (decided.choice, decided.who) == ("mark-of-thousands", "M. Ruiz")
    assert decided.date.isoformat() == NIGHT_1[:10]

    moved = [[], *ROWS[:3], ["Niños capacitados en pares", 5, 1, 1, 2], *ROWS[3:]]
    known = [row for row in moved if row[:1] != ["Niños capacitados en pares"]]
    second = sent(road, "2018", [row[:2] if len(row) > 2 else row for row in known])
    text = dtz(road, "check", str(second)).stdout
    assert "can be sent: 2 values read" in text, text
    assert "Known as" in dtz(road, "map", str(second)).stdout


def test_what_is_new_in_a_known_file_is_all_that_is_asked(road: RoadFolder) -> None:
    mapped(road, sent(road, "2017"), ANSWERS)
    text = kept(road).read_text(encoding="utf-8")
    kept(road).write_text(text.replace("means: indicator", "means: indicator  # theirs"), "utf-8")
    rows = [*ROWS[:3], ["Pares capacitados", 5, 1, 1, 2]]
    path = sent(road, "2017", rows, name="tailandia 2017-r2.xlsx")
    done = dtz(road, "map", str(path), typed="nonsense\nch-peers\n\n")
    assert "Known as 'tailandia' of th-team." in done.stdout
    assert "Say one of: CH-ADVOCATE" in done.stdout
    assert done.returncode == 0, done.stdout
    after = kept(road).read_text(encoding="utf-8")
    assert "# theirs" in after
    codes = yaml.safe_load(after)["layouts"][0]["sheets"][0]["columns"][0]["codes"]
    assert codes["Pares capacitados"] == "CH-PEERS"
    assert codes["Leyes"] == "GO-LAW"


def test_nothing_is_written_before_it_is_agreed_to(road: RoadFolder) -> None:
    path = sent(road, "2017")
    cut_short = mapped(road, path, ANSWERS[: ANSWERS.index("M. Ruiz")])
    assert cut_short.returncode == 1
    assert "nothing was written" in cut_short.stdout
    refused = mapped(road, path, ANSWERS.removesuffix("y\n") + "n\n")
    assert "Nothing was written." in refused.stdout
    assert "nobody has said yet how to read it" in refused.stdout
    assert not kept(road).exists()


def test_a_second_kind_of_file_is_added_and_the_first_stays_as_it_is(road: RoadFolder) -> None:
    mapped(road, sent(road, "2017"), ANSWERS)
    before = kept(road).read_text(encoding="utf-8")
    rows: Rows = [["What", "Girls reached", "Boys reached"], ["Peers", 1, 2], ["Peers", 3, 4]]
    path = road.inbox / "events 2017.xlsx"
    path.write_bytes(workbook({"Events": rows}))
    # name, period, sheet, header, three columns, place TH, code, add up, write
    typed = "\n\n\n\nindicator\n\n\n\nCH-PEERS\ny\n\n"
    done = mapped(road, path, typed)
    assert "can be sent: 3 values read" in done.stdout, done.stdout
    after = kept(road).read_text(encoding="utf-8")
    assert all(line in after for line in before.splitlines())
    assert yaml.safe_load(after)["layouts"][1]["sheets"][0]["repeated"] == "add-up"


def test_it_can_be_shown_how_a_file_is_read(road: RoadFolder) -> None:
    path = sent(road, "2017")
    assert "No layout fits this file." in dtz(road, "map", str(path), "--show").stdout
    mapped(road, path, ANSWERS)
    shown = dtz(road, "map", str(path), "--show").stdout
    assert "th-team: tailandia" in shown
    assert "C   Realizado > Niñas: number realised female" in shown
    assert "Sheet 'Portada': not read" in shown


def test_a_tagged_file_is_explained_by_what_its_tags_leave_open(road: RoadFolder) -> None:
    rows: Rows = [
        ["Output", "Girls", "Boys"],
        ["#indicator+code", "#reached+f+children", "#reached+m+children"],
        ["CH-PEERS", 3, 4],
    ]
    path = road.inbox / "export 2017.xlsx"
    path.write_bytes(workbook({"Data": rows}))
    # name, by tags, all ages, place, known by name, pattern, period, write
    done = mapped(road, path, "\n\nall\nTH\n\nexport*\n\n\n")
    assert "can be sent: 3 values read" in done.stdout, done.stdout
    layout = yaml.safe_load(kept(road).read_text(encoding="utf-8"))["layouts"][0]
    assert layout["hxl"] == {"attributes": {"children": "all"}, "says": {"place": "TH"}}
    path.with_name("export 2017-r2.xlsx").write_bytes(path.read_bytes())
    assert dtz(road, "check", str(path.with_name("export 2017-r2.xlsx"))).returncode == 0


def test_a_csv_file_in_an_encoding_of_its_own_is_explained_too(road: RoadFolder) -> None:
    path = road.inbox / "lista 2017.csv"
    path.write_bytes("Año;Niñas\nParés;3\n".encode("cp1252"))
    # encoding, name, period, sheet, header, columns, sex of nobody else, kind, place, code, format
    typed = "windows-1252\n\n\n\noutputs\n1\nindicator\nnumber female\n\nrealised\nCH-PEERS\n\n"
    done = mapped(road, path, typed)
    layout = yaml.safe_load(kept(road).read_text(encoding="utf-8"))["layouts"][0]
    assert layout["encoding"] == "windows-1252", done.stdout
    assert "total is empty" in dtz(road, "check", str(path)).stdout


def test_the_form_needs_no_explanation_and_what_cannot_be_opened_says_so(
    road: RoadFolder, tmp_path: Path
) -> None:
    form = tmp_path / "form.xlsx"
    dtz(road, "template", "th-team", "2018", "-o", str(form))
    assert "There is nothing to explain" in dtz(road, "map", str(form)).stdout
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"no workbook")
    done = dtz(road, "map", str(broken))
    assert done.returncode == 2
    assert "broken.xlsx:" in done.stderr
    assert "Traceback" not in done.stderr
