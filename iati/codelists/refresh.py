"""Asking for every list of the table, one after the other, each judged on its own merit.

Yields what became of each; nothing is written here.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from iati.codelists.comparison import Change, update
from iati.codelists.errors import NotFetchedError, RefusedListError, SilentSiteError
from iati.codelists.published import read_published
from iati.codelists.site import Site, fetch
from iati.codelists.table import Source, Table, fingerprint
from schemas.iati_standard import Codelist

GIVEN_UP_AFTER = 3
"""A site that does not answer for so many lists in a row is not asked for the others."""

NOT_ASKED = "not asked for, since the site had stopped answering"


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A list that was fetched, or is known to be as it was: how it is to stand from now on."""

    codelist: Codelist
    source: Source
    change: Change

    @property
    def name(self) -> str:
        return self.codelist.name


@dataclass(frozen=True, slots=True)
class Refused:
    """A list that is not taken over, and why. `is_fetched`: the site did give something."""

    name: str
    reason: str
    is_fetched: bool


Outcome = Refreshed | Refused


def ask_for_lists(table: Table, site: Site, today: datetime.date) -> Iterator[Outcome]:
    """What became of each list of the table, in its order, as soon as it is known."""
    silent = 0
    for name in table.lists:
        if silent == GIVEN_UP_AFTER:
            yield Refused(name, NOT_ASKED, is_fetched=False)
            continue
        try:
            yield _ask_for(name, table, site, today)
            silent = 0
        except RefusedListError as refusal:
            silent = silent + 1 if isinstance(refusal, SilentSiteError) else 0
            yield Refused(name, str(refusal), not isinstance(refusal, NotFetchedError))


def renewed(table: Table, outcomes: Iterable[Outcome]) -> Table:
    """The table with every list that was refreshed; refused ones stay as they are."""
    refreshed = [outcome for outcome in outcomes if isinstance(outcome, Refreshed)]
    return Table(
        lists={**table.lists, **{outcome.name: outcome.codelist for outcome in refreshed}},
        sources={**table.sources, **{outcome.name: outcome.source for outcome in refreshed}},
    )


def _ask_for(name: str, table: Table, site: Site, today: datetime.date) -> Refreshed:
    current, source = table.lists[name], table.sources[name]
    # "Not changed" is only an answer about the list that was remembered, not about an edited one.
    is_as_remembered = fingerprint(current) == source.sha256
    answer = fetch(site, name, source if is_as_remembered else None)
    if answer is None:
        return Refreshed(current, source, Change())
    published = read_published(answer.content, name)
    codelist, change = update(current, published, site.address_of(name), today)
    seen = Source(answer.etag, answer.last_modified, fingerprint(codelist))
    return Refreshed(codelist, seen, change)
