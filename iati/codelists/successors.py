"""What a refresh leaves for a person to decide: which code takes the place of a withdrawn one.

From data to data; the answers are written by hand into `codelist-successors.csv`.
"""

from collections.abc import Iterable, Iterator, Mapping

from iati.codelists.refresh import Outcome, Refreshed
from schemas.iati_standard import Code, Codelist


def without_successor(outcomes: Iterable[Outcome]) -> Iterator[tuple[str, Code]]:
    """List and code of each code that is newly known as withdrawn and has no known successor."""
    for outcome in outcomes:
        if isinstance(outcome, Refreshed):
            codes = outcome.codelist.codes
            for code in sorted({*outcome.change.withdrawn, *outcome.change.added}):
                if codes[code].is_withdrawn and not codes[code].successors:
                    yield outcome.name, codes[code]


def outdated_successors(lists: Mapping[str, Codelist]) -> Iterator[tuple[str, Code]]:
    """List and code of each code whose known successors do not fit any more.

    It is not withdrawn (any more), or a successor is itself withdrawn or not in the list.
    """
    for name, codelist in lists.items():
        for code in codelist.codes.values():
            followers = [codelist.codes.get(successor) for successor in code.successors]
            if followers and (
                not code.is_withdrawn or any(f is None or f.is_withdrawn for f in followers)
            ):
                yield name, code
