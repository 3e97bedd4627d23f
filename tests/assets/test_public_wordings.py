"""What a steward sees of public wordings, and that one that gives people away stops the road."""

from pathlib import Path

import dagster as dg
import pytest

from assets.gate import CHECKS, STAGES
from assets.named import lines_of
from assets.public_wordings import public_wordings, public_wordings_safe
from assets.road import Road
from schemas.programme import shipped_programme

SIGNS = """\
signs:
  - {{sign: latam-team-2017-0a1b2c3d, public: {{en: "{text}"}}, approved_by: the desk}}
  - {{sign: latam-team-2017-0a1b2c3e, public: {{en: Companies joined.}}, approved_by: the desk}}
"""
EXPLANATION = """\
explanations:
  - partner: br-team
    period: "2017"
    place: BR
    indicator: CH-SCHOOLS
    public: {en: "Call Sra. Maria Lopez, +55 11 91234-5678."}
    approved_by: the desk
"""


@pytest.fixture
def road(tmp_path: Path) -> Road:
    folders = ("inbox", "corrections", "publish", "var", "mappings", "records", "frameworks")
    (tmp_path / "records").mkdir()
    return Road(
        programme_folder=str(shipped_programme("dtz-2016-2020")),
        decisions=str(tmp_path / "decisions.yaml"),
        waivers=str(tmp_path / "waivers.yaml"),
        **{name: str(tmp_path / name) for name in folders},
    )


def tell(road: Road, text: str) -> None:
    (Path(road.records) / "signs.yaml").write_text(SIGNS.format(text=text), encoding="utf-8")


def check(road: Road) -> dg.AssetCheckResult:
    result = public_wordings_safe(road)
    assert isinstance(result, dg.AssetCheckResult)
    return result


def metadata_of(road: Road) -> dict[str, str]:
    result = public_wordings(road)
    assert isinstance(result, dg.MaterializeResult)
    return {key: str(getattr(v, "value", v)) for key, v in (result.metadata or {}).items()}


def test_safe_wordings_are_shown_with_who_approved_them(road: Road) -> None:
    tell(road, "Children speak in councils.")

    shown = metadata_of(road)

    assert check(road).passed
    assert shown["summary"] == "2 public wordings, 0 not safe to tell"
    assert "| sign | latam-team-2017-0a1b2c3d | en | the desk | Children speak" in shown["wordings"]


def test_a_small_count_blocks_and_is_named_without_its_words(road: Road) -> None:
    tell(road, "Three girls of Xyzzy spoke.")

    result, shown = check(road), metadata_of(road)

    assert not result.passed
    (line,) = lines_of(result.metadata, 5)
    assert line.startswith("sign latam-team-2017-0a1b2c3d (en): it seems to count fewer than 10")
    assert "Xyzzy" not in line + str(result.metadata) + str(shown)
    assert "Companies joined." in shown["wordings"]


def test_personal_data_in_an_explanation_blocks(road: Road) -> None:
    (Path(road.records) / "explanations.yaml").write_text(EXPLANATION, encoding="utf-8")

    result = check(road)

    assert not result.passed
    assert [line.rpartition("(")[2] for line in lines_of(result.metadata, 5)] == [
        "telephone): say it without",
        "name): say it without",
    ]


def test_no_records_are_nothing_to_tell(road: Road) -> None:
    assert check(road).passed
    assert metadata_of(road)["summary"] == "0 public wordings, 0 not safe to tell"


def test_the_road_to_a_release_leads_past_the_check() -> None:
    assert public_wordings in STAGES
    assert public_wordings_safe in CHECKS
    (spec,) = public_wordings_safe.check_specs
    assert spec.blocking
