"""What was accepted before, as what a new form is filled in with or shows beside.

A later revision replaces the earlier one as a whole, so a form for a period that was reported on
before says all that counts now; who fills it in changes what is to be changed. Pure.
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace

from schemas.programme import Partner, Programme, Unit
from schemas.programme.codes import ValueKind, ValueState
from schemas.submission import ALL, BudgetRow, OutputValue, SignRow
from submissions.form.rows import BudgetLine, Earlier, Filled, OutputLine, RowKey, SignLine


def filled_in_with(
    outputs: Iterable[OutputValue], budgets: Iterable[BudgetRow], signs: Iterable[SignRow]
) -> Filled:
    """All that a file said, as lines of a form."""
    return Filled(
        outputs=_output_lines(outputs),
        budgets=tuple(
            BudgetLine(b.line, b.place, b.currency, b.planned, b.realised, b.explanation)
            for b in budgets
        ),
        signs=tuple(
            SignLine(
                pathway=s.pathway,
                place=s.place,
                actor=s.actor,
                change=s.change,
                observed_on=_written(s.observed_from, s.observed_to),
                outcome=s.outcome,
                source=s.source,
                verified_with=s.verified_with,
                sensitive=s.sensitive,
                location=s.location,
                significance=s.significance,
                contribution=s.contribution,
            )
            for s in signs
        ),
    )


def still_asked(filled: Filled, programme: Programme, partner: Partner) -> tuple[Filled, int]:
    """Without the rows of outputs that are not asked of the partner any more, and how many those
    are."""
    kept = tuple(line for line in filled.outputs if _is_asked(line, programme, partner))
    return replace(filled, outputs=kept), len(filled.outputs) - len(kept)


def shown_beside(period_id: str, outputs: Iterable[OutputValue]) -> Earlier:
    """The realised totals of an earlier period."""
    realised = {
        (v.indicator, v.place, v.age_group): v.value
        for v in outputs
        if v.kind is ValueKind.REALISED and v.sex == ALL and v.value is not None
    }
    return Earlier(period_id, realised)


def _output_lines(outputs: Iterable[OutputValue]) -> tuple[OutputLine, ...]:
    rows: dict[RowKey, list[OutputValue]] = {}
    for value in outputs:
        rows.setdefault((value.indicator, value.place, value.age_group), []).append(value)
    return tuple(
        OutputLine(
            indicator=indicator,
            place=place,
            values={(v.kind, v.sex): v.value for v in values if v.value is not None},
            age_group=age_group,
            applies=all(v.state is not ValueState.NOT_APPLICABLE for v in values),
            note=values[0].note,
            explanation=values[0].explanation,
        )
        for (indicator, place, age_group), values in rows.items()
    )


def _is_asked(line: OutputLine, programme: Programme, partner: Partner) -> bool:
    if line.indicator not in partner.indicators or line.place not in programme.places(partner):
        return False
    splits_by_age = programme.indicator(line.indicator).unit is Unit.PEOPLE
    ages = [group.id for group in programme.age_groups] if splits_by_age else []
    return line.age_group in {ALL, *ages}


def _written(first: dt.date | None, last: dt.date | None) -> str:
    """The day, month, quarter or year that lies between these days."""
    if first is None or last is None:
        return ""
    if first == last:
        return first.isoformat()
    if first.year == last.year and (first.month, last.month) == (1, 12):
        return f"{first.year}"
    if first.month == last.month and last.day == monthrange(last.year, last.month)[1]:
        return f"{first.year}-{first.month:02}"
    return f"Q{(first.month + 2) // 3} {first.year}"
