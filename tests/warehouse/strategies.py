"""Random files of partners of the tiny programme, as the reader would let them pass."""

from collections.abc import Iterator
from itertools import product

from hypothesis import strategies as st

from schemas.programme import Programme
from schemas.programme.codes import Unit, ValueKind
from schemas.submission import ALL, OutputValue, Reading
from tests.builders import reading, value

COUNTS = st.one_of(st.just(0), st.integers(1, 12), st.integers(0, 10**9))
SEXES = ("female", "male", "other")


@st.composite
def submissions(draw: st.DrawFn, programme: Programme, max_files: int = 6) -> list[Reading]:
    """Files of several partners, periods and revisions, no two with the same of all three."""
    covers = [
        (partner.id, period.id, revision)
        for partner, period in product(programme.partners, programme.periods)
        for revision in (1, 2, 3)
        if partner.expected_in(period)
    ]
    chosen = draw(st.lists(st.sampled_from(covers), min_size=1, max_size=max_files, unique=True))
    return [
        reading(partner, period, draw(contents(programme, partner)), revision)
        for partner, period, revision in chosen
    ]


@st.composite
def contents(draw: st.DrawFn, programme: Programme, partner_id: str) -> list[OutputValue]:
    """The output values of one file: some of what its partner is asked for."""
    partner = programme.partner(partner_id)
    asked = list(product(partner.indicators, programme.places(partner)))
    rows = draw(st.lists(st.sampled_from(asked), min_size=1, max_size=4, unique=True))
    return [v for indicator, place in rows for v in draw(_row(programme, indicator, place))]


@st.composite
def _row(draw: st.DrawFn, programme: Programme, indicator: str, place: str) -> list[OutputValue]:
    kind = draw(st.sampled_from([ValueKind.REALISED, ValueKind.REALISED, ValueKind.PLANNED]))
    total = draw(st.one_of(COUNTS, COUNTS, st.none()))
    applies = total is not None or draw(st.booleans())
    whole = value(indicator, place, total, kind=kind, applies=applies)
    if programme.indicator(indicator).unit is not Unit.PEOPLE:
        return [whole]
    if total is None:
        empty = value(indicator, place, None, "female", kind=kind, applies=applies)
        return [whole, empty] if draw(st.booleans()) else [whole]
    parts = draw(_parts(total))
    rows = [whole, *(value(indicator, place, n, sex, kind=kind) for sex, n in parts.items())]
    if indicator == "KIDS" and draw(st.booleans()):
        rows += _ages(draw, place, kind, total)
    return rows


def _ages(draw: st.DrawFn, place: str, kind: ValueKind, total: int) -> Iterator[OutputValue]:
    rest = total
    for age_group in draw(st.lists(st.sampled_from(["0-11", "12-17"]), unique=True)):
        number = draw(st.integers(0, rest))
        rest -= number
        for sex, part in {ALL: number, **draw(_parts(number))}.items():
            yield value("KIDS", place, part, sex, age_group, kind)


@st.composite
def _parts(draw: st.DrawFn, total: int) -> dict[str, int | None]:
    """No split, one that leaves a rest unstated, or one that states it; empty cells among them."""
    parts: dict[str, int | None] = {}
    rest = total
    for sex in draw(st.lists(st.sampled_from(SEXES), unique=True)):
        part = draw(st.one_of(st.none(), st.integers(0, rest)))
        parts[sex] = part
        rest -= part or 0
    if draw(st.booleans()):
        parts["not-reported"] = rest
    return parts
