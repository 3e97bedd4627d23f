"""Outcome results: which activity tells of which signs, what is counted, told, and left out."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iati import document as d
from iati.compare import read_back
from iati.compare_outcomes import read_texts_back
from iati.compare_profiles import read_back_all
from iati.compose import PROFILES, compose_activities, published_outcomes
from iati.read import read_texts
from iati.validate import Severity, validate_file
from schemas.harvest import PlottedOutcome
from schemas.published_outcomes import PublishedOutcome
from tests.builders import Definition, programme
from tests.iati.outcomes import TOLD, everywhere, plotted, with_outcomes
from tests.iati.samples import MOMENT, values, write


def shown(*rows: PlottedOutcome) -> list[PublishedOutcome]:
    return published_outcomes(TOLD, rows or everywhere())


def compose(outcomes: list[PublishedOutcome], profile: str = "iati") -> list[d.Activity]:
    arrange = PROFILES[profile]  # type: ignore[index]
    return list(compose_activities(TOLD, values(), arrange, outcomes=outcomes))


def outcome_results(activity: d.Activity) -> list[d.Result]:
    return [r for r in activity.results if r.type == "2"]


def codes(indicator: d.Indicator) -> list[str]:
    return [r.code for r in indicator.references]


def only(row: PlottedOutcome) -> d.Result:
    """The one outcome result that comes of a row."""
    (result,) = [r for a in compose(shown(row)) for r in outcome_results(a)]
    return result


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write(tmp_path, compose(shown()))
    return tmp_path / "activities.xml"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_each_place_has_its_home() -> None:
    assert [(o.activity, o.scope, o.outcome, o.period, o.signs) for o in shown()] == [
        ("PROGRAMME", "", "M-VOICE", "2017", 2),
        ("PROGRAMME", "ANDES", "ANDES-VOICE", "2017", 4),
        ("BO", "", "M-VOICE", "2017", 3),
        ("BO", "", "ANDES-VOICE", "2017", 1),
        ("TH", "", "SIAM-VOICE", "2016", 5),
        ("TH", "", "SIAM-VOICE", "2017", None),
        ("NETWORK", "", "NETWORK-VOICE", "2017", 6),
    ]


def test_public_wordings_become_sentences_with_the_judgement_at_the_end() -> None:
    (row,) = shown(
        plotted(
            "ANDES-VOICE",
            "ANDES",
            "BO",
            public_wordings=("Children\n spoke", "They were heard!"),
            progress="medium",
            public_reasoning="Councils listen",
        )
    )

    assert row.text == (
        "Children spoke. They were heard! Progress judged: medium. Councils listen."
    )
    assert row.progress == "medium"


def test_a_judgement_without_a_public_wording_stays_inside() -> None:
    (row,) = shown(plotted("ANDES-VOICE", "ANDES", "BO", progress="low"))

    assert (row.signs, row.progress, row.text) == (1, "", "")
    assert shown(plotted("ANDES-VOICE", "ANDES", "BO", None, progress="low")) == []


def test_signs_are_counted_and_told_under_codes_of_their_own() -> None:
    result = only(plotted("ANDES-VOICE", "ANDES", "ALL", 4, public_wordings=("Told",)))

    count, words = result.indicators
    assert (result.type, result.aggregation_status) == ("2", False)
    assert [(i.measure, i.aggregation_status) for i in result.indicators] == [
        ("1", False),
        ("5", False),
    ]
    assert codes(count)[0] == "ANDES-VOICE-SIGNS-ANDES"
    assert codes(words)[0] == "ANDES-VOICE-SIGNS-TOLD-ANDES"
    assert count.references[0].uri == "https://example.org/tiny/current/outcomes.html#ANDES-VOICE"
    assert [v.value for p in count.periods for v in p.actuals] == [4]
    assert [(v.value, v.comment) for p in words.periods for v in p.actuals] == [
        (None, {"en": "Told."})
    ]


def test_nothing_to_tell_is_no_qualitative_indicator_and_nothing_known_no_actual() -> None:
    (counted,) = only(plotted("ANDES-VOICE", "ANDES", "BO", 2, sensitive_count=2)).indicators
    judged = plotted("SIAM-VOICE", "SIAM", "TH", None, progress="low", public_reasoning="So it is.")
    (told,) = only(judged).indicators

    assert counted.measure == "1"
    assert told.measure == "5"


def test_an_outcome_reads_as_at_the_end_of_the_newest_period() -> None:
    (result,) = [r for a in compose(shown()) if a.identifier.endswith("TH") for r in a.results][-1:]

    count, words = result.indicators
    assert result.title == {"en": "Children are heard"}
    assert [p.start.year for p in count.periods] == [2016]
    assert [p.start.year for p in words.periods] == [2017]


def test_an_outcome_refers_to_the_donors_objective_that_it_serves_where_it_does() -> None:
    def refers(outcome: str, home: str, place: str) -> list[list[str]]:
        return [codes(i)[1:] for i in only(plotted(outcome, home, place)).indicators]

    assert refers("M-VOICE", "ANDES", "BO") == [["R-1A"]]
    assert refers("ANDES-VOICE", "ANDES", "BO") == [["R-1A"]]
    assert refers("SIAM-VOICE", "SIAM", "TH") == [["R-1A"]]
    assert refers("M-VOICE", "MOTHER", "ALL") == [["R-1A"]]
    assert refers("ANDES-VOICE", "ANDES", "PE") == [[]]  # a country that the table does not name
    assert refers("ANDES-VOICE", "ANDES", "ALL") == [
        []
    ]  # for one of its countries it would be true
    assert refers("NETWORK-VOICE", "NETWORK", "ALL") == [[]]  # the table names countries only


def test_the_programmes_own_totals_refer_to_the_donors_results() -> None:
    found = {
        a.identifier[-3:]: [
            codes(i)[1:] for r in a.results for i in r.indicators if "KIDS" in codes(i)[0]
        ]
        for a in compose([])
    }

    assert found["INY"] == [["3333", "R-1"], []]  # of the programme, and of ANDES together
    assert found["-BO"] == [["3333"]]


def test_a_donors_own_page_explains_its_codes_where_it_is_known() -> None:
    def with_uri(content: Definition) -> None:
        with_outcomes(content)
        content["donor_frameworks"][0]["uri"] = "https://example.org/framework"

    definition = programme(with_uri)
    for of, uri in (
        (TOLD, "https://example.org/tiny/current/contributions.html#R-1"),
        (definition, "https://example.org/framework"),
    ):
        first = next(iter(compose_activities(of, values(), PROFILES["iati"])))
        references = first.results[0].indicators[0].references
        assert [r.uri for r in references if r.code == "R-1"] == [uri]


def test_outcome_results_are_valid_and_mean_what_they_say(file: Path) -> None:
    report = validate_file(file, MOMENT.date())

    assert [f for f in report.findings if f.severity is not Severity.ADVISORY] == []
    assert 'measure="5"' in file.read_text(encoding="utf-8")


def test_the_ministry_gets_no_outcome() -> None:
    activities = compose(shown(), "nl-mfa")

    assert [r for a in activities for r in outcome_results(a)] == []


def test_counts_of_signs_are_among_the_numbers_read_back(file: Path) -> None:
    assert read_back(TOLD, values(), [file], shown()).agrees
    assert len(read_back(TOLD, values(), [file]).unexpected) == 6

    change(file, '<actual value="6"/>', '<actual value="7"/>')
    back = read_back(TOLD, values(), [file], shown())

    assert [(v.code, v.value) for v in back.missing] == [("NETWORK-VOICE-SIGNS", Decimal(6))]
    assert [v.value for v in back.unexpected] == [Decimal(7)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<narrative>Children spoke.</narrative>", "<narrative>A child spoke.</narrative>"),
        ("<narrative>A. B!</narrative>", "<narrative>A. B! And more.</narrative>"),
        ("<narrative>The world listens.</narrative>", ""),
        ("Progress judged: low. Slowly.", "Progress judged: high. Slowly."),
    ],
)
def test_other_words_than_the_public_ones_are_found(file: Path, old: str, new: str) -> None:
    change(file, old, new)

    back = read_texts_back(TOLD, shown(), {"iati": [file]})["iati"]

    assert len(back.missing) == len(back.unexpected) == 1


def test_a_number_beside_words_is_found(file: Path) -> None:
    change(file, "<actual>", '<actual value="1">')

    back = read_texts_back(TOLD, shown(), {"iati": [file]})["iati"]

    assert [t.value for t in back.unexpected] == ["1"]


def test_words_in_a_profile_that_has_none_are_found(file: Path) -> None:
    backs = read_texts_back(TOLD, shown(), {"iati": [file], "nl-mfa": [file]})

    assert backs["iati"].missing == backs["iati"].unexpected == ()
    assert len(backs["nl-mfa"].unexpected) == len(list(read_texts(file)))
    assert len(read_back_all(TOLD, values(), {"iati": [file], "nl-mfa": [file]}, shown())) == 2


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=30)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(WORDS.filter(str.strip), max_size=3),
    st.none() | st.integers(1, 10**9),
    WORDS,
)
def test_whatever_is_told_reads_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, told: list[str], signs: int | None, reasoning: str
) -> None:
    folder = tmp_path_factory.mktemp("round")
    row = plotted(
        "ANDES-VOICE",
        "ANDES",
        "BO",
        signs,
        public_wordings=tuple(told),
        progress="low",
        public_reasoning=reasoning.strip(),
    )
    outcomes = shown(row)
    write(folder, compose(outcomes))
    file = folder / "activities.xml"

    back = read_texts_back(TOLD, outcomes, {"iati": [file]})["iati"]

    assert read_back(TOLD, values(), [file], outcomes).agrees
    assert (back.missing, back.unexpected) == ((), ())
