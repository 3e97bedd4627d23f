"""What is told of outcomes: signs, judgements, outputs beside them, and what may be published."""

import duckdb
import pytest

from schemas.harvest import HarvestCount, LostRecord, OutcomeEvidence, PlottedOutcome
from schemas.programme.codes import Progress, ValueKind
from schemas.records import Judgement, Verdict
from tests.builders import Definition, programme, value
from tests.warehouse.harvest import (
    AUTUMN,
    LATER,
    harvest,
    meeting,
    sign,
    sign_id,
    verdict,
    with_outcomes,
)
from warehouse import (
    harvest_counts,
    harvested_signs,
    lost_records,
    outcome_evidence,
    plotted_outcomes,
)

HEARD = sign("They ask for a hearing", "A-SAME", significance="high")
MARCH = sign("They march", "A-SAME", place="PE")
SECRET = sign("They hide in a house", "A-SAME", sensitive=True)
LAW = sign("They pass a law", "A-PLACE", pathway="government")


def judged(
    outcome: str | None, progress: Progress, public: str = "", pathway: str | None = None
) -> Judgement:
    return Judgement(
        outcome=outcome,
        pathway=pathway,
        progress=progress,
        reasoning="Inside",
        public={"en": public} if public else None,
    )


def told(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], PlottedOutcome]:
    return {(row.outcome, row.place): row for row in plotted_outcomes(connection)}


