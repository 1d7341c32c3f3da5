"""An answer cut into its sentences, whole or as it comes, with their citation marks. Pure.

Whether a sentence has ended is decided at each blank from what stands before it, one word
later than a person would: so the cut is the same however the text is handed over in pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from muniment.claims.markup import bare, open_bracket, plain, round_mark
from muniment.claims.reading import guess_language
from muniment.language import sentences

_BLANK = re.compile(r"\s")
_ENDS = re.compile(
    r"[.!?…。！？](?:[\"'”’»)\]*_`]|\s*[\[(【][^\])】]{0,40}[\])】])*\s+\S+$|[。！？]\S+$"
)
_ITEM = re.compile(r"[-*+•–‣◦]|\d{1,2}[.)]|\(?[a-z]\)")
_RULE = re.compile(r"(?:-{3,}|\*{3,}|_{3,}|={3,})")
_SEPARATOR = re.compile(r"\|?[\s:|-]*-[\s:|-]*\|?")
_POINTERS = re.compile(
    r"(?:sources?|citations?|references?|passages?|quellen?|belege|fuentes?|références?)?[\s:.,;()–-]*",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"„[^“”„]*[“”]|“[^“”]*”")
_ROUND_ALONE = re.compile(r"\((\d{1,2})\)")
_LONGEST_TAIL = 200
# What is longer and has no end so far is looked at no more until its paragraph ends.
_LONGEST_SENTENCE = 2_000


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as the model wrote it, without markup and without its citation marks."""

    text: str
    citations: tuple[int, ...]


def statements(answer: str) -> list[Statement]:
    """The sentences of an answer with the citation numbers in or right behind them."""
    stream = SentenceStream()
    return [*stream.feed(answer), *stream.close()]


class SentenceStream:
    """Cuts a streamed answer into statements as they are completed.

    An item of a list, a row of a table and a block of code are statements of their own; a
    heading becomes a line that leads in ("Summary:").
    """

    def __init__(self) -> None:
        self._block = ""  # what is not handed out yet of the paragraph, item or row that is open
        self._word = ""
        self._fresh = True  # at the start of a line
        self._kind = ""
        self._header: tuple[str, ...] = ()
        self._rows: list[str] = []

    @property
    def tail(self) -> str:
        """What follows the completed statements, without markup."""
        return _tidy(plain(self._block + self._word).text)

    def feed(self, piece: str) -> list[Statement]:
        """The statements that this piece completes."""
        done: list[Statement] = []
        start = 0
        for match in _BLANK.finditer(piece):
            self._word += piece[start : match.start()]
            done += self._blank(match.group())
            start = match.end()
        self._word += piece[start:]
        return done

    def close(self) -> list[Statement]:
        """The statements of what is left; nothing may be fed afterwards."""
        return [*self._blank("\n"), *self._flush()]

    def _blank(self, blank: str) -> list[Statement]:
        word, self._word = self._word, ""
        done: list[Statement] = []
        if not word:
            if blank == "\n":
                done = self._flush() if self._fresh and self._kind != "code" else []
                done += self._line_end()
            elif not self._fresh or self._kind == "code":
                self._block += blank
            return done
        if self._fresh and (self._kind != "code" or word.startswith("```")):
            done += self._line_start(word)
        else:
            self._block += word
        self._fresh = False
        if self._kind not in ("code", "row", "fence"):
            done += self._sentences()
        if blank == "\n":
            done += self._line_end()
        else:
            self._block += blank
        return done

    def _line_start(self, word: str) -> list[Statement]:
        """What the first word of a line says of its kind; what came before may end here."""
        done: list[Statement] = []
        if word.startswith("```"):
            was_code = self._kind == "code"
            done = self._flush()
            self._kind = "fence" if was_code else "opening"
        elif re.fullmatch(r"#{1,6}", word):
            done, self._kind = self._flush(), "heading"
        elif _ITEM.fullmatch(word):
            done, self._kind = self._flush(), "item"
        elif word.startswith("|"):
            done = self._flush(keep_table=True)
            self._kind, self._block = "row", word
        elif re.match(r">+", word):
            done = self._flush() if self._kind != "quote" else []
            self._kind = "quote"
            self._block += word.lstrip(">")
        elif _RULE.fullmatch(word):
            done, self._kind = self._flush(), "rule"
        else:
            self._block += word
        return done

    def _line_end(self) -> list[Statement]:
        self._fresh = True
        if self._kind == "opening":
            self._block, self._kind = "", "code"
        elif self._kind in ("fence", "rule"):
            self._block, self._kind = "", ""
        elif self._kind == "row":
            return self._row()
        elif self._kind == "heading":
            return self._flush()
        else:
            self._block += "\n"
        return []

    def _row(self) -> list[Statement]:
        """A finished row of a table: its cells named by the header, once that is known."""
        row, self._block, self._kind = self._block.strip(), "", ""
        if _SEPARATOR.fullmatch(row):
            if self._rows:
                self._header = _cells(self._rows.pop())
            return []
        if not self._header and not self._rows:
            self._rows.append(row)
            return []
        waiting, self._rows = self._rows, []
        return [s for one in (*waiting, row) for s in _cut(_told(_cells(one), self._header), False)]

    def _flush(self, keep_table: bool = False) -> list[Statement]:
        """Ends the open block and hands out what is left of it."""
        block, kind, self._block, self._kind = self._block, self._kind, "", ""
        done: list[Statement] = []
        if not keep_table:
            done = [s for row in self._rows for s in _cut(_told(_cells(row), ()), False)]
            self._rows, self._header = [], ()
        if kind == "code":
            return [*done, Statement(block.strip(), ())] if block.strip() else done
        if kind == "heading" and block.strip():
            block = block.strip().rstrip("#").rstrip()
            block = (
                block if plain(block).text.rstrip().endswith((".", "?", "!", ":")) else block + ":"
            )
        return done + _cut(block, True)

    def _sentences(self) -> list[Statement]:
        """The sentences that have ended before the last word of the block."""
        ended = len(self._block) < _LONGEST_SENTENCE and _ENDS.search(self._block[-_LONGEST_TAIL:])
        if not ended or _inside(self._block):
            return []
        text = plain(self._block)
        ranges = sentences(text.text, guess_language(text.text))
        if len(ranges) < 2:
            return []
        cut = text.origins[ranges[-1][0]]
        # Markup that opens the next sentence goes with it.
        while cut and self._block[cut - 1] in '*_`[(“"':
            cut -= 1
        done, self._block = _cut(self._block[:cut], True), self._block[cut:]
        return done


