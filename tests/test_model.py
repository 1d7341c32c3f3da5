"""Whatever happens to files and to the program, at rest every word is found where it stands.

Random sequences of what people, other programs and bad luck do are run against a plain model
of what must be found; a failure names its seed and all that was done. For a long run:
`MUNIMENT_SEQUENCES=200 MUNIMENT_SEED=1 pytest tests/test_model.py`.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from unittest.mock import patch

import psutil
import pytest

from muniment.errors import NOT_STARTED
from muniment.library import Library
from muniment.store.checksums import Checksums
from tests.cheap import cheap_embedding, let_go_at_once
from tests.content import content_of

SEQUENCES = int(os.environ.get("MUNIMENT_SEQUENCES", "3"))
SEED = int(os.environ.get("MUNIMENT_SEED", "1"))
_STEPS = 40
_PATIENCE = 120.0

Words = tuple[str, ...]


class Killed(BaseException):
    """The program is no more: nothing that comes after happens."""


class Folders:
    """Three folders in a library: one that stays, one that is renamed, one on a drive.

    `files` is what is on disk, also where it is away: the words of each file. `indexed` is
    what it was when the library was last at rest. `budget` counts the contents that have
    appeared since then where they were not: so many may be read, and not one more.
    """

    def __init__(self, random: Random, after: contextlib.ExitStack) -> None:
        self.random = random
        self.after = after
        self.top = Path(tempfile.mkdtemp(prefix="muniment-model-"))
        self.after.callback(shutil.rmtree, self.top)
        self.roots = [self.top / name for name in ("stays", "renamed", "drive")]
        for root in self.roots:
            root.mkdir()
        self.mounted = self._mount()
        self.watched = set(self.roots)
        self.away: set[Path] = set()
        self.files: dict[Path, Words] = {}
        self.indexed: dict[Path, Words] = {}
        self.unsure: dict[Path, set[str]] = {}
        self.dead: set[str] = set()
        self.count = 0
        self.budget = 0
        self.worked = (0, 0)
        self.began = time.time()
        self.watch = random.random() < 0.5
        self._open()
        self.after.callback(lambda: self.library.close())
        self.library.add(self.roots)
        for _ in range(5):
            self.create()
        self.rest()

    def act(self) -> str:
        """Do something; says what, and what is away and not watched then."""
        acts = [
            *(self.create, self.edit, self.append, self.move, self.rename_folder, self.copy),
            *(self.touch, self.delete, self.unplug_or_plug, self.remove_or_add_folder),
            *(self.look, self.pause, self.reopen, self.die, self.a_reader_is_killed),
            *(self.rest, self.rest, self.rest, self.rest, self.edit, self.move),
        ]
        chosen = self.random.choice(acts if self._present() else [self.create])
        chosen()
        missing = self.away | (set(self.roots) - self.watched)
        return " -".join([chosen.__name__, *sorted(root.name for root in missing)])

    def end(self) -> None:
        """All come back, and all must be found."""
        for root in sorted(self.away):
            self._plug(root)
        self.rest()

    # ------------------------------------------------------------ what happens to files

    def create(self) -> None:
        self.count += 1
        self._write(self._folder() / f"n{self.count}.txt", (self._word(),))

    def edit(self) -> None:
        self._write(self._file(), (self._word(),))

    def append(self) -> None:
        path = self._file()
        self._write(path, (*self.files[path], self._word()))

    def move(self) -> None:
        self.count += 1
        path = self._file()
        target = self._folder() / f"n{self.count}.txt"
        shutil.move(path, target)
        self._moved(path, target)

    def rename_folder(self) -> None:
        self.count += 1
        folder = self._file().parent
        if folder not in self.roots:
            target = folder.with_name(f"f{self.count}")
            folder.rename(target)
            for path in [path for path in self.files if path.parent == folder]:
                self._moved(path, target / path.name)

    def copy(self) -> None:
        self.count += 1
        path = self._file()
        target = self._folder() / f"n{self.count}.txt"
        shutil.copyfile(path, target)
        self._allow(self.files[path])
        self.files[target] = self.files[path]

    def touch(self) -> None:
        path = self._file()
        self._allow(self.files[path])
        os.utime(path)

    def delete(self) -> None:
        path = self._file()
        path.unlink()
        self.dead.update(self.files.pop(path))

    def unplug_or_plug(self) -> None:
        drive = self.random.random() < 0.5
        root = self.roots[2 if drive else 1]
        if root in self.away:
            self._plug(root)
            return
        if drive and self.mounted:
            _run("umount", root)
        else:
            root.rename(root.with_suffix(".away"))
        self.away.add(root)
        # What no scan is sure to have seen before it went may be found or not.
        then = {path: words for path, words in self.indexed.items() if root in path.parents}
        now = {path: words for path, words in self.files.items() if root in path.parents}
        self.unsure[root] = {
            word
            for path in {*then, *now}
            if then.get(path) != now.get(path)
            for word in (*then.get(path, ()), *now.get(path, ()))
        }

    # ------------------------------------------------------------ what happens to the program

    def remove_or_add_folder(self) -> None:
        root = self.random.choice(self.roots)
        if root in self.watched:
            self.library.remove(root)
            self.watched.discard(root)
        elif root not in self.away:
            self.library.add([root])
            self.watched.add(root)
            self.budget += len(self.files)

    def look(self) -> None:
        self.library.rescan()

    def pause(self) -> None:
        (self.library.pause if self.random.random() < 0.5 else self.library.resume)()

    def reopen(self) -> None:
        self.library.close()
        self._open()

    def die(self) -> None:
        """The program is killed at one of its next commits, which then counts or does not."""
        left = self.random.randint(0, 8)
        counts = self.random.random() < 0.5
        record = Checksums.record

        def last_act(self: Checksums, *, cleaned: bool = False) -> None:
            nonlocal left
            left -= 1
            if left >= 0 or counts:
                record(self, cleaned=cleaned)
            if left < 0:
                raise Killed

        with patch.object(Checksums, "record", last_act), _quiet_threads():
            self.library.resume()
            self.library.rescan()
            self.library.wait(_PATIENCE)
            self.library.close()
        self._open()

    def a_reader_is_killed(self) -> None:
        """A child dies while it reads, or while it waits for work."""
        self.create()
        self.library.rescan()
        for child in psutil.Process().children(recursive=True):
            with contextlib.suppress(psutil.NoSuchProcess):
                if child.create_time() >= self.began and "extract" in child.cmdline():
                    child.kill()

    # ------------------------------------------------------------ what must be

    def rest(self) -> None:
        self.library.resume()
        self.library.rescan()
        assert self.library.wait(_PATIENCE), "it does not come to rest"
        if failed := self.library.problems():
            killed = {"This file crashed the reader", NOT_STARTED}
            assert {problem.title for problem in failed} <= killed
            self.library.retry()
            assert self.library.wait(_PATIENCE)
        self._check_index()
        self._check_words()
        self.indexed = {path: words for path, words in self.files.items() if self._held(path)}
        self.dead.clear()
        self.budget = 0

    def _check_index(self) -> None:
        content, status = content_of(self.top / "library"), self.library.status()
        assert not content.unsound
        here = {str(p) for p in self.files if self._held(p) and not self._is_away(p)}
        assert {path for path in content.files if not self._is_away(Path(path))} == here
        assert status.searchable == len(here)
        assert status.embedded == status.passages
        worked = status.extracted, status.embedded_ever
        assert worked[0] - self.worked[0] <= self.budget, "a file was read twice"
        assert worked[1] - self.worked[1] <= self.budget, "a text was embedded twice"
        self.worked = worked

    def _check_words(self) -> None:
        places: dict[str, set[Path]] = {word: set() for word in self.dead}
        for path, words in self.files.items():
            for word in words:
                places.setdefault(word, set()).update({path} if self._held(path) else ())
        for word in sorted(places.keys() - set().union(*self.unsure.values())):
            found = self.library.search(word, 20, "keyword")
            assert {path for e in found for path in e.paths} == places[word], word
            for evidence in found:
                assert evidence.offline == all(map(self._is_away, evidence.paths)), word

    # ------------------------------------------------------------ helpers

    def _open(self) -> None:
        self.library = Library.open(self.top / "library", watch=self.watch)

    def _mount(self) -> bool:
        """Whether the third folder could be made a drive of its own."""
        hidden, drive = self.top / "hidden", self.roots[2]
        hidden.mkdir()
        with contextlib.suppress(OSError, subprocess.CalledProcessError):
            _run("mount", "-t", "tmpfs", "none", hidden)
            self.after.callback(_run, "umount", "-l", hidden)
            self._bind()
            self.after.callback(_unmount, drive)
            return True
        return False

    def _bind(self) -> None:
        _run("mount", "--bind", self.top / "hidden", self.roots[2])

    def _plug(self, root: Path) -> None:
        if root == self.roots[2] and self.mounted:
            self._bind()
        else:
            root.with_suffix(".away").rename(root)
        self.away.discard(root)
        # What had changed before it went is seen now for the first time.
        unsure = self.unsure.pop(root)
        self.budget += sum(bool(unsure.intersection(words)) for words in self.files.values())
        self.dead.update(unsure)

    def _present(self) -> list[Path]:
        return sorted(path for path in self.files if not self._is_away(path))

    def _file(self) -> Path:
        return self.random.choice(self._present())

    def _folder(self) -> Path:
        """A folder that is there, or a new one."""
        roots = [root for root in self.roots if root not in self.away]
        if self.random.random() < 0.2:
            made = self.random.choice(roots) / f"f{self.count}"
            made.mkdir()
            return made
        return self.random.choice(sorted({*roots, *(path.parent for path in self._present())}))

    def _word(self) -> str:
        self.count += 1
        return f"quern{self.count}x"

    def _write(self, path: Path, words: Words) -> None:
        self.dead.update(self.files.get(path, ()))
        # As most programs save: at once, under another name that is then the file's.
        draft = path.with_name(".draft")
        draft.write_text(" ".join(f"The {word} is here." for word in words), "utf-8")
        draft.replace(path)
        self.files[path] = words
        self.budget += 1

    def _moved(self, path: Path, target: Path) -> None:
        self._allow(self.files[path])
        self.files[target] = self.files.pop(path)

    def _allow(self, words: Words) -> None:
        """What the library knows is found at another place or time: it costs nothing.

        Unless it is at work: it may be reading it just now, or see it neither where it was nor
        where it is.
        """
        held = any(self._held(path) for path, other in self.files.items() if other == words)
        known = held and words in self.indexed.values()
        if self.watch or self.library.status().busy or not known:
            self.budget += 1

    def _is_away(self, path: Path) -> bool:
        return any(root in path.parents for root in self.away)

    def _held(self, path: Path) -> bool:
        return any(root in path.parents for root in self.watched)


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, capture_output=True)


def _unmount(drive: Path) -> None:
    if drive.is_mount():
        _run("umount", "-l", drive)


@contextlib.contextmanager
def _quiet_threads() -> Iterator[None]:
    """A thread that is killed leaves no word."""
    with patch("threading.excepthook", lambda args: None):
        yield


@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(SEED, SEED + SEQUENCES))
def test_whatever_happens_all_that_is_there_is_found(seed: int) -> None:
    done: list[str] = []
    with cheap_embedding(), let_go_at_once(), contextlib.ExitStack() as after:
        try:
            folders = Folders(Random(seed), after)
            for _ in range(_STEPS):
                done.append(folders.act())
            folders.end()
        except Exception as error:
            error.add_note(f"seed {seed}: {', '.join(done)}, and then this")
            raise
