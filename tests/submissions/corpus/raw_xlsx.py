"""Workbooks part by part, for what no library writes: stored results, odd cells, other dialects.

What the corpus puts into them stands in `raw_files`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from schemas.submission import SHEETS
from tests.submissions.corpus.forms import TITLES, Tables, keys, label

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    RELATIONS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


@dataclass(frozen=True)
class Xml:
    """A cell written out, but for its place: what stands in `c`, and its other attributes."""

    inside: str
    attributes: str = ""


def formula(text: str, result: str | None = None, kind: str = "", shared: str = "") -> Xml:
    """A formula with its stored result, if any; `kind` is the type of the result."""
    stored = "" if result is None else f"<v>{escape(result)}</v>"
    return Xml(f"<f{shared}>{escape(text)}</f>{stored}", f' t="{kind}"' if kind else "")


@dataclass
class Raw:
    """A workbook: its sheets as rows of cells, and what it says once for all of them.

    `address`: how a cell says where it stands; it may say nothing.
    """

    sheets: Mapping[str, Sequence[Sequence[object]]]
    texts: Sequence[str] = ()
    styles: str = ""
    calculation: str = ""
    address: Callable[[int, int], str] = lambda row, column: f' r="{letters(column)}{row}"'
    dimension: str = ""
    dialect: Mapping[str, str] = field(default_factory=dict)

    def parts(self) -> dict[str, str | bytes]:
        """The parts by name."""
        numbers = range(1, len(self.sheets) + 1)
        made = {
            "[Content_Types].xml": self._types(),
            "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": self._book(),
            "xl/_rels/workbook.xml.rels": _relations(
                [
                    *(("worksheet", f"worksheets/sheet{n}.xml") for n in numbers),
                    *([("styles", "styles.xml")] if self.styles else []),
                    *([("sharedStrings", "sharedStrings.xml")] if self.texts else []),
                ]
            ),
            **{
                f"xl/worksheets/sheet{n}.xml": self._sheet(rows)
                for n, rows in zip(numbers, self.sheets.values(), strict=True)
            },
        }
        if self.styles:
            made["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{self.styles}</styleSheet>'
        if self.texts:
            texts = "".join(f"<si>{text}</si>" for text in self.texts)
            made["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{texts}</sst>'
        return {name: HEAD + self._in_dialect(part) for name, part in made.items()}

    def _in_dialect(self, part: str) -> str:
        for usual, other in self.dialect.items():
            part = part.replace(usual, other)
        return part

    def _types(self) -> str:
        kinds = {
            f"/xl/worksheets/sheet{n}.xml": "worksheet" for n in range(1, 1 + len(self.sheets))
        }
        kinds |= {"/xl/workbook.xml": "sheet.main"}
        kinds |= {"/xl/styles.xml": "styles"} if self.styles else {}
        kinds |= {"/xl/sharedStrings.xml": "sharedStrings"} if self.texts else {}
        said = "".join(
            f'<Override PartName="{part}" ContentType="{OFFICE_TYPE}.{kind}+xml"/>'
            for part, kind in kinds.items()
        )
        return (
            f'<Types xmlns="{TYPES}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{said}</Types>'
        )

    def _book(self) -> str:
        sheets = "".join(
            f'<sheet name={quoteattr(title)} sheetId="{n}" r:id="r{n}"/>'
            for n, title in enumerate(self.sheets, start=1)
        )
        return (
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets>'
            f"{self.calculation}</workbook>"
        )

    def _sheet(self, rows: Sequence[Sequence[object]]) -> str:
        lines = "".join(self._row(number, row) for number, row in enumerate(rows, start=1) if row)
        return (
            f'<worksheet xmlns="{MAIN}">{self.dimension}<sheetData>{lines}</sheetData></worksheet>'
        )

    def _row(self, number: int, row: Sequence[object]) -> str:
        says_where = bool(self.address(1, 1))
        cells = (
            self._cell(number, column, value)
            for column, value in enumerate(row, start=1)
            if value is not None or not says_where
        )
        where = f' r="{number}"' if says_where else ""
        return f"<row{where}>{''.join(cells)}</row>"

    def _cell(self, row: int, column: int, value: object) -> str:
        where = self.address(row, column)
        if value is None:
            return "<c/>"
        if isinstance(value, Xml):
            return f"<c{where}{value.attributes}>{value.inside}</c>"
        if isinstance(value, int):
            return f"<c{where}><v>{value}</v></c>"
        return f'<c{where} t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'


def pages(filled: Tables) -> dict[str, list[list[object]]]:
    """The form, sheet by sheet, as rows of cells from the first row on."""
    made: dict[str, list[list[object]]] = {}
    for sheet in SHEETS:
        rows = filled[sheet.key]
        page: list[list[object]] = [[f"dtz:{sheet.key}"], [TITLES[sheet.key]]]
        if sheet.key == "cover":
            page += [[key, label(key), rows[0][key]] for key in keys(sheet.key)]
        else:
            known = keys(sheet.key, rows)
            page += [[*map(label, known)], [*known]]
            page += [[row.get(key) for key in known] for row in rows]
        made[TITLES[sheet.key]] = page
    return made


def letters(column: int) -> str:
    """A to Z: no sheet of the corpus is wider."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column - 1]


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    said = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}">{said}</Relationships>'
