"""The rules of the public IATI validator as data, from `ruleset.yaml` and `public-rules.csv`.

How a rule is judged belongs in `iati.validate`; what it says, and about which part of a
document, belongs in the YAML file, whose head explains its keys.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

import yaml

from schemas.yaml_text import SafeLoader

SITE = "https://iatistandard.org/en/"
CASE_KEYS = frozenset({"record", "context", "check", "when", "unless", "group"})


@dataclass(frozen=True, slots=True)
class Group:
    """Judge once for each value of the attribute `by` among the elements `of` (an XPath)."""

    of: str
    by: str


@dataclass(frozen=True, slots=True)
class Case:
    """One application of a rule; `parameters` are those of the kind of check it names."""

    record: str
    context: str
    check: str
    when: str
    unless: str
    group: Group | None
    parameters: Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says; `link` is the full address of the standard's page, or empty.

    `versions` are the versions of the standard that the rule is for; empty means all of them.
    """

    id: str
    severity: str
    category: str
    message: str
    remedy: str
    link: str
    cases: tuple[Case, ...]
    versions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicRule:
    """A rule number of the public validator.

    `severity` and `category` are those in force: the ruleset's, or where that is silent the
    list's. `listed_severity` and `listed_category` are the list's own where they differ.
    `reason` says why the number is not used here, and is empty where it is.
    """

    id: str
    severity: str
    category: str
    listed_severity: str
    listed_category: str
    reason: str


@cache
def load_rules() -> Mapping[str, Rule]:
    """The rules that are judged record by record, by id, in the order of the file."""
    return MappingProxyType({rule.id: rule for rule in map(rule_of, _document()["rules"])})


@cache
def load_file_rules() -> Mapping[str, Rule]:
    """The rules that are judged while a file is read, by id; they have no cases."""
    return MappingProxyType({rule.id: rule for rule in map(rule_of, _document()["file_rules"])})


@cache
def load_public_rules() -> Mapping[str, PublicRule]:
    """Every rule number of the public validator, by id, in numerical order."""
    source = resources.files(__package__).joinpath("public-rules.csv")
    rows = csv.DictReader(source.read_text(encoding="utf-8").splitlines())
    return MappingProxyType(
        {
            row["id"]: PublicRule(
                id=row["id"],
                severity=row["severity"],
                category=row["class"],
                listed_severity=row["listed_severity"],
                listed_category=row["listed_class"],
                reason=row["reason"],
            )
            for row in rows
        }
    )


def read_yaml(name: str) -> Mapping[str, Any]:
    """The content of one of this package's YAML files."""
    source = resources.files(__package__).joinpath(name)
    document: Mapping[str, Any] = yaml.load(
        source.read_text(encoding="utf-8"),
        Loader=SafeLoader,  # noqa: S506 - either choice is a safe loader
    )
    return document


def _document() -> Mapping[str, Any]:
    return read_yaml("ruleset.yaml")


def rule_of(entry: Mapping[str, Any]) -> Rule:
    """The rule of one entry of a YAML file of rules."""
    return Rule(
        id=entry["id"],
        severity=entry["severity"],
        category=entry["category"],
        message=entry["message"],
        remedy=entry["remedy"],
        link=SITE + entry["link"] if entry["link"] else "",
        cases=tuple(_case(case) for case in entry.get("cases", ())),
        versions=tuple(entry.get("versions", ())),
    )


def _case(entry: Mapping[str, Any]) -> Case:
    group = entry.get("group")
    return Case(
        record=entry["record"],
        context=entry.get("context", "."),
        check=entry["check"],
        when=entry.get("when", ""),
        unless=entry.get("unless", ""),
        group=None if group is None else Group(of=group["of"], by=group["by"]),
        parameters=MappingProxyType(
            {key: _parameter(value) for key, value in entry.items() if key not in CASE_KEYS}
        ),
    )


def _parameter(value: object) -> str | tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else str(value)
