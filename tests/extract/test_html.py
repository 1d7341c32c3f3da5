from __future__ import annotations

from pathlib import Path

from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with, said

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>Otters of the Aller</title>
<meta name="author" content="R. Vass"><meta name="date" content="2023-04-05T10:00:00Z">
<style>p {color: red}</style></head>
<body><nav><a href="/">Home</a> <a href="/x">Elsewhere</a></nav>
<header>Site name</header>
<div class="sidebar-menu"><a href="1">Related one</a><a href="2">Related two</a></div>
<main><h1>Otters</h1><p>They <b>swim</b> in the<br>river.</p>
<h2>Counts</h2>
<table><tr><th>Year</th><th>Otters</th></tr><tr><td>2018</td><td>17</td></tr>
<tr><td>2019</td><td>17</td></tr></table>
<ul><li>First item</li><li>Second <i>item</i><ul><li>Inner</li></ul></li></ul>
<pre>count = 1
    indented</pre>
<p style="display: none">Unseen</p><p hidden>Unseen too</p>
<script>var secret = "script text";</script></main>
<aside>Advertisement</aside><form><input value="x">Subscribe</form><footer>Imprint</footer>
</body></html>"""


def read(folder: Path, content: str | bytes, name: str = "a.html") -> Document:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return check(extract(path))


def test_the_text_of_a_page(tmp_path: Path) -> None:
    document = read(tmp_path, PAGE)
    assert document.text == (
        "Otters\n\nThey swim in the river.\n\nCounts\n\n"
        "Year: 2018 | Otters: 17\nYear: 2019 | Otters: 17\n\n"
        "• First item\n• Second item\n• Inner\n\ncount = 1\n    indented"
    )
    kinds = [part.kind for part in document.parts]
    assert kinds == ["heading", "text", "heading", "table", "list", "code"]
    assert part_with(document, "2018").place.label == "Otters › Counts"
    assert (document.title, document.author) == ("Otters of the Aller", "R. Vass")
    assert (document.date, document.language) == ("2023-04-05", "en")


def test_a_page_that_is_one_form_is_read(tmp_path: Path) -> None:
    page = (
        "<html><body><form><p>" + "Words in a form. " * 20 + "</p></form><nav>x</nav></body></html>"
    )
    assert read(tmp_path, page).text == ("Words in a form. " * 20).strip()


def test_cells_that_span_stand_where_they_belong(tmp_path: Path) -> None:
    page = (
        "<html><table><tr><th>Site<th>Year<th>Count</tr>"
        "<tr><td rowspan=2>Aller<td>2018<td>5</tr><tr><td>2019<td>5</tr>"
        "<tr><td colspan=3>Total</tr></table>"
    )
    assert read(tmp_path, page).text.split("\n") == [
        "Site: Aller | Year: 2018 | Count: 5",
        "Site: Aller | Year: 2019 | Count: 5",
        "Site: Total",
    ]


def test_a_table_may_claim_any_size(tmp_path: Path) -> None:
    page = "<html><table><tr><td colspan=9999 rowspan=9999>a<td>b</tr><tr><td>c</tr></table>"
    assert "a" in read(tmp_path, page).text


def test_tables_that_lay_out_a_page_are_entered(tmp_path: Path) -> None:
    page = "<html><table><tr><td><h2>Left</h2><p>One.</p></td><td>Two.</td></tr></table>"
    document = read(tmp_path, page)
    assert [said(document, part) for part in document.parts] == ["Left", "One.", "Two."]


def test_encodings(tmp_path: Path) -> None:
    page = '<html><meta charset="{}"><p>Größe – „gut“</p></html>'
    for encoding in ("utf-8", "windows-1252", "utf-16"):
        assert read(tmp_path, page.format(encoding).encode(encoding)).text == "Größe – „gut“"


def test_entities_and_outside_files_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    page = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
        '<html><p>before &x; &amp; after</p><object data="secret.txt"></object></html>'
    )
    text = read(tmp_path, page).text
    assert "SECRET" not in text
    assert "& after" in text


def test_deep_nesting_is_read_or_said(tmp_path: Path) -> None:
    for depth in (1_000, 100_000):
        page = "<html><p>start</p>" + "<div>" * depth + "deep" + "</div>" * depth + "<p>end"
        document = read(tmp_path, page)
        assert "start" in document.text
        assert "deep" in document.text or document.notes


def test_two_line_breaks_part_paragraphs(tmp_path: Path) -> None:
    page = "<html><p>One<br>two.<br> <br>&nbsp;Three<br/><br/><br/>four.<ul><li>a<br><br>b</ul>"
    assert read(tmp_path, page).text == "One two.\n\nThree\n\nfour.\n\n• a b"
