"""Models of one's own: added after a look at them, used, and removed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from muniment import llm
from muniment.config import Settings
from muniment.models import Models

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's own models folder."""
    monkeypatch.setenv("MUNIMENT_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A model that can be used: the starter's, under another name."""
    path = tmp_path / "mine.gguf"
    path.symlink_to(Models().get("answers").path)
    return path


def settings(tmp_path: Path) -> Settings:
    return Settings.load(tmp_path / "library" / "settings.json")


def test_a_model_is_added_used_and_removed(
    own: Run, folder: Path, file: Path, tmp_path: Path
) -> None:
    status, out, err = own("models", "add", str(file), "--json")
    added = Path(json.loads(out)["path"])
    assert status == 0 and added == folder / "mine.gguf" and added.is_file(), err
    assert settings(tmp_path).answering_model == str(added)
    listed = {m["name"]: m for m in json.loads(own("models", "--json")[1])}
    assert listed[str(added)]["in_use"]

    status, out, _ = own("models", "remove", "mine")
    assert status == 0 and not added.exists() and "deleted" in out
    assert settings(tmp_path).answering_model == ""
    assert file.is_file()


def test_an_adapter_is_used_beside_the_model(
    own: Run, folder: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(llm, "inspect_adapter", lambda path: None)
    status, _, _ = own("models", "add", "--adapter", str(file))
    added = folder / "adapters" / "mine.gguf"
    assert status == 0 and settings(tmp_path).adapter == str(added)
    assert own("models", "remove", str(added))[0] == 0
    assert settings(tmp_path).adapter == "" and not added.exists()


@pytest.mark.parametrize(
    ("content", "adapter"), [(b"", []), (b"not a model" * 99, []), (b"GGUF", ["--adapter"])]
)
def test_what_cannot_be_used_says_why(
    own: Run, folder: Path, tmp_path: Path, content: bytes, adapter: list[str]
) -> None:
    path = tmp_path / "broken.gguf"
    path.write_bytes(content)
    status, out, err = own("models", "add", *adapter, str(path))
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert "broken.gguf" in err and not list(folder.rglob("*.gguf"))


def test_only_what_was_added_can_be_removed(own: Run, folder: Path) -> None:
    starter = Models().get("answers")
    for name in ("nothing", starter.model.name, str(starter.path)):
        status, _, err = own("models", "remove", name)
        assert status == 2 and "Not a model of yours" in err
    assert starter.path.is_file()
