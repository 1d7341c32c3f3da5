from __future__ import annotations

from pathlib import Path

from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with


def read(folder: Path, content: str | bytes, name: str = "a.srt") -> Document:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return check(extract(path))


def test_times_are_places(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "1\r\n00:00:01,000 --> 00:00:04,000\r\n<i>The otter</i>\r\nswims.\r\n\r\n"
        "2\r\n00:00:20,500 --> 00:00:25,000\r\n{\\an8}It dives.\r\n\r\n"
        "3\r\n01:02:03,000 --> 01:02:05,000\r\nMuch later &amp; far.\r\n",
    )
    assert document.text == "The otter swims.\nIt dives.\n\nMuch later & far."
    assert [part.place.label for part in document.parts] == ["0:00:01", "1:02:03"]
    assert (document.coverage.unit, document.coverage.total) == ("cue", 3)


def test_parts_end_with_sentences(tmp_path: Path) -> None:
    cues = "".join(
        f"{n}\n00:{n // 6:02}:{n % 6}0,000 --> 00:{n // 6:02}:{n % 6}9,000\n"
        f"word{n}{'.' if n % 4 == 3 else ''}\n\n"
        for n in range(24)
    )
    document = read(tmp_path, cues)
    labels = [part.place.label for part in document.parts]
    assert labels == [f"0:0{n // 60}:{n % 60:02}" for n in range(0, 240, 40)]
    assert part_with(document, "word4\n").place.label == "0:00:40"


def test_webvtt(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "WEBVTT - Interview\n\nNOTE hidden\nhidden too\n\nSTYLE\n::cue { color: red }\n\n"
        "intro\n00:05.000 --> 00:09.000 align:start\n<v.loud Ann Vass>Hello <c.x>there</c>.</v>\n\n"
        "00:10.000 --> 00:12.000\nBye.\n",
        "a.vtt",
    )
    assert document.text == "Ann Vass: Hello there.\nBye."
    assert document.parts[0].place.label == "0:00:05"


def test_repeated_lines_are_said_once(tmp_path: Path) -> None:
    content = "WEBVTT\n\n" + "".join(
        f"00:0{n}.000 --> 00:0{n + 1}.000\n{text}\n\n"
        for n, text in enumerate(["so we", "so we\nwent out", "so we\nwent out"])
    )
    assert read(tmp_path, content, "a.vtt").text == "so we\nwent out"


def test_numbers_without_blank_lines_before_them(tmp_path: Path) -> None:
    content = "1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:03,000 --> 00:00:04,000\nTwo.\n"
    assert read(tmp_path, content).text == "One.\nTwo."


def test_encodings(tmp_path: Path) -> None:
    content = "1\n00:00:01,000 --> 00:00:02,000\nGrüße aus Köln.\n"
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        assert read(tmp_path, content.encode(encoding)).text == "Grüße aus Köln."


def test_lines_that_never_end_do_no_harm(tmp_path: Path) -> None:
    content = "1\n00:00:01,000 --> 00:00:02,000\n" + "<v a" * 200_000
    assert read(tmp_path, content).text.startswith("<v a")
