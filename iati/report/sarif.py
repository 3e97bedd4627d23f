"""The judgement as SARIF 2.1.0, which CI systems show beside the lines of a file."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import quote

from iati.report.judgement import Judgement
from iati.report.plain import kind_of_place, plain, plain_json
from iati.validate import Finding, Severity
from schemas.iati_standard import Rule, load_catalogue
from schemas.waivers import Waiver

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "dtzFinding/v1"
"""Name and version of our fingerprint; another way of making it gets another version."""

_Artifacts = dict[str, dict[str, Any]]
"""How each file of the run is pointed to, by its name."""

_LEVELS = {
    Severity.CRITICAL: "error",
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVISORY: "note",
}
_WEB = ("http://", "https://")
# What a URI may hold besides letters, digits and escapes.
_WEB_SIGNS = "!#$%&'()*+,/:;=?@[]~"


def sarif_report(judgement: Judgement) -> str:
    """The report as SARIF text. Waived findings are results with a suppression."""
    waived = [entry.finding for entry in judgement.waived]
    every = [*judgement.standing, *waived]
    ids = {rule: number for number, rule in enumerate(sorted({f.rule for f in every}))}
    files = _artifacts([*(file.name for file in judgement.files), *(f.file for f in every)])
    marks = Counter[str]()
    results = [_result(finding, ids, files, marks) for finding in every]
    for result, entry in zip(results[len(judgement.standing) :], judgement.waived, strict=True):
        result["suppressions"] = [_suppression(entry.waiver)]
    document = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(every)},
                "artifacts": [{"location": {"uri": file["uri"]}} for file in files.values()],
                "results": results,
                "columnKind": "unicodeCodePoints",
            }
        ],
    }
    text = json.dumps(document, indent=2, ensure_ascii=False)
    return plain_json(text) + "\n"


def uri_of(file: str) -> str:
    """A file's name as a URI: an address as it is, a path below here relative, others absolute."""
    if file.startswith(_WEB):
        return quote(file, safe=_WEB_SIGNS)
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))


def _artifacts(names: Iterable[str]) -> _Artifacts:
    known = dict.fromkeys(name for name in names if name)
    return {name: {"uri": uri_of(name), "index": number} for number, name in enumerate(known)}


def _driver(findings: Iterable[Finding]) -> dict[str, Any]:
    """The validator with the rules that findings are of, by id."""
    firsts: dict[str, Finding] = {}
    for finding in findings:
        firsts.setdefault(finding.rule, finding)
    return {
        "name": "dtz validate",
        "version": metadata.version("dtz-iati"),
        "rules": [_rule(firsts[rule], load_catalogue().get(rule)) for rule in sorted(firsts)],
    }


def _rule(finding: Finding, rule: Rule | None) -> dict[str, Any]:
    """A rule in general words, or in those of its first finding where it has no others."""
    link = rule.link if rule else finding.link
    severity = Severity(rule.severity) if rule else finding.severity
    described = {
        "id": finding.rule,
        "shortDescription": {"text": plain(rule.message if rule else finding.message)},
        "help": {"text": plain(rule.remedy if rule else finding.remedy)},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"tags": ["iati", finding.category], "severity": str(severity)},
    }
    return described | ({"helpUri": link} if link else {})


def _result(
    finding: Finding, rules: Mapping[str, int], files: _Artifacts, marks: Counter[str]
) -> dict[str, Any]:
    mark = _mark(finding)
    marks[mark] += 1
    location = _location(finding, files)
    return {
        "ruleId": finding.rule,
        "ruleIndex": rules[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{plain(finding.message)} {plain(finding.remedy)}".strip()},
        "locations": [location] if location else [],
        "partialFingerprints": {FINGERPRINT: f"{mark}:{marks[mark]}"},
        "properties": {"severity": str(finding.severity), "value": finding.value},
    }


def _mark(finding: Finding) -> str:
    """The same for a problem wherever its lines have moved to; alike ones are then counted.

    Without the message, which may name lines of other places.
    """
    home = finding.activity or Path(finding.file).name
    parts = (finding.rule, home, kind_of_place(finding.path), finding.value)
    text = "\x1f".join(parts).encode("utf-8", "surrogateescape")
    return hashlib.sha256(text).hexdigest()[:32]


def _location(finding: Finding, files: _Artifacts) -> dict[str, Any]:
    """Where a finding is: in its file, and as a place of the data."""
    location: dict[str, Any] = {}
    if finding.file:
        location["physicalLocation"] = {"artifactLocation": files[finding.file]}
        if finding.line:
            region = {"startLine": finding.line}
            if finding.column:
                region["startColumn"] = finding.column
            location["physicalLocation"]["region"] = region
    steps = [step for step in (finding.activity, finding.path) if step]
    if steps:
        location["logicalLocations"] = [_logical(finding, "/".join(steps))]
    return location


def _logical(finding: Finding, full_name: str) -> dict[str, str]:
    last = finding.path.rpartition("/")[2]
    kind = "attribute" if last.startswith("@") else "element"
    return {
        "name": last.removeprefix("@") or finding.activity,
        "fullyQualifiedName": full_name,
        "kind": kind,
    }


def _suppression(waiver: Waiver) -> dict[str, Any]:
    """A waiver. Who let it pass and until when is said in words, since few programs read more."""
    return {
        "kind": "external",
        "status": "accepted",
        "justification": f"{waiver.why} ({waiver.who}, until {waiver.until})",
        "properties": {"who": waiver.who, "until": waiver.until.isoformat()},
    }
