"""What people write by hand is read as they mean it."""

import yaml

from schemas.yaml_text import PlainLoader


def test_only_true_and_false_are_yes_and_no() -> None:
    text = "{on: 2018-02-01, countries: [NO, TH], told: yes, mother: true, worldwide: false}"

    assert yaml.load(text, Loader=PlainLoader) == {  # noqa: S506 - a safe loader
        "on": "2018-02-01",
        "countries": ["NO", "TH"],
        "told": "yes",
        "mother": True,
        "worldwide": False,
    }
