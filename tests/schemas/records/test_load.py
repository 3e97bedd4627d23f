"""The alliance's records: read whole or refused with everything wrong, each with file and line."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from schemas.programme.codes import Progress
from schemas.records import (
    Records,
    RecordsError,
    TransactionType,
    Verdict,
    fingerprint,
    load_records,
)
from tests.builders import programme

TINY = programme()

REFLECTIONS = """\
reflections:
  - id: ANDES-2017-1
    toc: ANDES
    period: "2017"
    on: 2017-08-15
    dated_as: August
    plots:
      - {sign: inti-2017-0123abcd, outcomes: [M-VOICE]}
      - {sign: inti-2017-4567abcd, outcomes: []}
    judgements:
      - outcome: M-VOICE
        progress: medium
        reasoning: Two of three councils
        public: {en: Councils hear children}
      - {pathway: government, progress: low, reasoning: Elections}
    conclusion: {on_track: true, reasoning: Enough moved}
    approved_by: desk
"""
SIGNS = """\
signs:
  - sign: inti-2017-0123abcd
    verdict: confirmed
    verified_with: the ombudsman
    verified_on: 2018-01-10
    public: {en: Councils hear children}
    approved_by: desk
"""
EXPLANATIONS = """\
explanations:
  - {partner: inti, period: "2017", place: BO, indicator: KIDS, internal: Rain, approved_by: desk}
  - {partner: inti, period: "2017", place: ALL, line: Staff, public: {en: Rain}, approved_by: desk}
