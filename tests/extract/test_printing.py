"""Printing: a page of HTML becomes a PDF that says the same."""

from __future__ import annotations

from typing import Any

import pymupdf
import pytest

from muniment.errors import ExtractError
from muniment.extract import printing

mupdf: Any = pymupdf


def text_of(pdf: bytes) -> str:
    with mupdf.open("pdf", pdf) as document:
        return " ".join("".join(page.get_text() for page in document).split())


def test_a_page_says_in_many_scripts_what_it_said() -> None:
    said = "The wall was opened. Der Deich. Привет. Ελλάδα. 東京. 1 &lt; 2"
    assert text_of(printing.pdf(f"<p>{said}</p>")) == said.replace("&lt;", "<")


def test_it_takes_as_many_pages_as_it_needs_and_few_bytes() -> None:
    made = printing.pdf("".join(f"<p>Paragraph {n} 東京.</p>" for n in range(300)))
    with mupdf.open("pdf", made) as document:
        assert len(document) > 5
    assert text_of(made).endswith("Paragraph 299 東京.")
    assert len(made) < 200_000


def test_nothing_and_what_does_not_fit_a_line_are_no_trouble() -> None:
    assert printing.pdf("").startswith(b"%PDF")
    assert printing.pdf(f"<p>{'x' * 5_000}</p>").startswith(b"%PDF")


def test_what_is_far_too_long_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "_MOST_PAGES", 2)
    with pytest.raises(ExtractError, match="too long"):
        printing.pdf("<p>x</p>" * 500)
