"""DjVu: not read. djvulibre-python, the one kept library, comes only as source for a C library."""

from __future__ import annotations

from pathlib import Path

from muniment.errors import SkippedError
from muniment.records import Document


def extract(path: Path) -> Document:
    """Say that DjVu files are not read. Always raises SkippedError."""
    raise SkippedError(
        "DjVu files are not read",
        "Save the file as PDF (DjVuLibre's ddjvu and many viewers can) and add that instead.",
    )
