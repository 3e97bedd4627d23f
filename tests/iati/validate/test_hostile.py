"""Files made to do harm are judged like any other: nothing else is read, and all is bounded."""

import io
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from lxml import etree

from iati.validate import files, judging, places
from iati.validate.chunks import MOST_ATTRIBUTES, Chunk, read_chunk
from iati.validate.cutting import PIECE_BYTES
from iati.validate.document import Record
from iati.validate.findings import LONGEST
from iati.validate.places import start_places
from iati.validate.reading import read_document
from iati.validate.values import begins_with
from tests.iati.validate.documents import (
    TODAY,
    activity,
    judged,
    numbered_activity,
    rules_of,
    wrap,
)

WITHHELD = "nobody asked for this"


def only_finding(document: bytes, folder: Path) -> tuple[str, str]:
    [finding] = judged(document, folder).findings
    return finding.rule, finding.message


def with_start_tag(attributes: str) -> bytes:
    """A valid file with more in its outermost start tag."""
    return activity().replace(b"<iati-activities ", f"<iati-activities {attributes} ".encode())


# ------------------------------------------------------------------ nothing read, nothing fetched
class Requests(list[str]):
    """The addresses that were asked for at a server, which is at `url`."""

    url = ""


@pytest.fixture(scope="module")
def requests() -> Iterator[Requests]:
    asked = Requests()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)

        do_HEAD = do_GET  # noqa: N815

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        asked.url = f"http://127.0.0.1:{server.server_port}/x"
        yield asked
        server.shutdown()


_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_INCLUDE = "http://www.w3.org/2001/XInclude"
# What points elsewhere, and whether a document with it may be judged at all.
POINTERS = {
    "external doctype": ('<!DOCTYPE iati-activities SYSTEM "{0}">', "", "", {"file:doctype"}),
    "public doctype": ('<!DOCTYPE iati-activities PUBLIC "a" "{0}">', "", "", {"file:doctype"}),
    "entity": ('<!DOCTYPE a [<!ENTITY s SYSTEM "{0}">]>', "", "&s;", {"file:doctype"}),
    "parameter entity": ('<!DOCTYPE a [<!ENTITY % s SYSTEM "{0}"> %s;]>', "", "", {"file:doctype"}),
    "entity in a default": (
        '<!DOCTYPE a [<!ENTITY s "x"><!ATTLIST iati-activity hierarchy CDATA "&s;&s;">]>',
        "",
        "",
        {"file:doctype"},
    ),
    "doctype behind a comment": (
        '<!-- > --><?a?>\n<!DOCTYPE a [<!ENTITY s SYSTEM "{0}">]>',
        "",
        "&s;",
        {"file:doctype"},
    ),
    "style sheet": ('<?xml-stylesheet type="text/xsl" href="{0}"?>', "", "", set()),
    "schema location": (
        "",
        f'xmlns:xsi="{_INSTANCE}" xsi:schemaLocation="urn:x {{0}}"',
        "",
        set(),
    ),
    "schema location without a namespace": (
        "",
        f'xmlns:xsi="{_INSTANCE}" xsi:noNamespaceSchemaLocation="{{0}}"',
        "",
        set(),
    ),
    "base": ("", 'xml:base="{0}"', "", set()),
    "include": ("", f'xmlns:xi="{_INCLUDE}"', '<xi:include href="{0}" parse="text"/>', {"0.3.1"}),
}


