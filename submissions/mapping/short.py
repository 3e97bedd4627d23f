"""What a column means in a few words, as a person types it and reads it: `number realised female`,
`share male of D`, `total of B C`, `place down`, `ignore`.

Which words may be typed follows from the programme; asking for them does not belong here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from schemas.mappings import DIMENSIONS, MEANINGS, choices_of
from schemas.programme import Partner, Programme
from submissions.mapping.situation import column_number

DOWN = "down"
OF = "of"


class NotUnderstoodError(Exception):
    """What was typed is no meaning; says what could be typed instead."""


@dataclass(frozen=True)
class Meaning:
    """What a column means; `of` are the numbers of columns."""

    means: str
    says: Mapping[str, str] = field(default_factory=dict)
    fill_down: bool = False
    of: tuple[int, ...] = ()


def words_of(kind: str, programme: Programme, partner: Partner | None) -> dict[str, str]:
    """The codes that may be typed after `number`, each with its dimension."""
    words: dict[str, str] = {}
    # `all` is everyone, whatever their sex
    for dimension in sorted(DIMENSIONS[kind], key=lambda d: d != "sex"):
        for code in choices_of(dimension, programme, partner):
            words.setdefault(code, dimension)
    return words


def understood(text: str, kind: str, words: Mapping[str, str]) -> Meaning:
    """What was typed, as a meaning. Raises NotUnderstoodError."""
    first, *rest = text.split() or [""]
    meanings: Sequence[str] = MEANINGS[kind]
    means = first.casefold().replace("-", "_")
    if means not in meanings:
        raise NotUnderstoodError(f"Say one of: {', '.join(meanings)}.")
    before, of = _divided(rest)
    down = DOWN in before
    says = _said([word for word in before if word != DOWN], words)
    if says and means not in {"number", "share"}:
        raise NotUnderstoodError(f"Only a number or a share is followed by codes, not '{means}'.")
    if (means in {"share", "total"}) != bool(of):
        raise NotUnderstoodError("Say 'share … of D' or 'total of D E'; nothing else has 'of'.")
    return Meaning(means, says, down, of)


def shown(meaning: Meaning, letters: Mapping[int, str]) -> str:
    """A meaning as it is typed."""
    parts = [meaning.means, *meaning.says.values()]
    parts += [DOWN] if meaning.fill_down else []
    parts += [OF, *(letters[number] for number in meaning.of)] if meaning.of else []
    return " ".join(parts)


def _divided(words: Sequence[str]) -> tuple[list[str], tuple[int, ...]]:
    if OF not in words:
        return list(words), ()
    place = list(words).index(OF)
    columns = words[place + 1 :]
    if not columns or not all(c.isascii() and c.isalpha() and len(c) <= 3 for c in columns):
        raise NotUnderstoodError("After 'of' say the letters of columns, like: of D E.")
    return list(words[:place]), tuple(column_number(c.upper()) for c in columns)


def _said(typed: Sequence[str], words: Mapping[str, str]) -> dict[str, str]:
    folded = {word.casefold(): word for word in reversed(list(words))}
    says: dict[str, str] = {}
    for word in typed:
        code = word if word in words else folded.get(word.casefold())
        if code is None:
            raise NotUnderstoodError(f"'{word}' is no code here. Use: {', '.join(words)}.")
        if words[code] in says:
            raise NotUnderstoodError(f"'{word}' says the {words[code]} a second time.")
        says[words[code]] = code
    return says
