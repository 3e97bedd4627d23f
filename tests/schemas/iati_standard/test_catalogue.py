"""The catalogue has every rule that a finding can name, whole."""

import pytest

from schemas.iati_standard import (
    Rule,
    load_catalogue,
    load_file_rules,
    load_places,
    load_rules,
    load_semantic_rules,
)


def test_the_catalogue_has_the_rules_of_every_file() -> None:
    ids = {place.rule for place in load_places()}
    ids |= load_file_rules().keys() | load_rules().keys() | load_semantic_rules().keys()
    assert load_catalogue().keys() == ids


@pytest.mark.parametrize("rule", load_catalogue().values(), ids=lambda rule: rule.id)
def test_a_rule_says_what_is_wrong_and_what_to_do(rule: Rule) -> None:
    assert load_catalogue()[rule.id] == rule
    assert rule.severity in {"critical", "error", "warning", "advisory"}
    assert rule.message.endswith(".")
    assert rule.remedy.endswith(".")
    assert rule.link.startswith("https://") or not rule.link
