"""The sheet to look at before sending: whether the form is ready, how much is left, and where.

It counts what the columns of ours in the other sheets find, and is never read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from schemas.submission import BUDGETS, OUTPUTS, SIGNS
from submissions.form import style
from submissions.form.cells import put, put_formula, put_title
from submissions.form.check_list import (
    ABOUT,
    GO,
    PLACE,
    SOURCE,
    TEXT,
    WHERE,
    Source,
    listing,
    of_cover,
    of_silent,
    of_table,
    total,
)
from submissions.form.columns import FOUND, NTH, NTH_REMARK, SAID
from submissions.form.lists import Lists
from submissions.form.row_formulas import RuledTable
from submissions.form.rows import Form
from submissions.form.rules import Rule, quoted_text
from submissions.layout import CHECK_TITLE, MARKER
from submissions.wording import say

_LISTED = 20
_LISTED_REMARKS = 10

VERDICT_CELL = "B3"
READY_CELL = "E4"
"""1 when the form can be sent, else 0."""

_WRONG_CELL = "F4"

_WIDTHS = {"A": 3, "B": 24, "C": 36, "D": 14, "G": 110}
_HIDDEN = ("E", "F")
_COUNTS_FROM = 6


@dataclass(frozen=True)
class _Group:
    """Rules of a sheet that are counted together; `keys` narrows them to those about a column."""

    name: str
    sheet: str
    codes: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()

    def holds(self, rule: Rule) -> bool:
        """Whether the rule is counted here; a group without codes takes what is left."""
        is_about = not self.keys or bool(self.keys.intersection(rule.keys))
        return not self.codes or (rule.code in self.codes and is_about)


_GROUPS = (
    _Group("total", OUTPUTS.key, frozenset({"total-missing", "check-age-groups-without-total"})),
    _Group(
        "parts",
        OUTPUTS.key,
        frozenset(
            {"parts-exceed-total", "parts-differ-from-total", "check-age-groups-exceed-total"}
        ),
    ),
    _Group(
        "numbers",
        OUTPUTS.key,
        frozenset({"not-a-number", "negative-number", "fraction", "number-too-large"}),
    ),
    _Group("minimum", OUTPUTS.key, frozenset({"minimum-disaggregation"})),
    _Group("explanation", OUTPUTS.key, frozenset({"explanation-missing"})),
    _Group("other", OUTPUTS.key),
    _Group(
        "currency",
        BUDGETS.key,
        frozenset({"value-missing", "unknown-currency"}),
        frozenset({"currency"}),
    ),
    _Group("explanation", BUDGETS.key, frozenset({"explanation-missing"})),
    _Group("other", BUDGETS.key),
    _Group("who-and-what", SIGNS.key, frozenset({"value-missing"}), frozenset({"actor", "change"})),
    _Group("date", SIGNS.key, frozenset({"date-outside-programme"})),
    _Group("other", SIGNS.key),
)
_REMARKS = frozenset({"minimum", "explanation", "date"})


def fill_check(
    target: Worksheet, form: Form, lists: Lists, tables: Mapping[str, RuledTable]
) -> None:
    """Write the sheet."""
    language, outputs = form.language, tables[OUTPUTS.key].table
    silent = of_silent(form, outputs, lists)
    wrong = [of_cover(form), *(of_table(ruled.table, NTH) for ruled in tables.values())]
    worth_a_look = [*(of_table(ruled.table, NTH_REMARK) for ruled in tables.values()), silent]
    put(target, 1, 1, MARKER + CHECK_TITLE, style.KEY)
    put_title(target, 1, 2, say(language, "check-title"))
    put(target, 2, 2, say(language, "check-help"), style.HELP)
    _verdict(target, form, tables, total(wrong), total(worth_a_look))
    row = _counts(target, form, tables, wrong[0], silent)
    row = listing(target, form, row + 1, "check-wrong", wrong, _LISTED)
    listing(target, form, row + 1, "check-look", worth_a_look, _LISTED_REMARKS)
    style.set_widths(target, _WIDTHS)
    for letter in _HIDDEN:
        target.column_dimensions[letter].hidden = True
    style.protect(target)


def _verdict(
    target: Worksheet, form: Form, tables: Mapping[str, RuledTable], wrong: str, look: str
) -> None:
    said = ",".join(ruled.table.from_elsewhere(SAID) for ruled in tables.values())
    texts = {
        name: quoted_text(say(form.language, f"check-{name}"))
        for name in ("not-ready", "nothing", "ready-but", "ready")
    }
    row, column = 3, WHERE
    put_formula(
        target,
        row,
        column,
        f'IF({wrong}>0,{texts["not-ready"]}&" "&({wrong}),IF(SUM({said})=0,{texts["nothing"]},'
        f"IF({look}>0,{texts['ready-but']},{texts['ready']})))",
        style.VERDICT,
    )
    put_formula(target, row + 1, SOURCE, f"IF(AND({wrong}=0,SUM({said})>0),1,0)", style.KEY)
    put_formula(target, row + 1, PLACE, wrong, style.KEY)
    target.merge_cells(start_row=row, end_row=row, start_column=column, end_column=TEXT)
    style.set_height(target, row, 2)
    style.colour(target, VERDICT_CELL, f"{READY_CELL}=1", style.GREEN)
    style.colour(target, VERDICT_CELL, f"{_WRONG_CELL}>0", style.RED)
    style.colour(target, VERDICT_CELL, "TRUE", style.YELLOW)


def _counts(
    target: Worksheet,
    form: Form,
    tables: Mapping[str, RuledTable],
    cover: Source,
    silent: Source,
) -> int:
    """A line for each group of rules; gives the row after them."""
    head = _COUNTS_FROM
    put(target, head, WHERE, say(form.language, "check-what"), style.LABEL)
    put(target, head, ABOUT, None, style.LABEL)
    put(target, head, GO, say(form.language, "check-count"), style.LABEL)
    lines = [("cover", cover.title, cover.count, False)]
    for key, ruled in tables.items():
        lines += [
            (group.name, ruled.table.title, formula, group.name in _REMARKS)
            for group, formula in _grouped(key, ruled)
        ]
    lines.append(("silent", silent.title, silent.count, True))
    for row, (name, title, formula, is_remark) in enumerate(lines, start=head + 1):
        text = say(form.language, f"check-count-{name}", sheet=title)
        put(target, row, WHERE, text, style.PLAIN)
        put_formula(target, row, GO, formula, style.WORKED_OUT)
        colour = style.YELLOW if is_remark else style.RED
        style.colour(target, f"D{row}", f"D{row}>0", colour)
        style.colour(target, f"D{row}", f"D{row}=0", style.GREEN)
    return head + len(lines) + 1


def _grouped(key: str, ruled: RuledTable) -> Iterator[tuple[_Group, str]]:
    """Each group of a sheet with the formula that counts the rows that break one of its rules."""
    found = ruled.table.from_elsewhere(FOUND)
    groups = [group for group in _GROUPS if group.sheet == key]
    home = [next(g for g in groups if g.holds(rule)) for rule in ruled.rules]
    for group in groups:
        numbers = [n for n, each in enumerate(home, start=1) if each is group]
        if numbers:  # not every programme has every rule
            yield group, "+".join(f"COUNTIF({found},{number})" for number in numbers)