@pytest.mark.parametrize("pointer", POINTERS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_nothing_that_a_document_points_to_is_read_or_fetched(
    pointer: str, encoding: str, requests: Requests, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(WITHHELD)
    prolog, attributes, inside, expected = POINTERS[pointer]
    for target in (requests.url, secret.as_uri(), str(secret)):
        text = (
            activity()
            .decode()
            .replace('<?xml version="1.0"?>', "")
            .replace("<iati-activities ", f"{prolog}<iati-activities {attributes} ")
            .replace("Down to Zero India", f"Down to Zero{inside}")
            .replace("{0}", target)
        )
        report = judged(text.encode(encoding), tmp_path)
        assert rules_of(report) - {"file:encoding"} == expected
        assert WITHHELD not in repr(report)
    assert requests == []


@pytest.mark.parametrize("place", ["xml:lang", "xml:base", "ref"])
def test_odd_values_of_attributes_are_only_values(place: str, tmp_path: Path) -> None:
    for value in ("", " ", "\u202egnitset\u202c", "\x85\u2028", "x" * 100_000, "&#9;&#10;"):
        document = activity().replace(b"<title>", f'<title {place}="{value}">'.encode())
        assert rules_of(judged(document, tmp_path)) <= {"0.3.1", "9.95.1"}


def test_an_identifier_with_control_and_bidirectional_characters_is_judged(tmp_path: Path) -> None:
    document = activity().replace(b"DTZ-IN<", "DTZ-\u202e\x85\u200b<".encode())
    assert judged(document, tmp_path).activity_count == 1


# ------------------------------------------------------------------ encodings
@pytest.mark.parametrize(
    "encoding",
    [
        "undefined",
        "punycode",
        "idna",
        "unicode_escape",
        "raw_unicode_escape",
        "hex",
        "base64",
        "zlib",
        "rot13",
        "klingon",
    ],
)
def test_an_encoding_that_is_none_is_never_tried(encoding: str, tmp_path: Path) -> None:
    document = activity().replace(b'"1.0"', f'"1.0" encoding="{encoding}"'.encode())
    rule, message = only_finding(document, tmp_path)
    assert rule == "0.1.1"
    assert "encoding that does not exist" in message


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-32", "UTF-16-LE"])
def test_a_file_that_is_not_in_the_encoding_it_declares_is_malformed(
    encoding: str, tmp_path: Path
) -> None:
    document = activity().replace(b'"1.0"', f'"1.0" encoding="{encoding}"'.encode())
    assert only_finding(document, tmp_path)[0] == "0.1.1"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_known_without_a_mark(encoding: str, tmp_path: Path) -> None:
    report = judged(activity().decode().encode(encoding), tmp_path)
    assert (rules_of(report), report.activity_count) == ({"file:encoding"}, 1)


def test_only_the_xml_declaration_declares_an_encoding(tmp_path: Path) -> None:
    style = b'<?xml-stylesheet href="a.css" encoding="klingon"?>'
    assert judged(style + activity().split(b"?>", 1)[1], tmp_path).findings == ()


@pytest.mark.parametrize(
    "noise",
    [
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xff\xfe",
        b"\x00",
        b"\xef\xbf\xbe",
        b"&#0;",
        b"&#xD800;",
        b"&#x1;",
        b"N\xf1",
    ],
)
def test_bytes_that_are_no_characters_are_malformed(noise: bytes, tmp_path: Path) -> None:
    document = activity().replace(b"Down to Zero", b"Down " + noise)
    assert only_finding(document, tmp_path)[0] == "0.1.1"


def test_utf7_hides_no_document_type(tmp_path: Path) -> None:
    hidden = activity().replace(b'"1.0"?>', b'"1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4-')
    assert rules_of(judged(hidden, tmp_path)) == {"file:doctype"}


# ------------------------------------------------------------------ the outermost element
@pytest.mark.parametrize(
    "attributes",
    [
        'p:a="1"',
        'xmlns:p=""',
        'xmlns:p="urn:p" p:a:b="1"',
        'xmlns:xml="urn:x"',
        'a="1" a="2"',
        'a="<"',
        "a=1",
        'a="1',
    ],
)
def test_a_fault_in_the_outermost_tag_is_found_once(attributes: str, tmp_path: Path) -> None:
    many = [numbered_activity(number) for number in range(800)]
    document = wrap(*many).replace(b"<iati-activities ", f"<iati-activities {attributes} ".encode())
    assert only_finding(document, tmp_path)[0] == "0.1.1"


def test_a_version_of_xml_that_does_not_exist_is_malformed(tmp_path: Path) -> None:
    document = activity().replace(b'<?xml version="1.0"', b'<?xml version="2.0"')
    assert only_finding(document, tmp_path)[0] == "0.1.1"


def test_prefixes_and_lines_of_the_outermost_tag_are_kept_as_they_are(tmp_path: Path) -> None:
    document = with_start_tag("xmlns:p='urn:p'\r\n\r  p:a=\"1\n2\"\n").replace(
        b'<sector code="15160"/>', b'<sector code="x"/><p:own/>'
    )
    line = 1 + document.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(
        b"\n", 0, document.replace(b"\r\n", b"\n").index(b"<sector")
    )
    found = [f.line for f in judged(document, tmp_path).findings if f.rule == "9.76.1"]
    assert found == [line]


@pytest.mark.parametrize(
    "document",
    [
        with_start_tag(" ".join(f'a{number}="{number}"' for number in range(10_000))),
        with_start_tag(" ".join(f'xmlns:a{number}="urn:{number}"' for number in range(5000))),
        with_start_tag(f'a="{"x" * 70_000}"'),
        b"<?x?>" * 300_000 + activity(),
        b"<!--x-->" * 200_000 + b"<iati-activities/>",
        b'<?xml version="1.0"?>' + b" " * 2_000_000 + b'<iati-activities version="2.03"/>',
    ],
    ids=["attributes", "namespaces", "value", "instructions", "comments", "spaces"],
)
def test_an_outermost_tag_too_long_to_repeat_is_refused(document: bytes, tmp_path: Path) -> None:
    document = document.replace(b'<?x?><?xml version="1.0"?>', b"<?x?>")
    assert only_finding(document, tmp_path)[0] == "file:record-too-long"


def test_a_version_of_kilobytes_makes_no_finding_of_kilobytes(tmp_path: Path) -> None:
    finding = next(f for f in judged(wrap(version="9" * 60_000), tmp_path).findings)
    assert finding.rule == "0.6.1"
    assert len(finding.message) <= LONGEST
    assert len(finding.value) <= LONGEST


# ------------------------------------------------------------------ shapes
def test_an_element_with_a_thousand_attributes_and_more_is_refused(tmp_path: Path) -> None:
    wide = " ".join(f'a{number}="1"' for number in range(MOST_ATTRIBUTES + 1))
    document = wrap(numbered_activity(1).replace("<title>", f"<title {wide}>"))
    rule, message = only_finding(document, tmp_path)
    assert rule == "file:record-too-long"
    assert f"{MOST_ATTRIBUTES} attributes" in message


def test_a_record_of_millions_of_elements_is_refused(tmp_path: Path) -> None:
    report = judged(wrap(numbered_activity(1), f"<iati-activity>{'<a/>' * 2_000_001}"), tmp_path)
    [finding] = report.findings
    assert finding.rule == "file:record-too-long"
    assert "2,000,000 tags" in finding.message
    assert report.activity_count == 0


@pytest.mark.parametrize("wrapper", ["x", "iati-activities", "iati-activityx", "p:iati-activity"])
def test_records_inside_another_element_are_not_torn_apart(wrapper: str, tmp_path: Path) -> None:
    """However long the element is: a well-formed file is never called malformed."""
    inside = "".join(numbered_activity(number) for number in range(1000))
    assert len(inside) > 2 * PIECE_BYTES
    document = wrap(f'<{wrapper} xmlns:p="urn:p">{inside}</{wrapper}>', numbered_activity(1))
    report = judged(document, tmp_path)
    assert (rules_of(report), report.activity_count) == ({"0.3.1"}, 1)


def test_places_of_records_before_a_fault_are_right_behind_nested_records(tmp_path: Path) -> None:
    nested = numbered_activity(1).replace("<title>", "<iati-activity/><title>")
    document = wrap(nested, numbered_activity(2).replace("</title>", "</titel>"))
    report = judged(document, tmp_path)
    lines = {f.line for f in report.findings if f.rule == "0.3.1"}
    assert (
        document.splitlines().index(
            b"<iati-activity/><title><narrative>Down to Zero India</narrative></title>"
        )
        + 1
        in lines
    )


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        activity() + activity(),
        activity() + b"text",
        activity().replace(b"<iati-activity ", b"<iati-activity '"),
        activity().replace(b'type="21">', b'type="21>'),
        activity().replace(b"<title>", b"<title><!--"),
        activity().replace(b"<title>", b"<title><![CDATA["),
        activity().replace(b"<title>", b"<title><?x "),
        activity().replace(b"<title>", b"<!DOCTYPE a><title>"),
        activity().replace(b"\n", b"\n\xef\xbb\xbf", 1),
        b"\xef\xbb\xbf" * 2 + activity(),
        wrap("<iati-activity>" + "<a>" * 300 + "</a>" * 300 + "</iati-activity>"),
        wrap(f"<iati-activity {'n' * 60_000}='1'/>"),
    ],
)
def test_what_is_no_document_is_one_critical_finding(document: bytes, tmp_path: Path) -> None:
    assert only_finding(document, tmp_path)[0] == "0.1.1"


