"""Models of a person's own: a file that is added, one of the list that is brought or fetched."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from muniment import own_models
from muniment.errors import ModelError, UsageError
from muniment.model_download import Stopped
from muniment.models import Models
from muniment.own_models import add, get, take
from tests.gui.smallmodel import write_model
from tests.webserver import CONTENT as SERVED
from tests.webserver import SHA256, Server, serving

CONTENT = b"GGUF and more"
MANIFEST = """
[[model]]
name = "good"
role = "answers"
title = "Good"
licence = "MIT"
[[model.files]]
file = "good.gguf"
sha256 = "{sha256}"
bytes = {bytes}
address = "{address}"

[[model]]
name = "pair"
role = "embedding"
title = "Pair"
licence = "MIT"
[[model.files]]
file = "model.onnx"
sha256 = "{small}"
bytes = {small_bytes}
address = "https://example.org/a/pair/resolve/main/onnx/model.onnx"
[[model.files]]
file = "tokenizer.json"
sha256 = "unverified"
bytes = 0
"""


def pass_all(path: Path) -> None:
    """A check that finds nothing wrong."""


def test_a_model_that_is_added_is_copied_and_may_answer(tmp_path: Path) -> None:
    source = tmp_path / "new.gguf"
    source.write_bytes(CONTENT)
    shares: list[float] = []
    kept = add(source, check=pass_all, folder=tmp_path / "user", on_progress=shares.append)
    assert kept.read_bytes() == CONTENT and shares[-1] == 1
    assert _models(tmp_path).get("answers").path == kept == tmp_path / "user" / "new.gguf"
    assert add(source, check=pass_all, folder=tmp_path / "user") == kept
    assert add(kept, check=pass_all, folder=tmp_path / "user") == kept


def test_an_adapter_that_is_added_is_not_taken_for_a_model(tmp_path: Path) -> None:
    source = tmp_path / "style.gguf"
    source.write_bytes(CONTENT)
    kept = add(source, check=pass_all, adapter=True, folder=tmp_path / "user")
    assert kept.is_file()
    with pytest.raises(ModelError, match="No answering model"):
        _models(tmp_path).get("answers")


def test_what_cannot_be_used_is_not_added(tmp_path: Path) -> None:
    source = tmp_path / "new.gguf"

    def refuse(path: Path) -> None:
        raise ModelError("No", "It is no model.", path)

    with pytest.raises(ModelError, match="not found"):
        add(source, check=pass_all, folder=tmp_path / "user")
    source.write_bytes(CONTENT)
    with pytest.raises(ModelError, match="no model"):
        add(source, check=refuse, folder=tmp_path / "user")
    assert not (tmp_path / "user").exists()


def test_another_file_of_the_same_name_is_kept(tmp_path: Path) -> None:
    source = tmp_path / "new.gguf"
    source.write_bytes(CONTENT)
    kept = add(source, check=pass_all, folder=tmp_path / "user")
    source.write_bytes(CONTENT[::-1])
    with pytest.raises(ModelError, match="name is there already"):
        add(source, check=pass_all, folder=tmp_path / "user")
    assert kept.read_bytes() == CONTENT


def test_a_model_that_the_disk_has_no_room_for_is_not_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "new.gguf"
    source.write_bytes(CONTENT)
    full = type(shutil.disk_usage(tmp_path))(1 << 40, 1 << 40, 0)
    monkeypatch.setattr("muniment.own_models.shutil.disk_usage", lambda _: full)
    with pytest.raises(ModelError, match="not enough space"):
        add(source, check=pass_all, folder=tmp_path / "user")
    assert list((tmp_path / "user").iterdir()) == []


def _models(folder: Path) -> Models:
    return Models(_manifest(folder, ""), [folder / "user"], folder / "verified.json")


def _manifest(folder: Path, address: str) -> Path:
    path = folder / "models.toml"
    small = hashlib.sha256(CONTENT).hexdigest()
    path.write_text(
        MANIFEST.format(
            sha256=SHA256,
            bytes=len(SERVED),
            address=address,
            small=small,
            small_bytes=len(CONTENT),
        ),
        "utf-8",
    )
    return path


# ---------------------------------------------------------------- one of the list


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """What gives the file of "good"; the models folder is a fresh one."""
    monkeypatch.setenv("MUNIMENT_MODELS", str(tmp_path / "user"))
    with serving() as server:
        manifest = _manifest(tmp_path, server.address)
        monkeypatch.setattr(own_models, "Models", lambda **_: Models(manifest, places=()))
        yield server


def test_a_model_that_is_asked_for_by_name_is_downloaded(tmp_path: Path, server: Server) -> None:
    shares: list[float] = []
    got = get("good", None, stop=threading.Event(), on_progress=shares.append)
    assert got == tmp_path / "user" / "good.gguf"
    assert got.read_bytes() == SERVED
    assert shares == sorted(shares) and shares[-1] == 1
    assert server.asked == [""]
    assert get("good", None, stop=threading.Event()) == got, "it is there"
    assert server.asked == [""]


def test_a_download_that_is_stopped_goes_on_the_next_time(tmp_path: Path, server: Server) -> None:
    server.held, stop = threading.Event(), threading.Event()
    with pytest.raises(Stopped):
        get("good", None, stop=stop, on_progress=lambda _: stop.set())
    server.held.set()
    assert not (tmp_path / "user" / "good.gguf").exists()
    got = get("good", None, stop=threading.Event())
    assert got.read_bytes() == SERVED
    assert server.asked == ["", "bytes=1000-"]


def test_a_download_that_fails_is_said_with_the_address(tmp_path: Path, server: Server) -> None:
    server.content = SERVED[:-1] + b"!"
    with pytest.raises(ModelError, match=r"127\.0\.0\.1.*checksum differs") as caught:
        get("good", None, stop=threading.Event())
    assert caught.value.title == "The model could not be downloaded"
    assert list((tmp_path / "user").iterdir()) == []


@pytest.mark.parametrize(("role", "refused"), [("download", False), ("embed", True)])
def test_the_child_that_downloads_and_no_other_may_use_the_network(
    role: str, refused: bool
) -> None:
    tries = (
        "import sys, muniment.model_download as d, muniment.indexing.passage_embedder as e\n"
        "look_up = 'socket.getaddrinfo', 'example.org', 443, 0, 0, 0\n"
        "d.main = e.main = lambda *_: sys.audit(*look_up)\n"
        "from muniment.__main__ import main\n"
        f"main(['--child', '{role}', '{{}}'])"
    )
    done = subprocess.run([sys.executable, "-c", tries], capture_output=True, text=True)
    assert ("NetworkRefused" in done.stderr) == refused, done.stderr
    assert (done.returncode != 0) == refused


def test_nothing_but_the_models_of_the_list_is_downloaded(server: Server) -> None:
    with pytest.raises(UsageError, match="“worse” is none of good"):
        get("worse", None, stop=threading.Event())
    with pytest.raises(ModelError, match="No address is known for “Pair”"):
        get("pair", None, stop=threading.Event())
    assert server.asked == []


def test_too_little_space_is_said_before_anything_is_asked(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = type(shutil.disk_usage(tmp_path))(1 << 40, 1 << 40, 0)
    monkeypatch.setattr("muniment.download.shutil.disk_usage", lambda _: full)
    with pytest.raises(ModelError, match="not enough space"):
        get("good", None, stop=threading.Event())
    assert server.asked == []


@pytest.mark.parametrize("inside", ["", "pair", "onnx"])
def test_a_model_of_several_files_is_brought_in_a_folder(
    tmp_path: Path, server: Server, inside: str
) -> None:
    stick = tmp_path / "stick"
    (stick / inside).mkdir(parents=True)
    (stick / inside / "model.onnx").write_bytes(CONTENT)
    rest = stick / ("pair" if inside == "pair" else "")
    (rest / "tokenizer.json").write_text("{}", "utf-8")
    got = get("pair", stick, stop=threading.Event())
    assert got == tmp_path / "user" / "pair" / "model.onnx"
    models = Models(tmp_path / "models.toml", [tmp_path / "user"], tmp_path / "verified.json")
    assert models.get("embedding", "pair").path == got
    assert server.asked == []


def test_a_folder_without_the_right_files_is_told_so(tmp_path: Path, server: Server) -> None:
    with pytest.raises(ModelError, match=r"no file model\.onnx of “Pair”"):
        get("pair", tmp_path, stop=threading.Event())
    (tmp_path / "model.onnx").write_bytes(CONTENT[::-1])
    with pytest.raises(ModelError, match="checksum differs"):
        get("pair", tmp_path, stop=threading.Event())
    assert list((tmp_path / "user" / "pair").iterdir()) == []


def test_a_file_with_the_name_of_a_model_of_the_list_must_be_that_model(
    tmp_path: Path, server: Server
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(ModelError, match="another one than its name says"):
        take(write_model(stick / "good.gguf"), adapter=False, on_progress=lambda _: None)
    other, name = take(write_model(stick / "other.gguf"), adapter=False, on_progress=lambda _: None)
    assert (other.parent, name) == (tmp_path / "user", str(other))
