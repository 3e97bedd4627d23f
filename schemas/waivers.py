"""Waivers: findings of the validator that a publisher knows of and lets pass, for a while.

A waiver never hides a finding: it stands beside it in every report. What it covers counts no more
towards failure until its last day; after that the waiver itself is a finding.
"""

import datetime as dt
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Waiver(BaseModel):
    """One rule let pass. `activity` and `path` narrow it; without them it holds everywhere.

    `activity` is an identifier; `path` is the beginning of an element path, as findings show it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    rule: str = Field(min_length=1)
    activity: str | None = None
    path: str | None = None
    who: str = Field(min_length=1)
    why: str = Field(min_length=1)
    until: dt.date


class WaiversError(Exception):
    """The waivers file cannot be used; says where it is wrong and what to do."""


def load_waivers(path: Path) -> list[Waiver]:
    """The waivers of a YAML file, `waivers:` with a list under it. Raises WaiversError."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        entries = content.get("waivers") if isinstance(content, dict) else None
        if not isinstance(entries, list):
            raise WaiversError(f"{path}: the file must hold 'waivers:' with a list under it.")
        return [Waiver.model_validate(entry) for entry in entries]
    except OSError as error:
        raise WaiversError(f"{path}: it cannot be read ({error.strerror}). Mend that.") from None
    except ValidationError as error:
        listed = "; ".join(
            f"{'.'.join(map(str, e['loc'])) or 'entry'}: {e['msg']}" for e in error.errors()
        )
        raise WaiversError(
            f"{path}: a waiver is incomplete or misspelt ({listed}). "
            "Each needs rule, who, why and until; activity and path narrow it."
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        raise WaiversError(f"{path}: this is not valid YAML ({error}). Mend it there.") from None
