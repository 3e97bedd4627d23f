"""Filled-in forms of KoboToolbox and ODK: what counts, what is left out, what belongs together."""

import json
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from submissions.collected import is_collected, join_exported, read_collected, written
from submissions.doors.grid import CellKind, Grid, GridSheet, Row, text_cell

APPROVED = {"uid": "validation_status_approved"}
REFUSED = {"uid": "validation_status_not_approved"}
ON_HOLD = {"uid": "validation_status_on_hold"}


def entry(number: int, **answers: Any) -> dict[str, Any]:
    return {"_id": number, "_uuid": f"u{number}", "_validation_status": {}, **answers}


def grid_of(*entries: dict[str, Any]) -> Grid:
    return read_collected({"count": len(entries), "results": list(entries)})


def table(grid: Grid, title: str = "forms") -> list[dict[str, str]]:
    """The rows of a sheet by question, without what the tool adds."""
    sheet = next(sheet for sheet in grid.sheets if sheet.title == title)
    headers = {column: cell.raw for column, cell in sheet.rows[0].cells.items()}
    added = ("_", "PARENT", "KEY", "Submission", "Review")
    return [
        {headers[c]: cell.raw for c, cell in row.cells.items() if not headers[c].startswith(added)}
        for row in sheet.rows[1:]
    ]


def codes(grid: Grid) -> list[str]:
    return [note.code for note in grid.notes]


def test_answers_stand_under_their_questions_with_their_place_in_the_document() -> None:
    grid = grid_of(entry(7, **{"about/place": "BO", "girls": "12"}))
    assert table(grid) == [{"about/place": "BO", "girls": "12"}]
    cells = {cell.raw: cell for cell in grid.sheets[0].rows[1].cells.values()}
    assert cells["BO"].address == "/results/0/about~1place"
    assert (cells["12"].kind, cells["12"].content) == (CellKind.NUMBER, Decimal(12))


def test_numbers_are_read_as_the_tool_writes_them_and_codes_stay_text() -> None:
    answers = {"a": "1.250", "b": "007", "c": "1,250", "d": None, "e": "Law 28/2014"}
    grid = grid_of(entry(1, **answers))
    cells = grid.sheets[0].rows[1].cells.values()
    kinds = {cell.raw: cell.kind for cell in cells}
    assert kinds["1.250"] is CellKind.NUMBER
    assert {kinds[text] for text in ("007", "1,250", "Law 28/2014")} == {CellKind.TEXT}
    assert "d" not in table(grid)[0]


def test_each_turn_of_a_group_has_what_its_form_says_beside_it() -> None:
    grid = grid_of(
        entry(1, period="2017", places=[{"places/place": "BO"}, {"places/place": "PE"}]),
        entry(2, period="2018", places=[{"places/place": "TH"}]),
    )
    assert table(grid, "places") == [
        {"period": "2017", "places/place": "BO"},
        {"period": "2017", "places/place": "PE"},
        {"period": "2018", "places/place": "TH"},
    ]


def test_groups_within_groups_are_joined_to_all_above_them() -> None:
    turn = {"a/x": "X", "a/b": [{"a/b/y": "Y"}, {"a/b/y": "Z"}]}
    grid = grid_of(entry(1, period="2017", a=[turn]))
    assert table(grid, "a/b") == [
        {"period": "2017", "a/x": "X", "a/b/y": "Y"},
        {"period": "2017", "a/x": "X", "a/b/y": "Z"},
    ]


def test_what_is_not_approved_is_left_out_with_its_turns_and_said() -> None:
    grid = grid_of(
        *(
            entry(n, girls=str(n), places=[{"places/girls": str(n)}])
            | {"_validation_status": status}
            for n, status in enumerate((REFUSED, ON_HOLD, APPROVED, {}), start=1)
        )
    )
    assert [row["girls"] for row in table(grid)] == ["3", "4"]
    assert [row["places/girls"] for row in table(grid, "places")] == ["3", "4"]
    assert codes(grid)[:2] == ["entries-not-approved", "entries-on-hold"]


def test_a_form_that_came_twice_counts_once() -> None:
    once = entry(1, girls="5", places=[{"places/girls": "5"}])
    grid = grid_of(once, once)
    assert [row["girls"] for row in table(grid)] == ["5"]
    assert [row["places/girls"] for row in table(grid, "places")] == ["5"]
    assert codes(grid) == ["entry-twice"]


def test_one_form_with_two_contents_is_an_error() -> None:
    grid = grid_of(entry(1, girls="5"), entry(1, girls="6"))
    assert codes(grid) == ["entry-differs"]
    assert grid.notes[0].severity.blocks


