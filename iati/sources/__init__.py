"""Where IATI data to be judged comes from: files, folders, archives, addresses, standard input.

Everything is read within limits, and nothing that was not asked for. What the content says is
judged elsewhere.
"""

from iati.sources.arguments import find_sources
from iati.sources.paths import source_of
from iati.sources.source import LARGE_BYTES, LIMITS, Limits, Refusal, Source, SourceError

__all__ = [
    "LARGE_BYTES",
    "LIMITS",
    "Limits",
    "Refusal",
    "Source",
    "SourceError",
    "find_sources",
    "source_of",
]
