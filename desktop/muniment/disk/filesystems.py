"""What lies under a path: which file system, whether it tells of changes, and what it holds.

Asking a network drive that does not answer may take for ever: only `mounts` and `reporting`
are safe to call from a thread that must go on.
"""

from __future__ import annotations

import ctypes
import os
import stat
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

import psutil

# Their changes are made elsewhere, by another computer or outside the virtual machine, and
# the Linux kernel and macOS hear nothing of them.
_REMOTE = frozenset(
    {"9p", "acfs", "afpfs", "afs", "auristorfs", "ceph", "cifs", "coda", "davfs", "drvfs", "ftp"}
    | {"fuse.davfs2", "fuse.glusterfs", "fuse.google-drive-ocamlfuse", "fuse.gvfsd-fuse"}
    | {"fuse.onedriver", "fuse.prl_fsd", "fuse.rclone", "fuse.s3fs", "fuse.sshfs"}
    | {"fuse.vmhgfs-fuse", "gfs", "gfs2", "gpfs", "lustre", "ncp", "ncpfs", "nfs", "nfs3", "nfs4"}
    | {"ocfs2", "orangefs", "prl_fs", "smb2", "smb3", "smbfs", "sshfs", "vboxsf", "virtiofs"}
    | {"vmhgfs", "webdav"}
)
_DRIVE_REMOTE = 4


class Reporting(Enum):
    """Which changes the system tells of."""

    ALL = auto()
    OWN = auto()  # those made on this computer; there may be others
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system and the folder at which it is found."""

    point: str
    type: str
    device: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """What is found at a path: another one if a drive was changed or a folder made anew.

    `mounts` are the file systems that begin inside a folder; `content` is the size and the
    time of change of a file, and empty for a folder; `readable` is whether it may be read.
    """

    device: int
    inode: int
    mounts: tuple[Mount, ...] = ()
    content: tuple[int, ...] = ()
    readable: bool = True

    @property
    def is_file(self) -> bool:
        return bool(self.content)


def mounts() -> tuple[Mount, ...]:
    """The file systems of this computer; none on Windows, where drives tell."""
    if sys.platform == "win32":
        return ()
    try:
        found = psutil.disk_partitions(all=True)
    except OSError:
        return ()
    return tuple(Mount(part.mountpoint, part.fstype, part.device) for part in found)


def reporting(path: str, known: Sequence[Mount]) -> Reporting:
    """Whether changes at a path (a real one, without links) are told of."""
    if sys.platform == "win32":
        return Reporting.NONE if _is_network_drive(path) else Reporting.ALL
    # Of two at one point, the later one hides the other.
    holding = [mount for mount in known if _holds(mount.point, path)]
    kind = max(reversed(holding), key=lambda mount: len(mount.point)).type if holding else ""
    if kind in _REMOTE:
        return Reporting.NONE
    return Reporting.OWN if kind.startswith("fuse.") or kind == "fuse" else Reporting.ALL


def identity(path: str, known: Sequence[Mount]) -> Identity | None:
    """What is at a path now; None if nothing is, or nothing that can be reached."""
    try:
        status = os.stat(path)  # noqa: PTH116
        readable = os.access(path, os.R_OK)
        inside: tuple[Mount, ...] = ()
        content: tuple[int, ...] = (status.st_size, status.st_mtime_ns)
        if stat.S_ISDIR(status.st_mode):
            content = ()
            real = os.path.realpath(path)
            inside = tuple(m for m in known if m.point != real and _holds(real, m.point))
    except OSError:
        return None
    return Identity(status.st_dev, status.st_ino, inside, content, readable)


def settled_mark(path: str) -> object:
    """What differs while a file is being written; None where no file is.

    Windows keeps the size and the time of a file that is being copied; there it says so by
    refusing to open it.
    """
    try:
        status = os.stat(path)  # noqa: PTH116
        if not stat.S_ISREG(status.st_mode):
            return None
        if sys.platform == "win32":
            with open(path, "rb"):  # noqa: PTH123
                pass
    except PermissionError:
        return object() if sys.platform == "win32" else None
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def fingerprints(
    root: str, wanted: Callable[[str], bool], stopped: Callable[[], bool]
) -> dict[str, int] | None:
    """For each folder under a root a number that changes when a file or folder in it does.

    None if the root cannot be listed, or if `stopped` ended the walk. Folders that are not
    `wanted` are passed over; links to folders are not followed.
    """
    prints: dict[str, int] = {}
    pending = [root]
    while pending:
        if stopped():
            return None
        folder = pending.pop()
        try:
            with os.scandir(folder) as entries:
                prints[folder] = sum(_print(entry, pending, wanted) for entry in entries)
        except OSError:
            if folder == root:
                return None
            prints[folder] = -1
    return prints


def _print(entry: os.DirEntry[str], pending: list[str], wanted: Callable[[str], bool]) -> int:
    try:
        if entry.is_dir(follow_symlinks=False):
            if wanted(entry.path):
                pending.append(entry.path)
            return hash(entry.name)
        status = entry.stat()
        return hash((entry.name, status.st_size, status.st_mtime_ns))
    except OSError:
        return hash((entry.name,))


def _holds(folder: str, path: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _is_network_drive(path: str) -> bool:
    drive = os.path.splitdrive(path)[0]
    if drive.startswith("\\\\"):
        return True
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _DRIVE_REMOTE)
    return False
