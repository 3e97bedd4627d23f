"""Which children of an element do not fit its content model: all of them, and the element mended.

The content models of IATI are plain sequences, so what is wrong can be said exactly. Finding the
elements that are in need of it belongs in `xsd_faults`, the wording in `xsd_words`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from lxml import etree

from iati.validate.xsd_declared import Slot

NAMES_SHOWN = 6
"""No reader wants to see more names of elements in one sentence."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A child that its parent never has; `expected` may stand in its place."""

    element: etree._Element
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Surplus:
    """A child that is there already as often as it may be."""

    element: etree._Element


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A child that belongs behind one sibling and before another; either may be empty."""

    element: etree._Element
    behind: str
    before: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A child that `element` must have and has not, and the siblings that it belongs between."""

    element: etree._Element
    name: str
    behind: str
    before: str


Misfit = Unknown | Surplus | Misplaced | Missing


@dataclass(frozen=True, slots=True)
class _Placed:
    """A child and the number of the slot it belongs into."""

    slot: int
    child: etree._Element


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The children of an element: in order, out of order, or too many; others are unknown."""

    fitting: Sequence[_Placed]
    misplaced: Sequence[_Placed]
    surplus: Sequence[_Placed]


def misfits_of(element: etree._Element, slots: Sequence[Slot]) -> list[Misfit]:
    """What is wrong with the children of an element whose content model is `slots`, in order."""
    children = _sorted_children(element, slots)
    fitting = {item.child: item.slot for item in children.fitting}
    misplaced = {item.child: item.slot for item in children.misplaced}
    surplus = {item.child for item in children.surplus}
    there = set(fitting.values())
    misfits: list[Misfit] = []
    last = -1
    for child in element.iterchildren(etree.Element):
        if child in fitting:
            last = fitting[child]
        elif child in misplaced:
            misfits.append(Misplaced(child, *_neighbours(misplaced[child], there, slots)))
        elif child in surplus:
            misfits.append(Surplus(child))
        else:
            misfits.append(Unknown(child, _expected(last, there, slots)))
    return [*misfits, *_missing(element, slots, there | set(misplaced.values()), misfits)]


def mend(element: etree._Element, slots: Sequence[Slot]) -> None:
    """Give the element the children that it should have, in order, so that it can be judged.

    Those that it never has or that are too many are left out; empty ones stand for the missing.
    """
    children = _sorted_children(element, slots)
    kept = [*children.fitting, *children.misplaced]
    there = {item.slot for item in kept}
    kept.extend(
        _Placed(number, element.makeelement(slot.name))
        for number, slot in enumerate(slots)
        if slot.at_least and number not in there
    )
    # The text between them is judged as well.
    text = [element.text or "", *(child.tail or "" for child in element)]
    del element[:]
    element.text = "".join(text)
    for item in sorted(kept, key=lambda item: item.slot):
        item.child.tail = None
        element.append(item.child)


def _sorted_children(element: etree._Element, slots: Sequence[Slot]) -> _Sorted:
    placed = list(_placed(list(element.iterchildren(etree.Element)), slots))
    fitting = _longest_in_order(placed, slots)
    fits = {item.child for item in fitting}
    taken = {item.slot for item in fitting}
    misplaced: list[_Placed] = []
    surplus: list[_Placed] = []
    for item in placed:
        if item.child not in fits:
            is_surplus = item.slot in taken and not _is_repeatable(slots[item.slot])
            (surplus if is_surplus else misplaced).append(item)
            taken.add(item.slot)
    return _Sorted(fitting, misplaced, surplus)


def _missing(
    element: etree._Element, slots: Sequence[Slot], there: Set[int], misfits: Sequence[Misfit]
) -> Iterator[Missing]:
    # Where an unknown child stands in its place, it is likely to be a misspelling of it.
    replaced = {
        name
        for misfit in misfits
        if isinstance(misfit, Unknown)
        for name in misfit.expected[:NAMES_SHOWN]
    }
    for number, slot in enumerate(slots):
        if slot.at_least and number not in there and slot.name not in replaced:
            yield Missing(element, slot.name, *_neighbours(number, there, slots))


def _placed(children: Sequence[etree._Element], slots: Sequence[Slot]) -> Iterator[_Placed]:
    """The children that the content model knows, each with its slot."""
    numbers = {slot.name: number for number, slot in enumerate(slots) if slot.name}
    wildcards = [number for number, slot in enumerate(slots) if not slot.name]
    highest = 0
    for child in children:
        tag = str(child.tag)
        if tag in numbers:
            highest = max(highest, numbers[tag])
            yield _Placed(numbers[tag], child)
        elif tag.startswith("{") and wildcards:
            behind = (number for number in wildcards if number >= highest)
            yield _Placed(next(behind, wildcards[-1]), child)


def _is_repeatable(slot: Slot) -> bool:
    return slot.at_most != 1


def _longest_in_order(placed: Sequence[_Placed], slots: Sequence[Slot]) -> list[_Placed]:
    """The most children that stand in the order of the slots; the earlier of two equals."""
    # Of the runs of each length, the one that ends in the lowest slot.
    ends: list[int] = []
    tops: list[int] = []
    before: list[int | None] = []
    for number, item in enumerate(placed):
        is_repeatable = _is_repeatable(slots[item.slot])
        length = (bisect_right if is_repeatable else bisect_left)(ends, item.slot)
        before.append(tops[length - 1] if length else None)
        if length == len(ends):
            ends.append(item.slot)
            tops.append(number)
        elif item.slot < ends[length]:
            ends[length], tops[length] = item.slot, number
    run = []
    current = tops[-1] if tops else None
    while current is not None:
        run.append(placed[current])
        current = before[current]
    return run[::-1]


def _expected(last: int, there: Set[int], slots: Sequence[Slot]) -> tuple[str, ...]:
    """The names that may follow a child in slot `last`, up to the first that must."""
    names = [slots[last].name] if last >= 0 and _is_repeatable(slots[last]) else []
    for number in range(last + 1, len(slots)):
        # What is there further on, and only once, is not expected here as well.
        if number not in there or _is_repeatable(slots[number]):
            names.append(slots[number].name)
        if slots[number].at_least:
            break
    return tuple(filter(None, names))


def _neighbours(slot: int, there: Set[int], slots: Sequence[Slot]) -> tuple[str, str]:
    """The names of the children that are there and next to a slot, on either side."""
    named = [number for number in sorted(there) if slots[number].name]
    behind = [number for number in named if number < slot]
    before = [number for number in named if number > slot]
    return (slots[behind[-1]].name if behind else "", slots[before[0]].name if before else "")
