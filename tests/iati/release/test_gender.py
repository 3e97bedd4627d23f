"""Shares by sex and the road map as a release has them: nothing that stands nowhere else."""

import csv
import datetime as dt
import io
import tempfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from iati.release import read_table, road_map_csv, sex_shares, shares_csv
from iati.release.gender import HELD_BACK
from iati.release.table import write_table
from schemas.gender import Known, RoadStep, SexShare, StepState
from schemas.totals import Total
from tests.iati.samples import TINY, by_sex, everywhere, total, values

SEXES = ("female", "male", "other", "not_reported")
PLACES = ("", "ANDES BO", "ANDES ALL", "SIAM TH", "NETWORK ALL")


def share(*totals: Total) -> SexShare:
    (found,) = sex_shares(TINY, values(totals))
    return found


def counts(s: SexShare) -> tuple[int | None, ...]:
    return s.female, s.male, s.other, s.not_reported, s.total


def shares(s: SexShare) -> tuple[str | None, ...]:
    parts = (s.known_pct, s.female_pct, s.male_pct, s.other_pct)
    return tuple(None if part is None else str(part) for part in parts)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode())))


def test_shares_are_of_those_known_by_sex_with_the_number_not_reported_beside_them() -> None:
    found = share(*by_sex("KIDS", "", 100, female=61, male=28, other=1, not_reported=10))

    assert counts(found) == (61, 28, 1, 10, 100)
    assert shares(found) == ("90.0", "67.8", "31.1", "1.1")
    assert found.known is Known.IN_PART


def test_a_category_that_nobody_gave_is_no_zero_and_has_no_share() -> None:
    found = share(*by_sex("KIDS", "", 7, female=7))

    assert counts(found) == (7, None, None, 0, 7)
    assert shares(found) == ("100.0", "100.0", None, None)
    assert found.known is Known.FULL


def test_of_a_count_without_any_split_all_are_not_reported() -> None:
    found = share(total("KIDS", 7))

    assert counts(found) == (None, None, None, 7, 7)
    assert shares(found) == ("0.0", None, None, None)
    assert found.known is Known.NONE


def test_nobody_has_no_shares() -> None:
    found = share(*by_sex("KIDS", "", 0, female=0, male=0))

    assert counts(found) == (0, 0, None, 0, 0)
    assert shares(found) == (None, None, None, None)


def test_of_a_split_with_a_suppressed_part_there_is_no_share() -> None:
    whole, female, male, other = by_sex("VICTIMS", "", 40, female=25, male=12, other=3)

    hidden = [replace(part, suppressed="small count") for part in (male, other)]
    found = share(whole, female, *hidden)

    assert counts(found) == (25, None, None, None, 40)
    assert found.suppressed == ("male", "other")
    assert found.known is Known.SUPPRESSED
    assert shares(found) == (None, None, None, None)


def test_only_realised_counts_of_people_of_every_age_have_shares() -> None:
    found = sex_shares(
        TINY,
        values(
            [
                *everywhere(),
                *by_sex("KIDS", "SIAM TH", 5, female=5),
                total("KIDS", 3, "SIAM TH", age_group="0-11"),
                total("KIDS", 3, "SIAM TH", age_group="0-11", sex="female"),
            ]
        ),
    )

    assert [(s.activity, s.scope, s.indicator, s.period, s.total) for s in found] == [
        ("PROGRAMME", "", "KIDS", "2016", 80),
        ("PROGRAMME", "", "KIDS", "2017", 100),
        ("PROGRAMME", "", "VICTIMS", "2017", 0),
        ("PROGRAMME", "ANDES", "KIDS", "2017", 60),
        ("BO", "", "KIDS", "2017", 40),
        ("PE", "", "VICTIMS", "2017", 0),
        ("TH", "", "KIDS", "2017", 5),
    ]


