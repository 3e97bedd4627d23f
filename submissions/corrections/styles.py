"""Looks added to those of a workbook: of marks, of the first sheet, of cells no longer locked.

Looks that are there stay as they are. Which cell gets which does not belong here.
"""

from copy import deepcopy

from lxml import etree

from schemas.submission import Severity
from submissions.corrections.book import MAIN
from submissions.corrections.package import Package
from submissions.doors.xml_parts import DamagedError

COLOURS = {
    Severity.ERROR: "FFF8B4B4",
    Severity.QUESTION: "FF9BC2E6",
    Severity.WARNING: "FFFDE9A9",
}
"""Red, blue, yellow."""

TITLE = '<b/><sz val="14"/><color rgb="FF1F3A5F"/>'
BOLD = '<b/><sz val="11"/>'
PLAIN = '<sz val="11"/>'
LINK = '<u/><sz val="11"/><color rgb="FF0563C1"/>'
KEY = '<sz val="7"/><color rgb="FFA6A6A6"/>'
HELP = '<i/><sz val="11"/><color rgb="FF595959"/>'

_LINE = '<{0} style="thin"><color rgb="FFBFBFBF"/></{0}>'
_BOX = "".join(_LINE.format(side) for side in ("left", "right", "top", "bottom"))

_LATER = {"dxfs": ("tableStyles", "colors", "extLst")}
"""Lists that a workbook may lack, and what stands after them."""


class Styles:
    """The styles of a workbook. Raises DamagedError where it has none."""

    def __init__(self, package: Package) -> None:
        parts = [r.target for r in package.relations(package.main) if r.kind == "styles"]
        if len(parts) != 1:
            raise DamagedError("styles")
        self._package, self._part = package, parts[0]
        self._root = package.tree(self._part)
        self._unlocked: dict[int, int] = {}

    def save(self) -> None:
        """Put the styles back into the package."""
        self._package.write(self._part, self._root)

    def look(
        self,
        font: str,
        fill: str = "",
        *,
        wrapped: bool = True,
        boxed: bool = False,
        unlocked: bool = False,
    ) -> int:
        """A style by its font and the colour that fills the cell; `unlocked` cells may be changed
        on a protected sheet."""
        about = {
            "numFmtId": "49",  # text: an answer that looks like a number stays what was chosen
            "fontId": self._add("fonts", f'<font>{font}<name val="Calibri"/></font>'),
            "fillId": self._add("fills", _solid(fill, "fgColor")) if fill else "0",
            "borderId": self._add("borders", f"<border>{_BOX}</border>") if boxed else "0",
            "xfId": "0",
            "applyNumberFormat": "1",
            "applyFont": "1",
            "applyFill": "1",
            "applyBorder": "1",
            "applyAlignment": "1",
            "applyProtection": "1",
        }
        attributes = " ".join(f'{name}="{value}"' for name, value in about.items())
        alignment = f'<alignment vertical="top" wrapText="{int(wrapped)}"/>'
        protection = f'<protection locked="{int(not unlocked)}"/>'
        return int(self._add("cellXfs", f"<xf {attributes}>{alignment}{protection}</xf>"))

    def unlocked(self, style: int) -> int:
        """The same style for cells that may be changed on a protected sheet."""
        if style not in self._unlocked:
            self._unlocked[style] = self._unlock(style)
        return self._unlocked[style]

    def _unlock(self, style: int) -> int:
        cells = self._list("cellXfs")
        if style >= len(cells):
            raise DamagedError("style")
        protection = cells[style].find(_tag("protection"))
        if protection is not None and protection.get("locked") in {"0", "false"}:
            return style
        changed = deepcopy(cells[style])
        changed.set("applyProtection", "1")
        old = changed.find(_tag("protection"))
        if old is None:
            old = etree.Element(_tag("protection"))
            # after the alignment, before extensions
            changed.insert(1 if changed.find(_tag("alignment")) is not None else 0, old)
        old.set("locked", "0")
        cells.append(changed)
        return _counted(cells)

    def mark(self, severity: Severity) -> int:
        """What a rule gives to the cells it marks: a colour."""
        fill = _solid(COLOURS[severity], "bgColor")
        return int(self._add("dxfs", f"<dxf>{fill}</dxf>"))

    def _add(self, name: str, content: str) -> str:
        """The number of an entry of one of the lists, which is put there if it is not."""
        entries = self._list(name)
        wrapped = etree.fromstring(f'<x xmlns="{MAIN}">{content}</x>')
        new = _canonical(wrapped[0])
        for number, entry in enumerate(entries):
            if _canonical(entry) == new:
                return str(number)
        entries.append(wrapped[0])
        return str(_counted(entries))

    def _list(self, name: str) -> etree._Element:
        entries = self._root.find(_tag(name))
        if entries is not None:
            return entries
        if name not in _LATER:
            raise DamagedError(name)
        entries = etree.Element(_tag(name))
        later = {_tag(other) for other in _LATER[name]}
        places = (place for place, child in enumerate(self._root) if child.tag in later)
        self._root.insert(next(places, len(self._root)), entries)
        return entries


def _solid(colour: str, which: str) -> str:
    pattern = ' patternType="solid"' if which == "fgColor" else ""
    return f'<fill><patternFill{pattern}><{which} rgb="{colour}"/></patternFill></fill>'


def _canonical(entry: etree._Element) -> bytes:
    return etree.tostring(entry, method="c14n", exclusive=True, with_tail=False)


def _counted(entries: etree._Element) -> int:
    """Say how many there are, and give the number of the last."""
    entries.set("count", str(len(entries)))
    return len(entries) - 1


def _tag(name: str) -> str:
    return f"{{{MAIN}}}{name}"
