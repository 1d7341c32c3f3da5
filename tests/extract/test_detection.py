from __future__ import annotations

from pathlib import Path

import pytest

from muniment.extract import extract
from muniment.extract.detection import detect

TEXTS = {
    "en": "The otters of this river were counted every year, and nobody knows where they sleep.",
    "de": "Die Fischotter dieses Flusses wurden jedes Jahr gezählt, und niemand weiß, wo sie sind.",
    "fr": "Les loutres de cette rivière ont été comptées chaque année, et personne ne sait où.",
    "es": "Las nutrias de este río se contaron todos los años, y nadie sabe dónde duermen ahora.",
    "ru": "Выдр этой реки считали каждый год, и никто не знает, где они теперь спят и живут.",
    "zh": "每年都会统计这条河里的水獭数量，没有人知道它们现在睡在哪里，也没有人知道它们吃什么。",
    "ja": "この川のカワウソは毎年数えられていますが、どこで眠っているのかは誰も知りません。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_of_a_text(code: str) -> None:
    assert detect(TEXTS[code]) == code
    assert detect(TEXTS[code] * 200) == code


@pytest.mark.parametrize(
    "text", ["", "hello", "5 10 15 " * 100, "Otter", "https://example.org/the/otters/of/this/river"]
)
def test_what_says_too_little_is_of_no_language(text: str) -> None:
    assert detect(text) == ""


def test_capitals_are_read_too() -> None:
    assert detect(TEXTS["en"].upper()) == "en"


def test_of_two_languages_the_main_one_counts() -> None:
    assert detect(TEXTS["de"] * 80 + TEXTS["en"] * 20) == "de"


def test_what_the_document_says_itself_counts_first(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f'<html lang="da"><p>{TEXTS["en"]}', encoding="utf-8")
    assert extract(path).language == "da"
    path.write_text(f"<html><p>{TEXTS['en']}", encoding="utf-8")
    assert extract(path).language == "en"


def test_source_code_has_none(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text(f"# {TEXTS['en']}\n", encoding="utf-8")
    assert extract(path).language == ""
