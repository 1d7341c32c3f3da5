"""What is within reach: drives and shares that come and go, by fakes and by real mounts."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from muniment.disk.scan import Changes, Found, compare, offline

Known = dict[Path, Found]


def write(path: Path, text: str = "text") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def known(*paths: Path) -> Known:
    return {path: Found(path, path.stat().st_size, path.stat().st_mtime_ns) for path in paths}


class Disk:
    """A folder with a drive mounted in it, as far as can be told from the outside."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "media" / "drive"
        self.seen = known(write(self.drive / "docs" / "a"), write(self.drive / "docs" / "b"))
        self.plugged = True

    def mounted(self) -> set[str]:
        return {os.fspath(self.drive)} if self.plugged else set()

    def unplug(self) -> None:
        """The mount point stays behind as an empty folder."""
        self.drive.rename(self.drive.parent / ".elsewhere")
        self.drive.mkdir()
        self.plugged = False

    def plug(self) -> None:
        self.drive.rmdir()
        (self.drive.parent / ".elsewhere").rename(self.drive)
        self.plugged = True

    def look(self, root: Path, mounts: tuple[Path, ...], *within: Path) -> Changes:
        return compare(
            [root], self.seen, within=within or None, mounts=mounts, mounted=self.mounted
        )


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


@pytest.mark.parametrize(
    ("root", "away"),
    [
        ("media/drive/docs", "media/drive/docs"),
        ("media/drive", "media/drive"),
        (".", "media/drive"),
    ],
)
def test_an_unplugged_drive_whose_mount_point_stays_behind_is_away(
    disk: Disk, tmp_path: Path, root: str, away: str
) -> None:
    folder = tmp_path / root
    mounts = disk.look(folder, ()).mounts
    assert mounts == (disk.drive,)
    disk.unplug()
    gone = Changes(away=(tmp_path / away,), mounts=mounts)
    assert disk.look(folder, mounts) == gone
    assert disk.look(folder, mounts, *disk.seen) == gone
    assert all(offline(path, [folder], mounts, mounted=disk.mounted) for path in disk.seen)
    disk.plug()
    assert disk.look(folder, mounts) == Changes(mounts=mounts)
    assert not any(offline(path, [folder], mounts, mounted=disk.mounted) for path in disk.seen)


def test_a_drive_that_is_unplugged_during_its_first_scan_is_away(
    disk: Disk, tmp_path: Path
) -> None:
    answers = iter([disk.mounted()])
    disk.unplug()
    changes = compare([tmp_path], disk.seen, mounted=lambda: next(answers, set()))
    assert changes == Changes(away=(disk.drive,), mounts=(disk.drive,))


def test_a_drive_that_is_unplugged_at_the_end_of_a_scan_is_away(disk: Disk, tmp_path: Path) -> None:
    answers = iter([disk.mounted()] * 2)
    disk.unplug()
    changes = compare([tmp_path], disk.seen, mounted=lambda: next(answers, set()))
    assert changes == Changes(away=(disk.drive,), mounts=(disk.drive,))


def test_a_folder_that_is_no_mount_point_any_more_is_an_ordinary_one(
    disk: Disk, tmp_path: Path
) -> None:
    disk.plugged = False
    (disk.drive / "docs" / "a").unlink()
    changes = disk.look(tmp_path, (disk.drive,))
    assert changes == Changes(gone=(disk.drive / "docs" / "a",))


def test_a_file_left_where_a_drive_was_does_not_make_it_an_ordinary_folder(
    disk: Disk, tmp_path: Path
) -> None:
    disk.unplug()
    stray = write(disk.drive / "stray")
    changes = disk.look(tmp_path, (disk.drive,))
    assert [found.path for found in changes.changed] == [stray]
    disk.seen |= known(stray)
    assert disk.look(tmp_path, (disk.drive,)) == Changes(away=(disk.drive,), mounts=(disk.drive,))


def test_files_deleted_from_a_drive_that_is_there_are_gone(disk: Disk, tmp_path: Path) -> None:
    for path in disk.seen:
        path.unlink()
    changes = disk.look(tmp_path, (disk.drive,))
    assert set(changes.gone) == set(disk.seen)
    assert (changes.away, changes.mounts) == ((), (disk.drive,))


def test_mount_points_that_concern_no_folder_or_hold_nothing_known_are_forgotten(
    disk: Disk, tmp_path: Path
) -> None:
    disk.plugged = False
    other, empty = tmp_path / "elsewhere", tmp_path / "media" / "empty"
    mounts = (other, empty, disk.drive / ".hidden")
    assert disk.look(tmp_path / "media", mounts) == Changes()


