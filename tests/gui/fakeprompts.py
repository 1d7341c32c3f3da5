"""A person who answers every question of the window at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from muniment.gui.problems.password import Entered
from muniment.gui.prompts import Prompts
from muniment.records import Removal


class FakePrompts(Prompts):
    """A person who answers at once."""

    def __init__(self) -> None:
        self.folder: list[Path] = []
        self.files: list[Path] = []
        self.agrees = True
        self.removals: list[Removal] = []
        self.title = ""
        self.target: Path | None = None
        self.suggested: list[str] = []
        self.models: list[tuple[str, str]] = []
        self.model_file: Path | None = None
        self.confirmed: list[tuple[str, str]] = []
        self.password = ""
        self.asked: list[tuple[Path, bool]] = []
        self.others_offered: list[tuple[int, bool]] = []
        self.others_too = False
        self.library: Path | None = None
        self.links: list[str] = []
        self.visited: list[str] = []
        self.opened: list[Path] = []
        self.selected: list[Path] = []
        self.said: list[tuple[str, str]] = []

    def choose_folder(self, parent: object) -> list[Path]:
        return self.folder

    def choose_files(self, parent: object) -> list[Path]:
        return self.files

    def confirm_removal(self, parent: object, removal: Removal) -> bool:
        self.removals.append(removal)
        return self.agrees

    def ask_title(self, parent: object, title: str) -> str:
        return self.title

    def choose_target(self, parent: object, name: str, kinds: str) -> Path | None:
        self.suggested.append(name)
        return self.target

    def confirm_model(self, parent: object, title: str, message: str, agree: str) -> bool:
        self.models.append((title, message))
        return self.agrees

    def choose_model(self, parent: object) -> Path | None:
        return self.model_file

    def choose_model_folder(self, parent: object, model: str) -> Path | None:
        return self.model_file

    def confirm(self, parent: object, title: str, message: str, agree: str) -> bool:
        self.confirmed.append((title, message))
        return self.agrees

    def ask_password(
        self, parent: object, path: Path, *, refused: bool, others: int = 0, all_too: bool = False
    ) -> Entered:
        self.asked.append((path, refused))
        self.others_offered.append((others, all_too))
        return Entered(self.password, all_too or self.others_too)

    def confirm_link(self, parent: object, address: str) -> bool:
        self.links.append(address)
        return self.agrees

    def open_address(self, address: str) -> bool:
        self.visited.append(address)
        return True

    def open_path(self, path: Path) -> bool:
        self.opened.append(path)
        return True

    def select_file(self, path: Path, otherwise: Callable[[], None]) -> None:
        self.selected.append(path)

    def say(self, title: str, message: str) -> None:
        self.said.append((title, message))

    def other_library(self, title: str, message: str) -> Path | None:
        self.said.append((title, message))
        return self.library

    def read_instead(self, title: str, message: str) -> bool:
        self.said.append((title, message))
        return self.agrees
