"""The activity around the results: everything an activity carries besides them.

Reads the programme definition only; writes nothing.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from iati import document as d
from iati.compose.files import EXCLUSIONS_FILE, RESULTS_FILE
from iati.compose.profiles import Profile
from iati.compose.series import PublishedValue, series_of
from schemas.programme import Activity, Programme


def activity_identifier(programme: Programme, activity: Activity) -> str:
    """The IATI identifier of an activity; it never changes once published."""
    prefix = programme.iati.identifier_prefix
    return prefix if _is_programme(activity) else f"{prefix}-{activity.id}"


def compose_activities(
    programme: Programme, values: Iterable[PublishedValue], profile: Profile
) -> Iterator[d.Activity]:
    """Every activity of the programme, one at a time, in the order of the definition.

    An activity without results is published as well: identifiers are for ever.
    """
    by_activity: dict[str, list[PublishedValue]] = {}
    for value in values:
        by_activity.setdefault(value.activity, []).append(value)
    for activity in programme.iati.activities:
        series = series_of(by_activity.get(activity.id, []))
        yield _compose(programme, activity, profile(programme, series))


def _compose(programme: Programme, activity: Activity, results: tuple[d.Result, ...]) -> d.Activity:
    iati = programme.iati
    start = activity.start or programme.start
    return d.Activity(
        identifier=activity_identifier(programme, activity),
        language=programme.languages[0],
        currency=programme.currency,
        humanitarian=iati.humanitarian,
        hierarchy=1 if _is_programme(activity) else 2,
        reporting_org=_organisation(programme, iati.reporting_organisation),
        title=activity.title,
        descriptions=(
            ("1", activity.description),
            ("2", activity.objectives),
            ("3", activity.target_groups),
        ),
        participating_orgs=tuple(
            _organisation(programme, p.organisation, p.role, p.activity_id)
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
        documents=_documents(programme),
        related=_related(programme, activity),
        results=results,
    )


def _is_programme(activity: Activity) -> bool:
    return activity.toc is None and activity.country is None


def _organisation(
    programme: Programme, organisation_id: str, role: str | None = None, activity: str | None = None
) -> d.Organisation:
    organisation = programme.organisation(organisation_id)
    return d.Organisation(
        organisation.name, organisation.iati_ref, organisation.iati_type, role, activity
    )


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


def _documents(programme: Programme) -> tuple[d.DocumentLink, ...]:
    """What every release brings along; categories are IATI's."""
    base, language = f"{programme.iati.base_url}/current", programme.languages[0]
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
