"""HTML: the main content without navigation, headings as places, tables as rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from muniment.extract.builder import Builder, one_line
from muniment.extract.tables import Cell, add_table
from muniment.extract.text import decode, names, read
from muniment.records import Document

_SILENT = names(
    "script style noscript template head title iframe object embed applet canvas svg audio video "
    "map button select textarea input datalist dialog"
)
# Left out unless most of the page's text stands in it: some pages are one big form.
_MARGINAL = names("nav header footer aside form menu")
_MARGINAL_ROLES = names("navigation banner contentinfo search complementary menu")
# Looked for first: to ask each of a million elements takes seconds.
_MAYBE_HIDDEN = ".//*[@hidden or @aria-hidden or @style]"
_MAYBE_MARGINAL = (
    ".//*[@role or @class or @id or "
    + " or ".join(f"self::{name}" for name in sorted(_MARGINAL))
    + "]"
)
_NAVIGATION = re.compile(
    r"(?i)(?:^|[\s_-])(?:nav|navbar|docnav|navigation|navheader|navfooter|menu|breadcrumbs?|sidebar"
    r"|header|banner|footer|navbox|catlinks|cookies?|toolbar|skip-?link|mw-jump-link|mw-editsection|noprint)(?:$|[\s_-])"
)
_BLOCKS = names(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form header hr html legend li main menu nav ol p section summary ul table tr td th "
    "thead tbody tfoot caption pre h1 h2 h3 h4 h5 h6"
)
_BREAKS = _BLOCKS | {"br"}
# Stands for a line break until it is known whether another follows.
_BREAK = "\x0b"
# A cell with more characters than this is a part of the page's layout, not of a table.
_LONG_CELL = 2_000
_LISTS = names("ul ol dl")
_ITEMS = names("li dt dd")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_DECLARED = re.compile(rb"""(?i)(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""")
_DATE = re.compile(r"^((?:1[5-9]|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?!\d)")
_DATE_NAMES = (
    "article:published_time", "citation_publication_date", "dcterms.date", "dc.date",
    "dc.date.issued", "date", "pubdate", "dcterms.created", "article:modified_time",
)  # fmt: skip
_AUTHOR_NAMES = ("author", "citation_author", "dc.creator", "dcterms.creator", "article:author")


def extract(path: Path) -> Document:
    """Read an HTML file."""
    data, complete = read(path)
    builder = Builder("html")
    if not complete:
        builder.note("Only the beginning of this very large file was read.")
    return add_page(builder, data)


def add_page(
    builder: Builder, data: bytes, charset: str = "", *, title: str = "", date: str = ""
) -> Document:
    """Add a page's text and give the document; `charset` is what came with the page.

    `title` and `date` stand in where the page does not tell them.
    """
    declared = _DECLARED.search(data[:2048])
    charset = charset or (declared[1].decode("ascii", "replace") if declared else "")
    root = parse(builder, decode(data, charset))
    if root is None:
        return builder.document(title=title, date=date)
    meta = _meta(root)
    add_content(builder, root)
    author = next((meta[name] for name in _AUTHOR_NAMES if name in meta), "")
    dates = (_date(meta.get(name, "")) for name in _DATE_NAMES)
    return builder.document(
        title=_title(root, meta) or title,
        author="" if author.startswith(("http:", "https:")) else author,
        date=next(filter(None, dates), date),
        language=_language(root, meta),
    )


def parse(builder: Builder, text: str) -> Any:
    """The tree of an HTML text; None if there is nothing in it. Nothing is fetched for it."""
    # "huge" lets elements be nested 2,048 deep instead of 256; what is deeper would be lost.
    # That of lxml.html looks up a class for every element, in Python.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    # What cannot be encoded could not stand in a file either.
    data = text.replace("\x00", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any("depth" in error.message for error in parser.error_log):
        builder.note("What is nested too deep in this page could not be read.")
    return root


def add_content(builder: Builder, root: Any) -> None:
    """Add what a reader of the page would call its text."""
    body = root.find("body")
    body = root if body is None else body
    _prune(body)
    _add_blocks(builder, _main(body))


# ---------------------------------------------------------------- what belongs to the text


def _length(element: Any) -> int:
    return len("".join(_said(element).split()))


def _prune(body: Any) -> None:
    """Take out what is not shown, and what surrounds the text on every page of a site."""
    for element in list(body.iter(*_SILENT)):
        drop(element)
    for element in body.xpath(_MAYBE_HIDDEN):
        if _hidden(element):
            drop(element)
    most = 0.5 * _length(body)
    for element in body.xpath(_MAYBE_MARGINAL):
        if element.getparent() is None:
            continue
        if _marginal(element) and _length(element) <= most:
            drop(element)


def _said(element: Any) -> str:
    return "".join(element.itertext())


def drop(element: Any) -> None:
    """Take an element out of its tree, but not the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    if tail := element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
    parent.remove(element)


def _hidden(element: Any) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or "display:none" in style
    )


