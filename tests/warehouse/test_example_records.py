"""The example's records say what the report concludes, and every wording belongs to a sign."""

import runpy
from pathlib import Path

import pytest

from schemas.programme import Programme, load_programme, shipped_programme
from schemas.programme.codes import Progress
from schemas.records import Records, load_records

EXAMPLE = Path(__file__).parents[2] / "examples" / "dtz-2017"
TEAMS = ("LATAM", "BR", "DO", "IN-BD", "ID", "PH", "TH")


@pytest.fixture(scope="module")
def dtz() -> Programme:
    return load_programme(shipped_programme("dtz-2016-2020"))


@pytest.fixture(scope="module")
def records(dtz: Programme) -> Records:
    return load_records(EXAMPLE / "records", dtz)


def test_each_team_met_in_august_and_all_signs_were_validated_early_in_2018(
    records: Records,
) -> None:
    met = {(r.toc, str(r.on)) for r in records.reflections}

    assert met == {(toc, "2017-08-15") for toc in TEAMS} | {
        (toc, "2018-02-01") for toc in (*TEAMS, "ECPAT")
    }
    assert {r.period for r in records.reflections} == {"2017"}
    assert all("the day is ours" in r.dated_as for r in records.reflections)


def test_every_theory_of_change_with_a_conclusion_is_on_track(records: Records) -> None:
    """2.2.3 to 2.8.3; 2.9.3 concludes nothing of ECPAT International."""
    concluded = {r.toc: r.conclusion.on_track for r in records.reflections if r.conclusion}

    assert concluded == dict.fromkeys(TEAMS, True)


def test_progress_is_judged_only_where_the_report_says_low_medium_or_high(
    records: Records,
) -> None:
    """2.8.3: the communities of Thailand."""
    judged = [
        (r.toc, j.outcome, j.pathway, j.progress) for r in records.reflections for j in r.judgements
    ]
    assert judged == [("TH", None, "communities", Progress.LOW)]


def test_no_plot_and_no_verification_is_made_up(records: Records) -> None:
    """The report says that signs were plotted and verified, not which, where and with whom."""
    assert not any(r.plots for r in records.reflections)
    assert not any(s.verdict or s.verified_with for s in records.signs)


def test_the_wordings_are_those_of_signs_csv_under_the_warehouses_ids() -> None:
    build = runpy.run_path(str(EXAMPLE / "build_records.py"))

    written = (EXAMPLE / "records" / "signs.yaml").read_text(encoding="utf-8")
    assert build["signs_yaml"](EXAMPLE / "inbox") == written


def test_what_goes_public_is_stood_for_by_the_published_report(records: Records) -> None:
    said = {s.approved_by for s in records.signs} | {r.approved_by for r in records.reflections}

    assert said == {"the alliance, as published in the annual report 2017"}
    assert len(records.signs) == 135
