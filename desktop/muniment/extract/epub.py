"""EPUB: chapters in the book's order, their titles from its table of contents as places.

Read with zipfile and lxml: EbookLib unpacks a whole book into memory, without limits, and
knows nothing of places.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import etree

from muniment.errors import ExtractError
from muniment.extract.builder import Builder, one_line
from muniment.extract.html import add_content, drop, parse
from muniment.extract.markup import root_or_none
from muniment.extract.text import decode
from muniment.extract.zipped import Archive, damaged, open_zip, read_member
from muniment.records import Coverage, Document

_BOOK = "EPUB book"
_LANGUAGE = re.compile(r"([a-z]{2})(?:$|[^a-z])")
_DATE = re.compile(r"((?:1[0-9]|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?!\d)")
_ENCODING = re.compile(rb"""(?:encoding|charset)\s*=\s*["']?([\w.:-]+)""")
# Written so in XML, these would be taken for the beginning of an element without an end.
_EMPTY = re.compile(
    r"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)"
    r"([A-Za-z][\w:.-]{0,40})((?:\s[^<>]*)?)/>"
)
# Only fonts are hidden in these ways, which is no protection of the text.
_HIDDEN_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
# In a book these hold its text: notes and the like.
_KEPT = ("aside", "header", "footer", "main", "article", "form")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# The numbers of the printed book's pages.
_PAGE_BREAKS = ".//*[contains(@*[name()='epub:type'], 'pagebreak') or @role='doc-pagebreak']"
# How many elements after the place that the table of contents names its heading may come.
_NEAR = 12


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the table of contents: how deep it stands, and where it leads."""

    level: int
    title: str
    fragment: str


@dataclass(slots=True)
class _Book:
    """What a book says about itself. `contents` are the entries for each member."""

    metadata: Any
    chapters: list[str]
    contents: dict[str, list[_Entry]] = field(default_factory=dict)


def extract(path: Path) -> Document:
    """Read a book. Raises ExtractError if it is damaged, or protected against copying."""
    with open_zip(path, _BOOK) as archive:
        book = _book(archive)
        builder = Builder("epub")
        read = damaged_chapters = 0
        for number, name in enumerate(book.chapters, 1):
            try:
                data = read_member(archive, name)
            except ExtractError:
                damaged_chapters += 1
                continue
            if not book.contents:
                builder.label = f"chapter {number}"
            read += _add_chapter(builder, data, book.contents.get(name, []))
            builder.end_lines()
            if builder.full:
                break
    total = len(book.chapters)
    if damaged_chapters == total:
        raise damaged(_BOOK)
    if damaged_chapters:
        what = "chapter is" if damaged_chapters == 1 else "chapters are"
        builder.note(f"{damaged_chapters} {what} damaged or missing.")
    language = _LANGUAGE.match(_said(book.metadata, "language").lower())
    date = _DATE.match(_said(book.metadata, "date"))
    return builder.document(
        title=_said(book.metadata, "title"),
        author=", ".join(_all(book.metadata, "creator")),
        date=date[1] if date else "",
        language=language[1] if language else "",
        coverage=Coverage("chapter", total, read),
    )


# ---------------------------------------------------------------- what the book is made of


def _book(archive: Archive) -> _Book:
    names = {name.lower(): name for name in archive.namelist()}
    container = _xml(archive, names, "META-INF/container.xml")
    named = [] if container is None else [e.get("full-path") for e in _each(container, "rootfile")]
    packages = [*filter(None, named), *(name for name in names.values() if name.endswith(".opf"))]
    package = _xml(archive, names, packages[0]) if packages else None
    if package is None:
        raise damaged(_BOOK)
    base = posixpath.dirname(packages[0])
    items = {item.get("id"): item for item in _each(package, "item")}
    members = {key: _member(names, base, item.get("href")) for key, item in items.items()}
    navigation = [key for key, item in items.items() if "nav" in item.get("properties", "").split()]
    spine = [ref.get("idref") for ref in _each(package, "itemref")]
    chapters = [members[key] for key in spine if key in members and key not in navigation]
    _refuse_protected(archive, names, chapters)
    book = _Book(package, list(dict.fromkeys(chapters)))
    for key in navigation[:1]:
        _read_navigation(book, archive, names, members[key])
    for key, item in items.items():
        if item.get("media-type") == "application/x-dtbncx+xml" and not book.contents:
            _read_ncx(book, archive, names, members[key])
    return book


def _xml(archive: Archive, names: dict[str, str], name: str) -> Any:
    try:
        return root_or_none(read_member(archive, names.get(name.lower(), name)), _BOOK)
    except ExtractError:
        return None


def _member(names: dict[str, str], base: str, reference: str | None) -> str:
    """The name of the member that a reference from the folder `base` leads to."""
    path = posixpath.normpath(posixpath.join(base, unquote((reference or "").partition("#")[0])))
    return names.get(path.lower(), path)


def _each(root: Any, name: str) -> Iterator[Any]:
    yield from root.iter(f"{{*}}{name}")


def _all(root: Any, name: str) -> list[str]:
    texts = (one_line("".join(element.itertext())) for element in _each(root, name))
    return list(dict.fromkeys(filter(None, texts)))


def _said(root: Any, name: str) -> str:
    return next(iter(_all(root, name)), "")


def _refuse_protected(archive: Archive, names: dict[str, str], chapters: list[str]) -> None:
    encryption = _xml(archive, names, "META-INF/encryption.xml")
    hidden = set()
    for data in () if encryption is None else _each(encryption, "EncryptedData"):
        method = next(_each(data, "EncryptionMethod"), None)
        if method is None or method.get("Algorithm") not in _HIDDEN_FONTS:
            hidden |= {_member(names, "", ref.get("URI")) for ref in _each(data, "CipherReference")}
    if hidden.intersection(chapters):
        raise ExtractError(
            "Protected against copying",
            "The shop that sold this book locked its text (DRM), so that only its own program "
            "can open it.",
        )


# ---------------------------------------------------------------- the table of contents


def _read_navigation(book: _Book, archive: Archive, names: dict[str, str], name: str) -> None:
    root = _xml(archive, names, name)
    if root is None:
        return
    navs = list(_each(root, "nav"))
    kinds = "{http://www.idpf.org/2007/ops}type"
    for nav in [nav for nav in navs if "toc" in nav.get(kinds, "").split()] or navs[:1]:
        for link in _each(nav, "a"):
            level = sum(1 for up in link.iterancestors("{*}ol", "{*}ul"))
            _enter(book, names, name, link.get("href"), level, "".join(link.itertext()))


def _read_ncx(book: _Book, archive: Archive, names: dict[str, str], name: str) -> None:
    root = _xml(archive, names, name)
    for point in () if root is None else _each(root, "navPoint"):
        label = point.find("{*}navLabel/{*}text")
        content = point.find("{*}content")
        level = sum(1 for up in point.iterancestors("{*}navPoint")) + 1
        if label is not None and content is not None:
            _enter(book, names, name, content.get("src"), level, label.text or "")


def _enter(
    book: _Book, names: dict[str, str], base: str, href: str | None, level: int, title: str
) -> None:
    member = _member(names, posixpath.dirname(base), href)
    entry = _Entry(min(level, 5), one_line(title), unquote((href or "").partition("#")[2]))
    if entry.title:
        book.contents.setdefault(member, []).append(entry)


# ---------------------------------------------------------------- a chapter


def _add_chapter(builder: Builder, data: bytes, entries: list[_Entry]) -> bool:
    """Add a chapter's text; False if it has none."""
    declared = _ENCODING.search(data[:1024])
    text = decode(data, declared[1].decode() if declared else "")
    root = parse(builder, _EMPTY.sub(r"<\1\2></\1>", text))
    body = None if root is None else root.find("body")
    if body is None or not "".join(body.itertext()).strip():
        return False
    for element in list(body.iter(*_KEPT)):
        element.tag = "div"
    for element in body.xpath(_PAGE_BREAKS):
        drop(element)
    _set_headings(body, entries)
    add_content(builder, root)
    return True


