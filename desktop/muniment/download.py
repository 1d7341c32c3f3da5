"""Downloads a file whose size and checksum are known: all that opens a connection is here.

It is for the builder of an installer, and for the one child process that the program starts when
a person asks for a model by its name (`muniment.model_download`). What comes is kept beside its
place as `NAME.part` until it is whole and its checksum is right; the next try goes on from there.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import ssl
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from pathlib import Path
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, OpenerDirector, Request, build_opener

from muniment.durable import sync_folder
from muniment.errors import ModelError, disk_trouble
from muniment.offline import is_local

_BLOCK = 256 << 10
_SPARE = 500_000_000
_PATIENCE = 30.0
_TRIES = 4
_PARTIAL, _BEYOND = 206, 416
_TITLE = "The model could not be downloaded"
# Where systems keep whom they trust, if Python was built on another one and looks elsewhere.
_TRUSTED = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that can be had at an address, and what it must be."""

    address: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Network:
    """How a download is tried: seconds to wait, tries in vain on end, and pauses after each."""

    patience: float = _PATIENCE
    tries: int = _TRIES
    pause: Callable[[int], None] = lambda tried: time.sleep(min(2.0 ** (tried - 1), 30.0))


class _Broken(Exception):
    """The connection ended too early, or was not made; it may be tried again."""


def download(
    offered: Offered,
    place: Path,
    *,
    network: Network | None = None,
    progress: Progress = lambda done: None,
) -> None:
    """Put the file into its place, whose folder is there.

    `progress` hears how many of its bytes are here; what it raises ends the download. Raises
    ModelError with the reason and what to do; what came until then is kept.
    """
    if not may_ask(offered.address):
        raise ModelError(
            _TITLE, f"{offered.address} is no address on the web that is safe (https).", place
        )
    part, said = part_of(place), ""
    way = network or Network()
    # One that gets somewhere each time may break off as often as it likes.
    in_vain = 0
    while in_vain < way.tries:
        before = size(part)
        try:
            _go_on(offered, part, way.patience, progress)
            break
        except _Broken as error:
            said = str(error)
        in_vain = 0 if size(part) > before else in_vain + 1
        if in_vain < way.tries:
            way.pause(in_vain)
    if size(part) < offered.bytes:
        raise ModelError(
            _TITLE,
            f"{offered.address}: {said}. {size(part):,} of {offered.bytes:,} bytes are here; the "
            "next try goes on from there.",
            place,
        )
    if sha256(part) != offered.sha256:
        part.unlink()
        raise ModelError(
            _TITLE,
            f"{offered.address} gave another file than it should: its checksum differs. It was "
            "deleted. Try again; if that happens twice, the file there has been changed.",
            place,
        )
    part.replace(place)
    sync_folder(place.parent)


def check_space(files: Iterable[tuple[int, Path]], folder: Path) -> None:
    """Whether there is room for files of these sizes at these places in a folder, which exists.

    What has come of them already counts. Raises ModelError if there is not.
    """
    rest = sum(whole - size(part_of(place)) for whole, place in files)
    free = shutil.disk_usage(folder).free
    if rest > 0 and rest + _SPARE > free:
        raise ModelError(
            "There is not enough space for the model",
            f"It takes {rest / 1e9:,.1f} GB more, and {free / 1e9:,.1f} GB are free in {folder}. "
            "Make space, and try again.",
            folder,
        )


