"""The judgement as text for a terminal: worst first, repeated problems together, counts last."""

from collections.abc import Callable, Iterator

from iati.report.counting import FileCount, count_files, in_words, records_in_words, worst_of
from iati.report.groups import Problem, RuleGroup, group, shares
from iati.report.judgement import Judgement
from iati.report.plain import place_of, plain, quoted
from iati.validate import Finding, Severity

Paint = Callable[[str, Severity], str]


def text_report(judgement: Judgement, limit: int = 10, paint: Paint = lambda text, _: text) -> str:
    """Readable text. `limit` is how many places of one rule are listed, 0 for all; `paint` may
    colour a heading by its severity."""
    lines = [line for found in group(judgement.standing) for line in _rule(found, limit, paint)]
    lines += _waived(judgement, limit)
    lines += _summary(judgement, limit, paint)
    return "\n".join(lines)


def _rule(found: RuleGroup, limit: int, paint: Paint) -> Iterator[str]:
    """One rule: a heading, its problems with their places, and what to do."""
    often = f" ({found.count} times)" if found.count > 1 else ""
    yield paint(f"{found.severity} {found.rule}{often}", found.severity)
    listed = shares([len(problem.findings) for problem in found.problems], limit)
    for problem, share in zip(found.problems, listed, strict=False):
        yield from _problem(problem, share)
    hidden = found.problems[len(listed) :]
    if hidden:
        places = sum(len(problem.findings) for problem in hidden)
        yield f"  … and {places} more that differ in wording or element; --limit 0 lists all"
    if found.link:
        yield f"  See {found.link}"
    yield ""


def _problem(problem: Problem, share: int) -> Iterator[str]:
    found = problem.findings
    yield f"  {plain(problem.message)}"
    if problem.remedy:
        yield f"  What to do: {plain(problem.remedy)}"
    yield from _what_was_found(problem)
    has_own_values = len(problem.values) > 1
    for finding in found[:share]:
        value = f"  {quoted(finding.value)}" if has_own_values and finding.value else ""
        yield f"    {_where(finding, problem.path)}{value}"
        remedy = "" if problem.remedy else finding.remedy
        own = f"{problem.detail_of(finding)} {remedy}".strip()
        if own:
            yield f"      {plain(own)}"
    if len(found) > share:
        yield f"    … and {len(found) - share} more; --limit 0 lists all"


def _what_was_found(problem: Problem) -> Iterator[str]:
    values = problem.values_named()
    parts = [plain(problem.path), f"found {values}" if values else ""]
    if any(parts):
        yield f"  {': '.join(part for part in parts if part)}"


def _where(finding: Finding, kind: str) -> str:
    """File, line, column and activity, and the path where it says more than its kind."""
    exact = plain(finding.path) if finding.path != kind else ""
    return "  ".join(part for part in (place_of(finding), plain(finding.activity), exact) if part)


def _waived(judgement: Judgement, limit: int) -> Iterator[str]:
    for waiver, found in judgement.by_waiver():
        often = f" ({len(found)} times)" if len(found) > 1 else ""
        yield f"waived {waiver.rule}{often} until {waiver.until}"
        yield f"  by {plain(waiver.who)}: {plain(waiver.why)}"
        shown = found[:limit] if limit else found
        yield from (f"    {_where(finding, '')}  {plain(finding.message)}" for finding in shown)
        if len(found) > len(shown):
            yield f"    … and {len(found) - len(shown)} more; --limit 0 lists all"
        yield ""


def _summary(judgement: Judgement, limit: int, paint: Paint) -> Iterator[str]:
    """A line for each file, clean ones only while they are few, and one for all together."""
    files = count_files(judgement)
    clean = sum(count.is_clean for count in files)
    are_few = not limit or clean <= limit
    yield from (_file(count, paint) for count in files if are_few or not count.is_clean)
    if not are_few:
        yield f"{clean:,} more files: clean"
    if len(files) > 1:
        counted = in_words(judgement.counts, len(judgement.waived))
        yield _painted(f"Together: {counted}", worst_of(judgement.counts), paint)


def _file(count: FileCount, paint: Paint) -> str:
    records = f"{records_in_words(count.file)}, " if count.file else ""
    name = plain(count.name) or "The run"
    said = f"{name}: {records}{in_words(count.counts, count.waived)}"
    return _painted(said, count.worst, paint)


def _painted(text: str, worst: Severity | None, paint: Paint) -> str:
    return text if worst is None else paint(text, worst)
