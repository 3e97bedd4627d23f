"""The gender framework in a period: shares by sex with the counts behind them, and how far the
standards of the framework are met."""

from collections.abc import Sequence

from reports.annexes.source import Row, Source, decimal_number, whole_number
from reports.places import SEXES, place_name
from reports.tables import (
    SUPPRESSED,
    Cell,
    Chart,
    ChartKind,
    Column,
    Kind,
    Section,
    Series,
    Table,
    joined,
)
from schemas.programme.codes import Sex
from schemas.release_files import ROAD_MAP_FILE, SHARES_FILE

COUNTS = {
    "female": Sex.FEMALE,
    "male": Sex.MALE,
    "other": Sex.OTHER,
    "not_reported": Sex.NOT_REPORTED,
}
"""Columns of `gender.csv` with counts, and of whom they are."""


def gender(source: Source) -> Section | None:
    """Nothing where no people were counted."""
    rows = source.rows(SHARES_FILE)
    if not rows:
        return None
    whole = [row for row in rows if not (row["scope"] or row["theory_of_change"] or row["country"])]
    parts = [row for row in rows if row not in whole]
    tables = [
        _shares(source, "gender-programme", "The whole programme, by sex", whole),
        _shares(source, "gender-places", "Per theory of change and country, by sex", parts),
        _road_map(source),
    ]
    return Section(
        id="gender",
        title=f"Gender: who was reached, {source.period.id}",
        short="Gender",
        text="Outputs that count people. Per cents of women and girls, and of men and boys, are of "
        "those whose sex is known; how many that is of all, the column Known says.",
        tables=tuple(table for table in tables if table and table.rows),
    )


def _shares(source: Source, table_id: str, title: str, rows: Sequence[Row]) -> Table:
    shown = [
        name for name in COUNTS if name != "other" or any(r["other"] not in ("", "0") for r in rows)
    ]
    is_whole = table_id == "gender-programme"
    return Table(
        id=table_id,
        title=title,
        columns=(
            *(
                ()
                if is_whole
                else (Column("Theory of change", width=17), Column("Place", width=15))
            ),
            Column("Output", width=40),
            Column("Total", Kind.NUMBER, 11),
            *(Column(SEXES[COUNTS[name]], Kind.NUMBER, 11) for name in shown),
            Column("Known", Kind.SHARE, 9),
            Column("Women and girls, of known", Kind.SHARE, 11),
            Column("Men and boys, of known", Kind.SHARE, 11),
        ),
        rows=tuple(
            (
                *(() if is_whole else _where(source, row)),
                row["indicator_title"],
                _count(row, "total"),
                *(_count(row, name) for name in shown),
                *(
                    _share(row, name)
                    for name in ("known_pct", "female_pct_of_known", "male_pct_of_known")
                ),
            )
            for row in rows
        ),
        chart=_chart(source, table_id, rows, shown) if is_whole else None,
        grouped=not is_whole,
    )


def _where(source: Source, row: Row) -> tuple[Cell, Cell]:
    toc = row["theory_of_change"]
    return source.toc(toc), place_name(source.programme, toc, row["country"])


def _count(row: Row, name: str) -> Cell:
    is_held_back = name.replace("_", "-") in row["suppressed"].split()
    return SUPPRESSED if is_held_back else whole_number(row[name])


def _share(row: Row, name: str) -> Cell:
    return SUPPRESSED if row["suppressed"] else decimal_number(row[name])


def _chart(
    source: Source, table_id: str, rows: Sequence[Row], shown: Sequence[str]
) -> Chart | None:
    """Only what is known in every part: a bar with a part held back would show it by its gap."""
    drawn = [row for row in rows if not row["suppressed"] and row["total"] not in ("", "0")]
    if not drawn:
        return None
    return Chart(
        id=joined("chart", table_id),
        title=f"Who was reached, in per cent of all, {source.period.id}",
        kind=ChartKind.SHARES,
        labels=tuple(row["indicator_title"] for row in drawn),
        series=tuple(
            Series(SEXES[COUNTS[name]], tuple(int(row[name] or 0) for row in drawn))
            for name in shown
        ),
    )


def _road_map(source: Source) -> Table | None:
    """Where each standard stands for the programme; how many values partners gave in full."""
    steps = [
        row for row in source.rows(ROAD_MAP_FILE) if not row["theory_of_change"] and row["axis"]
    ]
    return Table(
        id="gender-road-map",
        title="How far the standards on gender are met",
        columns=(
            Column("Output", width=44),
            Column("Standard", width=14),
            Column("Split by", width=9),
            Column("Holds from", width=12),
            Column("Standing", width=14),
            Column("Values given", Kind.NUMBER, 11),
            Column("In full", Kind.NUMBER, 11),
            Column("In part", Kind.NUMBER, 11),
            Column("Not at all", Kind.NUMBER, 11),
        ),
        rows=tuple(
            (
                row["indicator_title"],
                row["standard"],
                row["axis"],
                row["holds_from"],
                row["state"],
                *(
                    whole_number(row[name])
                    for name in ("values_given", "values_full", "values_in_part", "values_none")
                ),
            )
            for row in steps
        ),
        note="A value is what one partner reports of one output for one place. Of sensitive "
        "outputs it is not told how many values are split.",
        grouped=True,
    )
