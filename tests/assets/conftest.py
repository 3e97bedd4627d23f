"""The example's road after its first run, as the end-to-end tests have it."""

from tests.end_to_end.conftest import first, road

__all__ = ["first", "road"]
