"""The window speaks the person's language: words, plural forms, numbers, dates and direction."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from muniment.answer.collection import CollectionKind, CollectionQuestion, _label
from muniment.answer.collection_question import _TOLD
from muniment.gui.languages import LANGUAGES, Languages, spoken, spoken_place
from muniment.gui.phrasebook import Phrase, Phrasebook
from muniment.gui.text import coverage_line, date_line, day_line, files, number, percent
from muniment.records import Coverage
from tests.gui.conftest import Desk
from tests.gui.pseudo import speaking, texts_of, untranslated
from tests.gui.states import STATES, in_state, settle

PAGES = ("folders", "models", "indexing", "privacy", "appearance", "language", "advanced")

# ---------------------------------------------------------------- from a message to its template

BOOK = Phrasebook(
    (
        "The file is gone",
        "“{0}” is not one of its folders.",
        "{0} of {1} pages are damaged and could not be read.",
        "{0}: {1}. Search by words still works.",
        "its process ended",
        "It is damaged.",
        "If another program opens it, save it anew from there.",
        "It is damaged. Nothing is lost.",
        "Unknown {0}",
    )
)


def _loud(template: str) -> str:
    return re.sub(r"[a-zA-Z]+", lambda word: word[0].upper(), template)


@pytest.mark.parametrize(
    ("text", "template", "values"),
    [
        ("The file is gone", "The file is gone", ()),
        ("“/a/b. c” is not one of its folders.", "“{0}” is not one of its folders.", ("/a/b. c",)),
        (
            "3 of 1,214 pages are damaged and could not be read.",
            "{0} of {1} pages are damaged and could not be read.",
            ("3", "1,214"),
        ),
    ],
)
def test_a_message_is_known_by_its_template(
    text: str, template: str, values: tuple[str, ...]
) -> None:
    assert BOOK.found(text) == Phrase(template, values)


def test_what_is_not_known_stays_as_it_is() -> None:
    assert BOOK.found("The tide is high.") is None
    assert BOOK.said("The tide is high.", _loud) == "The tide is high."


def test_values_are_translated_too_but_names_in_quotes_are_not() -> None:
    said = BOOK.said("bge-small: its process ended. Search by words still works.", _loud)
    assert said == "bge-small: ITS PROCESS ENDED. SEARCH BY WORDS STILL WORKS."
    said = BOOK.said("“its process ended” is not one of its folders.", _loud)
    assert said == "“its process ended” IS NOT ONE OF ITS FOLDERS."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "It is damaged. If another program opens it, save it anew from there.",
            "IT IS DAMAGED. IF ANOTHER PROGRAM OPENS IT, SAVE IT ANEW FROM THERE.",
        ),
        # The longest run that is known, and what is not known as it is.
        ("It is damaged. Nothing is lost. Truly.", "IT IS DAMAGED. NOTHING IS LOST. Truly."),
        ("letter.docx: It is damaged.", "letter.docx: IT IS DAMAGED."),
        ("The file is gone\nIt is damaged.", "THE FILE IS GONE\nIT IS DAMAGED."),
        ("The file is gone.", "THE FILE IS GONE."),
    ],
)
def test_a_message_of_several_sentences_is_known_by_its_sentences(text: str, said: str) -> None:
    assert BOOK.said(text, _loud) == said


def test_a_translation_may_put_its_values_in_another_order() -> None:
    book = Phrasebook(("{0} holds {1} files.",))
    assert book.said("/a holds 3 files.", lambda _: "{1} Dateien sind in {0}.") == (
        "3 Dateien sind in /a."
    )


names = st.text(
    st.characters(categories=("L", "N"), include_characters=" _-/\\"), min_size=1, max_size=40
)


@given(names, names)
def test_values_come_through_unharmed(one: str, other: str) -> None:
    book = Phrasebook(("“{0}” was moved to “{1}” meanwhile.",))
    said = book.said(f"“{one}” was moved to “{other}” meanwhile.", lambda _: "{1} <- {0}")
    assert said == f"{other} <- {one}"


# ---------------------------------------------------------------- the application's language


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """The application's language, which is English again after the test."""
    made = Languages(qapp)
    yield made
    # The translations that it put there are its own to take away.
    made.close()
    Languages(qapp).use("en")


