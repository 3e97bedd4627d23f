"""The headers of a sheet: what stands over each column, however many rows it takes.

What a header means is said by a mapping; here it is only put together and found.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from submissions.doors.grid import GridSheet, column_letters
from submissions.mapping.texts import same

JOINT = " > "
"""Between the texts of several header rows."""

_NUMBERED = re.compile(r" \(\d+\)$")

HEADER_WINDOW = 60
"""A header begins among so many filled rows from the top."""


@dataclass(frozen=True)
class Header:
    """What each column is called, by number, under header rows that end with `last_row`."""

    first_row: int
    last_row: int
    names: Mapping[int, str]

    def namesakes(self, column: int) -> list[int]:
        """Columns right of this one that would be called alike, but for their number."""
        name = same(self.names[column])
        return [
            other
            for other, called in self.names.items()
            if other > column and same(_NUMBERED.sub("", called)) == name
        ]


class Headers:
    """The headers that a sheet may have."""

    def __init__(self, sheet: GridSheet) -> None:
        self._rows = {row.number: row for row in sheet.rows[: 2 * HEADER_WINDOW]}
        self._starts = [row.number for row in sheet.rows[:HEADER_WINDOW]]
        self._merged = [area for area in sheet.merged if area.first_row in self._rows]
        self._last_filled = {c: row.number for row in sheet.rows for c in row.cells}
        self._words = {same(c.raw) for r in self._rows.values() for c in r.cells.values()}

    def at(self, header_rows: Sequence[int]) -> Header:
        """The header that these rows make.

        Merged cells, and empty ones right of a text, take that text; one that repeats what stands
        above it adds nothing. A column that holds something under no header is called by its
        letter, and of several that would be called alike all but the first get a number.
        """
        paths = _paths([self._texts(number) for number in header_rows])
        for column, last_row in self._last_filled.items():
            if last_row >= header_rows[0]:
                paths.setdefault(column, ())
        names: dict[int, str] = {}
        seen: dict[str, int] = {}
        for column, path in sorted(paths.items()):
            name = JOINT.join(path) or f"({column_letters(column)})"
            seen[same(name)] = seen.get(same(name), 0) + 1
            times = seen[same(name)]
            names[column] = name if times == 1 else f"{name} ({times})"
        return Header(header_rows[0], header_rows[-1], names)

    def anywhere(self, header_rows: Sequence[int]) -> Iterator[Header]:
        """Headers of this shape wherever they may have moved to, the nearest place first."""
        first = header_rows[0]
        for start in sorted(self._starts, key=lambda number: (abs(number - first), number)):
            yield self.at([start + number - first for number in header_rows])

    def may_have(self, header: str) -> bool:
        """Whether it is worth looking for a header: its lowest text stands somewhere near the top,
        or is a pattern."""
        lowest = _NUMBERED.sub("", header).rpartition(JOINT)[2]
        is_pattern = "*" in lowest or "{" in lowest or lowest.startswith("(")
        return is_pattern or same(lowest) in self._words

    def _texts(self, number: int) -> dict[int, str]:
        """The texts of one header row by column; those of merged cells in each of their columns."""
        row = self._rows.get(number)
        texts = {c: _one_line(cell.raw) for c, cell in row.cells.items()} if row else {}
        for area in self._merged:
            if area.first_row <= number <= area.last_row:
                content = self._rows[area.first_row].cell(area.first_column).raw
                columns = range(area.first_column, area.last_column + 1)
                texts.update(dict.fromkeys(columns, _one_line(content)))
        return {column: text for column, text in texts.items() if text}


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _paths(texts: Sequence[Mapping[int, str]]) -> dict[int, tuple[str, ...]]:
    """The texts over each column that has any, from top to bottom."""
    columns = sorted({column for row in texts for column in row})
    paths: dict[int, list[str]] = {column: [] for column in columns}
    for depth, row in enumerate(texts):
        below = {column for lower in texts[depth + 1 :] for column in lower}
        left: tuple[list[str], str] | None = None
        for column in columns:
            above = list(paths[column])
            text = row.get(column, "")
            if not text and left and column in below and left[0] == above:
                text = left[1]
            if row.get(column):
                left = (above, text)
            if text and (not above or same(above[-1]) != same(text)):
                paths[column].append(text)
    return {column: tuple(path) for column, path in paths.items()}
