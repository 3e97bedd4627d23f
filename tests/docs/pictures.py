"""The pictures of forms in docs/pictures, made from real files by LibreOffice and pdftoppm.

Run from the top of the checkout when forms or their texts change: `python -m tests.docs.pictures`.
"""

import datetime as dt
import io
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

import numpy as np
from openpyxl import load_workbook

from schemas.programme import Programme, load_programme, shipped_programme
from submissions import Earlier, make_template, read_submission, write_correction
from submissions.form.columns import KEY_ROW
from submissions.layout import MARKER
from submissions.values.yes_no import yes_or_no
from tests.submissions.form.libreoffice import saved_by_libreoffice

Filling = Mapping[str, Mapping[int, Mapping[str, object]]]
"""What is typed, by sheet, row and column key; False is no in the language of the form."""

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
LANGUAGES = ("en", "es")
PARTNER, PERIOD = "id-team", "2018"
TODAY = dt.date(2019, 2, 1)
LOOK_DPI, PICTURE_DPI = 50, 115
MARGIN = 0.05  # of an inch

EARLIER = Earlier(
    "2017",
    {
        ("CH-AWARENESS", "ID", "all"): Decimal(1_250),
        ("CH-PEERS", "ID", "all"): Decimal(84),
        ("CO-AWARENESS", "ID", "all"): Decimal(560),
    },
)

RIGHT_OUTPUTS: Mapping[int, Mapping[str, object]] = {
    5: {
        "planned_total": 1500,
        "realised_total": 1400,
        "realised_female": 800,
        "realised_male": 600,
    },
    6: {"realised_total": 28, "realised_female": 20, "realised_male": 8},
    7: {"planned_total": 90, "realised_female": 50, "realised_male": 45},
    8: {"realised_total": 620, "realised_female": 400, "realised_male": 220},
    9: {"realised_total": 3},
    10: {"applies": False},
    11: {"planned_total": 40, "realised_total": 35},
    12: {"realised_total": 12},
}
LINE = {"line": "Training", "place": "ID", "planned": 12_000}
RIGHT: Filling = {"outputs": RIGHT_OUTPUTS, "budgets": {5: {**LINE, "currency": "EUR"}}}
WRONG: Filling = {
    "outputs": {
        **RIGHT_OUTPUTS,
        6: {"realised_total": 28},
        7: {
            "planned_total": 90,
            "realised_total": 90,
            "realised_female": 50,
            "realised_male": 45,
        },
        9: {"realised_total": "3 / 4"},
        12: {},
    },
    "budgets": {5: LINE},
    "signs": {5: {"pathway": "children", "place": "ID", "change": "..."}},
}


@dataclass(frozen=True)
class Picture:
    """Some cells of the sheet at a place of a workbook, as they look there."""

    name: str
    content: bytes
    sheet: int
    cells: str


def main() -> None:
    """Make every picture in every language."""
    programme = load_programme(shipped_programme("dtz-2016-2020"))
    for language in LANGUAGES:
        for picture in pictures(programme, language):
            (PICTURES / f"{picture.name}-{language}.png").write_bytes(drawn(picture))


def filled(form: bytes, filling: Filling, language: str) -> bytes:
    """The form with this typed into it."""
    book = load_workbook(io.BytesIO(form))
    sheets = {str(sheet["A1"].value).removeprefix(MARKER): sheet for sheet in book.worksheets}
    for name, rows in filling.items():
        keys = [cell.value for cell in sheets[name][KEY_ROW]]
        for row, cells in rows.items():
            for key, value in cells.items():
                typed = yes_or_no(language, False) if value is False else value
                sheets[name].cell(row, keys.index(key) + 1).value = cast("Any", typed)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def pictures(programme: Programme, language: str) -> list[Picture]:
    """What is shown of a form in one language."""
    form = make_template(programme, PARTNER, PERIOD, language=language, earlier=EARLIER)
    wrong, right = filled(form, WRONG, language), filled(form, RIGHT, language)
    reading = read_submission(wrong, "form.xlsx", programme, TODAY)
    with TemporaryDirectory() as folder:
        sent_back = write_correction(wrong, reading, Path(folder), programme).read_bytes()
    return [
        Picture("form-cover", form, 0, "A1:D28"),
        Picture("form-outputs", wrong, 1, "A1:S12"),
        Picture("check-red", wrong, 4, "A1:G32"),
        Picture("check-green", right, 4, "A1:G19"),
        Picture("correction-list", sent_back, 0, "A1:E14"),
    ]


def drawn(picture: Picture) -> bytes:
    """The picture as PNG, without the white around it."""
    book = load_workbook(io.BytesIO(picture.content))
    for place, sheet in enumerate(book.worksheets):
        if place != picture.sheet:
            sheet.sheet_state = "hidden"
    shown = book.worksheets[picture.sheet]
    book.active = shown
    shown.print_area = picture.cells
    shown.print_options.headings = True
    saved = io.BytesIO()
    book.save(saved)
    (pdf,) = saved_by_libreoffice({"picture.xlsx": saved.getvalue()}, "pdf").values()
    return _cut_out(pdf)


def _cut_out(pdf: bytes) -> bytes:
    left, top, right, bottom = _drawn_on(_rendered(pdf, "-gray", "-r", str(LOOK_DPI)))
    scale = PICTURE_DPI / LOOK_DPI
    box = {
        "-x": left * scale,
        "-y": top * scale,
        "-W": (right - left) * scale,
        "-H": (bottom - top) * scale,
    }
    sized = [str(text) for name, size in box.items() for text in (name, round(size))]
    return _rendered(pdf, "-png", "-r", str(PICTURE_DPI), *sized)


def _rendered(pdf: bytes, *options: str) -> bytes:
    command = ["pdftoppm", "-singlefile", *options, "-"]
    return subprocess.run(command, input=pdf, check=True, capture_output=True).stdout


def _drawn_on(grey: bytes) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is not white, with a margin."""
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", grey)
    assert head
    width, height = int(head[1]), int(head[2])
    dark = np.frombuffer(grey, np.uint8, offset=head.end()).reshape(height, width) < 250
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    margin = round(MARGIN * LOOK_DPI)
    return (
        max(int(columns[0]) - margin, 0),
        max(int(rows[0]) - margin, 0),
        min(int(columns[-1]) + margin, width),
        min(int(rows[-1]) + margin, height),
    )


if __name__ == "__main__":
    main()
