"""The codes of a donor's results framework that indicators of ours contribute to, as references.

Only where the programme definition says so, and where the number is the whole one.
"""

from collections.abc import Iterable

from iati import document as d
from iati.compose.series import Series
from schemas.programme import Programme
from schemas.programme.model import Contribution, DonorFramework
from schemas.published_outcomes import PublishedOutcome
from schemas.release_files import CONTRIBUTIONS_PAGE


def result_references(programme: Programme, series: Series) -> tuple[d.Reference, ...]:
    """The donor's results that an indicator contributes to; at the programme's own totals only,
    so that nobody adds a part to the whole."""
    first = series.values[0]
    if first.scope or first.toc or first.country:
        return ()
    contributes_to = programme.indicator(series.indicator).contributes_to
    return tuple(
        _reference(programme, framework, result.id)
        for framework in programme.donor_frameworks
        for result in framework.results
        if result.id in contributes_to
    )


def objective_references(
    programme: Programme, outcome: PublishedOutcome
) -> tuple[d.Reference, ...]:
    """The donor's objectives that an outcome serves: named itself, or through the outcome of the
    mother ToC that it serves, in all countries that it is told of."""
    return tuple(
        _reference(programme, framework, objective.id)
        for framework in programme.donor_frameworks
        for result in framework.results
        for objective in result.objectives
        if _is_served(programme, objective.contributions, outcome)
    )


def _is_served(
    programme: Programme, rows: Iterable[Contribution], outcome: PublishedOutcome
) -> bool:
    theory = programme.toc(outcome.toc)
    served = {o.serves for o in theory.outcomes if o.id == outcome.outcome}
    named = {outcome.outcome, *served} - {None}
    of_mother = {o.id for t in programme.theories_of_change if t.mother for o in t.outcomes}
    where = _countries(programme, outcome)
    if where is None:
        return False
    return any(
        (named & set(row.outcomes) or (row.all_outcomes and named & of_mother))
        and where <= set(row.countries)
        for row in rows
    )


def _countries(programme: Programme, outcome: PublishedOutcome) -> set[str] | None:
    """The countries that it is told of: none where the programme as a whole is; None where it is a
    worldwide theory of change, which a donor's table of countries does not hold."""
    home = programme.toc(outcome.home)
    if outcome.country:
        return {outcome.country}
    return set(home.countries) if home.mother or home.countries else None


def _reference(programme: Programme, framework: DonorFramework, code: str) -> d.Reference:
    """A code of the publisher's own vocabulary, with where the donor, or we, explain it."""
    page = f"{programme.iati.base_url}/current/{CONTRIBUTIONS_PAGE}#{code}"
    return d.Reference("99", code, framework.uri or page)
