"""What stands in the results framework of one country and period: partners, indicators and rows.

Chooses and orders; every number is the warehouse's. How it looks belongs to the other modules.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from reports.numbers import share_of
from reports.places import country_name
from schemas.deviation import deviation_pct
from schemas.implementation import BUDGET_LINE, OUTPUT, Deviation, PartnerSplit, PartnerStanding
from schemas.programme import Indicator, Partner, Programme
from schemas.programme.codes import Sex, Unit, ValueKind
from schemas.programme.model import WHOLE_TOC
from schemas.totals import Total

REST = str(Sex.NOT_REPORTED)

_OUR_NAMES = re.compile(rf"(?:[A-Z]{{2}}|[\w-]+-{WHOLE_TOC})-[\w-]+\.xlsx", re.ASCII)


@dataclass(frozen=True)
class Facts:
    """Everything frameworks are made of, of all countries and periods, as the warehouse has it."""

    deviations: tuple[Deviation, ...]
    standings: tuple[PartnerStanding, ...]
    splits: tuple[PartnerSplit, ...]
    totals: tuple[Total, ...]


@dataclass(frozen=True)
class Due:
    """A framework that is due: of a country, or of what a theory of change reports on as a whole,
    in one period."""

    tocs: tuple[str, ...]
    place: str
    period: str

    @property
    def file_name(self) -> str:
        """`CO-2017.xlsx`, or of a whole `LATAM-ALL-2017.xlsx`."""
        whole = (*self.tocs, self.place) if self.place == WHOLE_TOC else (self.place,)
        return f"{'-'.join((*whole, self.period))}.xlsx"


@dataclass(frozen=True)
class IndicatorRow:
    """An indicator in the place: all partners together by the rule of totals; None where there is
    no such number. `known_by_sex` is None where it counts no people, or nobody."""

    toc: str
    indicator: Indicator
    planned: int | None
    realised: int | None
    partners_expected: int
    partners_reported: int
    partners_final: int
    known_by_sex_pct: Decimal | None


@dataclass(frozen=True)
class OutputRow:
    """What one partner says of one indicator; `said` is None when it was asked and says nothing.
    `sexes` are the realised parts in the order of the codes, None where not reported."""

    indicator: Indicator
    partner: Partner
    said: Deviation | None
    standing: PartnerStanding
    together: IndicatorRow
    sexes: tuple[int | None, ...]


@dataclass(frozen=True)
class CurrencySum:
    """The budget lines of one currency added up: of each side those that are reported, and how
    many lines lack one of the two."""

    currency: str
    planned: Decimal | None
    realised: Decimal | None
    lines: int
    lines_incomplete: int

    @property
    def deviation(self) -> Decimal | None:
        """Realised less planned; None unless every line has both."""
        if self.planned is None or self.realised is None or self.lines_incomplete:
            return None
        return self.realised - self.planned

    @property
    def deviation_pct(self) -> Decimal | None:
        """The same in per cent of the plan, to one decimal."""
        share = None if self.deviation is None else deviation_pct(self.planned, self.realised)
        return None if share is None else share.quantize(Decimal("0.1"), ROUND_HALF_UP)


@dataclass(frozen=True)
class Framework:
    """One workbook's content, in the order it is read."""

    programme: Programme
    due: Due
    title: str
    standings: tuple[tuple[Partner, PartnerStanding], ...]
    indicators: tuple[IndicatorRow, ...]
    outputs: tuple[OutputRow, ...]
    budget_lines: tuple[Deviation, ...]
    sums: tuple[CurrencySum, ...]
    beyond: tuple[Deviation, ...]


def frameworks_due(programme: Programme, standings: Iterable[PartnerStanding]) -> list[Due]:
    """Every country and whole of the programme in each period for which a partner of it has a
    submission in force."""
    reported = {(s.toc, s.period) for s in standings if s.has_submission}
    tocs: dict[tuple[str, str], list[str]] = {}
    for toc in programme.theories_of_change:
        for place in programme.places_of(toc):
            whole = toc.id if place == WHOLE_TOC else ""
            tocs.setdefault((place, whole), []).append(toc.id)
    return [
        Due(tuple(of), place, period.id)
        for period in programme.periods
        for (place, _), of in tocs.items()
        if any((toc, period.id) in reported for toc in of)
    ]


def is_ours(file_name: str) -> bool:
    """Whether a framework, due or not, may be called so."""
    return _OUR_NAMES.fullmatch(file_name) is not None


