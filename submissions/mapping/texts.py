"""Comparing what a partner wrote with what a mapping says: titles, headers and coded texts.

Where the texts stand, and what follows from them, belongs to the modules beside.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from schemas.mappings import PERIOD_MARK
from submissions.values.digits import plain
from submissions.values.words import folded


@lru_cache(maxsize=4096)
def same(text: str) -> str:
    """The text as it is compared: without capitals, accents, doubled or unseen blanks."""
    return folded(plain(text) or text)


def matches(pattern: str, text: str, periods: Iterable[str]) -> bool:
    """Whether a text fits a pattern with * for anything and {period} for one of these ids."""
    return _compiled(same(pattern), tuple(periods)).fullmatch(same(text)) is not None


@cache
def _compiled(pattern: str, periods: tuple[str, ...]) -> re.Pattern[str]:
    ids = "|".join(map(re.escape, map(same, periods))) or r"(?!)"
    parts = (
        f"(?:{ids})" if part == PERIOD_MARK else ".*" if part == "*" else re.escape(part)
        for part in re.split(rf"({re.escape(PERIOD_MARK)}|\*)", pattern)
    )
    return re.compile("".join(parts), re.DOTALL)


def code_of(text: str, codes: Mapping[str, str], known: Iterable[str]) -> str | None:
    """What a text was said to stand for, else the known code that it is itself; None where neither
    is so, or texts that look the same were said to stand for different codes."""
    if text in codes:
        return codes[text]
    wanted = same(text)
    meant = {code for written, code in codes.items() if same(written) == wanted}
    if not meant and wanted:
        meant = {code for code in known if same(code) == wanted}
    return meant.pop() if len(meant) == 1 else None


def named_in(text: str, names: Mapping[str, str]) -> frozenset[str]:
    """The codes whose name stands in a longer text, as a word of its own."""
    within = same(text)
    return frozenset(
        code
        for name, code in names.items()
        if re.search(rf"(?<![^\W_]){re.escape(same(name))}(?![^\W_])", within)
    )
