"""The parts of an IATI document as the checks see them: its opening, its records, their places.

Plain data and what is read off it; reading files belongs in `reading` and `chunks`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree

from iati.validate.findings import Finding, finding_of
from iati.validate.places import Paths
from schemas.iati_standard import Rule, Standard

RECORD_TAGS: Mapping[Standard, str] = {
    "activities": "iati-activity",
    "organisations": "iati-organisation",
}
IDENTIFIER_TAGS: Mapping[Standard, str] = {
    "activities": "iati-identifier",
    "organisations": "organisation-identifier",
}
_STRING = etree.XPath("string()", smart_strings=False)


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """Where something begins in a file: line and column from 1, the column in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Opening:
    """The outermost element of an IATI file, with its attributes.

    `start_tag` is its start tag as the file has it, in UTF-8.
    """

    file: str
    standard: Standard
    attributes: Mapping[str, str]
    start_tag: bytes
    position: Position

    @property
    def tag(self) -> str:
        """The name of the outermost element."""
        return f"iati-{self.standard}"

    @property
    def record_tag(self) -> str:
        """The name of the elements that hold the records."""
        return RECORD_TAGS[self.standard]

    @property
    def version(self) -> str:
        """The version of the standard that the file declares, empty where it declares none."""
        return self.attributes.get("version", "")


@dataclass(frozen=True, slots=True)
class Record:
    """One activity or organisation. `number` counts the records of the file from 0.

    `line` is the line of the file on which it begins; `position_of` says where any of its
    elements begins, which takes longer to find out, and `paths` how it is reached. It has
    `most_bytes` at the most.
    """

    file: str
    standard: Standard
    version: str
    identifier: str
    element: etree._Element
    number: int
    line: int
    position_of: Callable[[etree._Element], Position]
    paths: Paths
    most_bytes: int

    def path_of(self, element: etree._Element, attribute: str = "") -> str:
        """The path of an element or attribute of this record, as findings give it."""
        path = self.paths.below(self.element, element)
        return f"{path}/@{attribute}" if attribute else path

    def finding(
        self,
        rule: Rule,
        element: etree._Element,
        attribute: str = "",
        *,
        value: str = "",
        detail: str = "",
        remedy: str = "",
    ) -> Finding:
        """A finding of `rule` about an element of this record, or one of its attributes."""
        position = self.position_of(element)
        return finding_of(
            rule,
            self.file,
            line=position.line,
            column=position.column,
            activity=self.identifier,
            path=self.path_of(element, attribute),
            value=value,
            detail=detail,
            remedy=remedy,
        )


def text_of(element: etree._Element) -> str:
    """All text inside an element, as XPath's string() gives it."""
    return str(_STRING(element))
