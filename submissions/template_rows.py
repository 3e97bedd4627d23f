"""What a form says before anybody sees it: the rows of each sheet as plain values by column key.

How they look in Excel or CSV belongs to `template` and `template_style`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from schemas.programme import Axis, Indicator, Partner, Period, Programme
from schemas.programme.codes import ValueKind
from schemas.submission import (
    ALL,
    BUDGETS,
    CONTRACT_VERSION,
    COVER,
    OUTPUTS,
    SIGNS,
    NumberFormat,
    value_columns,
)

Value = str | Decimal | None
FormRow = Mapping[str, Value]
"""One row of a sheet: what stands in the column of each key."""


class TemplateError(Exception):
    """The form asked for cannot be made; the message says what to correct."""


@dataclass(frozen=True)
class OutputLine:
    """What to fill in for an indicator at a place; `values` by kind and sex (`all`: the total)."""

    indicator: str
    place: str
    values: Mapping[tuple[ValueKind, str], Decimal] = field(default_factory=dict)
    age_group: str = ALL
    applies: bool = True
    note: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """Which row of the form it fills."""
        return self.indicator, self.place, self.age_group


@dataclass(frozen=True)
class BudgetLine:
    """One line of the budgets sheet."""

    line: str
    place: str
    currency: str
    planned: Decimal | None = None
    realised: Decimal | None = None
    explanation: str = ""


@dataclass(frozen=True)
class SignLine:
    """One line of the sheet of signs; `observed_on` is 2017, 2017-06 or 2017-06-30."""

    pathway: str
    place: str
    actor: str
    change: str
    observed_on: str = ""
    outcome: str = ""
    source: str = ""
    verified_with: str = ""
    sensitive: bool = False


@dataclass(frozen=True)
class Filled:
    """What a form is filled in with beforehand."""

    outputs: tuple[OutputLine, ...] = ()
    budgets: tuple[BudgetLine, ...] = ()
    signs: tuple[SignLine, ...] = ()


@dataclass(frozen=True)
class Form:
    """A form for one partner and period; `rows` by sheet key, the cover as one row."""

    programme: Programme
    partner: Partner
    period: Period
    rows: Mapping[str, tuple[FormRow, ...]]

    @property
    def language(self) -> str:
        """The language of its texts: the first of the partner's."""
        return self.partner.languages[0]

    def asks_for_sex(self, indicator_id: str) -> bool:
        """Whether this indicator is to be split by sex in this period."""
        return Axis.SEX in self.programme.indicator(indicator_id).axes(self.period.start)


def make_form(
    programme: Programme, partner_id: str, period_id: str, revision: int, filled: Filled
) -> Form:
    """The form with every row the partner is asked for. Raises TemplateError."""
    try:
        partner = programme.partner(partner_id)
        period = programme.period(period_id)
    except KeyError as unknown:
        raise TemplateError(
            f"Programme {programme.id} has no partner or period {unknown}. "
            "Use the ids of partners.yaml and programme.yaml."
        ) from None
    rows: dict[str, tuple[FormRow, ...]] = {
        COVER.key: (_cover_row(programme, partner, period, revision),),
        OUTPUTS.key: tuple(_output_rows(programme, partner, period, filled.outputs)),
        BUDGETS.key: tuple(_budget_row(line) for line in filled.budgets),
        SIGNS.key: tuple(_sign_row(line) for line in filled.signs),
    }
    return Form(programme, partner, period, rows)


def _cover_row(programme: Programme, partner: Partner, period: Period, revision: int) -> FormRow:
    return {
        "contract": CONTRACT_VERSION,
        "programme": programme.id,
        "partner": partner.id,
        "period": period.id,
        "revision": Decimal(revision),
        "language": partner.languages[0],
        # The strictest: under it no text with a thousands mark is ever read by mistake.
        "number_format": NumberFormat.POINT.value,
    }


def _output_rows(
    programme: Programme, partner: Partner, period: Period, lines: tuple[OutputLine, ...]
) -> Iterator[FormRow]:
    """One row for each indicator and place, and one for each age group where it is asked."""
    waiting = {line.key: line for line in lines}
    for indicator in map(programme.indicator, partner.indicators):
        title = text_in(indicator.title, partner.languages[0])
        for place in programme.places(partner):
            for age_group in (ALL, *_age_groups(programme, indicator, period)):
                key = (indicator.id, place, age_group)
                yield _output_row(
                    waiting.pop(key, OutputLine(*key[:2], age_group=age_group)), title
                )
    if waiting:
        unasked = "; ".join(" ".join(key) for key in waiting)
        raise TemplateError(
            f"Partner {partner.id} is not asked for: {unasked}. "
            "Correct indicator, place or age group, or give the partner the indicator."
        )


def _age_groups(programme: Programme, indicator: Indicator, period: Period) -> list[str]:
    asked = Axis.AGE in indicator.axes(period.start)
    return [group.id for group in programme.age_groups] if asked else []


def _output_row(line: OutputLine, title: str) -> FormRow:
    numbers = {key: line.values.get(column) for key, column in value_columns().items()}
    return {
        "indicator": line.indicator,
        "indicator_title": title,
        "place": line.place,
        "age_group": None if line.age_group == ALL else line.age_group,
        "applies": None if line.applies else "no",
        **numbers,
        "note": line.note or None,
    }


def _budget_row(line: BudgetLine) -> FormRow:
    return {
        "line": line.line,
        "place": line.place,
        "planned": line.planned,
        "realised": line.realised,
        "currency": line.currency,
        "explanation": line.explanation or None,
    }


def _sign_row(line: SignLine) -> FormRow:
    return {
        "pathway": line.pathway,
        "place": line.place,
        "actor": line.actor,
        "change": line.change,
        "observed_on": line.observed_on or None,
        "outcome": line.outcome or None,
        "source": line.source or None,
        "verified_with": line.verified_with or None,
        "sensitive": "yes" if line.sensitive else "no",
    }


def text_in(text: Mapping[str, str], language: str) -> str:
    """A narrative in this language, else in the first it has."""
    return text.get(language) or next(iter(text.values()))
