"""The whole results framework on the synthetic programme: one run of `dtz publish`, and what is in
the release beside what the partners filled in, added up here once more. Money has a module."""

import datetime as dt
import json
import re
from collections import defaultdict

import pytest
import yaml

from benchmarks.synthetic import programme_files
from benchmarks.synthetic.accounts import transactions_csv
from benchmarks.synthetic.places import COUNTRIES, PERIODS, TOCS
from benchmarks.synthetic.reports import SMALL
from iati.validate import Severity, validate_file
from tests.end_to_end import synthetic as meant
from tests.end_to_end.read_results import read_results
from tests.end_to_end.roads import RoadFolder

SEXES = {"-F": "female", "-FEMALE": "female", "-M": "male", "-MALE": "male", "": meant.EVERYONE}
MINISTRY = {  # our output of each code of the ministry
    "SYNTHETIC-MFA-1": "CH-TRAINED",
    "SYNTHETIC-MFA-2": "CH-SERVICES",
    "SYNTHETIC-MFA-5": "CO-GROUPS",
    "SYNTHETIC-MFA-7": "GO-STAFF",
    "SYNTHETIC-MFA-8": "GO-LAWS",
    "SYNTHETIC-MFA-10": "PS-STAFF",
}


def split_of(code: str) -> tuple[str, str]:
    """Output and sex of a code of profile `nl-mfa`; ages and the rest are no concern here."""
    found = re.fullmatch(r"(.*?)(-F|-M|-FEMALE|-MALE|)", code)
    assert found
    output = MINISTRY.get(found[1], found[1].removeprefix("SYNTHETIC-"))
    return output, SEXES[found[2]]


def test_the_run_ends_in_a_release_that_nothing_stopped(synthetic: RoadFolder) -> None:
    said = (synthetic.root / "said.txt").read_text(encoding="utf-8")

    assert "Release 0001 is new and in force." in said
    assert "STOP" not in said


@pytest.mark.parametrize(
    ("profile", "name"),
    [
        ("iati", "activities.xml"),
        ("nl-mfa", "nl-mfa/activities.xml"),
        ("iati", "organisation.xml"),
    ],
)
def test_every_file_is_clean_by_the_rules_of_its_profile(
    synthetic: RoadFolder, profile: str, name: str
) -> None:
    report = validate_file(synthetic.current / name, dt.date(2025, 3, 1), profile)

    assert [f for f in report.findings if f.severity is not Severity.ADVISORY] == []


def test_all_titles_and_identifiers_say_that_they_are_synthetic(synthetic: RoadFolder) -> None:
    for name in ("activities.xml", "nl-mfa/activities.xml"):
        for identifier, activity in meant.activities_of(synthetic.current / name).items():
            assert "SYNTHETIC" in identifier
            paths = ("title", "description", "result/title", "participating-org", "reporting-org")
            told = [n.text or "" for p in paths for n in activity.findall(f"{p}/narrative")]
            # An outcome's two indicators are titled by the road; their result names the outcome.
            for result in activity.findall("result[@type='1']"):
                told += [n.text or "" for n in result.findall("indicator/title/narrative")]
            assert [text for text in told if not text.startswith("SYNTHETIC:")] == []
            refs = [o.get("ref") for o in activity.iter() if o.tag.endswith("-org")]
            codes = [
                r.get("code", "") for r in activity.iter("reference") if r.get("vocabulary") == "99"
            ]
            assert all("SYNTHETIC" in each for each in [*codes, *filter(None, refs)])


def test_numbers_are_the_sums_of_what_partners_filled_in(synthetic: RoadFolder) -> None:
    expected = meant.numbers()
    found = {
        (n.activity, n.indicator, n.start[:4], n.kind, n.split): n.value
        for n in read_results(str(synthetic.activities))
    }
    undivided = {key: value for key, value in expected.items() if key[4] == meant.EVERYONE}
    for (home, output, period, kind, _), value in undivided.items():
        if meant.is_sensitive(output):
            continue
        assert found[home, f"SYNTHETIC-{output}", period, kind, ""] == str(value)
    assert len(undivided) > 150
    for (home, output, period, kind, sex), value in expected.items():
        if output == "CO-AWARE" and sex in ("female", "male", "other"):
            said = found[home, f"SYNTHETIC-{output}", period, kind, f"sex={sex}"]
            assert said == str(value)


