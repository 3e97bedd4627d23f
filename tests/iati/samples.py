"""Totals of the tiny programme as a release might hold them, and activities to write."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from lxml import etree

from iati import document as d
from iati.compose import (
    PROFILES,
    Profile,
    PublishedValue,
    compose_activities,
    published_values,
)
from iati.write import WrittenActivity, write_activities
from schemas.programme import Programme
from schemas.totals import Total
from tests.builders import programme

TINY = programme()
MOMENT = dt.datetime(2018, 4, 30, tzinfo=dt.UTC)
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def total(indicator: str, number: int | None, where: str = "", **more: Any) -> Total:
    """A total of 2017; `where` is empty for the programme, `TOC` or `TOC PLACE`."""
    toc, _, place = where.partition(" ")
    level = ("place" if place else "toc") if toc else "programme"
    cell = {"period": "2017", "kind": "realised", "age_group": "all", "sex": "all", **more}
    axes = "+".join(
        axis for axis, key in (("sex", "sex"), ("age", "age_group")) if cell[key] != "all"
    )
    state = "not reported" if number is None else "reported" if number else "reported zero"
    fields: dict[str, Any] = {
        "pathway": TINY.indicator(indicator).pathway,
        "axes": axes or "none",
        "state": state,
        "value": number,
        "partners_reported": 1,
        "partners_expected": 2,
        "suppressed": None,
        "partners_final": 1,
        **cell,
    }
    names = (indicator, cell["period"], cell["kind"], level, toc, place)
    total_id = "|".join((*names, cell["age_group"], cell["sex"]))
    return Total(
        total_id=total_id, indicator=indicator, level=level, toc=toc, place=place, **fields
    )


def by_sex(indicator: str, where: str, whole: int, **sexes: int) -> list[Total]:
    """A total and its parts."""
    parts = [total(indicator, n, where, sex=s.replace("_", "-")) for s, n in sexes.items()]
    return [total(indicator, whole, where), *parts]


def everywhere() -> list[Total]:
    """Something in each activity: splits, a target, a zero, a rest, two periods."""
    return [
        *by_sex("KIDS", "", 100, female=60, male=30, not_reported=10),
        *by_sex("KIDS", "ANDES BO", 40, female=30, male=10, not_reported=0),
        *by_sex("KIDS", "ANDES ALL", 60, female=30, male=20, not_reported=10),
        total("KIDS", 100, "ANDES"),
        total("KIDS", 120, kind="planned"),
        total("KIDS", 80, period="2016"),
        total("VICTIMS", 0, "ANDES PE"),
        total("VICTIMS", 0),
        total("LAWS", 3),
        total("LAWS", 2, "SIAM TH"),
        total("LAWS", 1, "NETWORK ALL"),
        total("LAWS", None, "ANDES BO"),
    ]


def values(totals: Iterable[Total] | None = None) -> list[PublishedValue]:
    """What a release shows of some totals."""
    return published_values(TINY, everywhere() if totals is None else totals)


def compose(
    totals: Iterable[Total] | None = None, profile: Profile = PROFILES["iati"]
) -> list[d.Activity]:
    """The activities of the tiny programme."""
    return list(compose_activities(TINY, values(totals), profile))


def write(
    folder: Path,
    activities: Iterable[d.Activity],
    moment: dt.datetime = MOMENT,
    **more: Any,
) -> list[WrittenActivity]:
    """Write activities, all updated at one moment."""
    return write_activities(folder, "activities", activities, lambda *_: moment, **more)


def parsed(folder: Path, name: str = "activities.xml") -> etree._Element:
    """A written file as a tree."""
    return etree.parse(str(folder / name)).getroot()


def copies(activity: d.Activity, count: int) -> Iterator[d.Activity]:
    """One activity under many identifiers, made one at a time."""
    for number in range(count):
        yield replace(activity, identifier=f"{activity.identifier}-{number}")


def fullest(definition: Programme = TINY) -> d.Activity:
    """An activity with every element that the writer knows."""
    base = next(iter(compose_activities(definition, values(), PROFILES["iati"])))
    comment = {"en": "Counted twice a year.", "es": "Contado dos veces al año."}
    part = d.Value(Decimal("7.50"), (("sex", "female"), ("age", "0-11")), comment)
    actuals = (d.Value(Decimal("7.50")), part)
    period = d.Period(dt.date(2017, 1, 1), dt.date(2017, 12, 31), (d.Value(8),), actuals)
    (result, *_) = base.results
    indicator = replace(result.indicators[0], periods=(period,))
    return replace(
        base,
        title={"es": "Pequeño", "en": "Tiny", "de": "Winzig"},
        contact=d.Contact({"en": "Lead"}, "info@example.org", "https://example.org", comment),
        countries=(("BO", Decimal("60.5")), ("PE", Decimal("39.5"))),
        regions=(("998", None),),
        results=(replace(result, indicators=(indicator,)),),
    )
