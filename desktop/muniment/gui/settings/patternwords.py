"""What a pattern and a rule mean, in a person's words. Pure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from muniment.config import FolderRule
from muniment.disk.patterns import broken
from muniment.gui.settings.families import names_of
from muniment.gui.settings.rows import megabytes

_translate = QCoreApplication.translate
_WILD = frozenset("*?[")


def lines_of(text: str) -> tuple[str, ...]:
    """The patterns in a text, one a line."""
    return tuple(line for line in text.splitlines() if line.strip())


def meaning(pattern: str) -> str:
    """What one pattern matches; "" for a comment, and for what is no pattern."""
    if pattern.startswith("#") or not pattern.strip("/ ") or broken([pattern]):
        return ""
    if pattern.startswith("!"):
        line = _translate("settings", "but not %1")
        return line.replace("%1", meaning(pattern[1:]))
    body = pattern.strip().removeprefix("**/")
    folder = body.endswith("/")
    body = body.rstrip("/")
    if body.endswith("/**"):
        line = _translate("settings", "everything in the folder “%1”")
        return line.replace("%1", body.removesuffix("/**").removeprefix("/"))
    if "/" in body:
        return _at_a_place(body, folder=folder)
    if folder:
        line = _translate("settings", "folders %1, with everything in them")
    else:
        line = _translate("settings", "files and folders %1")
    return line.replace("%1", _named(body))


def _at_a_place(body: str, *, folder: bool) -> str:
    """A pattern with a slash inside: it begins at the top of the folder."""
    above, _, name = body.removeprefix("/").rpartition("/")
    if above and not _WILD & set(above):
        line = _translate("settings", "directly in the folder “%2”: %1")
        what = meaning(f"{name}/" if folder else name)
        return line.replace("%1", what).replace("%2", above)
    if above:
        line = _translate("settings", "what lies at a place that fits “%1”")
        return line.replace("%1", body)
    line = _translate("settings", "only at the top: %1")
    return line.replace("%1", meaning(f"{name}/" if folder else name))


def _named(name: str) -> str:
    """ "named “drafts”", "whose names end with “.bak”", …"""
    inner = name.strip("*")
    if name in ("*", "**"):
        return _translate("settings", "of every name")
    if not inner or _WILD & set(inner):
        line = _translate("settings", "whose names fit “%1”")
        return line.replace("%1", name)
    starts, ends = name.startswith("*"), name.endswith("*")
    if starts and ends:
        line = _translate("settings", "with “%1” in their names")
    elif starts:
        line = _translate("settings", "whose names end with “%1”")
    elif ends:
        line = _translate("settings", "whose names begin with “%1”")
    else:
        line = _translate("settings", "named “%1”")
    return line.replace("%1", inner)


def meanings(patterns: tuple[str, ...]) -> str:
    """What some patterns match together, each in a line."""
    told = [(pattern.strip(), meaning(pattern)) for pattern in patterns]
    return "\n".join(f"{pattern} — {what}" for pattern, what in told if what)


def not_patterns(patterns: tuple[str, ...]) -> str:
    """What is wrong with some patterns; "" if nothing is."""
    line = _translate(
        "settings", "“%1” cannot be understood. A “[” needs its “]”, a “\\” a letter after it."
    )
    return "\n".join(line.replace("%1", wrong.strip()) for wrong in broken(patterns))


def rule_line(rule: FolderRule) -> str:
    """What a rule takes in, in one line."""
    parts = []
    if rule.exclude:
        left_out = _listed(rule.exclude)
        parts.append(_translate("settings", "without %1").replace("%1", left_out))
        if rule.include:
            kept = _listed(rule.include)
            parts.append(_translate("settings", "but with %1").replace("%1", kept))
    elif rule.include:
        parts.append(_translate("settings", "only %1").replace("%1", _listed(rule.include)))
    if rule.kinds:
        parts.append(_listed(names_of(rule.kinds)))
    if rule.largest:
        parts.append(_translate("settings", "up to %1").replace("%1", megabytes(rule.largest)))
    if rule.hidden:
        parts.append(_translate("settings", "with hidden files"))
    if not parts:
        return _translate("settings", "All documents in it are read.")
    return _translate("settings", "Read: %1").replace("%1", " · ".join(parts))


def _listed(names: tuple[str, ...]) -> str:
    shown = [name.strip() for name in names if not name.startswith("#")]
    if len(shown) > 3:
        more = _translate("settings", "%1 more").replace("%1", str(len(shown) - 2))
        shown = [*shown[:2], more]
    return QLocale().createSeparatedList(shown)
