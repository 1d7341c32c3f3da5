"""Make the PDF and DOCX files of the sample library from the HTML in sample_sources/.

The library is our own writing about an invented island. Its Markdown, text and HTML files
are kept as they are in resources/sample/; only the binary ones are made, here:

    python tests/data/make_sample.py [FOLDER]

The result is the same bytes on every run with the same versions of PyMuPDF and
python-docx: dates come from the sources, and nothing is drawn by chance.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import docx
import pymupdf
from docx.text.paragraph import Paragraph
from lxml import html

SOURCES = Path(__file__).parent / "sample_sources"
SAMPLE = Path(__file__).parents[2] / "resources" / "sample"

INK = (0.12, 0.23, 0.29)
MARGIN = 72
CSS = """
body { font-family: serif; font-size: 11.7pt; line-height: 1.5; }
h1, h2, h3, th, .subtitle { font-family: sans-serif; color: #1f3a4a; }
h1 { font-size: 24pt; line-height: 1.1; margin: 0 0 6pt 0; }
h2 { font-size: 15pt; margin: 14pt 0 5pt 0; }
h3 { font-size: 12pt; margin: 11pt 0 3pt 0; }
p, ul, ol { margin: 0 0 7pt 0; }
li { margin: 0 0 3pt 0; }
.page { page-break-before: always; }
.subtitle { font-size: 13pt; margin: 0 0 10pt 0; }
.byline, .caption { font-style: italic; font-size: 10pt; color: #555555; }
.byline { margin-bottom: 18pt; }
table { margin: 4pt 0 6pt 0; border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 3pt 8pt; border: 0.5pt solid #9aa7ad; }
th { font-size: 9.5pt; }
td { font-size: 10.5pt; font-style: normal; }
"""


def meta(source: html.HtmlElement, name: str) -> str:
    """The content of the source's <meta name=…>."""
    return str(source.xpath(f"string(//meta[@name='{name}']/@content)"))


def made_on(source: html.HtmlElement) -> datetime:
    """The day the document was written, at an hour when people write."""
    return datetime.fromisoformat(meta(source, "date")).replace(hour=9)


def make_pdf(source: html.HtmlElement) -> bytes:
    """The source typeset on A4, with a running title and page numbers."""
    title = str(source.findtext(".//title"))
    paper = pymupdf.paper_rect("a4")
    frame = pymupdf.Rect(MARGIN, MARGIN, paper.width - MARGIN, paper.height - MARGIN)
    body = html.tostring(source.find("body"), encoding="unicode")
    story = pymupdf.Story(body, user_css=CSS)
    with pymupdf.open("pdf", _write_pages(story, paper, frame)) as pdf:
        for page in pdf:
            _furnish(page, title if page.number else "", f"{page.number + 1} / {len(pdf)}")
        stamp = made_on(source).strftime("D:%Y%m%d%H%M%SZ")
        pdf.set_metadata(
            {
                "title": title,
                "author": meta(source, "author"),
                "subject": meta(source, "subject"),
                "keywords": meta(source, "keywords"),
                "creator": "Muniment sample library",
                "creationDate": stamp,
                "modDate": stamp,
            }
        )
        pdf.set_language("en-GB")
        pdf.subset_fonts()
        return bytes(pdf.tobytes(garbage=4, deflate=True, deflate_fonts=True, no_new_id=True))


def _write_pages(story: pymupdf.Story, paper: pymupdf.Rect, frame: pymupdf.Rect) -> bytes:
    buffer = io.BytesIO()
    writer = pymupdf.DocumentWriter(buffer)
    more = 1
    while more:
        page = writer.begin_page(paper)
        more, _ = story.place(frame)
        story.draw(page)
        writer.end_page()
    writer.close()
    return buffer.getvalue()


def _furnish(page: pymupdf.Page, title: str, number: str) -> None:
    width = pymupdf.get_text_length(number, fontname="helv", fontsize=9)
    bottom = page.rect.height - MARGIN / 2
    page.insert_text(
        ((page.rect.width - width) / 2, bottom), number, fontname="helv", fontsize=9, color=INK
    )
    if title:
        page.insert_text((MARGIN, MARGIN / 1.6), title, fontname="heit", fontsize=9, color=INK)


def make_docx(source: html.HtmlElement) -> bytes:
    """The source as Word's own headings, paragraphs and tables."""
    word = docx.Document()
    day = made_on(source)
    about = word.core_properties
    about.title = str(source.findtext(".//title"))
    about.author = about.last_modified_by = meta(source, "author")
    about.subject = meta(source, "subject")
    about.keywords = meta(source, "keywords")
    about.comments = ""
    about.language = "en-GB"
    about.created = about.modified = day
    about.revision = 1
    for element in source.find("body"):
        if element.tag == "table":
            _add_table(word, [[str(c.text_content()) for c in row] for row in element.iter("tr")])
        elif element.tag in {"h1", "h2", "h3"}:
            word.add_heading(_flat(element.text_content()), level=int(element.tag[1]))
        else:
            _add_runs(word.add_paragraph(), element)
    buffer = io.BytesIO()
    word.save(buffer)
    return _undated(buffer.getvalue())


def _flat(text: object) -> str:
    return " ".join(str(text).split())


def _add_runs(paragraph: Paragraph, element: html.HtmlElement) -> None:
    paragraph.add_run((element.text or "").replace("\n", " ").lstrip())
    for child in element:
        run = paragraph.add_run(str(child.text_content()).replace("\n", " "))
        run.bold = child.tag == "b"
        run.italic = child.tag == "i"
        paragraph.add_run((child.tail or "").replace("\n", " "))


def _add_table(word: docx.document.Document, rows: list[list[str]]) -> None:
    table = word.add_table(rows=len(rows), cols=len(rows[0]), style="Light Grid Accent 1")
    for line, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, cells, strict=True):
            cell.text = text
    word.add_paragraph()


def _undated(archive: bytes) -> bytes:
    """The same ZIP archive with the clock's time taken out of its entries."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 3  # or it would tell on which system it was made
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return buffer.getvalue()


MAKERS: dict[str, Callable[[html.HtmlElement], bytes]] = {".pdf": make_pdf, ".docx": make_docx}


def make(folder: Path) -> list[Path]:
    """Write every made file into the folder and return their paths."""
    made = []
    for path in sorted(SOURCES.glob("*.html")):
        target = folder / path.stem
        source = html.document_fromstring(path.read_text(encoding="utf-8"))
        target.write_bytes(MAKERS[target.suffix](source))
        made.append(target)
    return made


if __name__ == "__main__":
    for path in make(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE):
        print(f"{path.stat().st_size:>8}  {path}")
