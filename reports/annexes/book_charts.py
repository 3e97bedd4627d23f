"""Charts of an annex as native charts of a workbook, with the sheet of numbers that they draw.

Native charts stay charts when they are pasted into a report.
"""

from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.text import (
    CharacterProperties,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from iati.markup import plain
from reports.annexes.book_style import BODY, HEADING, numbered, on_paper
from reports.html_charts import colours_of
from reports.tables import Chart, ChartKind, Document, Number

CHARTS, DATA = "Charts", "Chart data"
WIDTH_CM, LONGEST_CM = 16, 23
COLUMN_WIDTH = 92
"""Of the one column under the charts, which is as wide as a page of A4 upright."""
ROWS_A_PAGE, ROWS_A_CM = 46, 2
"""Of 15 points each, and some to spare."""


def charts_of(document: Document) -> list[Chart]:
    """Every chart, in reading order."""
    tables = (table for section in document.sections for table in section.tables)
    return [table.chart for table in tables if table.chart]


def add_charts(book: Workbook, document: Document, footer: str) -> None:
    """The sheet of charts and that of the numbers they draw; none without any chart."""
    charts = charts_of(document)
    if not charts:
        return
    sheet, data = book.create_sheet(CHARTS), book.create_sheet(DATA)
    used, row, line = 0, 1, 1
    for chart in charts:
        drawn = _drawn(chart, data, line)
        line += len(chart.labels) + 3
        rows = ROWS_A_CM * int(drawn.height) + 2
        if used + rows > ROWS_A_PAGE:  # no chart over the edge of a page
            row += ROWS_A_PAGE - used
            sheet.row_breaks.append(Break(id=row - 1))
            used = 0
        sheet.add_chart(drawn, f"A{row}")
        used, row = used + rows, row + rows
    sheet.print_area = f"A1:A{row - used + ROWS_A_PAGE - 1}"
    sheet.column_dimensions["A"].width = COLUMN_WIDTH
    sheet.page_setup.paperSize = 9  # A4
    numbered(sheet, footer)
    data.column_dimensions["A"].width = 70
    on_paper(data, footer, is_wide=False)


def _drawn(chart: Chart, data: Worksheet, row: int) -> BarChart:
    """The chart over its numbers, which are written from a row on."""
    for n, line in enumerate(_lines(chart)):
        for column, value in enumerate(line, start=1):
            cell = data.cell(row + n, column)
            cell.value = value
            cell.font = HEADING if n == 0 else BODY
    last = row + 1 + len(chart.labels)
    made = BarChart()
    made.type = "bar"
    made.add_data(
        Reference(data, min_col=2, max_col=1 + len(chart.series), min_row=row + 1, max_row=last),
        titles_from_data=True,
    )
    made.set_categories(Reference(data, min_col=1, min_row=row + 2, max_row=last))
    made.title = Title(tx=Text(rich=_text(plain(chart.title))), overlay=False)
    _look(made, chart)
    return made


def _lines(chart: Chart) -> Iterator[tuple[str | Number | None, ...]]:
    """Title, names of the series, and a line for each label; no number stays no number."""
    yield (plain(chart.title),)
    yield (None, *(series.name for series in chart.series))
    for n, label in enumerate(chart.labels):
        yield (plain(label), *(series.values[n] for series in chart.series))


def _look(made: BarChart, chart: Chart) -> None:
    made.width = WIDTH_CM
    is_beside = chart.kind is ChartKind.BESIDE
    bars = len(chart.labels) * (len(chart.series) if is_beside else 1)
    made.height = min(LONGEST_CM, 4 + bars * 3 // 4)
    made.gapWidth = 60
    made.legend.position = "b"
    made.x_axis.scaling.orientation = "maxMin"  # the first row on top
    made.x_axis.delete = made.y_axis.delete = False
    made.y_axis.majorGridlines = None
    made.x_axis.txPr = made.y_axis.txPr = _small(900)
    if chart.kind is ChartKind.SHARES:
        made.grouping, made.overlap = "percentStacked", 100
        made.y_axis.number_format = "0%"
    else:
        if not is_beside:
            made.grouping, made.overlap = "stacked", 100
        made.y_axis.number_format = "#,##0"
        made.dataLabels = DataLabelList(showVal=True)
        made.dataLabels.showSerName = made.dataLabels.showCatName = False
        made.dataLabels.showLegendKey = made.dataLabels.showPercent = False
        made.dataLabels.numFmt = "#,##0"
        made.dataLabels.txPr = _small(800)
    for series, colour in zip(made.series, colours_of(chart), strict=False):
        series.graphicalProperties = GraphicalProperties(solidFill=colour.lstrip("#").upper())


def _text(title: str) -> RichText:
    bold = CharacterProperties(sz=1200, b=True)
    return RichText(
        p=[Paragraph(pPr=ParagraphProperties(defRPr=bold), r=[RegularTextRun(rPr=bold, t=title)])]
    )


def _small(hundredths: int) -> RichText:
    properties = ParagraphProperties(defRPr=CharacterProperties(sz=hundredths))
    return RichText(p=[Paragraph(pPr=properties, endParaRPr=CharacterProperties(sz=hundredths))])
