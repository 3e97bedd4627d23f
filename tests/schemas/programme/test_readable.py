"""With faults in a definition its other rules still speak, and what only follows is not told."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from schemas.programme.errors import Broken, Location
from schemas.programme.model import Programme
from schemas.programme.readable import check_readable
from tests.builders import Definition, definition

NO_VALUE = [{"this": "is no value of anything"}]


def leaves(value: object, at: Location = ()) -> Iterator[Location]:
    """Every place that holds a single value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*at, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from leaves(inner, (*at, place))
    else:
        yield at


def with_value(content: Definition, at: Location, value: object) -> Definition:
    """The definition with another value at a place."""
    changed = copy.deepcopy(content)
    inside: Any = changed
    for key in at[:-1]:
        inside = inside[key]
    inside[at[-1]] = value
    return changed


def without(content: Definition, at: Location) -> Definition:
    """The definition without what stands at a place."""
    changed = copy.deepcopy(content)
    inside: Any = changed
    for key in at[:-1]:
        inside = inside[key]
    del inside[at[-1]]
    return changed


def told(content: Definition) -> list[Broken]:
    """What the rules between entries say of a definition with faults; none when it has none."""
    try:
        Programme.model_validate(content)
    except ValidationError as error:
        return check_readable(content, [fault["loc"] for fault in error.errors()])
    return []


@pytest.mark.parametrize("at", list(leaves(definition())), ids=str)
def test_a_fault_anywhere_makes_no_rule_speak_that_was_silent_before(at: Location) -> None:
    assert told(with_value(definition(), at, NO_VALUE)) == []
    assert told(without(definition(), at)) == []


@pytest.mark.parametrize(
    "at", [("indicators", 0, "unit"), ("partners", 4, "toc"), ("start",), ("iati", "status")]
)
def test_what_does_not_hang_on_a_fault_is_told_beside_it(at: Location) -> None:
    content = with_value(definition(), at, NO_VALUE)
    content["partners"][0]["toc"] = "NOWHERE"
    content["partners"][1]["indicators"][4] = "NOTHING"
    content["indicators"][3]["title"] = {"nl": "Rechters"}
    content["iati"]["participations"][1]["organisation"] = "NOBODY"
    assert {broken.at for broken in told(content)} == {
        ("partners", 0, "toc"),
        ("partners", 1, "indicators", 4),
        ("indicators", 3, "title"),
        ("iati", "participations", 1, "organisation"),
    }
