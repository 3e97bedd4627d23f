"""In which language a correction is written.

The texts stand in the language files.
"""

from schemas.programme import Partner, Programme
from schemas.submission import Reading
from submissions.cells import canonical
from submissions.doors.grid import Grid
from submissions.layout import find_cover, find_sheets
from submissions.messages import Findings
from submissions.wording import MASTER, languages


def language_of(reading: Reading, grid: Grid, programme: Programme) -> str:
    """The language of the cover, else the first one of the partner that there are texts in, else
    English. Both are looked for on the cover even where it is wrong in other places."""
    said, partner = _cover_says(reading, grid, programme)
    wished = [said, *(partner.languages if partner else ())]
    return next((language for language in wished if language in languages()), MASTER)


def languages_of(programme: Programme) -> list[str]:
    """What a partner nobody knows may read: English, the programme's languages, then those of its
    partners, as far as there are texts in them."""
    spoken = [language for partner in programme.partners for language in partner.languages]
    wished = dict.fromkeys((MASTER, *programme.languages, *sorted(spoken)))
    return [language for language in wished if language in languages()]


def _cover_says(reading: Reading, grid: Grid, programme: Programme) -> tuple[str, Partner | None]:
    """Language and partner."""
    if reading.cover:
        return reading.cover.language, programme.partner(reading.cover.partner)
    cover = find_sheets(grid, Findings()).get("cover")
    cells = find_cover(cover, Findings()) if cover else {}
    partners = {partner.id: partner for partner in programme.partners}
    partner_cell, language_cell = cells.get("partner"), cells.get("language")
    known = canonical(partner_cell.raw.strip(), list(partners)) if partner_cell else None
    said = language_cell.raw.strip().casefold() if language_cell else ""
    return said, partners[known] if known else None
