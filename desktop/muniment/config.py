"""What the user chose (Settings), what the program remembers (State), and where things lie."""

from __future__ import annotations

import dataclasses
import enum
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import platformdirs

from muniment.durable import write_text
from muniment.errors import LibraryError, disk_trouble

# ---------------------------------------------------------------- where things lie


def default_library() -> Path:
    """The library that the program opens when none is named."""
    chosen = os.environ.get("MUNIMENT_LIBRARY")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("muniment")) / "library"


def user_models() -> Path:
    """The folder for models that the person brought along or downloaded."""
    chosen = os.environ.get("MUNIMENT_MODELS")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("muniment")) / "models"


def cache_dir() -> Path:
    """A folder whose content can be made again at any time."""
    return Path(platformdirs.user_cache_dir("muniment"))


def resources() -> Path:
    """The folder of files that ship with the program: models.toml, prompts, sample, icons."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        return Path(bundle) / "resources"
    installed = Path(__file__).parent / "resources"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "resources"


def bundled_models() -> Path:
    """The folder where an installer puts the models that come with the program."""
    return resources() / "models"


def preferences_file() -> Path:
    """Where the person's own preferences are kept, whichever library is open."""
    chosen = os.environ.get("MUNIMENT_CONFIG")
    return Path(chosen or platformdirs.user_config_dir("muniment")) / "preferences.json"


# ---------------------------------------------------------------- settings and state


class AnswerStyle(enum.StrEnum):
    """How answers are written: as suits the model, in prose, or in verbatim quotes."""

    AUTO = "auto"
    PROSE = "prose"
    QUOTES = "quotes"


class Appearance(enum.StrEnum):
    """Which of its two appearances the window has: the system's, or always the same."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class FolderRule:
    """What of one watched folder is read.

    `exclude` and `include` are patterns as in a .gitignore file, relative to the folder: what
    matches `exclude` is left out, unless it matches `include` too; with `include` alone only
    what matches it is read. `hidden` takes in hidden files, and the usual junk with them.
    `largest` is a size in MB, 0 for the limit of all folders. `kinds` are names of kinds of
    documents (extract/kinds.py), empty for all.
    """

    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    hidden: bool = False
    largest: int = 0
    kinds: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The rule that was saved; names that are not known are passed over."""
        known = {f.name for f in dataclasses.fields(cls)} & data.keys()
        values: dict[str, Any] = {name: data[name] for name in known}
        for name in known & {"exclude", "include", "kinds"}:
            value = values[name]
            values[name] = (value,) if isinstance(value, str) else tuple(map(str, value))
        values |= {"hidden": bool(values.get("hidden")), "largest": int(values.get("largest") or 0)}
        return cls(**values)


class _Stored:
    """A frozen dataclass kept in a JSON file; unknown names in the file are passed over."""

    @classmethod
    def load(cls, path: Path) -> Self:
        """What the file holds, with the defaults for what it does not name.

        A file that is not there gives the defaults. Raises LibraryError if it is damaged.
        """
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            known = {f.name: f.type for f in dataclasses.fields(cls)}  # type: ignore[arg-type]
            return cls(**{k: _from_json(known[k], v) for k, v in data.items() if k in known})
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, TypeError, AttributeError) as error:
            raise LibraryError(
                "The settings could not be read",
                f"{path.name} is damaged ({error}). Delete it to start with the defaults.",
                path,
            ) from error

    def save(self, path: Path) -> None:
        """Write to the file so that a crash leaves either the old content or the new.

        Raises LibraryError if it cannot be written.
        """
        fields = dataclasses.fields(self)  # type: ignore[arg-type]
        data = {f.name: _to_json(getattr(self, f.name)) for f in fields}
        # Folder names that are no Unicode survive as escapes.
        try:
            write_text(path, json.dumps(data, indent=2))
        except OSError as error:
            raise LibraryError(
                "The library could not be written",
                f"{disk_trouble(error) or error.strerror}: {path}. Make sure that there is space "
                "left and that the library's folder can be written to.",
                path,
            ) from error


