"""MHTML: the page itself out of a web page that a browser saved in one file."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage
from pathlib import Path

from muniment.errors import ExtractError
from muniment.extract.builder import Builder
from muniment.extract.html import add_page
from muniment.extract.text import read
from muniment.records import Document

_PAGES = ("text/html", "application/xhtml+xml")
# A saved page is one envelope; hundreds, each in another, keep the parser busy for minutes.
_NESTED = re.compile(rb"(?i)\ncontent-type:\s*multipart/")
_MOST_NESTED = 100


def extract(path: Path) -> Document:
    """Read a saved web page. Raises ExtractError if no page is in it."""
    builder = Builder("mhtml")
    data, complete = read(path)
    if not complete:
        builder.note("Only the beginning of this very large file was read.")
    if len(_NESTED.findall(data)) > _MOST_NESTED:
        raise _damaged()
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
        content = _content(pages[0]) if pages else b""
        charset = pages[0].get_content_charset("") if pages else ""
        subject = str(message.get("Subject", ""))
        saved = message.get("Date")
    except (RecursionError, LookupError, ValueError, AttributeError) as error:
        raise _damaged() from error
    if not content:
        raise _damaged()
    if len(pages) > 1:
        builder.note("Pages shown in frames of this page, such as advertisements, were left out.")
    date = getattr(saved, "datetime", None)
    return add_page(
        builder, content, charset, title=subject, date=date.date().isoformat() if date else ""
    )


def _content(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _damaged() -> ExtractError:
    return ExtractError(
        "The saved web page is damaged",
        "No page is in it. If a browser opens it, save it anew from there.",
    )
