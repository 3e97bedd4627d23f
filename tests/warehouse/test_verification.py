"""Which signs of change are verified: a stated order, an exact share, nothing left to chance."""

import random
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.records import Verdict
from tests.builders import Definition, build, programme
from tests.warehouse.harvest import CHANGED, harvest, sign, sign_id, verdict
from warehouse.build import MODELS
from warehouse.rows import insert_rows

RANKS = ("high", "medium", "low", "")


@dataclass(frozen=True)
class Told:
    """What the order goes by."""

    sign: str
    significance: str
    source: str
    toc: str = "ANDES"


SIGNS = st.lists(
    st.builds(
        Told,
        sign=st.text("0123456789abcdef", min_size=8, max_size=8),
        significance=st.sampled_from(RANKS),
        source=st.sampled_from(("", " ", "a newspaper")),
        toc=st.sampled_from(("ANDES", "SIAM")),
    ),
    max_size=30,
    unique_by=lambda told: told.sign,
)


@pytest.fixture(scope="module")
def built(shared: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    build(shared, CHANGED)
    return shared


def ranked(
    connection: duckdb.DuckDBPyConnection, signs: list[Told], pct: Decimal = Decimal(20)
) -> list[tuple[str, str, int, bool]]:
    """ToC, sign, rank and whether it is chosen, as the model says of exactly these signs."""
    connection.execute("delete from core.sign_of_change")
    connection.execute("update core.programme set signs_verified_pct = ?", [pct])
    insert_rows(connection, "core.sign_of_change", (_row(n, told) for n, told in enumerate(signs)))
    connection.execute((MODELS / "marts" / "sign_to_verify.sql").read_text(encoding="utf-8"))
    return connection.execute(
        "select toc_id, sign_id, verify_rank, is_chosen from marts.sign_to_verify "
        "order by toc_id, verify_rank"
    ).fetchall()


def _row(number: int, told: Told) -> tuple[object, ...]:
    where = ("inti", "2017", "children", "BO", "Councils", "They ask", None, None, None)
    more = (told.source, "", False, "f" * 64, number, told.toc, "", told.significance, "")
    return (told.sign, *where, *more)


@settings(max_examples=15, deadline=None)
@given(SIGNS, st.randoms(use_true_random=False))
def test_the_order_is_that_of_significance_then_source_then_what_the_signs_say(
    built: duckdb.DuckDBPyConnection, signs: list[Told], chance: random.Random
) -> None:
    found = ranked(built, signs)
    mixed = chance.sample(signs, len(signs))

    expected = sorted(
        signs,
        key=lambda t: (t.toc, RANKS.index(t.significance), not t.source.strip(), t.sign),
    )
    assert [(toc, code) for toc, code, _, _ in found] == [(t.toc, t.sign) for t in expected]
    assert ranked(built, mixed) == found


@settings(max_examples=20, deadline=None)
@given(SIGNS, st.decimals(0, 100, places=3))
def test_exactly_so_many_per_cent_rounded_up_are_chosen_from_the_first_on(
    built: duckdb.DuckDBPyConnection, signs: list[Told], pct: Decimal
) -> None:
    found = ranked(built, signs, pct)

    for toc in ("ANDES", "SIAM"):
        chosen = [is_chosen for of, _, _, is_chosen in found if of == toc]
        quota = ceil(pct * len(chosen) / 100)
        assert chosen == [True] * quota + [False] * (len(chosen) - quota)


@settings(max_examples=15, deadline=None)
@given(SIGNS.filter(bool), st.decimals(0, 100, places=1))
def test_one_sign_more_takes_away_none_that_stands_before_it(
    built: duckdb.DuckDBPyConnection, signs: list[Told], pct: Decimal
) -> None:
    *others, last = signs

    before = {code for _, code, _, is_chosen in ranked(built, others, pct) if is_chosen}
    after = ranked(built, signs, pct)

    rank = next(n for _, code, n, _ in after if code == last.sign)
    now = {code: (toc, n, is_chosen) for toc, code, n, is_chosen in after}
    taken_away = {code for code in before if not now[code][2]}
    assert all(now[code][0] == last.toc and now[code][1] > rank for code in taken_away)
    assert len(taken_away) <= 1


def test_every_state_of_a_sign(connection: duckdb.DuckDBPyConnection) -> None:
    said = {
        "confirmed": sign("a", significance="high"),
        "not confirmed": sign("b", significance="low"),
        "still to verify": sign("c", significance="high", source="a newspaper"),
        "not chosen": sign("d"),
    }
    records = [
        verdict(said["confirmed"]),
        verdict(said["not confirmed"], Verdict.NOT_CONFIRMED),
        verdict(said["still to verify"], None, "They ask in the open"),
    ]

    def half(content: Definition) -> None:
        content["harvest"] = {"verified_pct": 50}

    harvest(connection, said.values(), records=records, definition=programme(half))

    rows = connection.execute(
        "select sign_id, state, verify_rank, is_chosen, is_with_whom_told "
        "from marts.sign_to_verify order by verify_rank"
    ).fetchall()
    assert rows == [
        (sign_id(said["still to verify"]), "still to verify", 1, True, False),
        (sign_id(said["confirmed"]), "confirmed", 2, True, True),
        (sign_id(said["not confirmed"]), "not confirmed", 3, False, True),
        (sign_id(said["not chosen"]), "not chosen", 4, False, False),
    ]


def test_signs_that_say_the_same_are_told_apart_by_the_rest_they_say_not_by_their_rows(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    high, low = sign(significance="high"), sign(significance="low")
    ids: list[list[tuple[str, str]]] = []
    for order in ([high, low], [low, high]):
        harvest(connection, order, revision=len(ids) + 1)
        ids.append(
            connection.execute(
                "select significance, sign_id from core.sign_of_change order by all"
            ).fetchall()
        )

    assert ids[0] == ids[1] == [("high", sign_id(high)), ("low", f"{sign_id(high)}-2")]


def test_a_sign_keeps_its_id_over_revisions_and_spaces_and_capitals(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(connection, [sign("They ask  for more"), sign("They march")])
    harvest(connection, [sign("Others"), sign("they ask for MORE ")], revision=2)

    rows = connection.execute("select sign_id from core.sign_of_change").fetchall()
    assert (sign_id(sign("They ask for more")),) in rows
