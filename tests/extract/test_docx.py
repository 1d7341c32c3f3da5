from __future__ import annotations

import datetime
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from muniment.errors import ExtractError
from muniment.extract import doc, extract
from muniment.records import Document
from tests.extract.checks import check, part_with, said
from tests.extract.old_office import ole_file
from tests.extract.test_zipped import laughs

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


def test_headers_comments_and_signs(tmp_path: Path) -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Draft of May"
    word.sections[0].footer.paragraphs[0].text = "7"
    paragraph = word.add_paragraph("Counted.")
    word.add_comment(paragraph.runs, text="Sure?", author="R. Vass")
    document = saved(word, tmp_path)
    assert [(part.place.label, said(document, part)) for part in document.parts] == [
        ("¶ 1", "Counted."), ("¶ 2", "Comment (R. Vass): Sure?"), ("Header", "Draft of May"),
    ]  # fmt: skip
    body = (
        '<w:p><w:r><w:sym w:font="Symbol" w:char="F062"/><w:t>-test </w:t></w:r>'
        '<m:f xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:num><m:r>'
        "<m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></w:p>"
    )
    assert extract(raw(tmp_path / "b.docx", body)).text == "β-test a/b"


def numbered(level: int, text: str, style: str = "") -> str:
    mark = f'<w:pStyle w:val="{style}"/>' if style else ""
    mark += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' if not style else ""
    return f"<w:p><w:pPr>{mark}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_numbers_of_headings_and_lists(tmp_path: Path) -> None:
    def level(number: int, form: str, text: str, style: str = "") -> str:
        return (
            f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        )

    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">'
        + level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "bullet", "x")
        + '</w:abstractNum><w:abstractNum w:abstractNumId="5">'
        + level(0, "upperRoman", "%1", "h1") + level(1, "decimal", "%1.%2", "h2")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num></w:numbering>'
    )  # fmt: skip
    styles = f'<w:styles xmlns:w="{W}">' + "".join(
        f'<w:style w:styleId="h{n}"><w:name w:val="heading {n}"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
        for n in (1, 2)
    )  # fmt: skip
    body = (
        numbered(0, "Methods", "h1") + numbered(0, "one") + numbered(1, "in one")
        + numbered(2, "dot") + numbered(0, "two") + numbered(1, "in two")
        + numbered(0, "Nets", "h2") + numbered(0, "Results", "h1") + numbered(0, "Otters", "h2")
    )  # fmt: skip
    path = raw(tmp_path / "a.docx", body, numbering=numbering, styles=f"{styles}</w:styles>")
    document = check(extract(path))
    assert [said(document, part) for part in document.parts] == [
        "I Methods", "1. one\na) in one\n• dot\n2. two\na) in two", "I.1 Nets", "II Results",
        "II.1 Otters",
    ]  # fmt: skip
    assert document.parts[-1].place.headings == ("II Results", "II.1 Otters")


def test_merged_cells_and_the_notes_of_a_table(tmp_path: Path) -> None:
    def cell(text: str, merge: str = "") -> str:
        return f"<w:tc><w:tcPr>{merge}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    note = '<w:tc><w:p><w:r><w:footnoteReference w:id="3"/></w:r></w:p></w:tc>'
    rows = "".join(
        f"<w:tr>{row}</w:tr>"
        for row in (
            cell("Region") + cell("Town") + cell("Note"),
            cell("North", start) + cell("Oslo") + note,
            cell("", on) + cell("Bergen") + cell("wet"),
        )
    )
    look = '<w:tblPr><w:tblLook w:val="04A0" w:firstRow="1"/></w:tblPr>'
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="3"><w:p><w:r><w:t>Dry.</w:t></w:r>'
        "</w:p></w:footnote></w:footnotes>"
    )
    path = raw(tmp_path / "a.docx", f"<w:tbl>{look}{rows}</w:tbl>", footnotes=notes)
    assert extract(path).text == (
        "Region: North | Town: Oslo | Note: [3]\nRegion: North | Town: Bergen | Note: wet\n\n"
        "[3] Dry."
    )


def test_a_document_that_is_one_xml_file(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_text(
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
        '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'
        "<w:body><w:p><w:r><w:t>Saved as XML</w:t></w:r></w:p></w:body></w:wordDocument>",
        encoding="utf-8",
    )
    assert doc.extract(path).text == "Saved as XML"


def test_billion_laughs_and_locks(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml",
            laughs() + f'<w:document xmlns:w="{W}"><w:body>&j;</w:body></w:document>'.encode(),
        )
    with pytest.raises(ExtractError, match="damaged"):
        extract(path)
    path.write_bytes(ole_file({"EncryptedPackage": b"x"}))
    with pytest.raises(ExtractError, match="Encrypted with a password"):
        extract(path)


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
