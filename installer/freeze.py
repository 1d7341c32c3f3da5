"""freeze(…) → the program as a folder, made by PyInstaller from this environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from installer.failure import Failure

SPECIFICATION = Path(__file__).with_name("muniment.spec")


@dataclass(frozen=True, slots=True)
class Frozen:
    """The program's folder, as PyInstaller left it or trimmed.

    `origins` says of each file, as a path in `contents` with `/`, which file it was copied
    from; `modules` the same of each Python module in the program's archive.
    """

    folder: Path
    origins: dict[str, str]
    modules: dict[str, str]

    @property
    def contents(self) -> Path:
        """Where all lies but the program that is started."""
        return self.folder / ("Contents/Frameworks" if _is_app(self.folder) else "_internal")

    @property
    def program(self) -> Path:
        """What is started, by people in a terminal and by the program itself."""
        if _is_app(self.folder):
            return self.folder / "Contents/MacOS/muniment"
        return self.folder / ("muniment-cli.exe" if sys.platform == "win32" else "muniment")

    @property
    def resources(self) -> Path:
        """What `muniment.config.resources()` will be.

        In an app of macOS it is a link in `contents` that leads here: what is no code has a
        place of its own there, or the app cannot be signed.
        """
        inside = self.folder / "Contents/Resources" if _is_app(self.folder) else self.contents
        return inside / "resources"


def _is_app(folder: Path) -> bool:
    return folder.suffix == ".app"


def freeze(build: Path, version: str, extra: Mapping[str, str] | None = None) -> Frozen:
    """Make the program anew under `build`; takes minutes.

    `extra` are variables that the specification reads: MUNIMENT_ICON, MUNIMENT_VERSION_RESOURCE
    (files), MUNIMENT_SIGN_AS. Raises Failure with the end of PyInstaller's log if it does not
    succeed.
    """
    build = build.absolute()
    build.mkdir(parents=True, exist_ok=True)
    log = build / "pyinstaller.log"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(build / "frozen"), "--workpath", str(build / "work")]
    environment = {
        **os.environ,
        "MUNIMENT_BUILD": str(build),
        "MUNIMENT_VERSION": version,
        # The same files from the same source, whenever it is built.
        "PYTHONHASHSEED": "1",
        **(extra or {}),
    }
    with log.open("wb") as stream:
        done = subprocess.run(
            [*command, str(SPECIFICATION)],
            stdout=stream,
            stderr=subprocess.STDOUT,
            env=environment,
            cwd=build,
            check=False,
        )
    if done.returncode:
        said = "\n".join(log.read_text("utf-8", "replace").splitlines()[-20:])
        raise Failure(f"PyInstaller ended with status {done.returncode}; {log} ends so:\n{said}")
    return frozen(build)


def frozen(build: Path) -> Frozen:
    """The program that was made under `build` before. Raises Failure if there is none."""
    try:
        origins = json.loads((build / "origins.json").read_text("utf-8"))
        modules = json.loads((build / "modules.json").read_text("utf-8"))
    except FileNotFoundError as error:
        raise Failure(f"There is no frozen program in {build}; make it with --only app.") from error
    name = "Muniment.app" if sys.platform == "darwin" else "muniment"
    return Frozen(build / "frozen" / name, origins, modules)
