"""Settings and state survive on disk, and a damaged file is said plainly."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from muniment.config import (
    AnswerStyle,
    Appearance,
    FolderRule,
    Preferences,
    Settings,
    State,
    preferences_file,
    resources,
)
from muniment.errors import LibraryError


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    settings = Settings(
        folders=(Path("/a/b"), Path("/c")), answer_style=AnswerStyle.QUOTES, threads=3
    )
    settings.save(tmp_path / "settings.json")
    assert Settings.load(tmp_path / "settings.json") == settings


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert Settings.load(tmp_path / "none.json") == Settings()


def test_names_of_a_later_version_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text('{"threads": 2, "from_the_future": 1}', "utf-8")
    assert Settings.load(tmp_path / "s.json") == Settings(threads=2)


@pytest.mark.parametrize("content", ["{", "[]", '{"answer_style": "shouting"}', "\0"])
def test_a_damaged_file_is_an_error_that_names_it(tmp_path: Path, content: str) -> None:
    (tmp_path / "s.json").write_text(content, "utf-8")
    with pytest.raises(LibraryError, match=r"s\.json"):
        Settings.load(tmp_path / "s.json")


def test_saving_leaves_no_draft_behind(tmp_path: Path) -> None:
    State(extracted=4).save(tmp_path / "state.json")
    assert [path.name for path in tmp_path.iterdir()] == ["state.json"]
    assert State.load(tmp_path / "state.json").extracted == 4


@pytest.mark.parametrize("kind", [Settings, Preferences])
def test_every_setting_says_what_it_is_for(kind: type[Settings | Preferences]) -> None:
    assert all(field.metadata["help"] for field in dataclasses.fields(kind))


def test_preferences_are_the_person_s_and_not_a_library_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUNIMENT_CONFIG", str(tmp_path))
    chosen = Preferences(appearance=Appearance.DARK, text_percent=150, language="de", calm=True)
    chosen.save(preferences_file())
    assert Preferences.load(tmp_path / "preferences.json") == chosen


def test_the_resources_are_found() -> None:
    assert (resources() / "models.toml").is_file()


def test_rules_of_folders_are_kept(tmp_path: Path) -> None:
    rule = FolderRule(exclude=("*.bak", "drafts/"), hidden=True, largest=50, kinds=("PDF",))
    settings = Settings(folders=(Path("/papers"),), rules={Path("/papers"): rule})
    settings.save(tmp_path / "settings.json")

    assert Settings.load(tmp_path / "settings.json") == settings


def test_a_rule_written_by_hand_may_name_one_pattern(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(
        '{"rules": {"/papers": {"exclude": "*.tmp", "largest": "10"}}}', "utf-8"
    )
    rule = Settings.load(tmp_path / "settings.json").rules[Path("/papers")]
    assert rule == FolderRule(exclude=("*.tmp",), largest=10)
    (tmp_path / "settings.json").write_text('{"rules": {"/papers": {"exclude": 3}}}', "utf-8")
    with pytest.raises(LibraryError):
        Settings.load(tmp_path / "settings.json")
