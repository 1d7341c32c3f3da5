from __future__ import annotations

from pathlib import Path

import pytest

from muniment.errors import SkippedError
from muniment.extract import extract


def test_what_to_do_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.djvu"
    path.write_bytes(b"AT&TFORM\x00\x00\x00\x10DJVMDIRM")
    with pytest.raises(SkippedError, match="Save the file as PDF") as error:
        extract(path)
    assert error.value.path == path
