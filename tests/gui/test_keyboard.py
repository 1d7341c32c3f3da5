"""Everything by keyboard: from the first start to an opened citation, and every shortcut once.

Keys go to the window as those of a keyboard do, and from there to whatever has the focus.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QMenu,
    QPushButton,
    QWidget,
)

from muniment.config import resources
from muniment.gui.calm import Movement
from muniment.gui.shortcutlist import ShortcutList
from muniment.gui.shortcuts import SHORTCUTS, Group, Shortcut, bind, group_name, shortcut, tip
from muniment.gui.style import Look
from muniment.records import FolderState, FolderStatus, StatusChanged
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, status
from tests.gui.questions import answered
from tests.gui.searches import found, search, titles
from tests.gui.states import settle

Open = Callable[..., Desk]
Press = Callable[..., None]
Drive = Callable[[Desk, Press], None]

DRIVES: dict[str, Drive] = {}


def _drives(name: str) -> Callable[[Drive], Drive]:
    def take(drive: Drive) -> Drive:
        DRIVES[name] = drive
        return drive

    return take


def _type(keys: str | QKeySequence) -> None:
    """Press keys ("Ctrl+L") as a keyboard does: in the window that is in front."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert window is not None
    QTest.keySequence(window.windowHandle(), QKeySequence(keys))


def _write(words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def _tab_to(wanted: Callable[[QWidget], object], keys: str = "Tab") -> QWidget:
    """Press Tab until the keyboard is where it is wanted."""
    for _ in range(60):
        _type(keys)
        focused = QApplication.focusWidget()
        assert focused is not None
        if wanted(focused):
            return focused
    raise AssertionError("Tab does not lead there")


def _clipboard() -> str:
    return QGuiApplication.clipboard().text()


def _front(desk: Desk) -> None:
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)


# ---------------------------------------------------------------- without a mouse


def test_from_the_first_start_to_an_opened_citation_without_a_mouse(open_desk: Open) -> None:
    desk = open_desk(status(folders=(), searchable=0, passages=0, embedded=0))
    window = desk.window
    _front(desk)
    _tab_to(lambda w: isinstance(w, QPushButton) and "sample" in w.text())
    _type("Space")
    desk.until(lambda: desk.library.called("add") == [[resources() / "sample"]])
    desk.until(lambda: window.pages.currentWidget() is window.room)
    _type("Ctrl+L")
    _write("tide")
    _type("Return")
    cards = window.results.list
    desk.until(lambda: window.source.target is not None)
    _type("Down")
    assert cards.hasFocus()
    _type("Down")
    desk.until(lambda: window.source.target == cards.current_target())
    assert cards.currentIndex().row() == 1, "the source follows"
    _type("Up")
    _type("Up")
    assert window.field.line.hasFocus()
    _type("Ctrl+A")
    _write("How high was the tide?")
    _type("Ctrl+Return")
    desk.until(lambda: window.answer.turns and not window.answer.running)
    _type("F6")
    assert window.answer.field.hasFocus()
    _write("And in March?")
    _type("Return")
    desk.until(lambda: len(window.answer.turns) == 2 and not window.answer.running)
    window.source.clear()
    _tab_to(lambda w: w is desk.turn.text, "Shift+Tab")
    _type("Return")
    desk.until(lambda: window.source.target is not None and window.source.page_number == 3)
    _type("Ctrl+Shift+C")
    assert "Report on the tides" in _clipboard()
    assert "p. 3" in _clipboard()
    _type("Ctrl+L")
    assert window.field.line.hasFocus()


def test_the_parts_of_the_window_follow_one_another(desk: Desk) -> None:
    _front(desk)
    search(desk, "tide")
    window = desk.window
    room = (window.sidebar, window.field, window.results, window.source)
    for keys, wanted in (
        ("F6", room[2:] + room[:2]),
        ("Shift+F6", (room[1::-1] + room[:1:-1])[1:]),
    ):
        window.search_room.focus_field()
        reached = []
        for _ in wanted:
            _type(keys)
            focused = QApplication.focusWidget()
            assert focused is not None
            reached.append(next(part for part in room if part.isAncestorOf(focused)))
        assert tuple(reached) == wanted


# ---------------------------------------------------------------- every shortcut


