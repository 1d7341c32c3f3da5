"""single(…) → the whole program in one file, for Linux systems of all kinds.

A shell script with the program behind it. It unpacks itself the first time it is started,
into the person's own folder: neither FUSE nor any right is needed, and every later start
is that of the unpacked program.
"""

from __future__ import annotations

import gzip
import platform
import tarfile
from pathlib import Path

from installer.bundle import Stamp
from installer.freeze import Frozen

_HEAD = Path(__file__).with_name("linux") / "single.sh"


def single(frozen: Frozen, made: Stamp, target: Path, *, quick: bool = False) -> Path:
    """Write the file into the folder `target`; `quick` packs it less tightly."""
    head = _HEAD.read_text("utf-8").replace("@BUILD@", f"{made.full}-{made.edition}")
    head = head.replace("@LINES@", str(head.count("\n") + 1))
    path = target / f"muniment-{made.full}-{made.edition}-{platform.machine()}.run"
    draft = path.with_name(f"{path.name}.new")
    with draft.open("wb") as file:
        file.write(head.encode())
        with (
            gzip.GzipFile(
                fileobj=file, mode="wb", compresslevel=1 if quick else 9, mtime=0
            ) as packed,
            tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as archive,
        ):
            archive.add(frozen.folder, "muniment", filter=_anonymous)
    draft.chmod(0o755)
    draft.replace(path)
    return path


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Whose it was where it was built is nobody's business."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member
