"""The columns of ours in each row of the form, as formulas: what is wrong, running sums, counts.

Which rules there are belongs to the modules of rules; how the columns look to `tables`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from schemas.submission import BUDGETS, OUTPUTS, SIGNS
from submissions.form.columns import (
    CHECK,
    DEVIATION,
    FAR,
    FOUND,
    NTH,
    NTH_REMARK,
    SAID,
    STATE,
    TableSheet,
)
from submissions.form.deviation_rules import against_plan
from submissions.form.lists import Lists, References
from submissions.form.other_rules import (
    budget_formulas,
    budget_rules,
    sign_formulas,
    sign_rules,
)
from submissions.form.output_formulas import output_formulas
from submissions.form.output_rules import output_rules
from submissions.form.rows import Form
from submissions.form.rules import Rule, error_count, first_broken
from submissions.read import SAYS

COMPLETE, LOOK, WRONG = "\N{CHECK MARK}", "!", "\N{BALLOT X}"
"""What a row's state may be; empty where nothing is said."""

_RULES: Mapping[str, Callable[[Form, TableSheet, References], tuple[Rule, ...]]] = {
    OUTPUTS.key: output_rules,
    BUDGETS.key: budget_rules,
    SIGNS.key: sign_rules,
}

_FORMULAS: Mapping[str, Callable[[Form, TableSheet, References, int], dict[str, str]]] = {
    OUTPUTS.key: output_formulas,
    BUDGETS.key: budget_formulas,
    SIGNS.key: sign_formulas,
}


@dataclass(frozen=True)
class RuledTable:
    """A sheet of rows with its rules; `texts` is the reference of the list of what they say."""

    table: TableSheet
    rules: tuple[Rule, ...]
    texts: str

    @property
    def error_count(self) -> int:
        """Rules up to this number must not be broken; those after it are remarks."""
        return error_count(self.rules)

    def numbers(self, *codes: str) -> list[int]:
        """The numbers by which the rules of these codes are told."""
        return [n for n, each in enumerate(self.rules, start=1) if each.code in codes]


def add_rules(table: TableSheet, form: Form, lists: Lists, references: References) -> RuledTable:
    """The rules of a sheet; what they say goes into a list."""
    rules = _RULES[table.sheet.key](form, table, references)
    return RuledTable(table, rules, lists.add([each.text for each in rules]))


def row_formulas(
    ruled: RuledTable, form: Form, references: References, row: int
) -> Mapping[str, str]:
    """The formulas of one row, by column key."""
    table, errors = ruled.table, ruled.error_count
    found = table.cell(FOUND, row)
    formulas = {
        FOUND: f"IF(COUNTA({','.join(table.inputs(row))})=0,0,{first_broken(ruled.rules, row)})",
        SAID: f"COUNTA({','.join(table.spans(SAYS[table.sheet.key], row))})",
        NTH: f"N({table.cell(NTH, row - 1)})+IF(AND({found}>0,{found}<={errors}),1,0)",
        NTH_REMARK: f"N({table.cell(NTH_REMARK, row - 1)})+IF({found}>{errors},1,0)",
        STATE: (
            f'IF({found}=0,IF({table.cell(SAID, row)}>0,"{COMPLETE}",""),'
            f'IF({found}<={errors},"{WRONG}","{LOOK}"))'
        ),
        CHECK: f'IF({found}=0,"",INDEX({ruled.texts},{found}))',
    }
    against = against_plan(form, table, references)
    if against:
        formulas |= {DEVIATION: against.share(row), FAR: against.far(row)}
    return formulas | _FORMULAS[table.sheet.key](form, table, references, row)
