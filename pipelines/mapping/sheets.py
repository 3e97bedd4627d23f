"""Asking what each sheet of a file holds, and what its columns mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from pipelines.mapping.sections import NOTHING, ask_sections, ask_titles
from pipelines.mapping.talk import ask, ask_one, ask_yes, say
from schemas.mappings import (
    ADD_UP,
    DIMENSIONS,
    NEEDED,
    PERIOD_MARK,
    SheetLayout,
    choices_of,
)
from schemas.mappings.checks import ANYTHING
from submissions.doors.grid import CellKind, GridSheet, column_letters
from submissions.mapping.headers import Header, Headers
from submissions.mapping.propose import NUMBERS, Proposer, propose_header_rows
from submissions.mapping.short import Meaning, NotUnderstoodError, shown, understood, words_of
from submissions.mapping.texts import named_in, same

KINDS = ("outputs", "budgets", "signs", NOTHING)

_MEANINGS_HELP = """\
  Say of each column what its cells hold; Enter takes what is proposed:
    number [codes]       a number, and what its column says of it: number realised female
    share [codes] of D   a percentage of the number in column D
    total of D E         a sum of columns D and E: checked, never counted
    indicator, place, sex, age_group, kind, line, currency, pathway, outcome, significance, period
                         texts that say what the numbers of the row are of; with 'down' an
                         empty cell repeats the one above: place down
    note, explanation, location, actor, change, observed_on, contribution, source, verified_with,
    sensitive
    ignore               nothing that counts"""


@dataclass(frozen=True)
class Sheets:
    """What was said of the sheets of a file, as it stands in a layout."""

    layouts: list[dict[str, Any]]
    others: list[str]


def ask_sheets(sheets: Sequence[GridSheet], proposer: Proposer, period: str | None) -> Sheets:
    """What every sheet holds. Sheets with the same columns are asked about once; the period in
    titles and headers is put as {period}."""
    layouts: list[dict[str, Any]] = []
    others: list[str] = []
    say()
    say("What does each sheet hold? outputs: numbers; budgets: money; signs: stories of change;")
    say("nothing: it is not read.")
    for group in _alike([sheet for sheet in sheets if sheet.rows]):
        first = group[0]
        say()
        for sheet in group:
            say(f"Sheet '{sheet.title}': {_size(sheet)}")
        if len(group) > 1:
            say("  These sheets have the same columns.")
        kind = ask_one("  It holds", KINDS, _likely_kind(first))
        if kind == NOTHING:
            others += [_pattern(sheet.title, period) for sheet in group]
            continue
        while True:
            layout = _ask_sheet(first, kind, proposer, period)
            if len(group) > 1:
                layout |= ask_titles(group, kind, proposer, _said_already(layout))
            _ask_missing(layout, kind, proposer)
            faults = _faults(layout)
            if not faults:
                break
            say(f"  This cannot be read: {faults}. Again:")
        layouts.append(layout)
    return Sheets(layouts, others)


def _alike(sheets: Sequence[GridSheet]) -> list[list[GridSheet]]:
    """Sheets by their header, those with the same one together."""
    groups: dict[tuple[str, ...], list[GridSheet]] = {}
    for sheet in sheets:
        names = Headers(sheet).at(propose_header_rows(sheet)).names
        groups.setdefault(tuple(map(same, names.values())), []).append(sheet)
    return list(groups.values())


def _size(sheet: GridSheet) -> str:
    width = max(max(row.cells) for row in sheet.rows)
    hidden = ", hidden" if sheet.is_hidden else ""
    return f"{len(sheet.rows):,} filled rows, {width} columns{hidden}"


def _likely_kind(sheet: GridSheet) -> str:
    cells = [cell for row in sheet.rows for cell in row.cells.values()]
    if len(sheet.rows) < 2 or max(len(row.cells) for row in sheet.rows) < 2:
        return NOTHING
    return "outputs" if any(cell.kind in NUMBERS for cell in cells) else "signs"


def _pattern(text: str, period: str | None) -> str:
    """The text with the period's id as {period}, so that the next period's file fits too."""
    if period and period in text and named_in(text, {period: period}):
        return text.replace(period, PERIOD_MARK)
    return text


def _ask_sheet(
    sheet: GridSheet, kind: str, proposer: Proposer, period: str | None
) -> dict[str, Any]:
    proposal = " ".join(map(str, propose_header_rows(sheet)))
    rows = ask("  Its header is in row(s)", proposal, _row_numbers)
    header = Headers(sheet).at(rows)
    meanings = _ask_columns(sheet, header, kind, proposer)
    while lacking := _lacking(kind, meanings):
        say(f"  No column holds the {lacking}, without which nothing can be read. Again:")
        meanings = _ask_columns(sheet, header, kind, proposer)
    headers = {number: _pattern(name, period) for number, name in header.names.items()}
    columns = [_column(headers, number, meaning) for number, meaning in meanings.items()]
    sections = ask_sections(sheet, header, kind, meanings, proposer)
    return {
        "title": _pattern(sheet.title, period) or "*",
        "kind": kind,
        "header_rows": rows,
        **({"repeated": ADD_UP} if _ask_alike(kind, meanings) else {}),
        **({"sections": sections} if sections else {}),
        "columns": columns,
    }


def _ask_alike(kind: str, meanings: Mapping[int, Meaning]) -> bool:
    """Whether columns of which the same was said are to be added up, like months."""
    said = [sorted(m.says.items()) for m in meanings.values() if m.means in {"number", "share"}]
    if kind != "outputs" or not any(said.count(says) > 1 for says in said):
        return False
    return ask_yes("  The same was said of several columns, like months. Add them up", False)


def _faults(layout: Mapping[str, Any]) -> str:
    """What a layout cannot say, '' where all is well."""
    try:
        SheetLayout.model_validate(layout)
    except ValidationError as error:
        return "; ".join(str(e["msg"]).removeprefix("Value error, ") for e in error.errors())
    return ""


def _lacking(kind: str, meanings: Mapping[int, Meaning]) -> str:
    """What only columns can hold, and none does; '' when all is there."""
    held = {"number" if m.means == "share" else m.means for m in meanings.values()}
    needed = (
        [n for n in NEEDED[kind] if n not in DIMENSIONS[kind]] if kind == "signs" else ["number"]
    )
    return ", ".join(need for need in needed if need not in held)


def _row_numbers(typed: str) -> list[int]:
    parts = typed.replace(",", " ").replace("-", " ").split()
    if not parts or not all(part.isdecimal() and part != "0" for part in parts):
        raise NotUnderstoodError("Say the numbers of the rows, like: 4 5.")
    return sorted({int(part) for part in parts})


def _ask_columns(
    sheet: GridSheet, header: Header, kind: str, proposer: Proposer
) -> dict[int, Meaning]:
    say(_MEANINGS_HELP)
    words = words_of(kind, proposer.programme, proposer.partner)
    named = [word for word, dimension in words.items() if dimension != "indicator"]
    say(f"  Codes: {', '.join(named)}, and those of indicators.")
    letters = {number: column_letters(number) for number in header.names}
    proposals = proposer.columns(sheet, header, kind)
    meanings: dict[int, Meaning] = {}
    for number, name in header.names.items():

        def understand(typed: str) -> Meaning:
            meaning = understood(typed, kind, words)
            unknown = [column_letters(n) for n in meaning.of if n not in header.names]
            if unknown:
                raise NotUnderstoodError(f"There is no column {', '.join(unknown)} here.")
            return meaning

        question = f"  {letters[number]}  {name}  ({_content(sheet, header, number)})"
        meanings[number] = ask(question, shown(proposals[number], letters), understand)
    return meanings


def _content(sheet: GridSheet, header: Header, number: int) -> str:
    cells = [
        r.cells[number] for r in sheet.rows if r.number > header.last_row and number in r.cells
    ]
    numbers = sum(cell.kind in NUMBERS for cell in cells)
    texts = sum(cell.kind is CellKind.TEXT for cell in cells)
    counts = {"numbers": numbers, "texts": texts, "others": len(cells) - numbers - texts}
    return ", ".join(f"{count} {what}" for what, count in counts.items() if count) or "empty"


def _column(headers: Mapping[int, str], number: int, meaning: Meaning) -> dict[str, Any]:
    column: dict[str, Any] = {"header": headers[number], "means": meaning.means}
    if meaning.fill_down:
        column["fill_down"] = True
    if meaning.of:
        column["of"] = [headers[n] for n in meaning.of]
    if meaning.says:
        column["says"] = dict(meaning.says)
    return column


def _said_already(layout: Mapping[str, Any]) -> set[str]:
    """What the rows, sections, titles or the sheet say for every number."""
    said = {column["means"] for column in layout["columns"]}
    said |= {section["means"] for section in layout.get("sections", [])}
    said |= {layout["title_says"]["means"]} if "title_says" in layout else set()
    return said | set(layout.get("says", {}))


def _ask_missing(layout: dict[str, Any], kind: str, proposer: Proposer) -> None:
    """What nothing says yet is said for the sheet as a whole, or for single columns."""
    numbers = [c for c in layout["columns"] if c["means"] in {"number", "share"}]
    for needed in NEEDED[kind]:
        if needed in _said_already(layout):
            continue
        lacking = [column for column in numbers if needed not in column.get("says", {})]
        if len(lacking) == len(numbers):
            code = _ask_code(
                f"  Nothing says the {needed} yet. For the whole sheet it is", needed, proposer
            )
            layout["says"] = {**layout.get("says", {}), needed: code}
        else:
            for column in lacking:
                question = f"  Nothing says the {needed} of '{column['header']}'. It is"
                column.setdefault("says", {})[needed] = _ask_code(question, needed, proposer)


def _ask_code(question: str, dimension: str, proposer: Proposer) -> str:
    known = choices_of(dimension, proposer.programme, proposer.partner)
    if dimension in ANYTHING or not known:
        proposal = proposer.programme.currency if dimension == "currency" else None
        return ask(question, proposal, str)
    return ask_one(f"{question} ({', '.join(known)})", known, known[0] if len(known) == 1 else None)
