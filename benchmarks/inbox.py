"""A made-up programme and inboxes it may meet, for measuring the intake. Nothing in them is real.

Only the making of files goes here; measuring belongs in `intake`.
"""

import datetime as dt
import random
from calendar import monthrange
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from functools import cache, partial
from pathlib import Path

from openpyxl import Workbook

from schemas.programme import Programme
from schemas.programme.codes import Sex, ValueKind
from schemas.submission import ALL, CONTRACT_VERSION, COVER, OUTPUTS, SHEETS
from submissions import Filled, OutputLine, make_template
from submissions.layout import MARKER

TODAY = dt.date(2026, 1, 1)
FORMS, ROWS = 2_000, 200
LONG_ROWS = 100_000

_COUNTRIES = ("BO", "PE", "CO", "NI")
_INDICATORS = ROWS // (len(_COUNTRIES) + 1)
_PERIODS = 20
LONG_INDICATORS = LONG_ROWS // (len(_COUNTRIES) + 1)


@cache
def programme(indicators: int = _INDICATORS) -> Programme:
    """A hundred partners, each asked for so many indicators in four countries and as a whole, every
    quarter of five years."""
    quarters = [(year, 3 * q + 1) for year in range(2020, 2025) for q in range(4)]
    return Programme.model_validate(
        {
            "id": "MADE-UP",
            "title": {"en": "Made up for measuring"},
            "description": {"en": "Nothing in it is real."},
            "start": "2020-01-01",
            "end": "2024-12-31",
            "currency": "EUR",
            "languages": ["en"],
            "time_zone": "UTC",
            "steward": "desk",
            "periods": [_quarter(year, month) for year, month in quarters],
            "organisations": [{"id": "desk", "name": {"en": "Desk"}, "role": "lead"}],
            "pathways": [{"id": "children", "name": {"en": "C"}, "description": {"en": "C"}}],
            "theories_of_change": [_toc("ALL", mother=True), _toc("T", countries=_COUNTRIES)],
            "indicators": [_indicator(n) for n in range(indicators)],
            "partners": [_partner(n, indicators) for n in range(FORMS // _PERIODS)],
            "iati": _publication(),
        }
    )


def _quarter(year: int, month: int) -> dict[str, object]:
    end = dt.date(year, month + 2, monthrange(year, month + 2)[1])
    return {"id": f"{year}-{month:02}", "start": dt.date(year, month, 1), "end": end}


def _toc(entry_id: str, **more: object) -> dict[str, object]:
    version = {"number": 1, "holds_from": "2020-01-01", "dated_as": "2020"}
    return {"id": entry_id, "name": {"en": entry_id}, "versions": [version], **more}


def _indicator(number: int) -> dict[str, object]:
    return {
        "id": f"I{number}",
        "pathway": "children",
        "title": {"en": f"Girls and boys reached in the way of kind {number}"},
        "description": {"en": "Made up."},
        "unit": "people",
        "over_partners": "sum",
        "over_time": "sum",
        "minimum": [{"axes": ["sex"], "holds_from": "2020-01-01"}],
        "source": "made up",
    }


def _partner(number: int, indicators: int) -> dict[str, object]:
    return {
        "id": f"p{number}",
        "name": {"en": f"Partner {number}"},
        "toc": "T",
        "since": "2020-01-01",
        "languages": ["en"],
        "indicators": [f"I{n}" for n in range(indicators)],
    }


def _publication() -> dict[str, object]:
    texts = {key: {"en": "x"} for key in ("title", "description", "objectives", "target_groups")}
    return {
        "reporting_organisation": "desk",
        "identifier_prefix": "XX",
        "base_url": "https://example.org",
        "status": "2",
        "collaboration_type": "1",
        "flow_type": "10",
        "finance_type": "110",
        "aid_type": "C01",
        "tied_status": "5",
        "sectors": [{"vocabulary": "1", "code": "15160"}],
        "participations": [{"organisation": "desk", "role": "2"}],
        "contact": {"organisation": {"en": "Desk"}},
        "activities": [{"id": "A", "scope": "4", **texts}],
    }


def write_forms(folder: Path, processes: int) -> None:
    """Two thousand forms as `dtz template` makes them, each with two hundred rows filled in."""
    partners = [partner.id for partner in programme().partners]
    with ProcessPoolExecutor(processes) as pool:
        list(pool.map(partial(_write_partner, folder), partners))


def _write_partner(folder: Path, partner_id: str) -> None:
    for period in programme().periods:
        chance = random.Random(f"{partner_id} {period.id}")  # noqa: S311 - the same files each time
        filled = Filled(outputs=tuple(_lines(chance)))
        content = make_template(programme(), partner_id, period.id, values=filled)
        (folder / f"{partner_id}-{period.id}.xlsx").write_bytes(content)


def _lines(chance: random.Random) -> list[OutputLine]:
    places = programme().places(programme().partners[0])
    return [
        OutputLine(f"I{n}", place, _values(chance)) for n in range(_INDICATORS) for place in places
    ]


def _values(chance: random.Random) -> dict[tuple[ValueKind, str], Decimal]:
    values = {}
    for kind in ValueKind:
        girls, boys = chance.randint(0, 500), chance.randint(0, 500)
        values[kind, str(Sex.FEMALE)] = Decimal(girls)
        values[kind, str(Sex.MALE)] = Decimal(boys)
        values[kind, ALL] = Decimal(girls + boys)
    return values


def write_long(path: Path) -> None:
    """One workbook of a hundred thousand rows: more than any partner could mean, but let in."""
    long = programme(LONG_INDICATORS)
    book = Workbook(write_only=True)
    cover = book.create_sheet("Cover")
    cover.append([MARKER + COVER.key])
    said = (CONTRACT_VERSION, long.id, "p0", long.periods[0].id, 1, "en", "1234.5")
    for column, value in zip(COVER.columns, said, strict=True):
        cover.append([column.key, column.key, value])
    for sheet in SHEETS[1:]:
        target = book.create_sheet(sheet.key)
        target.append([MARKER + sheet.key])
        target.append([column.key for column in sheet.columns])
        if sheet is OUTPUTS:
            for row in _long_rows(long):
                target.append(row)
    book.save(path)


def _long_rows(long: Programme) -> Iterator[list[object]]:
    chance = random.Random("long")  # noqa: S311 - the same file each time
    for indicator in long.indicators:
        for place in long.places(long.partners[0]):
            girls, boys = chance.randint(0, 500), chance.randint(0, 500)
            numbers = [girls + boys, girls, boys, None, None]
            yield [indicator.id, None, place, None, None, *numbers, *numbers, None]
