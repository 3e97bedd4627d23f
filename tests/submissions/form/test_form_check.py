"""The check sheet of the form holds to the rules of intake: 'ready' is accepted, what intake
refuses is not ready. Worked out by LibreOffice, as it would be for a partner."""

import datetime as dt
import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from schemas.submission import BUDGETS, OUTPUTS, SIGNS, Reading, Sheet
from submissions import Filled, make_template
from submissions.form.check_sheet import READY_CELL, VERDICT_CELL
from submissions.form.columns import CHECK, FIRST_ROW, STATE
from submissions.form.row_formulas import COMPLETE, LOOK, WRONG
from submissions.wording import languages, say, sheet_label
from tests.submissions import builders as a_form
from tests.submissions.builders import Spoiled, codes, form, read
from tests.submissions.form.libreoffice import needs_libreoffice, saved_by_libreoffice

pytestmark = needs_libreoffice

TODAY = dt.date.today()  # noqa: DTZ011 - the day by which LibreOffice calculates
CHECK_TITLE = say("en", "check-title")
TITLES = {sheet.key: sheet_label("en", sheet.key) for sheet in (OUTPUTS, BUDGETS, SIGNS)}
LINE = {"line": "Staff", "place": "BO", "planned": 10, "currency": "EUR"}
SIGN = {"pathway": "children", "place": "BO", "actor": "Council", "change": "A law"}


@dataclass(frozen=True)
class Row:
    """Cells of one row as filled in: of an indicator and place, or the first blank row."""

    sheet: Sheet
    cells: Mapping[str, object]
    of: tuple[str, str, str | None] | None = None


def kids(*, place: str = "BO", age_group: str | None = None, **cells: object) -> Row:
    """Cells of a row of children."""
    return Row(OUTPUTS, cells, ("KIDS", place, age_group))


def docs(**cells: object) -> Row:
    """Cells of a row of documents."""
    return Row(OUTPUTS, cells, ("DOCS", "BO", None))


def added(**cells: object) -> Row:
    """A row of outputs that the partner added."""
    return Row(OUTPUTS, cells)


def budget(**cells: object) -> Row:
    """A budget line, with what is given in place of the usual."""
    return Row(BUDGETS, LINE | cells)


def sign(**cells: object) -> Row:
    """A sign of change, with what is given in place of the usual."""
    return Row(SIGNS, SIGN | cells)


def filled(*rows: Row, cover: Mapping[str, object] | None = None) -> bytes:
    """A form with these rows filled in by hand."""
    spoiled = Spoiled(form())
    blank = {key: spoiled.blank_row(title) for key, title in TITLES.items()}
    for row in rows:
        if row.of:
            place = spoiled.row_of(*row.of)
        else:
            place = blank[row.sheet.key]
            blank[row.sheet.key] += 1
        spoiled.set(row.cells, place, TITLES[row.sheet.key])
    for key, value in (cover or {}).items():
        spoiled.cover(key, value)
    return spoiled.save()


GOOD: dict[str, bytes] = {
    "one number": filled(docs(realised_total=5)),
    "zero": filled(docs(realised_total=0)),
    "does not apply": filled(docs(applies="no")),
    "does not apply, said in capitals": filled(docs(applies=" NO ")),
    "parts that are the total": filled(
        kids(realised_total=9, realised_female=4, realised_male=5),
        kids(place="PE", planned_total=9, planned_other=1),
    ),
    "a total that follows": filled(kids(realised_female=4, realised_male=5, realised_other=1)),
    "parts with those not known": filled(
        kids(realised_total=9, realised_female=4, realised_male=4, realised_not_reported=1)
    ),
    "age groups": filled(
        kids(realised_total=9, realised_female=5, realised_male=4),
        kids(age_group="0-11", realised_total=4, realised_female=2),
        kids(age_group="12-17", realised_female=3, realised_male=2),
    ),
    "an age group that was added": filled(
        added(indicator="STAFF", place="PE", age_group="12-17", realised_total=3),
        Row(OUTPUTS, {"realised_total": 3}, ("STAFF", "PE", None)),
    ),
    "a budget line": filled(budget(realised=9.99), budget(line="Totality", currency="usd")),
    "a sign": filled(sign(observed_on="2017-06", outcome="OUT-1", sensitive="yes")),
    "a sign with all that is told of it": filled(
        sign(location="El Alto", significance="Media", contribution="A course"),
        sign(place="PE", significance=" HIGH "),
        sign(actor="Councils"),
    ),
    "a day as a date": filled(sign(observed_on=dt.date(2017, 6, 30))),
    "a year as a number": filled(sign(observed_on=2017)),
    "a quarter": filled(sign(observed_on="Q3 2017")),
    "a later revision": filled(docs(realised_total=5), cover={"revision": 3}),
}

