"""A document as one page that needs nothing else: no script, nothing to load, ready for print.

Tables say what each cell is of, for those who listen to a page as well.
"""

from collections.abc import Iterator

from lxml import etree

from iati.markup import Child, element, page_text
from reports.html_charts import chart_figure
from reports.html_style import STYLE
from reports.numbers import in_words
from reports.tables import (
    NOT_KNOWN,
    SUPPRESSED,
    Cell,
    Column,
    Document,
    Kind,
    Rich,
    Section,
    Table,
    groups_of,
    shown_notes,
)

KEPT_TOGETHER = 12
"""Up to how many rows of a table stay on one page of paper."""


def html_bytes(document: Document) -> bytes:
    """The page, UTF-8; the same document gives the same bytes."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{document.title} - {document.subtitle}"),
        element("style", STYLE),
    )
    body = element(
        "body",
        element(
            "header",
            element("h1", document.title),
            element("p", document.subtitle, class_="lead"),
            element("p", document.publisher, class_="quiet"),
        ),
        _contents(document),
        element("main", *(_section(section) for section in document.sections)),
        *_footer(document),
    )
    return page_text(element("html", head, body, lang=document.language)).encode()


def _contents(document: Document) -> etree._Element:
    items = (
        element("li", element("a", section.title, href=f"#{section.id}"))
        for section in document.sections
    )
    heading = element("h2", "Contents", id="contents")
    return element("nav", heading, element("ol", *items), aria_labelledby="contents")


def _section(section: Section) -> etree._Element:
    return element(
        "section",
        element("h2", section.title),
        *(element("p", paragraph) for paragraph in section.text.splitlines()),
        *(
            part
            for table, note in zip(section.tables, shown_notes(section), strict=True)
            for part in _table(table, note)
        ),
        id=section.id,
    )


def _table(table: Table, note: str) -> Iterator[etree._Element]:
    heads = (element("th", c.title, scope="col", **_style(c)) for c in table.columns)
    body = element("tbody")
    for start, length in groups_of(table):
        for row in range(start, start + length):
            body.append(_row(table, row, length if row == start else 0))
    drawn = element(
        "table",
        element("caption", table.title),
        element("thead", element("tr", *heads)),
        body,
        id=table.id,
        **({"class": "short"} if len(table.rows) <= KEPT_TOGETHER else {}),
    )
    yield element("div", drawn, class_="wide")
    if note:
        yield element("p", note, class_="note")
    if table.chart:
        yield chart_figure(table.chart)


def _row(table: Table, number: int, spanned: int) -> etree._Element:
    """A row; its first cell heads as many rows as it is of, and stands in the first of them."""
    first, *others = table.rows[number]
    line = element("tr")
    if spanned:
        scope = {"scope": "row"} if spanned == 1 else {"scope": "rowgroup", "rowspan": str(spanned)}
        line.append(element("th", *_content(first, table.columns[0], table), **scope, **_id(first)))
    for cell, column in zip(others, table.columns[1:], strict=True):
        content = _content(cell, column, table)
        line.append(element("td", *content, **_style(column, cell), **_id(cell)))
    return line


def _content(cell: Cell, column: Column, table: Table) -> Iterator[Child]:
    if cell is None:
        yield element("span", NOT_KNOWN, title="not known") if column.kind is not Kind.TEXT else ""
    elif isinstance(cell, Rich):
        yield from _rich(cell, table.strong_means)
    elif isinstance(cell, str):
        yield cell
    else:
        yield in_words(cell, column.kind)


def _rich(cell: Rich, strong_means: str) -> Iterator[Child]:
    """Pieces with what is between them, or line by line; bold ones say aloud what bold means."""
    is_by_line = cell.between == "\n"
    for n, part in enumerate(cell.parts):
        if n and not is_by_line:
            yield cell.between
        piece: Child = part.text
        if part.is_strong:
            aloud = [element("span", f"{strong_means}: ", class_="unseen")] if strong_means else []
            piece = element("strong", *aloud, part.text)
        yield element("div", piece) if is_by_line else piece


def _id(cell: Cell) -> dict[str, str]:
    return {"id": cell.anchor} if isinstance(cell, Rich) and cell.anchor else {}


def _style(column: Column, cell: Cell = None) -> dict[str, str]:
    names = ["held"] if cell == SUPPRESSED else []
    names += ["number"] if column.kind is not Kind.TEXT else []
    return {"class": " ".join(names)} if names else {}


def _footer(document: Document) -> Iterator[etree._Element]:
    if document.files:
        links: list[Child] = ["The same, and more: "]
        for n, (name, path) in enumerate(document.files):
            links += [", " if n else "", element("a", name, href=path)]
        yield element("footer", element("p", *links, "."))
