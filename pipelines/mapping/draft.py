"""A partner's mapping file while it is being added to: nothing is written before it is agreed to,
and what others wrote in it stays, comments too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import Any

from schemas.mappings import PartnerMapping, mapping_of
from schemas.programme import Programme
from schemas.yaml_edit import NoPlaceError, add_entries, add_item
from schemas.yaml_text import Location
from submissions.messages import QUESTIONS

_START = """\
# How files of {partner} are read. Written by `dtz map`; change it at will, the words are
# explained in docs/mapping.md.
partner: {partner}
"""


class DraftError(Exception):
    """Nothing can be added to a mapping file as it is written; says what to do."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path}: something is written there in a way that a program cannot add to, like "
            "layouts: [...] in one line. Write it as a list, each item on a line that begins with "
            "'- ', and try again."
        )


@dataclass(frozen=True)
class Draft:
    """The text of a mapping file, old or new, with what was added to it."""

    path: Path
    text: str
    written: str
    programme: Programme

    @property
    def mapping(self) -> PartnerMapping:
        """What the text says. Raises MappingsError."""
        return mapping_of(self.text, self.path, self.programme, QUESTIONS)

    @property
    def is_changed(self) -> bool:
        """Whether anything was added."""
        return self.text != self.written

    def with_item(self, key: str, item: Mapping[str, Any]) -> "Draft":
        """With one more layout or decision. Raises DraftError."""
        try:
            return replace(self, text=add_item(self.text, key, item))
        except NoPlaceError:
            raise DraftError(self.path) from None

    def with_codes(self, layout: int, codes: Mapping[Location, Mapping[str, str]]) -> "Draft":
        """With more codes in a layout, by where they belong in it. Raises DraftError."""
        text = self.text
        try:
            for at, entries in codes.items():
                text = add_entries(text, ("layouts", layout, *at), entries)
        except NoPlaceError:
            raise DraftError(self.path) from None
        return replace(self, text=text)

    def keep(self) -> None:
        """Write the file, whole or not at all."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_name(f".{self.path.name}.new")
        beside.write_text(self.text, encoding="utf-8")
        beside.replace(self.path)


def draft_of(
    partner: str, folder: Path, mappings: tuple[PartnerMapping, ...], programme: Programme
) -> Draft:
    """The partner's file as it is, or the beginning of one."""
    known = next((mapping for mapping in mappings if mapping.partner == partner), None)
    if known:
        path = Path(known.file)
        text = path.read_text(encoding="utf-8")
        return Draft(path, text, text, programme)
    names = chain([f"{partner}.yaml"], (f"{partner}-{number}.yaml" for number in count(2)))
    path = next(path for name in names if not (path := folder / name).exists())
    return Draft(path, _START.format(partner=partner), "", programme)
