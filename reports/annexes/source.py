"""What an annex is made of: public values, and the public tables of the release by name.

Reading only; nothing here decides what may be public.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from reports.tables import SUPPRESSED, Cell
from schemas.contribution import DonorProgress
from schemas.harvest import HarvestCount
from schemas.implementation import PartnerStanding
from schemas.programme import Programme
from schemas.programme.indicator import EVERYONE
from schemas.programme.model import Period
from schemas.published import BASELINE, PublishedValue
from schemas.published_outcomes import PublishedOutcome

Row = Mapping[str, str]

_OfPeriod = TypeVar(
    "_OfPeriod",
    PublishedValue,
    PublishedOutcome,
    DonorProgress,
    HarvestCount,
    PartnerStanding,
    "ExplainedLine",
)


@dataclass(frozen=True)
class ExplainedLine:
    """A public wording of why a budget line was off its plan. Which line it was is not told: its
    name is in the partner's own words."""

    period: str
    toc: str
    place: str
    text: str


@dataclass(frozen=True)
class Published:
    """Public rows of every period. `standings` and `harvest` are counted here, and no partner of
    them is named; `files` are the public files of the release that were made before the annexes."""

    values: Sequence[PublishedValue]
    outcomes: Sequence[PublishedOutcome] = ()
    progress: Sequence[DonorProgress] = ()
    harvest: Sequence[HarvestCount] = ()
    explanations: Sequence[ExplainedLine] = ()
    standings: Sequence[PartnerStanding] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """Public rows of one period."""

    programme: Programme
    period: Period
    values: tuple[PublishedValue, ...]
    outcomes: tuple[PublishedOutcome, ...]
    progress: tuple[DonorProgress, ...]
    harvest: tuple[HarvestCount, ...]
    explanations: tuple[ExplainedLine, ...]
    standings: tuple[PartnerStanding, ...]
    files: Mapping[str, bytes]

    @property
    def language(self) -> str:
        """The first language of the programme."""
        return self.programme.languages[0]

    def rows(self, name: str) -> list[Row]:
        """The lines of a public table that are of this period; none without the table."""
        text = self.files.get(name, b"").decode()
        lines = csv.DictReader(io.StringIO(text, newline=""))
        return [line for line in lines if line["period"] == self.period.id]

    def pathway(self, pathway_id: str) -> str:
        """Name of a pathway; the code where it has none."""
        names = {p.id: p.name[self.language] for p in self.programme.pathways}
        return names.get(pathway_id, pathway_id)

    def toc(self, toc_id: str) -> str:
        """Name of a theory of change; of none, the programme."""
        return self.programme.toc(toc_id).name[self.language] if toc_id else "Programme"

    def indicator(self, indicator_id: str) -> str:
        """Title of an indicator."""
        return self.programme.indicator(indicator_id).title[self.language]


def source_of(programme: Programme, period: Period, published: Published) -> Source:
    """What is public of one period, without baselines."""

    def of_period(rows: Iterable[_OfPeriod]) -> tuple[_OfPeriod, ...]:
        return tuple(row for row in rows if row.period == period.id)

    return Source(
        programme=programme,
        period=period,
        values=tuple(v for v in of_period(published.values) if v.kind != BASELINE),
        outcomes=of_period(published.outcomes),
        progress=of_period(published.progress),
        harvest=of_period(published.harvest),
        explanations=of_period(published.explanations),
        standings=of_period(published.standings),
        files=published.files,
    )


def whole_number(text: str) -> Cell:
    """A whole number of a public table; nothing where it is empty, a word where it is held back."""
    return text if text == SUPPRESSED else int(text) if text else None


def decimal_number(text: str) -> Cell:
    """A number with decimals of a public table, as `whole_number`."""
    return text if text == SUPPRESSED else Decimal(text) if text else None


def coverage(value: PublishedValue | None) -> str:
    """How many partners reported out of those expected, and whether the figure is provisional;
    empty where nothing was."""
    if value is None or not value.partners_expected:
        return ""
    said = f"{value.partners_reported} of {value.partners_expected}"
    return said if value.partners_final == value.partners_expected else f"{said}, provisional"


def is_whole(value: PublishedValue) -> bool:
    """Whether a value is of everyone."""
    return (value.age_group, value.sex) == (EVERYONE, EVERYONE)
