"""An annex as a workbook: sheets ready for paper, texts that stay texts, always the same bytes."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock

from iati.markup import plain
from reports.annexes.book import book_bytes
from reports.tables import SUPPRESSED, Column, Document, Section
from tests.reports.documents import (
    CHART,
    COLUMNS,
    charts_of,
    document,
    opened,
    strong,
    table,
    top_of,
)

ROWS = (("Children reached", 13_651, Decimal("38.1")), ("Victims served", SUPPRESSED, None))
WIDE = (*COLUMNS, Column("Why", width=90))


def test_the_first_sheet_leads_to_all_others() -> None:
    book = opened(book_bytes(document(table(*ROWS, chart=CHART))))

    contents = book["Contents"]
    links = [c.hyperlink.location for (c, *_) in contents.iter_rows() if c.hyperlink]
    assert book.sheetnames == ["Contents", "First", "Charts", "Chart data"]
    assert links == ["'First'!A1", "'Charts'!A1"]


def test_every_sheet_fits_the_width_of_a4_and_repeats_the_titles_of_its_columns() -> None:
    wide = table(("Laws changed", 1, None, "because"), id="two", columns=WIDE)
    book = opened(book_bytes(document(table(*ROWS), wide)))

    for name, orientation in (("First 1", "portrait"), ("First 2", "landscape")):
        sheet = book[name]
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, orientation)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$3:$3"
        assert sheet.freeze_panes == "A4"
        assert [cell.value for cell in sheet[3]][:3] == ["Output", "Realised", "Known"]


def test_tables_of_the_same_columns_stand_beneath_each_other() -> None:
    book = opened(book_bytes(document(table(*ROWS), table(*ROWS, id="two", title="More"))))

    firsts = [cell.value for cell in book["First"]["A"]]
    assert firsts[2:] == ["Output", "Outputs", *(r[0] for r in ROWS), "More", *(r[0] for r in ROWS)]


def test_numbers_stay_numbers_and_what_is_not_known_stays_empty() -> None:
    sheet = opened(book_bytes(document(table(*ROWS))))["First"]

    assert [(c.value, c.number_format) for c in sheet[5]][1:] == [
        (13_651, "#,##0"),
        (38.1, '0.0" %"'),
    ]
    assert [c.value for c in sheet[6]] == ["Victims served", "suppressed", None]


def test_bold_pieces_of_a_cell_stay_bold() -> None:
    sheet = opened(book_bytes(document(table((strong("Peru", "Bolivia"), 1, None)))))["First"]

    pieces = sheet["A5"].value
    assert isinstance(pieces, CellRichText)
    assert [(p.text, bool(p.font.b)) for p in pieces if isinstance(p, TextBlock)] == [
        ("Peru", True),
        (", ", False),
        ("Bolivia", True),
    ]


def test_charts_are_native_and_draw_the_numbers_beside_them() -> None:
    book = opened(book_bytes(document(table(*ROWS, chart=CHART))))

    (chart,) = charts_of(book["Charts"])
    data = [[c.value for c in row] for row in book["Chart data"].iter_rows(max_col=3)]
    assert [s.val.numRef.f for s in chart.series] == [
        "'Chart data'!$B$3:$B$5",
        "'Chart data'!$C$3:$C$5",
    ]
    assert data == [
        ["Realised outputs", None, None],
        [None, "Planned", "Realised"],
        ["Children reached", 10, 20],
        ["Laws changed", None, 0],
        ["Judges trained", None, None],
    ]


def test_no_chart_stands_over_the_edge_of_a_page() -> None:
    many = tuple(table(*ROWS, id=f"t{n}", chart=CHART) for n in range(9))

    sheet = opened(book_bytes(document(*many)))["Charts"]

    breaks = [b.id for b in sheet.row_breaks.brk]
    spans = [(top_of(c), top_of(c) + 2 * int(c.height)) for c in charts_of(sheet)]
    assert breaks
    assert all(b - a == 46 for a, b in zip([0, *breaks], breaks, strict=False))
    assert not [(top, end, b) for top, end in spans for b in breaks if top < b < end]


def test_a_document_without_a_chart_has_no_sheet_for_charts() -> None:
    assert opened(book_bytes(document(table(*ROWS)))).sheetnames == ["Contents", "First"]


def test_a_section_of_words_alone_is_a_sheet_too() -> None:
    words = Document(
        "Annex", "Tiny", "en", "Lead", (Section("a", "Reading", "Reading", "Slowly."),)
    )

    sheet = opened(book_bytes(words))["Reading"]

    assert [sheet["A1"].value, sheet["A2"].value] == ["Reading", "Slowly."]


WRITTEN = st.text(st.characters(exclude_characters="_", exclude_categories=["Cs"]), min_size=1)
BEGINNINGS = st.sampled_from(["", "=", "+", "-", "@", "#N/A"])


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(BEGINNINGS, WRITTEN).map("".join), min_size=1, max_size=30))
def test_any_text_stays_a_text_and_the_same_bytes_come_of_it(texts: list[str]) -> None:
    made = document(table(*((text, 1, None) for text in [*texts, "#N/A", "=1+1"])))

    content = book_bytes(made)

    cells = [cell for (cell, *_) in opened(content)["First"].iter_rows(min_row=5)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [str(cell.value) for cell in cells] == [plain(t) for t in [*texts, "#N/A", "=1+1"]]
    assert book_bytes(made) == content
