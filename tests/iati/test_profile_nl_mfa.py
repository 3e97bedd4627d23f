"""Profile `nl-mfa`: an indicator for each split, all in numbers, those of profile `iati`."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from iati import document as d
from iati.compare_profiles import read_back_all, read_back_nl_mfa
from iati.compose import incomplete_rows
from iati.read import read_values
from iati.validate import Severity, validate_file
from schemas.totals import Total
from tests.builders import Definition
from tests.iati.measured import (
    HEAD,
    MEASURED,
    composed,
    measured,
    protected,
    values_of,
    with_targets,
    written,
)
from tests.iati.samples import MOMENT, total
from tests.iati.test_compare import random_totals

Number = int | Decimal
Shown = dict[
    tuple[str, str], tuple[tuple[int, Number], dict[str, tuple[Number | None, Number | None]]]
]


def shown(activities: list[d.Activity]) -> Shown:
    """By activity and code: the baseline's year and value, and target and actual of each year."""
    found: Shown = {}
    for activity in activities:
        for indicator in (i for result in activity.results for i in result.indicators):
            (baseline,) = indicator.baselines
            spans = {
                f"{span.start:%Y}": (span.targets[0].value, span.actuals[0].value)
                for span in indicator.periods
            }
            key = (activity.identifier.removeprefix(HEAD), indicator.references[0].code)
            assert key not in found
            found[key] = ((baseline.year, baseline.value), spans)
    return found


def left_out(totals: list[Total]) -> set[tuple[str, ...]]:
    return {
        (r.cell.activity, r.cell.indicator, r.cell.scope, r.cell.sex, r.period)
        for r in incomplete_rows(values_of(totals))
    }


def kids(content: Definition) -> Definition:
    entry: Definition = content["indicators"][0]
    return entry


def test_each_split_is_an_indicator_with_all_its_numbers() -> None:
    assert shown(composed("nl-mfa", with_targets())) == {
        ("", "KIDS"): ((2015, 15), {"2016": (90, 80), "2017": (120, 100)}),
        ("", "KIDS-FEMALE"): ((2015, 9), {"2017": (70, 60)}),
        ("", "KIDS-MALE"): ((2015, 6), {"2017": (50, 30)}),
        ("", "LAWS"): ((2015, 0), {"2017": (0, 3)}),
        ("", "KIDS-ANDES"): ((2015, 5), {"2017": (50, 60)}),
        ("-BO", "KIDS"): ((2015, 0), {"2017": (0, 40)}),
        ("-BO", "KIDS-FEMALE"): ((2015, 0), {"2017": (0, 30)}),
        ("-NETWORK", "LAWS"): ((2015, 1), {"2017": (4, 1)}),
    }


def test_what_lacks_a_number_is_left_out_and_listed() -> None:
    listed = left_out(with_targets())

    assert listed == {
        ("PROGRAMME", "KIDS", "", "not-reported", "2017"),
        ("PROGRAMME", "KIDS", "ANDES", "female", "2017"),
        ("PROGRAMME", "KIDS", "ANDES", "male", "2017"),
        ("PROGRAMME", "KIDS", "ANDES", "not-reported", "2017"),
        ("PROGRAMME", "VICTIMS", "", "all", "2017"),
        ("BO", "KIDS", "", "male", "2017"),
        ("PE", "VICTIMS", "", "all", "2017"),
        ("TH", "LAWS", "", "all", "2017"),
    }


def test_a_period_with_a_plan_only_does_not_take_the_years_before_it_away() -> None:
    totals = [total("LAWS", 3, period="2016"), total("LAWS", 2, period="2016", kind="planned")]
    plan = total("LAWS", 5, kind="planned")

    assert shown(composed("nl-mfa", [*totals, plan])) == {
        ("", "LAWS"): ((2015, 0), {"2016": (2, 3)})
    }
    assert left_out([*totals, plan]) == {("PROGRAMME", "LAWS", "", "all", "2017")}


def test_without_baselines_nothing_stands_under_results_and_everything_is_listed() -> None:
    bare = measured(lambda c: [i.update(baselines=[]) for i in c["indicators"]])
    activities = composed("nl-mfa", with_targets(), bare)

    assert [a.results for a in activities] == [()] * 5
    assert len(incomplete_rows(values_of(with_targets(), bare))) == 17


def test_the_rest_of_each_activity_is_that_of_profile_iati() -> None:
    ours, theirs = (composed(p, with_targets()) for p in ("iati", "nl-mfa"))

    assert [replace(a, results=()) for a in theirs] == [replace(a, results=()) for a in ours]
    assert all(a.documents for a in theirs)


