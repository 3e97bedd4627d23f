"""What is wrong with the files of a definition: said with file, line, key and remedy."""

from pathlib import Path

import pytest

from schemas.programme import (
    ProgrammeError,
    ProgrammeProblem,
    fingerprint,
    load_programme,
    shipped_programme,
)
from schemas.programme.load import FILES
from tests.builders import definition, programme, write_programme


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_programme(tmp_path / "tiny", definition())


def problems(folder: Path) -> list[ProgrammeProblem]:
    with pytest.raises(ProgrammeError) as caught:
        load_programme(folder)
    assert all(str(problem) in str(caught.value) for problem in caught.value.problems)
    return caught.value.problems


def only(folder: Path) -> ProgrammeProblem:
    (problem,) = problems(folder)
    return problem


def change(file: Path, old: str, new: str) -> int:
    """Replace the first `old`; gives the line it stood on."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text.count("\n", 0, text.index(old)) + 1


def append(file: Path, line: str) -> int:
    """Add a last line; gives its number."""
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}{line}\n", encoding="utf-8")
    return text.count("\n") + 1


def test_a_definition_without_fault_loads_as_written(folder: Path) -> None:
    assert load_programme(folder) == programme()


def test_a_programme_without_donor_framework_file_loads(folder: Path) -> None:
    (folder / "donor-frameworks.yaml").unlink()
    change(folder / "indicators.yaml", "  contributes_to:\n  - R-1\n", "")

    assert load_programme(folder).donor_frameworks == []


@pytest.mark.parametrize("name", [n for n in FILES if n != "donor-frameworks.yaml"])
def test_a_missing_file_is_named_with_the_keys_it_must_hold(folder: Path, name: str) -> None:
    (folder / name).unlink()

    problem = only(folder)

    assert (problem.file, problem.line) == (folder / name, 0)
    assert problem.message == "the file is missing."
    assert all(key in problem.remedy for key in FILES[name])


def test_an_empty_folder_names_every_file_it_should_hold(tmp_path: Path) -> None:
    found = problems(tmp_path)

    assert {p.file.name for p in found} == set(FILES) - {"donor-frameworks.yaml"}


@pytest.mark.parametrize("folder", [shipped_programme("nonesuch"), Path("/nowhere/dtz-2016-2020")])
def test_an_unknown_programme_is_one_message_with_those_that_come_along(folder: Path) -> None:
    problem = only(folder)

    assert problem.file == folder
    assert problem.message == "there is no programme of this name."
    assert "dtz-2016-2020" in problem.remedy


def test_a_folder_in_place_of_a_file_is_a_problem_not_a_crash(folder: Path) -> None:
    (folder / "partners.yaml").unlink()
    (folder / "partners.yaml").mkdir()

    problem = only(folder)

    assert problem.file == folder / "partners.yaml"
    assert "cannot be read" in problem.message


def test_a_file_that_is_not_utf8_is_named(folder: Path) -> None:
    (folder / "partners.yaml").write_bytes(b"partners: [caf\xe9]")

    problem = only(folder)

    assert (problem.file, problem.remedy) == (folder / "partners.yaml", "Save it as UTF-8.")


@pytest.mark.parametrize("broken", ["oops: [1", "\toops: 1", "? [a]\n: b", "x: !!python/name:a b"])
def test_invalid_yaml_is_named_with_its_line(folder: Path, broken: str) -> None:
    line = append(folder / "programme.yaml", broken)

    problem = only(folder)

    assert problem.file == folder / "programme.yaml"
    assert line <= problem.line <= line + 1
    assert problem.message.startswith("this is not valid YAML: ")


def test_a_control_character_is_named_with_its_line(folder: Path) -> None:
    line = change(folder / "programme.yaml", "Tiny programme", "Tiny \x00 programme")

    problem = only(folder)

    assert (problem.file, problem.line) == (folder / "programme.yaml", line)
    assert "character" in problem.message


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "- a\n- list\n", "just words\n"])
def test_a_file_without_keys_says_which_to_begin_with(folder: Path, content: str) -> None:
    (folder / "organisations.yaml").write_text(content, encoding="utf-8")

    problem = only(folder)

    assert (problem.file, problem.line) == (folder / "organisations.yaml", 1)
    assert problem.remedy == "Begin with one of: organisations."


@pytest.mark.parametrize("key", ["colour", "1", "yes", "2017-01-01", "null"])
def test_an_unknown_key_of_a_file_is_named_with_its_line(folder: Path, key: str) -> None:
    line = append(folder / "programme.yaml", f"{key}: red")

    problem = only(folder)

    assert (problem.line, problem.key) == (line, key)
    assert problem.remedy == "Remove it, or look up its spelling."


def test_an_unknown_key_of_an_entry_is_named_with_its_line(folder: Path) -> None:
    line = change(folder / "partners.yaml", "  toc: MOTHER", "  tok: MOTHER")

    found = {p.key: p for p in problems(folder)}

    assert found["partners.0.tok"].line == line
    assert found["partners.0.tok"].remedy == "Remove it, or look up its spelling."
    assert found["partners.0.toc"].message == "Field required."
    assert found["partners.0.toc"].file == folder / "partners.yaml"
    assert found["partners.0.toc"].remedy == "Add it."


def test_a_key_in_the_wrong_file_is_told_where_it_belongs(folder: Path) -> None:
    line = append(folder / "programme.yaml", "partners: []")

    problem = only(folder)

    assert (problem.file, problem.line) == (folder / "programme.yaml", line)
    assert problem.key == "partners"
    assert problem.remedy == "Move it to partners.yaml."


def test_a_key_written_twice_is_named_at_its_second_place(folder: Path) -> None:
    top = append(folder / "programme.yaml", "title: {en: Another}")
    inside = change(folder / "partners.yaml", "  toc: MOTHER", "  id: again")

    assert {(p.file.name, p.line, p.key) for p in problems(folder)} >= {
        ("programme.yaml", top, "title"),
        ("partners.yaml", inside, "id"),
    }


def test_a_merge_key_may_override_what_it_brings_along(folder: Path) -> None:
    change(folder / "organisations.yaml", "- id: LEAD", "- &lead\n  id: LEAD")
    append(
        folder / "organisations.yaml",
        "- {<<: *lead, id: OTHER, role: member, iati_ref: null, iati_type: null}",
    )

    loaded = load_programme(folder)

    assert loaded.organisation("OTHER").name == {"en": "Lead"}


def test_a_wrong_type_is_named_with_file_line_and_key(folder: Path) -> None:
    line = change(folder / "partners.yaml", "withheld: true", "withheld: perhaps")

    problem = only(folder)

    assert (problem.file, problem.line) == (folder / "partners.yaml", line)
    assert problem.key == "partners.2.withheld"
    assert "boolean" in problem.message


@pytest.mark.parametrize("days", ["-1", "soon", "4.5", "99999"])
def test_a_term_that_is_no_number_of_days_is_named_with_its_line(folder: Path, days: str) -> None:
    line = append(folder / "programme.yaml", f"submission: {{due_days_after_period: {days}}}")

    problem = only(folder)

    assert (problem.file.name, problem.line) == ("programme.yaml", line)
    assert problem.key == "submission.due_days_after_period"


@pytest.mark.parametrize("written", ["2017-13-31", "2017-02-30", "soon", "2017"])
def test_a_date_that_does_not_exist_is_named_with_its_line(folder: Path, written: str) -> None:
    line = change(folder / "programme.yaml", "end: 2017-12-31", f"end: {written}")

    problem = only(folder)

    assert (problem.file, problem.line) == (folder / "programme.yaml", line)
    assert problem.key == "periods.1.end"


def test_a_code_that_cannot_stand_in_an_identifier_is_refused(folder: Path) -> None:
    line = change(folder / "organisations.yaml", "id: MINISTRY", "id: The Ministry")

    problem = only(folder)

    assert (problem.line, problem.key) == (line, "organisations.1.id")


def test_everything_is_told_at_once_over_all_files(folder: Path) -> None:
    (folder / "iati.yaml").unlink()
    append(folder / "programme.yaml", "colour: red")
    change(folder / "partners.yaml", "withheld: true", "withheld: perhaps")
    change(folder / "indicators.yaml", "unit: people", "unit: persons")

    found = problems(folder)

    assert [(p.file.name, p.key) for p in found] == [
        ("iati.yaml", ""),
        ("indicators.yaml", "indicators.0.unit"),
        ("partners.yaml", "partners.2.withheld"),
        ("programme.yaml", "colour"),
    ]


def test_references_are_checked_among_what_could_be_read(folder: Path) -> None:
    change(folder / "indicators.yaml", "unit: people", "unit: persons")
    change(folder / "partners.yaml", "toc: SIAM", "toc: SIMA")
    change(folder / "partners.yaml", "  - LAWS", "  - LAWZ")
    change(folder / "iati.yaml", "country: TH", "country: VN")

    found = problems(folder)

    assert {(p.file.name, p.key) for p in found} == {
        ("indicators.yaml", "indicators.0.unit"),
        ("partners.yaml", "partners.3.toc"),
        ("partners.yaml", "partners.0.indicators.2"),
        ("iati.yaml", "iati.activities"),
        ("iati.yaml", "iati.activities.3"),
    }


def test_a_problem_reads_as_place_key_fault_and_remedy() -> None:
    problem = ProgrammeProblem(Path("a.yaml"), 3, "title", "it is empty.", "Fill it in.")

    assert str(problem) == "a.yaml:3: title: it is empty. Fill it in."


def test_the_fingerprint_ignores_comments_layout_and_file_order(folder: Path) -> None:
    before = fingerprint(load_programme(folder))
    text = (folder / "programme.yaml").read_text(encoding="utf-8")
    blocks = text.replace("title:\n  en: Tiny programme", 'title: {"en": "Tiny programme"}  # so')
    assert blocks != text

    (folder / "programme.yaml").write_text(f"# A comment\n\n{blocks}", encoding="utf-8")

    assert fingerprint(load_programme(folder)) == before


def test_the_fingerprint_changes_with_the_content(folder: Path) -> None:
    before = fingerprint(load_programme(folder))

    change(folder / "indicators.yaml", "small_count_below: 10", "small_count_below: 11")

    assert fingerprint(load_programme(folder)) != before


def test_the_fingerprint_is_that_of_the_shipped_content_on_every_load() -> None:
    dtz = shipped_programme("dtz-2016-2020")

    assert fingerprint(load_programme(dtz)) == fingerprint(load_programme(dtz))
    assert len(fingerprint(load_programme(dtz))) == 64
