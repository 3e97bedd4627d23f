"""Our own rules on what IATI data mean, and the publication profiles, from `semantic-rules.yaml`.

What the rules say is in the YAML file; how they are judged belongs in `iati.validate`. The public
validator's rules belong in `ruleset`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from schemas.iati_standard.ruleset import Rule, read_yaml, rule_of

FILE = "semantic-rules.yaml"


@dataclass(frozen=True, slots=True)
class SemanticRule:
    """A rule of ours; `profile` is the profile that brings it in, `why` the reason for it.

    `table` is the kind of check on all values of one time together, empty for another rule;
    `is_only_for_sums` says that it holds where an indicator in numbers adds up. A rule that has
    neither cases nor a table is judged across the records of a run.
    """

    rule: Rule
    profile: str
    why: str
    table: str
    is_only_for_sums: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """What a publication is judged for: the rules of the profiles in `includes`, its own among."""

    id: str
    title: str
    includes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Axis:
    """The values that a dimension of one name may have: a list, a pattern, or both."""

    name: str
    values: frozenset[str]
    pattern: re.Pattern[str] | None

    def has(self, value: str) -> bool:
        """Whether `value` is one of this axis."""
        matches = self.pattern is not None and self.pattern.fullmatch(value) is not None
        return matches or value in self.values


@cache
def load_semantic_rules() -> Mapping[str, SemanticRule]:
    """Our rules by id, in the order of the file."""
    rules = [
        SemanticRule(
            rule=rule_of(entry),
            profile=entry["profile"],
            why=entry["why"],
            table=entry.get("table", ""),
            is_only_for_sums=entry.get("only_sums", False),
        )
        for entry in read_yaml(FILE)["rules"]
    ]
    return MappingProxyType({rule.rule.id: rule for rule in rules})


@cache
def load_profiles() -> Mapping[str, Profile]:
    """The publication profiles by id."""
    return MappingProxyType(
        {
            entry["id"]: Profile(
                entry["id"], entry["title"], frozenset({entry["id"], *entry["includes"]})
            )
            for entry in read_yaml(FILE)["profiles"]
        }
    )


@cache
def load_axes() -> Mapping[str, Axis]:
    """The dimensions that we know, by name."""
    return MappingProxyType(
        {
            entry["name"]: Axis(
                name=entry["name"],
                values=frozenset(entry["values"]),
                pattern=re.compile(entry["pattern"]) if "pattern" in entry else None,
            )
            for entry in read_yaml(FILE)["axes"]
        }
    )
