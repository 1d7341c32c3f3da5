"""Every document that mentions something is found, whatever kind of file it is in."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import openpyxl
import pytest

from muniment.library import Library
from tests.cheap import cheap_embedding

FILES, PLANTED = 2_000, 137
TERM = "quillwort"
_WORDS = [
    "tide",
    "harbour",
    "ledger",
    "survey",
    "parish",
    "engine",
    "orchard",
    "winter",
    "committee",
    "bridge",
    "salt",
    "market",
    "archive",
    "letter",
    "measure",
    "council",
    "herring",
    "vessel",
    "mason",
    "timber",
    "account",
    "register",
]


def _html(text: str) -> bytes:
    return f"<html><body><h1>Notes</h1><p>{text}</p></body></html>".encode()


def _mail(text: str) -> bytes:
    return f"From: a@example.org\r\nSubject: News\r\n\r\n{text}\r\n".encode()


def _csv(text: str) -> bytes:
    return (
        "no,remark\n" + "\n".join(f"{n},{word}" for n, word in enumerate(text.split()))
    ).encode()


def _latex(text: str) -> bytes:
    return f"\\documentclass{{article}}\\begin{{document}}{text}\\end{{document}}".encode()


def _subtitles(text: str) -> bytes:
    return f"1\n00:00:01,000 --> 00:00:04,000\n{text}\n".encode()


def _word() -> Callable[[str], bytes]:
    """Word files, made from one: to write each by itself takes most of a test's time."""
    whole = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("PLACE")
    document.save(whole)

    def fill(text: str) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(whole) as source, zipfile.ZipFile(out, "w") as target:
            for name in source.namelist():
                target.writestr(name, source.read(name).replace(b"PLACE", text.encode()))
        return out.getvalue()

    return fill


def _sheet(text: str) -> bytes:
    out = io.BytesIO()
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["remark"])
    sheet.append([text])
    book.save(out)
    return out.getvalue()


def _kinds() -> Mapping[str, Callable[[str], bytes]]:
    return {
        "txt": str.encode,
        "md": lambda text: f"# Notes\n\n{text}\n".encode(),
        "html": _html,
        "eml": _mail,
        "csv": _csv,
        "json": lambda text: json.dumps({"remark": text}).encode(),
        "tex": _latex,
        "srt": _subtitles,
        "rst": lambda text: f"Notes\n=====\n\n{text}\n".encode(),
        "xml": lambda text: f"<log><entry>{text}</entry></log>".encode(),
        "docx": _word(),
        "xlsx": _sheet,
    }


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> set[Path]:
    """The files that hold the term: in any case, within others, in any kind of file."""
    folder = tmp_path_factory.mktemp("files")
    chance = random.Random(7)
    kinds = list(_kinds().items())
    holding = set(chance.sample(range(FILES), PLANTED))
    paths = set()
    for number in range(FILES):
        words = [*chance.choices(_WORDS, k=40), f"No.{number}"]
        if number in holding:
            words[chance.randrange(40)] = chance.choice(
                [TERM, TERM.title(), f"({TERM})", f"{TERM}s"]
            )
        ending, write = kinds[number % len(kinds)]
        path = folder / f"{number:04}.{ending}"
        path.write_bytes(write(" ".join(words)))
        if number in holding:
            paths.add(path)
    return paths


def test_all_files_that_hold_a_term_are_found(planted: set[Path], tmp_path: Path) -> None:
    assert len(planted) == PLANTED
    folder = next(iter(planted)).parent
    with cheap_embedding(), Library.open(tmp_path / "library") as library:
        library.add([folder])
        library.wait()
        found = library.find(TERM, limit=FILES, complete=True)
        assert {evidence.path for evidence in found.evidence} == planted
        assert (found.documents, found.searched, found.unread) == (PLANTED, FILES, 0)
        assert library.find(f"-{TERM}", limit=1).documents == FILES - PLANTED
