"""What stands in an annex: the public rows of one period, and nothing where there is nothing."""

from collections.abc import Iterable
from decimal import Decimal

import pytest

from iati.compose import published_values
from iati.release import money_csv, shares_csv
from reports.annexes import ExplainedLine, Published, annex_of, annexes, sections_in, source_of
from reports.tables import Cell, Rich, Section
from schemas.harvest import HarvestCount
from schemas.implementation import PartnerStanding
from schemas.money import Budget, Money
from schemas.published_outcomes import PublishedOutcome
from schemas.totals import Total
from tests.iati.samples import TINY, by_sex, total
from tests.money import TINY as PAID

ABOUT_2017 = TINY.period("2017")


def published(*totals: Total, **other: object) -> Published:
    return Published(values=published_values(TINY, totals), **other)  # type: ignore[arg-type]


def sections(*totals: Total, **other: object) -> dict[str, Section]:
    """The sections of 2017 by id."""
    source = source_of(TINY, ABOUT_2017, published(*totals, **other))
    return {section.id: section for section in annex_of(source).sections}


def rows(section: Section, table: str) -> list[list[object]]:
    """The rows of one of its tables, as they read."""
    (found,) = [t for t in section.tables if t.id == table]
    return [[_said(cell) for cell in row] for row in found.rows]


def _said(cell: Cell) -> object:
    return str(cell) if isinstance(cell, Rich) else cell


def test_totals_stand_by_pathway_with_plan_sexes_and_who_reported() -> None:
    found = sections(
        *by_sex("KIDS", "", 10, female=6, male=3, not_reported=1),
        total("KIDS", 12, kind="planned"),
        total("LAWS", 0, partners_reported=2, partners_final=2),
    )["totals"]

    assert rows(found, "totals-children") == [
        ["Children reached", 12, 10, 6, 3, 1, "1 of 2, provisional"]
    ]
    assert rows(found, "totals-government") == [
        ["Laws changed", None, 0, None, None, None, "2 of 2"]
    ]


def test_outputs_stand_per_theory_of_change_and_place_and_together_where_so_reported() -> None:
    found = sections(
        total("KIDS", 4, "ANDES PE"), total("KIDS", 3, "ANDES BO"), total("KIDS", 9, "ANDES ALL")
    )["outputs"]

    assert [row[:5] for row in rows(found, "outputs-ANDES")] == [
        ["Bolivia", "Children", "Children reached", None, 3],
        ["Peru", "Children", "Children reached", None, 4],
        ["Countries together", "Children", "Children reached", None, 9],
    ]


def test_what_is_held_back_is_said_and_never_drawn() -> None:
    found = sections(
        total("VICTIMS", 3, "SIAM TH", suppressed="small count"), total("KIDS", 20, "SIAM TH")
    )

    assert rows(found["outputs"], "outputs-SIAM")[1][4] == "suppressed"
    assert found["outputs"].tables[0].chart is None
    assert rows(found["left-out"], "held-back") == [
        ["Siam", "Thailand", "Victims served", "realised", "everyone"]
    ]
    assert rows(found["left-out"], "protected") == [["Victims served", 9]]


def test_a_plan_stands_beside_its_result_with_the_public_wording_of_why() -> None:
    found = sections(
        total("KIDS", 30, "ANDES BO", public_wordings=("Schools were closed.",)),
        total("KIDS", 40, "ANDES BO", kind="planned"),
        total("LAWS", 2, "ANDES BO"),
        total("LAWS", 0, "ANDES BO", kind="planned"),
        total("VICTIMS", 5, "ANDES BO", suppressed="small count"),
        total("VICTIMS", 20, "ANDES BO", kind="planned"),
    )["plan"]

    assert rows(found, "plan-outputs") == [
        ["Andes", "Bolivia", "Children reached", 40, 30, -10, Decimal(-25), "Schools were closed."],
        ["Andes", "Bolivia", "Victims served", 20, "suppressed", None, None, ""],
        ["Andes", "Bolivia", "Laws changed", 0, 2, 2, None, ""],
    ]


def test_how_much_is_final_names_no_partner() -> None:
    lines = [ExplainedLine("2017", "ANDES", "BO", "Prices rose.")]
    standings = [
        PartnerStanding("inti", "2017", "ANDES", True, 1, 1, False),
        PartnerStanding("quiet-house", "2017", "ANDES", True, 0, 0, True),
        PartnerStanding("inti", "2016", "ANDES", True, 0, 0, True),
    ]

    found = sections(total("KIDS", 1), standings=standings, explanations=lines)["plan"]

    assert rows(found, "plan-standing") == [["Andes", 2, 2, 1]]
    assert rows(found, "plan-budget-lines") == [["Andes", "Bolivia", "Prices rose."]]


