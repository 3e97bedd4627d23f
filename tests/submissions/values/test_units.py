"""What stands beside a number or in its place is taken only where it is certain and fits."""

from decimal import Decimal

import pytest

from schemas.programme import Sex, Unit
from schemas.programme.codes import ValueState
from schemas.submission import ALL, NumberFormat
from submissions.doors.grid import text_cell
from submissions.messages import QUESTIONS
from submissions.values.misreads import Misread
from submissions.values.numbers import Number, read_number
from submissions.values.units import ANYTHING, Counted

PEOPLE = Counted(Unit.PEOPLE)
GIRLS = Counted(Unit.PEOPLE, Sex.FEMALE)
BOYS = Counted(Unit.PEOPLE, Sex.MALE)
UNKNOWN = Counted(Unit.PEOPLE, Sex.NOT_REPORTED)


def amount(
    text: str, counted: Counted, declared: NumberFormat = NumberFormat.POINT_COMMA
) -> Decimal | str | None:
    """The value under 1.234,5 with two decimals, or the code of what is wrong."""
    result = read_number(text_cell(1, 1, text), declared, 2, counted)
    return result.code if isinstance(result, Misread) else result.value


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("45 people", PEOPLE),
        ("45 niñas", GIRLS),
        ("45 ninas", GIRLS),
        ("45 (Girls)", GIRLS),
        ("45 pers.", PEOPLE),
        ("45 children", PEOPLE),
        ("45 children", GIRLS),
        ("45 children", UNKNOWN),
        ("45 anak", PEOPLE),
        ("45 crianças", PEOPLE),
        ("45 enfants", PEOPLE),
        ("45 คน", PEOPLE),
        ("niños: 45", BOYS),
        ("45 laki-laki", BOYS),
        ("45 niñas y niños", PEOPLE),
        ("45 familias", Counted(Unit.FAMILIES)),
        ("45 ONG", Counted(Unit.ORGANISATIONS)),
        ("45 dokumen", Counted(Unit.DOCUMENTS)),
    ],
)
def test_a_unit_that_the_column_counts_is_taken(text: str, counted: Counted) -> None:
    assert amount(text, counted) == 45


@pytest.mark.parametrize(
    ("text", "currency", "expected"),
    [
        ("€ 1.200,50", "EUR", "1200.50"),
        ("1.200,50 €", "EUR", "1200.50"),
        ("EUR 12", "EUR", "12"),
        ("12 euros", "EUR", "12"),
        ("Rp 1.000.000", "IDR", "1000000"),
        ("Rp. 1.000.000,-", "IDR", "1000000"),
        ("$ 45", "COP", "45"),
        ("$45", "USD", "45"),
        ("R$ 45", "BRL", "45"),
        ("S/. 45", "PEN", "45"),
        ("৳45", "BDT", "45"),
        ("XAF 45", "XAF", "45"),
    ],
)
def test_a_currency_is_taken_when_it_is_that_of_the_row(
    text: str, currency: str, expected: str
) -> None:
    assert amount(text, Counted(currency=currency)) == Decimal(expected)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("45 niñas", BOYS),
        ("45 niñas", PEOPLE),
        ("45 niños", GIRLS),
        ("45 niños", PEOPLE),  # boys, or children: the column says all
        ("45 girls", UNKNOWN),
        ("5 families", PEOPLE),
        ("45 people", Counted(Unit.DOCUMENTS)),
        ("€ 45", PEOPLE),
        ("$ 45", Counted(currency="EUR")),
        ("R$ 45", Counted(currency="COP")),
        ("COP 45", Counted(currency="EUR")),
        ("45 people", Counted(currency="EUR")),
    ],
)
def test_a_unit_of_another_thing_is_refused(text: str, counted: Counted) -> None:
    assert amount(text, counted) == "unit-contradicts-column"


@pytest.mark.parametrize(
    ("text", "counted", "code"),
    [
        ("45 reached", PEOPLE, "unit-in-cell"),
        ("5 mil", PEOPLE, "unit-in-cell"),
        ("1.2 million", PEOPLE, "unit-in-cell"),
        ("45k", PEOPLE, "unit-in-cell"),
        ("45 girls reached", GIRLS, "unit-in-cell"),
        ("no. 45", PEOPLE, "unit-in-cell"),
        ("45 girls", ANYTHING, "unit-in-cell"),
        ("XAF 45", Counted(currency="EUR"), "unit-in-cell"),
        ("1.000,-", PEOPLE, "not-a-number"),
    ],
)
def test_what_is_not_understood_beside_a_number_is_refused(
    text: str, counted: Counted, code: str
) -> None:
    assert amount(text, counted) == code


