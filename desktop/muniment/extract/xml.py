"""XML: text by element, without tags; attributes where they carry words.

What is written in paragraphs (DocBook, TEI, JATS, DITA) is read as a text with headings;
what holds data, as records of values under their elements' names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from muniment.extract.builder import Builder, one_line
from muniment.extract.code import add_code
from muniment.extract.leaves import Leaves
from muniment.extract.markup import root_or_none
from muniment.extract.text import decode, names, read, read_text
from muniment.records import Document

# A file with more bytes or more tags is read as the text that it is: as a tree it would take
# too much memory.
_LARGEST = 40_000_000
_MOST_TAGS = 2_000_000


_PARAGRAPHS = names("p para simpara")
_TITLES = names("title head article-title")
# What has a title without being a section.
_NO_SECTIONS = names(
    "figure fig table example equation caption biblioentry bibl biblStruct analytic monogr series "
    "element-citation mixed-citation ref note sidebar step"
)
_CODE = names("programlisting screen literallayout codeblock preformat")
# Where these stand between words they part a paragraph.
_BLOCKS = _PARAGRAPHS | _CODE | names(
    "list itemizedlist orderedlist variablelist table informaltable tgroup ul ol sec section div "
    "item listitem row note footnote fn figure fig abstract"
)  # fmt: skip
# Attributes that say how a thing is kept or shown, not what it is.
_SILENT = names(
    "id class style href src type ref lang space schemaLocation noNamespaceSchemaLocation version "
    "base uuid guid width height x y translatable encoding"
)
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*+>")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*+\?>")
_ENCODING = re.compile(rb"""<\?xml[^>]{0,80}?encoding=["']([\w.:-]{1,40})""")
_AUTHORS = names("author creator")


def extract(path: Path) -> Document:
    """Read an XML file; what is not well-formed is read as the text that it is."""
    builder = Builder("xml")
    data, complete = read(path)
    fits = complete and len(data) <= _LARGEST and data.count(b"<") <= _MOST_TAGS
    root = _root(data) if fits else None
    if root is None:
        builder.note("This is not well-formed XML, or too large; it was read as plain text.")
        add_code(builder, read_text(builder, path))
        return builder.document()
    if any(_name(element) in _PARAGRAPHS for element in root.iter(etree.Element)):
        _add_prose(builder, root)
    else:
        _add_data(builder, root)
    return builder.document(title=_first(root, _TITLES), author=_first(root, _AUTHORS))


def _root(data: bytes) -> Any:
    root = root_or_none(data, "XML file")
    if root is None:
        # The encoding may be declared wrongly, or be one that the parser does not know.
        declared = _ENCODING.match(data)
        text = _DECLARATION.sub("", decode(data, declared[1].decode() if declared else ""))
        root = root_or_none(text.encode("utf-8", "replace"), "XML file")
    return root


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _first(root: Any, names: frozenset[str]) -> str:
    """The text of the first such element, if it stands near the beginning."""
    for count, element in enumerate(root.iter(etree.Element)):
        if count > 100:
            break
        if _name(element) in names and (text := one_line(" ".join(element.itertext()))):
            return text
    return ""


def _mixed(element: Any) -> bool:
    """Whether words stand between the elements inside of this one."""
    return any((child.tail or "").strip() for child in element)


# ---------------------------------------------------------------- texts


def _add_prose(builder: Builder, root: Any) -> None:
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        name = _name(element)
        if name in _TITLES and (level := _level(element)):
            builder.heading(level, "".join(element.itertext()))
        elif name in _CODE:
            builder.verbatim("".join(element.itertext()), kind="code")
        elif (element.text or "").strip() or _mixed(element):
            _add_paragraph(builder, element)
        else:
            continue
        walk.skip_subtree()
        if builder.full:
            break


def _level(title: Any) -> int:
    """How deep the section is that this is the title of; 0 if it belongs to something else."""
    above = [_name(element) for element in title.iterancestors()]
    return 0 if not above or _NO_SECTIONS.intersection(above[:3]) else len(above)


def _add_paragraph(builder: Builder, element: Any) -> None:
    """Add the words of an element; a block inside of it becomes a part of its own."""
    pieces = [element.text or ""]
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if inner is element:
            continue
        if event == "end":
            pieces.append(inner.tail or "")
        elif _name(inner) in _BLOCKS:
            builder.add(one_line("".join(pieces)))
            pieces.clear()
            builder.add(one_line(" ".join(inner.itertext())))
            walk.skip_subtree()
        else:
            pieces.append(inner.text or "")
    builder.add(one_line("".join(pieces)))


# ---------------------------------------------------------------- data


def _add_data(builder: Builder, root: Any) -> None:
    leaves = Leaves(builder)
    for path, value in _values(root):
        leaves.add(path, value)
        if builder.full:
            break
    leaves.end()


_NOTHING = (Counter[str](), Counter[str]())


def _values(root: Any) -> Iterator[tuple[list[str | int], str]]:
    """Each text and each wordy attribute, with its path: names, and numbers among fellows."""
    # For each open element: the length of its path; how often each name stands in it, in
    # all and so far.
    open_elements: list[tuple[int, Counter[str], Counter[str]]] = []
    path: list[str | int] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            del path[open_elements.pop()[0] :]
            continue
        before = len(path)
        name = _name(element)
        if open_elements:
            _, names, seen = open_elements[-1]
            path += [name, seen[name]] if names[name] > 1 else [name]
            seen[name] += 1
        inside = (Counter(map(_name, element)), Counter[str]()) if len(element) else _NOTHING
        open_elements.append((before, *inside))
        for attribute, value in element.attrib.items():
            attribute = attribute.rpartition("}")[2]
            if attribute not in _SILENT and not value.startswith(("http:", "https:")):
                yield [*path, attribute], value
        mixed = _mixed(element)
        text = "".join(element.itertext()) if mixed else element.text or ""
        if text.strip():
            yield path or [name], _plain(text) if _MARKUP.search(text) else text
        if mixed:
            walk.skip_subtree()


def _plain(text: str) -> str:
    """The words of a text that is itself HTML, as in feeds."""
    return str(lxml_html.fragment_fromstring(text, create_parent="div").text_content())
