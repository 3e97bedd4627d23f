"""Reading published numbers back, and holding them against what was meant."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from iati.compare import read_back
from iati.read import read_identifiers, read_values
from schemas.totals import Total
from tests.iati.samples import TINY, compose, everywhere, parsed, total, values, write

HEAD = "NL-KVK-41149287-TINY"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write(tmp_path, compose())
    return tmp_path / "activities.xml"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_files_that_say_what_was_meant_agree(file: Path) -> None:
    back = read_back(TINY, values(), [file])

    assert back.agrees
    assert back.count == len(values()) == 18


def test_segments_are_read_as_one(tmp_path: Path) -> None:
    write(tmp_path, compose(), max_file_bytes=1)

    back = read_back(TINY, values(), tmp_path.glob("*.xml"))

    assert back.agrees


def test_suppressed_values_are_not_expected(tmp_path: Path) -> None:
    hidden = [*everywhere(), total("VICTIMS", 5, "SIAM TH", suppressed="small count")]
    write(tmp_path, compose(hidden))

    back = read_back(TINY, values(hidden), [tmp_path / "activities.xml"])

    assert back.agrees
    assert back.count == 18


def test_a_changed_number_is_both_missing_and_unexpected(file: Path) -> None:
    change(file, '<actual value="40"', '<actual value="41"')

    back = read_back(TINY, values(), [file])

    assert not back.agrees
    ((missing,), (unexpected,)) = (back.missing, back.unexpected)
    assert (missing.activity, missing.code, missing.value) == (f"{HEAD}-BO", "KIDS", Decimal(40))
    assert unexpected.value == Decimal(41)


def test_a_missing_number_is_found(tmp_path: Path) -> None:
    write(tmp_path, compose([t for t in everywhere() if t.value != 120]))

    back = read_back(TINY, values(), [tmp_path / "activities.xml"])

    assert [(v.kind, v.value) for v in back.missing] == [("target", Decimal(120))]
    assert back.unexpected == ()


def test_an_extra_number_is_found(file: Path) -> None:
    back = read_back(TINY, [v for v in values() if v.value != 120], [file])

    assert [(v.kind, v.value) for v in back.unexpected] == [("target", Decimal(120))]
    assert back.missing == ()


def test_a_number_written_twice_is_found(file: Path) -> None:
    change(file, '<target value="120"/>', '<target value="120"/><target value="120"/>')

    assert [v.value for v in read_back(TINY, values(), [file]).unexpected] == [Decimal(120)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<dimension name="sex" value="female"/>', '<dimension name="sex" value="male"/>'),
        ('<dimension name="sex" value="female"/>', ""),
        ('<period-end iso-date="2017-12-31"/>', '<period-end iso-date="2017-12-30"/>'),
        ('<target value="120"/>', '<actual value="120"/>'),
        ('vocabulary="99" code="KIDS"', 'vocabulary="99" code="KITS"'),
        (f"<iati-identifier>{HEAD}-BO<", f"<iati-identifier>{HEAD}-PE<"),
    ],
)
def test_a_number_in_another_place_is_found(file: Path, old: str, new: str) -> None:
    change(file, old, new)

    back = read_back(TINY, values(), [file])

    assert back.missing
    assert back.unexpected


def test_a_suppressed_number_that_slipped_in_is_found(file: Path) -> None:
    meant = [total("VICTIMS", 0), *(t for t in everywhere() if t.indicator != "VICTIMS")]
    hidden = total("VICTIMS", 0, "ANDES PE", suppressed="small count")

    back = read_back(TINY, values([*meant, hidden]), [file])

    assert [(v.activity, v.code) for v in back.unexpected] == [(f"{HEAD}-PE", "VICTIMS")]


NODES = ("", "ANDES BO", "ANDES PE", "ANDES ALL", "SIAM TH", "NETWORK ALL")
COUNTS = st.one_of(st.none(), st.just(0), st.integers(1, 10**15))


@st.composite
def random_totals(draw: st.DrawFn) -> list[Total]:
    cells = st.tuples(
        st.sampled_from([i.id for i in TINY.indicators]),
        st.sampled_from(NODES),
        st.sampled_from(["2016", "2017"]),
        st.sampled_from(["planned", "realised"]),
        st.sampled_from(["all", "0-11", "12-17", "not-reported"]),
        st.sampled_from(["all", "female", "male", "other", "not-reported"]),
    )
    chosen = draw(st.lists(cells, unique=True, max_size=25))
    return [
        total(
            indicator,
            draw(COUNTS),
            where,
            period=period,
            kind=kind,
            age_group=age,
            sex=sex,
            suppressed=draw(st.sampled_from([None, None, "small count"])),
        )
        for indicator, where, period, kind, age, sex in chosen
    ]


@settings(max_examples=40, deadline=None)
@given(totals=random_totals())
def test_whatever_is_published_reads_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, totals: list[Total]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    write(folder, compose(totals))

    back = read_back(TINY, values(totals), [folder / "activities.xml"])

    assert (back.missing, back.unexpected) == ((), ())
    assert back.count == sum(not v.suppressed for v in values(totals))


def test_values_come_in_document_order_with_everything_that_tells_them_apart(file: Path) -> None:
    first, second, third, *_ = read_values(file)

    assert (first.period_start, first.kind, first.value) == ("2016-01-01", "actual", Decimal(80))
    assert (second.period_start, second.kind) == ("2017-01-01", "target")
    assert (third.activity, third.code, third.period_end) == (HEAD, "KIDS", "2017-12-31")
    assert third.dimensions == ()


def test_identifiers_come_in_document_order(file: Path) -> None:
    assert read_identifiers(file) == [HEAD, *(f"{HEAD}-{i}" for i in ("BO", "PE", "TH", "NETWORK"))]


def test_reading_back_is_independent_of_indentation(file: Path, tmp_path: Path) -> None:
    flat = tmp_path / "flat.xml"
    text = etree.tostring(parsed(file.parent), encoding="unicode")
    flat.write_text("".join(line.strip() for line in text.splitlines()), encoding="utf-8")

    assert list(read_values(flat)) == list(read_values(file))


def test_entities_of_a_file_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("42", encoding="utf-8")
    file = tmp_path / "activities.xml"
    file.write_text(
        f'<!DOCTYPE a [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
        "<iati-activities><iati-activity><iati-identifier>&s;</iati-identifier></iati-activity>"
        "</iati-activities>",
        encoding="utf-8",
    )

    assert read_identifiers(file) == [""]
