"""Checks of the candidate release: valid files, right numbers, nothing lost, nothing given away.

Each blocks the road: what fails here never becomes public and the last release stays.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import dagster as dg

from assets.documents import candidate_of, iati_activities
from assets.metadata import table
from assets.road import Road
from disclosure import find_withheld, small_differences
from iati.compare import read_back
from iati.compose import published_values
from iati.release import Change, current_release
from iati.validate import Finding, Severity, validate_files
from warehouse import totals


def _check(
    name: str, failures: Sequence[tuple[str, ...]], columns: tuple[str, ...], good: str
) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        check_name=name,
        asset_key="iati_activities",
        passed=not failures,
        description=good if not failures else f"{len(failures)} findings, listed below",
        metadata={"findings": table(columns, failures), "finding count": len(failures)},
    )


VALIDATION = {
    "xsd": "Every file is valid against the official IATI 2.03 schema.",
    "codelists": "Every code is on its codelist.",
    "ruleset": "Every file passes the rules of the standard ruleset.",
}


@dg.multi_asset_check(
    specs=[
        dg.AssetCheckSpec(name, asset="iati_activities", blocking=True, description=description)
        for name, description in VALIDATION.items()
    ]
)
def document_checks(road: Road) -> Iterator[dg.AssetCheckResult]:
    """One pass of the validator over all files; each finding belongs to one of the checks."""
    files = candidate_of(road).activity_files
    reports = validate_files(files, today=road.now().date())
    findings = [(report.file, f) for report in reports for f in report.findings]
    for name in VALIDATION:
        mine = [
            (Path(file).name, str(f.line), f.activity, f.rule, f.severity, f.message, f.remedy)
            for file, f in findings
            if _check_of(f) == name and f.severity is not Severity.ADVISORY
        ]
        columns = ("file", "line", "activity", "rule", "severity", "what is wrong", "what to do")
        yield _check(name, mine, columns, f"{len(files)} files clean")


def _check_of(finding: Finding) -> str:
    """Rule ids of the public validator: 0 is the file and its schema, 9 the codelists."""
    if finding.rule.startswith(("0.", "file:")):
        return "xsd"
    return "codelists" if finding.rule.startswith(("9.", "codelist:")) else "ruleset"


CONTENT = {
    "numbers_read_back": "The files, read back, say exactly the publishable totals.",
    "identifiers_kept": "No activity of the last release is missing from this one.",
    "no_withheld_name": "No withheld name stands in any file.",
}


@dg.multi_asset_check(
    specs=[
        dg.AssetCheckSpec(name, asset="iati_activities", blocking=True, description=description)
        for name, description in CONTENT.items()
    ]
)
def content_checks(road: Road) -> Iterator[dg.AssetCheckResult]:
    """What the files say, beside what they should and what they must not."""
    programme = road.programme()
    candidate = candidate_of(road)
    with road.warehouse() as connection:
        values = published_values(programme, totals(connection))
    back = read_back(programme, values, candidate.activity_files)
    differing = [
        (what, v.activity, v.code, v.kind, str(v.dimensions))
        for what, found in (("missing", back.missing), ("unexpected", back.unexpected))
        for v in found
    ]
    columns = ("what", "activity", "indicator", "kind", "split")
    yield _check("numbers_read_back", differing, columns, f"{back.count} numbers agree")

    current = current_release(road.publish_path)
    before = {a.identifier for a in current[0].activities} if current else set()
    gone = sorted(before - {a.identifier for a in candidate.manifest.activities})
    yield _check("identifiers_kept", [(g,) for g in gone], ("identifier",), "all kept")

    names = [n for p in programme.partners if p.withheld for n in (p.id, *p.name.values())]
    texts = (
        (path.name, [path.read_text(encoding="utf-8")])
        for path in sorted(candidate.folder.iterdir())
    )
    leaks = [(leak.document, str(leak.name_index)) for leak in find_withheld(names, texts)]
    yield _check("no_withheld_name", leaks, ("file", "withheld name no."), "none found")


@dg.asset_check(
    asset=iati_activities,
    blocking=True,
    description="No realised total is lower than in the last release, unless a decision says why.",
)
def no_total_fell_unexplained(road: Road) -> dg.AssetCheckResult:
    """Blocks the road until the steward decides or the partner corrects."""
    falls = [c for c in _undecided(road, "fall") if c.is_fall]
    return dg.AssetCheckResult(
        passed=not falls,
        description=f"{len(falls)} totals fell" if falls else "none fell",
        metadata={
            "totals that fell": table(
                ("activity", "indicator", "period", "before", "after", "through"),
                (
                    (c.activity, c.indicator, c.period, c.before, c.after, ", ".join(c.through))
                    for c in falls
                ),
            ),
            "to let one pass": dg.MetadataValue.md(
                f"Add a decision (rule: fall, indicator, period, who, why, until) to "
                f"`{road.decisions}`."
            ),
        },
    )


@dg.asset_check(
    asset=iati_activities,
    blocking=True,
    description="No sensitive count changed by so little that the change points to a few people.",
)
def no_small_difference(road: Road) -> dg.AssetCheckResult:
    """Blocks the road: two releases beside each other would show a small count."""
    limits = {i.id: i.small_count_below for i in road.programme().indicators}
    changes = [c for c in _undecided(road, "small-difference") if limits.get(c.indicator)]
    findings = small_differences(
        before={c.key: Decimal(c.before) for c in changes if c.before is not None},
        after={c.key: Decimal(c.after) for c in changes if c.after is not None},
        thresholds={c.key: limits.get(c.indicator) or 0 for c in changes},
    )
    return dg.AssetCheckResult(
        passed=not findings,
        description=f"{len(findings)} small changes" if findings else "none",
        metadata={"values": table(("value", "why"), ((f.key, f.reason) for f in findings))},
    )


def _undecided(road: Road, rule: str) -> list[Change]:
    """Changes since the last release that no decision of the steward lets pass under a rule."""
    today, decisions = road.now().date(), road.steward_decisions()
    return [
        c
        for c in candidate_of(road).difference.changes
        if not any(d.covers(rule, c.indicator, c.period, c.activity, today) for d in decisions)
    ]
