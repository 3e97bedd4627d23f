"""What the files of the candidate state otherwise than the warehouse means them to: numbers, counts
of signs, and words.

Finds; whether that stops the road is up to the checks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from assets.road import Road
from iati.compare_outcomes import read_texts_back
from iati.compare_profiles import read_back_all
from iati.compose import published_outcomes, published_values
from iati.release import Candidate
from warehouse import plotted_outcomes, totals

COLUMNS = ("profile", "what", "activity", "indicator", "kind", "split")


@dataclass(frozen=True)
class Differing:
    """Rows of `COLUMNS`, and how many numbers each profile states, in words."""

    rows: list[tuple[str, ...]]
    counts: str


def differing(road: Road, candidate: Candidate) -> Differing:
    """Everything that is missing in the files, or in them and not meant."""
    programme = road.programme()
    with road.warehouse() as connection:
        values = published_values(programme, totals(connection))
        outcomes = published_outcomes(programme, plotted_outcomes(connection))
    numbers = read_back_all(programme, values, candidate.datasets, outcomes)
    texts = read_texts_back(programme, outcomes, candidate.datasets)

    def rows() -> Iterator[tuple[str, ...]]:
        for profile, back in numbers.items():
            for what, found in (("missing", back.missing), ("unexpected", back.unexpected)):
                for v in found:
                    yield profile, what, v.activity, v.code, v.kind, str(v.dimensions)
        for profile, said in texts.items():
            for what, words in (("missing", said.missing), ("unexpected", said.unexpected)):
                for t in words:
                    yield profile, f"{what} words", t.activity, t.code, t.kind, t.period_start

    counts = ", ".join(f"{back.count} in {profile}" for profile, back in numbers.items())
    return Differing(list(rows()), counts)