def test_nothing_under_results_that_the_ministrys_dashboards_stumble_on(tmp_path: Path) -> None:
    root = etree.parse(written(tmp_path, "nl-mfa", with_targets())).getroot()

    assert root.findall(".//result/indicator")
    for name in ("dimension", "location", "document-link"):
        assert root.findall(f".//result//{name}") == []
    for indicator in root.iter("indicator"):
        assert len(indicator.findall("baseline")) == 1
        for period in indicator.iter("period"):
            assert [len(period.findall(name)) for name in ("target", "actual")] == [1, 1]


def test_both_profiles_are_clean_at_warning_level(tmp_path: Path) -> None:
    for profile in ("iati", "nl-mfa"):
        path = written(tmp_path, profile, with_targets())
        found = validate_file(path, MOMENT.date(), profile).findings

        assert [f for f in found if f.severity is not Severity.ADVISORY] == []


def test_profile_iati_as_it_is_would_not_do_for_the_ministry(tmp_path: Path) -> None:
    path = written(tmp_path, "iati", with_targets())

    rules = {f.rule for f in validate_file(path, MOMENT.date(), "nl-mfa").findings}

    assert {"dtz:nl-no-dimension", "dtz:nl-baseline-missing", "dtz:nl-target-missing"} <= rules


def test_profile_iati_has_the_baselines_too_with_their_dimensions(tmp_path: Path) -> None:
    found = [
        v for v in read_values(written(tmp_path, "iati", with_targets())) if v.kind == "baseline"
    ]

    assert [
        (v.code, v.period_start, v.dimensions, v.value) for v in found if v.activity == HEAD
    ] == [
        ("KIDS", "2015", (), Decimal(15)),
        ("KIDS", "2015", (("sex", "female"),), Decimal(9)),
        ("KIDS", "2015", (("sex", "male"),), Decimal(6)),
        ("VICTIMS", "2015", (), Decimal(0)),
        ("LAWS", "2015", (), Decimal(0)),
        ("KIDS-ANDES", "2015", (), Decimal(5)),
    ]


def test_a_baseline_stands_only_where_its_indicator_has_a_number() -> None:
    hidden = total("VICTIMS", 5, "SIAM TH", suppressed="small count")

    assert [v.kind for v in values_of([hidden])] == ["realised"]
    assert values_of([]) == []


def test_a_suppressed_count_is_in_neither_profile_and_said_to_be_held_back(tmp_path: Path) -> None:
    (row,) = [r for r in incomplete_rows(values_of(protected())) if r.cell.sex == "female"]

    assert row.actual is not None
    assert row.actual.suppressed
    for profile in ("iati", "nl-mfa"):
        path = written(tmp_path, profile, protected())
        assert {v.value for v in read_values(path)}.isdisjoint({Decimal(4), Decimal(36)})


def test_only_the_programmes_totals_are_fit_for_adding_up_and_on_one_level() -> None:
    marked = {
        (a.identifier.removeprefix(HEAD), i.references[0].code)
        for a in composed("nl-mfa", with_targets())
        for r in a.results
        for i in r.indicators
        if i.aggregation_status
    }

    assert marked == {("", "KIDS"), ("", "KIDS-FEMALE"), ("", "KIDS-MALE"), ("", "LAWS")}


@pytest.mark.parametrize("said_on", [[], ["result"], ["indicator"], ["result", "indicator"]])
def test_where_adding_up_is_spoken_of_is_a_setting(said_on: list[str], tmp_path: Path) -> None:
    definition = measured(lambda c: c["iati"].update(nl_mfa={"aggregation_status_on": said_on}))
    root = etree.parse(written(tmp_path, "nl-mfa", with_targets(), definition)).getroot()

    found = {node.tag for node in root.iter() if node.get("aggregation-status") is not None}

    assert found == set(said_on)


def test_what_countries_report_together_stands_in_the_parent_only() -> None:
    together = {a for a, code in shown(composed("nl-mfa", with_targets())) if "ANDES" in code}

    assert together == {""}


def test_a_donors_code_stands_at_the_whole_number_only() -> None:
    references = {
        (a.identifier.removeprefix(HEAD), i.references[0].code): [r.code for r in i.references[1:]]
        for a in composed("nl-mfa", with_targets())
        for r in a.results
        for i in r.indicators
    }

    assert [key for key, codes in references.items() if codes == ["3333"]] == [
        ("", "KIDS"),
        ("-BO", "KIDS"),
    ]


