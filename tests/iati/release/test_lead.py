"""The organisation file of a release: its time of update follows what it says, and older manifests
are read."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from iati.release import (
    Manifest,
    build_candidate,
    current_release,
    money_csv,
    release_candidate,
)
from iati.validate import Severity, validate_files
from schemas.money import Money
from schemas.release_files import MONEY_FILE
from tests.iati.money import MONEY, TINY
from tests.iati.release.builders import DAY
from tests.iati.samples import MOMENT, parsed


def release(publish: Path, money: Money, day: int) -> Path:
    """The release of a day, with this money and no results."""
    current = current_release(publish)
    candidate = build_candidate(
        folder=publish / ".building",
        programme=TINY,
        values=[],
        submissions=[],
        current=current,
        number=current[0].number + 1 if current else 1,
        now=MOMENT + day * DAY,
        attachments={MONEY_FILE: money_csv(TINY, money)},
        money=money,
    )
    return release_candidate(publish, candidate)


def updated(folder: Path) -> list[str | None]:
    """When the organisation, and each activity, say they were last updated."""
    records = [*parsed(folder, "organisation.xml"), *parsed(folder)]
    return [str(record.get("last-updated-datetime"))[:10] for record in records]


def test_the_organisation_keeps_its_time_of_update_while_it_says_the_same(tmp_path: Path) -> None:
    first = release(tmp_path, MONEY, 0)
    before = (first / "organisation.xml").read_bytes()

    later = release(tmp_path, replace(MONEY, movements=MONEY.movements[:-1]), 1)

    assert (later / "organisation.xml").read_bytes() == before
    assert updated(later) == ["2018-04-30", "2018-05-01", *["2018-04-30"] * 4]

    (budget, *others) = MONEY.partner_budgets
    dearer = replace(budget, subject="chang", value=Decimal(1))

    last = release(tmp_path, replace(MONEY, partner_budgets=(dearer, *others)), 2)

    assert updated(last)[0] == "2018-05-02"


def test_what_money_changes_is_told_with_both_amounts(tmp_path: Path) -> None:
    first = (release(tmp_path, MONEY, 0) / "difference.md").read_text(encoding="utf-8")
    budget, *others = MONEY.activity_budgets
    dearer = replace(budget, value=budget.value + 1)
    changed = Money(activity_budgets=(dearer, *others), movements=MONEY.movements[:-1])

    second = (release(tmp_path, changed, 1) / "difference.md").read_text(encoding="utf-8")

    assert "So are 9 budgets and transactions." in first
    assert second.splitlines()[4:10] == [
        "## Money",
        "",
        "| activity | period | kind | reference | before | after |",
        "|---|---|---|---|---|---|",
        "| BO | 2017 | budget |  | 200.25 EUR | 201.25 EUR |",
        "| PROGRAMME | 2017 | expenditure | T-expenditure-2017-12-01 | 39.5 EUR |  |",
    ]


def test_the_files_of_a_release_with_money_are_valid_together(tmp_path: Path) -> None:
    candidate = build_candidate(
        tmp_path / "it", TINY, [], [], current=None, number=1, now=MOMENT, money=MONEY
    )

    for profile, files in candidate.documents.items():
        for report in validate_files(files, MOMENT.date(), profile):
            serious = [f for f in report.findings if f.severity is not Severity.ADVISORY]
            assert serious == [], report.file
    assert [path.name for path in candidate.documents["iati"]] == [
        "activities.xml",
        "organisation.xml",
    ]


def test_a_manifest_from_before_there_was_an_organisation_file_is_read(tmp_path: Path) -> None:
    text = (release(tmp_path, MONEY, 0) / "manifest.json").read_text(encoding="utf-8")
    older = Manifest.model_validate_json(text).model_dump(exclude={"organisation"})

    assert Manifest.model_validate(older).organisation is None
