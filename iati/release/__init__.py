"""A release: published files with manifest and difference, made at once or not at all.

`candidate` builds one beside the current release, `publication` knows the releases on disk and
swaps a candidate in, `difference` says what changed. What may be released is decided elsewhere.
"""

from iati.release.candidate import Candidate, build_candidate, open_candidate
from iati.release.decided import undecided
from iati.release.difference import Change, Difference, compare_values, describe
from iati.release.gender import (
    road_map_csv,
    sex_shares,
    shares_csv,
)
from iati.release.manifest import Manifest, SubmissionMark
from iati.release.marks import mark_submission, marked_partners
from iati.release.money import money_csv
from iati.release.publication import (
    BUILDING,
    ReleaseError,
    building_folder,
    current_release,
    discard_unfinished,
    kept_releases,
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
    "building_folder",
    "compare_values",
    "current_release",
    "describe",
    "discard_unfinished",
    "kept_releases",
    "mark_submission",
    "marked_partners",
    "money_csv",
    "next_number",
    "open_candidate",
    "read_table",
    "release_candidate",
    "road_map_csv",
    "sex_shares",
    "shares_csv",
    "undecided",
]
