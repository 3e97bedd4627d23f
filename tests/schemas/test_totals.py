"""Which activity publishes a total: one level owns each number."""

from typing import Any

import pytest

from schemas.totals import Total, home_activity, is_shown
from tests.builders import programme


def total(level: str, toc: str = "", place: str = "", **more: Any) -> Total:
    """A reported total of ten children."""
    content: dict[str, Any] = {
        "total_id": "x",
        "indicator": "KIDS",
        "pathway": "children",
        "period": "2017",
        "kind": "realised",
        "axes": "none",
        "age_group": "all",
        "sex": "all",
        "value": 10,
        "state": "reported",
        "partners_reported": 1,
        "partners_expected": 1,
        "suppressed": None,
        "partners_final": 1,
    }
    return Total(level=level, toc=toc, place=place, **{**content, **more})


@pytest.mark.parametrize(
    ("level", "toc", "place", "home"),
    [
        ("programme", "", "", "PROGRAMME"),
        ("toc", "ANDES", "", None),
        ("toc", "SIAM", "", None),
        ("toc", "NETWORK", "", None),
        ("toc", "MOTHER", "", None),
        ("place", "ANDES", "BO", "BO"),
        ("place", "ANDES", "PE", "PE"),
        ("place", "ANDES", "ALL", "PROGRAMME"),
        ("place", "SIAM", "TH", "TH"),
        ("place", "NETWORK", "ALL", "NETWORK"),
        ("place", "MOTHER", "ALL", None),
    ],
)
def test_a_total_has_one_home_or_is_only_part_of_others(
    level: str, toc: str, place: str, home: str | None
) -> None:
    activity = home_activity(programme(), total(level, toc, place))

    assert (activity.id if activity else None) == home


@pytest.mark.parametrize(
    ("what", "entry", "shown"),
    [
        ("a value", total("programme"), True),
        ("a reported zero", total("programme", value=0, state="reported zero"), True),
        ("no value", total("programme", value=None, state="not reported"), False),
        ("a suppressed value", total("programme", suppressed="small count"), True),
        ("no known part of a split", total("programme", sex="female", value=0), True),
        ("a rest by sex", total("programme", sex="not-reported", value=1), True),
        ("no rest by sex", total("programme", sex="not-reported", value=0), False),
        ("no rest by age", total("programme", age_group="not-reported", value=0), False),
        ("a value without a home", total("toc", "ANDES"), False),
    ],
)
def test_what_a_release_shows(what: str, entry: Total, shown: bool) -> None:
    assert is_shown(programme(), entry) is shown, what


def test_every_place_of_every_partner_is_inside_a_published_total() -> None:
    tiny = programme()

    homeless = [
        (partner.id, place)
        for partner in tiny.partners
        for place in tiny.places(partner)
        if home_activity(tiny, total("place", partner.toc, place)) is None
    ]

    assert homeless == [("desk", "ALL")]
