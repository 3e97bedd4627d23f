"""Forms of a KoboToolbox server into the inbox, as files that are read like any other.

A file whose entries did not change is left alone; one that did comes beside it with the next
revision in its name, so that both can be read again at any time.
"""

import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from submissions.collected import CollectionError, Server, fetch_entries, written

TOKEN_VARIABLE = "KOBO_TOKEN"  # noqa: S105 - the name of the variable, not what is in it

_FORM = re.compile(r"[A-Za-z0-9]{1,64}", re.ASCII)
_REVISION = re.compile(r"-r(\d{1,4})\.json", re.ASCII)


def collect(
    server_url: str,
    form: str,
    by: Sequence[str],
    inbox: Path,
    on_page: Callable[[int, int], None],
) -> list[str]:
    """Fetch a form's entries into the inbox, one file for each different answer to the questions
    `by`, and say what was written. Raises CollectionError."""
    token = os.environ.get(TOKEN_VARIABLE, "")
    if not token:
        raise CollectionError(
            f"There is no token. Put that of your account in the environment as {TOKEN_VARIABLE}."
        )
    if not _FORM.fullmatch(form):
        raise CollectionError(
            "A form's id is of letters and digits, as in the address of the form on the server."
        )
    if not inbox.is_dir():
        raise CollectionError(f"There is no inbox at {inbox}. Make it, or set DTZ_INBOX.")
    entries = fetch_entries(Server(server_url, token), form, on_page)
    if not entries:
        return [f"{form}: no entries yet; nothing was written"]
    return [
        _put(inbox, stem, written(server_url.rstrip("/"), form, group), len(group))
        for stem, group in _divided(f"kobo-{form}", entries, by).items()
    ]


def _divided(
    stem: str, entries: Sequence[Mapping[str, Any]], by: Sequence[str]
) -> dict[str, list[Mapping[str, Any]]]:
    """Entries by the name of the file they go to."""
    groups: dict[str, list[Mapping[str, Any]]] = {}
    answers: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        said = tuple(_answer(entry, question) for question in by)
        name = "-".join((stem, *map(_in_a_name, said)))
        if answers.setdefault(name, said) != said:
            raise CollectionError(
                f"Two different answers give the same file name, {name}. Divide otherwise."
            )
        groups.setdefault(name, []).append(entry)
    return groups


def _answer(entry: Mapping[str, Any], question: str) -> str:
    if question not in entry:
        raise CollectionError(
            f"Some entries have no answer to '{question}'. Name a question that all answer, with "
            "its groups, like about/period."
        )
    return str(entry[question])


def _in_a_name(answer: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", answer.casefold()).strip("_")[:40] or "none"


def _put(inbox: Path, stem: str, content: bytes, count: int) -> str:
    earlier = {
        int(found.group(1)): path
        for path in inbox.glob(f"{stem}-r*.json")
        if (found := _REVISION.fullmatch(path.name.removeprefix(stem)))
    }
    newest = max(earlier, default=0)
    if newest and earlier[newest].read_bytes() == content:
        return f"{earlier[newest].name}: {count:,} entries, unchanged"
    path = inbox / f"{stem}-r{newest + 1}.json"
    temporary = inbox / f".{path.name}.tmp"
    temporary.write_bytes(content)
    temporary.replace(path)
    return f"{path.name}: {count:,} entries, new"
