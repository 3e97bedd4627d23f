"""The IATI Standard 2.03 as data: codelists, their places, rules, and the official XSDs.

Facts of the standard and their loaders go here; judging or writing documents does not.
"""

from schemas.iati_standard.catalogue import load_catalogue
from schemas.iati_standard.codelists import (
    DEFAULT_VOCABULARY,
    Code,
    Codelist,
    Place,
    load_codelists,
    load_places,
)
from schemas.iati_standard.ruleset import (
    Case,
    Group,
    PublicRule,
    Rule,
    load_file_rules,
    load_public_rules,
    load_rules,
)
from schemas.iati_standard.semantic import Profile, SemanticRule, load_profiles, load_semantic_rules
from schemas.iati_standard.xsd import Standard, child_order, xsd_path
from schemas.iati_standard.xsd_files import VERSIONS, SchemaUnavailableError

__all__ = [
    "DEFAULT_VOCABULARY",
    "VERSIONS",
    "Case",
    "Code",
    "Codelist",
    "Group",
    "Place",
    "Profile",
    "PublicRule",
    "Rule",
    "SchemaUnavailableError",
    "SemanticRule",
    "Standard",
    "child_order",
    "load_catalogue",
    "load_codelists",
    "load_file_rules",
    "load_places",
    "load_profiles",
    "load_public_rules",
    "load_rules",
    "load_semantic_rules",
    "xsd_path",
]
