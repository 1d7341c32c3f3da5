"""Tokens are counted as the embedding model's own tokenizer counts them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from muniment.models import Models
from muniment.tokens import TokenCounter


@pytest.fixture(scope="module")
def file() -> Path:
    return Models().get("embedding").paths["tokenizer.json"]


def test_counts_are_those_of_the_library(file: Path) -> None:
    library = Tokenizer.from_file(str(file))
    library.no_padding()
    library.no_truncation()
    counter = TokenCounter(file)
    texts = [
        "",
        "tide",
        "Überschwemmung, 1,577.50 €!",
        "潮汐 и 潮汐",
        "a_b c++ l'été",
        "The TIDE (rises) Tides",
        "x" * 300,
        "",
    ]

    @given(st.lists(st.text(st.characters(categories=["L", "N", "P", "Z"]))))
    def counts_alike(more: list[str]) -> None:
        found = counter.count([*texts, *more])
        assert len(found) == len(texts) + len(more)
        assert found[:6] == [
            len(library.encode(text, add_special_tokens=False)) for text in texts[:6]
        ]

    counts_alike()
    assert counter.count([]) == []
    assert counter.count(["tide\0and time", "tide"]) == [3, 1]
