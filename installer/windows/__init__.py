"""What only an installer for Windows needs: version resource, icon, the NSIS script's run.

Written and compiled on Linux against a stand-in for the program; not yet run on Windows.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from installer.bundle import Stamp
from installer.failure import Failure
from installer.freeze import Frozen
from installer.icons import draw

_SCRIPT = Path(__file__).with_name("muniment.nsi")
_ICON = 256


def prepare(build: Path, made: Stamp) -> dict[str, str]:
    """Write what PyInstaller puts into the programs; returns the variables that name it."""
    build.mkdir(parents=True, exist_ok=True)
    resource, icon = build / "version.txt", build / "muniment.png"
    resource.write_text(version_resource(made), "utf-8")
    draw({icon: _ICON})  # PyInstaller makes an .ico of it, with Pillow
    return {"MUNIMENT_VERSION_RESOURCE": str(resource), "MUNIMENT_ICON": str(icon)}


def version_resource(made: Stamp) -> str:
    """What Windows shows of the program's file, as PyInstaller takes it."""
    numbers = (*map(int, made.version.split(".")), 0, 0, 0)[:4]
    told = {
        "CompanyName": "The Muniment developers",
        "FileDescription": "Muniment",
        "FileVersion": made.version,
        "InternalName": "muniment",
        "LegalCopyright": "AGPL-3.0-or-later",
        "ProductName": "Muniment",
        "ProductVersion": made.full,
    }
    pairs = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in told.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),\n"
        f"  kids=[StringFileInfo([StringTable('040904B0', [{pairs}])]),\n"
        "        VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def setup(frozen: Frozen, made: Stamp, target: Path) -> Path:
    """Write the installer into the folder `target`; returns its path.

    The variable MUNIMENT_SIGN is the command that signs a file, put before its name. Raises
    Failure if NSIS is not there or refuses.
    """
    path = target / f"muniment-{made.full}-{made.edition}-setup.exe"
    program = shutil.which("makensis")
    if program is None:
        raise Failure("NSIS is needed to build the installer for Windows: makensis was not found.")
    given = {"SOURCE": frozen.folder, "VERSION": made.version, "FULL": made.full, "TARGET": path}
    if sign := os.environ.get("MUNIMENT_SIGN"):
        given["SIGN"] = sign
    options = [f"-D{name}={value}" for name, value in given.items()]
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [program, "-V2", *options, str(_SCRIPT)],
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,
        )
    if done.returncode:
        raise Failure(f"NSIS refused with status {done.returncode}:\n{done.stdout}{done.stderr}")
    return path
