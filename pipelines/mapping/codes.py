"""Asking which code each text of a file stands for."""

from collections.abc import Mapping, Sequence

from pipelines.mapping.talk import ask, say
from schemas.mappings import CONTINUES, IGNORE, TOTAL, choices_of
from schemas.mappings.checks import ANYTHING
from schemas.yaml_text import Location
from submissions.mapping.gaps import Gap
from submissions.mapping.propose import Proposer
from submissions.mapping.short import NotUnderstoodError

OPEN = "open"
"""The answer that leaves a text without a code."""

_WORDS: Mapping[str, tuple[str, ...]] = {
    "columns": (IGNORE, TOTAL),
    "sections": (IGNORE, CONTINUES),
    "title_says": (IGNORE,),
}

_HELP = {
    IGNORE: "what has this text is not of the programme",
    TOTAL: "it adds up other rows",
    CONTINUES: "it says nothing new",
    OPEN: "leave it: the file then waits",
}


def ask_codes(gaps: Sequence[Gap], proposer: Proposer) -> dict[Location, dict[str, str]]:
    """The codes of texts that had none, by where in the layout they belong. What is left open is
    not among them."""
    found: dict[Location, dict[str, str]] = {}
    dimension = ""
    for gap in gaps:
        known = choices_of(gap.dimension, proposer.programme, proposer.partner)
        words = (*_words(gap.at), OPEN)
        if gap.dimension != dimension:
            dimension = gap.dimension
            say()
            say(f"Which {dimension.replace('_', ' ')} do these texts stand for?")
            say(f"  Codes: {', '.join(_likely(gap.dimension, known, proposer))}")
            say(f"  Or: {'; '.join(f'{word}: {_HELP[word]}' for word in words)}")
        code = _ask_code(gap, proposer, known, words)
        if code != OPEN:
            found.setdefault(gap.at, {})[gap.text] = code
    return found


def _likely(dimension: str, known: Sequence[str], proposer: Proposer) -> Sequence[str]:
    """The codes to name: of indicators, those that the partner reports on."""
    return proposer.partner.indicators if dimension == "indicator" else known


def _words(at: Location) -> tuple[str, ...]:
    return next((_WORDS[str(part)] for part in at if part in _WORDS), ())


def _ask_code(gap: Gap, proposer: Proposer, known: Sequence[str], words: Sequence[str]) -> str:
    folded = {code.casefold(): code for code in (*words, *reversed(known))}

    def understand(typed: str) -> str:
        code = typed if typed in known else folded.get(typed.casefold())
        if code is None and gap.dimension in ANYTHING and typed:
            return typed
        if code is None:
            raise NotUnderstoodError(f"Say one of: {', '.join((*known, *words))}.")
        return code

    proposal = proposer.code(gap.dimension, gap.text) if gap.text else "all"
    text = f"'{gap.text}'" if gap.text else "empty cells"
    return ask(f"  {text}", proposal or OPEN, understand)