REMARKED: dict[str, bytes] = {
    "minimum-disaggregation": filled(kids(realised_total=9)),
    "date-outside-programme": filled(sign(observed_on="1999-06-30")),
}

WRONG_FORMS: dict[str, tuple[bytes, str]] = {
    "nothing at all": (filled(), "nothing-reported"),
    "text for a number": (filled(docs(realised_total="some")), "not-a-number"),
    "below zero": (filled(docs(realised_total=-1)), "negative-number"),
    "a fraction": (filled(docs(planned_total=1.5)), "fraction"),
    "too large": (filled(docs(realised_total=10**13)), "number-too-large"),
    "a split of documents": (filled(docs(realised_total=5, realised_other=1)), "split-not-asked"),
    "numbers where it does not apply": (
        filled(docs(applies="no", planned_total=0)),
        "not-applicable-with-values",
    ),
    "neither yes nor no": (filled(docs(applies="perhaps")), "not-yes-or-no"),
    "a part without total": (filled(kids(realised_female=4)), "total-missing"),
    "more than the total": (
        filled(kids(planned_total=9, planned_female=4, planned_male=6)),
        "parts-exceed-total",
    ),
    "less than the total": (
        filled(kids(realised_total=9, realised_female=4, realised_not_reported=1)),
        "parts-differ-from-total",
    ),
    "age groups without total": (
        filled(kids(age_group="0-11", realised_total=4)),
        "total-missing",
    ),
    "age groups beyond the total": (
        filled(
            kids(realised_total=9),
            kids(age_group="0-11", realised_total=4),
            kids(age_group="12-17", realised_female=3, realised_male=3),
        ),
        "age-groups-exceed-total",
    ),
    "girls of age groups beyond the girls": (
        filled(
            kids(realised_total=9, realised_female=2, realised_male=7),
            kids(age_group="0-11", realised_total=4, realised_female=3),
        ),
        "age-groups-exceed-total",
    ),
    "an indicator of others": (
        filled(added(indicator="OTHERS", place="BO", realised_total=3)),
        "indicator-not-assigned",
    ),
    "no indicator": (filled(added(place="BO", realised_total=3)), "value-missing"),
    "a place of others": (
        filled(added(indicator="DOCS", place="TH", realised_total=3)),
        "place-not-allowed",
    ),
    "a row twice": (
        filled(added(indicator="docs", place="bo", realised_total=3)),
        "duplicate-row",
    ),
    "an age group of nobody": (
        filled(docs(planned_total=3), added(indicator="STAFF", place="BO", age_group="90-99")),
        "unknown-age-group",
    ),
    "an error": (filled(docs(realised_total="#REF!")), "error-cell"),
    "no currency": (filled(budget(currency=None)), "value-missing"),
    "no such currency": (filled(budget(currency="E1R")), "unknown-currency"),
    "a budget line without place": (filled(budget(place=None)), "value-missing"),
    "an amount in words": (filled(budget(planned="ten")), "not-a-number"),
    "an amount below a cent": (filled(budget(planned=1.005)), "too-many-decimals"),
    "a budget line twice": (filled(budget(), budget(line="STAFF")), "duplicate-row"),
    "a line that begins as a total": (filled(budget(line="Total staff")), "perhaps-totals-row"),
    "a sign of nobody": (filled(sign(actor=None)), "value-missing"),
    "a sign of nothing": (filled(sign(change=None)), "value-missing"),
    "a sign on no pathway": (filled(sign(pathway="sideways")), "unknown-pathway"),
    "a sign of no outcome": (filled(sign(outcome="OUT-9")), "unknown-outcome"),
    "a sign on no day": (filled(sign(observed_on="2017-02-30")), "date-not-read"),
    "a sign to come": (filled(sign(observed_on=f"{TODAY.year + 1}")), "date-in-future"),
    "a sign of no known weight": (filled(sign(significance="huge")), "unknown-significance"),
    "a sign told twice": (
        filled(sign(), sign(actor="council ", change="A  LAW", observed_on="2017")),
        "duplicate-row",
    ),
    "a sign neither sensitive nor not": (filled(sign(sensitive="very")), "not-yes-or-no"),
    "no revision": (filled(docs(realised_total=5), cover={"revision": None}), "bad-revision"),
    "half a revision": (filled(docs(realised_total=5), cover={"revision": 1.5}), "bad-revision"),
    "no language": (
        filled(docs(realised_total=5), cover={"language": "xx"}),
        "unknown-language",
    ),
    "no number format": (
        filled(docs(realised_total=5), cover={"number_format": "1'234"}),
        "unknown-number-format",
    ),
}


