"""What a mapping says against the programme: partners, periods, codes, questions.

Rules within one sheet stand with the models; where they are written down is the loader's to know.
"""

from collections.abc import Iterable, Iterator, Mapping

from schemas.mappings.model import (
    CONTINUES,
    DIMENSIONS,
    IGNORE,
    TOTAL,
    Decided,
    Layout,
    PartnerMapping,
    SheetLayout,
    Source,
    Tagged,
)
from schemas.programme import Partner, Programme, Sex
from schemas.programme.codes import Significance, ValueKind
from schemas.submission import ALL
from schemas.yaml_text import Location

Fault = tuple[Location, str]
"""Where in a file, and what is wrong there with what to do."""

ANYTHING = frozenset({"line", "currency"})
"""What a partner may call as it likes."""


def choices_of(dimension: str, programme: Programme, partner: Partner | None) -> list[str]:
    """The codes that a dimension may take, for this partner where it is known; none where any text
    will do."""
    match dimension:
        case "indicator":
            return [i.id for i in programme.indicators]
        case "place":
            every = [place for toc in programme.theories_of_change for place in toc.countries]
            return programme.places(partner) if partner else every
        case "age_group":
            return [*(group.id for group in programme.age_groups), ALL]
        case "sex":
            return [*Sex, ALL]
        case "kind":
            return [*ValueKind]
        case "pathway":
            return [pathway.id for pathway in programme.pathways]
        case "outcome":
            return [o.id for toc in programme.theories_of_change for o in toc.outcomes]
        case "significance":
            return [*Significance]
        case "period":
            return [period.id for period in programme.periods]
    return []


def check_mapping(
    mapping: PartnerMapping, programme: Programme, questions: Mapping[str, tuple[str, ...]]
) -> Iterator[Fault]:
    """Everything in one file that does not fit the programme, or is there twice."""
    known = {partner.id: partner for partner in programme.partners}
    partner = known.get(mapping.partner)
    if partner is None:
        yield ("partner",), f"the programme has no such partner. Use one of: {', '.join(known)}."
    yield from _decided(mapping.decided, questions)
    names = [layout.name for layout in mapping.layouts]
    for number, layout in enumerate(mapping.layouts):
        at: Location = ("layouts", number)
        if names.index(layout.name) != number:
            yield (*at, "name"), "another layout has this name. Give each its own."
        yield from _layout(layout, at, programme, partner)


def _decided(
    decided: Iterable[Decided], questions: Mapping[str, tuple[str, ...]]
) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, entry in enumerate(decided):
        at: Location = ("decided", number)
        if entry.question not in questions:
            said = f"there is no such question. Use one of: {', '.join(questions)}."
            yield (*at, "question"), said
        elif entry.choice not in questions[entry.question]:
            said = (
                f"no choice of this question. Use one of: {', '.join(questions[entry.question])}."
            )
            yield (*at, "choice"), said
        if entry.question in seen:
            yield (*at, "question"), "this question is decided twice. Keep one decision."
        seen.add(entry.question)


def _layout(
    layout: Layout, at: Location, programme: Programme, partner: Partner | None
) -> Iterator[Fault]:
    periods = choices_of("period", programme, partner)
    yield from _source(layout.period, (*at, "period"), periods)
    if layout.revision and layout.revision.always and not layout.revision.always.isdecimal():
        yield (*at, "revision", "always"), "a revision is a whole number. Write it as one."
    places = [
        ((*at, "sheets", number, *place), dimension, codes, _words(place))
        for number, sheet in enumerate(layout.sheets)
        for place, dimension, codes in _codes(sheet)
    ]
    if layout.hxl:
        places += [((*at, "hxl", *place), d, codes, ()) for place, d, codes in _tagged(layout.hxl)]
    for place, dimension, codes, words in places:
        known = choices_of(dimension, programme, partner)
        for key, code in codes.items():
            if dimension not in ANYTHING and code not in known and code not in words:
                said = f"no {dimension} has this code. Use one of: {', '.join(known)}."
                yield (*place, key), said


def _tagged(tagged: Tagged) -> Iterator[tuple[Location, str, Mapping[str, str]]]:
    for dimension, code in tagged.says.items():
        yield ("says",), dimension, {dimension: code}
    yield ("attributes",), "age_group", tagged.attributes
    for dimension, codes in tagged.codes.items():
        yield ("codes", dimension), dimension, codes


def _source(source: Source, at: Location, periods: list[str]) -> Iterator[Fault]:
    said = f"the programme has no such period. Use one of: {', '.join(periods)}."
    if source.always is not None and source.always not in periods:
        yield (*at, "always"), said
    for text, code in source.codes.items():
        if code not in periods:
            yield (*at, "codes", text), said


def _codes(sheet: SheetLayout) -> Iterator[tuple[Location, str, Mapping[str, str]]]:
    """Each place of a sheet that holds codes, the dimension they are of, and the codes."""
    for dimension, code in sheet.says.items():
        yield ("says",), dimension, {dimension: code}
    if sheet.title_says:
        yield ("title_says", "codes"), sheet.title_says.means, sheet.title_says.codes
    for number, section in enumerate(sheet.sections):
        yield ("sections", number, "codes"), section.means, section.codes
    for number, column in enumerate(sheet.columns):
        at: Location = ("columns", number)
        for dimension, code in column.says.items():
            yield (*at, "says"), dimension, {dimension: code}
        if column.means in (*DIMENSIONS[sheet.kind], "period"):
            yield (*at, "codes"), column.means, column.codes


def _words(place: Location) -> tuple[str, ...]:
    """What may stand there in the place of a code."""
    match place[0], place[-1]:
        case "title_says", _:
            return (IGNORE,)
        case "sections", _:
            return (IGNORE, CONTINUES)
        case "columns", "codes":
            return (IGNORE, TOTAL)
    return ()
