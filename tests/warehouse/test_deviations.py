"""Implementation against plan: what deviates, what explains it, and whose figures are final."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.deviation import deviates
from schemas.implementation import BUDGET_LINE, OUTPUT, Direction
from schemas.programme.codes import ValueKind
from schemas.submission import BudgetRow, OutputValue, Reading
from tests.builders import emptied, programme, value
from tests.plans import explanation, line, output, plan, sent
from warehouse import deviations, explanations_of_nothing, partner_standings, totals

COUNTS = st.one_of(st.none(), st.just(0), st.integers(0, 200), st.integers(0, 10**12))
AMOUNTS = st.one_of(
    st.none(), st.just("0"), st.decimals(0, 10**9, places=2, allow_nan=False).map(str)
)
WORDS = st.sampled_from(["", "", " \u00a0\n", "closed schools"])
OUTPUT_LINE, PLACES = ("KIDS", "VICTIMS", "PEERS"), ("BO", "PE", "ALL")


def test_the_thresholds_of_the_programme_decide_up_and_down(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    plan(
        connection,
        sent(
            "inti",
            "2017",
            output("KIDS", "BO", 100, 125),
            output("KIDS", "PE", 100, 126),
            output("KIDS", "ALL", 100, 74),
            output("VICTIMS", "BO", 100, 75),
            lines=[line("Rent", "BO", "80", "90"), line("Pay", "BO", "80", "90.01")],
        ),
    )

    assert {
        d.item + d.place: (d.deviation, d.deviation_pct, d.is_beyond)
        for d in deviations(connection)
    } == {
        "KIDSBO": (25, 25, False),
        "KIDSPE": (26, 26, True),
        "KIDSALL": (-26, -26, True),
        "VICTIMSBO": (-25, -25, False),
        "RentBO": (10, Decimal("12.5"), False),
        "PayBO": (Decimal("10.01"), Decimal("12.5"), True),
    }


@pytest.mark.parametrize(
    ("planned", "realised", "beyond", "direction"),
    [
        (0, 0, False, None),
        (0, 1, True, Direction.UNPLANNED),
        (4, 0, True, Direction.NONE_REALISED),
        (4, 3, False, Direction.DOWN),
        (4, 6, True, Direction.UP),
        (None, 5, False, None),
        (5, None, False, None),
    ],
)
def test_a_plan_of_zero_has_no_per_cents_and_what_is_unknown_never_deviates(
    connection: duckdb.DuckDBPyConnection,
    planned: int | None,
    realised: int | None,
    beyond: bool,
    direction: Direction | None,
) -> None:
    plan(connection, sent("inti", "2017", output("LAWS", "BO", planned, realised)))

    (found,) = deviations(connection)

    assert (found.planned, found.realised) == (planned, realised)
    assert (found.is_beyond, found.direction) == (beyond, direction)
    known = planned is not None and realised is not None
    assert (found.deviation is None, found.deviation_pct is None) == (
        not known,
        not (known and planned),
    )


def test_states_travel_with_both_numbers(connection: duckdb.DuckDBPyConnection) -> None:
    plan(
        connection,
        sent(
            "inti",
            "2017",
            [
                value("LAWS", "BO", None, applies=False),
                value("LAWS", "BO", 0, kind=ValueKind.PLANNED),
                value("LAWS", "PE", 2),
            ],
            lines=[line("Rent", "BO", None, "0")],
        ),
    )

    assert [(d.place, d.planned_state, d.realised_state) for d in deviations(connection)] == [
        ("BO", "reported zero", "not applicable"),
        ("PE", "not reported", "reported"),
        ("BO", "not reported", "reported zero"),
    ]


def test_outputs_are_compared_as_a_whole_and_never_by_parts(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    planned = [value("KIDS", "BO", 10, kind=ValueKind.PLANNED)]
    parts = [value("KIDS", "BO", 40, "female"), value("KIDS", "BO", 50, age_group="0-11")]
    plan(connection, sent("inti", "2017", planned, parts))

    (found,) = deviations(connection)

    assert (found.planned, found.realised, found.realised_state) == (
        Decimal(10),
        None,
        "not reported",
    )


def test_a_programme_without_terms_asks_for_no_explanation(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    files = [sent("inti", "2017", output("LAWS", "BO", 0, 5), lines=[line("A", "BO", "1", "9")])]
    plan(connection, *files, definition=programme())

    assert [(d.threshold_pct, d.is_beyond) for d in deviations(connection)] == [(None, False)] * 2
    assert [s.is_final for s in partner_standings(connection) if s.partner == "inti"] == [True]


def test_partner_or_alliance_explain_and_a_public_wording_alone_does_not(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    plan(
        connection,
        sent(
            "inti",
            "2017",
            output("KIDS", "BO", 9, 90, "Neighbours joined"),
            output("KIDS", "PE", 9, 90),
            output("KIDS", "ALL", 9, 90, " \u00a0"),
            lines=[line("Rent", "BO", "1", "9", currency=c) for c in ("EUR", "BOB")],
        ),
        records=[
            explanation("inti", "PE", "KIDS", public="Other schools joined."),
            explanation("inti", "BO", line="Rent"),
        ],
    )

    found = {(d.item, d.place, d.currency): d for d in deviations(connection)}

    assert {key for key, d in found.items() if d.is_unexplained} == {
        ("KIDS", "PE", ""),
        ("KIDS", "ALL", ""),
    }
    assert found["KIDS", "PE", ""].public_wording == "Other schools joined."
    assert found["KIDS", "BO", ""].partner_explanation == "Neighbours joined"
    assert found["Rent", "BO", "BOB"].internal_explanation == "Looked into: schools were closed."


def test_a_partner_is_final_once_everything_beyond_is_explained(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    files = [
        sent("inti", "2017", output("KIDS", "BO", 9, 90), output("KIDS", "PE", 9, 90, "Joined")),
        sent("chang", "2017", output("LAWS", "TH", 4, 4)),
        sent("relay", "2016", output("LAWS", "ALL", 4, 40)),
    ]
    plan(connection, *files)
    before = standings(connection)
    plan(emptied(connection), *files, records=[explanation("inti", "BO", "KIDS")])

    assert before["inti", "2017"] == (True, 2, 1, False)
    assert before["chang", "2017"] == (True, 0, 0, True)
    assert before["relay", "2016"] == (True, 1, 1, False)
    assert before["desk", "2017"] == (False, 0, 0, False)
    assert ("khao", "2016") not in before
    assert standings(connection)["inti", "2017"] == (True, 2, 0, True)


def test_only_the_revision_in_force_is_held_against_its_plan(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    plan(
        connection,
        sent("inti", "2017", output("KIDS", "BO", 9, 90), lines=[line("Old", "BO", "1", "9")]),
        sent("inti", "2017", output("KIDS", "BO", 9, 9), revision=2),
    )

    assert [(d.item, d.realised, d.is_beyond) for d in deviations(connection)] == [
        ("KIDS", Decimal(9), False)
    ]


def test_totals_say_of_how_many_partners_the_figures_are_final(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    plan(
        connection,
        sent("inti", "2017", output("KIDS", "BO", 9, 9, female=4), output("LAWS", "PE", 0, 3)),
        sent("quiet-house", "2017", output("KIDS", "BO", 5, 5)),
        sent("chang", "2017", output("KIDS", "TH", 5, 50)),
    )

    counted = {
        t.total_id.removeprefix("KIDS|2017|realised|"): (t.partners_reported, t.partners_final)
        for t in totals(connection)
    }

    assert counted["programme|||all|all"] == (3, 1)
    assert counted["toc|ANDES||all|all"] == (2, 1)
    assert counted["place|ANDES|BO|all|all"] == (2, 1)
    assert counted["place|ANDES|BO|all|female"] == (1, 0)
    assert counted["place|ANDES|BO|all|not-reported"] == (2, 1)
    assert counted["place|SIAM|TH|all|all"] == (1, 0)


def test_public_wordings_stand_beside_the_undivided_result_of_a_place_by_partner(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    plan(
        connection,
        sent("quiet-house", "2017", output("KIDS", "BO", 5, 50), output("KIDS", "PE", 5, 5)),
        sent("inti", "2017", output("KIDS", "BO", 5, 6), output("PEERS", "BO", 5, 50)),
        sent("chang", "2017", output("KIDS", "TH", 5, 50)),
        records=[
            explanation("quiet-house", "BO", "KIDS", public="More schools."),
            explanation("inti", "BO", "KIDS", public="Zealous teachers."),
            explanation("inti", "BO", "PEERS", public="More schools."),
            explanation("quiet-house", "PE", "KIDS", public="Nothing to explain."),
        ],
    )

    said = {t.total_id: t.public_wordings for t in totals(connection) if t.public_wordings}

    assert said == {
        "KIDS|2017|realised|place|ANDES|BO|all|all": ("Zealous teachers.", "More schools."),
        "PEERS|2017|realised|place|ANDES|BO|all|all": ("More schools.",),
    }


def test_a_wording_that_two_partners_share_is_said_once(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    plan(
        connection,
        *(sent(p, "2017", output("KIDS", "BO", 5, 50)) for p in ("inti", "quiet-house")),
        records=[
            explanation(p, "BO", "KIDS", public="More schools.") for p in ("inti", "quiet-house")
        ],
    )

    assert {w for t in totals(connection) for w in [t.public_wordings] if w} == {("More schools.",)}


def test_records_that_explain_nothing_are_named_with_what_is_there(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    plan(
        connection,
        sent(
            "inti",
            "2017",
            output("KIDS", "BO", 5, 6),
            output("LAWS", "BO", 5, 5),
            output("LAWS", "PE", 5),
            lines=[line("Rent", "BO", "5", "9")],
        ),
        records=[
            explanation("inti", "BO", "KIDS"),
            explanation("inti", "BO", "LAWS"),
            explanation("inti", "PE", "LAWS"),
            explanation("inti", "BO", line="Rent"),
            explanation("inti", "BO", line="rent"),
            explanation("inti", "PE", line="Rent"),
        ],
    )

    assert [(e.item, e.place, e.why) for e in explanations_of_nothing(connection)] == [
        ("Rent", "PE", "nothing is reported there"),
        ("rent", "BO", "nothing is reported there"),
        ("LAWS", "BO", "it is as planned"),
        ("LAWS", "PE", "plan or result is not reported"),
    ]


def test_a_budget_line_is_named_discreetly_by_its_row(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    lines = [line("Rent", "BO", "5", "9"), line("Pay of Ana", "BO", "5", "9")]
    plan(connection, sent("inti", "2017", output("KIDS", "BO", 5, 6), lines=lines))

    assert [d.discreet_name for d in deviations(connection)] == [
        "KIDS",
        "budget line in row 6",
        "budget line in row 5",
    ]


@st.composite
def files(draw: st.DrawFn) -> list[Reading]:
    """What partners of ANDES say of plans and results, each row once."""
    return [
        sent(partner, "2017", *draw(_outputs()), lines=draw(_lines()))
        for partner in draw(st.sets(st.sampled_from(["inti", "quiet-house"]), min_size=1))
    ]


@st.composite
def _outputs(draw: st.DrawFn) -> list[list[OutputValue]]:
    cells = draw(st.sets(st.sampled_from(list(product(OUTPUT_LINE, PLACES))), max_size=5))
    return [output(*cell, draw(COUNTS), draw(COUNTS), draw(WORDS)) for cell in sorted(cells)]


@st.composite
def _lines(draw: st.DrawFn) -> list[BudgetRow]:
    cells = draw(st.sets(st.sampled_from(list(product(("Rent", "Pay"), PLACES))), max_size=4))
    return [
        replace(
            line(*cell, draw(AMOUNTS), draw(AMOUNTS), draw(WORDS)),
            currency=draw(st.sampled_from(["EUR", "BOB"])),
        )
        for cell in sorted(cells)
    ]


@settings(max_examples=20, deadline=None)
@given(files())
def test_deviations_follow_the_rule_of_intake_exactly(
    shared: duckdb.DuckDBPyConnection, readings: list[Reading]
) -> None:
    plan(emptied(shared), *readings)

    found = {(d.partner, d.kind, d.item, d.place): d for d in deviations(shared)}
    meant = {key: row for r in readings for key, row in _meant(r)}

    assert found.keys() == meant.keys()
    for key, (planned, realised, words) in meant.items():
        d = found[key]
        pct = Decimal(25) if d.kind == OUTPUT else Decimal("12.5")
        assert (d.planned, d.realised) == (planned, realised)
        assert d.is_beyond == deviates(planned, realised, pct)
        assert d.is_explained == bool(words.strip())
        assert d.deviation_pct == _per_cent(planned, realised)
    unexplained = {d.partner for d in found.values() if d.is_unexplained}
    said = {s.partner: s.is_final for s in partner_standings(shared) if s.has_submission}
    assert {p for p, final in said.items() if not final} == unexplained


Meant = tuple[Decimal | None, Decimal | None, str]


def _meant(entry: Reading) -> Iterable[tuple[tuple[str, str, str, str], Meant]]:
    assert entry.cover
    numbers = {(v.indicator, v.place, v.kind): v for v in entry.outputs}
    for indicator, place in {(v.indicator, v.place) for v in entry.outputs}:
        both = [numbers.get((indicator, place, kind)) for kind in ValueKind]
        words = next(v.explanation for v in both if v)
        planned, realised = (v.value if v else None for v in both)
        yield (entry.cover.partner, OUTPUT, indicator, place), (planned, realised, words)
    for row in entry.budgets:
        key = (entry.cover.partner, BUDGET_LINE, row.line, row.place)
        yield key, (row.planned, row.realised, row.explanation)


def _per_cent(planned: Decimal | None, realised: Decimal | None) -> Decimal | None:
    """To one decimal, halves away from zero."""
    if not planned or realised is None:
        return None
    tenths = Fraction(realised - planned) * 1000 / Fraction(planned)
    rounded = int(abs(tenths) + Fraction(1, 2))
    return Decimal(rounded if tenths > 0 else -rounded) / 10


def standings(
    connection: duckdb.DuckDBPyConnection,
) -> dict[tuple[str, str], tuple[bool, int, int, bool]]:
    return {
        (s.partner, s.period): (
            s.has_submission,
            s.deviations_beyond,
            s.deviations_unexplained,
            s.is_final,
        )
        for s in partner_standings(connection)
    }
