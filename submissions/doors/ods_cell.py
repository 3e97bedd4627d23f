"""One cell of an OpenDocument spreadsheet: its attributes and the text it shows, to what it holds.

Where it stands belongs to `ods_content`.
"""

import re

from submissions.doors.grid import CellKind, Content
from submissions.doors.stored_values import day_in, stored_number
from submissions.doors.xml_parts import Attributes, DamagedError

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "

_FORMULA = f"{TABLE}formula"
_TYPE = f"{OFFICE}value-type"
_EXTENDED_TYPE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
"""Where LibreOffice says what OpenDocument has no word for: that a formula ended in an error."""

_STORED_IN = {
    "float": f"{OFFICE}value",
    "currency": f"{OFFICE}value",
    "percentage": f"{OFFICE}value",
    "date": f"{OFFICE}date-value",
    "time": f"{OFFICE}time-value",
    "boolean": f"{OFFICE}boolean-value",
    "string": f"{OFFICE}string-value",
}
_BOOLEANS = {"true": True, "false": False}
_ERROR = re.compile(r"#(?:REF|DIV/0|N/A|NAME|NULL|NUM|VALUE)[!?]?|Err:\d{3}", re.ASCII)


def is_formula(attributes: Attributes) -> bool:
    """Whether the content of the cell is worked out."""
    return _FORMULA in attributes


def cell_content(attributes: Attributes, shown: str | None) -> tuple[CellKind, Content]:
    """What the cell holds; `shown` is its text, None where it has no paragraph, not even an empty
    one. Raises DamagedError."""
    if _is_error(attributes, shown):
        return CellKind.ERROR, shown or ""
    kind = attributes.get(_TYPE, "")
    stored = attributes.get(_STORED_IN.get(kind, ""), shown if kind == "string" else None)
    if stored is not None:
        return _value(kind, stored)
    if is_formula(attributes) and shown is None:
        return CellKind.FORMULA, None
    return _text(shown or "")


def _is_error(attributes: Attributes, shown: str | None) -> bool:
    if attributes.get(_EXTENDED_TYPE) == "error":
        return True
    return is_formula(attributes) and _ERROR.fullmatch(shown or "") is not None


def _value(kind: str, stored: str) -> tuple[CellKind, Content]:
    match kind:
        case "string":
            return _text(stored)
        case "percentage":
            return CellKind.PERCENT, stored_number(stored)
        case "date":
            return CellKind.DATE, day_in(stored)
        case "time":
            return CellKind.DATE, None
        case "boolean" if stored in _BOOLEANS:
            return CellKind.BOOLEAN, _BOOLEANS[stored]
        case "boolean":
            raise DamagedError("boolean")
    return CellKind.NUMBER, stored_number(stored)


def _text(text: str) -> tuple[CellKind, Content]:
    return (CellKind.TEXT, text) if text.strip() else (CellKind.EMPTY, None)
