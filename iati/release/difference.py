"""What one release shows otherwise than the one before: which values, by how much, and through
whose submissions. Public numbers only.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from iati.compose import BASELINE, PublishedValue
from iati.release.further import FurtherDifference, describe_datasets
from iati.release.manifest import SubmissionMark
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
        """What changed, as one text: stable over releases."""
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
    """Everything that changed, the submissions that are new since, and what came into or went from
    the further profiles."""

    changes: tuple[Change, ...]
    new_submissions: tuple[SubmissionMark, ...]
    further: tuple[FurtherDifference, ...] = ()


def compare_values(
    programme: Programme,
    before: Iterable[PublishedValue],
    after: Iterable[PublishedValue],
    submissions_before: Iterable[SubmissionMark],
    submissions_after: Iterable[SubmissionMark],
) -> Difference:
    """Compare two sets of published values; `through` names partners with a new submission."""
    known = {mark.sha256 for mark in submissions_before}
    new = tuple(mark for mark in submissions_after if mark.sha256 not in known)
    old_values = {_key(v): v for v in before}
    new_values = {_key(v): v for v in after}
    keys = [*new_values, *(key for key in old_values if key not in new_values)]
    changes = [
        _change(programme, old_values.get(key), new_values.get(key), new)
        for key in keys
        if _shown(old_values.get(key)) != _shown(new_values.get(key))
    ]
    return Difference(tuple(changes), new)


def describe(difference: Difference, previous: int | None) -> str:
    """The difference as Markdown, for people."""
    if previous is None:
        count = sum(change.after is not None for change in difference.changes)
        lines = ["# First release", "", f"{count} values are published for the first time.", ""]
        return "\n".join([*lines, *describe_datasets(difference.further)]).rstrip("\n") + "\n"
    lines = [f"# What changed since release {previous}", ""]
    lines += [f"{len(difference.changes)} values changed.", ""]
    if difference.changes:
        lines += ["| activity | indicator | period | split | before | after | change | through |"]
        lines += ["|---|---|---|---|---|---|---|---|"]
        lines += [_line(change) for change in difference.changes]
        lines += [""]
    lines += describe_datasets(difference.further)
    lines += ["## New submissions", ""]
    lines += [
        f"- {mark.partner or 'a partner whose name is withheld'}, {mark.period}, "
        f"revision {mark.revision} (SHA-256 {mark.sha256[:12]})"
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


def _line(change: Change) -> str:
    split = " ".join(part for part in (change.age_group, change.sex) if part != "all") or "all"
    amount = "" if change.amount is None else f"{change.amount:+}"
    indicator = f"{change.indicator} ({change.scope})" if change.scope else change.indicator
    cells = (
        change.activity,
        indicator,
        f"{change.period} {change.kind}",
        split,
        "" if change.before is None else str(change.before),
        "" if change.after is None else str(change.after),
        amount or change.what,
        ", ".join(change.through),
    )
    return f"| {' | '.join(cells)} |"
