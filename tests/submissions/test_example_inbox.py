"""The example inbox says what figures.csv says, cell by cell, and nothing else."""

import datetime as dt
import io
import runpy
import zipfile
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from schemas.programme import load_programme, shipped_programme
from schemas.programme.codes import ValueKind
from schemas.submission import ALL, Reading, Severity
from submissions import read_submission

EXAMPLE = Path(__file__).parents[2] / "examples" / "dtz-2017"
BUILD = runpy.run_path(str(EXAMPLE / "build_inbox.py"))


@cache
def readings() -> dict[str, Reading]:
    """Every file of the inbox by its partner."""
    programme = load_programme(shipped_programme("dtz-2016-2020"))
    files = sorted((EXAMPLE / "inbox").iterdir())
    today = dt.date(2018, 4, 30)
    read = [read_submission(file.read_bytes(), file.name, programme, today) for file in files]
    return {reading.cover.partner: reading for reading in read if reading.cover}


def figures() -> list[dict[str, str]]:
    """The rows of figures.csv."""
    rows: list[dict[str, str]] = BUILD["read_csv"](EXAMPLE / "figures.csv")
    return rows


def unpacked(content: bytes) -> dict[str, bytes]:
    """The parts of a workbook (how tightly they are packed depends on the zlib at hand)."""
    if not content.startswith(b"PK"):
        return {"": content}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_there_is_one_clean_file_for_each_partner_with_figures() -> None:
    assert readings().keys() == {row["partner"] for row in figures()}
    for reading in readings().values():
        assert not [p for p in reading.problems if p.severity is Severity.ERROR]
        assert {p.code for p in reading.problems} <= {"minimum-disaggregation"}


def test_the_inbox_equals_the_figures_cell_by_cell() -> None:
    written = {
        (row["partner"], row["indicator"], row["place"], ValueKind(row["kind"]), row["sex"] or ALL):
        Decimal(row["value"])
        for row in figures()
    }  # fmt: skip
    as_read = {
        (partner, v.indicator, v.place, v.kind, v.sex): v.value
        for partner, reading in readings().items()
        for v in reading.outputs
        if v.raw
    }
    assert as_read == written


def test_totals_worked_out_are_the_sums_of_the_figures() -> None:
    sums: Counter[tuple[str, str, str, str]] = Counter()
    for row in figures():
        if row["sex"]:
            sums[row["partner"], row["indicator"], row["place"], row["kind"]] += int(row["value"])
    derived = {
        (partner, v.indicator, v.place, str(v.kind)): v.value
        for partner, reading in readings().items()
        for v in reading.outputs
        if v.value is not None and not v.raw
    }
    assert derived
    assert all(value == sums[key] for key, value in derived.items())


def test_the_inbox_holds_every_sign_and_note() -> None:
    signs: list[dict[str, str]] = BUILD["read_csv"](EXAMPLE / "signs.csv")
    told = ("pathway", "place", "location", "actor", "change", "contribution", "outcome", "source")
    written = {(row["partner"], *(row[key] for key in told)) for row in signs}
    as_read = {
        (partner, *(getattr(sign, key) for key in told))
        for partner, reading in readings().items()
        for sign in reading.signs
    }
    assert as_read == written
    assert len(written) == len(signs)
    notes = {
        (partner, v.indicator, v.place): v.note
        for partner, reading in readings().items()
        for v in reading.outputs
    }
    for row in figures():
        assert row["note"] in notes[row["partner"], row["indicator"], row["place"]]


def test_building_the_inbox_again_gives_the_same_content(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    BUILD["main"](tmp_path / "one")
    BUILD["main"](tmp_path / "two")
    names = capsys.readouterr().out.split()
    assert sorted(set(names)) == sorted(f.name for f in (EXAMPLE / "inbox").iterdir())
    for name in set(names):
        one = (tmp_path / "one" / name).read_bytes()
        assert one == (tmp_path / "two" / name).read_bytes()
        assert unpacked(one) == unpacked((EXAMPLE / "inbox" / name).read_bytes())
