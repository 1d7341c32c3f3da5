"""The bar over the results: what they can be narrowed by, what narrows them, what stands first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from muniment.gui.flow import FlowLayout
from muniment.gui.search.facetwords import FACETS, facet_name, filter_name, order_name, value_names
from muniment.gui.search.querytext import QueryFilter, filters_in, with_filter, without_filter
from muniment.gui.style import Look
from muniment.gui.text import number, tooltip
from muniment.gui.widgets import against, button, chip
from muniment.records import Facet, Results, SearchOrder

_WIDEST_VALUE = 320


class FilterBar(QWidget):
    """Offers filters and an order. `edited` carries the query's new text, `ordered` an order."""

    edited = Signal(str)
    ordered = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = ""
        self._facets: dict[str, tuple[Facet, ...]] = {}
        self._flow = FlowLayout()
        self.menus = {key: self._facet_button(key) for key in FACETS}
        self.chips: list[QPushButton] = []
        self.sort, self._orders = self._sort_button()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 8)
        layout.setSpacing(8)
        layout.addLayout(self._flow, 1)
        layout.addWidget(self.sort, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_query(self, words: str) -> None:
        """Show the filters that stand in this query."""
        if words != self._words:
            self._words = words
            self._show_chips(filters_in(words) if words else ())

    def show_results(self, results: Results, order: SearchOrder) -> None:
        """Offer what these results can be narrowed by; nothing, and no bar, if that is so."""
        for key, shown in self.menus.items():
            facets = tuple(facet for facet in results.facets if facet.key == key)
            self._facets[key] = facets
            # What all have in common narrows nothing.
            tells = len(facets) > 1 or any(f.count < results.documents for f in facets)
            shown.setVisible(tells)
        for known, action in self._orders.items():
            action.setChecked(known is order)
        self.sort.setText(order_name(order))
        sorted_otherwise = order is not SearchOrder.RELEVANCE
        self.sort.setVisible(results.documents > 1 or sorted_otherwise)
        offers = any(not shown.isHidden() for shown in self.menus.values())
        self.setVisible(offers or bool(self.chips) or sorted_otherwise)

    def clear(self) -> None:
        """Nothing was searched for by words."""
        self.show_query("")
        self.show_results(Results(), SearchOrder.RELEVANCE)

    # ------------------------------------------------------------ inside

    def _facet_button(self, key: str) -> QPushButton:
        made = self._opener(facet_name(key), "facet")
        made.setAccessibleName(self.tr("Narrow by: %1").replace("%1", facet_name(key)))
        menu = made.menu()
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(partial(self._fill, key, menu))
        self._flow.addWidget(made)
        return made

    def _sort_button(self) -> tuple[QPushButton, dict[SearchOrder, QAction]]:
        made = self._opener(order_name(SearchOrder.RELEVANCE), "facet")
        made.setAccessibleName(self.tr("Order of the results"))
        made.setToolTip(self.tr("What stands first"))
        group = QActionGroup(made)
        orders = {}
        for order in SearchOrder:
            action = made.menu().addAction(order_name(order))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(partial(self._order, order))
            orders[order] = action
        return made, orders

    def _opener(self, text: str, role: str) -> QPushButton:
        """A button with a menu beneath it."""
        made = button(self._look, text, role=role)
        menu = QMenu(made)
        made.setMenu(menu)
        self._look.dress(made, "down", "muted")
        # The arrow stands behind the words.
        made.setLayoutDirection(against(self))
        menu.setLayoutDirection(self.layoutDirection())
        return made

    def _order(self, order: SearchOrder) -> None:
        self.ordered.emit(order)

    def _fill(self, key: str, menu: QMenu) -> None:
        menu.clear()
        present = {(item.key, item.value.casefold()): item for item in filters_in(self._words)}
        facets: Sequence[Facet] = self._facets.get(key, ())
        if key == "date":
            facets = sorted(facets, key=lambda facet: facet.value, reverse=True)
        metrics = QFontMetrics(menu.font())
        for facet, name in zip(facets, value_names(facets), strict=True):
            short = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDEST_VALUE)
            action = menu.addAction(f"{short.replace('&', '&&')}\t{number(facet.count)}")
            if key == "in" or short != name:
                action.setToolTip(tooltip(facet.value))
            item = present.get((key, facet.value.casefold()))
            action.setCheckable(True)
            action.setChecked(item is not None)
            change = partial(with_filter, item=QueryFilter(key, facet.value))
            if item is not None:
                change = partial(without_filter, item=item)
            action.triggered.connect(partial(self._edit, change))

    def _edit(self, change: Callable[[str], str]) -> None:
        self.edited.emit(change(self._words))

    def _show_chips(self, items: Sequence[QueryFilter]) -> None:
        had_focus = any(old.hasFocus() for old in self.chips)
        for old in self.chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = [self._chip(item) for item in items]
        for before, after in pairwise((*self.menus.values(), *self.chips, self.sort)):
            QWidget.setTabOrder(before, after)
        if had_focus:
            # The next one can be taken away without leaving the keyboard.
            following = self.chips[0] if self.chips else self.sort
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def _chip(self, item: QueryFilter) -> QPushButton:
        name = filter_name(item)
        remove = self.tr("Remove the filter “%1”").replace("%1", name)
        made = chip(self._look, name, remove, self)
        made.clicked.connect(lambda: self.edited.emit(without_filter(self._words, item)))
        self._flow.addWidget(made)
        made.show()
        return made
