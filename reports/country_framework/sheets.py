"""The sheets of a framework, each written from its content.

Formats are in `look`; which rows there are, in `content`.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from openpyxl.worksheet.worksheet import Worksheet

from reports.country_framework.content import CurrencySum, Framework, IndicatorRow, OutputRow
from reports.country_framework.look import (
    AMOUNT,
    COUNT,
    EXPLAINED,
    FINAL,
    LINE,
    NO_COLOUR,
    OPEN,
    PART,
    PER_CENT,
    TABLE_ROW,
    Column,
    Row,
    Value,
    begin,
    keep_above,
    put,
    put_rows,
)
from schemas.implementation import OUTPUT, Deviation, PartnerStanding
from schemas.programme import Partner
from schemas.programme.codes import ValueState

WARNING = (
    "For the alliance only: unprotected counts and partners' own words. "
    "Nothing here may be published or passed on."
)
NOT_REPORTED = str(ValueState.NOT_REPORTED)

_WHY = (
    Column("Explanation of the partner", 28),
    Column("Explanation of the alliance", 28),
    Column("Public wording", 26),
)

OF_PARTNERS = (
    Column("Partner", 20),
    Column("Name", 46),
    Column("Theory of change", 18),
    Column("Figures", 16),
    Column("Deviations", 12, COUNT),
    Column("To explain", 12, COUNT),
)

OF_INDICATORS = (
    Column("Indicator", 20),
    Column("Title", 46),
    Column("Theory of change", 18),
    Column("Counts", 16),
    Column("Planned", 12, COUNT),
    Column("Realised", 12, COUNT),
    Column("Partners expected", 12, COUNT),
    Column("Partners reported", 12, COUNT),
    Column("Partners final", 12, COUNT),
    Column("% known by sex", 12, PER_CENT),
)
PLANNED_COLUMN, REALISED_COLUMN = 5, 6

OF_OUTPUTS = (
    Column("Indicator", 18),
    Column("Title", 28),
    Column("Partner", 18),
    Column("Figures", 13),
    Column("Planned", 13, COUNT),
    Column("Realised", 13, COUNT),
    Column("Deviation", 13, COUNT),
    Column("Deviation %", 9, PER_CENT),
    Column("Direction", 13),
    *_WHY,
    Column("Girls, women", 10, COUNT),
    Column("Boys, men", 10, COUNT),
    Column("Other", 10, COUNT),
    Column("Sex not reported", 10, COUNT),
    Column("Partners reported", 10, COUNT),
    Column("Partners expected", 10, COUNT),
)

OF_BUDGETS = (
    Column("Budget line", 34),
    Column("Partner", 18),
    Column("Currency", 10),
    Column("Planned", 16, AMOUNT),
    Column("Realised", 16, AMOUNT),
    Column("Deviation", 16, AMOUNT),
    Column("Deviation %", 10, PER_CENT),
    Column("Direction", 14),
    *_WHY,
)

OF_SUMS = (
    Column("Sum", 34),
    Column("", 18),
    Column("Currency", 10),
    Column("Planned", 16, AMOUNT),
    Column("Realised", 16, AMOUNT),
    Column("Deviation", 16, AMOUNT),
    Column("Deviation %", 10, PER_CENT),
    Column("Lines without plan or result", 14, COUNT),
)

OF_DEVIATIONS = (
    Column("Standing", 14),
    Column("Partner", 18),
    Column("Kind", 12),
    Column("Indicator or budget line", 34),
    Column("Currency", 10),
    Column("Planned", 16, AMOUNT),
    Column("Realised", 16, AMOUNT),
    Column("Deviation", 16, AMOUNT),
    Column("Deviation %", 10, PER_CENT),
    Column("Direction", 14),
    Column("To explain beyond %", 11, PER_CENT),
    *_WHY,
)


def write_summary(sheet: Worksheet, framework: Framework) -> int:
    """Coverage: partners and what is final, then each indicator with its completeness. Gives the
    row of the indicators' headings."""
    begin(sheet, WARNING, framework.title, [c.width for c in OF_INDICATORS])
    keep_above(sheet, TABLE_ROW)
    row = TABLE_ROW
    for text in _in_short(framework):
        put(sheet, row, 1, text, LINE)
        row += 1
    put(sheet, row + 1, 1, "Partners", PART)
    partners = [_partner(framework, *entry) for entry in framework.standings]
    row = put_rows(sheet, row + 2, OF_PARTNERS, partners)
    put(sheet, row + 1, 1, "Indicators, all partners together", PART)
    put_rows(
        sheet, row + 2, OF_INDICATORS, [_indicator(framework, r) for r in framework.indicators]
    )
    return row + 2


def write_outputs(sheet: Worksheet, framework: Framework) -> None:
    """Each indicator with each partner: plan, result, why they differ, and the split by sex."""
    rows = [_output(framework, row) for row in framework.outputs]
    _write_table(sheet, framework, OF_OUTPUTS, rows, columns_kept=3)


