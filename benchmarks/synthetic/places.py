"""Where the synthetic programme works, in which periods, and who reports what. Names only."""

from dataclasses import dataclass

from benchmarks.synthetic.marks import MARK

PERIODS = ("2023", "2024")

TOCS: dict[str, tuple[str, ...]] = {
    "EAST": ("KE", "UG"),
    "ASIA": ("KH", "NP"),
    "HN": ("HN",),
    "WORLD": (),
}
"""Each theory of change below the mother one, with its countries; none: worldwide."""

COUNTRIES = tuple(country for countries in TOCS.values() for country in countries)


@dataclass(frozen=True)
class Reporter:
    """A partner: its own code, where it works, the currency of its budget and what it reports."""

    code: str
    toc: str
    currency: str
    indicators: tuple[str, ...]
    language: str = "en"
    withheld: bool = False

    @property
    def id(self) -> str:
        """Its identifier in the programme."""
        return f"{MARK}-{self.code}"

    @property
    def places(self) -> tuple[str, ...]:
        """Where it reports: its countries, or its theory of change as a whole."""
        return TOCS.get(self.toc, ()) or ("ALL",)


PARTNERS = (
    Reporter("desk", "MOTHER", "EUR", ("GO-LAWS", "PS-PLANS")),
    Reporter(
        "east-1", "EAST", "KES", ("CH-TRAINED", "CH-SERVICES", "CH-CLUBS", "CO-AWARE", "GO-STAFF")
    ),
    Reporter(
        "east-2", "EAST", "USD", ("CH-TRAINED", "CO-GROUPS", "CO-CASES", "PS-STAFF"), withheld=True
    ),
    Reporter(
        "asia-1", "ASIA", "USD", ("CH-TRAINED", "CH-SERVICES", "CO-AWARE", "GO-STAFF", "PS-CODES")
    ),
    Reporter(
        "asia-2",
        "ASIA",
        "USD",
        ("CH-CLUBS", "CO-AWARE", "CO-GROUPS", "GO-BUDGETS", "PS-STAFF", "PS-CODES"),
    ),
    Reporter(
        "hn-1", "HN", "EUR", ("CH-TRAINED", "CH-SERVICES", "CO-AWARE", "GO-STAFF"), language="es"
    ),
    Reporter("hn-2", "HN", "EUR", ("CO-GROUPS", "CO-CASES", "GO-BUDGETS", "PS-CODES")),
    Reporter("world-1", "WORLD", "EUR", ("PS-STAFF", "PS-CODES", "GO-LAWS")),
)