class Calculated:
    """A form as LibreOffice shows it."""

    def __init__(self, content: bytes, language: str = "en") -> None:
        self.book = load_workbook(io.BytesIO(content), data_only=True)
        check = self.book[say(language, "check-title")]
        self.is_ready = check[READY_CELL].value == 1
        self.verdict = check[VERDICT_CELL].value
        self.told = {str(row[0].value) for row in check.iter_rows(min_col=7, max_col=7)}

    def signs_of(self, sheet: str, column: str = STATE) -> list[object]:
        """What a column of ours shows in the rows that show anything there."""
        rows = self.book[sheet].iter_rows(min_row=FIRST_ROW - 1, values_only=True)
        place = next(rows).index(column)
        return [row[place] for row in rows if row[place]]


@cache
def calculated() -> Mapping[str, Calculated]:
    """Every form above, by its name."""
    contents = GOOD | REMARKED | {name: content for name, (content, _) in WRONG_FORMS.items()}
    names = list(contents)
    files = {f"{number}.xlsx": contents[name] for number, name in enumerate(names)}
    saved = saved_by_libreoffice(files)
    return {name: Calculated(saved[str(number)]) for number, name in enumerate(names)}


def read_today(content: bytes) -> Reading:
    """The form as intake reads it today."""
    return read(content, today=TODAY)


@pytest.mark.parametrize("name", GOOD)
def test_a_form_that_is_ready_is_accepted(name: str) -> None:
    form_shown = calculated()[name]
    assert form_shown.is_ready, form_shown.told
    assert form_shown.verdict.startswith("Ready to send.")
    shown = [sign for title in TITLES.values() for sign in form_shown.signs_of(title)]
    assert COMPLETE in shown
    assert WRONG not in shown
    reading = read_today(GOOD[name])
    assert reading.counts, reading.problems


@pytest.mark.parametrize("code", REMARKED)
def test_what_deserves_a_look_does_not_keep_a_form_from_being_sent(code: str) -> None:
    form_shown = calculated()[code]
    assert form_shown.is_ready
    assert form_shown.verdict == say("en", "check-ready-but")
    assert LOOK in [sign for title in TITLES.values() for sign in form_shown.signs_of(title)]
    reading = read_today(REMARKED[code])
    assert reading.counts
    assert codes(reading) == {code}


@pytest.mark.parametrize("name", WRONG_FORMS)
def test_a_form_that_intake_refuses_is_not_ready(name: str) -> None:
    content, code = WRONG_FORMS[name]
    assert code in codes(read_today(content))
    form_shown = calculated()[name]
    assert not form_shown.is_ready
    if code == "nothing-reported":
        assert form_shown.verdict == say("en", "check-nothing")
    else:
        assert form_shown.verdict == say("en", "check-not-ready") + " 1"


