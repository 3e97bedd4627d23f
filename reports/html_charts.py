"""Charts as drawings inside a page (SVG): horizontal bars with their numbers written beside them.

Which numbers are drawn is decided elsewhere; the same chart gives the same drawing.
"""

import textwrap
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from iati.markup import element
from reports.numbers import in_words
from reports.tables import Chart, ChartKind, Kind, Number

WIDTH, LABELS, NUMBERS = 720, 250, 64
"""Of the drawing, of the labels on its left, and of the numbers on its right."""
BAR, GAP, LINE, TOP = 15, 9, 14, 34
LETTERS = 36
"""How many letters of a label fit on a line."""
LETTER = 8
"""How wide one is, at most."""

AMOUNTS = ["#6f9bb8", "#b9c7d5", "#1f4e79"]
PARTS, REST = ["#14606b", "#e8b04a", "#6a4c93", "#93a8ba", "#b65d3a"], "#d5d9de"
DARK = frozenset(["#14606b", "#6a4c93", "#b65d3a"])
"""Fills on which only white can be read."""


def colours_of(chart: Chart) -> list[str]:
    """A fill for each series; apart in grey print and for the colour-blind too. Of parts of a whole
    the last is the rest, and looks so."""
    if chart.kind is ChartKind.SHARES:
        return [*PARTS[: len(chart.series) - 1], REST]
    if chart.kind is ChartKind.STACKED:
        return [PARTS[n % len(PARTS)] for n in range(len(chart.series))]
    return AMOUNTS[-len(chart.series) :]


def chart_figure(chart: Chart) -> etree._Element:
    """The chart as a figure with its title; what it shows stands in the table beside it too."""
    bars, height = _bars(chart)
    drawing = element(
        "svg",
        element("title", chart.title, id=f"{chart.id}-title"),
        element("desc", _described(chart), id=f"{chart.id}-desc"),
        *_legend(chart),
        *bars,
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        aria_labelledby=f"{chart.id}-title {chart.id}-desc",
        width=str(WIDTH),
        height=str(height),
    )
    return element("figure", element("figcaption", chart.title), drawing, id=chart.id)


def _described(chart: Chart) -> str:
    names = ", ".join(series.name for series in chart.series)
    how = "shares of" if chart.kind is ChartKind.SHARES else "bars of"
    return f"Horizontal bars, {how} {names}, one group for each of {len(chart.labels)} rows."


def _legend(chart: Chart) -> Iterator[etree._Element]:
    x = LABELS
    for series, colour in zip(chart.series, colours_of(chart), strict=False):
        yield element("rect", x=str(x), y="6", width="12", height="12", fill=colour)
        yield element("text", series.name, x=str(x + 17), y="16")
        x += 40 + 7 * len(series.name)


def _bars(chart: Chart) -> tuple[list[etree._Element], int]:
    """The drawn rows and how high they are together, the legend included."""
    drawn: list[etree._Element] = []
    y = TOP
    for row, label in enumerate(chart.labels):
        lines = textwrap.wrap(label, LETTERS) or [""]
        if chart.kind is ChartKind.BESIDE:
            bars, height = list(_beside(chart, row, y)), BAR * len(chart.series)
        else:
            bars, height = list(_stack(chart, row, y)), BAR
        high = max(height, LINE * len(lines))
        first = y + (height - LINE * len(lines)) / 2 + 11 if height == high else y + 11
        drawn += [
            element("text", line, x=str(LABELS - 10), y=f"{first + LINE * n:g}", text_anchor="end")
            for n, line in enumerate(lines)
        ]
        drawn += bars
        y += high + GAP
    return drawn, y


def _beside(chart: Chart, row: int, y: int) -> Iterator[etree._Element]:
    """A bar for each series; none where no number is known, which is not a bar of nought."""
    most = max((v for s in chart.series for v in s.values if v is not None), default=0) or 1
    for n, (series, colour) in enumerate(zip(chart.series, colours_of(chart), strict=False)):
        value = series.values[row]
        if value is None:
            continue
        width = _scaled(value, most, WIDTH - LABELS - NUMBERS)
        top = y + BAR * n
        yield element(
            "rect", x=str(LABELS), y=str(top), width=str(width), height=str(BAR - 2), fill=colour
        )
        number = in_words(value, Kind.NUMBER)
        yield element("text", number, x=str(LABELS + width + 5), y=str(top + 11))


def _stack(chart: Chart, row: int, y: int) -> Iterator[etree._Element]:
    """One bar of parts: of shares as wide as the drawing, its parts written in whole per cents; of
    amounts as wide as they are together, each written in its part."""
    values = [series.values[row] or 0 for series in chart.series]
    whole, room = sum(values), WIDTH - LABELS
    if not whole:
        return
    most = whole
    if chart.kind is ChartKind.STACKED:
        sums = [sum(s.values[n] or 0 for s in chart.series) for n in range(len(chart.labels))]
        most, room = max(sums), room - NUMBERS
        yield element(
            "text",
            in_words(whole, Kind.NUMBER),
            x=str(LABELS + _scaled(whole, most, room) + 5),
            y=str(y + 11),
        )
    ends = [_scaled(sum(values[:n]), most, room) for n in range(len(values) + 1)]
    for value, (start, end), colour in zip(values, pairwise(ends), colours_of(chart), strict=True):
        share = in_words(value, Kind.NUMBER)
        if chart.kind is ChartKind.SHARES:
            share = f"{_scaled(value, whole, 100)} %"
        yield from _part(start, end, y, colour, share)


def _part(start: int, end: int, y: int, colour: str, said: str) -> Iterator[etree._Element]:
    """A part of a bar with what it says, where there is room for it."""
    if end == start:
        return
    at, width, high = str(LABELS + start), str(end - start), str(BAR - 2)
    yield element("rect", x=at, y=str(y), width=width, height=high, fill=colour)
    if end - start >= LETTER * (len(said) + 1):
        middle, ink = f"{LABELS + (start + end) / 2:g}", "#fff" if colour in DARK else "#1b1f24"
        at_middle = {"x": middle, "y": str(y + 11), "text_anchor": "middle"}
        yield element("text", said, style=f"fill:{ink}", **at_middle)


def _scaled(value: Number, whole: Number, length: int) -> int:
    """The value as a part of a length, rounded half up."""
    return int((2 * value * length + whole) // (2 * whole))
