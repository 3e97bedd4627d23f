"""The signs of change that partners of the synthetic programme tell. Texts name nobody.

What the alliance makes of them stands in `records`.
"""

from benchmarks.synthetic.definition import PATHWAYS
from benchmarks.synthetic.marks import MARK, marked
from benchmarks.synthetic.places import TOCS, Reporter
from submissions import SignLine

PER_PARTNER = 5
ACTORS = {
    "children": ("A club of pupils", "A school radio"),
    "communities": ("A village council", "A circle of elders"),
    "government": ("A municipal office", "A district court"),
    "private-sector": ("A bus company", "A hotel association"),
}
"""Of the first partner in a place, and of the second."""
SIGNIFICANCE = ("high", "medium", "low", "")


def sign_lines(partner: Reporter, period: str) -> tuple[SignLine, ...]:
    """The signs of a partner in a period: of each pathway in turn, the last one sensitive."""
    if partner.toc not in TOCS:
        return ()
    return tuple(_sign(partner, period, number) for number in range(PER_PARTNER))


def _sign(partner: Reporter, period: str, number: int) -> SignLine:
    pathway = tuple(PATHWAYS)[number % len(PATHWAYS)]
    actor = ACTORS[pathway][partner.code.endswith("-2")]
    is_proposed = number < 2
    return SignLine(
        pathway=pathway,
        place=partner.places[number % len(partner.places)],
        actor=f"{MARK}: {actor}",
        change=f"{MARK}: does something else than before, in way {number + 1}",
        observed_on=f"{period}-{number * 2 + 1:02}",
        outcome=marked(f"M-{PATHWAYS[pathway]}") if is_proposed else "",
        source="Made up",
        sensitive=number == PER_PARTNER - 1,
        location=f"District {number + 1}",
        significance=SIGNIFICANCE[number % len(SIGNIFICANCE)],
        contribution="A training that never took place" if number % 2 else "",
    )
