"""What a row of outputs works out beside its rules: totals, running sums, what the row stands for.

Whether any of it is right belongs to `output_rules`.
"""

from schemas.programme.codes import ValueKind
from schemas.submission import OUTPUTS
from submissions.form.columns import (
    FIRST_ROW,
    INDICATOR_NUMBER,
    NTH_SILENT,
    OWN,
    PART_OF,
    PARTS,
    SAID,
    TOTALS,
    WHOLE,
    TableSheet,
)
from submissions.form.lists import References
from submissions.form.output_rules import OutputCells
from submissions.form.rows import Form
from submissions.form.rules import is_filled


def output_formulas(
    form: Form, table: TableSheet, references: References, row: int
) -> dict[str, str]:
    """What the row's own columns work out besides the rules, by column key."""
    cells = OutputCells(table, references)
    formulas: dict[str, str] = {}
    for kind in ValueKind:
        total, parts = cells.total(kind, row), cells.parts(kind, row)
        is_sum = f"COUNT({cells.girls_and_boys(kind, row)})=2"
        formulas[TOTALS[kind]] = f'IF(COUNT({total})=1,{total},IF({is_sum},SUM({parts}),""))'
        formulas[PARTS[kind]] = f'IF(COUNT({parts})=0,"",SUM({parts}))'
    formulas[NTH_SILENT] = f"N({table.cell(NTH_SILENT, row - 1)})"
    if _is_first_of_indicator(form, row - FIRST_ROW):
        said = f"{table.down('indicator')},{table.cell('indicator', row)},{table.down(SAID)}"
        formulas[NTH_SILENT] += f"+IF(SUMIF({said})=0,1,0)"
    if table.is_blank(row):
        formulas |= _chosen(cells, row)
    if form.programme.age_groups:
        formulas |= _what_it_stands_for(cells, row)
    return formulas


def _is_first_of_indicator(form: Form, index: int) -> bool:
    """Whether this is the first of the rows that an indicator was given."""
    rows = form.rows[OUTPUTS.key]
    if index >= len(rows):
        return False
    return index == 0 or rows[index]["indicator"] != rows[index - 1]["indicator"]


def _chosen(cells: OutputCells, row: int) -> dict[str, str]:
    """What follows from the indicator that is chosen in a blank row."""
    ids, number = cells.references.choices["indicator"], cells.at(INDICATOR_NUMBER, row)
    place = f"SUMPRODUCT(({ids}=TRIM({cells.at('indicator', row)}))*(ROW({ids})-1))"
    title = cells.known(cells.references.indicator_titles, row)
    return {
        INDICATOR_NUMBER: f"IFERROR({place},0)",
        "indicator_title": f'IF({number}=0,"",{title})',
    }


def _what_it_stands_for(cells: OutputCells, row: int) -> dict[str, str]:
    number, whole = cells.at(INDICATOR_NUMBER, row), cells.at(WHOLE, row)
    place, age_group = cells.at("place", row), cells.at("age_group", row)
    return {
        WHOLE: f'IFERROR(IF({number}=0,"",{number}&":"&UPPER(TRIM({place}))),"")',
        PART_OF: f'IFERROR(IF({is_filled(age_group)},{whole},""),"")',
        OWN: f'IFERROR({whole}&":"&UPPER(TRIM({age_group})),"")',
    }
