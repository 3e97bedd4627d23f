"""The one run of the synthetic programme, and what its files must come to: worked out from what its
partners fill in, by plain arithmetic that shares nothing with the road but the figures themselves.
"""

import csv
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from benchmarks.synthetic import filled, write_everything
from benchmarks.synthetic.accounts import RATES
from benchmarks.synthetic.indicators import OF_OUTPUT
from benchmarks.synthetic.places import PARTNERS, PERIODS, TOCS
from tests.end_to_end.roads import RoadFolder, made_once

CLOCK = "2025-03-01T12:00:00+00:00"
PREFIX = "NL-KVK-SYNTHETIC-2023"
MARK = "SYNTHETIC"
EVERYONE = "all"
KINDS = {"planned": "target", "realised": "actual"}
LARGEST_ONLY = "PS-CODES"
"""The output of which several partners count the same ones."""

NumberKey = tuple[str, str, str, str, str]
"""Activity, output, period, target or actual, and sex (all: everyone)."""


@dataclass(frozen=True)
class Planned:
    """A planned budget line, converted: its activity, partner, country (or ALL) and period."""

    activity: str
    partner: str
    place: str
    period: str
    value: Decimal


def synthetic_run(base: Path) -> RoadFolder:
    """The synthetic road after `dtz publish`, run once for all tests and all processes of a test
    run (whose folders are below `base`); what it said is in said.txt. Only to be looked at."""
    with made_once(base, "synthetic") as shared:
        road = RoadFolder(shared, CLOCK, str(shared / "programme"))
        said = shared / "said.txt"
        if not said.exists():
            write_everything(shared)
            done = road.dtz("publish")
            said.write_text(f"{done.stdout}{done.stderr}", encoding="utf-8")
    return road


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a table by heading."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def activities_of(path: Path) -> dict[str, ET.Element]:
    """The activities of a file by identifier."""
    root = ET.parse(path).getroot()
    return {a.findtext("iati-identifier", ""): a for a in root.findall("iati-activity")}


def year_of(budget: ET.Element) -> str:
    """The year in which a budget begins."""
    start = budget.find("period-start")
    assert start is not None
    return start.get("iso-date", "")[:4]


def activity_of(toc: str, place: str) -> str:
    """The identifier of the activity that carries a place."""
    if place != "ALL":
        return f"{PREFIX}-{place}"
    return PREFIX if toc == "MOTHER" else f"{PREFIX}-{toc}"


def numbers() -> dict[NumberKey, int]:
    """Every count of everyone and of women and men, in its place and in the programme. Ages are
    left out; so is a sex where not every partner tells it."""
    by_place: dict[tuple[str, str, str, str, str], list[int]] = defaultdict(list)
    for partner in PARTNERS:
        for period in PERIODS:
            for line in filled(partner, period).outputs:
                if line.age_group != EVERYONE:
                    continue
                code = line.indicator.removeprefix(f"{MARK}-")
                home = activity_of(partner.toc, line.place)
                for (kind, sex), value in line.values.items():
                    by_place[home, code, period, KINDS[kind], sex].append(int(value))
    totals: dict[NumberKey, int] = defaultdict(int)
    for (home, code, period, told, sex), counts in by_place.items():
        count = max(counts) if code == LARGEST_ONLY else sum(counts)
        totals[PREFIX, code, period, told, sex] += count
        if home != PREFIX:
            totals[home, code, period, told, sex] = count
    return dict(totals)


def is_sensitive(output: str) -> bool:
    """Whether small counts of it are protected."""
    return OF_OUTPUT[output].is_sensitive


def planned_lines() -> Iterator[Planned]:
    """Every planned budget line, converted by the rate of the period's first day."""
    for partner in PARTNERS:
        for period in PERIODS:
            for line in filled(partner, period).budgets:
                if line.planned is not None:
                    yield Planned(
                        activity_of(partner.toc, line.place),
                        partner.code,
                        line.place,
                        period,
                        in_euros(line.planned, line.currency, f"{period}-01-01"),
                    )


def in_euros(value: Decimal, currency: str, day: str) -> Decimal:
    """An amount by the newest rate of that day or before, in whole cents."""
    if currency == "EUR":
        return value
    rate = max((since, rate) for c, since, rate in RATES if c == currency and since <= day)[1]
    return (value * Decimal(rate)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def signs_told() -> dict[tuple[str, str, str], int]:
    """How many signs partners told, by theory of change, period and pathway."""
    told: dict[tuple[str, str, str], int] = defaultdict(int)
    for partner in PARTNERS:
        for period in PERIODS:
            for sign in filled(partner, period).signs:
                told[partner.toc, period, sign.pathway] += 1
    assert {toc for toc, _, _ in told} == set(TOCS)
    return dict(told)
