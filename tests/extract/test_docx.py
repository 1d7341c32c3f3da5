from __future__ import annotations

import datetime
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with, said

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(word: Any, folder: Path) -> Document:
    word.save(str(folder / "a.docx"))
    return check(extract(folder / "a.docx"))


def raw(path: Path, body: str, **members: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
        for name, content in members.items():
            archive.writestr(f"word/{name}.xml", content)
    return path


def test_a_document_in_the_order_of_its_body(tmp_path: Path) -> None:
    word = docx.Document()
    word.core_properties.title = "Otter census"
    word.core_properties.author = "R. Vass"
    word.core_properties.created = datetime.datetime(2024, 5, 1)
    word.add_heading("Methods", 1)
    word.add_paragraph("Before the table.")
    table = word.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Year", "Otters", "2018", "17"), strict=True):
        cell.text = text
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    word.add_heading("Sampling", 2)
    word.add_paragraph("Nets", style="List Bullet")
    document = saved(word, tmp_path)
    assert document.text.startswith("Methods\n\nBefore the table.\n\nYear: 2018 | Otters: 17\n\n")
    assert part_with(document, "2018").kind == "table"
    assert part_with(document, "2018").place.label == "Methods"
    assert part_with(document, "Nets").place.headings == ("Methods", "Sampling")
    assert (document.title, document.author) == ("Otter census", "R. Vass")
    assert document.date == "2024-05-01"


def test_without_headings_paragraphs_are_counted(tmp_path: Path) -> None:
    word = docx.Document()
    for number in range(1, 6):
        word.add_paragraph(f"Paragraph {number}.")
    document = saved(word, tmp_path)
    assert [part.place.label for part in document.parts] == [f"¶ {n}" for n in range(1, 6)]
    assert (document.title, document.date) == ("", "")


def test_the_title_is_what_is_styled_as_one(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("Otters", 0)
    word.add_paragraph("Text.")
    document = saved(word, tmp_path)
    assert document.title == "Otters"
    assert part_with(document, "Text.").place.label == "¶ 2"


def test_wrapped_changed_and_noted_text(tmp_path: Path) -> None:
    body = """
    <w:sdt><w:sdtContent><w:p><w:r><w:t>In a control</w:t></w:r></w:p></w:sdtContent></w:sdt>
    <w:p><w:ins><w:r><w:t>Inserted</w:t></w:r></w:ins><w:del><w:r><w:delText>Deleted</w:delText>
    <w:t>Deleted</w:t></w:r></w:del><w:r><w:tab/><w:t>end</w:t>
    <w:footnoteReference w:id="2"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
    <w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent>
    </w:pict><w:t>Anchor</w:t></w:r></w:p>"""
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>The note.</w:t></w:r>'
        "</w:p></w:footnote></w:footnotes>"
    )
    document = check(extract(raw(tmp_path / "a.docx", body, footnotes=notes)))
    assert [said(document, part) for part in document.parts] == [
        "In a control", "Inserted end[2]", "[2] The note.", "Anchor", "Boxed",
    ]  # fmt: skip


def test_external_entities_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
            f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p>'
            "<w:p><w:r><w:t>b &x;</w:t></w:r></w:p></w:body></w:document>",
        )
    assert "SECRET" not in extract(path).text


def test_bombs_are_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/document.xml", "w") as member,
    ):
        for _ in range(300):
            member.write(b" " * 1_000_000)
    with pytest.raises(ExtractError, match="not safe"):
        extract(path)


def test_deep_nesting_is_an_error_with_a_reason(tmp_path: Path) -> None:
    depth = 20_000
    path = raw(tmp_path / "a.docx", "<w:x>" * depth + "</w:x>" * depth)
    with pytest.raises(ExtractError):
        extract(path)


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 truncated word/document.xml", b"\xd0\xcf\x11\xe0 old", b"garbage"]
)
def test_damaged_and_locked_files(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(ExtractError) as caught:
        extract(path)
    assert caught.value.path == path


def test_a_document_cut_short(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Text.")
    word.save(str(tmp_path / "a.docx"))
    path = tmp_path / "a.docx"
    path.write_bytes(path.read_bytes()[:-2000])
    with pytest.raises(ExtractError, match="damaged"):
        extract(path)
