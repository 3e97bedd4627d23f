"""The corpus of ugly files: what partners really send, each with what it has to be read as.

The files and their expected readings stand here; `make` makes the files again. How they are
compared belongs to the tests.
"""
