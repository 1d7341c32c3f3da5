"""Words for what search results can be narrowed by: kinds, folders, years, people, languages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from muniment.gui.search.querytext import QueryFilter, kind_group
from muniment.records import Facet, SearchOrder

_translate = QCoreApplication.translate

# The keys of facets, in the order in which they are offered.
FACETS = ("type", "in", "date", "author", "lang")
# What a person calls each kind.
_KINDS = {
    "pdf": lambda: _translate("facets", "PDF"),
    "word": lambda: _translate("facets", "Word document"),
    "excel": lambda: _translate("facets", "Spreadsheet"),
    "slides": lambda: _translate("facets", "Slides"),
    "mail": lambda: _translate("facets", "Mail"),
    "book": lambda: _translate("facets", "Book"),
    "image": lambda: _translate("facets", "Picture"),
    "web": lambda: _translate("facets", "Web page"),
    "text": lambda: _translate("facets", "Text"),
    "code": lambda: _translate("facets", "Program code"),
    "data": lambda: _translate("facets", "Data"),
    "reference": lambda: _translate("facets", "References"),
    "calendar": lambda: _translate("facets", "Calendar"),
    "contact": lambda: _translate("facets", "Contacts"),
    "archive": lambda: _translate("facets", "Archive"),
}


def facet_name(key: str) -> str:
    """What a person calls the property: "Type", "Folder"."""
    return {
        "type": _translate("facets", "Type"),
        "in": _translate("facets", "Folder"),
        "date": _translate("facets", "Year"),
        "author": _translate("facets", "Author"),
        "lang": _translate("facets", "Language"),
    }[key]


def kind_name(kind: str) -> str:
    """What a person calls a kind of document: "Word", "Mail"; the kind itself if unknown."""
    group = kind_group(kind)
    return _KINDS[group]() if group in _KINDS else group


def language_name(code: str) -> str:
    """A language's name: in English for a window in English, else its own name for itself."""
    language = QLocale.codeToLanguage(code)
    if language == QLocale.Language.AnyLanguage:
        return code
    english = (QLocale.Language.English, QLocale.Language.C)
    if QLocale().language() in english or language == QLocale.Language.English:
        return QLocale.languageToString(language)
    return QLocale(language).nativeLanguageName() or QLocale.languageToString(language)


def value_name(key: str, value: str) -> str:
    """A facet's value as a person would say it."""
    if key == "type":
        return kind_name(value)
    if key == "lang":
        return language_name(value)
    return (Path(value).name or value) if key == "in" else value


def value_names(facets: Sequence[Facet]) -> list[str]:
    """The values' names; folders of the same name are told apart by those they lie in."""
    names = [value_name(facet.key, facet.value) for facet in facets]
    for i, facet in enumerate(facets):
        if facet.key == "in" and sum(Path(f.value).name == names[i] for f in facets) > 1:
            names[i] = "/".join(Path(facet.value).parts[-2:])
    return names


def filter_name(item: QueryFilter) -> str:
    """What a filter of a query lets through, or leaves out: "Type: PDF"."""
    said = {
        "type": _translate("facets", "Type: %1"),
        "in": _translate("facets", "Folder: %1"),
        "date": _translate("facets", "Date: %1"),
        "before": _translate("facets", "Before %1"),
        "after": _translate("facets", "From %1 on"),
        "author": _translate("facets", "Author: %1"),
        "lang": _translate("facets", "Language: %1"),
        "title": _translate("facets", "Title: %1"),
        "page": _translate("facets", "Page %1"),
    }.get(item.key, f"{item.key}: %1")
    value = value_name(item.key, item.value)
    if item.negated:
        value = _translate("facets", "not %1").replace("%1", value)
    return said.replace("%1", value)


def order_name(order: SearchOrder) -> str:
    """What stands first."""
    return {
        SearchOrder.RELEVANCE: _translate("facets", "Best first"),
        SearchOrder.DATE: _translate("facets", "Newest first"),
        SearchOrder.NAME: _translate("facets", "By name"),
    }[order]
