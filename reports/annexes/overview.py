"""What stands in an annex, read from its page: for a list of what there is."""

from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True)
class SectionIn:
    """A chapter of an annex, and how much is in it."""

    title: str
    tables: int
    rows: int
    charts: int


def sections_in(page: bytes) -> list[SectionIn]:
    """The chapters of an annex's page, in reading order."""
    tree = etree.fromstring(page, etree.HTMLParser(encoding="utf-8"))
    return [
        SectionIn(
            title=section.findtext("h2") or "",
            tables=len(list(section.iter("table"))),
            rows=sum(len(list(body.iter("tr"))) for body in section.iter("tbody")),
            charts=len(list(section.iter("figure"))),
        )
        for section in tree.iter("section")
    ]
