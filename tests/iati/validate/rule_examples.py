"""The key lines of each rule's smallest failing document, for the pages on the rules.

`python -m tests.iati.validate.rule_examples` writes them down as data; the examples themselves
are in the modules beside this one.
"""

import difflib
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import yaml
from lxml import etree

from tests.iati.validate.documents import activity, organisation
from tests.iati.validate.examples import EXAMPLES, FILE_EXAMPLES
from tests.iati.validate.examples_semantic import SEMANTIC
from tests.iati.validate.test_versions import OLD

FILE = "rule-examples.yaml"
_HEAD = """\
# By rule: what its smallest failing document adds to (+) or drops from (-) a valid one.
# Written by `python -m tests.iati.validate.rule_examples` from the examples of the tests.
"""
# An element that only holds one text is easier to read on one line.
_LONE_TEXT = re.compile(r">\n\s*<narrative>(.*?)</narrative>\n\s*</")
# What no lines of XML can show.
_IN_WORDS = {
    "file:unreadable": "a path that leads to nothing",
    "file:schema-unavailable": "a file of version 2.02 where there is no network",
    "file:archive": "a zip file with a password",
    "file:address": "an address that answers 404 (Not Found)",
    "file:too-large": "a file of 3 GB",
    "file:large": "a file of 61 MiB",
    "file:record-too-long": "an activity of 100 MB",
    "file:too-many-findings": "a file of a million empty activities",
    "file:encoding": 'the same file saved as "Unicode" (UTF-16)',
}
# A document that drops more than this of the valid one is shown by its own lines alone.
_MOST_DROPPED = 4
# Of these, the first example is an empty file or a text.
_NUMBER = {"0.1.1": 2}


def rule_examples() -> dict[str, str]:
    """By rule: the lines that a failing document adds to (+) and drops from (-) a valid one."""
    examples = {**EXAMPLES, **OLD, **SEMANTIC, **FILE_EXAMPLES}
    shown = {
        rule: "\n".join(_key_lines(pair.failing[_NUMBER.get(rule, 0)]))
        for rule, pair in examples.items()
    }
    return dict(sorted({**shown, **_IN_WORDS}.items()))


def _key_lines(document: bytes) -> Iterator[str]:
    text = document.decode("utf-8", "replace").splitlines()
    valid = organisation() if b"<iati-organisation" in document else activity()
    lines = [
        line
        for line in difflib.ndiff(valid.decode().splitlines(), text)
        if line[:1] in "+-" and line[2:].strip()
    ]
    is_other_file = sum(line[0] == "-" for line in lines) > _MOST_DROPPED
    for line in lines:
        if line[0] == "+" or not is_other_file:
            yield from (f"{line[:2]}{part}" for part in _indented(line[2:]))


def _indented(line: str) -> list[str]:
    try:
        element = etree.fromstring(line)
    except etree.XMLSyntaxError:
        return [line]
    etree.indent(element)
    text = etree.tostring(element, encoding="unicode")
    return _LONE_TEXT.sub(r"><narrative>\1</narrative></", text).splitlines()


def write() -> None:
    """Write the examples down beside the rules."""
    with resources.as_file(resources.files("schemas.iati_standard").joinpath(FILE)) as path:
        Path(path).write_text(as_yaml(), encoding="utf-8")


def as_yaml() -> str:
    """The examples as the content of the data file."""
    body = yaml.dump(rule_examples(), Dumper=_Blocks, allow_unicode=True, width=1000)
    return f"{_HEAD}{body}"


class _Blocks(yaml.SafeDumper):
    """YAML whose longer texts are blocks, so that a difference can be read line by line."""


def _represent(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else "")


_Blocks.add_representer(str, _represent)

if __name__ == "__main__":
    write()
