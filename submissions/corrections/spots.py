"""Where the cells of a file stand in the workbook that goes back: the same file, or a copy of it.

What is shown there belongs to other modules.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from submissions.corrections.sheet_xml import Address, address_of
from submissions.doors.grid import Grid

Place = tuple[str, str]
"""A sheet's title and a cell's address, as problems name them."""

_ADDRESS = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}", re.ASCII)


@dataclass(frozen=True)
class Spot:
    """One cell of the workbook that goes back."""

    title: str
    at: Address


def find_spots(places: Iterable[Place], grid: Grid, titles: Mapping[str, str]) -> dict[Place, Spot]:
    """The spot of each place that has one. `titles` are those in the workbook that goes back, by
    those in the file; a cell that has a name of its own is looked up in the grid."""
    wanted = {place for place in places if place[0] in titles}
    spots = {
        (sheet, cell): Spot(titles[sheet], address_of(cell))
        for sheet, cell in wanted
        if _ADDRESS.fullmatch(cell)
    }
    if len(spots) < len(wanted):
        named = (
            (sheet.title, cell)
            for sheet in grid.sheets
            for row in sheet.rows
            for cell in row.cells.values()
        )
        for title, cell in named:
            if (title, cell.where) in wanted:
                spots[title, cell.where] = Spot(titles[title], (cell.row, cell.column))
    return spots
