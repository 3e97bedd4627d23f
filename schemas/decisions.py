"""A steward's decisions about a release, kept as data: what is let pass, by whom, why, until when.

A decision names one rule and one indicator; it never hides the finding, it only lets the release
go on. An expired one no longer does.
"""

import datetime as dt
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError


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


class DecisionsError(Exception):
    """The decisions file cannot be used; says where it is wrong and what to do."""


def load_decisions(path: Path) -> list[Decision]:
    """The decisions of a file; none when there is no file. Raises DecisionsError."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        known = isinstance(content, dict) and content.keys() <= {"decisions"}
        entries = content.get("decisions", []) if known else None
        if not isinstance(entries, list):
            raise DecisionsError(
                f"{path}: the file must hold 'decisions:' with a list under it, nothing else."
            )
        return [Decision.model_validate(entry) for entry in entries]
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
            f"{path}: a decision is incomplete or misspelt ({listed}). "
            "Each needs rule, indicator, period, who, why and until."
        ) from None
    except ValueError as error:  # what YAML says of a date like 2018-13-01
        raise DecisionsError(f"{path}: a date does not exist ({error}). Correct it.") from None
