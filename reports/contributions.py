"""What the programme contributed to donors' results frameworks: the donors' tables, as printed in
an annual report, with what progressed and the totals beneath each result.

From publishable numbers and marks only; why something progressed is decided in the warehouse.
"""

from collections.abc import Iterable, Iterator, Sequence

from iati.csv_text import csv_bytes
from reports.html_page import html_bytes
from reports.outcomes import wording_in
from reports.places import SEXES, country_name
from reports.tables import (
    SUPPRESSED,
    Cell,
    Column,
    Document,
    Kind,
    Part,
    Rich,
    Section,
    Table,
    joined,
)
from schemas.contribution import DonorProgress
from schemas.programme import Programme
from schemas.programme.codes import Sex, ValueKind
from schemas.programme.indicator import EVERYONE
from schemas.programme.model import DonorFramework, DonorResult, Objective, Outcome
from schemas.published import PublishedValue
from schemas.release_files import CONTRIBUTION_TOTALS_FILE, CONTRIBUTIONS_FILE

PROGRESSED = "✓"
NEXT_TO = "\N{NO-BREAK SPACE}"
COLUMNS = (
    "framework",
    "result",
    "objective",
    "objective_title",
    "row",
    "pathway",
    "outcome",
    "outcome_wording",
    "country",
    "period",
    "outcome_progressed",
    "progressed_in_country",
)
"""One line per outcome and country that serves an objective, in each period with anything received;
`row` is the row of the objective in the printed table, from 1. The last two are yes or no."""

TOTAL_COLUMNS = (
    "framework",
    "result",
    "indicator",
    "indicator_title",
    "period",
    "sex",
    "value",
    "state",
)
"""One line per published total of the programme that counts towards a result; `sex` is all for
everyone. `state` is reported, reported zero or suppressed; `value` is empty when suppressed."""

Progress = Sequence[DonorProgress]
Values = Sequence[PublishedValue]


def contributions_csv(programme: Programme, progress: Progress) -> bytes:
    """`contributions.csv`: UTF-8, comma, LF."""
    results = {o.id: (f, r, o) for f, r in _results(programme) for o in r.objectives}
    language = programme.languages[0]
    lines = (
        (
            results[p.objective][0].id,
            results[p.objective][1].id,
            p.objective,
            results[p.objective][2].title[language],
            p.row + 1,
            p.pathway,
            p.outcome,
            wording_in(programme, p.outcome, p.period) if p.outcome else "",
            p.country,
            p.period,
            _yes(p.is_told),
            _yes(p.is_told_here),
        )
        for p in progress
    )
    return csv_bytes(COLUMNS, lines)


def contribution_totals_csv(programme: Programme, values: Values) -> bytes:
    """`contribution-totals.csv`: UTF-8, comma, LF."""
    language = programme.languages[0]
    lines = (
        (
            framework.id,
            result.id,
            v.indicator,
            programme.indicator(v.indicator).title[language],
            v.period,
            v.sex,
            "" if v.value is None else v.value,
            SUPPRESSED if v.value is None else "reported" if v.value else "reported zero",
        )
        for framework, result in _results(programme)
        for v in values
        if _counts_towards(programme, result, v)
    )
    return csv_bytes(TOTAL_COLUMNS, lines)


def contributions_page(programme: Programme, progress: Progress, values: Values) -> bytes:
    """`contributions.html`: a chapter for each result of a donor, the newest period first. Results
    and objectives can be entered by their ids."""
    language = programme.languages[0]
    sections = tuple(
        Section(
            id=result.id,
            title=_result_title(programme, result),
            short=result.id,
            text=f"{framework.title[language]}, {_owner(programme, framework)}.",
            tables=tuple(_all_tables(programme, result, progress, values)),
        )
        for framework, result in _results(programme)
    )
    document = Document(
        title="Contribution to donors' results frameworks",
        subtitle=programme.title[language],
        language=language,
        publisher=_publisher(programme),
        sections=sections,
        files=(
            ("what serves what (CSV)", CONTRIBUTIONS_FILE),
            ("totals (CSV)", CONTRIBUTION_TOTALS_FILE),
        ),
    )
    return html_bytes(document)


def result_tables(
    programme: Programme,
    result: DonorResult,
    period: str,
    progress: Progress,
    values: Values,
    is_entered: bool = False,
) -> tuple[Table, Table]:
    """The donor's table of a result in a period, and the totals beneath it. `is_entered`: its
    objectives can be entered by their ids."""
    return (
        _served(programme, result, period, progress, is_entered),
        _totals(programme, result, period, values),
    )


def results_of(programme: Programme) -> list[DonorResult]:
    """Every result of every donor, in the definition's order."""
    return [result for _, result in _results(programme)]


def _all_tables(
    programme: Programme, result: DonorResult, progress: Progress, values: Values
) -> Iterator[Table]:
    periods = {p.period for p in progress}
    newest_first = [p.id for p in reversed(programme.periods) if p.id in periods]
    for n, period in enumerate(newest_first):
        yield from result_tables(programme, result, period, progress, values, n == 0)


