"""The numbers of the release in force beside those the next one would have, and their sources.

Data only: how they are told is in `explanation`. The release is what was published; the warehouse
may be ahead of it, when a check refused what it holds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from iati.compose import PublishedValue
from iati.release import SubmissionMark, marked_partners
from schemas.programme import Programme
from schemas.programme.model import WHOLE_TOC
from warehouse import Standing, ValueSource


@dataclass(frozen=True)
class Number:
    """One number as the release in force has it, and as the next one would have it; None where it
    has none."""

    published: PublishedValue | None
    coming: PublishedValue | None

    @property
    def either(self) -> PublishedValue:
        """What both say of it besides the value. Raises ValueError when there is none."""
        found = self.coming or self.published
        if found is None:
            raise ValueError("a number that neither release has")
        return found

    @property
    def stays(self) -> bool:
        """Whether both have it and say the same."""
        both = self.published is not None and self.coming is not None
        return both and _shown(self.published) == _shown(self.coming)


def numbers(published: Iterable[PublishedValue], coming: Iterable[PublishedValue]) -> list[Number]:
    """Every number of either, those that the next release would have first, in its order."""
    before = {_key(v): v for v in published}
    after = {_key(v): v for v in coming}
    return [Number(before.get(key), after.get(key)) for key in {**after, **before}]


def submissions_of(
    marks: Iterable[SubmissionMark], programme: Programme, standings: Iterable[Standing]
) -> set[str]:
    """The ids of the submissions that a release was made from, as far as the warehouse has them.

    Where a mark may be of several withheld partners, of each it is the highest revision that a
    mark has.
    """
    wanted = {(p, m.period, m.revision) for m in marks for p in marked_partners(programme, m)}
    found: dict[tuple[str, str], Standing] = {}
    for standing in standings:
        if standing.status not in ("accepted", "replaced") or standing.revision is None:
            continue
        if (standing.partner, standing.period, standing.revision) in wanted:
            other = found.get((standing.partner, standing.period))
            if other is None or (other.revision or 0) < standing.revision:
                found[standing.partner, standing.period] = standing
    return {standing.submission_id for standing in found.values()}


def fed_by(
    programme: Programme, source: ValueSource, values: Iterable[PublishedValue]
) -> Iterator[PublishedValue]:
    """The values that a cell is part of, if its submission counts. An empty cell is part of none;
    a rest that is not known is made of the whole and of the known parts."""
    tocs = {p.id: p.toc for p in programme.partners}
    if source.value is None or source.partner not in tocs:
        return
    toc = tocs[source.partner]
    for v in values:
        same = (v.indicator, v.period, v.kind) == (source.indicator, source.period, source.kind)
        there = v.toc in ("", toc) and _place(v) in ("", source.place)
        axes = ((v.sex, source.sex), (v.age_group, source.age_group))
        if same and there and all(of in (cell, "not-reported") for of, cell in axes):
            yield v


def _place(value: PublishedValue) -> str:
    return (value.country or WHOLE_TOC) if value.toc else ""


def _key(value: PublishedValue) -> PublishedValue:
    unknown = replace(value, value=None, pathway="", public_wordings=())
    return replace(unknown, partners_reported=0, partners_expected=0, partners_final=0)


def _shown(value: PublishedValue | None) -> int | None:
    return value.value if value else None
