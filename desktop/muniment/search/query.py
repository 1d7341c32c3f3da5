"""The query language: what a person types becomes a `Query`. Pure; never raises.

    words               each should be found; small words and word endings do not matter
    "exact phrase"      these words, as they stand; “ ”, „ “ and « » are quotes, ' is none
    -word  -"a phrase"  what must not be found; -5 is a number, and well-known is a word
    budget OR "cash flow"
                        one of them is enough; OR holds what stands right beside it together
    prefix*             words that begin so
    title:word  author:"Jane Doe"  type:pdf  in:folder  lang:de  page:12  page:3-7
    before:2020  after:2023-05  date:2024-05-31
                        filters (see `muniment.search.filters`), each also with a dash: -type:pdf

OR is an operator in capitals, and in English alone, as are the keys of the filters: German
ODER is a river, French OU and Spanish O are abbreviations that people search for, and a word
that silently stops being one is worse than an operator that is not translated. AND between
two terms says what is meant anyway; NOT is a word, since “DO NOT RESUSCITATE” is a title.

What is not understood is searched as words, and a `Note` says so.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from muniment.search.filters import HINTS, QUOTES, Filter, Filters, read_filter


class TermKind(enum.StrEnum):
    """How a term is to be found: as a word, letter by letter, or as the beginning of words."""

    WORD = "word"
    PHRASE = "phrase"
    PREFIX = "prefix"


@dataclass(frozen=True, slots=True)
class Term:
    """Something to be found, as it was typed, without its operators; it has a letter or digit.

    A WORD has no blanks, but may be several words to an index ("covid-19", "C:\\x").
    """

    text: str
    kind: TermKind = TermKind.WORD


Group = tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What was not understood (`source`, as typed), and a sentence that says how it was taken."""

    source: str
    message: str


@dataclass(frozen=True, slots=True)
class Query:
    """What a question asks for.

    `text` is the question without its operators, as a person would say it: what a model of
    meaning is given. Of each of `groups`, in the order typed, one term is to be found; none
    of `excluded` may be.
    """

    text: str = ""
    groups: tuple[Group, ...] = ()
    excluded: tuple[Term, ...] = ()
    filters: Filters = field(default_factory=Filters)
    notes: tuple[Note, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.text or self.excluded or self.filters.items)

    @property
    def plain(self) -> bool:
        """Whether the question is words alone, none of them an operator."""
        kinds = {term.kind for group in self.groups for term in group}
        single = all(len(group) == 1 for group in self.groups)
        return single and kinds <= {TermKind.WORD} and not self.excluded and self.filters.empty


def parse(text: str, today: date) -> Query:
    """What a text asks for; `today` is what "yesterday" and "30d" (30 days ago) count from.

    Never raises, whatever the text is; takes time linear in its length.
    """
    return _Reader(today).read(list(_tokens(clean(text))))


def add_filter(text: str, key: str, value: str, *, negated: bool = False) -> str:
    """The text of a query with one filter more; the same text if it has that filter already.

    Quotes within a value become blanks, which filters take as equal. Raises ValueError if
    there is no such key.
    """
    if key not in HINTS:
        raise ValueError(f"no filter is called {key}")
    value = _plain(value)
    if not value or _has_filter(text, key, value, negated):
        return text
    shown = value if _BARE.fullmatch(value) else f'"{value}"'
    written = f"{'-' * negated}{key}:{shown}"
    behind, before = f"{text.strip()} {written}".strip(), f"{written} {text.strip()}"
    # Behind a quote that was left open, or an OR, it would become a part of something.
    alone = _has_filter(behind, key, value, negated) and _terms(behind) == _terms(text)
    return behind if alone else before


def _terms(text: str) -> tuple[Sequence[Group], Sequence[Term]]:
    query = parse(text, date.min)
    return query.groups, query.excluded


def remove_filter(text: str, key: str, value: str, *, negated: bool = False) -> str:
    """The text of a query without a filter, wherever it stands; else the text as it is."""
    cleaned = clean(text)
    tokens = list(_tokens(cleaned))
    found = [_is_filter(token, key, _plain(value), negated) for token in tokens]
    if not any(found):
        return text
    for i in range(1, len(tokens) - 1):
        # An OR between two values of the filter goes with either.
        same = tokens[i - 1].key == tokens[i + 1].key == key
        if same and tokens[i].source == "OR" and (found[i - 1] or found[i + 1]):
            found[i] = True
    kept, cursor = [], 0
    for token, gone in zip(tokens, found, strict=True):
        if gone:
            kept.append(cleaned[cursor : token.start].strip())
            cursor = token.end
    return " ".join(part for part in (*kept, cleaned[cursor:].strip()) if part)


def searched(text: str) -> list[tuple[int, int]]:
    """The character ranges of the words and phrases that a text searches for, in its order.

    Not among them are beginnings of words, what is left out, and filters. The text must be as
    `clean` returns it.
    """
    return [
        (token.said_start, token.said_start + len(token.said))
        for token in _tokens(text)
        if not (token.key or token.negated or token.operator or token.prefix)
    ]


