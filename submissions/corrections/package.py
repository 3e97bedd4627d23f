"""A workbook as the parts of its archive: read, exchanged, added, taken away; the rest stays.

What a part says belongs to the modules of each kind of part.
"""

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass

from lxml import etree

from submissions.doors.xml_parts import DamagedError, part_key
from submissions.stable_zip import zip_bytes

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""Namespace of references from a part to its relations, and start of what these are called."""

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_TYPES_PART = "[Content_Types].xml"

_XML = "xml"
_ACTIVE = re.compile(r"vba|macro", re.IGNORECASE)
"""In the content types of everything that can run."""

WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


@dataclass(frozen=True)
class Relation:
    """What one part has to do with another: the last word of the kind, and the part."""

    id: str
    kind: str
    target: str


class Package:
    """The parts by name; nothing is written until `to_bytes`. Raises DamagedError for what is no
    package, and what zipfile and lxml raise."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            self._parts = {part_key(e.filename): (e.filename, archive.read(e)) for e in entries}
        mains = [r.target for r in self.relations("") if r.kind == "officeDocument"]
        if len(mains) != 1:
            raise DamagedError("officeDocument")
        self.main = mains[0]

    def read(self, name: str) -> bytes:
        """The content of a part."""
        if part_key(name) not in self._parts:
            raise DamagedError(name)
        return self._parts[part_key(name)][1]

    def tree(self, name: str) -> etree._Element:
        """The part as XML."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(self.read(name), parser)

    def write(self, name: str, content: bytes | etree._Element) -> None:
        """Exchange a part, or add it."""
        if isinstance(content, etree._Element):
            content = etree.tostring(
                content, encoding="UTF-8", standalone=True, xml_declaration=True
            )
        key = part_key(name)
        known = self._parts[key][0] if key in self._parts else name.removeprefix("/")
        self._parts[key] = (known, content)

    def add(self, name: str, content_type: str, content: bytes | etree._Element) -> str:
        """Add a part under a name like this that is free, and give that: `{}` becomes a number."""
        numbers = range(1, len(self._parts) + 2)
        free = next(n for n in map(name.format, numbers) if part_key(n) not in self._parts)
        self.write(free, content)
        self.declare(free, content_type)
        return free

    def drop(self, name: str) -> None:
        """Take a part away, with its own relations."""
        self._parts.pop(part_key(name), None)
        self._parts.pop(part_key(_relations_of(name)), None)
        types = self.tree(_TYPES_PART)
        for override in self._overrides(types, name):
            types.remove(override)
        self.write(_TYPES_PART, types)

    def declare(self, name: str, content_type: str) -> None:
        """Say what a part holds."""
        types = self.tree(_TYPES_PART)
        for override in self._overrides(types, name):
            types.remove(override)
        if content_type != _by_suffix(types).get(name.rpartition(".")[2].casefold()):
            about = {"PartName": "/" + name.removeprefix("/"), "ContentType": content_type}
            etree.SubElement(types, f"{{{_TYPES}}}Override", about)
        self.write(_TYPES_PART, types)

    def declare_suffix(self, suffix: str, content_type: str) -> None:
        """Say what parts whose names end so hold, unless it is said."""
        types = self.tree(_TYPES_PART)
        if suffix not in _by_suffix(types):
            about = {"Extension": suffix, "ContentType": content_type}
            types.insert(0, etree.Element(f"{{{_TYPES}}}Default", about))
            self.write(_TYPES_PART, types)

    def _overrides(self, types: etree._Element, name: str) -> list[etree._Element]:
        found = types.findall(f"{{{_TYPES}}}Override")
        return [o for o in found if part_key(o.get("PartName", "")) == part_key(name)]

    def relations(self, source: str) -> list[Relation]:
        """What a part refers to inside of the package; `""` is the package itself."""
        name = _relations_of(source)
        if part_key(name) not in self._parts:
            return []
        return [
            Relation(r.get("Id", ""), r.get("Type", "").rpartition("/")[2], _target(source, r))
            for r in self.tree(name).findall(f"{{{_RELATIONS}}}Relationship")
            if r.get("TargetMode") != "External"
        ]

    def relate(self, source: str, kind: str, target: str) -> str:
        """Let a part refer to another, and give the id of the relation."""
        name = _relations_of(source)
        exists = part_key(name) in self._parts
        root = self.tree(name) if exists else etree.Element(f"{{{_RELATIONS}}}Relationships")
        taken = {relation.get("Id") for relation in root}
        relation_id = next(i for n in range(1, len(taken) + 2) if (i := f"dtz{n}") not in taken)
        about = {"Id": relation_id, "Type": f"{OFFICE}/{kind}", "Target": "/" + target.lstrip("/")}
        etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", about)
        self.write(name, root)
        return relation_id

    def unrelate(self, source: str, relation_id: str) -> None:
        """Take a relation away."""
        name = _relations_of(source)
        root = self.tree(name)
        for relation in root.findall(f"{{{_RELATIONS}}}Relationship"):
            if relation.get("Id") == relation_id:
                root.remove(relation)
        self.write(name, root)

    def active_parts(self) -> list[str]:
        """Names of parts that can run, apart from the workbook itself."""
        types = self.tree(_TYPES_PART)
        by_part = {
            part_key(override.get("PartName", "")): override.get("ContentType", "")
            for override in types.findall(f"{{{_TYPES}}}Override")
        }
        by_suffix = _by_suffix(types) | {_XML: ""}  # what XML holds is said part by part
        return [
            name
            for key, (name, _) in self._parts.items()
            if _ACTIVE.search(by_part.get(key) or by_suffix.get(key.rpartition(".")[2], ""))
            and key != part_key(self.main)
        ]

    def drop_active(self) -> None:
        """Take away all that can run, and that such parts may be there."""
        for name in self.active_parts():
            self.drop(name)
        types = self.tree(_TYPES_PART)
        for default in types.findall(f"{{{_TYPES}}}Default"):
            if not _ACTIVE.search(default.get("ContentType", "")):
                continue
            if default.get("Extension", "").casefold() == _XML:
                default.set("ContentType", "application/xml")
            else:
                types.remove(default)
        self.write(_TYPES_PART, types)

    def to_bytes(self) -> bytes:
        """The workbook, without a trace of when it was made."""
        return zip_bytes(self._parts.values())


def _by_suffix(types: etree._Element) -> dict[str, str]:
    return {
        default.get("Extension", "").casefold(): default.get("ContentType", "")
        for default in types.findall(f"{{{_TYPES}}}Default")
    }


def _relations_of(source: str) -> str:
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _target(source: str, relation: etree._Element) -> str:
    target = posixpath.join("/", posixpath.dirname(source), relation.get("Target", ""))
    return posixpath.normpath(target).removeprefix("/")
