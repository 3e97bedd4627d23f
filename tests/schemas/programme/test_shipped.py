"""The programme that comes along holds what the alliance's report says."""

import datetime as dt
from decimal import Decimal

import pytest

from schemas.programme import Axis, Programme, load_programme, shipped_programme
from schemas.programme.codes import AggregationOverPartners, AggregationOverTime, Unit
from schemas.programme.model import DeviationTerms, HarvestTerms


@pytest.fixture(scope="module")
def dtz() -> Programme:
    return load_programme(shipped_programme("dtz-2016-2020"))


def test_has_the_mother_seven_regions_and_ecpat_as_theories_of_change(dtz: Programme) -> None:
    assert [t.id for t in dtz.theories_of_change if t.mother] == ["MOTHER"]
    assert {t.id: t.countries for t in dtz.theories_of_change if not t.mother} == {
        "LATAM": ["CO", "NI", "PE", "BO"],
        "BR": ["BR"],
        "DO": ["DO"],
        "IN-BD": ["IN", "BD"],
        "ID": ["ID"],
        "PH": ["PH"],
        "TH": ["TH"],
        "ECPAT": [],
    }
    assert dtz.toc("ECPAT").worldwide


def test_has_eleven_countries_with_one_activity_each_beside_programme_and_ecpat(
    dtz: Programme,
) -> None:
    activities = dtz.iati.activities

    assert len(activities) == 13
    assert len({a.country for a in activities if a.country}) == 11
    assert [a.id for a in activities if not a.country] == ["PROGRAMME", "ECPAT"]


def test_has_the_28_outputs_on_four_pathways(dtz: Programme) -> None:
    counts = {p.id: sum(i.pathway == p.id for i in dtz.indicators) for p in dtz.pathways}

    assert sum(counts.values()) == len(dtz.indicators) == 28
    assert list(counts) == ["children", "communities", "government", "private-sector"]
    assert all(counts.values())


def test_has_the_five_alliance_members_under_one_lead_and_the_ministry(dtz: Programme) -> None:
    roles = [o.role for o in dtz.organisations]
    refs = {o.id: o.iati_ref for o in dtz.organisations if o.iati_ref}

    assert (roles.count("lead"), roles.count("member"), roles.count("funder")) == (1, 4, 1)
    assert refs == {
        "TDH-NL": "NL-KVK-41149287",
        "PLAN-NL": "NL-KVK-41198890",
        "MFA-NL": "XM-DAC-7",
    }


def test_theories_of_change_adjusted_in_2017_have_a_second_version_from_then_on(
    dtz: Programme,
) -> None:
    second = {t.id: t.versions[1] for t in dtz.theories_of_change if len(t.versions) > 1}

    assert {toc: v.holds_from for toc, v in second.items()} == {
        "LATAM": dt.date(2017, 8, 1),
        "DO": dt.date(2017, 7, 1),
        "IN-BD": dt.date(2017, 7, 1),
        "PH": dt.date(2017, 7, 1),
        "TH": dt.date(2017, 7, 1),
        "ECPAT": dt.date(2017, 1, 1),
    }
    assert {toc: [a.kind for a in v.adjustments] for toc, v in second.items()} == {
        "LATAM": ["outcome added"],
        "DO": ["target changed", "outcome moved"],
        "IN-BD": ["outcome reworded"],
        "PH": ["actor removed", "actor added"],
        "TH": ["actors specified"],
        "ECPAT": ["standing changed"],
    }


def test_what_two_teams_made_clear_without_a_change_stands_by_pathway(dtz: Programme) -> None:
    said = {t.id: t.clarifications for t in dtz.theories_of_change if t.clarifications}
    measured, forms = said["ID"]

    assert said.keys() == {"ID", "PH"}
    assert (measured.pathway, measured.outcome_numbers) == ("government", ["3a.2", "3a.3"])
    assert (forms.pathway, forms.holds_from) == ("children", dt.date(2018, 1, 1))
    assert {c.pathway for c in said["PH"]} == {p.id for p in dtz.pathways}
    assert not any(c.holds_from for c in said["PH"])


def test_an_outcome_that_was_moved_keeps_both_wordings_with_their_versions(dtz: Programme) -> None:
    (protocol,) = dtz.toc("DO").outcomes

    assert [(w.since, w.level) for w in protocol.wordings] == [
        (1, "intermediate outcome"),
        (2, "impact"),
    ]


def test_outcomes_of_countries_serve_one_of_the_mother_theory_where_they_are_part_of_one(
    dtz: Programme,
) -> None:
    own = [o for t in dtz.theories_of_change if not t.mother for o in t.outcomes]

    assert {o.id: o.serves for o in own} == {
        "LATAM-CO-LEADERS": "M-CO-LEADERS-CONDEMN",
        "DO-GO-PROTOCOL": None,
        "IN-BD-CH-REINTEGRATION": "M-CH-SERVICES",
    }


