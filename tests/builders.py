"""A tiny programme, what its partners send, and a warehouse that holds it.

Small builders that several packages' tests share; what a test is about stands in the test.
"""

import copy
import datetime as dt
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import yaml

from schemas.programme import Programme, fingerprint
from schemas.programme.codes import ValueKind, ValueState
from schemas.programme.load import FILES
from schemas.submission import ALL, Cover, OutputValue, Reading, Status
from warehouse import SubmissionLedger, build_core, build_marts

Definition = dict[str, Any]
NOON = dt.datetime(2018, 3, 1, 12, tzinfo=dt.UTC)

PROGRAMME_TEXT = """
id: TINY-1
title: {en: Tiny programme}
description: {en: A programme made for tests}
start: 2016-01-01
end: 2020-12-31
currency: EUR
languages: [en]
time_zone: Europe/Amsterdam
steward: desk
periods:
  - {id: "2016", start: 2016-01-01, end: 2016-12-31}
  - {id: "2017", start: 2017-01-01, end: 2017-12-31}
age_groups:
  - {id: 0-11, lowest: 0, highest: 11}
  - {id: 12-17, lowest: 12, highest: 17}
organisations:
  - {id: LEAD, name: {en: Lead}, role: lead, iati_ref: NL-KVK-41149287, iati_type: "21"}
  - {id: MINISTRY, name: {en: Ministry}, role: funder, iati_ref: XM-DAC-7, iati_type: "10"}
pathways:
  - {id: children, name: {en: Children}, description: {en: Children}}
  - {id: government, name: {en: Government}, description: {en: Government}}
theories_of_change:
  - id: MOTHER
    name: {en: Mother}
    mother: true
    worldwide: true
    versions: [{number: 1, holds_from: 2016-01-01, dated_as: start}]
    outcomes:
      - {id: M-VOICE, pathway: children, wordings: [{text: {en: Children are heard}}]}
  - id: ANDES
    name: {en: Andes}
    countries: [BO, PE]
    versions:
      - {number: 1, holds_from: 2016-01-01, dated_as: start}
      - number: 2
        holds_from: 2017-07-01
        dated_as: mid 2017
        adjustments: [{kind: actor added, pathway: government, text: {en: Judges}}]
  - id: SIAM
    name: {en: Siam}
    countries: [TH]
    versions: [{number: 1, holds_from: 2016-01-01, dated_as: start}]
  - id: NETWORK
    name: {en: Network}
    worldwide: true
    versions: [{number: 1, holds_from: 2016-01-01, dated_as: start}]
indicators:
  - id: KIDS
    pathway: children
    title: {en: Children reached}
    description: {en: Children who took part.}
    unit: people
    over_partners: sum
    over_time: sum
    minimum: [{axes: [sex], holds_from: 2016-01-01}]
    aspirational: [{axes: [sex, age], holds_from: 2017-01-01}]
    contributes_to: [R-1]
    references: [{vocabulary: "9", code: "3333"}]
    source: test
  - id: VICTIMS
    pathway: children
    title: {en: Victims served}
    description: {en: Child victims who received services.}
    unit: people
    over_partners: sum
    over_time: none
    minimum: [{axes: [sex], holds_from: 2017-01-01}]
    sensitive: true
    small_count_below: 10
    source: test
  - id: PEERS
    pathway: children
    title: {en: Peer leaders}
    description: {en: Children who lead peer groups that partners share.}
    unit: people
    over_partners: max
    over_time: latest
    aspirational: [{axes: [sex], holds_from: 2016-01-01}]
    source: test
  - id: JUDGES
    pathway: government
    title: {en: Judges trained}
    description: {en: Judges trained by partners who may train the same ones.}
    unit: people
    over_partners: none
    over_time: none
    aspirational: [{axes: [sex], holds_from: 2016-01-01}]
    source: test
  - id: LAWS
    pathway: government
    title: {en: Laws changed}
    description: {en: Laws that partners helped to change.}
    unit: documents
    over_partners: sum
    over_time: latest
    source: test
partners:
  - id: desk
    name: {en: Desk}
    toc: MOTHER
    member: LEAD
    since: 2016-01-01
    languages: [en]
    indicators: [KIDS, VICTIMS, LAWS]
  - id: inti
    name: {en: Inti}
    toc: ANDES
    since: 2016-01-01
    languages: [en]
    indicators: [KIDS, VICTIMS, PEERS, JUDGES, LAWS]
  - id: quiet-house
    name: {en: Casa Callada}
    toc: ANDES
    since: 2016-01-01
    withheld: true
    languages: [en]
    indicators: [KIDS, VICTIMS, PEERS, JUDGES]
  - id: chang
    name: {en: Chang}
    toc: SIAM
    since: 2016-01-01
    languages: [en]
    indicators: [KIDS, VICTIMS, PEERS, JUDGES, LAWS]
  - id: khao
    name: {en: Khao}
    toc: SIAM
    since: 2017-01-01
    languages: [en]
    indicators: [KIDS, PEERS, JUDGES]
  - id: relay
    name: {en: Relay}
    toc: NETWORK
    since: 2016-01-01
    until: 2016-12-31
    languages: [en]
    indicators: [KIDS, LAWS]
donor_frameworks:
  - id: FRAME
    title: {en: Framework}
    owner: MINISTRY
    results:
      - id: R-1
        number: 1
        title: {en: Result}
        objectives:
          - id: R-1A
            title: {en: Objective}
            contributions: [{pathways: [children], outcomes: [M-VOICE], countries: [BO, TH]}]
iati:
  reporting_organisation: LEAD
  identifier_prefix: NL-KVK-41149287-TINY
  base_url: https://example.org/tiny
  status: "2"
  collaboration_type: "1"
  flow_type: "10"
  finance_type: "110"
  aid_type: C01
  tied_status: "5"
  sectors: [{vocabulary: "1", code: "15160"}]
  policy_markers: [{code: "1", significance: "1"}]
  tags: [{vocabulary: "3", code: "5.2"}]
  participations:
    - {organisation: MINISTRY, role: "1", activity_id: XM-DAC-7-PPR-1}
    - {organisation: LEAD, role: "2"}
    - {organisation: LEAD, role: "4"}
  contact: {organisation: {en: Lead}}
  activities: []
"""

