"""Which annexes there are, and which sections each has, in reading order."""

from collections.abc import Callable

from reports.annexes.book import book_bytes
from reports.annexes.changes import adjustments
from reports.annexes.donors import contributions
from reports.annexes.gender import gender
from reports.annexes.limits import how_to_read, left_out
from reports.annexes.money import money
from reports.annexes.outputs import per_place, totals
from reports.annexes.plan import against_plan
from reports.annexes.signs import signs
from reports.annexes.source import Published, Source, source_of
from reports.html_page import html_bytes
from reports.tables import Document, Section
from schemas.programme import Programme
from schemas.release_files import annex_page, annex_workbook

SECTIONS: tuple[Callable[[Source], Section | None], ...] = (
    totals,
    per_place,
    against_plan,
    gender,
    signs,
    contributions,
    adjustments,
    money,
    left_out,
    how_to_read,
)


def annexes(programme: Programme, published: Published) -> dict[str, bytes]:
    """The annexes of every period with published values, by their path in the release."""
    made: dict[str, bytes] = {}
    for period in programme.periods:
        source = source_of(programme, period, published)
        if source.values:
            document = annex_of(source)
            made[annex_workbook(period.id)] = book_bytes(document)
            made[annex_page(period.id)] = html_bytes(document)
    return made


def annex_of(source: Source) -> Document:
    """The annex of one period: the sections there is anything for."""
    period = source.period.id
    sections = tuple(section for make in SECTIONS if (section := make(source)) is not None)
    return Document(
        title=f"Annex to the annual report {period}: tables and figures",
        subtitle=source.programme.title[source.language],
        language=source.language,
        publisher=source.programme.iati.contact.organisation[source.language],
        sections=sections,
        files=(
            ("workbook", annex_workbook(period).rpartition("/")[2]),
            ("results as a table (CSV)", "../results.csv"),
        ),
    )
