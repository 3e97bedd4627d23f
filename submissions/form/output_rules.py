"""The rules of the outputs sheet as formulas: within a row, and between rows of age groups.

The same rules as those of `submissions.outputs` and `submissions.checks`, which decide.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from schemas.programme import Sex
from schemas.programme.codes import ValueKind
from schemas.submission import ALL
from submissions.form.columns import (
    INDICATOR_NUMBER,
    OWN,
    PART_OF,
    TOTALS,
    WHOLE,
    TableSheet,
    numbers_of,
)
from submissions.form.deviation_rules import explanation_rules
from submissions.form.lists import References, choices_of
from submissions.form.rows import Form
from submissions.form.rules import (
    NEVER,
    Rule,
    code_rules,
    has_error,
    is_all,
    is_among,
    is_any,
    is_blank,
    is_blank_or_among,
    number_rules,
    rule,
)
from submissions.outputs import COLUMNS
from submissions.values.numbers import LARGEST
from submissions.wording import say


class OutputCells:
    """References to the cells of one row of the outputs sheet, and of whole columns."""

    def __init__(self, table: TableSheet, references: References) -> None:
        self.table = table
        self.references = references

    def at(self, key: str, row: int) -> str:
        """One cell."""
        return self.table.cell(key, row)

    def numbers(self, kind: ValueKind, row: int) -> str:
        """The total and its parts."""
        keys = numbers_of(kind)
        return self.table.across(keys[0], keys[-1], row)

    def all_numbers(self, row: int) -> tuple[str, ...]:
        """The numbers of both kinds."""
        return tuple(self.numbers(kind, row) for kind in ValueKind)

    def total(self, kind: ValueKind, row: int) -> str:
        """The total as written."""
        return self.at(COLUMNS[kind, ALL], row)

    def parts(self, kind: ValueKind, row: int) -> str:
        """The parts without the total."""
        keys = numbers_of(kind)
        return self.table.across(keys[1], keys[-1], row)

    def girls_and_boys(self, kind: ValueKind, row: int) -> str:
        """The two parts that make a total together."""
        return self.table.across(COLUMNS[kind, Sex.FEMALE], COLUMNS[kind, Sex.MALE], row)

    def known(self, beside: str, row: int) -> str:
        """What is known of the row's indicator, from a list that stands beside the indicators."""
        return f"INDEX({beside},{self.at(INDICATOR_NUMBER, row)})"

    def is_whole(self, row: int) -> str:
        """The row is one of all ages."""
        return is_blank(self.at("age_group", row))


def output_rules(form: Form, table: TableSheet, references: References) -> tuple[Rule, ...]:
    """Every rule of a row, in the order in which they are told; remarks last."""
    cells = OutputCells(table, references)
    return (
        rule(form.language, "error-cell", lambda r: has_error(*table.inputs(r))),
        *(_where_added(each, table) for each in _added_rules(form, cells) if table.blank),
        *_sense_rules(form.language, cells),
        *number_rules(form.language, cells.all_numbers, str(LARGEST), decimals=0),
        rule(
            form.language,
            "period-not-begun",
            lambda r: is_all(
                f"{references.is_ahead}=1", f"COUNTA({cells.numbers(ValueKind.REALISED, r)})>0"
            ),
            start=form.period.start.isoformat(),
        ),
        *_sum_rules(form.language, cells),
        *(_age_rules(form.language, cells) if form.programme.age_groups else ()),
        rule(
            form.language,
            "minimum-disaggregation",
            lambda r: _lacks_minimum(cells, r),
            *(COLUMNS[ValueKind.REALISED, sex] for sex in (Sex.FEMALE, Sex.MALE)),
        ),
        *explanation_rules(form, table),
    )


def _added_rules(form: Form, cells: OutputCells) -> Iterator[Rule]:
    """Rules for what is chosen in rows that are added; the codes of the others cannot be changed,
    and each of those rows is of its own."""
    table, language = cells.table, form.language
    choices, expected = cells.references.choices, choices_of(form)
    yield from code_rules(
        language, table, "indicator", choices["indicator"], "indicator-not-assigned"
    )
    yield from code_rules(
        language,
        table,
        "place",
        choices["place"],
        "place-not-allowed",
        expected=", ".join(expected["place"]),
    )
    yield rule(
        language,
        "unknown-age-group",
        lambda r: f"NOT({is_blank_or_among(cells.at('age_group', r), choices['age_group'])})",
        "age_group",
        expected=", ".join(expected["age_group"]),
    )
    yield Rule(
        "check-duplicate-row",
        say(language, "check-duplicate-row"),
        lambda r: f"COUNTIF({table.down(OWN)},{cells.at(OWN, r)})>1",
        ("indicator", "place", "age_group"),
    )