def test_nothing_of_devices_and_of_those_who_filled_in_is_kept() -> None:
    telling = entry(
        1,
        girls="5",
        username="name",
        deviceid="d",
        _submitted_by="name",
        _geolocation=[1.5, 2.5],
        **{"meta/instanceID": "u", "grp/phonenumber": "5"},
    )
    assert table(grid_of(telling)) == [{"girls": "5"}]
    kept = json.loads(written("https://host", "aForm", [telling]))["results"][0]
    assert kept == {"_id": 1, "_uuid": "u1", "_validation_status": {}, "girls": "5"}


@given(st.permutations([entry(n, girls=str(n)) for n in range(1, 12)]))
def test_the_same_entries_give_the_same_file_in_any_order(entries: list[dict[str, Any]]) -> None:
    in_order = sorted(entries, key=lambda e: int(e["_id"]))
    assert written("https://host", "aForm", entries) == written("https://host", "aForm", in_order)


def test_what_the_tools_give_is_told_from_other_documents() -> None:
    assert is_collected({"results": [entry(1)]})
    assert is_collected({"value": [{"__id": "uuid:1"}]})
    assert is_collected([entry(1)])
    assert not is_collected({"results": [{"girls": 1}]})
    assert not is_collected({"outputs": []})
    assert not is_collected({"results": []})
    assert not is_collected("text")


def test_a_review_of_odk_central_counts_as_well() -> None:
    reviews = ("rejected", "approved", "hasIssues")
    entries = [
        {"__id": f"uuid:{n}", "__system": {"reviewState": review}, "girls": n}
        for n, review in enumerate(reviews, start=1)
    ]
    assert [row["girls"] for row in table(read_collected({"value": entries}))] == ["2"]


def sheet(title: str, *rows: tuple[str, ...]) -> GridSheet:
    return GridSheet(
        title,
        tuple(
            Row(n, {c: text_cell(n, c, text) for c, text in enumerate(row, start=1) if text})
            for n, row in enumerate(rows, start=1)
        ),
    )


def test_an_export_as_sheets_says_the_same_with_the_cells_of_the_sheets() -> None:
    forms = sheet(
        "Report",
        ("period", "_id", "_uuid", "_validation_status", "_index"),
        ("2017", "11", "u1", "Approved", "1"),
        ("2018", "12", "u2", "Not approved", "2"),
    )
    places = sheet(
        "places",
        ("place", "girls", "_index", "_parent_table_name", "_parent_index", "_submission__id"),
        ("BO", "5", "1", "Report", "1", "11"),
        ("PE", "6", "2", "Report", "2", "12"),
    )
    joined = join_exported(Grid("xlsx", (forms, places)))
    assert joined is not None
    assert table(joined, "places") == [{"period": "2017", "place": "BO", "girls": "5"}]
    cells = {cell.raw: cell for cell in joined.sheets[1].rows[1].cells.values()}
    assert (cells["5"].sheet, cells["5"].address) == ("", "B2")
    assert (cells["2017"].sheet, cells["2017"].address) == ("Report", "A2")
    assert codes(joined) == ["entries-not-approved"]


def test_turns_exported_without_their_forms_go_by_the_status_on_them() -> None:
    places = sheet(
        "places",
        ("girls", "_index", "_parent_index", "_submission__id", "_submission__validation_status"),
        ("5", "1", "1", "11", "validation_status_approved"),
        ("6", "2", "1", "11", "validation_status_approved"),
        ("7", "3", "2", "12", "validation_status_not_approved"),
    )
    joined = join_exported(Grid("xlsx", (places,)))
    assert joined is not None
    assert [row["girls"] for row in table(joined, "places")] == ["5", "6"]


def test_an_export_of_odk_central_is_joined_by_its_keys() -> None:
    forms = sheet(
        "form",
        ("SubmissionDate", "period", "KEY", "ReviewState"),
        ("2017-05-01", "2017", "uuid:1", "approved"),
        ("2017-05-01", "2018", "uuid:2", "rejected"),
    )
    turns = sheet(
        "form-places",
        ("girls", "PARENT_KEY", "KEY"),
        ("5", "uuid:1", "uuid:1/places[1]"),
        ("6", "uuid:2", "uuid:2/places[1]"),
    )
    joined = join_exported(Grid("csv", (forms, turns)))
    assert joined is not None
    assert table(joined, "form-places") == [{"period": "2017", "girls": "5"}]


def test_a_table_of_something_else_is_no_export() -> None:
    assert join_exported(Grid("csv", (sheet("table", ("place", "girls"), ("BO", "5")),))) is None