def test_plural_forms_are_those_of_the_language(languages: Languages) -> None:
    assert (files(1), files(2), files(1234)) == ("1 file", "2 files", "1,234 files")
    languages.use("de")
    assert (files(1), files(2), files(1234)) == ("1 Datei", "2 Dateien", "1.234 Dateien")


def test_numbers_and_dates_are_written_as_the_language_does(languages: Languages) -> None:
    assert (number(12345), percent(0.4), date_line("2024-05-01")) == ("12,345", "40%", "1 May 2024")
    languages.use("de")
    assert (number(12345), date_line("2024-05-01")) == ("12.345", "1. Mai 2024")
    assert percent(0.4) == "40\u00a0%"
    assert day_line(QDate(2024, 5, 1), year=False) == "1. Mai"


def test_qts_own_buttons_speak_the_language_too(languages: Languages) -> None:
    languages.use("de")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"


def test_going_back_to_english_leaves_nothing_behind(languages: Languages) -> None:
    languages.use("de")
    languages.use("en")
    assert files(2) == "2 files"
    assert languages.code == "en"


def test_a_language_that_is_not_known_is_the_systems(languages: Languages) -> None:
    languages.use("tlh")
    assert languages.code in LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_its_file(languages: Languages, code: str) -> None:
    languages.use(code)
    assert languages.code == code
    marker = QCoreApplication.translate(
        "languages", "en", "the code of your language: de, fr, es … (not a word)"
    )
    assert marker in (code, "en")
    assert QLocale().language() == QLocale(code).language()


# ---------------------------------------------------------------- messages of the core


def test_in_english_the_core_speaks_for_itself(qapp: QApplication) -> None:
    assert spoken("The file is gone") == "The file is gone"
    assert spoken_place("p. 12") == "p. 12"


def test_messages_of_the_core_are_found_and_put_into_the_language(qapp: QApplication) -> None:
    with speaking(qapp, 0):
        assert spoken("The file is gone") == "⟦The file is gone⟧"
        assert spoken("2 of 9 slides are hidden in the show.") == (
            "⟦2 of 9 slides are hidden in the show.⟧"
        )
        assert spoken("The tide is in the harbour.") == "The tide is in the harbour."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "3 of 10 PDFs from 2019 in “letters from 2020” mention “tide”.",
            "PDFs von 2019 in „letters from 2020“: 3 von 10 erwähnen „tide“.",
        ),
        (
            "None of the 12 documents with “letter” in their title or file name mention “tide”. "
            "2 files could not be read.",
            "Dokumente mit „letter“ im Titel oder Dateinamen: keines von 12 erwähnt „tide“. "
            "2 Dateien waren nicht lesbar.",
        ),
        ("There are 1,234 e-mails before 2019.", "Es gibt 1.234 E-Mails von vor 2019."),
        ("There are no notes from Ada.", "Es gibt keine notes from Ada."),
    ],
)
def test_what_documents_a_question_asked_about_is_said_in_the_language(
    languages: Languages, text: str, said: str
) -> None:
    languages.use("de")
    assert spoken(text) == said


def test_every_way_to_narrow_documents_down_has_its_words(qapp: QApplication) -> None:
    titled = ("", "title:letter")
    with speaking(qapp, 0):
        for told in (*_TOLD.values(), " from {} to {}"):
            for title, one in product(titled, (False, True)):
                where = told.format("2019", "2021")
                asked = CollectionQuestion(CollectionKind.COUNT, where=where, title=title)
                left = untranslated(spoken(f"There are no {_label(asked, one=one)}."))
                assert not _LETTERS.search(re.sub("2019|2021|title:letter", "", left)), left


def test_keys_are_called_what_stands_on_them(languages: Languages) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    said = {}
    for code in ("en", "de", "fr", "es"):
        languages.use(code)
        said[code] = QKeySequence("Ctrl+Shift+F").toString(native)
    assert said == {
        "en": "Ctrl+Shift+F",
        "de": "Strg+Umschalt+F",
        "fr": "Ctrl+Maj+F",
        "es": "Ctrl+Mayús+F",
    }


def test_to_take_back_is_not_called_what_to_leave_off_is(languages: Languages) -> None:
    for code in ("de", "fr", "es"):
        languages.use(code)
        translate = QCoreApplication.translate
        undo = {translate(context, "Undo") for context in ("UndoBar", "UndoLine", "Problems")}
        assert len(undo) == 1
        assert undo.isdisjoint({translate("prompts", "Cancel"), translate("UndoBar", "Close")})