@pytest.mark.parametrize("group", list(Group))
def test_every_shortcut_does_what_the_list_says(desk: Desk, group: Group) -> None:
    _front(desk)
    for entry in SHORTCUTS:
        if entry.group is group:
            keys = entry.sequences

            def press(n: int = 0, keys: tuple[QKeySequence, ...] = keys) -> None:
                settle()
                _type(keys[n])
                settle()

            DRIVES[entry.name](desk, press)


def test_every_shortcut_is_driven() -> None:
    assert DRIVES.keys() == {entry.name for entry in SHORTCUTS}


@_drives("field")
def _field(desk: Desk, press: Press) -> None:
    desk.window.field.write("tide")
    for n in (0, 1):
        desk.window.sidebar.list.setFocus()
        press(n)
        assert desk.window.field.line.selectedText() == "tide"


@_drives("find")
def _find(desk: Desk, press: Press) -> None:
    desk.window.sidebar.list.setFocus()
    press()
    assert desk.window.field.line.hasFocus()
    search(desk, "tide")
    desk.window.results.list.choose(1)
    text = desk.window.source.text
    desk.until(lambda: text.isVisible() and text.marked)
    text.setFocus()
    press()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert desk.window.source.isAncestorOf(focused)
    assert "Find" in focused.accessibleName()
    _type("Esc")


@_drives("next_pane")
def _next_pane(desk: Desk, press: Press) -> None:
    desk.window.sidebar.list.setFocus()
    press()
    assert desk.window.field.line.hasFocus()


@_drives("previous_pane")
def _previous_pane(desk: Desk, press: Press) -> None:
    desk.window.field.line.setFocus()
    press()
    assert desk.window.sidebar.list.hasFocus()


@_drives("menu")
def _menu(desk: Desk, press: Press) -> None:
    search(desk, "tide")
    desk.window.results.list.setFocus()
    desk.window.results.list.choose(0)
    press()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Copy with citation" in [action.text() for action in menu.actions()]
    menu.close()


@_drives("new")
def _new(desk: Desk, press: Press) -> None:
    press()
    assert desk.window.search_room.middle.currentWidget() is desk.window.answer
    assert desk.window.answer.field.hasFocus()


@_drives("stop")
def _stop(desk: Desk, press: Press) -> None:
    desk.library.held = True
    desk.window.ask("How high?")
    desk.until(lambda: desk.window.answer.running)
    press()
    desk.until(lambda: not desk.window.answer.running)
    desk.library.held = False


@_drives("save_search")
def _save_search(desk: Desk, press: Press) -> None:
    saved: list[str] = []
    desk.window.field.save.connect(lambda: saved.append(desk.window.field.text))
    desk.window.field.line.clear()
    press()
    desk.window.field.write("tide type:pdf")
    press()
    assert saved == ["tide type:pdf"], "an empty field is not kept"


@_drives("add_folder")
def _add_folder(desk: Desk, press: Press) -> None:
    desk.prompts.folder = [Path("/data/letters")]
    press()
    desk.until(lambda: [Path("/data/letters")] in desk.library.called("add"))


@_drives("add_files")
def _add_files(desk: Desk, press: Press) -> None:
    desk.prompts.files = [Path("/data/a.txt")]
    press()
    desk.until(lambda: [Path("/data/a.txt")] in desk.library.called("add"))


@_drives("problems")
def _problems(desk: Desk, press: Press) -> None:
    folder = FolderStatus(FOLDER, FolderState.UP_TO_DATE, 12, 11, 1)
    desk.library.send(StatusChanged(status(folders=(folder,), failed=1)))
    press()
    dialog = desk.window.problems.dialog
    assert dialog is not None
    dialog.reject()
    _front(desk)


@_drives("settings")
def _settings(desk: Desk, press: Press) -> None:
    press()
    dialog = desk.window.settings_dialog
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    _front(desk)


@_drives("help")
def _help(desk: Desk, press: Press) -> None:
    press()
    assert desk.window.search_room.help is not None
    _type("Esc")
    assert desk.window.search_room.help is None
    _front(desk)


@_drives("shortcuts")
def _shortcuts(desk: Desk, press: Press) -> None:
    press()
    assert desk.window.keys.list is not None
    _type("Esc")
    assert desk.window.keys.list is None
    _front(desk)


