"""The log goes to a file, and never to the screen."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from muniment import log


def test_errors_are_logged_to_the_folder_and_not_to_the_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log.start(tmp_path)
    logging.getLogger("muniment.test").error("it failed")
    assert "muniment.test ERROR it failed" in (tmp_path / "log.txt").read_text("utf-8")
    assert capsys.readouterr() == ("", "")


def test_without_a_place_there_is_no_log_and_no_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log.start(tmp_path / "nowhere")
    logging.getLogger("muniment.test").error("it failed")
    assert not (tmp_path / "nowhere").exists()
    assert capsys.readouterr() == ("", "")


def test_a_log_that_cannot_be_closed_is_let_go(tmp_path: Path) -> None:
    """On a full disk its last line is lost, no more."""

    class Full(logging.NullHandler):
        def close(self) -> None:
            raise OSError(28, "No space left on device")

    logging.getLogger("muniment").addHandler(Full())
    log.start(tmp_path)
    logging.getLogger("muniment.test").error("it failed")
    assert "it failed" in (tmp_path / "log.txt").read_text("utf-8")
