"""The organisation file of the lead: what the programme plans for partners and countries, and what
the definition gives of the organisation as a whole.

Nothing known, nothing written; withheld partners stand together, without name or identifier.
"""

from collections.abc import Collection, Iterable
from decimal import Decimal

from iati import document as d
from iati.compose.activities import release_documents
from iati.compose.parties import WITHHELD_NAMES, organisation_of, partner_of
from iati.organisation import OrganisationRecord, Year
from schemas.money import NO_MONEY, Budget, Money
from schemas.programme import Programme
from schemas.programme.publication import Expenditure, TotalBudget
from schemas.release_files import annex_page

ANNUAL_REPORT = "B01"
"""IATI DocumentCategory."""


def compose_organisation(
    programme: Programme, money: Money = NO_MONEY, files: Collection[str] = ()
) -> OrganisationRecord | None:
    """The lead as an IATI organisation; None where it has no identifier, without which there can
    be no such file. `files` are the public files that the release brings along besides."""
    lead = organisation_of(programme, programme.iati.reporting_organisation)
    if lead.ref is None:
        return None
    known = programme.iati.organisation
    return OrganisationRecord(
        identifier=lead.ref,
        language=programme.languages[0],
        currency=programme.currency,
        name=lead.name,
        reporting_org=lead,
        total_budgets=tuple(_of_whole(programme, year) for year in _by_time(known.total_budgets)),
        partner_budgets=tuple(_partner_budgets(programme, money)),
        country_budgets=tuple(
            (budget.subject, _of_programme(programme, budget))
            for budget in sorted(money.country_budgets, key=lambda b: (b.subject, b.start))
        ),
        total_expenditures=tuple(
            _of_whole(programme, year) for year in _by_time(known.total_expenditures)
        ),
        documents=tuple(_documents(programme, files)),
    )


def _by_time(years: Iterable[Expenditure]) -> list[Expenditure]:
    return sorted(years, key=lambda year: year.start)


def _of_whole(programme: Programme, year: Expenditure) -> Year:
    amount = d.Amount(year.value, programme.currency, year.value_date)
    return Year(
        year.start, year.end, amount, year.status if isinstance(year, TotalBudget) else None
    )


def _of_programme(programme: Programme, budget: Budget) -> Year:
    """What this programme plans: the organisation may plan more elsewhere, so it says whose."""
    terms = programme.iati.money
    return Year(
        budget.start,
        budget.end,
        d.Amount(budget.value, programme.currency, budget.start),
        terms.budget_status if terms else None,
        (programme.id, programme.title),
    )


def _partner_budgets(programme: Programme, money: Money) -> list[tuple[d.Organisation, Year]]:
    """By year, partners in the order of the definition, the withheld ones as one at the end.

    A partner with the lead's own identifier is the lead: it receives nothing from itself.
    """
    withheld = {p.id for p in programme.partners if p.withheld}
    lead = programme.organisation(programme.iati.reporting_organisation).iati_ref
    order = [p.id for p in programme.partners if p.iati_ref is None or p.iati_ref != lead]
    named = [b for b in money.partner_budgets if b.subject in order and b.subject not in withheld]
    named.sort(key=lambda budget: (budget.start, order.index(budget.subject)))
    budgets = [
        (partner_of(programme, budget.subject), _of_programme(programme, budget))
        for budget in named
    ]
    nameless = d.Organisation({programme.languages[0]: WITHHELD_NAMES})
    budgets += [
        (nameless, _of_programme(programme, budget))
        for budget in _together([b for b in money.partner_budgets if b.subject in withheld])
    ]
    return sorted(budgets, key=lambda entry: entry[1].start)


def _together(budgets: list[Budget]) -> list[Budget]:
    """One budget for each period, of all these."""
    periods = {(b.period, b.start, b.end) for b in budgets}
    return [
        Budget(
            "",
            period,
            start,
            end,
            sum((b.value for b in budgets if b.period == period), Decimal(0)),
        )
        for period, start, end in sorted(periods, key=lambda period: period[1])
    ]


def _documents(programme: Programme, files: Collection[str]) -> list[d.DocumentLink]:
    """What the release brings along, then what the definition names."""
    language, base = programme.languages[0], f"{programme.iati.base_url}/current"
    annexes = [
        d.DocumentLink(
            url=f"{base}/{annex_page(period.id)}",
            format="text/html",
            title={language: f"Tables and figures of {period.id} for the annual report"},
            categories=(ANNUAL_REPORT,),
            language=language,
        )
        for period in programme.periods
        if annex_page(period.id) in files
    ]
    named = [
        d.DocumentLink(
            url=document.url,
            format=document.format,
            title=document.title,
            categories=tuple(document.categories),
            language=language,
        )
        for document in programme.iati.organisation.documents
    ]
    return [*release_documents(programme), *annexes, *named]
