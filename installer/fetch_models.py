"""Fills a folder with the models of an edition, each file checked against the manifest.

    python -m installer.fetch_models --edition standard --from /media/stick DIR

A file is taken from the first of: the folder given with --from, an installed Python package,
the address that the manifest names. A download that broke off goes on where it stopped. A file
whose checksum the manifest does not know ("unverified") is taken from a folder of the person's
alone, never from the network, and its checksum is said so that it can be pinned.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from installer.failure import Failure
from muniment.download import Network, Offered, check_space, download, part_of, sha256
from muniment.errors import ModelError
from muniment.models import UNVERIFIED, brought

MANIFEST = Path(__file__).parent.parent / "resources" / "models.toml"
EDITIONS = ("starter", "standard", "custom")
_BLOCK = 1 << 20

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file of a model: where it goes (`model/file`), what it must be, where it may come from.

    `sha256` may be "unverified" and `bytes` 0, where nobody has held the file; `package` and
    `address` may be empty.
    """

    model: str
    file: str
    sha256: str
    bytes: int
    package: str = ""
    address: str = ""

    @property
    def known(self) -> bool:
        """Whether it can be told from any other file."""
        return self.sha256 != UNVERIFIED


def wanted(edition: str, manifest: Path = MANIFEST) -> list[Wanted]:
    """The files of an edition's models. *custom* is *starter* without its answering model."""
    entries: list[dict[str, Any]] = tomllib.loads(manifest.read_text("utf-8"))["model"]
    of = "starter" if edition == "custom" else edition
    return [
        Wanted(model=entry["name"], **file)
        for entry in entries
        if entry.get("edition") == of and not (edition == "custom" and entry["role"] == "answers")
        for file in entry["files"]
    ]


def fetch(
    files: Sequence[Wanted],
    target: Path,
    folder: Path | None = None,
    *,
    network: Network | None = None,
    progress: Progress = lambda name, done, whole: None,
) -> list[str]:
    """Put the files into `target`; returns what the person should know of them.

    What is there already and right is left alone. `progress` hears the file, and how many of
    its bytes are there of how many. Raises Failure, saying the file and what to do; what was
    done until then stays, and the next call goes on from it.
    """
    target.mkdir(parents=True, exist_ok=True)
    notes = []
    missing = [file for file in files if not _there(file, _place(target, file))]
    _check_space(missing, target)
    for file in missing:
        place = _place(target, file)
        place.parent.mkdir(parents=True, exist_ok=True)
        source = _near(file, folder)
        if source is not None:
            _copy(file, source, place, progress)
        else:
            _download(file, place, network, progress)
        if not file.known:
            notes.append(
                f"{file.model}/{file.file} was taken as it is: the manifest does not know its "
                f"checksum. It is {sha256(place)}, {place.stat().st_size} bytes."
            )
    return notes


def _place(target: Path, file: Wanted) -> Path:
    return target / file.model / file.file


def _there(file: Wanted, place: Path) -> bool:
    return place.is_file() and (not file.known or sha256(place) == file.sha256)


def _check_space(files: Sequence[Wanted], target: Path) -> None:
    try:
        check_space([(file.bytes, _place(target, file)) for file in files], target)
    except ModelError as error:
        raise Failure(f"{error.title}: {error.message}") from error


# ---------------------------------------------------------------- from here


def _near(file: Wanted, folder: Path | None) -> Path | None:
    """The file in the given folder or in a package. One of another content is passed over."""
    places = list(brought(folder, file.model, file.file, file.address)) if folder else []
    places += list(_in_package(file.package)) if file.known else []
    return next((path for path in places if path.is_file() and _right(file, path)), None)


def _in_package(location: str) -> Iterator[Path]:
    package, _, rest = location.partition("/")
    spec = importlib.util.find_spec(package) if package else None
    for folder in (spec.submodule_search_locations or []) if spec else []:
        yield Path(folder) / rest


def _right(file: Wanted, path: Path) -> bool:
    if not file.known:
        return True
    return path.stat().st_size == file.bytes and sha256(path) == file.sha256


def _copy(file: Wanted, source: Path, place: Path, progress: Progress) -> None:
    part, whole = part_of(place), source.stat().st_size
    with source.open("rb") as given, part.open("wb") as kept:
        while block := given.read(_BLOCK):
            kept.write(block)
            progress(file.file, kept.tell(), whole)
    part.replace(place)


# ---------------------------------------------------------------- from the network


def _download(file: Wanted, place: Path, network: Network | None, progress: Progress) -> None:
    if not file.address or not file.known:
        why = "its checksum is not known" if file.address else "the manifest has no address for it"
        raise Failure(
            f"{file.model}/{file.file} is not here, and it cannot be downloaded: {why}. Get it "
            "from its makers and name the folder that it lies in with --from."
        )
    try:
        download(
            Offered(file.address, file.bytes, file.sha256),
            place,
            network=network,
            progress=lambda done: progress(file.file, done, file.bytes),
        )
    except ModelError as error:
        raise Failure(f"{error.title}: {error.message}") from error


# ---------------------------------------------------------------- on the command line


def main() -> int:
    """Fill the folder that is named; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m installer.fetch_models", description=__doc__)
    parser.add_argument("target", type=Path, metavar="DIR")
    parser.add_argument("--edition", choices=EDITIONS, default="starter")
    parser.add_argument("--manifest", type=Path, default=MANIFEST)
    parser.add_argument("--from", dest="folder", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    try:
        for note in fetch(
            wanted(options.edition, options.manifest),
            options.target,
            options.folder,
            progress=_bar,
        ):
            print(note)
    except (Failure, OSError) as error:
        print(f"\nfetch_models: {error}", file=sys.stderr)
        return 1
    return 0


def _bar(name: str, done: int, whole: int) -> None:
    width = 30
    full = width * done // max(whole, 1)
    with contextlib.suppress(OSError):
        sys.stderr.write(f"\r{name[:40]:40} [{'#' * full:{width}}] {done / 1e6:,.1f} MB ")
        sys.stderr.write("\n" if done >= whole else "")
        sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
