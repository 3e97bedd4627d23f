"""What `dtz preview` foretells of a file is what the run that takes it in makes of it."""

import re
from pathlib import Path

import pytest

from tests.end_to_end.forms import Figure, Workbook, submission
from tests.end_to_end.read_results import read_results
from tests.end_to_end.roads import NIGHT_2, RoadFolder, contents_of
from warehouse import open_for_reading, totals

CHANGED: dict[Figure, int] = {
    ("CH-TRAINED", "TH", "realised", ""): 1_300,
    ("CH-TRAINED", "TH", "realised", "female"): 640,
    ("CO-AWARENESS", "TH", "planned", ""): 0,
}
TOTAL = re.compile(
    r"  (\S+(?:, \S+)?) +([A-Z-]+) +(\d{4}) +(planned|realised) +sex (\S+?) "
    r" *([\d,]+|not reported) +([\d,]+|not reported)"
)

Key = tuple[str, str, str, str, str]
Totals = dict[Key, int | None]


def totals_of(road: RoadFolder) -> Totals:
    """Every total of the road's warehouse that is of all ages, by where, indicator, period, kind
    and sex."""
    with open_for_reading(road.settings().warehouse) as connection:
        return {
            (_where(t.level, t.toc, t.place), t.indicator, t.period, t.kind, t.sex): t.value
            for t in totals(connection)
            if t.age_group == "all"
        }


def _where(level: str, toc: str, place: str) -> str:
    return {"programme": "programme", "toc": toc, "place": f"{toc}, {place}"}[level]


def foretold(text: str) -> tuple[Totals, Totals]:
    """The totals that a preview lists: now, and then."""
    rows = [found.groups() for line in text.splitlines() if (found := TOTAL.fullmatch(line))]
    now: Totals = {(a, b, c, d, e): _number(before) for a, b, c, d, e, before, _ in rows}
    then: Totals = {(a, b, c, d, e): _number(after) for a, b, c, d, e, _, after in rows}
    (said,) = re.findall(r"^Totals that would change: (\d+)$", text, re.M)
    assert len(then) == int(said)
    return now, then


def _number(shown: str) -> int | None:
    return None if shown == "not reported" else int(shown.replace(",", ""))


def _known(every: Totals) -> Totals:
    return {key: number for key, number in every.items() if number is not None}


@pytest.mark.parametrize("partner", ["th-team", "dtz-desk"])
def test_the_totals_foretold_are_those_of_the_run_that_takes_the_file_in(
    road: RoadFolder, tmp_path: Path, partner: str
) -> None:
    changed = CHANGED if partner == "th-team" else {("CH-ADVOCATE", "ALL", "realised", ""): 14_000}
    file = tmp_path / "sent.xlsx"
    file.write_bytes(submission(partner, 2, changed))
    before = totals_of(road)

    done = road.dtz("preview", str(file), "--all")

    assert done.returncode == 0, done.stderr
    now, then = foretold(done.stdout)
    assert now == {key: before.get(key) for key in then}
    assert totals_of(road) == before
    (road.inbox / file.name).write_bytes(file.read_bytes())
    road.at(NIGHT_2).run()
    assert _known(before | then) == _known(totals_of(road))


def test_a_preview_publishes_nothing_and_the_file_is_still_new_afterwards(
    road: RoadFolder, tmp_path: Path
) -> None:
    file = tmp_path / "sent.xlsx"
    file.write_bytes(submission("th-team", 2, CHANGED))
    before = contents_of(road.root)
    assert road.dtz("preview", str(file)).returncode == 0
    assert contents_of(road.root) == before
    (road.inbox / file.name).write_bytes(file.read_bytes())
    assert road.at(NIGHT_2).run().is_new
    numbers = read_results(str(road.activities))
    assert "1300" in {n.value for n in numbers if n.indicator == "CH-TRAINED"}


def test_what_a_broken_file_would_change_is_shown_and_its_taking_in_changes_nothing(
    road: RoadFolder, tmp_path: Path
) -> None:
    book = Workbook(submission("th-team", 2, CHANGED)).set("CH-PEERS", "realised_total", "many")
    (tmp_path / "sent.xlsx").write_bytes(book.save())
    before = totals_of(road)
    done = road.dtz("preview", str(tmp_path / "sent.xlsx"), "--all")
    assert done.returncode == 1
    assert foretold(done.stdout)[1]["TH", "CH-TRAINED", "2017", "realised", "all"] == 1_300
    (road.inbox / "sent.xlsx").write_bytes(book.save())
    assert road.at(NIGHT_2).run().notice is None
    assert totals_of(road) == before
