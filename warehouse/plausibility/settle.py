"""Which findings a steward has settled, by the decisions file; nothing found is ever dropped."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.decisions import Plausible
from schemas.plausibility import Finding


@dataclass(frozen=True)
class Settlement:
    """Findings to look at; those settled, each with its decision; decisions that settle none."""

    open: tuple[Finding, ...]
    settled: tuple[tuple[Finding, Plausible], ...]
    unused: tuple[Plausible, ...]


def settle(findings: Sequence[Finding], decisions: Sequence[Plausible]) -> Settlement:
    """Sort findings by whether a decision covers them; the first that does is named."""
    settled = [
        (finding, next((d for d in decisions if d.covers(finding)), None)) for finding in findings
    ]
    return Settlement(
        open=tuple(f for f, decision in settled if decision is None),
        settled=tuple((f, decision) for f, decision in settled if decision is not None),
        unused=tuple(d for d in decisions if not any(d.covers(f) for f in findings)),
    )
