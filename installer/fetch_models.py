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
import hashlib
import importlib.util
import shutil
import sys
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from installer.failure import Failure

MANIFEST = Path(__file__).parent.parent / "resources" / "models.toml"
EDITIONS = ("starter", "standard", "custom")
UNVERIFIED = "unverified"
_BLOCK = 1 << 20
_SPARE = 200_000_000
_PATIENCE = 30.0
_TRIES = 5
_PARTIAL, _BEYOND = 206, 416

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


@dataclass(frozen=True, slots=True)
class Network:
    """How a download is tried: seconds to wait, tries in vain on end, and pauses after each."""

    patience: float = _PATIENCE
    tries: int = _TRIES
    pause: Callable[[int], None] = lambda tried: time.sleep(min(2.0**tried, 30.0))


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
            _download(file, place, network or Network(), progress)
        if not file.known:
            notes.append(
                f"{file.model}/{file.file} was taken as it is: the manifest does not know its "
                f"checksum. It is {_sha256(place)}, {place.stat().st_size} bytes."
            )
    return notes


def _place(target: Path, file: Wanted) -> Path:
    return target / file.model / file.file


def _there(file: Wanted, place: Path) -> bool:
    return place.is_file() and (not file.known or _sha256(place) == file.sha256)


def _check_space(files: Sequence[Wanted], target: Path) -> None:
    begun = [_part(_place(target, file)) for file in files]
    rest = sum(file.bytes for file in files) - sum(_size(part) for part in begun)
    free = shutil.disk_usage(target).free
    if rest + _SPARE > free:
        raise Failure(
            f"There is not enough space in {target}: the models take {rest / 1e9:,.1f} GB more, "
            f"and {free / 1e9:,.1f} GB are free."
        )


# ---------------------------------------------------------------- from here


def _near(file: Wanted, folder: Path | None) -> Path | None:
    """The file in the given folder or in a package. One of another content is passed over."""
    places = [folder / file.model / file.file, folder / file.file] if folder else []
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
    return path.stat().st_size == file.bytes and _sha256(path) == file.sha256


def _copy(file: Wanted, source: Path, place: Path, progress: Progress) -> None:
    part, whole = _part(place), source.stat().st_size
    with source.open("rb") as given, part.open("wb") as kept:
        while block := given.read(_BLOCK):
            kept.write(block)
            progress(file.file, kept.tell(), whole)
    part.replace(place)


# ---------------------------------------------------------------- from the network


class _Broken(Exception):
    """The connection ended too early, or was not made; it may be tried again."""


def _download(file: Wanted, place: Path, network: Network, progress: Progress) -> None:
    if not file.address or not file.known:
        why = "its checksum is not known" if file.address else "the manifest has no address for it"
        raise Failure(
            f"{file.model}/{file.file} is not here, and it cannot be downloaded: {why}. Get it "
            "from its makers and name the folder that it lies in with --from."
        )
    if not file.address.startswith(("https://", "http://")):
        raise Failure(f"{file.file}: {file.address} is no address on the web.")
    part, said = _part(place), ""
    # One that gets somewhere each time may break off as often as it likes.
    in_vain = 0
    while in_vain < network.tries:
        before = _size(part)
        try:
            _go_on(file, part, network.patience, progress)
            break
        except _Broken as error:
            said = str(error)
        in_vain = 0 if _size(part) > before else in_vain + 1
        network.pause(in_vain)
    if _size(part) < file.bytes:
        raise Failure(
            f"{file.file} could not be downloaded from {file.address}: {said}. "
            f"{_size(part):,} of {file.bytes:,} bytes are here; the next try goes on from there."
        )
    if _sha256(part) != file.sha256:
        part.unlink()
        raise Failure(
            f"{file.address} gave another file than it should: its checksum differs. It was "
            "deleted. Try again; if that happens twice, the file there has been changed."
        )
    part.replace(place)


def _go_on(file: Wanted, part: Path, patience: float, progress: Progress) -> None:
    """Download what is missing. Raises _Broken if not all of it came, Failure if it cannot."""
    begun = _size(part)
    if begun >= file.bytes:
        return
    headers = {"User-Agent": "muniment-installer", "Accept-Encoding": "identity"}
    if begun:
        headers["Range"] = f"bytes={begun}-"
    try:
        with urlopen(Request(file.address, headers=headers), timeout=patience) as answer:
            _check_length(file, answer, begun)
            _keep(file, answer, part, progress)
    except HTTPError as error:
        error.close()
        if error.code == _BEYOND:
            part.unlink(missing_ok=True)
            raise _Broken("what was here of it was of no use") from None
        if error.code >= 500:
            raise _Broken(f"the server is in trouble ({error.code})") from None
        raise Failure(
            f"{file.address} is not there: the server says {error.code} {error.reason}."
        ) from None
    except (OSError, HTTPException) as error:
        raise _Broken(str(getattr(error, "reason", error)) or type(error).__name__) from error
    if _size(part) < file.bytes:
        raise _Broken("the connection broke off")


def _check_length(file: Wanted, answer: HTTPResponse, begun: int) -> None:
    """Whether the server is about to send what was asked for; it may be another file by now."""
    length = answer.headers.get("Content-Length")
    if length is None:
        return
    start = begun if answer.status == _PARTIAL else 0
    if not length.isdigit() or start + int(length) != file.bytes:
        raise Failure(
            f"{file.address} has another size than it should: {length} bytes, where "
            f"{file.bytes - start:,} are missing. Nothing was downloaded."
        )


def _keep(file: Wanted, answer: HTTPResponse, part: Path, progress: Progress) -> None:
    resumed = answer.status == _PARTIAL
    with part.open("ab" if resumed else "wb") as kept:
        done = kept.tell()
        if resumed and not answer.headers.get("Content-Range", "").startswith(f"bytes {done}-"):
            kept.truncate(0)
            raise _Broken("the server went on from another place")
        while block := answer.read(_BLOCK):
            done += len(block)
            if done > file.bytes:
                raise Failure(f"{file.address} gives more than the {file.bytes:,} bytes it should.")
            kept.write(block)
            progress(file.file, done, file.bytes)


def _part(place: Path) -> Path:
    return place.with_name(f"{place.name}.part")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


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
