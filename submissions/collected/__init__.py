"""Forms filled in with a data collection tool: KoboToolbox and ODK, as exported or fetched.

They become a grid like any other file; what their questions mean stands in a partner's layout.
"""

from submissions.collected.api import CollectionError, Server, fetch_entries
from submissions.collected.documents import is_collected, read_collected, written
from submissions.collected.exports import join_exported

__all__ = [
    "CollectionError",
    "Server",
    "fetch_entries",
    "is_collected",
    "join_exported",
    "read_collected",
    "written",
]
