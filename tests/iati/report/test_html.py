"""The page that is mailed: complete, self-contained, escaped, and usable without seeing colours."""

from html.parser import HTMLParser
from itertools import pairwise

from iati.report import html_report
from iati.report.html_page import PLACES_OF_A_RULE
from iati.validate import Severity
from tests.iati.report.builders import FINDING, coded, finding, judged, waiver

VOID = {"meta"}


class Page(HTMLParser):
    """Tags with their attributes, and the text, of a page whose tags are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def page(*findings: object, **more: object) -> Page:
    return Page(html_report(judged(*findings, **more)))  # type: ignore[arg-type]


def test_the_page_opens_with_the_counts_by_severity_file_and_rule() -> None:
    warning = finding(rule="6.11.1", severity=Severity.WARNING, file="b.xml", message="No date.")
    text = page(FINDING, coded("ZZ"), warning).text
    assert "▲ 2 errors, 1 warning." in text
    assert "judged on 2018-05-01" in text
    assert "a.xml 3 activities 0 2 0 0 0 b.xml 3 activities 0 0 1 0 0" in text
    assert "9.50.1 ▲ error 2 The code … is not on the codelist Country." in text
    assert "6.11.1 ◆ warning 1 No date." in text


def test_a_clean_page_says_so_at_once() -> None:
    assert "✔ Nothing to mend." in page().text


def test_a_rule_shows_its_problem_remedy_and_places_and_links_to_the_standard() -> None:
    shown = page(FINDING, coded("ZZ", 40, activity="XX-2"))
    assert (
        "The code … is not on the codelist Country. "
        "Where: iati-activity/recipient-country/@code "
        'Found: "QQ", "ZZ" '
        "What to do: Take a code from the list Country. "
        "Found 2 times File, line, column Activity Found "
        'a.xml:12:5 XX-1 "QQ" a.xml:40:5 XX-2 "ZZ"'
    ) in shown.text
    links = [a["href"] for a in shown.all("a")]
    assert FINDING.link in links
    targets = {attributes.get("id") for _, attributes in shown.tags}
    assert {link.removeprefix("#") for link in links if link.startswith("#")} <= targets


def test_waived_findings_stand_apart_with_who_why_and_until() -> None:
    text = page(FINDING, waivers=(waiver(),)).text
    assert "✔ Nothing to mend. 1 waived." in text
    apart = text.partition("Let pass by a waiver")[2]
    for part in ("9.50.1", "By: the desk", "Because: a new code, asked for", "Until: 2018-05-01"):
        assert part in apart
    assert f"a.xml:12:5 XX-1 {FINDING.path} {FINDING.message}" in apart


def test_the_page_loads_and_runs_nothing() -> None:
    shown = page(FINDING, waivers=(waiver(activity="XX-9"),))
    assert not {"script", "link", "img", "iframe", "object", "form"} & {
        tag for tag, _ in shown.tags
    }
    assert not [
        a for _, a in shown.tags if any(name.startswith("on") or name == "src" for name in a)
    ]
    style = html_report(judged()).partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


def test_hostile_text_is_shown_as_text() -> None:
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    shown = page(*(finding(**{part: evil}) for part in ("value", "message", "activity", "path")))
    tags = {tag for tag, _ in shown.tags}
    assert not {"script", "img"} & tags
    assert evil in shown.text


def test_the_page_can_be_read_without_seeing_it() -> None:
    shown = page(
        FINDING, finding(file="b.xml", activity="XX-2"), waivers=(waiver(activity="XX-1"),)
    )
    assert shown.all("html") == [{"lang": "en"}]
    assert [tag for tag, _ in shown.tags if tag in {"header", "main", "footer"}] == [
        "header",
        "main",
        "footer",
    ]
    levels = [int(tag[1]) for tag, _ in shown.tags if tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(head.get("scope") in {"col", "row"} for head in shown.all("th"))
    assert len(shown.all("table")) == len(shown.all("caption")) >= 3


def test_the_severity_is_a_word_and_a_sign_and_not_only_a_colour() -> None:
    signs = {"critical": "✖", "error": "▲", "warning": "◆", "advisory": "●"}
    for severity, sign in signs.items():
        assert f"{sign} {severity}" in page(finding(severity=Severity(severity))).text


def test_ten_thousand_findings_are_a_page_that_can_be_mailed() -> None:
    many = [coded(f"Q{n % 700}", n) for n in range(1, 10_001)]
    text = html_report(judged(*many))
    assert len(text) < 200_000
    assert f"… and {10_000 - PLACES_OF_A_RULE:,} more; the report as JSON lists all" in text
    assert "10,000 times" in text
