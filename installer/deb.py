"""deb(…) → a package for Debian, Ubuntu and their kin, written without debhelper.

Libraries that PyInstaller copied from the building system are taken out again: the package
depends on those of the system it is installed on, which get their security updates there.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import tempfile
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path

from installer import elf
from installer.bundle import ROOT, Stamp
from installer.contents import of_system
from installer.failure import Failure
from installer.freeze import Frozen
from installer.icons import SOURCE, draw
from installer.trim import drop_dangling, size_of

_FILES = Path(__file__).with_name("linux")
_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
# Loaded by name at run time, where no table of a library says so; whom a download trusts, and
# what opens links.
_MORE_DEPENDENCIES = ("libegl1", "libgl1")
_RECOMMENDED = ("ca-certificates", "xdg-utils", "xdg-desktop-portal", "fonts-dejavu-core")
_DESCRIPTION = """search and question your own documents, offline
 Muniment searches your own documents and answers questions about them, on
 your own computer. Each sentence of an answer names the place it comes from,
 and a click opens that page with the passage marked.
 .
 Nothing leaves the computer, and the files are only ever read. The models
 are in this package: no connection is needed.
 .
 Free software under the GNU AGPL, version 3 or later. The source of exactly
 this version, with all that builds it, is offered at no charge where this
 package is; /usr/share/doc/muniment/licences.html has the licences of all parts."""
# A package needs an address; nobody's, until whoever publishes it gives theirs.
_NOBODY = "The Muniment developers <muniment@localhost>"


def deb(frozen: Frozen, made: Stamp, target: Path, *, quick: bool = False) -> Path:
    """Write the package into the folder `target`; returns its path.

    `quick` packs it less tightly, in a tenth of the time. Raises Failure if Debian's tools are
    not there or refuse: all libraries that Qt links to must be installed where it is built.
    """
    with tempfile.TemporaryDirectory(prefix="muniment-deb-", dir=target) as folder:
        tree = Path(folder)
        tree.chmod(0o755)
        program = tree / "usr/lib/muniment"
        shutil.copytree(frozen.folder, program, symlinks=True, copy_function=_link)
        drop_system_libraries(program / "_internal", frozen.origins)
        _integrate(tree, made)
        _set_modes(tree)
        control = tree / "DEBIAN"
        control.mkdir()
        (control / "control").write_text(_control(tree, made), "utf-8")
        postrm = control / "postrm"
        shutil.copyfile(_FILES / "postrm", postrm)
        postrm.chmod(0o755)
        package = target / f"muniment_{made.full}-{made.edition}_{_architecture()}.deb"
        # zstd: Debian 12 and Ubuntu 22.04 unpack it, in a tenth of the time that xz takes.
        command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z3" if quick else "-z19"]
        _run(*command, "--build", str(tree), str(package))
    return package


def _link(source: str, target: str) -> None:
    """As a copy, where the file system allows it without the time and the space of one."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def drop_system_libraries(folder: Path, origins: dict[str, str]) -> None:
    """Take out of the program what was copied from this system, and links to it."""
    for name, origin in origins.items():
        if of_system(origin):
            (folder / name).unlink(missing_ok=True)
    drop_dangling(folder)


# ---------------------------------------------------------------- the desktop


def _integrate(tree: Path, made: Stamp) -> None:
    share = tree / "usr/share"
    binaries = tree / "usr/bin"
    binaries.mkdir(parents=True)
    (binaries / "muniment").symlink_to("../lib/muniment/muniment")
    _copy(_FILES / "muniment.desktop", share / "applications/muniment.desktop", made)
    _copy(_FILES / "muniment.xml", share / "mime/packages/muniment.xml", made)
    name = "app.muniment.Muniment.metainfo.xml"
    _copy(_FILES / name, share / "metainfo" / name, made)
    _icons(share / "icons/hicolor")
    documents = share / "doc/muniment"
    _copy(ROOT / "LICENSE", documents / "copyright", made)
    inside = "lib/muniment/_internal/resources/licences.html"
    (documents / "licences.html").symlink_to(f"../../../{inside}")
    _zipped((ROOT / "CHANGELOG.md").read_bytes(), documents / "NEWS.gz")
    _zipped(_changelog(made).encode(), documents / "changelog.gz")
    manual = _filled(_FILES / "muniment.1", made).encode()
    _zipped(manual, share / "man/man1/muniment.1.gz")


