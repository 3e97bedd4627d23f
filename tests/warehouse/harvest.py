"""A theory of change that changed, signs of change told of it, and what the alliance put on record.

Builders for the tests about the harvest of outcomes and about versions of theories of change.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

import duckdb

from schemas.programme import Programme
from schemas.records import Judgement, Plot, Records, Reflection, SignRecord, Verdict
from schemas.submission import OutputValue, SignRow
from tests.builders import Definition, emptied, programme, reading, record
from warehouse import build_core, build_marts

SPRING = dt.date(2017, 3, 1)
"""The first version of ANDES holds."""

AUTUMN = dt.date(2017, 9, 1)
"""The second one does."""

LATER = dt.date(2018, 2, 1)


def outcome(code: str, text: str, pathway: str = "children", **more: object) -> Definition:
    wording = {"text": {"en": text}, "level": "intermediate outcome"}
    return {"id": code, "pathway": pathway, "wordings": [wording], **more}


def then(first: Definition, **later: object) -> Definition:
    """An outcome that reads otherwise from version 2 on."""
    (wording,) = first["wordings"]
    return {**first, "wordings": [wording, {**wording, "since": 2, **later}]}


def with_outcomes(content: Definition) -> None:
    """ANDES as it changed in the middle of 2017: reworded, moved, dropped, and replaced twice."""
    new = outcome("A-NEW", "Children speak in councils")
    new["wordings"][0]["since"] = 2
    content["theories_of_change"][1]["outcomes"] = [
        outcome("A-SAME", "Children know their rights"),
        then(outcome("A-WORDS", "Children are heard"), text={"en": "Girls and boys are heard"}),
        then(outcome("A-PLACE", "Judges listen"), pathway="government", level="impact"),
        outcome("A-OLD", "Children speak", until=2, becomes=["A-NEW", "A-SAME"]),
        outcome("A-GONE", "Children vote", until=2),
        new,
    ]


CHANGED = programme(with_outcomes)


def sign(
    change: str = "They ask for a hearing",
    outcome: str = "",
    place: str = "BO",
    pathway: str = "children",
    significance: str = "",
    source: str = "",
    sensitive: bool = False,
) -> SignRow:
    """One sign of an actor of ANDES; `inti` says in which row."""
    return SignRow(
        "Signs",
        0,
        pathway,
        place,
        "School councils",
        change,
        None,
        None,
        outcome,
        source,
        "",
        sensitive,
        significance=significance,
    )


def sign_id(row: SignRow, partner: str = "inti", period: str = "2017") -> str:
    """What the records call a sign: a fingerprint of what it says."""
    said = (row.pathway, row.place, *(" ".join(t.split()).lower() for t in (row.actor, row.change)))
    return f"{partner}-{period}-{hashlib.sha256(chr(31).join(said).encode()).hexdigest()[:8]}"


def meeting(
    on: dt.date,
    plots: Mapping[str, Iterable[str]] | None = None,
    judged: Iterable[Judgement] = (),
    toc: str = "ANDES",
    period: str = "2017",
) -> Reflection:
    """A meeting that set signs, by their id, beside outcomes, and judged progress."""
    return Reflection(
        id=f"{toc}-{period}-{on:%Y%m%d}",
        toc=toc,
        period=period,
        on=on,
        plots=tuple(Plot(sign=s, outcomes=tuple(o)) for s, o in (plots or {}).items()),
        judgements=tuple(judged),
        approved_by="desk",
    )


def verdict(row: SignRow, said: Verdict | None = Verdict.CONFIRMED, public: str = "") -> SignRecord:
    """What is on record of a sign."""
    return SignRecord(
        sign=sign_id(row),
        verdict=said,
        verified_with="the ombudsman" if said else "",
        public={"en": public} if public else None,
        approved_by="desk" if public else "",
    )


def harvest(
    connection: duckdb.DuckDBPyConnection,
    signs: Iterable[SignRow],
    reflections: Iterable[Reflection] = (),
    records: Iterable[SignRecord] = (),
    values: Iterable[OutputValue] = (),
    definition: Programme = CHANGED,
    partner: str = "inti",
    period: str = "2017",
    revision: int = 1,
) -> duckdb.DuckDBPyConnection:
    """Take in one file with signs, and build everything with these records."""
    numbered = tuple(replace(s, row=n) for n, s in enumerate(signs, start=5))
    told = replace(reading(partner, period, values, revision), signs=numbered)
    sha256 = hashlib.sha256(repr((told.sha256, numbered)).encode()).hexdigest()
    record(connection, definition, replace(told, sha256=sha256))
    build_core(
        connection, definition, Records(reflections=tuple(reflections), signs=tuple(records))
    )
    build_marts(connection)
    return connection


def anew(connection: duckdb.DuckDBPyConnection, signs: Iterable[SignRow]) -> None:
    """The same in an empty warehouse."""
    harvest(emptied(connection), signs)
