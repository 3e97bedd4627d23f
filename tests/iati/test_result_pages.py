"""The pages of a release that an activity names as its results."""

from iati.compose import PROFILES, compose_activities
from tests.iati.samples import TINY

FILES = ["annexes/2016.html", "annexes/2017.html", "annexes/2017.xlsx", "contributions.html"]


def named(*files: str) -> list[list[str]]:
    """What each activity names beyond what every release brings along."""
    always = [{d.url for d in a.documents} for a in compose_activities(TINY, [], PROFILES["iati"])]
    activities = compose_activities(TINY, [], PROFILES["iati"], files=files)
    return [
        [d.url for d in activity.documents if d.url not in known]
        for activity, known in zip(activities, always, strict=True)
    ]


def test_the_programmes_own_activity_names_the_newest_annex_and_the_contributions() -> None:
    base = "https://example.org/tiny/current"

    assert named(*FILES) == [
        [f"{base}/annexes/2017.html", f"{base}/contributions.html"],
        *[[]] * (len(TINY.iati.activities) - 1),
    ]


def test_no_activity_names_a_page_that_the_release_does_not_bring_along() -> None:
    assert named("annexes/2017.xlsx", "results.csv") == [[]] * len(TINY.iati.activities)


def test_such_a_page_is_a_document_of_results() -> None:
    (programme, *_) = compose_activities(TINY, [], PROFILES["iati"], files=FILES)

    pages = [d for d in programme.documents if "annexes" in d.url]
    assert [(d.categories, d.format, d.title) for d in pages] == [
        (("A08",), "text/html", {"en": "Tables and figures of 2017 for the annual report"})
    ]
