"""A model's files, wherever they lie, are found in one folder under their names."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Thread

import pytest

from muniment.model_folder import assemble
from muniment.models import InstalledModel, Model, ModelFile

MODEL = Model("pair", "embedding", "Pair", "MIT", (ModelFile("a", "unverified", 0),))


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> InstalledModel:
    """A model of two files that lie apart under other names."""
    monkeypatch.setattr("muniment.model_folder.cache_dir", lambda: tmp_path / "cache")
    paths = {"model.onnx": tmp_path / "x" / "1.bin", "tokenizer.json": tmp_path / "y" / "2.bin"}
    for name, path in paths.items():
        path.parent.mkdir()
        path.write_text(name, "utf-8")
    return InstalledModel(MODEL, paths)


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


WHOLE = {"model.onnx": "model.onnx", "tokenizer.json": "tokenizer.json"}


def test_the_files_lie_together_and_nothing_else(installed: InstalledModel) -> None:
    folder = assemble(installed)
    assert contents(folder) == WHOLE
    assert assemble(installed) == folder


def test_a_changed_file_has_another_folder(installed: InstalledModel) -> None:
    folder = assemble(installed)
    installed.paths["model.onnx"].write_text("new", "utf-8")
    os.utime(installed.paths["model.onnx"], ns=(0, 0))
    assert assemble(installed) != folder
    assert contents(assemble(installed)) == {**WHOLE, "model.onnx": "new"}


def test_where_there_are_no_links_the_files_are_copied(
    installed: InstalledModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("a privilege is not held")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    folder = assemble(installed)
    assert contents(folder) == WHOLE
    assert not any(path.is_symlink() for path in folder.iterdir())


def test_what_is_missing_in_the_folder_is_made_again(installed: InstalledModel) -> None:
    folder = assemble(installed)
    (folder / "model.onnx").unlink()
    (folder / "tokenizer.json").unlink()
    (folder / "tokenizer.json").symlink_to(folder / "gone")
    assert contents(assemble(installed)) == WHOLE


def test_several_may_make_it_at_once(installed: InstalledModel) -> None:
    threads = [Thread(target=assemble, args=[installed]) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert contents(assemble(installed)) == WHOLE
