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
from importlib.resources.abc import Traversable
from types import MappingProxyType

DEFAULT_VOCABULARY = "1"

PENDING_FOLDER = ".codelists-pending"
"""Folder beside the tables that exists only while newer ones are moved out of it into place.

Where that was cut short, the tables still in it count: so all of them are the newer ones at once.
"""


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


def read_rows(folder: Traversable, file_name: str) -> Iterator[dict[str, str]]:
    """The rows of one of the tables in `folder`, by column."""
    try:
        text = (folder / PENDING_FOLDER / file_name).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        text = (folder / file_name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


@cache
def load_codelists() -> Mapping[str, Codelist]:
    """All codelists by name, with withdrawn codes kept and marked."""
    return read_codelists(resources.files(__package__))


def read_codelists(folder: Traversable) -> Mapping[str, Codelist]:
    """As `load_codelists`, from the tables in `folder`."""
    successors = {
        (row["list"], row["code"]): tuple(row["successors"].split())
        for row in read_rows(folder, "codelist-successors.csv")
    }
    codes: dict[str, dict[str, Code]] = {}
    for row in read_rows(folder, "codelists.csv"):
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
            for row in read_rows(folder, "codelists-origin.csv")
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
        for row in read_rows(resources.files(__package__), "codelist-places.csv")
    )