def framework_of(programme: Programme, due: Due, facts: Facts) -> Framework:
    """The content of one workbook."""
    said = [
        d
        for d in facts.deviations
        if d.toc in due.tocs and (d.place, d.period) == (due.place, due.period)
    ]
    standings = tuple(
        (programme.partner(s.partner), s)
        for s in facts.standings
        if s.toc in due.tocs and s.period == due.period
    )
    indicators = tuple(_indicator_rows(programme, due, facts, standings))
    lines = tuple(d for d in said if d.kind == BUDGET_LINE)
    return Framework(
        programme=programme,
        due=due,
        title=f"Country Results Framework: {_name(programme, due)}, {due.period}",
        standings=standings,
        indicators=indicators,
        outputs=tuple(_output_rows(due, facts, said, standings, indicators)),
        budget_lines=lines,
        sums=tuple(_sums(lines)),
        beyond=tuple(sorted((d for d in said if d.is_beyond), key=lambda d: not d.is_unexplained)),
    )


def _name(programme: Programme, due: Due) -> str:
    if due.place != WHOLE_TOC:
        return country_name(programme, due.place)
    toc = programme.toc(due.tocs[0])
    return f"{toc.name[programme.languages[0]]} as a whole"


def _indicator_rows(
    programme: Programme,
    due: Due,
    facts: Facts,
    standings: Iterable[tuple[Partner, PartnerStanding]],
) -> Iterator[IndicatorRow]:
    """Every indicator that a partner is asked for or that has a total there, pathways in order."""
    totals = {
        (t.toc, t.indicator, t.kind, t.sex): t
        for t in facts.totals
        if t.level == "place"
        and t.age_group == "all"
        and t.toc in due.tocs
        and (t.place, t.period) == (due.place, due.period)
    }
    asked = Counter((p.toc, indicator) for p, _ in standings for indicator in p.indicators)
    known = {*asked, *((toc, indicator) for toc, indicator, *_ in totals)}
    pathways = {p.id: n for n, p in enumerate(programme.pathways)}
    for indicator in sorted(programme.indicators, key=lambda i: pathways[i.pathway]):
        for toc in due.tocs:
            if (toc, indicator.id) in known:
                yield _together(toc, indicator, totals, asked[toc, indicator.id])


def _together(
    toc: str,
    indicator: Indicator,
    totals: dict[tuple[str, str, str, str], Total],
    partners_asked: int,
) -> IndicatorRow:
    planned = totals.get((toc, indicator.id, ValueKind.PLANNED, "all"))
    realised = totals.get((toc, indicator.id, ValueKind.REALISED, "all"))
    parts = [
        totals[toc, indicator.id, ValueKind.REALISED, sex].value or 0
        for sex in Sex
        if sex != REST and (toc, indicator.id, ValueKind.REALISED, sex) in totals
    ]
    whole = realised.value if realised else None
    is_of_people = indicator.unit is Unit.PEOPLE
    return IndicatorRow(
        toc=toc,
        indicator=indicator,
        planned=planned.value if planned else None,
        realised=whole,
        partners_expected=realised.partners_expected if realised else partners_asked,
        partners_reported=realised.partners_reported if realised else 0,
        partners_final=realised.partners_final if realised else 0,
        known_by_sex_pct=share_of(sum(parts), whole) if whole and is_of_people else None,
    )


def _output_rows(
    due: Due,
    facts: Facts,
    said: Iterable[Deviation],
    standings: Iterable[tuple[Partner, PartnerStanding]],
    indicators: Iterable[IndicatorRow],
) -> Iterator[OutputRow]:
    """Each indicator with each partner that is asked for it or reported it."""
    of_partner = {(d.partner, d.item): d for d in said if d.kind == OUTPUT}
    parts = {
        (s.partner, s.indicator, s.sex): s.value
        for s in facts.splits
        if (s.place, s.period, s.kind) == (due.place, due.period, ValueKind.REALISED)
    }
    every = list(standings)
    for row in indicators:
        for partner, standing in every:
            key = (partner.id, row.indicator.id)
            is_asked = row.indicator.id in partner.indicators
            if partner.toc == row.toc and (is_asked or key in of_partner):
                sexes = tuple(parts.get((*key, str(sex))) for sex in Sex)
                found = of_partner.get(key)
                yield OutputRow(row.indicator, partner, found, standing, row, sexes)


def _sums(lines: Iterable[Deviation]) -> Iterator[CurrencySum]:
    every = list(lines)
    for currency in sorted({d.currency for d in every}):
        own = [d for d in every if d.currency == currency]
        yield CurrencySum(
            currency=currency,
            planned=_sum(d.planned for d in own),
            realised=_sum(d.realised for d in own),
            lines=len(own),
            lines_incomplete=sum(d.deviation is None for d in own),
        )


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None