def test_the_ministrys_codes_take_the_place_of_ours_where_the_number_is_whole() -> None:
    codes = [
        {"code": "NL.1", "uri": "https://example.org/codes"},
        {"code": "NL.1.f", "sex": "female"},
    ]
    definition = measured(lambda c: kids(c).update(ministry_codes=codes))
    activities = composed("nl-mfa", with_targets(), definition)

    found = [key for key in shown(activities) if not key[1].startswith("LAWS")]

    assert found == [
        ("", "NL.1"),
        ("", "NL.1.f"),
        ("", "KIDS-MALE"),
        ("", "KIDS-ANDES"),
        ("-BO", "NL.1"),
        ("-BO", "NL.1.f"),
    ]
    whole, split, _ = (i.references[0] for i in activities[0].results[0].indicators)
    assert whole.uri == "https://example.org/codes"
    assert split.uri == "https://example.org/tiny/current/indicators.html#KIDS"
    assert [
        i.references[0].code
        for i in composed("iati", with_targets(), definition)[0].results[0].indicators
    ] == ["KIDS", "VICTIMS"]


def test_a_split_says_in_words_of_whom_it_is() -> None:
    texts = {
        i.references[0].code: (i.title["en"], i.description["en"])
        for r in composed("nl-mfa", with_targets())[0].results
        for i in r.indicators
    }

    assert texts["KIDS"][0] == "Children reached"
    assert texts["KIDS-FEMALE"][0] == "Children reached: female"
    assert texts["KIDS-FEMALE"][1].endswith("Only: female. Part of KIDS: do not add the two.")


@st.composite
def rounds(draw: st.DrawFn) -> tuple[list[Definition], list[Total]]:
    """Baselines of KIDS for any cells with their wholes, and any totals."""
    places = st.sampled_from([{}, {"toc": "ANDES", "country": "BO"}, {"toc": "ANDES"}])
    splits = st.sampled_from(["all", "female", "male", "other", "not-reported"])
    ages = st.sampled_from(["all", "0-11", "12-17", "not-reported"])
    cells = draw(st.lists(st.tuples(places, splits, ages), max_size=12))
    keyed = {(*sorted(place.items()), sex, age): (place, sex, age) for place, sex, age in cells}
    baselines = [
        {"year": 2015, "value": draw(st.integers(0, 99)), "sex": sex, "age_group": age, **place}
        for place, sex, age in keyed.values()
    ]
    return baselines, draw(random_totals())


@settings(max_examples=60, deadline=None)
@given(case=rounds())
def test_both_profiles_read_back_say_the_same_numbers(
    tmp_path_factory: pytest.TempPathFactory, case: tuple[list[Definition], list[Total]]
) -> None:
    baselines, totals = case
    definition = measured(lambda c: kids(c).update(baselines=baselines))
    folder = tmp_path_factory.mktemp("both")
    datasets = {
        profile: [written(folder, profile, totals, definition)] for profile in ("iati", "nl-mfa")
    }

    values = values_of(totals, definition)
    found = read_back_all(definition, values, datasets)

    rows = incomplete_rows(values)
    assert all(back.agrees for back in found.values()), found
    realised = sum(not v.suppressed for v in values if v.kind == "realised")
    assert found["nl-mfa"].count <= 3 * realised
    assert len(rows) <= len(values)


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path]:
    totals = with_targets()
    return written(tmp_path, "iati", totals), written(tmp_path, "nl-mfa", totals)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<baseline year="2015" value="15"/>', '<baseline year="2015" value="16"/>'),
        ('<baseline year="2015" value="15"/>', '<baseline year="2016" value="15"/>'),
        ('<target value="70"/>', '<target value="71"/>'),
        ('code="KIDS-FEMALE"', 'code="KIDS-MALE"'),
        (
            '<actual value="30"/>',
            '<actual value="30"><dimension name="sex" value="female"/></actual>',
        ),
    ],
)
def test_a_number_that_differs_between_the_profiles_is_found(
    both: tuple[Path, Path], old: str, new: str
) -> None:
    ours, theirs = both
    text = theirs.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    theirs.write_text(text.replace(old, new, 1), encoding="utf-8")

    back = read_back_nl_mfa(MEASURED, [ours], [theirs])

    assert back.missing
    assert back.unexpected


def test_a_number_more_or_less_than_in_profile_iati_is_found(both: tuple[Path, Path]) -> None:
    ours, theirs = both
    agreed = read_back_nl_mfa(MEASURED, [ours], [theirs])
    text = theirs.read_text(encoding="utf-8")

    theirs.write_text(text.replace('<target value="90"/>', ""), encoding="utf-8")
    less = read_back_nl_mfa(MEASURED, [ours], [theirs])
    theirs.write_text(
        text.replace('<target value="90"/>', '<target value="90"/>' * 2), encoding="utf-8"
    )
    more = read_back_nl_mfa(MEASURED, [ours], [theirs])

    assert (agreed.agrees, agreed.count) == (True, 8 + 2 * 9)
    assert [v.value for v in less.missing] == [Decimal(90)]
    assert [v.value for v in more.unexpected] == [Decimal(90)]
