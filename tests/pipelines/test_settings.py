"""Where the road reads and writes when the environment says some of it, or nothing."""

import os
from pathlib import Path

import pytest

from pipelines.settings import Settings, settings_from_environment
from schemas.programme import shipped_programme


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings for a folder whose environment says nothing."""
    for name in [name for name in os.environ if name.startswith("DTZ_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return settings_from_environment()


@pytest.mark.parametrize(
    ("written", "folder"),
    [("nonesuch", shipped_programme("nonesuch")), ("./nonesuch", Path("nonesuch"))],
)
@pytest.mark.usefixtures("settings")
def test_a_programme_is_a_name_or_a_path_whether_it_is_there_or_not(
    monkeypatch: pytest.MonkeyPatch, written: str, folder: Path
) -> None:
    monkeypatch.setenv("DTZ_PROGRAMME", written)
    assert settings_from_environment().programme_folder == folder.resolve()


def test_decisions_and_waivers_stand_beside_the_inbox(settings: Settings) -> None:
    home = settings.inbox.parent
    assert settings.decisions == home / "decisions.yaml"
    assert settings.waivers == home / "waivers.yaml"


def test_mappings_stand_beside_the_inbox_unless_said_otherwise(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert settings.mappings == settings.inbox.parent / "mappings"
    monkeypatch.setenv("DTZ_MAPPINGS", "desk/layouts")
    assert settings_from_environment().mappings == tmp_path / "desk" / "layouts"


@pytest.mark.usefixtures("settings")
def test_waivers_stand_beside_the_decisions_wherever_those_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DTZ_DECISIONS", "desk/decided.yaml")
    assert settings_from_environment().waivers == tmp_path / "desk" / "waivers.yaml"
    monkeypatch.setenv("DTZ_WAIVERS", "known.yaml")
    assert settings_from_environment().waivers == tmp_path / "known.yaml"