@_drives("quit")
def _quit(desk: Desk, press: Press) -> None:
    closed: list[bool] = []
    desk.window.closed.connect(lambda: closed.append(True))
    press()
    assert closed
    desk.window.show()
    _front(desk)


@_drives("paste")
def _paste(desk: Desk, press: Press) -> None:
    QGuiApplication.clipboard().setText("harbour")
    desk.window.sidebar.list.setFocus()
    press()
    desk.until(lambda: "harbour" in desk.window.field.text)


def _file_of_first(desk: Desk, tmp: Path) -> None:
    from dataclasses import replace

    tmp.write_text("The spring tide.", "utf-8")
    desk.library.found = [replace(found(1), path=tmp, paths=(tmp,), kind="text"), found(2)]
    search(desk, "tide")
    desk.window.results.list.setFocus()
    desk.window.results.list.choose(0)


@pytest.fixture(autouse=True)
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that can be opened."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "letter.txt"


@_drives("open_file")
def _open_file(desk: Desk, press: Press) -> None:
    file = Path.cwd() / "letter.txt"
    _file_of_first(desk, file)
    press(1)
    desk.until(lambda: desk.prompts.opened == [file])


@_drives("show_in_folder")
def _show_in_folder(desk: Desk, press: Press) -> None:
    file = Path.cwd() / "letter.txt"
    _file_of_first(desk, file)
    desk.window.field.line.setFocus()
    press()
    desk.until(lambda: desk.prompts.selected == [file])


@_drives("copy_citation")
def _copy_citation(desk: Desk, press: Press) -> None:
    search(desk, "tide")
    QGuiApplication.clipboard().clear()
    press()
    assert _clipboard().startswith("“The spring tide")


@_drives("more_like")
def _more_like(desk: Desk, press: Press) -> None:
    desk.library.alike = [found(31)]
    search(desk, "tide")
    press()
    desk.until(lambda: titles(desk.window.results.list) == ["No. 31"])


@_drives("ask_about")
def _ask_about(desk: Desk, press: Press) -> None:
    search(desk, "tide")
    press()
    assert desk.window.answer.field.hasFocus()
    assert desk.window.answer.scope.isVisible()


@_drives("search")
def _search(desk: Desk, press: Press) -> None:
    desk.window.field.line.setFocus()
    _write("tide")
    press()
    desk.until(lambda: "tide" in desk.library.searched())


@_drives("ask")
def _ask(desk: Desk, press: Press) -> None:
    desk.window.field.line.setFocus()
    press()
    desk.until(lambda: desk.library.called("ask"))
    answered(desk)


@_drives("results")
def _results(desk: Desk, press: Press) -> None:
    search(desk, "tide")
    desk.window.field.line.setFocus()
    press()
    assert desk.window.results.list.hasFocus()


@_drives("walk")
def _walk(desk: Desk, press: Press) -> None:
    search(desk, "tide")
    cards = desk.window.results.list
    cards.setFocus()
    press(1)
    assert cards.currentIndex().row() == 1
    assert desk.window.source.target == cards.current_target()
    press(0)
    assert cards.currentIndex().row() == 0


@_drives("open")
def _open(desk: Desk, press: Press) -> None:
    desk.window.source.clear()
    desk.window.results.list.setFocus()
    press()
    assert desk.window.source.target == desk.window.results.list.current_target()


@_drives("also")
def _also(desk: Desk, press: Press) -> None:
    from dataclasses import replace

    desk.library.found = [replace(found(1), also=(found(7), found(8))), found(2)]
    search(desk, "tides")
    cards = desk.window.results.list
    cards.setFocus()
    cards.choose(0)
    press(0)
    assert cards.cards.rowCount() == 4
    press(1)
    assert cards.cards.rowCount() == 2


@_drives("copy")
def _copy(desk: Desk, press: Press) -> None:
    QGuiApplication.clipboard().clear()
    desk.window.results.list.setFocus()
    press()
    assert "01.txt" in _clipboard()


@_drives("back")
def _back(desk: Desk, press: Press) -> None:
    desk.window.results.list.setFocus()
    desk.window.results.list.choose(0)
    press()
    assert desk.window.field.line.hasFocus()