def _where_added(each: Rule, table: TableSheet) -> Rule:
    """The same rule, which rows that were filled in beforehand cannot break."""
    return replace(each, broken=lambda r: each.broken(r) if table.is_blank(r) else NEVER)


def _sense_rules(language: str, cells: OutputCells) -> tuple[Rule, ...]:
    references = cells.references

    def is_no(row: int) -> str:
        return is_among(cells.at("applies", row), references.noes)

    def splits(row: int) -> str:
        parts = ",".join(cells.parts(kind, row) for kind in ValueKind)
        return f"COUNTA({cells.at('age_group', row)},{parts})>0"

    return (
        rule(
            language,
            "split-not-asked",
            lambda r: is_all(f"{cells.known(references.counts_people, r)}=0", splits(r)),
        ),
        rule(
            language,
            "not-yes-or-no",
            lambda r: f"NOT({is_blank_or_among(cells.at('applies', r), references.answers)})",
            "applies",
        ),
        rule(
            language,
            "not-applicable-with-values",
            lambda r: is_all(is_no(r), f"COUNTA({','.join(cells.all_numbers(r))})>0"),
            "applies",
        ),
    )


def _sum_rules(language: str, cells: OutputCells) -> tuple[Rule, ...]:
    def of_either(holds: Callable[[OutputCells, ValueKind, int], str]) -> Callable[[int], str]:
        return lambda row: is_any(holds(cells, kind, row) for kind in ValueKind)

    return (
        rule(language, "total-missing", of_either(lacks_total)),
        rule(language, "parts-exceed-total", of_either(parts_exceed)),
        rule(language, "parts-differ-from-total", of_either(falls_short)),
    )


def lacks_total(cells: OutputCells, kind: ValueKind, row: int) -> str:
    """Formula: there are parts, but no total, and none follows from them."""
    return is_all(
        f"COUNT({cells.total(kind, row)})=0",
        f"COUNT({cells.parts(kind, row)})>0",
        f"COUNT({cells.girls_and_boys(kind, row)})<2",
    )


def parts_exceed(cells: OutputCells, kind: ValueKind, row: int) -> str:
    """Formula: the parts are more than the total."""
    total = cells.total(kind, row)
    return is_all(f"COUNT({total})=1", f"SUM({cells.parts(kind, row)})>{total}")


def falls_short(cells: OutputCells, kind: ValueKind, row: int) -> str:
    """Formula: the parts, with those not known, are less than the total."""
    total, not_known = cells.total(kind, row), cells.at(COLUMNS[kind, Sex.NOT_REPORTED], row)
    return is_all(f"COUNT({total},{not_known})=2", f"SUM({cells.parts(kind, row)})<{total}")


def _age_rules(language: str, cells: OutputCells) -> tuple[Rule, ...]:
    table = cells.table

    def lacks_whole(kind: ValueKind, row: int) -> str:
        counted = f'{table.down(PART_OF)},{cells.at(WHOLE, row)},{table.down(TOTALS[kind])},">=0"'
        return is_all(f"COUNT({cells.at(TOTALS[kind], row)})=0", f"COUNTIFS({counted})>0")

    def exceeds(key: str, row: int) -> str:
        ages = f"SUMIF({table.down(PART_OF)},{cells.at(WHOLE, row)},{table.down(key)})"
        cell = cells.at(key, row)
        return is_all(f"COUNT({cell})=1", f"{ages}>{cell}")

    def of_whole_rows(conditions: Sequence[str], row: int) -> str:
        return f"IF({cells.is_whole(row)},{is_any(conditions)},FALSE)"

    compared = [*TOTALS.values(), *(COLUMNS[k, sex] for k in ValueKind for sex in Sex)]
    return (
        Rule(
            "check-age-groups-without-total",
            say(language, "check-age-groups-without-total"),
            lambda r: of_whole_rows([lacks_whole(kind, r) for kind in ValueKind], r),
        ),
        Rule(
            "check-age-groups-exceed-total",
            say(language, "check-age-groups-exceed-total"),
            lambda r: of_whole_rows([exceeds(key, r) for key in compared], r),
        ),
    )


def _lacks_minimum(cells: OutputCells, row: int) -> str:
    kind = ValueKind.REALISED
    return is_all(
        cells.is_whole(row),
        f"{cells.known(cells.references.wants_sex, row)}=1",
        f"COUNT({cells.girls_and_boys(kind, row)})<2",
        f"N({cells.at(TOTALS[kind], row)})>0",
    )
