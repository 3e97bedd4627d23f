"""The cache of codelists and places that iatikit reads, made of our own table of the same facts.

iatikit fetches its cache from the network; measuring must not depend on that.
"""

import json
import os
import tempfile
from pathlib import Path

from schemas.iati_standard import load_codelists, load_places


def use_cache() -> None:
    """Go to a new folder that holds the cache: iatikit looks for it in the working folder."""
    folder = Path(tempfile.mkdtemp(prefix="iatikit-"))
    standard = folder / "__iatikitcache__" / "standard"
    _write_codelists(standard / "codelists")
    _write_places(standard / "codelist_mappings" / "203")
    os.chdir(folder)


def _write_codelists(folder: Path) -> None:
    codelists = load_codelists()
    _dump(folder / "codelists.json", {name: ["2.03"] for name in codelists})
    for name, codelist in codelists.items():
        codes = {code: {"code": code, "name": entry.name} for code, entry in codelist.codes.items()}
        content = {
            "data": codes,
            "attributes": {"complete": "1"},
            "metadata": {"name": name, "url": "", "description": ""},
        }
        _dump(folder / f"{name}.json", content)


def _write_places(folder: Path) -> None:
    """The places of activities in version 2.03, as the XPaths that iatikit expects."""
    mappings = []
    for place in load_places():
        if not place.element.startswith("iati-activity/") or place.attribute.startswith("xml:"):
            continue
        value = place.attribute if place.attribute == "text()" else f"@{place.attribute}"
        mapping = {"path": f"//{place.element}/{value}", "codelist": place.codelist}
        if place.vocabulary:
            mapping["condition"] = f"@vocabulary = '{place.vocabulary}'"
        mappings.append(mapping)
    _dump(folder / "activity-mappings.json", mappings)


def _dump(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")