def test_an_outcome_has_the_signs_of_each_place_and_what_may_be_told_of_them(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    records = [
        verdict(HEARD, public="School councils ask for hearings"),
        verdict(SECRET, public="This was let pass by mistake"),
        verdict(sign("a"), None, "A sign of no outcome"),
    ]

    harvest(connection, [HEARD, sign("They sing", "A-SAME"), MARCH, SECRET, sign("a")], (), records)

    assert plotted_outcomes(connection) == [
        PlottedOutcome(
            toc="ANDES",
            outcome="A-SAME",
            pathway="children",
            level="intermediate outcome",
            wording="Children know their rights",
            period="2017",
            place=place,
            home="ANDES",
            sign_count=count,
            sensitive_count=sensitive,
            progress="",
            public_reasoning="",
            public_wordings=wordings,
        )
        for place, count, sensitive, wordings in (
            ("BO", 3, 1, ("School councils ask for hearings",)),
            ("PE", 1, 0, ()),
        )
    ]


def test_a_sign_that_was_not_confirmed_counts_nowhere_and_is_never_told(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(connection, [HEARD], (), [verdict(HEARD, Verdict.NOT_CONFIRMED, "They were heard")])

    assert plotted_outcomes(connection) == []
    assert outcome_evidence(connection) == []
    (kept,) = harvested_signs(connection, LATER)
    assert (kept.outcomes, kept.state) == (("A-SAME",), "not confirmed")


def test_a_sign_of_several_outcomes_counts_once_under_each(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    plots = meeting(AUTUMN, {sign_id(HEARD): ["A-SAME", "A-NEW", "M-VOICE"]})

    harvest(connection, [HEARD], [plots])

    rows = plotted_outcomes(connection)
    assert [(r.toc, r.outcome, r.home, r.sign_count) for r in rows] == [
        ("MOTHER", "M-VOICE", "ANDES", 1),
        ("ANDES", "A-SAME", "ANDES", 1),
        ("ANDES", "A-NEW", "ANDES", 1),
    ]


def test_the_newest_judgement_stands_in_the_row_of_the_whole(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    early = meeting(AUTUMN, judged=[judged("A-SAME", Progress.LOW), judged("A-NEW", Progress.HIGH)])
    late = meeting(LATER, judged=[judged("A-SAME", Progress.MEDIUM, "Councils were founded")])

    harvest(connection, [HEARD], [late, early])

    found = told(connection)
    assert found["A-SAME", "BO"].progress == ""
    whole = found["A-SAME", "ALL"]
    assert (whole.progress, whole.public_reasoning) == ("medium", "Councils were founded")
    assert (whole.sign_count, whole.sensitive_count) == (None, None)
    assert (found["A-NEW", "ALL"].progress, found["A-NEW", "ALL"].public_reasoning) == ("high", "")


def test_a_theory_of_change_of_one_country_is_judged_in_that_country(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    thai = meeting(AUTUMN, judged=[judged("M-VOICE", Progress.LOW)], toc="SIAM")

    harvest(connection, [sign(outcome="M-VOICE", place="TH")], [thai], partner="chang")

    (row,) = plotted_outcomes(connection)
    assert (row.place, row.home, row.sign_count, row.progress) == ("TH", "SIAM", 1, "low")


def test_an_outcome_stands_beside_the_outputs_of_its_pathway_with_figures(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    values = [
        value("KIDS", "BO", 12),
        value("KIDS", "BO", 20, kind=ValueKind.PLANNED),
        value("VICTIMS", "PE", 0),
        value("PEERS", "BO", None),
        value("LAWS", "BO", 3, kind=ValueKind.PLANNED),
    ]
    meetings = [meeting(AUTUMN, judged=[judged("A-NEW", Progress.LOW)])]

    harvest(connection, [HEARD, MARCH, LAW], meetings, values=values)

    children = (("KIDS",), ("KIDS", "VICTIMS"))
    assert outcome_evidence(connection) == [
        OutcomeEvidence("ANDES", "2017", "A-SAME", "children", 2, 2, "", "", *children),
        OutcomeEvidence("ANDES", "2017", "A-NEW", "children", 0, 0, "low", "outcome", *children),
        OutcomeEvidence("ANDES", "2017", "A-PLACE", "government", 1, 1, "", "", ("LAWS",), ()),
    ]


def test_an_indicator_that_names_outcomes_stands_beside_these_only(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    def leading(content: Definition) -> None:
        with_outcomes(content)
        content["indicators"][0]["leads_to"] = ["A-PLACE"]

    values = [value("KIDS", "BO", 12), value("VICTIMS", "BO", 1)]

    harvest(connection, [HEARD, LAW], values=values, definition=programme(leading))

    assert {e.outcome: e.realised for e in outcome_evidence(connection)} == {
        "A-SAME": ("VICTIMS",),
        "A-PLACE": ("KIDS",),
    }


def test_a_judged_pathway_speaks_for_its_outcomes_that_were_not_judged(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    judgements = [
        judged(None, Progress.HIGH, pathway="children"),
        judged("A-NEW", Progress.LOW),
    ]

    harvest(connection, [HEARD, SECRET], [meeting(AUTUMN, judged=judgements)])

    rows = outcome_evidence(connection)
    assert [(e.outcome, e.pathway, e.signs, e.progress, e.judged_as) for e in rows] == [
        ("", "children", 2, "high", "pathway"),
        ("A-SAME", "children", 2, "high", "pathway"),
        ("A-NEW", "children", 0, "low", "outcome"),
    ]
    assert {r.progress for r in plotted_outcomes(connection) if r.outcome == "A-SAME"} == {""}


def test_signs_are_counted_by_pathway_with_what_became_of_them(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    records = [
        verdict(HEARD, public="Councils ask for hearings"),
        verdict(MARCH, Verdict.NOT_CONFIRMED),
    ]

    harvest(connection, [HEARD, MARCH, SECRET, LAW], (), records)

    assert harvest_counts(connection) == [
        HarvestCount("ANDES", "children", "2017", 3, 1, 2, 1, 1, 1),
        HarvestCount("ANDES", "government", "2017", 1, 0, 0, 0, 0, 0),
    ]


def test_a_record_about_a_sign_that_was_reworded_is_named_with_the_nearest(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    again = sign("They ask for a hearing in council", "A-SAME")
    records = [verdict(HEARD)]
    plots = meeting(AUTUMN, {sign_id(HEARD): ["A-SAME"]})
    harvest(connection, [HEARD, MARCH], [plots], records)
    assert lost_records(connection) == []

    harvest(connection, [MARCH, LAW, again, sign("Zebra")], [plots], records, revision=2)

    why = "no longer among the signs in force"
    assert lost_records(connection) == [
        LostRecord(plots.id, sign_id(HEARD), why, sign_id(again)),
        LostRecord("signs.yaml", sign_id(HEARD), why, sign_id(again)),
    ]


@pytest.mark.parametrize("partner", ["inti", "chang"])
def test_a_record_about_a_sign_that_never_was_is_named(
    connection: duckdb.DuckDBPyConnection, partner: str
) -> None:
    harvest(connection, [sign(place="TH")], (), [verdict(HEARD)], partner=partner)

    near = sign_id(sign(place="TH")) if partner == "inti" else ""
    assert lost_records(connection) == [
        LostRecord("signs.yaml", sign_id(HEARD), "no such sign", near)
    ]


def test_a_meeting_that_plots_a_sign_of_others_is_named(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    thai = meeting(AUTUMN, {sign_id(HEARD): ["M-VOICE"]}, toc="SIAM")

    harvest(connection, [HEARD], [thai])

    why = "a sign of ANDES, plotted by SIAM"
    assert lost_records(connection) == [LostRecord(thai.id, sign_id(HEARD), why, "")]
