"""Dates are read as people write them, and asked about where they can be read in two ways."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.submission import SIGNS
from submissions.doors.grid import Cell, CellKind, column_letters, text_cell
from submissions.values.dates import Span, read_date
from submissions.values.misreads import Misread
from submissions.values.words import grouped
from tests.submissions.records import signs_of

ZERO_1900 = dt.date(1899, 12, 30)

OBSERVED = f"{column_letters([c.key for c in SIGNS.columns].index('observed_on') + 1)}2"
"""Where the date of the first record stands."""

SIGN = {"pathway": "children", "place": "BO", "actor": "Council", "change": "Passed a law"}


def day(year: int, month: int, day_of_month: int) -> Span:
    """One day as a span."""
    return (dt.date(year, month, day_of_month),) * 2


def span(text: str, **choices: str) -> Span | str:
    """The days that the text stands for, or the code of what is wrong."""
    return outcome(text_cell(1, 1, text), None, **choices)


def outcome(cell: Cell, day_zero: dt.date | None = None, **choices: str) -> Span | str:
    """The days that the cell stands for, or the code of what is wrong."""
    settled = {question.replace("_", "-"): choice for question, choice in choices.items()}
    read = read_date(cell, day_zero, settled.get)
    return read.code if isinstance(read, Misread) else read


@pytest.mark.parametrize(
    "text",
    [
        "2017-06-30",
        "2017/06/30",
        "2017.6.30",
        "2017-06-30T12:00:00",
        "2017-06-30T12:00:00.000+07:00",
        "30/06/2017 14:30",
        "30/06/2017",
        "30.06.2017",
        "30-6-2017",
        "30 / 6 / 2017",
        "06/30/2017",
        "6-30-2017",
        "30 June 2017",
        "June 30, 2017",
        "June 30th 2017",
        "30-Jun-2017",
        "30 jun. 2017",
        "2017 June 30",
        "30 de junio de 2017",
        "30 de Junho de 2017",
        "30.º de junho de 2017",
        "30° de junio del 2017",
        "30 juin 2017",
        "30 Juni 2017",
        "30 มิถุนายน 2017",
        "30 มิ.ย. 2017",
        "৩০ জুন ২০১৭",
        "\u0e53\u0e50/\u0e50\u0e56/\u0e52\u0e50\u0e51\u0e57",
        "\u200f30/06/2017\u200f",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert span(text) == day(2017, 6, 30)


@pytest.mark.parametrize(
    "text", ["2017-06", "2017/6", "06/2017", "6.2017", "June 2017", "jun-2017", "junio de 2017",
             "Juin, 2017", "jun 2017"]
)  # fmt: skip
def test_a_month_is_its_days(text: str) -> None:
    assert span(text) == (dt.date(2017, 6, 1), dt.date(2017, 6, 30))


@pytest.mark.parametrize(
    "text", ["Q3 2017", "2017 Q3", "2017-Q3", "T3 2017", "3er trimestre 2017", "3e trimestre 2017",
             "3º trimestre de 2017", "Triwulan 3 2017", "quarter 3, 2017", "Triwulan III 2017",
             "III trimestre de 2017"]
)  # fmt: skip
def test_a_quarter_is_its_days(text: str) -> None:
    assert span(text) == (dt.date(2017, 7, 1), dt.date(2017, 9, 30))


def test_a_year_is_its_days() -> None:
    year = dt.date(2017, 1, 1), dt.date(2017, 12, 31)
    assert {span(text) for text in ("2017", "tahun 2017", "del año 2017", "ค.ศ. 2017")} == {year}
    assert outcome(Cell(1, 1, CellKind.NUMBER, Decimal(2017))) == year


def test_days_of_a_leap_year_exist() -> None:
    assert span("29/02/2016") == day(2016, 2, 29)
    assert span("29/02/2017") == "date-not-read"


@pytest.mark.parametrize("text", ["03/04/2017", "3.4.2017", "03-04-2017", "3/4/2017 10:00"])
def test_a_day_that_may_be_a_month_is_asked_about(text: str) -> None:
    assert span(text) == "ambiguous-date"
    assert span(text, ambiguous_date="day-first") == day(2017, 4, 3)
    assert span(text, ambiguous_date="month-first") == day(2017, 3, 4)


def test_a_day_that_cannot_be_a_month_is_certain() -> None:
    assert span("13/04/2017") == day(2017, 4, 13)
    assert span("04/13/2017") == day(2017, 4, 13)
    assert span("04/04/2017") == day(2017, 4, 4)
    assert span("13/04/2017", ambiguous_date="month-first") == day(2017, 4, 13)


@pytest.mark.parametrize(
    "text",
    ["30/06/17", "06-30-17", "30/06", "06/17", "Jun-17", "30 June 17", "30 June", "june '17"],
)
def test_a_year_without_its_four_digits_is_refused(text: str) -> None:
    assert span(text) == "date-two-digit-year"


@pytest.mark.parametrize(
    "text",
    [
        "last summer",
        "June",
        "30/13/2017",
        "31/04/2017",
        "2017-13",
        "2017-00",
        "2017-06-00",
        "2017-31-06",
        "0017-06-30",
        "20170630",
        "30 Jun 2017 May",
        "June 30 31 2017",
        "Q5 2017",
        "III 2017",
        "III junio 2017",
        "tahun 17",
        "3 trimestre",
        "between 2016 and 2017",
        "n/a",
        "4\u0665/06/2017",
        "999999999999",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert span(text) == "date-not-read"


@pytest.mark.parametrize(
    ("kind", "content", "code"),
    [
        (CellKind.FORMULA, None, "formula"),
        (CellKind.ERROR, "#REF!", "error-cell"),
        (CellKind.BOOLEAN, True, "boolean-cell"),
        (CellKind.DATE, None, "date-not-read"),  # a time without a day
        (CellKind.PERCENT, Decimal("0.5"), "date-not-read"),
        (CellKind.NUMBER, Decimal("2017.1"), "date-not-read"),  # October, or January
        (CellKind.NUMBER, Decimal(12), "date-not-read"),
        (CellKind.NUMBER, Decimal("NaN"), "date-not-read"),
        (CellKind.NUMBER, Decimal("1e999999"), "date-not-read"),
        (CellKind.TEXT, "=TODAY()", "formula"),
        (CellKind.TEXT, "#N/A", "error-cell"),
    ],
)
def test_cells_that_hold_no_date_are_refused(
    kind: CellKind, content: Decimal | str | bool | None, code: str
) -> None:
    assert outcome(Cell(1, 1, kind, content)) == code


@pytest.mark.parametrize("content", ["42916", "42916.75"])
def test_a_number_of_days_is_counted_from_the_day_that_the_file_says(content: str) -> None:
    cell = Cell(1, 1, CellKind.NUMBER, Decimal(content))
    assert outcome(cell, ZERO_1900) == day(2017, 6, 30)
    assert outcome(cell, dt.date(1904, 1, 1)) == day(2021, 7, 1)


def test_a_number_of_days_is_asked_about_when_the_file_does_not_say() -> None:
    for cell in (Cell(1, 1, CellKind.NUMBER, Decimal(42916)), text_cell(1, 1, "42916")):
        assert outcome(cell) == "date-serial"
        assert outcome(cell, date_serial="from-1900") == day(2017, 6, 30)
        assert outcome(cell, date_serial="from-1904") == day(2021, 7, 1)


@pytest.mark.parametrize(
    "content", ["30/06/2560", "2560-06-30", "30 มิ.ย. 2560", "30 พ.ศ. Jun 2560"]
)
def test_a_year_of_the_buddhist_calendar_is_asked_about(content: str) -> None:
    assert span(content) == "buddhist-year"
    assert span(content, buddhist_year="buddhist-calendar") == day(2017, 6, 30)
    assert span(content, buddhist_year="as-written") == "date-in-future"


def test_a_leap_day_of_the_buddhist_calendar_is_that_of_ours() -> None:
    assert span("29/02/2559", buddhist_year="buddhist-calendar") == day(2016, 2, 29)
    cell = Cell(1, 1, CellKind.DATE, dt.date(2560, 6, 30))
    assert outcome(cell, buddhist_year="buddhist-calendar") == day(2017, 6, 30)


def test_of_two_doubts_one_must_have_been_decided_before() -> None:
    assert span("03/04/2560") == "date-not-read"
    assert span("03/04/2560", ambiguous_date="day-first") == "buddhist-year"
    assert span("03/04/2560", buddhist_year="buddhist-calendar") == "ambiguous-date"
    both = {"ambiguous_date": "day-first", "buddhist_year": "buddhist-calendar"}
    assert span("03/04/2560", **both) == day(2017, 4, 3)


def test_no_word_names_two_months() -> None:
    assert {word: months for word, months in grouped("months").items() if len(months) > 1} == {}


@given(
    day_of=st.dates(dt.date(1900, 1, 1), dt.date(2399, 12, 31)),
    mark=st.sampled_from("/.-"),
    month_first=st.booleans(),
)
def test_a_written_day_is_read_back_or_asked_about(
    day_of: dt.date, mark: str, month_first: bool
) -> None:
    parts = [f"{day_of.day:02}", f"{day_of.month:02}", str(day_of.year)]
    if month_first:
        parts[:2] = reversed(parts[:2])
    text = mark.join(parts)
    read = span(text)
    is_certain = day_of.day > 12 or day_of.day == day_of.month
    assert read == ((day_of, day_of) if is_certain else "ambiguous-date")
    order = "month-first" if month_first else "day-first"
    assert span(text, ambiguous_date=order) == (day_of, day_of)
    assert span(day_of.isoformat()) == (day_of, day_of)


@given(
    text=st.one_of(
        st.text(max_size=30), st.text(alphabet="0123456789/-. \u0e52jun'Qtde:T", max_size=24)
    ),
    choice=st.sampled_from(["", "day-first", "buddhist-calendar", "from-1900"]),
)
def test_no_text_ever_fails_to_be_judged(text: str, choice: str) -> None:
    cell = text_cell(1, 1, text)
    if cell.is_empty:
        return
    read = read_date(cell, None, lambda _: choice or None)
    assert isinstance(read, Misread) or read[0] <= read[1]


def test_a_date_that_has_not_come_is_refused() -> None:
    assert signs_of(SIGN | {"observed_on": "2018-03"}).problems == [("date-in-future", OBSERVED)]
    assert signs_of(SIGN | {"observed_on": "2018-02"}).problems == []


@pytest.mark.parametrize("observed_on", ["2014", "1917-06-30", dt.date(1999, 1, 1)])
def test_a_date_far_from_the_programme_is_a_warning(observed_on: str | dt.date) -> None:
    read = signs_of(SIGN | {"observed_on": observed_on})
    assert read.problems == [("date-outside-programme", OBSERVED)]
    assert len(read.signs) == 1


def test_a_date_of_the_year_before_the_programme_is_taken() -> None:
    (sign,) = signs_of(SIGN | {"observed_on": "December 2015"}).signs
    assert (sign.observed_from, sign.observed_to) == (dt.date(2015, 12, 1), dt.date(2015, 12, 31))
