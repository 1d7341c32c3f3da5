"""TokenCounter.count(texts): how long texts are to an embedding model, without the model.

Only its `tokenizer.json` is needed, so that any process can measure passages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer

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
        self._whole = _whole_words(self._tokenizer) if self._by_words else frozenset()
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
        new: set[str] = set().union(*said).difference(words)
        self._learn(words, new)
        counts = [sum(map(words.__getitem__, runs)) for runs in said]
        for run in new:
            if len(run) > _LONGEST:
                del words[run]
        return counts

    def _learn(self, words: dict[str, int], runs: Iterable[str]) -> None:
        """Add the tokens of runs between spaces, and of the words that they are made of."""
        words.update((run, 1) for run in runs if run.lower() in self._whole)
        pieces = {run: _WORD.findall(run) for run in runs if run not in words}
        unknown = {word for found in pieces.values() for word in found}.difference(words)
        words.update(self._counted(unknown))
        words.update((run, sum(map(words.__getitem__, found))) for run, found in pieces.items())

    def _counted(self, words: Collection[str]) -> dict[str, int]:
        """The tokens of each word."""
        counts = dict.fromkeys(words, 1)
        apart: list[str] = []
        model = self._tokenizer.model
        for word in words:
            if (lower := word.lower()) in self._whole:
                continue
            if self._whole and word.isascii() and word.isalnum():
                # There is nothing to normalise in it, which is most of the work.
                counts[word] = len(model.tokenize(lower))
            else:
                apart.append(word)
        if apart:
            encoding = self._tokenizer.encode(apart, is_pretokenized=True, add_special_tokens=False)
            tokens = Counter(encoding.word_ids)
            counts.update((word, tokens[number]) for number, word in enumerate(apart))
        return counts


def _whole_words(tokenizer: Tokenizer) -> frozenset[str]:
    """Words in lower case that are one token each, however they are written; none if unknown.

    Most words of a text are among them, and looking them up is quicker than taking them apart.
    """
    normalizer = tokenizer.normalizer
    if not (isinstance(normalizer, BertNormalizer) and normalizer.lowercase):
        return frozenset()
    known = tokenizer.get_vocab(with_added_tokens=False)
    return frozenset(word for word in known if word.isascii() and word.isalnum())
