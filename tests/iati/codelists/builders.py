"""Small codelist tables on disk, and lists in the XML form in which the standard publishes them."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree

from iati.codelists import Source, Table, fingerprint, texts_of
from schemas.iati_standard import Code, Codelist

LONG_AGO = datetime.date(2020, 2, 29)
TODAY = datetime.date(2026, 11, 24)
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

State = dict[str, tuple[bytes, int, int]]
"""Content, inode and time of change of each file by its path."""


def code(code: str, name: str = "", category: str = "") -> Code:
    """A code in use."""
    return Code(code, name, is_withdrawn=False, category=category)


def withdrawn(code: str, name: str = "", *successors: str) -> Code:
    """A code that is not to be used any more."""
    return Code(code, name, is_withdrawn=True, category="", successors=successors)


def codelist(name: str, *codes: Code, is_complete: bool = True) -> Codelist:
    """A list as it was long ago."""
    by_code = {code.code: code for code in sorted(codes, key=lambda code: code.code)}
    return Codelist(name, is_complete, LONG_AGO, "a source of old", by_code)


def with_codes(current: Codelist, *codes: Code) -> Codelist:
    """The list with these codes too, in place of those it has under the same."""
    return replace(current, codes={**current.codes, **{code.code: code for code in codes}})


def table(*lists: Codelist) -> Table:
    """A table that was never compared with a site."""
    return Table(
        lists={each.name: each for each in lists},
        sources={each.name: Source("", "", fingerprint(each)) for each in lists},
    )


def folder_with(folder: Path, *lists: Codelist) -> Path:
    """A folder with the tables of these lists."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts_of(table(*lists)).items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    successors = [
        f"{each.name},{code.code},{' '.join(code.successors)}\n"
        for each in lists
        for code in each.codes.values()
        if code.successors
    ]
    text = "".join(["list,code,successors\n", *successors])
    (folder / "codelist-successors.csv").write_text(text, encoding="utf-8")
    return folder


def state(folder: Path) -> State:
    """Everything in the folder, hidden files included."""
    return {
        str(path.relative_to(folder)): (
            path.read_bytes(),
            path.stat().st_ino,
            path.stat().st_mtime_ns,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of each file in the folder."""
    return {name: content for name, (content, _, _) in state(folder).items()}


def xml(published: Codelist, complete: str | None = "") -> bytes:
    """The list in its public form; `complete` is what it says instead of the truth, if it does."""
    root = etree.Element("codelist", {"name": published.name, LANGUAGE: "en", "embedded": "0"})
    mark = ("1" if published.is_complete else "0") if complete == "" else complete
    if mark is not None:
        root.set("complete", mark)
    metadata = etree.SubElement(root, "metadata")
    _narratives(metadata, "name", [("", f"All of {published.name}")])
    items = etree.SubElement(root, "codelist-items")
    for code in published.codes.values():
        _item(items, code)
    return etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8")


def document(items: str = "", attributes: str = 'name="Colour"', before: str = "") -> bytes:
    """A document written by hand, for what no rendering of ours would say."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<codelist {attributes} xml:lang="en">'
        f"<codelist-items>{items}</codelist-items></codelist>"
    ).encode()


def _item(items: etree._Element, code: Code) -> None:
    item = etree.SubElement(items, "codelist-item")
    if code.is_withdrawn:
        item.set("status", "withdrawn")
        item.set("withdrawal-date", "2019-01-01")
    etree.SubElement(item, "code").text = code.code
    if code.name:
        _narratives(item, "name", [("fr", f"En français: {code.name}"), ("", code.name)])
    _narratives(item, "description", [("", "What it stands for.")])
    if code.category:
        etree.SubElement(item, "category").text = code.category


def _narratives(parent: etree._Element, tag: str, texts: Sequence[tuple[str, str]]) -> None:
    element = etree.SubElement(parent, tag)
    for language, text in texts:
        narrative = etree.SubElement(element, "narrative", {LANGUAGE: language} if language else {})
        narrative.text = text
