"""Budgets and transactions in activity files, and the organisation file: byte for byte as before,
valid, read back, and nobody named who must not be.

After a change that is meant, write the golden files anew and review the difference:

    .venv/bin/python -m pytest tests/iati/test_money.py --update-golden
    git diff tests/iati/golden
"""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

from iati.compare_money import MoneyDifference, Received, compare_money
from iati.compose import PROFILES, compose_activities, compose_organisation
from iati.read_money import read_money
from iati.release.money import money_csv
from iati.validate import Severity, validate_file
from iati.write import write_activities
from iati.write_organisation import write_organisation
from schemas.iati_standard import child_order
from schemas.money import NO_MONEY, Money
from schemas.programme import Programme
from schemas.programme.publication import ProfileId
from tests.builders import programme
from tests.iati.money import LINES, MONEY, RECEIVED, RECORDS, TINY
from tests.iati.samples import MOMENT, parsed, values
from tests.money import TODAY

GOLDEN = Path(__file__).parent / "golden"
PREFIX = "NL-KVK-41149287-TINY"
WITHHELD = ("quiet-house", "Casa Callada")


def activities(
    folder: Path,
    money: Money = MONEY,
    profile: ProfileId = "iati",
    definition: Programme = TINY,
) -> Path:
    """The activity file of the tiny programme, with this money."""
    folder.mkdir(exist_ok=True)
    composed = compose_activities(definition, values([]), PROFILES[profile], money)
    write_activities(folder, "activities", composed, lambda *_: MOMENT)
    return folder / "activities.xml"


def organisation(folder: Path, money: Money = MONEY, definition: Programme = TINY) -> Path:
    """The organisation file of the tiny programme's lead, with this money."""
    record = compose_organisation(definition, money, ["annexes/2017.html"])
    assert record is not None
    path = folder / "organisation.xml"
    write_organisation(path, record, lambda *_: MOMENT)
    return path


def differences(
    folder: Path, money: Money = MONEY, received: Received = RECEIVED
) -> list[MoneyDifference]:
    files = {"iati": [activities(folder, money)]}
    return compare_money(TINY, received, files, [organisation(folder, money)])