def write_budgets(sheet: Worksheet, framework: Framework) -> None:
    """Each budget line, and sums within a currency: amounts of two currencies are never added."""
    rows = [_budget_line(d) for d in framework.budget_lines]
    row = _write_table(sheet, framework, OF_BUDGETS, rows, columns_kept=1)
    put(sheet, row + 1, 1, "Sums, each within one currency", PART)
    put_rows(sheet, row + 2, OF_SUMS, [_sum_row(entry) for entry in framework.sums])


def write_deviations(sheet: Worksheet, framework: Framework) -> None:
    """What is further off its plan than may go unexplained; what nobody explained comes first."""
    rows = [_deviation(d) for d in framework.beyond]
    _write_table(sheet, framework, OF_DEVIATIONS, rows, columns_kept=4)


def _write_table(
    sheet: Worksheet,
    framework: Framework,
    columns: Sequence[Column],
    rows: Sequence[Row],
    columns_kept: int,
) -> int:
    begin(sheet, WARNING, framework.title, [c.width for c in columns])
    keep_above(sheet, TABLE_ROW + 1, columns_kept)
    below = put_rows(sheet, TABLE_ROW, columns, rows)
    if not rows:
        put(sheet, below, 1, "None.", LINE)
    return below + (not rows)


def _in_short(framework: Framework) -> Iterator[str]:
    standings = [s for _, s in framework.standings]
    reported = sum(s.has_submission for s in standings)
    final = sum(s.is_final for s in standings)
    waiting = sum(d.is_unexplained for d in framework.beyond)
    yield framework.programme.title[framework.programme.languages[0]]
    yield f"Partners: {len(standings)} expected, {reported} reported, {final} with final figures."
    yield f"Deviations from plan here: {len(framework.beyond)}, of which {waiting} to explain."
    provisional = [p.id for p, s in framework.standings if s.has_submission and not s.is_final]
    if provisional:
        yield f"Provisional until their deviations are explained: {', '.join(provisional)}."
    yield "An empty cell is a number that is not there: it is not zero."


def _partner(framework: Framework, partner: Partner, standing: PartnerStanding) -> Row:
    values = (
        partner.id,
        partner.name[framework.programme.languages[0]],
        partner.toc,
        standing.standing,
        standing.deviations_beyond,
        standing.deviations_unexplained,
    )
    return values, FINAL if standing.is_final else OPEN


def _indicator(framework: Framework, row: IndicatorRow) -> Row:
    values = (
        row.indicator.id,
        row.indicator.title[framework.programme.languages[0]],
        row.toc,
        str(row.indicator.unit),
        row.planned,
        row.realised,
        row.partners_expected,
        row.partners_reported,
        row.partners_final,
        row.known_by_sex_pct,
    )
    return values, NO_COLOUR


def _output(framework: Framework, row: OutputRow) -> Row:
    about = (
        row.indicator.id,
        row.indicator.title[framework.programme.languages[0]],
        row.partner.id,
        row.standing.standing,
    )
    together = (row.together.partners_reported, row.together.partners_expected)
    compared = _compared(row.said) if row.said else (NOT_REPORTED, NOT_REPORTED, *[None] * 6)
    return (*about, *compared, *row.sexes, *together), _colour(row.said)


def _budget_line(d: Deviation) -> Row:
    return (d.item, d.partner, d.currency, *_compared(d)), _colour(d)


def _sum_row(entry: CurrencySum) -> Row:
    amounts = (entry.planned, entry.realised, entry.deviation, entry.deviation_pct)
    lines = "1 line" if entry.lines == 1 else f"{entry.lines} lines"
    return (lines, "", entry.currency, *amounts, entry.lines_incomplete), NO_COLOUR


def _deviation(d: Deviation) -> Row:
    standing = "to explain" if d.is_unexplained else "explained"
    planned, realised, off, share, direction, *why = _compared(d)
    about = (standing, d.partner, d.kind, d.item, d.currency)
    return (*about, planned, realised, off, share, direction, d.threshold_pct, *why), _colour(d)


def _compared(d: Deviation) -> tuple[Value, ...]:
    """Plan, result, how far off in numbers, per cent and words, and why."""
    return (
        _number(d, d.planned, d.planned_state),
        _number(d, d.realised, d.realised_state),
        _number(d, d.deviation),
        d.deviation_pct,
        str(d.direction or ""),
        d.partner_explanation,
        d.internal_explanation,
        d.public_wording,
    )


def _number(d: Deviation, value: Decimal | None, state: str = "") -> Value:
    """A count as a whole number, an amount with its cents; without one, why."""
    if value is None:
        return state or None
    return int(value) if d.kind == OUTPUT else value


def _colour(d: Deviation | None) -> str:
    if d is None or not d.is_beyond:
        return NO_COLOUR
    return EXPLAINED if d.is_explained else OPEN