@pytest.mark.parametrize(
    "text",
    [
        "~45",
        "approx. 45",
        "aprox. 45 niñas",
        "más de 45",
        "mas de 45 personas",
        "cerca de 45",
        "environ 45",
        "sekitar 45 orang",
        "ประมาณ 45",
        ">45",
        "≥ 45",
        "45+",
        "45 ?",
        "45?",
        "±45",
        "45 or more",
        "40-50",
        "40 \u2013 50",
        "40 to 50",
        "40 a 50 niñas",
        "40 s/d 50",
    ],
)
@pytest.mark.parametrize("counted", [GIRLS, ANYTHING])
def test_a_count_is_exact(text: str, counted: Counted) -> None:
    assert amount(text, counted) == "approximate-number"


@pytest.mark.parametrize(
    "text",
    [
        "12 + 5",
        "12/5",
        "12 y 5",
        "12, 5",
        "45 (30 girls)",
        "3 of 10",
        "30/06/2017",
        "1 2 3",
        "1\n234",
        "1\u2003234",
    ],
)
def test_of_two_numbers_none_is_picked(text: str) -> None:
    assert amount(text, GIRLS) == "more-than-one-number"


@pytest.mark.parametrize(
    "text",
    ["s/d", "S.D.", "sin dato", "Sin  Datos", "nd", "N/D", "não informado", "nao informado",
     "tidak ada data", "unknown", "?", "non renseigné", "ไม่ทราบ"],
)  # fmt: skip
def test_words_for_not_known_are_not_reported_and_never_zero(text: str) -> None:
    read = read_number(text_cell(1, 1, text), NumberFormat.POINT)
    assert read == Number(ValueState.NOT_REPORTED, None)


@pytest.mark.parametrize("text", ["no aplica", "Not applicable", "sans objet", "tidak berlaku"])
def test_words_for_not_applicable_are_that_state(text: str) -> None:
    read = read_number(text_cell(1, 1, text), NumberFormat.POINT)
    assert read == Number(ValueState.NOT_APPLICABLE, None)


ASKED = [
    *((text, "no-number-sign") for text in ("-", "—", "--", "...", "…", ".", "/")),
    *((text, "not-applicable-sign") for text in ("n/a", "N.A.", "NA", "n. a.")),
    *((text, "none-in-words") for text in ("nil", "ninguno", "cero", "zéro", "Zero", "none")),
    *((text, "none-in-words") for text in ("tidak ada", "nenhum", "aucun", "ไม่มี", "nol")),
]


@pytest.mark.parametrize(("text", "question"), ASKED)
def test_signs_that_may_mean_none_are_asked_about(text: str, question: str) -> None:
    assert amount(text, PEOPLE) == question
    assert question in QUESTIONS


@pytest.mark.parametrize(("text", "question"), ASKED)
def test_signs_are_read_as_they_were_said_to_be_meant(text: str, question: str) -> None:
    meant = {
        "sign-zero": Number(ValueState.REPORTED_ZERO, Decimal(0)),
        "sign-not-reported": Number(ValueState.NOT_REPORTED, None),
        "sign-not-applicable": Number(ValueState.NOT_APPLICABLE, None),
    }
    for choice in QUESTIONS[question]:
        settled = {question: choice}
        read = read_number(text_cell(1, 1, text), NumberFormat.POINT, choose=settled.get)
        assert read == meant[choice]


def test_a_number_beside_its_unit_is_still_asked_about_when_it_is_ambiguous() -> None:
    assert amount("1.234 niñas", GIRLS, NumberFormat.POINT) == "ambiguous-number"
    assert amount("R$ 1.234", Counted(currency="BRL"), NumberFormat.POINT) == "ambiguous-number"


def test_the_undivided_column_is_that_of_all_sexes() -> None:
    assert Counted(Unit.PEOPLE).sex == ALL
