"""What must hold of every document, and small helpers for the tests of extraction."""

from __future__ import annotations

from muniment.records import Document, Part


def check(document: Document) -> Document:
    """Assert what `Part` promises; gives the document back."""
    end = 0
    for part in document.parts:
        assert end <= part.start < part.end <= len(document.text)
        assert not document.text[end : part.start].strip()
        assert said(document, part).strip() == said(document, part)
        end = part.end
    assert not document.text[end:].strip()
    assert Document.from_json(document.to_json()) == document
    return document


def said(document: Document, part: Part) -> str:
    """The text of a part."""
    return document.text[part.start : part.end]


def part_with(document: Document, words: str) -> Part:
    """The one part that holds these words."""
    (part,) = [part for part in document.parts if words in said(document, part)]
    return part
