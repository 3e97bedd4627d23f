"""The hidden sheet of the form: what may be chosen, what is known of each choice, and texts.

Formulas and drop-down lists refer to it. Which rules use it belongs to the rules.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from schemas.programme import Axis, TheoryOfChange, Unit
from schemas.programme.codes import Significance
from schemas.programme.entry import Text
from schemas.programme.model import Outcome
from schemas.submission import NumberFormat
from submissions.form.rows import Form, text_in
from submissions.form.style import protect
from submissions.layout import LISTS_TITLE, MARKER
from submissions.values.significance import significance_in, significance_words
from submissions.values.words import listed
from submissions.values.yes_no import yes_and_no, yes_or_no
from submissions.wording import languages

_FIRST_ROW = 2


class Lists:
    """Columns of entries, one after the other; each is known by its reference."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._column = 0
        sheet.sheet_state = "hidden"
        sheet["A1"] = MARKER + LISTS_TITLE

    def add(self, entries: Sequence[str | int]) -> str:
        """Write a column and give its reference; a list of nothing is one empty cell, which equals
        nothing that is written."""
        reference = self._next_column(max(len(entries), 1))
        for row, entry in enumerate(entries, start=_FIRST_ROW):
            cell = self._sheet.cell(row, self._column, entry)
            if isinstance(entry, str):
                cell.data_type = "s"
                cell.number_format = "@"  # so that a number format is not taken for a number
        return reference

    def add_formulas(self, formulas: Sequence[str]) -> str:
        """The same with formulas, at least one."""
        reference = self._next_column(len(formulas))
        for row, formula in enumerate(formulas, start=_FIRST_ROW):
            self._sheet.cell(row, self._column, f"={formula}")
        return reference

    def close(self) -> None:
        """Lock the sheet: nothing of it is for people to change."""
        protect(self._sheet)

    def _next_column(self, entry_count: int) -> str:
        self._column += 1
        letter = get_column_letter(self._column)
        last_row = _FIRST_ROW + entry_count - 1
        return f"{LISTS_TITLE}!${letter}${_FIRST_ROW}:${letter}${last_row}"


@dataclass(frozen=True)
class References:
    """Where each list stands. `choices` are by the key of the column that is chosen for; the
    others stand beside the indicators and outcomes, or are what intake knows too."""

    choices: Mapping[str, str]
    indicator_titles: str
    counts_people: str
    wants_sex: str
    outcome_texts: str
    answers: str
    noes: str
    totals_words: str
    significances: str
    is_ahead: str


def add_lists(lists: Lists, form: Form) -> References:
    """Write what may be chosen in the form, and what its rules need to know."""
    start = form.period.start
    indicators = [form.programme.indicator(i) for i in form.partner.indicators]
    choices = {key: lists.add(entries) for key, entries in choices_of(form).items()}
    yes, no = _answers(True), _answers(False)
    return References(
        choices=choices,
        indicator_titles=lists.add([text_in(i.title, form.language) for i in indicators]),
        counts_people=lists.add([int(i.unit is Unit.PEOPLE) for i in indicators]),
        wants_sex=lists.add([int(Axis.SEX in i.minimum_axes(start)) for i in indicators]),
        outcome_texts=lists.add(list(_outcomes(form).values())),
        answers=lists.add(sorted(yes | no)),
        noes=lists.add(sorted(no)),
        totals_words=lists.add(sorted(listed("totals") | listed("totals", str.casefold))),
        significances=lists.add(sorted(significance_words())),
        is_ahead=lists.add_formulas([f"IF(TODAY()<{_day(start)},1,0)"]),
    )


def _answers(answer: bool) -> frozenset[str]:
    """The words that intake takes for yes, or for no."""
    told = {word for word, meant in yes_and_no().items() if meant is answer}
    name = "yes" if answer else "no"
    return listed(name) | listed(name, str.casefold) | told


def choices_of(form: Form) -> dict[str, list[str]]:
    """What may be chosen in each column of codes, by the column's key."""
    programme, partner = form.programme, form.partner
    return {
        "indicator": list(partner.indicators),
        "place": programme.places(partner),
        "age_group": [group.id for group in programme.age_groups],
        "applies": [yes_or_no(form.language, False)],
        "sensitive": [yes_or_no(form.language, answer) for answer in (True, False)],
        "significance": [significance_in(form.language, code) for code in Significance],
        "pathway": [pathway.id for pathway in programme.pathways],
        "outcome": list(_outcomes(form)),
        "language": sorted({*languages(), *programme.languages, *partner.languages}),
        "number_format": [declared.value for declared in NumberFormat],
    }


def _day(day: dt.date) -> str:
    return f"DATE({day.year},{day.month},{day.day})"


def _outcomes(form: Form) -> dict[str, str]:
    """Outcomes of the partner's theory of change and of the mother one, with their texts."""
    programme = form.programme
    tocs = {form.partner.toc, *(toc.id for toc in programme.theories_of_change if toc.mother)}
    return {
        outcome.id: text_in(_wording(toc, outcome, form.period.end), form.language)
        for toc in map(programme.toc, sorted(tocs))
        for outcome in toc.outcomes
    }


def _wording(toc: TheoryOfChange, outcome: Outcome, on: dt.date) -> Text:
    """How the outcome reads in the version that holds on a day; else as it reads first."""
    version = max((v.number for v in toc.versions if v.holds_from <= on), default=0)
    held = [w.text for w in outcome.wordings if w.since <= version]
    return held[-1] if held else outcome.wordings[0].text
