"""Forms with what was added to the contract later: why something is far from plan, where a change
was seen, how much it matters and what was done towards it.

All other forms of the corpus are from before, and lack those columns.
"""

import json

from tests.submissions.corpus.foreign_files import workbook
from tests.submissions.corpus.forms import Said, book, stacked, tables
from tests.submissions.corpus.number_files import money, reached
from tests.submissions.corpus.packing import Files, delimited, saved
from tests.submissions.corpus.row_files import trained


def files() -> Files:
    """Every file of this kind."""
    return {**_far_from_plan(), **_changes(), **_other_doors()}


def _far_from_plan() -> Files:
    outputs: list[Said] = [
        trained("BO", 40, 25, 15) | {"planned_total": 100, "explanation": None},
        trained("PE", 160, 90, 70) | {"planned_total": 100, "explanation": "Vino otra escuela"},
        trained("CO", 150, 80, 70) | {"planned_total": 100},
        reached("BO", 3, planned_total=0),
        reached("PE", 0, planned_total=0),
        reached("CO", None, planned_total=10),
        {"indicator": "LAWS", "place": "BO", "planned_total": 2, "realised_total": 4}
        | {"explanation": "  ", "note": "dos leyes más"},
        reached("BO", 3, planned_total=0, age_group="0-11"),
        {"indicator": "Total", "planned_total": 312, "realised_total": 357},
    ]
    budgets = [
        money("Personal", "BO", 100, 130, "BOB"),
        money("Viajes", "BO", 100, 125, "BOB"),
        money("Alquiler", "PE", 0, 5.5, "PEN"),
        money("Cursos", "PE", 10, 20, "PEN") | {"explanation": "Se hicieron dos"},
        money("Total", "PE", 210, 280.5, "PEN"),
    ]
    before = tables(
        "andes",
        [trained("BO", 40, 25, 15) | {"planned_total": 100}],
        [money("Personal", "BO", 100, 130, "BOB")],
    )
    return {
        "109-far-from-plan.xlsx": saved(book(tables("andes", outputs, budgets))),
        "110-far-from-plan-in-an-older-form.csv": delimited(stacked(before)),
    }


def _changes() -> Files:
    council = _sign("BO", "Consejo escolar", "Escucha a las niñas")
    twice = [
        council,
        council | {"actor": " consejo  Escolar", "change": "ESCUCHA a las\nniñas"},
        council | {"place": "PE"},
        council | {"pathway": None},
    ]
    matters = [
        _sign("BO", "Alcaldía", f"Cambio {number}", significance=said)
        for number, said in enumerate(("alta", "MÉDIA", " tinggi", "Low", None, "altta", 3))
    ]
    people = [
        _sign("BO", "Colegio", "Abre un aula", location="-16.50012, -68.15034"),
        _sign("BO", "Policía", "Atiende", contribution="Lo acompañó Juan Pérez Mamani"),
        _sign("BO", "Juzgado", "Escucha", location="El Alto", contribution="Un curso"),
    ]
    explained = reached("BO", 5, explanation="Llamar al +591 2 2345678")
    return {
        "111-changes-told-twice.xlsx": saved(book(tables("andes", signs=twice))),
        "112-how-much-it-matters.xlsx": saved(book(tables("andes", signs=matters))),
        "113-people-in-explanations.xlsx": saved(
            book(tables("andes", [explained], signs=people, language="es"))
        ),
    }


def _sign(place: str, actor: str, change: str, **more: object) -> Said:
    return {"pathway": "children", "place": place, "actor": actor, "change": change, **more}


def _other_doors() -> Files:
    document = {
        "contract": "submission-1",
        "programme": "CORPUS",
        "partner": "brasil",
        "period": 2017,
        "revision": 1,
        "language": "pt",
        "outputs": [
            {"indicator": "LAWS", "place": "BR", "planned_total": 2, "realised_total": 5},
            {"indicator": "EVENTS", "place": "BR", "planned_total": 9, "realised_total": 1}
            | {"explanation": "greve"},
        ],
        "budgets": [],
        "signs": [
            _sign("BR", "Prefeitura", "Aplica a lei", location="Salvador", significance="média")
            | {"contribution": "curso"},
            _sign("BR", "Escola", "Escuta", significance="urgente"),
        ],
    }
    own = {
        "Capaian": (
            ("Kegiatan", "Rencana", "Realisasi", "Alasan"),
            ("Kampanye", 100, 30, "Sekolah tutup"),
            ("Pelatihan", 40, 100, None),
        ),
        "Kisah": (
            ("Jalur", "Kota", "Siapa", "Apa yang berubah", "Tingkat", "Peran kami"),
            ("Anak", "Kupang", "Dewan sekolah", "Mendengar anak", "***", "Kami melatih"),
            ("Pemerintah", None, "Dinas sosial", "Menjalankan aturan", "sedang", None),
            ("Anak", None, "Guru", "Mendengar anak", "*", None),
        ),
    }
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    return {
        "114-document-with-later-keys.json": text.encode(),
        "115-achievements-and-stories.xlsx": saved(workbook(own)),
    }
