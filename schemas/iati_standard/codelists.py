"""The IATI codelists as data: their codes, and the places where a document uses them.

Reads the three CSV files beside this module and nothing else. Judging a document against them
belongs in `iati.validate`.
"""

import csv
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

DEFAULT_VOCABULARY = "1"


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a codelist; `name` and `category` are empty where the list has none."""

    code: str
    name: str
    is_withdrawn: bool
    category: str


@dataclass(frozen=True, slots=True)
class Codelist:
    """One codelist. `is_complete` is the standard's own word for "no other code may be used"."""

    name: str
    is_complete: bool
    retrieved: datetime.date
    origin: str
    codes: Mapping[str, Code]


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a document that takes its value from a codelist.

    `element` is the path of element names from the record down (`*` for any element);
    `attribute` is an attribute's name or `text()`. Where `vocabulary` is filled, the place only
    counts when the element's vocabulary has that value; an element that names no vocabulary uses
    `DEFAULT_VOCABULARY`. `rule`, `severity` and `category` are those of the public validator, or
    `codelist:<list>` where it has no rule for the place.
    """

    element: str
    attribute: str
    codelist: str
    vocabulary: str
    rule: str
    severity: str
    category: str


def _rows(file_name: str) -> Iterator[dict[str, str]]:
    source = resources.files(__package__).joinpath(file_name)
    yield from csv.DictReader(source.read_text(encoding="utf-8").splitlines())


@cache
def load_codelists() -> Mapping[str, Codelist]:
    """All codelists by name, with withdrawn codes kept and marked."""
    codes: dict[str, dict[str, Code]] = {}
    for row in _rows("codelists.csv"):
        codes.setdefault(row["list"], {})[row["code"]] = Code(
            code=row["code"],
            name=row["name"],
            is_withdrawn=row["status"] == "withdrawn",
            category=row["category"],
        )
    return MappingProxyType(
        {
            row["list"]: Codelist(
                name=row["list"],
                is_complete=row["complete"] == "true",
                retrieved=datetime.date.fromisoformat(row["retrieved"]),
                origin=row["origin"],
                codes=MappingProxyType(codes[row["list"]]),
            )
            for row in _rows("codelists-origin.csv")
        }
    )


@cache
def load_places() -> tuple[Place, ...]:
    """Every place of an IATI 2.03 document that takes its value from a codelist."""
    return tuple(
        Place(
            element=row["element"],
            attribute=row["attribute"],
            codelist=row["list"],
            vocabulary=row["vocabulary"],
            rule=row["rule"],
            severity=row["severity"],
            category=row["category"],
        )
        for row in _rows("codelist-places.csv")
    )
