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

OPTIONAL_FILES = frozenset({"donor-frameworks.yaml"})

Location = tuple[str | int, ...]

# libyaml's loader where PyYAML was built with it: the same result, about ten times faster.
_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SafeLoader):  # type: ignore[misc]
    """Leaves dates as they are written: the model then says which one is wrong, and where."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own attribute
        first: [(tag, pattern) for tag, pattern in rules if not tag.endswith(":timestamp")]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def shipped_programme(name: str) -> Path:
    """Folder of a programme that comes with this project, for instance `dtz-2016-2020`."""
    return Path(__file__).parent.parent / "programmes" / name


def load_programme(folder: Path) -> Programme:
    """Read and check a programme definition.

    Raises ProgrammeError with every problem found, each with file, line, key and remedy.
    """
    content: dict[str, Any] = {}
    lines: dict[Location, tuple[Path, int]] = {}
    problems: list[ProgrammeProblem] = []
    for name, keys in FILES.items():
        problems += _read_file(folder / name, keys, content, lines)
    try:
        programme = Programme.model_validate(content)
    except ValidationError as error:
        found = [_problem(e, lines, folder) for e in error.errors()]
        unread = {p.file for p in problems if not p.key}
        problems += [p for p in found if p.file not in unread]
    if problems:
        raise ProgrammeError(problems)
    broken = check_programme(programme)
    if broken:
        raise ProgrammeError(
            [
                ProgrammeProblem(*_place(b.at, lines, folder), _key(b.at), b.message, b.remedy)
                for b in broken
            ]
        )
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
        loaded = yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader
        # Nodes of their own: loading puts what a merge key brings along into those it loads from.
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        message = f"this is not valid YAML: {error.problem}."
        return [ProgrammeProblem(path, line, "", message, "Mend the indentation or quoting there.")]
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        message = f"this is not valid YAML: {error.reason}."
        return [ProgrammeProblem(path, line, "", message, "Remove the character there.")]
    if not isinstance(root, yaml.MappingNode):
        remedy = f"Begin with one of: {', '.join(keys)}."
        return [ProgrammeProblem(path, 1, "", "the file must hold keys and values.", remedy)]
    _note_lines(root, (), path, lines)
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
        for key, line in _repeated_keys(root)
    ]


def _where(key: str) -> str:
    homes = [name for name, keys in FILES.items() if key in keys]
    return f"Move it to {homes[0]}." if homes else "Remove it, or look up its spelling."


def _note_lines(
    node: yaml.Node, at: Location, path: Path, lines: dict[Location, tuple[Path, int]]
) -> None:
    lines[at] = (path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            _note_lines(value, (*at, key.value), path, lines)
            lines[(*at, key.value)] = (path, key.start_mark.line + 1)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _note_lines(value, (*at, index), path, lines)


def _repeated_keys(node: yaml.Node) -> list[tuple[str, int]]:
    """Keys that one mapping holds twice; YAML would silently keep the last."""
    repeated: list[tuple[str, int]] = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                repeated.append((key.value, key.start_mark.line + 1))
            seen.add(key.value)
            repeated += _repeated_keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            repeated += _repeated_keys(value)
    return repeated


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
