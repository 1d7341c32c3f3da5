"""The model manifest: which models there are, where they may lie, and whether they are whole.

`resources/models.toml` lists the models that the program knows, best first. Besides them
any GGUF file may answer: one lying in the user's models folder, or named by its path.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from muniment.config import Settings, bundled_models, cache_dir, resources, user_models
from muniment.durable import write_text
from muniment.errors import ModelError
from muniment.records import ModelStatus

UNVERIFIED = "unverified"
# What models are for: the roles of the manifest, as a person is told.
ROLES = {
    "answers": "writes answers",
    "embedding": "finds by meaning",
    "reranking": "sorts the best results again",
}
# What is said of a model that is missing.
_KINDS = {"answers": "answering", "embedding": "embedding", "reranking": "sorting"}


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file of a model; `sha256` may be "unverified", `package` is PACKAGE/PATH or empty.

    `address` is where the file can be had on the web, or empty. Nothing here opens it.
    """

    file: str
    sha256: str
    bytes: int
    package: str = ""
    address: str = ""

    @property
    def known(self) -> bool:
        """Whether it can be told from any other file."""
        return self.sha256 != UNVERIFIED


@dataclass(frozen=True, slots=True)
class Model:
    """A model as the manifest describes it.

    `role` is one of ROLES, `memory` in MB, `context` in tokens. `parameters` is 0 where it is
    not known; `dimensions`, `pooling` and the prefixes are for embedding. `languages` are
    ISO 639-1 codes of those that it reads, empty if it is not bound to some. `able` says of a
    model that answers whether it is trusted to write prose and to judge; None leaves it to its
    size.
    """

    name: str
    role: str
    title: str
    licence: str
    files: tuple[ModelFile, ...]
    edition: str = ""
    context: int = 0
    memory: int = 0
    parameters: int = 0
    dimensions: int = 0
    pooling: str = "mean"
    question_prefix: str = ""
    passage_prefix: str = ""
    languages: tuple[str, ...] = ()
    able: bool | None = None

    def reads(self, languages: Sequence[str]) -> bool:
        """Whether it reads the first of these languages, that of most documents."""
        return not (languages and self.languages) or languages[0] in self.languages

    @property
    def bytes(self) -> int | None:
        """Size of all files, None where it is not known."""
        sizes = [file.bytes for file in self.files]
        return sum(sizes) if all(sizes) else None

    @property
    def address(self) -> str:
        """Where the model can be had: its file's address, or how those of its files begin.

        Empty where that, or what they must be, is not known of one of them.
        """
        given = [file.address if file.known else "" for file in self.files]
        if not all(given):
            return ""
        first, last = min(given), max(given)
        same = next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), None)
        return first if same is None else first[: first.rfind("/", 0, same) + 1]


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model whose files are here; `paths` go by the names in the manifest."""

    model: Model
    paths: dict[str, Path]

    @property
    def path(self) -> Path:
        """The model file itself (the first that the manifest names)."""
        return self.paths[self.model.files[0].file]


class Models:
    """The models that are known, and those of them that are installed.

    `places` are folders, searched in order before Python packages; `memory` is a file that
    remembers which model files have been checked.
    """

    def __init__(
        self,
        manifest: Path | None = None,
        places: Sequence[Path] | None = None,
        memory: Path | None = None,
    ) -> None:
        self._manifest = manifest or resources() / "models.toml"
        self._places = list(places) if places is not None else [user_models(), bundled_models()]
        self._memory = memory or cache_dir() / "verified.json"

    def all(self, role: str | None = None) -> list[Model]:
        """The models of the manifest and the person's own GGUF files, best first."""
        known = [
            _model(entry) for entry in tomllib.loads(self._manifest.read_text("utf-8"))["model"]
        ]
        own = [_own_model(path) for path in self._own_files(known)]
        return [model for model in [*own, *known] if role in (None, model.role)]

    def locate(self, model: Model) -> InstalledModel | None:
        """Where the files of a model lie, None if one of them is not here. Not yet checked."""
        paths: dict[str, Path] = {}
        for file in model.files:
            path = self._find(model, file)
            if path is None:
                return None
            paths[file.file] = path
        return InstalledModel(model, paths)

    def get(self, role: str, name: str = "") -> InstalledModel:
        """The model of this name or path, or the best installed one of the role, checked.

        Raises ModelError if it is not installed or damaged. A damaged model is not passed
        over in silence: it would change what the program says without the person knowing.
        """
        if name:
            installed = self._named(role, name)
        else:
            found = (self.locate(model) for model in self.all(role))
            installed = next((model for model in found if model), None)
        if installed is None:
            what = _KINDS[role]
            title = (
                f"The {what} model is not installed" if name else f"No {what} model is installed"
            )
            missing = f"“{name}” was not found. " if name else ""
            raise ModelError(
                title,
                f"{missing}Put a model into {self._places[0]} or choose another one; "
                "`muniment models` lists those that fit.",
            )
        for file in installed.model.files:
            self._check(file, installed.paths[file.file])
        return installed

    def _named(self, role: str, name: str) -> InstalledModel | None:
        for model in self.all(role):
            if model.name == name:
                return self.locate(model)
        path = Path(name).expanduser()
        if role == "answers" and path.is_file():
            return InstalledModel(_own_model(path), {path.name: path})
        return None

    def _own_files(self, known: Sequence[Model]) -> Iterator[Path]:
        names = {file.file for model in known for file in model.files}
        folder = self._places[0] if self._places else None
        if folder is not None and folder.is_dir():
            for path in sorted(folder.glob("*.gguf")):
                if path.name not in names:
                    yield path

    def _find(self, model: Model, file: ModelFile) -> Path | None:
        candidates = [
            folder / name
            for folder in self._places
            for name in (f"{model.name}/{file.file}", file.file)
            if "/" in name or name.endswith(".gguf")
        ]
        if file.package:
            candidates += _in_package(file.package)
        return next((path for path in candidates if path.is_file()), None)

    def _check(self, file: ModelFile, path: Path) -> None:
        if not file.known:
            return
        stat = path.stat()
        mark = [stat.st_size, stat.st_mtime_ns, file.sha256]
        seen = self._remembered()
        if seen.get(str(path)) == mark:
            return
        if stat.st_size != file.bytes or sha256(path) != file.sha256:
            raise ModelError(
                "A model is damaged",
                f"{path} is not the file it should be (its checksum differs). "
                "Delete it and install the model again.",
                path,
            )
        # Not to be able to remember costs a second next time, nothing more.
        with contextlib.suppress(OSError):
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            write_text(self._memory, json.dumps({**seen, str(path): mark}))

    def _remembered(self) -> dict[str, Any]:
        try:
            data = json.loads(self._memory.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return data if isinstance(data, dict) else {}


def home(model: Model, folder: Path | None = None) -> Path:
    """The folder that a model's files go to: a GGUF is known by its name, others need their own.

    It is in `folder`, or in the person's models folder.
    """
    place = folder or user_models()
    return place if model.role == "answers" else place / model.name


def brought(folder: Path, name: str, file: str, address: str = "") -> tuple[Path, ...]:
    """Where a file of a model may lie in a folder that a person brought.

    It may be the model's own, one of several models', or a copy of what lies at its address.
    """
    _, _, path = address.partition("/resolve/")
    tail = path.partition("/")[2]
    there = (folder / name / file, folder / file)
    return (*there, folder / name / tail, folder / tail) if tail else there


def overview(models: Models, settings: Settings) -> list[ModelStatus]:
    """The models that are known, which of them are here, and which the settings choose."""
    used = {
        settings.embedding_model or best(models, "embedding"),
        settings.answering_model or best(models, "answers"),
        best(models, "reranking"),
    }
    found = []
    for model in models.all():
        installed = models.locate(model)
        problem = ""
        if installed is not None:
            try:
                models.get(model.role, model.name)
            except ModelError as error:
                problem = error.message
        found.append(
            ModelStatus(
                name=model.name,
                role=model.role,
                title=model.title,
                licence=model.licence,
                bytes=model.bytes or _bytes(installed),
                path=installed.path if installed else None,
                in_use=model.name in used,
                problem=problem,
            )
        )
    return found


def _bytes(installed: InstalledModel | None) -> int | None:
    """What a model takes that nobody weighed before."""
    if installed is None:
        return None
    try:
        return sum(path.stat().st_size for path in installed.paths.values())
    except OSError:
        return None


def best(models: Models, role: str) -> str:
    """The name of the best installed model of a role, or nothing."""
    return next((model.name for model in models.all(role) if models.locate(model)), "")


def _model(entry: dict[str, Any]) -> Model:
    files = tuple(ModelFile(**file) for file in entry["files"])
    return Model(**{**entry, "files": files, "languages": tuple(entry.get("languages", ()))})


def _own_model(path: Path) -> Model:
    file = ModelFile(path.name, UNVERIFIED, path.stat().st_size)
    return Model(str(path), "answers", path.stem, "unknown", (file,))


def _in_package(location: str) -> Iterator[Path]:
    package, _, rest = location.partition("/")
    spec = importlib.util.find_spec(package)
    for folder in (spec.submodule_search_locations or []) if spec else []:
        yield Path(folder) / rest


def sha256(path: Path) -> str:
    """The checksum of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
