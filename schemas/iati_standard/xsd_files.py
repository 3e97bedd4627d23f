"""Which files the official XSDs of each version are, and whether a folder holds them unaltered.

Facts and a comparison only; where the files come from belongs in `xsd` and `xsd_fetch`.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

VERSIONS = ("2.01", "2.02", "2.03")
"""The versions of the standard that are in use, oldest first."""

_XML_XSD = "61960fb3131e38022caad5360e2f33a3382578ab3c80cd58bd74320ede61b20c"
SHA256: Mapping[str, Mapping[str, str]] = {
    "2.01": {
        "iati-activities-schema.xsd": (
            "da25efece299c05800be5d8557183cf0cc39bdfb130961d7d3a875f5e2170a9b"
        ),
        "iati-common.xsd": "0657c9c890adbdd1e24775b0466771c289a865fbb0d4ed0b8ece0bf9c9b23a43",
        "iati-organisations-schema.xsd": (
            "ea77f3e85b096160253adb282f00fe5fa41d3583fe1e114ed007ef28cd6decf5"
        ),
        "xml.xsd": _XML_XSD,
    },
    "2.02": {
        "iati-activities-schema.xsd": (
            "7abe5f89fb886542fedd1bfb5a5e6c91d96a5876bccfa622cbfb2c3051778dc7"
        ),
        "iati-common.xsd": "ef8f4511e83a06f0298bf506f463c04995a3448312402c3f866bef0545035cc8",
        "iati-organisations-schema.xsd": (
            "28b4c4eb769acd76665ff9516fc7ff27afb3c648179547b5311a6fdaa83bb588"
        ),
        "xml.xsd": _XML_XSD,
    },
    "2.03": {
        "iati-activities-schema.xsd": (
            "62c91a66c82ee26864d5e6c3f4bd6358de14d3aec69bc649db85da9f9a0792bc"
        ),
        "iati-common.xsd": "322692e4ea1f4434b154855f381eb4bd972aaa2e1349dfaf9578b775ad6c9c6b",
        "iati-organisations-schema.xsd": (
            "c1fc48f53924e479db6fffa5584e2e4cc55f745c0269c519f44f9a03d77ce736"
        ),
        "xml.xsd": _XML_XSD,
    },
}


class SchemaUnavailableError(Exception):
    """An official XSD is missing or is not the published one; nothing can be validated with it."""


def is_published(content: bytes, version: str, name: str) -> bool:
    """Whether `content` is that of the published XSD of this version and file name."""
    return hashlib.sha256(content).hexdigest() == SHA256[version][name]


def faulty_files(folder: Path, version: str) -> list[str]:
    """What is wrong with the XSDs of a version in `folder`, file by file; empty if nothing is."""
    faults = ((name, _fault(folder / name, version)) for name in SHA256[version])
    return [f"{name} {fault}" for name, fault in faults if fault]


def _fault(path: Path, version: str) -> str:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return "is missing"
    except OSError:
        return "cannot be read"
    return "" if is_published(content, version, path.name) else "is not the published file"
