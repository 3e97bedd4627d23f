"""What each partner of the synthetic programme reports for a period: the content of its form.

Made from a seed: the same partner and period always give the same. How a file is made of it belongs
to `write`.
"""

from collections.abc import Iterator
from decimal import Decimal

from benchmarks.synthetic.indicators import OF_OUTPUT, Output
from benchmarks.synthetic.marks import luck, marked
from benchmarks.synthetic.places import Reporter
from benchmarks.synthetic.signs import sign_lines
from schemas.programme.codes import Sex, ValueKind
from schemas.submission import ALL
from submissions import BudgetLine, Filled, OutputLine

SMALL = {("asia-1", "2023", "CH-SERVICES", "NP"): 6, ("hn-2", "2024", "CO-CASES", "HN"): 4}
"""Sensitive counts that are too small to be published."""

WITHOUT_PLAN = ("world-1", "2024", "GO-LAWS", "ALL")
"""Realised although nothing was planned."""

UNEXPLAINED = ("hn-2", "2024", "CO-GROUPS", "HN")
"""A deviation that nobody explains: this partner's figures are not final."""

EXPLAINED_BY_ALLIANCE = ("east-1", "2023", "CH-CLUBS", "UG")
"""A deviation that the alliance explains, not the partner."""

FAR_BELOW = frozenset(
    {
        UNEXPLAINED,
        EXPLAINED_BY_ALLIANCE,
        ("asia-2", "2023", "CO-AWARE", "KH"),
        ("asia-2", "2024", "PS-STAFF", "NP"),
    }
)
FAR_ABOVE = frozenset({("hn-1", "2023", "GO-STAFF", "HN"), ("east-2", "2024", "PS-STAFF", "KE")})

EXPLAINED = (FAR_BELOW | FAR_ABOVE | {WITHOUT_PLAN, *SMALL}) - {UNEXPLAINED, EXPLAINED_BY_ALLIANCE}
"""Deviations that the partner explains itself."""

UNSPLIT = frozenset({("hn-1", "2024", "GO-STAFF"), ("east-2", "2023", "CH-TRAINED")})
"""Who counts people, when, and does not say of which sex."""

KNOWN_IN_PART = frozenset({("asia-1", "CO-AWARE")})
"""Who does not know the sex of a few."""

BUDGET_LINES = ("staff", "activities", "office")
WORTH = {"EUR": 1, "USD": 1, "KES": 130}
"""So many of a currency are about one euro."""

SAVED = ("asia-1", "2023", "NP", "office")
"""The budget line that is far from its plan."""

Spot = tuple[str, str, str, str]
"""Partner, period, indicator and place."""

AGES = {"0-11": 40, "12-17": 55, "18+": 5}
"""Share of each age group in per cent."""


def filled(partner: Reporter, period: str) -> Filled:
    """Everything a partner fills in for a period."""
    return Filled(
        outputs=tuple(_output_lines(partner, period)),
        budgets=tuple(_budget_lines(partner, period)),
        signs=sign_lines(partner, period),
    )


def _output_lines(partner: Reporter, period: str) -> Iterator[OutputLine]:
    for code in partner.indicators:
        for place in partner.places:
            yield from _lines_of((partner.code, period, code, place))


def _lines_of(spot: Spot) -> Iterator[OutputLine]:
    """The line of the whole, and one for each age group where ages are told."""
    _, _, code, place = spot
    output = OF_OUTPUT[code]
    planned, realised = _planned(spot), _realised(spot)
    explanation = "Made up: the plan was changed." if spot in EXPLAINED else ""
    groups = _by_age(spot, output, realised)
    values = {
        **_split(output, spot, ValueKind.PLANNED, planned),
        **_sum_of([_split(output, spot, ValueKind.REALISED, part) for part in groups.values()]),
    }
    yield OutputLine(marked(code), place, values, explanation=explanation)
    if len(groups) > 1:
        for age_group, part in groups.items():
            split = _split(output, spot, ValueKind.REALISED, part)
            yield OutputLine(marked(code), place, split, age_group=age_group)


def _planned(spot: Spot) -> int:
    if spot == WITHOUT_PLAN:
        return 0
    partner, _, code, place = spot  # the same plan every year, so that what stands never falls
    lowest = 40 if OF_OUTPUT[code].unit == "people" else 12
    return luck("plan", partner, code, place).randint(lowest, lowest * 9)


def _realised(spot: Spot) -> int:
    """Near the plan, but for the spots that are meant to be far from it."""
    partner, period, code, place = spot
    if spot in SMALL:
        return SMALL[spot]
    if spot == WITHOUT_PLAN:
        return 7
    planned = _planned(spot)
    if spot in FAR_BELOW:
        return planned * 55 // 100
    if spot in FAR_ABOVE:
        return planned * 160 // 100
    share = luck("realised", partner, code, place).randint(85, 105) + 4 * (period == "2024")
    return max(planned * share // 100, 1)


def _by_age(spot: Spot, output: Output, realised: int) -> dict[str, int]:
    """The count of each age group where the form asks for them, else the whole."""
    if "age" not in output.aspirational or spot[1] < "2024" or spot[:3] in UNSPLIT:
        return {ALL: realised}
    parts = {group: realised * share // 100 for group, share in AGES.items()}
    parts["12-17"] += realised - sum(parts.values())
    return parts


def _split(
    output: Output, spot: Spot, kind: ValueKind, value: int
) -> dict[tuple[ValueKind, str], Decimal]:
    """A count with its parts by sex, where the partner tells them: a few of another sex, and a few
    of whom it is not known, among those that are no secret."""
    partner, period, code, _ = spot
    whole = {(kind, ALL): Decimal(value)}
    told = output.minimum_sex or (output.aspirational and period >= "2024")
    if not told or spot[:3] in UNSPLIT:
        return whole
    other = 0 if output.is_sensitive or kind is ValueKind.PLANNED else value // 50
    unknown = other if (partner, code) in KNOWN_IN_PART else 0
    female = (value - other - unknown) * 54 // 100
    parts = {Sex.FEMALE: female, Sex.MALE: value - other - unknown - female}
    parts |= {Sex.OTHER: other} if other else {}
    parts |= {Sex.NOT_REPORTED: unknown} if unknown else {}
    return whole | {(kind, str(sex)): Decimal(part) for sex, part in parts.items()}


def _sum_of(
    splits: list[dict[tuple[ValueKind, str], Decimal]],
) -> dict[tuple[ValueKind, str], Decimal]:
    keys = dict.fromkeys(key for split in splits for key in split)
    return {key: sum((split.get(key, Decimal(0)) for split in splits), Decimal(0)) for key in keys}


def _budget_lines(partner: Reporter, period: str) -> Iterator[BudgetLine]:
    for place in partner.places:
        for line in BUDGET_LINES:
            chance = luck("budget", partner.code, period, place, line)
            planned = Decimal(chance.randint(400_000, 4_000_000)) / 100 * WORTH[partner.currency]
            share = 60 if (partner.code, period, place, line) == SAVED else chance.randint(85, 110)
            yield BudgetLine(
                line=line,
                place=place,
                currency=partner.currency,
                planned=planned,
                realised=(planned * share / 100).quantize(Decimal("0.01")),
                explanation="Made up: the office was lent." if share == 60 else "",
            )
