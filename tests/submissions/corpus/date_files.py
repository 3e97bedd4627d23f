"""Forms whose signs of change have dates as people write them.

Numbers stand in modules of their own.
"""

import datetime as dt

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.submissions.corpus.forms import Said, book, tables
from tests.submissions.corpus.packing import Files, saved


def files() -> Files:
    """Every file of this kind."""
    written = {
        "33-dates-in-spanish.xlsx": _signs(
            "andes",
            "BO",
            "30 de junio de 2017",
            "Setiembre 2017",
            "1º de mayo de 2017",
            "3er trimestre 2017",
            "2017",
            "sábado 3 de junio de 2017",
        ),
        "34-dates-in-indonesian.xlsx": _signs(
            "nusantara", "ID", "17 Agustus 2017", "Okt 2017", "tgl. 5 Mei 2017", "triwulan 2, 2017"
        ),
        "35-years-of-another-calendar.xlsx": _signs("siam", "TH", *BUDDHIST),
        "36-years-of-another-calendar-decided.xlsx": _signs("isan", "TH", *BUDDHIST),
        "37-days-counted-from-1904.xlsx": _from_1904(),
        "38-day-or-month.xlsx": _signs("andes", "PE", *DAY_OR_MONTH),
        "39-day-or-month-decided.xlsx": _signs("lima", "PE", *DAY_OR_MONTH),
        "102-dates-shown-in-another-calendar.xlsx": _shown_as_buddhist(),
        "40-dates-that-cannot-be.xlsx": _signs(
            "andes",
            "BO",
            "30/06/17",
            "31/06/2017",
            "pronto",
            dt.date(2018, 12, 24),
            2010,
            True,
        ),
    }
    return {name: saved(made) for name, made in written.items()}


BUDDHIST = ("30 มิถุนายน 2560", "มิ.ย. 2560", "๓๐/๐๖/๒๕๖๐", dt.date(2560, 6, 30), 2560)
DAY_OR_MONTH = ("03/04/2017", "13/04/2017", "4.4.2017", "2017/04/03", "5 - 6 - 2017")


def _signs(partner: str, place: str, *dates: object) -> Workbook:
    """A sign of change for each date."""
    signs: list[Said] = [
        {
            "pathway": "children",
            "place": place,
            "actor": "School council",
            "change": f"Change {number}",
            "observed_on": date,
        }
        for number, date in enumerate(dates, start=1)
    ]
    return book(tables(partner, signs=signs))


def _from_1904() -> Workbook:
    """A workbook of an old Mac: a cell shown as a date, and one that shows the number of days."""
    days = (dt.date(2017, 6, 30) - dt.date(1904, 1, 1)).days
    made = _signs("andes", "BO", dt.datetime(2017, 6, 30, 15, 30), days)  # noqa: DTZ001
    made.epoch = CALENDAR_MAC_1904
    made["Signs"]["E6"].number_format = "General"
    return made


def _shown_as_buddhist() -> Workbook:
    """Days that Excel keeps as everywhere and shows in Thai, with the year 2560."""
    made = _signs("siam", "TH", dt.date(2017, 6, 30))
    made["Signs"]["E5"].number_format = "[$-D07041E]d mmmm yyyy;@"
    return made
