"""Waivers: findings of the validator that a publisher knows of and lets pass, for a while.

A waiver never hides a finding: it stands beside it in every report. What it covers counts no more
towards failure until its last day; after that the waiver itself is a finding.
"""

import datetime as dt
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from schemas.iati_standard import load_catalogue
from schemas.yaml_text import Location, PlainLoader, lines_of, repeated_keys, syntax_fault

LIST_KEY = "waivers"
KEYS = "rule, who, why and until; activity and path narrow it"
_INDEX = re.compile(r"\[\d+\]$")


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    rule: str = Field(min_length=1)
    activity: str | None = Field(default=None, min_length=1)
    path: str | None = Field(default=None, min_length=1)
    who: str = Field(min_length=1)
    why: str = Field(min_length=1)
    until: dt.date


class Waiver(_Entry):
    """One rule let pass. `activity` and `path` narrow it; without them it holds everywhere.

    `activity` is an identifier; `path` is the beginning of an element path, as findings show it,
    in which a step without an index stands for every such element. `until` is the last day.
    `file` and `line` say where it is written down.
    """

    file: str = ""
    line: int = 0

    def covers(self, rule: str, activity: str, path: str) -> bool:
        """Whether a finding with this rule, activity and path is in its scope."""
        return (
            self.rule == rule
            and self.activity in (None, activity)
            and (self.path is None or _is_below(path, self.path))
        )


class WaiversError(Exception):
    """The waivers file cannot be used; says everything that is wrong, where, and what to do."""

    def __init__(self, path: Path, faults: list[tuple[int, str]]) -> None:
        listed = [f"{path}:{line}: {said}" if line else f"{path}: {said}" for line, said in faults]
        super().__init__("\n".join(listed))


def load_waivers(path: Path) -> list[Waiver]:
    """The waivers of a YAML file, `waivers:` with a list under it. Raises WaiversError."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise WaiversError(path, [(0, f"it cannot be read ({error.strerror}).")]) from None
    except UnicodeDecodeError:
        raise WaiversError(path, [(0, "this is not UTF-8 text. Save it as UTF-8.")]) from None
    try:
        content = yaml.load(text, Loader=PlainLoader)  # noqa: S506 - a safe loader
        root = yaml.compose(text, Loader=PlainLoader)
    except (yaml.YAMLError, ValueError) as error:
        raise WaiversError(path, [_syntax(error, text)]) from None
    if not _is_list_of_waivers(content) or root is None:
        said = f"the file must hold '{LIST_KEY}:' with a list under it, nothing else."
        raise WaiversError(path, [(0, said)])
    lines = lines_of(root)
    faults = [(line, f"{key} is written twice. Keep one.") for key, line in repeated_keys(root)]
    waivers = []
    for number, entry in enumerate(content[LIST_KEY]):
        place: Location = (LIST_KEY, number)
        faults += [(lines[(*place, "rule")], said) for said in _unknown_rule(entry)]
        try:
            written = _Entry.model_validate(entry)
        except ValidationError as error:
            faults += [_fault(e, place, lines) for e in error.errors()]
        else:
            waivers.append(Waiver(**written.model_dump(), file=str(path), line=lines[place]))
    if faults:
        raise WaiversError(path, sorted(faults))
    return waivers


def _is_list_of_waivers(content: Any) -> bool:
    is_known = isinstance(content, dict) and content.keys() == {LIST_KEY}
    return is_known and isinstance(content[LIST_KEY], list)


def _syntax(error: yaml.YAMLError | ValueError, text: str) -> tuple[int, str]:
    if isinstance(error, yaml.YAMLError):
        line, message, remedy = syntax_fault(error, text)
        return line, f"{message} {remedy}"
    return 0, f"this is not valid YAML ({error}). Mend it there."


def _unknown_rule(entry: Any) -> Iterator[str]:
    rule = entry.get("rule") if isinstance(entry, dict) else None
    known = load_catalogue()
    if isinstance(rule, str) and rule.strip() and rule.strip() not in known:
        closest = get_close_matches(rule, known, n=1)
        hint = f"Did you mean '{closest[0]}'? " if closest else ""
        yield f"there is no rule '{rule}'. {hint}docs/rules lists them all."


def _fault(error: Any, place: Location, lines: dict[Location, int]) -> tuple[int, str]:
    """One thing pydantic has against an entry, in words, with its line."""
    inside: Location = error["loc"]
    line = lines.get((*place, *inside), lines[place])
    key = ".".join(map(str, inside))
    match error["type"]:
        case "missing":
            said = f"{key} is missing. Each waiver needs {KEYS}."
        case "extra_forbidden":
            said = f"'{key}' is no part of a waiver. Each has {KEYS}."
        case "string_too_short":
            said = f"{key} is empty. Write it out, or leave it out where it may be."
        case "string_type":
            said = f"{key} is not text. Put it into quotes."
        case kind if kind.startswith("date"):
            said = f"{key} '{error['input']}' is no date. Write it like 2018-06-30."
        case _:
            said = f"this is no waiver. Each has {KEYS}."
    return line, said


def _is_below(path: str, beginning: str) -> bool:
    """Whether an element path begins with the steps of another."""
    steps, wanted = path.split("/"), beginning.split("/")
    return len(steps) >= len(wanted) and all(
        theirs in (step, _INDEX.sub("", step)) for step, theirs in zip(steps, wanted, strict=False)
    )
