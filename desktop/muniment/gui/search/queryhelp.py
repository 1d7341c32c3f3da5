"""What can be typed into the field, with examples: a small window beside the main one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from muniment.gui.style import Look
from muniment.gui.widgets import button, label

_translate = QCoreApplication.translate


def examples() -> tuple[tuple[str, str], ...]:
    """What can be typed, and what is then found."""
    return (
        ("spring tide", _translate("help", "Both words, and what means something like them")),
        ('"spring tide"', _translate("help", "Exactly these words, one after the other")),
        ("tide -neap", _translate("help", "Leaves out what mentions the second word")),
        ('tide OR "high water"', _translate("help", "One of the two is enough; OR in capitals")),
        ("estuar*", _translate("help", "Words that begin so: estuary, estuaries, estuarine")),
        ("title:report", _translate("help", "Documents with this in their title or file name")),
        ('author:"Bess Quill"', _translate("help", "Documents that this person wrote")),
        (
            "type:pdf",
            _translate("help", "Only this kind: pdf, word, excel, slides, mail, book, image, web"),
        ),
        ("in:letters", _translate("help", "Only files in folders of this name")),
        ("lang:de", _translate("help", "Only documents in this language: en, de, fr, es …")),
        ("date:2024", _translate("help", "Only documents of this year")),
        ("before:2020", _translate("help", "Only documents from before that year, month or day")),
        ("after:2023-05", _translate("help", "Only documents from that time on")),
        ("page:12", _translate("help", "Only what stands on this page, or on pages 3-7")),
        ("-type:mail", _translate("help", "A dash before any of them leaves out what it names")),
    )


class QueryHelp(QDialog):
    """The table of what can be typed. `tried` carries an example that was chosen."""

    tried = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What you can type"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(640, parent.width() - 60), min(600, parent.height() - 60))
        words = label(
            self.tr(
                "Plain words are enough. To be more exact, use these, alone or together. "
                "Choose an example to put it in the field."
            ),
            wrap=True,
        )
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 10, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (typed, found) in enumerate(examples()):
            example = button(look, typed, role="example")
            example.setAccessibleDescription(found)
            example.clicked.connect(lambda _=False, text=typed: self._try(text))
            grid.addWidget(example, row, 0)
            grid.addWidget(label(found, wrap=True), row, 1)
        grid.setRowStretch(len(examples()), 1)
        scroll = QScrollArea()
        scroll.setWidget(table)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.windowTitle())
        close = button(look, self.tr("Close"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(scroll, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _try(self, text: str) -> None:
        self.tried.emit(text)
        self.accept()
