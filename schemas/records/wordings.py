"""What of the records is published in words: each public wording with what it is of.

Collects them only. Whether they are safe to publish is judged in `disclosure.wordings`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.programme.entry import Text
from schemas.programme.model import Programme
from schemas.records.explanations import Explanation
from schemas.records.records import Records


@dataclass(frozen=True)
class PublicWording:
    """One text of the records as it would be published.

    `kind` is sign, explanation, judgement, conclusion or transaction; `of` says by codes what it
    is of; `language` is ISO 639-1; `approved_by` is empty for a transaction, which the accounts
    give.
    """

    kind: str
    of: str
    language: str
    text: str
    approved_by: str


def public_wordings(programme: Programme, records: Records) -> list[PublicWording]:
    """Every public wording in every language that it is written in, in the order of the records."""
    first = programme.languages[0]
    every: list[tuple[str, str, Text | None, str]] = []
    every += [("sign", s.sign, s.public, s.approved_by) for s in records.signs]
    every += [("explanation", _of(e), e.public, e.approved_by) for e in records.explanations]
    for r in records.reflections:
        every += [
            ("judgement", f"{j.outcome or j.pathway} in {r.id}", j.public, r.approved_by)
            for j in r.judgements
        ]
        if r.conclusion:
            every.append(("conclusion", r.id, r.conclusion.public, r.approved_by))
    every += [("transaction", t.id, {first: t.description}, "") for t in records.transactions]
    return [wording for entry in every for wording in _in_each_language(*entry)]


def _in_each_language(
    kind: str, of: str, public: Text | None, approved_by: str
) -> Iterator[PublicWording]:
    for language, text in (public or {}).items():
        if text.strip():
            yield PublicWording(kind, of, language, text, approved_by)


def _of(explanation: Explanation) -> str:
    what = explanation.indicator or explanation.line
    return f"{what} of {explanation.partner} in {explanation.place}, {explanation.period}"