_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200b\ud800-\udfff]")
# Soft hyphens, marks of the direction of writing and of the order of bytes: they come along
# when text is copied, and stand where an operator should.
_UNSEEN = re.compile("[\u00ad\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def clean(text: str) -> str:
    """A text without the characters that nobody types: `parse` sees no difference."""
    return _UNSEEN.sub("", _CONTROL.sub(" ", text))


# ---------------------------------------------------------------- tokens


@dataclass(frozen=True, slots=True)
class _Token:
    """The characters `start` to `end` of a text: a filter if it has a key, else a term.

    `said` is what they are without key, dash, quotes and the punctuation around, and begins at
    `said_start`. `unclosed` says that a quote begins here which nothing ends.
    """

    start: int
    end: int
    source: str
    said: str
    said_start: int
    key: str = ""
    negated: bool = False
    quoted: bool = False
    unclosed: bool = False

    @property
    def operator(self) -> bool:
        return self.source in ("OR", "AND")

    @property
    def prefix(self) -> bool:
        return not self.quoted and self.said.find("*") == len(self.said) - 1 > 0


_OTHER_KEYS = {"filetype": "type", "language": "lang"}
_HEAD = re.compile(
    rf"""
    [(\[{{¿¡]*
    (?P<dash> - (?= [^\W\d_] | [{QUOTES}] ) )?
    (?: (?P<key> (?ai: {"|".join((*HINTS, *_OTHER_KEYS))} ) ) [:：] (?=\S) )?
    (?P<quote> [{QUOTES}] )?
    """,
    re.VERBOSE,
)
# Right behind a quote nothing but another quote is an operator: „Kosten“-Nutzen-Analyse.
_GLUED = re.compile(rf"(?P<dash>(?!))?(?P<key>(?!))?(?P<quote>[{QUOTES}])?")
# Each language closes its quotes with another of the same two families of signs.
_CLOSING = {quote: re.compile(f"[{family}]") for family in ('"“”„‟＂', "«»") for quote in family}
_CHUNK = re.compile(r"\S*")
_BLANKS = re.compile(r"\s*")
_AFTER = ".,;:!?…)]}'’"
_BEFORE = "'‘’"


def _tokens(text: str) -> Iterator[_Token]:
    position = _end(_BLANKS, text, 0)
    while position < len(text):
        token = _token(text, position)
        yield token
        position = _end(_BLANKS, text, token.end)


def _token(text: str, start: int) -> _Token:
    glued = start > 0 and not text[start - 1].isspace()
    head = (_GLUED if glued else _HEAD).match(text, start)
    assert head is not None  # it matches an empty text as well
    key = (head["key"] or "").casefold()
    begin, quote = head.end(), head["quote"]
    closing = _CLOSING[quote].search(text, begin) if quote else None
    if closing:
        end, said = closing.end(), text[begin : closing.start()]
    else:
        end = _end(_CHUNK, text, begin)
        said = text[begin:end].rstrip(_AFTER)
        if not key:
            said = said.lstrip(_BEFORE)
            begin = text.index(said, begin)
    return _Token(
        start,
        end,
        text[start:end],
        said,
        begin,
        _OTHER_KEYS.get(key, key),
        negated=bool(head["dash"]),
        quoted=closing is not None,
        unclosed=bool(quote) and closing is None,
    )


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


_NO_QUOTES = str.maketrans(dict.fromkeys(QUOTES, " "))
_BARE = re.compile(r"\w(?:[\w./\\:-]*\w)?")


def _plain(value: str) -> str:
    return " ".join(clean(value).translate(_NO_QUOTES).split())


def _has_filter(text: str, key: str, value: str, negated: bool) -> bool:
    return any(_is_filter(token, key, value, negated) for token in _tokens(clean(text)))


def _is_filter(token: _Token, key: str, value: str, negated: bool) -> bool:
    same = token.key == key and token.negated is negated
    return same and _plain(token.said).casefold() == value.casefold()


# ---------------------------------------------------------------- meaning

_MOST_NOTES = 5
_LONGEST_SOURCE = 40
_MISPLACED_STAR = re.compile(r"\w\*\w|\*\w+\Z")
# What stands before the colon of an address or a number of its own is no filter.
_UNKNOWN_FILTER = re.compile(
    r"-?(?!(?:https?|ftp|mailto|doi|urn|isbn|issn|arxiv|pmid|tel|re|cf|vgl|file)(?![a-z]))"
    r"[a-z]{2,12}:[^\s/:\\].*"
)


class _Reader:
    """Gathers what the tokens of one text mean, one after the other."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._said: list[str] = []
        self._excluded: list[Term] = []
        self._notes: dict[Note, None] = {}

    def read(self, tokens: Sequence[_Token]) -> Query:
        pieces = [piece for token in tokens for piece in self._pieces(token)]
        groups = self._joined(pieces)
        at_end = any(isinstance(piece, _Token) for piece in (*pieces[:1], *pieces[-1:]))
        if at_end and not groups and not self._excluded:
            # Operators alone are words: Oregon, an operating room.
            words = dict.fromkeys(p.source for p in pieces if isinstance(p, _Token))
            self._said.extend(words)
            groups = [(Term(word),) for word in words]
            pieces = [piece for piece in pieces if isinstance(piece, Filter)]
        self._note_operators(pieces)
        if len(tokens) > 1:
            self._note_numbers(tokens)
        return Query(
            " ".join(" ".join(self._said).split()),
            tuple(groups),
            tuple(self._excluded),
            Filters(tuple(piece for piece in pieces if isinstance(piece, Filter))),
            tuple(self._notes)[:_MOST_NOTES],
        )

    def _pieces(self, token: _Token) -> list[_Piece]:
        """What a token adds to the row in which OR and AND look beside them."""
        if token.operator:
            return [token]
        if token.key:
            found = read_filter(token.key, token.said, self._today, negated=token.negated)
            if found:
                return [found]
            self._note(token, f"was taken as words: {HINTS[token.key]}.")
            return self._words(f"{token.key} {token.said}".split())
        lone_key = token.source.removeprefix("-").casefold().removesuffix(":")
        if lone_key in HINTS and token.source.endswith(":"):
            self._note(token, f"was taken as a word: {HINTS[lone_key]}.")
            return self._words([lone_key])
        self._note_mistakes(token)
        if token.negated:
            self._excluded.extend(_term(token))
            return [None]
        if token.said:
            self._said.append(token.said.rstrip("*") if _marked(token) else token.source)
        return list(_term(token))

    def _words(self, words: Sequence[str]) -> list[_Piece]:
        self._said.extend(words)
        return [Term(word) for word in words if _has_word(word)]

    def _joined(self, pieces: Sequence[_Piece]) -> list[Group]:
        groups: list[Group] = []
        for i, piece in enumerate(pieces):
            if not isinstance(piece, Term):
                continue
            if i > 1 and _is_or(pieces[i - 1]) and isinstance(pieces[i - 2], Term):
                groups[-1] = (*groups[-1], piece)
            else:
                groups.append((piece,))
        return groups

    def _note_operators(self, pieces: Sequence[_Piece]) -> None:
        row = (None, *pieces, None)
        for before, piece, after in zip(row, row[1:], row[2:], strict=False):
            if isinstance(piece, _Token) and _is_or(piece) and not _joins(before, after):
                self._note(piece, _DANGLING)

    def _note_mistakes(self, token: _Token) -> None:
        if token.unclosed:
            self._note(token, "opens a quote that never closes: its words were searched singly.")
        elif token.quoted and token.said.strip() and not _has_word(token.said):
            self._note(token, "has no letter or digit that could be searched for.")
        elif not token.quoted and _MISPLACED_STAR.search(token.said):
            self._note(token, "was taken as words: a star stands at the end of a word only.")
        elif not token.quoted and _UNKNOWN_FILTER.fullmatch(token.source):
            self._note(token, "was searched for as words: there is no such filter.")
        elif token.source.startswith("-("):
            self._note(token, "was taken as a word: leave out one word or one quoted phrase each.")

    def _note_numbers(self, tokens: Sequence[_Token]) -> None:
        for token in tokens:
            if token.source.startswith("-") and token.source[1:2].isdecimal():
                number = token.source[1:].rstrip(_AFTER)
                self._note(token, f'was taken as a number; to leave it out, write -"{number}".')

    def _note(self, token: _Token, message: str) -> None:
        source = token.source
        if len(source) > _LONGEST_SOURCE:
            source = source[: _LONGEST_SOURCE - 1] + "…"
        self._notes.setdefault(Note(token.source, f"“{source}” {message}"))


# None is what OR cannot join: a term that is left out.
_Piece = Term | Filter | _Token | None

_DANGLING = (
    "joins the words or phrases right before and after it, and was left out here. "
    'To search for the word itself, write "OR".'
)


def _joins(one: _Piece, other: _Piece) -> bool:
    """Whether an OR holds these together, or says what two values of a filter mean anyway."""
    if isinstance(one, Filter) and isinstance(other, Filter):
        return one.key == other.key and not (one.negated or other.negated)
    return isinstance(one, Term) and isinstance(other, Term)


def _is_or(piece: _Piece) -> bool:
    return isinstance(piece, _Token) and piece.source == "OR"


def _marked(token: _Token) -> bool:
    return token.quoted or token.unclosed or token.prefix


def _term(token: _Token) -> tuple[Term, ...]:
    """The term that a token is; none, if there is nothing in it to be found."""
    if not _has_word(token.said):
        return ()
    if token.quoted:
        return (Term(" ".join(token.said.split()), TermKind.PHRASE),)
    if token.prefix:
        return (Term(token.said[:-1], TermKind.PREFIX),)
    return (Term(token.said),)


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))
