"""Public wordings: a small count of people is found however it is told; other counts are not."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure import unsafe_wordings
from disclosure.counted import languages, tells_small_count
from disclosure.wordings import small_count_limit
from schemas.programme import Programme
from schemas.records import PublicWording
from tests.builders import Definition, programme

TINY = programme()

TELLING: dict[str, Sequence[str]] = {
    "en": (
        "Three girls spoke in congress.",
        "Of the victims, 4 returned to school.",
        "Of the victims 4 visited schools.",
        "Victims: 4.",
        "Trained were children (3) and companies (12).",
        "One of the girls told her story.",
        "A girl of 9 told the mayor.",
        "A 9-year-old girl went home.",
        "The girls, three of them, went to the mayor.",
        "Five rescued and reintegrated adolescent survivors work.",
        "3 girl-victims went home.",
        "One child joined the committee.",
        "Two cases were filed.",
        "A handful of victims came.",
        "3-5 children came.",
        "9 children\u2019s families moved.",
        "In 2017, seven boys were rescued.",
        "Girls: none. Boys: 2.",
        "\uff17 \uff43hildren came.",
    ),
    "es": (
        "Tres niñas hablaron.",
        "Una de las víctimas volvió.",
        "Una niña habló.",
        "De las víctimas, 4 volvieron a la escuela.",
        "DOS ADOLESCENTES RESCATADAS",
    ),
    "pt": ("Duas meninas falaram.", "Uma criança falou.", "Uma das vítimas falou.", "3 famílias."),
    "fr": ("Deux filles ont parlé.", "Une des victimes.", "L'un des enfants.", "Une fille."),
    "nl": ("Drie meisjes spraken.", "Eén kind.", "3 tienermeisjes.", "Vijf pleegkinderen."),
    "id": ("Tiga anak perempuan berbicara.", "Seorang anak.", "5 korban.", "Dua anak-anak."),
}

TELLING_NOTHING: dict[str, Sequence[str]] = {
    "en": (
        "12 companies joined the code.",
        "3 companies trained children.",
        "Two child protection committees were set up.",
        "Three children's clubs.",
        "3 local women groups work with victims.",
        "5 per cent of the girls.",
        "In May 2017 children marched.",
        "On 5 May children marched.",
        "Children met in 3 remote villages.",
        "A child protection policy.",
        "A law that protects children.",
        "A family court opened.",
        "25 girls, twenty-five girls, twenty five girls, two hundred and five girls.",
        "1 234 children, 1,234 children, 5 million children.",
        "Article 5 protects children.",
        "Children aged 6 to 17.",
        "Children support one another.",
        "A change in how children are heard.",
        "Two judges convicted perpetrators.",
        "Twelve girls, no girl, some girls, 0 girls.",
    ),
    "es": (
        "12 empresas, tres comités de niñas, una política de la niñez.",
        "Treinta y cinco niñas.",
        "El 5 de mayo las niñas marcharon.",
        "5 por ciento de las niñas.",
        "Una ley para niñas.",
    ),
    "pt": ("Um conselho de crianças.", "Trinta e cinco crianças."),
    "fr": ("Un comité d'enfants.", "Vingt et un enfants.", "Cinq pour cent des filles."),
    "nl": (
        "Drie bedrijven.",
        "Een wet voor kinderen.",
        "Vijfentwintig meisjes.",
        "3 kindercomités.",
    ),
    "id": ("Dua belas anak.", "Tiga komite anak.", "5 persen anak."),
}


def pairs(texts: dict[str, Sequence[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, every in texts.items() for text in every]


@pytest.mark.parametrize(("language", "text"), pairs(TELLING))
def test_a_small_count_of_people_is_found(language: str, text: str) -> None:
    assert tells_small_count(text, language, 10)


@pytest.mark.parametrize(("language", "text"), pairs(TELLING_NOTHING))
def test_other_numbers_are_let_pass(language: str, text: str) -> None:
    assert not tells_small_count(text, language, 10)


NUMBERS = {
    "en": "one two three four five six seven eight nine",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve",
    "pt": "1 dois três quatro cinco seis sete oito nove",
    "fr": "1 deux trois quatre cinq six sept huit neuf",
    "nl": "1 twee drie vier vijf zes zeven acht negen",
    "id": "satu dua tiga empat lima enam tujuh delapan sembilan",
}
PEOPLE = {
    "en": ("children", "girls", "victims", "survivors", "families", "mothers", "adolescents"),
    "es": ("niñas", "niños", "víctimas", "familias", "madres", "adolescentes"),
    "pt": ("crianças", "meninas", "vítimas", "famílias", "mães", "adolescentes"),
    "fr": ("enfants", "filles", "victimes", "familles", "mères", "adolescentes"),
    "nl": ("kinderen", "meisjes", "slachtoffers", "gezinnen", "moeders", "jongeren"),
    "id": ("anak", "korban", "keluarga", "remaja", "penyintas"),
}
THINGS = {
    "en": ("companies", "committees", "municipalities", "laws", "workshops"),
    "es": ("empresas", "comités", "municipios", "leyes", "talleres"),
    "pt": ("empresas", "comitês", "municípios", "leis", "oficinas"),
    "fr": ("entreprises", "comités", "communes", "lois", "ateliers"),
    "nl": ("bedrijven", "commissies", "gemeenten", "wetten", "workshops"),
    "id": ("perusahaan", "komite", "kabupaten", "peraturan", "lokakarya"),
}
SHAPES = ("{n} {who}", "Xyz {n} qrst {who} vwx.", "{who}: {n}", "{who} ({n})", "Xyz; {n} {who}!")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_every_small_count_beside_a_word_for_people_is_found(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(sorted(NUMBERS)))
    value = data.draw(st.integers(1, 9))
    word = NUMBERS[language].split()[value - 1]
    number = data.draw(st.sampled_from([str(value), word, word.upper()]))
    who = data.draw(st.sampled_from(PEOPLE[language]))
    text = data.draw(st.sampled_from(SHAPES)).format(n=number, who=who)

    assert tells_small_count(text, language, 10)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_counts_of_things_and_large_counts_are_let_pass(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(sorted(NUMBERS)))
    number = data.draw(st.integers(1, 9))
    thing, who = (data.draw(st.sampled_from(of[language])) for of in (THINGS, PEOPLE))
    large = data.draw(st.integers(10, 10**6))

    assert not tells_small_count(f"{number} {thing}.", language, 10)
    assert not tells_small_count(f"{large} {who}, {large:,} {who}", language, 10)


@given(st.text(), st.sampled_from(sorted(languages())))
def test_whatever_is_written_gets_an_answer(text: str, language: str) -> None:
    assert tells_small_count(text, language, 10) in {True, False}


def wording(text: str, language: str = "en") -> PublicWording:
    return PublicWording("sign", "inti-2017-0a1b2c3d", language, text, "the desk")


def reasons(text: str, language: str = "en", of: Programme = TINY) -> list[str]:
    return [found.why for found in unsafe_wordings(of, [wording(text, language)])]


def test_a_withheld_partner_is_found_and_not_said_again() -> None:
    (found,) = unsafe_wordings(TINY, [wording("With CASA CALLADA, children are heard.")])

    assert "withheld" in found.why
    assert str(found).startswith("sign inti-2017-0a1b2c3d (en): ")
    assert "callada" not in str(found).casefold()


def test_a_finding_does_not_repeat_the_words() -> None:
    (found,) = unsafe_wordings(TINY, [wording("Three girls of Xyzzy spoke.")])

    assert "small" not in found.of
    assert "Xyzzy" not in str(found)


def test_everything_unsafe_of_a_wording_is_found_at_once() -> None:
    assert len(reasons("Casa Callada helped 3 girls.")) == 2


def test_a_language_without_words_is_not_let_pass() -> None:
    (why,) = reasons("เด็ก 3 คน", "th")

    assert "'th'" in why


def test_the_strictest_threshold_counts() -> None:
    def strict(content: Definition) -> None:
        content["indicators"][1]["small_count_below"] = 15

    def none(content: Definition) -> None:
        del content["indicators"][1]["sensitive"], content["indicators"][1]["small_count_below"]

    assert (small_count_limit(TINY), small_count_limit(programme(strict))) == (10, 15)
    assert small_count_limit(programme(none)) == 10
    assert reasons("12 girls spoke.", of=programme(strict)) != []
    assert reasons("12 girls spoke.") == []
