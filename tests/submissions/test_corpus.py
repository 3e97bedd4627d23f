"""Every ugly file of the corpus is read as its expected reading says, exactly; the corpus is whole
and can be made again."""

import io
import zipfile
from functools import cache
from pathlib import Path

import pytest

from schemas.submission import Problem
from submissions.answers import cells_at
from submissions.read import open_file
from tests.submissions.corpus.cases import (
    EXPECTED,
    FOLDER,
    case_of,
    expected_lines,
    lines_of,
    mappings,
    paths,
    programme,
    read,
)
from tests.submissions.corpus.make import made_files
from tests.submissions.corpus.packing import Files

LEAST_FILES = 60
LONG_ENOUGH = 3
"""A word like no, or a digit alone, may stand in any sentence."""

KINDS = frozenset({".csv", ".json", ".ods", ".tsv", ".xlsx"})
SAVED_BY_OTHERS = "saved-by-libreoffice"


@cache
def made() -> Files:
    return made_files()


@pytest.mark.parametrize("file", paths(), ids=lambda path: path.name)
def test_an_ugly_file_is_read_as_it_is_meant(file: Path) -> None:
    case = case_of(file)
    assert lines_of(read(file), case.reading) == expected_lines(case.reading), case.about


@pytest.mark.parametrize("file", paths(), ids=lambda path: path.name)
def test_no_message_repeats_what_its_cell_says(file: Path) -> None:
    problems = read(file).problems
    grid, _ = open_file(file.read_bytes(), file.name, programme(), mappings())
    if isinstance(grid, Problem):
        return
    cells = cells_at(grid, {(found.sheet, found.cell) for found in problems})
    for found in problems:
        cell = cells.get((found.sheet, found.cell))
        if cell and len(cell.raw.strip()) >= LONG_ENOUGH:
            assert cell.raw.strip() not in f"{found.message} {found.remedy}"


def test_every_file_has_its_expected_reading_and_every_reading_its_file() -> None:
    files = {path.name for path in FOLDER.iterdir() if path.suffix in KINDS}
    assert files == {path.name for path in paths()}
    stems = {path.name.removesuffix(EXPECTED) for path in FOLDER.glob(f"*{EXPECTED}")}
    assert stems == {path.stem for path in paths()}
    assert len(files) >= LEAST_FILES


def test_the_maker_makes_each_file_that_no_other_program_saved() -> None:
    assert made().keys() == {p.name for p in paths() if SAVED_BY_OTHERS not in p.name}


@pytest.mark.parametrize("name", sorted(made()))
def test_the_maker_makes_the_file_again(name: str) -> None:
    assert contents(made()[name]) == contents((FOLDER / name).read_bytes())


def contents(file: bytes) -> dict[str, bytes]:
    """The parts of a workbook, which may be packed differently elsewhere; else the file itself."""
    if not zipfile.is_zipfile(io.BytesIO(file)):
        return {"": file}
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
