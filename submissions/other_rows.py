"""The budgets sheet and the sheet of signs of change, row by row.

Outputs have a module of their own.
"""

import re
from collections.abc import Iterator

from schemas.deviation import deviates
from schemas.submission import BUDGETS, BudgetRow, SignRow
from submissions.cells import RowReader, canonical, nearest
from submissions.contents import Table
from submissions.deviations import EXPLANATION, unexplained_facts
from submissions.messages import Findings
from submissions.outputs import check_begun, read_place
from submissions.setting import Setting
from submissions.totals import RunningTotals, begins_as_totals, names_totals
from submissions.values.significance import significances
from submissions.values.units import SUM, Counted
from submissions.values.words import folded

AMOUNT_DECIMALS = 2

_AMOUNTS = ("planned", "realised")

_SIGN_TEXTS = ("location", "actor", "change", "contribution", "source", "verified_with")

_CURRENCY = re.compile(r"[A-Za-z]{3}", re.ASCII)


def read_budgets(table: Table, setting: Setting, findings: Findings) -> tuple[BudgetRow, ...]:
    """Every filled budget line, as a row or as findings."""
    rows: dict[tuple[str, str, str], BudgetRow] = {}
    totals = RunningTotals()
    for reader in _filled_rows(table, setting, findings):
        row = _budget_row(reader, setting, totals)
        if row is None:
            continue
        first = rows.setdefault((row.line.casefold(), row.place, row.currency), row)
        if first is not row:
            reader.problem("duplicate-row", "line", other_row=first.row)
        else:
            _check_explained(reader, row, setting)
    return tuple(rows.values())


def _budget_row(reader: RowReader, setting: Setting, totals: RunningTotals) -> BudgetRow | None:
    called = _called_totals(reader)
    if called:
        totals.check(reader, called, {k: reader.number(k, AMOUNT_DECIMALS, SUM) for k in _AMOUNTS})
        return None
    may_add_up = reader.failed
    line = reader.text("line")
    place = read_place(reader, setting)
    currency = reader.text("currency").upper()
    if currency and not _CURRENCY.fullmatch(currency):
        reader.problem("unknown-currency", "currency")
    money = Counted(currency=currency)
    amounts = {key: reader.number(key, AMOUNT_DECIMALS, money) for key in _AMOUNTS}
    totals.add(reader, dict.fromkeys(_AMOUNTS) if may_add_up else amounts)
    planned, realised = amounts["planned"], amounts["realised"]
    check_begun(reader, setting, {"realised": realised})
    explanation = reader.text(EXPLANATION)
    if reader.failed or planned is None or realised is None:
        return None
    return BudgetRow(
        sheet=reader.record.sheet,
        row=reader.record.row,
        line=line,
        place=place,
        planned=planned.value,
        planned_cell=reader.cell("planned").address,
        realised=realised.value,
        realised_cell=reader.cell("realised").address,
        currency=currency,
        explanation=explanation,
        text_cells=reader.addresses("line", EXPLANATION),
    )


def _check_explained(reader: RowReader, row: BudgetRow, setting: Setting) -> None:
    pct = setting.programme.deviation.budget_lines_pct
    if pct is None or row.explanation or not deviates(row.planned, row.realised, pct):
        return
    has_column = reader.has(EXPLANATION)
    facts = unexplained_facts(BUDGETS, pct, has_column)
    reader.problem("explanation-missing", EXPLANATION if has_column else "realised", **facts)


def _called_totals(reader: RowReader) -> str | None:
    """The column whose cell calls the row a sum of others. A line is named freely: one that only
    begins so is asked about."""
    for key in ("line", "place"):
        if names_totals(reader.cell(key).raw):
            return key
    if not begins_as_totals(reader.cell("line").raw):
        return None
    choice = reader.choice("perhaps-totals-row", "line")
    if choice is None:
        reader.problem("perhaps-totals-row", "line")
    return "line" if choice == "row-adds-up" else None


def read_signs(table: Table, setting: Setting, findings: Findings) -> tuple[SignRow, ...]:
    """Every filled sign of change, as a row or as findings. Two that say the same of the same,
    spaces and capitals aside, are one told twice."""
    rows: dict[tuple[str, ...], SignRow] = {}
    for reader in _filled_rows(table, setting, findings):
        row = _sign_row(reader, setting)
        if row is None:
            continue
        first = rows.setdefault((row.pathway, row.place, _said(row.actor), _said(row.change)), row)
        if first is not row:
            reader.problem("duplicate-row", "change", other_row=first.row)
    return tuple(rows.values())


def _said(text: str) -> str:
    return " ".join(text.split()).casefold()


def _sign_row(reader: RowReader, setting: Setting) -> SignRow | None:
    pathway = _pathway(reader, setting)
    place = read_place(reader, setting)
    location = reader.text("location")
    actor = reader.text("actor")
    change = reader.text("change")
    span = reader.date_span("observed_on")
    significance = _significance(reader)
    contribution = reader.text("contribution")
    outcome = _outcome(reader, setting)
    source = reader.text("source")
    verified_with = reader.text("verified_with")
    sensitive = reader.yes_no("sensitive") is True
    if reader.failed:
        return None
    return SignRow(
        sheet=reader.record.sheet,
        row=reader.record.row,
        pathway=pathway,
        place=place,
        actor=actor,
        change=change,
        observed_from=span[0] if span else None,
        observed_to=span[1] if span else None,
        outcome=outcome,
        source=source,
        verified_with=verified_with,
        sensitive=sensitive,
        text_cells=reader.addresses(*_SIGN_TEXTS),
        location=location,
        significance=significance,
        contribution=contribution,
    )


def _pathway(reader: RowReader, setting: Setting) -> str:
    written = reader.text("pathway")
    known = [pathway.id for pathway in setting.programme.pathways]
    pathway = canonical(written, known)
    if written and pathway is None:
        reader.problem("unknown-pathway", "pathway", expected=", ".join(known))
    return pathway or ""


def _outcome(reader: RowReader, setting: Setting) -> str:
    written = reader.text("outcome")
    known = [o.id for toc in setting.programme.theories_of_change for o in toc.outcomes]
    outcome = canonical(written, known)
    if written and outcome is None:
        reader.problem("unknown-outcome", "outcome", nearest=nearest(written, known))
    return outcome or ""


def _significance(reader: RowReader) -> str:
    written = folded(reader.text("significance"))
    significance = significances().get(written)
    if written and significance is None:
        near = significances().get(nearest(written, [*significances()]), "none")
        reader.problem("unknown-significance", "significance", nearest=str(near))
    return significance or ""


def _filled_rows(table: Table, setting: Setting, findings: Findings) -> Iterator[RowReader]:
    readers = (RowReader(table, record, findings, setting) for record in table.records)
    return (reader for reader in readers if reader.is_filled())
