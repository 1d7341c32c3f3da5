"""Models of one's own: added after a look at them, used, and removed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from muniment import llm
from muniment.config import Settings
from muniment.models import Model, ModelFile, Models
from tests.webserver import CONTENT, SHA256, serving

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


def test_a_model_is_fetched_by_its_name_and_said_where_from(
    own: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving() as server:
        small = ModelFile("small.gguf", SHA256, len(CONTENT), address=server.address)
        model = Model("small", "answers", "Small", "MIT", (small,))
        monkeypatch.setattr(Models, "all", lambda *_: [model])
        status, out, err = own("models", "get", "small")
        assert (status, server.asked) == (0, [""])
        assert f"Small: 1 MB from {server.address}" in err
        assert "`muniment use small`" in out
        assert (folder / "small.gguf").read_bytes() == CONTENT
        status, _, err = own("models", "get", "large")
    assert status == 2 and "“large” is none of small" in err


def test_a_model_is_fetched_from_a_folder(own: Run, folder: Path, tmp_path: Path) -> None:
    status, _, err = own("models", "get", "bge-small-en-v1.5", "--from", str(tmp_path))
    assert (
        status == 1
        and f"There is no file model.onnx of “BGE small English v1.5” in {tmp_path}" in err
    )
