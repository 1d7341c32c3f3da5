"""What of the library is asked, as chips that can be taken away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from muniment.gui.answer.answerwords import selection
from muniment.gui.flow import FlowLayout
from muniment.gui.style import Look
from muniment.gui.widgets import chip, label
from muniment.records import EVERYTHING, Scope


@dataclass(frozen=True, slots=True)
class NamedScope:
    """A scope, and what its documents are called; as many names as documents, or none."""

    scope: Scope = EVERYTHING
    names: tuple[str, ...] = ()

    @property
    def documents_name(self) -> str:
        """What the documents are called together; empty while it is not known."""
        return selection(self.names) if self.names else ""


class ScopeBar(QWidget):
    """Shows a scope; `changed` carries what is left of it when a part was taken away."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._named = NamedScope()
        self.chips: list[QPushButton] = []
        self._flow = FlowLayout(self)
        self._asking = label(self.tr("Asking only"), role="small")
        self._flow.addWidget(self._asking)
        self.hide()

    def show_scope(self, named: NamedScope) -> None:
        """Show this scope; nothing at all if it is the whole library."""
        self._named = named
        for old in self.chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = [self._folder(folder) for folder in named.scope.folders]
        if named.scope.documents:
            name = named.documents_name or self.tr("1 document")
            rest = NamedScope(replace(named.scope, documents=()))
            self.chips.append(self._chip(name, rest))
        self.setVisible(bool(self.chips))

    @property
    def said(self) -> tuple[str, ...]:
        """What the chips say."""
        return tuple(made.text().replace("&&", "&") for made in self.chips)

    def _folder(self, folder: Path) -> QPushButton:
        left = tuple(other for other in self._named.scope.folders if other != folder)
        rest = replace(self._named, scope=replace(self._named.scope, folders=left))
        return self._chip(folder.name or str(folder), rest)

    def _chip(self, name: str, rest: NamedScope) -> QPushButton:
        remove = self.tr("Do not ask “%1” only").replace("%1", name)
        made = chip(self._look, name, remove, self)
        made.clicked.connect(lambda: self.changed.emit(rest))
        self._flow.addWidget(made)
        made.show()
        return made
