"""Whatever stands around it, and however long and odd the text: found, and no finder ever fails."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat, PhoneNumberType, example_number_for_type, format_number

from submissions.privacy import PersonalKind, names_person, personal_kinds

COUNTRIES = ("CO", "NI", "PE", "BO", "BR", "DO", "IN", "BD", "ID", "PH", "TH", "NL")
LANGUAGES = ("en", "es", "pt", "fr", "id", "th", "bn", "")

ODD = st.text(
    st.one_of(
        st.sampled_from("0123456789+-().,/ @[]{}:;'\"°#%$\n\tAaMrstZé"),
        st.characters(),
    ),
    max_size=80,
)
WORDS = st.lists(
    st.sampled_from(
        [
            *("Maria", "Mrs.", "girl", "named", "(14)", "tel.", "DNI", "NIK", "passport", "(at)"),
            *("12.3456,", "-77.04", "98765", "2016-2020", "นาย", "জনাব", "श्री", "de", "la", "San"),
        ]
    ),
    max_size=30,
).map(" ".join)
TEXTS = st.one_of(ODD, WORDS, st.text(max_size=200))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sets(st.sampled_from(COUNTRIES), max_size=3), st.sampled_from(LANGUAGES))
def test_no_text_makes_a_finder_fail(text: str, countries: set[str], language: str) -> None:
    kinds = personal_kinds(text, tuple(sorted(countries)), language)
    assert len(set(kinds)) == len(kinds)
    assert names_person(text, tuple(sorted(countries))) in {True, False}


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.emails(), TEXTS)
def test_an_address_is_found_whatever_surrounds_it(before: str, email: str, after: str) -> None:
    assert PersonalKind.EMAIL in personal_kinds(f"{before}{email}{after}", (), "en")


@settings(max_examples=200, deadline=None)
@given(
    before=TEXTS,
    country=st.sampled_from(COUNTRIES),
    written=st.sampled_from([PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL]),
    number_type=st.sampled_from([PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE]),
    after=TEXTS,
)
def test_a_telephone_number_is_found_whatever_surrounds_it(
    before: str, country: str, written: int, number_type: int, after: str
) -> None:
    number = example_number_for_type(country, number_type)
    assume(number is not None)
    assert number is not None
    text = f"{before} asked {format_number(number, written)} then {after}"
    assert PersonalKind.TELEPHONE in personal_kinds(text, (country,), "en")


LONG = 65_536
"""Twice the letters that a cell of a workbook can hold."""

HARD = [
    *("1", "1 ", "1-", "+1", "(", "1234 5678 ", "987654320 ", "2016-2020 ", "390.533.447-06 "),
    *("@", "a@", "a.", "(at)", "a at a dot ", "a@a.", "http://", '"', "'", " ", "\n"),
    *("12.3456 ", "1.2345,", "12°34'", "2345CFGH+", "///a.b.", "lat 12.345 ", "D.N.I.", "tel. "),
    *("Mr. ", "Maria ", "Maria de ", "Lopez Maria School ", "girl named ", "girl, Xo, ", "Aa "),
    *("A-", "a'", "a\u0301", "\ufdfa", "นาย", "ก", "কক ", "passport ", "called Maria (1"),
]


@pytest.mark.parametrize("piece", HARD)
def test_a_long_and_hard_text_is_read_to_its_end(piece: str) -> None:
    """It would not end within a day if time grew with more than the length."""
    text = (piece * LONG)[:LONG] + "\n ana@example.org "
    assert PersonalKind.EMAIL in personal_kinds(text, ("BR", "NI"), "id")
