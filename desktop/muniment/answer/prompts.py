"""Excerpts and a question → the messages a model is given. Pure but for the prompts' files.

What never changes comes first, then the evidence, then the question, so that a model which
keeps what it has read (its prefix cache) reads little anew: of a first question all but the
rules, of a follow-up all but what was shown and said before, to which it is only added.

The text of documents is data: it stands in fences that it cannot close, its own bracketed
numbers in round brackets so that they do not pass for citations.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from muniment.answer.excerpts import Count, Excerpt
from muniment.config import resources
from muniment.llm import ChatMessage
from muniment.records import Evidence

OPENS, CLOSES = "<<<", ">>>"
_LONGEST_NAME = 60
_FENCES = re.compile(r"<{3,}|>{3,}")
_NUMBERS = re.compile(r"\[\s*(\d{1,3})\s*\]")
# Breaks and directions that an eye does not see: text may hide an order in them.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question as a model was given it, the excerpts shown with it, and what it replied.

    `first` is the number that the first of its excerpts had.
    """

    question: str
    excerpts: tuple[Excerpt, ...]
    reply: str
    first: int = 1


def answering(
    question: str, excerpts: Sequence[Excerpt], earlier: Sequence[Exchange] = ()
) -> list[ChatMessage]:
    """The messages that ask a model to answer from excerpts.

    The excerpts of `earlier` exchanges are there still and keep their numbers; the new ones
    are numbered on from them. Where what came before `earlier` is left out, the numbers begin
    anew, and replies that cite by the old ones are told without them.
    """
    messages = [ChatMessage("system", text("answer"))]
    number = 1
    for exchange in earlier:
        asked = _asked(exchange.question, exchange.excerpts, number)
        known = exchange.first == number
        reply = exchange.reply if known else _NUMBERS.sub("", exchange.reply)
        messages += [ChatMessage("user", asked), ChatMessage("assistant", reply)]
        number += len(exchange.excerpts)
    return [*messages, ChatMessage("user", _asked(question, excerpts, number))]


def framed(number: int, evidence: Evidence, shown: str = "", *, titled: bool = True) -> str:
    """An excerpt of an evidence as it stands in a prompt; empty, it tells what a frame costs."""
    title = plain(" ".join(evidence.title.split()))[:_LONGEST_NAME] if titled else ""
    place = plain(" ".join(evidence.place.label.split()))[:_LONGEST_NAME]
    heading = ", ".join(filter(None, (title, place)))
    return fenced(number, heading, shown)


def fenced(number: int, heading: str, shown: str) -> str:
    """A text as it stands in a prompt, between fences that it cannot close."""
    return f"[{number}] {heading}\n{OPENS}\n{plain(shown)}\n{CLOSES}\n\n"


def passages(excerpts: Sequence[Excerpt], first: int = 1) -> str:
    """Excerpts as they stand in a prompt, numbered from `first`; a title is said but once."""
    shown = []
    last = ""
    for number, excerpt in enumerate(excerpts, first):
        evidence = excerpt.quote.evidence
        shown.append(framed(number, evidence, excerpt.text, titled=evidence.document != last))
        last = evidence.document
    return "".join(shown)


def plain(shown: str) -> str:
    """Text of a document as data: without what would end its fence or pass for a citation."""
    visible = _UNSEEN.sub(" ", shown)
    fenced = _FENCES.sub(lambda found: "‹" if found[0][0] == "<" else "›", visible)
    return _NUMBERS.sub(r"(\1)", fenced)


def shortened(question: str, most: int, count: Count) -> str:
    """The question if it has no more than `most` tokens, else its beginning."""
    kept = question.strip()
    # No token of a text is longer than this on average: what is beyond need not be counted.
    kept = kept[: most * 16]
    while kept and (size := count([kept])[0]) > most:
        kept = kept[: min(len(kept) - 1, len(kept) * most // size)]
    return kept


def text(name: str) -> str:
    """The prompt in resources/prompts with this name."""
    return _read(name)


def table(name: str) -> Mapping[str, Any]:
    """What stands in the table in resources/prompts with this name."""
    return tomllib.loads((resources() / "prompts" / f"{name}.toml").read_text("utf-8"))


@functools.lru_cache(maxsize=32)
def _read(name: str) -> str:
    return (resources() / "prompts" / f"{name}.txt").read_text("utf-8").strip()


def _asked(question: str, excerpts: Sequence[Excerpt], first: int) -> str:
    return f"{passages(excerpts, first)}Question: {plain(question)}"
