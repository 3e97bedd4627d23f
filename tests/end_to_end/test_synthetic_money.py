"""The money of the synthetic programme: what is in its release beside budget lines and accounts,
added up here once more."""

import xml.etree.ElementTree as ET
from collections import defaultdict
from decimal import Decimal

from benchmarks.synthetic.places import COUNTRIES, PARTNERS
from tests.end_to_end import synthetic as meant
from tests.end_to_end.roads import RoadFolder


def test_budgets_of_activities_are_the_planned_lines_in_euros(synthetic: RoadFolder) -> None:
    expected: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for line in meant.planned_lines():
        expected[line.activity, line.period] += line.value

    for name in ("activities.xml", "nl-mfa/activities.xml"):
        found = {
            (identifier, meant.year_of(budget)): Decimal(budget.findtext("value", ""))
            for identifier, activity in meant.activities_of(synthetic.current / name).items()
            for budget in activity.findall("budget")
        }
        assert found == expected


def test_transactions_are_the_rows_of_the_accounts_and_name_the_funders_activity(
    synthetic: RoadFolder,
) -> None:
    kinds = {
        "incoming funds": "1",
        "outgoing commitment": "2",
        "disbursement": "3",
        "expenditure": "4",
        "incoming commitment": "11",
    }
    rows = meant.rows_of(synthetic.records / "transactions.csv")
    assert {row["type"] for row in rows} == kinds.keys()
    withheld = {partner.id for partner in PARTNERS if partner.withheld}
    hidden = sorted((row["date"], row["id"]) for row in rows if row["partner"] in withheld)
    numbered = {own: f"withheld-{n}" for n, (_, own) in enumerate(hidden, start=1)}
    assert numbered
    accounts = sorted(
        (numbered.get(row["id"], row["id"]), kinds[row["type"]], row["value"], row["currency"])
        for row in rows
    )
    found = []
    for activity in meant.activities_of(synthetic.activities).values():
        for entry in activity.findall("transaction"):
            kind = entry.find("transaction-type")
            value = entry.find("value")
            assert kind is not None and value is not None
            code = kind.get("code", "")
            found.append((entry.get("ref", ""), code, value.text or "", value.get("currency", "")))
            if code in ("1", "11"):
                provider = entry.find("provider-org")
                assert provider is not None
                assert provider.get("provider-activity-id") == "NL-KVK-SYNTHETIC-FUNDER-1"
    assert sorted(found) == accounts


def test_the_organisation_file_has_totals_and_what_partners_and_countries_get(
    synthetic: RoadFolder,
) -> None:
    (lead,) = (
        ET.parse(synthetic.current / "organisation.xml").getroot().findall("iati-organisation")
    )

    def amounts(element: str) -> list[Decimal]:
        return [Decimal(e.findtext("value", "")) for e in lead.findall(element)]

    assert amounts("total-budget") == [4_000_000, 4_250_000, 4_500_000, 4_750_000]
    assert amounts("total-expenditure") == [Decimal("3812345.67"), Decimal("4098765.43")]
    lines = list(meant.planned_lines())
    assert sum(amounts("recipient-org-budget")) == sum(line.value for line in lines)
    by_country: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for line in lines:
        if line.place != "ALL":
            by_country[line.place, line.period] += line.value
    found = {}
    for budget in lead.findall("recipient-country-budget"):
        country = budget.find("recipient-country")
        assert country is not None
        found[country.get("code", ""), meant.year_of(budget)] = Decimal(
            budget.findtext("value", "")
        )
    assert found == by_country
    assert {country for country, _ in found} == set(COUNTRIES)
