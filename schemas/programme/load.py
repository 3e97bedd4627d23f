"""Reading a programme definition from its folder of YAML files.

Knows files, lines and keys, so that an author is told where to look; knows no rule of its own.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from schemas.programme.checks import check_programme
from schemas.programme.errors import ProgrammeError, ProgrammeProblem
from schemas.programme.model import Programme
from schemas.programme.readable import check_readable
from schemas.yaml_text import Location, PlainLoader, lines_of, repeated_keys, syntax_fault

FILES: dict[str, tuple[str, ...]] = {
    "programme.yaml": (
        "id",
        "title",
        "description",
        "start",
        "end",
        "currency",
        "languages",
        "time_zone",
        "steward",
        "placeholders",
        "periods",
        "submission",
        "deviation",
        "harvest",
        "age_groups",
    ),
    "organisations.yaml": ("organisations",),
    "theories-of-change.yaml": ("pathways", "theories_of_change"),
    "indicators.yaml": ("indicators",),
    "partners.yaml": ("partners",),
    "donor-frameworks.yaml": ("donor_frameworks",),
    "iati.yaml": ("iati",),
}
"""Which file of a programme folder holds which top-level keys."""

SHIPPED = Path(__file__).parent.parent / "programmes"
"""The programmes that come with this project, each a folder."""

OPTIONAL_FILES = frozenset({"donor-frameworks.yaml"})


def shipped_programme(name: str) -> Path:
    """Folder of a programme that comes with this project, for instance `dtz-2016-2020`."""
    return SHIPPED / name


def _no_programme(folder: Path) -> ProgrammeProblem:
    shipped = ", ".join(sorted(path.name for path in SHIPPED.iterdir() if path.is_dir()))
    remedy = f"Give the folder of one, or the name of one that comes along: {shipped}."
    return ProgrammeProblem(folder, 0, "", "there is no programme of this name.", remedy)


def load_programme(folder: Path) -> Programme:
    """Read and check a programme definition.

    Raises ProgrammeError with every problem found, each with file, line, key and remedy.
    """
    if not folder.is_dir():
        raise ProgrammeError([_no_programme(folder)])
    content: dict[str, Any] = {}
    lines: dict[Location, tuple[Path, int]] = {}
    problems: list[ProgrammeProblem] = []
    for name, keys in FILES.items():
        problems += _read_file(folder / name, keys, content, lines)
    try:
        programme = Programme.model_validate(content)
        broken = check_programme(programme)
    except ValidationError as error:
        found = [_problem(e, lines, folder) for e in error.errors()]
        unread = {p.file for p in problems if not p.key}
        problems += [p for p in found if p.file not in unread]
        broken = check_readable(content, [e["loc"] for e in error.errors()])
    problems += [
        ProgrammeProblem(*_place(b.at, lines, folder), _key(b.at), b.message, b.remedy)
        for b in broken
    ]
    if problems:
        raise ProgrammeError(problems)
    return programme


def fingerprint(programme: Programme) -> str:
    """SHA-256 of the definition's content; comments and layout of the files do not count."""
    canonical = json.dumps(programme.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _read_file(
    path: Path,
    keys: tuple[str, ...],
    content: dict[str, Any],
    lines: dict[Location, tuple[Path, int]],
) -> list[ProgrammeProblem]:
    """Add one file's keys to `content` and its key lines to `lines`; return what is wrong."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if path.name in OPTIONAL_FILES:
            return []
        remedy = f"Add it with the keys: {', '.join(keys)}."
        return [ProgrammeProblem(path, 0, "", "the file is missing.", remedy)]
    except UnicodeDecodeError:
        return [ProgrammeProblem(path, 0, "", "the file is not UTF-8 text.", "Save it as UTF-8.")]
    except OSError as error:
        message = f"the file cannot be read ({error.strerror})."
        return [ProgrammeProblem(path, 0, "", message, "Make it a file that you may read.")]
    try:
        loaded = yaml.load(text, Loader=PlainLoader)  # noqa: S506 - a safe loader
        # Nodes of their own: loading puts what a merge key brings along into those it loads from.
        root = yaml.compose(text, Loader=PlainLoader)
    except yaml.YAMLError as error:
        line, message, remedy = syntax_fault(error, text)
        return [ProgrammeProblem(path, line, "", message, remedy)]
    if not isinstance(root, yaml.MappingNode):
        remedy = f"Begin with one of: {', '.join(keys)}."
        return [ProgrammeProblem(path, 1, "", "the file must hold keys and values.", remedy)]
    lines.update({at: (path, line) for at, line in lines_of(root).items()})
    content.update({key: loaded[key] for key in loaded if key in keys})
    return [*_misplaced_keys(path, root, keys), *_keys_written_twice(path, root)]


def _misplaced_keys(
    path: Path, root: yaml.MappingNode, keys: tuple[str, ...]
) -> list[ProgrammeProblem]:
    return [
        ProgrammeProblem(
            path,
            key.start_mark.line + 1,
            key.value,
            "this key does not belong in this file.",
            _where(key.value),
        )
        for key, _ in root.value
        if key.value not in keys
    ]


def _keys_written_twice(path: Path, root: yaml.MappingNode) -> list[ProgrammeProblem]:
    return [
        ProgrammeProblem(path, line, key, "this key is written twice.", "Keep one of them.")
        for key, line in repeated_keys(root)
    ]


def _where(key: str) -> str:
    homes = [name for name, keys in FILES.items() if key in keys]
    return f"Move it to {homes[0]}." if homes else "Remove it, or look up its spelling."


def _problem(error: Any, lines: dict[Location, tuple[Path, int]], folder: Path) -> ProgrammeProblem:
    at: Location = tuple(part for part in error["loc"] if part != "[key]")
    remedies = {
        "missing": "Add it.",
        "extra_forbidden": "Remove it, or look up its spelling.",
    }
    message = str(error["msg"]).removeprefix("Value error, ").rstrip(".") + "."
    remedy = remedies.get(error["type"], "Change it so.")
    return ProgrammeProblem(*_place(at, lines, folder), _key(at), message, remedy)


def _place(at: Location, lines: dict[Location, tuple[Path, int]], folder: Path) -> tuple[Path, int]:
    """File and line of a location, or of the nearest thing around it that was written down."""
    for length in range(len(at), 0, -1):
        if at[:length] in lines:
            return lines[at[:length]]
    homes = [name for name, keys in FILES.items() if at and at[0] in keys]
    return folder / (homes[0] if homes else "programme.yaml"), 0


def _key(at: Location) -> str:
    return ".".join(str(part) for part in at)
