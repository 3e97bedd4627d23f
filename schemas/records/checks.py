"""Rules between the records, and between them and the programme: what they name must be there.

One function per rule. Signs are known to the warehouse only: whether one exists is checked there.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from schemas.programme.model import Programme
from schemas.records.explanations import Explanation
from schemas.records.money import ExchangeRate, Transaction
from schemas.records.records import Records
from schemas.records.signs import Reflection


@dataclass(frozen=True)
class RecordFault:
    """What does not fit, in which entry of which list, and what to do."""

    at_list: str
    index: int
    message: str
    remedy: str


def check_records(programme: Programme, records: Records) -> list[RecordFault]:
    """Everything that does not fit together, all at once."""
    rates = records.exchange_rates
    return [
        *_reflections(programme, records.reflections),
        *_once("signs", [s.sign for s in records.signs]),
        *_explanations(programme, records.explanations),
        *_transactions(programme, records.transactions),
        *_once("exchange_rates", [f"{r.currency} on {r.date}" for r in rates]),
        *_rates(programme, rates),
        *_wordings(programme, records),
    ]


def _reflections(p: Programme, reflections: Sequence[Reflection]) -> Iterator[RecordFault]:
    tocs = {t.id for t in p.theories_of_change}
    periods, pathways = {e.id for e in p.periods}, {e.id for e in p.pathways}
    outcomes = {o.id for t in p.theories_of_change for o in t.outcomes}
    unknown = _finder("reflections")
    for n, entry in enumerate(reflections):
        yield from unknown(n, [entry.toc], tocs, "theory of change")
        yield from unknown(n, [entry.period], periods, "period")
        named = [o for plot in entry.plots for o in plot.outcomes]
        named += [j.outcome for j in entry.judgements if j.outcome]
        yield from unknown(n, named, outcomes, "outcome")
        judged = [j.pathway for j in entry.judgements if j.pathway]
        yield from unknown(n, judged, pathways, "pathway")
        for sign, times in Counter(plot.sign for plot in entry.plots).items():
            if times > 1:
                message = f"sign '{sign}' is plotted {times} times in one reflection."
                yield RecordFault("reflections", n, message, "Plot it once, with all its outcomes.")
        for what, times in Counter(j.outcome or j.pathway for j in entry.judgements).items():
            if times > 1:
                message = f"'{what}' is judged {times} times in one reflection."
                yield RecordFault("reflections", n, message, "Keep one judgement.")
    yield from _once("reflections", [r.id for r in reflections])
    days = [f"{r.toc} about {r.period} on {r.on}" for r in reflections]
    yield from _once("reflections", days)


def _explanations(p: Programme, explanations: Sequence[Explanation]) -> Iterator[RecordFault]:
    partners = {e.id: e for e in p.partners}
    periods, indicators = {e.id for e in p.periods}, {e.id for e in p.indicators}
    unknown = _finder("explanations")
    for n, entry in enumerate(explanations):
        yield from unknown(n, [entry.partner], set(partners), "partner")
        yield from unknown(n, [entry.period], periods, "period")
        yield from unknown(n, [entry.indicator] if entry.indicator else [], indicators, "indicator")
        if entry.partner in partners:
            places = set(p.places(partners[entry.partner]))
            yield from unknown(n, [entry.place], places, "place of that partner")
    said = [
        f"{e.indicator or e.line} of {e.partner} in {e.place}, {e.period}" for e in explanations
    ]
    yield from _once("explanations", said)


def _transactions(p: Programme, transactions: Sequence[Transaction]) -> Iterator[RecordFault]:
    activities = {a.id for a in p.iati.activities}
    organisations, partners = {o.id for o in p.organisations}, {e.id for e in p.partners}
    unknown = _finder("transactions")
    for n, entry in enumerate(transactions):
        yield from unknown(n, [entry.activity], activities, "activity of iati.yaml")
        yield from unknown(
            n, [entry.organisation] if entry.organisation else [], organisations, "organisation"
        )
        yield from unknown(n, [entry.partner] if entry.partner else [], partners, "partner")
    yield from _once("transactions", [t.id for t in transactions])


def _rates(p: Programme, rates: Sequence[ExchangeRate]) -> Iterator[RecordFault]:
    for n, entry in enumerate(rates):
        if entry.currency == p.currency:
            message = f"{entry.currency} is the programme's own currency: it has no rate."
            yield RecordFault("exchange_rates", n, message, "Remove the row.")


def _wordings(p: Programme, records: Records) -> Iterator[RecordFault]:
    """What is published is wanted in the programme's first language, as every text of it."""
    said = [("signs", n, s.public) for n, s in enumerate(records.signs)]
    said += [("explanations", n, e.public) for n, e in enumerate(records.explanations)]
    for n, r in enumerate(records.reflections):
        said += [("reflections", n, j.public) for j in r.judgements]
        said += [("reflections", n, r.conclusion.public)] if r.conclusion else []
    for at_list, n, public in said:
        if public is not None and not public.get(p.languages[0], "").strip():
            message = f"the public wording is missing in '{p.languages[0]}'."
            yield RecordFault(at_list, n, message, "Add it.")


def _finder(at_list: str) -> Callable[[int, Sequence[str], set[str], str], Iterator[RecordFault]]:
    def unknown(
        index: int, named: Sequence[str], known: set[str], what: str
    ) -> Iterator[RecordFault]:
        for name in dict.fromkeys(named):
            if name not in known:
                near = ", ".join(sorted(known)[:12])
                message = f"'{name}' is no {what}."
                yield RecordFault(at_list, index, message, f"Use one of: {near}.")

    return unknown


def _once(at_list: str, keys: Sequence[str]) -> Iterator[RecordFault]:
    counts = Counter(keys)
    for index, key in enumerate(keys):
        if counts[key] > 1:
            message = f"'{key}' stands {counts[key]} times."
            yield RecordFault(at_list, index, message, "Keep one of them.")
