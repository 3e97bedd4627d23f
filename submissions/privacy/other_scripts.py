"""Names of persons in Thai, Bengali and Devanagari, which have no capitals.

By title, family mark or naming; a name without one of them is not found. Thai writes without
blanks, so that a title may also begin a longer word; those that are known are excepted.
"""

import re
from functools import cache

from submissions.privacy.plain import plain
from submissions.privacy.word_lists import Lists, sections

_THAI = "[\u0e01-\u0e3a\u0e40-\u0e4e]"
_BENGALI = "[\u0980-\u09e3\u09f0\u09f1]"
_HINDI = "[\u0900-\u0963\u0971-\u097f]"
_OTHER_SCRIPT = re.compile("[\u0900-\u09ff\u0e00-\u0e7f]")


def has_name_in_other_script(text: str) -> bool:
    """Whether a plain text names a person in one of these scripts."""
    return _OTHER_SCRIPT.search(text) is not None and _names().search(text) is not None


@cache
def _names() -> re.Pattern[str]:
    by_script = sections("other-scripts")
    thai = by_script["thai"]
    lawyer = "(?<!\u0e17)"  # it ends like the word for mister
    return re.compile(
        rf"{lawyer}(?!{_any(thai, 'not-titles')}){_any(thai, 'titles')}\s?{_THAI}{{3}}"
        rf"|{_spaced(by_script['bengali'], _BENGALI)}|{_spaced(by_script['hindi'], _HINDI)}"
    )


def _spaced(words_of: Lists, letter: str) -> str:
    """A title and a name, a name and a family mark, or a name, its naming and the person."""
    title = rf"(?<!{letter})(?!{_any(words_of, 'not-titles')}){_any(words_of, 'titles')}"
    person = rf"(?:{_any(words_of, 'between')}\s)?{_any(words_of, 'persons')}"
    return (
        rf"{title}(?!{letter})\s?{letter}{{2}}"
        rf"|{letter}{{2}}\s{_any(words_of, 'family-marks')}(?!{letter})"
        rf"|{letter}{{2}}\s{_any(words_of, 'namings')}\s{person}"
    )


def _any(words_of: Lists, key: str) -> str:
    """In the form that texts have once they are plain."""
    ordered = sorted(map(plain, words_of[key]), key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(map(re.escape, ordered))})"
