"""The published outcomes as a table, `outcomes.csv`: signs of change and progress, and the memory
of a release that the next one is compared with.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from iati.compose import activity_identifier
from iati.compose.files import OUTCOMES_FILE
from iati.compose.outcomes import SIGNS, TOLD, outcome_code
from iati.csv_text import csv_bytes
from schemas.programme import Programme
from schemas.programme.indicator import EVERYONE
from schemas.published_outcomes import PublishedOutcome

COLUMNS = (
    "activity_identifier",
    "activity",
    "theory_of_change",
    "outcome",
    "outcome_wording",
    "level",
    "pathway",
    "told_by",
    "scope",
    "country",
    "period",
    "signs",
    "progress",
    "public_text",
)
"""One row per outcome, activity and period that anything is known of. `told_by` is the ToC whose
signs they are; `scope` the ToC whose countries tell together; `signs` is empty where none is known;
`progress` is low, medium, high or empty."""


@dataclass(frozen=True)
class OutcomeChange:
    """One published outcome and period that is new, gone or other than in the release before.

    `before` and `after` count signs of change; None: none known, or not shown.
    """

    what: str
    outcome: PublishedOutcome
    before: int | None
    after: int | None
    is_text_other: bool


def write_outcomes(
    folder: Path, programme: Programme, outcomes: Iterable[PublishedOutcome]
) -> None:
    """Write `outcomes.csv` into a folder: UTF-8, comma, LF."""
    identifiers = _identifiers(programme)
    rows = (
        (
            identifiers[o.activity],
            o.activity,
            o.toc,
            o.outcome,
            o.wording,
            o.level,
            o.pathway,
            o.home,
            o.scope,
            o.country,
            o.period,
            "" if o.signs is None else o.signs,
            o.progress,
            o.text,
        )
        for o in outcomes
    )
    (folder / OUTCOMES_FILE).write_bytes(csv_bytes(COLUMNS, rows))


def read_outcomes(folder: Path) -> list[PublishedOutcome]:
    """The outcomes of a release's `outcomes.csv`, in its order; none of a release from before there
    was one."""
    path = folder / OUTCOMES_FILE
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [
            PublishedOutcome(
                activity=row["activity"],
                scope=row["scope"],
                toc=row["theory_of_change"],
                outcome=row["outcome"],
                home=row["told_by"],
                country=row["country"],
                pathway=row["pathway"],
                level=row["level"],
                wording=row["outcome_wording"],
                period=row["period"],
                signs=int(row["signs"]) if row["signs"] else None,
                progress=row["progress"],
                text=row["public_text"],
            )
            for row in csv.DictReader(file)
        ]


def compare_outcomes(
    before: Iterable[PublishedOutcome], after: Iterable[PublishedOutcome]
) -> tuple[OutcomeChange, ...]:
    """What is new, gone or other, those of now first. How an outcome reads is the definition's."""
    old, new = {o.key: o for o in before}, {o.key: o for o in after}
    keys = [*new, *(key for key in old if key not in new)]
    pairs = ((old.get(key), new.get(key)) for key in keys)
    return tuple(change for pair in pairs for change in _change(*pair))


def describe_outcomes(changes: Sequence[OutcomeChange]) -> Iterator[str]:
    """The changes as lines of Markdown; none where nothing changed."""
    if not changes:
        return
    yield "## Outcomes"
    yield ""
    yield "| activity | outcome | period | signs before | signs after | what |"
    yield "|---|---|---|---|---|---|"
    yield from (_line(change) for change in changes)
    yield ""


def left_out_outcomes(
    programme: Programme, outcomes: Iterable[PublishedOutcome]
) -> list[tuple[str, ...]]:
    """The rows of `left-out.csv` for outcomes: a count has no baseline and no target, words are no
    number."""
    identifiers = _identifiers(programme)
    rows: list[tuple[str, ...]] = []
    for o in outcomes:
        of = ((SIGNS, "known", o.signs is not None), (TOLD, "in words", bool(o.text)))
        for kind, actual, is_there in of:
            if is_there:
                place = (identifiers[o.activity], o.activity, o.outcome, outcome_code(o, kind))
                split = (o.wording, o.scope, EVERYONE, EVERYONE, o.period)
                rows.append((*place, *split, "not known", "not known", actual))
    return rows


def _change(
    before: PublishedOutcome | None, after: PublishedOutcome | None
) -> Iterator[OutcomeChange]:
    outcome = after or before
    if outcome is None or _shown(before) == _shown(after):
        return
    yield OutcomeChange(
        what="new" if before is None else "gone" if after is None else "changed",
        outcome=outcome,
        before=before.signs if before else None,
        after=after.signs if after else None,
        is_text_other=(before.text if before else "") != (after.text if after else ""),
    )


def _shown(outcome: PublishedOutcome | None) -> tuple[int | None, str, str] | None:
    return (outcome.signs, outcome.progress, outcome.text) if outcome else None


def _line(change: OutcomeChange) -> str:
    o = change.outcome
    what = "other words" if change.what == "changed" and change.is_text_other else change.what
    cells = (
        o.activity,
        f"{o.outcome} ({o.scope})" if o.scope else o.outcome,
        o.period,
        "" if change.before is None else str(change.before),
        "" if change.after is None else str(change.after),
        what,
    )
    return f"| {' | '.join(cells)} |"


def _identifiers(programme: Programme) -> dict[str, str]:
    return {a.id: activity_identifier(programme, a) for a in programme.iati.activities}
