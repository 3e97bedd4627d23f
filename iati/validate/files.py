"""Validating whole files: reads each once, has its chunks judged, and gathers the findings.

The judging itself belongs in the modules beside this one.
"""

import datetime
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from iati.sources import LARGE_BYTES, Source, SourceError, source_of
from iati.validate.chunks import Chunk
from iati.validate.crew import in_order
from iati.validate.document import RECORD_TAGS, Opening
from iati.validate.findings import LONGEST, Finding, Report, finding_of
from iati.validate.judging import (
    MOST_FINDINGS,
    Judged,
    Measure,
    judge_chunk,
    judge_start,
    place_of,
)
from iati.validate.reading import read_document
from iati.validate.semantic import DEFAULT_PROFILE
from iati.validate.semantic_across import Outline, judge_across
from schemas.iati_standard import Standard, load_file_rules

DUPLICATE_RULE = "1.1.2"
UNREADABLE_RULE = "file:unreadable"
LARGE_RULE = "file:large"
TOO_MANY_RULE = "file:too-many-findings"
Progress = Callable[[Source, int], None]
"""Called with the source that is being read, and how many bytes of records it gave so far."""


@dataclass(slots=True)
class _FileNotes:
    """What was found in one file so far."""

    name: str
    standard: Standard | None = None
    record_count: int = 0
    findings: list[Finding] = field(default_factory=list)
    is_full: bool = False

    def add(self, findings: Iterable[Finding]) -> None:
        """Note findings, up to the most that are listed."""
        room = MOST_FINDINGS - len(self.findings)
        more = list(islice(findings, room + 1))
        self.findings.extend(more[:room])
        if len(more) > room:
            self.is_full = True
            detail = f"Only the first {MOST_FINDINGS:,} are listed; nothing behind was judged."
            rule = load_file_rules()[TOO_MANY_RULE]
            self.findings.append(finding_of(rule, self.name, detail=detail))


@dataclass(frozen=True, slots=True)
class _Sighting:
    """Where an identifier was first used."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class _RunNotes:
    """What must be remembered of all records of a run to compare them."""

    sightings: dict[tuple[Standard, str], _Sighting] = field(default_factory=dict)
    outlines: list[Outline] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Part:
    """Something of the file that has this number among those of the run, and this name."""

    number: int
    file: str
    content: Opening | Chunk | Finding


@dataclass(frozen=True, slots=True)
class _Result:
    """What was found in a part."""

    number: int
    file: str
    standard: Standard | None
    judged: tuple[Judged | Finding, ...]


def validate_file(path: Path, today: datetime.date, profile: str = DEFAULT_PROFILE) -> Report:
    """Everything that is wrong with one IATI activity or organisation file.

    As `validate_files`.
    """
    return validate_files([path], today, profile)[0]


def validate_files(
    files: Iterable[Path | Source],
    today: datetime.date,
    profile: str = DEFAULT_PROFILE,
    *,
    processes: int = 1,
    progress: Progress | None = None,
) -> list[Report]:
    """The report on each file, in the order given; identifiers must be unique across all of them.

    Each is opened, read once and closed before the next is asked for. `today` is the day on which
    dates count as past or future; `profile` says which of our own rules are applied, and is one
    of `schemas.iati_standard.load_profiles`. Large input is judged by `processes` at once (the
    program that asks for several must be one that Python can start anew, see `multiprocessing`);
    the findings are the same however many they are. Whatever the files hold, problems are
    findings; raises only `SchemaUnavailableError`, where the official schemas of version 2.03
    are not there, `CrewError`, where the system ends one of the processes, and `KeyError` for
    another profile.
    """
    run = _RunNotes()
    task = partial(_judge_part, measure=Measure(today, profile))
    notes: dict[int, _FileNotes] = {}
    for result in in_order(task, _parts(files, notes, progress), _weight, processes):
        _note(notes.setdefault(result.number, _FileNotes(result.file)), result, run)
    across = list(judge_across(run.outlines, profile))
    return [_report(own, across) for own in notes.values()]


def _parts(
    files: Iterable[Path | Source], notes: Mapping[int, _FileNotes], progress: Progress | None
) -> Iterator[_Part]:
    """All there is to judge; no more of a file once `notes` on it are full."""
    for number, file in enumerate(files):
        source = source_of(file) if isinstance(file, Path) else file
        try:
            for content in _contents(source, progress):
                yield _Part(number, source.name, content)
                if number in notes and notes[number].is_full:
                    break
        except SourceError as error:
            yield _Part(number, source.name, _refusal(source, error.rule, error.detail))
        except OSError as error:
            detail = f"{error.strerror or 'Reading failed'}."
            yield _Part(number, source.name, _refusal(source, UNREADABLE_RULE, detail))


def _contents(source: Source, progress: Progress | None) -> Iterator[Opening | Chunk | Finding]:
    read = 0
    with source.opener() as stream:
        for content in read_document(source.name, stream):
            yield content
            if isinstance(content, Chunk):
                read += len(content.content)
                if progress is not None:
                    progress(source, read)
    if read > LARGE_BYTES:
        yield _refusal(source, LARGE_RULE, f"It has {read / 1024 / 1024:.0f} MiB.")


def _refusal(source: Source, rule: str, detail: str) -> Finding:
    return finding_of(load_file_rules()[rule], source.name, detail=detail)


def _weight(part: _Part) -> int:
    return len(part.content.content) if isinstance(part.content, Chunk) else 0


def _judge_part(part: _Part, measure: Measure) -> _Result:
    content = part.content
    if isinstance(content, Finding):
        return _Result(part.number, part.file, None, (content,))
    if isinstance(content, Opening):
        return _Result(part.number, part.file, content.standard, tuple(judge_start(content)))
    judged = judge_chunk(content, measure)
    return _Result(part.number, part.file, content.opening.standard, tuple(judged))


def _note(notes: _FileNotes, result: _Result, run: _RunNotes) -> None:
    notes.standard = result.standard or notes.standard
    for judged in result.judged:
        # Several processes may have gone further than this.
        if notes.is_full:
            return
        if isinstance(judged, Finding):
            notes.add([judged])
            continue
        notes.record_count += 1
        duplicates = list(_again(judged, result, run)) if judged.identifier else []
        notes.add(sorted([*duplicates, *judged.findings], key=place_of))
        if judged.outline is not None:
            run.outlines.append(judged.outline)


def _again(judged: Judged, result: _Result, run: _RunNotes) -> Iterator[Finding]:
    """The finding that this identifier was used before, if it was; remembers it otherwise."""
    if result.standard is None:
        return
    here = _Sighting(judged.file, judged.line)
    first = run.sightings.setdefault((result.standard, _key(judged.identifier)), here)
    if first is not here:
        yield finding_of(
            load_file_rules()[DUPLICATE_RULE],
            judged.file,
            line=judged.line,
            activity=judged.identifier,
            path=RECORD_TAGS[result.standard],
            value=judged.identifier,
            detail=f"It was first used in {first.file}, line {first.line}.",
        )


def _key(identifier: str) -> str:
    """What an identifier is remembered by: itself, or the hash of one far too long to be one."""
    if len(identifier) <= LONGEST:
        return identifier
    return hashlib.sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()


def _report(notes: _FileNotes, across: Sequence[Finding]) -> Report:
    own = [finding for finding in across if finding.file == notes.name]
    return Report(notes.name, notes.standard or "", notes.record_count, (*notes.findings, *own))
