"""The pages on the rules say of every rule what it means, and are up to date."""

from importlib import resources
from pathlib import Path

from iati.validate.rules_page import FOLDER, pages, write_pages
from schemas.iati_standard import (
    load_file_rules,
    load_places,
    load_public_rules,
    load_rules,
    load_semantic_rules,
)
from tests.iati.validate.rule_examples import FILE, as_yaml

ROOT = Path(__file__).parents[3]


def test_the_pages_are_those_the_rules_make_now() -> None:
    checked_in = {path.name: path.read_text("utf-8") for path in (ROOT / FOLDER).iterdir()}
    assert checked_in == pages(), "run python -m iati.validate.rules_page"


def test_the_examples_on_the_pages_are_those_of_the_tests() -> None:
    text = resources.files("schemas.iati_standard").joinpath(FILE).read_text("utf-8")
    assert text == as_yaml(), "run python -m tests.iati.validate.rule_examples"


def test_every_rule_has_a_section_with_meaning_remedy_and_example() -> None:
    text = "\n".join(pages().values())
    own = (rule.rule for rule in load_semantic_rules().values())
    for rule in (*load_rules().values(), *load_file_rules().values(), *own):
        section = text.partition(f"\n## {rule.id}\n")[2].partition("\n## ")[0]
        assert rule.severity in section
        assert rule.message in section
        assert rule.remedy in section
        assert "```diff\n" in section


def test_every_place_of_a_codelist_is_in_a_table() -> None:
    rows = [line for page in pages().values() for line in page.splitlines() if "`iati-" in line]
    for place in load_places():
        if place.element != "*":
            assert any(f"| {place.rule} |" in row and place.codelist in row for row in rows)


def test_every_number_that_is_not_used_is_listed_with_its_reason() -> None:
    index = pages()["README.md"]
    unused = [rule for rule in load_public_rules().values() if rule.reason]
    assert all(f"| {rule.id} | {rule.category} | {rule.reason} |" in index for rule in unused)


def test_pages_can_be_written_anywhere(tmp_path: Path) -> None:
    write_pages(tmp_path / "rules")
    assert {path.name for path in (tmp_path / "rules").iterdir()} == set(pages())
