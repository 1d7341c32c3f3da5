"""Commands run as a person would, on the sample library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from muniment import cli
from muniment.library import Library

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(sample: Library, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the sample library; gives its status, output and errors."""
    return _runner(sample.path, capsys)


@pytest.fixture
def own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """As `run`, on a library of the test's own, which is not there yet."""
    return _runner(tmp_path / "library", capsys)


def _runner(library: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: str) -> tuple[int, str, str]:
        status = cli.run(["--library", str(library), *arguments], _no_window)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return command


def _no_window(library: Path | None, add: Sequence[Path], hidden: bool) -> int:
    raise AssertionError("no window was asked for")