def _set_headings(body: Any, entries: list[_Entry]) -> None:
    """Give the headings the levels that they have in the table of contents.

    A title that the text does not show is put where the table of contents leads; headings
    that it does not name stand below those that it does.
    """
    levels = dict[Any, int]()
    anchors = {element.get("id"): element for element in body.xpath(".//*[@id]")}
    for entry in entries:
        anchor = anchors.get(entry.fragment, body)
        heading = _heading_near(anchor, entry.title)
        if heading is None:
            heading = _put_before(anchor, entry.title)
        levels[heading] = entry.level
    above = 0
    for heading in list(body.iter(*_HEADINGS)):
        above = levels.get(heading, above)
        below = min(6, max(int(heading.tag[1]), above + 1))
        heading.tag = f"h{levels.get(heading, below)}"


def _put_before(anchor: Any, title: str) -> Any:
    """A new heading before an element or the block that it stands in."""
    heading = etree.Element("h1")
    heading.text = title
    if anchor.tag == "body":
        anchor.insert(0, heading)
        heading.tail, anchor.text = anchor.text, None
        return heading
    while anchor.getparent().tag not in ("body", "div", "section"):
        anchor = anchor.getparent()
    anchor.addprevious(heading)
    return heading


def _heading_near(anchor: Any, title: str) -> Any:
    """The heading that stands where the table of contents leads, if it says the same."""
    wanted = _letters(title)
    if anchor.tag in _HEADINGS:
        return anchor
    inside = next(anchor.iterancestors(*_HEADINGS), None)
    if inside is not None:
        return inside
    for count, element in enumerate(_following(anchor)):
        if count > _NEAR:
            break
        if element.tag in _HEADINGS and (letters := _letters("".join(element.itertext()))):
            return element if letters in wanted or wanted in letters else None
    return None


def _following(anchor: Any) -> Iterator[Any]:
    yield from anchor.iterdescendants(etree.Element)
    element = anchor
    while element is not None and element.tag != "body":
        for sibling in element.itersiblings():
            yield from sibling.iter(etree.Element)
        element = element.getparent()


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
