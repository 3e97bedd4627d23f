"""Precise coordinates: a pair of decimal degrees, degrees with minutes and seconds, plus codes,
links to a map and three-word addresses.

A single number with decimals is no coordinate. National grids (UTM, MGRS) are not known here.
"""

import re
from decimal import Decimal

_LABEL = r"(?:lat(?:itude?)?|latitud|lon(?:g(?:itude?)?)?|longitud|lintang|bujur|gps|coord\w{0,12})"
_DECIMALS = re.compile(r"\d[.,]\d{3}")
_PART = (
    r"(?:(?P<before{n}>(?-i:[NSEWOL]))\s?)?(?P<sign{n}>[-+])?"
    r"(?<![\d.,])(?P<number{n}>\d{{1,3}}[.,]\d{{3,17}})(?!\d|[.,]\d)\s?(?P<degree{n}>\u00b0)?"
    r"(?:\s?(?P<after{n}>(?-i:[NSEWOL]))\b)?"
)
_PAIR = re.compile(
    _PART.format(n=1)
    + rf"(?P<between>[\s,;:/|()=]{{1,5}}(?:{_LABEL}[\s.:=]{{0,4}})?)"
    + _PART.format(n=2),
    re.IGNORECASE,
)
_LABELLED = re.compile(rf"\b{_LABEL}\b[^\w]{{0,5}}\Z", re.IGNORECASE)
_SIXTIETHS = re.compile(
    r"\d{1,3}\s?\u00b0\s?\d{1,2}\s?'\s?\d{1,2}(?:[.,]\d{1,9})?\s?(?:\"|'')"
    r"|\d{1,3}\s?\u00b0\s?\d{1,2}[.,]\d{2,9}\s?'"
)
_PLUS_CODE = re.compile(
    r"(?<![\w+])(?=[A-Z2-9]{0,7}[A-Z])(?=[A-Z2-9+]{0,9}[2-9])"
    r"[23456789CFGHJMPQRVWX]{4}(?:[23456789CFGHJMPQRVWX]{4})?\+[23456789CFGHJMPQRVWX]{2,3}(?!\w)"
)
_MAP = re.compile(
    r"maps\.google\.|google\.[a-z.]{2,6}/maps|goo\.gl/maps|maps\.app\.goo\.gl|maps\.apple\.com"
    r"|openstreetmap\.org|\bosm\.org|waze\.com/|bing\.com/maps|what3words\.com|\bw3w\.co/"
    r"|\bgeo:-?\d|(?<![:/\w])///[^\W\d_]{2,40}(?:\.[^\W\d_]{2,40}){2}",
    re.IGNORECASE,
)

POINT_LANGUAGES = frozenset({"en", "th", "bn", "hi", "tl"})
"""Languages whose point marks decimals, never thousands."""


def has_coordinates(text: str, language: str) -> bool:
    """Whether a plain text says where something is to some 100 metres or better.

    A pair with three decimals may be two counts: it needs a sign, a letter of the compass, a
    degree sign or a label, unless the language writes decimals with a point.
    """
    if _DECIMALS.search(text) and any(
        _is_place(pair, text, language) for pair in _PAIR.finditer(text)
    ):
        return True
    if "\u00b0" in text and _SIXTIETHS.search(text):
        return True
    if "+" in text and _PLUS_CODE.search(text):
        return True
    return ("/" in text or ":" in text) and _MAP.search(text) is not None


def _is_place(pair: re.Match[str], text: str, language: str) -> bool:
    numbers = (pair["number1"], pair["number2"])
    first, second = (Decimal(number.replace(",", ".")) for number in numbers)
    if max(first, second) > 180 or min(first, second) > 90:
        return False
    if _is_marked(pair) or min(map(_decimals, numbers)) > 3:
        return True
    before = text[max(0, pair.start() - 20) : pair.start()]
    return bool(_LABELLED.search(before)) or (
        language in POINT_LANGUAGES and all("." in number for number in numbers)
    )


def _is_marked(pair: re.Match[str]) -> bool:
    """By compass, degree or sign; a dash after a blank only may make a range."""
    marks = [f"{mark}{n}" for mark in ("before", "degree", "after") for n in (1, 2)]
    if any(pair[mark] for mark in ("sign1", *marks)):
        return True
    return bool(pair["sign2"] and pair["between"].strip())


def _decimals(number: str) -> int:
    return len(number) - 1 - max(number.find("."), number.find(","))
