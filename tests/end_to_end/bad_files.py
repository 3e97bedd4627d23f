"""Files as they really come in: each wrong in one way, with what its correction must say of it.

What they hold in the spoiled cells is made up so that it can be looked for in what a run says.
"""

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from tests.end_to_end.forms import Workbook, submission, with_part

NUMBER = 47_113
TEXT = "geheimnis"
TRACES = (str(NUMBER), "47,113", "47.113", "471.13", "4.711.347", TEXT)
"""What stands in the spoiled cells: nothing of it may be said by a run."""

REVISION = 7
SHEET_PART = "xl/worksheets/sheet2.xml"
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "geheimnis">]><x>&a;</x>'
LARGE_BYTES = 200 * 1024 * 1024

Spoil = Callable[[Workbook], Workbook]


@cache
def good() -> bytes:
    """Indonesia's workbook, later than the one in the inbox: without its fault it would count."""
    return submission("id-team", REVISION)


def spoiled(spoil: Spoil) -> bytes:
    """The same with some cells changed."""
    return spoil(Workbook(good())).save()


def in_cell(value: object) -> Spoil:
    """Another value for the children reached by awareness raising."""
    return lambda book: book.set("CH-AWARENESS", "realised_total", value)


def _parts_too_many(book: Workbook) -> Workbook:
    return book.set("CH-AWARENESS", "realised_female", NUMBER)


def _without_outputs(book: Workbook) -> Workbook:
    del book.book["Outputs"]
    return book


def _twice(book: Workbook) -> Workbook:
    return book.add_row({"indicator": "GO-LAW", "place": "ID", "realised_total": NUMBER})


def _totals_row(book: Workbook) -> Workbook:
    return book.add_row({"indicator": "Total", "place": "ID", "realised_total": NUMBER})


CELLS: Mapping[str, tuple[Spoil, str]] = {
    "text": (in_cell(TEXT), "There is text where a number is expected."),
    "n-a": (in_cell("n/a"), "This may mean that nothing applies here, that nothing is known"),
    "negative": (in_cell(-NUMBER), "This number is below zero."),
    "fraction": (in_cell(471.13), "This is a fraction"),
    "formula": (
        in_cell(f"={NUMBER}+0"),
        "There is a formula here, and the file does not hold its result.",
    ),
    "error": (in_cell("#DIV/0!"), "The spreadsheet shows an error here"),
    "ambiguous": (
        lambda book: book.cover("number_format", None).set(
            "CH-AWARENESS", "realised_total", "47.113"
        ),
        "This can be read as two different numbers",
    ),
    "other-format": (in_cell("4.711.347"), "This number is not written the way the cover says"),
    "parts": (_parts_too_many, "The parts by sex add up to more than the total."),
    "totals-row": (_totals_row, "this number is not what the rows above it add up to"),
    "row-twice": (_twice, "This row stands for the same thing as row"),
    "template": (
        lambda book: book.cover("contract", "submission-0"),
        "This is another version of the form",
    ),
    "programme": (
        lambda book: book.cover("programme", "OTHER"),
        "This form belongs to another programme",
    ),
    "partner": (lambda book: book.cover("partner", TEXT), "No partner of the programme has"),
    "period": (lambda book: book.cover("period", "2031"), "The programme has no such period."),
    "indicator": (
        lambda book: book.set("CH-AWARENESS", "indicator", TEXT),
        "No indicator of the programme has this code.",
    ),
    "country": (
        lambda book: book.set("CH-AWARENESS", "place", "QQ"),
        "This place is not one this partner reports for.",
    ),
    "no-sheet": (_without_outputs, "The sheet 'Outputs' is missing."),
}
"""Workbooks that open, each with one spoiled cell, row or sheet."""


def zip_bomb() -> bytes:
    """A workbook that unpacks to far more than it should."""
    return with_part(good(), "xl/media/picture.xml", b" " * 60_000_000)


def another_zip() -> bytes:
    """A zip that is no workbook."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        archive.writestr("word/document.xml", f"<x>{TEXT}</x>")
    return saved.getvalue()


WHOLE: Mapping[str, tuple[str, Callable[[], bytes], str]] = {
    "letter": ("xlsx", TEXT.encode, "The file is not a workbook of the kind"),
    "document": ("xlsx", another_zip, "The file is not a workbook of the kind"),
    "nothing": ("xlsx", bytes, "The file is empty."),
    "cut-off": ("xlsx", lambda: good()[:4000], "The workbook is damaged"),
    "bomb": ("xlsx", zip_bomb, "The file unpacks to far more"),
    "entities": (
        "xlsx",
        lambda: with_part(good(), SHEET_PART, ENTITIES),
        "The workbook contains declarations (DOCTYPE)",
    ),
    "picture": ("jpg", (TEXT * 2).encode, "This kind of file is not read."),
}
"""Files that do not open as a workbook: suffix, content, what their correction says."""


def write_bad_files(inbox: Path) -> dict[str, str]:
    """Put every bad file into an inbox. Returns what the correction of each must say."""
    expected = {}
    for name, (spoil, message) in CELLS.items():
        (inbox / f"bad-{name}.xlsx").write_bytes(spoiled(spoil))
        expected[f"bad-{name}"] = message
    for name, (suffix, content, message) in WHOLE.items():
        (inbox / f"bad-{name}.{suffix}").write_bytes(content())
        expected[f"bad-{name}"] = message
    with (inbox / "bad-large.xlsx").open("wb") as file:
        file.truncate(LARGE_BYTES)
    expected["bad-large"] = "The file is larger than a submission can be"
    return expected
