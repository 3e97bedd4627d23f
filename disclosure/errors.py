"""What this package raises when its caller asks for something it cannot answer.

Findings about data (exposures, leaks, differences) are returned, never raised. No message here
may hold a count or a withheld name.
"""

from __future__ import annotations

from collections.abc import Sequence


class DisclosureError(Exception):
    """The root of this package's errors."""


class TableError(DisclosureError):
    """A table contradicts itself, so that nothing can be said about what it gives away.

    `problems` holds everything found, naming the table and the cell keys and never a value.
    """

    def __init__(self, table: str, problems: Sequence[str]) -> None:
        self.table = table
        self.problems = tuple(problems)
        listed = "\n".join(f"  - {problem}" for problem in self.problems)
        super().__init__(
            f"table {table!r} cannot be protected:\n{listed}\n"
            "Correct the totals it was built from, then protect it again."
        )


class WithheldNamesError(DisclosureError):
    """The list of withheld names, or the words to put in their place, cannot be used."""
