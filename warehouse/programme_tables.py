"""The programme definition written into the warehouse's programme tables.

One function, whole or not at all; what the tables mean is said in the migration that makes them.
"""

from collections.abc import Iterator

import duckdb

from schemas.money import home_of_money
from schemas.programme.model import Contribution, Outcome, Programme, TheoryOfChange
from warehouse.rows import Row, insert_rows


def store_programme(connection: duckdb.DuckDBPyConnection, programme: Programme) -> None:
    """Replace the programme tables by this definition. Runs inside the caller's transaction."""
    for table, rows in _tables(programme).items():
        connection.execute(f"delete from core.{table}")  # noqa: S608 - names are ours, below
        insert_rows(connection, f"core.{table}", rows)


def _tables(p: Programme) -> dict[str, list[Row]]:
    return {**_terms(p), **_reporting(p), **_theories_of_change(p), **_donors(p)}


def _terms(p: Programme) -> dict[str, list[Row]]:
    """The programme itself, with what it sets for deviations, the harvest of signs and money."""
    return {
        "programme": [
            (
                p.id,
                p.title[p.languages[0]],
                p.currency,
                p.deviation.outputs_pct,
                p.deviation.budget_lines_pct,
                p.harvest.verified_pct,
                p.harvest.sense_making_per_year,
                p.iati.money.spending if p.iati.money else None,
            )
        ],
        "money_home": [
            (e.id, place, home_of_money(p, e.id, place).id)
            for e in p.theories_of_change
            for place in p.places_of(e)
        ],
    }


def _reporting(p: Programme) -> dict[str, list[Row]]:
    """Who reports what, when and where."""
    language = p.languages[0]
    return {
        "period": [(e.id, e.start, e.end) for e in p.periods],
        "pathway": [(e.id, e.name[language], n) for n, e in enumerate(p.pathways)],
        "theory_of_change": [
            (e.id, e.name[language], e.mother, len(e.countries), n)
            for n, e in enumerate(p.theories_of_change)
        ],
        "place": [(e.id, place) for e in p.theories_of_change for place in p.places_of(e)],
        "indicator": [
            (
                e.id,
                e.pathway,
                e.title[language],
                str(e.unit),
                str(e.over_partners),
                str(e.over_time),
                e.sensitive,
                e.small_count_below,
                n,
            )
            for n, e in enumerate(p.indicators)
        ],
        "indicator_standard": [
            (e.id, name, str(axis), min(s.holds_from for s in standards if axis in s.axes))
            for e in p.indicators
            for name, standards in (("minimum", e.minimum), ("aspirational", e.aspirational))
            for axis in sorted({axis for s in standards for axis in s.axes})
        ],
        "partner": [
            (e.id, e.name[language], e.toc, e.since, e.until, e.withheld) for e in p.partners
        ],
        "partner_indicator": [(e.id, i) for e in p.partners for i in e.indicators],
    }


def _theories_of_change(p: Programme) -> dict[str, list[Row]]:
    """How theories of change and their outcomes changed."""
    language = p.languages[0]
    tocs = p.theories_of_change
    outcomes = [(toc, outcome) for toc in tocs for outcome in toc.outcomes]
    return {
        "toc_version": [
            (toc.id, v.number, v.holds_from, v.dated_as) for toc in tocs for v in toc.versions
        ],
        "toc_adjustment": [
            (toc.id, v.number, n, e.kind, e.pathway, e.outcome, e.indicator, e.text[language])
            for toc in tocs
            for v in toc.versions
            for n, e in enumerate(v.adjustments)
        ],
        "toc_clarification": [
            (toc.id, n, e.pathway, ", ".join(e.outcome_numbers), e.holds_from, e.text[language])
            for toc in tocs
            for n, e in enumerate(toc.clarifications)
        ],
        "outcome": [
            (e.id, toc.id, e.pathway, e.until, n, e.serves) for n, (toc, e) in enumerate(outcomes)
        ],
        "outcome_wording": [
            (e.id, w.since, w.level, w.text[language], w.pathway or e.pathway)
            for _, e in outcomes
            for w in e.wordings
        ],
        "outcome_succession": [(e.id, other) for _, e in outcomes for other in e.becomes],
        "indicator_outcome": [(e.id, o) for e in p.indicators for o in e.leads_to],
    }


def _donors(p: Programme) -> dict[str, list[Row]]:
    """The organisations, and what of the programme serves which result of a donor."""
    language = p.languages[0]
    results = [(frame, result) for frame in p.donor_frameworks for result in frame.results]
    objectives = [(result, objective) for _, result in results for objective in result.objectives]
    return {
        "organisation": [
            (e.id, e.name[language], e.role, e.iati_ref, e.iati_type) for e in p.organisations
        ],
        "donor_result": [
            (e.id, frame.id, frame.title[language], frame.owner, e.number, e.title[language])
            for frame, e in results
        ],
        "donor_objective": [(e.id, result.id, e.title[language]) for result, e in objectives],
        "donor_contribution": [
            (objective.id, n, pathway, outcome, country)
            for _, objective in objectives
            for n, row in enumerate(objective.contributions)
            for pathway, outcome in _serving(p, row)
            for country in row.countries
        ],
        "indicator_contribution": [(e.id, r) for e in p.indicators for r in e.contributes_to],
    }


def _serving(p: Programme, row: Contribution) -> Iterator[tuple[str, str]]:
    """Pathway and outcome of everything a row of a donor's table names; a pathway with no outcome
    of it named stands with none. All outcomes are those of the mother theory of change."""
    outcomes = [o for toc in p.theories_of_change for o in toc.outcomes if _is_named(toc, o, row)]
    served = {o.pathway for o in outcomes}
    yield from ((o.pathway, o.id) for o in outcomes)
    yield from ((pathway, "") for pathway in row.pathways if pathway not in served)


def _is_named(toc: TheoryOfChange, outcome: Outcome, row: Contribution) -> bool:
    return outcome.id in row.outcomes or (row.all_outcomes and toc.mother)
