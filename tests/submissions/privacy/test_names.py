"""Names by honorific, naming, age, family and given name; and what only looks like one."""

import pytest

from submissions.privacy.names import has_name
from submissions.privacy.plain import plain
from submissions.privacy.word_lists import lists, sections


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mr. R. Khan", "en"),
        ("MRS. RAHMAN", "en"),
        ("Mas Joko", "id"),
        ("M. Diallo", "fr"),
        ("Mayor Reyes", "en"),
        ("the girl called Xiomara", "en"),
        ("a girl, 14 years old, named Xiomara", "en"),
        ("siswa kelas 8 bernama Wulan", "id"),
        ("MARÍA LÓPEZ", "es"),
        ("Maria C. Lopez", "en"),
        ("María de la Cruz", "es"),
        ("María del Carmen Ruiz", "es"),
        ("con Quispe María", "es"),
        ("Xiomara Quispe", "es"),
        ("Jean-Pierre Kabongo", "fr"),
        ("María, la directora", "es"),
        ("Maria's teacher Ana", "en"),
        ("Luis Arce Presidente del Consejo", "es"),
        ("the girls Ana and Sofía Pérez", "en"),
    ],
)
def test_names_are_found(text: str, language: str) -> None:
    assert has_name(plain(text), language)
    assert has_name(plain(f"In June {text} spoke about it."), language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mas Brasil", "pt"),
        ("M. Diallo", "en"),
        ("Ms. Excel and Mr. Mayor", "en"),
        ("Pak RT", "id"),
        ("Hospital Dr. Xavier", "es"),
        ("Jalan Dr. Sutomo", "id"),
        ("Calle María López", "es"),
        ("colegio José Martínez", "es"),
        ("Ana Flores school", "en"),
        ("St. Mary", "en"),
        ("San José Obrero", "es"),
        ("Villa María", "es"),
        ("a youth group called Voces", "en"),
        ("a girl wrote a song called Libertad", "en"),
        ("Maria Clara Foundation", "en"),
        ("Peru (14), Lima (12)", "en"),
        ("maria lopez", "es"),
        ("Maria", "en"),
        ("the DR. Hotels", "en"),
        ("María Trinidad Sánchez", "es"),
    ],
)
def test_what_only_looks_like_a_name_is_left_alone(text: str, language: str) -> None:
    assert not has_name(plain(text), language)


def test_a_naming_of_something_else_holds_no_person() -> None:
    assert not has_name("Una campaña llamada Xiomara recorrió los barrios", "es")
    assert has_name("Una niña llamada Xiomara recorrió los barrios", "es")


@pytest.mark.parametrize("name", ["not-names", "people", "given-names", "figures", "telephones"])
def test_the_word_lists_hold_words_only(name: str) -> None:
    for words in lists(name).values():
        assert words
        assert all(isinstance(word, str) and word == word.strip() != "" for word in words)


def test_the_lists_of_other_scripts_hold_words_only() -> None:
    for by_key in sections("other-scripts").values():
        assert all(isinstance(word, str) and word for words in by_key.values() for word in words)
