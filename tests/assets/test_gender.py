"""What a steward sees of the gender framework over two periods, and what the release says of it."""

import csv
from collections.abc import Mapping
from decimal import Decimal

import dagster as dg
import pytest
from dagster import DagsterInstance

from tests.end_to_end.forms import Figure, submission
from tests.end_to_end.roads import RoadFolder

YEAR_LATER = "2019-05-01T02:15:00+00:00"
SPLIT: dict[Figure, int] = {
    ("CH-AWARENESS", "ID", "realised", "female"): 1_030,
    ("CH-AWARENESS", "ID", "realised", "male"): 810,
}
"""Indonesia's 1,840 children, whose sex the report over 2017 does not give."""

KEY = ("activity", "scope", "indicator", "period")


@pytest.fixture(scope="module")
def later(first: RoadFolder, tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """The example a year later: Indonesia splits one count more. Only to be looked at."""
    road = first.copy_to(tmp_path_factory.mktemp("later") / "road").at(YEAR_LATER)
    (road.inbox / "id-team-2018.xlsx").write_bytes(submission("id-team", 1, SPLIT, "2018"))
    assert road.run().notice is None
    return road


def shown(road: RoadFolder, asset: str, key: str) -> str:
    """One piece of metadata of an asset's last materialisation."""
    instance = DagsterInstance.from_config(str(road.var / "dagster"))
    event = instance.get_latest_materialization_event(dg.AssetKey(asset))
    assert event is not None
    assert event.asset_materialization is not None
    found: Mapping[str, dg.MetadataValue] = event.asset_materialization.metadata
    return str(getattr(found[key], "value", found[key]))


def table_of(road: RoadFolder, name: str) -> list[dict[str, str]]:
    with (road.current / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("per partner", "| id-team | 2 of 4, 50.0 % | 3 of 4, 75.0 % | ▄▆ | +25.0 |"),
        ("per partner", "| th-team | 0 of 3, 0.0 % |  | ▁· |  |"),
        ("per theory of change", "| ID | 2 of 4, 50.0 % | 3 of 4, 75.0 % | ▄▆ | +25.0 |"),
        ("per pathway", "| children | 3 of 12, 25.0 % | 2 of 3, 66.7 % | ▂▅ | +41.7 |"),
    ],
)
def test_periods_stand_beside_each_other_with_trend_and_change(
    later: RoadFolder, key: str, line: str
) -> None:
    assert f"| minimum | sex {line}" in shown(later, "gender_completeness", key)


def test_the_road_map_goes_by_the_last_period(later: RoadFolder) -> None:
    programme = shown(later, "gender_road_map", "programme")
    assert (
        "| CH-AWARENESS |  | minimum | sex | 2017-01-01 | 2018 | yes | met | 1 | 1 | 1 |"
        in programme
    )
    moving = shown(later, "gender_road_map", "next, and who has to move")
    assert "| CH-PEERS | ID | minimum | sex | 2017-01-01 | id-team |" in moving
    assert "CH-AWARENESS" not in moving


def test_the_release_has_the_shares_of_both_periods(later: RoadFolder) -> None:
    found = {
        row["period"]: (row["female"], row["male"], row["not_reported"], row["female_pct_of_known"])
        for row in table_of(later, "gender.csv")
        if (row["activity"], row["indicator"]) == ("ID", "CH-AWARENESS")
    }
    assert found == {"2017": ("", "", "1840", ""), "2018": ("1030", "810", "0", "56.0")}


def test_every_count_beside_a_share_stands_in_the_results(later: RoadFolder) -> None:
    results = {
        (*(row[k] for k in KEY), row["sex"]): row["value"]
        for row in table_of(later, "results.csv")
        if (row["kind"], row["age_group"]) == ("realised", "all")
    }
    shares = table_of(later, "gender.csv")
    assert [row for row in shares if row["suppressed"] == "female not-reported"]
    for row in shares:
        key = tuple(row[k] for k in KEY)
        assert row["total"] == results[*key, "all"]
        for sex in ("female", "male", "other"):
            assert row[sex] == results.get((*key, sex), "")
        rest = results.get((*key, "not-reported"))
        known = sum(Decimal(row[sex] or 0) for sex in ("female", "male", "other"))
        assert row["not_reported"] == (str(int(row["total"]) - known) if rest is None else rest)


def test_the_road_map_of_the_release_ends_where_the_definition_does(later: RoadFolder) -> None:
    found = {
        (row["indicator"], row["theory_of_change"], row["standard"]): row
        for row in table_of(later, "gender-road-map.csv")
    }
    awareness = found["CH-AWARENESS", "ID", "minimum"]
    assert (awareness["period"], awareness["state"]) == ("2018", "met")
    assert found["CH-AWARENESS", "", "aspirational"]["state"] == "not in the definition"
    assert found["CH-SERVICES", "ID", "minimum"]["state"] == "held back"


def test_no_partner_is_named_in_what_the_release_says_of_gender(later: RoadFolder) -> None:
    for name in ("gender.csv", "gender-road-map.csv"):
        text = (later.current / name).read_text(encoding="utf-8")
        assert not [part for part in ("-team", "dtz-desk", "ecpat-int") if part in text]