def _changelog(made: Stamp) -> str:
    """In the form that Debian's tools read."""
    when = format_datetime(datetime.fromisoformat(made.date))
    return (
        f"muniment ({made.full}) unstable; urgency=medium\n\n"
        f"  * What is new stands in NEWS.gz.\n\n -- {_maintainer()}  {when}\n"
    )


def _maintainer() -> str:
    """Who answers for the package: the variable MUNIMENT_MAINTAINER, as "Name <address>"."""
    return os.environ.get("MUNIMENT_MAINTAINER", _NOBODY)


def _filled(path: Path, made: Stamp) -> str:
    text = path.read_text("utf-8")
    return text.replace("@VERSION@", made.version).replace("@DATE@", made.date[:10])


def _copy(source: Path, target: Path, made: Stamp) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(_filled(source, made), "utf-8")


def _zipped(content: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(content, 9, mtime=0))


def _icons(folder: Path) -> None:
    """The icon in the sizes that desktops ask for."""
    draw({folder / f"{size}x{size}/apps/muniment.png": size for size in _SIZES})
    scalable = folder / "scalable/apps/muniment.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copyfile(SOURCE, scalable)


# ---------------------------------------------------------------- the package


def _control(tree: Path, made: Stamp) -> str:
    depends = sorted({*dependencies(tree), *_MORE_DEPENDENCIES})
    return "\n".join(
        [
            "Package: muniment",
            f"Version: {made.full}",
            f"Architecture: {_architecture()}",
            f"Maintainer: {_maintainer()}",
            *([f"Homepage: {page}"] if (page := os.environ.get("MUNIMENT_HOMEPAGE")) else []),
            f"Installed-Size: {size_of(tree) // 1024}",
            f"Depends: {', '.join(depends)}",
            f"Recommends: {', '.join(_RECOMMENDED)}",
            "Section: utils",
            "Priority: optional",
            f"Description: {_DESCRIPTION}",
            "",
        ]
    )


def dependencies(tree: Path) -> list[str]:
    """The packages that hold what the libraries in a tree link to, with the versions they need."""
    files = [str(path) for path in elf.libraries(tree)]
    private = sorted({str(Path(path).parent) for path in files})
    with tempfile.TemporaryDirectory() as folder:
        control = Path(folder) / "debian/control"
        control.parent.mkdir()
        control.write_text("Source: muniment\n\nPackage: muniment\nArchitecture: any\n", "utf-8")
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
        command += [f"-l{path}" for path in private]
        said = _run(*command, *files, cwd=Path(folder))
    found = re.search(r"^shlibs:Depends=(.*)$", said, re.MULTILINE)
    return found[1].split(", ") if found else []


def _architecture() -> str:
    return _run("dpkg", "--print-architecture").strip()


def _set_modes(tree: Path) -> None:
    """Readable by all, writable by root, whatever the builder's umask; dated by the caller."""
    for path in tree.rglob("*"):
        if path.is_symlink():
            continue
        starts = path.is_dir() or (path.stat().st_mode & 0o100 and not _is_library(path))
        path.chmod(0o755 if starts else 0o644)


def _is_library(path: Path) -> bool:
    return ".so" in path.name


def _run(*command: str, cwd: Path | None = None) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=cwd)
    except FileNotFoundError as error:
        raise Failure(f"{command[0]} is needed to build the package (Debian: dpkg-dev).") from error
    except subprocess.CalledProcessError as error:
        said = "\n".join(error.stderr.splitlines()[-10:])
        raise Failure(f"{command[0]} refused with status {error.returncode}:\n{said}") from error
    return done.stdout
