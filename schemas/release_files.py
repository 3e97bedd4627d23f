"""Names of public files that one package makes and another points to."""

SHARES_FILE = "gender.csv"
ROAD_MAP_FILE = "gender-road-map.csv"
MONEY_FILE = "money.csv"
CONTRIBUTIONS_FILE = "contributions.csv"
CONTRIBUTION_TOTALS_FILE = "contribution-totals.csv"
CONTRIBUTIONS_PAGE = "contributions.html"


def annex_workbook(period: str) -> str:
    """Tables and figures of a period for the annual report, to copy from."""
    return f"annexes/{period}.xlsx"


def annex_page(period: str) -> str:
    """The same as a page."""
    return f"annexes/{period}.html"
