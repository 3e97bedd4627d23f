"""The IATI codelists as data: their codes, and the places where a document uses them.

Reads the four CSV files beside this module and nothing else. Judging a document against them
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
    """One code of a codelist; `name` and `category` are empty where the list has none.

    `successors` are the codes that took the place of a withdrawn one, as far as that is known.
    """

    code: str
    name: str
    is_withdrawn: bool
    category: str
    successors: tuple[str, ...] = ()


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
    that of the element above it, or else `DEFAULT_VOCABULARY`. `versions` are those of the
    standard that have the place; empty means all of them. `rule`, `severity` and `category` are
    those of the public validator, or `codelist:<list>` where it has no rule for the place.
    """

    element: str
    attribute: str
    codelist: str
    vocabulary: str
    versions: tuple[str, ...]
    rule: str
    severity: str
    category: str


def _rows(file_name: str) -> Iterator[dict[str, str]]:
    source = resources.files(__package__).joinpath(file_name)
    yield from csv.DictReader(source.read_text(encoding="utf-8").splitlines())


@cache
def load_codelists() -> Mapping[str, Codelist]:
    """All codelists by name, with withdrawn codes kept and marked."""
    successors = {
        (row["list"], row["code"]): tuple(row["successors"].split())
        for row in _rows("codelist-successors.csv")
    }
    codes: dict[str, dict[str, Code]] = {}
    for row in _rows("codelists.csv"):
        codes.setdefault(row["list"], {})[row["code"]] = Code(
            code=row["code"],
            name=row["name"],
            is_withdrawn=row["status"] == "withdrawn",
            category=row["category"],
            successors=successors.get((row["list"], row["code"]), ()),
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
    """Every place of an IATI document that takes its value from a codelist."""
    return tuple(
        Place(
            element=row["element"],
            attribute=row["attribute"],
            codelist=row["list"],
            vocabulary=row["vocabulary"],
            versions=tuple(row["versions"].split()),
            rule=row["rule"],
            severity=row["severity"],
            category=row["category"],
        )
        for row in _rows("codelist-places.csv")
    )
