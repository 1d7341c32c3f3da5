"""Filters let through the documents and the pages that a person means by them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.extract.kinds import KINDS
from muniment.records import Place
from muniment.search.filters import GROUPS, HINTS, Filters, group_of
from muniment.search.query import parse
from muniment.tables import DocumentRow

TODAY = date(2026, 11, 22)


def asked(text: str) -> Filters:
    query = parse(text, TODAY)
    assert query.notes == ()
    assert not query.filters.empty
    return query.filters


def document(
    *,
    kind: str = "pdf",
    title: str = "",
    author: str = "",
    date: str = "",
    language: str = "",
    member: str = "",
) -> DocumentRow:
    return DocumentRow("d", title, kind, author, date, language, passages=1, member=member)


HERE = Path("/home/jane/Papers/Thesis 2023/draft.pdf")


def let_through(text: str, path: Path = HERE, **known: str) -> bool:
    return asked(text).matches(document(**known), [path])


def test_no_filter_lets_everything_through() -> None:
    assert Filters().empty
    assert Filters().matches(document(), [HERE])
    assert Filters().matches_place(Place("¶ 1"))
    assert not Filters().by_place


def test_a_document_without_a_file_is_let_through_nowhere() -> None:
    assert not Filters().matches(document(), [])


# ---------------------------------------------------------------- together


def test_values_of_one_key_are_alternatives_and_keys_are_conditions() -> None:
    both = "type:pdf type:docx lang:de"
    assert let_through(both, kind="pdf", language="de")
    assert let_through(both, kind="docx", language="de")
    assert not let_through(both, kind="docx", language="en")
    assert not let_through(both, kind="xlsx", language="de")


def test_a_negated_filter_leaves_out() -> None:
    assert not let_through("-type:pdf", kind="pdf")
    assert let_through("-type:pdf -type:docx", kind="xlsx")
    assert not let_through("-type:pdf -type:docx", kind="docx")
    assert not let_through("type:word -type:doc", kind="doc")
    assert let_through("type:word -type:doc", kind="docx")


def test_each_file_of_a_document_is_judged_by_itself() -> None:
    paths = [Path("/home/jane/backup/a.pdf"), Path("/home/jane/work/a.pdf")]
    assert asked("-in:backup").matching(document(), paths) == paths[1:]
    assert asked("in:jane").matching(document(), paths) == paths
    assert asked("in:backup -in:jane").matching(document(), paths) == []
    assert not asked("-in:backup").matches(document(), paths[:1])


def test_the_values_of_a_key() -> None:
    filters = asked("type:pdf -type:docx type:Excel page:3")
    assert filters.values("type") == ("pdf", "Excel")
    assert filters.values("type", negated=True) == ("docx",)
    assert filters.values("lang") == ()


# ---------------------------------------------------------------- type


@pytest.mark.parametrize(
    ("value", "kinds"),
    [
        ("pdf", "pdf"),
        ("PDF", "pdf"),
        (".pdf", "pdf"),
        ("*.pdf", "pdf"),
        ("word", "docx doc odt rtf"),
        ("docx", "docx"),
        ("excel", "xlsx xls ods csv"),
        ("spreadsheets", "xlsx xls ods csv"),
        ("xls", "xls"),
        ("slides", "pptx ppt odp"),
        ("PowerPoint", "pptx ppt odp"),
        ("mail", "mail msg mbox pst"),
        ("e-mails", "mail msg mbox pst"),
        ("eml", "mail"),
        ("book", "epub mobi fb2 djvu"),
        ("image", "image"),
        ("photos", "image"),
        ("contacts", "contacts"),
        ("text", "text markdown rst latex subtitles"),
        ("txt", "text"),
        ("code", "code notebook"),
        ("zip", "archive"),
    ],
)
def test_type(value: str, kinds: str) -> None:
    every = {kind for group in GROUPS.values() for kind in group}
    assert {kind for kind in every if let_through(f"type:{value}", kind=kind)} == {*kinds.split()}


def test_type_can_be_the_ending_of_a_file() -> None:
    assert let_through("type:py", Path("/x/a.PY"), kind="code")
    assert not let_through("type:py", Path("/x/a.pyc"), kind="code")
    assert not let_through("type:c", Path("/x/abc"), kind="code")
    assert let_through("type:jpg", Path("/x/a.jpeg"), kind="image")
    assert not let_through("type:jpg", Path("/x/a.png"), kind="image")
    assert let_through("type:png", Path("/x/all.zip"), kind="image", member="in/a.png")
    assert not let_through("type:png", Path("/x/a.png"), kind="image", member="b.jpg")


def test_every_kind_that_is_read_is_in_one_group_and_every_ending_is_known() -> None:
    # Members of an archive are documents of their own kinds; "zip" is read as one.
    kinds = {kind.name for kind in KINDS} - {"zip"}
    grouped = [kind for group in GROUPS.values() for kind in group]
    assert sorted(grouped) == sorted(kinds)
    for kind in KINDS:
        for name in (kind.name, *(ending.removeprefix(".") for ending in kind.extensions)):
            asked(f"type:{name}")


@pytest.mark.parametrize("kind", [kind for group in GROUPS.values() for kind in group])
def test_the_group_of_a_kind_lets_it_through(kind: str) -> None:
    assert let_through(f"type:{group_of(kind)}", kind=kind)


def test_a_kind_of_no_group_is_its_own() -> None:
    assert group_of("hologram") == "hologram"


# ---------------------------------------------------------------- title, author


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("title:report", "Annual Report"),
        ("title:REPORT", "Reports"),
        ("title:bericht", "Jahresbericht 2023"),
        ('title:"annual report"', "The annual\u00a0report"),
        ('title:"annual report"', "annual_report-2023"),
        ("title:annual-report", "Annual Report"),
        ("title:uber", "Über uns"),
        ("title:über", "Uber uns"),
        ("title:repo*", "Report"),
        ("title:c++", "C++ primer"),
        ("title:O'Neil", "Letters to O’Neil"),
        ("title:预算", "2023年预算报告"),
        ("title:draft", "Anything"),
    ],
)
def test_title_is_part_of_the_title_or_of_the_name_of_the_file(text: str, title: str) -> None:
    assert let_through(text, title=title)


@pytest.mark.parametrize("text", ['title:"report annual"', "title:pdf", "title:thesis"])
def test_title_is_no_other_order_no_ending_and_no_folder(text: str) -> None:
    assert not let_through(text, title="Annual report")


def test_the_title_of_a_document_within_a_file_is_its_own_name() -> None:
    assert let_through("title:minutes", Path("/x/all.zip"), member="2023/minutes.docx")
    assert not let_through("title:all", Path("/x/all.zip"), member="2023/minutes.docx")


def test_author() -> None:
    assert let_through("author:muller", author="Karl Müller; Jane Doe")
    assert let_through('author:"jane doe"', author="Karl Müller; Jane Doe")
    assert not let_through('author:"doe jane"', author="Karl Müller; Jane Doe")
    assert not let_through("author:jane", author="")


# ---------------------------------------------------------------- in


@pytest.mark.parametrize(
    "text",
    [
        "in:thesis", "in:pap", 'in:"thesis 2023"', "in:papers/", 'in:"papers/thesis 2023"',
        "in:home/jane", "in:/home/jane", "in:/home", r"in:jane\papers", "in:JANE",
    ],
)  # fmt: skip
def test_in_is_part_of_a_folder_or_a_run_of_folders(text: str) -> None:
    assert let_through(text)


@pytest.mark.parametrize(
    "text",
    ["in:draft", "in:pap/", "in:pers/thesis", "in:home/papers", "in:/jane", "in:/home/jan"],
)
def test_in_is_not_the_file_nor_a_part_of_a_path_of_several(text: str) -> None:
    assert not let_through(text)


def test_in_knows_the_paths_of_windows() -> None:
    path = Path(r"C:\Users\Jane\My Papers\a.pdf".replace("\\", "/"))
    for text in (r"in:C:\Users", 'in:"my papers"', r"in:users\jane", "in:C:/Users/Jane"):
        assert let_through(text, path), text
    assert not let_through(r"in:D:\Users", path)
    assert not let_through(r"in:C:\Jane", path)


def test_in_a_file_that_holds_others() -> None:
    path = Path("/x/mail.zip")
    assert let_through("in:mail.zip", path, member="2023/a.docx")
    assert let_through("in:mail.zip/2023", path, member="2023/a.docx")
    assert not let_through("in:a.docx", path, member="2023/a.docx")
    assert not let_through("in:mail.zip", path)


def test_in_compares_names_however_a_disk_writes_them() -> None:
    assert let_through("in:Müll", Path("/x/Mu\u0308ll/a.pdf"))
    assert let_through("in:/x", Path("/x/a\udcff/b.pdf"))


# ---------------------------------------------------------------- lang


@pytest.mark.parametrize(
    ("value", "language"),
    [
        ("de", "de"), ("DE", "de"), ("de-AT", "de"), ("german", "de"), ("Deutsch", "de"),
        ("français", "fr"), ("francais", "fr"), ("русский", "ru"), ("中文", "zh"), ("zh_TW", "zh"),
        ("jp", "ja"), ("no", "nb"), ("nb", "no"), ("norwegian", "nn"),
    ],
)  # fmt: skip
def test_lang(value: str, language: str) -> None:
    assert let_through(f"lang:{value}", language=language)
    assert not let_through(f"lang:{value}", language="es")
    assert not let_through(f"lang:{value}", language="")


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("text", "within", "without"),
    [
        ("before:2020", "2019-12-31 2019-12 2019 0900", "2020-01-01 2020-01 2020 2021"),
        ("after:2020", "2020-01-01 2020-01 2020 2021", "2019-12-31 2019-12 2019"),
        ("before:2020-03", "2020-02-29 2020-02 2020", "2020-03-01 2020-03 2021"),
        ("after:2020-03", "2020-03-01 2020-03 2020 2021", "2020-02-29 2020-02 2019"),
        ("before:2020-03-15", "2020-03-14 2020-03 2020", "2020-03-15 2020-04"),
        ("after:2020-03-15", "2020-03-15 2020-03 2020", "2020-03-14 2020-02"),
        ("date:2020", "2020-01-01 2020-12-31 2020-06 2020", "2019-12-31 2021-01-01 2019 2021"),
        ("date:2020-02", "2020-02-01 2020-02-29 2020-02 2020", "2020-01-31 2020-03-01 2020-03"),
        ("date:2020-02-29", "2020-02-29 2020-02 2020", "2020-02-28 2020-03"),
        ("after:2019 before:2021", "2019-01-01 2020 2020-12-31", "2018 2021"),
        ("date:2019 date:2021", "2019 2021-05", "2020"),
        ("after:31.12.2019", "2019-12-31", "2019-12-30"),
        ("after:2020/1/2", "2020-01-02", "2020-01-01"),
        ("date:today", "2026-11-22", "2026-11-21"),
        ("after:yesterday", "2026-11-21", "2026-11-20"),
        ("after:30d", "2026-10-23", "2026-10-22"),
        ("after:2w", "2026-11-08", "2026-11-07"),
        ("after:1m", "2026-10-22", "2026-10-21"),
        ("after:12m", "2025-11-22", "2025-11-21"),
        ("before:1y", "2025-11-21", "2025-11-22"),
        ("-date:2020", "2019 2021 unknown", "2020"),
        ("after:9999", "9999-12-31", "2026"),
    ],
)
def test_dates(text: str, within: str, without: str) -> None:
    for day in within.split():
        assert let_through(text, date=day.replace("unknown", "")), day
    for day in without.split():
        assert not let_through(text, date=day), day


@pytest.mark.parametrize("day", ["", "soon", "2020-13", "20201", "12"])
@pytest.mark.parametrize("text", ["before:9999", "after:0001", "date:2020"])
def test_a_document_without_a_date_is_of_no_time(text: str, day: str) -> None:
    assert not let_through(text, date=day)


def test_a_month_ago_is_in_a_shorter_month() -> None:
    filters = parse("after:1m", date(2026, 3, 31)).filters
    assert filters.matches(document(date="2026-02-28"), [HERE])
    assert not filters.matches(document(date="2026-02-27"), [HERE])


@given(st.dates(), st.dates())
def test_before_and_after_leave_no_gap(bound: date, day: date) -> None:
    before = let_through(f"before:{bound.isoformat()}", date=day.isoformat())
    after = let_through(f"after:{bound.isoformat()}", date=day.isoformat())
    assert (before, after) == (day < bound, day >= bound)


# ---------------------------------------------------------------- page


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("page:12", [12]),
        ("page:3-5", [3, 4, 5]),
        ("page:5-3", [3, 4, 5]),
        ("page:3–4", [3, 4]),
        ("page:1 page:9", [1, 9]),
        ("page:3-5 -page:4", [3, 5]),
        ("-page:1-13", [14, 15]),
    ],
)
def test_page(text: str, pages: list[int]) -> None:
    filters = asked(text)
    assert filters.by_place
    assert filters.matches(document(), [HERE])
    found = [n for n in range(1, 16) if filters.matches_place(Place(f"p. {n}", n))]
    assert found == pages


def test_page_is_also_the_number_printed_on_it() -> None:
    roman, shifted = Place("p. XII (page 14)", 14), Place("p. 12 (page 24)", 24)
    assert asked("page:xii").matches_place(roman)
    assert asked("page:14").matches_place(roman)
    assert not asked("page:12").matches_place(roman)
    assert asked("page:10-12").matches_place(shifted)
    assert asked("page:24").matches_place(shifted)
    assert not asked("page:xii").matches_place(shifted)


def test_what_has_no_pages_is_on_none() -> None:
    assert not asked("page:1-999").matches_place(Place("Methods › Sampling"))
    assert asked("-page:1").matches_place(Place("Methods › Sampling"))


def test_a_slide_is_a_page() -> None:
    assert asked("page:3").matches_place(Place("slide 3", 3))


def test_other_filters_say_nothing_of_places() -> None:
    filters = asked("type:pdf -in:x")
    assert not filters.by_place
    assert filters.matches_place(Place("¶ 1"))


@pytest.mark.parametrize("key", sorted(HINTS))
def test_every_key_is_of_documents_or_of_places(key: str) -> None:
    (item,) = asked(f"{key}:{'pdf' if key == 'type' else 'de' if key == 'lang' else 2020}").items
    assert (item.of_document is None) is (key == "page")
    assert (item.of_place is None) is (key != "page")
