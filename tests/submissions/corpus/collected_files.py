"""What data collection tools give, and documents of programs: JSON, and sheets made from forms.

Layouts for them stand in `mappings/`.
"""

import json
from typing import Any

from tests.submissions.corpus.foreign_files import workbook
from tests.submissions.corpus.packing import Files, delimited, saved

APPROVED = {"uid": "validation_status_approved"}
STATUS = "_submission__validation_status"
REFUSED = {"uid": "validation_status_not_approved"}


def files() -> Files:
    """Every file of this kind."""
    return {**_forms(), **_documents()}


def _forms() -> Files:
    kobo: list[dict[str, Any]] = [
        _entry(1, "2017", "10", "8", "1", APPROVED),
        _entry(2, "2017", "50", "50", "5", REFUSED),
        _entry(3, "2017", "8", "4", "1", {}),
        _entry(3, "2017", "8", "4", "1", {}),
    ]
    head = ("ano", "formacao/meninas", "formacao/meninos", "leis", "_id", "_uuid")
    exported = [
        (*head, "_validation_status", "_index", "_submitted_by"),
        ("2017", 10, 8, 1, 1, "u1", "Approved", 1, "enumerador"),
        ("2017", 50, 50, 5, 2, "u2", "Not approved", 2, "enumerador"),
        ("2017", 8, 4, 1, 3, "u3", None, 3, "enumerador"),
    ]
    central_head = ("SubmissionDate", "ano", "formacao-meninas", "formacao-meninos")
    central = [
        [*central_head, "leis", "KEY", "SubmitterName", "ReviewState"],
        ["2017-05-01T10:00:00Z", "2017", "10", "8", "1", "uuid:1", "enumerador", "approved"],
        ["2017-06-01T10:00:00Z", "2017", "50", "50", "5", "uuid:2", "enumerador", "hasIssues"],
        ["2017-07-01T10:00:00Z", "2017", "8", "4", "1", "uuid:3", "enumerador", ""],
    ]
    parent = ("_parent_table_name", "_parent_index", "_submission__id")
    turns = [
        ("municipio", "municipios/meninas", "municipios/meninos", "_index", *parent, STATUS),
        ("Recife", 10, 8, 1, "Visitas", 1, 11, "Approved"),
        ("Natal", 5, 4, 2, "Visitas", 1, 11, "Approved"),
        ("Belém", 50, 50, 3, "Visitas", 2, 12, "Not approved"),
    ]
    visits = [
        ("ano", "_id", "_uuid", "_validation_status", "_index"),
        ("2017", 11, "u11", "Approved", 1),
        ("2017", 12, "u12", "Not approved", 2),
    ]
    return {
        "103-kobo-groups-that-repeat.xlsx": saved(
            workbook({"Visitas": visits, "municipios": turns})
        ),
        "89-kobo-forms.json": _json({"count": len(kobo), "results": kobo}),
        "90-kobo-export.xlsx": saved(workbook({"Relatorio": exported})),
        "91-odk-export.csv": delimited(central, line_end="\n"),
    }


def _entry(
    number: int, year: str, girls: str, boys: str, laws: str, status: dict[str, str]
) -> dict[str, Any]:
    return {
        "_id": number,
        "_uuid": f"u{number}",
        "_validation_status": status,
        "_submitted_by": "enumerador",
        "_geolocation": [-23.55, -46.63],
        "ano": year,
        "formacao/meninas": girls,
        "formacao/meninos": boys,
        "leis": laws,
    }


def _documents() -> Files:
    cover = {
        "contract": "submission-1",
        "programme": "CORPUS",
        "partner": "brasil",
        "period": 2017,
        "revision": 1,
        "language": "pt",
    }
    whole = {
        **cover,
        "outputs": [
            {"indicator": "TRAINED", "place": "BR", "realised_female": 18, "realised_male": 12.0},
            {"indicator": "LAWS", "place": "BR", "planned_total": None, "realised_total": "2"},
        ],
        "budgets": [
            {"line": "Equipe", "place": "BR", "planned": 1250.5, "realised": 0, "currency": "BRL"}
        ],
        "signs": [
            {
                "pathway": "government",
                "place": "BR",
                "actor": "Prefeitura",
                "change": "Aplica a lei",
                "observed_on": "2017-06",
                "outcome": "GO-1",
                "sensitive": True,
            }
        ],
    }
    faulty = {
        **cover,
        "outputs": [
            {"indicator": "TRAINED", "place": "BR", "realised_total": 12.5},
            {"indicator": "LAWS", "place": "BR", "realised_total": [1, 2]},
            "none",
            {"indicator": "EVENTS", "place": "BR", "realised_total": 3, "cidade": "x"},
        ],
        "budgets": {},
        "signs": [],
        "anexos": [1],
    }
    return {
        "92-our-document.json": _json(whole),
        "93-document-with-faults.json": _json(faulty).replace(b"12.5", b"12.5e0"),
        "94-document-cut-off.json": _json(whole)[:-200],
    }


def _json(document: object) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
