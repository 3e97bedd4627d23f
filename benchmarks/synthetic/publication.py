"""How the synthetic programme is published: the entries of iati.yaml, and whose it is.

What the programme itself is stands in `definition`.
"""

from typing import Any

from benchmarks.synthetic.marks import marked, named
from benchmarks.synthetic.places import COUNTRIES, TOCS

Entry = dict[str, Any]

LEAD_REF = "NL-KVK-SYNTHETIC"
FUNDER_ACTIVITY = "NL-KVK-SYNTHETIC-FUNDER-1"
BASE_URL = "https://synthetic.example.org/dtz"


def publication() -> Entry:
    """The content of iati.yaml."""
    return {
        "reporting_organisation": marked("LEAD"),
        "identifier_prefix": f"{LEAD_REF}-2023",
        "base_url": BASE_URL,
        "profiles": ["iati", "nl-mfa"],
        "status": "2",
        "collaboration_type": "1",
        "flow_type": "10",
        "finance_type": "110",
        "aid_type": "C01",
        "tied_status": "5",
        "sectors": [{"vocabulary": "1", "code": "15160"}],
        "policy_markers": [{"code": "1", "significance": "1"}],
        "tags": [{"vocabulary": "3", "code": "16.2"}],
        "participations": [
            {"organisation": marked("FUNDER"), "role": "1", "activity_id": FUNDER_ACTIVITY},
            {"organisation": marked("LEAD"), "role": "2"},
            {"organisation": marked("LEAD"), "role": "4"},
            {"organisation": marked("MEMBER"), "role": "4"},
        ],
        "contact": {"organisation": named("Desk"), "email": "synthetic@example.org"},
        "country_shares": dict.fromkeys(COUNTRIES, 100 // len(COUNTRIES)),
        "money": {"spending": "disbursements", "budget_status": "2"},
        "organisation": _organisation_file(),
        "activities": [_activity("PROGRAMME"), *_activities()],
    }


def _organisation_file() -> Entry:
    def year(number: int, value: str) -> Entry:
        start = f"{number}-01-01"
        return {"start": start, "end": f"{number}-12-31", "value": value, "value_date": start}

    return {
        "total_budgets": [year(2023 + n, f"{4_000_000 + n * 250_000}.00") for n in range(4)],
        "total_expenditures": [year(2023, "3812345.67"), year(2024, "4098765.43")],
        "documents": [
            {
                "url": f"{BASE_URL}/annual-report-2024.pdf",
                "format": "application/pdf",
                "title": named("Annual report 2024"),
                "categories": ["B01"],
            }
        ],
    }


def _activities() -> list[Entry]:
    return [
        _activity(country or toc, toc=marked(toc), **({"country": country} if country else {}))
        for toc, countries in TOCS.items()
        for country in countries or ("",)
    ]


def _activity(code: str, **more: str) -> Entry:
    text = (
        "It stands here to show what the road does with plans, budgets, signs of change, ratings "
        "and money; no number in it was ever counted."
    )
    return {
        "id": code,
        "title": named(f"Activity {code}"),
        "description": named(text),
        "objectives": named("To show what can be published."),
        "target_groups": named("Nobody."),
        "scope": "4" if "country" in more else "3",
        # A worldwide theory of change works in no country of its own.
        **({"region": "998"} if "toc" in more and "country" not in more else {}),
        **more,
    }