def test_a_small_count_is_nowhere_and_nothing_sensitive_differs_from_its_sum(
    synthetic: RoadFolder,
) -> None:
    expected = meant.numbers()
    told = [
        (n.activity, n.indicator.removeprefix("SYNTHETIC-"), n.start[:4], n.kind, n.value)
        for n in read_results(str(synthetic.activities))
        if not n.split
    ]
    sensitive = [entry for entry in told if entry[1] in ("CH-SERVICES", "CO-CASES")]
    assert sensitive
    for home, output, period, kind, value in sensitive:
        assert expected[home, output, period, kind, meant.EVERYONE] == int(value)
    for _, period, output, place in SMALL:
        assert (f"{meant.PREFIX}-{place}", output, period, "actual") not in {t[:4] for t in told}


def test_the_ministry_gets_baseline_target_and_actual_and_they_are_those_of_everybody(
    synthetic: RoadFolder,
) -> None:
    everybody = {
        (n.activity, n.indicator.removeprefix("SYNTHETIC-"), n.start, n.kind, n.split): n.value
        for n in read_results(str(synthetic.activities))
    }
    ministry = [
        n
        for n in read_results(str(synthetic.current / "nl-mfa" / "activities.xml"))
        if not n.indicator.endswith(("-SIGNS", "-WORDS"))
    ]
    assert len(ministry) > 200
    for n in ministry:
        output, sex = split_of(n.indicator)
        split = "" if sex == meant.EVERYONE else f"sex={sex}"
        assert everybody[n.activity, output, n.start, n.kind, split] == n.value
    assert {n.kind for n in ministry} == {"target", "actual"}
    for activity in meant.activities_of(synthetic.current / "nl-mfa" / "activities.xml").values():
        for indicator in activity.findall("result[@type='1']/indicator"):
            assert indicator.find("baseline[@value]") is not None
            for period in indicator.findall("period"):
                assert [len(period.findall(k)) for k in ("target", "actual")] == [1, 1]
        assert not list(activity.iter("dimension"))


def test_outcomes_count_every_plotted_sign_that_was_not_found_untrue(synthetic: RoadFolder) -> None:
    records = yaml.safe_load((synthetic.records / "signs.yaml").read_text(encoding="utf-8"))
    untrue = {s["sign"] for s in records["signs"] if s.get("verdict") == "not confirmed"}
    text = (synthetic.records / "reflections.yaml").read_text(encoding="utf-8")
    expected: dict[tuple[str, str], int] = defaultdict(int)
    plotted = 0
    for meeting in yaml.safe_load(text)["reflections"]:
        if meeting["id"].endswith("-B"):  # the second meeting about a period plots all its signs
            plotted += len(meeting["plots"])
            for plot in meeting["plots"]:
                (outcome,) = plot["outcomes"]
                expected[outcome, meeting["period"]] += plot["sign"] not in untrue
    assert untrue
    assert plotted == sum(meant.signs_told().values())

    found: dict[tuple[str, str], int] = defaultdict(int)
    for row in meant.rows_of(synthetic.current / "outcomes.csv"):
        found[row["outcome"], row["period"]] += int(row["signs"] or 0)
    assert {key: n for key, n in found.items() if n} == {k: n for k, n in expected.items() if n}


def test_an_outcome_is_a_result_with_a_count_and_words_without_a_value(
    synthetic: RoadFolder,
) -> None:
    results = [
        result
        for activity in meant.activities_of(synthetic.activities).values()
        for result in activity.findall("result[@type='2']")
    ]
    assert results
    measures = {i.get("measure", "") for r in results for i in r.findall("indicator")}
    assert measures == {"1", "5"}
    for result in results:
        for actual in result.findall("indicator[@measure='5']/period/actual"):
            assert actual.get("value") is None
            assert (actual.findtext("comment/narrative") or "").strip()
    everything = synthetic.activities.read_text(encoding="utf-8")
    assert "does something else than before" not in everything  # the partners' own words
    assert "Made up, for the alliance only" not in everything  # the alliance's reasoning


