"""Published values beside each other: of one split in one period the baseline, target and actual.

Tells which rows have all three as public numbers; where rows are written belongs elsewhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from iati.compose.series import split_rank
from schemas.programme.codes import ValueKind
from schemas.published import BASELINE, PublishedValue


@dataclass(frozen=True)
class Cell:
    """What numbers are of: one split of an indicator in one activity and scope."""

    activity: str
    indicator: str
    scope: str
    age_group: str
    sex: str


@dataclass(frozen=True)
class Row:
    """A cell in one period; None where the release shows nothing, not even as suppressed."""

    cell: Cell
    period: str
    baseline: PublishedValue | None
    target: PublishedValue | None
    actual: PublishedValue | None

    @property
    def numbers(self) -> tuple[PublishedValue, PublishedValue, PublishedValue] | None:
        """Baseline, target and actual where all three are public numbers, else None."""
        three = (self.baseline, self.target, self.actual)
        known = [v for v in three if v is not None and not v.suppressed]
        return (known[0], known[1], known[2]) if len(known) == len(three) else None


def rows_of(values: Iterable[PublishedValue]) -> list[Row]:
    """A row for each cell and period with a target or an actual, cells and periods in order."""
    every = list(values)
    baselines = {_cell(v): v for v in every if v.kind == BASELINE}
    found: dict[tuple[str, str, str], dict[Cell, dict[str, dict[str, PublishedValue]]]] = {}
    for v in every:
        if v.kind != BASELINE:
            series = found.setdefault((v.activity, v.scope, v.indicator), {})
            series.setdefault(_cell(v), {}).setdefault(v.period, {})[v.kind] = v
    return [
        Row(
            cell,
            period,
            baselines.get(cell),
            kinds.get(ValueKind.PLANNED),
            kinds.get(ValueKind.REALISED),
        )
        for series in found.values()
        for cell in sorted(series, key=lambda c: split_rank(c.age_group, c.sex))
        for period, kinds in series[cell].items()
    ]


def incomplete_rows(values: Iterable[PublishedValue]) -> list[Row]:
    """The rows in which one of the three is no public number."""
    return [row for row in rows_of(values) if row.numbers is None]


def _cell(value: PublishedValue) -> Cell:
    return Cell(value.activity, value.indicator, value.scope, value.age_group, value.sex)
