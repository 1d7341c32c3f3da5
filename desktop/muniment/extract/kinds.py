"""The table of the kinds of files that are read, and how each is told from the others.

To add one, write a module with `extract(path) -> Document` and add its row to `KINDS`.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_HEAD = 4096
# The names of a ZIP file's members stand in plain at its end.
_TAIL = 65536
# How much of the list of streams in an OLE file is looked at: its first 32 entries.
_STREAMS = 4096


@dataclass(frozen=True, slots=True)
class Sample:
    """The first bytes of a file, and those that tell what is in a container.

    `tail` is the end of a ZIP file, or the list of streams of an OLE file; else empty.
    """

    head: bytes
    tail: bytes = b""


Test = Callable[[Sample], bool]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: who reads it and how it is told.

    `proves` says that the content is of this kind, whatever its name; `allows` that a name
    with one of `extensions` may be believed. A kind that `locks` may be encrypted: its
    module's `extract` takes a password. One that `contains` others has a module with
    `members` (see `muniment.extract.members`).
    """

    name: str
    module: str
    extensions: tuple[str, ...]
    proves: Test
    allows: Test
    locks: bool = False
    contains: bool = False


# ---------------------------------------------------------------- what tells a kind


def _always(sample: Sample) -> bool:
    return True


def _never(sample: Sample) -> bool:
    return False


def _starts(*heads: bytes) -> Test:
    return lambda sample: sample.head.startswith(heads)


def _begins(pattern: bytes) -> Test:
    """Tests the text at the beginning, after a byte order mark and white space."""
    match = re.compile(pattern, re.IGNORECASE).match
    return lambda sample: match(sample.head.removeprefix(b"\xef\xbb\xbf").lstrip()) is not None


def _both(one: Test, other: Test) -> Test:
    return lambda sample: one(sample) and other(sample)


def _pdf(sample: Sample) -> bool:
    return sample.head.lstrip(b"\x00\t\n\x0c\r \xef\xbb\xbf").startswith(b"%PDF-")


def _zip_with(member: bytes) -> Test:
    return lambda sample: _is_zip(sample.head) and (member in sample.tail or member in sample.head)


def _open_document(*kinds: bytes) -> Test:
    """An OpenDocument file or an EPUB says what it is in its first member, "mimetype"."""
    names = tuple(b"mimetype" + kind for kind in kinds)
    return lambda sample: _is_zip(sample.head) and any(name in sample.head for name in names)


def _is_zip(head: bytes) -> bool:
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def _zip(sample: Sample) -> bool:
    return _is_zip(sample.head)


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _ole_with(*streams: str) -> Test:
    names = [name.encode("utf-16-le") for name in streams]
    return lambda sample: (
        sample.head.startswith(_OLE) and any(name in sample.tail for name in names)
    )


_ole_word = _ole_with("WordDocument")
_WORD_XML = re.compile(rb"<\?mso-application\s+progid=[\"']Word\.Document")


def _word(sample: Sample) -> bool:
    """Word's own files of all ages: OLE, what it wrote before that, and XML of 2003."""
    old = sample.head.startswith((b"\xdb\xa5", b"\x9b\xa5"))
    return old or _ole_word(sample) or _WORD_XML.search(sample.head) is not None


