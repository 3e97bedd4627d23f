"""An age group as partners write it to the programme's code for it, where it is exactly that one.

What a row with an age group counts does not belong here.
"""

import re
from collections.abc import Sequence

from schemas.programme.model import AgeGroup
from submissions.values.digits import plain
from submissions.values.misreads import Misread
from submissions.values.words import folded, listed

ADULT = 18
"""Whoever is younger is a child (Convention on the Rights of the Child, article 1)."""

Band = tuple[int, int | None]
"""Lowest and highest age in completed years, both in it; None without a highest."""

_FROM_TO = re.compile(r"(\d{1,3})(\D+)(\d{1,3})(\D*)", re.ASCII)
_AND_OLDER = re.compile(r"(\d{1,3})(\D+)", re.ASCII)


def read_age_group(written: str, groups: Sequence[AgeGroup]) -> str | Misread:
    """The code of the group; only the one with the same lowest and highest age."""
    known = {group.id: (group.lowest, group.highest) for group in groups}
    if written in known:
        return written
    band = band_of(written)
    same = next((code for code, other in known.items() if other == band), None)
    if same is not None:
        return same
    crosses = band is not None and _crosses(band, list(known.values()))
    code = "age-group-crosses" if crosses else "unknown-age-group"
    return Misread(code, {"expected": ", ".join(known)})


def band_of(written: str) -> Band | None:
    """The ages that the text names: 12-17, 12 to 17 years, 18+."""
    text = folded(plain(written) or "").strip(" .()")
    found = _FROM_TO.fullmatch(text)
    if found:
        lowest, between, highest, after = (part.strip() for part in found.groups())
        is_band = between in listed("ranges") and after in {"", *listed("years")}
        return (int(lowest), int(highest)) if is_band else None
    found = _AND_OLDER.fullmatch(text)
    if found:
        years = "|".join(map(re.escape, listed("years")))
        after = re.sub(rf"^(?:{years}) ", "", found.group(2).strip())
        return (int(found.group(1)), None) if after in listed("and older") else None
    return None


def _crosses(band: Band, groups: list[Band]) -> bool:
    """Whether it holds children and adults, or parts of several groups; whole groups together
    are only unknown."""
    lowest, highest = band
    if lowest < ADULT and (highest is None or highest >= ADULT):
        return True
    overlapping = [g for g in groups if _starts_within(g, band) or _starts_within(band, g)]
    edges = {low for low, _ in groups}, {high for _, high in groups}
    return len(overlapping) > 1 and not (lowest in edges[0] and highest in edges[1])


def _starts_within(one: Band, other: Band) -> bool:
    lowest, highest = other
    return lowest <= one[0] and (highest is None or one[0] <= highest)
