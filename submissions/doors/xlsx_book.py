"""What an Excel workbook says once for all of its sheets: their names, texts, formats and dates.

The cells belong to `xlsx_sheet`.
"""

import datetime as dt
import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format

from submissions.doors.grid import CellKind
from submissions.doors.stored_values import DAY_ZERO_1900, DAY_ZERO_1904
from submissions.doors.xml_parts import Attributes, DamagedError, Parts, Watch, in_namespaces, parse
from submissions.values.digits import raised

SPREADSHEET = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
"""Namespaces of the two dialects, transitional and strict."""

PHONETIC = frozenset(in_namespaces(SPREADSHEET, {"rPh": None}))
"""How to say a text, beside the text itself."""

_PACKAGE = ("http://schemas.openxmlformats.org/package/2006/relationships",)
_RELATION_IDS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships id",
    "http://purl.oclc.org/ooxml/officeDocument/relationships id",
)
_NO_CELL_STYLES = frozenset(in_namespaces(SPREADSHEET, {"cellStyleXfs": None, "dxfs": None}))
_YES = frozenset({"1", "true"})
_OFF_THE_LINE = frozenset({"superscript", "subscript"})

_LOCAL_DATES = frozenset({*range(27, 37), *range(50, 59), *range(71, 82)})
_LOCAL_PERCENTAGES = frozenset({67, 68})
"""Formats that only East Asian and Thai versions of Excel have built in (ECMA-376 18.8.30)."""

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


class NotAWorkbookError(Exception):
    """Another kind of document than the name of the file says."""


@dataclass(frozen=True)
class SheetPart:
    """A sheet as the workbook lists it, and the part that holds its cells."""

    title: str
    part: str
    is_hidden: bool


@dataclass(frozen=True)
class Style:
    """What a number in this style is shown as; a duration is a kind of date without a day."""

    kind: CellKind
    is_duration: bool = False


@dataclass(frozen=True)
class Book:
    """A workbook without its cells, which name texts and styles by number.

    `has_results`: whether what is stored beside formulas is what they gave; a workbook can say
    that they are yet to be worked out.
    """

    sheets: tuple[SheetPart, ...]
    texts: Sequence[str]
    styles: Mapping[str, Style]
    day_zero: dt.date
    has_results: bool


def read_book(parts: Parts) -> Book:
    """Raises NotAWorkbookError, or one of DAMAGE."""
    main = _targets(parts, "").of_type("officeDocument")
    if len(main) != 1:
        raise NotAWorkbookError
    workbook = _Workbook()
    parse(parts.open(main[0]), workbook.watch)
    if not workbook.is_one:
        raise NotAWorkbookError
    targets = _targets(parts, main[0])
    texts = _Texts()
    for part in targets.of_type("sharedStrings"):
        parse(parts.open(part), texts.watch)
    styles = _Styles()
    for part in targets.of_type("styles"):
        parse(parts.open(part), styles.watch)
    return Book(
        sheets=_sheets(workbook, targets),
        texts=texts.found,
        styles=styles.found or {"0": Style(CellKind.NUMBER)},
        day_zero=DAY_ZERO_1904 if workbook.counts_from_1904 else DAY_ZERO_1900,
        has_results=workbook.has_results,
    )


def unescaped(text: str) -> str:
    """The text with characters that were written as _x000D_; those that no text can hold stay."""
    return _ESCAPE.sub(_character, text) if "_x" in text else text


