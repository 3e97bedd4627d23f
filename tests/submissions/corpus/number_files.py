"""Forms whose numbers are written as people write them: marks, scripts, signs, units, words.

Percentages, dates and formulas stand in modules of their own.
"""

import datetime as dt

from openpyxl.styles import Alignment

from tests.submissions.corpus.forms import Said, book, put, tables
from tests.submissions.corpus.packing import Files, saved

NO_BREAK, NARROW, THIN = "\u00a0", "\u202f", "\u2009"
ZERO_WIDTH = "\u200b"


def files() -> Files:
    """Every file of this kind."""
    return {**_marks(), **_scripts(), **_beside_the_number(), **_no_numbers(), **_no_counts()}


def reached(place: str, realised: object, **more: object) -> Said:
    """People reached in a place."""
    return {"indicator": "REACHED", "place": place, "realised_total": realised, **more}


def money(line: str, place: str, planned: object, realised: object, currency: str) -> Said:
    """One line of a budget."""
    return {
        "line": line,
        "place": place,
        "planned": planned,
        "realised": realised,
        "currency": currency,
    }


def _marks() -> Files:
    return {
        "17-thousands-as-declared.xlsx": saved(
            book(
                tables(
                    "andes",
                    [reached("BO", "1.234"), reached("PE", "12.345.678"), reached("CO", "1'234")],
                    [money("Personal", "BO", "1.234.567,89", "0,5", "BOB")],
                    number_format="1.234,5",
                )
            )
        ),
        "18-thousands-undeclared.xlsx": saved(
            book(
                tables(
                    "andes",
                    [
                        reached("BO", "1.234", planned_total="1,234"),
                        reached("PE", "1.234.567", planned_total=f"1{NO_BREAK}234"),
                        reached("CO", "1234"),
                    ],
                    [money("Personal", "BO", "1234.5", "1234,5", "BOB")],
                )
            )
        ),
        "19-narrow-spaces.xlsx": saved(
            book(
                tables(
                    "andes",
                    [
                        reached("BO", f"1{NO_BREAK}234"),
                        reached("PE", f"12{NARROW}345"),
                        reached("CO", f"{NO_BREAK}7{THIN}000 "),
                    ],
                    [money("Viajes", "PE", f"12{NO_BREAK}345{NO_BREAK}678,90", None, "PEN")],
                    number_format="1 234,5",
                )
            )
        ),
    }


def _scripts() -> Files:
    return {
        "20-bengali-digits-and-lakh.xlsx": saved(
            book(
                tables(
                    "bangla",
                    [reached("BD", "১২,৩৪৫"), reached("IN", "12,34,567")],
                    [money("কর্মী", "BD", "৳ 2,50,000.50", "Tk. 75,000", "BDT")],
                    number_format="1,234.5",
                )
            )
        ),
        "21-thai-digits.xlsx": saved(
            book(
                tables(
                    "siam",
                    [
                        reached("TH", f"๑,๒๓๔{ZERO_WIDTH}"),
                        {"indicator": "LAWS", "place": "TH", "realised_total": "๓"},
                    ],
                    language="th",
                    number_format="1,234.5",
                )
            )
        ),
        "22-arabic-indic-digits.xlsx": saved(
            book(
                tables(
                    "nusantara",
                    [
                        reached("ID", _arabic("1\u066c234")),
                        {
                            "indicator": "LAWS",
                            "place": "ID",
                            "planned_total": _arabic("1") + "2",
                            "realised_total": _arabic("12\u066b5"),
                        },
                    ],
                    [money("Staf", "ID", _arabic("12\u066b5"), "\u06f7", "IDR")],
                )
            )
        ),
    }


def _arabic(text: str) -> str:
    """With Arabic-Indic digits."""
    return text.translate({ord("0") + n: 0x0660 + n for n in range(10)})


def _beside_the_number() -> Files:
    trained: Said = {"indicator": "TRAINED", "place": "BO"}
    return {
        "23-signs-of-money.xlsx": saved(
            book(
                tables(
                    "nusantara",
                    budgets=[
                        money("Staf", "ID", "Rp 1.500.000,00", "IDR 250.000", "IDR"),
                        money("Sewa", "ID", "Rp250.000,-", "$ 500", "IDR"),
                        money("Kantor", "ID", "€ 1.234,50", "500 rb", "EUR"),
                    ],
                    number_format="1.234,5",
                )
            )
        ),
        "24-units-in-cells.xlsx": saved(
            book(
                tables(
                    "andes",
                    [
                        trained
                        | {
                            "realised_total": "75 personas",
                            "realised_female": "45 niñas",
                            "realised_male": "Niños: 30",
                        },
                        {"indicator": "LAWS", "place": "BO", "realised_total": "3 documentos"},
                    ],
                )
            )
        ),
        "25-units-that-contradict.xlsx": saved(
            book(
                tables(
                    "andes",
                    [
                        trained | {"realised_total": "75", "realised_female": "45 niños"},
                        reached("BO", "40 familias"),
                        {"indicator": "EVENTS", "place": "BO", "realised_total": "12 talleres"},
                        {"indicator": "LAWS", "place": "BO", "realised_total": "3 %"},
                    ],
                )
            )
        ),
        "26-about-a-number.xlsx": saved(
            book(
                tables(
                    "andes",
                    [
                        reached("BO", "~45", planned_total="45+"),
                        reached("PE", "40-50", planned_total="más de 100"),
                        reached("CO", "unos 30", planned_total="12 + 5"),
                    ],
                )
            )
        ),
    }


def _no_numbers() -> Files:
    return {
        "27-numbers-kept-as-text.xlsx": _numbers_as_text(),
        "28-dashes.xlsx": saved(book(tables("andes", _dashes()))),
        "29-dashes-decided.xlsx": saved(book(tables("lima", _dashes()))),
    }


def _dashes() -> list[Said]:
    return [
        reached("BO", "-", planned_total="—"),
        reached("PE", "n/a", planned_total="N. A."),
        reached("CO", "nil", planned_total="..."),
    ]


def _numbers_as_text() -> bytes:
    made = book(
        tables(
            "andes",
            [
                reached("BO", "0012", planned_total=" 12 "),
                reached("PE", "'45", planned_total="12.0"),
                reached("CO", "7\n", planned_total=f"8{ZERO_WIDTH}"),
            ],
        )
    )
    for row in range(5, 8):
        cell = made["Outputs"].cell(row, 11)
        cell.number_format = "@"
        cell.quotePrefix = True
        cell.alignment = Alignment(horizontal="right")
    return saved(made)


def _no_counts() -> Files:
    dated = book(
        tables(
            "andes",
            [
                reached("BO", -3, planned_total=10**15),
                reached("PE", True, planned_total="1,2E+03"),
                reached("CO", dt.date(2017, 5, 6), planned_total=5),
            ],
        )
    )
    dated["Outputs"]["K7"].number_format = "d-mmm"
    fractions = book(
        tables(
            "andes",
            [reached("BO", 12.5, planned_total=12.0), reached("PE", "0.5")],
            [money("Personal", "BO", 10.125, 10.25, "BOB")],
        )
    )
    percent = book(tables("andes", [reached("BO", "45%", planned_total=0.45)]))
    percent["Outputs"]["F5"].number_format = "0%"
    put(percent["Outputs"], "P5", "de las niñas")
    return {
        "30-no-counts.xlsx": saved(dated),
        "31-fractions-of-people.xlsx": saved(fractions),
        "32-percentages-for-counts.xlsx": saved(percent),
    }
