from __future__ import annotations

from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with

BOOK = """<?xml version="1.0" encoding="{encoding}"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"
 xmlns:l="http://www.w3.org/1999/xlink"><description><title-info><genre>prose</genre>
<author><first-name>Лев</first-name><last-name>Толстой</last-name></author>
<book-title>Выдры</book-title><annotation><p>hidden</p></annotation>
<date value="1869-01-01">1869</date><lang>ru</lang></title-info></description>
<body><title><p>Книга</p></title>
<section><title><p>Глава</p><p>первая</p></title><epigraph><p>Эпиграф</p></epigraph>
<p>Выдра <emphasis>плывёт</emphasis>.</p><image l:href="#x.jpg"/><subtitle>* * *</subtitle>
<section><title><p>Стихи</p></title><poem><stanza><v>Строка раз</v><v>Строка два</v></stanza></poem>
<table><tr><th>Год</th><th>Число</th></tr><tr><td>1869</td><td>5</td></tr></table></section>
</section><section><title><p>Вторая</p></title><p>Конец.</p></section></body>
<body name="notes"><section><p>Сноска.</p></section></body>
<binary id="x.jpg" content-type="image/jpeg">QUJDREVG</binary></FictionBook>"""


def read(folder: Path, content: str | bytes) -> Document:
    path = folder / "a.fb2"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return check(extract(path))


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251"])
def test_sections_are_places(tmp_path: Path, encoding: str) -> None:
    document = read(tmp_path, BOOK.format(encoding=encoding).encode(encoding))
    assert document.text == (
        "Книга\n\nГлава первая\n\nЭпиграф\n\nВыдра плывёт.\n\n* * *\n\nСтихи\n\n"
        "Строка раз\nСтрока два\n\nГод: 1869 | Число: 5\n\nВторая\n\nКонец.\n\nNotes\n\nСноска."
    )
    assert part_with(document, "Строка").place.label == "Книга › Глава первая › Стихи"
    assert part_with(document, "Конец").place.label == "Книга › Вторая"
    assert (document.title, document.author) == ("Выдры", "Лев Толстой")
    assert (document.date, document.language) == ("1869", "ru")
    assert (document.coverage.unit, document.coverage.total) == ("chapter", 3)


def test_entities_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    content = BOOK.format(encoding="utf-8").replace("Конец", "&x;&a9;Конец")
    head, rest = content.split("\n", 1)
    document_type = f'<!DOCTYPE x [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">{laughs}]>'
    document = read(tmp_path, f"{head}{document_type}{rest}")
    assert "SECRET" not in document.text
    assert len(document.text) < 1_000


def test_damage_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match="damaged"):
        read(tmp_path, BOOK.format(encoding="utf-8")[:900])
    with pytest.raises(ExtractError, match="damaged"):
        read(tmp_path, '<?xml version="1.0"?><FictionBook>' + "<body><section>" * 50_000)