_XML = re.compile(rb"\A<\?xml[^>]*>")
_HTML = re.compile(rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_FICTION = re.compile(rb"<FictionBook[\s>]")


def _markup(head: bytes) -> bytes:
    """The beginning of a text in angle brackets, without what may stand before its root."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\x00", b"")[2:]
    head = _XML.sub(b"", head.removeprefix(b"\xef\xbb\xbf").lstrip()).lstrip()
    while head.startswith(b"<!--"):
        head = head.partition(b"-->")[2].lstrip()
    return head


def _html(sample: Sample) -> bool:
    return _HTML.match(_markup(sample.head)) is not None


def _fiction(sample: Sample) -> bool:
    return _FICTION.match(_markup(sample.head)) is not None


def _xml(sample: Sample) -> bool:
    head = sample.head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith((b"<?xml", b"\xff\xfe<\x00?\x00", b"\xfe\xff\x00<\x00?"))


# Two lines of a letter's head, the first of them at the very beginning: one alone is
# found in many texts.
_MAIL = re.compile(
    rb"(?:From [^\n]*\n|>From [^\n]*\n)?"
    rb"(?:(?!\s)[!-9;-~]{1,70}:[^\n]*\r?\n(?:[ \t][^\n]*\n)*)*?"
    rb"(?:From|To|Subject|Date|Message-ID|Received|Return-Path|MIME-Version):[^\n]*\n"
    rb"(?:[ \t][^\n]*\n)*"
    rb"(?:(?!\s)[!-9;-~]{1,70}:[^\n]*\r?\n(?:[ \t][^\n]*\n)*)*?"
    rb"(?:From|To|Subject|Date|Message-ID|Received|Return-Path|MIME-Version):",
    re.IGNORECASE,
)
_MAIL_FIRST = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|X-[\w-]+|From|Date):",
    re.IGNORECASE,
)
_MBOX = re.compile(rb"From \S[^\n]*\d\d:\d\d[^\n]*\n[!-9;-~]+:")


def _mail(sample: Sample) -> bool:
    return bool(_MAIL_FIRST.match(sample.head) and _MAIL.match(sample.head))


def _saved(sample: Sample) -> bool:
    """Whether a mail is really a web page that a browser saved as one."""
    return b"<Saved by " in sample.head or b"\nSnapshot-Content-Location:" in sample.head


def _mbox(sample: Sample) -> bool:
    return _MBOX.match(sample.head.lstrip()) is not None


def _tar(sample: Sample) -> bool:
    return sample.head[257:262] == b"ustar"


_packed = _starts(b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")


def _picture(sample: Sample) -> bool:
    head = sample.head
    if head.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")):
        return True
    if head.startswith(b"BM") and head[6:10] == bytes(4):
        return True
    if head.startswith((b"GIF87a", b"GIF89a")) or head[:4] + head[8:12] == b"RIFFWEBP":
        return True
    return head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"heim", b"heis", b"mif1")


def _mobi(sample: Sample) -> bool:
    return sample.head[60:68] == b"BOOKMOBI"


def _text(sample: Sample) -> bool:
    head = sample.head
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    zeros = head.count(0)
    if zeros:
        # UTF-16 without a mark: mostly Western text has its zeros on one side of each pair.
        even = head[::2].count(0)
        return zeros > len(head) // 4 and (even == 0 or even == zeros)
    controls = sum(head.count(byte) for byte in (*range(1, 9), *range(14, 27), *range(28, 32)))
    return controls * 100 <= len(head)


# ---------------------------------------------------------------- the table


def _kind(
    name: str,
    extensions: str,
    proves: Test,
    allows: Test = _text,
    *,
    module: str = "",
    locks: bool = False,
    contains: bool = False,
) -> Kind:
    endings = tuple(f".{ending}" for ending in extensions.split())
    path = f"muniment.extract.{module or name}"
    return Kind(name, path, endings, proves, allows, locks, contains)


_ODF = b"application/vnd.oasis.opendocument."
_SXW = b"application/vnd.sun.xml."

_SOURCE = (
    "py pyi pyw js mjs cjs ts tsx jsx java kt kts scala groovy c h cc cpp cxx hpp hh hxx m mm cs "
    "vb go rs swift rb php pl pm lua r jl hs ml mli fs fsx clj cljs ex exs erl hrl dart nim zig d "
    "pas f f90 f95 for asm s sh bash zsh fish ps1 bat cmd sql css scss sass less vue svelte "
    "proto graphql tf cmake mk gradle dockerfile awk sed tcl el lisp scm v sv vhd vhdl sas do "
    "ado stan yaml yml toml ini cfg conf properties env"
)

# Told by content in this order; what could be taken for another kind stands after it.
KINDS: tuple[Kind, ...] = (
    _kind("pdf", "pdf", _pdf, _always, locks=True),
    _kind("docx", "docx docm dotx dotm", _zip_with(b"word/document"), _always),
    _kind("pptx", "pptx pptm ppsx ppsm potx potm", _zip_with(b"ppt/presentation"), _always),
    _kind("xlsx", "xlsx xlsm xltx xltm xlsb", _zip_with(b"xl/workbook"), _always),
    _kind("epub", "epub", _open_document(b"application/epub+zip"), _always),
    _kind(
        "odt", "odt ott", _open_document(_ODF + b"text", _SXW + b"writer"), _always,
        module="odf",
    ),
    _kind(
        "odp", "odp otp", _open_document(_ODF + b"presentation", _SXW + b"impress"), _always,
        module="odf",
    ),
    _kind(
        "ods", "ods ots", _open_document(_ODF + b"spreadsheet", _SXW + b"calc"), _always,
        module="odf",
    ),
    _kind("doc", "doc dot", _word, _always),
    _kind("ppt", "ppt pps pot", _ole_with("PowerPoint Document"), _always),
    _kind("xls", "xls xlt xlm", _ole_with("Workbook", "Book"), _always),
    _kind("msg", "msg", _ole_with("__properties_v", "__nameid_v"), _always, contains=True),
    _kind("rtf", "rtf", _starts(b"{\\rtf"), _never),
    _kind("image", "png jpg jpeg jpe tif tiff bmp gif webp heic heif", _picture, _always),
    _kind("djvu", "djvu djv", _starts(b"AT&TFORM"), _never),
    _kind("mobi", "mobi azw azw3 prc", _mobi, _never),
    _kind("fb2", "fb2", _fiction, _xml),
    _kind("pst", "pst ost", _starts(b"!BDN"), _always, contains=True),
    _kind("notebook", "ipynb", _never),
    _kind("calendar", "ics ifb", _begins(rb"BEGIN:VCALENDAR"), module="cards"),
    _kind("contacts", "vcf vcard", _begins(rb"BEGIN:VCARD"), module="cards"),
    _kind("subtitles", "srt vtt", _begins(rb"WEBVTT\b")),
    _kind("bibtex", "bib bibtex", _never, module="references"),
    _kind("ris", "ris", _begins(rb"TY  - "), module="references"),
    _kind("mbox", "mbox mbx", _mbox, contains=True, module="mail"),
    _kind("mhtml", "mhtml mht", _both(_mail, _saved), _text),
    _kind("mail", "eml emlx", _mail, contains=True),
    _kind("html", "html htm xhtml", _html),
    _kind("markdown", "md markdown mdown mkd", _never),
    _kind("rst", "rst rest", _never),
    _kind("latex", "tex ltx latex", _never),
    _kind("csv", "csv tsv tab", _never),
    _kind("json", "json jsonl ndjson geojson", _never),
    _kind("xml", "xml xsl xslt xsd rdf rss atom opml tei dita dbk", _xml),
    _kind("code", _SOURCE, _never),
    _kind("archive", "tar tar.gz tgz tar.bz2 tbz2 tar.xz txz", _tar, _packed, contains=True),
    _kind("zip", "zip", _never, _zip, module="archive", contains=True),
    _kind("text", "txt text log asc", _never),
)  # fmt: skip


def kind_of(path: Path) -> str | None:
    """The name of the file's kind; None if it is of no kind that this program reads.

    Looks at the content first (a few kilobytes), at the name second. A file that cannot be
    opened is judged by its name alone, so that `extract` can say what is wrong. Anything
    but a regular file is of no kind.
    """
    kind = find_kind(path)
    return kind.name if kind else None


def find_kind(path: Path) -> Kind | None:
    """The row of the file's kind in the table, or None, found as `kind_of` says."""
    name = path.name.lower()
    named = next((kind for kind in KINDS if name.endswith(kind.extensions)), None)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        sample = _sample(path)
    except (OSError, ValueError, OverflowError):
        return named
    if not sample.head:
        return named
    proven = next((kind for kind in KINDS if kind.proves(sample)), None)
    return proven or (named if named and named.allows(sample) else None)


def _sample(path: Path) -> Sample:
    with path.open("rb", buffering=0) as stream:
        head = stream.read(_HEAD)
        if head.startswith(_OLE) and len(head) > 0x34:
            shift, sector = head[0x1E] & 31, int.from_bytes(head[0x30:0x34], "little")
            stream.seek((sector + 1) << shift)
            return Sample(head, stream.read(_STREAMS))
        if not _is_zip(head):
            return Sample(head)
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - _TAIL))
        return Sample(head, stream.read(_TAIL))
