"""What of the programme serves a donor's objective, and what signs of change say progressed."""

import duckdb
import pytest

from schemas.programme import Programme
from schemas.records import Verdict
from schemas.submission import SignRow
from tests.builders import Definition, fill, programme, reading
from tests.warehouse.harvest import AUTUMN, harvest, meeting, outcome, sign, sign_id, verdict
from warehouse import donor_progress


def served(*rows: Definition, **outcome_more: str) -> Programme:
    """The tiny programme with these rows of the donor's table, and an outcome of ANDES."""

    def change(content: Definition) -> None:
        objective = content["donor_frameworks"][0]["results"][0]["objectives"][0]
        objective["contributions"] = list(rows)
        andes = content["theories_of_change"][1]
        andes["outcomes"] = [outcome("A-VOICE", "Children ask", **outcome_more)]

    return programme(change)


VOICE: Definition = {"pathways": ["children"], "outcomes": ["M-VOICE"], "countries": ["BO", "TH"]}
SERVED = served(VOICE, serves="M-VOICE")


def told(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[bool, bool]]:
    """By country: whether a sign was told there, and whether one was told at all."""
    return {p.country: (p.is_told_here, p.is_told) for p in donor_progress(connection)}


def test_nothing_has_progressed_where_no_sign_was_told(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, SERVED, reading("inti", "2017", []))

    assert told(connection) == {"BO": (False, False), "TH": (False, False)}
    assert {p.period for p in donor_progress(connection)} == {"2017"}


@pytest.mark.parametrize("code", ["M-VOICE", "A-VOICE"])
@pytest.mark.parametrize("is_sensitive", [False, True])
def test_an_outcome_progresses_where_a_sign_of_it_or_of_what_serves_it_is_told(
    connection: duckdb.DuckDBPyConnection, code: str, is_sensitive: bool
) -> None:
    harvest(connection, [sign(outcome=code, sensitive=is_sensitive)], definition=SERVED)

    assert told(connection) == {"BO": (True, True), "TH": (False, True)}


def test_a_sign_of_several_countries_marks_the_outcome_and_no_country(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(connection, [sign(outcome="M-VOICE", place="ALL")], definition=SERVED)

    assert told(connection) == {"BO": (False, True), "TH": (False, True)}


def test_a_sign_of_countries_that_the_donors_row_does_not_name_marks_nothing(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    elsewhere = served({**VOICE, "countries": ["TH"]})
    signs = [sign(outcome="M-VOICE"), sign("They say so", outcome="M-VOICE", place="ALL")]

    harvest(connection, signs, definition=elsewhere)

    assert told(connection) == {"TH": (False, False)}


def test_a_worldwide_sign_marks_the_outcome_wherever_it_is_named(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    worldwide = sign(outcome="M-VOICE", place="ALL")

    harvest(connection, [worldwide], definition=SERVED, partner="relay", period="2016")

    assert told(connection) == {"BO": (False, True), "TH": (False, True)}


@pytest.mark.parametrize(
    ("row", "verdicts"),
    [
        (sign(outcome="M-VOICE"), [Verdict.NOT_CONFIRMED]),
        (sign(), []),
    ],
    ids=["not confirmed", "of no outcome"],
)
def test_some_signs_tell_of_no_progress(
    connection: duckdb.DuckDBPyConnection, row: SignRow, verdicts: list[Verdict]
) -> None:
    harvest(connection, [row], records=[verdict(row, v) for v in verdicts], definition=SERVED)

    assert told(connection) == {"BO": (False, False), "TH": (False, False)}


def test_what_a_meeting_made_of_a_sign_counts_and_not_what_the_partner_proposed(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    row = sign(outcome="M-VOICE")

    harvest(connection, [row], [meeting(AUTUMN, {sign_id(row): []})], definition=SERVED)

    assert told(connection) == {"BO": (False, False), "TH": (False, False)}


def test_a_pathway_without_an_outcome_progresses_by_any_sign_on_it(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    pathway = served({"pathways": ["government"], "countries": ["BO", "PE"]})

    harvest(connection, [sign(pathway="government")], definition=pathway)

    assert told(connection) == {"BO": (True, True), "PE": (False, True)}
    assert {(p.pathway, p.outcome) for p in donor_progress(connection)} == {("government", "")}


def test_a_sign_of_one_period_says_nothing_of_another(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(connection, [sign(outcome="M-VOICE")], definition=SERVED)
    harvest(connection, [], definition=SERVED, period="2016")

    assert [p.period for p in donor_progress(connection) if p.is_told_here] == ["2017"]
    assert sorted({p.period for p in donor_progress(connection)}) == ["2016", "2017"]
