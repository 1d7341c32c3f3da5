"""The self-test finds every part at work here."""

from __future__ import annotations

from pathlib import Path

import pytest

from muniment.doctor import examine
from muniment.library import Library


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
