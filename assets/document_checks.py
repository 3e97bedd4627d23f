"""Checks of the candidate release: valid files, right numbers, nothing lost, nothing given away.

Each blocks the road: what fails here never becomes public and the last release stays.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import dagster as dg

from assets.candidate_findings import VALIDATION, judge_by_check
from assets.cell_origins import Cell, cells_behind
from assets.change_findings import undecided_falls, undecided_small_changes
from assets.documents import candidate_of, iati_activities
from assets.held_back import only_advise_on_held_back
from assets.metadata import PREVIEW_ROWS, count_of, table
from assets.named import as_lines, joined
from assets.read_back import COLUMNS, differing
from assets.road import Road
from disclosure import find_withheld, texts_of
from iati.release import BUILDING, Change, Manifest, current_release, read_table
from iati.report import UNUSED_RULE, Judgement, in_words, place_of, times
from iati.validate import Finding, Severity, validate_files
from warehouse import sources_of, totals


def _check(
    name: str, failures: Sequence[tuple[str, ...]], columns: tuple[str, ...], good: str
) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        check_name=name,
        asset_key="iati_activities",
        passed=not failures,
        description=f"{count_of(len(failures), 'finding')}, listed below" if failures else good,
        metadata={
            "findings": table(columns, failures),
            "finding count": len(failures),
            **as_lines(joined(*failure) for failure in failures),
        },
    )


WAIVED = "nothing_waived"
"""The check that shows what waivers let pass."""

WAIVERS_SAID = 3

PLACE = ("place", "activity", "element", "rule", "severity", "what is wrong")


@dg.multi_asset_check(
    specs=[
        *(
            dg.AssetCheckSpec(name, asset="iati_activities", blocking=True, description=text)
            for name, text in VALIDATION.items()
        ),
        dg.AssetCheckSpec(
            WAIVED,
            asset="iati_activities",
            description="No finding is let pass by a waiver, and no waiver is without use.",
        ),
    ]
)
def document_checks(road: Road) -> Iterator[dg.AssetCheckResult]:
    """One pass of the validator over all files, those of each profile by its own rules; each
    finding belongs to one of the checks."""
    candidate = candidate_of(road)
    today = road.now().date()
    reports = [
        report
        for profile, paths in candidate.documents.items()
        for report in validate_files(paths, today, profile)
    ]
    every = [path for paths in candidate.documents.values() for path in paths]
    files = dict(zip((r.file for r in reports), every, strict=True))
    values = read_table(candidate.folder)
    reports = only_advise_on_held_back(road.programme(), values, reports, files)
    judgements = judge_by_check(reports, road.validator_waivers(), today)
    for name, judgement in judgements.items():
        cells = _comes_from(road, files, judgement.standing)
        yield _validation(name, judgement, cells)
    yield _waivers(road, list(judgements.values()))


def _validation(name: str, judgement: Judgement, cells: Sequence[str]) -> dg.AssetCheckResult:
    """Fails from warning on; advisories are listed, and so is what waivers let pass."""
    found = judgement.standing
    fails = judgement.fails_at(Severity.WARNING)
    counted = in_words(judgement.counts, len(judgement.waived))
    files = count_of(len(judgement.files), "file")
    return dg.AssetCheckResult(
        check_name=name,
        asset_key="iati_activities",
        passed=not fails,
        description=f"{files}: {counted}{', listed below' if fails else ''}",
        metadata={
            "findings": table(
                (*PLACE, "what to do", "comes from"),
                ((*_place(f), f.remedy, named) for f, named in zip(found, cells, strict=True)),
            ),
            "finding count": len(found),
            "waived": _waived([judgement]),
            **as_lines(
                joined(_file_place(f), f.activity, f"{f.rule}:", f.remedy, cell and f"[{cell}]")
                for f, cell in zip(found, cells, strict=True)
                if f.severity is not Severity.ADVISORY
            ),
        },
    )


def _waivers(road: Road, judgements: Sequence[Judgement]) -> dg.AssetCheckResult:
    """Warns: somebody answers for what is let pass, until a day."""
    waivers = [(w, found) for judgement in judgements for w, found in judgement.by_waiver()]
    unused = [f for j in judgements for f in j.standing if f.rule == UNUSED_RULE]
    said = [
        f"{w.rule} let pass {times(len(found))} by {w.who} until {w.until}: {w.why}"
        for w, found in waivers
    ]
    said += [f.message for f in unused]
    return dg.AssetCheckResult(
        check_name=WAIVED,
        asset_key="iati_activities",
        passed=not said,
        severity=dg.AssetCheckSeverity.WARN,
        description=_first(said) or "no waiver was needed",
        metadata={
            "waived": _waived(judgements),
            "without use": table(
                ("place", "what is wrong", "what to do"),
                ((_file_place(f), f.message, f.remedy) for f in unused),
            ),
            "to let one pass": dg.MetadataValue.md(
                f"Add a waiver (rule, activity, path, who, why, until) to `{road.waivers}`."
            ),
        },
    )


def _first(sentences: Sequence[str]) -> str:
    """As many as a line of the command can hold; the metadata has all."""
    left = len(sentences) - WAIVERS_SAID
    return "; ".join(sentences[:WAIVERS_SAID]) + (f"; and {left} more" if left > 0 else "")


def _waived(judgements: Sequence[Judgement]) -> dg.MarkdownMetadataValue:
    return table(
        (*PLACE, "who", "why", "until"),
        (
            (*_place(entry.finding), entry.waiver.who, entry.waiver.why, entry.waiver.until)
            for judgement in judgements
            for entry in judgement.waived
        ),
    )


def _place(finding: Finding) -> tuple[str, ...]:
    return (
        _file_place(finding),
        finding.activity,
        finding.path,
        finding.rule,
        finding.severity,
        finding.message,
    )


def _file_place(finding: Finding) -> str:
    _, is_candidate, below = finding.file.rpartition(f"{BUILDING}/")
    return place_of(replace(finding, file=below if is_candidate else Path(finding.file).name))


def _comes_from(road: Road, files: Mapping[str, Path], findings: Sequence[Finding]) -> list[str]:
    """The submissions' cells behind each finding that the table has room for."""
    if not findings:
        return []
    shown = findings[:PREVIEW_ROWS]
    with road.warehouse() as connection:

        @cache
        def cells_of(total_id: str) -> list[Cell]:
            sources = sources_of(connection, total_id)
            return [(source.file_name, source.sheet, source.cell) for source in sources]

        named = cells_behind(shown, files, road.programme(), totals(connection), cells_of)
    return named + [""] * (len(findings) - len(shown))


