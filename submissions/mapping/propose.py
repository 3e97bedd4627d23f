"""What a file that nobody knows yet may mean: where its header is, what its columns hold, which
code a text stands for. Proposals only, for a person to take or to change.

Asking that person belongs to the command line.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from schemas.iati_standard import load_codelists
from schemas.mappings import MEANINGS, PartnerMapping, choices_of
from schemas.programme import Partner, Programme
from submissions.doors.grid import Cell, CellKind, GridSheet, Row
from submissions.mapping.headers import HEADER_WINDOW, JOINT, Header
from submissions.mapping.short import Meaning
from submissions.mapping.texts import named_in, same
from submissions.totals import names_totals
from submissions.values.ages import band_of
from submissions.values.words import grouped
from submissions.wording import column_label, languages

LOOKED_AT = 30
"""So many rows below a header show what its columns hold."""

NUMBERS = frozenset({CellKind.NUMBER, CellKind.PERCENT})
_CLOSE = 0.7
_WORD = re.compile(r"[^\W\d_]+")
_MOST_HEADER_ROWS = 4


def propose_header_rows(sheet: GridSheet) -> list[int]:
    """The rows that look most like a header: texts over numbers, else the row with most texts."""
    rows = sheet.rows[:HEADER_WINDOW]
    if not rows:
        return []
    scores = [(_score(rows, place), -place) for place in range(len(rows))]
    place = -max(scores)[1]
    numeric = _numeric_columns(rows[place + 1 : place + 1 + LOOKED_AT])
    found = [rows[place].number]
    while place and len(found) < _MOST_HEADER_ROWS:
        place -= 1
        above = rows[place]
        is_header = above.number == found[0] - 1 and not _numeric_columns([above])
        if not is_header or not _stands_over(above, numeric):
            break
        found.insert(0, above.number)
    return found


def _score(rows: Sequence[Row], place: int) -> tuple[int, int]:
    row = rows[place]
    numeric = _numeric_columns(rows[place + 1 : place + 1 + LOOKED_AT])
    texts = {c for c, cell in row.cells.items() if cell.kind is CellKind.TEXT}
    return len(texts & numeric), len(texts)


def _numeric_columns(rows: Iterable[Row]) -> set[int]:
    return {c for row in rows for c, cell in row.cells.items() if cell.kind in NUMBERS}


def _stands_over(row: Row, numeric: set[int]) -> bool:
    """Whether some text of it is a heading of numbers, and not a title at the left."""
    return any(c in numeric for c, cell in row.cells.items() if cell.kind is CellKind.TEXT)


@dataclass(frozen=True)
class Proposer:
    """Proposes meanings in the words of a programme, of one partner, and of all languages."""

    programme: Programme
    partner: Partner
    mapping: PartnerMapping | None

    def columns(self, sheet: GridSheet, header: Header, kind: str) -> dict[int, Meaning]:
        """What each column with a name may mean."""
        rows = [row for row in sheet.rows if row.number > header.last_row][:LOOKED_AT]
        found: dict[int, Meaning] = {}
        for number, name in header.names.items():
            cells = [row.cells[number] for row in rows if number in row.cells]
            found[number] = self._column(name, cells, kind, found)
        return found

    def code(self, dimension: str, text: str) -> str | None:
        """The code that a text may stand for, where one is near."""
        names = self._names(dimension)
        if same(text) in names:
            return names[same(text)]
        if dimension == "age_group":
            band = band_of(text)
            groups = self.programme.age_groups
            return next((g.id for g in groups if (g.lowest, g.highest) == band), None)
        words = self._said_by_words(dimension, text)
        near = get_close_matches(same(text), names, n=1, cutoff=_CLOSE)
        return words or (names[near[0]] if near else None)

    def _column(
        self, name: str, cells: Sequence[Cell], kind: str, before: Mapping[int, Meaning]
    ) -> Meaning:
        numbers = sum(cell.kind in NUMBERS for cell in cells)
        percents = sum(cell.kind is CellKind.PERCENT or cell.raw.endswith("%") for cell in cells)
        named = self._named(name, kind)
        if kind == "signs":
            return Meaning(named or "ignore")
        if named in {"period", "age_group", "sex"} or not cells:
            return Meaning(named or "ignore")
        if 2 * max(numbers, percents) < len(cells):
            return Meaning(self._by_content(cells, kind) or named or "ignore")
        says = self._says(name, kind)
        wholes = [n for n, m in before.items() if m.means == "number"]
        if 2 * percents > len(cells):
            return Meaning("share", says, of=(wholes[-1],)) if wholes else Meaning("ignore")
        is_total = names_totals(name.rpartition(JOINT)[2])
        if is_total and JOINT not in name and len(wholes) > 1:
            return Meaning("total", of=tuple(wholes))
        return Meaning("number", says)

    def _named(self, name: str, kind: str) -> str | None:
        """What words over a column, or our own label or key, call it."""
        words = grouped("columns")
        for part in (same(name), *map(same, reversed(name.split(JOINT)))):
            known = words.get(part, frozenset()) | self._labels(kind).get(part, frozenset())
            known &= set(MEANINGS[kind])
            if len(known) == 1:
                return next(iter(known))
        return None

    def _labels(self, kind: str) -> Mapping[str, frozenset[str]]:
        columns = {
            "outputs": ("indicator", "place", "age_group", "note", "explanation"),
            "budgets": ("line", "place", "currency", "explanation"),
            "signs": (
                *("pathway", "place", "actor", "change", "observed_on"),
                *("significance", "contribution", "outcome", "source"),
            ),
        }[kind]
        labels = {
            same(column_label(language, kind, column)): frozenset({column})
            for language in languages()
            for column in columns
        }
        return labels | {column: frozenset({column}) for column in columns}

    def _by_content(self, cells: Sequence[Cell], kind: str) -> str | None:
        """The dimension whose codes or names most of the texts are."""
        texts = {cell.raw for cell in cells if cell.kind is CellKind.TEXT}
        dimensions = (
            ("indicator", "place", "sex", "kind") if kind == "outputs" else ("place", "kind")
        )
        for dimension in dimensions:
            known = sum(self.code(dimension, text) is not None for text in texts)
            if texts and 2 * known > len(texts):
                return dimension
        return None

    def _says(self, name: str, kind: str) -> dict[str, str]:
        """What the words of a header say of the numbers under it."""
        dimensions = ("kind", "sex", "age_group", "place") if kind == "outputs" else ("kind",)
        says: dict[str, str] = {}
        for dimension in dimensions:
            found = {
                code for part in name.split(JOINT) if (code := self._in_header(dimension, part))
            }
            if len(found) == 1:
                says[dimension] = found.pop()
        return says

    def _in_header(self, dimension: str, part: str) -> str | None:
        if dimension == "place":
            return self._names("place").get(same(part))
        if dimension == "age_group":
            return self.code("age_group", part)
        return self._said_by_words(dimension, part)

    def _said_by_words(self, dimension: str, text: str) -> str | None:
        """The one code that the words of a text say."""
        if dimension not in {"sex", "kind"}:
            return None
        listed = grouped("sexes" if dimension == "sex" else "kinds")
        phrases = [same(text), *_WORD.findall(same(text))]
        found = {code for phrase in phrases for code in listed.get(phrase, ())}
        is_all = dimension == "sex" and not found and names_totals(text)
        return "all" if is_all else found.pop() if len(found) == 1 else None

    def _names(self, dimension: str) -> Mapping[str, str]:
        """What the codes of a dimension are called, as it is compared."""
        return self._every_name.get(dimension, {})

    @cached_property
    def _every_name(self) -> Mapping[str, Mapping[str, str]]:
        named: dict[str, dict[str, str]] = {"indicator": {}, "place": {}, "pathway": {}}
        for indicator in self.programme.indicators:
            for title in indicator.title.values():
                named["indicator"][same(title)] = indicator.id
        countries = load_codelists()["Country"].codes
        for place in choices_of("place", self.programme, self.partner):
            if place in countries:
                named["place"][same(countries[place].name.partition(" (")[0])] = place
        for pathway in self.programme.pathways:
            for name in pathway.name.values():
                named["pathway"][same(name)] = pathway.id
        for dimension, text, code in self._learned():
            named.setdefault(dimension, {})[same(text)] = code
        for dimension in (
            *("indicator", "place", "sex", "kind"),
            *("pathway", "outcome", "significance", "period"),
        ):
            for code in choices_of(dimension, self.programme, self.partner):
                named.setdefault(dimension, {})[same(code)] = code
        return named

    def _learned(self) -> Iterable[tuple[str, str, str]]:
        """What texts were said to stand for in other layouts of the partner."""
        layouts = self.mapping.layouts if self.mapping else []
        for sheet in (sheet for layout in layouts for sheet in layout.sheets):
            coded = [(column.means, column.codes) for column in sheet.columns]
            coded += [(section.means, section.codes) for section in sheet.sections]
            for means, codes in coded:
                for text, code in codes.items():
                    yield means, text, code


def propose_period(
    sheets: Sequence[GridSheet], file_name: str, programme: Programme
) -> tuple[str, str] | None:
    """Where one period is named: ("file", "") or ("cell", "Title!B2"); None where nowhere."""
    ids = {period.id: period.id for period in programme.periods}
    if len(named_in(file_name, ids)) == 1:
        return "file", ""
    for sheet in sheets:
        for row in sheet.rows[:LOOKED_AT]:
            for cell in row.cells.values():
                if len(named_in(cell.raw, ids)) == 1 and not cell.where:
                    return "cell", f"{sheet.title}!{cell.address}"
    return None
