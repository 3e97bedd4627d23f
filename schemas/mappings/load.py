"""Reading the mappings: every YAML file of a folder, each fault with file, line and remedy.

Knows files and lines; what may be said stands in `model` and `checks`.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from schemas.mappings.checks import check_mapping
from schemas.mappings.model import PartnerMapping
from schemas.programme import Programme, fingerprint
from schemas.yaml_text import Location, PlainLoader, lines_of, repeated_keys, syntax_fault

KEYS = "partner, decided and layouts"

_Fault = tuple[Path, int, str]


class MappingsError(Exception):
    """Mappings cannot be used; says everything that is wrong, where, and what to do."""

    def __init__(self, faults: Sequence[_Fault]) -> None:
        listed = [
            f"{path}:{line}: {said}" if line else f"{path}: {said}"
            for path, line, said in sorted(faults)
        ]
        super().__init__("\n".join(listed))


def load_mappings(
    folder: Path, programme: Programme, questions: Mapping[str, tuple[str, ...]]
) -> tuple[PartnerMapping, ...]:
    """The mappings of a folder, by file name; none when there is no folder.

    `questions`: what may be decided, with its choices. Raises MappingsError.
    """
    if not folder.exists():
        return ()
    mappings: list[PartnerMapping] = []
    faults: list[_Fault] = []
    for path in _files(folder):
        mapping, wrong = _load(path, programme, questions)
        faults += wrong
        if mapping:
            other = next((m for m in mappings if m.partner == mapping.partner), None)
            if other:
                said = f"{other.file} is of this partner too. Put both into one file."
                faults.append((path, 0, said))
            mappings.append(mapping)
    if faults:
        raise MappingsError(faults)
    return tuple(mappings)


def checked_against(programme: Programme, mappings: Sequence[PartnerMapping]) -> str:
    """The fingerprint of all that files are checked against: when it changes, they are read again.
    That of the programme alone where there are no mappings."""
    if not mappings:
        return fingerprint(programme)
    said = [mapping.model_dump(mode="json", exclude={"file"}) for mapping in mappings]
    said.sort(key=lambda mapping: str(mapping["partner"]))
    canonical = json.dumps([fingerprint(programme), said], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(
            path for path in folder.iterdir() if path.suffix == ".yaml" and path.name[0] != "."
        )
    except OSError as error:
        said = f"it cannot be read ({error.strerror}). Make it a folder that you may read."
        raise MappingsError([(folder, 0, said)]) from None


def mapping_of(
    text: str, path: Path, programme: Programme, questions: Mapping[str, tuple[str, ...]]
) -> PartnerMapping:
    """The mapping that a text is, which stands or is to stand at this path. Raises
    MappingsError."""
    mapping, faults = _parse(text, path, programme, questions)
    if mapping is None or faults:
        raise MappingsError(faults)
    return mapping


def _load(
    path: Path, programme: Programme, questions: Mapping[str, tuple[str, ...]]
) -> tuple[PartnerMapping | None, list[_Fault]]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        return None, [(path, 0, f"it cannot be read ({error.strerror}).")]
    except UnicodeDecodeError:
        return None, [(path, 0, "this is not UTF-8 text. Save it as UTF-8.")]
    return _parse(text, path, programme, questions)


def _parse(
    text: str, path: Path, programme: Programme, questions: Mapping[str, tuple[str, ...]]
) -> tuple[PartnerMapping | None, list[_Fault]]:
    try:
        content = yaml.load(text, Loader=PlainLoader)  # noqa: S506 - a safe loader
        root = yaml.compose(text, Loader=PlainLoader)
    except yaml.YAMLError as error:
        line, message, remedy = syntax_fault(error, text)
        return None, [(path, line, f"{message} {remedy}")]
    if root is None or not isinstance(content, dict):
        return None, [(path, 0, f"the file must hold {KEYS}, nothing else.")]
    lines = lines_of(root)
    twice = [(path, n, f"{key} is written twice. Keep one.") for key, n in repeated_keys(root)]
    try:
        mapping = PartnerMapping.model_validate({**content, "file": str(path)})
    except ValidationError as error:
        return None, [*twice, *(_fault(e, path, lines) for e in error.errors())]
    broken = check_mapping(mapping, programme, questions)
    return mapping, [*twice, *((path, _line(at, lines), f"{_key(at)}: {s}") for at, s in broken)]


def _fault(error: Any, path: Path, lines: Mapping[Location, int]) -> _Fault:
    """One thing pydantic has against a file, in words, with its line."""
    at: Location = tuple(part for part in error["loc"] if part != "[key]")
    key = _key(at)
    match error["type"]:
        case "missing":
            said = f"{key} is missing. Add it."
        case "extra_forbidden":
            said = f"'{key}' is no part of a mapping. Remove it, or look up its spelling."
        case "string_type" | "invalid_key":
            said = f"{key} is not text. Put it into quotes."
        case "string_too_short" | "too_short":
            said = f"{key} is empty. Write it out, or leave it out."
        case "literal_error" | "enum":
            said = f"{key} must be one of: {error['ctx']['expected']}."
        case kind if kind.startswith("date"):
            said = f"{key} is no date. Write it like 2018-06-30."
        case _:
            said = f"{key or 'file'}: {str(error['msg']).removeprefix('Value error, ')}."
    return path, _line(at, lines), said


def _line(at: Location, lines: Mapping[Location, int]) -> int:
    """The line of a location, or of the nearest thing around it that was written down."""
    return next((lines[at[:n]] for n in range(len(at), 0, -1) if at[:n] in lines), 0)


def _key(at: Location) -> str:
    return ".".join(map(str, at))
