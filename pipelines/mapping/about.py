"""Asking about a file as a whole: whose it is, what period, how it is told from others, how its
numbers are written as text.
"""

from pathlib import PurePath
from typing import Any

from pipelines.mapping.talk import ask, ask_one, ask_text, say
from schemas.mappings import Source
from schemas.programme import Partner, Programme
from schemas.submission import NumberFormat
from submissions.doors.csv_text import DELIMITERS, ENCODINGS
from submissions.mapping.propose import propose_period
from submissions.mapping.short import NotUnderstoodError
from submissions.mapping.situation import Situation, cell_at
from submissions.mapping.sources import find_period
from submissions.mapping.texts import same

OPEN = "open"

_PERIOD_HELP = """\
Where does a file like this say which period it is for?
  file name            in its name, like report-2017.xlsx
  cell TITLE!B2        in a cell
  rows                 in the column that means period
  always 2017          nowhere: it is always the same"""


def ask_partner(programme: Programme, file_name: str, wanted: str | None) -> Partner:
    """Whose file it is."""
    known = [partner.id for partner in programme.partners]
    stem = same(PurePath(file_name).stem)
    likely = [partner for partner in known if same(partner) in stem]
    proposal = wanted or (likely[0] if len(likely) == 1 else None)
    if wanted in known:
        return programme.partner(wanted)
    say(f"Partners: {', '.join(known)}")
    return programme.partner(ask_one("Whose file is it", known, proposal))


def ask_period(at: Situation) -> dict[str, Any]:
    """Where the period is said, as it stands in a layout."""
    proposed = propose_period(at.grid.sheets, at.file_name, at.programme)
    say()
    say(_PERIOD_HELP)
    ids = [period.id for period in at.programme.periods]

    def understand(typed: str) -> dict[str, Any]:
        word, _, rest = typed.partition(" ")
        match word.casefold():
            case "file":
                return {"file_name": True}
            case "rows":
                return {"rows": True}
            case "always" if rest.strip() in ids:
                return {"always": rest.strip()}
            case "cell" if cell_at_or_none(at, rest.strip()):
                return {"cell": rest.strip()}
        raise NotUnderstoodError(f"Say one of the four. Periods: {', '.join(ids)}.")

    proposal = {"file": "file name", "cell": "cell {}", None: None}
    how, where = proposed or (None, "")
    text = proposal[how]
    source = ask("It says so in", text.format(where) if text else None, understand)
    return source | _period_code(source, at, ids)


def cell_at_or_none(at: Situation, reference: str) -> bool:
    """Whether a reference names a filled cell of the file."""
    try:
        Source(cell=reference)
    except ValueError:
        return False
    return cell_at(at.grid, reference) is not None


def _period_code(source: dict[str, Any], at: Situation, ids: list[str]) -> dict[str, Any]:
    """A code for a text there that names no period, or several."""
    if "rows" in source or find_period(Source.model_validate(source), at)[0]:
        return {}
    cell = cell_at(at.grid, source["cell"]) if "cell" in source else None
    text = cell.raw.strip() if cell else PurePath(at.file_name).stem
    return {"codes": {text: ask_one(f"  Which period does '{text}' stand for", ids, None)}}


def ask_number_format(at: Situation) -> dict[str, str]:
    """How numbers are written where they are text, for files that hold only texts."""
    if at.grid.door != "csv":
        return {}
    say()
    say("Numbers may stand here as text. How are they written? 'open': questions are asked then.")
    formats = [*NumberFormat, OPEN]
    chosen = ask_one(f"One of {'   '.join(formats)}", formats, OPEN)
    return {} if chosen == OPEN else {"number_format": chosen}


def ask_writing(code: str) -> dict[str, str]:
    """How a CSV file is written that does not show it itself: its encoding, or the mark between
    its fields."""
    if code == "encoding":
        say("The letters of this file cannot be read without knowing how it was saved.")
        return {"encoding": ask_one(f"One of {', '.join(ENCODINGS)}", list(ENCODINGS), None)}
    say("More than one mark may stand between the fields of this file.")
    marks = {"tab" if mark == "\t" else mark: mark for mark in DELIMITERS}
    return {"delimiter": marks[ask_one(f"One of {'  '.join(marks)}", list(marks), None)]}


def ask_name(taken: list[str], file_name: str) -> str:
    """What the layout is called, unlike the partner's others."""
    proposal = " ".join(w for w in PurePath(file_name).stem.split() if w.isalpha()) or "report"

    def understand(typed: str) -> str:
        if not typed or typed in taken:
            raise NotUnderstoodError(f"Say a name that is none of: {', '.join(taken)}.")
        return typed

    return ask("Name of this kind of file", proposal, understand)


def ask_condition(at: Situation) -> dict[str, str]:
    """What tells the files meant from others that look the same."""
    say("By what are its files known? A pattern of their name, or a cell and the text in it;")
    say("* stands for anything.")
    if ask_one("By name or by cell", ["name", "cell"], "name") == "name":
        return {"file_name": ask_text("  Pattern of the name", "*")}

    def understand(typed: str) -> str:
        if not cell_at_or_none(at, typed):
            raise NotUnderstoodError("Say a filled cell, like Cover!B2.")
        return typed

    reference = ask("  Cell", None, understand)
    cell = cell_at(at.grid, reference)
    return {"cell": reference, "text": ask_text("  Text in it", cell.raw if cell else None)}
