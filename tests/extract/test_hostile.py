"""Files that were made to do harm end as an error with a reason, or as what they say.

Each is read by a real child under 500 MB and 10 seconds: one that needs more fails here.
"""

from __future__ import annotations

import io
import json
import os
import socket
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from muniment.errors import ExtractError, MunimentError, SkippedError
from muniment.extract.sandbox import Sandbox
from muniment.records import Document
from tests.extract.checks import check

SECRET = "the content of a file that the document has no business with"
_LIMITS = ("took too long", "Too large to read", "crashed")
_MB = 1 << 20


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox(workers=1, seconds=10, memory=500)
    yield sandbox
    sandbox.close()


def read(sandbox: Sandbox, path: Path) -> Document | MunimentError:
    """What becomes of a file; never that a limit had to end it."""
    try:
        document = sandbox.extract(path)
    except MunimentError as error:
        assert not any(limit in error.title for limit in _LIMITS), error
        assert error.message
        return error
    assert document is not None
    return check(document)


def packed(**members: bytes) -> bytes:
    """A ZIP file; an underscore twice stands for a slash, one at the end for the first member."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return stream.getvalue()


def office(name: str, content: bytes) -> bytes:
    """A file of an Office or OpenDocument kind, or an EPUB, with this as its main part."""
    main = {
        "docx": "word__document_dot_xml",
        "xlsx": "xl__worksheets__sheet1_dot_xml",
        "pptx": "ppt__slides__slide1_dot_xml",
        "odt": "content_dot_xml",
        "ods": "content_dot_xml",
        "odp": "content_dot_xml",
        "epub": "OEBPS__a_dot_xhtml",
    }[name]
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    others: dict[str, bytes] = {}
    if name in ("odt", "ods", "odp"):
        kind = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}[name]
        others["mimetype"] = f"application/vnd.oasis.opendocument.{kind}".encode()
    elif name == "epub":
        others["mimetype"] = b"application/epub+zip"
        others["META-INF__container_dot_xml"] = (
            b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            b'<rootfile full-path="OEBPS/a.opf"/></rootfiles></container>'
        )
        others["OEBPS__a_dot_opf"] = (
            b'<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml"'
            b' media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine>'
            b"</package>"
        )
    elif name == "xlsx":
        others["xl__workbook_dot_xml"] = (
            '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
            f'xmlns:r="{relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>'
            "</workbook>"
        ).encode()
        others["xl___rels__workbook_dot_xml_dot_rels"] = (
            f'<Relationships xmlns="{package}"><Relationship Id="r1" '
            f'Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
        ).encode()
    elif name == "pptx":
        others["ppt__presentation_dot_xml"] = (
            '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
            f'xmlns:r="{relations}"><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst>'
            "</p:presentation>"
        ).encode()
        others["ppt___rels__presentation_dot_xml_dot_rels"] = (
            f'<Relationships xmlns="{package}"><Relationship Id="r1" '
            f'Type="{relations}/slide" Target="slides/slide1.xml"/></Relationships>'
        ).encode()
    return packed(**others, **{main: content})


_KINDS = ["docx", "xlsx", "pptx", "odt", "ods", "odp", "epub"]


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("megabytes", [42, 300])
def test_a_bomb(sandbox: Sandbox, tmp_path: Path, kind: str, megabytes: int) -> None:
    path = tmp_path / f"bomb.{kind}"
    path.write_bytes(office(kind, b"<a>" + b"A" * (megabytes * _MB) + b"</a>"))
    read(sandbox, path)


def test_a_bomb_of_archives(sandbox: Sandbox, tmp_path: Path) -> None:
    inner = packed(zeros=bytes(200 * _MB))
    path = tmp_path / "bomb.zip"
    path.write_bytes(packed(**{f"inner{n}_dot_zip": inner for n in range(16)}))
    read(sandbox, path)
    assert len(list(sandbox.members(path))) == 16


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x0 "ha">'
    + b"".join(b'<!ENTITY x%d "%s">' % (n, b"&x%d;" % (n - 1) * 10) for n in range(1, 12))
    + b"]><a>&x11;</a>"
)
QUADRATIC = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "' + b"A" * 100_000 + b'">]><a>'
    + b"&x;" * 100_000 + b"</a>"
)  # fmt: skip


def external(path: Path) -> bytes:
    entity = f'<!ENTITY x SYSTEM "{path.as_uri()}">'
    return f'<?xml version="1.0"?><!DOCTYPE a [{entity}]><a>&x;</a>'.encode()


@pytest.mark.parametrize("kind", [*_KINDS, "xml", "fb2", "html", "xhtml", "svg.xml"])
@pytest.mark.parametrize("trick", ["laughs", "quadratic", "external"])
def test_entities(sandbox: Sandbox, tmp_path: Path, kind: str, trick: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, "utf-8")
    content = {"laughs": LAUGHS, "quadratic": QUADRATIC, "external": external(secret)}[trick]
    if kind == "fb2":
        content = content.replace(b"<a>", b"<FictionBook>").replace(b"</a>", b"</FictionBook>")
    path = tmp_path / f"entities.{kind}"
    path.write_bytes(office(kind, content) if kind in _KINDS else content)
    result = read(sandbox, path)
    if isinstance(result, Document):
        assert SECRET not in result.text
        assert len(result.text) < 20 * _MB


PDF = """%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>> endobj
2 0 obj <</Type/Pages/Count {count}/Kids[{kids}]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 {size} {size}]/Contents 4 0 R
/Resources<</XObject<</X 6 0 R>>
/Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
4 0 obj <</Length 60>> stream
BT /F 12 Tf 72 72 Td (round and round) Tj ET /X Do
endstream endobj
5 0 obj <</First 7 0 R/Last 7 0 R/Count 1>> endobj
6 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]
/Resources<</XObject<</X 6 0 R>>>>/Length 40>> stream
/X Do /X Do
endstream endobj
7 0 obj <</Title(again)/Parent 5 0 R/Next 7 0 R/First 7 0 R/Dest[3 0 R/Fit]>> endobj
trailer <</Root 1 0 R>>
"""


@pytest.mark.parametrize(
    ("count", "kids", "size"),
    [
        (1, "3 0 R", 612),
        (2, "2 0 R 3 0 R", 612),
        (2_000_000_000, "3 0 R", 612),
        (-1, "3 0 R", 612),
        (1, "3 0 R", 10**12),
        (5000, "3 0 R " * 5000, 612),
    ],
)
def test_a_pdf_that_goes_round_in_circles(
    sandbox: Sandbox, tmp_path: Path, count: int, kids: str, size: int
) -> None:
    path = tmp_path / "loop.pdf"
    path.write_text(PDF.format(count=count, kids=kids, size=size), "utf-8")
    read(sandbox, path)


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b"9" * 1_000_000,
    ],
)
def test_json_that_is_nested_or_long_beyond_reason(
    sandbox: Sandbox, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "a.json").write_bytes(data)
    read(sandbox, tmp_path / "a.json")


@pytest.mark.parametrize("name", ["a.html", "a.xml", "a.fb2"])
def test_elements_nested_beyond_reason(sandbox: Sandbox, tmp_path: Path, name: str) -> None:
    start = (
        b'<?xml version="1.0"?><FictionBook>' if name == "a.fb2" else b"<?xml version='1.0'?><a>"
    )
    path = tmp_path / name
    path.write_bytes(start + b"<b>" * 200_000 + b"deep" + b"</b>" * 200_000)
    read(sandbox, path)


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.md", "a.log", "a.json", "a.eml", "a.tex"])
def test_a_file_of_two_gigabytes_of_nothing(sandbox: Sandbox, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as stream:
        stream.truncate(2 << 30)
    assert isinstance(read(sandbox, path), MunimentError)


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.jsonl", "a.srt", "a.py", "a.md", "a.html"])
def test_one_line_of_a_hundred_megabytes(sandbox: Sandbox, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"word, " * (100 * _MB // 6))
    result = read(sandbox, path)
    if isinstance(result, Document) and len(result.text) < 90 * _MB:
        assert result.notes, "what was cut off is said"


def test_names_that_are_hard_to_say(sandbox: Sandbox, tmp_path: Path) -> None:
    for name in ("a\nb.txt", 'it\'s "quoted".txt', "🦪 💡.txt", "-rf.txt", "a;b|c&d.txt"):
        path = tmp_path / name
        path.write_text("an oyster", "utf-8")
        result = read(sandbox, path)
        assert isinstance(result, Document) and result.text == "an oyster"


def test_what_is_no_regular_file_is_not_opened(sandbox: Sandbox, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket.txt"))
        (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
        for name in ("pipe.txt", "socket.txt"):
            assert isinstance(read(sandbox, tmp_path / name), SkippedError)
        assert isinstance(read(sandbox, tmp_path / "loop.txt"), ExtractError)
        assert isinstance(read(sandbox, Path("/dev/zero")), SkippedError)


def test_a_sheet_that_repeats_a_cell_a_billion_times(sandbox: Sandbox, tmp_path: Path) -> None:
    table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    main = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    content = (
        f'<o:document-content xmlns:o="{main}" xmlns:t="{table}" xmlns:x="{text}"><o:body>'
        '<o:spreadsheet><t:table t:name="A"><t:table-row t:number-rows-repeated="1000000000">'
        '<t:table-cell t:number-columns-repeated="1000000000"><x:p>again</x:p></t:table-cell>'
        "</t:table-row></t:table></o:spreadsheet></o:body></o:document-content>"
    )
    path = tmp_path / "repeated.ods"
    path.write_bytes(office("ods", content.encode()))
    result = read(sandbox, path)
    assert isinstance(result, MunimentError) or result.notes


def test_a_notebook_whose_output_never_ends(sandbox: Sandbox, tmp_path: Path) -> None:
    output = {"output_type": "stream", "name": "stdout", "text": ["line\n"] * 2_000_000}
    cells = [{"cell_type": "code", "source": "loop()", "outputs": [output]}]
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps({"cells": cells, "nbformat": 4}), "utf-8")
    read(sandbox, path)
