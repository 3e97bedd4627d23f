"""Every rule that a finding can name, whichever of this package's files it comes from.

For those who must know all ids at once. What the rules say belongs in the files themselves.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from schemas.iati_standard.codelists import load_places
from schemas.iati_standard.ruleset import Rule, load_file_rules, load_rules
from schemas.iati_standard.semantic import load_semantic_rules

_CODELISTS = "https://iatistandard.org/en/iati-standard/203/codelists/"


@cache
def load_catalogue() -> Mapping[str, Rule]:
    """All rules by id: of files, of the public validator, of codelists, and our own.

    A codelist's rule has a message and a remedy for any code that is not on the list.
    """
    semantic = {id_: rule.rule for id_, rule in load_semantic_rules().items()}
    return MappingProxyType({**_codelist_rules(), **load_file_rules(), **load_rules(), **semantic})


def _codelist_rules() -> dict[str, Rule]:
    return {
        place.rule: Rule(
            id=place.rule,
            severity=place.severity,
            category=place.category,
            message=f"A code is not on the codelist {place.codelist}.",
            remedy=f"Take a code from the list {place.codelist}.",
            link=f"{_CODELISTS}{place.codelist}/",
            cases=(),
        )
        for place in load_places()
    }
