"""What a published codelist says differently from the one in the table, and the two as one.

From data to data. A code may be withdrawn, never vanish: who uses it must still learn its fate.
"""

import datetime
from collections.abc import Callable, Collection
from dataclasses import astuple, dataclass, replace

from iati.codelists.errors import RefusedListError
from iati.codelists.published import Published
from schemas.iati_standard import Code, Codelist

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Change:
    """The codes of a list that changed, sorted, by what happened to them.

    `is_marked_anew` says that the list is now marked complete where it was not, or not any more.
    """

    added: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()
    renamed: tuple[str, ...] = ()
    recategorised: tuple[str, ...] = ()
    is_marked_anew: bool = False

    def __bool__(self) -> bool:
        return any(astuple(self))


def compare(current: Codelist, published: Published) -> Change:
    """What the published list changes. Raises RefusedListError where a code of ours is gone."""
    vanished = current.codes.keys() - published.codes.keys()
    if vanished:
        raise RefusedListError(
            f"it has lost {_counted(vanished)} that we have. A code may be withdrawn, never "
            "vanish; where this one may, take its row out of the table yourself and run again"
        )
    kept = [(current.codes[code], published.codes[code]) for code in sorted(current.codes)]

    def those(differ: Callable[[Code, Code], bool]) -> tuple[str, ...]:
        return tuple(new.code for old, new in kept if differ(old, new))

    return Change(
        added=tuple(sorted(published.codes.keys() - current.codes.keys())),
        withdrawn=those(lambda old, new: new.is_withdrawn and not old.is_withdrawn),
        restored=those(lambda old, new: old.is_withdrawn and not new.is_withdrawn),
        renamed=those(lambda old, new: old.name != new.name),
        recategorised=those(lambda old, new: old.category != new.category),
        is_marked_anew=published.is_complete not in (None, current.is_complete),
    )


def update(
    current: Codelist, published: Published, origin: str, today: datetime.date
) -> tuple[Codelist, Change]:
    """The list as it is to stand from now on, and what changed; the very same list if nothing did.

    Known successors are kept, and so is our own word on completeness where the published list has
    none. Raises RefusedListError as `compare` does.
    """
    change = compare(current, published)
    if not change:
        return current, change
    known = current.codes
    codes = {
        code: replace(new, successors=known[code].successors if code in known else ())
        for code, new in sorted(published.codes.items())
    }
    is_complete = current.is_complete if published.is_complete is None else published.is_complete
    return Codelist(current.name, is_complete, today, origin, codes), change


def _counted(codes: Collection[str]) -> str:
    shown = sorted(codes)[:_SHOWN]
    more = len(codes) - len(shown)
    noun = "the code" if len(codes) == 1 else f"{len(codes)} codes"
    return f"{noun} {', '.join(shown)}" + (f" and {more} more" if more else "")
