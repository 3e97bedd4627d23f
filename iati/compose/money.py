"""The money of one activity: its budgets and transactions, the same in every profile.

Amounts come as they are published; which activity carries which was decided in `schemas.money`.
"""

from collections.abc import Mapping

from iati import document as d
from iati.compose.parties import organisation_of, partner_of
from schemas.money import Budget, Money, Movement
from schemas.programme import Programme

ORIGINAL = "1"
"""IATI BudgetType: planned lines are what the partners' plans say."""

FUNDING = "1"
"""IATI OrganisationRole."""


def budgets_of(programme: Programme, activity_id: str, money: Money) -> tuple[d.Budget, ...]:
    """The budgets of an activity, by time."""
    return tuple(
        _budget(programme, budget)
        for budget in sorted(money.activity_budgets, key=lambda budget: budget.start)
        if budget.subject == activity_id
    )


def transactions_of(
    programme: Programme, activity_id: str, identifier: str, money: Money
) -> tuple[d.Transaction, ...]:
    """The transactions of an activity, by day, type and reference."""
    references = references_of(programme, money)
    made = [
        _transaction(programme, identifier, movement, references[movement.movement_id])
        for movement in money.movements
        if movement.activity == activity_id
    ]
    return tuple(sorted(made, key=lambda entry: (entry.date, entry.type, entry.ref)))


def references_of(programme: Programme, money: Money) -> Mapping[str, str]:
    """Under which reference each movement is published, by its id: that of the accounts; but of a
    withheld partner, whose name accounts may have put into theirs, `withheld-1` … by day."""
    withheld = {partner.id for partner in programme.partners if partner.withheld}
    paid = sorted(
        (m for m in money.movements if m.partner in withheld),
        key=lambda m: (m.date, m.movement_id),
    )
    own = {m.movement_id: m.movement_id for m in money.movements}
    return own | {m.movement_id: f"withheld-{n}" for n, m in enumerate(paid, start=1)}


def _budget(programme: Programme, budget: Budget) -> d.Budget:
    terms = programme.iati.money
    if terms is None:
        raise ValueError(f"a budget of {budget.subject} although no money is published")
    return d.Budget(
        ORIGINAL,
        terms.budget_status,
        budget.start,
        budget.end,
        d.Amount(budget.value, programme.currency, budget.start),
    )


def _transaction(
    programme: Programme, identifier: str, movement: Movement, reference: str
) -> d.Transaction:
    own = programme.iati.reporting_organisation
    other = _other_side(programme, movement)
    lead = organisation_of(
        programme, own, activity=identifier if movement.kind.is_incoming else None
    )
    provider, receiver = (other, lead) if movement.kind.is_incoming else (lead, other)
    return d.Transaction(
        ref=reference,
        type=movement.kind.iati_code,
        date=movement.date,
        amount=d.Amount(movement.value, movement.currency, movement.value_date),
        description=_description(programme, movement),
        provider=provider,
        receiver=receiver,
    )


def _other_side(programme: Programme, movement: Movement) -> d.Organisation | None:
    """Who gave or received; whoever funds the programme, with its own activity."""
    if movement.partner:
        return partner_of(programme, movement.partner)
    if movement.organisation is None:
        return None
    activity = None
    if movement.kind.is_incoming:
        activity = next(
            (
                part.activity_id
                for part in programme.iati.participations
                if (part.organisation, part.role) == (movement.organisation, FUNDING)
            ),
            None,
        )
    return organisation_of(programme, movement.organisation, activity=activity)


def _description(programme: Programme, movement: Movement) -> d.Text | None:
    """As the accounts word it; what budget lines say was spent is named so."""
    language = programme.languages[0]
    if movement.description:
        return {language: movement.description}
    if movement.is_of_budget_lines:
        return {language: f"What partners spent in {movement.period} by their budget lines."}
    return None
