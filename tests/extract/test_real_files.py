"""Real files of many origins, where this computer has them; they are no part of the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from muniment.errors import ExtractError, SkippedError
from muniment.extract.sandbox import Sandbox
from tests.extract.checks import check

DOCUMENTS = Path(__file__).parents[3] / "shared" / "documents"
EVERY = {"docx": 5, "html": 20, "md": 20, "pdf": 9, "pdf/edge": 1, "xlsx": 12}


def files() -> list[Path]:
    return [
        path
        for folder, step in EVERY.items()
        for path in sorted(path for path in (DOCUMENTS / folder).rglob("*") if path.is_file())[
            ::step
        ]
    ]


@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the collection of documents is not here")
def test_every_file_is_read_or_has_a_reason() -> None:
    sandbox = Sandbox(workers=2)
    read = 0
    for path in files():
        try:
            document = sandbox.extract(path)
        except (ExtractError, SkippedError) as error:
            assert error.path == path
            assert error.title and error.message
            assert "crashed" not in error.title and "too long" not in error.title
        else:
            assert document is not None
            assert check(document).text or document.coverage.waiting
            read += 1
    sandbox.close()
    assert read > 30
