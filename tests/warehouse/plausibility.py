"""A wider tiny programme, and what a rule finds in the files of its partners.

For the tests of each rule; what a test is about stands in the test.
"""

import datetime as dt

import duckdb
from hypothesis import strategies as st

from schemas.plausibility import Finding, PlausibilityRule
from schemas.programme.codes import ValueKind
from schemas.submission import OutputValue, Reading
from tests.builders import Definition, programme, reading, record, value
from warehouse import build_core, find_implausible

PERIODS = ("2016", "2017", "2018", "2019")
OTHERS = tuple(f"other-{n}" for n in range(6))
LATER = dt.date(2021, 3, 1)
"""A day on which every period has ended."""

ROWS = [
    (indicator, place)
    for indicator in ("KIDS", "VICTIMS", "PEERS", "JUDGES")
    for place in ("BO", "PE", "ALL")
]
"""Indicators that count people, and places of the Andes."""

PLANNED = ValueKind.PLANNED


def _wider(content: Definition) -> None:
    content["periods"] = [
        {"id": year, "start": f"{year}-01-01", "end": f"{year}-12-31"} for year in PERIODS
    ]
    inti = next(p for p in content["partners"] if p["id"] == "inti")
    content["partners"] += [{**inti, "id": other, "name": {"en": other}} for other in OTHERS]


WIDE = programme(_wider)
"""Four periods, and six more partners in the Andes that report what Inti does."""


def found(
    connection: duckdb.DuckDBPyConnection,
    rule: PlausibilityRule,
    *readings: Reading,
    today: dt.date = LATER,
) -> list[Finding]:
    """What one rule finds in some files."""
    record(connection, WIDE, *readings)
    build_core(connection, WIDE)
    return [f for f in find_implausible(connection, WIDE, today) if f.rule is rule]


def rows(*numbers: int | None, kind: ValueKind = ValueKind.REALISED) -> list[OutputValue]:
    """Wholes in different rows, one for each number."""
    return [
        value(indicator, place, number, kind=kind)
        for (indicator, place), number in zip(ROWS, numbers, strict=False)
    ]


def halves(*pairs: tuple[int | None, int | None]) -> list[OutputValue]:
    """Rows with their female and male parts, one for each pair, and the sum as the whole."""
    return [
        cell
        for (indicator, place), (female, male) in zip(ROWS, pairs, strict=False)
        for cell in (
            value(indicator, place, (female or 0) + (male or 0)),
            value(indicator, place, female, "female"),
            value(indicator, place, male, "male"),
        )
    ]


NUMBERS = st.lists(st.sampled_from([None, 0, 7, 25, 40, 300, 4_000]), min_size=8, max_size=12)


@st.composite
def suspicious_files(draw: st.DrawFn) -> list[Reading]:
    """Files of several partners and periods that say much the same, or ten times it, or nothing."""
    contents = [[*rows(*draw(NUMBERS)), *rows(*draw(NUMBERS), kind=PLANNED)] for _ in range(2)]
    covers = st.sampled_from([(partner, year) for partner in OTHERS for year in PERIODS])
    chosen = draw(st.lists(covers, min_size=2, max_size=12, unique=True))
    return [reading(partner, year, draw(st.sampled_from(contents))) for partner, year in chosen]