def _page(desk: Desk) -> None:
    search(desk, "tide")
    desk.window.results.list.choose(0)
    desk.until(lambda: desk.window.source.page_number == 3)
    desk.window.source.pages.setFocus()


@_drives("pages")
def _pages(desk: Desk, press: Press) -> None:
    _page(desk)

    def turned() -> bool:
        press(0)
        return desk.window.source.page_number == 4

    desk.until(turned)

    def back() -> bool:
        press(1)
        return desk.window.source.page_number == 3

    desk.until(back)


@_drives("zoom")
def _zoom(desk: Desk, press: Press) -> None:
    _page(desk)
    before = desk.window.source.pages.zoom
    press(0)
    assert desk.window.source.pages.zoom > before
    press(1)
    assert desk.window.source.pages.zoom == pytest.approx(before, rel=0.2)


@_drives("fit")
def _fit(desk: Desk, press: Press) -> None:
    pages = desk.window.source.pages
    fitting = pages.zoom
    pages.zoom_in()
    pages.zoom_in()
    pages.setFocus()
    assert pages.zoom != pytest.approx(fitting, rel=0.05)
    press()
    pages_zoom = pages.zoom
    pages.fit_width()
    assert pages.zoom == pages_zoom


def _found_in_text(desk: Desk) -> list[tuple[int, int]]:
    search(desk, "tide")
    desk.window.results.list.choose(1)
    source = desk.window.source
    desk.until(lambda: source.text.isVisible() and source.text.marked)
    hits: list[tuple[int, int]] = []
    source.text.hits.connect(lambda current, total: hits.append((current, total)))
    source.text.setFocus()
    assert source.text.hasFocus()
    _type("Ctrl+F")
    _write("t")
    desk.until(lambda: hits and hits[-1][1] > 2)
    return hits


def _step(hits: list[tuple[int, int]], desk: Desk, press: Press) -> int:
    """Press until it goes on, which it does not while the words are still being typed."""
    before, total = hits[-1]

    def gone() -> bool:
        press()
        return hits[-1][0] != before

    desk.until(gone)
    steps = (hits[-1][0] - before) % total
    _type("Esc")
    return steps


@_drives("next_hit")
def _next_hit(desk: Desk, press: Press) -> None:
    assert _step(_found_in_text(desk), desk, press) == 1


@_drives("previous_hit")
def _previous_hit(desk: Desk, press: Press) -> None:
    hits = _found_in_text(desk)
    total = hits[-1][1]
    assert _step(hits, desk, press) == total - 1


@_drives("copy_text")
def _copy_text(desk: Desk, press: Press) -> None:
    desk.window.source.text.setFocus()
    QGuiApplication.clipboard().clear()
    _type("Ctrl+A")
    press()
    desk.until(lambda: "click" in _clipboard())
    # What a text view copied must not be the clipboard's when the program ends.
    QGuiApplication.clipboard().clear()


@_drives("mark")
def _mark(desk: Desk, press: Press) -> None:
    answered(desk, "How high?")
    desk.window.field.ask.setFocus()
    _tab_to(lambda w: w is desk.turn.text)
    press()
    assert desk.turn.text.textCursor().hasSelection()


@_drives("cited")
def _cited(desk: Desk, press: Press) -> None:
    desk.window.source.clear()
    press()
    desk.until(lambda: desk.window.source.target is not None)


@_drives("sources")
def _sources(desk: Desk, press: Press) -> None:
    desk.window.answer.field.setFocus()
    press()
    assert desk.turn.sources.list.hasFocus()


@_drives("follow_up")
def _follow_up(desk: Desk, press: Press) -> None:
    desk.window.answer.field.setFocus()
    _write("And then?")
    press()
    desk.until(lambda: "And then?" in desk.library.called("ask"))
    answered(desk)


@_drives("line")
def _line(desk: Desk, press: Press) -> None:
    desk.window.answer.field.setFocus()
    _write("One")
    press()
    _write("two")
    assert desk.window.answer.field.text == "One\ntwo"


def _conversation(desk: Desk) -> None:
    if not desk.window.sidebar.history.model.entries:
        answered(desk, "How high?")
    history = desk.window.sidebar.history
    desk.until(lambda: history.model.entries)
    history.list.setFocus()
    history.list.setCurrentIndex(history.model.index(0))


