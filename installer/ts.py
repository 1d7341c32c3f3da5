"""Translation files of Qt Linguist (.ts) as this project keeps them: sorted, no line numbers."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the program, and what it is in another language.

    `comment` tells texts apart that are spelt the same; `note` is for the translator alone.
    `forms` holds the translation, of a `plural` one its form for each number; empty: not done.
    One that is `vanished` is used no more, and kept in case that it comes back.
    """

    context: str
    source: str
    comment: str = ""
    note: str = ""
    plural: bool = False
    forms: tuple[str, ...] = ()
    vanished: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from all others of a file."""
        return self.context, self.source, self.comment

    @property
    def finished(self) -> bool:
        """Whether there is a translation."""
        return bool(self.forms) and all(self.forms)


def read(path: Path) -> list[Message]:
    """The messages of a file; none if it is not there. Raises ParseError if it is damaged."""
    if not path.is_file():
        return []
    messages = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for entry in context.iter("message"):
            plural = entry.get("numerus") == "yes"
            said = entry.find("translation")
            forms: tuple[str, ...] = ()
            if said is not None and plural:
                forms = tuple(form.text or "" for form in said.iter("numerusform"))
            elif said is not None and said.text:
                forms = (said.text,)
            messages.append(
                Message(
                    context.findtext("name") or "",
                    entry.findtext("source") or "",
                    entry.findtext("comment") or "",
                    entry.findtext("extracomment") or "",
                    plural,
                    forms,
                    said is not None and said.get("type") in ("vanished", "obsolete"),
                )
            )
    return messages


def write(path: Path, language: str, messages: Iterable[Message]) -> None:
    """Write a file so that a change of one text is a change of its lines alone."""
    ordered = sorted(messages, key=lambda message: message.key)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context, group in groupby(ordered, key=lambda message: message.context):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for message in group:
            lines += _entry(message)
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), "utf-8", newline="\n")


def _entry(message: Message) -> list[str]:
    lines = ['    <message numerus="yes">' if message.plural else "    <message>"]
    lines.append(f"        <source>{_text(message.source)}</source>")
    if message.comment:
        lines.append(f"        <comment>{_text(message.comment)}</comment>")
    if message.note:
        lines.append(f"        <extracomment>{_text(message.note)}</extracomment>")
    state = "" if message.finished else ' type="unfinished"'
    state = ' type="vanished"' if message.vanished else state
    if message.plural:
        forms = message.forms or ("", "")
        inner = "".join(f"<numerusform>{_text(form)}</numerusform>" for form in forms)
    else:
        inner = _text("".join(message.forms))
    lines.append(f"        <translation{state}>{inner}</translation>")
    return [*lines, "    </message>"]


def _text(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})
