"""Markdown: rendered to HTML, then read as HTML is; front matter tells about the document."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt

from muniment.extract.builder import Builder
from muniment.extract.html import add_content, parse
from muniment.extract.text import add_paragraphs, read_text
from muniment.records import Document

# Larger files are hardly written by hand; they are read as plain text.
_LARGEST = 5_000_000
# With more brackets than these the parser takes longer than the text is worth.
_MOST_BRACKETS = 50_000

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z][\w-]*):[ \t]*(.*)$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(.+)$")
_DATE = re.compile(r"^((?:1[5-9]|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?!\d)")
# Notes link to one another as [[page]] or [[page|shown]]; callouts begin with [!kind].
_WIKI_LINK = re.compile(r"!?\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]")
_CALLOUT = re.compile(r"^([ \t]*(?:>[ \t]*)+)\[!\w+\][+-]?[ \t]*", re.MULTILINE)


def extract(path: Path) -> Document:
    """Read a Markdown file."""
    builder = Builder("markdown")
    text = read_text(builder, path).replace("\r\n", "\n").replace("\r", "\n")
    fields: dict[str, str] = {}
    first = 1
    if match := _FRONT_MATTER.match(text):
        fields = _fields(match[1])
        first += match[0].count("\n")
        text = text[match.end() :]
    if len(text) > _LARGEST or text.count("[") > _MOST_BRACKETS:
        add_paragraphs(builder, text, first)
    else:
        root = parse(builder, render(text))
        if root is not None:
            add_content(builder, root)
    date = _DATE.match(fields.get("date", ""))
    return builder.document(
        title=fields.get("title", "") or _first_heading(builder.document()),
        author=fields.get("author", "") or fields.get("authors", ""),
        date=date[1] if date else "",
        language=fields.get("lang", "")[:2].lower(),
    )


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def render(text: str) -> str:
    """Markdown as an HTML page, links between notes as what they show."""
    markdown = _parser()
    tokens = markdown.parse(_CALLOUT.sub(r"\1", text))
    for token in tokens:
        for child in token.children or ():
            if child.type == "text":
                child.content = _WIKI_LINK.sub(lambda found: found[2] or found[1], child.content)
    return f"<html><body>{markdown.renderer.render(tokens, markdown.options, {})}</body></html>"


def _fields(front_matter: str) -> dict[str, str]:
    """The simple fields of YAML front matter; a list becomes its items joined by commas."""
    fields: dict[str, str] = {}
    name = ""
    for line in front_matter.split("\n"):
        if match := _FIELD.match(line):
            name = match[1].lower()
            fields[name] = (
                ", ".join(map(_bare, match[2].strip().strip("[]").split(",")))
                if (match[2].startswith("["))
                else _bare(match[2])
            )
        elif name and (item := _ITEM.match(line)):
            fields[name] = ", ".join(filter(None, (fields[name], _bare(item[1]))))
    return fields


def _bare(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _first_heading(document: Document) -> str:
    first = document.parts[0] if document.parts else None
    if first is None or first.kind != "heading" or len(first.place.headings) != 1:
        return ""
    return document.text[first.start : first.end]
