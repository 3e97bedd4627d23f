"""Findings and judgements to show, made with a few words."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from iati.report import Judgement, html_report, json_report, judge, sarif_report, text_report
from iati.validate import Finding, Report, Severity
from schemas.waivers import Waiver

TODAY = dt.date(2018, 5, 1)
FINDING = Finding(
    rule="9.50.1",
    severity=Severity.ERROR,
    category="geo",
    message="The code 'QQ' is not on the codelist Country.",
    remedy="Take a code from the list Country.",
    file="a.xml",
    line=12,
    column=5,
    activity="XX-1",
    path="iati-activity/recipient-country/@code",
    value="QQ",
    link="https://iatistandard.org/en/iati-standard/203/codelists/Country/",
)
FORMS: dict[str, Callable[[Judgement], str]] = {
    "text": text_report,
    "json": json_report,
    "sarif": sarif_report,
    "html": html_report,
}


def finding(**changes: object) -> Finding:
    """The finding above with some of it changed."""
    return replace(FINDING, **changes)  # type: ignore[arg-type]


def coded(value: str, line: int = 1, **changes: object) -> Finding:
    """A wrong code at a line."""
    message = f"The code '{value}' is not on the codelist Country."
    return finding(value=value, message=message, line=line, **changes)


def waiver(
    until: dt.date = TODAY,
    activity: str | None = None,
    path: str | None = None,
    rule: str = "9.50.1",
) -> Waiver:
    """A waiver as if read from a file."""
    return Waiver(
        rule=rule,
        activity=activity,
        path=path,
        who="the desk",
        why="a new code, asked for",
        until=until,
        file="waivers.yaml",
        line=4,
    )


def judged(*findings: Finding, waivers: tuple[Waiver, ...] = ()) -> Judgement:
    """The judgement of a.xml, and of every other file that the findings name."""
    names = dict.fromkeys(["a.xml", *(f.file for f in findings)])
    reports = [
        Report(name, "activities", 3, tuple(f for f in findings if f.file == name))
        for name in names
    ]
    return judge(reports, waivers, TODAY)
