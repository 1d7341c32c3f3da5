"""Where models are found, and that a damaged one is noticed."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

import pytest

from muniment.config import Settings
from muniment.errors import ModelError
from muniment.models import ROLES, Models, overview

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

[[model]]
name = "pair"
role = "embedding"
title = "Pair"
licence = "MIT"
[[model.files]]
file = "model.onnx"
sha256 = "unverified"
bytes = 0
[[model.files]]
file = "tokenizer.json"
sha256 = "unverified"
bytes = 0
"""
CONTENT = b"GGUF and more"


@pytest.fixture
def models(tmp_path: Path) -> Models:
    """A manifest of two models, and two empty folders in which they may lie."""
    digest = hashlib.sha256(CONTENT).hexdigest()
    manifest = tmp_path / "models.toml"
    manifest.write_text(MANIFEST.format(sha256=digest, bytes=len(CONTENT)), "utf-8")
    for name in ("user", "bundle"):
        (tmp_path / name).mkdir()
    places = [tmp_path / "user", tmp_path / "bundle"]
    return Models(manifest, places, tmp_path / "verified.json")


def test_the_users_folder_comes_before_the_bundle(models: Models, tmp_path: Path) -> None:
    (tmp_path / "bundle" / "good.gguf").write_bytes(CONTENT)
    assert models.get("answers").path == tmp_path / "bundle" / "good.gguf"
    (tmp_path / "user" / "good").mkdir()
    (tmp_path / "user" / "good" / "good.gguf").write_bytes(CONTENT)
    assert models.get("answers").path == tmp_path / "user" / "good" / "good.gguf"


def test_a_model_of_several_files_needs_them_all(models: Models, tmp_path: Path) -> None:
    (tmp_path / "user" / "pair").mkdir()
    (tmp_path / "user" / "pair" / "model.onnx").touch()
    with pytest.raises(ModelError, match="No embedding model is installed"):
        models.get("embedding")
    (tmp_path / "user" / "pair" / "tokenizer.json").touch()
    assert models.get("embedding").model.name == "pair"


def test_what_an_unweighed_model_takes_is_told_once_it_is_here(
    models: Models, tmp_path: Path
) -> None:
    def told() -> int | None:
        (pair,) = (one for one in overview(models, Settings()) if one.name == "pair")
        return pair.bytes

    assert told() is None
    folder = tmp_path / "user" / "pair"
    folder.mkdir()
    (folder / "model.onnx").write_bytes(b"12345")
    (folder / "tokenizer.json").write_bytes(b"123")
    assert told() == 8


def test_a_damaged_model_is_an_error_and_is_not_passed_over(models: Models, tmp_path: Path) -> None:
    path = tmp_path / "user" / "good.gguf"
    path.write_bytes(CONTENT[:-1] + b"!")
    with pytest.raises(ModelError, match="damaged") as caught:
        models.get("answers")
    assert caught.value.path == path


def test_a_check_is_remembered_until_the_file_changes(models: Models, tmp_path: Path) -> None:
    path = tmp_path / "user" / "good.gguf"
    path.write_bytes(CONTENT)
    models.get("answers")
    before = path.stat()
    path.write_bytes(CONTENT[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    models.get("answers")  # same size and time: it is not read again
    os.utime(path, ns=(0, 0))
    with pytest.raises(ModelError):
        models.get("answers")


def test_any_gguf_may_answer(models: Models, tmp_path: Path) -> None:
    own = tmp_path / "user" / "my-own.gguf"
    own.write_bytes(CONTENT)
    assert models.get("answers").path == own
    elsewhere = tmp_path / "elsewhere.gguf"
    elsewhere.write_bytes(CONTENT)
    assert models.get("answers", str(elsewhere)).path == elsewhere
    with pytest.raises(ModelError, match="“nowhere” was not found"):
        models.get("answers", "nowhere")


def test_the_real_manifest_names_what_people_get_and_invents_no_hash() -> None:
    models = {model.name: model for model in Models().all()}
    assert next(iter(Models().all("answers"))).title == "Llama 3.2 3B Instruct"
    known = {name for name, model in models.items() if all(file.known for file in model.files)}
    assert models.keys() - known == {"ms-marco-minilm-l-6-v2"}
    files = [file for name in known for file in models[name].files]
    assert all(len(file.sha256) == 64 and file.bytes for file in files)
    # By its revision: what stands at an address can change under any other name.
    pinned = re.compile(r"https://[\w.]+/[\w.-]+/[\w.-]+/resolve/[0-9a-f]{40}/[\w./-]+")
    assert all(file.package or pinned.fullmatch(file.address) for file in files)


def test_a_model_s_address_is_that_of_its_file_or_the_beginning_of_all() -> None:
    models = {model.name: model for model in Models().all()}
    assert models["llama-3.2-3b-instruct-q4_k_m"].address.endswith("Q4_K_M.gguf")
    bge = models["bge-small-en-v1.5"]
    assert re.fullmatch(r"https://.*/bge-small-en-v1.5/resolve/[0-9a-f]{40}/", bge.address)
    assert all(file.address.startswith(bge.address) for file in bge.files)
    assert models["ms-marco-minilm-l-6-v2"].address == ""


def test_the_starter_models_are_installed_and_whole() -> None:
    assert Models().get("embedding").model.name == "all-minilm-l6-v2-int8"
    assert Models().get("answers").model.name == "smollm2-135m-instruct-q4_1"


def test_every_model_is_for_something_that_can_be_said() -> None:
    assert {model.role for model in Models().all()} == ROLES.keys()
    assert ROLES["reranking"] == "sorts the best results again"


def test_the_model_that_sorts_again_is_optional_and_used_where_it_is(tmp_path: Path) -> None:
    models = Models(places=[tmp_path], memory=tmp_path / "verified.json")
    [model] = models.all("reranking")
    assert (model.licence, model.languages) == ("Apache-2.0", ("en",))
    assert not _in_use(models, model.name)
    with pytest.raises(ModelError, match="No sorting model is installed"):
        models.get("reranking")
    (tmp_path / model.name).mkdir()
    for file in model.files:
        (tmp_path / model.name / file.file).touch()
    assert models.get("reranking").model == model
    assert _in_use(models, model.name)


def _in_use(models: Models, name: str) -> bool:
    [status] = [each for each in overview(models, Settings()) if each.name == name]
    return status.in_use