"""
TRANSACTIONS = """\
id,activity,type,date,value,currency,value_date,organisation,partner,description
T1,PROGRAMME,incoming funds,2017-02-01,1000.50,EUR,2017-02-01,MINISTRY,,First part
T2,BO,disbursement,2017-03-01,-20,USD,2017-03-02,,inti,
T3,TH,expenditure,2017-03-01,7,EUR,2017-03-02,,,
"""
RATES = """\
currency,date,rate,source
USD,2017-01-01,0.95,Central bank
"""

Texts = dict[str, str]
ALL: Texts = {
    "reflections.yaml": REFLECTIONS,
    "signs.yaml": SIGNS,
    "explanations.yaml": EXPLANATIONS,
    "transactions.csv": TRANSACTIONS,
    "exchange-rates.csv": RATES,
}


def write(folder: Path, texts: Texts) -> Path:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def said(folder: Path, texts: Texts) -> list[str]:
    """What is wrong, without the folder."""
    with pytest.raises(RecordsError) as caught:
        load_records(write(folder, texts), TINY)
    head, *lines = str(caught.value).splitlines()
    assert head == f"The alliance's records have {len(lines)} problem(s):"
    return [line.strip().removeprefix(f"{folder}/") for line in lines]


def test_without_a_folder_or_a_file_there_is_nothing_on_record(tmp_path: Path) -> None:
    assert load_records(tmp_path / "nowhere", TINY) == Records()
    assert load_records(tmp_path, TINY) == Records()
    assert load_records(write(tmp_path, {"signs.yaml": "# nothing yet\n"}), TINY) == Records()


def test_every_kind_of_record_is_read(tmp_path: Path) -> None:
    records = load_records(write(tmp_path, ALL), TINY)

    (meeting,) = records.reflections
    assert (meeting.on, meeting.dated_as) == (dt.date(2017, 8, 15), "August")
    assert [(p.sign, p.outcomes) for p in meeting.plots] == [
        ("inti-2017-0123abcd", ("M-VOICE",)),
        ("inti-2017-4567abcd", ()),
    ]
    assert [(j.outcome, j.pathway, j.progress) for j in meeting.judgements] == [
        ("M-VOICE", None, Progress.MEDIUM),
        (None, "government", Progress.LOW),
    ]
    (sign,) = records.signs
    assert (sign.verdict, sign.public) == (Verdict.CONFIRMED, {"en": "Councils hear children"})
    assert [(e.indicator, e.line) for e in records.explanations] == [
        ("KIDS", None),
        (None, "Staff"),
    ]
    assert [(t.type, t.value, t.organisation, t.partner) for t in records.transactions] == [
        (TransactionType.INCOMING_FUNDS, Decimal("1000.50"), "MINISTRY", None),
        (TransactionType.DISBURSEMENT, Decimal(-20), None, "inti"),
        (TransactionType.EXPENDITURE, Decimal(7), None, None),
    ]
    assert [(r.currency, r.rate) for r in records.exchange_rates] == [("USD", Decimal("0.95"))]


def test_the_mark_goes_by_what_the_records_say_and_not_by_how_they_are_written(
    tmp_path: Path,
) -> None:
    before = fingerprint(load_records(write(tmp_path, ALL), TINY))

    laid_out = ALL | {"signs.yaml": "# verified in January\n" + SIGNS}
    same = fingerprint(load_records(write(tmp_path, laid_out), TINY))
    other = ALL | {"signs.yaml": SIGNS.replace("ombudsman", "mayor")}
    changed = fingerprint(load_records(write(tmp_path, other), TINY))

    assert before == same != changed


FAULTS: dict[str, tuple[str, str, str, str]] = {
    "an unknown theory of change": (
        "reflections.yaml",
        "toc: ANDES",
        "toc: ALPS",
        "reflections.yaml:2: 'ALPS' is no theory of change. Use one of: ANDES, MOTHER, NETWORK",
    ),
    "an unknown period": (
        "reflections.yaml",
        'period: "2017"',
        'period: "1917"',
        "reflections.yaml:2: '1917' is no period. Use one of: 2016, 2017.",
    ),
    "a plot to an unknown outcome": (
        "reflections.yaml",
        "outcomes: [M-VOICE]",
        "outcomes: [M-GONE]",
        "reflections.yaml:2: 'M-GONE' is no outcome. Use one of: M-VOICE.",
    ),
    "a judgement of an unknown pathway": (
        "reflections.yaml",
        "pathway: government",
        "pathway: parents",
        "reflections.yaml:2: 'parents' is no pathway. Use one of: children, government.",
    ),
    "a sign plotted twice in one meeting": (
        "reflections.yaml",
        "inti-2017-4567abcd",
        "inti-2017-0123abcd",
        "reflections.yaml:2: sign 'inti-2017-0123abcd' is plotted 2 times in one reflection. Plot",
    ),
    "a judgement of two things": (
        "reflections.yaml",
        "{pathway: government,",
        "{pathway: government, outcome: M-VOICE,",
        "reflections.yaml:15: judgements.1: judge an outcome or a pathway: give exactly one",
    ),
    "progress in other words": (
        "reflections.yaml",
        "progress: medium",
        "progress: good",
        "reflections.yaml:12: judgements.0.progress: Input should be 'low', 'medium' or 'high'",
    ),
    "a meeting on no day": (
        "reflections.yaml",
        "on: 2017-08-15",
        "on: August",
        "reflections.yaml:5: on: ",
    ),
    "a conclusion without reasoning": (
        "reflections.yaml",
        "reasoning: Enough moved",
        'reasoning: ""',
        "reflections.yaml:16: conclusion.reasoning: ",
    ),
    "a verdict without anybody asked": (
        "signs.yaml",
        "    verified_with: the ombudsman\n",
        "",
        "signs.yaml:2: entry: a verdict needs verified_with: who was asked.",
    ),
    "a public wording that nobody let pass": (
        "signs.yaml",
        "    approved_by: desk\n",
        "",
        "signs.yaml:2: entry: a public wording needs approved_by: who let it become public.",
    ),
    "a public wording in another language only": (
        "signs.yaml",
        "{en: Councils",
        "{es: Councils",
        "signs.yaml:2: the public wording is missing in 'en'. Add it.",
    ),
    "a key that nobody knows": (
        "signs.yaml",
        "verified_on",
        "verified_at",
        "signs.yaml:5: verified_at: Extra inputs are not permitted.",
    ),
    "a key that stands twice": (
        "signs.yaml",
        "    approved_by: desk\n",
        "    approved_by: desk\n    approved_by: lead\n",
        "signs.yaml:8: approved_by: this key is written twice. Keep one.",
    ),
    "a file of another list": (
        "signs.yaml",
        "signs:",
        "marks:",
        "signs.yaml:1: the file must hold 'signs:' with a list under it.",
    ),
    "an explanation of a place that is not the partner's": (
        "explanations.yaml",
        "place: BO",
        "place: TH",
        "explanations.yaml:2: 'TH' is no place of that partner. Use one of: ALL, BO, PE.",
    ),
    "an explanation of nothing": (
        "explanations.yaml",
        "indicator: KIDS, ",
        "",
        "explanations.yaml:2: entry: explain an indicator or a budget line: give exactly one",
    ),
    "an explanation that says nothing": (
        "explanations.yaml",
        "internal: Rain",
        'internal: " "',
        "explanations.yaml:2: entry: give internal, public or both.",
    ),
    "money from nowhere": (
        "transactions.csv",
        "MINISTRY,,",
        ",,",
        "transactions.csv:2: entry: incoming funds: give the organisation or the partner",
    ),
    "money of a kind that is none": (
        "transactions.csv",
        "incoming funds",
        "gift",
        "transactions.csv:2: type: Input should be ",
    ),
    "money of an unknown activity": (
        "transactions.csv",
        "T2,BO,",
        "T2,CL,",
        "transactions.csv:3: 'CL' is no activity of iati.yaml. Use one of: BO, NETWORK, PE,",
    ),
    "an amount that is no number": (
        "transactions.csv",
        "1000.50",
        "a lot",
        "transactions.csv:2: value: Input should be a valid decimal",
    ),
    "more cells than headings": (
        "transactions.csv",
        "First part",
        "First part,of two",
        "transactions.csv:2: there are more cells than headings. Mend it.",
    ),
    "a transaction twice": (
        "transactions.csv",
        "T2,",
        "T1,",
        "transactions.csv:3: 'T1' stands 2 times. Keep one of them.",
    ),
    "a rate of the programme's own currency": (
        "exchange-rates.csv",
        "USD",
        "EUR",
        "exchange-rates.csv:2: EUR is the programme's own currency: it has no rate.",
    ),
    "a rate of nothing": (
        "exchange-rates.csv",
        "0.95",
        "0",
        "exchange-rates.csv:2: rate: Input should be greater than 0.",
    ),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_is_told_with_file_line_and_remedy(case: str, tmp_path: Path) -> None:
    name, right, wrong, expected = FAULTS[case]
    assert right in ALL[name]

    lines = said(tmp_path, ALL | {name: ALL[name].replace(right, wrong, 1)})

    assert [line for line in lines if line.startswith(expected)], lines


def test_everything_wrong_in_all_files_is_told_at_once(tmp_path: Path) -> None:
    broken = {
        "reflections.yaml": REFLECTIONS.replace("medium", "good").replace("on: 2017", "on: x"),
        "signs.yaml": "signs: [",
        "exchange-rates.csv": RATES.replace("USD", "dollars"),
    }

    assert [line.rpartition(": ")[0].split(":")[0] for line in said(tmp_path, broken)] == [
        "reflections.yaml",
        "reflections.yaml",
        "signs.yaml",
        "exchange-rates.csv",
    ]


def test_two_meetings_on_one_day_about_one_period_cannot_both_be_the_newest(
    tmp_path: Path,
) -> None:
    again = REFLECTIONS.replace("reflections:\n", "").replace("ANDES-2017-1", "ANDES-2017-2")

    lines = said(tmp_path, {"reflections.yaml": REFLECTIONS + again})

    assert lines == [
        f"reflections.yaml:{line}: 'ANDES about 2017 on 2017-08-15' stands 2 times. "
        "Keep one of them."
        for line in (2, 18)
    ]


def test_what_is_no_text_is_told_and_not_raised(tmp_path: Path) -> None:
    (tmp_path / "signs.yaml").write_bytes(b"signs: \xff\xfe")

    assert said(tmp_path, {}) == ["signs.yaml:1: this is not UTF-8 text. Save it as UTF-8."]
