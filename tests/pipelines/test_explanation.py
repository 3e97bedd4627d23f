"""`dtz explain` tells the release from the warehouse, and takes codes as people write them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from iati.release import SubmissionMark
from pipelines.explanation import explain_cell, explain_number
from pipelines.released_numbers import submissions_of
from tests.builders import programme
from tests.end_to_end.forms import Figure, Workbook, submission
from tests.end_to_end.roads import NIGHT_2, RoadFolder
from warehouse import Standing, open_warehouse

PROGRAMME = "NL-KVK-41149287-DTZ"
TH = f"{PROGRAMME}-TH"
LOWERED: dict[Figure, int] = {("CH-TRAINED", "TH", "realised", ""): 1_000}


@pytest.fixture(scope="module")
def refused(first: RoadFolder, tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """The road after a second night, whose candidate was refused: Thailand's figure fell. A figure
    of the Philippines is new. Only to be looked at."""
    road = first.copy_to(tmp_path_factory.mktemp("refused") / "road").at(NIGHT_2)
    (road.inbox / "th-again.xlsx").write_bytes(submission("th-team", 2, LOWERED))
    new: dict[Figure, int] = {("GO-BUDGETS", "PH", "planned", ""): 12}
    (road.inbox / "ph-again.xlsx").write_bytes(submission("ph-team", 2, new))
    assert road.run().notice is not None
    return road


def told(road: RoadFolder, what: str, **options: str) -> str:
    """What is said of an indicator or activity; there must be something."""
    asked: Mapping[str, str | None] = dict.fromkeys(("activity", "period", "sex", "kind"))
    text, found = explain_number(road.settings(), what, **{**asked, **options})
    assert found, text
    return text


def cell_of(file: Path, indicator: str) -> str:
    return Workbook(file.read_bytes()).cell(indicator, "realised_total").coordinate


def test_where_release_and_warehouse_differ_both_are_told_with_their_cells(
    refused: RoadFolder,
) -> None:
    text = told(refused, "CH-TRAINED", activity="TH", sex="all")
    cell = cell_of(refused.inbox / "th-again.xlsx", "CH-TRAINED")

    lines = [line.strip().split(", SHA-256")[0] for line in text.splitlines()]
    assert lines[0].startswith("Release 0001 is in force")
    assert lines[2:] == [
        f"{TH} CH-TRAINED 2017 realised, sex all",
        "published in release 0001: 1,252; rule over partners: sum; 1 of 1 partners reported",
        "th-team: th-team-2017.xlsx, revision 1",
        f"Outputs {cell:<6}         1252  TH, sex all",
        "the next release would say: 1,000; rule over partners: sum; 1 of 1 partners reported",
        "th-team: th-again.xlsx, revision 2",
        f"Outputs {cell:<6}         1000  TH, sex all",
    ]


def test_what_did_not_change_is_told_once_from_the_revision_that_fed_the_release(
    refused: RoadFolder,
) -> None:
    text = told(refused, "CH-PEERS", activity="TH", sex="all")

    assert f"{TH} CH-PEERS 2017 realised, sex all = 619" in text
    assert "th-team: th-team-2017.xlsx, revision 1" in text
    assert "th-again.xlsx" not in text
    assert "the next release" not in text


def test_a_number_that_is_not_published_yet_says_so(refused: RoadFolder) -> None:
    text = told(refused, "GO-BUDGETS", activity="PH", kind="planned")

    assert "  not in release 0001" in text
    assert "  the next release would say: 12;" in text


def test_a_number_that_the_next_release_lacks_says_so(refused: RoadFolder, tmp_path: Path) -> None:
    road = refused.copy_to(tmp_path / "road")
    with open_warehouse(road.settings().warehouse) as connection:
        connection.execute("delete from marts.total where indicator_id = 'CH-PEERS'")

    text = told(road, "CH-PEERS", activity="TH", sex="all")

    assert "  published in release 0001: 619;" in text
    assert "th-team: th-team-2017.xlsx, revision 1" in text
    assert "  the next release would not have it" in text


def test_what_the_release_holds_back_is_never_told(refused: RoadFolder) -> None:
    text = told(refused, "CH-REINTEGRATED", sex="female")

    assert "= held back" in text
    assert "held back: its cells are not listed" in text
    assert "Outputs " not in text


def test_a_number_held_back_from_now_on_is_told_as_published_and_as_held_back(
    first: RoadFolder, tmp_path: Path
) -> None:
    road = first.copy_to(tmp_path / "road")
    with open_warehouse(road.settings().warehouse) as connection:
        connection.execute(
            "insert into marts.suppression select total_id, 'small count' from marts.total "
            "where indicator_id = 'CH-PEERS' and place = 'TH' and sex = 'all'"
        )

    text = told(road, "CH-PEERS", activity="TH", sex="all")

    assert "  published in release 0001: 619;" in text
    assert "  the next release would say: held back;" in text
    assert text.endswith("held back: its cells are not listed")


def test_a_sensitive_number_is_held_back_until_it_is_decided_whether_it_must_be(
    first: RoadFolder, tmp_path: Path
) -> None:
    road = first.copy_to(tmp_path / "road")
    with open_warehouse(road.settings().warehouse) as connection:
        connection.execute("delete from marts.suppression")
        connection.execute("update ops.build set fingerprint = 'newer' where name = 'marts'")

    text = told(road, "CH-REINTEGRATED", activity="PROGRAMME")
    plain = told(road, "CH-PEERS", activity="TH", sex="all")

    assert "  the next release would say: 53" not in text
    assert "  the next release would say: held back;" in text
    assert f"{PROGRAMME} CH-REINTEGRATED 2017 realised, sex female = held back" in text
    assert f"{TH} CH-PEERS 2017 realised, sex all = 619" in plain


def test_an_old_cell_tells_what_it_fed_in_the_release_and_a_new_one_what_it_would_feed(
    refused: RoadFolder,
) -> None:
    cell = cell_of(refused.inbox / "th-again.xlsx", "CH-TRAINED")

    old, _ = explain_cell(refused.settings(), "th-team-2017.xlsx", "Outputs", cell)
    new, _ = explain_cell(refused.settings(), "th-again.xlsx", "Outputs", cell)

    assert "revision 1 (replaced by a later revision)" in old
    feeds = f"  feeds {TH} CH-TRAINED 2017 realised, sex all,"
    assert f"{feeds} published in release 0001: 1,252" in old
    assert "next release" not in old
    assert "revision 2 (in force)" in new
    assert f"{feeds} of which the next release would say: 1,000" in new
    assert "published in" not in new


def test_before_the_first_release_the_warehouse_speaks(first: RoadFolder, tmp_path: Path) -> None:
    road = first.copy_to(tmp_path / "road")
    road.publish.rename(tmp_path / "elsewhere")

    text = told(road, "CH-PEERS", activity="TH", sex="all")

    assert text.startswith("Nothing is published yet; these are the numbers of the warehouse.")
    assert f"{TH} CH-PEERS 2017 realised, sex all = 619" in text
    assert "th-team: th-team-2017.xlsx, revision 1" in text


def test_submissions_that_the_warehouse_lost_are_counted(first: RoadFolder, tmp_path: Path) -> None:
    road = first.copy_to(tmp_path / "road")
    with open_warehouse(road.settings().warehouse) as connection:
        connection.execute("delete from core.submission where partner_id = 'th-team'")

    text = told(road, "CH-PEERS", activity="TH", sex="all")

    assert "1 of the submissions it was made from are not in the warehouse" in text


@pytest.mark.parametrize("code", ["ch-trained", "Ch-Trained", "ch-trained-in-bd"])
def test_an_indicator_is_known_in_any_case(first: RoadFolder, code: str) -> None:
    assert told(first, code) == told(first, "CH-TRAINED")


@pytest.mark.parametrize("activity", ["TH", "th", TH, TH.lower()])
def test_an_activity_is_known_by_code_or_identifier_in_any_case(
    first: RoadFolder, activity: str
) -> None:
    text = told(first, "CH-TRAINED", activity=activity, sex="ALL", kind="Realised")

    assert f"{TH} CH-TRAINED 2017 realised, sex all = 1,252" in text
    assert f"{PROGRAMME} CH" not in text


@pytest.mark.parametrize("activity", [TH, TH.lower(), "th"])
def test_an_activity_as_the_first_word_lists_its_numbers(first: RoadFolder, activity: str) -> None:
    text = told(first, activity)

    named = [line.split(" 2017")[0] for line in text.splitlines() if line.startswith("NL-KVK")]
    assert set(named) == {
        f"{TH} {code}" for code in ("CH-TRAINED", "CH-PEERS", "CO-AWARENESS", "GO-LAW")
    }
    assert f"{TH} GO-LAW 2017 realised, sex all = 45" in text


def test_an_activity_that_is_not_there_is_told_with_those_that_are(first: RoadFolder) -> None:
    text, found = explain_number(first.settings(), "CH-TRAINED", "XX", None, None, None)
    assert not found
    assert text.startswith("There is no activity 'XX'. Use one of: PROGRAMME, ")

    text, found = explain_number(first.settings(), TH, "PH", None, None, None)
    assert not found
    assert text == f"No published number of {TH} fits. Leave out an option to see more."


def mark(partner: str | None, revision: int) -> SubmissionMark:
    """What a manifest says of a submission of 2017."""
    return SubmissionMark.model_construct(partner=partner, period="2017", revision=revision)


def standing(partner: str, revision: int, status: str = "replaced") -> Standing:
    """A file of 2017 in the warehouse."""
    return Standing(partner, "2017", status, "", revision, f"{partner} {revision}", None)


def test_a_release_was_made_from_the_revisions_that_its_manifest_lists() -> None:
    received = [
        standing("inti", 1),
        standing("inti", 2),
        standing("inti", 3, "accepted"),
        standing("chang", 1, "needs correction"),
        standing("khao", 1, "accepted"),
    ]

    found = submissions_of([mark("inti", 2), mark("chang", 1)], programme(), received)

    assert found == {"inti 2"}


def test_a_withheld_partner_is_found_by_the_revision_alone() -> None:
    received = [standing("quiet-house", n) for n in (1, 2)]
    received += [standing("quiet-house", 3, "accepted"), standing("inti", 2, "accepted")]

    assert submissions_of([mark(None, 2)], programme(), received) == {"quiet-house 2"}