ACTIVITIES: tuple[tuple[str, str | None, str | None], ...] = (
    ("PROGRAMME", None, None),
    ("BO", "ANDES", "BO"),
    ("PE", "ANDES", "PE"),
    ("TH", "SIAM", "TH"),
    ("NETWORK", "NETWORK", None),
)
"""Id, theory of change and country of the tiny programme's activities."""


def definition() -> Definition:
    """The tiny programme as its files say it, to be changed at will."""
    content: Definition = yaml.load(PROGRAMME_TEXT, Loader=yaml.SafeLoader)
    content["iati"]["activities"] = [_activity(*entry) for entry in ACTIVITIES]
    return content


def _activity(entry_id: str, toc: str | None, country: str | None) -> Definition:
    text = (
        f"What the tiny programme does in {entry_id}, told at such length that it says something."
    )
    where = {"toc": toc, "country": country, "region": None if country else "998"}
    return {
        "id": entry_id,
        **{key: value for key, value in where.items() if value},
        "title": {"en": f"Tiny in {entry_id}"},
        "description": {"en": text},
        "objectives": {"en": text},
        "target_groups": {"en": text},
        "scope": "4" if country else "3",
    }


def programme(change: Callable[[Definition], object] | None = None) -> Programme:
    """The tiny programme; `change` alters its definition first."""
    content = definition()
    if change:
        change(content)
    return Programme.model_validate(content)


def write_programme(folder: Path, content: Definition) -> Path:
    """A definition as a folder of YAML files, each key in the file where it belongs."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, keys in FILES.items():
        part = {key: copy.deepcopy(content[key]) for key in keys if key in content}
        text = yaml.safe_dump(part, sort_keys=False, allow_unicode=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def value(
    indicator: str,
    place: str,
    number: int | None,
    sex: str = ALL,
    age_group: str = ALL,
    kind: ValueKind = ValueKind.REALISED,
    applies: bool = True,
) -> OutputValue:
    """One cell; `reading` says where it stands. No number: not reported, or not applicable."""
    state = ValueState.REPORTED if number else ValueState.REPORTED_ZERO
    if number is None:
        state = ValueState.NOT_REPORTED if applies else ValueState.NOT_APPLICABLE
    return OutputValue(
        sheet="Outputs",
        row=0,
        cell="",
        indicator=indicator,
        place=place,
        age_group=age_group,
        sex=sex,
        kind=kind,
        state=state,
        value=None if number is None else Decimal(number),
        raw="" if number is None else str(number),
        note="",
    )


def split(
    indicator: str,
    place: str,
    total: int,
    kind: ValueKind = ValueKind.REALISED,
    age_group: str = ALL,
    **sexes: int,
) -> list[OutputValue]:
    """A total and its parts by sex; `not_reported` for those whose sex is not known."""
    parts = {sex.replace("_", "-"): number for sex, number in sexes.items()}
    return [
        value(indicator, place, number, sex, age_group, kind)
        for sex, number in {ALL: total, **parts}.items()
    ]


def reading(partner: str, period: str, values: Iterable[OutputValue], revision: int = 1) -> Reading:
    """A file of a partner without problems, its cells numbered in the order given."""
    placed = tuple(
        replace(v, row=number, cell=f"F{number}") for number, v in enumerate(values, start=5)
    )
    name = f"{partner}-{period}.xlsx"
    cover = Cover("TINY-1", partner, period, revision, "en", "1234.5")
    sha256 = hashlib.sha256(repr((cover, placed)).encode()).hexdigest()
    return Reading(name, sha256, cover, outputs=placed)


def record(
    connection: duckdb.DuckDBPyConnection, definition: Programme, *readings: Reading
) -> list[Status]:
    """Record files that passed their checks; gives the status of each."""
    ledger = SubmissionLedger(connection, fingerprint(definition))
    return [
        ledger.record(r, Status.ACCEPTED, f"{r.sha256[:2]}/{r.sha256}.xlsx", NOON) for r in readings
    ]


def build(connection: duckdb.DuckDBPyConnection, definition: Programme) -> None:
    """Build every model."""
    build_core(connection, definition)
    build_marts(connection)


def fill(connection: duckdb.DuckDBPyConnection, definition: Programme, *readings: Reading) -> None:
    """Record files and build every model."""
    record(connection, definition, *readings)
    build(connection, definition)


def emptied(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """The same warehouse as if nothing was ever received, built or suppressed."""
    for table in ("submission", "problem", "output_value", "budget_line", "sign_of_change"):
        connection.execute(f"delete from staging.{table}")  # noqa: S608 - ours
    connection.execute("delete from ops.build")
    connection.execute("delete from marts.suppression")
    return connection
