"""How a release names the submissions it was made from: whose, for which period, which revision."""

from iati.release import SubmissionMark, mark_submission, marked_partners
from tests.builders import programme

TINY = programme()
TWO_WITHHELD = programme(lambda c: c["partners"][3].update(withheld=True))


def test_a_mark_says_nothing_that_depends_on_what_a_submission_holds() -> None:
    mark = mark_submission(TINY, "inti", "2017", 2)
    assert mark.model_dump() == {
        "partner": "inti",
        "withheld": None,
        "period": "2017",
        "revision": 2,
    }


def test_a_withheld_partner_stands_under_a_number_and_is_found_again() -> None:
    marks = [mark_submission(TWO_WITHHELD, p, "2017", 1) for p in ("quiet-house", "chang")]
    assert [(mark.partner, mark.withheld) for mark in marks] == [(None, 1), (None, 2)]
    assert "quiet" not in marks[0].model_dump_json()
    assert [marked_partners(TWO_WITHHELD, mark) for mark in marks] == [["quiet-house"], ["chang"]]
    assert marked_partners(TINY, mark_submission(TINY, "inti", "2017", 1)) == ["inti"]


def test_a_mark_of_an_older_manifest_is_read_without_its_digest() -> None:
    old = {"partner": None, "period": "2017", "revision": 1, "sha256": "ab" * 32}
    mark = SubmissionMark.model_validate(old)
    assert "abab" not in mark.model_dump_json()
    assert marked_partners(TWO_WITHHELD, mark) == ["quiet-house", "chang"]


def test_a_number_beyond_the_definition_is_nobody() -> None:
    mark = SubmissionMark(partner=None, withheld=7, period="2017", revision=1)
    assert marked_partners(TINY, mark) == []
