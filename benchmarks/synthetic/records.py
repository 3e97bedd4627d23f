"""What the synthetic alliance has on record of signs, progress and deviations: entries of files.

Signs are known by the ids that the warehouse gives them; money stands in `accounts`.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.synthetic.definition import PATHWAYS
from benchmarks.synthetic.marks import MARK, marked, named
from benchmarks.synthetic.places import PERIODS, TOCS
from benchmarks.synthetic.reports import EXPLAINED_BY_ALLIANCE
from schemas.harvest import HarvestedSign

Entry = dict[str, Any]

APPROVED_BY = f"{MARK} desk"
MEETINGS = (("A", "{year}-07-15"), ("B", "{next}-01-15"))
"""Two meetings about each period: halfway, and when it is over."""

PROGRESS = ("low", "medium", "high")


def reflections(signs: Sequence[HarvestedSign]) -> list[Entry]:
    """Two meetings of every theory of change about every period."""
    return [
        _meeting(toc, period, half, signs) for toc in TOCS for period in PERIODS for half in (0, 1)
    ]


def _meeting(toc: str, period: str, half: int, signs: Sequence[HarvestedSign]) -> Entry:
    name, day = MEETINGS[half]
    held = day.format(year=period, next=int(period) + 1)
    own = [s for s in signs if (s.toc, s.period) == (marked(toc), period)]
    told = own if half else [s for s in own if s.pathway in ("children", "communities")]
    outcomes = outcomes_on(toc, held)
    entry: Entry = {
        "id": marked(f"{toc}-{period}-{name}"),
        "toc": marked(toc),
        "period": period,
        "on": held,
        "plots": [{"sign": s.sign, "outcomes": [outcomes[s.pathway]]} for s in told],
        "judgements": [
            _judgement(toc, period, half, n, outcome) for n, outcome in enumerate(outcomes.values())
        ],
        "approved_by": APPROVED_BY,
    }
    if half:
        entry["conclusion"] = {
            "on_track": toc != "HN",
            "reasoning": "Made up.",
            "public": named(f"Theory of change {toc} in {period}."),
        }
    return entry


def outcomes_on(toc: str, day: str) -> dict[str, str]:
    """The outcome that a sign of each pathway is set beside, by the version that holds on a day."""
    outcomes = {pathway: marked(f"{toc}-{letters}") for pathway, letters in PATHWAYS.items()}
    if toc == "ASIA" and day >= "2024":
        outcomes["communities"] = marked("ASIA-CO-NETWORK")
    return outcomes


def _judgement(toc: str, period: str, half: int, number: int, outcome: str) -> Entry:
    rank = (number + half + PERIODS.index(period) + list(TOCS).index(toc)) % len(PROGRESS)
    return {
        "outcome": outcome,
        "progress": PROGRESS[rank],
        "reasoning": "Made up, for the alliance only.",
        "public": named(f"Progress towards {outcome} in {period}."),
    }


def sign_records(signs: Sequence[HarvestedSign]) -> list[Entry]:
    """Verification of those chosen for it, but for the last; a public wording of all that are not
    sensitive."""
    chosen = [s.sign for s in signs if s.is_chosen]
    return [entry for s in signs if len(entry := _sign_record(s, chosen)) > 1]


def _sign_record(sign: HarvestedSign, chosen: Sequence[str]) -> Entry:
    entry: Entry = {"sign": sign.sign}
    if sign.sign in chosen[:-1]:
        rank = chosen.index(sign.sign)
        entry["verdict"] = "not confirmed" if rank % 5 == 4 else "confirmed"
        entry["verified_with"] = "Made up"
        entry["verified_on"] = f"{int(sign.period) + 1}-01-10"
    if not sign.is_sensitive:
        actor = sign.actor.removeprefix(f"{MARK}: ")
        where = "the world" if sign.place == "ALL" else sign.place
        entry["public"] = named(f"{actor} in {where} acts in another way since {sign.period}.")
        entry["approved_by"] = APPROVED_BY
    return entry


def explanations() -> Iterator[Entry]:
    """Of a deviation that the partner leaves to the alliance, and of a budget line."""
    partner, period, indicator, place = EXPLAINED_BY_ALLIANCE
    yield {
        "partner": marked(partner),
        "period": period,
        "place": place,
        "indicator": marked(indicator),
        "internal": "Made up, for the alliance only.",
        "public": named("Fewer places took part than planned."),
        "approved_by": APPROVED_BY,
    }
    yield {
        "partner": marked("asia-1"),
        "period": "2023",
        "place": "NP",
        "line": "office",
        "public": named("The office was lent."),
        "approved_by": APPROVED_BY,
    }
