"""Damage to documents, as data: what a careless exporter or a hostile sender does to one.

Every mutation is a function of a document and a few numbers, so that a failing one can be shrunk
and repeated. What must hold of whatever comes out is said in `test_fuzz`.
"""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from lxml import etree

from iati.validate.chunks import parser_options
from tests.iati.validate.documents import activity, organisation, wrap

ODD = (
    "",
    " ",
    "\t\n",
    "0",
    "-1",
    "1e3",
    "1,000",
    "NaN",
    "Infinity",
    "9" * 70,
    "99999999999-12-31",
    "0000-00-00",
    "2017-02-30",
    "2017-12-31T24:00:00Z",
    "٣",
    "\u202egnitset\u202c",
    "\ufeff",
    "\u0085\u2028",
    "e\u0301",
    "😀" * 3,
    "-" * 200,
    "'\"&<>]]>",
    "file:///etc/hostname",
    "http://127.0.0.1:9/x",
)
NOISE = (
    b"\x00",
    b"\x0b",
    b"\xff\xfe",
    b"\xc0\xaf",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"<",
    b">",
    b"&",
    b"'",
    b'"',
    b"\r",
    b"\r\n",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<?x?>",
    b"<?xml version='1.1'?>",
    b"<iati-activity>",
    b"</iati-activity>",
    b"<iati-activity/>",
    b"</iati-activities>",
    b"<!DOCTYPE a>",
    b"&#0;",
    b"&#x10FFFF;",
    b"&undefined;",
    b" xmlns:p='urn:p'",
    b" p:q='1'",
    b" xml:id='1'",
    b"<p:q/>",
)
ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "utf-32-be", "utf-7", "latin-1", "cp037", "utf-8-sig")
DECLARED = (*ENCODINGS, "klingon", "undefined", "punycode", "hex", "unicode_escape", "UTF-16")


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change: the name of a kind in `KINDS`, and two numbers that say where and what."""

    kind: str
    where: int
    what: int


def seeds() -> tuple[bytes, ...]:
    """Documents to begin with: valid ones, with and without results, money and organisations."""
    total, parts = '<{0} value="9"/>', ""
    for value, sex in ((4, "female"), (5, "male")):
        parts += f'<{{0}} value="{value}"><dimension name="sex" value="{sex}"/></{{0}}>'
    cells = "".join((total + parts).format(kind) for kind in ("target", "actual"))
    period = (
        '<period><period-start iso-date="2016-01-01"/><period-end iso-date="2016-12-31"/>'
        f"{cells}</period>"
    )
    title = "<title><narrative>A title</narrative></title>"
    result = (
        f'<result type="1" aggregation-status="1">{title}<indicator measure="1">{title}'
        f'<reference code="a" vocabulary="99"/><baseline year="2016" value="0"/>{period}'
        "</indicator></result>"
    )
    money = (
        '<budget><period-start iso-date="2016-01-01"/><period-end iso-date="2016-12-31"/>'
        '<value value-date="2016-01-01">1</value></budget>'
        '<transaction><transaction-type code="1"/><transaction-date iso-date="2016-01-01"/>'
        '<value value-date="2016-01-01">1</value><provider-org ref="NL-KVK-1"/></transaction>'
        '<related-activity ref="NL-KVK-41149287-DTZ" type="1"/>'
        '<policy-marker vocabulary="1" code="1" significance="2"/>'
        '<recipient-region vocabulary="2" code="A" percentage="50"/>'
    )
    empty = (
        wrap(),
        wrap("<iati-activity/>"),
        wrap("<iati-organisation/>", root="iati-organisations"),
    )
    return (activity(), activity(result + money), organisation(), *empty)


def mutated(document: bytes, mutation: Mutation) -> bytes:
    """The document with one change; as it is where the change cannot be made to it."""
    return KINDS[mutation.kind](document, mutation.where, mutation.what)


def _tree(
    change: Callable[[list[Any], Any, int], None],
) -> Callable[[bytes, int, int], bytes]:
    """A change of the tree, at one of its elements; nothing where there is no tree."""

    def kind(document: bytes, where: int, what: int) -> bytes:
        try:
            root: Any = etree.fromstring(document, etree.XMLParser(**parser_options()))
        except (etree.XMLSyntaxError, ValueError):
            return document
        nodes = list(root.iter(etree.Element))
        try:
            change(nodes, nodes[where % len(nodes)], what)
        except ValueError:
            return document
        return etree.tostring(root, encoding="utf-8", xml_declaration=True)

    return kind


def _delete(_nodes: list[Any], node: Any, _what: int) -> None:
    if node.getparent() is not None:
        node.getparent().remove(node)


def _duplicate(_nodes: list[Any], node: Any, what: int) -> None:
    if node.getparent() is not None:
        for _ in range(1 + what % 4):
            node.addnext(deepcopy(node))


def _nest(_nodes: list[Any], node: Any, what: int) -> None:
    for _ in range(1 + what % 6):
        node.append(deepcopy(node) if len(node) < 20 else node.makeelement("x"))


def _swap(nodes: list[Any], node: Any, what: int) -> None:
    other = nodes[what % len(nodes)]
    if other not in node.iterancestors() and node not in other.iterancestors():
        node.tag, other.tag = other.tag, node.tag


def _move(nodes: list[Any], node: Any, what: int) -> None:
    target = nodes[what % len(nodes)]
    if node.getparent() is not None and target not in node.iter():
        target.append(node)


def _rename(nodes: list[Any], node: Any, what: int) -> None:
    names = ["{urn:x}x", "x", "iati-activity", "narrative", *(n.tag for n in nodes)]
    node.tag = names[what % len(names)]


def _attribute(nodes: list[Any], node: Any, what: int) -> None:
    names = ["{urn:x}x", "x", *sorted({name for n in nodes for name in n.attrib})]
    node.set(names[what % len(names)], ODD[what // len(names) % len(ODD)])


def _drop_attribute(_nodes: list[Any], node: Any, what: int) -> None:
    if node.attrib:
        del node.attrib[list(node.attrib)[what % len(node.attrib)]]


def _text(_nodes: list[Any], node: Any, what: int) -> None:
    node.text = ODD[what % len(ODD)]


def _aside(_nodes: list[Any], node: Any, what: int) -> None:
    asides = (
        etree.Comment(" </iati-activity> "),
        etree.ProcessingInstruction("xml-stylesheet", 'href="file:///etc/hostname"'),
        etree.fromstring(
            '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>'
        ),
    )
    node.append(asides[what % len(asides)])


def _splice(document: bytes, where: int, what: int) -> bytes:
    other = seeds()[what % len(seeds())]
    return document[: where % (len(document) + 1)] + other[what % (len(other) + 1) :]


def _insert(document: bytes, where: int, what: int) -> bytes:
    place = where % (len(document) + 1)
    return document[:place] + NOISE[what % len(NOISE)] + document[place:]


def _flip(document: bytes, where: int, what: int) -> bytes:
    if not document:
        return document
    place = where % len(document)
    flipped = bytes([document[place] ^ (1 << what % 8)])
    return document[:place] + flipped + document[place + 1 :]


def _cut(document: bytes, where: int, what: int) -> bytes:
    place = where % (len(document) + 1)
    return document[:place] + document[place + what % 40 :]


def _truncate(document: bytes, where: int, _what: int) -> bytes:
    return document[: where % (len(document) + 1)]


def _encode(document: bytes, _where: int, what: int) -> bytes:
    text = document.decode("utf-8", "replace")
    return text.encode(ENCODINGS[what % len(ENCODINGS)], "replace")


def _declare(document: bytes, _where: int, what: int) -> bytes:
    declaration = f'<?xml version="1.0" encoding="{DECLARED[what % len(DECLARED)]}"?>'.encode()
    return declaration + document[document.find(b"?>") + 2 if b"?>" in document else 0 :]


KINDS: Mapping[str, Callable[[bytes, int, int], bytes]] = {
    "aside": _tree(_aside),
    "attribute": _tree(_attribute),
    "cut": _cut,
    "declare": _declare,
    "delete": _tree(_delete),
    "drop attribute": _tree(_drop_attribute),
    "duplicate": _tree(_duplicate),
    "encode": _encode,
    "flip": _flip,
    "insert": _insert,
    "move": _tree(_move),
    "nest": _tree(_nest),
    "rename": _tree(_rename),
    "splice": _splice,
    "swap": _tree(_swap),
    "text": _tree(_text),
    "truncate": _truncate,
}