def test_names_of_kilobytes_make_no_findings_of_kilobytes(tmp_path: Path) -> None:
    name = "n" * 40_000
    deep = f"<{name}>" * 20 + f'<title {name}="1"/>' + f"</{name}>" * 20
    report = judged(activity().replace(b"<title>", f"<title>{deep}".encode()), tmp_path)
    assert {"0.3.1", "4.3.1"} <= rules_of(report)
    assert max(len(repr(finding)) for finding in report.findings) < 5 * LONGEST


# ------------------------------------------------------------------ a great many findings
def test_no_more_findings_are_listed_than_memory_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_FINDINGS", 50)
    monkeypatch.setattr(judging, "MOST_FINDINGS", 50)
    documents = {
        "many.xml": wrap(*["<iati-activity/>"] * 100),
        "one.xml": wrap(f"<iati-activity>{'<x/>' * 1000}</iati-activity>"),
        "few.xml": activity(),
    }
    for name, document in documents.items():
        (tmp_path / name).write_bytes(document)
    reports = files.validate_files([tmp_path / name for name in documents], TODAY)
    assert [len(report.findings) for report in reports] == [51, 51, 0]
    assert [report.findings[-1].rule for report in reports[:2]] == ["file:too-many-findings"] * 2
    assert reports[0].activity_count < 10
    assert reports == files.validate_files([tmp_path / name for name in documents], TODAY)


