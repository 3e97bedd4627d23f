"""An age group is taken for one of the programme only when it is exactly that one."""

import pytest

from schemas.programme.model import AgeGroup
from submissions.values.ages import read_age_group
from submissions.values.misreads import Misread
from tests.submissions.records import outputs_of

GROUPS = [
    AgeGroup(id="0-11", lowest=0, highest=11),
    AgeGroup(id="12-17", lowest=12, highest=17),
    AgeGroup(id="18+", lowest=18),
]


def group(written: str) -> str:
    """The programme's code, or the code of what is wrong."""
    read = read_age_group(written, GROUPS)
    return read.code if isinstance(read, Misread) else read


@pytest.mark.parametrize(
    "written",
    ["12-17", "12\u201317", "12 - 17 años", "12 to 17", "12 a 17 anos", "12 à 17 ans",
     "12 sampai 17 tahun", "\u0e51\u0e52-\u0e51\u0e57 ปี", "(12-17)", "12-17 yrs."],
)  # fmt: skip
def test_other_writings_of_a_group_are_that_group(written: str) -> None:
    assert group(written) == "12-17"


@pytest.mark.parametrize(
    "written", ["18+", "18 +", "18 and over", "18 años y más", "18 ans et plus", "18 tahun ke atas"]
)
def test_a_group_without_highest_age_is_known_too(written: str) -> None:
    assert group(written) == "18+"


@pytest.mark.parametrize("written", ["15-24", "10-14", "12-18", "16+", "0-99", "0-24", "5 to 15"])
def test_an_age_group_that_lies_across_those_of_the_programme_is_refused(written: str) -> None:
    assert group(written) == "age-group-crosses"


@pytest.mark.parametrize(
    "written",
    ["0-17", "<18", "under 18", "12-16", "3-5", "19+", "teens", "12", "17-12", "12-17-18"],
)
def test_any_other_age_group_is_unknown(written: str) -> None:
    assert group(written) == "unknown-age-group"


def test_the_groups_of_the_programme_are_named() -> None:
    read = outputs_of({"indicator": "KIDS", "place": "BO", "age_group": "10-14"})
    (found,) = read.findings
    assert "0-11, 12-17" in found.remedy
    assert "10-14" not in found.message + found.remedy


def test_another_writing_stands_for_the_code() -> None:
    (row,) = outputs_of({"indicator": "KIDS", "place": "BO", "age_group": "12 to 17 years"}).outputs
    assert row.age_group == "12-17"
