"""What a reading process makes of a document is just what would be made of it elsewhere."""

from __future__ import annotations

from muniment.content import prepare, unpack
from muniment.indexing.preparing import Preparer
from muniment.models import Models
from muniment.passages import estimate_tokens, split
from muniment.records import Document, Part, Place
from muniment.tokens import TokenCounter

TEXT = " ".join(f"Sentence {number} on unbelievable tides." for number in range(200))


def a_document(text: str = TEXT, title: str = "Tides") -> Document:
    return Document(text, (Part(0, len(text), Place("line 1")),), title=title, language="en")


def test_it_is_split_by_the_model_s_tokens_and_prepared() -> None:
    file = Models().get("embedding").paths["tokenizer.json"]
    document, passages, prepared = Preparer()(a_document(), "name", str(file))
    assert document == a_document() == unpack(prepared.body)
    assert passages == split(document, TokenCounter(file).count)
    assert prepared == prepare(document, passages)
    assert passages != split(document, estimate_tokens)


def test_without_a_tokenizer_tokens_are_estimated() -> None:
    preparer = Preparer()
    for tokenizer in ("", "/nowhere/tokenizer.json"):
        document, passages, _ = preparer(a_document(), "name", tokenizer)
        assert passages == split(document, estimate_tokens)


def test_a_title_comes_from_the_name_and_the_text_is_made_valid() -> None:
    document, (passage,), prepared = Preparer()(a_document("A tide\ud800.", ""), "3M_2018 10K", "")
    assert (document.title, passage.text) == ("3M 2018 10K", "A tide?.")
    assert prepared.terms == ["3m 2018 10k a tide"]
    assert set(prepared.words) == {"3m", "2018", "10k", "tide"}
