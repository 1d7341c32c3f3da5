"""The query language, as a table of what people type and what is made of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from muniment.search.filters import HINTS
from muniment.search.query import (
    Group,
    Query,
    Term,
    TermKind,
    add_filter,
    clean,
    parse,
    remove_filter,
    searched,
)

TODAY = date(2026, 11, 22)


def read(text: str) -> Query:
    return parse(text, TODAY)


def shown(term: Term) -> str:
    signs = {TermKind.WORD: "{}", TermKind.PHRASE: "[{}]", TermKind.PREFIX: "{}*"}
    return signs[term.kind].format(term.text)


def sought(groups: tuple[Group, ...]) -> str:
    """The groups in one line: words as they are, [phrases], prefixes*, a|b for either."""
    return " ".join("|".join(map(shown, group)) for group in groups)


def filters(query: Query) -> list[str]:
    return [f"{'-' * item.negated}{item.key}:{item.value}" for item in query.filters.items]


# What is typed; what is to be found; the text for a model of meaning.
TERMS = [
    # Words
    ("budget 2023", "budget 2023", "budget 2023"),
    ("  budget \t\n 2023 ", "budget 2023", "budget 2023"),
    ("What is a budget?", "What is a budget", "What is a budget?"),
    ("the of and", "the of and", "the of and"),
    ("well-known state-of-the-art", "well-known state-of-the-art", "well-known state-of-the-art"),
    ("profit - loss", "profit loss", "profit - loss"),
    ("100% 5 % §12", "100% 5 §12", "100% 5 % §12"),
    ("C++ C# .NET", "C++ C# .NET", "C++ C# .NET"),
    ("R&D AT&T", "R&D AT&T", "R&D AT&T"),
    ("预算 报告", "预算 报告", "预算 报告"),
    ("预算\u3000报告", "预算 报告", "预算 报告"),
    ("ميزانية العام", "ميزانية العام", "ميزانية العام"),
    ("งบประมาณ", "งบประมาณ", "งบประมาณ"),
    ("party 🎉", "party", "party 🎉"),
    ("🎉", "", "🎉"),
    ("", "", ""),
    (" \u3000\t", "", ""),
    ("?", "", ""),
    ("* - -- ** % &", "", "* - -- ** % &"),
    # What looks like an operator, and is none
    ("NOT OFF not", "NOT OFF not", "NOT OFF not"),
    ("this or that", "this or that", "this or that"),
    ("Aller ODER Oder OU O", "Aller ODER Oder OU O", "Aller ODER Oder OU O"),
    ("--force -_x +plus", "--force -_x +plus", "--force -_x +plus"),
    ("note: this", "note this", "note: this"),
    ("http://a.org/x?title:y", "http://a.org/x?title:y", "http://a.org/x?title:y"),
    ("at 12:30 John 3:16", "at 12:30 John 3:16", "at 12:30 John 3:16"),
    (r"C:\x\report", r"C:\x\report", r"C:\x\report"),
    ("std::vector subtitle:x", "std::vector subtitle:x", "std::vector subtitle:x"),
    ("-5 −5°C -3,5", "-5 −5°C -3,5", "-5 −5°C -3,5"),
    ("'tis the dogs' O'Neil 'quoted'", "tis the dogs O'Neil quoted",
     "'tis the dogs' O'Neil 'quoted'"),
    ("3.5\" disk, 5' 10\" tall", "3.5\" disk 5 10\" tall", "3.5\" disk, 5' 10\" tall"),
    # Phrases
    ('"cash flow"', "[cash flow]", "cash flow"),
    ('net "cash flow" rate', "net [cash flow] rate", "net cash flow rate"),
    ('" cash \n flow "', "[cash flow]", "cash flow"),
    ('"flow"', "[flow]", "flow"),
    ("“cash flow” „Geld fluss“ ”kassa flöde”", "[cash flow] [Geld fluss] [kassa flöde]",
     "cash flow Geld fluss kassa flöde"),
    ("« flux\u202fde trésorerie » »Geld fluss«", "[flux de trésorerie] [Geld fluss]",
     "flux de trésorerie Geld fluss"),
    ("“mixed quotes\" „are fine\"", "[mixed quotes] [are fine]", "mixed quotes are fine"),
    ("„a «b c» d“", "[a «b c» d]", "a «b c» d"),
    ('"what he said: -not OR title:x"', "[what he said: -not OR title:x]",
     "what he said: -not OR title:x"),
    ('"the dog\'s"', "[the dog's]", "the dog's"),
    ('"cash flow", "net"!', "[cash flow] [net]", "cash flow net"),
    ('"" "  " x', "x", "x"),
    ("„Kosten“-Nutzen", "[Kosten] -Nutzen", "Kosten -Nutzen"),
    ('"a"type:pdf', "[a] type:pdf", "a type:pdf"),
    # Beginnings of words
    ("bud*", "bud*", "bud"),
    ("bud*, net", "bud* net", "bud net"),
    ("covid-1*", "covid-1*", "covid-1"),
    ("水*", "水*", "水"),
    # Either of several
    ('budget OR "cash flow"', "budget|[cash flow]", "budget cash flow"),
    ("a OR b OR c d", "a|b|c d", "a b c d"),
    ("x a OR bud* y", "x a|bud* y", "x a bud y"),
    ('(budget OR "cash flow") 2023', "budget|[cash flow] 2023", "(budget cash flow 2023"),
    ("a AND b", "a b", "a b"),
    ("a OR b AND c OR d", "a|b c|d", "a b c d"),
    ("OR", "OR", "OR"),
    ("AND", "AND", "AND"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "terms", "meaning"), TERMS)
def test_terms(text: str, terms: str, meaning: str) -> None:
    query = read(text)
    assert (sought(query.groups), query.text) == (terms, meaning)
    assert (query.excluded, query.filters.empty) == ((), True)


# What is typed; what is to be found; what must not be; the filters.
REST = [
    ("net -draft", "net", "draft", []),
    ('net -"cash flow" -„alt neu“', "net", "[cash flow] [alt neu]", []),
    ("-draft", "", "draft", []),
    ("-draft, -bud* (-old)", "", "draft bud* old", []),
    ("-well-known", "", "well-known", []),
    ('-"2023"', "", "[2023]", []),
    ("-OR", "", "OR", []),
    ("net type:pdf", "net", "", ["type:pdf"]),
    ("type:pdf type:docx", "", "", ["type:pdf", "type:docx"]),
    ("type:pdf OR type:docx", "", "", ["type:pdf", "type:docx"]),
    ("Type:PDF filetype:pdf", "", "", ["type:PDF", "type:pdf"]),
    ("(type:pdf), type:docx.", "", "", ["type:pdf", "type:docx"]),
    ("-type:pdf -in:old", "", "", ["-type:pdf", "-in:old"]),
    ('title:report author:"Jane Doe"', "", "", ["title:report", "author:Jane Doe"]),
    ("title:„Der Fluss“ author:«A B»", "", "", ["title:Der Fluss", "author:A B"]),
    (r'in:work/2023 in:C:\docs in:"My Papers"', "", "",
     ["in:work/2023", r"in:C:\docs", "in:My Papers"]),
    ("lang:de language:French lang:zh-CN", "", "", ["lang:de", "lang:French", "lang:zh-CN"]),
    ("before:2020 after:2023-05 date:2024-05-31", "", "",
     ["before:2020", "after:2023-05", "date:2024-05-31"]),
    ("after:2023/5/1 after:1.5.2023 after:05.2023 after:yesterday after:30d", "", "",
     ["after:2023/5/1", "after:1.5.2023", "after:05.2023", "after:yesterday", "after:30d"]),
    ("page:12 page:3-7 page:3–7 page:xii", "", "", ["page:12", "page:3-7", "page:3–7", "page:xii"]),
    ("type：pdf \u200ftype:docx\u200e", "", "", ["type:pdf", "type:docx"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "terms", "without", "filtered"), REST)
def test_what_is_left_out_and_filtered(
    text: str, terms: str, without: str, filtered: list[str]
) -> None:
    query = read(text)
    assert sought(query.groups) == terms
    assert " ".join(map(shown, query.excluded)) == without
    assert filters(query) == filtered
    assert query.notes == ()


# What is typed; how it is taken; what its note says.
MISTAKES = [
    ("x before:soon", "x before soon", "“before:soon” was taken as words: a date looks like 2020"),
    ("after:2020-13", "after 2020-13", "“after:2020-13” was taken as words"),
    ("date:2023-02-30", "date 2023-02-30", "“date:2023-02-30” was taken as words"),
    ("date:2020-00", "date 2020-00", "“date:2020-00” was taken as words"),
    ("after:9999y", "after 9999y", "“after:9999y” was taken as words"),
    ("after:99999d", "after 99999d", ""),
    ("page:banana", "page banana", "“page:banana” was taken as words: a page is a number"),
    ("page:0", "page 0", "“page:0” was taken as words"),
    ("type:banana", "type banana", "“type:banana” was taken as words: the types are pdf, word"),
    ("-type:banana", "type banana", "“-type:banana” was taken as words"),
    ("lang:klingon lang:xy", "lang klingon lang xy", "“lang:klingon” was taken as words"),
    ("in:/ x", "in x", "“in:/” was taken as words"),
    ('title:"" x', "title x", "“title:\"\"” was taken as words"),
    ("title: report", "title report", "“title:” was taken as a word: a word follows the colon"),
    ("-type: pdf", "type pdf", "“-type:” was taken as a word"),
    ('net "cash flow', "net cash flow", "“\"cash” opens a quote that never closes"),
    ('"type:pdf', "type:pdf", "“\"type:pdf” opens a quote that never closes"),
    ("„a «b c", "a b c", "“„a” opens a quote that never closes"),
    ('x "%"', "x", "“\"%\"” has no letter or digit"),
    ("x OR", "x", "“OR” joins the words or phrases right before and after it"),
    ("OR x", "x", "“OR” joins"),
    ("x OR OR y", "x y", "“OR” joins"),
    ("x OR type:pdf", "x", "“OR” joins"),
    ("x OR -y", "x", "“OR” joins"),
    ("type:pdf OR lang:de", "", "“OR” joins"),
    ("at -5", "at -5", "“-5” was taken as a number; to leave it out, write -\"5\""),
    ("a*b *flow", "a*b *flow", "“a*b” was taken as words: a star stands at the end"),
    ("x -(a b)", "x -(a b", "“-(a” was taken as a word: leave out one word"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "terms", "message"), MISTAKES)
def test_what_is_not_understood_is_words_and_said(text: str, terms: str, message: str) -> None:
    query = read(text)
    if message:
        assert sought(query.groups) == terms
        assert query.notes[0].message.startswith(message)
        assert query.notes[0].message.endswith(".")
    else:
        assert query.notes == ()


def test_the_notes_of_a_text_full_of_mistakes_are_few() -> None:
    query = read(" ".join(f"before:soon{number}" for number in range(500)))
    assert len(query.notes) == 5
    assert len(query.groups) == 1_000


def test_a_long_mistake_is_cut_in_its_note() -> None:
    (note,) = read("type:" + "x" * 9_000).notes
    assert len(note.message) < 300
    assert len(note.source) == 9_005


def test_what_a_query_is() -> None:
    assert read(" ").empty
    assert not read("-x").empty
    assert not read("type:pdf").empty
    assert not read("🎉").empty
    assert read("what is a budget").plain
    for text in ("bud*", '"a"', "a OR b", "a -b", "a type:pdf"):
        assert not read(text).plain


# ---------------------------------------------------------------- any text

OPERATORS = [
    *'"“”„«»\'’‘()-*:%?',
    " ", " -", ' "', " OR ", " AND ", "\0", "\u200f", "\ud800", "😀", "\u3000", "ı", "İ", "ſ",
    "word", "report", "5", "2020", "type:", "type:pdf", "-type:banana ", 'title:"', "in:", "/",
    "before:", "after:30d ", "page:3-", "lang:", "author:“", "tıtle:x ", "date:٢٠٢٠ ",
]  # fmt: skip
texts = st.one_of(
    st.text(st.characters(), max_size=60),
    st.lists(st.sampled_from(OPERATORS), max_size=25).map("".join),
)
words = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=8).filter(
    lambda word: word not in ("OR", "AND")
)


@given(texts, st.dates())
@example("after:1d before:yesterday", date.min)
@example("after:1m", date.max)
def test_no_text_raises(text: str, today: date) -> None:
    query = parse(text, today)
    terms = [*query.excluded, *(term for group in query.groups for term in group)]
    assert all(any(map(str.isalnum, term.text)) for term in terms)
    assert all(query.groups)
    (query.text + "".join(term.text for term in terms)).encode("utf-8")
    assert not any(term.text != " ".join(term.text.split()) for term in terms)


REPEATED = [
    '"', '"a ', '«"', "(", "-", "*", "a*", "-a ", "OR ", "type:x ", "'", "type:", "😀", "\0", "ab",
    "before:1 ", '-"', "x:",
]  # fmt: skip


@pytest.mark.parametrize("unit", REPEATED)
def test_ten_thousand_characters_of_anything(unit: str) -> None:
    read((unit * 10_000)[:10_000])


@given(st.lists(words, max_size=12))
def test_without_operators_every_word_is_kept_in_order(typed: list[str]) -> None:
    query = read(" ".join(typed))
    assert [term.text for group in query.groups for term in group] == typed
    assert query.text == " ".join(typed)
    assert query.plain
    assert query.notes == ()


@given(texts)
def test_what_nobody_types_makes_no_difference(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert read(clean(text)) == read(text)


# ---------------------------------------------------------------- filters added and removed

keys = st.sampled_from(sorted(HINTS))
values = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(lambda v: f"a{v}")


@pytest.mark.parametrize(
    ("text", "key", "value", "added"),
    [
        ("net", "type", "pdf", "net type:pdf"),
        ("", "date", "2023-05", "date:2023-05"),
        ("net ", "in", "/home/Jane/My Papers", 'net in:"/home/Jane/My Papers"'),
        ("net", "author", 'John "Jack" O’Neil', 'net author:"John Jack O’Neil"'),
        ('net "cash flow', "author", "Jane Doe", 'author:"Jane Doe" net "cash flow'),
        ("type:pdf OR", "type", "docx", "type:docx type:pdf OR"),
        ("net Type:PDF", "type", "pdf", "net Type:PDF"),
        ("net", "title", " ", "net"),
    ],
)
def test_a_filter_is_added(text: str, key: str, value: str, added: str) -> None:
    assert add_filter(text, key, value) == added
    assert add_filter(added, key, value) == added


def test_a_filter_that_leaves_out_is_another() -> None:
    text = add_filter("type:pdf", "type", "docx", negated=True)
    assert text == "type:pdf -type:docx"
    assert remove_filter(text, "type", "docx") == text
    assert remove_filter(text, "type", "docx", negated=True) == "type:pdf"


@pytest.mark.parametrize(
    ("text", "key", "value", "left"),
    [
        ("net type:pdf  debt", "type", "pdf", "net debt"),
        ('in:"My Papers" net', "in", "my papers", "net"),
        ("type:pdf OR type:docx net", "type", "docx", "type:pdf net"),
        ("type:pdf OR type:docx OR type:txt", "type", "docx", "type:pdf type:txt"),
        ("type:pdf net type:PDF", "type", "pdf", "net"),
        ("net  type:pdf", "type", "docx", "net  type:pdf"),
    ],
)
def test_a_filter_is_removed(text: str, key: str, value: str, left: str) -> None:
    assert remove_filter(text, key, value) == left


def test_there_is_no_filter_of_another_name() -> None:
    with pytest.raises(ValueError, match="colour"):
        add_filter("net", "colour", "red")


@given(texts, keys, values, st.booleans())
def test_a_filter_that_was_added_can_be_removed(
    text: str, key: str, value: str, negated: bool
) -> None:
    added = add_filter(text, key, value, negated=negated)
    assert add_filter(added, key, value, negated=negated) == added
    if added != text:
        removed = remove_filter(added, key, value, negated=negated)
        assert replace(read(removed), notes=()) == replace(read(text), notes=())


@given(texts, st.sampled_from(["title", "author", "in"]), values)
def test_a_filter_that_is_added_filters_and_changes_nothing_else(
    text: str, key: str, value: str
) -> None:
    before, after = read(text), read(add_filter(text, key, value))
    # Operators alone are words only where they stand first or last.
    assume(sought(before.groups) not in ("OR", "AND", "OR AND", "AND OR"))
    assert (after.groups, after.excluded, after.text) == (
        before.groups,
        before.excluded,
        before.text,
    )
    added = {*filters(after)} - {*filters(before)}
    assert len(added) <= 1
    assert all(item.startswith(f"{key}:") for item in added)
    wanted = " ".join(re.sub('["“”„‟＂«»]', " ", clean(value)).split())
    assert wanted.casefold() in {v.casefold() for v in after.filters.values(key)}


# ---------------------------------------------------------------- what spelling looks at


def test_the_searched_words_of_a_text() -> None:
    text = 'net -old \'tis “cash  flow”, bud* type:pdf x OR (y) AND -"a b" title:z'
    assert [text[start:end] for start, end in searched(text)] == [
        "net",
        "tis",
        "cash  flow",
        "",
        "x",
        "y",
    ]


@given(texts)
def test_searched_ranges_are_in_order_and_hold_every_term(text: str) -> None:
    text = clean(text)
    ranges = searched(text)
    assert all(0 <= start <= end <= len(text) for start, end in ranges)
    assert [start for start, _ in ranges] == sorted(start for start, _ in ranges)
