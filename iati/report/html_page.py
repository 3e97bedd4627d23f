"""The judgement as one HTML page that a publisher can mail: no script, nothing to load."""

from lxml import etree

from iati.markup import element, page_text
from iati.report.judgement import Judgement
from iati.report.text import place_of
from iati.validate import Finding

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h2 { font-size: 1.1rem; margin: 2rem 0 .3rem } code { background: #f2f2f2; padding: 0 .2rem }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
td, th { border: 1px solid #ccc; padding: .3rem .5rem; text-align: left; vertical-align: top }
.critical, .error { color: #a40000 } .warning { color: #7a4b00 } .advisory { color: #2f5d8a }
"""


def html_report(judgement: Judgement) -> str:
    """The report as a page: a summary, then one section a rule with every place."""
    counted = ", ".join(f"{n} {severity}" for severity, n in judgement.counts.items() if n)
    files = [element("li", f"{name}: {count} activities") for name, count in judgement.files]
    body = element(
        "body", element("h1", "What the validator found"), element("p", counted or "Clean.")
    )
    body.append(element("ul", *files))
    body.extend([_section(rule, found) for rule, found in judgement.by_rule()])
    if judgement.waived:
        rows = [
            _row("td", place_of(w.finding), w.finding.rule, w.waiver.who, w.waiver.why)
            for w in judgement.waived
        ]
        body.append(element("h2", "Let pass by a waiver"))
        body.append(element("table", _row("th", "place", "rule", "by", "because"), *rows))
    head = element(
        "head", element("meta", charset="utf-8"), element("title", "IATI validation report")
    )
    head.append(element("style", _STYLE))
    page = element("html", head, body, lang="en")
    return page_text(page)


def _section(rule: str, found: list[Finding]) -> etree._Element:
    first = found[0]
    title = f"{first.severity} {rule}: {len(found)} {'place' if len(found) == 1 else 'places'}"
    section = element("section", element("h2", title, **{"class": str(first.severity)}))
    rows = [_row("td", place_of(f), f.value, f.message, f.remedy) for f in found]
    head = _row("th", "place", "found", "what is wrong", "what to do")
    section.append(element("table", head, *rows))
    if first.link:
        section.append(element("p", element("a", "The standard on this", href=first.link)))
    return section


def _row(tag: str, *cells: str) -> etree._Element:
    return element("tr", *(element(tag, cell) for cell in cells))