def test_all_findings_are_listed_up_to_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = len(judged(wrap("<iati-activity/>"), tmp_path).findings)
    monkeypatch.setattr(files, "MOST_FINDINGS", count)
    assert len(judged(wrap("<iati-activity/>"), tmp_path).findings) == count


# ------------------------------------------------------------------ costs that must not explode
def _record(document: bytes) -> Record:
    for part in read_document("a.xml", io.BytesIO(document)):
        if isinstance(part, Chunk):
            return next(r for r in read_chunk(part) if isinstance(r, Record))
    raise LookupError


def test_paths_are_those_of_xpath() -> None:
    inside = "<title/><!--x--><p:a xmlns:p='urn:p'/><title><narrative/><narrative/></title><a/>"
    record = _record(wrap(f"<iati-activity>{inside}</iati-activity>"))
    for element in record.element.iter(etree.Element):
        below = element.getroottree().getpath(element).split("/")[3:]
        assert record.path_of(element) == "/".join(["iati-activity", *below])


def test_siblings_are_numbered_once_for_all_their_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    numbered: list[int] = []
    number = places._steps

    def counting(children: list[etree._Element]) -> Mapping[etree._Element, str]:
        numbered.append(len(children))
        return number(children)

    monkeypatch.setattr(places, "_steps", counting)
    record = etree.fromstring(f"<r>{'<a/>' * 1000}<b/></r>")
    paths = places.Paths()
    found = [paths.below(record, child) for child in record]
    assert found[998:] == ["r/a[999]", "r/a[1000]", "r/b"]
    assert numbered == [len(record)]


