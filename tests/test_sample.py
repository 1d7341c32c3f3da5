"""The sample library holds what its questions ask, and what they must not find it does not."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pymupdf
import pytest
from lxml import html

DATA = Path(__file__).parent / "data"
SAMPLE = Path(__file__).parents[1] / "resources" / "sample"
QUESTIONS: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (DATA / "sample_questions.toml").read_text(encoding="utf-8")
)


def flat(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())


@cache
def pages(name: str) -> list[str]:
    """The text of a sample file page by page; one page where there are none.

    Read by plain means and not by Muniment's own extractors, which the same questions test.
    """
    path = SAMPLE / name
    if path.suffix == ".pdf":
        with pymupdf.open(path) as pdf:
            return [flat(page.get_text(flags=0)) for page in pdf]
    if path.suffix == ".docx":
        word = docx.Document(str(path))
        cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
        return [flat("\n".join([*(p.text for p in word.paragraphs), *cells]))]
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text = str(html.document_fromstring(text).xpath("string(//body)"))
    return [flat(text)]


def test_every_kind_is_there_and_small() -> None:
    files = list(SAMPLE.iterdir())
    kinds = [path.suffix for path in files]
    wanted = {".pdf": 3, ".docx": 2, ".md": 3, ".txt": 2, ".html": 2}
    assert set(kinds) == set(wanted)
    assert [kind for kind, count in wanted.items() if kinds.count(kind) < count] == []
    assert sum(path.stat().st_size for path in files) < 1_500_000
    assert max(len(pages(path.name)) for path in files) >= 6


def test_there_are_enough_questions_about_every_file() -> None:
    assert len(QUESTIONS["answered"]) >= 25
    assert len(QUESTIONS["foreign"]) >= 20
    assert {q["file"] for q in QUESTIONS["answered"]} == {path.name for path in SAMPLE.iterdir()}
    asked = [q["question"] for kind in QUESTIONS.values() for q in kind]
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("entry", QUESTIONS["answered"], ids=lambda q: q["question"])
def test_answer_stands_where_the_question_says(entry: dict[str, Any]) -> None:
    assert ("page" in entry) == entry["file"].endswith(".pdf")
    text = pages(entry["file"])[entry.get("page", 1) - 1]
    assert entry["answer"] in text
    for other in entry.get("also", []):
        assert entry["answer"].casefold() in " ".join(pages(other)).casefold(), other


@pytest.mark.parametrize("entry", QUESTIONS["foreign"], ids=lambda q: q["question"])
def test_foreign_answer_stands_nowhere(entry: dict[str, Any]) -> None:
    for path in SAMPLE.iterdir():
        assert entry["answer"].casefold() not in " ".join(pages(path.name)).casefold(), path.name


def test_pdf_pages_carry_their_number() -> None:
    for path in SAMPLE.glob("*.pdf"):
        for number, text in enumerate(pages(path.name), start=1):
            assert f"{number} / {len(pages(path.name))}" in text


def test_made_files_carry_their_metadata() -> None:
    with pymupdf.open(SAMPLE / "report-2024.pdf") as pdf:
        assert pdf.metadata["title"] == "Five Years after the Breach"
        assert pdf.metadata["author"] == "Ruth Ansell, Iona Marrack"
        assert pdf.metadata["creationDate"].startswith("D:20250120")
    about = docx.Document(str(SAMPLE / "budget-memo-2023.docx")).core_properties
    assert (about.author, about.created.date().isoformat()) == ("Peter Okonjo", "2023-05-02")


def test_made_files_are_up_to_date(tmp_path: Path) -> None:
    """The script makes what is kept: the same text on the same pages."""
    subprocess.run([sys.executable, DATA / "make_sample.py", tmp_path], check=True)
    made = list(tmp_path.iterdir())
    assert made
    for path in made:
        kept = pages(path.name)
        if path.suffix == ".pdf":
            with pymupdf.open(path) as pdf:
                assert [flat(page.get_text(flags=0)) for page in pdf] == kept
        else:
            assert path.read_bytes() == (SAMPLE / path.name).read_bytes()
