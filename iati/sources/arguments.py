"""From the arguments of a command to sources: standard input, addresses, files, folders, patterns.

Only finding out what is meant by an argument goes here.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

from iati.sources.addresses import LookUp, addresses_of
from iati.sources.contents import sources_within
from iati.sources.folders import Found, found_below, found_like, is_pattern
from iati.sources.paths import open_file
from iati.sources.source import LIMITS, Limits, Refusal, Source, SourceError, refused
from iati.sources.standard_input import StandardInput
from iati.sources.web import fetch, is_address, name_of

STANDARD_INPUT = "-"


def find_sources(
    arguments: Sequence[str],
    stdin: BinaryIO,
    limits: Limits = LIMITS,
    look_up: LookUp = addresses_of,
) -> Iterator[Source]:
    """The sources that the arguments stand for, in their order, at least one for each.

    An argument is `-`, a path, an address or a pattern; what exists as a path is that path. What
    cannot be found or read is a source that fails when it is opened; never raises. An address is
    fetched, and standard input is begun, when the iteration comes to it. `look_up` finds the
    addresses of a host.
    """
    standard_input = StandardInput(stdin, limits)
    for argument in arguments:
        if argument == STANDARD_INPUT:
            yield from standard_input.sources()
        elif os.path.exists(argument):  # noqa: PTH110 - an empty argument is not this folder
            yield from _at(argument, limits)
        elif is_address(argument):
            yield from _fetched(argument, limits, look_up)
        elif is_pattern(argument):
            yield from _like(argument, limits)
        else:
            yield from _file(argument, limits)


def _at(path: str, limits: Limits) -> Iterator[Source]:
    if not Path(path).is_dir():
        yield from _file(path, limits)
        return
    found = found_below(Path(path))
    if not found:
        yield _missing(path, "The folder holds no file whose name ends in .xml, .xml.gz or .zip.")
    yield from _each(found, partial(_file, limits=limits))


def _like(pattern: str, limits: Limits) -> Iterator[Source]:
    found = found_like(pattern)
    if not found:
        yield _missing(pattern, "No file has a name like this.")
    yield from _each(found, partial(_at, limits=limits))


def _each(found: Sequence[Found], expand: Callable[[str], Iterator[Source]]) -> Iterator[Source]:
    for one in found:
        if one.error is None:
            yield from expand(str(one.path))
        else:
            yield refused(str(one.path), one.error)


def _file(path: str, limits: Limits) -> Iterator[Source]:
    return sources_within(path, partial(open_file, path), limits)


def _fetched(url: str, limits: Limits, look_up: LookUp) -> Iterator[Source]:
    try:
        spool = fetch(url, look_up, limits)
    except SourceError as error:
        yield refused(name_of(url), error)
    else:
        yield from sources_within(name_of(url), spool.open, limits)


def _missing(name: str, detail: str) -> Source:
    return refused(name, SourceError(Refusal.UNREADABLE, detail))
