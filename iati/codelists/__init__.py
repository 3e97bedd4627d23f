"""Refreshing the project's codelists from the lists that the standard publishes.

Asking the site, reading its answers, and putting newer tables in place go here, each in its own
module. What the codelists say belongs in `schemas.iati_standard`; judging documents by them in
`iati.validate`.
"""

from iati.codelists.errors import AddressError, CodelistsError, TableError
from iati.codelists.place import finish_interrupted, put_in_place
from iati.codelists.published import Published, read_published
from iati.codelists.refresh import Outcome, Refreshed, Refused, ask_for_lists, renewed
from iati.codelists.site import PUBLIC_SITE, Limits, Site, open_site
from iati.codelists.successors import outdated_successors, without_successor
from iati.codelists.table import Source, Table, fingerprint, read_table, texts_of

__all__ = [
    "PUBLIC_SITE",
    "AddressError",
    "CodelistsError",
    "Limits",
    "Outcome",
    "Published",
    "Refreshed",
    "Refused",
    "Site",
    "Source",
    "Table",
    "TableError",
    "ask_for_lists",
    "fingerprint",
    "finish_interrupted",
    "open_site",
    "outdated_successors",
    "put_in_place",
    "read_published",
    "read_table",
    "renewed",
    "texts_of",
    "without_successor",
]
