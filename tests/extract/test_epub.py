from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
<metadata><dc:title>The Otter Book</dc:title><dc:creator>Ann Vass</dc:creator>
<dc:creator>B. Lund</dc:creator><dc:date>2020-05-01T00:00:00Z</dc:date>
<dc:language>en-GB</dc:language></metadata>
<manifest><item id="toc" href="toc.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="a" href="text/one%20a.xhtml"/><item id="b" href="text/b.xhtml"/>
<item id="c" href="text/c.xhtml"/></manifest>
<spine toc="ncx"><itemref idref="toc"/><itemref idref="b"/><itemref idref="a"/>
<itemref idref="c"/></spine></package>"""
NAVIGATION = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<body><nav epub:type="toc"><ol><li><a href="text/b.xhtml">Part I</a>
<ol><li><a href="text/one%20a.xhtml">Rivers</a>
<ol><li><a href="text/one%20a.xhtml#s2">Nets and traps</a></li></ol></li></ol></li></ol></nav>
<nav epub:type="page-list"><ol><li><a href="text/b.xhtml">9</a></li></ol></nav></body></html>"""
NCX = """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>
<text>First</text></navLabel><content src="text/b.xhtml"/></navPoint></navMap></ncx>"""
HEAD = (
    '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
    '<head><title/><script src="x"/></head>'
)
PART = f"{HEAD}<body><p>Opening&nbsp;words.</p></body></html>"
RIVERS = f"""{HEAD}<body><a id="top"/><h3>Rivers</h3><p>The Aller.<span
xmlns:epub="http://www.idpf.org/2007/ops" epub:type="pagebreak" title="12">12</span></p>
<h2>Detail</h2><p>It flows.</p><p id="s2">Nets are used.</p>
<aside xmlns:epub="http://www.idpf.org/2007/ops" epub:type="footnote"><p>1 A note.</p></aside>
</body></html>"""
PICTURE = f'{HEAD}<body><img src="x.jpg" alt=""/></body></html>'

BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/toc.xhtml": NAVIGATION,
    "OEBPS/toc.ncx": NCX,
    "OEBPS/text/b.xhtml": PART,
    "OEBPS/text/one a.xhtml": RIVERS,
    "OEBPS/text/c.xhtml": PICTURE,
}


def put(folder: Path, **members: str | bytes | None) -> Path:
    path = folder / "a.epub"
    content: dict[str, str | bytes | None] = {**BOOK, **members}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            if data is not None:
                stored = zipfile.ZIP_STORED if name == "mimetype" else None
                archive.writestr(name, data, stored)
    return path


def read(folder: Path, **members: str | bytes | None) -> Document:
    return check(extract(put(folder, **members)))


def test_chapters_are_places(tmp_path: Path) -> None:
    document = read(tmp_path)
    assert document.text == (
        "Part I\n\nOpening words.\n\nRivers\n\nThe Aller.\n\nDetail\n\nIt flows.\n\n"
        "Nets and traps\n\nNets are used.\n\n1 A note."
    )
    assert part_with(document, "Aller").place.label == "Part I › Rivers"
    assert part_with(document, "It flows").place.label == "Part I › Rivers › Detail"
    assert part_with(document, "are used").place.label == "Part I › Rivers › Nets and traps"
    assert (document.title, document.author) == ("The Otter Book", "Ann Vass, B. Lund")
    assert (document.date, document.language) == ("2020-05-01", "en")
    coverage = document.coverage
    assert (coverage.unit, coverage.total, coverage.read) == ("chapter", 3, 2)


def test_the_older_table_of_contents(tmp_path: Path) -> None:
    package = PACKAGE.replace(' properties="nav"', "")
    document = read(tmp_path, **{"OEBPS/book.opf": package, "OEBPS/toc.xhtml": None})
    assert part_with(document, "Opening").place.label == "First"


def test_without_a_table_of_contents_chapters_are_counted(tmp_path: Path) -> None:
    document = read(tmp_path, **{"OEBPS/toc.xhtml": "<html/>", "OEBPS/toc.ncx": "<ncx/>"})
    assert part_with(document, "Opening").place.label == "chapter 1"
    place = part_with(document, "It flows").place
    assert (place.label, place.headings) == ("chapter 2", ("Detail",))


def test_a_missing_chapter_is_said(tmp_path: Path) -> None:
    document = read(tmp_path, **{"OEBPS/text/b.xhtml": None})
    assert "The Aller." in document.text
    assert document.notes == ("1 chapter is damaged or missing.",)


def test_copy_protection_is_said(tmp_path: Path) -> None:
    encryption = (
        '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        '<enc:EncryptionMethod Algorithm="{}"/><enc:CipherData>'
        '<enc:CipherReference URI="OEBPS/text/b.xhtml"/></enc:CipherData></enc:EncryptedData>'
        "</encryption>"
    )
    name = "META-INF/encryption.xml"
    fonts = "http://www.idpf.org/2008/embedding"
    assert read(tmp_path, **{name: encryption.format(fonts)}).text
    with pytest.raises(ExtractError, match="Protected against copying"):
        read(tmp_path, **{name: encryption.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")})


@pytest.mark.parametrize("name", ["OEBPS/book.opf", "META-INF/container.xml"])
def test_damage_is_said(tmp_path: Path, name: str) -> None:
    if name == "OEBPS/book.opf":
        with pytest.raises(ExtractError, match="damaged"):
            read(tmp_path, **{name: "<package>"})
    else:
        # The package is found without it.
        assert read(tmp_path, **{name: None}).text
    path = put(tmp_path)
    path.write_bytes(path.read_bytes()[:600])
    with pytest.raises(ExtractError, match="damaged"):
        extract(path)


def test_bombs_and_entities_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    with pytest.raises(ExtractError, match="not safe"):
        read(tmp_path, **{"OEBPS/text/b.xhtml": b"<p>a" * 20_000_000})
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    document_type = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{tmp_path}/secret.txt">{laughs}]>'
    for name in ("OEBPS/book.opf", "OEBPS/toc.xhtml", "OEBPS/text/b.xhtml"):
        content = BOOK[name].removeprefix('<?xml version="1.0"?>')
        hostile = content.replace("Opening", "&e;&a9;Opening").replace("Part I", "&e;Part I")
        document = read(tmp_path, **{name: document_type + hostile})
        assert "SECRET" not in document.text
        assert len(document.text) < 1_000
