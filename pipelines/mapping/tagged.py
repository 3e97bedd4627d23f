"""Asking what the tags of a tagged sheet leave open. Loads what reads tags only where there may be
any.
"""

from typing import Any

from pipelines.mapping.talk import ask_one, ask_yes, say
from schemas.mappings import PartnerMapping, choices_of
from submissions.mapping.choose import may_be_tagged
from submissions.mapping.propose import Proposer
from submissions.mapping.recognise import Match, tagged_layouts
from submissions.mapping.situation import Situation
from submissions.messages import Findings

_MISSING = {"#indicator+code": "indicator", "#country+code": "place"}
"""Tags that may be missing, and what is then to be said for all of the file."""


def is_clear(at: Situation, mappings: tuple[PartnerMapping, ...]) -> bool:
    """Whether the file's tags, with what is known of files of its name, say all that is needed."""
    if not may_be_tagged(at.grid):
        return False
    from submissions.hxl_tags import match_tags, tagged_sheets

    sheets = tagged_sheets(at.grid)
    known = tagged_layouts(at, mappings)
    findings = Findings()
    if not sheets or len(known) > 1:
        return False
    match_tags(sheets, at.grid, known[0] if known else None, at.programme, findings)
    return not len(findings)


def match_by_tags(at: Situation, mapping: PartnerMapping) -> tuple[Match, ...]:
    """The file under the first layout of a mapping, where that is of tagged files."""
    if not mapping.layouts[0].hxl:
        return ()
    from submissions.hxl_tags import match_tags, tagged_sheets

    known = (mapping, mapping.layouts[0])
    sheets = tagged_sheets(at.grid)
    return (match_tags(sheets, at.grid, known, at.programme, Findings()),)


def ask_tags(at: Situation, proposer: Proposer) -> dict[str, Any] | None:
    """What the tags leave open, as it stands in a layout; None where the file has none, or is not
    to be read by them."""
    if not may_be_tagged(at.grid):
        return None
    from submissions.hxl_tags import match_tags, tagged_sheets, unclear_attributes

    sheets = tagged_sheets(at.grid)
    if not sheets or not ask_yes("The columns of this file have HXL tags. Read it by them", True):
        return None
    findings = Findings()
    match_tags(sheets, at.grid, None, at.programme, findings)
    tagged: dict[str, Any] = {}
    ages = choices_of("age_group", at.programme, proposer.partner)
    for attribute in unclear_attributes(sheets, at.programme):
        say(f"Tags say +{attribute} of numbers: which age group is that? 'all' for all ages.")
        tagged.setdefault("attributes", {})[attribute] = ask_one(f"  +{attribute}", ages, None)
    missing = {dict(found.facts).get("tag") for found in findings if found.code == "tag-missing"}
    for tag, dimension in _MISSING.items():
        if tag in missing:
            known = choices_of(dimension, at.programme, proposer.partner)
            proposal = known[0] if len(known) == 1 else None
            question = f"No column has a tag like {tag}. The {dimension} of the whole file is"
            tagged.setdefault("says", {})[dimension] = ask_one(question, known, proposal)
    return tagged
