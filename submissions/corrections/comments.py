"""Comments on the cells of one sheet: ours put in, those of an earlier round taken away.

A cell has one comment: where somebody else's stands, ours stands above it in the same one. What
is said in them belongs to `marks`.
"""

import re
from collections.abc import Mapping

from lxml import etree

from submissions.corrections.book import MAIN
from submissions.corrections.package import OFFICE, Package
from submissions.corrections.sheet_xml import Address, Edit, SheetXml, address_of, reference
from submissions.doors.xml_parts import DamagedError

AUTHOR = "Corrections"

_OURS = re.compile(r"\A▼ .*?\n▲\n?", re.DOTALL)
"""Known by its first and last line: LibreOffice keeps no author."""

_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"

_NO_COMMENTS = f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>'
_NO_SHAPES = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">'
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"'
    ' path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_SHAPE = (
    '<v:shape id="_x0000_s{id}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto"'
    ' style="position:absolute;width:240pt;height:{height}pt;visibility:hidden">'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note">'
    "<x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
"""How a comment is drawn; rows and columns count from 0 here."""

_A_SHAPE = re.compile(r"<v:shape\s.*?</v:shape>\s*", re.DOTALL)
_SHAPE_ROW = re.compile(r"<x:Row>\s*(\d+)\s*</x:Row>")
_SHAPE_COLUMN = re.compile(r"<x:Column>\s*(\d+)\s*</x:Column>")
_SHAPE_ID = re.compile(r'"_x0000_s(\d+)"')
_FIRST_SHAPE_ID = 1025
_LINE_LETTERS = 45
_LINE_POINTS = 15


def write_comments(
    package: Package, part: str, sheet: SheetXml, texts: Mapping[Address, str]
) -> list[Edit]:
    """Let exactly these cells of a sheet have a comment of ours. Gives what must change in the
    sheet itself."""
    relations = package.relations(part)
    name = next((r.target for r in relations if r.kind == "comments"), None)
    if name is None and not texts:
        return []
    root = package.tree(name) if name else etree.fromstring(_NO_COMMENTS)
    gone = _remove_ours(root)
    new = _add_ours(root, texts)
    if name:
        package.write(name, root)
    else:
        name = package.add("xl/comments/corrections{}.xml", _COMMENTS_TYPE, root)
        package.relate(part, "comments", name)
    holder = sheet.part("legacyDrawing")
    drawing = next(
        (r.target for r in relations if holder and r.id in holder.attributes.values()), ""
    )
    shapes = package.read(drawing).decode("utf-8-sig") if drawing else _NO_SHAPES
    shapes = _draw(shapes, gone, {at: texts[at] for at in new})
    if drawing:
        package.write(drawing, shapes.encode())
        return []
    package.declare_suffix("vml", _DRAWING_TYPE)  # as Excel does it
    drawing = package.add("xl/drawings/corrections{}.vml", _DRAWING_TYPE, shapes.encode())
    relation = f'xmlns:r="{OFFICE}" r:id="{package.relate(part, "vmlDrawing", drawing)}"'
    return [sheet.insert("legacyDrawing", f"<{{}}legacyDrawing {relation}/>")]


def _remove_ours(root: etree._Element) -> set[Address]:
    """Take our texts away. Gives the cells that have no comment any more."""
    gone = set()
    for comment in list(root.iter(_tag("comment"))):
        said = _text_of(comment)
        theirs = _OURS.sub("", said, count=1)
        if theirs == said:
            continue
        if theirs.strip():
            _say(comment, theirs)
        else:
            gone.add(address_of(comment.get("ref", "")))
            parent = comment.getparent()
            if parent is not None:
                parent.remove(comment)
    return gone


def _add_ours(root: etree._Element, texts: Mapping[Address, str]) -> list[Address]:
    """Put ours in. Gives the cells that had no comment."""
    authors, listed = root.find(_tag("authors")), root.find(_tag("commentList"))
    if authors is None or listed is None:
        raise DamagedError("comments")
    names = [author.text for author in authors]
    if AUTHOR not in names:
        etree.SubElement(authors, _tag("author")).text = AUTHOR
        names.append(AUTHOR)
    by_cell = {comment.get("ref"): comment for comment in listed}
    new = []
    for at, text in texts.items():
        ours = f"▼ {text}\n▲"
        about = {"ref": reference(at), "authorId": str(names.index(AUTHOR))}
        theirs = by_cell.get(about["ref"])
        if theirs is None:
            new.append(at)
            _say(etree.SubElement(listed, _tag("comment"), about), ours)
        else:
            _say(theirs, f"{ours}\n{_text_of(theirs)}")
    return new


def _text_of(comment: etree._Element) -> str:
    return "".join(text.text or "" for text in comment.iter(_tag("t")))


def _say(comment: etree._Element, text: str) -> None:
    for old in comment.findall(_tag("text")):
        comment.remove(old)
    holder = etree.Element(_tag("text"))
    comment.insert(0, holder)
    said = etree.SubElement(holder, _tag("t"))
    said.text = text
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _draw(shapes: str, gone: set[Address], new: Mapping[Address, str]) -> str:
    """The drawing without the shapes of some cells, and with shapes for others."""
    kept = _A_SHAPE.sub(lambda shape: "" if _cell_of(shape[0]) in gone else shape[0], shapes)
    taken = max(map(int, _SHAPE_ID.findall(kept)), default=_FIRST_SHAPE_ID - 1)
    drawn = "".join(
        _SHAPE.format(id=number, row=at[0] - 1, column=at[1] - 1, height=_height(text))
        for number, (at, text) in enumerate(new.items(), start=taken + 1)
    )
    head, end, tail = kept.rpartition("</xml>")
    return f"{head}{drawn}{end}{tail}"


def _cell_of(shape: str) -> Address | None:
    row, column = _SHAPE_ROW.search(shape), _SHAPE_COLUMN.search(shape)
    is_note = 'ObjectType="Note"' in shape
    return (int(row[1]) + 1, int(column[1]) + 1) if is_note and row and column else None


def _height(text: str) -> int:
    """Points that show all of the text."""
    lines = sum(1 + len(line) // _LINE_LETTERS for line in text.split("\n"))
    return _LINE_POINTS * (lines + 3)


def _tag(name: str) -> str:
    return f"{{{MAIN}}}{name}"
