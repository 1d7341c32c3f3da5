from __future__ import annotations

from pathlib import Path

from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with


def read(folder: Path, content: str | bytes) -> Document:
    path = folder / "a.xml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return check(extract(path))


HEAD = '<?xml version="1.0"?>\n'


def test_records_are_placed_by_number(tmp_path: Path) -> None:
    books = "".join(
        f'<book id="b{n}" year="{1990 + n}"><title>Rivers {n}</title><by>Vass</by>'
        f"<about>{'word ' * 150}</about></book>"
        for n in range(3)
    )
    document = read(tmp_path, f"{HEAD}<!-- hidden --><shelf><place>Upstairs</place>{books}</shelf>")
    assert "hidden" not in document.text
    part = part_with(document, "Rivers 2")
    assert part.place.label == "book › 3"
    said = document.text[part.start : part.end]
    assert said.startswith("year: 1992\ntitle: Rivers 2\nby: Vass\nabout: word")
    assert part_with(document, "Upstairs").place.label == "place"


def test_mixed_text_stays_whole(tmp_path: Path) -> None:
    document = read(tmp_path, f"{HEAD}<a><m>One <i>two</i> three.</m><m>x &amp; y</m></a>")
    assert document.text == "m: One two three.\nm: x & y"


def test_docbook_is_read_as_a_text(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        f"{HEAD}<article><title>Otters</title><section><title>Methods</title>"
        "<para>We <emphasis>counted</emphasis>.<itemizedlist><listitem><para>nets</para></listitem>"
        "</itemizedlist> Then slept.</para><programlisting>a = 1\n  b</programlisting>"
        "<figure><title>A map</title></figure></section></article>",
    )
    assert document.text == (
        "Otters\n\nMethods\n\nWe counted.\n\nnets\n\nThen slept.\n\na = 1\n  b\n\nA map"
    )
    assert part_with(document, "We counted").place.label == "Otters › Methods"
    assert document.title == "Otters"


def test_feeds_hold_html(tmp_path: Path) -> None:
    said = "&lt;p&gt;Otters &lt;b&gt;swim&lt;/b&gt;.&lt;/p&gt;"
    item = f"<item><title>News</title><description>{said}</description></item>"
    document = read(tmp_path, f"{HEAD}<rss><channel>{item}{item}</channel></rss>")
    assert "description: Otters swim." in document.text


def test_names_of_characters_and_bare_ampersands(tmp_path: Path) -> None:
    document = read(tmp_path, f"{HEAD}<a><b>caf&eacute; &unknown; R & D &lt;</b></a>")
    assert document.text == "b: café &unknown; R & D <"


def test_encodings(tmp_path: Path) -> None:
    content = '<?xml version="1.0" encoding="{}"?><a><b>Größe</b></a>'
    for encoding in ("utf-8", "iso-8859-1", "utf-16"):
        assert read(tmp_path, content.format(encoding).encode(encoding)).text == "b: Größe"


def test_entities_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    document = read(
        tmp_path,
        f'{HEAD}<!DOCTYPE a [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">{laughs}]>'
        '<a><b c="&a9;">before &x; &a9; after</b></a>',
    )
    assert "SECRET" not in document.text
    assert "before" in document.text
    assert len(document.text) < 1_000


def test_what_is_not_well_formed_is_read_as_text(tmp_path: Path) -> None:
    document = read(tmp_path, f"{HEAD}<a><b>Otters</a>")
    assert "<b>Otters</a>" in document.text
    assert document.notes
    assert read(tmp_path, HEAD + "<a>x" * 100_000).notes
