"""The synthetic programme: who takes part, where, and what is to change. Plain entries, as an
author would write them in the files of a programme folder.

Indicators, publication and what is reported have modules of their own.
"""

from typing import Any

import yaml

from benchmarks.synthetic.indicators import indicators
from benchmarks.synthetic.marks import marked, named
from benchmarks.synthetic.places import COUNTRIES, PARTNERS, PERIODS, TOCS
from benchmarks.synthetic.publication import LEAD_REF, publication
from schemas.programme.load import FILES

Entry = dict[str, Any]

PATHWAYS = {
    "children": "CH",
    "communities": "CO",
    "government": "GO",
    "private-sector": "PS",
}
"""Each pathway with the letters that its indicators and outcomes begin with."""


def programme_files() -> dict[str, str]:
    """Content of every file of the programme folder by its name."""
    content = _programme() | {
        "organisations": _organisations(),
        "pathways": [
            {"id": p, "name": named(p), "description": named(f"Pathway {p}.")} for p in PATHWAYS
        ],
        "theories_of_change": _theories_of_change(),
        "indicators": indicators(),
        "partners": _partners(),
        "donor_frameworks": [_donor_framework()],
        "iati": publication(),
    }
    return {
        name: yaml.safe_dump(
            {key: content[key] for key in keys if key in content},
            sort_keys=False,
            allow_unicode=True,
            width=100,
        )
        for name, keys in FILES.items()
    }


def _programme() -> Entry:
    return {
        "id": marked("2023"),
        "title": named("Programme 2023-2024"),
        "description": named("Nothing in this programme is real: it shows what the road can do."),
        "start": "2023-01-01",
        "end": "2025-12-31",
        "currency": "EUR",
        "languages": ["en"],
        "time_zone": "Europe/Amsterdam",
        "steward": marked("desk"),
        "periods": [
            {"id": year, "start": f"{year}-01-01", "end": f"{year}-12-31"} for year in PERIODS
        ],
        "submission": {"due_days_after_period": 60},
        "deviation": {"outputs_pct": 30, "budget_lines_pct": 25},
        "harvest": {"verified_pct": 20, "sense_making_per_year": 2},
        "age_groups": [
            {"id": "0-11", "lowest": 0, "highest": 11},
            {"id": "12-17", "lowest": 12, "highest": 17},
            {"id": "18+", "lowest": 18},
        ],
    }


def _organisations() -> list[Entry]:
    return [
        {
            "id": marked("LEAD"),
            "name": named("Lead"),
            "role": "lead",
            "iati_ref": LEAD_REF,
            "iati_type": "21",
        },
        {"id": marked("MEMBER"), "name": named("Member"), "role": "member"},
        {
            "id": marked("FUNDER"),
            "name": named("Funder"),
            "role": "funder",
            "iati_ref": "NL-KVK-SYNTHETIC-FUNDER",
            "iati_type": "10",
        },
    ]


def _theories_of_change() -> list[Entry]:
    return [
        {
            "id": marked("MOTHER"),
            "name": named("Mother theory of change"),
            "mother": True,
            "worldwide": True,
            "versions": [_first_version()],
            "outcomes": [
                {
                    "id": marked(f"M-{letters}"),
                    "pathway": pathway,
                    "wordings": [{"text": named(f"What is to change on pathway {pathway}")}],
                }
                for pathway, letters in PATHWAYS.items()
            ],
        },
        *(_toc(toc, countries) for toc, countries in TOCS.items()),
    ]


def _first_version() -> Entry:
    return {"number": 1, "holds_from": "2023-01-01", "dated_as": "start of the programme"}


def _toc(toc: str, countries: tuple[str, ...]) -> Entry:
    entry: Entry = {
        "id": marked(toc),
        "name": named(f"Theory of change {toc}"),
        "countries": list(countries),
        "worldwide": not countries,
        "versions": [_first_version()],
        "outcomes": [_outcome(toc, pathway) for pathway in PATHWAYS],
    }
    if toc == "ASIA":
        _adjust(entry)
    return entry


def _outcome(toc: str, pathway: str, name: str = "", since: int = 1) -> Entry:
    code = f"{toc}-{PATHWAYS[pathway]}{name}"
    text = named(f"Outcome {code}")
    return {
        "id": marked(code),
        "pathway": pathway,
        "serves": marked(f"M-{PATHWAYS[pathway]}"),
        "wordings": [{"since": since, "level": "intermediate outcome", "text": text}],
    }


def _adjust(asia: Entry) -> None:
    """The second version: one outcome renamed, one dropped for a new one, one moved."""
    children, communities, government, _ = asia["outcomes"]
    new = _outcome("ASIA", "communities", "-NETWORK", since=2)
    asia["outcomes"].append(new)
    level = "intermediate outcome"
    text = named("Outcome ASIA-CH, in other words")
    children["wordings"].append({"since": 2, "level": level, "text": text})
    communities |= {"until": 2, "becomes": [new["id"]]}
    moved = {"since": 2, "level": "impact", "pathway": "private-sector"}
    government["wordings"].append(moved | {"text": government["wordings"][0]["text"]})
    changes = [
        ("outcome reworded", children, "children"),
        ("outcome removed", communities, "communities"),
        ("outcome added", new, "communities"),
        ("outcome moved", government, "private-sector"),
    ]
    asia["versions"].append(
        {
            "number": 2,
            "holds_from": "2024-01-01",
            "dated_as": "start of 2024",
            "adjustments": [
                {"kind": kind, "outcome": o["id"], "pathway": pathway, "text": named(kind)}
                for kind, o, pathway in changes
            ],
        }
    )


def _partners() -> list[Entry]:
    entries = []
    for partner in PARTNERS:
        entry: Entry = {
            "id": partner.id,
            "name": named(f"Partner {partner.code}"),
            "toc": marked(partner.toc),
            "since": "2023-01-01",
            "languages": [partner.language],
            "indicators": [marked(i) for i in partner.indicators],
        }
        if partner.withheld:
            entry["withheld"] = True
        if partner.code == "asia-1":
            entry |= {"iati_ref": "NL-KVK-SYNTHETIC-ASIA-1", "iati_type": "22"}
        entries.append(entry)
    return entries


def _donor_framework() -> Entry:
    countries = list(COUNTRIES)

    def row(*pathways: str, where: list[str]) -> Entry:
        outcomes = [marked(f"M-{PATHWAYS[p]}") for p in pathways]
        return {"pathways": list(pathways), "outcomes": outcomes, "countries": where}

    everything = {"pathways": list(PATHWAYS), "all_outcomes": True, "countries": countries}
    return {
        "id": marked("SRHR"),
        "title": named("Results framework of the funder"),
        "owner": marked("FUNDER"),
        "results": [
            {
                "id": marked("RESULT-1"),
                "number": 1,
                "title": named("First result"),
                "objectives": [
                    {
                        "id": marked("1A"),
                        "title": named("Objective 1A"),
                        "contributions": [row("children", where=countries[:3])],
                    },
                    {
                        "id": marked("1B"),
                        "title": named("Objective 1B"),
                        "contributions": [everything],
                    },
                ],
            },
            {
                "id": marked("RESULT-4"),
                "number": 4,
                "title": named("Fourth result"),
                "objectives": [
                    {
                        "id": marked("4A"),
                        "title": named("Objective 4A"),
                        "contributions": [
                            row("government", where=countries),
                            row("communities", "private-sector", where=countries[2:]),
                        ],
                    }
                ],
            },
        ],
    }
