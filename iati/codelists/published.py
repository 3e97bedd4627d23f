"""Reading one codelist in the XML form in which the standard publishes it.

From bytes to data, nothing fetched and nothing expanded. Comparing it with what we have belongs
in `comparison`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from iati.codelists.errors import RefusedListError
from schemas.iati_standard import Code

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUSES = {"": False, "active": False, "withdrawn": True}
_TRUTHS = {None: None, "1": True, "true": True, "0": False, "false": False}


@dataclass(frozen=True, slots=True)
class Published:
    """A codelist as published. `is_complete` is None where the document does not say."""

    is_complete: bool | None
    codes: Mapping[str, Code]


def read_published(content: bytes, name: str) -> Published:
    """The codelist called `name` out of a document.

    Names and categories lose what cannot be seen and keep single spaces; of the names in several
    languages, the one in the list's own counts. The same entry twice counts once.

    Raises RefusedListError where the document is not that list, or leaves something open.
    """
    root = _root(content)
    if root.tag != "codelist":
        raise RefusedListError(
            f"the document is no codelist: its outermost element is '{_words(str(root.tag))}'"
        )
    if root.get("name") != name:
        raise RefusedListError(f"the document is the list '{_words(root.get('name'))}'")
    mark = root.get("complete")
    if mark not in _TRUTHS:
        raise RefusedListError(f"it marks itself complete with '{_words(mark)}'")
    language = root.get(_LANGUAGE, "en")
    codes: dict[str, Code] = {}
    for item in root.iterfind("codelist-items/codelist-item"):
        code = _code(item, language)
        if codes.setdefault(code.code, code) != code:
            raise RefusedListError(f"it has the code {code.code} twice, with different facts")
    return Published(_TRUTHS[mark], codes)


def _root(content: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedListError(
            f"the answer is not well-formed XML, or more than can be read safely (line "
            f"{error.lineno}); it may be cut off, or another page"
        ) from None
    document: Any = root.getroottree().docinfo
    if document.doctype:
        raise RefusedListError("the document has a DOCTYPE, which no codelist needs")
    return root


def _code(item: etree._Element, language: str) -> Code:
    code = (item.findtext("code") or "").strip()
    if not code or code != _words(code):
        raise RefusedListError(
            f"line {item.sourceline} has an entry without a code, or with one that cannot be shown"
        )
    status = item.get("status", "")
    if status not in _STATUSES:
        raise RefusedListError(f"it gives the code {code} the status '{_words(status)}'")
    return Code(
        code=code,
        name=_name(item, language),
        is_withdrawn=_STATUSES[status],
        category=_words(item.findtext("category")),
    )


def _name(item: etree._Element, language: str) -> str:
    name = item.find("name")
    if name is None:
        return ""
    narratives = name.findall("narrative")
    if not narratives and _words(name.text):
        raise RefusedListError(
            "its names are in an older form of the list; the address must be that of form 'clv3'"
        )
    own = (n.text for n in narratives if n.get(_LANGUAGE, language) == language)
    return _words(next(own, ""))


def _words(text: str | None) -> str:
    """The text on one line, without what cannot be seen or would steer a terminal."""
    return "".join(c for c in " ".join((text or "").split()) if c.isprintable())