def may_ask(address: str) -> bool:
    """Whether an address is one on the web that nobody on the way can read or change.

    One on this computer need not be: tests, and a tunnel to a server of one's own.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and is_local(parts.hostname))
    )


def part_of(place: Path) -> Path:
    """Where a file lies while it is not whole."""
    return place.with_name(f"{place.name}.part")


def size(path: Path) -> int:
    """The bytes of a file, 0 if it is not there."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def sha256(path: Path) -> str:
    """The checksum of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


# ---------------------------------------------------------------- inside


def _go_on(offered: Offered, part: Path, patience: float, progress: Progress) -> None:
    """Download what is missing. Raises _Broken if not all of it came, ModelError if it cannot."""
    begun = size(part)
    if begun >= offered.bytes:
        return
    headers = {"User-Agent": "muniment", "Accept-Encoding": "identity"}
    if begun:
        headers["Range"] = f"bytes={begun}-"
    try:
        with _opener().open(Request(offered.address, headers=headers), timeout=patience) as answer:
            _check_length(offered, answer, begun)
            _keep(offered, answer, part, progress)
    except HTTPError as error:
        error.close()
        _refused(offered, error, part)
    except URLError as error:
        if isinstance(error.reason, ssl.SSLCertVerificationError):
            raise ModelError(
                _TITLE,
                f"{offered.address} does not prove that it is who it should be "
                f"({error.reason.verify_message}). Nothing was downloaded.",
            ) from error
        raise _Broken(f"it could not be reached ({error.reason})") from error
    except (OSError, HTTPException) as error:
        raise _Broken(f"the connection broke off ({error or type(error).__name__})") from error
    if size(part) < offered.bytes:
        raise _Broken("the connection broke off")


def _refused(offered: Offered, error: HTTPError, part: Path) -> None:
    """What a server's refusal means."""
    if error.code == _BEYOND:
        part.unlink(missing_ok=True)
        raise _Broken("what was here of it was of no use") from None
    if error.code >= 500:
        raise _Broken(f"the server is in trouble ({error.code})") from None
    raise ModelError(
        _TITLE,
        f"{offered.address} is not there: the server says {error.code} {error.reason}.",
    ) from None


def _check_length(offered: Offered, answer: HTTPResponse, begun: int) -> None:
    """Whether the server is about to send what was asked for; it may be another file by now."""
    length = answer.headers.get("Content-Length")
    if length is None:
        return
    start = begun if answer.status == _PARTIAL else 0
    if not length.isdigit() or start + int(length) != offered.bytes:
        raise ModelError(
            _TITLE,
            f"{offered.address} has another size than it should: {length} bytes, where "
            f"{offered.bytes - start:,} are missing. Nothing was downloaded.",
        )


def _keep(offered: Offered, answer: HTTPResponse, part: Path, progress: Progress) -> None:
    resumed = answer.status == _PARTIAL
    with _kept(part, "ab" if resumed else "wb") as kept:
        done = kept.tell()
        if resumed and not answer.headers.get("Content-Range", "").startswith(f"bytes {done}-"):
            kept.truncate(0)
            raise _Broken("the server went on from another place")
        while block := answer.read1(_BLOCK):
            done += len(block)
            if done > offered.bytes:
                raise ModelError(
                    _TITLE,
                    f"{offered.address} gives more than the {offered.bytes:,} bytes it should.",
                )
            _write(kept, block, part)
            progress(done)
        _sync(kept, part)


def _kept(part: Path, mode: str) -> IO[bytes]:
    try:
        # Unbuffered: whatever ends this process, what came until then is in the file.
        return part.open(mode, buffering=0)
    except OSError as error:
        raise _unwritten(error, part) from error


def _write(kept: IO[bytes], block: bytes, part: Path) -> None:
    try:
        while block:
            block = block[kept.write(block) :]
    except OSError as error:
        raise _unwritten(error, part) from error


def _sync(kept: IO[bytes], part: Path) -> None:
    try:
        os.fsync(kept.fileno())
    except OSError as error:
        raise _unwritten(error, part) from error


def _unwritten(error: OSError, part: Path) -> ModelError:
    reason = disk_trouble(error) or error.strerror or str(error)
    return ModelError(_TITLE, f"{part}: {reason}.", part)


class _Careful(HTTPRedirectHandler):
    """Goes where a server sends it, unless others could listen there."""

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> Request | None:
        if not may_ask(newurl):
            raise ModelError(
                _TITLE,
                f"{req.full_url} points to {newurl}, which is no address on the web that is safe "
                "(https).",
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> OpenerDirector:
    context = ssl.create_default_context()
    if ssl.get_default_verify_paths().cafile is None:
        trusted = next((file for file in _TRUSTED if Path(file).is_file()), None)
        if trusted is not None:
            context.load_verify_locations(trusted)
    return build_opener(_Careful, HTTPSHandler(context=context))
