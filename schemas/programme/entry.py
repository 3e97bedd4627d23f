"""What every entry of a programme definition is made of: the base model and the kinds of text.

No entry itself stands here.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$", max_length=40)]
"""An identifier of ours: letters, digits, hyphens; fit to stand in an IATI identifier."""

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
"""ISO 639-1, as IATI's xml:lang wants it."""

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1 alpha-2."""

Text = Annotated[dict[Language, str], Field(min_length=1)]
"""One narrative in one or more languages."""


class Entry(BaseModel):
    """Base of all entries: frozen, and a key nobody declared is an error, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")
