"""What a form says before anybody sees it: the rows of each sheet as plain values by column key.

How they look in Excel or CSV belongs to the modules that write them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from schemas.programme import Axis, Partner, Period, Programme, Unit
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
from submissions.values.significance import significance_in
from submissions.values.yes_no import yes_or_no
from submissions.wording import languages

Value = str | Decimal | None
FormRow = Mapping[str, Value]
"""One row of a sheet: what stands in the column of each key."""

RowKey = tuple[str, str, str]
"""Indicator, place and age group of a row of the outputs sheet."""


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
    explanation: str = ""

    @property
    def key(self) -> RowKey:
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
    """One line of the sheet of signs; `observed_on` is 2017, 2017-06 or 2017-06-30, `significance`
    a code of `Significance` or empty."""

    pathway: str
    place: str
    actor: str
    change: str
    observed_on: str = ""
    outcome: str = ""
    source: str = ""
    verified_with: str = ""
    sensitive: bool = False
    location: str = ""
    significance: str = ""
    contribution: str = ""


@dataclass(frozen=True)
class Filled:
    """What a form is filled in with beforehand."""

    outputs: tuple[OutputLine, ...] = ()
    budgets: tuple[BudgetLine, ...] = ()
    signs: tuple[SignLine, ...] = ()


@dataclass(frozen=True)
class Earlier:
    """What the partner reported for an earlier period, to be shown beside: realised totals."""

    period: str
    realised: Mapping[RowKey, Decimal]


@dataclass(frozen=True)
class Form:
    """A form for one partner and period; `rows` by sheet key, the cover as one row."""

    programme: Programme
    partner: Partner
    period: Period
    language: str
    rows: Mapping[str, tuple[FormRow, ...]]
    earlier: Earlier | None = None

    def asks_for_sex(self, indicator_id: str) -> bool:
        """Whether this indicator is to be split by sex in this period."""
        return Axis.SEX in self.programme.indicator(indicator_id).axes(self.period.start)


def earlier_value(form: Form, row: FormRow) -> Decimal | None:
    """What was realised in the earlier period, for a row of the outputs sheet; None where nothing
    is known of it."""
    if form.earlier is None:
        return None
    key = (str(row["indicator"]), str(row["place"]), str(row["age_group"] or ALL))
    return form.earlier.realised.get(key)


def make_form(
    programme: Programme,
    partner_id: str,
    period_id: str,
    revision: int,
    filled: Filled,
    language: str | None = None,
    earlier: Earlier | None = None,
) -> Form:
    """The form with every row the partner is asked for, in the first language of the partner's
    unless another is given. Raises TemplateError."""
    try:
        partner = programme.partner(partner_id)
        period = programme.period(period_id)
    except KeyError as unknown:
        raise TemplateError(
            f"Programme {programme.id} has no partner or period {unknown}. "
            "Use the ids of partners.yaml and programme.yaml."
        ) from None
    chosen = _language(programme, partner, language)
    rows: dict[str, tuple[FormRow, ...]] = {
        COVER.key: (_cover_row(programme, partner, period, revision, chosen),),
        OUTPUTS.key: tuple(_output_rows(programme, partner, period, filled.outputs, chosen)),
        BUDGETS.key: tuple(_budget_row(line) for line in filled.budgets),
        SIGNS.key: tuple(_sign_row(line, chosen) for line in filled.signs),
    }
    return Form(programme, partner, period, chosen, rows, earlier)


def _language(programme: Programme, partner: Partner, wanted: str | None) -> str:
    known = {*languages(), *programme.languages, *partner.languages}
    if wanted is not None and wanted not in known:
        raise TemplateError(
            f"No form can be made in '{wanted}'. Use one of: {', '.join(sorted(known))}, "
            "or add a file of texts for it."
        )
    return wanted or partner.languages[0]


def _cover_row(
    programme: Programme, partner: Partner, period: Period, revision: int, language: str
) -> FormRow:
    return {
        "contract": CONTRACT_VERSION,
        "programme": programme.id,
        "partner": partner.id,
        "period": period.id,
        "revision": Decimal(revision),
        "language": language,
        # The strictest: under it no text with a thousands mark is ever read by mistake.
        "number_format": NumberFormat.POINT.value,
    }


def _output_rows(
    programme: Programme,
    partner: Partner,
    period: Period,
    lines: tuple[OutputLine, ...],
    language: str,
) -> Iterator[FormRow]:
    """One row for each indicator and place, and one for each age group where it is asked or there
    is a line for it."""
    waiting = {line.key: line for line in lines}
    for indicator in map(programme.indicator, partner.indicators):
        title = text_in(indicator.title, language)
        usable = programme.age_groups if indicator.unit is Unit.PEOPLE else []
        asked = Axis.AGE in indicator.axes(period.start)
        for place in programme.places(partner):
            ages = [a.id for a in usable if asked or (indicator.id, place, a.id) in waiting]
            for age_group in (ALL, *ages):
                line = OutputLine(indicator.id, place, age_group=age_group)
                yield _output_row(waiting.pop(line.key, line), title, language)
    if waiting:
        unasked = "; ".join(" ".join(key) for key in waiting)
        raise TemplateError(
            f"Partner {partner.id} is not asked for: {unasked}. "
            "Correct indicator, place or age group, or give the partner the indicator."
        )


def _output_row(line: OutputLine, title: str, language: str) -> FormRow:
    numbers = {key: line.values.get(column) for key, column in value_columns().items()}
    return {
        "indicator": line.indicator,
        "indicator_title": title,
        "place": line.place,
        "age_group": None if line.age_group == ALL else line.age_group,
        "applies": None if line.applies else yes_or_no(language, False),
        **numbers,
        "note": line.note or None,
        "explanation": line.explanation or None,
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


def _sign_row(line: SignLine, language: str) -> FormRow:
    return {
        "pathway": line.pathway,
        "place": line.place,
        "location": line.location or None,
        "actor": line.actor,
        "change": line.change,
        "observed_on": line.observed_on or None,
        "significance": significance_in(language, line.significance) or None,
        "contribution": line.contribution or None,
        "outcome": line.outcome or None,
        "source": line.source or None,
        "verified_with": line.verified_with or None,
        "sensitive": yes_or_no(language, line.sensitive),
    }


def text_in(text: Mapping[str, str], language: str) -> str:
    """A narrative in this language, else in the first it has."""
    return text.get(language) or next(iter(text.values()))