def _character(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if character.isprintable() or character in "\t\n\r" else escape[0]


def _sheets(workbook: "_Workbook", targets: "_Targets") -> tuple[SheetPart, ...]:
    """The sheets that have cells: charts can be sheets too."""
    kinds = {relation: (kind, part) for relation, kind, part in targets.found}
    found = [
        SheetPart(title, kinds[relation][1], is_hidden)
        for relation, title, is_hidden in workbook.sheets
        if kinds[relation][0] == "worksheet"
    ]
    if len({sheet.part for sheet in found}) < len(found):
        raise DamagedError("two sheets in one part")
    return tuple(found)


class _Targets:
    """The parts that a part refers to: id, last word of the kind, and name of each."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: list[tuple[str, str, str]] = []
        self.watch = Watch(in_namespaces(_PACKAGE, {"Relationship": self._relationship}))

    def _relationship(self, attributes: Attributes) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = posixpath.join("/", self._folder, attributes.get("Target", ""))
        if attributes.get("TargetMode") != "External":
            self.found.append((attributes.get("Id", ""), kind, posixpath.normpath(target)))

    def of_type(self, kind: str) -> list[str]:
        """Names of the parts of this kind."""
        return [part for _, found, part in self.found if found == kind]


def _targets(parts: Parts, source: str) -> _Targets:
    folder, name = posixpath.split(source)
    targets = _Targets(folder)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations in parts:
        parse(parts.open(relations), targets.watch)
    return targets


class _Workbook:
    """What the workbook part says."""

    def __init__(self) -> None:
        self.is_one = False
        self.sheets: list[tuple[str, str, bool]] = []
        self.counts_from_1904 = False
        self.has_results = True
        handlers = {
            "workbook": self._workbook,
            "workbookPr": self._properties,
            "sheet": self._sheet,
            "calcPr": self._calculation,
        }
        self.watch = Watch(in_namespaces(SPREADSHEET, handlers))

    def _workbook(self, _attributes: Attributes) -> None:
        self.is_one = True

    def _properties(self, attributes: Attributes) -> None:
        self.counts_from_1904 = attributes.get("date1904") in _YES

    def _sheet(self, attributes: Attributes) -> None:
        relation = next((attributes[name] for name in _RELATION_IDS if name in attributes), "")
        is_hidden = attributes.get("state", "visible") != "visible"
        self.sheets.append((relation, attributes.get("name", ""), is_hidden))

    def _calculation(self, attributes: Attributes) -> None:
        self.has_results = attributes.get("fullCalcOnLoad") not in _YES


class _Texts:
    """The texts that cells refer to by number; one may be in pieces of different looks."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._is_raised = False
        self.watch = Watch(
            in_namespaces(SPREADSHEET, {"r": self._start_run, "vertAlign": self._align}),
            in_namespaces(SPREADSHEET, {"si": self._end_item}),
            in_namespaces(SPREADSHEET, {"t": self._add}),
            asides=PHONETIC,
        )

    def _start_run(self, _attributes: Attributes) -> None:
        self._is_raised = False

    def _align(self, attributes: Attributes) -> None:
        self._is_raised = attributes.get("val") in _OFF_THE_LINE

    def _add(self, text: str) -> None:
        self._pieces.append(raised(text) if self._is_raised else text)

    def _end_item(self) -> None:
        self.found.append(unescaped("".join(self._pieces)))
        self._pieces.clear()
        self._is_raised = False


class _Styles:
    """What a number is shown as, by the number of the style."""

    def __init__(self) -> None:
        self.found: dict[str, Style] = {}
        self._formats: dict[int, str] = {}
        self.watch = Watch(
            in_namespaces(SPREADSHEET, {"numFmt": self._format, "xf": self._style}),
            asides=_NO_CELL_STYLES,
        )

    def _format(self, attributes: Attributes) -> None:
        self._formats[int(attributes["numFmtId"])] = attributes["formatCode"]

    def _style(self, attributes: Attributes) -> None:
        number = int(attributes.get("numFmtId", 0))
        code = self._formats.get(number)
        style = _built_in_style(number) if code is None else _style_of(code)
        self.found[str(len(self.found))] = style


def _built_in_style(number: int) -> Style:
    """What a style is whose format the program has built in."""
    if number in _LOCAL_DATES:
        return Style(CellKind.DATE)
    if number in _LOCAL_PERCENTAGES:
        return Style(CellKind.PERCENT)
    return _style_of(BUILTIN_FORMATS.get(number, ""))


def _style_of(code: str) -> Style:
    """What a number is shown as by this format."""
    if is_date_format(code):
        return Style(CellKind.DATE, is_duration=is_timedelta_format(code))
    return Style(CellKind.PERCENT if "%" in code else CellKind.NUMBER)
