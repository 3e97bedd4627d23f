"""What has been learned about partners' files: their layouts, and what was decided.

Learning more belongs to `dtz map`, the words of a mapping to `schemas.mappings`.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from schemas.mappings import Decided, PartnerMapping, load_mappings
from schemas.programme import Programme
from submissions.messages import QUESTIONS


def known_mappings(folder: Path, programme: Programme) -> tuple[PartnerMapping, ...]:
    """The mappings of a folder; none when there is no folder. Raises MappingsError."""
    return load_mappings(folder, programme, QUESTIONS)


def decisions(mapping: PartnerMapping | None) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What was decided for a partner, and who decided it, by question."""
    decided: Sequence[Decided] = mapping.decided if mapping else ()
    return {d.question: d.choice for d in decided}, {d.question: d.who for d in decided}
