"""The table of shortcuts, the list that shows it, and the tips that name them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
)

from muniment.gui.shortcutlist import ShortcutList
from muniment.gui.shortcuts import SHORTCUTS, Group, Shortcut, bind, group_name, shortcut, tip
from muniment.gui.style import Look
from tests.gui.conftest import Desk


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
