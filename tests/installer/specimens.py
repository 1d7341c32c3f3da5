"""One small document of every kind that the program reads, each with a word of its own.

`write(folder)` is used by the self-test of a frozen program (`installer.selftest`): what is
missing from it shows in the kind that cannot be read.
"""

from __future__ import annotations

import io
import json
import struct
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
import pymupdf
import xlwt
from PIL import Image, ImageDraw, ImageFont

from tests.extract.old_office import powerpoint_file, shape, word_file

# Words that every specimen holds: those that are written, and those that are to be recognised.
WRITTEN = "northern sluice"
DRAWN = "stands here"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Specimen:
    """A file and the word that is in it and in no other; `kind` is that of `extract.kinds`.

    A picture's word is there to be recognised. The word of one that is `refused` is empty.
    """

    path: Path
    kind: str
    word: str

    @property
    def refused(self) -> bool:
        return not self.word


def write(folder: Path) -> list[Specimen]:
    """Write them all into a folder."""
    made = [_written(folder / f"{kind}.{ending}", kind, make) for kind, ending, make in _WRITERS]
    pictures = [_picture(folder, ending, word) for ending, word in _PICTURES.items()]
    refused = [
        _bytes(folder / "a.djvu", "djvu", b"AT&TFORM\0\0\0\x10DJVU"),
        _bytes(folder / "a.pst", "pst", b"!BDN" + bytes(600)),
        # Nothing here writes this kind; what reads it says that this is damaged.
        _bytes(folder / "a.heic", "image", b"\0\0\0\x18ftypheic" + bytes(600)),
    ]
    return [*made, *pictures, *refused]


def word_of(kind: str) -> str:
    """A word that no language has, of letters alone."""
    return "zq" + "".join(letter for letter in kind if letter in _LETTERS) + "ux"


def _written(path: Path, kind: str, make: Callable[[str], bytes]) -> Specimen:
    word = word_of(kind)
    path.write_bytes(make(f"The {word} was seen at low tide by the {WRITTEN}."))
    return Specimen(path, kind, word)


def _bytes(path: Path, kind: str, content: bytes) -> Specimen:
    path.write_bytes(content)
    return Specimen(path, kind, "")


# ---------------------------------------------------------------- pictures

_PICTURES = {
    "png": "LANTERN",
    "jpg": "HARBOUR",
    "tif": "MEADOW",
    "bmp": "ORCHARD",
    "gif": "THUNDER",
    "webp": "WINDMILL",
}


def _picture(folder: Path, ending: str, word: str) -> Specimen:
    path = folder / f"picture.{ending}"
    image = Image.new("RGB", (900, 200), "white")
    font = ImageFont.load_default(64)
    ImageDraw.Draw(image).text((40, 50), f"The {word} {DRAWN}", "black", font)
    image.save(path)
    return Specimen(path, "image", word.lower())


# ---------------------------------------------------------------- office


def _docx(text: str) -> bytes:
    stream = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(text)
    document.save(stream)
    return stream.getvalue()


def _xlsx(text: str) -> bytes:
    stream = io.BytesIO()
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Seen", "What"])
    sheet.append([3, text])
    book.save(stream)
    return stream.getvalue()


def _xls(text: str) -> bytes:
    stream = io.BytesIO()
    book = xlwt.Workbook()
    book.add_sheet("Seen").write(0, 0, text)
    book.save(stream)
    return stream.getvalue()


def _pptx(text: str) -> bytes:
    a, p = (
        f"http://schemas.openxmlformats.org/{part}/2006/main"
        for part in ("drawingml", "presentationml")
    )
    r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    return _zip(
        {
            "_rels/.rels": f'<Relationships xmlns="{links}"><Relationship Id="r1" '
            f'Type="{r}/officeDocument" Target="ppt/presentation.xml"/></Relationships>',
            "ppt/presentation.xml": f'<p:presentation xmlns:p="{p}" xmlns:r="{r}"><p:sldIdLst>'
            '<p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>',
            "ppt/_rels/presentation.xml.rels": f'<Relationships xmlns="{links}"><Relationship '
            f'Id="r1" Type="{r}/slide" Target="slides/slide1.xml"/></Relationships>',
            "ppt/slides/slide1.xml": f'<p:sld xmlns:p="{p}" xmlns:a="{a}"><p:cSld><p:spTree><p:sp>'
            "<p:nvSpPr><p:nvPr/></p:nvSpPr><p:txBody><a:p><a:r>"
            f"<a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>",
        }
    )


def _open_document(kind: str, body: str) -> Callable[[str], bytes]:
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    rest = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for name, long in (("text", "text"), ("table", "table"), ("draw", "drawing"))
    )

    def make(text: str) -> bytes:
        content = (
            f'<office:document-content xmlns:office="{office}"{rest}><office:body>'
            f"{body.format(f'<text:p>{text}</text:p>')}"
            "</office:body></office:document-content>"
        )
        mime = f"application/vnd.oasis.opendocument.{kind}"
        return _zip({"mimetype": mime, "content.xml": content})

    return make


def _zip(files: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


# ---------------------------------------------------------------- others


def _pdf(text: str) -> bytes:
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), text)
    return bytes(document.tobytes())


