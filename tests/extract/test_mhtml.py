from __future__ import annotations

from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check

SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/otters
Subject: =?utf-8?Q?Gr=C3=B6=C3=9Fe_der_Otter?=
Date: Wed, 1 May 2024 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="XX"

--XX
Content-Type: text/html; charset={charset}
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/otters

<html><body><nav><a href=3D"/">Home</a></nav><h1>Otters</h1><p>Die Gr=
{word}e.</p></body></html>
--XX
Content-Type: image/png
Content-Transfer-Encoding: base64

QUJD
--XX
Content-Type: text/html

<p>Advertisement</p>
--XX--
"""


def read(folder: Path, content: str) -> Document:
    path = folder / "a.mhtml"
    path.write_bytes(content.replace("\n", "\r\n").encode())
    return check(extract(path))


@pytest.mark.parametrize(("charset", "word"), [("utf-8", "=C3=B6=C3=9F"), ("cp1252", "=F6=DF")])
def test_the_page_that_was_saved(tmp_path: Path, charset: str, word: str) -> None:
    document = read(tmp_path, SAVED.format(charset=charset, word=word))
    assert document.text == "Otters\n\nDie Größe."
    # The page's own title comes first, and a heading stands in for it.
    assert (document.title, document.date) == ("Otters", "2024-05-01")
    assert (document.kind, document.parts[0].place.label) == ("mhtml", "Otters")
    assert document.notes == (
        "Pages shown in frames of this page, such as advertisements, were left out.",
    )


def test_the_subject_stands_in_for_a_title(tmp_path: Path) -> None:
    saved = SAVED.format(charset="utf-8", word="=C3=B6=C3=9F").replace("h1>", "b>")
    assert read(tmp_path, saved).title == "Größe der Otter"


def test_a_file_without_a_page_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match="damaged"):
        read(tmp_path, SAVED.partition("--XX")[0])
    nested = 'Content-Type: multipart/mixed; boundary="XX"\n\n--XX\n' * 20_000
    with pytest.raises(ExtractError, match="damaged"):
        read(tmp_path, SAVED.partition("--XX")[0] + "--XX\n" + nested)


def test_an_unknown_charset_does_no_harm(tmp_path: Path) -> None:
    document = read(tmp_path, SAVED.format(charset="x-none", word="=C3=B6=C3=9F"))
    assert "Die Größe." in document.text
