"""TokenCounter.count(texts): how long texts are to an embedding model, without the model.

Only its `tokenizer.json` is needed, so that any process can measure passages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece

# What WordPiece takes apart on its own: a run of letters and digits, or one other character;
# in scripts without spaces each character. Of a run that is no word, so many characters.
_WORD = re.compile(r"[^\W\u2e80-\uffff]{1,40}|\S")
_MOST_WORDS = 200_000
# What is longer between two spaces does not come twice.
_LONGEST = 40


class TokenCounter:
    """Counts the tokens of texts by a model's `tokenizer`, a file. For any thread.

    Raises what the library raises if it cannot be read, which is of any kind.
    """

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._by_words = isinstance(self._tokenizer.model, WordPiece)
        self._words: dict[str, int] = {}

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, without the special ones."""
        if not self._by_words:
            encodings = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
            return [len(encoding) for encoding in encodings]
        # Each word is taken apart once, and so is what stands between two spaces: those are
        # quicker to find than words. Two threads may each start anew.
        words = self._words if len(self._words) < _MOST_WORDS else {}
        self._words = words
        said = [text.split() for text in texts]
        new = {run for runs in said for run in runs if run not in words}
        self._learn(words, new)
        counts = [sum(map(words.__getitem__, runs)) for runs in said]
        for run in new:
            if len(run) > _LONGEST:
                del words[run]
        return counts

    def _learn(self, words: dict[str, int], runs: Iterable[str]) -> None:
        """Add the tokens of runs between spaces, and of the words that they are made of."""
        pieces = {run: _WORD.findall(run) for run in runs}
        unknown = {word for found in pieces.values() for word in found}.difference(words)
        words.update(self._counted(list(unknown)))
        words.update((run, sum(map(words.__getitem__, found))) for run, found in pieces.items())

    def _counted(self, words: list[str]) -> dict[str, int]:
        """The tokens of each word."""
        if not words:
            return {}
        encoding = self._tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
        counts = Counter(encoding.word_ids)
        return {word: counts[number] for number, word in enumerate(words)}
