"""Why what was realised differs from what was planned, as the alliance records it: for itself, and
for the public. What the partner writes about it is part of the submission.
"""

from typing import Self

from pydantic import model_validator

from schemas.programme.entry import Code, Entry, Text


class Explanation(Entry):
    """One deviation explained: of an indicator, or of a budget line in the partner's words.

    `internal` explains it where the partner's own words do not, and never leaves the alliance;
    `public` is published as it stands beside the number.
    """

    partner: Code
    period: Code
    place: str
    indicator: Code | None = None
    line: str | None = None
    internal: str = ""
    public: Text | None = None
    approved_by: str

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.indicator is None) == (self.line is None):
            raise ValueError("explain an indicator or a budget line: give exactly one of the two")
        if not self.internal.strip() and self.public is None:
            raise ValueError("give internal, public or both")
        if not self.approved_by.strip():
            raise ValueError("approved_by must say who stands for it")
        return self
