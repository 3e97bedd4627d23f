"""What is left out of an annex and why, where its figures come from, and how to read it."""

from itertools import groupby

from reports.annexes.source import Source
from reports.places import SEXES, place_name
from reports.tables import NOT_KNOWN, SUPPRESSED, Column, Kind, Section, Table
from schemas.programme.codes import Sex
from schemas.programme.indicator import EVERYONE
from schemas.release_files import (
    CONTRIBUTION_TOTALS_FILE,
    CONTRIBUTIONS_FILE,
    CONTRIBUTIONS_PAGE,
    MONEY_FILE,
    ROAD_MAP_FILE,
    SHARES_FILE,
)

ALWAYS_THERE = {
    "results.csv": "Every published number of outputs, as a table",
    "activities.xml": "The same in the IATI standard",
    "indicators.html": "What each output counts, and how it adds up",
    "exclusions.html": "What is left out, and why",
}
OTHERS = {
    SHARES_FILE: "Shares by sex, with the counts behind them",
    ROAD_MAP_FILE: "How far the standards on gender are met",
    MONEY_FILE: "Budgets and transactions",
    CONTRIBUTIONS_PAGE: "What serves which result of a donor, and what progressed",
    CONTRIBUTIONS_FILE: "The same as a table",
    CONTRIBUTION_TOTALS_FILE: "Totals that count towards a result of a donor",
}
"""What the public files of a release hold, by name."""


def left_out(source: Source) -> Section:
    """Numbers that exist and stay inside, by where they would stand, and by which rule."""
    held_back = [v for v in source.values if v.suppressed]
    rows = tuple(
        (
            source.toc(toc),
            place_name(source.programme, toc, country) if toc else "",
            source.indicator(indicator),
            kind,
            ", ".join(_of_whom(v.age_group, v.sex) for v in group),
        )
        for (toc, country, indicator, kind), group in groupby(
            held_back, key=lambda v: (v.toc, v.country, v.indicator, v.kind)
        )
    )
    protected = tuple(
        (i.title[source.language], i.small_count_below - 1)
        for i in source.programme.indicators
        if i.small_count_below
    )
    tables = (
        Table(
            id="held-back",
            title="Numbers held back",
            columns=(
                Column("Theory of change", width=20),
                Column("Place", width=18),
                Column("Output", width=50),
                Column("Kind", width=12),
                Column("Of whom", width=28),
            ),
            rows=rows,
            grouped=True,
        ),
        Table(
            id="protected",
            title="Outputs whose small counts are protected",
            columns=(
                Column("Output", width=60),
                Column("Held back: from 1 to", Kind.NUMBER, 22),
            ),
            rows=protected,
        ),
    )
    return Section(
        id="left-out",
        title="What is left out, and why",
        short="Left out",
        text="A small count can point to a child, a family or a defender. Such counts stay inside "
        "the alliance, and so does any other count from which one could be worked out.\n"
        f"In tables they read “{SUPPRESSED}”. {NOT_KNOWN} stands where no number is known: not "
        "reported, or not asked. Neither is zero; a zero is printed as 0.\n"
        "Names of partners who could be put at risk, and partners' own texts, are never "
        "published: explanations and signs of change stand in wordings that the alliance "
        "approved for the public.",
        tables=tuple(table for table in tables if table.rows),
    )


def how_to_read(source: Source) -> Section:
    """Sources, and what a reader needs to know of the numbers."""
    period = source.period
    there = {name: text for name, text in OTHERS.items() if name in source.files}
    table = Table(
        id="sources",
        title="Public files of this release that the annex is made of",
        columns=(Column("File", width=30), Column("What it holds", width=60)),
        rows=tuple({**ALWAYS_THERE, **there}.items()),
    )
    return Section(
        id="reading",
        title="Sources, and how to read this",
        short="Reading",
        text=f"Period: {period.start.isoformat()} to {period.end.isoformat()}. Figures are what "
        "partners reported and the alliance accepted. A later release may hold newer ones.\n"
        "Planned and realised figures are of the period alone. Whether figures of several "
        "periods may be added is said of each output in the list of indicators.\n"
        "Per cents are rounded to one decimal, halves up. Counts and amounts are not rounded.",
        tables=(table,),
    )


def _of_whom(age_group: str, sex: str) -> str:
    if (age_group, sex) == (EVERYONE, EVERYONE):
        return "everyone"
    parts = [] if sex == EVERYONE else [SEXES[Sex(sex)].lower()]
    parts += [] if age_group == EVERYONE else [age_group]
    return ", ".join(parts)
