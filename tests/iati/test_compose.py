"""From totals to activities: one level owns each number, and what stays inside stays inside."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest

from iati import document as d
from iati.compose import PROFILES, PublishedValue, compose_activities, published_values
from iati.compose.series import Series, series_of
from iati.read import read_values
from iati.validate import Severity, validate_file
from schemas.programme import Programme
from schemas.programme.codes import ValueKind
from schemas.published_outcomes import PublishedOutcome
from tests.builders import Definition, programme
from tests.iati.samples import (
    MOMENT,
    TINY,
    by_sex,
    compose,
    everywhere,
    parsed,
    total,
    values,
    write,
)


def shown(activity: d.Activity) -> dict[tuple[str, str, tuple[tuple[str, str], ...]], object]:
    """Every number of an activity by indicator code, target or actual, and dimensions."""
    return {
        (f"{span.start:%Y} {indicator.references[0].code}", name, value.dimensions): value.value
        for result in activity.results
        for indicator in result.indicators
        for span in indicator.periods
        for name, values in (("target", span.targets), ("actual", span.actuals))
        for value in values
    }


def test_each_activity_has_its_own_numbers_only() -> None:
    by_id = {a.identifier.removeprefix("NL-KVK-41149287-TINY"): shown(a) for a in compose()}
    female, male, rest = ((("sex", s),) for s in ("female", "male", "not-reported"))

    assert by_id[""] == {
        ("2016 KIDS", "actual", ()): 80,
        ("2017 KIDS", "target", ()): 120,
        ("2017 KIDS", "actual", ()): 100,
        ("2017 KIDS", "actual", female): 60,
        ("2017 KIDS", "actual", male): 30,
        ("2017 KIDS", "actual", rest): 10,
        ("2017 VICTIMS", "actual", ()): 0,
        ("2017 LAWS", "actual", ()): 3,
        ("2017 KIDS-ANDES", "actual", ()): 60,
        ("2017 KIDS-ANDES", "actual", female): 30,
        ("2017 KIDS-ANDES", "actual", male): 20,
        ("2017 KIDS-ANDES", "actual", rest): 10,
    }
    assert by_id["-BO"] == {
        ("2017 KIDS", "actual", ()): 40,
        ("2017 KIDS", "actual", female): 30,
        ("2017 KIDS", "actual", male): 10,
    }
    assert by_id["-PE"] == {("2017 VICTIMS", "actual", ()): 0}
    assert by_id["-TH"] == {("2017 LAWS", "actual", ()): 2}
    assert by_id["-NETWORK"] == {("2017 LAWS", "actual", ()): 1}


def test_every_shown_value_stands_in_exactly_one_activity() -> None:
    published = Counter(v.activity for v in values())
    written = {a.identifier: len(shown(a)) for a in compose()}

    assert sum(published.values()) == sum(written.values()) == 18


def test_an_activity_without_results_is_published_all_the_same() -> None:
    activities = compose([])

    assert [a.identifier.rpartition("-")[2] for a in activities] == [
        "TINY",
        "BO",
        "PE",
        "TH",
        "NETWORK",
    ]
    assert all(a.results == () for a in activities)


def test_identifiers_begin_with_the_reporting_organisation_and_are_never_its_own() -> None:
    for activity in compose():
        assert activity.reporting_org.ref is not None
        assert activity.identifier.startswith(f"{activity.reporting_org.ref}-")


def test_parent_and_children_name_each_other() -> None:
    parent, *children = compose()

    assert parent.hierarchy == 1
    assert {c.hierarchy for c in children} == {2}
    assert parent.related == tuple(("2", c.identifier) for c in children)
    assert {c.related for c in children} == {(("1", parent.identifier),)}


def test_only_the_programmes_own_totals_are_fit_for_adding_up() -> None:
    marked = [
        (activity.identifier, indicator.references[0].code)
        for activity in compose()
        for result in activity.results
        for indicator in result.indicators
        if indicator.aggregation_status
    ]

    assert {identifier for identifier, _ in marked} == {"NL-KVK-41149287-TINY"}
    assert sorted(code for _, code in marked) == ["KIDS", "LAWS", "VICTIMS"]


def test_no_reference_is_fit_for_adding_up_on_two_levels() -> None:
    levels: dict[tuple[str, str], set[str]] = {}
    for activity in compose():
        for result in activity.results:
            assert result.aggregation_status == any(i.aggregation_status for i in result.indicators)
            for indicator in result.indicators:
                for reference in indicator.references:
                    if indicator.aggregation_status:
                        key = (reference.vocabulary, reference.code)
                        levels.setdefault(key, set()).add(activity.identifier)

    assert ("9", "3333") in levels
    assert {len(found) for found in levels.values()} == {1}


def test_a_donors_code_stands_where_its_number_is_whole_not_at_a_part_of_it() -> None:
    (parent, bolivia, *_) = compose()
    codes = {
        indicator.references[0].code: [r.code for r in indicator.references[1:]]
        for result in (*parent.results, *bolivia.results)
        for indicator in result.indicators
    }

    assert codes["KIDS"] == ["3333"]
    assert codes["KIDS-ANDES"] == []


def test_suppressed_values_never_reach_the_xml(tmp_path: Path) -> None:
    hidden = [
        replace(t, suppressed="small count") if t.value in (4, 6) else t
        for t in by_sex("VICTIMS", "ANDES BO", 10, female=4, male=6)
    ]
    alone = [replace(total("VICTIMS", 5, "SIAM TH"), suppressed="small count")]

    activities = compose([*hidden, *alone])
    write(tmp_path, activities)

    assert [v.get("value") for v in parsed(tmp_path).iter("actual", "target")] == ["10"]
    assert [len(a.results) for a in activities] == [0, 1, 0, 0, 0]
    assert [v.suppressed for v in values([*hidden, *alone])] == [False, True, True, True]


def test_a_suppressed_value_carries_no_number_from_the_start() -> None:
    (published,) = values([replace(total("VICTIMS", 5, "SIAM TH"), suppressed="small count")])

    assert (published.value, published.suppressed) == (None, True)


def test_a_reported_zero_is_published_as_zero(tmp_path: Path) -> None:
    write(tmp_path, compose([total("VICTIMS", 0, "ANDES PE")]))

    (actual,) = parsed(tmp_path).iter("actual")

    assert actual.get("value") == "0"


def test_what_is_not_reported_is_absent(tmp_path: Path) -> None:
    write(tmp_path, compose([total("LAWS", None, "ANDES BO"), total("LAWS", None)]))

    assert list(parsed(tmp_path).iter("result")) == []


def test_an_unknown_rest_is_shown_only_where_there_is_one() -> None:
    found = compose(
        [
            *by_sex("KIDS", "ANDES BO", 10, female=4, male=6, not_reported=0),
            *by_sex("KIDS", "ANDES PE", 10, female=0, male=6, not_reported=4),
        ]
    )

    assert [key[2] for key in shown(found[1])] == [(), (("sex", "female"),), (("sex", "male"),)]
    assert [key[2] for key in shown(found[2])][1:] == [
        (("sex", "female"),),
        (("sex", "male"),),
        (("sex", "not-reported"),),
    ]


def test_a_value_of_one_sex_and_age_has_a_dimension_for_each() -> None:
    cell = {"sex": "female", "age_group": "0-11"}

    found = compose([total("KIDS", 10, "ANDES BO"), total("KIDS", 2, "ANDES BO", **cell)])

    assert [key[2] for key in shown(found[1])] == [(), (("sex", "female"), ("age", "0-11"))]


def test_coverage_is_told_beside_undivided_actuals() -> None:
    some = replace(total("KIDS", 10, "ANDES BO"), partners_reported=1, partners_expected=2)

    ((result,),) = [a.results for a in compose([some]) if a.results]

    (actual,) = result.indicators[0].periods[0].actuals
    assert actual.comment == {"en": "Reported by 1 of 2 partners expected to."}


@pytest.mark.parametrize(
    ("final", "said"),
    [
        (3, ""),
        (2, "Figures of 1 of them are provisional: a deviation from plan is"),
        (0, "Figures of 3 of them are provisional: deviations from plan are"),
    ],
)
def test_provisional_figures_are_told_there_and_then_why_it_is_off_plan(
    final: int, said: str
) -> None:
    some = replace(
        total("KIDS", 10, "ANDES BO"),
        partners_reported=3,
        partners_expected=3,
        partners_final=final,
        public_wordings=("More schools.", "Fewer teachers."),
    )

    ((result,),) = [a.results for a in compose([some]) if a.results]

    (actual,) = result.indicators[0].periods[0].actuals
    provisional = f" {said} still to be explained." if said else ""
    told = f"Reported by 3 of 3 partners expected to.{provisional} More schools. Fewer teachers."
    assert actual.comment == {"en": told}


def test_the_description_says_whether_periods_may_be_added() -> None:
    (parent, *_) = compose()
    texts = {
        i.references[0].code: i.description["en"] for r in parent.results for i in r.indicators
    }

    assert "Values of different periods may be added." in texts["KIDS"]
    assert "do not add them" in texts["VICTIMS"]
    assert "do not add them" in texts["LAWS"]
    assert "inside the total of the programme" in texts["KIDS-ANDES"]
    assert "inside the total of the programme" not in texts["KIDS"]


def test_periods_stand_in_the_order_of_time_whatever_they_are_called() -> None:
    def renamed(content: Definition) -> None:
        content["periods"][0]["id"] = "second-half"
        content["periods"][1]["id"] = "first-half"

    odd = programme(renamed)
    totals = [total("KIDS", 2, period="first-half"), total("KIDS", 1, period="second-half")]

    (parent, *_) = compose_activities(odd, published_values(odd, totals), PROFILES["iati"])

    (indicator,) = parent.results[0].indicators
    assert [span.start for span in indicator.periods] == [
        dt.date(2016, 1, 1),
        dt.date(2017, 1, 1),
    ]


def test_the_order_of_totals_changes_nothing() -> None:
    assert compose(reversed(everywhere())) == compose()


def test_a_country_is_named_on_its_activity_and_a_region_where_there_is_none() -> None:
    places = [(a.countries, a.regions) for a in compose()]

    assert places == [
        ((), (("998", None),)),
        ((("BO", None),), ()),
        ((("PE", None),), ()),
        ((("TH", None),), ()),
        ((), (("998", None),)),
    ]


def test_shares_per_country_stand_on_the_programme_in_place_of_its_region() -> None:
    shares = {"PE": "25", "BO": "75"}
    known = programme(lambda c: c["iati"].update(country_shares=shares))

    (parent, *_) = compose_activities(known, [], lambda *_: ())

    assert [(code, str(share)) for code, share in parent.countries] == [("BO", "75"), ("PE", "25")]
    assert parent.regions == ()


def test_the_funder_comes_first_with_the_activity_it_pays_from() -> None:
    parties = [(p.role, p.ref, p.activity_id) for p in compose()[0].participating_orgs]

    assert parties == [
        ("1", "XM-DAC-7", "XM-DAC-7-PPR-1"),
        ("2", "NL-KVK-41149287", None),
        ("4", "NL-KVK-41149287", None),
    ]


def test_an_activity_that_began_later_than_the_programme_says_so() -> None:
    later = programme(lambda c: c["iati"]["activities"][4].update(start="2017-01-01"))

    dates = [dict(a.dates)["2"] for a in compose_activities(later, [], lambda *_: ())]

    assert dates == [dt.date(2016, 1, 1)] * 4 + [dt.date(2017, 1, 1)]


def one_indicator_per_split(
    programme: Programme, series: Iterable[Series], outcomes: Iterable[PublishedOutcome] = ()
) -> tuple[d.Result, ...]:
    """Another audience's profile: no dimensions, an indicator with a code of its own per split."""
    assert list(outcomes) == []
    indicators = [_of_split(programme, s, split) for s in series for split in _splits(s)]
    if not indicators:
        return ()
    title = {"en": "Outputs"}
    return (d.Result("1", False, title, title, tuple(indicators)),)


