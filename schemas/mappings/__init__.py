"""How files of partners that are not our form are read: one small YAML file per partner.

What a mapping may say, its loader and its checks stand here; how a file is read by it, and how one
is learned, belongs to `submissions.mapping`.
"""

from schemas.mappings.checks import choices_of
from schemas.mappings.load import MappingsError, checked_against, load_mappings, mapping_of
from schemas.mappings.model import (
    ADD_UP,
    BLANK_ROW,
    CONTINUES,
    DIMENSIONS,
    IGNORE,
    MEANINGS,
    NEEDED,
    PERIOD_MARK,
    TOTAL,
    Column,
    Condition,
    Decided,
    Layout,
    PartnerMapping,
    Section,
    SheetLayout,
    Source,
    Tagged,
)

__all__ = [
    "ADD_UP",
    "BLANK_ROW",
    "CONTINUES",
    "DIMENSIONS",
    "IGNORE",
    "MEANINGS",
    "NEEDED",
    "PERIOD_MARK",
    "TOTAL",
    "Column",
    "Condition",
    "Decided",
    "Layout",
    "MappingsError",
    "PartnerMapping",
    "Section",
    "SheetLayout",
    "Source",
    "Tagged",
    "checked_against",
    "choices_of",
    "load_mappings",
    "mapping_of",
]