def test_labels_of_places_are_put_into_the_language(qapp: QApplication) -> None:
    with speaking(qapp, 0):
        assert spoken_place("p. 12") == "⟦p. 12⟧"
        assert spoken_place("Methods › Sampling") == "Methods › Sampling"
        assert spoken_place("Budget!B2:D9") == "Budget!B2:D9"
        assert spoken_place("slide 3 … slide 9 (hidden)") == "⟦slide 3⟧ … ⟦slide 9 (hidden)⟧"


def test_how_much_was_read_is_said_with_the_right_numbers(qapp: QApplication) -> None:
    assert coverage_line(Coverage("page", 214, 214, 14, 0.96)) == (
        "214 pages, 14 of them recognised in pictures (96% sure)"
    )
    assert coverage_line(Coverage("page", 1, 1, 1, 0.9)) == (
        "1 page, recognised in a picture (90% sure)"
    )
    assert coverage_line(Coverage("slide", 40, 37, waiting=(3, 4))) == (
        "37 of 40 slides, 2 still to be recognised"
    )
    assert coverage_line(Coverage()) == ""


# ---------------------------------------------------------------- the window in no language

# Names, what stands in documents and queries, what stands on keys: nobody translates these.
NAMES = re.compile(
    r"Muniment|Report on the tides|notes|papers|tides?|\bada\b|home|\.\w{2,4}\b|Bess Quill|quill"
    r"|Ctrl|Shift|Alt|Esc|Enter|Return|F\d+|Page(Up|Down)|PgUp|PgDown|Up|Down|Tab|Del|Home|End"
    r"|https?:\S+|\b\d+\w*\b|PDF|Markdown|Deutsch|English|Français|Español"
    r"|“foo:bar” is new|Methods|Sampling|Notes|Report|Fake 3B|How high was the|at the old harbour"
    r"|What is the capital of France|The folder is gone|Its drive may not be connected"
    r"|Linux|Windows|Darwin|x86_64|AMD64|arm64|aarch64|AGPL-3.0-or-later"
    r"|SmolLM2|Mine|Llama [\d.]+|MiniLM|BGE small|E5 small|MS MARCO|[kMG]B"
    r"|/\u200b?nowhere/\u200b?\w+|&lt;/?b&gt;"
    r"|spring|high water|OR|neap|estuar|[a-z]+:(report|author|pdf|letters|de|mail)?",
)
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def _english(desk: Desk, state: str) -> list[str]:
    with in_state(desk, state) as (widget, _):
        return _left_in(widget)


def _left_in(widget: QWidget) -> list[str]:
    found = texts_of(widget)
    left = ((where, text, NAMES.sub(" ", untranslated(text))) for where, text in found)
    return [f"{where}: {text!r}" for where, text, rest in left if _LETTERS.search(rest)]


def test_untranslated_words_are_found(qapp: QApplication) -> None:
    assert untranslated("⟦Add %1⟧") == ""
    assert untranslated("⟦Add ⟦2 files⟧ now⟧ at once") == " at once"


def test_no_english_is_left_on_the_screen(
    qapp: QApplication, open_desk: Callable[..., Desk]
) -> None:
    with speaking(qapp, 0.4):
        desk = open_desk()
        left = [f"{state}: {english}" for state in STATES for english in _english(desk, state)]
    assert not left, "\n".join(left)


def test_no_english_is_left_in_the_settings(
    qapp: QApplication, open_desk: Callable[..., Desk]
) -> None:
    left = []
    with speaking(qapp, 0.4):
        desk = open_desk()
        desk.window.settings()
        dialog = desk.window.settings_dialog
        assert dialog is not None
        for page in PAGES:
            dialog.open_page(page)
            settle()
            left += [f"{page}: {english}" for english in _left_in(dialog)]
        dialog.reject()
    assert not left, "\n".join(left)


def test_right_to_left_the_window_is_mirrored(
    qapp: QApplication, open_desk: Callable[..., Desk]
) -> None:
    with speaking(qapp, right_to_left=True):
        desk = open_desk()
        window = desk.window
        assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        qapp.processEvents()
        left_of_sidebar = window.sidebar.mapTo(window, window.sidebar.rect().topLeft()).x()
        left_of_field = window.field.mapTo(window, window.field.rect().topLeft()).x()
        assert left_of_sidebar > left_of_field
