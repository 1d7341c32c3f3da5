"""The row of buttons over a page: which page it is, turning, zooming."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from muniment.gui.pages.pageview import PageView
from muniment.gui.style import Look
from muniment.gui.text import number, percent
from muniment.gui.widgets import label, tool


class PageTools(QWidget):
    """Turns and zooms a PageView's page. `entered` carries a page number, `stepped` 1 or -1.

    `find_wanted` asks for a way to find words in the document.
    """

    entered = Signal(int)
    stepped = Signal(int)
    find_wanted = Signal()

    def __init__(self, look: Look, view: PageView, shortcuts: QWidget) -> None:
        """The zoom's keys work within `shortcuts`."""
        super().__init__()
        self._view = view
        self._pages = 0
        previous = tool(look, "previous", self.tr("Previous page"))
        following = tool(look, "next", self.tr("Next page"))
        smaller = tool(look, "zoom-out", self.tr("Zoom out"))
        larger = tool(look, "zoom-in", self.tr("Zoom in"))
        wide = tool(look, "fit-width", self.tr("Fit the page to the width (Ctrl+0)"))
        whole = tool(look, "fit-page", self.tr("Show the whole page"))
        self._field = self._page_field()
        self._of = label(role="muted")
        self._zoom = QLabel()
        self._zoom.setProperty("role", "muted")
        look_for = tool(look, "search", self.tr("Find in this document (Ctrl+F)"))
        self._turning = (previous, self._field, self._of, following)
        previous.clicked.connect(lambda: self.stepped.emit(-1))
        following.clicked.connect(lambda: self.stepped.emit(1))
        smaller.clicked.connect(view.zoom_out)
        larger.clicked.connect(view.zoom_in)
        wide.clicked.connect(view.fit_width)
        whole.clicked.connect(view.fit_page)
        look_for.clicked.connect(self.find_wanted)
        view.zoomed.connect(self.show_zoom)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 6)
        row.setSpacing(4)
        for widget in self._turning:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (smaller, self._zoom, larger, wide, whole, look_for):
            row.addWidget(widget)
        for keys, call in (
            (QKeySequence.StandardKey.ZoomIn, view.zoom_in),
            (QKeySequence.StandardKey.ZoomOut, view.zoom_out),
            (QKeySequence("Ctrl+0"), view.fit_width),
        ):
            QShortcut(keys, shortcuts, activated=call)  # type: ignore[call-overload]

    def show_count(self, page: int, pages: int) -> None:
        """Show the page's number, and how many there are; 0 while that is not known.

        Where there is one page only, nothing is said of pages.
        """
        self._pages = pages
        self._field.blockSignals(True)
        self._field.setRange(1, max(page, pages))
        self._field.setValue(page)
        self._field.blockSignals(False)
        self._of.setText(self.tr("of %1").replace("%1", number(pages)) if pages else "")
        for widget in self._turning:
            widget.setVisible(pages != 1)

    def show_page(self, page: int) -> None:
        """Show that this page is on its way."""
        self.show_count(page, self._pages)

    def show_zoom(self) -> None:
        """Show how large the page is."""
        self._zoom.setText(percent(self._view.zoom))

    def _page_field(self) -> QSpinBox:
        field = QSpinBox()
        field.setObjectName("pageField")
        field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.setKeyboardTracking(False)
        field.setFixedWidth(52)
        field.setAccessibleName(self.tr("Page number"))
        field.valueChanged.connect(self.entered)
        return field