def _splits(series: Series) -> list[tuple[str, str]]:
    return sorted({(v.age_group, v.sex) for v in series.values})


def _of_split(definition: Programme, series: Series, split: tuple[str, str]) -> d.Indicator:
    mine = [v for v in series.values if (v.age_group, v.sex) == split]
    code = "-".join((series.indicator, series.scope, *split))
    spans = [(p, list(vs)) for p, vs in groupby(mine, key=lambda v: v.period)]
    return d.Indicator(
        measure="1",
        aggregation_status=False,
        title={"en": code},
        description={"en": code},
        references=(d.Reference("99", code, "https://example.org/codes"),),
        periods=tuple(_span(definition, period, found) for period, found in spans),
    )


def _span(definition: Programme, period: str, found: list[PublishedValue]) -> d.Period:
    span = definition.period(period)
    of_kind = {
        kind: tuple(d.Value(v.value) for v in found if v.kind == kind and v.value is not None)
        for kind in ValueKind
    }
    return d.Period(span.start, span.end, of_kind[ValueKind.PLANNED], of_kind[ValueKind.REALISED])


def test_a_second_profile_writes_the_same_numbers_in_its_own_way(tmp_path: Path) -> None:
    write(tmp_path, compose(profile=one_indicator_per_split))

    found = Counter(
        (v.activity.rpartition("-")[2], v.code, v.period_start, v.kind, int(v.value), v.dimensions)
        for v in read_values(tmp_path / "activities.xml")
    )

    activity_of = {"PROGRAMME": "TINY"}
    assert found == Counter(
        (
            activity_of.get(v.activity, v.activity),
            "-".join((v.indicator, v.scope, v.age_group, v.sex)),
            f"{v.period}-01-01",
            "target" if v.kind == "planned" else "actual",
            v.value,
            (),
        )
        for v in values()
    )
    report = validate_file(tmp_path / "activities.xml", MOMENT.date())
    assert [f for f in report.findings if f.severity is not Severity.ADVISORY] == []


def test_a_series_holds_one_indicator_and_no_suppressed_value() -> None:
    hidden = replace(total("KIDS", 5, sex="female"), suppressed="protects another")
    programme_values = [v for v in values([*everywhere(), hidden]) if v.activity == "PROGRAMME"]

    found = series_of(programme_values)

    assert [(s.indicator, s.scope) for s in found] == [
        ("KIDS", ""),
        ("VICTIMS", ""),
        ("LAWS", ""),
        ("KIDS", "ANDES"),
    ]
    assert all(v.value is not None and v.indicator == s.indicator for s in found for v in s.values)


@pytest.mark.parametrize("toc", ["ANDES", "SIAM", "NETWORK", "MOTHER"])
def test_a_total_of_a_theory_of_change_is_only_part_of_others(toc: str) -> None:
    assert values([total("KIDS", 10, toc)]) == []


def test_the_desks_own_values_are_only_inside_the_programme() -> None:
    assert values([total("KIDS", 10, "MOTHER ALL")]) == []
    assert TINY.toc("MOTHER").mother
