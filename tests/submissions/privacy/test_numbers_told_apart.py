"""Telephone numbers, identity numbers and coordinates against the figures of a report."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat, PhoneNumberType, example_number_for_type, format_number

from submissions.privacy.coordinates import has_coordinates
from submissions.privacy.identity_numbers import has_identity_number
from submissions.privacy.identity_table import TABLE
from submissions.privacy.plain import plain
from submissions.privacy.telephones import has_telephone

PROGRAMME = ("CO", "NI", "PE", "BO", "BR", "DO", "IN", "BD", "ID", "PH", "TH")
COUNTRIES = (*PROGRAMME, "NL")
TYPES = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
FORMATS = (PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164)

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
BENGALI = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


def example(country: str, number_type: int, number_format: int) -> str:
    number = example_number_for_type(country, number_type)
    assert number is not None
    return format_number(number, number_format)


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("number_type", TYPES)
@pytest.mark.parametrize("number_format", FORMATS)
def test_numbers_of_each_country_are_found_as_they_are_written(
    country: str, number_type: int, number_format: int
) -> None:
    text = f"we spoke with her, {example(country, number_type, number_format)}, in June"
    assert has_telephone(text, (country,))


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("digits", [ARABIC, THAI, BENGALI], ids=["arabic", "thai", "bengali"])
def test_digits_of_other_scripts_are_read_alike(country: str, digits: dict[int, int]) -> None:
    number = example(country, PhoneNumberType.MOBILE, PhoneNumberFormat.NATIONAL)
    assert has_telephone(plain(f"({number.translate(digits)})"), (country,))


@pytest.mark.parametrize("country", COUNTRIES)
def test_numbers_without_country_code_are_those_of_the_partners_countries(country: str) -> None:
    number = example(country, PhoneNumberType.MOBILE, PhoneNumberFormat.NATIONAL)
    assert not has_telephone(f"so {number} then", ())
    assert has_telephone(f"WhatsApp: {number}", ())


@pytest.mark.parametrize(
    "text",
    [
        *("2016-2020", "2016 - 2020", "2016/2017", "2016 2017 2018", "1990-2019"),
        *("20170630", "30062017", "2017-06-30", "30.06.2017", "30/06/2017 18:30"),
        *("20170630153000", "12 500 000", "12.500.000", "12,500,000.00", "1.234.567,89"),
        *("70000000", "2500-2700", "2250 - 3410", "70012345 children", "70012345 niñas"),
        *("BOB 70012345", "Rs. 9876543210", "70012345 taka", "$71234567", "71234567 %"),
        *("Law 20171234", "Ley 29733", "Decreto 1377-2013", "Resolución No. 71234567"),
        *("expediente 71234567", "invoice 71234567", "NL-KVK-41198890", "PRJ_71234567"),
        *("https://example.org/posts/71234567", "71234567,50", "1,71234567", "doi 71234567"),
        *("106", "helpline 1098", "disque 100", "Tel: none", "mobile teams 2016-2020"),
        *("call 2016-2020", "phone 1234567 people", "call center 12 of 2017"),
    ],
)
def test_ordinary_figures_are_no_telephone_numbers(text: str) -> None:
    for country in PROGRAMME:
        assert not has_telephone(text, (country,))


@settings(max_examples=200, deadline=None)
@given(st.integers(1900, 2099), st.integers(1, 12), st.integers(1, 28))
def test_no_day_is_a_telephone_or_identity_number(year: int, month: int, day: int) -> None:
    for day_text in (
        f"{year}{month:02}{day:02}",
        f"{day:02}-{month:02}-{year}",
        f"{day}.{month}.{year}",
    ):
        assert not has_telephone(day_text, PROGRAMME)
        assert not has_identity_number(day_text, COUNTRIES)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.sampled_from([",", "."]), st.sampled_from(["", " {}", "{} "]))
def test_no_grouped_amount_is_personal(amount: int, mark: str, around: str) -> None:
    grouped = f"{amount:,}".replace(",", mark)
    text = around.format("spent") + grouped
    assert not has_telephone(text, PROGRAMME)
    assert not has_identity_number(text, PROGRAMME)
    assert not has_coordinates(text, "es")


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("BR", "390.533.447-05"),
        ("BR", "39053344705"),
        ("DO", "224-0002211-1"),
        ("DO", "00113918205"),
        ("NI", "001-010190-0001A"),
        ("PE", "10054148289"),
        ("IN", "2341 2341 2346"),
        ("IN", "234123412346"),
        ("IN", "AAPPV8261K"),
        ("IN", "WKH1186253"),
        ("ID", "3171011708450001"),
        ("TH", "3-1006-00445-63-5"),
        ("NL", "1112.22.333"),
        ("NL", "111222333"),
    ],
)
def test_a_number_that_proves_itself_needs_no_label_in_its_country(
    country: str, number: str
) -> None:
    assert has_identity_number(f"holder {number}, since June", (country,))
    assert has_identity_number(number, ())
    others = tuple(other for other in PROGRAMME if other != country)
    assert not has_identity_number(f"holder {number}, since June", others)


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("BR", "390.533.447-06"),
        ("DO", "224-0002211-2"),
        ("NI", "001-310290-0001A"),
        ("PE", "20512333797"),
        ("IN", "2341 2341 2347"),
        ("IN", "ACUCA7085R"),
        ("ID", "9971011708450001"),
        ("TH", "3-1006-00445-63-6"),
        ("NL", "111252333"),
        ("IN", "PHP 234123412346"),
        ("IN", "invoice 234123412346"),
    ],
)
def test_a_number_that_fails_its_proof_or_is_an_amount_is_none(country: str, number: str) -> None:
    assert not has_identity_number(f"about {number}, since June", (country,))


@pytest.mark.parametrize(
    "text",
    [
        *("DNI 12345678", "dni: 12345678", "D.N.I. N° 12345678", "DNI nro. 12345678"),
        *("cédula 52123456", "Cedula de Ciudadania No. 52.123.456", "C.C. 52.123.456"),
        *("T.I. 1012345678", "tarjeta de identidad 1012345678", "NUIP 1012345678"),
        *("C.I. 1234567 LP", "carnet 7654321", "CPF 390.533.447-06", "RG 12.345.678-9"),
        *("NIK 3273015503010001", "No. KTP: 3273015503010001", "KK 3273015503010001"),
        *("NID 1234567890", "birth registration no 19901234567890123", "PhilSys 1234-5678-9012"),
        *(
            "SSS 34-1234567-8",
            "TIN 123-456-789",
            "Aadhaar no. 2341 2341 2340",
            "voter id WKH1186253",
        ),
        *(
            "passport no. AB1234567",
            "Pasaporte N° 116123456",
            "paspor A1234567",
            "PASSPORT: X1234567",
        ),
        *("National ID 123456789", "identity card number 12345678", "acta de nacimiento 1234567"),
        *("เลขบัตรประชาชน 1-5453-01158-54-9", "জাতীয় পরিচয়পত্র ১২৩৪৫৬৭৮৯০", "BSN 111222333"),
    ],
)
def test_a_labelled_number_is_found_for_every_partner(text: str) -> None:
    assert has_identity_number(plain(text), ("TH",))
    assert has_identity_number(plain(f"Shown by the mother ({text})."), ("BO",))


@pytest.mark.parametrize(
    "text",
    [
        *("NIT 900.123.456-7", "RUC 20512333797", "PAN AAACV8261K", "passports of 123456 people"),
        *("DNI 2016-2020", "350 DNI", "identity cards for 1234 girls", "CC 12", "TI 2017"),
        *("birth certificates: 12,345", "cédulas entregadas: 1.234", "paspor untuk 12 anak"),
        *("TIN 2016 2020", "carnet 20170630"),
    ],
)
def test_labels_beside_other_figures_make_no_identity_number(text: str) -> None:
    assert not has_identity_number(text, PROGRAMME)


def test_every_country_of_the_programme_has_an_identity_number() -> None:
    assert {number.country for number in TABLE} >= set(PROGRAMME)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("-12.046374, -77.042793", "es"),
        ("(-12.046, -77.043)", "es"),
        ("13.756, 100.501", "en"),
        ("12.136 N, 86.251 W", "es"),
        ("N 13.7563 E 100.5018", "en"),
        ("13.756°, 100.501°", "id"),
        ("lat: 13.756 long: 100.501", "id"),
        ("GPS 18.456, 69.951", "es"),
        ("-16,5002; -68,1342", "es"),
        ("18.456, -69.951", "es"),
        ("12°02'46\"S", "es"),
        ("12° 2\u2032 46\u2033 S", "es"),
        ('12\u00ba 02\u00b4 46,5"', "pt"),
        ("12° 02.784' S", "en"),
        ("7P52QG3X+2V", "en"),
        ("QG3X+2V Bangkok", "en"),
        ("https://maps.app.goo.gl/abc", "en"),
        ("https://www.google.com/maps/@-12.0,-77.0,17z", "en"),
        ("openstreetmap.org/node/1", "en"),
        ("///filled.count.soap", "en"),
        ("geo:13.7,100.5", "en"),
    ],
)
def test_precise_places_are_found(text: str, language: str) -> None:
    assert has_coordinates(plain(f"The house is at {text} near the market"), language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("12.046374", "en"),
        ("13.75, 100.50", "en"),
        ("1.234, 5.678 y 9.012 casos", "es"),
        ("1.234 - 5.678", "es"),
        ("1.234 -5.678", "es"),
        ("1,234 o 5,678", "es"),
        ("1,234, 5,678", "en"),
        ("12,345 E 5,678,901", "en"),
        ("95.1234, 181.1234", "en"),
        ("99.1234, 120.1234", "en"),
        ("1.234.567, 2.345.678", "id"),
        ("37° 5'", "en"),
        ("2G+3G", "en"),
        ("2345+67", "en"),
        ("A+B", "en"),
        ("file:///home.page.html", "en"),
        ("http://example.org///a", "en"),
        ("45.3%, 54.7%", "en"),
    ],
)
def test_other_numbers_and_links_are_no_places(text: str, language: str) -> None:
    assert not has_coordinates(plain(f"We counted {text} in all"), language)
