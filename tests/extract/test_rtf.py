from __future__ import annotations

from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with, said

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset128 MS Gothic;}"
    rb"{\f2\fcharset204 Arial;}{\f3\fcharset2 Symbol;}}{\colortbl;\red0;}"
    rb"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s5 Title;}{\*\cs9 Char;}}"
    rb"{\info{\title Otter census}{\author R. Vass}{\creatim\yr2024\mo5\dy1}{\doccomm no}}"
)


def read(folder: Path, body: bytes, head: bytes = HEAD) -> Document:
    path = folder / "a.rtf"
    path.write_bytes(head + body + b"}")
    return check(extract(path))


def parts(document: Document) -> list[tuple[str, str]]:
    return [(part.kind, said(document, part)) for part in document.parts]


def test_headings_lists_tables_and_what_the_file_says_of_itself(tmp_path: Path) -> None:
    body = (
        rb"\pard\s5 The title\par\pard\s1 Methods\par\pard We counted.\par"
        rb"{\listtext\pard 1.\tab}\ls1 Nets\par\pard{\listtext\f3\'b7\tab}\ls2 Traps\par"
        rb"\pard\trowd\intbl\b Year\cell Seen\cell\row\plain\trowd 2018\cell 17\cell\row"
        rb"\pard\outlinelevel1 Sampling\par\pard End\par"
    )
    document = read(tmp_path, body)
    assert parts(document) == [
        ("heading", "The title"),
        ("heading", "Methods"),
        ("text", "We counted."),
        ("list", "1. Nets\n• Traps"),
        ("table", "Year: 2018 | Seen: 17"),
        ("heading", "Sampling"),
        ("text", "End"),
    ]
    assert part_with(document, "End").place.headings == ("Methods", "Sampling")
    assert (document.title, document.author, document.date) == (
        "Otter census", "R. Vass", "2024-05-01",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"caf\'e9", "café"),
        (rb"\f1\'93\'fa\'96\'7b\f0 x", "日本x"),
        (rb"\f2\'cf\'f0\'e8", "При"),
        (rb"{\f3\'62 \u-3984 ?}m", "β πm"),
        (rb"\uc2\u26085\'93\'fa\u26412 ???", "日本?"),
        (rb"\uc2\u26085 ab\uc0\u26412c", "日本c"),
        (rb"\u-10179?\u-8704?", "😀"),
        (rb"{\upr{x?}{\*\ud{x\u246 ?}}}", "x?xö"),
        (rb"a\~b\_c\-d\emdash e\line f", "a b-cd—e\nf"),
        (rb"seen{\v hidden}{\deleted gone}{\*\unknown x} now", "seen now"),
        (rb"{\field{\*\fldinst HYPERLINK \"http://x\"}{\fldrslt a link}} here", "a link here"),
        (
            rb"{\pict\pngblip 89504e47}a\bin3 {{{b{\object\objemb{\*\objdata 00}{\result c}}",
            "abc",
        ),
        (rb"{\*\shppict{\pict 00}}x{\*\bkmkstart b}y", "xy"),
    ],
)
def test_how_characters_are_written(tmp_path: Path, body: bytes, text: str) -> None:
    assert read(tmp_path, body).text == text


def test_notes_comments_boxes_and_headers(tmp_path: Path) -> None:
    body = (
        rb"{\header Draft\par}{\headerf Draft\par}{\footer 1\par}"
        rb"Seen{\super\chftn{\footnote\chftn In May.}} here"
        rb"{\*\atnid RV}{\*\atnauthor R. Vass}\chatn{\*\annotation Sure?}."
        rb"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt Boxed\par}}}\par Next.\par"
    )
    document = read(tmp_path, body)
    assert [said(document, part) for part in document.parts] == [
        "Seen[1] here.", "[1] In May.", "Comment (R. Vass): Sure?", "Boxed", "Next.", "Draft",
    ]  # fmt: skip
    assert document.parts[-1].place.label == "Header"


def test_a_file_that_ends_too_early_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(HEAD + rb"Text that {\b goes on")
    document = check(extract(path))
    assert document.text == "Text that goes on"
    assert "too early" in document.notes[0]


def test_deep_nesting_and_other_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(HEAD + b"{" * 100_000 + b"x")
    with pytest.raises(ExtractError, match="damaged"):
        extract(path)
    path.write_bytes(b"Plain text")
    with pytest.raises(ExtractError, match="damaged"):
        from muniment.extract import rtf

        rtf.extract(path)
