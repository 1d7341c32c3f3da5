"""Builds what people install.

    python -m installer.build --edition starter

The steps are: *app* freezes and trims the program, *bundle* puts resources, licences and the
models of the edition into it, *deb* makes the package for Debian and its kin, *single* one file
that needs no installing, *setup* the installer for Windows, *dmg* the disk image for macOS. A
system leaves out what it cannot make. With --only a single step is done, on what the others
left in build/installer.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from installer import freeze, trim, weigh, windows
from installer.bundle import ROOT, Stamp, fill, stamp
from installer.deb import deb
from installer.failure import Failure
from installer.fetch_models import EDITIONS
from installer.licences import add_terms, page
from installer.single import single
from installer.variants import add_variants

STEPS = ("app", "bundle", "deb", "single", "setup", "dmg")
_LICENCES = "licences.html"


def main() -> int:
    """Build; returns the exit status."""
    options = _parser().parse_args()
    made = stamp(options.edition)
    build: Path = options.build.absolute()
    steps = [options.only] if options.only else list(STEPS)
    if not options.only:
        steps = [step for step in steps if _can(step)]
    print(f"Muniment {made.full}, {made.edition} edition", flush=True)
    try:
        for step in steps:
            print(f"— {step}", flush=True)
            _do(step, build, made, options)
    except (Failure, OSError) as error:
        print(f"installer: {error}", file=sys.stderr)
        return 1
    return 0


def _can(step: str) -> bool:
    """Whether this system can make what the step makes."""
    if step == "deb":
        return sys.platform == "linux" and shutil.which("dpkg-deb") is not None
    systems = {"single": "linux", "setup": "win32", "dmg": "darwin"}
    return systems.get(step, sys.platform) == sys.platform


def _do(step: str, build: Path, made: Stamp, options: argparse.Namespace) -> None:
    if step == "app":
        extra = windows.prepare(build, made) if sys.platform == "win32" else {}
        fresh = freeze.freeze(build, made.version, extra)
        if sys.platform == "linux":
            for processors, size in add_variants(fresh, build).items():
                print(f"  {size / 1e6:6.1f} MB answering library: {processors}")
            for what, saved in trim.trim(fresh).items():
                print(f"  {saved / 1e6:6.1f} MB saved: {what}")
        return
    frozen = freeze.frozen(build)
    if step == "bundle":
        for note in fill(frozen, made, options.models, options.gguf):
            print(f"  {note}")
        add_terms(frozen.resources)
        (frozen.resources / _LICENCES).write_text(page(frozen, made), "utf-8")
        print(weigh.table(frozen))
        return
    target: Path = options.target.absolute()
    target.mkdir(parents=True, exist_ok=True)
    if step == "deb":
        if "MUNIMENT_MAINTAINER" not in os.environ:
            print("  MUNIMENT_MAINTAINER is not set: the package names no address that works")
        package = deb(frozen, made, target, quick=options.quick)
    elif step == "setup":
        package = windows.setup(frozen, made, target)
    elif step == "dmg":
        package = _disk_image(build, made, target)
    else:
        package = single(frozen, made, target, quick=options.quick)
    print(f"  {package}: {package.stat().st_size / 1e6:,.1f} MB")


def _disk_image(build: Path, made: Stamp, target: Path) -> Path:
    image = target / f"muniment-{made.full}-{made.edition}.dmg"
    script = ROOT / "installer/macos/make_dmg"
    done = subprocess.run([script, build / "frozen/Muniment.app", image], check=False)
    if done.returncode:
        raise Failure(f"{script.name} ended with status {done.returncode}.")
    return image


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m installer.build",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--edition", choices=EDITIONS, default="starter")
    parser.add_argument("--only", choices=STEPS, help="do this step alone")
    parser.add_argument(
        "--models", type=Path, metavar="FOLDER", help="where models lie that no package holds"
    )
    parser.add_argument(
        "--gguf", type=Path, metavar="FILE", help="the answering model of the custom edition"
    )
    parser.add_argument("--quick", action="store_true", help="pack less tightly, to try things")
    parser.add_argument("--build", type=Path, default=ROOT / "build/installer", metavar="FOLDER")
    parser.add_argument("--target", type=Path, default=ROOT / "dist", metavar="FOLDER")
    return parser


if __name__ == "__main__":
    sys.exit(main())
