"""Judging records by our own rules on what IATI data mean, for a publication profile.

The rules are data in `schemas.iati_standard`; the kinds of check are in `semantic_checks` and
`semantic_tables`, and what only several records show together is in `semantic_across`.
"""

from collections.abc import Iterator
from functools import cache

from iati.validate.checks import Facts
from iati.validate.document import Record
from iati.validate.findings import Finding
from iati.validate.rules import Compiled, compile_rules, judge_compiled
from iati.validate.semantic_checks import SEMANTIC_CHECKS
from iati.validate.semantic_tables import judge_tables
from schemas.iati_standard import (
    Rule,
    SemanticRule,
    Standard,
    load_profiles,
    load_semantic_rules,
)

DEFAULT_PROFILE = "iati"


def judge_semantics(
    record: Record, facts: Facts, profile: str = DEFAULT_PROFILE
) -> Iterator[Finding]:
    """What our rules for `profile` find wrong in one record.

    Raises `KeyError` for a profile that `load_profiles` does not have.
    """
    rules = _compiled_rules(record.standard, record.version, profile)
    yield from judge_compiled(rules, record, facts)
    if record.standard == "activities":
        yield from judge_tables(record, _table_rules(profile))


def rules_of_profile(profile: str) -> tuple[Rule, ...]:
    """The rules that a profile applies: its own, and those of the profiles it includes.

    Raises `KeyError` for a profile that `load_profiles` does not have.
    """
    return tuple(rule.rule for rule in _of_profile(profile))


def _of_profile(profile: str) -> Iterator[SemanticRule]:
    included = load_profiles()[profile].includes
    return (rule for rule in load_semantic_rules().values() if rule.profile in included)


@cache
def _table_rules(profile: str) -> tuple[SemanticRule, ...]:
    return tuple(rule for rule in _of_profile(profile) if rule.table)


@cache
def _compiled_rules(standard: Standard, version: str, profile: str) -> tuple[Compiled, ...]:
    return compile_rules(rules_of_profile(profile), standard, version, SEMANTIC_CHECKS)
