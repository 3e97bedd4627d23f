"""Money on the whole road: partners' budgets and the lead's accounts, to files that agree with
them."""

import csv
import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from iati.validate import Severity, validate_file
from schemas.programme import Programme
from submissions import BudgetLine, Filled, make_template
from tests.builders import definition, write_programme
from tests.end_to_end.roads import RoadFolder, contents_of
from tests.iati.samples import parsed

RATES = "currency,date,rate,source\nBOB,2016-12-30,0.13,central bank\n"
ACCOUNTS = """\
id,activity,type,date,value,currency,value_date,organisation,partner,description
IN-1,PROGRAMME,incoming funds,2017-02-01,300000,EUR,2017-02-01,MINISTRY,,First instalment
OUT-1,BO,disbursement,2017-03-01,1000,BOB,2017-03-01,,inti,
OUT-2,BO,disbursement,2017-03-02,70,EUR,2017-03-02,,quiet-house,
"""


def form(programme: Programme, partner: str, *lines: BudgetLine) -> bytes:
    """A partner's workbook with budget lines and nothing else."""
    return make_template(programme, partner, "2017", values=Filled(budgets=lines))


def line(place: str, currency: str, planned: str, realised: str) -> BudgetLine:
    return BudgetLine("Staff", place, currency, Decimal(planned), Decimal(realised))


@pytest.fixture
def road(tmp_path: Path) -> RoadFolder:
    """A road of the tiny programme with money, that never ran."""
    content = definition()
    content["iati"] |= {"money": {}, "profiles": ["iati", "nl-mfa"]}
    folder = write_programme(tmp_path / "road" / "programme", content)
    road = RoadFolder(tmp_path / "road", programme=str(folder))
    programme = Programme.model_validate(content)
    for folder in (road.inbox, road.records):
        folder.mkdir()
    (road.records / "transactions.csv").write_text(ACCOUNTS, encoding="utf-8")
    (road.records / "exchange-rates.csv").write_text(RATES, encoding="utf-8")
    lines = {
        "inti": [line("BO", "BOB", "1000.10", "1000"), line("ALL", "EUR", "5", "4")],
        "quiet-house": [line("BO", "EUR", "70.25", "60")],
    }
    for partner, rows in lines.items():
        (road.inbox / f"{partner}.xlsx").write_bytes(form(programme, partner, *rows))
    return road


def test_money_reaches_valid_files_that_agree_with_partners_and_accounts(
    road: RoadFolder,
) -> None:
    done = road.dtz("publish")

    assert done.returncode == 0, done.stdout + done.stderr
    for profile, name in (
        ("iati", "activities.xml"),
        ("nl-mfa", "nl-mfa/activities.xml"),
        ("iati", "organisation.xml"),
    ):
        report = validate_file(road.current / name, dt.date(2018, 5, 1), profile)
        assert [f.rule for f in report.findings if f.severity is not Severity.ADVISORY] == []
    values = [node.text for node in parsed(road.current).iterfind(".//budget/value")]
    assert values == ["5.00", "200.26"]  # what belongs to no country; 1000.10 * 0.13 and 70.25
    lead = parsed(road.current, "organisation.xml")
    assert [node.text for node in lead.iterfind("*/recipient-org-budget/value")] == [
        "135.01",
        "70.25",
    ]
    with (road.current / "money.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(r["kind"], r["value"], r["currency"], r["converted_value"]) for r in rows] == [
        ("budget", "5.00", "EUR", "5.00"),
        ("incoming funds", "300000.00", "EUR", "300000.00"),
        ("budget", "200.26", "EUR", "200.26"),
        ("disbursement", "1000.00", "BOB", "130.00"),
        ("disbursement", "70.00", "EUR", "70.00"),
    ]
    shown = [content for content in contents_of(road.current).values() if b"Callada" in content]
    assert shown == []
    said = done.stdout + done.stderr
    assert "spending_reconciles" in said
    assert "inti 2017: 130.00 in the accounts, 134.00 in budget lines" in said
    assert "withheld partner 1 2017: 70.00 in the accounts, 60.00 in budget lines" in said
