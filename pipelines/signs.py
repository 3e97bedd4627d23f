"""`dtz signs`: signs of change with their ids, what is to be done with them, records to fill in.

For the alliance's own eyes: shows what partners wrote. Nothing of it is kept.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from iati.report.plain import plain
from pipelines.asked import NOTHING_YET, must_be_known
from pipelines.settings import Settings
from schemas.harvest import HarvestedSign
from schemas.programme import load_programme
from warehouse import harvested_signs, open_for_reading, row_counts

_LINKED = {
    "sense making": "beside {}",
    "partner": "proposed by the partner, not yet plotted: {}",
    "": "beside no outcome",
}


@dataclass(frozen=True)
class SignWishes:
    """Which signs are asked for; None and False: whichever."""

    toc: str | None
    period: str | None
    to_verify: bool
    to_plot: bool

    def wants(self, sign: HarvestedSign) -> bool:
        """Whether it is one of them; of both kinds that wait, either."""
        waits = (self.to_verify and sign.is_to_verify) or (self.to_plot and bool(sign.to_plot))
        of_kind = waits or not (self.to_verify or self.to_plot)
        return of_kind and self.toc in (None, sign.toc) and self.period in (None, sign.period)


def list_signs(settings: Settings, wishes: SignWishes) -> tuple[str, bool]:
    """The signs asked for as text, and whether any of them waits to be verified or plotted.

    Raises click.UsageError for an unknown theory of change or period.
    """
    signs = _asked(settings, wishes)
    if signs is None:
        return NOTHING_YET, False
    waits = any(s.is_to_verify or s.to_plot for s in signs)
    return "\n".join(map(plain, _told(signs))), waits


def sign_skeleton(settings: Settings, wishes: SignWishes) -> str:
    """Records of the signs asked for as YAML to fill in: of `signs.yaml` unless only those to plot
    are asked for, of `reflections.yaml` unless only those to verify are.

    Raises click.UsageError for an unknown theory of change or period.
    """
    signs = _asked(settings, wishes)
    if signs is None:
        return f"# {NOTHING_YET}"
    parts: list[str] = []
    if wishes.to_verify or not wishes.to_plot:
        parts += _sign_records(signs)
    if wishes.to_plot or not wishes.to_verify:
        parts += _meetings([s for s in signs if s.to_plot], settings.now().date().isoformat())
    return "\n".join(map(plain, parts))


def _asked(settings: Settings, wishes: SignWishes) -> list[HarvestedSign] | None:
    """None before a run has come as far as its signs."""
    programme = load_programme(settings.programme_folder)
    must_be_known("theory of change", wishes.toc, [t.id for t in programme.theories_of_change])
    must_be_known("period", wishes.period, [p.id for p in programme.periods])
    with open_for_reading(settings.warehouse) as connection:
        if "marts.sign_to_verify" not in row_counts(connection):
            return None
        every = harvested_signs(connection, settings.now().date())
    return [s for s in every if wishes.wants(s)]


def _told(signs: list[HarvestedSign]) -> Iterator[str]:
    count = "1 sign" if len(signs) == 1 else f"{len(signs):,} signs"
    verify, plot = sum(s.is_to_verify for s in signs), sum(bool(s.to_plot) for s in signs)
    yield f"{count} of change: {verify:,} to verify, {plot:,} to plot."
    for (toc, period), of in groupby(signs, key=lambda s: (s.toc, s.period)):
        yield from ("", f"{toc} {period}")
        for s in of:
            where = f"{s.place}, {s.location}" if s.location else s.place
            rated = s.significance or "not rated"
            kept = ["sensitive"] if s.is_sensitive else []
            public = ["with public wording"] if s.is_public else []
            yield f"  {s.sign}  {', '.join((s.state, rated, s.pathway, where, *kept, *public))}"
            yield f"    {_words(s)}"
            yield f"    {_LINKED[s.linked_by].format(', '.join(s.outcomes))}"
            if s.to_plot:
                yield f"    to plot: {'; '.join(s.to_plot)}"


def _words(s: HarvestedSign) -> str:
    """Who, and what they now do, on one line."""
    return " ".join(f"{s.actor}: {s.change}".split())


def _sign_records(signs: Iterable[HarvestedSign]) -> Iterator[str]:
    yield "# signs.yaml: fill in what is known. A verdict is confirmed or not confirmed; public is"
    yield "# a text by language, like {en: ...}, and is published as it stands."
    yield from _listed("signs", signs, _sign_record)


def _sign_record(s: HarvestedSign) -> Iterator[str]:
    yield f"  # {s.toc} {s.period}, {s.state}. {_words(s)}"
    if s.is_recorded:
        yield f"  # {s.sign} has an entry already: add to that."
        return
    yield f"  - sign: {s.sign}"
    yield "    verdict:"
    yield '    verified_with: ""'
    yield "    verified_on:"
    yield "    public:"
    yield '    approved_by: ""'


def _meetings(signs: Iterable[HarvestedSign], today: str) -> Iterator[str]:
    yield "# reflections.yaml: say when the meeting was and who stands for it. Give each sign the"
    yield "# outcomes it is a sign of; [] when it is a sign of none. A sign left open is refused."
    by_meeting = groupby(signs, key=lambda s: (s.toc, s.period))
    meetings = [(toc, period, list(of)) for (toc, period), of in by_meeting]

    def meeting(entry: tuple[str, str, list[HarvestedSign]]) -> Iterator[str]:
        toc, period, of = entry
        yield f"  - id: {toc}-{period}-{today}"
        yield f"    toc: {toc}"
        yield f"    period: {json.dumps(period)}"
        yield f"    on: {today}"
        yield '    approved_by: ""'
        yield "    plots:"
        for s in of:
            yield f"      # {'; '.join(s.to_plot)}. {_words(s)}"
            yield f"      - {{sign: {s.sign}, outcomes: {_proposed(s)}}}"

    yield from _listed("reflections", meetings, meeting)


def _proposed(s: HarvestedSign) -> str:
    """Where it stands now, unless that was dropped; nothing, which is refused, when nowhere."""
    is_dropped = any("dropped" in reason for reason in s.to_plot)
    return f"[{', '.join(s.outcomes)}]" if s.outcomes and not is_dropped else ""


def _listed(key: str, entries: Iterable[object], told: Callable[..., Iterator[str]]) -> list[str]:
    """A list of YAML under its key; an empty one where there is nothing to fill in."""
    lines = [line for entry in entries for line in told(entry)]
    is_filled = any(line.startswith("  - ") for line in lines)
    return [f"{key}:" if is_filled else f"{key}: []", *lines]
