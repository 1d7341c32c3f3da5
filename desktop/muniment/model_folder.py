"""A folder of a model's files, under the names that fastembed looks for.

fastembed would fetch a model by its name; here it is given a folder of links to the files
that the manifest found, and never a name that it could look up.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import tempfile
from pathlib import Path

from muniment.config import cache_dir
from muniment.models import InstalledModel


def assemble(installed: InstalledModel) -> Path:
    """The folder that holds all files of the model, made where it is not there yet.

    It is another one if a file changes. Several processes may ask at once. Raises OSError.
    """
    identity = "\n".join(
        f"{name} {path} {path.stat().st_mtime_ns}" for name, path in sorted(installed.paths.items())
    )
    digest = hashlib.sha256(identity.encode()).hexdigest()[:12]
    folder = cache_dir() / "models" / f"{installed.model.name}-{digest}"
    folder.mkdir(parents=True, exist_ok=True)
    for name, path in installed.paths.items():
        if not (folder / name).exists():
            _link(path, folder / name)
    return folder


def _link(source: Path, target: Path) -> None:
    with tempfile.TemporaryDirectory(dir=target.parent) as own:
        new = Path(own) / target.name
        try:
            new.symlink_to(source.resolve())
        except OSError:
            shutil.copyfile(source, new)
        # Windows replaces no file that another process has open: then it is there already.
        with contextlib.suppress(PermissionError):
            new.replace(target)
