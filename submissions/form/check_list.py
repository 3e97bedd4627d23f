"""The lists of the check sheet: which rows of which sheets are to be corrected or looked at.

Each line finds its row by counting; which rows count is said by the columns of ours there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from openpyxl.worksheet.worksheet import Worksheet

from schemas.submission import COVER, OUTPUTS
from submissions.form import style
from submissions.form.cells import put, put_formula, put_title
from submissions.form.columns import CHECK, FIRST_ROW, NTH_SILENT, TableSheet, quoted
from submissions.form.cover_sheet import CHECK_COLUMN, FIRST_LINE, LAST_LINE, NTH_COLUMN
from submissions.form.lists import Lists
from submissions.form.rows import Form
from submissions.form.rules import quoted_text
from submissions.values.yes_no import yes_or_no
from submissions.wording import column_label, say, sheet_label

WHERE, ABOUT, GO, SOURCE, PLACE, TEXT = range(2, 8)
"""Columns of the check sheet. SOURCE and PLACE are hidden: which list of rows a line comes from,
0 for none, and which row of it."""


@dataclass(frozen=True)
class Source:
    """Rows from `first` to `last` of a sheet that may be listed. By column letter: `nth` counts
    them from the top, `about` says which row it is, `leads_to` is where to go. `text` is a
    reference to what is said: one cell, or one for each row."""

    title: str
    first: int
    last: int
    nth: str
    about: tuple[str, ...]
    leads_to: str
    text: str
    has_one_text: bool = False

    def column(self, letter: str) -> str:
        """Reference to a column of it."""
        return f"{quoted(self.title)}!${letter}${self.first}:${letter}${self.last}"

    @property
    def count(self) -> str:
        """Reference to how many there are."""
        return f"{quoted(self.title)}!${self.nth}${self.last}"


def of_cover(form: Form) -> Source:
    """Lines of the cover that are wrong."""
    title = sheet_label(form.language, COVER.key)
    text = f"{quoted(title)}!${CHECK_COLUMN}${FIRST_LINE}:${CHECK_COLUMN}${LAST_LINE}"
    return Source(title, FIRST_LINE, LAST_LINE, NTH_COLUMN, ("B",), "C", text)


def of_table(table: TableSheet, nth: str) -> Source:
    """Rows of a sheet that one of our columns counts."""
    keys = [column.key for column in table.sheet.columns if column.required][:2]
    return Source(
        title=table.title,
        first=FIRST_ROW,
        last=table.last_row,
        nth=table.letter(nth),
        about=tuple(map(table.letter, keys)),
        leads_to=table.letter(keys[0]),
        text=table.from_elsewhere(CHECK),
    )


def of_silent(form: Form, outputs: TableSheet, lists: Lists) -> Source:
    """Indicators of which nothing is said."""
    text = say(
        form.language,
        "check-silent",
        no=yes_or_no(form.language, False),
        applies=column_label(form.language, OUTPUTS.key, "applies"),
    )
    rows = of_table(outputs, NTH_SILENT)
    return replace(rows, about=rows.about[:1], text=lists.add([text]), has_one_text=True)


def total(sources: Sequence[Source]) -> str:
    """Formula: how many rows there are in all of them."""
    return "+".join(source.count for source in sources)


def listing(
    target: Worksheet, form: Form, row: int, name: str, sources: Sequence[Source], most: int
) -> int:
    """A heading, a line for each of the first rows found, and how many more there are; gives the
    row after them."""
    put_title(target, row, WHERE, say(form.language, name))
    for column, heading in ((WHERE, "where"), (ABOUT, "about"), (GO, "go"), (TEXT, "text")):
        put(target, row + 1, column, say(form.language, f"check-{heading}"), style.LABEL)
    first = row + 2
    for nth in range(1, most + 1):
        _line(target, first + nth - 1, nth, sources)
    after = first + most
    rest = f"({total(sources)})-{most}"
    more = quoted_text(say(form.language, "check-more") + " ")
    put_formula(target, after, WHERE, f'IF({rest}>0,{more}&({rest}),"")', style.HELP)
    return after + 1


def _line(target: Worksheet, row: int, nth: int, sources: Sequence[Source]) -> None:
    """The nth row found, by counting through the sources; empty where there are fewer."""
    source, place = f"$E{row}", f"$F{row}"
    which = "0"
    for number in range(len(sources), 0, -1):
        which = f"IF({nth}<={total(sources[:number])},{number},{which})"
    put_formula(target, row, SOURCE, which, style.KEY)

    def chosen(expression: Callable[[Source], str]) -> str:
        return f"CHOOSE({source},{','.join(map(expression, sources))})"

    def unless_none(formula: str, otherwise: str = '""') -> str:
        return f"IF({source}=0,{otherwise},{formula})"

    def place_in(each: Source) -> str:
        before = "".join(f"-{earlier.count}" for earlier in sources[: sources.index(each)])
        return f"MATCH({nth}{before},{each.column(each.nth)},0)"

    def about(each: Source) -> str:
        return '&" "&'.join(f"INDEX({each.column(letter)},{place})" for letter in each.about)

    def text(each: Source) -> str:
        return each.text if each.has_one_text else f"INDEX({each.text},{place})"

    def target_of(each: Source) -> str:
        return quoted_text(f"#{quoted(each.title)}!{each.leads_to}")

    row_number = f"({place}-1+{chosen(lambda each: str(each.first))})"
    title = chosen(lambda each: quoted_text(each.title))
    go = f'HYPERLINK({chosen(target_of)}&{row_number},"\N{RIGHTWARDS ARROW}")'
    put_formula(target, row, PLACE, unless_none(chosen(place_in), "0"), style.KEY)
    put_formula(target, row, WHERE, unless_none(f'{title}&" "&{row_number}'), style.WORDS)
    put_formula(target, row, ABOUT, unless_none(chosen(about)), style.WORDS)
    put_formula(target, row, GO, unless_none(go), style.LINK)
    put_formula(target, row, TEXT, unless_none(chosen(text)), style.PLAIN)
