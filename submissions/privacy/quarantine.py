"""Texts that hold personal data taken out of a reading, before anything is kept of it.

What is personal is found by `scan`. The file itself is not changed: that stays with the archive.
"""

from dataclasses import dataclass, field, replace

from schemas.submission import BudgetRow, OutputValue, Problem, Reading, SignRow
from submissions.messages import problem
from submissions.privacy.kinds import PersonalKind
from submissions.privacy.scan import personal_kinds

WITHHELD = "[withheld]"
"""Stands for a text that was taken out; for a budget line with its row's number."""


@dataclass
class _Scan:
    """The texts of one file being looked through, each different text once."""

    countries: tuple[str, ...]
    language: str
    known: dict[str, tuple[PersonalKind, ...]] = field(default_factory=dict)
    problems: dict[tuple[str, str], tuple[PersonalKind, ...]] = field(default_factory=dict)

    def holds(self, text: str, sheet: str, cell: str) -> bool:
        """Whether the text of this cell is to be withheld; notes why."""
        if not text:
            return False
        kinds = self.known.get(text)
        if kinds is None:
            kinds = self.known[text] = personal_kinds(text, self.countries, self.language)
        if kinds:
            self.problems[sheet, cell] = kinds
        return bool(kinds)

    def kept(self, row: BudgetRow | SignRow, key: str, text: str) -> str:
        """The text of a row's column, or what stands for it."""
        cell = row.text_cells.get(key, f"A{row.row}")
        return WITHHELD if self.holds(text, row.sheet, cell) else text


def quarantine(reading: Reading, countries: tuple[str, ...], language: str) -> Reading:
    """The reading with `WITHHELD` in place of each free text that holds personal data, and a
    warning for each such cell and kind at the end of its problems.

    `countries` are those of the partner (ISO 3166-1 alpha-2), none for one that works worldwide;
    `language` is the one it writes in.
    """
    scan = _Scan(countries, language)
    outputs = tuple(_output(value, scan) for value in reading.outputs)
    budgets = tuple(_budget(row, scan) for row in reading.budgets)
    signs = tuple(_sign(row, scan) for row in reading.signs)
    if not scan.problems:
        return reading
    found = tuple(_problem(kind, *at) for at, kinds in scan.problems.items() for kind in kinds)
    problems = (*reading.problems, *found)
    return replace(reading, outputs=outputs, budgets=budgets, signs=signs, problems=problems)


def _problem(kind: PersonalKind, sheet: str, cell: str) -> Problem:
    return problem(f"personal-data-{kind}", sheet, cell)


def _output(value: OutputValue, scan: _Scan) -> OutputValue:
    """A row's texts come with each of its numbers: one that holds nothing is left as it is."""
    first = f"A{value.row}"
    if scan.holds(value.note, value.sheet, value.note_cell or first):
        value = replace(value, note=WITHHELD)
    if scan.holds(value.explanation, value.sheet, value.explanation_cell or first):
        value = replace(value, explanation=WITHHELD)
    return value


def _budget(row: BudgetRow, scan: _Scan) -> BudgetRow:
    line = scan.kept(row, "line", row.line)
    return replace(
        row,
        line=f"{WITHHELD} {row.row}" if line != row.line else line,
        explanation=scan.kept(row, "explanation", row.explanation),
    )


def _sign(row: SignRow, scan: _Scan) -> SignRow:
    return replace(
        row,
        location=scan.kept(row, "location", row.location),
        actor=scan.kept(row, "actor", row.actor),
        change=scan.kept(row, "change", row.change),
        contribution=scan.kept(row, "contribution", row.contribution),
        source=scan.kept(row, "source", row.source),
        verified_with=scan.kept(row, "verified_with", row.verified_with),
    )
