"""examine(library) → findings: whether every part of the program works on this computer."""

from __future__ import annotations

import platform
import socket
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from muniment import __version__
from muniment.build_stamp import build_stamp
from muniment.config import Settings, default_library, resources
from muniment.counts import disk_use
from muniment.embed import Embedder
from muniment.errors import MunimentError
from muniment.extract.sandbox import Sandbox
from muniment.library import Library
from muniment.llm import ChatMessage, Llm
from muniment.models import Models
from muniment.offline import NetworkRefused
from muniment.store.damage import check
from muniment.store.trial import try_store


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked: whether it works, and what was seen."""

    name: str
    ok: bool
    detail: str


def examine(library: Path | None) -> list[Finding]:
    """Check the program's parts, one finding each; never raises for a part that fails."""
    checks: list[tuple[str, Callable[[], str]]] = [
        ("Program", _program),
        ("Index", lambda: _index(library)),
        ("Library", lambda: _library(library)),
        ("Database", try_store),
        ("Reading files", _reading),
        ("Text in pictures", _recognition),
        ("Embedding model", lambda: _embedding(_settings(library))),
        ("Answering model", lambda: _answering(_settings(library))),
        ("No network", no_network),
    ]
    return list(_run(checks))


def _run(checks: list[tuple[str, Callable[[], str]]]) -> Iterator[Finding]:
    for name, examined in checks:
        try:
            yield Finding(name, True, examined())
        except MunimentError as error:
            yield Finding(name, False, f"{error.title}. {error.message}")


def _program() -> str:
    stamp = build_stamp()
    made = f"{stamp.full} ({stamp.edition} edition)" if stamp else f"{__version__} (from source)"
    return f"Muniment {made}, Python {platform.python_version()}, {platform.platform()}"


def _library(path: Path | None) -> str:
    folder = path or default_library()
    if not (folder / "store").is_dir():
        return f"{folder} (not made yet)"
    with Library.open(folder, read_only=True) as library:
        status = library.status()
        return f"{folder}: {status.searchable} files, {status.passages} passages"


def _index(path: Path | None) -> str:
    store = (path or default_library()) / "store"
    if not store.is_dir():
        return "not made yet"
    damages = check(store)
    if damages:
        raise MunimentError(
            "The index is damaged",
            f"{damages[0].meaning} ({damages[0].file}"
            f"{f', and {len(damages) - 1} more' if len(damages) > 1 else ''}). Your documents are "
            "not affected: `muniment doctor --repair` makes what is lost anew from them.",
            store,
        )
    return f"every byte is as it was written ({disk_use(store) / 1e6:,.1f} MB)"


def _reading() -> str:
    sandbox = Sandbox(workers=1)
    try:
        with tempfile.TemporaryDirectory(prefix="muniment-") as folder:
            path = Path(folder) / "note.txt"
            path.write_text("The tide turns twice a day.", "utf-8")
            sandbox.extract(path)
        return f"in a child process. {sandbox.confinement().sentence}"
    finally:
        sandbox.close()


def _recognition() -> str:
    page = resources() / "sample" / "report-2024.pdf"
    sandbox = Sandbox(workers=1)
    try:
        recognised = sandbox.recognise(page, 1)
    finally:
        sandbox.close()
    if recognised is None or not recognised.blocks:
        raise MunimentError("Nothing was recognised", "Install the program anew.")
    return f"{recognised.blocks[0].text[:40]}… ({recognised.confidence:.0%} sure)"


def _settings(library: Path | None) -> Settings:
    """What the library's owner chose; a library that is not made yet has the defaults."""
    return Settings.load((library or default_library()) / "settings.json")


def _embedding(settings: Settings) -> str:
    embedder = Embedder(Models().get("embedding", settings.embedding_model))
    embedder.embed(["The tide turns twice a day."])
    return f"{embedder.model.title}, {embedder.dimensions} dimensions"


def _answering(settings: Settings) -> str:
    adapter = Path(settings.adapter) if settings.adapter else None
    installed = Models().get("answers", settings.answering_model)
    llm = Llm(installed, adapter=adapter, threads=settings.threads, gpu=settings.gpu)
    try:
        info = llm.info()
        "".join(llm.stream([ChatMessage("user", "Say yes.")], max_tokens=4))
    finally:
        llm.close()
    model = f"{llm.name} with {adapter.name}" if adapter else llm.name
    sentences = (
        f"{model}, {info.parameters / 1e6:,.0f} million parameters, "
        f"{info.context} tokens of context.",
        info.why,
        info.computing,
        llm.note,
    )
    return " ".join(filter(None, sentences))


def no_network() -> str:
    """Try to reach an address that is reserved for documentation (RFC 5737).

    Returns what was seen. Raises MunimentError if the network is not refused.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except NetworkRefused:
            return "a connection was tried and refused"
    raise MunimentError("The network is not refused", "Start the program by its own command.")