def _inside(block: str) -> bool:
    """Whether the last word stands in a bracket or quotation that may still close."""
    tail = _QUOTATION.sub("", block[-_LONGEST_TAIL:])
    return open_bracket(block) or "“" in tail or "„" in tail


def _cut(raw: str, marked: bool) -> list[Statement]:
    """The statements of a finished run of text."""
    whole = plain(raw)
    ranges = sentences(whole.text, guess_language(whole.text)) if marked else [(0, len(whole.text))]
    if not ranges:
        return []
    following = [*(start for start, _ in ranges[1:]), len(whole.text) + 1]
    done: list[Statement] = []
    opened = 0
    for (start, end), until in zip(ranges, following, strict=True):
        # A mark belongs to the sentence that it stands in or directly follows.
        numbers = [n for at, marks in whole.marks if opened <= at < until for n in marks]
        opened = until
        alone = _ROUND_ALONE.fullmatch(whole.text[start:end])
        if alone and done and not done[-1].citations:
            done[-1] = Statement(done[-1].text, (int(alone[1]),))
        else:
            done += _statement(whole.text[start:end], numbers)
    return done


def _statement(text: str, numbers: Iterable[int]) -> list[Statement]:
    said = _tidy(text)
    cited = tuple(dict.fromkeys(numbers))
    if not cited:
        said, cited = round_mark(said)
    if _POINTERS.fullmatch(said):
        return []
    return [Statement(said.strip(), cited)] if any(map(str.isalnum, said)) else []


def _tidy(text: str) -> str:
    """One line, without the blanks and brackets that a mark leaves behind."""
    line = " ".join(bare(text).split())
    line = re.sub(r"\(\s*[,;]*\s*\)", "", line)
    line = re.sub(r"\s+([.,;!?])(?=\s|$)", r"\1", line)
    line = re.sub(r"(?<=[.!?])\.$(?<!\.\.\.)", "", line)
    opening = re.match(r"[,;:.]\s*(?=\w)", line)
    if opening:
        line = line[opening.end()].upper() + line[opening.end() + 1 :]
    return re.sub(r"([,;])\s*(?=[.!?]$)", "", line).strip()


def _cells(row: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in row.strip().strip("|").split("|"))


def _told(cells: tuple[str, ...], header: tuple[str, ...]) -> str:
    """A row as a line: "Year: 2018; Revenue: 12"."""
    if len(header) != len(cells):
        return "; ".join(cell for cell in cells if cell)
    return "; ".join(
        f"{name}: {cell}" if name else cell
        for name, cell in zip(header, cells, strict=True)
        if cell
    )
