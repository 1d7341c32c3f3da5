"""Sentences of the problems view; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from muniment.gui.problems.problemmodel import happened
from muniment.gui.problems.reasons import Group, Listed, Section, name_of_reason

_translate = QCoreApplication.translate


def counts(groups: Sequence[Group]) -> dict[Section, int]:
    """How many files there are in each section."""
    return {
        section: sum(len(g.files) for g in groups if g.reason.section is section)
        for section in Section
    }


def heading(groups: Sequence[Group]) -> str:
    """What is not fully readable: the two numbers together are those of the status bar."""
    found = counts(groups)
    unread, partly = found[Section.UNREADABLE], found[Section.PARTLY]
    parts = []
    if unread:
        parts.append(_translate("problems", "%Ln file(s) could not be read", None, unread))
    if partly:
        parts.append(_translate("problems", "%Ln file(s) could be read in part only", None, partly))
    if not parts:
        return _translate("problems", "No problems: every file could be read.")
    rest = _translate("problems", "Everything else can be searched.")
    return f"{' · '.join(parts)}. {rest}"


def left_out_line(groups: Sequence[Group]) -> str:
    """What is no problem but listed all the same; empty if there is nothing."""
    aside = counts(groups)[Section.LEFT_OUT]
    if not aside:
        return ""
    return _translate("problems", "%Ln more file(s) left out on purpose.", None, aside)


def as_lines(files: Iterable[Listed]) -> str:
    """The files as text to be pasted: path, reason and what happened, divided by tabs."""
    rows = (
        (str(file.problem.path), name_of_reason(file.reason), happened(file).replace("\n", " "))
        for file in files
    )
    return "\n".join("\t".join(row) for row in rows)
