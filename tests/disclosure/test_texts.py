"""What a file says, as the check of withheld names reads it: also inside workbooks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart

from disclosure import find_withheld, texts_of

NAME = "Casa Callada"


def finds(path: Path) -> bool:
    """Whether the withheld name is found in the file."""
    return bool(find_withheld([NAME], [(path.name, texts_of(path))]))


def saved(book: Workbook, folder: Path) -> Path:
    path = folder / "annex.xlsx"
    book.save(path)
    return path


def in_a_cell(book: Workbook) -> None:
    book.worksheets[0]["B7"] = "Trained by CASA  CALLADA in La Paz"


def in_pieces_of_a_cell(book: Workbook) -> None:
    bold = InlineFont(b=True)
    pieces = CellRichText("By Casa Ca", TextBlock(bold, "llada"), " itself")
    book.worksheets[0]["B7"] = pieces


def in_the_name_of_a_sheet(book: Workbook) -> None:
    book.create_sheet("casa-callada")


def in_the_title_of_a_chart(book: Workbook) -> None:
    chart = BarChart()
    chart.title = "Outputs of Casa Callada"
    book.worksheets[0].add_chart(chart, "D2")


def in_the_properties(book: Workbook) -> None:
    book.properties.creator = "Casa Callada"


def at_the_foot_of_a_page(book: Workbook) -> None:
    footer = book.worksheets[0].oddFooter
    assert footer is not None
    footer.left.text = "Casa Callada"


@pytest.mark.parametrize(
    "put",
    [
        in_a_cell,
        in_pieces_of_a_cell,
        in_the_name_of_a_sheet,
        in_the_title_of_a_chart,
        in_the_properties,
        at_the_foot_of_a_page,
    ],
)
def test_a_name_is_found_wherever_a_workbook_says_it(
    put: Callable[[Workbook], None], tmp_path: Path
) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "Outputs"
    assert not finds(saved(book, tmp_path))

    put(book)

    assert finds(saved(book, tmp_path))


@pytest.mark.parametrize("ending", ["html", "xml"])
def test_a_name_is_found_behind_entities(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"page.{ending}"
    path.write_text("<p>Casa &#67;allada</p>", encoding="utf-8")

    assert finds(path)


def test_other_files_are_read_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    path.write_text("a,b\nCasa Callada,3\n", encoding="utf-8")

    assert texts_of(path) == ["a,b\nCasa Callada,3\n"]
    assert finds(path)
