"""The public files of a release beside its IATI files: each made from publishable rows only.

One line for each kind; how they look is decided where they are made.
"""

from collections.abc import Sequence

import duckdb

from iati.compose import PublishedValue
from iati.release import money_csv, road_map_csv, shares_csv
from reports.annexes import Published, annexes, explained_lines
from reports.contributions import contribution_totals_csv, contributions_csv, contributions_page
from schemas.money import Money
from schemas.programme import Programme
from schemas.published_outcomes import PublishedOutcome
from schemas.release_files import (
    CONTRIBUTION_TOTALS_FILE,
    CONTRIBUTIONS_FILE,
    CONTRIBUTIONS_PAGE,
    MONEY_FILE,
    ROAD_MAP_FILE,
    SHARES_FILE,
)
from warehouse import (
    deviations,
    donor_progress,
    gender_road_map,
    harvest_counts,
    partner_standings,
)


def public_files(
    programme: Programme,
    connection: duckdb.DuckDBPyConnection,
    values: Sequence[PublishedValue],
    money: Money,
    outcomes: Sequence[PublishedOutcome],
) -> dict[str, bytes]:
    """Every such file by its path in the release; the annexes last, as they hold the others."""
    progress = donor_progress(connection)
    files = {
        SHARES_FILE: shares_csv(programme, values),
        **({MONEY_FILE: money_csv(programme, money)} if programme.iati.money else {}),
        ROAD_MAP_FILE: road_map_csv(programme, gender_road_map(connection)),
        CONTRIBUTIONS_FILE: contributions_csv(programme, progress),
        CONTRIBUTION_TOTALS_FILE: contribution_totals_csv(programme, values),
        CONTRIBUTIONS_PAGE: contributions_page(programme, progress, values),
    }
    published = Published(
        values=values,
        outcomes=outcomes,
        progress=progress,
        harvest=harvest_counts(connection),
        explanations=explained_lines(deviations(connection)),
        standings=partner_standings(connection),
        files=files,
    )
    return {**files, **annexes(programme, published)}
