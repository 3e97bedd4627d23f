"""Releases of the tiny programme, made the way the road makes them."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

from iati.release import (
    BUILDING,
    Candidate,
    SubmissionMark,
    build_candidate,
    current_release,
    next_number,
    release_candidate,
)
from schemas.programme import Programme
from schemas.totals import Total
from tests.iati.samples import MOMENT, TINY, everywhere, values

DAY = dt.timedelta(days=1)


def mark(partner: str | None, period: str = "2017", revision: int = 1) -> SubmissionMark:
    """A submission; no partner: its name is withheld."""
    withheld = None if partner else 1
    return SubmissionMark(partner=partner, withheld=withheld, period=period, revision=revision)


def candidate(
    publish: Path,
    totals: Iterable[Total] | None = None,
    marks: Sequence[SubmissionMark] = (),
    now: dt.datetime = MOMENT,
    definition: Programme = TINY,
    folder: str = BUILDING,
) -> Candidate:
    """The next release, built beside the current one."""
    return build_candidate(
        folder=publish / folder,
        programme=definition,
        values=values(everywhere() if totals is None else totals),
        submissions=marks,
        current=current_release(publish),
        number=next_number(publish),
        now=now,
    )


def release(publish: Path, totals: Iterable[Total] | None = None, **more: object) -> Path:
    """Build and swap in."""
    return release_candidate(publish, candidate(publish, totals, **more))  # type: ignore[arg-type]


def tree(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Every file below a folder with content, time and inode: equal means untouched."""
    return {
        str(path.relative_to(folder)): (
            path.read_bytes(),
            path.stat().st_mtime_ns,
            path.stat().st_ino,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }
