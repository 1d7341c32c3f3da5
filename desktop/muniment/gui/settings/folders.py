"""The page about the folders: which are read, and what of each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from muniment.config import FolderRule
from muniment.gui.settings.choices import Choices
from muniment.gui.settings.page import Page, side_by_side
from muniment.gui.settings.patternwords import rule_line
from muniment.gui.settings.ruleeditor import RuleEditor
from muniment.gui.style import Look
from muniment.gui.text import breakable, short_folder
from muniment.gui.widgets import button, label, spaced


class FolderView(QWidget):
    """One folder: its name, what of it is read, and, unfolded, the editor of its rule.

    `chosen` carries another rule; `remove` asks to have the folder removed.
    """

    chosen = Signal(object)
    remove = Signal()

    def __init__(self, look: Look, folder: Path, rule: FolderRule) -> None:
        super().__init__()
        self._look = look
        self._rule = rule
        self.folder = folder
        self.editor: RuleEditor | None = None
        self._told = label(wrap=True)
        self.edit = button(look, self.tr("What is read"), "right")
        self.edit.setCheckable(True)
        name = self.tr("What is read of “%1”").replace("%1", folder.name)
        self.edit.setAccessibleName(name)
        self.edit.toggled.connect(self._unfold)
        self.gone = button(look, self.tr("Remove …"))
        self.gone.setAccessibleName(self.tr("Remove “%1” …").replace("%1", folder.name))
        self.gone.clicked.connect(self.remove)
        where = label(breakable(short_folder(folder)), "small", wrap=True)
        words = spaced(0, 3, label(breakable(folder.name), "heading", wrap=True), where, self._told)
        words.setContentsMargins(16, 11, 16, 11)
        words.addSpacing(4)
        words.addWidget(side_by_side(self.edit, self.gone))
        self._column = spaced(0, 0)
        self._column.addLayout(words)
        self.setLayout(self._column)
        self.show_value(rule)

    def show_value(self, rule: FolderRule) -> None:
        """Show this rule."""
        self._rule = rule
        self._told.setText(rule_line(rule))
        if self.editor is not None:
            self.editor.show_value(rule)

    def commit(self) -> None:
        """Choose what is still being written."""
        if self.editor is not None:
            self.editor.commit()

    def _unfold(self, on: bool) -> None:
        self._look.dress(self.edit, "down" if on else "right")
        if self.editor is None:
            self.editor = RuleEditor(self._look, self._rule)
            self.editor.chosen.connect(self.chosen)
            self._column.addWidget(self.editor)
        self.editor.setVisible(on)


class FoldersPage(Page):
    """The folders of the library.

    `add_folder` and `remove_folder`, with a path, ask for what the window does.
    """

    add_folder = Signal()
    remove_folder = Signal(object)

    def __init__(self, choices: Choices, look: Look) -> None:
        super().__init__(
            choices,
            look,
            self.tr("Folders"),
            self.tr("What Muniment reads. Your files are only read, never changed or moved."),
        )
        self.views: dict[Path, FolderView] = {}
        self._card = self.group()
        self.add_button = button(look, self.tr("Add a folder …"), "folder-add", "primary")
        self.add_button.clicked.connect(self.add_folder)
        self.append(side_by_side(self.add_button), before=6)
        self.controls["folders"] = self.add_button
        self.controls["rules"] = self._card
        self._shown: tuple[Path, ...] | None = None
        self.refresh()

    def refresh(self) -> None:
        """Show the present folders and their rules."""
        folders: tuple[Path, ...] = self.choices.value("folders")
        rules: Mapping[Path, FolderRule] = self.choices.value("rules")
        if folders != self._shown:
            self._shown = folders
            self._card.clear()
            self.views = {folder: self._view(folder, rules) for folder in folders}
            for view in self.views.values():
                self._card.add(view)
            if not folders:
                self._card.add(self._empty_line())
        for folder, view in self.views.items():
            view.show_value(rules.get(folder, FolderRule()))

    def commit(self) -> None:
        for view in self.views.values():
            view.commit()

    def _empty_line(self) -> QWidget:
        line = label(self.tr("No folder has been added yet."), "muted", wrap=True)
        line.setContentsMargins(16, 11, 16, 11)
        return line

    def _view(self, folder: Path, rules: Mapping[Path, FolderRule]) -> FolderView:
        view = FolderView(self.look, folder, rules.get(folder, FolderRule()))
        view.chosen.connect(partial(self._choose_rule, folder))
        view.remove.connect(partial(self.remove_folder.emit, folder))
        return view

    def _choose_rule(self, folder: Path, rule: FolderRule) -> None:
        rules = {**self.choices.value("rules"), folder: rule}
        said = self.tr("What is read of “%1” changed").replace("%1", folder.name)
        self.choices.change(said, rules=rules)