def _epub(text: str) -> bytes:
    return _zip(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:'
            'container"><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
            "a.opf": '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" '
            'href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine>'
            '<itemref idref="a"/></spine></package>',
            "a.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{text}</p></body></html>',
        }
    )


def _mobi(text: str) -> bytes:
    data = f"<html><body><p>{text}</p></body></html>".encode()
    header = bytearray(232)
    struct.pack_into(">4sIII", header, 0, b"MOBI", 232, 2, 65001)
    struct.pack_into(">I", header, 20, 6)
    struct.pack_into(">II", header, 68, 16 + 232, 5)
    palm = struct.pack(">HHIHHHH", 1, 0, len(data), 1, 4096, 0, 0)
    records = [palm + bytes(header) + b"Title\0\0", data, b"\xe9\x8e\r\n"]
    start, index = 78 + 8 * len(records) + 2, b""
    for number, record in enumerate(records):
        index += struct.pack(">II", start, number)
        start += len(record)
    head = b"Book".ljust(60, b"\0") + b"BOOKMOBI" + bytes(8)
    return head + struct.pack(">H", len(records)) + index + bytes(2) + b"".join(records)


def _mail(text: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "ann@example.org", "bob@example.org"
    message["Subject"], message["Date"] = "Tide", "Mon, 6 May 2024 10:00:00 +0000"
    message.set_content(text)
    return message.as_bytes()


def _mbox(text: str) -> bytes:
    return b"From ann@example.org Mon May  6 10:00:00 2024\n" + _mail(text) + b"\n"


def _mhtml(text: str) -> bytes:
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\n"
        "Subject: Tide\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html\r\nContent-Location: https://example.org/\r\n\r\n"
        f"<html><body><p>{text}</p></body></html>\r\n--b--\r\n"
    ).encode()


def _tar(text: str) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:xz") as archive:
        member = tarfile.TarInfo("inside.txt")
        member.size = len(text)
        archive.addfile(member, io.BytesIO(text.encode()))
    return stream.getvalue()


def _notebook(text: str) -> bytes:
    cell = {"cell_type": "markdown", "metadata": {}, "source": [text]}
    return json.dumps(
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}
    ).encode()


def _as(template: str) -> Callable[[str], bytes]:
    return lambda text: template.replace("TEXT", text).encode()


_WRITERS: tuple[tuple[str, str, Callable[[str], bytes]], ...] = (
    ("pdf", "pdf", _pdf),
    ("docx", "docx", _docx),
    ("xlsx", "xlsx", _xlsx),
    ("pptx", "pptx", _pptx),
    ("epub", "epub", _epub),
    ("odt", "odt", _open_document("text", "<office:text>{}</office:text>")),
    ("odp", "odp", _open_document(
        "presentation",
        "<office:presentation><draw:page><draw:frame><draw:text-box>{}</draw:text-box>"
        "</draw:frame></draw:page></office:presentation>")),
    ("ods", "ods", _open_document(
        "spreadsheet",
        "<office:spreadsheet><table:table><table:table-row><table:table-cell>{}"
        "</table:table-cell></table:table-row></table:table></office:spreadsheet>")),
    ("doc", "doc", lambda text: word_file(f"{text}\r")),
    ("ppt", "ppt", lambda text: powerpoint_file([shape(text, 1, 0, 0)], [])),
    ("xls", "xls", _xls),
    ("rtf", "rtf", _as(r"{\rtf1\ansi TEXT\par}")),
    ("mobi", "mobi", _mobi),
    ("fb2", "fb2", _as(
        '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><body><section>'
        "<p>TEXT</p></section></body></FictionBook>")),
    ("notebook", "ipynb", _notebook),
    ("calendar", "ics", _as(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20240506T100000Z\r\nSUMMARY:TEXT\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n")),
    ("contacts", "vcf", _as("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nNOTE:TEXT\r\nEND:VCARD\r\n")),
    ("subtitles", "srt", _as("1\n00:00:01,000 --> 00:00:04,000\nTEXT\n")),
    ("bibtex", "bib", _as("@article{a, title = {TEXT}, author = {Ann Vass}, year = 2020}\n")),
    ("ris", "ris", _as("TY  - JOUR\nTI  - TEXT\nER  - \n")),
    ("mbox", "mbox", _mbox),
    ("mhtml", "mhtml", _mhtml),
    ("mail", "eml", _mail),
    ("html", "html", _as("<!DOCTYPE html><html><body><p>TEXT</p></body></html>")),
    ("markdown", "md", _as("# Tide\n\nTEXT\n")),
    ("rst", "rst", _as("Tide\n====\n\nTEXT\n")),
    ("latex", "tex", _as("\\documentclass{article}\\begin{document}TEXT\\end{document}\n")),
    ("csv", "csv", _as("year,what\n2020,TEXT\n")),
    ("json", "json", _as('{"what": "TEXT"}')),
    ("xml", "xml", _as('<?xml version="1.0"?><notes><note>TEXT</note></notes>')),
    ("code", "py", _as('"""TEXT"""\n')),
    ("archive", "tar.xz", _tar),
    ("zip", "zip", lambda text: _zip({"inside.txt": text})),
    ("text", "txt", _as("TEXT\n")),
)  # fmt: skip
