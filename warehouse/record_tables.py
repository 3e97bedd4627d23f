"""The alliance's records written into the warehouse's tables of them.

One function, whole or not at all; what the tables mean is said in the migration that makes them.
"""

import duckdb

from schemas.programme.entry import Text
from schemas.programme.model import Programme
from schemas.records import Records
from warehouse.rows import Row, insert_rows


def store_records(
    connection: duckdb.DuckDBPyConnection, programme: Programme, records: Records
) -> None:
    """Replace the tables of records by these. Runs inside the caller's transaction."""
    for table, rows in _tables(programme, records).items():
        connection.execute(f"delete from core.{table}")  # noqa: S608 - names are ours, below
        insert_rows(connection, f"core.{table}", rows)


def _tables(programme: Programme, records: Records) -> dict[str, list[Row]]:
    return {**_sense_made(programme, records), **_said(programme, records), **_money(records)}


def _sense_made(programme: Programme, records: Records) -> dict[str, list[Row]]:
    """Meetings, where they set each sign, and how they judged progress."""
    language = programme.languages[0]
    return {
        "reflection": [
            (
                r.id,
                r.toc,
                r.period,
                r.on,
                r.dated_as,
                r.conclusion.on_track if r.conclusion else None,
                r.conclusion.reasoning if r.conclusion else "",
                _wording(r.conclusion.public if r.conclusion else None, language),
                r.approved_by,
            )
            for r in records.reflections
        ],
        "plot": [
            (r.id, plot.sign, outcome)
            for r in records.reflections
            for plot in r.plots
            for outcome in dict.fromkeys(plot.outcomes or ("",))
        ],
        "judgement": [
            (
                r.id,
                j.outcome or "",
                j.pathway or "",
                str(j.progress),
                j.reasoning,
                _wording(j.public, language),
            )
            for r in records.reflections
            for j in r.judgements
        ],
    }


def _said(programme: Programme, records: Records) -> dict[str, list[Row]]:
    """What is held of single signs, and of single deviations."""
    language = programme.languages[0]
    return {
        "sign_record": [
            (
                s.sign,
                str(s.verdict) if s.verdict else None,
                s.verified_with,
                s.verified_on,
                _wording(s.public, language),
                s.approved_by,
            )
            for s in records.signs
        ],
        "explanation": [
            (
                e.partner,
                e.period,
                "output" if e.indicator else "budget line",
                e.indicator or e.line,
                e.place,
                e.internal,
                _wording(e.public, language),
                e.approved_by,
            )
            for e in records.explanations
        ],
    }


def _money(records: Records) -> dict[str, list[Row]]:
    return {
        "transaction": [
            (
                t.id,
                t.activity,
                str(t.type),
                t.date,
                t.value,
                t.currency,
                t.value_date,
                t.organisation,
                t.partner,
                t.description,
            )
            for t in records.transactions
        ],
        "exchange_rate": [(r.currency, r.date, r.rate, r.source) for r in records.exchange_rates],
    }


def _wording(text: Text | None, language: str) -> str:
    """A public wording in the programme's first language; empty where there is none."""
    return text[language] if text else ""
