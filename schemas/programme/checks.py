"""Rules between the entries of a programme definition: references, uniqueness, sums.

One function per rule, each yielding what is broken, where (as a path of keys) and the remedy.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from schemas.programme.entry import Entry
from schemas.programme.errors import Broken, Location, unknown
from schemas.programme.indicator_checks import baselines_fit, codes_tell_splits_apart
from schemas.programme.model import Programme
from schemas.programme.money_checks import budget_periods_are_short
from schemas.programme.toc_checks import (
    adjustments_name_what_exists,
    outcomes_become_what_holds,
    outcomes_lead_somewhere,
    outcomes_name_known_versions,
    versions_are_in_order,
)

_Reference = tuple[Location, str, set[str], str]
"""Where something is named, what, what there is, and the list that holds it."""


def check_programme(programme: Programme) -> list[Broken]:
    """Everything that does not fit together, all at once."""
    return [broken for rule in RULES for broken in rule(programme)]


def _ids_are_unique(p: Programme) -> Iterator[Broken]:
    lists: dict[Location, list[str]] = {
        ("organisations",): [e.id for e in p.organisations],
        ("periods",): [e.id for e in p.periods],
        ("age_groups",): [e.id for e in p.age_groups],
        ("pathways",): [e.id for e in p.pathways],
        ("theories_of_change",): [e.id for e in p.theories_of_change],
        ("indicators",): [e.id for e in p.indicators],
        ("partners",): [e.id for e in p.partners],
        ("iati", "activities"): [e.id for e in p.iati.activities],
    }
    for at, ids in lists.items():
        yield from _repeated([((*at, n, "id"), code) for n, code in enumerate(ids)])
    outcomes: list[tuple[Location, str]] = [
        (("theories_of_change", n, "outcomes", m, "id"), outcome.id)
        for n, toc in enumerate(p.theories_of_change)
        for m, outcome in enumerate(toc.outcomes)
    ]
    yield from _repeated(outcomes)


def _lists_hold_nothing_twice(p: Programme) -> Iterator[Broken]:
    for n, toc in enumerate(p.theories_of_change):
        at: Location = ("theories_of_change", n, "countries")
        yield from _repeated([((*at, m), c) for m, c in enumerate(toc.countries)])
        for k, outcome in enumerate(toc.outcomes):
            at = ("theories_of_change", n, "outcomes", k, "becomes")
            yield from _repeated([((*at, m), o) for m, o in enumerate(outcome.becomes)])
    for n, partner in enumerate(p.partners):
        at = ("partners", n, "indicators")
        yield from _repeated([((*at, m), i) for m, i in enumerate(partner.indicators)])
    for n, indicator in enumerate(p.indicators):
        at = ("indicators", n, "leads_to")
        yield from _repeated([((*at, m), o) for m, o in enumerate(indicator.leads_to)])


def _repeated(codes: list[tuple[Location, str]]) -> Iterator[Broken]:
    """Codes that differ in capitals only would be taken for one another by people and systems."""
    counts = Counter(code.casefold() for _, code in codes)
    for at, code in codes:
        if counts[code.casefold()] > 1:
            yield Broken(at, f"'{code}' is used more than once.", "Rename or remove one.")


def _texts_have_the_first_language(p: Programme) -> Iterator[Broken]:
    """The first language is that of every activity and table: each text is wanted in it."""
    first = p.languages[0]
    for at, text in _texts(p, ()):
        if not text.get(first, "").strip():
            message = f"the text is missing in '{first}', the programme's first language."
            yield Broken(at, message, "Add it.")


def _texts(value: object, at: Location) -> Iterator[tuple[Location, dict[str, str]]]:
    if isinstance(value, Entry):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name, None), (*at, name))
    elif isinstance(value, list):
        for n, entry in enumerate(value):
            yield from _texts(entry, (*at, n))
    elif isinstance(value, dict) and at != ("iati", "country_shares"):
        yield at, value


def _time_zone_is_known(p: Programme) -> Iterator[Broken]:
    try:
        ZoneInfo(p.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f"'{p.time_zone}' is no time zone."
        yield Broken(("time_zone",), message, "Use an IANA name such as Europe/Amsterdam.")


def _references_exist(p: Programme) -> Iterator[Broken]:
    pathways = {e.id for e in p.pathways}
    tocs = {e.id for e in p.theories_of_change}
    indicators = {e.id for e in p.indicators}
    organisations = {e.id for e in p.organisations}
    results = {r.id for f in p.donor_frameworks for r in f.results}
    asked: list[_Reference] = [
        (("indicators", n, "pathway"), i.pathway, pathways, "pathways")
        for n, i in enumerate(p.indicators)
    ]
    asked += [
        (("indicators", n, "contributes_to"), r, results, "results of donor-frameworks.yaml")
        for n, i in enumerate(p.indicators)
        for r in i.contributes_to
    ]
    asked += [
        (("theories_of_change", n, "outcomes", m, "pathway"), o.pathway, pathways, "pathways")
        for n, t in enumerate(p.theories_of_change)
        for m, o in enumerate(t.outcomes)
    ]
    asked += [
        (
            ("theories_of_change", n, "outcomes", m, "wordings", k, "pathway"),
            w.pathway,
            pathways,
            "pathways",
        )
        for n, t in enumerate(p.theories_of_change)
        for m, o in enumerate(t.outcomes)
        for k, w in enumerate(o.wordings)
        if w.pathway
    ]
    asked += [
        (
            ("theories_of_change", n, "clarifications", m, "pathway"),
            c.pathway,
            pathways,
            "pathways",
        )
        for n, t in enumerate(p.theories_of_change)
        for m, c in enumerate(t.clarifications)
    ]
    asked += [
        (("donor_frameworks", n, "owner"), f.owner, organisations, "organisations")
        for n, f in enumerate(p.donor_frameworks)
    ]
    for n, partner in enumerate(p.partners):
        asked.append((("partners", n, "toc"), partner.toc, tocs, "theories_of_change"))
        if partner.member:
            asked.append(
                (("partners", n, "member"), partner.member, organisations, "organisations")
            )
        asked += [
            (("partners", n, "indicators", m), i, indicators, "indicators")
            for m, i in enumerate(partner.indicators)
        ]
    yield from _not_among(asked)


def _iati_references_exist(p: Programme) -> Iterator[Broken]:
    tocs = {e.id for e in p.theories_of_change}
    organisations = {e.id for e in p.organisations}
    asked: list[_Reference] = [
        (
            ("iati", "reporting_organisation"),
            p.iati.reporting_organisation,
            organisations,
            "organisations",
        )
    ]
    asked += [
        (
            ("iati", "participations", n, "organisation"),
            e.organisation,
            organisations,
            "organisations",
        )
        for n, e in enumerate(p.iati.participations)
    ]
    asked += [
        (("iati", "activities", n, "toc"), a.toc, tocs, "theories_of_change")
        for n, a in enumerate(p.iati.activities)
        if a.toc
    ]
    yield from _not_among(asked)


def _not_among(asked: list[_Reference]) -> Iterator[Broken]:
    for at, wanted, known, where in asked:
        if wanted not in known:
            near = ", ".join(sorted(known)[:12])
            message = f"'{wanted}' is not among the {where}."
            sought = "donor_frameworks" if where.startswith("results") else where
            yield Broken(at, message, f"Use one of: {near}.", sought)


def _periods_do_not_overlap(p: Programme) -> Iterator[Broken]:
    in_order = sorted(enumerate(p.periods), key=lambda e: e[1].start)
    for (_, before), (n, after) in pairwise(in_order):
        if after.start <= before.end:
            yield Broken(
                ("periods", n, "start"),
                f"period {after.id} begins before period {before.id} has ended.",
                "Values of overlapping periods would be counted twice: separate them.",
            )
    for n, period in enumerate(p.periods):
        if period.start < p.start or period.end > p.end:
            yield Broken(
                ("periods", n), f"period {period.id} is outside the programme.", "Check the dates."
            )


def _one_mother_and_one_lead(p: Programme) -> Iterator[Broken]:
    if sum(t.mother for t in p.theories_of_change) != 1:
        yield Broken(("theories_of_change",), "exactly one needs mother: true.", "Mark one.")
    if sum(o.role == "lead" for o in p.organisations) != 1:
        yield Broken(("organisations",), "exactly one needs role: lead.", "Mark one.")


def _contributions_exist(p: Programme) -> Iterator[Broken]:
    pathways = {e.id for e in p.pathways}
    outcomes = {o.id for t in p.theories_of_change for o in t.outcomes}
    countries = {c for t in p.theories_of_change for c in t.countries}
    for f, framework in enumerate(p.donor_frameworks):
        for r, result in enumerate(framework.results):
            for o, objective in enumerate(result.objectives):
                for c, row in enumerate(objective.contributions):
                    at = ("donor_frameworks", f, "results", r, "objectives", o, "contributions", c)
                    yield from unknown((*at, "pathways"), row.pathways, pathways, "pathway")
                    yield from unknown((*at, "outcomes"), row.outcomes, outcomes, "outcome")
                    yield from unknown((*at, "countries"), row.countries, countries, "country")


def _activities_cover_every_country(p: Programme) -> Iterator[Broken]:
    """Every country, and every ToC without or beyond countries, has one activity, so that every
    total has one home."""
    at: Location = ("iati", "activities")
    homes = Counter((a.toc, a.country) for a in p.iati.activities)
    wanted: list[tuple[str | None, str | None]] = [(None, None)]
    for toc in p.theories_of_change:
        wanted += [(toc.id, country) for country in toc.countries]
        stands_alone = toc.worldwide or not toc.countries
        wanted += [(toc.id, None)] if stands_alone and not toc.mother else []
    for toc_id, country in wanted:
        if homes[(toc_id, country)] != 1:
            place = f"{toc_id} {country or ''}".strip() if toc_id else "the programme itself"
            yield Broken(at, f"{place} needs exactly one activity.", "Add or remove one.")
    for n, activity in enumerate(p.iati.activities):
        if (activity.toc, activity.country) not in wanted:
            message = f"activity {activity.id} has no ToC or country."
            yield Broken((*at, n), message, "Correct it.", "theories_of_change")


def _shares_sum_to_100(p: Programme) -> Iterator[Broken]:
    by_vocabulary: dict[str, Decimal] = {}
    for sector in p.iati.sectors:
        so_far = by_vocabulary.get(sector.vocabulary, Decimal(0))
        by_vocabulary[sector.vocabulary] = so_far + sector.percentage
    for vocabulary, total in by_vocabulary.items():
        if total != 100:
            message = f"sector shares of vocabulary {vocabulary} sum to {total}, not 100."
            yield Broken(("iati", "sectors"), message, "Correct the percentages.")
    shares = p.iati.country_shares
    if shares and sum(shares.values()) != 100:
        yield Broken(
            ("iati", "country_shares"), "country shares do not sum to 100.", "Correct them."
        )


RULES: tuple[Callable[[Programme], Iterator[Broken]], ...] = (
    _ids_are_unique,
    _lists_hold_nothing_twice,
    _texts_have_the_first_language,
    _time_zone_is_known,
    _references_exist,
    _iati_references_exist,
    versions_are_in_order,
    _periods_do_not_overlap,
    _one_mother_and_one_lead,
    outcomes_name_known_versions,
    outcomes_lead_somewhere,
    outcomes_become_what_holds,
    adjustments_name_what_exists,
    _contributions_exist,
    _activities_cover_every_country,
    _shares_sum_to_100,
    baselines_fit,
    codes_tell_splits_apart,
    budget_periods_are_short,
)
"""In the order in which an author meets them."""
