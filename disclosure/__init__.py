"""Disclosure: that no published total gives away a small count, and no text a withheld name.

Plain data in, plain data out. Reading what is to be published, and acting on the findings,
belongs to the callers.
"""

from disclosure.audit import Exposure, audit, told_anyway
from disclosure.earlier import Earlier, History
from disclosure.errors import DisclosureError, TableError, WithheldNamesError
from disclosure.names import Leak, find_withheld, redact
from disclosure.protect import Protection, Reason, protect
from disclosure.releases import (
    AlreadyPublic,
    ReleaseFinding,
    SmallDifference,
    already_public,
    small_differences,
)
from disclosure.table import Cell, Relation, Table
from disclosure.tables import tables_of
from disclosure.texts import texts_of
from disclosure.wordings import UnsafeWording, unsafe_wordings

__all__ = [  # noqa: RUF022 - in reading order
    "Cell",
    "Relation",
    "Table",
    "tables_of",
    "Earlier",
    "History",
    "protect",
    "Protection",
    "Reason",
    "audit",
    "told_anyway",
    "Exposure",
    "small_differences",
    "already_public",
    "ReleaseFinding",
    "SmallDifference",
    "AlreadyPublic",
    "find_withheld",
    "redact",
    "Leak",
    "texts_of",
    "unsafe_wordings",
    "UnsafeWording",
    "DisclosureError",
    "TableError",
    "WithheldNamesError",
]
