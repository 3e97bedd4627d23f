"""Rules between versions, outcomes and adjustments of theories of change, and what leads to them.

One function per rule, as in `checks`, which runs them.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from schemas.programme.errors import Broken, Location, unknown
from schemas.programme.model import Outcome, Programme


def versions_are_in_order(p: Programme) -> Iterator[Broken]:
    """Versions of a theory of change follow each other in number and day."""
    for n, toc in enumerate(p.theories_of_change):
        at = ("theories_of_change", n, "versions")
        if [v.number for v in toc.versions] != list(range(1, len(toc.versions) + 1)):
            yield Broken(at, "versions must be numbered 1, 2, 3 in order.", "Renumber them.")
        if any(b.holds_from <= a.holds_from for a, b in pairwise(toc.versions)):
            yield Broken(at, "a version begins before the one it follows.", "Check holds_from.")


def outcomes_name_known_versions(p: Programme) -> Iterator[Broken]:
    """Wordings hold since, and outcomes until, a version that there is, each in its turn."""
    for n, toc in enumerate(p.theories_of_change):
        numbers = {v.number for v in toc.versions}
        for m, outcome in enumerate(toc.outcomes):
            at: Location = ("theories_of_change", n, "outcomes", m)
            since = Counter(w.since for w in outcome.wordings)
            named = set(since) | ({outcome.until} - {None})
            for number in sorted(v for v in named if v not in numbers and v is not None):
                message = f"version {number} of {toc.id} is not declared."
                yield Broken(at, message, "Add it under versions, or correct the number.")
            for number in (v for v, times in since.items() if times > 1):
                message = f"{outcome.id} has two wordings since version {number}."
                yield Broken((*at, "wordings"), message, "Keep one.")
            if outcome.until is not None and outcome.until <= max(since):
                message = f"{outcome.id} has a wording since version {max(since)}, when it is gone."
                yield Broken((*at, "until"), message, "Correct until, or the wording's since.")


def outcomes_lead_somewhere(p: Programme) -> Iterator[Broken]:
    """What a dropped outcome is read under, what an outcome serves, and what outputs lead to."""
    outcomes = {o.id for t in p.theories_of_change for o in t.outcomes}
    of_mother = {o.id for t in p.theories_of_change if t.mother for o in t.outcomes}
    for n, toc in enumerate(p.theories_of_change):
        own = {o.id for o in toc.outcomes}
        for m, outcome in enumerate(toc.outcomes):
            at: Location = ("theories_of_change", n, "outcomes", m)
            yield from unknown((*at, "becomes"), outcome.becomes, own - {outcome.id}, "outcome")
            yield from unknown((*at, "serves"), [outcome.serves], of_mother, "outcome")
            if outcome.becomes and outcome.until is None:
                message = f"{outcome.id} becomes another outcome but is never dropped."
                yield Broken((*at, "becomes"), message, "Give until, or remove becomes.")
    for n, indicator in enumerate(p.indicators):
        yield from unknown(("indicators", n, "leads_to"), indicator.leads_to, outcomes, "outcome")


def adjustments_name_what_exists(p: Programme) -> Iterator[Broken]:
    """What a version says it changed is of this programme; outcomes of this theory of change."""
    pathways = {e.id for e in p.pathways}
    indicators = {e.id for e in p.indicators}
    for n, toc in enumerate(p.theories_of_change):
        outcomes = {o.id for o in toc.outcomes}
        for m, version in enumerate(toc.versions):
            for k, entry in enumerate(version.adjustments):
                at = ("theories_of_change", n, "versions", m, "adjustments", k)
                yield from unknown((*at, "pathway"), [entry.pathway], pathways, "pathway")
                yield from unknown((*at, "outcome"), [entry.outcome], outcomes, "outcome")
                yield from unknown((*at, "indicator"), [entry.indicator], indicators, "indicator")


def outcomes_become_what_holds(p: Programme) -> Iterator[Broken]:
    """What takes the place of a dropped outcome is in the version that drops it."""
    for n, toc in enumerate(p.theories_of_change):
        own = {o.id: o for o in toc.outcomes}
        for m, outcome in enumerate(toc.outcomes):
            for code in outcome.becomes:
                if outcome.until is None or code not in own or _holds(own[code], outcome.until):
                    continue
                message = f"{outcome.id} becomes {code}, which version {outcome.until} has not."
                remedy = "Name outcomes that hold from that version on."
                at: Location = ("theories_of_change", n, "outcomes", m, "becomes")
                yield Broken(at, message, remedy)


def _holds(outcome: Outcome, version: int) -> bool:
    since = min(w.since for w in outcome.wordings)
    return since <= version and (outcome.until is None or version < outcome.until)
