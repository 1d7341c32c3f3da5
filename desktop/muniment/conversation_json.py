"""Conversations as text that lasts: what is kept of them, and how it is written. Pure.

A file holds a line of JSON about the conversation, one for each turn, and one with a checksum of
the lines before it: a list of conversations is made from first lines alone, and a file that was
cut short or changed is told from a whole one. Fields that are not known are passed over, those
that are not there have their defaults, so that older and newer programs read one another's files.
"""

from __future__ import annotations

import enum
import functools
import hashlib
import json
import os
import types
import typing
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from muniment.records import EVERYTHING, Answer, Conversation, Evidence, Scope, Snippet, Turn

FORMAT = 1
_NEAREST = 3
_LONGEST_EVIDENCE = 600
_LONGEST_TITLE = 120

T = TypeVar("T")
_Reader = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Heading:
    """What the first line of a file says: `at` is the time of the last turn, `turns` how many."""

    title: str
    at: float
    turns: int
    scope: Scope = EVERYTHING
    format: int = FORMAT


# ---------------------------------------------------------------- what is kept


def kept(conversation: Conversation) -> Conversation:
    """A conversation as it is kept: titled, its evidence in short form.

    That is one piece for each document cited (it knows author and date), and the nearest
    passages where the documents did not answer, each cut to what was shown of it.
    """
    turns = tuple(replace(turn, answer=_short(turn.answer)) for turn in conversation.turns)
    return replace(conversation, title=title_of(conversation), turns=turns)


def title_of(conversation: Conversation) -> str:
    """What a person called it, or its first question; one line, cut to a bearable length."""
    asked = conversation.turns[0].answer.question if conversation.turns else ""
    title = " ".join((conversation.title.strip() or asked).split())
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"


def _short(answer: Answer) -> Answer:
    first: dict[str, Evidence] = {}
    for item in answer.evidence:
        first.setdefault(item.document, item)
    cited = dict.fromkeys(citation.document for citation in answer.citations)
    items: Sequence[Evidence] = [first[document] for document in cited if document in first]
    if not answer.answered:
        items = answer.evidence[:_NEAREST]
    return replace(answer, evidence=tuple(map(_shown, items)))


def _shown(item: Evidence) -> Evidence:
    """Evidence cut to its snippet."""
    part = item.snippet or Snippet(0, len(item.text), item.marks, False, False)
    start, end = part.start, min(part.end, part.start + _LONGEST_EVIDENCE)
    marks = tuple((a - start, b - start) for a, b in part.marks if start <= a and b <= end)
    text = item.text[start:end]
    cut_after = part.cut_after or end < part.end
    return replace(
        item,
        text=text,
        start=item.start + start,
        end=item.start + end,
        marks=marks,
        snippet=Snippet(0, len(text), marks, part.cut_before, cut_after),
        also=(),
    )


# ---------------------------------------------------------------- files


def written(conversation: Conversation) -> str:
    """The text of a file that holds this conversation. Plain ASCII."""
    at = conversation.turns[-1].at if conversation.turns else 0.0
    heading = Heading(conversation.title, at, len(conversation.turns), conversation.scope)
    lines = [{**to_json(heading), "format": FORMAT}, *map(to_json, conversation.turns)]
    # Names of files that are no Unicode survive as escapes.
    body = "".join(f"{json.dumps(line, separators=(',', ':'))}\n" for line in lines)
    return f"{body}{_last_line(body)}\n"


def read(text: str) -> Conversation:
    """The conversation that was `written`, without its id. Raises ValueError if it is damaged."""
    if not is_whole(text):
        raise ValueError("the checksum differs")
    first, *rest = text.splitlines()[:-1]
    head = heading(first)
    turns = tuple(from_json(Turn, _parsed(line)) for line in rest)
    return Conversation("", head.title, head.scope, turns)


def is_whole(text: str) -> bool:
    """Whether a file is as it was written: another program's newer form may be, and not be read."""
    body, end, last = text.removesuffix("\n").rpartition("\n")
    return last == _last_line(body + end)


def heading(line: str) -> Heading:
    """The first line of a file. Raises ValueError if it is damaged."""
    return from_json(Heading, _parsed(line))


def _last_line(body: str) -> str:
    check = hashlib.blake2b(body.encode("utf-8", "replace"), digest_size=16).hexdigest()
    return json.dumps({"check": check})


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


# ---------------------------------------------------------------- records ⇄ JSON


def to_json(value: object) -> Any:
    """A record of `muniment.records` as JSON values, without what has its default."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            f.name: to_json(part)
            for f in fields(value)
            if (part := getattr(value, f.name)) != _default(f)
        }
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, Path):
        return os.fspath(value)
    if isinstance(value, Mapping):
        return {str(key): to_json(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [to_json(part) for part in value]
    return value


def from_json(kind: type[T], data: Any) -> T:
    """The record of this kind that `to_json` gave. Raises ValueError on other data."""
    try:
        return typing.cast(T, _reader(typing.cast(Hashable, kind))(data))
    except (TypeError, RecursionError) as error:
        raise ValueError(f"not a {kind.__name__}: {error}") from error


# Made once for each kind: to look at type hints anew for each value takes ten times as long.
@functools.cache
def _reader(kind: Any) -> _Reader:
    """What makes a value of this kind of JSON values. It raises TypeError or ValueError."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        (present,) = (_reader(choice) for choice in inner if choice is not type(None))
        return lambda data: None if data is None else present(data)
    if origin is tuple and inner[-1] is Ellipsis:
        each = _reader(inner[0])
        return lambda data: tuple([each(item) for item in _checked(list, data)])
    if origin is tuple:
        readers = [_reader(item) for item in inner]
        return lambda data: tuple(
            [read(item) for read, item in zip(readers, _checked(list, data), strict=True)]
        )
    if origin is Mapping:
        key, value = inner[0], _reader(inner[1])
        return lambda data: {key(k): value(part) for k, part in _checked(dict, data).items()}
    if is_dataclass(kind):
        return _record_reader(kind)
    if kind is Path or issubclass(kind, enum.Enum):
        return lambda data: kind(_checked(str, data))
    if kind is float:
        return lambda data: float(_checked((int, float), data))
    return lambda data: _checked(kind, data)


def _record_reader(kind: Any) -> _Reader:
    readers: dict[str, _Reader] = {}

    def read(data: Any) -> Any:
        # A record may hold others of its own kind: its fields are looked at when it is read.
        if not readers:
            hints = typing.get_type_hints(kind)
            readers.update({field.name: _reader(hints[field.name]) for field in fields(kind)})
        given = _checked(dict, data)
        return kind(
            **{name: readers[name](part) for name, part in given.items() if name in readers}
        )

    return read


def _checked(kind: Any, data: Any) -> Any:
    # To Python a bool is an int.
    if not isinstance(data, kind) or (data.__class__ is bool and kind is not bool):
        raise ValueError(f"{type(data).__name__} where another kind of value belongs")
    return data


def _default(field: Field[Any]) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default
