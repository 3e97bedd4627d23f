"""Reads the results of an IATI activity file with nothing but the standard library.

Stands alone on purpose: it shares no code with the project whose files it reads back. Run it as
`python read_results.py activities.xml` for one line per number.
"""

import sys
import xml.etree.ElementTree as ET
from dataclasses import astuple, dataclass


@dataclass(frozen=True)
class Number:
    """One target or actual; `split` is like sex=female, empty for the undivided value."""

    activity: str
    indicator: str
    start: str
    end: str
    kind: str
    split: str
    value: str


def read_results(path: str) -> list[Number]:
    """Every number of the file, in its order."""
    return [
        number
        for activity in ET.parse(path).getroot().findall("iati-activity")
        for number in _numbers_of(activity)
    ]


def last_updated(path: str) -> dict[str, str]:
    """When each activity says it was last updated, by its identifier."""
    return {
        activity.findtext("iati-identifier", ""): activity.get("last-updated-datetime", "")
        for activity in ET.parse(path).getroot().findall("iati-activity")
    }


def _numbers_of(activity: ET.Element) -> list[Number]:
    return [
        Number(
            activity=activity.findtext("iati-identifier", ""),
            indicator=_own_code(indicator),
            start=_date(period, "period-start"),
            end=_date(period, "period-end"),
            kind=kind,
            split=",".join(f"{d.get('name')}={d.get('value')}" for d in value.findall("dimension")),
            value=value.get("value", ""),
        )
        for indicator in activity.findall("result/indicator")
        for period in indicator.findall("period")
        for kind in ("target", "actual")
        for value in period.findall(kind)
    ]


def _own_code(indicator: ET.Element) -> str:
    codes = [
        r.get("code", "") for r in indicator.findall("reference") if r.get("vocabulary") == "99"
    ]
    return codes[0] if codes else ""


def _date(period: ET.Element, name: str) -> str:
    found = period.find(name)
    return "" if found is None else found.get("iso-date", "")


if __name__ == "__main__":
    for number in read_results(sys.argv[1]):
        sys.stdout.write("\t".join(astuple(number)) + "\n")
