"""Charts of a framework: planned beside realised, drawn by the program that opens the workbook.

They show cells of the summary; a number that is not there has no bar.
"""

from itertools import groupby
from math import ceil

from openpyxl.chart import BarChart, Reference, Series
from openpyxl.chart.data_source import StrRef
from openpyxl.chart.series import SeriesLabel
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports.country_framework.content import Framework
from reports.country_framework.look import LINE, TABLE_ROW, begin, keep_above, put
from reports.country_framework.sheets import PLANNED_COLUMN, REALISED_COLUMN, WARNING

_WIDTH, _AROUND = 26, 4  # centimetres
_PER_ROW = 1.1
_LINE_HEIGHT = 0.53
LIGHT, DARK = "9DB2CC", "1F3A5F"


def write_charts(sheet: Worksheet, framework: Framework, summary: Worksheet, headings: int) -> None:
    """A chart for each pathway with any number, from the summary's table under its headings."""
    begin(sheet, WARNING, framework.title, [])
    keep_above(sheet, TABLE_ROW)
    names = {p.id: p.name[framework.programme.languages[0]] for p in framework.programme.pathways}
    first, at = headings + 1, TABLE_ROW
    for pathway, group in groupby(framework.indicators, key=lambda row: row.indicator.pathway):
        rows = list(group)
        if any(number is not None for row in rows for number in (row.planned, row.realised)):
            chart = _chart(names[pathway], summary, headings, first, len(rows))
            sheet.add_chart(chart, f"A{at}")
            at += ceil(chart.height / _LINE_HEIGHT) + 1
        first += len(rows)
    if at == TABLE_ROW:
        put(sheet, at, 1, "No number is there to draw.", LINE)


def _chart(title: str, summary: Worksheet, headings: int, first: int, count: int) -> BarChart:
    chart = BarChart()
    chart.type = "bar"
    chart.title = f"{title}: planned and realised"
    chart.width, chart.height = _WIDTH, ceil(_AROUND + _PER_ROW * count)
    chart.display_blanks = "gap"
    chart.gapWidth = 60
    chart.legend.position = "b"
    for column, colour in ((PLANNED_COLUMN, LIGHT), (REALISED_COLUMN, DARK)):
        series = Series(_cells(summary, column, first, count), title_from_data=False)
        heading = get_column_letter(column)
        series.tx = SeriesLabel(StrRef(f"'{summary.title}'!${heading}${headings}"))
        series.graphicalProperties.solidFill = colour
        chart.append(series)
    chart.set_categories(_cells(summary, 1, first, count))
    chart.x_axis.scaling.orientation = "maxMin"  # as in the table, the first on top
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.number_format = "#,##0"
    chart.y_axis.title = None
    return chart


def _cells(summary: Worksheet, column: int, first: int, count: int) -> Reference:
    return Reference(summary, column, first, column, first + count - 1)
