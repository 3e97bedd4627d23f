"""Where corrections stand and what they are called, and writing them there.

What they hold belongs to `workbook`, or where nothing could be opened to the text here.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from schemas.mappings import PartnerMapping
from schemas.programme import Programme
from schemas.submission import Problem, Reading
from submissions.corrections.language import languages_of
from submissions.corrections.workbook import correction_workbook
from submissions.files import write_whole
from submissions.messages import message_in, remedy_in
from submissions.read import open_file
from submissions.wording import say

SUFFIX = ".corrections"

_MAX_STEM_BYTES = 180
_NOT_TO_BE_OPENED = "too-heavy"


def correction_stem(file_name: str) -> str:
    """Stem of the correction of a file; that of a returned correction is that of the original."""
    stem = PurePath(file_name).stem
    while stem.endswith(SUFFIX):
        stem = stem.removesuffix(SUFFIX)
    # A file name holds 255 bytes, and what is added to it must fit too.
    return stem.encode()[:_MAX_STEM_BYTES].decode(errors="ignore") + SUFFIX


def correction_paths(file_name: str, folder: Path) -> tuple[Path, Path]:
    """Where the correction of a file stands, as workbook or as text."""
    stem = correction_stem(file_name)
    return folder / f"{stem}.xlsx", folder / f"{stem}.txt"


def write_correction(
    content: bytes,
    reading: Reading,
    folder: Path,
    programme: Programme,
    mappings: Sequence[PartnerMapping] = (),
) -> Path:
    """Write the correction of one file and give its path; unchanged content is left alone.

    What can be opened, as `mappings` say of it where it does not say so itself, comes back as a
    workbook in the partner's language; anything else gets a text, in every language that the
    partner may have. Raises IntakeError.
    """
    workbook_path, text_path = correction_paths(reading.file_name, folder)
    workbook = _workbook(content, reading, programme, mappings)
    path = text_path if workbook is None else workbook_path
    write_whole(path, _text(reading, programme).encode() if workbook is None else workbook)
    return path


def _workbook(
    content: bytes, reading: Reading, programme: Programme, mappings: Sequence[PartnerMapping]
) -> bytes | None:
    if any(found.code == _NOT_TO_BE_OPENED for found in reading.problems):
        return None
    grid, _ = open_file(content, reading.file_name, programme, mappings)
    if isinstance(grid, Problem):
        return None
    return correction_workbook(content, grid, reading, programme)


def _text(reading: Reading, programme: Programme) -> str:
    parts = ("\n".join(_lines(reading, language)) for language in languages_of(programme))
    return "\n\n".join(parts)


def _lines(reading: Reading, language: str) -> Iterator[str]:
    yield say(language, "corrections-of-file", file=reading.file_name)
    yield ""
    whole = say(language, "corrections-whole-file")
    for number, found in enumerate(reading.problems, start=1):
        place = " ".join(part for part in (found.sheet, found.cell) if part) or whole
        yield f"{number}. {place} ({say(language, f'corrections-severity-{found.severity}')})"
        yield f"   {message_in(language, found)}"
        yield f"   {remedy_in(language, found)}"
        yield ""
    yield say(language, "corrections-send-again") + "\n"
