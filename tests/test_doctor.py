"""The self-test finds every part at work here."""

from __future__ import annotations

from pathlib import Path

import pytest

from muniment.config import Settings
from muniment.doctor import examine
from muniment.library import Library
from muniment.models import Models
from muniment.store.damage import check


def test_every_part_works_here(sample: Library) -> None:
    findings = {finding.name: finding for finding in examine(sample.path)}
    assert [finding for finding in findings.values() if not finding.ok] == []
    assert "14 files" in findings["Library"].detail
    assert "refused" in findings["No network"].detail


def test_a_part_that_fails_is_told_and_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "broken.gguf").write_bytes(b"nothing")
    monkeypatch.setenv("MUNIMENT_MODELS", str(tmp_path / "models"))
    findings = {finding.name: finding for finding in examine(tmp_path / "none")}
    assert not findings["Answering model"].ok
    assert "not a GGUF file" in findings["Answering model"].detail
    assert findings["Embedding model"].ok and findings["Reading files"].ok


def test_a_damaged_index_is_told_and_made_anew_from_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.store.damage._COMMIT_SECONDS", 0.0)
    folder, store = tmp_path / "papers", tmp_path / "library" / "store"
    folder.mkdir()
    (folder / "note.txt").write_text("The heron stood still.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(60)
    data = next((store / "passages.lance" / "data").glob("*.lance"))
    content = bytearray(data.read_bytes())
    content[len(content) // 2] ^= 0x20
    data.write_bytes(content)
    findings = {finding.name: finding for finding in examine(tmp_path / "library")}
    assert not findings["Index"].ok
    assert "doctor --repair" in findings["Index"].detail
    with Library.open(tmp_path / "library", repair=True) as library:
        library.verify()
        assert library.wait(60)
        assert [e.path.name for e in library.search("heron", mode="keyword")] == ["note.txt"]
        assert library.status().embedded_ever == 1, "its meaning was not lost"
    assert check(store) == []


def test_it_examines_the_models_that_are_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starter = Models().get("answers", "smollm2-135m-instruct-q4_1").path
    chosen = tmp_path / "models" / "oysters.gguf"
    chosen.parent.mkdir()
    chosen.symlink_to(starter)
    (chosen.parent / "a-better-one.gguf").write_bytes(b"nothing")
    monkeypatch.setenv("MUNIMENT_MODELS", str(chosen.parent))
    library = tmp_path / "library"
    library.mkdir()
    Settings(answering_model=str(chosen), gpu=False).save(library / "settings.json")
    findings = {finding.name: finding for finding in examine(library)}
    told = findings["Answering model"]
    assert told.ok and told.detail.startswith("oysters, 135 million parameters")
    assert "On the processor, as chosen. It computes with " in told.detail