@pytest.mark.parametrize("write", [activities, organisation], ids=["activities", "organisation"])
def test_money_is_published_byte_for_byte_as_before(
    write: Callable[[Path], Path], tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    written = write(tmp_path)
    golden = GOLDEN / f"tiny-money-{written.name}"
    if pytestconfig.getoption("--update-golden"):
        golden.write_bytes(written.read_bytes())

    expected = golden.read_text(encoding="utf-8").splitlines()

    assert written.read_text(encoding="utf-8").splitlines() == expected
    assert written.read_bytes() == golden.read_bytes()


@pytest.mark.parametrize("profile", ["iati", "nl-mfa"])
@pytest.mark.parametrize("name", ["activities", "organisation"])
def test_the_golden_files_are_valid_in_every_profile(name: str, profile: str) -> None:
    report = validate_file(GOLDEN / f"tiny-money-{name}.xml", MOMENT.date(), profile)

    assert [f.rule for f in report.findings if f.severity is not Severity.ADVISORY] == []


@pytest.mark.parametrize("name", ["activities", "organisation"])
def test_every_element_stands_in_the_order_of_the_standard(name: str) -> None:
    for element in parsed(GOLDEN, f"tiny-money-{name}.xml").iter():
        order = child_order(str(element.tag))
        places = [order.index(str(child.tag)) for child in element if child.tag in order]
        assert places == sorted(places), element.tag


def test_both_profiles_have_the_same_money(tmp_path: Path) -> None:
    main = activities(tmp_path / "iati")
    ministry = activities(tmp_path / "nl-mfa", profile="nl-mfa")

    assert list(read_money(main)) == list(read_money(ministry))
    assert len(list(read_money(main))) == 9


def test_money_that_comes_in_leads_to_the_donors_activity_and_back_to_ours() -> None:
    root = parsed(GOLDEN, "tiny-money-activities.xml")

    transactions = root.findall("iati-activity/transaction")
    links = {
        (
            str(line.tag),
            *(f"{name!s} {value!s}" for name, value in line.items() if "activity" in str(name)),
        )
        for transaction in transactions
        for line in transaction.iterfind("*")
        if line.tag in ("provider-org", "receiver-org")
        and transaction.find("transaction-type[@code='1']") is not None
    }

    assert links == {
        ("provider-org", "provider-activity-id XM-DAC-7-PPR-1"),
        ("receiver-org", f"receiver-activity-id {PREFIX}"),
    }
    outgoing = [t for t in transactions if t.find("transaction-type[@code='3']") is not None]
    assert len(outgoing) == 2
    assert not any("activity-id" in etree.tostring(t, encoding="unicode") for t in outgoing)


def test_a_withheld_partner_is_paid_without_being_named(tmp_path: Path) -> None:
    texts = [
        activities(tmp_path).read_text(encoding="utf-8"),
        organisation(tmp_path).read_text(encoding="utf-8"),
        money_csv(TINY, MONEY).decode(),
    ]

    assert [name for text in texts for name in WITHHELD if name in text] == []
    paid = parsed(tmp_path).find(".//transaction[@ref='withheld-1']")
    assert paid is not None
    receiver = paid.find("receiver-org")
    assert receiver is not None
    assert receiver.items() == []
    assert receiver.findtext("narrative") == "Partner whose name is withheld"
    assert [
        (budget.findtext("recipient-org/narrative"), budget.findtext("value"))
        for budget in parsed(tmp_path, "organisation.xml").iterfind(".//recipient-org-budget")
    ] == [("Inti", "190"), ("Partners whose names are withheld", "70.25")]


def test_the_accounts_own_reference_of_a_withheld_partner_stays_inside(tmp_path: Path) -> None:
    telling = replace(MONEY.movements[4], movement_id="paid-to-the-house-in-the-north")
    money = replace(MONEY, movements=(*MONEY.movements[:4], telling, *MONEY.movements[5:]))

    texts = [
        activities(tmp_path, money).read_text(encoding="utf-8"),
        money_csv(TINY, money).decode(),
    ]

    assert [text for text in texts if "north" in text] == []
    assert all("withheld-1" in text for text in texts)


def test_the_table_of_money_has_every_amount_with_what_it_is_in_euros() -> None:
    rows = list(csv.DictReader(io.StringIO(money_csv(TINY, MONEY).decode())))

    in_bolivia = [r for r in rows if r["activity"] == "BO"]
    assert [
        (r["kind"], r["value"], r["currency"], r["converted_value"], r["other_side"])
        for r in in_bolivia
    ] == [
        ("budget", "200.25", "EUR", "200.25", ""),
        ("outgoing commitment", "900", "EUR", "900", "Inti"),
        ("disbursement", "1200", "BOB", "144", "Inti"),
        ("disbursement", "70", "EUR", "70", "Partner whose name is withheld"),
    ]
    assert len(rows) == 9


def test_files_agree_with_what_was_received(tmp_path: Path) -> None:
    assert differences(tmp_path) == []


def test_an_amount_that_is_otherwise_lost_or_twice_is_found(tmp_path: Path) -> None:
    first, *others = MONEY.activity_budgets
    dearer = replace(MONEY, activity_budgets=(replace(first, value=first.value + 1), *others))
    lost = replace(MONEY, movements=MONEY.movements[1:])
    twice = replace(MONEY, movements=(*MONEY.movements, MONEY.movements[-1]))
    fewer = replace(MONEY, partner_budgets=MONEY.partner_budgets[:-1])

    found = {
        (d.source, d.place.element, d.meant, d.found)
        for money in (dearer, lost, twice, fewer)
        for d in differences(tmp_path, money)
    }

    assert found == {
        ("iati", "budget", Decimal("200.25"), Decimal("201.25")),
        ("iati", "transaction", Decimal(800000), None),
        ("iati", "transaction", Decimal("39.5"), Decimal(79)),
        ("organisation", "recipient-org-budget", Decimal("260.25"), Decimal(190)),
    }


def test_an_amount_without_a_rate_agrees_with_nothing(tmp_path: Path) -> None:
    received = Received(replace(RECORDS, exchange_rates=()), LINES, TODAY)

    found = differences(tmp_path, received=received)

    assert {d.place.element for d in found} == {
        *("budget", "recipient-org-budget", "recipient-country-budget")
    }


def test_where_nothing_is_known_nothing_is_written(tmp_path: Path) -> None:
    bare = programme()

    activities(tmp_path, NO_MONEY, definition=bare)
    lead = parsed(organisation(tmp_path, NO_MONEY, bare).parent, "organisation.xml")

    assert parsed(tmp_path).findall(".//value") == []
    assert [child.tag for child in lead[0]] == [
        *("organisation-identifier", "name", "reporting-org"),
        *["document-link"] * 3,
    ]
    assert money_csv(bare, NO_MONEY).count(b"\n") == 1


def test_a_lead_without_an_identifier_has_no_organisation_file() -> None:
    unknown = programme(lambda d: d["organisations"][0].pop("iati_ref"))

    assert compose_organisation(unknown, MONEY) is None
