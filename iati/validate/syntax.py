"""What the parser's complaints about malformed XML mean, in words a publisher can act on.

Only the wording goes here; reading the file belongs in `document`.
"""

from collections.abc import Mapping
from typing import Any

# Keys are libxml2's error codes (xmlParserErrors).
_MEANINGS: Mapping[int, str] = {
    4: "It does not begin with an element; it may be another kind of file.",
    5: "Something follows the end of the outermost element.",
    9: "It has a character that XML forbids, such as a control character.",
    26: "It uses an entity that is not defined; write the character itself.",
    32: "It declares an encoding that does not exist.",
    38: "An attribute has a bare < in it; write &lt; instead.",
    39: "The value of an attribute does not begin with a quotation mark.",
    42: "An element has the same attribute twice.",
    64: "Something stands before the XML declaration, perhaps an empty line.",
    68: "A bare & or < stands in a text; write &amp; or &lt; instead.",
    73: "A tag is not closed; the file may have been cut off.",
    76: "A closing tag does not belong to the element that is open.",
    77: "It ends before its elements are closed; it was cut off.",
    81: "It has bytes that do not belong to its encoding; it is probably not UTF-8.",
    114: "It nests too deeply, or a text or an entity is too large to be read safely.",
    201: "A name has a prefix that no namespace is declared for.",
}
_UNKNOWN_ERROR = 1
_UNDEFINED_ENTITY = 26


def explain_syntax_error(error: Any) -> str:
    """One sentence on what an lxml XMLSyntaxError is about; its own words where it is not known."""
    code: int = error.code
    last = error.error_log.last_error
    # libxml2 goes on after an undefined entity, and lxml then only says that nothing was parsed.
    if code == _UNKNOWN_ERROR and last is not None and last.type == _UNDEFINED_ENTITY:
        code = _UNDEFINED_ENTITY
    return _MEANINGS.get(code, f"The parser says: {' '.join(str(error.msg).split())}.")
