"""Whatever is done to a document, its report holds what a report promises.

The same damage is done each time; `FUZZ=1 pytest tests/iati/validate/test_fuzz.py` does new
damage each time, five hundred times as much of it.
"""

import io
import os
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from iati.sources import Source
from iati.validate import Report, Severity, crew, validate_files
from iati.validate.places import line_count
from tests.iati.validate.documents import TODAY
from tests.iati.validate.mutations import KINDS, Mutation, mutated, seeds

MUTATIONS = st.lists(
    st.builds(Mutation, st.sampled_from(sorted(KINDS)), st.integers(0, 9999), st.integers(0, 9999)),
    min_size=1,
    max_size=6,
)
SEEDS = st.sampled_from(seeds())
# What libxml2 and Python call encodings differs.
OF_ENCODINGS = {"encode", "declare"}
# The first look at a schema takes its time.
fuzzed = settings(
    max_examples=100_000 if "FUZZ" in os.environ else 200,
    derandomize="FUZZ" not in os.environ,
    deadline=None,
    print_blob=True,
)
PROFILES = st.sampled_from(["iati", "nl-mfa"])


def damaged(document: bytes, mutations: Sequence[Mutation]) -> bytes:
    for mutation in mutations:
        document = mutated(document, mutation)
    return document


def report_on(*documents: bytes, processes: int = 1, profile: str = "iati") -> list[Report]:
    sources = [
        Source(f"{number}.xml", None, lambda d=document: io.BytesIO(d))  # type: ignore[misc]
        for number, document in enumerate(documents)
    ]
    return validate_files(sources, TODAY, profile, processes=processes)


def is_well_formed(document: bytes) -> bool:
    """The parser's own verdict on the whole of a document."""
    parser = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False)
    try:
        etree.fromstring(document, parser)
    except etree.XMLSyntaxError:
        return False
    return True


@fuzzed
@given(SEEDS, MUTATIONS, PROFILES)
def test_every_finding_is_whole_and_has_its_place_in_the_file(
    seed: bytes, mutations: list[Mutation], profile: str
) -> None:
    document = damaged(seed, mutations)
    [report] = report_on(document, profile=profile)
    is_text = not OF_ENCODINGS & {mutation.kind for mutation in mutations}
    for finding in report.findings:
        assert finding.rule
        assert finding.message
        assert finding.remedy
        assert finding.file == "0.xml"
        assert finding.line >= 0
        assert not is_text or finding.line <= line_count(document) + 1


@fuzzed
@given(SEEDS, MUTATIONS.filter(lambda ms: not OF_ENCODINGS & {m.kind for m in ms}))
def test_what_is_malformed_is_critical_and_nothing_else_is_called_so(
    seed: bytes, mutations: list[Mutation]
) -> None:
    document = damaged(seed, mutations)
    [report] = report_on(document)
    if is_well_formed(document):
        assert "0.1.1" not in {finding.rule for finding in report.findings}
    else:
        assert report.worst is Severity.CRITICAL


@fuzzed
@given(SEEDS, MUTATIONS)
def test_a_document_is_judged_the_same_each_time_and_beside_others(
    seed: bytes, mutations: list[Mutation]
) -> None:
    document = damaged(seed, mutations)
    [alone] = report_on(document)
    first, _ = report_on(document, b"<")
    assert alone == first == report_on(document)[0]


def test_several_processes_find_the_same_in_damaged_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "ALONE_WEIGHT", {"fork": 1, "spawn": 1})
    documents = [
        mutated(seed, Mutation(kind, 7 * number, 3 * number))
        for number, kind in enumerate(sorted(KINDS))
        for seed in seeds()
    ]
    assert report_on(*documents, processes=2) == report_on(*documents)