def test_what_is_wrong_is_said_at_its_row_and_listed_with_its_place() -> None:
    form_shown = calculated()["no currency"]
    (words,) = form_shown.signs_of("Budgets", CHECK)
    assert (
        words == "'Currency' is empty, but this row needs it. Fill it in, or clear the whole row."
    )
    check = form_shown.book[CHECK_TITLE]
    (listed,) = [row for row in check.iter_rows(values_only=True) if words in row]
    assert listed[1:3] == (f"Budgets {FIRST_ROW}", "Staff BO")
    counts = {row[1]: row[3] for row in check.iter_rows(min_row=7, max_row=18, values_only=True)}
    assert counts["Budgets: lines without a currency"] == 1
    assert counts["Outputs: indicators of which nothing is said"] == 3
    assert [number for number in counts.values() if number] == [1, 3]


def test_the_check_speaks_every_language() -> None:
    too_many = Filled((a_form.kids(all=3, female=4),))
    saved = saved_by_libreoffice(
        {
            f"{language}.xlsx": make_template(
                a_form.programme(), "north", "2017", values=too_many, language=language
            )
            for language in languages()
        }
    )
    for language in languages():
        shown = Calculated(saved[language], language)
        assert not shown.is_ready
        assert shown.verdict == f"{say(language, 'check-not-ready')} 1"
        words = say(language, "parts-exceed-total")
        assert [text for text in shown.told if text.startswith(words)]


CELLS: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.integers(0, 9), st.sampled_from([-1, 0.5, "many", "no", 10**13])
)
NUMBER_KEYS = st.sampled_from(
    [column.key for column in OUTPUTS.columns if column.key.startswith(("planned", "realised"))]
)
ANYTHING_BUT: Mapping[str, list[object]] = {
    "line": ["Staff", "Travel", "Total", None],
    "place": ["BO", "pe", "ALL", "TH", None],
    "planned": [None, 0, 12.5, 1.005, -3, "x"],
    "currency": ["EUR", "usd", "euro", None],
    "pathway": ["children", "nobody", None],
    "actor": ["Council", None],
    "change": ["A law", None],
    "observed_on": [None, "2017", "2017-6", "2017-02-29", "June", 2017, "2017-13", "17-06"],
    "outcome": [None, "OUT-1", "OUT-2"],
    "significance": [None, "low", "ALTA", "very"],
    "sensitive": [None, "no", "sometimes"],
    "applies": [None, "no", "yes", "?"],
}


@st.composite
def any_form(draw: st.DrawFn) -> bytes:
    """A form with anything at all in the cells that people may change."""
    places = st.tuples(
        st.sampled_from(["KIDS", "DOCS"]), st.sampled_from(["BO", "ALL"]), st.just(None)
    )
    ages = st.tuples(st.just("KIDS"), st.just("BO"), st.sampled_from(["0-11", "12-17"]))
    numbers = st.dictionaries(NUMBER_KEYS, CELLS, max_size=4)
    outputs = draw(st.dictionaries(places | ages, numbers, max_size=4))
    rows = [Row(OUTPUTS, cells, of) for of, cells in outputs.items()]
    for sheet, keys in (
        (BUDGETS, ("line", "place", "planned", "currency")),
        (
            SIGNS,
            (
                *("pathway", "place", "actor", "change", "observed_on"),
                *("significance", "outcome", "sensitive"),
            ),
        ),
    ):
        cells = {key: st.sampled_from(ANYTHING_BUT[key]) for key in keys}
        some = draw(st.lists(st.fixed_dictionaries(cells), max_size=2))
        rows += [Row(sheet, each) for each in some]
    return filled(*rows)


@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@given(contents=st.lists(any_form(), min_size=6, max_size=6))
def test_no_form_is_ready_that_intake_would_refuse(contents: list[bytes]) -> None:
    files = {f"{number}.xlsx": content for number, content in enumerate(contents)}
    saved = saved_by_libreoffice(files)
    for number, content in enumerate(contents):
        reading = read_today(content)
        shown = Calculated(saved[str(number)])
        assert reading.counts or not shown.is_ready, reading.problems
