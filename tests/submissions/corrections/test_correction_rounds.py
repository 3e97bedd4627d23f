"""Whatever is wrong with a file, its correction shows all of it, and takes nothing away."""

import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from schemas.programme import Programme
from schemas.submission import SIGNS, value_columns
from submissions import BudgetLine, SignLine, make_template
from submissions.messages import QUESTIONS, message_in, remedy_in
from submissions.wording import languages, say, sheet_label
from tests.submissions.builders import (
    FIRST_ROW,
    Spoiled,
    csv_form,
    docs,
    form,
    kids,
    programme,
    read,
)
from tests.submissions.corrections.corrected import (
    answered,
    correct,
    lines_of,
    list_of,
    questions_of,
    said,
)

NUMBERS = st.sampled_from(
    ["1.234", "12,345", "n/a", "-", "none", "many", -3, 2.5, "5%", "=1+1", True, "7 boys", 10**13]
)
CODES = st.sampled_from(["XX", "BO", "total", "DOCS", 7, "=A1"])
COVER = st.tuples(
    st.sampled_from(["partner", "period", "language", "number_format", "contract"]),
    st.sampled_from(["north", "2019", "en", "1.234,5", "x", 5]),
)
DATES = st.sampled_from(["03/04/2017", "2560", 43000, "2017-06", "soon", "1/1/17"])

OUTPUT_CELLS = st.tuples(
    st.integers(FIRST_ROW, FIRST_ROW + 16), st.sampled_from(sorted(value_columns())), NUMBERS
) | st.tuples(
    st.integers(FIRST_ROW, FIRST_ROW + 16),
    st.sampled_from(["indicator", "place", "age_group", "applies"]),
    CODES,
)
ROUNDS = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def spoiled_forms(draw: st.DrawFn) -> bytes:
    """A form with any number of mistakes and questions."""
    content = form(
        docs(5),
        kids(all=9, female=4, male=5),
        budgets=(BudgetLine("Staff", "BO", "EUR"),),
        signs=(SignLine("children", "BO", "Council", "A law"),),
    )
    spoiled = Spoiled(content)
    for row, key, value in draw(st.lists(OUTPUT_CELLS, max_size=8)):
        spoiled.set({key: value}, row)
    for key, value in draw(st.lists(COVER, max_size=2)):
        spoiled.cover(key, value)
    spoiled.set({"planned": draw(NUMBERS)}, FIRST_ROW, sheet_label("en", "budgets"))
    spoiled.set({"observed_on": draw(DATES)}, FIRST_ROW, sheet_label("en", SIGNS.key))
    return spoiled.save()


@ROUNDS
@given(content=spoiled_forms())
def test_each_problem_is_listed_once_and_a_file_sent_back_as_it_is_says_the_same(
    content: bytes,
) -> None:
    with TemporaryDirectory() as folder:
        path, reading = correct(content, Path(folder))
        returned = path.read_bytes()
    listed = sorted(line[2] for line in lines_of(list_of(load_workbook(io.BytesIO(returned)))))
    assert listed == sorted(found.message for found in reading.problems)
    again = read(returned, path.name)
    assert said(again) == said(reading)
    revisions = [r.cover.revision if r.cover else 0 for r in (reading, again)]
    assert revisions in ([1, 2], [0, 0])


@ROUNDS
@given(content=spoiled_forms(), data=st.data())
def test_any_answer_to_a_question_ends_it(content: bytes, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        path, reading = correct(content, Path(folder))
        returned = path.read_bytes()
    choices = {
        (asked.sheet, asked.cell): data.draw(st.sampled_from(QUESTIONS[asked.code]))
        for asked in questions_of(reading)
    }
    texts = {place: say("en", f"choice-{choice}") for place, choice in choices.items()}
    again = read(answered(returned, texts), path.name)
    before = {(p.code, p.sheet, p.cell) for p in questions_of(reading)}
    assert not before & {(p.code, p.sheet, p.cell) for p in questions_of(again)}
    assert {(a.sheet, a.cell): a.choice for a in again.answers}.items() <= choices.items()


@ROUNDS
@given(
    cells=st.lists(st.tuples(st.integers(0, 40), NUMBERS.map(str)), max_size=6),
    code=CODES.map(str),
)
def test_a_csv_sent_back_as_it_is_says_the_same(cells: list[tuple[int, str]], code: str) -> None:
    lines = csv_form(docs(5), kids(all=9, female=4, male=5)).splitlines()
    for number, value in cells:
        fields = lines[12 + number % 12].split(",")
        fields[5 + number % 10] = value.replace(",", ".")
        lines[12 + number % 12] = ",".join(fields)
    lines.append(f"children,{code},Council,A law,,,,,")
    content = "\r\n".join(lines).encode()
    with TemporaryDirectory() as folder:
        path, reading = correct(content, Path(folder), "north.csv")
        again = read(path.read_bytes(), path.name)
    assert said(again) == said(reading)


def speaking(language: str) -> Programme:
    """The programme, where partner north speaks this language."""
    north, south = programme().partners
    partners = [north.model_copy(update={"languages": [language]}), south]
    return programme().model_copy(update={"partners": partners})


@pytest.mark.parametrize("language", languages())
def test_the_list_and_the_marks_are_in_the_language_of_the_partner(
    tmp_path: Path, language: str
) -> None:
    definition = speaking(language)
    spoiled = Spoiled(make_template(definition, "north", "2017"))
    titles = {key: sheet_label(language, key) for key in ("outputs", "cover")}
    spoiled.set({"realised_total": "1.234"}, FIRST_ROW, titles["outputs"])
    spoiled.set({"realised_total": "many"}, FIRST_ROW + 1, titles["outputs"])
    spoiled.book.create_sheet("x")["A2"] = "mine"
    path, reading = correct(spoiled.save(), tmp_path, of=definition)
    assert {p.severity for p in reading.problems} == {"question", "error", "warning"}
    book = load_workbook(path)
    sheet = list_of(book)
    assert sheet.title == say(language, "corrections-title")
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    for found in reading.problems:
        assert texts.count(message_in(language, found)) >= 1
        assert texts.count(remedy_in(language, found)) >= 1
        if found.cell:
            comment = book[found.sheet][found.cell].comment
            assert comment is not None
            assert message_in(language, found) in comment.text
            word = say(language, f"corrections-severity-{found.severity}")
            assert comment.text.startswith(f"▼ {word}\n")
    names = ("heading", "how", "question.help", "error.help", "warning.help")
    columns = ("sheet", "cell", "wrong", "remedy", "shown", "answer")
    for name in (*names, *(f"column-{column}" for column in columns)):
        assert say(language, f"corrections-{name}") in texts
    for choice in QUESTIONS["ambiguous-number"]:
        assert say(language, f"choice-{choice}") in texts


@pytest.mark.parametrize("language", languages())
def test_the_title_of_the_list_can_be_that_of_a_sheet(language: str) -> None:
    title = say(language, "corrections-title")
    assert 0 < len(title) <= 31
    assert not set(title) & set("[]:*?/\\'")


def test_the_language_of_the_cover_goes_before_that_of_the_partner(tmp_path: Path) -> None:
    """Also where the cover is wrong in other places."""
    definition = speaking("xx")
    spoiled = Spoiled(make_template(definition, "north", "2017"))
    spoiled.cover("language", "en").cover("revision", "first")
    path, reading = correct(spoiled.save(), tmp_path, of=definition)
    assert reading.cover is None
    assert list_of(load_workbook(path)).title == say("en", "corrections-title")
