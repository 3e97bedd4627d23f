"""Whatever stands in a partner's own file, reading it never fails, and no number is passed over in
silence: it counts, or it is a finding, or somebody said to leave it out."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.mappings import PartnerMapping
from tests.submissions.mapping.builders import Rows, learned, read_by, workbook
from tests.submissions.mapping.test_tables import (
    COUNTRIES_LAYOUT,
    EVENTS_LAYOUT,
    LONG_LAYOUT,
    SECTIONS_LAYOUT,
    SHARES_LAYOUT,
)

LAYOUTS = {
    "List": learned(LONG_LAYOUT),
    "Report": learned(SECTIONS_LAYOUT),
    "Events": learned(EVENTS_LAYOUT),
    "Bolivia": learned(COUNTRIES_LAYOUT),
    "S": learned(SHARES_LAYOUT),
}
WORDS = ["Bolivia", "Peru", "Children", "Documents", "Girls", "All", "plan", "done", "BO", "2017"]
ODD = ["Total", "Subtotal", "Radio", "n/a", "-", "#REF!", "=1+1", "5", "1.200", "30%"]
CELLS = st.one_of(
    st.none(),
    st.sampled_from(WORDS + ODD),
    st.integers(-2, 9),
    st.sampled_from([0.5, 12.5, True, dt.date(2017, 3, 4), dt.date(2016, 3, 4)]),
)


def headers(mapping: PartnerMapping) -> list[str]:
    """The headers of the first sheet of a mapping, in order."""
    return [column.header for column in mapping.layouts[0].sheets[0].columns]


@pytest.mark.parametrize("title", LAYOUTS)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_reading_never_fails_whatever_the_cells_hold(title: str, data: st.DataObject) -> None:
    mapping = LAYOUTS[title]
    head = headers(mapping)
    rows = data.draw(st.lists(st.lists(CELLS, max_size=len(head) + 1), max_size=8))
    content = workbook({title: [head, *rows]})
    reading = read_by(content, mapping, name="2017.xlsx")
    assert reading.cover is not None
    assert all(value.sheet == title for value in reading.outputs)


KNOWN = [["Bolivia", "Peru", None], ["Children", "Documents", None], ["Girls", "Boys", "All", None],
         ["plan", "done", "hopes", None]]  # fmt: skip
LONG_ROWS = st.lists(
    st.tuples(
        *(st.sampled_from(texts) for texts in KNOWN),
        st.one_of(st.none(), st.integers(0, 50), st.sampled_from(["1.200", "x"])),
    ).map(list),
    max_size=12,
)


@settings(max_examples=80, deadline=None)
@given(rows=LONG_ROWS)
def test_every_number_of_a_file_that_counts_stands_in_a_value(rows: Rows) -> None:
    content = workbook({"List": [headers(LAYOUTS["List"]), *rows]})
    reading = read_by(content, LAYOUTS["List"])
    filled = {f"E{n}" for n, row in enumerate(rows, start=2) if row[4] is not None}
    read = {value.cell for value in reading.outputs if value.value is not None}
    if reading.counts:
        assert filled <= read
