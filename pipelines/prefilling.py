"""What is known before a form is made: what counts now for its period, and the period before.

Reads the warehouse and changes nothing; what a form makes of it belongs to `submissions.form`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipelines.settings import Settings
from schemas.programme import Period, Programme
from submissions import Earlier, Filled, filled_in_with, shown_beside, still_asked


@dataclass(frozen=True)
class Before:
    """What a form is filled in with, and what it shows beside. `in_force` is the revision that
    counts now, 0 for none; `left_out` are rows of it that are not asked any more."""

    filled: Filled = field(default_factory=Filled)
    in_force: int = 0
    left_out: int = 0
    earlier: Earlier | None = None

    @property
    def next_revision(self) -> int:
        """The revision after the one that counts now."""
        return self.in_force + 1


def known_before(
    settings: Settings, programme: Programme, partner_id: str, period_id: str
) -> Before:
    """What the warehouse knows; nothing where there is none. Raises WarehouseError."""
    if not settings.warehouse.exists():
        return Before()
    from warehouse import open_for_reading, said_in_force  # DuckDB: not without a warehouse

    previous = _previous(programme, programme.period(period_id))
    with open_for_reading(settings.warehouse) as connection:
        now = said_in_force(connection, partner_id, period_id)
        then = said_in_force(connection, partner_id, previous.id) if previous else None
    earlier = shown_beside(previous.id, then.outputs) if previous and then else None
    if now is None:
        return Before(earlier=earlier)
    said = filled_in_with(now.outputs, now.budgets, now.signs)
    filled, left_out = still_asked(said, programme, programme.partner(partner_id))
    return Before(filled, now.revision, left_out, earlier)


def told(before: Before) -> Iterator[str]:
    """What was done with it, a line each."""
    if before.in_force:
        yield f"Filled in with what counts now, revision {before.in_force}: change what is new."
    if before.left_out:
        yield f"Rows of it that are not asked of the partner any more, left out: {before.left_out}"
    if before.earlier:
        yield f"What was realised in {before.earlier.period} stands beside."


def _previous(programme: Programme, period: Period) -> Period | None:
    """The last period that began before this one."""
    earlier = [p for p in programme.periods if p.start < period.start]
    return max(earlier, key=lambda p: p.start, default=None)
