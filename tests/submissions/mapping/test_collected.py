"""Forms of a data collection tool are read by a layout like any other table, each form once."""

import json
from decimal import Decimal

from schemas.submission import Reading
from tests.submissions.builders import errors
from tests.submissions.mapping.builders import learned, read_by

ENTRIES = [
    {
        "_id": 7,
        "place": "BO",
        "visitors": 9,
        "sessions": [
            {"sessions/girls": 3, "sessions/boys": 4},
            {"sessions/girls": 5, "sessions/boys": 0},
        ],
    },
    {
        "_id": 8,
        "place": "PE",
        "visitors": 1,
        "sessions": [{"sessions/girls": 1, "sessions/boys": 1}],
    },
]

LAYOUT = """
    name: sessions
    period: {always: "2017"}
    other_sheets: [forms]
    sheets:
      - title: sessions
        kind: outputs
        header_rows: [1]
        repeated: add-up
        says: {kind: realised, indicator: KIDS}
        columns:
          - {header: _id, means: ignore}
          - {header: place, means: place}
          - {header: visitors, means: ignore}
          - {header: sessions/girls, means: number, says: {sex: female}}
          - {header: sessions/boys, means: number, says: {sex: male}}
"""


def read(layout: str) -> Reading:
    """The forms as the tool's API gives them, read by a layout."""
    return read_by(json.dumps(ENTRIES).encode(), learned(layout), name="kobo-a.json")


def test_the_turns_of_a_group_are_added_up_and_known_by_their_place_in_the_document() -> None:
    reading = read(LAYOUT)
    assert reading.problems == ()
    values = {(v.place, v.sex): (v.value, v.parts) for v in reading.outputs}
    girls = ("/0/sessions/0/sessions~1girls", "/0/sessions/1/sessions~1girls")
    assert values["BO", "female"] == (Decimal(8), girls)
    assert values["BO", "all"] == (Decimal(12), ())  # worked out from both
    assert values["PE", "male"][0] == 1


def test_a_number_of_the_form_beside_each_turn_is_not_counted_with_each() -> None:
    layout = LAYOUT.replace("header: visitors, means: ignore", "header: visitors, means: number")
    assert ("cell-counts-twice", "forms", "/0/visitors") in errors(read(layout))
