"""Judging records by our own rules on what IATI data mean, for a publication profile.

The rules are data in `schemas.iati_standard`; the kinds of check are in `semantic_checks` and
`semantic_tables`, and what only several records show together is in `semantic_across`.
"""

from collections.abc import Iterator
from functools import cache

from iati.validate.checks import Facts
from iati.validate.document import Record
from iati.validate.findings import Finding
from iati.validate.rules import Compiled, compile_rules, judge_compiled, record_version
from iati.validate.semantic_checks import SEMANTIC_CHECKS
from schemas.iati_standard import Rule, Standard, load_profiles, load_semantic_rules

DEFAULT_PROFILE = "iati"


def judge_semantics(
    record: Record, facts: Facts, profile: str = DEFAULT_PROFILE
) -> Iterator[Finding]:
    """What our rules for `profile` find wrong in one record, rule by rule.

    Raises `KeyError` for a profile that `load_profiles` does not have.
    """
    rules = _compiled_rules(record.standard, record_version(record), profile)
    yield from judge_compiled(rules, record, facts)


def rules_of_profile(profile: str) -> tuple[Rule, ...]:
    """The rules that a profile applies: its own, and those of the profiles it includes.

    Raises `KeyError` for a profile that `load_profiles` does not have.
    """
    included = load_profiles()[profile].includes
    return tuple(rule.rule for rule in load_semantic_rules().values() if rule.profile in included)


@cache
def _compiled_rules(standard: Standard, version: str, profile: str) -> tuple[Compiled, ...]:
    return compile_rules(rules_of_profile(profile), standard, version, SEMANTIC_CHECKS)
