"""How hard the validator is fuzzed."""

from hypothesis import settings

settings.register_profile("fuzz", max_examples=100_000, print_blob=True, deadline=None)