def _marginal(element: Any) -> bool:
    if element.get("role") in _MARGINAL_ROLES or element.tag == "nav":
        return True
    if element.tag in _MARGINAL:
        in_article = any(up.tag in ("article", "main") for up in element.iterancestors())
        titled = element.tag == "header" and next(element.iter("h1"), None) is not None
        return not in_article and not titled
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if names == " " or not _NAVIGATION.search(names):
        return False
    links = sum(_length(link) for link in element.iter("a"))
    return 4 * links >= _length(element)


def _main(body: Any) -> Any:
    most = 0.5 * _length(body)
    for found in (body.iter("main"), body.xpath(".//*[@role='main']"), body.iter("article")):
        candidates = list(found)
        if len(candidates) == 1 and _length(candidates[0]) > most:
            return candidates[0]
    return body


# ---------------------------------------------------------------- the text


class _Text:
    """Gathers running text until a block begins or ends, then adds it as what it is.

    `kinds` says, for each open block, what its text is; `bullet` waits for a list item's
    first line.
    """

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._inline: list[str] = []
        self._kinds = ["text"]
        self._bullet = ""

    def write(self, text: str | None) -> None:
        if text:
            self._inline.append(text)

    def line_break(self) -> None:
        """Two in a row part paragraphs, as pages of old have them."""
        if self._kinds[-1] == "text" and self._broken():
            self.flush()
        self._inline.append(_BREAK)

    def _broken(self) -> bool:
        before = next((text for text in reversed(self._inline) if text.strip(" \t\r\n\xa0")), "")
        return before == _BREAK

    def begin(self, tag: str) -> None:
        self.flush()
        if tag in _ITEMS:
            self._bullet = "" if tag == "dt" else "• "
        if tag in _LISTS and self._kinds[-1] != "list":
            self._builder.end_lines()
        self._kinds.append("list" if tag in _ITEMS else self._kinds[-1])

    def end(self) -> None:
        self.flush()
        self._kinds.pop()

    def flush(self) -> None:
        text = one_line("".join(self._inline).replace(_BREAK, " "))
        self._inline.clear()
        if not text:
            return
        if self._kinds[-1] == "list":
            self._builder.line(self._bullet + text, kind="list")
        else:
            self._builder.add(text)
        self._bullet = ""


def _add_blocks(builder: Builder, root: Any) -> None:
    text = _Text(builder)
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        block = tag in _BLOCKS or element is root
        if event == "start":
            if block:
                text.begin(tag)
            if _add_whole(builder, element):
                walk.skip_subtree()
            else:
                if tag == "br":
                    text.line_break()
                text.write(element.text)
        else:
            if block:
                text.end()
            if element is not root:
                text.write(element.tail)


def _add_whole(builder: Builder, element: Any) -> bool:
    """Add an element whose content is not running text; False if it is none such."""
    tag = element.tag
    if tag in _HEADINGS:
        builder.heading(_HEADINGS[tag], _said(element))
    elif tag == "pre":
        builder.verbatim(_said(element), kind="code")
    elif tag == "table" and (rows := _data_rows(element)):
        add_table(builder, rows)
    else:
        return False
    return True


def _data_rows(table: Any) -> list[list[Cell]]:
    """The rows of a table that holds data; none if it serves to lay out the page."""
    if next(table.iter("h1", "h2", "h3", "h4", "pre"), None) is not None:
        return []
    if any(inner is not table for inner in table.iter("table")):
        return []
    rows = [[_cell(cell) for cell in row.iterchildren("td", "th")] for row in table.iter("tr")]
    rows = [row for row in rows if row]
    longest = max((len(cell.text) for row in rows for cell in row), default=0)
    if longest > _LONG_CELL or not any(len(row) > 1 for row in rows):
        return []
    return rows


def _cell(element: Any) -> Cell:
    head = any(up.tag == "thead" for up in element.iterancestors("thead", "table"))
    return Cell(
        one_line("".join(_cell_text(element))).removeprefix("; "),
        _span(element.get("colspan")),
        _span(element.get("rowspan")),
        element.tag == "th" or head,
    )


def _cell_text(element: Any) -> Iterator[str]:
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            yield "; " if inner.tag == "li" else " " if inner.tag in _BREAKS else ""
            yield inner.text or ""
        elif inner is not element:
            yield " " if inner.tag in _BLOCKS else ""
            yield inner.tail or ""


def _span(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 5 else 1


# ---------------------------------------------------------------- about the document


def _meta(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("name") or element.get("property") or element.get("http-equiv") or ""
        content = one_line(element.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _titles(root: Any, meta: dict[str, str]) -> Iterator[str]:
    yield meta.get("citation_title", "")
    for tag in ("title", "h1"):
        element = next(root.iter(tag), None)
        yield "" if element is None else one_line(_said(element))
    yield meta.get("og:title", "")


def _title(root: Any, meta: dict[str, str]) -> str:
    titles = (title for title in _titles(root, meta) if title.lower() not in ("", "untitled"))
    return next(titles, "")


def _date(value: str) -> str:
    match = _DATE.match(value)
    return match[1] if match else ""


def _language(root: Any, meta: dict[str, str]) -> str:
    value = root.get("lang") or root.get("xml:lang") or meta.get("content-language") or ""
    code = re.split(r"[-_,]", value.strip().lower())[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else ""
