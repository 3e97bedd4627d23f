"""Where a check could fail at all, as an XPath predicate that libxml2 answers much faster than we.

Each function is true at least wherever the kind of check it is named after would fail. It may be
true elsewhere: the check itself decides.
"""

from collections.abc import Callable, Mapping

from iati.validate.checks import TODAY
from schemas.iati_standard import Case


def narrowed(case: Case) -> str:
    """The context of a case, less what cannot fail; an XPath from the record."""
    predicates = [case.when] if case.when and case.group is None else []
    if case.group is not None:
        predicates.append(case.group.of)
    elif case.check in _SUSPECTS:
        predicates.append(_SUSPECTS[case.check](case))
    if not predicates:
        return case.context
    start = "self::*" if case.context == "." else f"({case.context})"
    return start + "".join(f"[boolean({predicate})]" for predicate in predicates)


def _paths(case: Case, key: str = "paths") -> tuple[str, ...]:
    value = case.parameters[key]
    return (value,) if isinstance(value, str) else value


def _any(paths: tuple[str, ...]) -> str:
    return " or ".join(f"boolean({path})" for path in paths)


def _has_something(case: Case) -> str:
    return _any(_paths(case))


def _has_nothing(case: Case) -> str:
    return f"not({_any(_paths(case))})"


def _has_several(case: Case) -> str:
    return " + ".join(f"count({path})" for path in _paths(case)) + " > 1"


def _if_without_then(case: Case) -> str:
    condition, then = case.parameters["if"], case.parameters["then"]
    return f"boolean({condition}) and not({then})"


def _without_the_one(case: Case) -> str:
    return f"not({case.parameters['one']})"


def _out_of_order(case: Case) -> str:
    """One date each, both written in ten characters, can be compared as numbers."""
    less, more = _paths(case, "less"), case.parameters["more"]
    if more == TODAY or len(less) != 1 or not isinstance(more, str):
        return _any(less)
    first, last = (f"number(translate({path}, '-', ''))" for path in (less[0], more))
    is_one_each = f"count({less[0]} | {more}) = 2 and string-length(concat({less[0]}, {more})) = 20"
    return f"not({first} <= {last} and {is_one_each})"


def _has_start_and_end(case: Case) -> str:
    return f"({_any(_paths(case, 'start'))}) and ({_any(_paths(case, 'end'))})"


_SUSPECTS: Mapping[str, Callable[[Case], str]] = {
    "absent": _has_something,
    "atleast_one": _has_nothing,
    "date_order": _out_of_order,
    "if_then": _if_without_then,
    "no_more_than_one": _has_several,
    "no_spaces": _has_something,
    "one_or_all": _without_the_one,
    "range": _has_something,
    "regex_matches": _has_something,
    "startswith": _has_something,
    "there_once_over": _has_nothing,
    "time_limit": _has_start_and_end,
    "unique": _has_something,
}