def test_the_outputs_beneath_the_tables_of_2_10_2_contribute_to_the_result_above_them(
    dtz: Programme,
) -> None:
    said = {
        result: {i.id for i in dtz.indicators if i.contributes_to == [result]}
        for result in ("SRHR-1", "SRHR-4")
    }

    assert said == {
        "SRHR-1": {"CH-ADVOCATE", "CH-TRAINED", "CH-SERVICES", "CH-FAMILIES"},
        "SRHR-4": {
            *("CO-COMMITTEES", "CO-REFERRAL", "PS-STAFF"),
            *("GO-CAMPAIGNS", "GO-OFFICIALS", "GO-DOCUMENTS"),
        },
    }
    assert sum(bool(i.contributes_to) for i in dtz.indicators) == 10
    assert {i.id: i.leads_to for i in dtz.indicators if i.leads_to} == {
        "CH-ADVOCATE": ["M-CH-AGENTS"],
        "CH-SERVICES": ["M-CH-SERVICES"],
        "CH-FAMILIES": ["M-CH-SERVICES"],
        "CH-REINTEGRATED": ["IN-BD-CH-REINTEGRATION"],
        "CO-COMMITTEES": ["M-CO-MECHANISMS"],
        "CO-REFERRAL": ["M-CO-MECHANISMS"],
        "PS-STAFF": ["M-PS-CODES"],
    }


def test_terms_of_monitoring_are_those_of_the_method(dtz: Programme) -> None:
    """2.1: 25 % on budget lines, the top 20 % of signs, twice a year. Of outputs it says
    "significant" and no number: that is ours."""
    assert dtz.deviation == DeviationTerms(budget_lines_pct=Decimal(25), outputs_pct=Decimal(25))
    assert dtz.harvest == HarvestTerms(verified_pct=Decimal(20), sense_making_per_year=2)


def test_serves_the_ministrys_results_1_and_4_by_the_objectives_the_report_names(
    dtz: Programme,
) -> None:
    (framework,) = dtz.donor_frameworks

    assert framework.owner == "MFA-NL"
    assert {r.number: [o.id for o in r.objectives] for r in framework.results} == {
        1: ["SRHR-1A", "SRHR-1C", "SRHR-1D"],
        4: ["SRHR-4A", "SRHR-4B", "SRHR-4C", "SRHR-4D", "SRHR-4E"],
    }


def test_harmful_practices_are_met_on_all_pathways_in_all_eleven_countries(dtz: Programme) -> None:
    harmful = dtz.donor_frameworks[0].results[0].objectives[2].contributions[0]

    assert harmful.all_outcomes
    assert harmful.pathways == [p.id for p in dtz.pathways]
    assert set(harmful.countries) == {c for t in dtz.theories_of_change for c in t.countries}


def test_no_value_to_date_where_next_year_may_count_the_same_ones(dtz: Programme) -> None:
    to_date = [i.id for i in dtz.indicators if i.over_time is not AggregationOverTime.NONE]

    assert to_date == ["GO-CAMPAIGNS", "GO-DOCUMENTS"]
    assert {i.over_partners for i in dtz.indicators} == {AggregationOverPartners.SUM}


def test_outputs_that_count_children_have_a_minimum_split_by_sex(dtz: Programme) -> None:
    children = [i for i in dtz.indicators if i.pathway == "children" and i.unit is Unit.PEOPLE]

    assert children
    assert all(i.minimum_axes(dt.date(2017, 1, 1)) == {Axis.SEX} for i in children)
    assert not any(i.minimum_axes(dt.date(2016, 12, 31)) for i in children)


def test_counts_of_victims_their_families_and_cases_are_sensitive(dtz: Programme) -> None:
    sensitive = {i.id: i.small_count_below for i in dtz.indicators if i.sensitive}

    assert {"CH-SERVICES", "CH-FAMILIES", "CH-REINTEGRATED", "CO-CASES"} <= sensitive.keys()
    assert set(sensitive.values()) == {10}


def test_what_the_report_does_not_say_is_marked_as_placeholder_or_absent(dtz: Programme) -> None:
    funding = dtz.iati.participations[2]

    assert dtz.placeholders == ["iati.base_url", "iati.participations.2.activity_id"]
    assert "placeholder" in (funding.activity_id or "").casefold()
    assert "example.org" in dtz.iati.base_url
    assert dtz.iati.country_shares == {}


def test_a_submission_is_due_six_weeks_after_its_year(dtz: Programme) -> None:
    assert dtz.due_date(dtz.period("2017")) == dt.date(2018, 2, 14)


def test_a_theory_of_one_country_has_that_country_only_as_its_place(dtz: Programme) -> None:
    assert dtz.places(dtz.partner("br-team")) == ["BR"]
    assert dtz.places(dtz.partner("in-bd-team")) == ["IN", "BD", "ALL"]
    assert dtz.places(dtz.partner("ecpat-international")) == ["ALL"]


def test_an_unknown_id_is_a_key_error(dtz: Programme) -> None:
    for find in (dtz.toc, dtz.indicator, dtz.partner, dtz.period, dtz.organisation):
        with pytest.raises(KeyError, match="NOWHERE"):
            find("NOWHERE")
