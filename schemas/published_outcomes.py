"""An outcome as a release shows it: how many signs of change a period told of it, and what of them
is told in public.

Which outcomes those are is decided in `iati.compose.outcomes`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class PublishedOutcome:
    """What one activity shows of one outcome in one period.

    `scope` is the ToC when it is told of its countries together, inside the programme's activity,
    else empty. `toc` is the outcome's own, `home` the one that told; `country` is empty where no
    single one did. `wording`, `pathway` and `level` are those at the end of the period.
    `signs` counts signs of change, None where none is known; `progress` is low, medium, high or
    empty. `text` is what is told in public, empty where nothing is.
    """

    activity: str
    scope: str
    toc: str
    outcome: str
    home: str
    country: str
    pathway: str
    level: str
    wording: str
    period: str
    signs: int | None
    progress: str
    text: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Which row it is: stable over releases."""
        return (self.activity, self.scope, self.outcome, self.period)
