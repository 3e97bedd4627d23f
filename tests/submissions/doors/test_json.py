"""A JSON document under the keys of the form is read like the form, each place by its pointer."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from schemas.submission import CONTRACT_VERSION, Reading, document_schema
from submissions import read_submission
from submissions.doors.grid import MAX_ROWS, CellKind, Grid
from submissions.doors.json_document import read_json
from submissions.doors.json_text import MAX_DEPTH
from tests.submissions.builders import TODAY, docs, errors, form, programme, read, reported
from tests.submissions.doors.made_workbooks import opened, refused, said

PUBLISHED = Path(__file__).parents[3] / "docs" / "submission.schema.json"
VALIDATOR = Draft202012Validator(json.loads(document_schema()))

TOP = ["cover", "outputs", "budgets", "signs"]


def document(**more: object) -> dict[str, Any]:
    """The least that a partner of the test programme can say."""
    return {
        "contract": CONTRACT_VERSION,
        "programme": "TEST-1",
        "partner": "north",
        "period": "2017",
        "revision": 1,
        "language": "en",
        "outputs": [{"indicator": "DOCS", "place": "BO", "realised_total": 12}],
        "budgets": [],
        "signs": [],
    } | more


def read_document(found: object) -> Reading:
    """Read it as a submission; text is JSON as written."""
    text = found if isinstance(found, str) else json.dumps(found)
    return read_submission(text.encode(), "north.json", programme(), TODAY)


def grid_of(found: object) -> Grid:
    """Open it."""
    text = found if isinstance(found, str) else json.dumps(found)
    return opened(read_json(text.encode()))


def places(grid: Grid) -> list[tuple[str, str]]:
    """Code and pointer of all that a document could not take."""
    return [(note.code, note.cell) for note in grid.notes]


def test_a_document_says_what_the_form_says() -> None:
    reading = read_document(document())
    assert reading.problems == ()
    by_form = read(form(docs(12)))
    assert reading.cover is not None
    assert reading.cover.partner == "north"
    assert [(k, v.value) for k, v in reported(reading).items()] == [
        (k, v.value) for k, v in reported(by_form).items()
    ]
    ((_, value),) = reported(reading).items()
    assert (value.sheet, value.cell) == ("outputs", "/outputs/0/realised_total")


def test_values_are_cells_under_their_pointers() -> None:
    row = {
        "indicator": "DOCS",
        "applies": False,
        "planned_total": 1.50,
        "realised_total": None,
        "note": " ",
    }
    grid = grid_of(document(outputs=[None, row, {}]))
    assert [sheet.title for sheet in grid.sheets] == TOP
    found = {address: cell for address, cell in said(grid, 1).items() if cell[1] is not None}
    assert {a: c for a, c in found.items() if a.startswith("/outputs/")} == {
        "/outputs/1/indicator": (CellKind.TEXT, "DOCS", False),
        "/outputs/1/applies": (CellKind.BOOLEAN, False, False),
        "/outputs/1/planned_total": (CellKind.NUMBER, Decimal("1.5"), False),
    }
    assert [row.number for row in grid.sheets[1].rows] == [1, 3]


def test_null_and_an_absent_key_are_empty_and_never_zero() -> None:
    said_nothing = read_document(document(outputs=[{"indicator": "DOCS", "place": "BO"}]))
    said_null = document(outputs=[{"indicator": "DOCS", "place": "BO", "realised_total": None}])
    assert {code for code, _, _ in errors(said_nothing)} == {"nothing-reported"}
    assert read_document(said_null).problems == said_nothing.problems
    zero = document(outputs=[{"indicator": "DOCS", "place": "BO", "realised_total": 0}])
    assert [value.value for value in reported(read_document(zero)).values()] == [0]


def test_numbers_are_exact() -> None:
    text = json.dumps(document()).replace("12}", "0.1000000000000000055511151231}")
    (cell,) = [c for a, c in said(grid_of(text), 1).items() if a.endswith("realised_total")]
    assert cell[1] == Decimal("0.1000000000000000055511151231")


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999", "1e-999", "9" * 5_000, "1" * 41])
def test_numbers_that_nobody_can_mean_are_told_by_place(number: str) -> None:
    text = json.dumps(document()).replace("12}", f"{number}}}")
    assert ("json-number", "", "/outputs/0/realised_total") in errors(read_document(text))


def test_a_place_that_should_be_filled_is_named_by_its_pointer() -> None:
    found = document(outputs=[{"indicator": "DOCS", "realised_total": 12}])
    assert errors(read_document(found)) == [("value-missing", "outputs", "/outputs/0/place")]


def test_a_number_format_is_needed_for_texts_only_and_has_a_default() -> None:
    row = {"indicator": "DOCS", "place": "BO", "realised_total": "1.234"}
    declared = document(outputs=[row], number_format="1.234,5")
    assert [value.value for value in reported(read_document(declared)).values()] == [1234]
    assert said(grid_of(document()))["/number_format"][1] == "1234.5"


def test_unknown_keys_are_mentioned_but_never_repeated() -> None:
    row = {"indicator": "DOCS", "place": "BO", "realised_total": 12, "Jane Doe": {"x": [1]}}
    reading = read_document(document(outputs=[row, {**row, "place": "PE"}]))
    assert reading.counts
    (found,) = reading.problems
    assert (found.code, found.sheet, found.cell) == ("unknown-column", "outputs", "/outputs/0")


def test_an_unknown_part_is_mentioned() -> None:
    reading = read_document(document(remarks=["x"]))
    assert reading.counts
    assert [(p.code, p.sheet) for p in reading.problems] == [("unknown-sheet", "remarks")]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (document(outputs={}), ("json-list-expected", "/outputs")),
        (document(signs="none"), ("json-list-expected", "/signs")),
        (document(outputs=[[]]), ("json-object-expected", "/outputs/0")),
        (document(outputs=[{}, 5]), ("json-object-expected", "/outputs/1")),
        (document(partner=["north"]), ("json-value-expected", "/partner")),
        (document(budgets=[{"line": {}}]), ("json-value-expected", "/budgets/0/line")),
    ],
)
def test_wrong_shapes_are_told_by_place(found: object, expected: tuple[str, str]) -> None:
    assert places(grid_of(found)) == [expected]


def test_everything_wrong_is_told_at_once() -> None:
    found = document(outputs=[{"note": []}, 5], budgets=5, partner={})
    assert {place for _, place in places(grid_of(found))} == {
        "/outputs/0/note",
        "/outputs/1",
        "/budgets",
        "/partner",
    }


def test_a_key_that_stands_twice_is_told() -> None:
    text = json.dumps(document()).replace('"place": "BO"', '"place": "BO", "place": "PE"')
    assert places(grid_of(text)) == [("json-key-twice", "/outputs/0")]
    top = json.dumps(document()).replace('"period"', '"period": "2018", "period"')
    assert places(grid_of(top)) == [("json-key-twice", "")]


@pytest.mark.parametrize("text", ["\\ud800", "\\u0000", "\\u001b[31m"])
def test_texts_that_are_none_are_told(text: str) -> None:
    in_value = json.dumps(document(partner="X")).replace('"X"', f'"{text}"')
    assert places(grid_of(in_value)) == [("json-text", "/partner")]
    in_key = json.dumps(document(X=1)).replace('"X"', f'"{text}"')
    assert places(grid_of(in_key)) == [("json-text", "")]


def test_nothing_below_an_unknown_key_is_named() -> None:
    text = json.dumps(document(mine={"outputs": [{"note": "X"}]})).replace('"X"', "NaN")
    assert ("json-number", "") in places(grid_of(text))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "damaged-json"),
        (b'{"a": 1,}', "damaged-json"),
        (b"{} {}", "damaged-json"),
        (b"[1, 2]", "json-object-expected"),
        (b'"text"', "json-object-expected"),
        (b"NaN", "json-object-expected"),
        ('{"a": "é"}'.encode("latin-1"), "json-encoding"),
        ('{"a": 1}'.encode("utf-16"), "json-encoding"),
        (b'{"a": ' * 100_000, "json-too-deep"),
        (b"[" * 100_000, "json-too-deep"),
    ],
)
def test_what_is_no_document_is_refused(content: bytes, code: str) -> None:
    assert refused(read_json(content)) == code


def test_the_place_where_json_ends_is_told() -> None:
    found = read_json(b'{"a": 1,\n "b": }')
    assert dict(getattr(found, "facts", ())) == {"line": 2, "character": 7}


def test_depth_is_bounded() -> None:
    deep: object = 1
    for _ in range(MAX_DEPTH + 5):
        deep = [deep]
    assert ("json-too-deep", "") in places(grid_of(document(mine=deep)))


def test_a_byte_order_mark_is_no_fault() -> None:
    text = "\ufeff" + json.dumps(document())
    assert read_document(text).problems == ()


def test_more_rows_than_a_sheet_can_have_are_too_large() -> None:
    rows = [None] * MAX_ROWS + [{"indicator": "DOCS"}]
    assert refused(read_json(json.dumps(document(outputs=rows)).encode())) == "sheet-too-large"


def test_forms_of_a_collection_tool_are_known() -> None:
    found = grid_of({"results": [{"_id": 1, "girls": 1.5}, {"_id": 2, "girls": "X"}]})
    assert found.door == "collected"
    assert said(found)["/results/0/girls"][1] == Decimal("1.5")
    text = '{"results": [{"_id": 1, "girls": NaN}]}'
    assert places(grid_of(text)) == [("json-number", "/results/0/girls")]


def test_the_published_schema_is_up_to_date() -> None:
    """Written anew by `python -c "import schemas.submission as s; print(s.document_schema(),
    end='')"`."""
    Draft202012Validator.check_schema(json.loads(document_schema()))
    assert PUBLISHED.read_text(encoding="utf-8") == document_schema()


def test_the_schema_accepts_what_the_form_can_say() -> None:
    VALIDATOR.validate(document())
    row = {"line": 3, "place": "BO", "currency": "EUR", "planned": "1.234,5", "realised": None}
    VALIDATOR.validate(document(budgets=[row], signs=None, number_format=None, mine=1))


SCALARS = st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab5", max_size=3)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["place", "note", "x"]), inner, max_size=3)
    ),
    max_leaves=5,
)
ROW = st.dictionaries(
    st.sampled_from(["indicator", "place", "line", "planned", "change", "note", "x"]),
    JSON,
    max_size=4,
)
DOCUMENTS = st.fixed_dictionaries(
    {
        "contract": st.just(CONTRACT_VERSION),
        "programme": st.just("TEST-1") | JSON,
        "partner": st.just("north"),
        "period": SCALARS,
        "revision": st.just(1) | JSON,
        "language": st.just("en"),
        "outputs": st.lists(ROW, max_size=3) | JSON,
        "budgets": st.lists(ROW | JSON, max_size=3),
        "signs": JSON,
    },
    optional={"number_format": st.just("1234.5") | st.none(), "x": JSON},
)
SHAPES = {"json-list-expected", "json-object-expected", "json-value-expected"}


@settings(max_examples=200, deadline=None)
@given(found=DOCUMENTS)
def test_the_schema_and_the_reader_find_the_same_shapes_wrong(found: dict[str, Any]) -> None:
    """The schema also asks for what a row must have; the reader does so when rows are read."""
    faults = list(VALIDATOR.iter_errors(found))
    wrong_shapes = {
        "".join(f"/{step}" for step in fault.absolute_path)
        for fault in faults
        if fault.validator == "type" and _is_of_shape(fault.instance, fault.validator_value)
    }
    grid = grid_of(found)
    assert {place for code, place in places(grid) if code in SHAPES} == wrong_shapes
    if not faults:
        assert {note.code for note in grid.notes} <= {"unknown-sheet"}


def _is_of_shape(instance: object, types: list[str]) -> bool:
    """Whether the fault is one of shape: a list or object for a value, or the other way round."""
    return isinstance(instance, (dict, list)) or not {"array", "object"}.isdisjoint(types)


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=60) | st.text('{}[]":,1e.-\\u0', max_size=40).map(str.encode))
def test_no_bytes_ever_raise(content: bytes) -> None:
    read_json(content)
