"""E-mail addresses, also those written to hide from machines: name (at) example (dot) org.

Looks at what stands left and right of each at sign only, so that long texts cost their length.
"""

import re

_LOCAL = r"[\w!#$%&'*+/=?^`{|}~\".-]"
_DOMAIN = re.compile(r"(?:[\w-]{1,63}\.){1,10}(?:xn--[\w-]{2,}|[^\W\d_]{2,})")
_DOT = (
    r"\s{0,3}(?:[(\[{<]\s?(?:dot|punto|ponto|point|titik|\.)\s?[)\]}>]"
    r"|\b(?:dot|punto|ponto|titik)\b)"
)
_WORDED_DOMAIN = re.compile(rf"[\w-]{{1,63}}(?:{_DOT}\s{{0,3}}[\w-]{{1,63}}){{1,6}}", re.IGNORECASE)
_SPACED_DOMAIN = re.compile(r"(?:[\w-]{1,63}\.){1,10}[a-z]{2,6}\b")

_AT_SIGNS = ("at", " at", "@", " @")
_SURE_MARK = re.compile(
    rf"(?<={_LOCAL})\s{{0,3}}(?:[(\[{{<]\s?(?:at|arroba|arobase|@)\s?[)\]}}>]|\b(?:arroba|arobase)\b"
    r"| @ )\s{0,3}",
    re.IGNORECASE,
)
_SIGNS = (" @ ", "arroba", "arobase", *(f"{open_}{sign}" for open_ in "([{<" for sign in _AT_SIGNS))
_BARE_AT = re.compile(
    rf"(?<=\w)\s{{1,3}}at\s{{1,3}}[\w-]{{1,63}}(?:{_DOT}\s{{0,3}}[\w-]{{1,63}}){{0,5}}?{_DOT}"
    r"\s{0,3}(?:com|org|net|edu|gov|gob|info|int|ngo|eu|co|bd|bo|br|ni|nl|pe|ph|th|es|fr|uk)\b",
    re.IGNORECASE,
)
"""`at` alone is a common word, so that what ends the domain must be a known one."""


def has_email(text: str) -> bool:
    """Whether an address stands in a plain text. A name on social media (`@name`) is none."""
    return _has_address(text) or _has_hidden_address(text)


def _has_address(text: str) -> bool:
    at = text.find("@")
    while at != -1:
        if at and re.match(_LOCAL, text[at - 1]) and _DOMAIN.match(text, at + 1):
            return True
        at = text.find("@", at + 1)
    return False


def _has_hidden_address(text: str) -> bool:
    """A worded at sign before a domain, or `at` before a domain with a worded dot."""
    lower = text.lower()
    if any(sign in lower for sign in _SIGNS):
        for mark in _SURE_MARK.finditer(text):
            end = mark.end()
            if _SPACED_DOMAIN.match(text, end) or _WORDED_DOMAIN.match(text, end):
                return True
    if " at " not in lower or not any(dot in lower for dot in ("dot", "punto", "ponto", "titik")):
        return False
    return _BARE_AT.search(text) is not None
