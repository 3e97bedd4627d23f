"""How far a row is from its plan, as formulas: in per cent beside it, and where it is so far that
the programme wants to know why.

The same rule as `schemas.deviation` and intake, which decide.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from schemas.programme.codes import ValueKind
from schemas.submission import BUDGETS, OUTPUTS
from submissions.deviations import EXPLANATION, unexplained_facts
from submissions.form.columns import FAR, TOTALS, TableSheet
from submissions.form.lists import References
from submissions.form.rows import Form
from submissions.form.rules import Rule, is_all, is_blank, is_called_total, rule


@dataclass(frozen=True)
class AgainstPlan:
    """The cells of a row that are compared; `is_compared` is the formula for whether they are.
    `pct` is the programme's threshold, if it has one."""

    planned: Callable[[int], str]
    realised: Callable[[int], str]
    is_compared: Callable[[int], str]
    pct: Decimal | None

    def share(self, row: int) -> str:
        """Formula: by which part of the plan realised is more or less; empty where nothing is
        compared, and of a plan of zero."""
        planned, realised = self.planned(row), self.realised(row)
        differ = f'IF(N({planned})=0,"",({realised}-{planned})/{planned})'
        return f'IFERROR(IF({self._are_told(row)},{differ},""),"")'

    def far(self, row: int) -> str:
        """Formula: 1 where realised is further from planned than the threshold, else 0. Rounded,
        as spreadsheets keep no decimals exactly."""
        if self.pct is None:
            return "0"
        planned, realised = self.planned(row), self.realised(row)
        beyond = f"ROUND(ABS({realised}-{planned})*100-{self.pct:f}*{planned},6)>0"
        return f"IFERROR(IF({self._are_told(row)},IF({beyond},1,0),0),0)"

    def _are_told(self, row: int) -> str:
        both = f"COUNT({self.planned(row)},{self.realised(row)})=2"
        return is_all(self.is_compared(row), both)


def against_plan(form: Form, table: TableSheet, references: References) -> AgainstPlan | None:
    """What is compared on a sheet: the totals of all ages, the amounts of each line that is not
    called a total; nothing on the sheet of signs."""

    def at(key: str) -> Callable[[int], str]:
        return lambda row: table.cell(key, row)

    terms = form.programme.deviation
    if table.sheet is OUTPUTS:
        planned, realised = at(TOTALS[ValueKind.PLANNED]), at(TOTALS[ValueKind.REALISED])
        age_group = at("age_group")
        return AgainstPlan(planned, realised, lambda r: is_blank(age_group(r)), terms.outputs_pct)
    if table.sheet is BUDGETS:
        line, words = at("line"), references.totals_words
        return AgainstPlan(
            at("planned"),
            at("realised"),
            lambda r: f"NOT({is_called_total(line(r), words)})",
            terms.budget_lines_pct,
        )
    return None


def explanation_rules(form: Form, table: TableSheet) -> tuple[Rule, ...]:
    """The rule that what is far from plan is to be explained, where the programme sets when."""
    terms = form.programme.deviation
    pct = terms.outputs_pct if table.sheet is OUTPUTS else terms.budget_lines_pct
    if pct is None:
        return ()

    def is_unexplained(row: int) -> str:
        return is_all(is_blank(table.cell(EXPLANATION, row)), f"{table.cell(FAR, row)}=1")

    facts = unexplained_facts(table.sheet, pct)
    return (rule(form.language, "explanation-missing", is_unexplained, EXPLANATION, **facts),)
