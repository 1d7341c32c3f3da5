"""The kinds of documents by a person's names: each kind of extract/kinds.py is in one family."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Family:
    """Kinds that a person takes for one; `title` is what it is called, `such_as` what is in it."""

    title: str
    such_as: str
    kinds: tuple[str, ...]


def families() -> tuple[Family, ...]:
    """All families, those that most people have most of first."""
    return (
        Family(_translate("settings", "PDF"), "", ("pdf",)),
        Family(
            _translate("settings", "Text documents"),
            _translate("settings", "Word, OpenDocument, RTF"),
            ("docx", "doc", "odt", "rtf"),
        ),
        Family(
            _translate("settings", "Tables"),
            _translate("settings", "Excel, OpenDocument, CSV"),
            ("xlsx", "xls", "ods", "csv"),
        ),
        Family(
            _translate("settings", "Slides"),
            _translate("settings", "PowerPoint, OpenDocument"),
            ("pptx", "ppt", "odp"),
        ),
        Family(
            _translate("settings", "Mail"),
            _translate("settings", "single mails, Outlook and mbox archives"),
            ("mail", "msg", "mbox", "pst"),
        ),
        Family(
            _translate("settings", "Notes and plain text"),
            _translate("settings", "text, Markdown, reStructuredText"),
            ("text", "markdown", "rst"),
        ),
        Family(
            _translate("settings", "Books"),
            _translate("settings", "EPUB, Kindle, FictionBook, DjVu"),
            ("epub", "mobi", "fb2", "djvu"),
        ),
        Family(
            _translate("settings", "Web pages"),
            _translate("settings", "HTML, saved pages"),
            ("html", "mhtml"),
        ),
        Family(
            _translate("settings", "Pictures and scans"),
            _translate("settings", "PNG, JPEG, TIFF and others"),
            ("image",),
        ),
        Family(
            _translate("settings", "Science"),
            _translate("settings", "LaTeX, BibTeX, RIS, notebooks"),
            ("latex", "bibtex", "ris", "notebook"),
        ),
        Family(_translate("settings", "Calendars and contacts"), "", ("calendar", "contacts")),
        Family(_translate("settings", "Subtitles"), "", ("subtitles",)),
        Family(
            _translate("settings", "Data"),
            _translate("settings", "JSON, XML"),
            ("json", "xml"),
        ),
        Family(
            _translate("settings", "Program code"),
            _translate("settings", "Python, R, Java and many others"),
            ("code",),
        ),
        Family(
            _translate("settings", "Archives"),
            _translate("settings", "what is in ZIP and TAR files"),
            ("zip", "archive"),
        ),
    )


def names_of(kinds: Collection[str]) -> tuple[str, ...]:
    """The titles of the families that hold these kinds."""
    return tuple(family.title for family in families() if set(family.kinds) & set(kinds))