@_drives("open_entry")
def _open_entry(desk: Desk, press: Press) -> None:
    _conversation(desk)
    search(desk, "tide")
    desk.window.sidebar.history.list.setFocus()
    press()
    desk.until(
        lambda: (
            desk.window.search_room.middle.currentWidget() is desk.window.answer
            and desk.window.answer.turns
        )
    )


@_drives("rename")
def _rename(desk: Desk, press: Press) -> None:
    _conversation(desk)
    desk.prompts.title = "Tides"
    press()
    desk.until(lambda: desk.window.sidebar.history.model.entries[0].title == "Tides")


@_drives("remove")
def _remove(desk: Desk, press: Press) -> None:
    _conversation(desk)
    press()
    desk.until(lambda: not desk.window.sidebar.history.model.entries)


@_drives("undo")
def _undo(desk: Desk, press: Press) -> None:
    desk.window.settings("appearance")
    dialog = desk.window.settings_dialog
    assert dialog is not None
    desk.until(dialog.isVisible)
    box = dialog.control("calm")
    assert isinstance(box, QAbstractButton)
    before = box.isChecked()
    box.setFocus()
    _type("Space")
    desk.until(lambda: box.isChecked() is not before)
    press()
    desk.until(lambda: box.isChecked() is before)
    dialog.reject()


# ---------------------------------------------------------------- the table and its list


def test_shortcuts_do_not_get_in_each_others_way() -> None:
    bound = [key.toString() for entry in SHORTCUTS if entry.bound for key in entry.sequences]
    assert len(bound) == len(set(bound))
    names = [entry.name for entry in SHORTCUTS]
    assert len(names) == len(set(names))


def test_a_shortcut_that_nothing_is_done_by_is_told(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="quit"):
        bind(QMainWindow(), {e.name: int for e in SHORTCUTS if e.bound and e.name != "quit"})
    with pytest.raises(ValueError, match="walk"):
        bind(QMainWindow(), {e.name: int for e in SHORTCUTS if e.bound or e.name == "walk"})


def test_the_list_names_all_shortcuts_and_is_narrowed_by_words(look: Look, desk: Desk) -> None:
    shown = ShortcutList(look, desk.window)
    shown.show()
    every = tuple(entry for entry in SHORTCUTS if entry.sequences)
    assert sorted(e.name for e in shown.shown) == sorted(e.name for e in every)
    for typed, wanted in (("ctrl+l", "field"), ("conversation new", "new"), ("F3", "next_hit")):
        shown.field.setText(typed)
        assert wanted in [entry.name for entry in shown.shown]
        assert len(shown.shown) < 4
    shown.field.setText("nothing is called so")
    assert shown.shown == ()
    shown.close()


def test_keys_are_called_as_people_call_them() -> None:
    assert tip("Ask", "ask") == "Ask (Ctrl+Enter)"
    assert shortcut("open_file").keys_said == ("Ctrl+Shift+Enter",)
    assert Shortcut("none", (), "Nothing", Group.FIELD).keys_said == ()
    assert len({group_name(group) for group in Group}) == len(Group)


def test_tips_of_controls_name_their_keys(desk: Desk) -> None:
    field = desk.window.field
    for widget, name in (
        (field.search, "search"),
        (field.ask, "ask"),
        (field.star, "save_search"),
        (field.help, "help"),
    ):
        assert shortcut(name).keys_said[0] in widget.toolTip()


# ---------------------------------------------------------------- calm


def test_nothing_moves_for_whoever_wants_it_calm(qapp: QApplication) -> None:
    effects = (Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateCombo)
    kept, flash = [qapp.isEffectEnabled(effect) for effect in effects], qapp.cursorFlashTime()
    for effect in effects:
        qapp.setEffectEnabled(effect, True)
    qapp.setCursorFlashTime(900)
    movement = Movement(qapp)
    movement.calm(True)
    assert not qapp.isEffectEnabled(effects[1])
    assert qapp.cursorFlashTime() == 0
    movement.calm(False)
    assert qapp.isEffectEnabled(effects[1])
    assert qapp.cursorFlashTime() == 900
    for effect, before in zip(effects, kept, strict=True):
        qapp.setEffectEnabled(effect, before)
    qapp.setCursorFlashTime(flash)
