"""What is added to hand-written YAML stands where it belongs, and nothing else changes."""

from textwrap import dedent

import pytest
import yaml

from schemas.yaml_edit import NoPlaceError, add_entries, add_item

TEXT = dedent("""\
    # whose files
    partner: inti
    decided:          # by us
      - {question: a, choice: b}
    layouts:
      # the yearly one
      - name: yearly  # since 2016
        columns:
          - {header: What, codes: {Children: KIDS}}
          - header: Where
            means: place
            codes:
              Bolivia: BO   # the plural one
          - {header: Sex, means: sex, codes: {}}
    """)


def added_lines(before: str, after: str) -> list[str]:
    """Lines of the text after that are not in the one before, in order."""
    lines = before.splitlines()
    return [line for line in after.splitlines() if line not in lines]


def test_an_item_is_added_after_the_last_one_and_comments_stay() -> None:
    text = add_item(TEXT, "layouts", {"name": "monthly", "header_rows": [4, 5], "says": {"a": "Ñ"}})
    assert text.startswith(TEXT)
    assert yaml.safe_load(text)["layouts"][1] == {
        "name": "monthly",
        "header_rows": [4, 5],
        "says": {"a": "Ñ"},
    }
    assert "    header_rows: [4, 5]" in text


def test_an_item_is_added_to_a_list_above_others_or_to_one_that_is_not_there_yet() -> None:
    text = add_item(TEXT, "decided", {"question": "c", "choice": "d"})
    assert [d["question"] for d in yaml.safe_load(text)["decided"]] == ["a", "c"]
    assert added_lines(TEXT, text) == ["  - {question: c, choice: d}"]
    folded = add_item("a:\n- {b: c}  # one\n- b: |\n    d\n    e\n\n# f\nf: g", "a", {"b": "h"})
    assert yaml.safe_load(folded) == {"a": [{"b": "c"}, {"b": "d\ne\n"}, {"b": "h"}], "f": "g"}
    assert folded.endswith("\n- {b: h}\n# f\nf: g")
    other = add_item("partner: x  # me\n", "decided", {"question": "c"})
    assert other.startswith("partner: x  # me\n")
    assert yaml.safe_load(other)["decided"] == [{"question": "c"}]


@pytest.mark.parametrize("column", [0, 1, 2])
def test_entries_are_added_however_a_mapping_is_written(column: int) -> None:
    at = ("layouts", 0, "columns", column, "codes")
    text = add_entries(TEXT, at, {"Niñas: todas": "KIDS", "No": "no, never"})
    before = yaml.safe_load(TEXT)["layouts"][0]["columns"][column]["codes"]
    after = yaml.safe_load(text)["layouts"][0]["columns"][column]["codes"]
    assert after == {**before, "Niñas: todas": "KIDS", "No": "no, never"}
    assert all(comment in text for comment in ("# whose files", "# since 2016", "# the plural one"))


def test_a_mapping_that_is_not_there_is_added_too() -> None:
    text = add_entries(TEXT, ("layouts", 0, "says"), {"place": "BO"})
    assert yaml.safe_load(text)["layouts"][0]["says"] == {"place": "BO"}


@pytest.mark.parametrize("text", ["- a", "layouts: [{name: a}]", "layouts: x"])
def test_where_nothing_can_be_added_nothing_is_changed(text: str) -> None:
    with pytest.raises(NoPlaceError):
        add_item(text, "layouts", {"name": "b"})
