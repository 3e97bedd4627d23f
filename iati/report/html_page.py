"""The judgement as one HTML page that a publisher can mail: no script, nothing to load.

What stands on the page and in which order; its look belongs in `page_style`.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib import metadata

from lxml import etree

from iati.markup import element, page_text
from iati.report.counting import count_files, in_words, named, records_in_words, times, worst_of
from iati.report.groups import Problem, RuleGroup, group, shares
from iati.report.judgement import Judgement
from iati.report.page_style import STYLE
from iati.report.plain import kind_of_place, place_of, plain, quoted
from iati.validate import Finding, Severity
from schemas.waivers import Waiver

PLACES_OF_A_RULE = 100
"""A page of everything that is wrong in a large file could not be mailed: the counts say all."""

TITLE = "IATI validation report"
_MEANINGS = {
    Severity.CRITICAL: "the file cannot be used",
    Severity.ERROR: "it says something wrong or impossible",
    Severity.WARNING: "it will mislead, or is probably wrong",
    Severity.ADVISORY: "worth a look",
}
_MARKS = {
    Severity.CRITICAL: "✖",
    Severity.ERROR: "▲",
    Severity.WARNING: "◆",
    Severity.ADVISORY: "●",
}
"""Signs that tell severities apart without their colour; the word stands beside each."""


def html_report(judgement: Judgement) -> str:
    """The report as a page: counts first, then each rule with its problems, waived ones apart."""
    groups = group(judgement.standing)
    main = element("main", *_summary(judgement, groups))
    if groups:
        main.append(element("h2", "What is wrong, and what to do"))
        main.extend(_rule(found, number) for number, found in enumerate(groups, start=1))
    if judgement.waived:
        main.append(element("h2", "Let pass by a waiver"))
        main.append(element("p", "Found all the same; somebody answers for each until its day."))
        main.extend(_waiver(waiver, found) for waiver, found in judgement.by_waiver())
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", TITLE),
        element("style", STYLE),
    )
    body = element("body", _header(judgement), main, _footer())
    return page_text(element("html", head, body, lang="en"))


def _header(judgement: Judgement) -> etree._Element:
    count = len(judgement.files)
    records = [records_in_words(f) for f in judgement.files]
    what = f"{count:,} files" if count != 1 else f"{plain(judgement.files[0].name)}, {records[0]}"
    worst = worst_of(judgement.counts)
    return element(
        "header",
        element("h1", TITLE),
        element("p", f"{what}; judged on {judgement.day}", **{"class": "quiet"}),
        element("p", _verdict(judgement), **{"class": f"verdict {worst or 'clean'}"}),
    )


def _verdict(judgement: Judgement) -> str:
    worst = worst_of(judgement.counts)
    said = in_words(judgement.counts, len(judgement.waived))
    if worst is None:
        beside = f" {len(judgement.waived):,} waived." if judgement.waived else ""
        return f"✔ Nothing to mend.{beside}"
    return f"{_MARKS[worst]} {said[0].upper()}{said[1:]}."


def _summary(judgement: Judgement, groups: Sequence[RuleGroup]) -> Iterator[etree._Element]:
    yield element("h2", "Summary")
    tally = element("ul", **{"class": "tally"})
    for severity, count in judgement.counts.items():
        style = f"{severity} {'' if count else 'none'}".strip()
        item = element("li", element("strong", f"{count:,}"), **{"class": style})
        item.append(element("span", f"{_MARKS[severity]} {named(severity, count)}"))
        item.append(element("div", _MEANINGS[severity], **{"class": "quiet"}))
        tally.append(item)
    yield tally
    if len(judgement.files) > 1:
        yield _files(judgement)
    if groups:
        yield _rules(groups)


def _files(judgement: Judgement) -> etree._Element:
    names = ("File", "Records", *(str(severity) for severity in Severity), "waived")
    rows = [
        [
            plain(count.name) or "The run",
            records_in_words(count.file) if count.file else "",
            *(f"{number:,}" for number in count.counts.values()),
            f"{count.waived:,}",
        ]
        for count in count_files(judgement)
    ]
    return _table("By file", names, rows, numbers=range(2, len(names)))


def _rules(groups: Sequence[RuleGroup]) -> etree._Element:
    names = ("Rule", "Severity", "Times", "What is wrong")
    return _table(
        "By rule, the worst first",
        names,
        [
            [
                element("a", plain(found.rule), href=f"#rule-{number}", **{"class": "id"}),
                _badge(found.severity),
                f"{found.count:,}",
                plain(found.problems[0].message),
            ]
            for number, found in enumerate(groups, start=1)
        ],
        numbers=[2],
    )


def _rule(found: RuleGroup, number: int) -> etree._Element:
    heading = element("h3", _badge(found.severity), id=f"rule-{number}")
    heading.append(element("span", f"Rule {found.rule}"))
    heading.append(element("span", times(found.count), **{"class": "quiet"}))
    section = element("section", heading, **{"class": f"rule {found.severity}"})
    listed = shares([len(p.findings) for p in found.problems], PLACES_OF_A_RULE)
    for problem, share in zip(found.problems, listed, strict=False):
        section.extend(_problem(problem, share))
    left = sum(len(problem.findings) for problem in found.problems[len(listed) :])
    if left:
        section.append(_more(left, " that differ in wording or element"))
    if found.link:
        section.append(element("p", element("a", "The standard on this", href=found.link)))
    return section


def _problem(problem: Problem, share: int) -> Iterator[etree._Element]:
    found = problem.findings
    yield element("h4", plain(problem.message))
    if problem.path:
        yield _labelled("Where", element("code", plain(problem.path)))
    values = problem.values
    if values:
        yield _labelled("Found", element("code", problem.values_named()))
    if problem.remedy:
        remedy = element("p", element("strong", "What to do: "), **{"class": "remedy"})
        remedy.append(element("span", plain(problem.remedy)))
        yield remedy
    yield _places(problem, found[:share], has_values=len(values) > 1)
    if len(found) > share:
        yield _more(len(found) - share)


def _places(problem: Problem, found: Sequence[Finding], has_values: bool) -> etree._Element:
    """The places of a problem, with those columns that differ between them."""
    columns = {
        "File, line, column": [place_of(f) for f in found],
        "Activity": [plain(f.activity) for f in found],
        "Element": [plain(f.path) if f.path != problem.path else "" for f in found],
        "Found": [quoted(f.value) if has_values and f.value else "" for f in found],
        "In this place": [plain(problem.detail_of(f)) for f in found],
        "What to do": ["" if problem.remedy else plain(f.remedy) for f in found],
    }
    kept = {name: cells for name, cells in columns.items() if any(cells)}
    words = {"Activity", "In this place", "What to do"}
    rows = [
        [_cell(text, name not in words) for name, text in zip(kept, row, strict=True)]
        for row in zip(*kept.values(), strict=True)
    ]
    return _table(f"Found {times(len(problem.findings))}", tuple(kept), rows)


def _cell(text: str, is_code: bool) -> str | etree._Element:
    return element("code", text) if is_code and text else text


def _waiver(waiver: Waiver, found: Sequence[Finding]) -> etree._Element:
    heading = element("h3", element("span", "waived", **{"class": "badge"}))
    heading.append(element("span", f"Rule {waiver.rule}"))
    heading.append(element("span", times(len(found)), **{"class": "quiet"}))
    section = element("section", heading, **{"class": "rule waived"})
    for name, text in (("By", waiver.who), ("Because", waiver.why), ("Until", str(waiver.until))):
        section.append(_labelled(name, element("span", plain(text))))
    rows = [
        [
            element("code", place_of(f)),
            plain(f.activity),
            element("code", plain(kind_of_place(f.path))) if f.path else "",
            plain(f.message),
        ]
        for f in found[:PLACES_OF_A_RULE]
    ]
    names = ("File, line, column", "Activity", "Element", "What was found")
    section.append(_table(f"Let pass {times(len(found))}", names, rows))
    if len(found) > PLACES_OF_A_RULE:
        section.append(_more(len(found) - PLACES_OF_A_RULE))
    return section


def _table(
    caption: str,
    names: Sequence[str],
    rows: Iterable[Sequence[str | etree._Element]],
    numbers: Iterable[int] = (),
) -> etree._Element:
    """A table; the first cell of a row is its heading, and each other knows its column's name."""
    right = frozenset(numbers)
    styles = [{"class": "number"} if n in right else {} for n in range(len(names))]
    heads = (element("th", n, scope="col", **s) for n, s in zip(names, styles, strict=True))
    body = element("tbody")
    for row in rows:
        line = element("tr", element("th", row[0], scope="row"))
        for cell, name, style in zip(row[1:], names[1:], styles[1:], strict=True):
            line.append(element("td", cell, **{"data-label": name}, **style))
        body.append(line)
    return element(
        "table", element("caption", caption), element("thead", element("tr", *heads)), body
    )


def _badge(severity: Severity) -> etree._Element:
    return element("span", f"{_MARKS[severity]} {severity}", **{"class": f"badge {severity}"})


def _labelled(name: str, content: etree._Element) -> etree._Element:
    return element("p", element("strong", f"{name}: "), content)


def _more(count: int, which: str = "") -> etree._Element:
    said = f"… and {count:,} more{which}; the report as JSON lists all of them."
    return element("p", said, **{"class": "quiet"})


def _footer() -> etree._Element:
    made_by = f"Made by dtz validate {metadata.version('dtz-iati')}. "
    footer = element("footer", element("span", made_by))
    footer.append(element("a", "About the IATI standard", href="https://iatistandard.org/en/"))
    return footer
