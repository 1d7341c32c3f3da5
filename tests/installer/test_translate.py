"""The translations are in step with the code, and what is wrong with one is found."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from installer import core_messages, translate, ts
from installer.speech import name_of
from installer.translate import PACKAGE, TRANSLATIONS, clashes, english_forms, faults_in
from installer.ts import Message
from muniment import errors
from muniment.gui.phrasebook import Phrasebook
from muniment.gui.troubles import without_commands

# ---------------------------------------------------------------- all of them, as they are now


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    """Every text of the program."""
    return translate.gather()


@pytest.fixture(scope="module")
def book(messages: list[Message]) -> Phrasebook:
    """The messages of the core."""
    return Phrasebook(message.source for message in messages if message.context == "core")


def test_the_translations_are_in_order(messages: list[Message]) -> None:
    """What this finds, `make translations` and the translators mend."""
    assert translate.check(messages) == []


def test_every_text_is_written_out_where_it_is_translated() -> None:
    assert translate.hidden_texts() == []


# ---------------------------------------------------------------- what the core says


def _errors() -> Iterator[tuple[str, str]]:
    """Every text that an error of the core is made with, if it is written out whole."""
    kinds = re.compile(r"(Extract|Skipped|Model|Library|LibraryBusy|Usage|Muniment|LeftOut)Error")
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if core_messages.is_said(name):
            for call in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(call, ast.Call) and kinds.fullmatch(name_of(call)):
                    for arg in call.args:
                        if isinstance(arg, ast.Constant) and isinstance(arg.value, str):
                            yield f"{name}:{call.lineno}", arg.value


def test_every_error_of_the_core_can_be_translated(book: Phrasebook) -> None:
    errors = [(where, without_commands(text)) for where, text in _errors()]
    assert len(errors) > 100
    unknown = [error for error in errors if book.said(error[1], lambda _: "known") == error[1]]
    assert unknown == []


_VALUES = st.text(st.characters(categories=("L", "N"), include_characters="_-"), min_size=1)
_HOLE = re.compile(r"\{(\d+)\}")


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_every_template_is_found_again_with_its_values(data: st.DataObject) -> None:
    """Or one that says the same of the same values: "1 file" is "{0} file" with 1 in it."""
    texts = sorted(core_messages_once())
    book = Phrasebook(texts)
    template = data.draw(st.sampled_from(texts))
    holes = len(set(_HOLE.findall(template)))
    values = data.draw(st.lists(_VALUES, min_size=holes, max_size=holes))
    made = _HOLE.sub(lambda hole: values[int(hole[1])], template)
    found = book.found(made)
    assert found is not None
    assert _HOLE.sub(lambda hole: found.values[int(hole[1])], found.template) == made


def core_messages_once() -> list[str]:
    """The templates as they were written to the file that the window reads."""
    import json

    return list(json.loads((TRANSLATIONS / "core.json").read_text("utf-8"))["core"])


def test_no_template_can_be_taken_for_another() -> None:
    """Two that fit the same text: the one that says more of it itself has to be the first."""
    texts = core_messages_once()
    book = Phrasebook(texts)
    wrong = []
    for template in texts:
        made = _HOLE.sub(lambda hole: f"value{hole[1]}", template)
        found = book.found(made)
        if found is None or found.template != template:
            wrong.append((template, found and found.template))
    assert wrong == []


# ---------------------------------------------------------------- how texts are read off the code


def _package(folder: Path, **modules: str) -> Path:
    for name, code in modules.items():
        (folder / f"{name}.py").write_text(code, "utf-8")
    return folder


def test_an_f_string_becomes_a_template(tmp_path: Path) -> None:
    code = (
        'def f(path, n):\n    raise MunimentError("It is gone", f"{path.name} has {n:,} pages.")\n'
    )
    found = core_messages.gather(_package(tmp_path, a=code)).texts
    assert "It is gone" in found
    assert found["{0} has {1} pages."] == "{0}: path.name; {1}: n"


def test_words_that_vary_are_put_in(tmp_path: Path) -> None:
    code = """
WHAT = "Word document"
def damaged(what):
    return MunimentError(f"The {what} is damaged", "No.")
def f(builder, n):
    lines = "1 line is" if n == 1 else f"{n} lines are"
    builder.note(f"{lines} too long.")
    raise damaged(WHAT)
def g():
    raise damaged("PDF")
"""
    found = core_messages.gather(_package(tmp_path, a=code)).texts
    assert {
        "1 line is too long.",
        "{0} lines are too long.",
        "The Word document is damaged",
        "The PDF is damaged",
    } <= set(found)


def test_a_clause_that_stands_for_itself_is_a_text_of_its_own(tmp_path: Path) -> None:
    code = """
def f(name, late):
    cause = "it took too long" if late else "its process ended"
    raise MunimentError("It stopped", f"{name}: {cause}. Ask again.")
