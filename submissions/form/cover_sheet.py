"""The cover of the form: whose it is, by when it is wanted, how to fill it in, what colours mean.

What is wrong with its lines comes from the rules; the other sheets write themselves.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from schemas.submission import BUDGETS, COVER, OUTPUTS, SIGNS, Column
from submissions.form import style
from submissions.form.cells import link, put, put_formula, put_title
from submissions.form.columns import FIRST_ROW, TableSheet
from submissions.form.lists import References
from submissions.form.other_rules import cover_rules
from submissions.form.rows import Form, text_in
from submissions.form.rules import Rule, quoted_text
from submissions.layout import MARKER
from submissions.values.yes_no import yes_or_no
from submissions.wording import Fact, column_help, column_label, say, sheet_help

FIRST_LINE = 4
LAST_LINE = FIRST_LINE + len(COVER.columns) - 1
CHECK_COLUMN, NTH_COLUMN = "E", "G"
"""What is wrong with a line, and how many lines from the top to here are wrong."""

_FOUND_COLUMN = "F"
_KEY, _LABEL, _VALUE, _HELP, _CHECK, _FOUND, _NTH = range(1, 8)
_WIDTHS = {"A": 10, "B": 22, "C": 26, "D": 80, "E": 60}
_STEPS_FROM = LAST_LINE + 3


@dataclass(frozen=True)
class _Step:
    """One thing to do; `leads_to` is the sheet where."""

    text: str
    leads_to: str = ""
    address: str = "A1"


def fill_cover(
    target: Worksheet,
    form: Form,
    references: References,
    tables: Mapping[str, TableSheet],
    check_title: str,
) -> None:
    """Write the cover."""
    language = form.language
    put(target, 1, _KEY, MARKER + COVER.key, style.KEY)
    put_title(target, 1, _LABEL, text_in(form.programme.title, language))
    put_title(target, 2, _LABEL, text_in(form.partner.name, language))
    put(target, 3, _LABEL, " ".join(_when(form)), style.STRONG)
    rules = cover_rules(form, references, lambda key: f"C{_row(key)}")
    for column in COVER.columns:
        _line(target, form, column, references, rules.get(column.key))
    put(target, LAST_LINE + 1, _LABEL, sheet_help(language, COVER.key), style.HELP)
    row = _heading(target, _STEPS_FROM, say(language, "form-steps"))
    for number, step in enumerate(_steps(form, tables, check_title), start=1):
        text = f"{number}. {step.text}"
        cell = put(target, row, _LABEL, text, style.LINK if step.leads_to else style.PLAIN)
        if step.leads_to:
            link(cell, step.leads_to, step.address)
        row += 1
    row = _heading(target, row + 1, say(language, "form-colours"))
    for look, name in _LEGEND:
        put(target, row, _LABEL, None, look)
        put(target, row, _VALUE, say(language, f"form-colour-{name}"), style.PLAIN)
        row += 1
    style.set_widths(target, _WIDTHS)
    for letter in (_FOUND_COLUMN, NTH_COLUMN):
        target.column_dimensions[letter].hidden = True
    found = f"${_FOUND_COLUMN}{FIRST_LINE}=1"
    style.colour(target, f"C{FIRST_LINE}:C{LAST_LINE}", found, style.RED)
    style.protect(target)


_LEGEND = (
    (style.GIVEN, "given"),
    (style.YOURS_SAMPLE, "yours"),
    (style.CLOSED, "not-asked"),
    (style.RED_SAMPLE, "wrong"),
    (style.YELLOW_SAMPLE, "look"),
    (style.GREEN_SAMPLE, "complete"),
)


def _row(key: str) -> int:
    return FIRST_LINE + [column.key for column in COVER.columns].index(key)


def _when(form: Form) -> Iterator[str]:
    period, due = form.period, form.programme.due_date(form.period)
    yield say(form.language, "form-period", period=period.id, start=period.start, end=period.end)
    if due:
        yield say(form.language, "form-due", date=due)


def _line(
    target: Worksheet,
    form: Form,
    column: Column,
    references: References,
    rules: tuple[Rule, ...] | None,
) -> None:
    row, language = _row(column.key), form.language
    label = column_label(language, COVER.key, column.key)
    help_text = column_help(language, COVER.key, column.key)
    put(target, row, _KEY, column.key, style.KEY)
    put(target, row, _LABEL, label, style.LABEL)
    value = form.rows[COVER.key][0][column.key]
    can_change = rules is not None
    put(target, row, _VALUE, value, style.CODE if can_change else style.GIVEN)
    put(target, row, _HELP, help_text, style.HELP)
    wrong = "FALSE"
    if rules:
        (rule,) = rules
        wrong = rule.broken(row)
        text = quoted_text(rule.text)
        put_formula(target, row, _CHECK, f'IF(F{row}=1,{text},"")', style.WORDS)
        listed = references.choices.get(column.key)
        choice = style.choose_from(listed, say(language, "form-choose")) if listed else None
        style.add_rule(target, f"C{row}", choice, label, help_text)
    put_formula(target, row, _FOUND, f"IF({wrong},1,0)", style.KEY)
    put_formula(target, row, _NTH, f"N(G{row - 1})+F{row}", style.KEY)


def _heading(target: Worksheet, row: int, text: str) -> int:
    put_title(target, row, _LABEL, text)
    return row + 1


def _steps(form: Form, tables: Mapping[str, TableSheet], check_title: str) -> Iterator[_Step]:
    language = form.language
    facts: dict[str, Fact] = {
        "outputs": tables[OUTPUTS.key].title,
        "budgets": tables[BUDGETS.key].title,
        "signs": tables[SIGNS.key].title,
        "check": check_title,
        "applies": column_label(language, OUTPUTS.key, "applies"),
        "no": yes_or_no(language, False),
    }
    places = {
        "outputs": (tables[OUTPUTS.key].title, tables[OUTPUTS.key].cell("applies", FIRST_ROW)),
        "budgets": (tables[BUDGETS.key].title, tables[BUDGETS.key].cell("line", FIRST_ROW)),
        "signs": (tables[SIGNS.key].title, tables[SIGNS.key].cell("pathway", FIRST_ROW)),
        "check": (check_title, "A1"),
    }
    for name in ("outputs", "empty", "budgets", "signs", "check", "send", "correct"):
        yield _Step(say(language, f"form-step-{name}", **facts), *places.get(name, ()))
