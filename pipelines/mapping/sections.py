"""Asking what rows with a single text, and the titles of sheets that are alike, say of the numbers
below and on them.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from pipelines.mapping.talk import ask_one, say
from schemas.mappings import CONTINUES, DIMENSIONS, IGNORE, choices_of
from submissions.doors.grid import Cell, CellKind, GridSheet, column_letters
from submissions.mapping.headers import Header
from submissions.mapping.propose import Proposer
from submissions.mapping.short import Meaning

NOTHING = "nothing"


def ask_sections(
    sheet: GridSheet, header: Header, kind: str, meanings: Mapping[int, Meaning], proposer: Proposer
) -> list[dict[str, Any]]:
    """What rows with a single text say for those below them."""
    rows = [row for row in sheet.rows if row.number > header.last_row]
    numbers = {n for n, m in meanings.items() if m.means in {"number", "share"}}
    found: dict[int, list[Cell]] = {}
    for row, below in pairwise(rows):
        ((column, cell), *others) = row.cells.items()
        is_text = cell.kind is CellKind.TEXT and not others and column not in numbers
        if is_text and any(n in below.cells for n in numbers):
            found.setdefault(column, []).append(cell)
    sections = []
    for column, cells in found.items():
        say()
        rows_said = ", ".join(str(cell.row) for cell in cells[:5])
        say(f"  These hold one text only, in row {rows_said}: {_few(cells)}")
        dimensions = [d for d in DIMENSIONS[kind] if choices_of(d, proposer.programme, None)]
        likely = next((d for d in dimensions if proposer.code(d, cells[0].raw)), NOTHING)
        means = ask_one("  For the rows below they say the", [*dimensions, NOTHING], likely)
        if means != NOTHING:
            codes = _own_codes(cells, means, proposer)
            sections.append({"column": column_letters(column), "means": means, "codes": codes})
    return sections


def _few(cells: Sequence[Cell]) -> str:
    texts = list(dict.fromkeys(f"'{cell.raw.strip()}'" for cell in cells))
    return ", ".join(texts[:5]) + (" …" if len(texts) > 5 else "")


def _own_codes(cells: Sequence[Cell], means: str, proposer: Proposer) -> dict[str, str]:
    """A code for each text of sections, as a section must have codes from the start."""
    known = choices_of(means, proposer.programme, proposer.partner)
    choices = [*known, IGNORE, CONTINUES]
    texts = dict.fromkeys(cell.raw.strip() for cell in cells)
    return {text: ask_one(f"    '{text}'", choices, proposer.code(means, text)) for text in texts}


def ask_titles(
    group: Sequence[GridSheet], kind: str, proposer: Proposer, said: set[str]
) -> dict[str, Any]:
    """What the titles of sheets that are alike say."""
    dimensions = [
        d for d in DIMENSIONS[kind] if d not in said and choices_of(d, proposer.programme, None)
    ]
    likely = next((d for d in dimensions if proposer.code(d, group[0].title)), None)
    means = ask_one("  The title of each says the", [*dimensions, NOTHING], likely or NOTHING)
    if means == NOTHING:
        return {}
    known = choices_of(means, proposer.programme, proposer.partner)
    codes = {
        s.title: ask_one(f"    '{s.title}'", [*known, IGNORE], proposer.code(means, s.title))
        for s in group
    }
    return {"title": "*", "title_says": {"means": means, "codes": codes}}
