"""Which sheets a workbook has: one put in front, others taken away, macros with them.

What stands on the sheets belongs to other modules.
"""

import re
from dataclasses import dataclass
from typing import cast

from lxml import etree

from submissions.corrections.package import OFFICE, WORKBOOK_TYPE, Package
from submissions.doors.xml_parts import DamagedError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
"""Namespace of workbooks as every program writes them; strict ones, which are rare, have another
and are not marked in place."""

_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_SELECTED = re.compile(rb'\stabSelected="[^"]*"')


@dataclass(frozen=True)
class SheetEntry:
    """A sheet as the workbook lists it; `part` is empty where it leads nowhere."""

    title: str
    part: str
    relation: str
    is_worksheet: bool


class Book:
    """The workbook part of a package. Raises DamagedError for one of another kind."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._root = package.tree(package.main)
        if self._root.tag != _tag("workbook"):
            raise DamagedError("workbook")

    def sheets(self) -> list[SheetEntry]:
        """In the order of their tabs."""
        relations = {r.id: r for r in self.package.relations(self.package.main)}
        found = []
        for sheet in self._listed():
            relation = relations.get(sheet.get(f"{{{OFFICE}}}id", ""))
            title = sheet.get("name", "")
            part = (relation.target, relation.id) if relation else ("", "")
            is_worksheet = relation is not None and relation.kind == "worksheet"
            found.append(SheetEntry(title, *part, is_worksheet))
        return found

    def without_macros(self) -> bool:
        """Take away whatever can run. True where there was something."""
        active = set(self.package.active_parts())
        for sheet in self.sheets():
            if sheet.part in active:
                self.remove(sheet)
        for relation in self.package.relations(self.package.main):
            if relation.target in active:
                self.package.unrelate(self.package.main, relation.id)
        self.package.drop_active()
        self.package.declare(self.package.main, WORKBOOK_TYPE)
        return bool(active)

    def remove(self, gone: SheetEntry) -> None:
        """Take a sheet away, and the names that hold on it alone."""
        place = self.sheets().index(gone)
        self._parent().remove(self._listed()[place])
        for name in self._names():
            local = int(name.get("localSheetId", -1))
            if local == place:
                _remove(name)
            elif local > place:
                name.set("localSheetId", str(local - 1))
        if gone.relation:
            self.package.unrelate(self.package.main, gone.relation)
            self.package.drop(gone.part)

    def put_first(self, title: str, content: bytes) -> None:
        """Add a sheet in front of the others, and let the workbook open on it alone: two selected
        sheets would be edited together."""
        for sheet in self.sheets():
            if sheet.part:
                head, mark, cells = self.package.read(sheet.part).partition(b"sheetData")
                self.package.write(sheet.part, _SELECTED.sub(b"", head) + mark + cells)
        part = self.package.add("xl/worksheets/corrections{}.xml", _SHEET_TYPE, content)
        ids = [int(sheet.get("sheetId", 0)) for sheet in self._listed()]
        about = {
            "name": title,
            "sheetId": str(max(ids, default=0) + 1),
            f"{{{OFFICE}}}id": self.package.relate(self.package.main, "worksheet", part),
        }
        self._parent().insert(0, etree.Element(_tag("sheet"), about))
        for name in self._names():
            if "localSheetId" in name.attrib:
                name.set("localSheetId", str(int(name.get("localSheetId", 0)) + 1))
        for view in self._views():
            view.set("activeTab", "0")
            view.set("firstSheet", "0")

    def save(self) -> None:
        """Put the workbook part back. The order of calculation, which names cells, goes: programs
        work it out again by themselves."""
        for relation in self.package.relations(self.package.main):
            if relation.kind == "calcChain":
                self.package.unrelate(self.package.main, relation.id)
                self.package.drop(relation.target)
        self.package.write(self.package.main, self._root)

    def _parent(self) -> etree._Element:
        parent = self._root.find(_tag("sheets"))
        if parent is None:
            raise DamagedError("sheets")
        return parent

    def _listed(self) -> list[etree._Element]:
        return self._parent().findall(_tag("sheet"))

    def _views(self) -> list[etree._Element]:
        """Every window on the workbook, one at least: a sheet that is looked at needs one."""
        views = self._root.find(_tag("bookViews"))
        if views is None:
            views = etree.Element(_tag("bookViews"))
            etree.SubElement(views, _tag("workbookView"))
            self._root.insert(self._root.index(self._parent()), views)
        return views.findall(_tag("workbookView"))

    def _names(self) -> list[etree._Element]:
        return list(self._root.iter(_tag("definedName")))


def _tag(name: str) -> str:
    return f"{{{MAIN}}}{name}"


def _remove(element: etree._Element) -> None:
    cast("etree._Element", element.getparent()).remove(element)
