"""How outcomes read at a time: by the version of their theory of change that held then."""

from schemas.programme import Programme


def wording_in(programme: Programme, outcome_id: str, period_id: str) -> str:
    """The outcome's wording at the end of a period, or its first where it was not worded yet.
    Raises KeyError."""
    end = programme.period(period_id).end
    for toc in programme.theories_of_change:
        held = [v.number for v in toc.versions if v.holds_from <= end]
        for outcome in toc.outcomes:
            if outcome.id == outcome_id:
                worded = [w for w in outcome.wordings if w.since <= max(held, default=1)]
                return (worded or outcome.wordings)[-1 if worded else 0].text[
                    programme.languages[0]
                ]
    raise KeyError(outcome_id)