def test_the_theory_of_change_in_force_names_what_was_renamed_moved_and_added(
    synthetic: RoadFolder,
) -> None:
    rows = {
        (row["outcome"], row["period"]): (row["outcome_wording"], row["level"], row["pathway"])
        for row in meant.rows_of(synthetic.current / "outcomes.csv")
        if row["theory_of_change"] == "SYNTHETIC-ASIA"
    }
    renamed = [rows["SYNTHETIC-ASIA-CH", period][0] for period in PERIODS]
    assert renamed == ["SYNTHETIC: Outcome ASIA-CH", "SYNTHETIC: Outcome ASIA-CH, in other words"]
    moved = [rows["SYNTHETIC-ASIA-GO", period][1:] for period in PERIODS]
    assert moved == [("intermediate outcome", "government"), ("impact", "private-sector")]
    assert ("SYNTHETIC-ASIA-CO", "2024") not in rows
    assert ("SYNTHETIC-ASIA-CO-NETWORK", "2024") in rows


def test_the_table_on_gender_has_the_counts_by_sex(synthetic: RoadFolder) -> None:
    expected = meant.numbers()
    rows = [
        row
        for row in meant.rows_of(synthetic.current / "gender.csv")
        if (row["indicator"], row["kind"]) == ("SYNTHETIC-CO-AWARE", "realised")
    ]
    assert len(rows) == len(PERIODS) * 6  # the programme and five countries
    for row in rows:
        key = row["activity_identifier"], "CO-AWARE", row["period"], "actual"
        for sex in ("female", "male", "other", "total"):
            value = expected.get((*key, meant.EVERYONE if sex == "total" else sex))
            assert row[sex] == ("" if value is None else str(value))


def test_contributions_have_the_totals_beneath_them(synthetic: RoadFolder) -> None:
    expected = meant.numbers()
    rows = meant.rows_of(synthetic.current / "contribution-totals.csv")
    told = {
        (row["indicator"].removeprefix("SYNTHETIC-"), row["period"]): row["value"]
        for row in rows
        if row["sex"] == meant.EVERYONE
    }
    assert {output for output, _ in told} == set(MINISTRY.values())
    for (output, period), value in told.items():
        assert int(value) == expected[meant.PREFIX, output, period, "actual", meant.EVERYONE]
    progressed = meant.rows_of(synthetic.current / "contributions.csv")
    assert {row["objective"] for row in progressed} == {
        "SYNTHETIC-1A",
        "SYNTHETIC-1B",
        "SYNTHETIC-4A",
    }
    assert {row["country"] for row in progressed} == set(COUNTRIES)


def test_each_country_has_a_framework_for_the_alliance_and_each_year_its_annexes(
    synthetic: RoadFolder,
) -> None:
    frameworks = {path.name for path in synthetic.frameworks.iterdir()}
    published = {
        f["name"] for f in json.loads((synthetic.current / "manifest.json").read_text())["files"]
    }

    for period in PERIODS:
        assert {f"{country}-{period}.xlsx" for country in COUNTRIES} <= frameworks
        assert {f"annexes/{period}.xlsx", f"annexes/{period}.html"} <= published
    assert not {path for path in published if "framework" in path}
    assert len(TOCS) == 4


def test_figures_of_the_partner_with_an_unexplained_deviation_are_provisional(
    synthetic: RoadFolder,
) -> None:
    for identifier, activity in meant.activities_of(synthetic.activities).items():
        for indicator in activity.findall("result[@type='1']/indicator"):
            codes = [r.get("code") for r in indicator.findall("reference")]
            if identifier.endswith("-HN") and "SYNTHETIC-CO-GROUPS" in codes:
                told = {
                    period[0].get("iso-date", "")[:4]: period.findtext("actual/comment/narrative")
                    for period in indicator.findall("period")
                }
                assert "provisional" not in (told["2023"] or "")
                assert "provisional" in (told["2024"] or "")
                return
    pytest.fail("the output is not in the file")


def test_a_withheld_partner_is_named_in_no_public_file(synthetic: RoadFolder) -> None:
    for path in synthetic.current.rglob("*"):
        if path.is_file() and path.suffix != ".xlsx":
            assert "east-2" not in path.read_text(encoding="utf-8"), path.name


def test_made_again_it_is_the_same(synthetic: RoadFolder) -> None:
    for name, text in programme_files().items():
        assert (synthetic.programme_folder / name).read_text(encoding="utf-8") == text
    accounts = (synthetic.records / "transactions.csv").read_text(encoding="utf-8")
    assert accounts == transactions_csv()
