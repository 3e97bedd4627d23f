"""Yes and no: how people write them, in every language that has texts.

What they answer belongs to the columns.
"""

from collections.abc import Mapping
from functools import cache

from submissions.wording import languages, say


def yes_or_no(language: str, answer: bool) -> str:
    """The word for it in this language."""
    return say(language, "form-yes" if answer else "form-no")


@cache
def yes_and_no() -> Mapping[str, bool]:
    """What each word means, in small letters; those of spreadsheet programs too."""
    words = {
        yes_or_no(language, answer).casefold(): answer
        for language in languages()
        for answer in (True, False)
    }
    return words | {"true": True, "false": False}
