"""`dtz map FILE`: the conversation in which a partner's own kind of file is explained, or what is
new in one is added. Writes one mapping file, when told to, and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from pipelines.asked import must_be_known
from pipelines.forms import check_submission
from pipelines.mapping.about import (
    ask_condition,
    ask_name,
    ask_number_format,
    ask_partner,
    ask_period,
    ask_writing,
)
from pipelines.mapping.codes import ask_codes
from pipelines.mapping.draft import Draft, draft_of
from pipelines.mapping.settle import ask_decisions, ask_repeats
from pipelines.mapping.sheets import ask_sheets
from pipelines.mapping.show import shown
from pipelines.mapping.tagged import ask_tags, is_clear, match_by_tags
from pipelines.mapping.talk import ask_yes, say
from pipelines.settings import Settings
from schemas.mappings import ADD_UP, Layout, PartnerMapping, SheetLayout, Source
from schemas.programme import Partner, load_programme
from schemas.submission import OUTPUTS, Problem, Reading
from submissions import known_mappings, read_submission
from submissions.doors.csv_file import read_csv
from submissions.doors.grid import Grid
from submissions.layout import is_form
from submissions.mapping import UNDECLARED, Situation
from submissions.mapping.gaps import gaps
from submissions.mapping.propose import Proposer
from submissions.mapping.recognise import Match, recognise
from submissions.mapping.sources import find_period
from submissions.read import as_read, open_file

FORM = "This file is the form. There is nothing to explain."


class MapError(Exception):
    """A file cannot be explained as it is; says what to do first."""


@dataclass(frozen=True)
class File:
    """The file at hand; what is known, and what of it may fit a file that was opened so; and how
    it was said to be written."""

    path: Path
    content: bytes
    at: Situation
    every_mapping: tuple[PartnerMapping, ...]
    mappings: tuple[PartnerMapping, ...]
    writing: dict[str, str]

    def read(self, *mappings: PartnerMapping) -> Reading:
        """The file by these mappings alone."""
        at = self.at
        return read_submission(self.content, at.file_name, at.programme, at.today, mappings)


def show_mapping(path: Path, settings: Settings) -> str:
    """How a file would be read, as text. Raises MapError, MappingsError."""
    file = _open(path, settings, asking=False)
    return FORM if is_form(file.at.sent) else shown(recognise(file.at, file.mappings))


def map_file(path: Path, partner_id: str | None, settings: Settings) -> bool:
    """Ask about a file what is not known yet, keep the answers, and say how it is then read;
    whether it could be sent so. Raises MapError, MappingsError, DraftError, click.UsageError."""
    file = _open(path, settings, asking=True)
    programme = file.at.programme
    must_be_known("partner", partner_id, [partner.id for partner in programme.partners])
    if is_form(file.at.sent):
        say(FORM)
    else:
        draft = _draft(file, partner_id, settings)
        if draft:
            draft = _decide(file, draft)
            _keep(draft)
    text, counts = check_submission(path)
    say()
    click.echo(text)
    return counts


def _open(path: Path, settings: Settings, asking: bool) -> File:
    programme = load_programme(settings.programme_folder)
    mappings = known_mappings(settings.mappings, programme)
    content = path.read_bytes()
    writing: dict[str, str] = {}
    opened, left = open_file(content, path.name, programme, mappings)
    if asking and isinstance(opened, Problem) and opened.code in UNDECLARED:
        opened, writing = _ask_writing(content, opened)
    if isinstance(opened, Problem):
        raise MapError(f"{path.name}: {opened.message} {opened.remedy}")
    at = Situation(as_read(opened), path.name, programme, settings.now().date())
    return File(path, content, at, mappings, tuple(left), writing)


def _ask_writing(content: bytes, found: Grid | Problem) -> tuple[Grid | Problem, dict[str, str]]:
    writing: dict[str, str] = {}
    while isinstance(found, Problem) and found.code in UNDECLARED and len(writing) < 2:
        writing |= ask_writing(found.code)
        found = read_csv(content, writing.get("encoding", ""), writing.get("delimiter", ""))
    return found, writing


def _draft(file: File, partner_id: str | None, settings: Settings) -> Draft | None:
    """The mapping file with what this file needs; None where nothing is to be asked."""
    programme = file.at.programme
    known = [match for match in recognise(file.at, file.mappings) if match.is_whole]
    if len(known) > 1:
        names = "; ".join(f"{match.partner}: {match.layout.name}" for match in known)
        raise MapError(
            f"Several layouts fit this file ({names}). Say in each with 'when' which files are "
            "its own, by their name or by a cell; then try again."
        )
    if known:
        (match,) = known
        say(f"Known as '{match.layout.name}' of {match.partner}.")
        draft = draft_of(match.partner, settings.mappings, file.every_mapping, programme)
        return _complete(file, match, draft)
    if is_clear(file.at, file.mappings):
        say("Its tags say all that is needed.")
        return None
    partner = ask_partner(programme, file.at.file_name, partner_id)
    draft = draft_of(partner.id, settings.mappings, file.every_mapping, programme)
    mapping = draft.mapping
    layout = _ask_layout(file, partner, mapping)
    return draft.with_item("layouts", layout)


def _complete(file: File, match: Match, draft: Draft) -> Draft:
    """Codes for the texts that are new in a file of a known kind."""
    partner = file.at.programme.partner(match.partner)
    proposer = Proposer(file.at.programme, partner, match.mapping)
    names = [layout.name for layout in draft.mapping.layouts]
    codes = ask_codes(gaps(match, file.at), proposer)
    return draft.with_codes(names.index(match.layout.name), codes)


def _ask_layout(file: File, partner: Partner, mapping: PartnerMapping) -> dict[str, Any]:
    """A new layout, with codes for all texts of this file."""
    taken = [layout.name for layout in mapping.layouts]
    proposer = Proposer(file.at.programme, partner, mapping)
    about: dict[str, Any] = {"name": ask_name(taken, file.at.file_name), **file.writing}
    tags = ask_tags(file.at, proposer)
    if tags is not None:
        about |= {"when": ask_condition(file.at), "hxl": tags, "period": ask_period(file.at)}
    else:
        about |= {"period": ask_period(file.at), **ask_number_format(file.at)}
        period, _ = find_period(Source.model_validate(about["period"]), file.at)
        sheets = ask_sheets(file.at.grid.sheets, proposer, period.raw if period else None)
        about |= {"sheets": sheets.layouts}
        about |= {"other_sheets": sheets.others} if sheets.others else {}
    layout = _with_repeats(file, _with_codes(file, about, proposer), partner)
    return _in_order(_told_apart(file, layout), (*Layout.model_fields,))


def _in_order(entry: dict[str, Any], keys: Sequence[str]) -> dict[str, Any]:
    """The entry with its keys, and those of its sheets, as a reader looks for them."""
    ordered = {key: entry[key] for key in keys if key in entry}
    if "sheets" in ordered:
        of_sheets = sorted(SheetLayout.model_fields, key=lambda key: key == "columns")
        ordered["sheets"] = [_in_order(sheet, of_sheets) for sheet in ordered["sheets"]]
    return ordered


def _with_codes(file: File, layout: dict[str, Any], proposer: Proposer) -> dict[str, Any]:
    """The layout with codes for the texts of this file, as far as they were given."""
    mapping = _mapping(layout, proposer.partner)
    for match in (*recognise(file.at, (mapping,)), *match_by_tags(file.at, mapping)):
        for at, codes in ask_codes(gaps(match, file.at), proposer).items():
            *above, key = at
            place: Any = layout
            for part in above:
                place = place[part] if isinstance(part, int) else place.setdefault(part, {})
            place[key] = {**place.get(key, {}), **codes}
    return layout


def _with_repeats(file: File, layout: dict[str, Any], partner: Partner) -> dict[str, Any]:
    """The layout, adding up where it is to."""
    if ask_repeats(file.read(_mapping(layout, partner))):
        tables = [layout["hxl"]] if "hxl" in layout else layout["sheets"]
        for table in tables:
            if table.get("kind", OUTPUTS.key) == OUTPUTS.key:
                table["repeated"] = ADD_UP
    return layout


def _told_apart(file: File, layout: dict[str, Any]) -> dict[str, Any]:
    """The layout with what tells its files from those of the layouts there are already."""
    others = [match for match in recognise(file.at, file.mappings) if match.is_whole]
    if not others or "when" in layout:
        return layout
    say("Files of another kind look the same.")
    return {**layout, "when": ask_condition(file.at)}


def _mapping(layout: dict[str, Any], partner: Partner) -> PartnerMapping:
    return PartnerMapping.model_validate({"partner": partner.id, "layouts": [layout]})


def _decide(file: File, draft: Draft) -> Draft:
    """The draft with decisions about what can be read in more than one way."""
    reading = file.read(draft.mapping)
    for decision in ask_decisions(reading.problems, draft.mapping.partner, file.at.today):
        draft = draft.with_item("decided", decision)
    return draft


def _keep(draft: Draft) -> None:
    if not draft.is_changed:
        say("Nothing new was said.")
        return
    say()
    say(f"This is what {draft.path} then says:")
    click.echo(draft.text)
    if ask_yes("Write it", True):
        draft.keep()
    else:
        say("Nothing was written.")
