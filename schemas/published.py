"""A number as a release shows it, for everything that is made of public numbers.

Which numbers those are is decided in `iati.compose.series`.
"""

from dataclasses import dataclass

BASELINE = "baseline"
"""The kind of a value that the programme definition gives and no partner reports."""


@dataclass(frozen=True)
class PublishedValue:
    """One number of one activity, or the statement that it is suppressed.

    `scope` is the ToC when the value is what its countries report together, inside the programme's
    activity, else empty. `kind` is planned, realised or baseline; a baseline has its year as
    `period`. `value` is None only when `suppressed`. Of the partners expected to report the
    indicator there, `partners_reported` gave this very split; of them, `partners_final` have final
    figures. `public_wordings` explain a deviation from plan beside an undivided actual; a release
    has them in its XML only, so that values read back from its table have none.
    """

    activity: str
    indicator: str
    pathway: str
    scope: str
    toc: str
    country: str
    period: str
    kind: str
    age_group: str
    sex: str
    value: int | None
    partners_reported: int
    partners_expected: int
    partners_final: int
    public_wordings: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Which number it is, as one text: stable over releases."""
        what = (self.activity, self.indicator, self.scope, self.period, self.kind)
        return "|".join((*what, self.age_group, self.sex))

    @property
    def suppressed(self) -> bool:
        """Whether a number exists that stays inside."""
        return self.value is None

    @property
    def is_split(self) -> bool:
        """Whether the value is of one sex or age group rather than of everyone."""
        return (self.age_group, self.sex) != ("all", "all")
