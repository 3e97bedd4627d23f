"""A steward's decisions, kept as data: what is let pass or is as it should be, by whom and why.

A decision names one rule and what it is about; it never hides the finding. Those about a release
expire, those about a submission hold for one revision of it.
"""

import datetime as dt
from pathlib import Path
from typing import Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from schemas.plausibility import Finding, PlausibilityRule


class Decision(BaseModel):
    """One finding let pass. Without `activity` it holds for every activity of the indicator."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rule: Literal["fall", "small-difference"]
    indicator: str
    period: str
    activity: str | None = None
    who: str
    why: str
    until: dt.date

    def covers(self, rule: str, indicator: str, period: str, activity: str, today: dt.date) -> bool:
        """Whether it lets this finding pass on this day."""
        return (
            (self.rule, self.indicator, self.period) == (rule, indicator, period)
            and self.activity in (None, activity)
            and today <= self.until
        )


class Plausible(BaseModel):
    """What a rule finds in one revision of a submission is as it should be.

    Without `indicator` it holds for all that the rule finds in it, without `place` for all of the
    indicator. A newer revision is asked about again.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    rule: PlausibilityRule
    partner: str
    period: str
    revision: int
    indicator: str | None = None
    place: str | None = None
    who: str
    why: str

    def covers(self, finding: Finding) -> bool:
        """Whether it settles this finding."""
        said = (self.rule, self.partner, self.period, self.revision)
        return (
            said == (finding.rule, finding.partner, finding.period, finding.revision)
            and self.indicator in (None, finding.indicator)
            and self.place in (None, finding.place)
        )


class DecisionsError(Exception):
    """The decisions file cannot be used; says where it is wrong and what to do."""


LISTS = {
    "decisions": "rule, indicator, period, who, why and until",
    "plausible": "rule, partner, period, revision, who and why",
}
"""The lists a decisions file may hold, and what each of their entries needs."""

_Entry = TypeVar("_Entry", Decision, Plausible)


def load_decisions(path: Path) -> list[Decision]:
    """The decisions of a file about releases; none when there is no file. Raises DecisionsError."""
    return _load(path, "decisions", Decision)


def load_plausible(path: Path) -> list[Plausible]:
    """The decisions of a file about submissions; none when there is no file.

    Raises DecisionsError.
    """
    return _load(path, "plausible", Plausible)


def _load(path: Path, key: str, kind: type[_Entry]) -> list[_Entry]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        known = isinstance(content, dict) and content.keys() <= LISTS.keys()
        entries = content.get(key, []) if known else None
        if not isinstance(entries, list):
            raise DecisionsError(
                f"{path}: the file must hold 'decisions:' with a list under it, 'plausible:' "
                "with a list under it, or both, and nothing else."
            )
        return [kind.model_validate(entry) for entry in entries]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise DecisionsError(f"{path}: it cannot be read ({error.strerror}). Mend that.") from None
    except UnicodeDecodeError:
        raise DecisionsError(f"{path}: this is not UTF-8 text. Save it as UTF-8.") from None
    except yaml.YAMLError as error:
        raise DecisionsError(f"{path}: this is not valid YAML ({error}). Mend it there.") from None
    except ValidationError as error:
        listed = "; ".join(
            f"{'.'.join(map(str, e['loc'])) or 'entry'}: {e['msg']}" for e in error.errors()
        )
        raise DecisionsError(
            f"{path}: a decision under '{key}:' is incomplete or misspelt ({listed}). "
            f"Each needs {LISTS[key]}."
        ) from None
    except ValueError as error:  # what YAML says of a date like 2018-13-01
        raise DecisionsError(f"{path}: a date does not exist ({error}). Correct it.") from None
