"""The documentation names what the code has: keys, checks, settings, commands, files."""

import re
from pathlib import Path

import pytest
import yaml
from click import Context

from assets import CHECKS
from pipelines.cli import main
from pipelines.settings import VARIABLES
from schemas.decisions import load_plausible
from schemas.mappings import MEANINGS, Layout, SheetLayout, mapping_of
from schemas.plausibility import PlausibilityRule
from schemas.programme import load_programme, shipped_programme
from schemas.records import load_records
from schemas.submission import SHEETS
from submissions.hxl_tags import MEANT, NUMBERS, PARTNER, SEXES
from submissions.messages import QUESTIONS
from tests.builders import definition, write_programme

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_submission_page_names_every_sheet_and_column() -> None:
    page = text("docs/submissions.md")
    for sheet in SHEETS:
        assert f"### {sheet.key}" in page
        for column in sheet.columns:
            assert f"`{column.key}`" in page, f"{sheet.key}.{column.key}"


def test_the_operating_page_names_every_check_and_setting() -> None:
    page = text("docs/operating.md")
    names = {key.name for check in CHECKS for key in check.check_keys}
    assert [name for name in sorted(names) if name not in page] == []
    assert [name for name in VARIABLES if name not in page] == []


def test_the_operating_page_names_every_rule_of_plausibility_and_how_to_settle_one(
    tmp_path: Path,
) -> None:
    page = text("docs/operating.md")
    assert [rule for rule in PlausibilityRule if f"| {rule} |" not in page] == []
    (example,) = re.findall(r"```yaml\n(plausible:\n.*?)```", page, re.DOTALL)
    (tmp_path / "decisions.yaml").write_text(example, encoding="utf-8")
    assert len(load_plausible(tmp_path / "decisions.yaml")) == 1


def test_the_records_of_the_operating_page_load(tmp_path: Path) -> None:
    page = text("docs/operating.md")
    for key in ("signs", "reflections", "explanations"):
        (example,) = re.findall(rf"```yaml\n({key}:\n.*?)```", page, re.DOTALL)
        (tmp_path / f"{key}.yaml").write_text(example, encoding="utf-8")
    records = load_records(tmp_path, load_programme(shipped_programme("dtz-2016-2020")))
    found = (records.signs, records.reflections, records.explanations)
    assert [len(entries) for entries in found] == [1, 1, 1]


def test_the_outcomes_of_the_page_on_programmes_are_right(tmp_path: Path) -> None:
    (example,) = re.findall(
        r"```yaml\n( +outcomes:\n.*?)```", text("docs/your-own-programme.md"), re.DOTALL
    )
    content = definition()
    content["theories_of_change"][1] |= yaml.safe_load(example)
    loaded = load_programme(write_programme(tmp_path / "tiny", content))
    assert [o.becomes for o in loaded.toc("ANDES").outcomes] == [[], ["A-HEARD"]]


def test_the_readme_names_every_command() -> None:
    context = Context(main)
    readme = text("README.md") + text("Makefile")
    missing = [name for name in main.list_commands(context) if f"dtz {name}" not in readme]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf-8"))
    assert [t for t in targets if not (page.parent / t).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_paths_named_in_code_exist(page: Path) -> None:
    made_by_the_road = ("publish", "corrections", "var", "…", "releases", "inbox")
    named = re.findall(r"`([\w.-]+/[\w./-]*)`", page.read_text(encoding="utf-8"))
    kept = [n for n in named if not n.startswith(made_by_the_road)]
    bases = [ROOT, ROOT / "pipelines", ROOT / "iati" / "release"]
    assert [n for n in kept if not any((base / n).exists() for base in bases)] == []


def test_the_mappings_of_the_page_on_partners_own_files_are_right() -> None:
    page = text("docs/mapping.md")
    mapping, tagged = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    programme = load_programme(shipped_programme("dtz-2016-2020"))
    read = mapping_of(mapping + tagged, ROOT / "page.yaml", programme, QUESTIONS)
    assert [layout.name for layout in read.layouts] == ["annual sheet", "tagged export"]


def test_the_page_on_partners_own_files_names_every_word_of_a_mapping() -> None:
    page = text("docs/mapping.md")
    words = {word for meanings in MEANINGS.values() for word in meanings}
    fields = {*Layout.model_fields, *SheetLayout.model_fields}
    assert [word for word in sorted(words | fields) if f"`{word}`" not in page] == []
    tags = [tag.partition("-")[0] for tags in (*MEANT.values(), PARTNER, NUMBERS) for tag in tags]
    named = {tag.partition("+")[0] for tag in tags} - {"#adm0", "#meta"}
    assert [tag for tag in sorted(named) if tag not in page] == []
    assert [attribute for attribute in SEXES if f"`+{attribute}`" not in page] == []