def test_places_of_start_tags_are_those_of_the_text() -> None:
    text = "<a b='>'>\n<!-- <c> --><![CDATA[<c>]]><?c <c>?>é😀<c\r\n/>\r<d></d></a>"
    assert list(start_places(text.encode())) == [(1, 0), (2, 38), (4, 0)]


@pytest.mark.parametrize(
    ("starts", "text", "expected"),
    [
        (["a", "ab", "b"], "abc", True),
        (["ab", "a"], "ab", True),
        (["ab"], "ab", False),
        (["ab"], "a", False),
        ([], "a", False),
        (["b", "c"], "a", False),
        (["a", "az"], "b", False),
        (["a"] * 3, "aa", True),
    ],
)
def test_a_text_begins_with_one_of_many(starts: list[str], text: str, expected: bool) -> None:
    assert begins_with(starts)(text) is expected


MANY = 300
TITLE = "<title><narrative>t</narrative></title>"
SPLIT = "".join(
    f'<actual value="1"><dimension name="sex" value="v{number}"/></actual>'
    for number in range(MANY)
)


def _result(indicators: str) -> str:
    return f'<result type="1">{TITLE}{indicators}</result>'


def _period(cells: str) -> str:
    dates = '<period-start iso-date="2016-01-01"/><period-end iso-date="2016-12-31"/>'
    return f'<indicator measure="1">{TITLE}<period>{dates}{cells}</period></indicator>'


# What is found of many things that were compared each with each, and how often.
CROWDS = {
    "dtz:dimension-value": (_result(_period(f'<actual value="5"/>{SPLIT}')), MANY),
    "dtz:several-totals": (_result(_period('<actual value="5"/>' * MANY)), MANY - 1),
    "dtz:indicator-twice": (
        _result(f'<indicator measure="1">{TITLE}</indicator>' * MANY),
        MANY - 1,
    ),
    "dtz:text-twice-in-language": (
        f"<contact-info>{TITLE.replace('</title>', '<narrative>t</narrative></title>') * MANY}"
        "</contact-info>".replace("title", "organisation"),
        MANY,
    ),
    "8.11.1": (
        _result(
            f'<reference code="a" vocabulary="1"/><indicator measure="1">{TITLE}'
            '<reference code="a" vocabulary="1"/></indicator>' * 1
        ),
        1,
    ),
    "7.9.1": (
        f'<country-budget-items vocabulary="1">{"<budget-item/>" * MANY}</country-budget-items>',
        MANY,
    ),
}


@pytest.mark.parametrize("rule", CROWDS)
def test_crowds_are_judged_in_full(rule: str, tmp_path: Path) -> None:
    inside, count = CROWDS[rule]
    report = judged(activity(inside), tmp_path)
    assert [finding.rule for finding in report.findings].count(rule) == count


def test_of_very_many_vocabularies_the_first_are_judged(tmp_path: Path) -> None:
    regions = "".join(f'<recipient-region code="1" vocabulary="v{n}"/>' for n in range(MANY))
    report = judged(activity(regions), tmp_path)
    rules = [finding.rule for finding in report.findings]
    assert 0 < rules.count("dtz:recipient-share-missing") < MANY
    assert rules.count("9.46.1") + rules.count("9.52.1") >= MANY


def test_of_very_many_splits_the_first_are_compared(tmp_path: Path) -> None:
    split = "".join(
        f'<actual value="1"><dimension name="n{n}" value="a"/></actual>'
        f'<actual value="1"><dimension name="n{n}" value="b"/>'
        '<dimension name="x" value="c"/></actual>'
        for n in range(MANY)
    )
    report = judged(activity(_result(_period(split))), tmp_path)
    assert 0 < [f.rule for f in report.findings].count("dtz:axes-mixed") < MANY
