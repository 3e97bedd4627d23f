"""The pages on the rules in docs/rules, made from the rules themselves.

`python -m iati.validate.rules_page [FOLDER]` writes them. What the rules say is data in
`schemas.iati_standard`; only putting it into Markdown goes here.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from schemas.iati_standard import (
    Place,
    PublicRule,
    Rule,
    SemanticRule,
    load_file_rules,
    load_places,
    load_profiles,
    load_public_rules,
    load_rules,
    load_semantic_rules,
)
from schemas.iati_standard.ruleset import read_yaml

FOLDER = Path("docs/rules")
OURS = "dtz"
_EXAMPLE_LINES = 3
_NOTE = "<!-- Written by `python -m iati.validate.rules_page`; change the rules, not this page. -->"


def pages() -> Mapping[str, str]:
    """The pages by file name: one for each class of rules, one for our own, and the index."""
    classes = sorted({rule.category for rule in _rules()} | {p.category for p in load_places()})
    made = {f"{name}.md": _lines(_class_page(name)) for name in classes}
    made[f"{OURS}.md"] = _lines(_own_page())
    made["README.md"] = _lines(_index(classes))
    return made


def write_pages(folder: Path) -> None:
    """Write all pages into `folder`, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


def _rules() -> tuple[Rule, ...]:
    return (*load_file_rules().values(), *load_rules().values())


@cache
def _examples() -> Mapping[str, str]:
    return read_yaml("rule-examples.yaml")


def _lines(lines: Iterator[str]) -> str:
    return "\n".join((_NOTE, "", *lines)).rstrip() + "\n"


def _class_page(name: str) -> Iterator[str]:
    yield from (
        f"# Rules on {name}",
        "",
        f"[All rules](README.md) · examples are explained {_THERE}.",
    )
    for rule in _rules():
        if rule.category == name:
            yield from ("", *_section(rule))
    places = [place for place in load_places() if place.category == name]
    if places:
        yield from ("", "## Codes", "", *_code_table(places))


_THERE = "[there](README.md#examples)"


def _section(rule: Rule) -> Iterator[str]:
    versions = f" · only {', '.join(rule.versions)}" if rule.versions else ""
    yield from (f"## {rule.id}", "", f"**{rule.severity}** · {rule.category}{versions}", "")
    yield from (rule.message, "", f"**What to do:** {rule.remedy}", "")
    if rule.link:
        yield from (f"[The standard's page]({rule.link})", "")
    yield from ("```diff", _examples()[rule.id], "```")


def _code_table(places: Sequence[Place]) -> Iterator[str]:
    yield "A code that is not on its list is found under the number of the place. A code that was"
    yield "withdrawn is a warning under the same number. Remedy: take a code from the list."
    yield from ("", "| id | severity | place | list | fails |", "| --- | --- | --- | --- | --- |")
    for place in sorted(places, key=lambda place: _order(place.rule)):
        where = f"{place.element}/@{place.attribute}".replace("@text()", "text()")
        only = f" (vocabulary {place.vocabulary})" if place.vocabulary else ""
        only += f" (only {', '.join(place.versions)})" if place.versions else ""
        cells = (place.rule, place.severity, f"`{where}`{only}", place.codelist, _bad_code(place))
        yield f"| {' | '.join(cells)} |"


def _bad_code(place: Place) -> str:
    name = place.element.rpartition("/")[2].replace("*", "narrative")
    vocabulary = f' vocabulary="{place.vocabulary}"' if place.vocabulary else ""
    if place.attribute == "text()":
        return f"`<{name}>QQ</{name}>`"
    return f'`<{name}{vocabulary} {place.attribute}="QQ"/>`'


def _order(rule: str) -> tuple[list[int], str]:
    parts = rule.split(".")
    return ([int(part) for part in parts], "") if all(map(str.isdigit, parts)) else ([999], rule)


def _own_page() -> Iterator[str]:
    yield from ("# Our own rules on meaning", "", "[All rules](README.md)", "")
    yield "What the schema and the public rules let pass. The ids begin with `dtz:`, which none of"
    yield f"the public validator's does. Examples are explained {_THERE}."
    for profile in load_profiles().values():
        rules = [rule for rule in load_semantic_rules().values() if rule.profile == profile.id]
        others = sorted(profile.includes - {profile.id})
        also = f", beside those of {', '.join(others)}" if others else ""
        yield from (
            "",
            f"# Profile {profile.id}",
            "",
            f"{profile.title}: {len(rules)} rules{also}.",
        )
        for rule in rules:
            yield from ("", *_own_section(rule))


def _own_section(rule: SemanticRule) -> Iterator[str]:
    head, *rest = _section(rule.rule)
    is_across = not rule.rule.cases and not rule.table
    scope = " Judged across the activities of a run." if is_across else ""
    yield from (head, *rest[:-_EXAMPLE_LINES], f"**Why:** {rule.why}{scope}", "")
    yield from rest[-_EXAMPLE_LINES:]


def _index(classes: Sequence[str]) -> Iterator[str]:
    public = load_public_rules()
    unused = [rule for rule in public.values() if rule.reason]
    own = load_semantic_rules()
    yield from ("# Rules", "")
    yield f"The public IATI validator has {len(public)} rule numbers. Under its own number,"
    yield f"{len(public) - len(unused)} are judged here; {len(unused)} are not, for the reasons"
    yield "below."
    yield f"{len(own)} more rules are [our own]({OURS}.md)."
    yield from ("", "| class | rules | codelist places |", "| --- | --- | --- |")
    for name in classes:
        rules = sum(rule.category == name for rule in _rules())
        places = sum(place.category == name for place in load_places())
        yield f"| [{name}]({name}.md) | {rules} | {places} |"
    yield from ("", "## Examples", "", *_ABOUT_EXAMPLES)
    yield from ("", "## Severity", "", *_ABOUT_SEVERITY)
    yield from ("", "## Beside the list", "", *_ABOUT_OTHERS)
    yield from (
        "",
        "## Numbers that are not used",
        "",
        "| id | class | reason |",
        "| --- | --- | --- |",
    )
    yield from (f"| {rule.id} | {rule.category} | {rule.reason} |" for rule in unused)
    yield from ("", "## Where the public list and the public ruleset differ", "")
    yield "Both are published by the validator. The ruleset is what it runs, and is followed here."
    yield from ("", "| id | list says | ruleset says |", "| --- | --- | --- |")
    yield from map(_difference, filter(_differs, public.values()))


_ABOUT_EXAMPLES = (
    "Each is what the smallest failing document of the tests adds to (`+`) or drops from (`-`) a",
    "smallest valid activity or organisation. The tests hold the pages to the examples.",
)
_ABOUT_SEVERITY = (
    "`critical`: the file cannot be used at all. `error`: it says something wrong or impossible.",
    "`warning`: it will mislead or is probably wrong. `advisory`: worth a look.",
)
_ABOUT_OTHERS = (
    "0.1.1, 0.2.1 and 0.3.1 (not XML, not IATI, not by the schema) and the ids that begin with",
    "`file:` are judged while a file is read. The ids that begin with `codelist:` are places whose",
    "list the standard names and for which the public validator has no number.",
)


def _differs(rule: PublicRule) -> bool:
    return bool(rule.listed_severity or rule.listed_category)


def _difference(rule: PublicRule) -> str:
    listed = (rule.listed_severity or rule.severity, rule.listed_category or rule.category)
    listed_words = ", ".join(listed).replace("none", "no severity")
    return f"| {rule.id} | {listed_words} | {rule.severity}, {rule.category} |"


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
