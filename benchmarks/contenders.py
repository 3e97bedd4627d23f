"""What is measured: each contender judges one file in one way, and says how long it took.

`python -m benchmarks.contenders NAME FILE` runs one and prints seconds, activities and findings
as JSON. Loading schemas and rules is done before the clock starts. Comparing belongs in
`measure`.
"""

import datetime
import io
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from lxml import etree

from iati.validate import validate_files
from iati.validate.chunks import Chunk, read_chunk
from iati.validate.codelists import judge_codes
from iati.validate.document import Record
from iati.validate.findings import Finding
from iati.validate.reading import read_document
from iati.validate.rules import facts_of, judge_rules
from iati.validate.xsd import judge_schema
from schemas.iati_standard import xsd_path

TODAY = datetime.date(2026, 1, 1)
Outcome = tuple[int, int]
"""How many activities were judged, and how many findings there were."""
Judge = Callable[[Record], Iterator[Finding]]


def lxml_schema(path: Path) -> Callable[[], Outcome]:
    """The official schema by lxml alone: each activity as it is parsed, then forgotten."""
    schema: Any = etree.XMLSchema(etree.parse(str(xsd_path("activities"))))

    def run() -> Outcome:
        count = wrong = 0
        events: Any = etree.iterparse(str(path), events=("end",), tag="iati-activity")
        for _, element in events:
            count += 1
            wrong += not schema.validate(element)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
        return count, wrong

    return run


def xmlschema_schema(path: Path) -> Callable[[], Outcome]:
    """The official schema by the package xmlschema, in pure Python, one activity at a time."""
    import xmlschema

    schema = xmlschema.XMLSchema(str(xsd_path("activities")))
    root = schema.elements["iati-activity"]

    def run() -> Outcome:
        count = wrong = 0
        events: Any = etree.iterparse(str(path), events=("end",), tag="iati-activity")
        for _, element in events:
            count += 1
            wrong += sum(1 for _ in root.iter_errors(element))
            element.clear()
        return count, wrong

    return run


def ours(path: Path, judges: tuple[Judge, ...]) -> Callable[[], Outcome]:
    """Some of our checks in one process, read as the validator reads."""
    _warm(judges)

    def run() -> Outcome:
        with path.open("rb") as stream:
            return _judged(stream, judges)

    return run


def _judged(stream: BinaryIO, judges: tuple[Judge, ...]) -> Outcome:
    count = found = 0
    for part in read_document("", stream):
        for record in read_chunk(part) if isinstance(part, Chunk) else ():
            if isinstance(record, Record):
                count += 1
                found += sum(1 for judge in judges for _ in judge(record))
    return count, found


def _warm(judges: tuple[Judge, ...]) -> None:
    """Have schemas and rules loaded by judging an activity that has nothing."""
    document = b'<iati-activities version="2.03"><iati-activity/></iati-activities>'
    _judged(io.BytesIO(document), judges)


def whole(path: Path, processes: int) -> Callable[[], Outcome]:
    """All of our checks, the semantic ones included, by several processes."""
    _warm(PUBLIC)

    def run() -> Outcome:
        [report] = validate_files([path], TODAY, processes=processes)
        return report.activity_count, len(report.findings)

    return run


def iatikit_codelists(path: Path) -> Callable[[], Outcome]:
    """The codelists by the package iatikit, from a cache made of our own table."""
    from benchmarks.iatikit_cache import use_cache

    use_cache()
    from iatikit.data.dataset import Dataset

    def run() -> Outcome:
        dataset = Dataset(str(path))
        return len(dataset.etree.getroot()), len(dataset.validate_codelists().errors)

    return run


def _rules(record: Record) -> Iterator[Finding]:
    return judge_rules(record, facts_of(TODAY))


PUBLIC: tuple[Judge, ...] = (judge_schema, judge_codes, _rules)
CONTENDERS: Mapping[str, Callable[[Path], Callable[[], Outcome]]] = {
    "lxml schema": lxml_schema,
    "xmlschema schema": xmlschema_schema,
    "our schema": partial(ours, judges=(judge_schema,)),
    "our codelists": partial(ours, judges=(judge_codes,)),
    "iatikit codelists": iatikit_codelists,
    "our public rules": partial(ours, judges=PUBLIC),
    "all, 1 process": partial(whole, processes=1),
    "all, 2 processes": partial(whole, processes=2),
    "all, 4 processes": partial(whole, processes=4),
}


def main() -> None:
    """Run the contender that is named, on the file that is named."""
    name, file = sys.argv[1:]
    run = CONTENDERS[name](Path(file))
    start = time.perf_counter()
    count, found = run()
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "activities": count, "findings": found}))


if __name__ == "__main__":
    main()
