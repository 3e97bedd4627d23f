"""Children that do not fit are told apart, each with where it belongs, and mending them works."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from iati.validate.xsd_children import (
    Misplaced,
    Missing,
    Surplus,
    Unknown,
    mend,
    misfits_of,
)
from iati.validate.xsd_declared import Slot, declaration_of
from schemas.iati_standard import xsd_path
from tests.iati.validate.documents import activity, judged, numbered_activity, wrap

# a must be there, and only once; b may be there once; any number of c; others at the end.
_SLOTS = (Slot("a", 1, 1), Slot("b", 0, 1), Slot("c", 0, None), Slot("", 0, None))


def _element(names: str) -> etree._Element:
    """An element whose children have these names; x is of another namespace."""
    tags = ("{urn:x}x" if name == "x" else name for name in names)
    element = etree.Element("parent")
    element.extend([etree.Element(tag) for tag in tags])
    return element


def _misfits(names: str) -> list[object]:
    """What is wrong, with the numbers of the children instead of themselves."""
    element = _element(names)
    numbers = {child: number for number, child in enumerate(element)}
    shown: list[object] = []
    for misfit in misfits_of(element, _SLOTS):
        match misfit:
            case Unknown(child, expected):
                shown.append(("unknown", numbers[child], expected))
            case Surplus(child):
                shown.append(("surplus", numbers[child]))
            case Misplaced(child, behind, before):
                shown.append(("misplaced", numbers[child], behind, before))
            case Missing(_, name, behind, before):
                shown.append(("missing", name, behind, before))
    return shown


@pytest.mark.parametrize("names", ["a", "ab", "abccc", "acx", "axx"])
def test_children_that_fit_are_left_alone(names: str) -> None:
    assert _misfits(names) == []


@pytest.mark.parametrize(
    ("names", "misfits"),
    [
        ("", [("missing", "a", "", "")]),
        ("bc", [("missing", "a", "", "b")]),
        ("aa", [("surplus", 1)]),
        ("aba", [("surplus", 2)]),
        ("acb", [("misplaced", 1, "b", "")]),
        ("accb", [("misplaced", 3, "a", "c")]),
        ("xab", [("misplaced", 0, "b", "")]),
        ("acbb", [("misplaced", 1, "b", ""), ("surplus", 3)]),
        ("zb", [("unknown", 0, ("a",))]),
        ("azb", [("unknown", 1, ("c",))]),
        ("acz", [("unknown", 2, ("c",))]),
        ("azcza", [("unknown", 1, ("b", "c")), ("unknown", 3, ("c",)), ("surplus", 4)]),
    ],
)
def test_each_misfit_is_named_once(names: str, misfits: list[object]) -> None:
    assert _misfits(names) == misfits


@given(st.text("abcxz", max_size=12))
def test_a_mended_element_has_no_misfits_and_none_is_mended_in_vain(names: str) -> None:
    element = _element(names)
    misfits = misfits_of(element, _SLOTS)
    mend(element, _SLOTS)
    assert misfits_of(element, _SLOTS) == []
    after = "".join(etree.QName(child).localname for child in element)
    assert (after == names) == (not misfits)


@given(st.permutations([f"<{name}>" for name in "abcxz"]))
def test_mending_keeps_the_text_between_children(texts: list[str]) -> None:
    element = _element("zcab")
    element.text = texts[0]
    for child, text in zip(element, texts[1:], strict=True):
        child.tail = text
    mend(element, _SLOTS)
    assert "".join(map(str, element.itertext())) == "".join(texts)


def test_the_order_that_is_declared_is_that_of_the_place_and_not_of_the_name() -> None:
    xsd = xsd_path("activities")
    root = etree.fromstring(
        "<iati-activity><location/><result><indicator><period><actual><location/></actual>"
        "</period></indicator></result></iati-activity>"
    )
    outer, inner = (declaration_of(xsd, element) for element in root.iter("location"))
    assert outer is not None
    assert inner is not None
    assert outer.slots[0].name == "location-reach"
    assert [slot.name for slot in inner.slots] == [""]
    assert "ref" in inner.attributes


@pytest.mark.parametrize(
    ("record", "message", "remedy"),
    [
        (
            numbered_activity(1).replace('<activity-status code="2"/>\n', ""),
            "The element iati-activity lacks a child element: activity-status.",
            "Add activity-status behind participating-org and before activity-date.",
        ),
        (
            numbered_activity(1)
            .replace('<sector code="15160"/>\n', "")
            .replace("<title>", '<sector code="15160"/><title>'),
            "The element sector is not expected here: it belongs behind recipient-country.",
            "Move it: the children of iati-activity have a fixed order.",
        ),
        (
            numbered_activity(1).replace("<title>", "<bogus/><title>"),
            "The element bogus is not expected here.",
            "Remove it: iati-activity has no child element bogus in version 2.03.",
        ),
        (
            numbered_activity(1).replace("title>", "titel>"),
            "The element titel is not expected here. Expected at this place: title.",
            "Write title if that is meant, or remove it: iati-activity has no child element titel",
        ),
    ],
)
def test_a_misfit_is_said_in_plain_words(
    record: str, message: str, remedy: str, tmp_path: Path
) -> None:
    findings = [f for f in judged(wrap(record), tmp_path).findings if f.rule == "0.3.1"]
    [finding] = findings
    assert finding.message.endswith(message)
    assert finding.remedy.startswith(remedy)


_CHILDREN = [etree.tostring(child).decode() for child in etree.fromstring(activity())[0]]
_STRAYS = ["<bogus/>", "<result/>", '<sector code="1" percentage="x"/>', "<activity-date/>"]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*_CHILDREN, *_STRAYS]), max_size=14))
def test_a_record_is_rejected_exactly_where_libxml2_rejects_it(
    tmp_path_factory: pytest.TempPathFactory, children: list[str]
) -> None:
    document = wrap(f"<iati-activity>{''.join(children)}</iati-activity>")
    folder = tmp_path_factory.mktemp("documents")
    findings = [f for f in judged(document, folder).findings if f.rule == "0.3.1"]
    schema = etree.XMLSchema(etree.parse(str(xsd_path("activities"))))
    assert (not findings) == schema.validate(etree.fromstring(document))
    assert len({(f.path, f.message) for f in findings}) == len(findings)
