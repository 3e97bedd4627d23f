"""The rules of the cover, the budgets and the signs of change as formulas.

The same rules as those of `submissions.cover` and `submissions.other_rows`, which decide.
"""

from collections.abc import Callable, Sequence

from submissions.cover import MAX_REVISION
from submissions.form.columns import COMPLETED, DAY, OUTCOME_TEXT, OWN, TableSheet
from submissions.form.deviation_rules import explanation_rules
from submissions.form.lists import References, choices_of
from submissions.form.rows import Form
from submissions.form.rules import (
    Rule,
    code_rules,
    has_error,
    is_all,
    is_among,
    is_any,
    is_blank,
    is_blank_or_among,
    is_called_total,
    is_filled,
    missing,
    number_rules,
    rule,
)
from submissions.other_rows import AMOUNT_DECIMALS
from submissions.values.dates import EARLIEST_YEAR
from submissions.values.numbers import LARGEST
from submissions.wording import say

_CURRENCY_LETTERS = 3


def cover_rules(
    form: Form, references: References, cell: Callable[[str], str]
) -> dict[str, tuple[Rule, ...]]:
    """What may be wrong with each line of the cover that can be changed; `cell` gives the
    reference of a line's value."""
    language, choices = form.language, choices_of(form)
    revision = f"VALUE({cell('revision')})"
    is_right = is_all(
        f"{revision}=INT({revision})", f"{revision}>=1", f"{revision}<={MAX_REVISION}"
    )

    def chosen(key: str, code: str, joined_by: str) -> Rule:
        return rule(
            language,
            code,
            lambda _: f"NOT({is_among(cell(key), references.choices[key])})",
            expected=joined_by.join(choices[key]),
        )

    return {
        "revision": (rule(language, "bad-revision", lambda _: f"NOT(IFERROR({is_right},FALSE))"),),
        "language": (chosen("language", "unknown-language", ", "),),
        "number_format": (chosen("number_format", "unknown-number-format", "  "),),
    }


def budget_rules(form: Form, table: TableSheet, references: References) -> tuple[Rule, ...]:
    """Every rule of a budget line, in the order in which they are told."""
    language = form.language
    places = ", ".join(choices_of(form)["place"])

    def at(key: str) -> Callable[[int], str]:
        return lambda row: table.cell(key, row)

    currency, line = at("currency"), at("line")
    return (
        rule(
            language,
            "error-cell",
            lambda r: has_error(*table.inputs(r)),
        ),
        missing(language, table, "line"),
        Rule(
            "check-totals-row",
            say(language, "check-totals-row"),
            lambda r: is_called_total(line(r), references.totals_words),
            ("line",),
        ),
        *code_rules(
            language,
            table,
            "place",
            references.choices["place"],
            "place-not-allowed",
            expected=places,
        ),
        *number_rules(
            language,
            lambda r: (table.across("planned", "realised", r),),
            str(LARGEST),
            AMOUNT_DECIMALS,
        ),
        rule(
            language,
            "period-not-begun",
            lambda r: is_all(f"{references.is_ahead}=1", f"COUNTA({table.cell('realised', r)})>0"),
            start=form.period.start.isoformat(),
        ),
        missing(language, table, "currency"),
        rule(
            language, "unknown-currency", lambda r: f"NOT({_is_currency(currency(r))})", "currency"
        ),
        _once(language, table, "line"),
        *explanation_rules(form, table),
    )


def _once(language: str, table: TableSheet, key: str) -> Rule:
    """The rule that no row stands for what a row above it stands for; shown at a column."""
    return Rule(
        "check-duplicate-row",
        say(language, "check-duplicate-row"),
        lambda r: f"SUMPRODUCT(--({table.down_to(OWN, r)}={table.cell(OWN, r)}))>1",
        (key,),
    )


def _is_currency(cell: str) -> str:
    letters = (
        f"ABS(CODE(MID(UPPER(TRIM({cell})),{place},1))-77.5)<13"  # A is 65 and Z is 90
        for place in range(1, _CURRENCY_LETTERS + 1)
    )
    return f"IFERROR({is_all(f'LEN(TRIM({cell}))={_CURRENCY_LETTERS}', *letters)},FALSE)"


def budget_formulas(
    _form: Form, table: TableSheet, _references: References, row: int
) -> dict[str, str]:
    """What a budget line's own columns work out besides the rules, by column key."""
    return {OWN: _own(table, ("line", "place", "currency"), row)}


def _own(table: TableSheet, keys: Sequence[str], row: int) -> str:
    """Formula for what a row stands for, spaces and capitals aside; empty without the first of
    these columns."""
    written = (f'SUBSTITUTE({table.cell(key, row)},CHAR(10)," ")' for key in keys)
    own = '&"|"&'.join(f"UPPER(TRIM({each}))" for each in written)
    return f'IFERROR(IF({is_filled(table.cell(keys[0], row))},{own},""),"")'


