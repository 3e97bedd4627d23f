"""From places of a candidate's files to the cells of the submissions that fed them.

Addresses only: what a cell says stays in the warehouse.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from lxml import etree

from iati.compare_profiles import places_of_value
from iati.compose import published_values
from iati.read import ValuePlace, places_at
from iati.validate import Finding
from schemas.programme import Programme
from schemas.totals import Total

CELLS_NAMED = 5
"""A number of the programme may come from every partner: enough cells to begin looking at."""

Cell = tuple[str, str, str]
"""File, sheet and cell."""


def cells_behind(
    findings: Sequence[Finding],
    files: Mapping[str, Path],
    programme: Programme,
    totals: Iterable[Total],
    cells_of: Callable[[str], Iterable[Cell]],
) -> list[str]:
    """For each finding about results, the cells that its numbers come from, in words; else empty.

    `files` are those of the candidate, by what findings call them; `cells_of` gives the cells of a
    total by its id. A number that is held back stands in no file, so that no finding leads to it.
    """
    places = _places_of(findings, files)
    if not any(places.values()):
        return [""] * len(findings)
    ids = _published(programme, totals)
    shown = []
    for finding in findings:
        found = places.get((finding.file, finding.activity, finding.path), ())
        cells = [cell for place in found if place in ids for cell in cells_of(ids[place])]
        shown.append(name_cells(cells))
    return shown


def name_cells(cells: Iterable[Cell]) -> str:
    """Cells in words, each once, the first few by name and the number of others."""
    every = list(dict.fromkeys(cells))
    named = [
        f"{file} {sheet} {', '.join(cell for _, _, cell in same)}"
        for (file, sheet), same in groupby(every[:CELLS_NAMED], key=lambda cell: cell[:2])
    ]
    left = len(every) - CELLS_NAMED
    return "; ".join(named) + (f" and {left} more" if left > 0 else "")


def _places_of(
    findings: Iterable[Finding], files: Mapping[str, Path]
) -> Mapping[tuple[str, str, str], list[ValuePlace]]:
    """What each finding is about, by its file, activity and path; a file is read once."""
    wanted: dict[str, list[tuple[str, str]]] = {}
    for finding in findings:
        if finding.file in files and finding.activity and "/indicator" in finding.path:
            wanted.setdefault(finding.file, []).append((finding.activity, finding.path))
    return {
        (file, activity, path): places
        for file, asked in wanted.items()
        for (activity, path), places in _read(files[file], asked).items()
    }


def _read(
    file: Path, asked: Iterable[tuple[str, str]]
) -> Mapping[tuple[str, str], list[ValuePlace]]:
    try:
        return places_at(file, asked)
    except etree.XMLSyntaxError:  # a finding itself, and there is no place to look up
        return {}


def _published(programme: Programme, totals: Iterable[Total]) -> Mapping[ValuePlace, str]:
    """The id of the total behind each published number, by where the number stands."""
    return {
        place: total.total_id
        for total in totals
        for value in published_values(programme, [total])
        if not value.suppressed
        for place in places_of_value(programme, value)
    }
