"""The text of one paragraph of an OpenDocument file, with its white space as people see it.

Only what stands inside a paragraph belongs here.
"""

import re

_GAP = re.compile(r"[ \t\r\n]+")


class Paragraph:
    """Pieces of text as they come. A gap of any white space is one space, and none at the start;
    more than that has elements of its own (OpenDocument 1.3, 6.1.2)."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._is_at_gap = True

    def add(self, text: str) -> None:
        """Text between elements."""
        piece = _GAP.sub(" ", text)
        if self._is_at_gap:
            piece = piece.removeprefix(" ")
        if piece:
            self._pieces.append(piece)
            self._is_at_gap = piece.endswith(" ")

    def add_exactly(self, text: str) -> None:
        """What an element stands for."""
        self._pieces.append(text)
        self._is_at_gap = False

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self._pieces)
