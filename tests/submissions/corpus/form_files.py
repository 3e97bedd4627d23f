"""Forms that were moved about, hidden, mixed up or sent for something else, and what is no form.

What stands in their rows is plain.
"""

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.protection import SheetProtection
from openpyxl.worksheet.worksheet import Worksheet

from submissions.answers import KEYS, fingerprint
from submissions.layout import CORRECTIONS_MARKER
from tests.submissions.corpus.forms import TITLES, Said, book, put, tables
from tests.submissions.corpus.number_files import reached
from tests.submissions.corpus.packing import Files, saved
from tests.submissions.corpus.row_files import trained

LA_PAZ = trained("BO", 30, 18, 12)
LAW: Said = {"indicator": "LAWS", "place": "BO", "planned_total": 2, "realised_total": 1}


def files() -> Files:
    """Every file of this kind."""
    made = {
        "61-moved-and-translated.xlsx": _moved(),
        "62-hidden-and-protected.xlsx": _hidden(),
        "63-unknown-partner-and-period.xlsx": book(tables("andez", [LAW], period="2016")),
        "64-form-of-another-programme.xlsx": book(
            tables("andes", [LAW], programme="DTZ", contract="submission-0")
        ),
        "65-period-not-begun.xlsx": book(tables("andes", [LAW], period="2019")),
        "66-partner-that-has-ended.xlsx": book(tables("bogota", [LA_PAZ], period="2018")),
        "67-sheet-and-column-missing.xlsx": _incomplete(),
        "68-sheet-copied.xlsx": _copied(),
        "69-nothing-filled-in.xlsx": book(tables("andes", [{"indicator": "LAWS", "place": "BO"}])),
        "70-correction-sent-back.xlsx": _answered(),
        "71-people-in-notes.xlsx": _people(),
        "108-cells-merged-in-the-form.xlsx": _merged(),
    }
    return {
        **{name: saved(workbook) for name, workbook in made.items()},
        "72-web-page-called-workbook.xlsx": (
            b"<html><table><tr><td>TRAINED</td><td>BO</td><td>30</td></tr></table></html>\n"
        ),
    }


def _moved() -> Workbook:
    """Sheets and columns in another order under other names, with some of the partner's own."""
    titles = {"cover": "Portada", "outputs": "Resultados", "budgets": "Gastos", "signs": "Cambios"}
    made = book(tables("andes", [LA_PAZ, LAW], language="es", number_format="1.234,5"), titles)
    page = made["Resultados"]
    labels = {"C3": "País", "K3": "Realizado: total", "L3": "Niñas", "M3": "Niños"}
    for address, text in labels.items():
        put(page, address, text)
    _reverse_columns(page)
    put(page, "R3", "Responsable")
    put(page, "R5", "equipo de El Alto")
    put(page, "S3", "Sólo para nosotros")
    put(page, "S4", "dtz:earlier")
    put(page, "S5", 77)
    own = made.create_sheet("Hoja1", 0)
    put(own, "B2", 12345)
    made.move_sheet("Portada", 3)
    return made


def _reverse_columns(page: Worksheet) -> None:
    """P to A become B to Q, so that the key column is not the first any more."""
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=3, max_col=16)]
    for number, values in enumerate(rows, start=3):
        for column, value in enumerate([None, *reversed(values)], start=1):
            page.cell(number, column).value = value


def _hidden() -> Workbook:
    made = book(tables("andes", [LA_PAZ, LAW]))
    page = made["Outputs"]
    page.row_dimensions[6].hidden = True
    page.column_dimensions["F"].hidden = True
    page.column_dimensions["M"].hidden = True
    page.protection = SheetProtection(sheet=True, password="secreto")  # noqa: S106
    made["Signs"].sheet_state = "hidden"
    made.create_sheet("Cálculos").sheet_state = "veryHidden"
    put(made["Cálculos"], "A1", 99)
    return made


def _incomplete() -> Workbook:
    made = book(tables("andes", [LA_PAZ]))
    del made["Budgets"]
    page = made["Outputs"]
    for row in range(3, 6):
        page.cell(row, 13).value = None
    put(made["Cover"], "A6", None)
    for row in (3, 4):
        for column in range(1, 10):
            made["Signs"].cell(row, column).value = None
    return made


def _copied() -> Workbook:
    made = book(tables("andes", [LA_PAZ]))
    twin = made.copy_worksheet(made["Outputs"])
    twin.title = "Outputs (2)"
    put(twin, "K5", 31)
    return made


def _answered() -> Workbook:
    """A correction as it comes back: of five questions three were answered in three ways, one was
    answered and then the cell changed, one got no known answer."""
    made = book(
        tables(
            "andes",
            [
                reached("BO", "1.234", planned_total="-"),
                reached("PE", "n/a", planned_total="1.500"),
                reached("CO", "nil"),
            ],
            revision=2,
        )
    )
    sheet = made.create_sheet("What to correct", 0)
    put(sheet, "A1", CORRECTIONS_MARKER)
    lines: Sequence[Mapping[str, str]] = (
        _line("ambiguous-number", "K5", "1.234", "The mark stands between thousands."),
        _line("no-number-sign", "F5", "-", "There was none: 0."),
        _line("not-applicable-sign", "K6", "n/a", "sign-not-applicable"),
        _line("ambiguous-number", "F6", "1.400", "The mark stands between thousands."),
        _line("none-in-words", "K7", "nil", "perhaps"),
    )
    for column, key in enumerate(KEYS, start=6):
        sheet.cell(5, column).value = key
        for row, line in enumerate(lines, start=8):
            sheet.cell(row, column).value = line[key]
    sheet.row_dimensions[5].hidden = True
    return made


def _merged() -> Workbook:
    """The place merged over two rows, and a title over a whole row."""
    made = book(tables("andes", [LA_PAZ, {**LAW, "place": None}]))
    made["Outputs"].merge_cells("C5:C6")
    made["Outputs"].merge_cells("A2:P2")
    return made


def _line(question: str, cell: str, held: str, answer: str) -> Mapping[str, str]:
    """One question as it was asked about what the cell held then, and what was answered."""
    said = (answer, question, TITLES["outputs"], cell, fingerprint(held))
    return dict(zip(KEYS, said, strict=True))


def _people() -> Workbook:
    """Nobody of these is anybody: the names are common, the numbers are kept free for examples."""
    return book(
        tables(
            "andes",
            [
                LA_PAZ | {"note": "Contacto: maria@example.org"},
                LAW | {"note": "Llamar al +591 2 2345678"},
                reached("PE", 12, note="Taller en -16.50012, -68.15034"),
            ],
            signs=[
                {
                    "pathway": "children",
                    "place": "BO",
                    "actor": "Juan Pérez Mamani",
                    "change": "El consejo escolar escucha a las niñas",
                    "observed_on": "2017-06",
                }
            ],
            language="es",
        )
    )