def _to_json(value: object) -> object:
    if isinstance(value, Path):
        return os.fspath(value)
    if isinstance(value, FolderRule):
        return {name: _to_json(part) for name, part in dataclasses.asdict(value).items()}
    if isinstance(value, Mapping):
        return {str(_to_json(key)): _to_json(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_to_json(part) for part in value]
    return value


def _from_json(declared: object, value: Any) -> Any:
    if declared == "tuple[Path, ...]":
        return tuple(Path(item) for item in value)
    if declared == "Mapping[Path, FolderRule]":
        return {Path(path): FolderRule.from_json(rule) for path, rule in value.items()}
    if declared == "AnswerStyle":
        return AnswerStyle(value)
    if declared == "Appearance":
        return Appearance(value)
    return value


def _setting(default: Any, help: str) -> Any:
    return field(default=default, metadata={"help": help})


@dataclass(frozen=True)
class Settings(_Stored):
    """What the user chose for one library; every field says what it is for."""

    folders: tuple[Path, ...] = _setting((), "folders and single files that are watched")
    rules: Mapping[Path, FolderRule] = field(
        default_factory=dict, metadata={"help": "what of a folder is read, where not all is"}
    )
    embedding_model: str = _setting("", "name in the model list; empty: the best one installed")
    next_embedding_model: str = _setting("", "the model whose index is being built; empty: none")
    answering_model: str = _setting(
        "", "name in the model list or path of a GGUF; empty: the best one installed"
    )
    adapter: str = _setting("", "path of a LoRA adapter for the answering model")
    answer_style: AnswerStyle = _setting(  # noqa: RUF009
        AnswerStyle.AUTO, "auto, prose or quotes"
    )
    hide_unsupported: bool = _setting(
        False, "leave out of answers what their sources do not bear, instead of marking it"
    )
    second_look: bool = _setting(
        True, "let a model that is able compare each sentence of an answer with what it cites"
    )
    extra_steps: bool = _setting(
        False, "let a model that is able check and rewrite before it answers; takes longer"
    )
    threads: int = _setting(0, "processor threads for models; 0: found out by trying")
    gpu: bool = _setting(True, "use the graphics card for answers where there is one")
    only_plugged_in: bool = _setting(False, "index only while the computer is plugged in")
    only_when_idle: bool = _setting(False, "index only while nobody uses the computer")
    rescan_minutes: int = _setting(10, "all folders are looked through so often, in minutes")
    verify_days: int = _setting(30, "every file's content is compared so often, in days; 0: never")
    recognise: bool = _setting(True, "recognise the text in scans and pictures")
    largest_file: int = _setting(2_000, "files larger than this are left out, in MB")
    extract_seconds: int = _setting(120, "time limit for reading one file, in seconds")
    extract_memory: int = _setting(2_048, "memory limit for reading one file, in MB")


@dataclass(frozen=True)
class State(_Stored):
    """What the program remembers about a library from one run to the next.

    `extracted` and `embedded` count work since the library was made; `mounts` are the places
    where drives and shares were seen in the folders; `verified` is the last file whose content
    was compared since `verified_since`, in seconds since 1970; `window` is the
    window's own (sizes, splitters).
    """

    extracted: int = 0
    embedded: int = 0
    mounts: tuple[Path, ...] = ()
    verified: str = ""
    verified_since: float = 0.0
    window: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Preferences(_Stored):
    """What the person chose for the program itself, whichever library is open."""

    appearance: Appearance = _setting(  # noqa: RUF009
        Appearance.SYSTEM, "light, dark, or as the system has it"
    )
    text_percent: int = _setting(100, "size of all text, in per cent of the system's")
    language: str = _setting("", "language of the window (en, de, fr, es); empty: the system's")
    calm: bool = _setting(False, "nothing moves on the screen by itself")
    keep_watching: bool = _setting(False, "go on watching folders when the window is closed")
    start_at_login: bool = _setting(False, "start, out of sight, when the person logs in")
