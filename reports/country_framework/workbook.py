"""A whole framework as the bytes of a workbook: the same for the same content.

The sheets are written by modules of their own.
"""

from openpyxl import Workbook

from reports.country_framework.charts import write_charts
from reports.country_framework.content import Framework
from reports.country_framework.look import add_styles
from reports.country_framework.sheets import (
    write_budgets,
    write_deviations,
    write_outputs,
    write_summary,
)
from submissions.stable_zip import workbook_bytes


def framework_workbook(framework: Framework) -> bytes:
    """The workbook of one country and period, for the alliance only."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    add_styles(workbook)
    summary = workbook.create_sheet("Summary")
    headings = write_summary(summary, framework)
    write_outputs(workbook.create_sheet("Outputs"), framework)
    write_budgets(workbook.create_sheet("Budgets"), framework)
    write_deviations(workbook.create_sheet("Deviations"), framework)
    write_charts(workbook.create_sheet("Chart"), framework, summary, headings)
    return workbook_bytes(workbook)
