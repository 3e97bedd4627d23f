"""Files that are not our form: tables as partners make them for themselves.

How they are to be read stands in `mappings/`.
"""

import datetime as dt
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, cast

from openpyxl import Workbook

from tests.submissions.corpus.forms import put
from tests.submissions.corpus.packing import Files, delimited, saved

Rows = Sequence[Sequence[object]]


def files() -> Files:
    """Every file of this kind."""
    return {
        **_wide(),
        **_countries(),
        **_long(),
        **_events(),
        **_shares(),
        **_tagged(),
        **_other_sheets(),
    }


def workbook(
    sheets: Mapping[str, Rows], merged: Mapping[str, Sequence[str]] | None = None
) -> Workbook:
    """Rows as sheets; nothing stands where a row has None."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        page = made.create_sheet(title)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                if value is not None:
                    page.cell(number, column).value = cast("Any", value)
        for area in (merged or {}).get(title, ()):
            page.merge_cells(area)
    return made


PORTUGUESE: Rows = (
    ("Associação Exemplo",),
    ("Relatório anual",),
    (),
    (None, "Atividade", None, "Realizado"),
    (None, None, None, "0 a 11 anos", None, "12 a 17 anos", None, "Total"),
    (None, None, None, "Meninas", "Meninos", "Meninas", "Meninos"),
    (None, "Campanhas", None, 100, 90, 200, 150, 600),
    (),
    (None, "Leis", None, None, None, None, None, 2),
    (None, "TOTAL", None, 100, 90, 200, 150, 602),
    (),
    (None, "* inclui oficinas"),
    (None, "Fonte: equipe"),
)
AREAS = ("A1:H1", "B4:B6", "D4:H4", "D5:E5", "F5:G5", "H5:H6")


def _wide() -> Files:
    title = "Resultados 2017"
    plain = workbook({title: PORTUGUESE}, {title: AREAS})
    moved = workbook({title: [(), (), *((None, *row) for row in PORTUGUESE)]})
    unknown = workbook(
        {"Hoja1": [["Proyecto", "Logros"], ["Casa de la niña", 12], ["Teléfono", 7]]}
    )
    renamed = workbook({title: PORTUGUESE}, {title: AREAS})
    put(renamed[title], "F6", "Gurias")
    twice = workbook({title: PORTUGUESE}, {title: AREAS})
    for row, value in ((4, "Realizado"), (5, "Total"), (7, 601), (9, 2)):
        twice[title].cell(row, 9).value = value
    return {
        "73-nobody-has-explained.xlsx": saved(unknown),
        "74-three-header-rows.xlsx": saved(plain),
        "75-header-renamed.xlsx": saved(renamed),
        "76-header-twice.xlsx": saved(twice),
        "104-table-moved-and-not-merged.xlsx": saved(moved),
    }


def _countries() -> Files:
    def country(name: str, formed: Sequence[object], laws: Sequence[object]) -> Rows:
        return (
            (f"Informe {name}",),
            (),
            ("Indicador", "Meta", "Niñas", "Niños", "Total"),
            ("NNA formados", *formed),
            ("Leyes", *laws),
        )

    index: Rows = (("Informe anual", "Año 2017"), ("Preparado por", "equipo"))
    sheets = {
        "Índice": index,
        "Bolivia": country("Bolivia", (40, 18, 12, 30), (2, None, None, 1)),
        "PERÚ ": country("Perú", (20, 11, 9, 20), (None, None, None, 0)),
        "Colombia": country("Colombia", (None, 3, 4, 7), ()),
        "Gráficos": (("datos", 1), ("datos", 2)),
    }
    hidden = workbook(sheets)
    hidden["Colombia"].sheet_state = "hidden"
    new = workbook({**sheets, "Ecuador": country("Ecuador", (1, 1, 0, 1), ())})
    return {
        "77-a-sheet-for-each-country.xlsx": saved(hidden),
        "78-a-country-more.xlsx": saved(new),
    }


def _long() -> Files:
    long = [
        ["Country", "Activity", "Who", "Stage", "Number"],
        ["Bangladesh", "Training", "All", "planned", "1,20,000"],
        ["", "", "Girls", "done", "65,000"],
        ["", "", "Boys", "done", "55,000"],
        ["", "", "All", "done", "1,20,000"],
        ["India", "Training", "Girls", "done", "12"],
        ["India", "Training", "Boys", "done", "no data"],
        ["India", "Training", "All", "done", "30"],
        ["India", "Laws", "", "done", "2"],
        ["India", "Picnics", "", "done", "9"],
    ]
    strange = [*long, ["Nepal", "Laws", "", "done", "1"], ["India", "Laws", "", "done", "3"]]
    thai: Rows = (
        ("รายงานประจำปี ๒๕๖๐",),
        (),
        ("รายการ", "แผน", "ผล"),
        ("การอบรม",),
        ("หญิง", 20, "๑๘"),
        ("ชาย", 20, 12),
        ("รวม", 40, 30),
        ("การรณรงค์",),
        ("หญิง", 100, 120),
        ("ชาย", 100, 90),
        ("รวม", 200, 210),
        (),
        ("หมายเหตุ: นับเฉพาะผู้ที่มาครบ", 99),
    )
    wrong = [list(row) for row in thai]
    wrong[6][2] = 31
    return {
        "79-long-table.csv": delimited(long),
        "80-long-table-with-strangers.csv": delimited(strange),
        "81-sections-in-thai.xlsx": saved(workbook({"รายงาน": thai})),
        "82-sections-with-a-wrong-sum.xlsx": saved(workbook({"รายงาน": wrong})),
    }


def _events() -> Files:
    head = ("Tanggal", "Kegiatan", "Perempuan", "Laki-laki", "Jumlah")
    training: Rows = (
        (dt.date(2017, 2, 3), "Pelatihan", 10, 8, 18),
        ("17 Agustus 2017", "Pelatihan", 5, 7, 12),
    )
    others: Rows = (
        (dt.date(2017, 9, 1), "Kampanye", 100, 80, 180),
        (dt.date(2016, 12, 30), "Pelatihan", 50, 50, 100),
        (dt.date(2017, 10, 10), "Rapat internal", 3, 4, 7),
    )
    gaps: Rows = (
        (dt.date(2017, 11, 11), "Kampanye", 20, None, 20),
        (dt.date(2017, 11, 12), "Pelatihan", 6, 7, 14),
    )
    return {
        "83-events-to-add-up.xlsx": saved(workbook({"Kegiatan": (head, *training, *others)})),
        "84-events-with-gaps.xlsx": saved(
            workbook({"Kegiatan": (head, *training, *others, *gaps)})
        ),
    }


def _shares() -> Files:
    head = ("Qué", "País", "Alcanzados", "% mujeres", "% hombres")
    asked = workbook(
        {
            "Porcentajes": (
                ("Fundación Andes",),
                (),
                head,
                ("Formación", "Bolivia", 40, 0.45, "55%"),
                ("Campaña", "Bolivia", 200, 0.25, 50),
                ("Formación", "Perú", 30, "33%", "67%"),
                ("Campaña", "Perú", 10, 1, "0 %"),
                ("Campaña", "Colombia", None, "50%", None),
            )
        }
    )
    asked["Porcentajes"]["D4"].number_format = "0%"
    decided = workbook(
        {
            "Porcentajes": (
                ("Fundación Lima",),
                (),
                head,
                ("Formación", "Perú", 40, 0.45, 0.55),
                ("Campaña", "Perú", 8, 1, 0),
            )
        }
    )
    return {
        "85-shares.xlsx": saved(asked),
        "86-shares-decided.xlsx": saved(decided),
    }


def _tagged() -> Files:
    tags = ["#org+code", "#indicator+code", "#country+code", "#reached+f", "#reached+m"]
    plain = [
        ["Partner", "Activity", "Country", "Girls", "Boys", "Target", "Year"],
        [*tags, "#targeted", "#date+period"],
        ["nusantara", "TRAINED", "ID", "18", "12", "40", "2017"],
        ["nusantara", "LAWS", "ID", "", "", "2", "2017"],
    ]
    unclear = workbook(
        {
            "Data": (
                ("Annual data",),
                (),
                ("Partner", "Activity", "Country", "Girls", "Teenagers", "Year"),
                (*tags[:4], "#reached+adolescents", "#period"),
                ("bangla", "TRAINED", "BD", 18, 30, 2017),
            )
        }
    )
    return {
        "87-tagged.csv": delimited(plain),
        "88-tag-that-is-not-clear.xlsx": saved(unclear),
    }


def _other_sheets() -> Files:
    head = ["Actividad", "Niñas", "Niños"]
    pages = [
        ["Año", "2017", ""],
        head,
        ["Formación en Perú", "21", "19"],
        ["Subtotal", "21", "19"],
        head,
        ["Campañas", "300", "280"],
        ["Total general", "321", "299"],
    ]
    decomposed = [[unicodedata.normalize("NFD", text) for text in line] for line in pages]
    spending = [
        ["Despesas do ano", "", "", "", ""],
        ["Rubrica", "Moeda", "Orçado", "Executado", "Justificativa"],
        ["Equipe", "BRL", "R$ 1.250,50", "R$ 980,00", "mudança de sede"],
        ["Viagens", "BRL", "R$ 300,00", "0,00", ""],
        ["Subtotal", "", "R$ 1.550,50", "R$ 980,00", ""],
        ["Equipe", "USD", "US$ 100,00", "US$ 90,00", ""],
    ]
    changes: Rows = (
        ("Perubahan yang terlihat",),
        ("Jalur", "Siapa", "Apa yang berubah", "Kapan", "Hasil", "Sumber", "Rahasia"),
        ("Anak", "Dewan sekolah", "Mendengar anak", "17 Agustus 2017", "H1", "laporan", "tidak"),
        ("Pemerintah", "Dinas sosial", "Menjalankan aturan", "Triwulan II 2017", "H2", None, "ya"),
        ("Gereja", "Paroki", "Membuka pintu", 2017, None, None, None),
    )
    return {
        "105-header-on-each-page.csv": delimited(decomposed, ";", encoding="utf-8-sig"),
        "106-despesas-2017-r2.csv": delimited(spending, ";"),
        "107-changes-in-a-table.xlsx": saved(workbook({"Perubahan": changes})),
    }
