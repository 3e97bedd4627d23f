"""The activity around the results: everything an activity carries besides them.

Reads the programme definition only; writes nothing.
"""

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal

from iati import document as d
from iati.compose.files import EXCLUSIONS_FILE, RESULTS_FILE
from iati.compose.money import budgets_of, transactions_of
from iati.compose.parties import organisation_of
from iati.compose.profiles import Profile
from iati.compose.series import series_of
from schemas.money import NO_MONEY, Money
from schemas.programme import Activity, Programme
from schemas.published import PublishedValue
from schemas.published_outcomes import PublishedOutcome
from schemas.release_files import CONTRIBUTIONS_PAGE, MONEY_FILE, annex_page


def activity_identifier(programme: Programme, activity: Activity) -> str:
    """The IATI identifier of an activity; it never changes once published."""
    prefix = programme.iati.identifier_prefix
    return prefix if _is_programme(activity) else f"{prefix}-{activity.id}"


def compose_activities(
    programme: Programme,
    values: Iterable[PublishedValue],
    profile: Profile,
    money: Money = NO_MONEY,
    outcomes: Iterable[PublishedOutcome] = (),
    files: Collection[str] = (),
) -> Iterator[d.Activity]:
    """Every activity of the programme, one at a time, in the order of the definition. `files` are
    paths of what the release brings along besides: the programme's own activity names the pages
    among them that tell of its results.

    An activity without results is published as well: identifiers are for ever.
    """
    by_activity: dict[str, list[PublishedValue]] = {}
    for value in values:
        by_activity.setdefault(value.activity, []).append(value)
    told: dict[str, list[PublishedOutcome]] = {}
    for outcome in outcomes:
        told.setdefault(outcome.activity, []).append(outcome)
    for activity in programme.iati.activities:
        series = series_of(by_activity.get(activity.id, []))
        results = profile(programme, series, told.get(activity.id, []))
        yield _compose(programme, activity, results, money, files)


def _compose(
    programme: Programme,
    activity: Activity,
    results: tuple[d.Result, ...],
    money: Money,
    files: Collection[str],
) -> d.Activity:
    iati = programme.iati
    identifier = activity_identifier(programme, activity)
    start = activity.start or programme.start
    return d.Activity(
        identifier=identifier,
        language=programme.languages[0],
        currency=programme.currency,
        humanitarian=iati.humanitarian,
        hierarchy=1 if _is_programme(activity) else 2,
        reporting_org=organisation_of(programme, iati.reporting_organisation),
        title=activity.title,
        descriptions=(
            ("1", activity.description),
            ("2", activity.objectives),
            ("3", activity.target_groups),
        ),
        participating_orgs=tuple(
            organisation_of(programme, p.organisation, p.role, p.activity_id)
            for p in sorted(iati.participations, key=lambda p: p.role)
        ),
        status=iati.status,
        dates=(("1", start), ("2", start), ("3", programme.end)),
        contact=d.Contact(
            iati.contact.organisation,
            iati.contact.email,
            iati.contact.website,
            iati.contact.mailing_address,
        ),
        scope=activity.scope,
        countries=_countries(programme, activity),
        regions=_regions(programme, activity),
        sectors=tuple((s.vocabulary, s.code, s.percentage) for s in iati.sectors),
        tags=tuple((t.vocabulary, t.code) for t in iati.tags),
        policy_markers=tuple((m.code, m.significance) for m in iati.policy_markers),
        collaboration_type=iati.collaboration_type,
        flow_type=iati.flow_type,
        finance_type=iati.finance_type,
        aid_type=iati.aid_type,
        tied_status=iati.tied_status,
        documents=(
            *release_documents(programme),
            *(_result_pages(programme, files) if _is_programme(activity) else ()),
        ),
        related=_related(programme, activity),
        results=results,
        budgets=budgets_of(programme, activity.id, money),
        transactions=transactions_of(programme, activity.id, identifier, money),
    )


def _is_programme(activity: Activity) -> bool:
    return activity.toc is None and activity.country is None


def _countries(programme: Programme, activity: Activity) -> tuple[tuple[str, Decimal | None], ...]:
    """The one country of a country's activity; the programme's shares where they are known."""
    if activity.country:
        return ((activity.country, None),)
    if _is_programme(activity):
        return tuple(sorted(programme.iati.country_shares.items()))
    return ()


def _regions(programme: Programme, activity: Activity) -> tuple[tuple[str, Decimal | None], ...]:
    """The region stands in where no country is known, never beside countries."""
    if activity.region is None or _countries(programme, activity):
        return ()
    return ((activity.region, None),)


def release_documents(programme: Programme) -> tuple[d.DocumentLink, ...]:
    """What every release brings along; categories are IATI's."""
    base, language = f"{programme.iati.base_url}/current", programme.languages[0]
    money = d.DocumentLink(
        url=f"{base}/{MONEY_FILE}",
        format="text/csv",
        title={language: "All published budgets and transactions of the programme as a table"},
        categories=("A05",),
        language=language,
    )
    return (
        d.DocumentLink(
            url=f"{base}/{RESULTS_FILE}",
            format="text/csv",
            title={language: "All published results of the programme as a table"},
            categories=("A08",),
            language=language,
        ),
        d.DocumentLink(
            url=f"{base}/{EXCLUSIONS_FILE}",
            format="text/html",
            title={language: "What is left out of the published results, and why"},
            categories=("B08",),
            language=language,
        ),
        *((money,) if programme.iati.money else ()),
    )


def _result_pages(programme: Programme, files: Collection[str]) -> Iterator[d.DocumentLink]:
    """The newest annex to the annual report, and what the programme contributed to donors'
    results, where the release brings them along."""
    annexes = {
        annex_page(p.id): f"Tables and figures of {p.id} for the annual report"
        for p in reversed(programme.periods)
        if annex_page(p.id) in files
    }
    titles = dict(list(annexes.items())[:1])
    if CONTRIBUTIONS_PAGE in files:
        titles[CONTRIBUTIONS_PAGE] = "Contribution to donors' results frameworks"
    for path, title in titles.items():
        yield d.DocumentLink(
            url=f"{programme.iati.base_url}/current/{path}",
            format="text/html",
            title={programme.languages[0]: title},
            categories=("A08",),
            language=programme.languages[0],
        )


def _related(programme: Programme, activity: Activity) -> tuple[tuple[str, str], ...]:
    """Parent (type 1) and children (type 2), so that the relation stands on both sides."""
    if not _is_programme(activity):
        return (("1", programme.iati.identifier_prefix),)
    return tuple(
        ("2", activity_identifier(programme, child))
        for child in programme.iati.activities
        if not _is_programme(child)
    )
