"""What a check found, one plain line for each finding, for the command line and the notice.

Callers name partners, indicators, places, files, cells, rules and remedies; never a count of a
sensitive indicator, because these lines leave Dagster.
"""

from collections.abc import Iterable, Mapping

import dagster as dg

from iati.report.plain import plain

NAMED = "named"
"""Metadata key of the lines."""

NAMED_LINES = 20


def as_lines(lines: Iterable[str], see: str = "Dagster") -> Mapping[str, dg.MetadataValue]:
    """Metadata with the first lines, how many there are, and where to see the others."""
    every = [" ".join(plain(line).split()) for line in lines]
    found = {"lines": every[:NAMED_LINES], "count": len(every), "see": see}
    return {NAMED: dg.MetadataValue.json(found)}


def joined(*parts: object) -> str:
    """The parts that say something, as one line."""
    return " ".join(str(part) for part in parts if part not in ("", None))


def lines_of(metadata: Mapping[str, dg.MetadataValue], most: int) -> list[str]:
    """At most so many lines of what a check named, and how many more there are; none when it
    named nothing."""
    value = metadata[NAMED].value if NAMED in metadata else None
    if not isinstance(value, dict):
        return []
    lines = [str(line) for line in value["lines"]][:most]
    more = int(value["count"]) - len(lines)
    return [*lines, *([f"and {more:,} more, see {value['see']}"] if more else [])]
