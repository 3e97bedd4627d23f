"""The judgement as text for a terminal: repeated problems together, worst first."""

from collections import Counter
from collections.abc import Callable, Iterator

from iati.report.judgement import Judgement
from iati.validate import Finding, Severity

Paint = Callable[[str, Severity], str]


def text_report(judgement: Judgement, limit: int = 10, paint: Paint = lambda text, _: text) -> str:
    """Readable text. `limit` is how many places of one rule are listed, 0 for all; `paint` may
    colour a heading by its severity."""
    lines = [line for _, found in judgement.by_rule() for line in _group(found, limit, paint)]
    lines += _waived(judgement)
    for name, count in judgement.files:
        mine = Counter(f.severity for f in judgement.standing if f.file == name)
        counted = ", ".join(
            f"{mine[severity]} {severity}" for severity in Severity if mine[severity]
        )
        waived = sum(w.finding.file == name for w in judgement.waived)
        said = ", ".join([counted or "clean", *([f"{waived} waived"] if waived else [])])
        lines.append(f"{name}: {count} activities, {said}")
    return "\n".join(lines)


def place_of(finding: Finding) -> str:
    """File and line, activity and element of a finding, as far as they are known."""
    where = f"{finding.file}:{finding.line}" if finding.line else finding.file
    return " ".join(part for part in (where, finding.activity, finding.path) if part)


def _group(found: list[Finding], limit: int, paint: Paint) -> Iterator[str]:
    """One rule: a heading, its places, and the remedy once when it is the same for all."""
    first = found[0]
    times = f" ({len(found)} times)" if len(found) > 1 else ""
    yield paint(f"{first.severity} {first.rule}{times}", first.severity)
    shown = found[:limit] if limit else found
    for finding in shown:
        said = f" [{finding.value}]" if finding.value else ""
        yield f"  {place_of(finding)}{said}"
        yield f"    {finding.message}"
        if len({f.remedy for f in shown}) > 1:
            yield f"    {finding.remedy}"
    if len(found) > len(shown):
        yield f"  … and {len(found) - len(shown)} more; --limit 0 lists all"
    if len({f.remedy for f in shown}) == 1:
        yield f"  What to do: {first.remedy}"
    if first.link:
        yield f"  See {first.link}"
    yield ""


def _waived(judgement: Judgement) -> Iterator[str]:
    for entry in judgement.waived:
        waiver = entry.waiver
        yield f"waived {entry.finding.rule}: {place_of(entry.finding)}"
        yield f"    until {waiver.until} by {waiver.who}: {waiver.why}"
