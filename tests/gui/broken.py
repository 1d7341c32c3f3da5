"""Makes files that cannot be read, as every old disk holds some."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pymupdf

_mupdf: Any = pymupdf  # it comes without types


def make(folder: Path) -> None:
    """Fill the folder: cut off, empty, locked, damaged inside, of no kind that is read."""
    folder.mkdir(parents=True)
    page = _mupdf.open()
    page.new_page().insert_text((72, 72), "The lease of 1911, as it was signed.")
    whole = page.tobytes()
    (folder / "lease 1911.pdf").write_bytes(whole[: len(whole) // 2])
    locked = {"encryption": _mupdf.PDF_ENCRYPT_AES_256, "user_pw": "secret", "owner_pw": "more"}
    page.save(folder / "accounts.pdf", **locked)
    page.save(folder / "wages 1952.pdf", **locked)
    (folder / "minutes.docx").write_bytes(b"PK\x03\x04 no archive after all")
    with zipfile.ZipFile(folder / "letter.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w:document><unclosed")
    (folder / "empty.odt").touch()
    (folder / "song.mp3").write_bytes(b"ID3\x03\x00" + bytes(400))
    (folder / "readable.txt").write_text("This one can be read.", "utf-8")
