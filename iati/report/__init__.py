"""Showing what the validator found: as text, JSON, SARIF or a page; with waivers beside it.

Arranges findings; judges nothing. The same judgement gives the same bytes in every form.
"""

from iati.report.counting import in_words, times
from iati.report.html_page import html_report
from iati.report.json_report import json_report, json_schema
from iati.report.judgement import UNUSED_RULE, JudgedFile, Judgement, WaivedFinding, judge
from iati.report.plain import place_of
from iati.report.sarif import sarif_report
from iati.report.text import text_report

__all__ = [
    "UNUSED_RULE",
    "JudgedFile",
    "Judgement",
    "WaivedFinding",
    "html_report",
    "in_words",
    "json_report",
    "json_schema",
    "judge",
    "place_of",
    "sarif_report",
    "text_report",
    "times",
]
