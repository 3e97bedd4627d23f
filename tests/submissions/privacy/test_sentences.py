"""What partners write is left alone unless it holds personal data, and then each kind is found."""

from collections import Counter

import pytest

from submissions.privacy import personal_kinds
from tests.submissions.privacy.sentences import WITH, WITHOUT, Sentence

LANGUAGES = ("en", "es", "pt", "fr", "id")


def kinds_in(sentence: Sentence) -> tuple[str, ...]:
    return personal_kinds(sentence.text, tuple(sentence.countries.split()), sentence.language)


@pytest.mark.parametrize("sentence", WITHOUT, ids=lambda s: s.text[:50])
def test_a_sentence_without_personal_data_is_left_alone(sentence: Sentence) -> None:
    assert kinds_in(sentence) == ()


@pytest.mark.parametrize("sentence", WITH, ids=lambda s: s.text[:50])
def test_personal_data_in_a_sentence_is_found(sentence: Sentence) -> None:
    assert kinds_in(sentence) == sentence.kinds


@pytest.mark.parametrize("sentence", WITHOUT, ids=lambda s: s.text[:50])
def test_a_partner_of_no_single_country_may_write_the_same(sentence: Sentence) -> None:
    assert personal_kinds(sentence.text, (), sentence.language) == ()


def test_the_sentences_are_enough_in_each_language() -> None:
    for sentences, least in ((WITHOUT, 8), (WITH, 5)):
        assert len(sentences) >= 60
        by_language = Counter(sentence.language for sentence in sentences)
        assert all(by_language[language] >= least for language in LANGUAGES)
