"""A page of tables: what it says, to whom, and that it needs nothing else."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from iati.markup import plain
from reports.html_page import html_bytes
from reports.tables import SUPPRESSED, Chart, ChartKind, Series
from tests.reports.documents import CHART, document, strong, table, text_of, tree_of

ROWS = (("Children reached", 13_651, Decimal("38.1")), ("Laws changed", 0, None))


def rendered(*rows: tuple[object, ...], **other: object) -> bytes:
    return html_bytes(document(table(*rows, **other)))


def drawn(chart: Chart) -> list[str]:
    """The texts of a chart's drawing, in the order drawn."""
    page = tree_of(html_bytes(document(table(*ROWS, chart=chart))))
    return [text_of(text) for svg in page.iter("svg") for text in svg.iter("text")]


def widths(chart: Chart) -> list[int]:
    """How wide its bars are, without the legend."""
    page = tree_of(html_bytes(document(table(*ROWS, chart=chart))))
    return [int(r.get("width", "")) for r in page.iter("rect") if r.get("height") != "12"]


def test_a_table_says_what_it_is_and_what_each_cell_is_of() -> None:
    page = tree_of(rendered(*ROWS))

    (found,) = page.iter("table")
    assert text_of(next(found.iter("caption"))) == "Outputs"
    assert [th.get("scope") for th in found.iter("th")] == ["col", "col", "col", "row", "row"]
    assert page.get("lang") == "en"


def test_numbers_are_written_for_people_and_a_number_that_is_not_known_is_not_zero() -> None:
    cells = [text_of(cell) for cell in tree_of(rendered(*ROWS)).iter("td")]

    assert cells == ["13,651", "38.1 %", "0", "–"]  # noqa: RUF001


def test_what_is_held_back_says_so() -> None:
    (cell, _) = tree_of(rendered(("Victims served", SUPPRESSED, None))).iter("td")

    assert (text_of(cell), cell.get("class")) == ("suppressed", "held number")


def test_a_page_needs_nothing_else() -> None:
    page = tree_of(rendered(*ROWS, chart=CHART))

    assert list(page.iter("script", "link", "img", "iframe", "object")) == []
    assert [a.get("href", "") for a in page.iter("a")] == ["#first"]
    style = text_of(next(page.iter("style")))
    assert "url(" not in style
    assert "@import" not in style
    assert "@media print" in style


def test_rows_of_one_thing_share_their_first_cell() -> None:
    rows = (("Peru", 1, None), ("Peru", 2, None), ("Bolivia", 3, None))

    page = tree_of(rendered(*rows, grouped=True))

    heads = [(th.get("scope"), th.get("rowspan")) for th in page.iter("th")][3:]
    assert heads == [("rowgroup", "2"), ("row", None)]
    assert [len(list(tr)) for tr in page.iter("tr")][1:] == [3, 2, 3]


def test_bold_is_said_too() -> None:
    page = rendered((strong("Peru", "Bolivia"), 1, None), strong_means="progressed")

    heads = [text_of(th) for th in tree_of(page).iter("th")]
    assert heads[3] == "progressed: Peru, progressed: Bolivia"


def test_a_note_that_comes_again_stands_once() -> None:
    twice = [table(*ROWS, id=name, note="Never add them.") for name in ("one", "two")]

    page = tree_of(html_bytes(document(*twice)))

    assert [text_of(p) for p in page.iter("p") if p.get("class") == "note"] == ["Never add them."]


def test_a_chart_says_its_name_and_draws_no_bar_for_what_is_not_known() -> None:
    page = tree_of(rendered(*ROWS, chart=CHART))

    (svg,) = page.iter("svg")
    named = {svg.get("aria-labelledby", "").split()[0], svg.get("aria-labelledby", "").split()[1]}
    assert svg.get("role") == "img"
    assert {e.get("id") for e in svg.iter("title", "desc")} == named
    assert text_of(next(svg.iter("title"))) == "Realised outputs"
    assert drawn(CHART)[2:] == [
        "Children reached",
        "10",
        "20",
        "Laws changed",
        "0",
        "Judges trained",
    ]
    assert widths(CHART) == [203, 406, 0]


def test_shares_fill_the_whole_width_and_amounts_only_their_part() -> None:
    parts = (Series("Women", (3, 1)), Series("Men", (1, 1)))
    shares = Chart("chart-one", "Shares", ChartKind.SHARES, ("One", "Two"), parts)
    stacked = Chart("chart-one", "Amounts", ChartKind.STACKED, ("One", "Two"), parts)

    assert drawn(shares)[2:] == ["One", "75 %", "25 %", "Two", "50 %", "50 %"]
    assert [sum(widths(shares)[:2]), sum(widths(shares)[2:])] == [470, 470]
    assert drawn(stacked)[2:] == ["One", "4", "3", "1", "Two", "2", "1", "1"]
    assert [sum(widths(stacked)[:2]), sum(widths(stacked)[2:])] == [406, 203]


@settings(max_examples=40)
@given(st.text())
def test_any_text_stands_in_a_page_as_it_is(text: str) -> None:
    page = rendered((text, None, None))

    (cell,) = [th for th in tree_of(page).iter("th") if th.get("scope") == "row"]
    assert text_of(cell) == plain(text)
    assert page == rendered((text, None, None))
