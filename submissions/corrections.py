"""The partner's own file back, with what to correct at the place: or a text where that cannot be.

Finding problems belongs to the readers; here they are only shown. The workbook written here can
be corrected and sent in again as it is.
"""

import io
import re
import warnings
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path, PurePath

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from schemas.submission import Problem, Reading
from submissions.files import write_whole
from submissions.grid import Grid
from submissions.layout import CORRECTIONS_TITLE, MARKER, find_cover, find_sheets
from submissions.messages import Findings
from submissions.read import open_grid
from submissions.stable_zip import workbook_bytes
from submissions.xlsx import DAMAGE

SUFFIX = ".corrections"

_MAX_STEM_BYTES = 180
_SHEET_MARKER = f"{MARKER}corrections"
_ADDRESS = re.compile(r"[A-Z]{1,2}[1-9]\d{0,6}", re.ASCII)
_AUTHOR = "Corrections"
_RED = PatternFill("solid", fgColor="F8B4B4")
_YELLOW = PatternFill("solid", fgColor="FDE9A9")
_NO_FILL = PatternFill()
_HEADINGS = ("Sheet", "Cell", "", "What is wrong", "What to do")
_WIDTHS = (20, 10, 10, 70, 70)
_FIRST_ROW = 6


def correction_stem(file_name: str) -> str:
    """Stem of the correction of a file; that of a returned correction is that of the original."""
    stem = PurePath(file_name).stem
    while stem.endswith(SUFFIX):
        stem = stem.removesuffix(SUFFIX)
    # A file name holds 255 bytes, and what is added to it must fit too.
    return stem.encode()[:_MAX_STEM_BYTES].decode(errors="ignore") + SUFFIX


def correction_paths(file_name: str, folder: Path) -> tuple[Path, Path]:
    """Where the correction of a file stands, as workbook or as text."""
    stem = correction_stem(file_name)
    return folder / f"{stem}.xlsx", folder / f"{stem}.txt"


def write_correction(content: bytes, reading: Reading, folder: Path) -> Path:
    """Write the correction of one file and give its path; unchanged content is left alone.

    A workbook that opens comes back itself; anything else gets a text. Raises IntakeError.
    """
    workbook_path, text_path = correction_paths(reading.file_name, folder)
    marked = _marked_workbook(content, reading)
    path = text_path if marked is None else workbook_path
    write_whole(path, _text(reading).encode() if marked is None else marked)
    return path


def _text(reading: Reading) -> str:
    lines = [f"{reading.file_name}: what to correct", ""]
    for number, found in enumerate(reading.problems, start=1):
        place = " ".join(part for part in (found.sheet, found.cell) if part) or "whole file"
        lines.append(f"{number}. {place} ({found.severity})")
        lines += [f"   {found.message}", f"   {found.remedy}", ""]
    lines.append("Correct the file, raise the revision on its cover by one, and send it again.")
    return "\n".join(lines) + "\n"


def _marked_workbook(content: bytes, reading: Reading) -> bytes | None:
    grid = open_grid(content, reading.file_name)
    if isinstance(grid, Problem) or grid.door != "xlsx":
        return None
    try:
        # openpyxl warns by printing cell content, and nothing of a submission may reach a log.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            workbook = load_workbook(io.BytesIO(content), keep_links=False)
            _remove_marks(workbook)
            _mark_cells(workbook, reading.problems)
            _raise_revision(workbook, grid)
            _list_problems(workbook, reading)
            return workbook_bytes(workbook)
    except DAMAGE:
        # It could be read, but holds something that cannot be written back.
        return None


def _remove_marks(workbook: Workbook) -> None:
    """Take away what an earlier correction left, so that only what is wrong now is marked."""
    for sheet in [s for s in workbook.worksheets if s["A1"].value == _SHEET_MARKER]:
        for title, address in sheet.iter_rows(_FIRST_ROW, max_col=2, values_only=True):
            if title in workbook.sheetnames and _ADDRESS.fullmatch(str(address)):
                cell = _anchor(workbook[str(title)], str(address))
                if cell.comment is not None and cell.comment.author == _AUTHOR:
                    cell.comment = None
                    cell.fill = _NO_FILL
        workbook.remove(sheet)


