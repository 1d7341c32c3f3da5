from __future__ import annotations

from pathlib import Path

from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with

NOTE = """---
title: "Otter census"
authors: [R. Vass, J. Lund]
date: 2024-05-01
tags:
  - otters
---
Introduction with **bold** and a [link](https://example.org/secret-url).

Methods
=======

## Sampling

We used [[Net types|nets]] and `code`.

- one
- two

```python
def f():
    return "**kept**"
```

> [!note] Remember
> to count.

| Year | Otters |
| ---- | ------ |
| 2018 | 17     |

![A picture](x.png)
"""


def read(folder: Path, content: str) -> Document:
    path = folder / "a.md"
    path.write_text(content, encoding="utf-8")
    return check(extract(path))


def test_a_note(tmp_path: Path) -> None:
    document = read(tmp_path, NOTE)
    assert document.title == "Otter census"
    assert document.author == "R. Vass, J. Lund"
    assert document.date == "2024-05-01"
    assert "Introduction with bold and a link." in document.text
    assert "secret-url" not in document.text and "otters\n" not in document.text
    assert "We used nets and code." in document.text
    assert part_with(document, "We used").place.label == "Methods › Sampling"
    assert part_with(document, "We used").place.headings == ("Methods", "Sampling")
    code = part_with(document, "def f")
    assert code.kind == "code" and 'return "**kept**"' in document.text
    assert "Remember to count." in document.text
    assert (
        part_with(document, "2018").kind == "table" and "Year: 2018 | Otters: 17" in document.text
    )
    assert "• one\n• two" in document.text


def test_without_front_matter_the_first_heading_is_the_title(tmp_path: Path) -> None:
    assert read(tmp_path, "# A title\n\nText.").title == "A title"
    assert read(tmp_path, "Text.\n\n# No title").title == ""
    assert read(tmp_path, "---\n\nA rule, no front matter.").text == "A rule, no front matter."


def test_a_very_large_file_is_read_as_text_with_its_lines(tmp_path: Path) -> None:
    document = read(tmp_path, "---\ntitle: Log\n---\n\nfirst\n\n" + "word " * 1_000_001)
    assert document.title == "Log"
    assert part_with(document, "first").place.label == "line 5"


def test_lists_of_authors(tmp_path: Path) -> None:
    text = "---\nauthor:\n  - R. Vass\n  - 'J. Lund'\ndate: May\n---\n\nText."
    document = read(tmp_path, text)
    assert (document.author, document.date) == ("R. Vass, J. Lund", "")


def test_very_many_brackets_are_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Title\n\n" + "[a](b" * 60_000, encoding="utf-8")
    document = check(extract(path))
    assert part_with(document, "[a](b").place.label == "line 3"