CONTENT = {
    "numbers_read_back": "Read back, the files of each profile say exactly the publishable totals, "
    "counts of signs of change and public words.",
    "identifiers_kept": "No activity of the last release is missing from this one, in any profile.",
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
    manifest = candidate.manifest
    back = differing(road, candidate)
    yield _check("numbers_read_back", back.rows, COLUMNS, f"numbers agree: {back.counts}")

    current = current_release(road.publish_path)
    gone = sorted((_identifiers(current[0]) if current else set()) - _identifiers(manifest))
    yield _check("identifiers_kept", gone, ("profile", "identifier"), "all kept")

    names = [n for p in programme.partners if p.withheld for n in (p.id, *p.name.values())]
    texts = (
        (path.relative_to(candidate.folder).as_posix(), texts_of(path))
        for path in sorted(candidate.folder.rglob("*"))
        if path.is_file()
    )
    leaks = [(leak.document, str(leak.name_index)) for leak in find_withheld(names, texts)]
    yield _check("no_withheld_name", leaks, ("file", "withheld name no."), "none found")


def _identifiers(manifest: Manifest) -> set[tuple[str, str]]:
    """Every activity of every dataset, by profile, and the organisation of the file of its own."""
    lead = [manifest.organisation] if manifest.organisation else []
    activities = {(d.profile, a.identifier) for d in manifest.datasets for a in d.activities}
    return activities | {("organisation", mark.identifier) for mark in lead}


@dg.asset_check(
    asset=iati_activities,
    blocking=True,
    description="No realised total is lower than in the last release, unless a decision says why.",
)
def no_total_fell_unexplained(road: Road) -> dg.AssetCheckResult:
    """Blocks the road until the steward decides or the partner corrects."""
    falls = undecided_falls(road)
    sensitive = {i.id for i in road.programme().indicators if i.sensitive}
    return dg.AssetCheckResult(
        passed=not falls,
        description=(
            f"{count_of(len(falls), 'total')} fell, listed below" if falls else "none fell"
        ),
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
            **as_lines(_fall_in_words(c, sensitive) for c in falls),
        },
    )


def _fall_in_words(change: Change, sensitive: set[str]) -> str:
    """What fell, through whom, and by how much where the indicator is not sensitive."""
    after = change.what if change.after is None else change.after
    amounts = "" if change.indicator in sensitive else f"from {change.before} to {after}"
    through = f"through {', '.join(change.through)}" if change.through else ""
    return joined(change.activity, change.indicator, change.scope, change.period, amounts, through)


@dg.asset_check(
    asset=iati_activities,
    blocking=True,
    description="No sensitive count changed by so little that the change points to a few people.",
)
def no_small_difference(road: Road) -> dg.AssetCheckResult:
    """Blocks the road: two releases beside each other would show a small count. Compares with every
    kept release, because people keep them too."""
    findings = undecided_small_changes(road)
    return dg.AssetCheckResult(
        passed=not findings,
        description=(
            f"{count_of(len(findings), 'small change')}, listed below" if findings else "none"
        ),
        metadata={
            "values": table(("value", "why"), ((f.key, f.reason) for f in findings)),
            **as_lines(f"{f.key.replace('|', ' ')}: {f.reason}" for f in findings),
        },
    )
