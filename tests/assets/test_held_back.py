"""Where parts of a split are held back, what the validator says of it is advice; else it stands."""

from pathlib import Path

import pytest

from assets.held_back import RULES, only_advise_on_held_back
from iati.validate import Severity, validate_files
from schemas.totals import Total
from tests.iati.samples import MOMENT, TINY, compose, total, values, write

PARTS = [
    total("VICTIMS", 60),
    total("VICTIMS", 40, sex="male"),
    total("VICTIMS", 5, sex="female", suppressed="small count"),
]
WHOLE = [
    total("VICTIMS", 60, suppressed="protects another"),
    total("VICTIMS", 40, sex="male"),
    total("VICTIMS", 20, sex="female"),
]


def severities(folder: Path, written: list[Total], known: list[Total]) -> dict[str, Severity]:
    """The two rules' severities in a file of some totals, where the release knows of others."""
    write(folder, compose(written))
    file = folder / "activities.xml"
    reports = list(validate_files([file], MOMENT.date(), "iati"))
    advised = only_advise_on_held_back(TINY, values(known), reports, {reports[0].file: file})
    assert [len(r.findings) for r in advised] == [len(r.findings) for r in reports]
    return {f.rule: f.severity for r in advised for f in r.findings if f.rule in RULES}


@pytest.mark.parametrize(
    ("totals", "rule"), [(PARTS, "dtz:split-below-total"), (WHOLE, "dtz:split-without-total")]
)
def test_a_gap_that_protection_made_is_advice_and_any_other_stands(
    tmp_path: Path, totals: list[Total], rule: str
) -> None:
    assert severities(tmp_path, totals, totals) == {rule: Severity.ADVISORY}
    forgotten = [t for t in totals if not t.suppressed]
    assert severities(tmp_path, totals, forgotten) == {rule: Severity.WARNING}


def test_what_is_held_back_elsewhere_excuses_nothing(tmp_path: Path) -> None:
    other = total("VICTIMS", 5, "ANDES PE", sex="female", suppressed="small count")
    last_year = total("VICTIMS", 5, period="2016", suppressed="small count")
    known = [*PARTS[:2], other, last_year]
    assert severities(tmp_path, PARTS, known) == {"dtz:split-below-total": Severity.WARNING}
