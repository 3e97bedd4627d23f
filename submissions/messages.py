"""The one catalogue of what can be wrong with a submission, and what to do about it.

English templates by stable code. Their parameters come from the programme, the contract and the
place in the file, never from the content of a cell, so that every message may be logged.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.submission import Problem, Severity


@dataclass(frozen=True)
class Entry:
    """A message and a remedy, with {parameters}."""

    message: str
    remedy: str
    severity: Severity = Severity.ERROR


_FILE = {
    "empty-file": Entry("The file is empty.", "Send the file again; it may have been cut off."),
    "unknown-kind": Entry(
        "This kind of file is not read.", "Send the form as an Excel workbook (.xlsx) or as .csv."
    ),
    "unreadable-file": Entry(
        "The file could not be opened for reading.", "Check who may read it in the inbox."
    ),
    "link": Entry(
        "This is a link and not a file. Links are never followed.",
        "Put the file itself in its place.",
    ),
    "too-large": Entry(
        "The file is larger than a submission can be (limit: {limit}).",
        "Send the form alone, without pictures, copied sheets or other data.",
    ),
    "not-a-workbook": Entry(
        "The file is not an Excel workbook, whatever its name says.",
        "Open the form in your spreadsheet program and save it as Excel workbook (.xlsx).",
    ),
    "old-format": Entry(
        "The file is in the format of Excel before 2007.",
        "Open it and save it as Excel workbook (.xlsx).",
    ),
    "encrypted": Entry(
        "The workbook is protected with a password, so it cannot be read.",
        "Remove the password and send it again.",
    ),
    "zip-bomb": Entry(
        "The file unpacks to far more than a submission can hold.",
        "Start again from a fresh form and copy your figures into it.",
    ),
    "xml-entities": Entry(
        "The workbook contains declarations (DOCTYPE) that no spreadsheet program writes.",
        "Open it in your spreadsheet program, save it as Excel workbook (.xlsx), send that.",
    ),
    "xml-encoding": Entry(
        "A part of the workbook is not written in UTF-8.",
        "Open it in your spreadsheet program, save it as Excel workbook (.xlsx), send that.",
    ),
    "damaged": Entry(
        "The workbook is damaged and could not be read to its end.",
        "Open it in your spreadsheet program, let it repair the file, save and send it again.",
    ),
    "damaged-csv": Entry(
        "The quotation marks in line {line} or after it do not close, so the file cannot be read.",
        "Save the file again as CSV from your spreadsheet program.",
    ),
    "encoding": Entry(
        "The text is not written in UTF-8, so letters with accents would be wrong.",
        "Save the file as 'CSV UTF-8'.",
    ),
    "not-our-csv": Entry(
        "The file does not begin with a line '#sheet'.",
        "Begin each table with a line like '#sheet,outputs', as in the form.",
    ),
    "too-many-problems": Entry(
        "There are more problems than the {limit} listed here.",
        "Correct these first; what remains is reported next time.",
    ),
    "nothing-reported": Entry(
        "Nothing is filled in: no output, no budget line and no sign of change.",
        "Fill in what you know; write 0 only where there was none.",
    ),
    "revision-taken": Entry(
        "Revision {revision} of this period was already accepted with other content.",
        "If this file is newer, raise the revision on the cover by one.",
    ),
}

_SHEETS = {
    "sheet-missing": Entry(
        "The sheet '{sheet_label}' is missing.",
        "Put it back from the form, even if you have nothing to report on it.",
    ),
    "sheet-twice": Entry(
        "There is more than one sheet '{sheet_label}'.", "Keep one and remove the other."
    ),
    "unknown-sheet": Entry(
        "This sheet is not part of the form; nothing on it was read.",
        "Move figures that should count to the sheets of the form.",
        Severity.WARNING,
    ),
    "key-row-missing": Entry(
        "The row of small grey column keys is missing, so the columns cannot be told apart.",
        "Put the row back from the form, just above the first row to fill in.",
    ),
    "column-missing": Entry(
        "The column '{column_label}' is missing (key {key}).",
        "Put it back from the form, with its key in the small grey row.",
    ),
    "column-twice": Entry("The key {key} stands over two columns.", "Keep one of the two columns."),
    "unknown-column": Entry(
        "This column is not part of the form; nothing in it was read.",
        "Move what should count to a column of the form, or leave it for yourself.",
        Severity.WARNING,
    ),
    "cover-line-missing": Entry(
        "The line '{column_label}' is missing on the cover (key {key}).",
        "Put it back from the form.",
    ),
    "cover-line-twice": Entry(
        "The line '{column_label}' stands twice on the cover (key {key}).", "Keep one of them."
    ),
}

_COVER = {
    "wrong-contract": Entry(
        "This is another version of the form than the one now in use ({expected}).",
        "Copy your figures into the form you were sent last.",
    ),
    "wrong-programme": Entry(
        "This form belongs to another programme than {expected}.", "Use the form of {expected}."
    ),
    "unknown-partner": Entry(
        "No partner of the programme has this code.{nearest}",
        "Use the code that the form was sent with.",
    ),
    "unknown-period": Entry("The programme has no such period.", "Use one of: {expected}."),
    "period-not-expected": Entry(
        "No submission is expected of this partner for this period.",
        "Check partner and period on the cover.",
    ),
    "bad-revision": Entry(
        "The revision must be a whole number from 1 up.",
        "Write 1 the first time; one more each time you correct it.",
    ),
    "unknown-language": Entry("This language is not in use here.", "Use one of: {expected}."),
    "unknown-number-format": Entry(
        "The number format is not one of the list.",
        "Choose, as text, how you write numbers: {expected}.",
    ),
}

_ROWS = {
    "value-missing": Entry(
        "'{column_label}' is empty, but this row needs it.", "Fill it in, or clear the whole row."
    ),
    "unknown-indicator": Entry(
        "No indicator of the programme has this code.{nearest}", "Choose one from the list."
    ),
    "indicator-not-assigned": Entry(
        "This indicator is not among those this partner reports on.",
        "Choose one from the list; ask the alliance desk if it should be yours.",
    ),
    "place-not-allowed": Entry(
        "This place is not one this partner reports for.", "Use one of: {expected}."
    ),
    "unknown-age-group": Entry(
        "The programme has no such age group.", "Use one of: {expected}; empty means all ages."
    ),
    "age-groups-not-used": Entry(
        "The programme does not split by age, so this cell must be empty.",
        "Clear it, and report all ages together in one row.",
    ),
    "split-not-asked": Entry(
        "This indicator does not count people, so it has no split by sex or age.",
        "Clear this cell; the total is enough.",
    ),
    "totals-row": Entry(
        "This row is a sum of other rows; it would be counted twice.",
        "Remove the row; totals are worked out for you.",
    ),
    "duplicate-row": Entry(
        "This row stands for the same thing as row {other_row}.",
        "Keep one of the two, or add them up in one row if both hold.",
    ),
    "parts-exceed-total": Entry(
        "The parts by sex add up to more than the total.", "Correct the total or the parts."
    ),
    "parts-differ-from-total": Entry(
        "The parts by sex, with those not known, add up to less than the total.",
        "Correct them, or leave 'sex not known' empty to let the rest count as not known.",
    ),
    "total-missing": Entry(
        "A part is given, but the total is empty.",
        "Fill in the total; a part without the others does not make it.",
    ),
    "age-groups-exceed-total": Entry(
        "The age groups add up to more than the row of all ages (row {other_row}).",
        "Correct the row of all ages or those of the age groups.",
    ),
    "age-groups-without-total": Entry(
        "There is a row for an age group, but no row for all ages.",
        "Add a row for the same indicator and place with the age group left empty.",
    ),
    "not-applicable-with-values": Entry(
        "The row says that it does not apply, but holds numbers.",
        "Clear the numbers, or clear 'Applies?'.",
    ),
    "period-not-begun": Entry(
        "This was filled in as realised, but the period of the cover begins on {start} only.",
        "Clear it; planned values may stay. If another period is meant, correct the cover.",
    ),
    "not-yes-or-no": Entry(
        "This cell takes yes or no only.", "Write yes or no, or leave it empty."
    ),
    "unknown-currency": Entry("This is not a currency code.", "Write three letters, like EUR."),
    "unknown-pathway": Entry("The programme has no such pathway.", "Use one of: {expected}."),
    "unknown-outcome": Entry(
        "No theory of change of the programme has this outcome.{nearest}",
        "Choose one from the list, or leave it empty.",
    ),
    "date-not-read": Entry(
        "This is not a date that can be read without guessing.",
        "Write a year, month or day: 2017, 2017-06 or 2017-06-30.",
    ),
    "minimum-disaggregation": Entry(
        "Girls and boys (women and men) are asked apart here, and were not given.",
        "Fill in both if you know them.",
        Severity.WARNING,
    ),
}

_CELLS = {
    "not-a-number": Entry(
        "There is text where a number is expected.",
        "Write the number alone; leave the cell empty if it is not known, 0 only for none.",
    ),
    "ambiguous-number": Entry(
        "This can be read as two different numbers: its {mark} may mark thousands or decimals.",
        "Type the number again without any mark between its digits, or choose on the cover how "
        "you write numbers.",
    ),
    "other-number-format": Entry(
        "This number is not written the way the cover says ({declared}).",
        "Type it again without any mark between its digits, or correct the number format on the "
        "cover.",
    ),
    "negative-number": Entry("This number is below zero.", "Write what was counted: 0 or more."),
    "fraction": Entry(
        "This is a fraction, but what is counted here comes in whole numbers.",
        "Write a whole number.",
    ),
    "too-many-decimals": Entry(
        "This amount has more than {decimals} decimals.", "Round it to {decimals} decimals."
    ),
    "number-too-large": Entry(
        "This number is larger than anything this programme can count.",
        "Check it: digits may have run together.",
    ),
    "percent": Entry(
        "There is a percentage where a number is expected.", "Write the number it stands for."
    ),
    "formula": Entry(
        "There is a formula where a value is expected.",
        "Replace it by its result (copy, then paste as values).",
    ),
    "error-cell": Entry(
        "The spreadsheet shows an error here instead of a value.",
        "Write the value itself, or leave the cell empty if it is not known.",
    ),
    "boolean-cell": Entry(
        "There is TRUE or FALSE where something else is expected.", "Write the value itself."
    ),
    "date-cell": Entry(
        "The spreadsheet made a date of what was typed here.",
        "Format the cell as text or number, then type it again.",
    ),
}

CATALOGUE: dict[str, Entry] = {**_FILE, **_SHEETS, **_COVER, **_ROWS, **_CELLS}


def problem(code: str, sheet: str = "", cell: str = "", **facts: str | int) -> Problem:
    """A Problem from the catalogue. `facts` fill the templates; never cell content."""
    entry = CATALOGUE[code]
    return Problem(
        code=code,
        message=entry.message.format(**facts),
        remedy=entry.remedy.format(**facts),
        sheet=sheet,
        cell=cell,
        severity=entry.severity,
    )


class Findings:
    """The problems of one file, gathered in reading order."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def add(self, code: str, sheet: str = "", cell: str = "", **facts: str | int) -> None:
        """Note one problem."""
        self._problems.append(problem(code, sheet, cell, **facts))

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._problems)

    def __len__(self) -> int:
        return len(self._problems)