def test_shares_by_sex_come_with_their_counts_and_only_whole_ones_are_drawn() -> None:
    totals = [
        *by_sex("KIDS", "", 10, female=6, male=3, not_reported=1),
        total("VICTIMS", 30),
        total("VICTIMS", 4, sex="female", suppressed="small count"),
        total("VICTIMS", 26, sex="male", suppressed="complement"),
    ]
    files = {"gender.csv": shares_csv(TINY, published_values(TINY, totals))}

    found = sections(*totals, files=files)["gender"]

    assert rows(found, "gender-programme") == [
        ["Children reached", 10, 6, 3, 1, Decimal("90.0"), Decimal("66.7"), Decimal("33.3")],
        ["Victims served", 30, *["suppressed"] * 2, None, *["suppressed"] * 3],
    ]
    chart = found.tables[0].chart
    assert chart is not None
    assert chart.labels == ("Children reached",)
    assert [s.values for s in chart.series] == [(6,), (3,), (1,)]


def test_signs_are_counted_by_actor_and_outcomes_told_in_public_words() -> None:
    told = PublishedOutcome(
        activity="BO",
        scope="",
        toc="MOTHER",
        outcome="M-VOICE",
        home="ANDES",
        country="BO",
        pathway="children",
        level="outcome",
        wording="Children are heard",
        period="2017",
        signs=3,
        progress="medium",
        text="School councils ask for hearings.",
    )
    counts = [HarvestCount("ANDES", "children", "2017", 5, 1, 1, 1, 0, 2)]

    found = sections(total("KIDS", 1), outcomes=[told], harvest=counts)["signs"]

    assert rows(found, "signs-counted") == [["Andes", "Children", 5, 1, 1]]
    assert rows(found, "outcomes-ANDES") == [
        [
            "Bolivia",
            "Children",
            "Children are heard",
            3,
            "medium",
            "School councils ask for hearings.",
        ]
    ]
    assert found.tables[0].chart is not None
    assert [s.values for s in found.tables[0].chart.series] == [(5,), (None,)]


def test_money_adds_up_over_activities() -> None:
    amounts = [
        Budget(of, "2017", ABOUT_2017.start, ABOUT_2017.end, Decimal(value))
        for of, value in (("BO", "100.50"), ("TH", "0.25"))
    ]
    files = {"money.csv": money_csv(PAID, Money(activity_budgets=tuple(amounts)))}

    found = sections(total("KIDS", 1), files=files)["money"]

    assert rows(found, "amounts") == [
        ["Tiny in BO", Decimal("100.50")],
        ["Tiny in TH", Decimal("0.25")],
        ["All activities", Decimal("100.75")],
    ]


def test_adjustments_stand_in_the_annex_of_the_year_they_hold_from() -> None:
    now = sections(total("KIDS", 1))
    before = annex_of(
        source_of(TINY, TINY.period("2016"), published(total("KIDS", 1, period="2016")))
    )

    assert rows(now["adjustments"], "adjusted") == [
        ["Andes", "2017-07-01", "Government", "actor added", "Judges"]
    ]
    assert "adjustments" not in {section.id for section in before.sections}


def test_sections_without_rows_are_left_out() -> None:
    assert list(sections(total("KIDS", 1))) == [
        "totals",
        "contributions",
        "adjustments",
        "left-out",
        "reading",
    ]


@pytest.mark.parametrize("periods", [["2016"], ["2016", "2017"], []])
def test_every_period_with_published_values_has_its_annex(periods: Iterable[str]) -> None:
    made = annexes(TINY, published(*(total("KIDS", 1, period=period) for period in periods)))

    assert list(made) == [f"annexes/{p}.{ending}" for p in periods for ending in ("xlsx", "html")]


def test_the_same_rows_give_the_same_bytes() -> None:
    rows = published(*by_sex("KIDS", "ANDES BO", 10, female=6, male=4), total("KIDS", 10))

    assert annexes(TINY, rows) == annexes(TINY, rows)


def test_an_overview_counts_what_stands_in_a_page() -> None:
    page = annexes(TINY, published(total("KIDS", 1), total("PEERS", 2)))["annexes/2017.html"]

    (first, *_) = sections_in(page)
    assert (first.title, first.tables, first.rows, first.charts) == (
        "Outputs of the whole programme, 2017",
        1,
        2,
        1,
    )
