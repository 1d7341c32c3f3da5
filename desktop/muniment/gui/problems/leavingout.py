"""Leaving single files out of the library: the rules of folders without them, and the way back.

Pure: it changes nothing by itself; `Library.configure` takes what comes of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from muniment.config import FolderRule, Settings
from muniment.errors import UsageError

_translate = QCoreApplication.translate
_SPECIAL = re.compile(r"([\\*?\[\]!#])")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was changed: the folders (or single files) given up, with the rules that they had,
    and the lines that the rules of other folders were given.
    """

    paths: tuple[Path, ...]
    folders: tuple[Path, ...]
    rules: Mapping[Path, FolderRule]
    lines: Mapping[Path, tuple[str, ...]]


def left_out(
    settings: Settings, paths: Iterable[Path]
) -> tuple[tuple[Path, ...], dict[Path, FolderRule], LeftOut]:
    """The folders and rules that leave these files out, and what was changed for that.

    Raises UsageError for a file that the rule of its folder takes in whatever else it says.
    """
    from muniment.disk.scope import Scope

    wanted = tuple(dict.fromkeys(paths))
    rules = dict(settings.rules)
    single = tuple(path for path in wanted if path in settings.folders)
    folders = tuple(folder for folder in settings.folders if folder not in single)
    before = {path: rules.pop(path) for path in single if path in rules}
    added: dict[Path, list[str]] = {}
    for path in wanted:
        above = [folder for folder in folders if folder in path.parents]
        if above:
            root = max(above, key=lambda folder: len(folder.parts))
            added.setdefault(root, []).append(pattern(path.relative_to(root)))
    for root, patterns in added.items():
        rules[root] = _without(rules.get(root, FolderRule()), patterns)
    scope = Scope(folders, rules)
    if kept := next((path for path in wanted if scope.covers(path, file=True)), None):
        raise UsageError(
            _translate("leavingout", "“%1” could not be left out").replace("%1", kept.name),
            _translate(
                "leavingout",
                "A pattern of its folder takes it in. Change that under Settings › Folders.",
            ),
            kept,
        )
    lines = {root: tuple(patterns) for root, patterns in added.items()}
    return folders, rules, LeftOut(wanted, single, before, lines)


def taken_back(
    settings: Settings, change: LeftOut
) -> tuple[tuple[Path, ...], dict[Path, FolderRule]]:
    """The folders and rules with what was left out taken in again.

    What was changed in them since stays.
    """
    rules = {**change.rules, **settings.rules}
    for folder, lines in change.lines.items():
        if folder in rules:
            rules[folder] = _with(rules[folder], lines)
            if rules[folder] == FolderRule():
                del rules[folder]
    return tuple(dict.fromkeys((*settings.folders, *change.folders))), rules


def pattern(path: Path) -> str:
    """The line of a .gitignore file that matches this path, below its folder, and no other."""
    text = _SPECIAL.sub(r"\\\1", path.as_posix())
    return "/" + re.sub(r" +$", lambda blanks: "\\ " * len(blanks[0]), text)


def _with(rule: FolderRule, lines: Collection[str]) -> FolderRule:
    """The rule without these lines that leave something out."""
    return replace(
        rule,
        exclude=tuple(line for line in rule.exclude if line not in lines),
        include=tuple(line for line in rule.include if line not in {f"!{old}" for old in lines}),
    )


def _without(rule: FolderRule, patterns: Iterable[str]) -> FolderRule:
    """The rule with more patterns left out.

    `include` wins over `exclude`, and alone it leaves out all else.
    """
    new = tuple(patterns)
    if rule.include:
        rule = replace(rule, include=(*rule.include, *(f"!{line}" for line in new)))
        if not rule.exclude:
            return rule
    return replace(rule, exclude=(*rule.exclude, *new))
