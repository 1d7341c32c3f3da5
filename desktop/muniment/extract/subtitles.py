"""Subtitles (SRT, WebVTT): what is said, in parts of about half a minute, placed by time.

Read here: the kept libraries drop the names of speakers in WebVTT, and the rest is a
pattern for the times.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from muniment.extract.builder import Builder, one_line
from muniment.extract.text import lines, read_text
from muniment.records import Coverage, Document, Place

# A part ends with the first cue that ends a sentence after so many seconds, at the latest
# after the second number.
_SECONDS = 30
_MOST_SECONDS = 60

_TIME = re.compile(
    r"[ \t]*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?[ \t]*-->[ \t]*"
    r"(?:\d{1,4}:)?\d{1,2}:\d{2}"
)
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,100}+)?[ \t\n]++([^<>]{1,200}+)>")
_TAG = re.compile(r"</?[A-Za-z\d.:][^<>]*+>|\{\\?[A-Za-z][^{}]*+\}")
_ENDS = (".", "!", "?", "…", "。", '"', "”", ")", "]", "♪")


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    text: str


def extract(path: Path) -> Document:
    """Read the subtitles of a film or a recording."""
    builder = Builder("subtitles")
    text = read_text(builder, path).replace("\r\n", "\n").replace("\r", "\n")
    total = 0
    gathered: list[_Cue] = []
    for cue in _spoken(_cues(text)):
        total += 1
        if gathered and _ends(gathered, cue):
            _add(builder, gathered)
            gathered.clear()
        gathered.append(cue)
    _add(builder, gathered)
    return builder.document(coverage=Coverage("cue", total, total))


def _cues(text: str) -> Iterator[_Cue]:
    """The cues in order, without their numbers, styles and comments."""
    start: int | None = None
    said: list[str] = []
    for line in lines(text + "\n"):
        if time := _TIME.match(line):
            if start is not None and said:
                # The line before the time is the cue's number or name.
                yield _Cue(start, _plain(said[:-1] if said[-1].strip().isdigit() else said))
            hours, minutes, seconds = (int(number or 0) for number in time.groups())
            start, said = 3600 * hours + 60 * minutes + seconds, []
        elif start is not None and not line.strip():
            yield _Cue(start, _plain(said))
            start, said = None, []
        elif start is not None:
            said.append(line)
    if start is not None:
        yield _Cue(start, _plain(said))


def _plain(said: list[str]) -> str:
    text = _VOICE.sub(r"\1: ", "\n".join(said))
    return one_line(html.unescape(_TAG.sub("", text)))


def _spoken(cues: Iterator[_Cue]) -> Iterator[_Cue]:
    """The cues that say something; those made by machines repeat the line before."""
    last = ""
    for cue in cues:
        text = cue.text.removeprefix(last).strip() if last else cue.text
        last = cue.text
        if text:
            yield _Cue(cue.start, text)


def _ends(gathered: list[_Cue], following: _Cue) -> bool:
    seconds = following.start - gathered[0].start
    sentence = gathered[-1].text.endswith(_ENDS)
    return seconds >= (_SECONDS if sentence else _MOST_SECONDS) or seconds < 0


def _add(builder: Builder, cues: list[_Cue]) -> None:
    if cues:
        minutes, seconds = divmod(cues[0].start, 60)
        label = f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        builder.add("\n".join(cue.text for cue in cues), place=Place(label))