"""
    found = core_messages.gather(_package(tmp_path, a=code)).texts
    assert {"it took too long", "its process ended", "{0}: {1}. Ask again."} <= set(found)


def test_logs_and_faults_of_the_program_are_no_messages(tmp_path: Path) -> None:
    code = (
        '_log.warning("The store was healed. All is well.")\nraise ValueError("It is not whole.")'
    )
    found = core_messages.gather(_package(tmp_path, a=code)).texts
    assert not {"The store was healed. All is well.", "It is not whole."} & set(found)


# ---------------------------------------------------------------- files


OPEN, CLOSE, NEW = Message("a", "Open"), Message("a", "Close"), Message("a", "New")
OPENED = Message("a", "Open", forms=("Öffnen & <mehr>",))


def _german(folder: Path) -> dict[str, tuple[tuple[str, ...], bool]]:
    return {m.source: (m.forms, m.vanished) for m in ts.read(folder / "muniment_de.ts")}


def test_what_is_translated_stays_and_what_was_not_goes(tmp_path: Path) -> None:
    ts.write(tmp_path / "muniment_de.ts", "de", [OPENED, CLOSE])
    assert translate.update([OPEN, NEW], tmp_path)["de"] == 1
    assert _german(tmp_path) == {"Open": (OPENED.forms, False), "New": ((), False)}


def test_a_translation_that_is_used_no_more_is_kept_until_the_files_are_tidied(
    tmp_path: Path,
) -> None:
    ts.write(tmp_path / "muniment_de.ts", "de", [OPENED])
    translate.update([NEW], tmp_path)
    assert _german(tmp_path)["Open"] == (OPENED.forms, True)
    translate.update([OPEN], tmp_path)
    assert _german(tmp_path)["Open"] == (OPENED.forms, False)
    translate.update([NEW], tmp_path, tidy=True)
    assert list(_german(tmp_path)) == ["New"]


def test_a_text_that_moved_to_another_class_keeps_its_translation(tmp_path: Path) -> None:
    ts.write(tmp_path / "muniment_de.ts", "de", [OPENED])
    assert translate.update([Message("b", "Open")], tmp_path)["de"] == 0


def test_plural_forms_survive_being_written(tmp_path: Path) -> None:
    path = tmp_path / "x.ts"
    message = Message("a", "%Ln file(s)", "how many", "of all", True, ("%Ln Datei", "%Ln Dateien"))
    ts.write(path, "de", [message])
    assert ts.read(path) == [message]


@pytest.mark.parametrize(
    ("source", "forms"),
    [
        ("%Ln file(s)", ("%Ln file", "%Ln files")),
        ("%Ln entr(y|ies)", ("%Ln entry", "%Ln entries")),
        ("%Ln sentence(s) (is|are) hidden (now)", (
            "%Ln sentence is hidden (now)", "%Ln sentences are hidden (now)",
        )),
    ],
)  # fmt: skip
def test_english_plurals_are_made_of_the_text_itself(source: str, forms: tuple[str, str]) -> None:
    assert english_forms(source) == forms


# ---------------------------------------------------------------- faults of a translation


@pytest.mark.parametrize(
    ("source", "said", "fault"),
    [
        ("Open", "", "not translated"),
        ("Add %1", "Hinzufügen", "places for values"),
        ("{0} of {1}", "{0} von {0}", "places for values"),
        ("&Open", "Öffnen", "letter for the keyboard"),
        ("Open", "Öffnen ", "space around"),
    ],
)
def test_a_fault_of_a_translation_is_found(source: str, said: str, fault: str) -> None:
    faults = list(faults_in(Message("a", source, forms=(said,))))
    assert len(faults) == 1
    assert fault in faults[0]


def test_a_good_translation_has_no_fault() -> None:
    assert not list(faults_in(Message("a", "%1 of &%2", forms=("von %2 &%1",))))
    forms = ("eine Minute", "%Ln Minuten")
    assert not list(faults_in(Message("a", "%Ln minute(s)", plural=True, forms=forms)))


def test_letters_for_the_keyboard_that_clash_are_found() -> None:
    both = [Message("menu", "&Open", forms=("Ö&ffnen",)), Message("menu", "&File", forms=("&Fi",))]
    assert len(list(clashes(both))) == 1
    assert not list(clashes([both[0], Message("other", "&File", forms=("&Fi",))]))


def test_a_text_that_is_not_written_out_is_found(tmp_path: Path) -> None:
    (tmp_path / "gui").mkdir()
    code = 'class A:\n    def f(self, t):\n        self.tr(t)\n        self.tr("Open")\n'
    _package(tmp_path / "gui", a=code + '        "ab".translate({})\n')
    assert len(translate.hidden_texts(tmp_path)) == 1


def test_no_error_of_the_window_speaks_english_alone() -> None:
    """The core speaks English and is translated by templates; in the window Qt translates."""
    plain = []
    for path in sorted((PACKAGE / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            literal = bool(node.args) and isinstance(node.args[0], ast.Constant | ast.JoinedStr)
            if literal and hasattr(errors, node.func.id):
                plain.append(f"{path.name}:{node.lineno}")
    assert plain == []
