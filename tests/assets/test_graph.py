"""The asset graph is the one that was reviewed, and says what a steward would ask."""

from itertools import pairwise

import pytest

from tests.assets.graph import all_checks, asset_graph, snapshot

ROAD = [
    "programme_definition",
    "submissions",
    "output_values",
    "totals",
    "publishable_totals",
    "iati_activities",
    "release",
    "warehouse_snapshot",
]
ASKED_FOR = {
    "every_expected_partner_reported",
    "splits_agree_with_totals",
    "minimum_disaggregation_met",
    "no_total_fell_unexplained",
    "xsd",
    "codelists",
    "ruleset",
    "meaning",
    "identifiers_kept",
}


def test_the_graph_is_the_one_that_was_reviewed() -> None:
    assert asset_graph() == snapshot(), "python -m tests.assets.graph, then review the diff"


def test_each_stage_of_the_road_comes_after_the_one_before() -> None:
    graph = asset_graph()
    beside = {"iati_activities": ["money", "public_wordings"]}
    for before, after in pairwise(ROAD):
        assert sorted(graph[after]["deps"]) == sorted([before, *beside.get(after, [])])


def test_groups_follow_the_road() -> None:
    graph = asset_graph()
    groups = [graph[name]["group"] for name in ROAD]
    assert groups == sorted(groups)


@pytest.mark.parametrize("name", sorted(asset_graph()))
def test_every_asset_has_a_description_an_owner_and_a_kind(name: str) -> None:
    asset = asset_graph()[name]
    assert asset["description"].endswith(".")
    assert asset["owners"]
    assert asset["kinds"]


def test_every_check_asked_for_is_there_and_described() -> None:
    checks = {check.name: check for check in all_checks()}
    assert checks.keys() >= ASKED_FOR
    assert not [name for name, check in checks.items() if not check.description]


def test_whatever_could_publish_something_wrong_stops_the_road() -> None:
    noted = {check.name for check in all_checks() if not check.blocking}
    assert noted == {
        "placeholders_filled",
        "inbox_files_accepted",
        "every_submission_in_time",
        "every_expected_partner_reported",
        "minimum_disaggregation_met",
        "aspirational_disaggregation_met",
        "top_signs_verified",
        "records_name_known_signs",
        "signs_plotted",
        "sense_made_in_time",
        "nothing_waived",
        "values_are_plausible",
        "deviations_explained",
        "explanations_name_deviations",
        "spending_reconciles",
    }