@st.composite
def tables(draw: st.DrawFn) -> list[Total]:
    """Counts by sex of several indicators, places and periods, any of them suppressed."""
    keys = st.tuples(
        st.sampled_from(("KIDS", "VICTIMS", "PEERS", "LAWS")),
        st.sampled_from(PLACES),
        st.sampled_from(("2016", "2017")),
    )
    found: list[Total] = []
    for indicator, where, period in draw(st.lists(keys, unique=True, max_size=6)):
        parts = draw(st.dictionaries(st.sampled_from(SEXES[:3]), st.integers(0, 40)))
        rest = draw(st.integers(0, 40))
        if parts:
            parts = {**parts, "not_reported": rest}
        whole = sum(parts.values()) if parts else rest
        found += (
            replace(t, period=period, suppressed=draw(st.sampled_from([None, None, "small count"])))
            for t in by_sex(indicator, where, whole, **parts)
        )
    return found


@settings(max_examples=60, deadline=None)
@given(tables())
def test_the_table_says_nothing_that_does_not_follow_from_the_results(
    totals: list[Total],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_table(Path(folder), TINY, values(totals))
        results = read_table(Path(folder))

    content = shares_csv(TINY, values(totals))

    assert content == shares_csv(TINY, results)
    public: dict[tuple[str, ...], dict[str, int | None]] = {}
    for v in results:
        table = public.setdefault((v.activity, v.scope, v.indicator, v.period), {})
        table["total" if v.sex == "all" else v.sex.replace("-", "_")] = v.value
    for row in rows(content):
        said = public[row["activity"], row["scope"], row["indicator"], row["period"]]
        for name in (*SEXES, "total"):
            if row[name] and name not in said:
                assert name == "not_reported"
                assert None not in said.values()
            elif row[name]:
                assert int(row[name]) == said[name]
        _adds_up(row)


def _adds_up(row: dict[str, str]) -> None:
    """Parts and the rest make up the total; shares follow from them by division."""
    parts = {name: int(row[name] or 0) for name in SEXES}
    known = sum(parts.values()) - parts["not_reported"]
    if row["suppressed"]:
        assert not any(row[column] for column in row if column.endswith(("_pct", "_of_known")))
        return
    assert sum(parts.values()) == int(row["total"])
    for name in SEXES[:3]:
        percent = row[f"{name}_pct_of_known"]
        assert bool(percent) == bool(row[name] and known)
        if percent:
            assert abs(Decimal(percent) - 100 * Decimal(parts[name]) / known) <= Decimal("0.05")


def step(indicator: str, **more: Any) -> RoadStep:
    fields: dict[str, Any] = {
        "pathway": "children",
        "toc": "ANDES",
        "standard": "minimum",
        "axis": "sex",
        "holds_from": dt.date(2017, 1, 1),
        "period": "2017",
        "is_asked": True,
        "state": StepState.IN_PART,
        "partners_expected": 2,
        "partners_with_value": 2,
        "partners_full": 1,
        "values_given": 4,
        "values_full": 2,
        "values_in_part": 1,
        "values_none": 1,
        "is_next": True,
        "to_move": ("quiet-house",),
    }
    return RoadStep(indicator=indicator, **{**fields, **more})


def test_the_road_map_counts_partners_and_values_and_names_nobody() -> None:
    content = road_map_csv(TINY, [step("KIDS")])

    (row,) = rows(content)
    assert list(row.values()) == [
        *("KIDS", "Children reached", "children", "ANDES", "minimum", "sex", "2017-01-01", "2017"),
        *("yes", "met in part", "2", "2", "1", "4", "2", "1", "1", "yes"),
    ]
    assert b"quiet-house" not in content


def test_of_a_sensitive_indicator_the_road_map_says_what_is_asked_and_no_more() -> None:
    (row,) = rows(road_map_csv(TINY, [step("VICTIMS")]))

    assert (row["standard"], row["axis"], row["is_asked"], row["state"]) == (
        "minimum",
        "sex",
        "yes",
        HELD_BACK,
    )
    assert list(row.values())[-8:] == [""] * 8


def test_a_standard_that_is_not_set_is_said_to_be_none_of_the_definition() -> None:
    nothing = {"axis": "", "holds_from": None, "state": StepState.NOT_SET, "is_asked": False}
    (row,) = rows(road_map_csv(TINY, [step("VICTIMS", standard="aspirational", **nothing)]))

    assert (row["axis"], row["holds_from"], row["state"]) == ("", "", "not in the definition")
    assert list(row.values())[-8:] == [""] * 8
