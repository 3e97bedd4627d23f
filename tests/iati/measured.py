"""The tiny programme with baselines and targets, published in both profiles."""

from collections.abc import Callable, Iterable
from pathlib import Path

from iati import document as d
from iati.compose import PROFILES, PublishedValue, compose_activities, published_values
from iati.write import write_activities
from schemas.programme import Programme
from schemas.programme.publication import ProfileId
from schemas.totals import Total
from tests.builders import Definition, programme
from tests.iati.samples import MOMENT, by_sex, everywhere, total

HEAD = "NL-KVK-41149287-TINY"

BASELINES: dict[str, list[Definition]] = {
    "KIDS": [
        {"year": 2015, "value": 15},
        {"year": 2015, "value": 9, "sex": "female"},
        {"year": 2015, "value": 6, "sex": "male"},
        {"year": 2015, "value": 0, "toc": "ANDES", "country": "BO"},
        {"year": 2015, "value": 0, "toc": "ANDES", "country": "BO", "sex": "female"},
        {"year": 2015, "value": 5, "toc": "ANDES"},
    ],
    "VICTIMS": [
        {"year": 2015, "value": 0},
        {"year": 2015, "value": 0, "toc": "SIAM", "country": "TH"},
    ],
    "LAWS": [{"year": 2015, "value": 0}, {"year": 2015, "value": 1, "toc": "NETWORK"}],
}


def measured(change: Callable[[Definition], object] | None = None) -> Programme:
    """The tiny programme with what profile `nl-mfa` asks for; `change` alters it further."""

    def changed(content: Definition) -> None:
        content["iati"]["profiles"] = ["iati", "nl-mfa"]
        for indicator in content["indicators"]:
            indicator["baselines"] = list(BASELINES.get(indicator["id"], []))
        if change:
            change(content)

    return programme(changed)


MEASURED = measured()


def with_targets() -> list[Total]:
    """Something in each activity, and targets for a part of it."""
    return [
        *everywhere(),
        total("KIDS", 70, kind="planned", sex="female"),
        total("KIDS", 50, kind="planned", sex="male"),
        total("KIDS", 90, kind="planned", period="2016"),
        total("KIDS", 0, "ANDES BO", kind="planned"),
        total("KIDS", 0, "ANDES BO", kind="planned", sex="female"),
        total("KIDS", 50, "ANDES ALL", kind="planned"),
        total("LAWS", 0, kind="planned"),
        total("LAWS", 4, "NETWORK ALL", kind="planned"),
    ]


def protected() -> list[Total]:
    """Victims in Thailand, a part of them held back."""
    hidden = {"suppressed": "small count"}
    return [
        *by_sex("VICTIMS", "SIAM TH", 40),
        total("VICTIMS", 4, "SIAM TH", sex="female", **hidden),
        total("VICTIMS", 36, "SIAM TH", sex="male", **hidden),
        total("VICTIMS", 30, "SIAM TH", kind="planned"),
        total("VICTIMS", 20, "SIAM TH", kind="planned", sex="female"),
    ]


def values_of(totals: Iterable[Total], definition: Programme = MEASURED) -> list[PublishedValue]:
    """What a release of the programme shows."""
    return published_values(definition, totals)


def composed(
    profile: ProfileId, totals: Iterable[Total], definition: Programme = MEASURED
) -> list[d.Activity]:
    """The programme's activities in a profile."""
    values = values_of(totals, definition)
    return list(compose_activities(definition, values, PROFILES[profile]))


def written(
    folder: Path, profile: ProfileId, totals: Iterable[Total], definition: Programme = MEASURED
) -> Path:
    """The activity file of a profile, in a folder of its own."""
    (folder / profile).mkdir()
    activities = composed(profile, totals, definition)
    write_activities(folder / profile, "activities", activities, lambda *_: MOMENT)
    return folder / profile / "activities.xml"
