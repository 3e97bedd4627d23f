"""The files of the corpus, each with what it has to be read as, and readings in the same words.

Whether they agree is for the tests to say.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from schemas.mappings import PartnerMapping, load_mappings
from schemas.programme import Programme
from schemas.programme.codes import ValueState
from schemas.submission import ALL, Answer, BudgetRow, OutputValue, Problem, Reading, SignRow
from schemas.yaml_text import PlainLoader
from submissions import read_submission
from submissions.messages import QUESTIONS

FOLDER = Path(__file__).parent
EXPECTED = ".expected.yaml"
TODAY = dt.date(2018, 2, 1)


@dataclass(frozen=True)
class Case:
    """One ugly file: what is ugly about it, and what it has to be read as.

    `reading` holds status, cover, values, budgets, signs, problems (severity: code) and answers
    (question: choice), each with its cell like Sheet!F12. Of values only what goes without saying
    is left out: everyone, realised, reported, and whatever is not reported.
    """

    file: Path
    about: str
    reading: Mapping[str, Any]


def paths() -> list[Path]:
    """The files that have an expected reading, in order."""
    files = (path for path in FOLDER.iterdir() if not path.name.endswith(EXPECTED))
    return sorted(path for path in files if _expected(path).exists())


def _expected(file: Path) -> Path:
    return file.with_name(f"{file.stem}{EXPECTED}")


def case_of(file: Path) -> Case:
    """The file with what is expected of it."""
    text = _expected(file).read_text(encoding="utf-8")
    said = yaml.load(text, Loader=PlainLoader)  # noqa: S506 - a safe loader
    return Case(file, said["about"], said["reading"])


@cache
def programme() -> Programme:
    """What the files report on."""
    text = (FOLDER / "programme.yaml").read_text(encoding="utf-8")
    return Programme.model_validate(yaml.safe_load(text))


@cache
def mappings() -> tuple[PartnerMapping, ...]:
    """How files that are not the form are read, and what was decided for a partner: all of them
    hold for every file."""
    return load_mappings(FOLDER / "mappings", programme(), QUESTIONS)


def read(file: Path) -> Reading:
    """The file as it is read."""
    return read_submission(file.read_bytes(), file.name, programme(), TODAY, mappings())


def expected_lines(said: Mapping[str, Any]) -> list[str]:
    """An expected reading as lines that can be compared, in an order of their own."""
    return sorted(
        [
            f"status {said['status']}",
            f"cover {_words(said.get('cover') or {})}",
            *(f"value {_value(value)}" for value in said.get("values", ())),
            *(f"budget {_words(row)}" for row in said.get("budgets", ())),
            *(f"sign {_words(row)}" for row in said.get("signs", ())),
            *(f"problem {_words(found)}" for found in said.get("problems", ())),
            *(f"answer {_words(answer)}" for answer in said.get("answers", ())),
        ]
    )


def lines_of(reading: Reading, said: Mapping[str, Any]) -> list[str]:
    """A reading as such lines. Of values that are not reported only those that are expected by
    name are told; what is not told has no number."""
    named = {_value(value) for value in said.get("values", ())}
    return sorted(
        [
            f"status {'accepted' if reading.counts else 'needs correction'}",
            f"cover {_words(_cover(reading))}",
            *(f"value {told}" for v in reading.outputs if (told := _told(v, named))),
            *(f"budget {_words(_budget(row))}" for row in reading.budgets),
            *(f"sign {_words(_sign(row))}" for row in reading.signs),
            *(f"problem {_words(_problem(found))}" for found in reading.problems),
            *(f"answer {_words(_answer(answer))}" for answer in reading.answers),
        ]
    )


def _words(facts: Mapping[str, Any]) -> str:
    """Facts in an order of their own, without those that say nothing."""
    said = (f"{k}={_text(v)}" for k, v in sorted(facts.items()) if v not in (None, "", [], ()))
    return " ".join(said)


def _text(fact: object) -> str:
    return ",".join(map(str, fact)) if isinstance(fact, (list, tuple)) else str(fact)


def _value(value: Mapping[str, Any]) -> str:
    """A value with what goes without saying: everyone, realised, reported or a reported zero."""
    usual = {"age_group": ALL, "sex": ALL, "kind": "realised"}
    if "value" in value:
        usual["state"] = "reported" if float(value["value"]) else "reported zero"
    return _words({**usual, **value})


def _told(value: OutputValue, named: set[str]) -> str | None:
    facts = {
        "indicator": value.indicator,
        "place": value.place,
        "age_group": value.age_group,
        "sex": value.sex,
        "kind": value.kind,
        "state": value.state,
        "value": value.value,
        "cell": _place(value.sheet, value.cell),
        "parts": value.parts,
        "explanation": value.explanation,
    }
    told = _words(facts)
    is_silent = value.value is None and value.state is ValueState.NOT_REPORTED
    return None if is_silent and told not in named else told


def _cover(reading: Reading) -> Mapping[str, Any]:
    cover = reading.cover
    if cover is None:
        return {}
    return {"partner": cover.partner, "period": cover.period, "revision": cover.revision}


def _budget(row: BudgetRow) -> Mapping[str, Any]:
    return {
        "line": row.line,
        "place": row.place,
        "planned": row.planned,
        "planned_cell": _place(row.sheet, row.planned_cell) if row.planned is not None else None,
        "realised": row.realised,
        "realised_cell": _place(row.sheet, row.realised_cell) if row.realised is not None else None,
        "currency": row.currency,
        "explanation": row.explanation,
    }


def _sign(row: SignRow) -> Mapping[str, Any]:
    first, last = row.observed_from, row.observed_to
    return {
        "at": _place(row.sheet, str(row.row)),
        "pathway": row.pathway,
        "place": row.place,
        "observed": first if first == last else f"{first} to {last}",
        "outcome": row.outcome,
        "location": row.location,
        "significance": row.significance,
        "contribution": row.contribution,
        "sensitive": "yes" if row.sensitive else None,
    }


def _problem(found: Problem) -> Mapping[str, Any]:
    return {found.severity.value: found.code, "at": _place(found.sheet, found.cell)}


def _answer(answer: Answer) -> Mapping[str, Any]:
    at = _place(answer.sheet, answer.cell)
    return {answer.question: answer.choice, "at": at, "by": answer.by}


def _place(sheet: str, cell: str) -> str:
    return "!".join(part for part in (sheet, cell) if part)
