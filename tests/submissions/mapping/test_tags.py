"""Sheets with HXL tags are read without a layout; what the tags leave open is never guessed."""

import logging

import pytest

from tests.submissions.builders import codes, errors
from tests.submissions.mapping.builders import Rows, learned, numbers, read_by, workbook

HEAD = ["Partner", "Year", "Country", "Output", "Name", "Girls", "Boys", "Plan"]
TAGS = [
    "#org+code",
    "#date+period",
    "#country+code",
    "#indicator+code",
    "#indicator+name",
    "#reached +f",
    "#reached+m",
    "#targeted+total",
]
ROWS: Rows = [
    ["north", 2017, "BO", "KIDS", "Children", 12, 8, 30],
    ["north", 2017, "PE", "STAFF", "Staff", 1, 2, None],
]


def tagged(tags: list[str] | None = None, rows: Rows | None = None) -> bytes:
    """A workbook with a title, headers, tags and rows."""
    return workbook({"Data": [["Report"], HEAD, tags or TAGS, *(rows or ROWS)]})


def test_a_tagged_sheet_is_a_layout_in_itself() -> None:
    reading = read_by(tagged())
    assert reading.problems == ()
    assert reading.cover is not None
    assert (reading.cover.partner, reading.cover.period) == ("north", "2017")
    found = numbers(reading)
    assert found["KIDS BO realised female"] == {"Data!F4": 12}
    assert found["KIDS BO planned"] == {"Data!H4": 30}
    assert found["STAFF PE realised male"] == {"Data!G5": 2}


def test_an_age_group_is_read_where_the_programme_has_just_that_one() -> None:
    tags = ["#reached+f+age_12_17" if tag == "#reached +f" else tag for tag in TAGS]
    tags[6] = "#reached+m+age_12_17"
    tags[7] = "#reached+all"
    found = numbers(read_by(tagged(tags)))
    assert found["KIDS BO realised female 12-17"] == {"Data!F4": 12}


def test_a_tagged_explanation_is_told_from_the_note() -> None:
    tags = [*TAGS, "#description+explanation", "#description"]
    rows: Rows = [[*ROWS[0], "floods", "late"], [*ROWS[1], None, "on time"]]
    reading = read_by(tagged(tags, rows))
    assert reading.problems == ()
    assert {(v.indicator, v.note, v.explanation) for v in reading.outputs} == {
        ("KIDS", "late", "floods"),
        ("STAFF", "on time", ""),
    }
    assert {v.explanation_cell for v in reading.outputs if v.explanation} == {"I4"}


@pytest.mark.parametrize("tag", ["#reached+f+children", "#reached+f+idps", "#reached+f+m"])
def test_an_attribute_that_nobody_explained_is_refused_at_its_tag(tag: str) -> None:
    tags = [tag if t == "#reached +f" else t for t in TAGS]
    assert errors(read_by(tagged(tags))) == [("tag-not-clear", "Data", "F3")]


TAGGED_LAYOUT = """
    name: tagged export
    when: {file_name: "export*"}
    hxl: {attributes: {children: all}, says: {place: BO}, codes: {indicator: {Niñas: KIDS}}}
    period: {always: "2017"}
"""


def test_a_layout_may_say_what_the_tags_leave_open() -> None:
    content = workbook(
        {"Data": [["#indicator", "#reached+f+children", "#reached+m+children"], ["niñas", 3, 4]]}
    )
    assert "tag-not-clear" in codes(read_by(content, name="export 1.xlsx"))
    reading = read_by(content, learned(TAGGED_LAYOUT), name="export 1.xlsx")
    assert reading.problems == ()
    assert numbers(reading)["KIDS BO realised female"] == {"Data!B2": 3}
    assert "tag-not-clear" in codes(read_by(content, learned(TAGGED_LAYOUT), name="other.xlsx"))


@pytest.mark.parametrize(
    ("without", "code"),
    [
        ("#org+code", "no-partner"),
        ("#date+period", "period-not-found"),
        ("#country+code", "tag-missing"),
        ("#indicator+code", "tag-missing"),
    ],
)
def test_what_the_tags_do_not_say_is_named(without: str, code: str) -> None:
    tags = [f"{without[:1]}x" if tag == without else tag for tag in TAGS]
    assert code in codes(read_by(tagged(tags)))


def test_rows_of_two_partners_are_refused() -> None:
    rows: Rows = [ROWS[0], ["south", *ROWS[1][1:]]]
    assert "no-partner" in codes(read_by(tagged(rows=rows)))


def test_a_tag_that_means_nothing_here_is_warned_about() -> None:
    tags = ["#sector" if tag == "#indicator+name" else tag for tag in TAGS]
    reading = read_by(tagged(tags))
    assert reading.counts
    assert [(p.code, p.cell) for p in reading.problems] == [("column-not-mapped", "E3")]


def test_nothing_of_a_sheet_reaches_a_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    tags = ["#Maria Perez" if tag == "#indicator+name" else tag for tag in TAGS]
    read_by(tagged(tags))
    assert "Maria" not in caplog.text
