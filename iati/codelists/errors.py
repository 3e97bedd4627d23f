"""Why codelists cannot be refreshed: the run as a whole, or one list of it.

Only the errors themselves; each says what is wrong and, where it is known, what to do.
"""


class CodelistsError(Exception):
    """Nothing can be refreshed; says what is wrong, where, and what to do."""


class TableError(CodelistsError):
    """The tables in the folder are not codelist tables."""


class AddressError(CodelistsError):
    """The address given is not one that lists can be fetched from."""


class RefusedListError(Exception):
    """One list is not taken over, and the table keeps the one it has. The message is the reason,
    as a clause that can follow "refused: "."""


class NotFetchedError(RefusedListError):
    """The site gave no list to look at: it said so, or did not answer."""


class SilentSiteError(NotFetchedError):
    """The site could not be reached, did not answer in time, or is in trouble itself."""