def sign_rules(form: Form, table: TableSheet, references: References) -> tuple[Rule, ...]:
    """Every rule of a sign of change, in the order in which they are told."""
    language, choices = form.language, references.choices
    expected = choices_of(form)
    return (
        rule(
            language,
            "error-cell",
            lambda r: has_error(*table.inputs(r)),
        ),
        *code_rules(
            language,
            table,
            "pathway",
            choices["pathway"],
            "unknown-pathway",
            expected=", ".join(expected["pathway"]),
        ),
        *code_rules(
            language,
            table,
            "place",
            choices["place"],
            "place-not-allowed",
            expected=", ".join(expected["place"]),
        ),
        missing(language, table, "actor"),
        missing(language, table, "change"),
        *_date_rules(language, table),
        rule(
            language,
            "unknown-significance",
            lambda r: _is_no_significance(table.cell("significance", r), references),
            "significance",
            nearest="none",
        ),
        rule(
            language,
            "unknown-outcome",
            lambda r: f"NOT({is_blank_or_among(table.cell('outcome', r), choices['outcome'])})",
            "outcome",
            nearest="none",
        ),
        rule(
            language,
            "not-yes-or-no",
            lambda r: f"NOT({is_blank_or_among(table.cell('sensitive', r), references.answers)})",
            "sensitive",
        ),
        _once(language, table, "change"),
        rule(
            language,
            "date-outside-programme",
            lambda r: _is_far_off(form, table, r),
            "observed_on",
            start=form.programme.start.isoformat(),
            end=form.programme.end.isoformat(),
        ),
    )


def _is_no_significance(cell: str, references: References) -> str:
    return f"NOT({is_blank_or_among(cell, references.significances)})"


def _day(cell: str, completed: str) -> str:
    """Formula for the day that is written: a day the spreadsheet made of it, a year, or what
    `completed` makes a year, month and day of. Empty for an empty cell, 0 for anything else."""
    dash = f'FIND("-",{completed},6)'
    year, month = f"LEFT({completed},4)", f"MID({completed},6,{dash}-6)"
    day = f"MID({completed},{dash}+1,9)"
    date = f"DATE(VALUE({year}),VALUE({month}),VALUE({day}))"

    def is_written(text: str, *forms: str) -> str:
        return is_any(f'{text}=TEXT(VALUE({text}),"{form}")' for form in forms)

    is_right = is_all(
        f'MID({completed},5,1)="-"',
        is_written(year, "0000"),
        is_written(month, "0", "00"),
        is_written(day, "0", "00"),
        f"VALUE({year})>={EARLIEST_YEAR}",
        f"MONTH({date})=VALUE({month})",
        f"DAY({date})=VALUE({day})",
    )
    number = f"IF({cell}<{EARLIEST_YEAR},0,IF({cell}<10000,DATE({cell},1,1),{cell}))"
    text = f"IF({is_right},{date},0)"
    return f'IF({is_blank(cell)},"",IFERROR(IF(ISNUMBER({cell}),{number},{text}),0))'


def _number_of_day(table: TableSheet, row: int) -> str:
    return f"N({table.cell(DAY, row)})"


def _date_rules(language: str, table: TableSheet) -> tuple[Rule, Rule]:
    def is_no_day(row: int) -> str:
        return is_all(is_filled(table.cell("observed_on", row)), f"{_number_of_day(table, row)}=0")

    return (
        Rule("date-not-read", say(language, "date-not-read.remedy"), is_no_day, ("observed_on",)),
        rule(
            language,
            "date-in-future",
            lambda r: f"{_number_of_day(table, r)}>TODAY()",
            "observed_on",
        ),
    )


def _is_far_off(form: Form, table: TableSheet, row: int) -> str:
    """A year that is neither of the programme nor next to it."""
    day = _number_of_day(table, row)
    first, last = form.programme.start.year - 1, form.programme.end.year + 1
    return is_all(f"{day}>0", is_any((f"YEAR({day})<{first}", f"YEAR({day})>{last}")))


def sign_formulas(
    _form: Form, table: TableSheet, references: References, row: int
) -> dict[str, str]:
    """What a sign's own columns work out besides the rules, by column key."""
    written = f"TRIM({table.cell('observed_on', row)})"
    dashes = f'LEN({written})-LEN(SUBSTITUTE({written},"-",""))'
    outcome = f"TRIM({table.cell('outcome', row)})"
    place = f"MATCH({outcome},{references.choices['outcome']},0)"
    quarter = f'RIGHT({written},4)&"-"&TEXT(3*VALUE(MID({written},2,1))-2,"0")&"-1"'
    completed = f'{written}&MID("-1-1",1+2*({dashes}),4)'
    return {
        OWN: _own(table, ("pathway", "place", "actor", "change"), row),
        COMPLETED: (
            f'IFERROR(IF({written}="","",IF(UPPER(LEFT({written},1))="Q",{quarter},{completed})),"")'
        ),
        DAY: _day(table.cell("observed_on", row), table.cell(COMPLETED, row)),
        OUTCOME_TEXT: f'IFERROR(INDEX({references.outcome_texts},{place}),"")',
    }
