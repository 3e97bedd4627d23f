"""Every ugly file of the corpus that does not count goes back whole, and can come back."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from schemas.submission import Problem, Reading
from submissions import read_submission, write_correction
from submissions.messages import QUESTIONS
from submissions.read import open_file
from tests.submissions.corpus.cases import TODAY, case_of, mappings, paths, programme, read
from tests.submissions.corrections.corrected import answer_cells, answered, lines_of, list_of

REFUSED = [path for path in paths() if case_of(path).reading["status"] == "needs correction"]


def again(content: bytes, path: Path) -> Reading:
    """The correction as it is read when it comes back."""
    return read_submission(content, path.name, programme(), TODAY, mappings())


@pytest.mark.parametrize("file", REFUSED, ids=lambda path: path.name)
def test_all_that_is_wrong_goes_back_and_is_wrong_again_until_corrected(
    tmp_path: Path, file: Path
) -> None:
    reading, content = read(file), file.read_bytes()
    path = write_correction(content, reading, tmp_path, programme(), mappings())
    if path.suffix == ".txt":
        grid, _ = open_file(content, file.name, programme(), mappings())
        assert isinstance(grid, Problem) or any(note.severity.blocks for note in grid.notes)
        return
    returned = path.read_bytes()
    listed = {str(line[1]) for line in lines_of(list_of(load_workbook(io.BytesIO(returned))))}
    assert {p.cell for p in reading.problems if p.cell and p.code != "answer-not-known"} <= listed
    second = again(returned, path)
    assert sorted(p.code for p in second.problems) == sorted(p.code for p in reading.problems)
    if reading.cover and second.cover:
        assert second.cover.revision == reading.cover.revision + 1


@pytest.mark.parametrize("file", REFUSED, ids=lambda path: path.name)
def test_answers_end_the_questions_of_any_file(tmp_path: Path, file: Path) -> None:
    reading = read(file)
    path = write_correction(file.read_bytes(), reading, tmp_path, programme(), mappings())
    asked = {(p.code, p.cell) for p in reading.problems if p.choices}
    if path.suffix == ".txt":
        assert not asked
        return
    cells = list(answer_cells(list_of(load_workbook(path))))
    answers = {cell.about: QUESTIONS[cell.question][0] for cell in cells}
    second = again(answered(path.read_bytes(), answers), path)
    assert not asked & {(p.code, p.cell) for p in second.problems if p.choices}
    assert {a.question for a in second.answers if a.by == "partner"} >= {code for code, _ in asked}