def _served(
    programme: Programme, result: DonorResult, period: str, progress: Progress, is_entered: bool
) -> Table:
    told = {
        (p.objective, p.row, p.outcome or p.pathway, where)
        for p in progress
        if p.period == period
        for where, is_told in ((p.country, p.is_told_here), ("", p.is_told))
        if is_told
    }
    rows = tuple(
        _row(programme, objective, number, period, told, objective.id if is_entered else "")
        for objective in result.objectives
        for number in range(len(objective.contributions))
    )
    return Table(
        id=joined("served", result.id, period),
        title=f"{_result_title(programme, result)}, {period}",
        columns=(
            Column("Objective", width=26),
            Column("Outcomes of the mother theory of change", width=44),
            Column("Pathway", width=14),
            Column("Contributed", width=34),
        ),
        rows=rows,
        note=f"In bold what progressed in {period}: outcomes of which signs of change tell, and, "
        f"with {PROGRESSED}, the countries where they were told. A sign that is told of several "
        "countries together marks the outcome and no country.",
        strong_means="progressed",
        grouped=True,
    )


Told = set[tuple[str, int, str, str]]
"""Objective, row, outcome (or pathway where no outcome is named), and country or empty text."""


def _row(
    programme: Programme, objective: Objective, number: int, period: str, told: Told, anchor: str
) -> tuple[Cell, ...]:
    row = objective.contributions[number]
    language = programme.languages[0]
    served = [o for o in _outcomes(programme) if o.id in row.outcomes]
    if row.all_outcomes:
        served = [o for toc in programme.theories_of_change if toc.mother for o in toc.outcomes]
    outcomes = [
        Part(wording_in(programme, o.id, period), (objective.id, number, o.id, "") in told)
        for o in served
    ]
    if row.all_outcomes:
        progressed = [part for part in outcomes if part.is_strong]
        outcomes = [Part(f"All outcomes{': of these' if progressed else ''}"), *progressed]
    pathways = {p.id: p.name[language] for p in programme.pathways}
    countries = {
        c: any((objective.id, number, key, c) in told for key in (*row.pathways, *_ids(served)))
        for c in row.countries
    }
    return (
        Rich((Part(f"{objective.id}: {objective.title[language]}"),), anchor=anchor),
        Rich(tuple(outcomes), between="\n"),
        Rich(
            tuple(Part(pathways[p], (objective.id, number, p, "") in told) for p in row.pathways),
            between="\n",
        ),
        Rich(
            tuple(
                Part(
                    f"{country_name(programme, c)}{f'{NEXT_TO}{PROGRESSED}' if is_told else ''}",
                    is_told,
                )
                for c, is_told in countries.items()
            )
        ),
    )


def _ids(outcomes: Iterable[Outcome]) -> Iterator[str]:
    return (outcome.id for outcome in outcomes)


def _totals(programme: Programme, result: DonorResult, period: str, values: Values) -> Table:
    mine = [v for v in values if v.period == period and _counts_towards(programme, result, v)]
    by_split = {(v.indicator, v.sex): v for v in mine}
    indicators = dict.fromkeys(v.indicator for v in mine)
    sexes = [sex for sex in SEXES if any(v.sex == sex for v in mine)]
    return Table(
        id=joined("totals", result.id, period),
        title=f"What counts towards result {result.number} in {period}",
        columns=(
            Column("Output", width=52),
            Column("Realised", Kind.NUMBER, 12),
            *(Column(SEXES[sex], Kind.NUMBER, 12) for sex in sexes),
        ),
        rows=tuple(
            (
                programme.indicator(i).title[programme.languages[0]],
                *(number_of(by_split.get((i, sex))) for sex in (EVERYONE, *sexes)),
            )
            for i in indicators
        ),
        note="Totals of the programme. Outputs are never added to each other.",
    )


def number_of(value: PublishedValue | None) -> Cell:
    """A published number as a cell: nothing where there is none, a word where it is held back."""
    if value is None:
        return None
    return SUPPRESSED if value.value is None else value.value


def _counts_towards(programme: Programme, result: DonorResult, value: PublishedValue) -> bool:
    """Whether a value is a total of the programme that counts towards the result."""
    is_total = not (value.scope or value.toc or value.country)
    is_realised = value.kind == ValueKind.REALISED and value.age_group == EVERYONE
    towards = programme.indicator(value.indicator).contributes_to
    is_empty_rest = value.sex == Sex.NOT_REPORTED and value.value == 0
    return is_total and is_realised and result.id in towards and not is_empty_rest


def _results(programme: Programme) -> list[tuple[DonorFramework, DonorResult]]:
    return [(frame, result) for frame in programme.donor_frameworks for result in frame.results]


def _result_title(programme: Programme, result: DonorResult) -> str:
    return f"Result {result.number}: {result.title[programme.languages[0]]}"


def _owner(programme: Programme, framework: DonorFramework) -> str:
    return programme.organisation(framework.owner).name[programme.languages[0]]


def _publisher(programme: Programme) -> str:
    return programme.iati.contact.organisation[programme.languages[0]]


def _outcomes(programme: Programme) -> list[Outcome]:
    return [outcome for toc in programme.theories_of_change for outcome in toc.outcomes]


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"
