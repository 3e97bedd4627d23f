"""Files of delimited text: marks between fields, encodings, ends of lines, what programs add.

What is particular about numbers, dates and rows stands in modules of its own.
"""

from tests.submissions.corpus.forms import Said, stacked, tables
from tests.submissions.corpus.packing import Files, delimited

LA_PAZ: Said = {
    "indicator": "TRAINED",
    "place": "BO",
    "realised_total": "30",
    "realised_female": "18",
    "realised_male": "12",
}
LAW: Said = {"indicator": "LAWS", "place": "BO", "planned_total": "2", "realised_total": "1"}


def files() -> Files:
    """Every file of this kind."""
    return {**_marks_between_fields(), **_encodings(), **_what_programs_write()}


def _marks_between_fields() -> Files:
    spanish = tables(
        "andes",
        [LA_PAZ | {"note": "Niñas de El Alto; también de noche"}, LAW],
        [
            {
                "line": "Personal",
                "place": "BO",
                "planned": "1.250,50",
                "realised": "980,00",
                "currency": "BOB",
            }
        ],
        language="es",
        number_format="1.234,5",
    )
    both = [["Concepto", "Monto, en bolivianos"], ["Personal", "1250,50"], ["Viajes", "75,25"]]
    of_lima = [
        ["Rubro", "Previsto, en soles", "Gasto, en soles"],
        ["Personal", "1250,50", "980,00"],
        ["Viajes", "75,25", "80,00"],
    ]
    return {
        "01-semicolons.csv": delimited(stacked(spanish), ";", "\n"),
        "02-pipes-and-old-mac-lines.csv": delimited(stacked(tables("andes", [LAW])), "|", "\r"),
        "03-line-that-names-the-mark.csv": delimited(
            stacked(tables("andes", [LA_PAZ | {"note": "El Alto, La Paz"}])),
            ";",
            encoding="utf-8-sig",
            before="sep=;\r\n",
        ),
        "04-two-marks.csv": _unquoted(both),
        "05-two-marks-declared.csv": _unquoted(of_lima),
        "06-quotation-mark-never-closed.csv": delimited(stacked(tables("andes", [LAW]))).replace(
            b"LAWS", b'"LAWS'
        ),
        "07-line-breaks-in-notes.csv": delimited(
            stacked(
                tables(
                    "andes",
                    [LAW | {"note": 'Ley "Nº 28",\nsegunda vuelta\n'}, LA_PAZ],
                )
            )
        ),
    }


def _unquoted(lines: list[list[str]]) -> bytes:
    """Fields as a program writes them that knows semicolons only."""
    return "".join(";".join(fields) + "\r\n" for fields in lines).encode()


def _encodings() -> Files:
    bengali = tables("bangla", [LAW | {"place": "BD", "note": "ঢাকা"}])
    accents = tables("andes", [LAW | {"note": "Ley de protección de la niñez"}])
    declared = [
        ["Año", "2017", ""],
        ["Actividad", "Niñas", "Niños"],
        ["Formación en Perú", "21", "19"],
        ["Campañas", "300", "280"],
    ]
    return {
        "08-utf-16-with-tabs.csv": delimited(
            stacked(bengali), "\t", encoding="utf-16-le", before="\ufeff"
        ),
        "09-utf-16-without-mark.csv": delimited(stacked(bengali), encoding="utf-16-be"),
        "10-windows-1252.csv": delimited(stacked(accents), ";", encoding="cp1252"),
        "11-windows-1252-declared.csv": delimited(declared, ";", encoding="cp1252"),
        "12-tabs.tsv": delimited(stacked(bengali), "\t"),
    }


def _what_programs_write() -> Files:
    padded = [[*line, *[""] * (16 - len(line))] for line in stacked(tables("andes", [LA_PAZ]))]
    errors: list[Said] = [
        {"indicator": "LAWS", "place": "BO", "planned_total": "#REF!", "realised_total": "3"},
        {"indicator": "LAWS", "place": "PE", "planned_total": "4", "realised_total": "#DIV/0!"},
        {"indicator": "EVENTS", "place": "BO", "realised_total": "=SUM(K12:K13)"},
        {"indicator": "EVENTS", "place": "#N/A", "realised_total": "5"},
    ]
    serials: list[Said] = [
        {
            "pathway": "children",
            "place": "BO",
            "actor": "Consejo escolar",
            "change": "Escucha a las niñas",
            "observed_on": serial,
        }
        for serial in ("42916", "2017")
    ]
    words: list[Said] = [
        {"indicator": code, "place": "ID", "planned_total": planned, "realised_total": realised}
        for code, planned, realised in (
            ("LAWS", "tidak diketahui", "nihil"),
            ("EVENTS", "tidak berlaku", "?"),
        )
    ]
    return {
        "13-padded-by-excel.csv": delimited([*padded[:8], [""] * 16, *padded[8:]]),
        "14-error-values-as-text.csv": delimited(stacked(tables("andes", errors))),
        "15-days-counted-in-csv.csv": delimited(stacked(tables("andes", signs=serials))),
        "16-words-for-none.csv": delimited(stacked(tables("nusantara", words, language="id"))),
    }
