"""Money in the programme definition and in the alliance's records: one home for each amount, years
of a year at most, and no cent rounded unseen."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from schemas.money import home_of_money
from schemas.programme.checks import check_programme
from schemas.programme.publication import OrganisationFile
from schemas.records import RecordsError, Transaction, load_records
from tests.builders import Definition, programme
from tests.money import TINY

LEAP_YEAR = {"start": "2016-01-01", "end": "2016-12-31", "value": "1", "value_date": "2016-01-01"}
HEAD = "id,activity,type,date,value,currency,value_date,organisation,partner,description\n"


def long_period(content: Definition) -> None:
    content["periods"][1]["end"] = "2018-06-30"


@pytest.mark.parametrize(
    ("toc", "place", "home"),
    [
        ("ANDES", "BO", "BO"),
        ("SIAM", "TH", "TH"),
        ("NETWORK", "ALL", "NETWORK"),
        ("ANDES", "ALL", "PROGRAMME"),
        ("MOTHER", "ALL", "PROGRAMME"),
    ],
)
def test_money_stands_at_the_lowest_level_and_only_there(toc: str, place: str, home: str) -> None:
    assert home_of_money(TINY, toc, place).id == home


def test_a_period_beyond_a_year_is_refused_where_budgets_are_published() -> None:
    def with_budgets(content: Definition) -> None:
        long_period(content)
        content["iati"]["money"] = {}

    (broken,) = check_programme(programme(with_budgets))

    assert broken.at == ("periods", 1)
    assert "2017 is longer than a year" in broken.message
    assert "iati.money" in broken.remedy
    assert check_programme(programme(long_period)) == []


@pytest.mark.parametrize(
    ("years", "fault"),
    [
        ([LEAP_YEAR | {"end": "2017-01-01"}], "a year at most"),
        ([LEAP_YEAR | {"end": "2015-12-31"}], "before it starts"),
        ([LEAP_YEAR, LEAP_YEAR | {"start": "2016-12-31", "end": "2017-12-30"}], "overlap"),
        ([LEAP_YEAR | {"value": "0.001"}], "2 decimal places"),
    ],
)
@pytest.mark.parametrize("key", ["total_budgets", "total_expenditures"])
def test_years_of_the_organisation_are_years_and_do_not_overlap(
    key: str, years: list[dict[str, str]], fault: str
) -> None:
    with pytest.raises(ValidationError, match=fault):
        OrganisationFile.model_validate({key: years})


def test_a_leap_year_is_a_year() -> None:
    assert OrganisationFile.model_validate({"total_budgets": [LEAP_YEAR]}).total_budgets


def test_an_amount_with_more_than_cents_is_refused_by_line(tmp_path: Path) -> None:
    row = "T-1,PROGRAMME,expenditure,2017-03-01,{},EUR,2017-03-01,,,\n"
    path = tmp_path / "transactions.csv"
    path.write_text(HEAD + row.format("1.005"), encoding="utf-8")

    with pytest.raises(RecordsError, match=r"transactions\.csv:2: value: .*2 decimal places"):
        load_records(tmp_path, TINY)

    path.write_text(HEAD + row.format("1.05"), encoding="utf-8")
    (entry,) = load_records(tmp_path, TINY).transactions
    assert isinstance(entry, Transaction)
    assert str(entry.value) == "1.05"


def test_a_rate_with_more_decimals_than_are_kept_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "exchange-rates.csv"
    path.write_text("currency,date,rate,source\nBOB,2017-01-01,0.123456789,bank\n", "utf-8")

    with pytest.raises(RecordsError, match=r"exchange-rates\.csv:2: rate: .*8 decimal places"):
        load_records(tmp_path, TINY)
