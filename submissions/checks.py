"""Rules between the rows of the outputs sheet: doubles, age groups; and what is asked of sound rows
only: the minimum disaggregation, an explanation of what is far from plan.

Rules within one row stand with the module that reads it.
"""

from collections.abc import Iterable
from decimal import Decimal

from schemas.deviation import deviates
from schemas.programme import Axis, Sex
from schemas.programme.codes import ValueKind
from schemas.submission import ALL, OUTPUTS
from submissions.deviations import unexplained_facts
from submissions.messages import Findings
from submissions.outputs import OutputRow
from submissions.setting import Setting

Place = tuple[str, str]
"""Indicator and place."""


def check_rows(
    rows: Iterable[OutputRow], setting: Setting, findings: Findings
) -> tuple[OutputRow, ...]:
    """The sound rows that each stand for something of their own; the rest is a finding."""
    first_of: dict[tuple[str, str, str], OutputRow] = {}
    for row in rows:
        other = first_of.setdefault(row.key, row)
        if other is not row:
            cell = f"A{row.row}"
            findings.add("duplicate-row", row.sheet, cell, other_row=other.row)
    _check_age_groups(tuple(first_of.values()), findings)
    kept = tuple(row for row in first_of.values() if row.sound)
    for row in kept:
        _check_minimum(row, setting, findings)
        _check_explained(row, setting, findings)
    return kept


def _check_age_groups(rows: tuple[OutputRow, ...], findings: Findings) -> None:
    whole_of: dict[Place, OutputRow] = {row.key[:2]: row for row in rows if row.age_group == ALL}
    ages_of: dict[Place, list[OutputRow]] = {}
    for row in rows:
        if row.age_group != ALL and row.sound and row.says_anything:
            ages_of.setdefault(row.key[:2], []).append(row)
    for place, ages in ages_of.items():
        whole = whole_of.get(place)
        if whole is None:
            for row in ages:
                findings.add("age-groups-without-total", row.sheet, f"A{row.row}")
        elif whole.sound:
            _compare_ages(whole, ages, findings)


def _compare_ages(whole: OutputRow, ages: list[OutputRow], findings: Findings) -> None:
    for column in whole.numbers:
        parts = [value for row in ages if (value := row.value(*column)) is not None]
        total = whole.value(*column)
        place = whole.place_of(*column)
        if parts and total is None and column[1] == ALL:
            findings.add("total-missing", *place)
        elif total is not None and sum(parts, Decimal(0)) > total:
            findings.add("age-groups-exceed-total", *place, other_row=whole.row)


def _check_minimum(row: OutputRow, setting: Setting, findings: Findings) -> None:
    if setting.period is None or row.age_group != ALL:
        return
    asked = Axis.SEX in row.indicator.minimum_axes(setting.period.start)
    known = all(row.value(ValueKind.REALISED, sex) is not None for sex in (Sex.FEMALE, Sex.MALE))
    if asked and not known and row.value(ValueKind.REALISED, ALL):
        findings.add("minimum-disaggregation", *row.place_of(ValueKind.REALISED, ALL))


def _check_explained(row: OutputRow, setting: Setting, findings: Findings) -> None:
    pct = setting.programme.deviation.outputs_pct
    if pct is None or row.age_group != ALL or row.explanation:
        return
    if deviates(row.value(ValueKind.PLANNED, ALL), row.value(ValueKind.REALISED, ALL), pct):
        place = row.explanation_place
        facts = unexplained_facts(OUTPUTS, pct, has_column=place is not None)
        place = place or row.place_of(ValueKind.REALISED, ALL)
        findings.add("explanation-missing", *place, **facts)
