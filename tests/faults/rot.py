"""The child of `tests.faults.Rot`: a library on a disk that turns a bit."""

from __future__ import annotations

import json
import shutil
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from muniment.errors import MunimentError
from muniment.library import Library
from muniment.store.store import Store
from tests.content import Content, content_of, differences
from tests.faults import Flip, Verdict
from tests.faults.scenario import Scenario, cheap

_PATIENCE = 30.0
_never = lambda: False  # noqa: E731


class Decay:
    """Makes a library in `folder`, and flips bytes in copies of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._documents = folder / "documents"
        scenario = Scenario(folder)
        scenario.begin()
        with Library.open(folder / "library") as library:
            library.add([self._documents])
            assert library.wait(_PATIENCE)
            scenario.change()
            library.rescan()
            assert library.wait(_PATIENCE)
        with Library.open(folder / "afresh") as afresh:
            afresh.add([self._documents])
            assert afresh.wait(_PATIENCE)
        self._afresh: Content = content_of(folder / "afresh")

    def sizes(self) -> dict[str, int]:
        store = self._folder / "library" / "store"
        files = sorted(path for path in store.rglob("*") if path.is_file())
        return {str(path.relative_to(store)): path.stat().st_size for path in files}

    def run(self, flip: Flip) -> Verdict:
        """One case; raises nothing."""
        path = self._folder / "rotten"
        shutil.rmtree(path, ignore_errors=True)
        shutil.copytree(self._folder / "library", path)
        with (path / "store" / flip.file).open("r+b") as stream:
            stream.seek(flip.offset)
            (byte,) = stream.read(1)
            stream.seek(flip.offset)
            stream.write(bytes([byte ^ flip.bits]))
        named: list[str] = []
        defects: list[str] = []
        read = ""
        # PanicException, a Rust library's own, is a BaseException.
        try:
            read = _read(path)
        except BaseException:
            defects.append(f"a reader met {traceback.format_exc()[-1500:]}")
        try:
            named += _repair(path / "store")
            if not any(flip.file in name or name.startswith("opening: ") for name in named):
                defects.append(f"the damage is not named: {named}")
            with Library.open(path) as library:
                if not library.wait(_PATIENCE):
                    defects.append("after the repair it never comes to rest")
            found = differences(content_of(path), self._afresh)
            defects += [f"after the repair: {line}" for line in found]
            defects += [
                f"still damaged: {damage}" for damage in Store(path / "store").check(_never)
            ]
        except BaseException:
            defects.append(f"not repaired: {traceback.format_exc()[-1500:]}")
        return Verdict(read, tuple(named), tuple(defects))


def _read(path: Path) -> str:
    """What a reader meets who knows nothing of the damage."""
    try:
        with Library.open(path, read_only=True) as library:
            for mode in ("keyword", "semantic", "hybrid"):
                for evidence in library.search("herons and tides", mode=mode):
                    library.document(evidence.document)
            library.search('"tells of herons"')
            library.status()
            library.problems()
    except MunimentError as error:
        return str(error)
    return "searched"


def _repair(store: Path) -> Iterator[str]:
    """What opening the store and checking it says of the damage; it is repaired then."""
    opened = Store(store)
    if opened.mended:
        yield f"opening: {opened.mended}"
    damages = opened.check(_never)
    yield from map(str, damages)
    opened.repair(damages)


def main() -> None:
    """Answer {} with the sizes of the store's files, and a flip with its verdict."""
    with cheap():
        decay = Decay(Path(sys.argv[1]))
        for line in sys.stdin:
            question: dict[str, Any] = json.loads(line)
            answer = decay.run(Flip(**question)).__dict__ if question else {"sizes": decay.sizes()}
            print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