def _mark_cells(workbook: Workbook, problems: Iterable[Problem]) -> None:
    placed = sorted((p for p in problems if p.cell), key=lambda p: (p.sheet, p.cell))
    for (title, address), group in groupby(placed, key=lambda p: (p.sheet, p.cell)):
        here = list(group)
        cell = _anchor(workbook[title], address)
        is_error = any(p.severity.blocks for p in here)
        cell.fill = _RED if is_error else _YELLOW
        text = "\n\n".join(f"{p.message}\n{p.remedy}" for p in here)
        if cell.comment is not None:
            text = f"{text}\n\n{cell.comment.author}: {cell.comment.text}"
        cell.comment = Comment(text, _AUTHOR, height=60 + 60 * len(here), width=320)


def _anchor(sheet: Worksheet, address: str) -> Cell:
    """The cell, or the one that stands for it where cells were merged."""
    cell = sheet[address]
    if isinstance(cell, MergedCell):
        merged = next(area for area in sheet.merged_cells.ranges if address in area)
        cell = sheet.cell(merged.min_row, merged.min_col)
    if not isinstance(cell, Cell):
        raise TypeError(f"{address} is not one cell")
    return cell


def _raise_revision(workbook: Workbook, grid: Grid) -> None:
    """One more on the cover, so that the corrected file counts as the newer one."""
    sheets = find_sheets(grid, Findings())
    cover = sheets.get("cover")
    place = find_cover(cover, Findings()).get("revision") if cover else None
    if cover and place and place.raw.strip().isdecimal():
        _anchor(workbook[cover.title], place.address).value = int(place.raw) + 1


def _list_problems(workbook: Workbook, reading: Reading) -> None:
    sheet = workbook.create_sheet(_free_title(workbook), 0)
    sheet["A1"] = _SHEET_MARKER
    sheet["A1"].font = Font(size=7, color="A6A6A6")
    sheet["A2"] = "What to correct"
    sheet["A2"].font = Font(size=14, bold=True)
    sheet["A3"] = (
        "Each line is one thing to correct; the cells are red, and say the same. Lines marked "
        "'warning' need no answer. The revision is already raised: save, and send this file again."
    )
    for column, (heading, width) in enumerate(zip(_HEADINGS, _WIDTHS, strict=True), start=1):
        cell = sheet.cell(_FIRST_ROW - 1, column, heading)
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = width
    for row, found in enumerate(reading.problems, start=_FIRST_ROW):
        values = (found.sheet, found.cell, found.severity.value, found.message, found.remedy)
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(row, column, value or None)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        if found.cell:
            title = found.sheet.replace("'", "''")
            link = sheet.cell(row, 2)
            link.hyperlink = Hyperlink(ref=link.coordinate, location=f"'{title}'!{found.cell}")
            link.font = Font(color="0563C1", underline="single")
    sheet.freeze_panes = f"A{_FIRST_ROW}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    _show_first(workbook, sheet)


def _free_title(workbook: Workbook) -> str:
    """Our title, unless the partner has a sheet of that name."""
    taken = {title.casefold() for title in workbook.sheetnames}
    titles = (CORRECTIONS_TITLE, *(f"{CORRECTIONS_TITLE} {n}" for n in range(2, len(taken) + 3)))
    return next(title for title in titles if title.casefold() not in taken)


def _show_first(workbook: Workbook, sheet: Worksheet) -> None:
    """Open on our sheet, and on it alone: two selected sheets would be edited together."""
    for other in workbook.worksheets:
        other.sheet_view.tabSelected = other is sheet
    workbook.active = sheet
