"""What a release shows otherwise than the one before, and through whose submissions."""

from dataclasses import replace
from pathlib import Path

import pytest

from iati.release import Change, Difference, SubmissionMark, compare_values
from iati.release.difference import describe, sensitive_indicators
from schemas.totals import Total
from tests.iati.release.builders import candidate, mark, release
from tests.iati.samples import TINY, total, values

OLD, NEW = mark("inti"), mark("inti", revision=2)
KIDS = total("KIDS", 100)
HIDDEN = {"suppressed": "small count"}


def compare(before: list[Total], after: list[Total], *new: SubmissionMark) -> tuple[Change, ...]:
    return compare_values(TINY, values(before), values(after), [OLD], [OLD, *new]).changes


def test_equal_values_make_no_change() -> None:
    assert compare([KIDS, total("LAWS", 0)], [total("LAWS", 0), KIDS]) == ()


@pytest.mark.parametrize(
    ("before", "after", "what", "amount"),
    [
        ([], [KIDS], "new", None),
        ([KIDS], [], "gone", None),
        ([KIDS], [total("KIDS", 130)], "changed", 30),
        ([KIDS], [total("KIDS", 0)], "changed", -100),
        ([total("KIDS", 0)], [KIDS], "changed", 100),
        ([KIDS], [total("KIDS", 100, **HIDDEN)], "now suppressed", None),
        ([total("KIDS", 100, **HIDDEN)], [KIDS], "no longer suppressed", None),
        ([], [total("KIDS", 100, **HIDDEN)], "new", None),
        ([total("KIDS", 100, **HIDDEN)], [], "gone", None),
    ],
)
def test_each_kind_of_change_is_told_with_its_amount(
    before: list[Total], after: list[Total], what: str, amount: int | None
) -> None:
    (change,) = compare(before, after)

    assert (change.what, change.amount) == (what, amount)
    assert (change.activity, change.indicator, change.period) == ("PROGRAMME", "KIDS", "2017")


def test_a_suppressed_count_that_moved_is_no_change() -> None:
    assert compare([total("VICTIMS", 3, **HIDDEN)], [total("VICTIMS", 5, **HIDDEN)]) == ()


@pytest.mark.parametrize(
    ("before", "after", "falls"),
    [
        ([KIDS], [total("KIDS", 99)], True),
        ([KIDS], [total("KIDS", 101)], False),
        ([KIDS], [], True),
        ([], [KIDS], False),
        ([KIDS], [total("KIDS", 100, **HIDDEN)], False),
        ([total("KIDS", 100, kind="planned")], [total("KIDS", 99, kind="planned")], False),
        ([total("KIDS", 100, sex="female")], [total("KIDS", 99, sex="female")], False),
        ([total("KIDS", 100, **HIDDEN)], [KIDS], False),
    ],
)
def test_a_fall_is_a_realised_undivided_value_that_is_lower_or_gone(
    before: list[Total], after: list[Total], falls: bool
) -> None:
    (change,) = compare(before, after)

    assert change.is_fall is falls


def test_values_that_differ_in_any_part_of_their_key_are_told_apart() -> None:
    cells: list[Total] = [
        KIDS,
        total("LAWS", 100),
        total("KIDS", 100, "ANDES BO"),
        total("KIDS", 100, "ANDES ALL"),
        total("KIDS", 100, period="2016"),
        total("KIDS", 100, kind="planned"),
        total("KIDS", 100, sex="female"),
        total("KIDS", 100, age_group="0-11"),
    ]

    changes = compare([], cells)

    assert len({change.key for change in changes}) == len(changes) == 8


def test_a_change_names_partners_with_a_new_submission_that_could_have_made_it() -> None:
    before, after = [KIDS], [total("KIDS", 130)]
    other_toc = mark("chang")
    other_period = mark("desk", period="2016")
    withheld = mark(None)

    (programme,) = compare(before, after, NEW, other_toc, other_period, withheld)
    (bolivia,) = compare(
        [total("KIDS", 1, "ANDES BO")], [total("KIDS", 2, "ANDES BO")], NEW, other_toc, withheld
    )
    (laws,) = compare([], [total("LAWS", 1)], NEW, mark("khao"))

    assert programme.through == ("inti", "chang")
    assert bolivia.through == ("inti",)
    assert laws.through == ("inti",)


def test_submissions_known_before_are_not_new() -> None:
    found = compare_values(TINY, [], values([KIDS]), [OLD], [OLD, NEW])

    assert found.new_submissions == (NEW,)
    assert found.changes[0].through == ("inti",)


def test_the_account_of_changes_reads_as_a_table(tmp_path: Path) -> None:
    lost = total("LAWS", 4, "SIAM TH")
    release(tmp_path, [KIDS, total("VICTIMS", 20, "ANDES PE"), lost], marks=[OLD])
    after = [
        total("KIDS", 130),
        total("KIDS", 70, sex="female", age_group="0-11"),
        total("KIDS", 5, "ANDES ALL"),
        replace(total("VICTIMS", 20, "ANDES PE"), suppressed="protects another"),
    ]

    built = candidate(tmp_path, after, marks=[OLD, NEW, mark(None)])

    text = (built.folder / "difference.md").read_text(encoding="utf-8")
    assert text.startswith("# What changed since release 1\n\n5 values changed.\n")
    for line in (
        "| PROGRAMME | KIDS | 2017 realised | all | 100 | 130 | +30 | inti |",
        "| PROGRAMME | KIDS | 2017 realised | 0-11 female |  | 70 | new | inti |",
        "| PROGRAMME | KIDS (ANDES) | 2017 realised | all |  | 5 | new | inti |",
        "| PE | VICTIMS | 2017 realised | all | 20 |  | now suppressed |  |",
        "| TH | LAWS | 2017 realised | all | 4 |  | gone |  |",
        "- inti, 2017, revision 2\n",
        "- a partner whose name is withheld (no. 1), 2017, revision 1",
    ):
        assert line in text


def test_of_a_sensitive_indicator_the_public_account_tells_neither_amounts_nor_partners() -> None:
    before, after = [KIDS, total("VICTIMS", 1790)], [total("KIDS", 130), total("VICTIMS", 1810)]
    found = compare_values(TINY, values(before), values(after), [OLD], [OLD, NEW])

    public, stewards = describe(found, 1, sensitive_indicators(TINY)), describe(found, 1)

    assert "| PROGRAMME | VICTIMS | 2017 realised | all | 1790 | 1810 | changed |  |" in public
    assert "| PROGRAMME | VICTIMS | 2017 realised | all | 1790 | 1810 | +20 | inti |" in stewards
    line = "| PROGRAMME | KIDS | 2017 realised | all | 100 | 130 | +30 | inti |"
    assert line in public
    assert line in stewards


def test_a_fall_is_told_with_its_sign(tmp_path: Path) -> None:
    release(tmp_path, [KIDS])

    built = candidate(tmp_path, [total("KIDS", 58)])

    text = (built.folder / "difference.md").read_text(encoding="utf-8")
    assert "| 100 | 58 | -42 |" in text


def test_the_first_account_counts_what_is_published_and_not_what_is_held_back(
    tmp_path: Path,
) -> None:
    built = candidate(tmp_path, [KIDS, total("VICTIMS", 5, "SIAM TH", **HIDDEN)])

    text = (built.folder / "difference.md").read_text(encoding="utf-8")
    assert text == "# First release\n\n1 values are published for the first time.\n"


def test_nothing_changed_reads_so() -> None:
    text = describe(Difference((), ()), 3)

    assert text == (
        "# What changed since release 3\n\n0 values changed.\n\n## New submissions\n\nNone.\n"
    )
