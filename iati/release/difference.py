"""What one release shows otherwise than the one before: which values, by how much, and through
whose submissions. Public numbers only; of sensitive ones no more than the releases say themselves.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from iati.compose import BASELINE, PublishedValue
from iati.release.further import FurtherDifference, describe_datasets
from iati.release.manifest import SubmissionMark
from iati.release.money import MoneyChange, describe_money
from iati.release.outcomes import OutcomeChange, describe_outcomes
from schemas.programme import Programme

DIFFERENCE_FILE = "difference.md"

Key = tuple[str, str, str, str, str, str, str]


@dataclass(frozen=True)
class Change:
    """One published value that is new, gone or other. None is: not shown, or suppressed."""

    what: str
    activity: str
    indicator: str
    scope: str
    period: str
    kind: str
    age_group: str
    sex: str
    before: int | None
    after: int | None
    through: tuple[str, ...]

    @property
    def key(self) -> str:
        """What changed, as one text: that of the value."""
        what = (self.activity, self.indicator, self.scope, self.period, self.kind)
        return "|".join((*what, self.age_group, self.sex))

    @property
    def amount(self) -> int | None:
        """By how much it changed, where both numbers are public."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def is_fall(self) -> bool:
        """Whether a realised undivided value is lower than it was, or gone."""
        realised = self.kind == "realised" and (self.age_group, self.sex) == ("all", "all")
        fell = self.after is not None and self.before is not None and self.after < self.before
        return realised and (fell or self.what == "gone")


@dataclass(frozen=True)
class Difference:
    """Everything that changed, of numbers, outcomes and money, the submissions that are new since,
    and what came into or went from the further profiles."""

    changes: tuple[Change, ...]
    new_submissions: tuple[SubmissionMark, ...]
    further: tuple[FurtherDifference, ...] = ()
    outcomes: tuple[OutcomeChange, ...] = ()
    money: tuple[MoneyChange, ...] = ()


def compare_values(
    programme: Programme,
    before: Iterable[PublishedValue],
    after: Iterable[PublishedValue],
    submissions_before: Iterable[SubmissionMark],
    submissions_after: Iterable[SubmissionMark],
) -> Difference:
    """Compare two sets of published values; `through` names partners with a new submission."""
    known = set(submissions_before)
    new = tuple(mark for mark in submissions_after if mark not in known)
    old_values = {_key(v): v for v in before}
    new_values = {_key(v): v for v in after}
    keys = [*new_values, *(key for key in old_values if key not in new_values)]
    changes = [
        _change(programme, old_values.get(key), new_values.get(key), new)
        for key in keys
        if _shown(old_values.get(key)) != _shown(new_values.get(key))
    ]
    return Difference(tuple(changes), new)


def sensitive_indicators(programme: Programme) -> frozenset[str]:
    """The indicators whose small counts are protected."""
    return frozenset(i.id for i in programme.indicators if i.sensitive)


def describe(difference: Difference, previous: int | None, sensitive: Collection[str] = ()) -> str:
    """The difference as Markdown, for people.

    Of the sensitive indicators neither amounts nor partners: who moved a total by how much can be
    the count that was held back. The steward's account names none as sensitive.
    """
    if previous is None:
        count = sum(change.after is not None for change in difference.changes)
        lines = ["# First release", "", f"{count} values are published for the first time.", ""]
        told = len({change.outcome.outcome for change in difference.outcomes})
        lines += [f"Signs of change and progress are told of {told} outcomes.", ""] if told else []
        amounts = len(difference.money)
        lines += [f"So are {amounts} budgets and transactions.", ""] if amounts else []
        return "\n".join([*lines, *describe_datasets(difference.further)]).rstrip("\n") + "\n"
    lines = [f"# What changed since release {previous}", ""]
    lines += [f"{len(difference.changes)} values changed.", ""]
    if difference.changes:
        lines += ["| activity | indicator | period | split | before | after | change | through |"]
        lines += ["|---|---|---|---|---|---|---|---|"]
        lines += [
            _line(change, is_discreet=change.indicator in sensitive)
            for change in difference.changes
        ]
        lines += [""]
    lines += describe_outcomes(difference.outcomes)
    lines += describe_money(difference.money)
    lines += describe_datasets(difference.further)
    lines += ["## New submissions", ""]
    lines += [
        f"- {_sender(mark)}, {mark.period}, revision {mark.revision}"
        for mark in difference.new_submissions
    ] or ["None."]
    return "\n".join(lines) + "\n"


def _key(value: PublishedValue) -> Key:
    return (
        value.activity,
        value.indicator,
        value.scope,
        value.period,
        value.kind,
        value.age_group,
        value.sex,
    )


def _shown(value: PublishedValue | None) -> tuple[bool, int | None]:
    return (value is not None, None if value is None else value.value)


def _change(
    programme: Programme,
    before: PublishedValue | None,
    after: PublishedValue | None,
    new: tuple[SubmissionMark, ...],
) -> Change:
    value = after or before
    if value is None:
        raise ValueError("a change needs a value before or after it")
    return Change(
        what=_what(before, after),
        activity=value.activity,
        indicator=value.indicator,
        scope=value.scope,
        period=value.period,
        kind=value.kind,
        age_group=value.age_group,
        sex=value.sex,
        before=before.value if before else None,
        after=after.value if after else None,
        through=_through(programme, value, new),
    )


def _what(before: PublishedValue | None, after: PublishedValue | None) -> str:
    if before is None:
        return "new"
    if after is None:
        return "gone"
    if after.suppressed:
        return "now suppressed"
    return "no longer suppressed" if before.suppressed else "changed"


def _through(
    programme: Programme, value: PublishedValue, new: tuple[SubmissionMark, ...]
) -> tuple[str, ...]:
    """Partners with a new submission for the period that are asked for the indicator there; none
    for a baseline, which the definition gives."""
    if value.kind == BASELINE:
        return ()
    names = []
    for mark in new:
        if mark.partner is None or mark.period != value.period:
            continue
        partner = programme.partner(mark.partner)
        if value.indicator in partner.indicators and value.toc in ("", partner.toc):
            names.append(partner.id)
    return tuple(names)


def _sender(mark: SubmissionMark) -> str:
    if mark.partner:
        return mark.partner
    number = f" (no. {mark.withheld})" if mark.withheld else ""
    return f"a partner whose name is withheld{number}"


def _line(change: Change, is_discreet: bool) -> str:
    split = " ".join(part for part in (change.age_group, change.sex) if part != "all") or "all"
    amount = "" if change.amount is None or is_discreet else f"{change.amount:+}"
    indicator = f"{change.indicator} ({change.scope})" if change.scope else change.indicator
    cells = (
        change.activity,
        indicator,
        f"{change.period} {change.kind}",
        split,
        "" if change.before is None else str(change.before),
        "" if change.after is None else str(change.after),
        amount or change.what,
        "" if is_discreet else ", ".join(change.through),
    )
    return f"| {' | '.join(cells)} |"
