"""Outcome results: signs of change counted and told, for each outcome in the activity of its place.

What is shown is decided here, once; which profile shows it is up to the profiles.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from iati import document as d
from iati.compose.donors import objective_references
from iati.compose.files import OUTCOMES_PAGE
from schemas.harvest import PlottedOutcome
from schemas.programme import Programme
from schemas.programme.model import WHOLE_TOC
from schemas.published_outcomes import PublishedOutcome
from schemas.totals import home_of

SIGNS = "SIGNS"
TOLD = "SIGNS-TOLD"
"""What the codes of an outcome's two indicators end in: its signs as a count, and in words."""


def published_outcomes(
    programme: Programme, plotted: Iterable[PlottedOutcome]
) -> list[PublishedOutcome]:
    """What a release shows of outcomes, by activity, outcome and period of the definition.

    A row needs signs or something to tell. A judgement is told with its public wording or not at
    all. Signs that partners keep inside are counted, never told.
    """
    activity_rank = {a.id: n for n, a in enumerate(programme.iati.activities)}
    outcomes = [o.id for toc in programme.theories_of_change for o in toc.outcomes]
    outcome_rank = {outcome: n for n, outcome in enumerate(outcomes)}
    period_start = {p.id: p.start for p in programme.periods}

    def rank(shown: PublishedOutcome) -> tuple[int, str, int, dt.date]:
        place = (activity_rank[shown.activity], shown.scope)
        return (*place, outcome_rank[shown.outcome], period_start[shown.period])

    return sorted((s for row in plotted for s in _published(programme, row)), key=rank)


def outcome_results(
    programme: Programme, outcomes: Iterable[PublishedOutcome]
) -> tuple[d.Result, ...]:
    """A result for each outcome of one activity, in the order of `published_outcomes`."""
    by_outcome = groupby(outcomes, key=lambda o: (o.scope, o.outcome))
    return tuple(_result(programme, list(periods)) for _, periods in by_outcome)


def outcome_code(outcome: PublishedOutcome, kind: str) -> str:
    """How we refer to one of an outcome's two indicators."""
    return "-".join(part for part in (outcome.outcome, kind, outcome.scope) if part)


def _published(programme: Programme, row: PlottedOutcome) -> Iterator[PublishedOutcome]:
    home = programme.toc(row.home)
    # The desk's own signs are the programme's; its totals have their home in what they are part of.
    level = "programme" if home.mother else "place"
    activity = home_of(programme, level, row.home, row.place)
    text = _text(row)
    if activity is None or (row.sign_count is None and not text):
        return
    yield PublishedOutcome(
        activity=activity.id,
        scope=row.home if home.countries and activity.toc is None else "",
        toc=row.toc,
        outcome=row.outcome,
        home=row.home,
        country="" if row.place == WHOLE_TOC else row.place,
        pathway=row.pathway,
        level=row.level,
        wording=row.wording,
        period=row.period,
        signs=row.sign_count,
        progress=row.progress if row.public_reasoning else "",
        text=text,
    )


def _text(row: PlottedOutcome) -> str:
    """The public wordings as sentences, the judgement at the end."""
    told = [_sentence(wording) for wording in row.public_wordings]
    if row.progress and row.public_reasoning:
        told += [f"Progress judged: {row.progress}.", _sentence(row.public_reasoning)]
    return " ".join(told)


def _sentence(wording: str) -> str:
    words = " ".join(wording.split())
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _result(programme: Programme, periods: Sequence[PublishedOutcome]) -> d.Result:
    """One outcome; it reads as at the end of the newest period."""
    newest, language = periods[-1], programme.languages[0]
    counted = [p for p in periods if p.signs is not None]
    told = [p for p in periods if p.text]
    indicators = [
        *([_count(programme, counted)] if counted else []),
        *([_words(programme, told)] if told else []),
    ]
    return d.Result(
        type="2",
        aggregation_status=False,
        title={language: newest.wording},
        description={language: " ".join(_described(programme, newest))},
        indicators=tuple(indicators),
    )


def _described(programme: Programme, outcome: PublishedOutcome) -> Iterator[str]:
    language = programme.languages[0]
    pathway = next(p for p in programme.pathways if p.id == outcome.pathway).name[language]
    theory = programme.toc(outcome.toc).name[language]
    yield f"{outcome.level.capitalize()} on the pathway {pathway}. Theory of change: {theory}."
    yield "Signs of change are harvested and counted, and told where they may be."
    yield "A sign may stand under several outcomes: do not add over outcomes."
    home = programme.toc(outcome.home)
    if outcome.scope:
        name = home.name[language]
        yield f"Told of {name} together: it stands in none of the countries' activities."
    elif home.mother:
        yield "Told of the programme as a whole: what a country tells stands in its own activity."


def _count(programme: Programme, periods: Sequence[PublishedOutcome]) -> d.Indicator:
    language = programme.languages[0]
    return d.Indicator(
        measure="1",
        aggregation_status=False,
        title={language: "Signs of change: how many"},
        description={
            language: "Number of signs of change that were harvested for this outcome, those that "
            "are not told in public included. Counts changes, not people. Each value is of its "
            "period alone; where none is given, none is known."
        },
        references=_references(programme, periods[-1], SIGNS),
        periods=tuple(_period(programme, p, d.Value(p.signs)) for p in periods),
    )


def _words(programme: Programme, periods: Sequence[PublishedOutcome]) -> d.Indicator:
    language = programme.languages[0]
    return d.Indicator(
        measure="5",
        aggregation_status=False,
        title={language: "Signs of change and progress: in words"},
        description={
            language: "What may be told in public of the signs of change of each period, and of "
            "how progress was judged. The words stand in the comment; there is no number."
        },
        references=_references(programme, periods[-1], TOLD),
        periods=tuple(
            _period(programme, p, d.Value(None, comment={language: p.text})) for p in periods
        ),
    )


def _references(
    programme: Programme, outcome: PublishedOutcome, kind: str
) -> tuple[d.Reference, ...]:
    page = f"{programme.iati.base_url}/current/{OUTCOMES_PAGE}#{outcome.outcome}"
    own = d.Reference("99", outcome_code(outcome, kind), page)
    return (own, *objective_references(programme, outcome))


def _period(programme: Programme, outcome: PublishedOutcome, actual: d.Value) -> d.Period:
    period = programme.period(outcome.period)
    return d.Period(start=period.start, end=period.end, targets=(), actuals=(actual,))
