"""Outcomes of the tiny programme as the warehouse might give them, for the tests about publishing
them."""

from typing import Any

from schemas.harvest import PlottedOutcome
from schemas.programme import Programme
from tests.builders import Definition, programme


def with_outcomes(content: Definition) -> None:
    """An outcome in each theory of change; ANDES and SIAM serve the mother's."""
    for number, toc in enumerate(("ANDES", "SIAM", "NETWORK"), start=1):
        content["theories_of_change"][number]["outcomes"] = [
            {
                "id": f"{toc}-VOICE",
                "pathway": "children",
                "wordings": [{"text": {"en": f"Children of {toc} are heard"}}],
                "serves": "M-VOICE",
            }
        ]


TOLD = programme(with_outcomes)
"""The tiny programme with outcomes everywhere."""


def plotted(
    outcome: str, home: str, place: str, signs: int | None = 1, **more: Any
) -> PlottedOutcome:
    """An outcome of 2017 as `home` told of it in a place."""
    fields: dict[str, Any] = {
        "toc": "MOTHER" if outcome == "M-VOICE" else home,
        "pathway": "children",
        "level": "outcome",
        "wording": "Children are heard",
        "period": "2017",
        "sensitive_count": None if signs is None else 0,
        "progress": "",
        "public_reasoning": "",
        "public_wordings": (),
        **more,
    }
    return PlottedOutcome(outcome=outcome, home=home, place=place, sign_count=signs, **fields)


def everywhere() -> list[PlottedOutcome]:
    """Something of each kind of place: told, only counted, judged, of two periods."""
    return [
        plotted("M-VOICE", "MOTHER", "ALL", 2, public_wordings=("Children spoke",)),
        plotted("M-VOICE", "ANDES", "BO", 3, sensitive_count=2, public_wordings=("A", "B!")),
        plotted("ANDES-VOICE", "ANDES", "BO", 1, sensitive_count=1),
        plotted("ANDES-VOICE", "ANDES", "ALL", 4, progress="low", public_reasoning="Slowly"),
        plotted("SIAM-VOICE", "SIAM", "TH", 5, period="2016", wording="Children whisper"),
        plotted("SIAM-VOICE", "SIAM", "TH", None, progress="high", public_reasoning="Loudly."),
        plotted("NETWORK-VOICE", "NETWORK", "ALL", 6, public_wordings=("The world listens.",)),
    ]


def both_profiles(content: Definition) -> None:
    """Outcomes everywhere, in a programme that writes for the ministry as well."""
    with_outcomes(content)
    content["iati"]["profiles"] = ["iati", "nl-mfa"]


BOTH: Programme = programme(both_profiles)
