"""What a rule of the form is: what it says, and a formula that is true where it is broken.

The rules are those of intake, in the words of intake, and stand in the modules of each sheet. The
formulas keep to what Excel 2010 and LibreOffice both know, in English as the file format wants
them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from submissions.form.columns import TableSheet
from submissions.messages import WARNINGS
from submissions.wording import Fact, say

NEVER = ""
"""The formula of a rule that cannot be broken in a row."""


@dataclass(frozen=True)
class Rule:
    """`code` is that of intake's problem or, beginning with `check-`, one of the form alone.
    `broken` gives the formula for a row. `keys` are the columns whose cells show it."""

    code: str
    text: str
    broken: Callable[[int], str]
    keys: tuple[str, ...] = ()

    @property
    def is_remark(self) -> bool:
        """Whether a form that breaks it may be sent all the same."""
        return self.code in WARNINGS


def rule(
    language: str,
    code: str,
    broken: Callable[[int], str],
    *keys: str,
    **facts: Fact,
) -> Rule:
    """A rule in the words of the problem of the same code."""
    words = (say(language, code, **facts), say(language, f"{code}.remedy", **facts))
    return Rule(code, " ".join(words), broken, keys)


def first_broken(rules: Sequence[Rule], row: int) -> str:
    """Formula for the number of the first rule that a row breaks, from 1; 0 where it breaks none.
    Only the rules before it are worked out, so that each may rely on those."""
    formula = "0"
    for number, each in reversed(list(enumerate(rules, start=1))):
        condition = each.broken(row)
        if condition != NEVER:
            formula = f"IF({condition},{number},{formula})"
    return formula


def error_count(rules: Sequence[Rule]) -> int:
    """How many of them must not be broken: they come before the remarks."""
    return sum(not each.is_remark for each in rules)


def quoted_text(text: str) -> str:
    """Text as formulas write it."""
    return '"' + text.replace('"', '""') + '"'


def is_blank(cell: str) -> str:
    """Formula: nothing or white space stands there."""
    return f"LEN(TRIM({cell}))=0"


def is_filled(cell: str) -> str:
    """Formula: something stands there."""
    return f"LEN(TRIM({cell}))>0"


def is_among(cell: str, entries: str) -> str:
    """Formula: one of the entries stands there, in small letters or capitals."""
    return f"SUMPRODUCT(--({entries}=TRIM({cell})))>0"


def is_blank_or_among(cell: str, entries: str) -> str:
    """Formula: nothing stands there, or one of the entries."""
    return is_any((is_blank(cell), is_among(cell, entries)))


def has_error(*cells: str) -> str:
    """Formula: the spreadsheet shows an error in one of them."""
    return f"{'+'.join(f'SUMPRODUCT(--ISERROR({each}))' for each in cells)}>0"


def is_any(conditions: Iterable[str]) -> str:
    """Formula: one of the conditions holds."""
    return f"OR({','.join(conditions)})"


def is_all(*conditions: str) -> str:
    """Formula: all of the conditions hold."""
    return f"AND({','.join(conditions)})"


def is_called_total(cell: str, words: str) -> str:
    """Formula: one of the words for a sum of other rows stands there, or begins what does."""
    written = f'TRIM(SUBSTITUTE(SUBSTITUTE({cell},":"," "),"*"," "))&" "'
    return f'SUMPRODUCT(--(LEFT({written},LEN({words})+1)={words}&" "))>0'


def number_rules(
    language: str, cells: Callable[[int], Sequence[str]], largest: str, decimals: int
) -> tuple[Rule, ...]:
    """Rules for cells of numbers from 0 up with so many decimals, empty or filled."""

    def over(row: int) -> str:
        return ",".join(cells(row))

    def is_uneven(cell: str) -> str:
        return f"SUMPRODUCT(--(ROUND({cell},{decimals})<>{cell}))"

    code, facts = ("too-many-decimals", {"decimals": decimals}) if decimals else ("fraction", {})
    return (
        rule(language, "not-a-number", lambda r: f"COUNTA({over(r)})>COUNT({over(r)})"),
        rule(language, "negative-number", lambda r: f"MIN({over(r)})<0"),
        rule(language, code, lambda r: f"{'+'.join(map(is_uneven, cells(r)))}>0", **facts),
        rule(language, "number-too-large", lambda r: f"MAX({over(r)})>{largest}"),
    )


def code_rules(
    language: str, table: TableSheet, key: str, entries: str, unknown: str, **facts: Fact
) -> tuple[Rule, Rule]:
    """Rules for a code that a row needs and that must be one of a list."""
    return (
        missing(language, table, key),
        rule(
            language,
            unknown,
            lambda r: f"NOT({is_among(table.cell(key, r), entries)})",
            key,
            **facts,
        ),
    )


def missing(language: str, table: TableSheet, key: str) -> Rule:
    """The rule that a filled row needs this column."""
    column = f"{table.sheet.key}.{key}"
    return rule(
        language, "value-missing", lambda r: is_blank(table.cell(key, r)), key, column=column
    )
