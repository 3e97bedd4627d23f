"""A release: published files with manifest and difference, made at once or not at all.

`candidate` builds one beside the current release, `publication` knows the releases on disk and
swaps a candidate in, `difference` says what changed. What may be released is decided elsewhere.
"""

from iati.release.candidate import Candidate, build_candidate, open_candidate
from iati.release.difference import Change, Difference, compare_values
from iati.release.manifest import Manifest, SubmissionMark
from iati.release.publication import (
    BUILDING,
    ReleaseError,
    current_release,
    discard_unfinished,
    next_number,
    release_candidate,
)
from iati.release.table import read_table

__all__ = [
    "BUILDING",
    "Candidate",
    "Change",
    "Difference",
    "Manifest",
    "ReleaseError",
    "SubmissionMark",
    "build_candidate",
    "compare_values",
    "current_release",
    "discard_unfinished",
    "next_number",
    "open_candidate",
    "read_table",
    "release_candidate",
]
