"""The mappings folder: all that is wrong in it is said at once, with file, line and remedy."""

from pathlib import Path
from textwrap import dedent

import pytest

from schemas.mappings import MappingsError, checked_against, load_mappings
from schemas.programme import fingerprint
from tests.builders import programme

QUESTIONS = {"ambiguous-number": ("mark-of-thousands", "mark-of-decimals")}

GOOD = """
    partner: inti
    decided:
      - {question: ambiguous-number, choice: mark-of-thousands, who: M, why: x, date: 2018-01-15}
    layouts:
      - name: annual sheet
        period: {cell: "Cover!C3"}
        sheets:
          - title: Results
            kind: outputs
            header_rows: [4]
            says: {place: BO, kind: realised}
            columns:
              - {header: What, means: indicator, codes: {Children: KIDS, Radio: ignore}}
              - {header: Number, means: number}
"""


def folder(root: Path, **texts: str) -> Path:
    """A folder of mappings with these files."""
    for name, text in texts.items():
        (root / f"{name}.yaml").write_text(dedent(text), encoding="utf-8")
    return root


def faults(root: Path) -> str:
    """What the loader says of a folder."""
    with pytest.raises(MappingsError) as raised:
        load_mappings(root, programme(), QUESTIONS)
    return str(raised.value).replace(str(root), "")


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert load_mappings(tmp_path / "none", programme(), QUESTIONS) == ()
    assert checked_against(programme(), ()) == fingerprint(programme())


def test_a_mapping_is_read_with_its_decisions(tmp_path: Path) -> None:
    (mapping,) = load_mappings(folder(tmp_path, inti=GOOD), programme(), QUESTIONS)
    assert (mapping.partner, mapping.decided[0].choice) == ("inti", "mark-of-thousands")
    assert mapping.layouts[0].sheets[0].columns[0].codes["Children"] == "KIDS"
    assert mapping.file.endswith("inti.yaml")


def test_what_files_are_checked_against_changes_with_a_mapping_and_not_with_its_file(
    tmp_path: Path,
) -> None:
    one = load_mappings(folder(tmp_path, a=GOOD), programme(), QUESTIONS)
    (tmp_path / "a.yaml").rename(tmp_path / "b.yaml")
    same = load_mappings(tmp_path, programme(), QUESTIONS)
    (tmp_path / "b.yaml").write_text(dedent(GOOD.replace("KIDS", "LAWS")), encoding="utf-8")
    other = load_mappings(tmp_path, programme(), QUESTIONS)
    marks = [checked_against(programme(), mappings) for mappings in (one, same, other, ())]
    assert marks[0] == marks[1]
    assert len(set(marks)) == 3


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "partner: inti",
            "partner: nobody",
            "/a.yaml:2: partner: the programme has no such partner",
        ),
        (
            "question: ambiguous-number",
            "question: who-knows",
            "/a.yaml:4: decided.0.question: there",
        ),
        (
            "choice: mark-of-thousands",
            "choice: x",
            "/a.yaml:4: decided.0.choice: no choice of this",
        ),
        (
            "date: 2018-01-15",
            "date: 2018-13-15",
            "/a.yaml:4: decided.0.date is no date. Write it like",
        ),
        ("who: M, ", "", "/a.yaml:4: decided.0.who is missing. Add it."),
        ("KIDS", "NOPE", "columns.0.codes.Children: no indicator has this code. Use one of: KIDS"),
        ("place: BO", "place: TH", "says.place: no place has this code. Use one of: BO, PE, ALL"),
        ("kind: realised}", "kind: done}", "says.kind: no kind has this code"),
        ("kind: outputs", "kind: results", "/a.yaml:10: layouts.0.sheets.0.kind must be one of:"),
        (
            "means: number}",
            "means: numbr}",
            "/a.yaml:15: layouts.0.sheets.0.columns.1.means must be",
        ),
        ('{cell: "Cover!C3"}', "{}", "say one of: always, cell, file_name: true, rows: true"),
        ('{cell: "Cover!C3"}', "{always: 2017}", "period.always is not text. Put it into quotes."),
        ('{cell: "Cover!C3"}', "{always: '1999'}", "the programme has no such period"),
        ('{cell: "Cover!C3"}', "{cell: A1, pattern: '('}", "a regular expression with one (group)"),
        ("says: {place: BO, kind", "says: {kind", "nothing says the place"),
        ("says: {place", "says: {indicator: KIDS, place", "'indicator' is said twice"),
        ("title: Results", "titel: Results", "'layouts.0.sheets.0.titel' is no part of a mapping"),
        ("means: number}", "means: note}", "no column holds numbers"),
        ("means: number}", "means: share, of: [What]}", "'of' must name a number column"),
        ("means: number}", "means: total}", "a total needs 'of'"),
        ("header: Number", "header: What", "the header 'What' stands here twice"),
        ("means: number}", "means: actor}", "a column of outputs cannot mean 'actor'"),
        ("header_rows: [4]", "header_rows: [5, 4]", "header_rows must be in their order"),
        ("- name: annual sheet", "- name: annual sheet\n        name: b", "name is written twice"),
        ("header_rows: [4]", "header_rows: [4", "this is not valid YAML"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_what_to_do(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert old in GOOD
    assert said in faults(folder(tmp_path, a=GOOD.replace(old, new)))


def test_the_faults_of_all_files_are_said_together(tmp_path: Path) -> None:
    said = faults(folder(tmp_path, a=GOOD.replace("KIDS", "NOPE"), b=GOOD, c="- x", d=GOOD))
    assert "/a.yaml:14:" in said
    assert "/c.yaml: the file must hold partner, decided and layouts, nothing else." in said
    assert "/d.yaml: " in said
    assert "is of this partner too. Put both into one file." in said


def test_two_layouts_of_one_name_are_refused(tmp_path: Path) -> None:
    layout = GOOD[GOOD.index("      - name") :]
    assert "another layout has this name" in faults(
        folder(tmp_path, a=GOOD.rstrip() + "\n" + layout)
    )
