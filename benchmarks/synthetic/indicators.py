"""The twelve outputs of the synthetic programme: how they are split and add up, their baselines and
the funder's codes.

Entries only; what is reported of them stands in `reports`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.synthetic.marks import MARK, marked, named
from benchmarks.synthetic.places import TOCS

Entry = dict[str, Any]

BASELINE_YEAR = 2022
FEMALE_PCT = 60
"""Share of women and girls in the baselines."""


@dataclass(frozen=True)
class Output:
    """What an output counts, how it adds up, and by what it is split: by sex from 2023 on as a
    minimum, by the axes of `aspirational` (joined by +) from 2024 on."""

    code: str
    pathway: str
    unit: str
    over_time: str = "none"
    over_partners: str = "sum"
    minimum_sex: bool = False
    aspirational: str = ""
    is_sensitive: bool = False
    donor: str = ""


OUTPUTS = (
    Output(
        "CH-TRAINED",
        "children",
        "people",
        minimum_sex=True,
        aspirational="sex+age",
        donor="RESULT-1",
    ),
    Output(
        "CH-SERVICES",
        "children",
        "people",
        minimum_sex=True,
        is_sensitive=True,
        donor="RESULT-1",
    ),
    Output("CH-CLUBS", "children", "organisations", over_time="latest"),
    Output("CO-AWARE", "communities", "people", minimum_sex=True),
    Output("CO-GROUPS", "communities", "organisations", over_time="latest", donor="RESULT-4"),
    Output("CO-CASES", "communities", "cases", over_time="sum", is_sensitive=True),
    Output("GO-STAFF", "government", "people", aspirational="sex", donor="RESULT-4"),
    Output("GO-LAWS", "government", "documents", over_time="sum", donor="RESULT-4"),
    Output("GO-BUDGETS", "government", "organisations"),
    Output("PS-STAFF", "private-sector", "people", donor="RESULT-4"),
    Output("PS-CODES", "private-sector", "organisations", over_partners="max"),
    Output("PS-PLANS", "private-sector", "documents", over_time="sum"),
)

OF_OUTPUT = {output.code: output for output in OUTPUTS}


def indicators() -> list[Entry]:
    """The outputs as entries of indicators.yaml."""
    return [_entry(number, output) for number, output in enumerate(OUTPUTS, 1)]


def _entry(number: int, output: Output) -> Entry:
    entry: Entry = {
        "id": marked(output.code),
        "pathway": output.pathway,
        "title": named(f"Output {output.code}"),
        "description": named(f"What {output.code} would count, if anybody had counted it."),
        "unit": output.unit,
        "over_partners": output.over_partners,
        "over_time": output.over_time,
        "leads_to": [marked(f"M-{output.code[:2]}")],
        "baselines": list(_baselines(number, output)),
        "source": "made up",
    }
    if output.minimum_sex:
        entry["minimum"] = [{"axes": ["sex"], "holds_from": "2023-01-01"}]
    if output.aspirational:
        axes = output.aspirational.split("+")
        entry["aspirational"] = [{"axes": axes, "holds_from": "2024-01-01"}]
    if output.is_sensitive:
        entry |= {"sensitive": True, "small_count_below": 10}
    if output.donor:
        entry["contributes_to"] = [marked(output.donor)]
        entry["ministry_codes"] = list(_ministry_codes(number, output))
    return entry


def _ministry_codes(number: int, output: Output) -> Iterator[Entry]:
    yield {"code": f"{MARK}-MFA-{number}", "uri": f"https://synthetic.example.org/mfa#{number}"}
    if output.minimum_sex:
        for sex in ("female", "male"):
            yield {"code": f"{MARK}-MFA-{number}-{sex[0].upper()}", "sex": sex}


def _baselines(number: int, output: Output) -> Iterator[Entry]:
    """Of each place, and of the programme as their sum. Of a sensitive output the programme's own
    only: of several, the difference could be a small count."""
    places = [
        {"toc": marked(toc), **({"country": country} if country else {})}
        for toc, countries in TOCS.items()
        for country in (*countries, *(() if len(countries) == 1 else ("",)))
    ]
    values = [10 * number + 5 * place for place in range(len(places))]
    yield from _split(output, sum(values), {})
    if not output.is_sensitive:
        for place, value in zip(places, values, strict=True):
            yield from _split(output, value, place)


def _split(output: Output, value: int, place: Entry) -> Iterator[Entry]:
    yield {"year": BASELINE_YEAR, "value": value, **place}
    if output.minimum_sex and not output.is_sensitive:
        female = value * FEMALE_PCT // 100
        for sex, part in (("female", female), ("male", value - female)):
            yield {"year": BASELINE_YEAR, "value": part, "sex": sex, **place}
