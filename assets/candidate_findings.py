"""What the validator found in a candidate release, sorted to the checks that it belongs to.

Decides which check a rule is of; running checks and showing them belongs in `document_checks`.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from iati.report import Judgement, judge
from iati.validate import Report
from schemas.waivers import Waiver

VALIDATION: Mapping[str, str] = {
    "xsd": "Every file is valid against the official IATI 2.03 schema.",
    "codelists": "Every code is on its codelist.",
    "ruleset": "Every file passes the rules of the standard ruleset.",
    "meaning": "Numbers, splits, periods and links mean what they say (our own rules).",
}
"""The checks that findings are sorted to."""


def check_of(rule: str) -> str:
    """The one check that a rule is of.

    Rule ids of the public validator: 0 is the file and its schema, 9 the codelists.
    """
    if rule.startswith(("0.", "file:")):
        return "xsd"
    if rule.startswith(("9.", "codelist:")):
        return "codelists"
    return "meaning" if rule.startswith("dtz:") else "ruleset"


def judge_by_check(
    reports: Sequence[Report], waivers: Sequence[Waiver], today: dt.date
) -> Mapping[str, Judgement]:
    """The judgement of each check: its findings, and the waivers of its rules."""
    return {
        name: judge(
            [_only(report, name) for report in reports],
            [waiver for waiver in waivers if check_of(waiver.rule) == name],
            today,
        )
        for name in VALIDATION
    }


def _only(report: Report, name: str) -> Report:
    own = tuple(finding for finding in report.findings if check_of(finding.rule) == name)
    return replace(report, findings=own)
