"""Annexes to an annual report: the tables and figures of one period, as a workbook and as a page.

Made last, from what the release itself makes public; a section whose file is absent is left out.
"""

from reports.annexes.build import annex_of, annexes
from reports.annexes.overview import SectionIn, sections_in
from reports.annexes.plan import explained_lines
from reports.annexes.source import ExplainedLine, Published, source_of

__all__ = [
    "ExplainedLine",
    "Published",
    "SectionIn",
    "annex_of",
    "annexes",
    "explained_lines",
    "sections_in",
    "source_of",
]