def test_a_drive_is_known_by_its_real_path(disk: Disk, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(disk.drive / "docs")
    seen = known(link / "a", link / "b")
    changes = compare([link], seen, mounted=disk.mounted)
    assert changes == Changes(mounts=(disk.drive,))
    disk.unplug()
    (disk.drive / "docs").mkdir()
    changes = compare([link], seen, mounts=[disk.drive], mounted=disk.mounted)
    assert changes == Changes(away=(link,), mounts=(disk.drive,))


def test_a_single_file_on_an_unplugged_drive_is_away(disk: Disk) -> None:
    path = write(disk.drive / "single")
    seen = known(path)
    disk.unplug()
    changes = compare([path], seen, mounts=[disk.drive], mounted=disk.mounted)
    assert changes == Changes(away=(path,), mounts=(disk.drive,))


def test_a_share_that_does_not_answer_is_away(
    disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def scandir(folder: str) -> object:
        if str(folder).startswith(os.fspath(disk.drive)):
            raise TimeoutError(110, "Connection timed out")
        return real(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    for root in (tmp_path, disk.drive):
        changes = disk.look(root, (disk.drive,))
        assert changes == Changes(away=(disk.drive,), mounts=(disk.drive,))


# ---------------------------------------------------------------- real mounts

REAL = """
import json, os, subprocess, sys
from pathlib import Path
from muniment.disk.scan import compare

def run(*command):
    subprocess.run(command, check=True, capture_output=True)

def look(root, known, mounts):
    changes = compare([root], known, mounts=mounts)
    print(json.dumps({
        "changed": sorted(found.path.name for found in changes.changed),
        "gone": sorted(path.name for path in changes.gone),
        "away": [str(path.relative_to(top)) for path in changes.away],
        "mounts": [str(m.relative_to(top)) for m in changes.mounts if m.is_relative_to(top)],
    }))
    return changes

top = Path(sys.argv[1]).resolve()
drive = top / "watched" / "drive"
drive.mkdir(parents=True)
(top / "watched" / "local").write_text("text")
"""

TMPFS = """
run("mount", "-t", "tmpfs", "none", str(drive))
(top / "aside").mkdir()
unplug = lambda: run("mount", "--move", str(drive), str(top / "aside"))
plug = lambda: run("mount", "--move", str(top / "aside"), str(drive))
# Only a private mount can be moved.
run("mount", "--make-private", str(drive))
"""

LOOP = """
with open(top / "image", "wb") as image:
    image.truncate(8 << 20)
run("mkfs.{kind}", str(top / "image"))
plug = lambda: run("mount", "-o", "loop", str(top / "image"), str(drive))
unplug = lambda: run("umount", str(drive))
plug()
"""

STORY = """
for name in ("a", "b"):
    (drive / name).write_text(name)
root = top / sys.argv[2]
changes = look(root, {}, ())
known = {found.path: found for found in changes.changed}
unplug()
changes = look(root, known, changes.mounts)
plug()
changes = look(root, known, changes.mounts)
(drive / "a").unlink()
changes = look(root, known, changes.mounts)
unplug()
"""


@pytest.mark.parametrize("root", ["watched", "watched/drive"])
@pytest.mark.parametrize("kind", ["tmpfs", "ext4", "vfat"])
def test_a_real_drive_comes_and_goes(tmp_path: Path, kind: str, root: str) -> None:
    setting = TMPFS if kind == "tmpfs" else LOOP.format(kind=kind)
    if kind != "tmpfs" and shutil.which(f"mkfs.{kind}") is None:
        pytest.skip(f"mkfs.{kind} is not installed")
    told = _in_own_mounts(REAL + setting + STORY, tmp_path, root)
    local = ["local"] if root == "watched" else []
    here = {"changed": [], "gone": [], "away": [], "mounts": ["watched/drive"]}
    assert told == [
        here | {"changed": ["a", "b", *local]},
        here | {"away": ["watched/drive"]},
        here,
        here | {"gone": ["a"]},
    ]


def _in_own_mounts(script: str, *arguments: object) -> list[dict[str, list[str]]]:
    """What a script prints, a JSON value a line, that may mount; what it mounts ends with it."""
    if not sys.platform.startswith("linux"):
        pytest.skip("mounts of one's own are a thing of Linux")
    alone = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
    command = [*alone, sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    except FileNotFoundError:
        pytest.skip("unshare is not installed")
    if done.returncode and ("CalledProcessError" in done.stderr or "unshare" in done.stderr):
        pytest.skip(f"mounting is not allowed here: {done.stderr.splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
