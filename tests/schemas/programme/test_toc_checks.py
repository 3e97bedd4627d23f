"""What can be wrong between outcomes, versions and what leads to them: told with file and key."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from schemas.programme import ProgrammeError, load_programme
from tests.builders import Definition, definition, write_programme

Change = Callable[[Definition], Any]


def outcome(code: str, **more: object) -> Definition:
    text = {"text": {"en": f"What {code} seeks"}}
    return {"id": code, "pathway": "children", "wordings": [text], **more}


def of_andes(*outcomes: Definition) -> Change:
    return lambda content: content["theories_of_change"][1].update(outcomes=list(outcomes))


def leading_to(*codes: str) -> Change:
    return lambda content: content["indicators"][0].update(leads_to=list(codes))


NEW = outcome("A-NEW") | {"wordings": [{"since": 2, "text": {"en": "New"}}]}
OUTCOMES = "theories_of_change.1.outcomes"

CASES: dict[str, tuple[Change, str, str, str]] = {
    "an outcome that becomes one of another theory of change": (
        of_andes(outcome("A-OLD", until=2, becomes=["M-VOICE"])),
        "theories-of-change.yaml",
        f"{OUTCOMES}.0.becomes",
        "'M-VOICE' is no outcome",
    ),
    "an outcome that becomes itself": (
        of_andes(outcome("A-OLD", until=2, becomes=["A-OLD"])),
        "theories-of-change.yaml",
        f"{OUTCOMES}.0.becomes",
        "'A-OLD' is no outcome",
    ),
    "an outcome that becomes another and stays": (
        of_andes(outcome("A-OLD", becomes=["A-NEW"]), NEW),
        "theories-of-change.yaml",
        f"{OUTCOMES}.0.becomes",
        "becomes another outcome but is never dropped",
    ),
    "an outcome that becomes one that is dropped with it": (
        of_andes(outcome("A-OLD", until=2, becomes=["A-TOO"]), outcome("A-TOO", until=2)),
        "theories-of-change.yaml",
        f"{OUTCOMES}.0.becomes",
        "A-OLD becomes A-TOO, which version 2 has not",
    ),
    "an outcome that becomes the same one twice": (
        of_andes(outcome("A-OLD", until=2, becomes=["A-NEW", "A-NEW"]), NEW),
        "theories-of-change.yaml",
        f"{OUTCOMES}.0.becomes.0",
        "'A-NEW' is used more than once",
    ),
    "an outcome that serves one that is not of the mother": (
        of_andes(outcome("A-OLD", serves="A-NEW"), NEW),
        "theories-of-change.yaml",
        f"{OUTCOMES}.0.serves",
        "'A-NEW' is no outcome",
    ),
    "a wording on an unknown pathway": (
        of_andes(outcome("A-OLD") | {"wordings": [{"text": {"en": "Old"}, "pathway": "parents"}]}),
        "theories-of-change.yaml",
        f"{OUTCOMES}.0.wordings.0.pathway",
        "'parents' is not among the pathways",
    ),
    "two wordings since one version": (
        of_andes(
            outcome("A-OLD") | {"wordings": [{"text": {"en": "One"}}, {"text": {"en": "Two"}}]}
        ),
        "theories-of-change.yaml",
        f"{OUTCOMES}.0.wordings",
        "two wordings since version 1",
    ),
    "an outcome that is gone before it reads so": (
        of_andes(NEW | {"until": 2}),
        "theories-of-change.yaml",
        f"{OUTCOMES}.0.until",
        "has a wording since version 2, when it is gone",
    ),
    "an indicator that leads to an unknown outcome": (
        leading_to("M-SILENCE"),
        "indicators.yaml",
        "indicators.0.leads_to",
        "'M-SILENCE' is no outcome",
    ),
    "an indicator that leads to the same outcome twice": (
        leading_to("M-VOICE", "M-VOICE"),
        "indicators.yaml",
        "indicators.0.leads_to.1",
        "'M-VOICE' is used more than once",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_broken_rule_is_told_with_file_line_key_and_remedy(case: str, tmp_path: Path) -> None:
    change, file, key, message = CASES[case]
    content = definition()
    change(content)
    folder = write_programme(tmp_path / "tiny", content)

    with pytest.raises(ProgrammeError) as caught:
        load_programme(folder)

    found = [p for p in caught.value.problems if p.key == key and message in p.message]
    assert len(found) == 1, str(caught.value)
    assert found[0].file == folder / file
    assert found[0].line > 0
    assert found[0].remedy.endswith(".")


def test_what_leads_where_it_should_is_fine(tmp_path: Path) -> None:
    content = definition()
    of_andes(outcome("A-OLD", until=2, becomes=["A-NEW"], serves="M-VOICE"), NEW)(content)
    leading_to("M-VOICE", "A-NEW")(content)

    loaded = load_programme(write_programme(tmp_path / "tiny", content))

    assert loaded.indicator("KIDS").leads_to == ["M-VOICE", "A-NEW"]
    assert [o.serves for o in loaded.toc("ANDES").outcomes] == ["M-VOICE", None]
