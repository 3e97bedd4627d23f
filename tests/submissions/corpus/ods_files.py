"""OpenDocument spreadsheets, their content written by hand: repeated cells and rows, percentages,
amounts of money, dates, notes at cells.

Those that a program saved stand in `saved_files`.
"""

import datetime as dt
import re
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from tests.submissions.corpus.forms import Said, Tables, tables
from tests.submissions.corpus.packing import Files, packed
from tests.submissions.corpus.raw_xlsx import HEAD, Xml, pages

NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    f'xmlns:{short}="{NAMES}{long}:1.0"'
    for short, long in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("dc", "dc"),
    )
)
RAISED = (
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"


def files() -> Files:
    """Every file of this kind."""
    outputs: list[Said] = [
        {
            "indicator": "TRAINED",
            "place": "BO",
            "realised_total": _cell(
                'table:formula="of:=SUM(L5:M5)" ' + _value("float", "30"), "30"
            ),
            "realised_female": _cell(_value("float", "18"), "18"),
            "realised_male": _cell(_value("float", "12"), "12", _note("contados dos veces")),
        },
        {
            "indicator": "REACHED",
            "place": "PE",
            "planned_total": _cell(_value("percentage", "0.45"), "45 %"),
            "realised_total": _cell('table:formula="of:=1/0" ' + _value("string"), "#DIV/0!"),
        },
    ]
    budgets: list[Said] = [
        {
            "line": "Personal",
            "place": "BO",
            "planned": _cell(
                _value("currency", "1250.5") + ' office:currency="BOB"', "Bs 1.250,50"
            ),
            "realised": _cell(_value("currency", "980") + ' office:currency="BOB"', "Bs 980,00"),
            "currency": "BOB",
        }
    ]
    signs: list[Said] = [
        {
            "pathway": "children",
            "place": "BO",
            "actor": "Consejo  escolar",
            "change": "Escucha a las niñas",
            "observed_on": _cell(
                'office:value-type="date" office:date-value="2017-06-30"', "30/06/17"
            ),
        }
    ]
    plain: list[Said] = [{"indicator": "LAWS", "place": "BO", "realised_total": 1}]
    marked: list[Said] = [
        {
            "indicator": "REACHED",
            "place": "BO",
            "realised_total": Xml(
                '<text:p>25<text:span text:style-name="T1">1</text:span></text:p>',
                " " + _value("string"),
            ),
        },
        {"indicator": "LAWS", "place": "BO", "realised_total": 1},
    ]
    spread = content(tables("andes", plain), repeated=3)
    return {
        "95-open-document.ods": document(content(tables("andes", outputs, budgets, signs))),
        "96-open-document-rows-repeated.ods": document(spread),
        "101-footnote-marks-above-the-line.ods": document(
            content(tables("andes", marked), styles=RAISED)
        ),
    }


def _value(kind: str, value: str | None = None) -> str:
    said = f'office:value-type="{kind}"'
    return said if value is None else f'{said} office:value="{value}"'


def _cell(attributes: str, shown: str, inside: str = "") -> Xml:
    return Xml(f"{inside}<text:p>{escape(shown)}</text:p>", " " + attributes)


def _note(text: str) -> str:
    return (
        f"<office:annotation><dc:creator>x</dc:creator><text:p>{text}</text:p></office:annotation>"
    )


def document(text: str) -> bytes:
    """The content as a file."""
    return packed(
        {
            "mimetype": KIND,
            "META-INF/manifest.xml": (
                f'{HEAD}<manifest:manifest xmlns:manifest="{NAMES}manifest:1.0">'
                f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>'
                '<manifest:file-entry manifest:full-path="content.xml" '
                'manifest:media-type="text/xml"/></manifest:manifest>'
            ),
            "content.xml": text,
        }
    )


def content(filled: Tables, repeated: int = 1, styles: str = "") -> str:
    """The form; the last row of outputs stands there so many times, as a program packs equal
    rows."""
    made = ""
    for title, rows in pages(filled).items():
        lines = [_row(row) for row in rows]
        if title == "Outputs" and repeated > 1:
            lines[-1] = lines[-1].replace(
                "<table:table-row>", f'<table:table-row table:number-rows-repeated="{repeated}">'
            )
        rest = '<table:table-row table:number-rows-repeated="1048500"><table:table-cell '
        rest += 'table:number-columns-repeated="16384"/></table:table-row>'
        made += f"<table:table table:name={quoteattr(title)}>{''.join(lines)}{rest}</table:table>"
    return (
        f'{HEAD}<office:document-content {NAMESPACES} office:version="1.2">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:spreadsheet>{made}</office:spreadsheet></office:body></office:document-content>"
    )


def _row(row: list[object]) -> str:
    """Empty cells beside each other are told as one that is repeated."""
    made, empty = "", 0
    for value in [*row, *[None] * (20 - len(row))]:
        if value is None:
            empty += 1
            continue
        made += _empty(empty) + _written(value)
        empty = 0
    return f"<table:table-row>{made}{_empty(empty)}</table:table-row>"


def _empty(count: int) -> str:
    return f'<table:table-cell table:number-columns-repeated="{count}"/>' if count else ""


def _written(value: object) -> str:
    if isinstance(value, Xml):
        return f"<table:table-cell{value.attributes}>{value.inside}</table:table-cell>"
    attributes = _value("string")
    if isinstance(value, (int, Decimal)):
        attributes = _value("float", str(value))
    elif isinstance(value, dt.date):
        attributes = f'office:value-type="date" office:date-value="{value}"'
    shown = re.sub(" {2,}", _blanks, escape(str(value)))
    return f"<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>"


def _blanks(found: re.Match[str]) -> str:
    """More than one blank, as OpenDocument keeps them."""
    return f' <text:s text:c="{len(found[0]) - 1}"/>'
