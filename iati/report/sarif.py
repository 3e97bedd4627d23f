"""The judgement as SARIF 2.1.0, which CI systems show beside the lines of a file."""

import json
from pathlib import Path
from typing import Any

from iati.report.judgement import Judgement
from iati.validate import Finding, Severity

_LEVELS = {
    Severity.CRITICAL: "error",
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVISORY: "note",
}


def sarif_report(judgement: Judgement) -> str:
    """The report as SARIF text. Waived findings are results with a suppression."""
    results = [_result(finding) for finding in judgement.standing]
    for waived in judgement.waived:
        result = _result(waived.finding)
        result["suppressions"] = [{"kind": "external", "justification": waived.waiver.why}]
        results.append(result)
    every = [*judgement.standing, *(waived.finding for waived in judgement.waived)]
    links = {finding.rule: finding.link for finding in every}
    rules = [
        {"id": rule, **({"helpUri": link} if link else {})} for rule, link in sorted(links.items())
    ]
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "dtz validate", "rules": rules}},
                "results": results,
                "columnKind": "unicodeCodePoints",
            }
        ],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _result(finding: Finding) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.remedy}".strip()},
        "properties": {
            "severity": str(finding.severity),
            "category": finding.category,
            "activity": finding.activity,
            "path": finding.path,
        },
    }
    if finding.file:
        place: dict[str, Any] = {"artifactLocation": {"uri": Path(finding.file).as_posix()}}
        if finding.line:
            place["region"] = {"startLine": finding.line}
        result["locations"] = [{"physicalLocation": place}]
    return result
