"""What a look at the disk tells: new, changed, gone; and what it must not take for gone."""

from __future__ import annotations

import os
import socket
import stat
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from muniment.config import FolderRule
from muniment.disk import scan
from muniment.disk.scan import Changes, Found, compare, covered, offline

Known = dict[Path, Found]


def write(path: Path, text: str = "text") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def known(*paths: Path) -> Known:
    return {path: Found(path, path.stat().st_size, path.stat().st_mtime_ns) for path in paths}


def names(changes: Changes, root: Path) -> tuple[Sequence[str], Sequence[str]]:
    changed = sorted(str(found.path.relative_to(root)) for found in changes.changed)
    return changed, sorted(str(path.relative_to(root)) for path in changes.gone)


def test_new_changed_and_gone_files_are_told(tmp_path: Path) -> None:
    same, changed, gone = (write(tmp_path / name) for name in ("same", "changed", "gone"))
    seen = known(same, changed, gone)
    write(changed, "longer than before")
    gone.unlink()
    write(tmp_path / "deep" / "er" / "new")
    assert names(compare([tmp_path], seen), tmp_path) == (["changed", "deep/er/new"], ["gone"])


def test_a_single_file_may_be_watched(tmp_path: Path) -> None:
    one = write(tmp_path / "one")
    write(tmp_path / "other")
    assert names(compare([one], {}), tmp_path) == (["one"], [])
    seen = known(one)
    one.unlink()
    assert names(compare([one], seen), tmp_path) == ([], ["one"])


def test_a_folder_that_is_away_is_offline_and_nothing_in_it_is_gone(tmp_path: Path) -> None:
    drive = tmp_path / "drive.2024"
    seen = known(write(drive / "a"), write(drive / "b" / "c"))
    drive.rename(tmp_path / "away")
    assert compare([drive], seen) == Changes(away=(drive,))
    assert all(offline(path, [drive]) for path in seen)


def test_what_no_root_covers_any_more_is_gone(tmp_path: Path) -> None:
    kept, dropped = write(tmp_path / "kept" / "a"), write(tmp_path / "dropped" / "b")
    changes = compare([tmp_path / "kept"], known(kept, dropped))
    assert changes.gone == (dropped,)


def test_only_what_is_asked_for_is_looked_at(tmp_path: Path) -> None:
    inside, outside = write(tmp_path / "in" / "a"), write(tmp_path / "out" / "b")
    seen = known(inside, outside)
    inside.unlink()
    outside.unlink()
    changes = compare([tmp_path], seen, within=[tmp_path / "in", tmp_path / "in" / "a"])
    assert names(changes, tmp_path) == ([], ["in/a"])
    assert compare([tmp_path / "in"], seen, within=[tmp_path / "elsewhere"]).changed == ()


def test_hidden_files_junk_and_the_excluded_are_left_out(tmp_path: Path) -> None:
    for name in (".hidden", ".git/config", "node_modules/x.md", "~$draft.docx", "library/store"):
        write(tmp_path / name)
    write(tmp_path / "seen")
    changes = compare([tmp_path], {}, exclude=[tmp_path / "library"])
    assert names(changes, tmp_path) == (["seen"], [])
    asked = compare([tmp_path], {}, within=[tmp_path / ".git" / "config"])
    assert asked == Changes()


def test_the_excluded_folder_is_known_by_whatever_path_leads_to_it(tmp_path: Path) -> None:
    write(tmp_path / "docs" / "library" / "store")
    (tmp_path / "link").symlink_to(tmp_path / "docs" / "library")
    assert compare([tmp_path / "docs"], {}, exclude=[tmp_path / "link"]) == Changes()


def test_what_the_system_refuses_to_show_is_not_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, refused = write(tmp_path / "shown"), write(tmp_path / "deep" / "refused")
    seen = known(shown, refused)
    real = os.scandir

    def scandir(folder: str) -> object:
        if folder.endswith("deep"):
            raise OSError(5, "Input/output error")
        return real(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    assert compare([tmp_path], seen) == Changes()


def test_only_what_lies_in_a_folder_concerns_it(tmp_path: Path) -> None:
    root = tmp_path / "docs"
    assert covered(root, [root]) and covered(root / "a" / "b", [root])
    assert not covered(tmp_path / "docs2", [root])
    assert not covered(root / ".git" / "x", [root])
    assert not covered(tmp_path, [root])


# ---------------------------------------------------------------- whose rule decides


def test_each_folder_goes_by_its_own_rule(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder in (one, two):
        for name in ("a.txt", "a.log", ".hidden", "build/b.txt"):
            write(folder / name)
    rules = {one: FolderRule(exclude=("*.log", "build/")), two: FolderRule(hidden=True)}
    found = ["one/a.txt", "two/.hidden", "two/a.log", "two/a.txt", "two/build/b.txt"]
    assert names(compare([one, two], {}, rules=rules), tmp_path) == (found, [])


def test_what_a_new_rule_leaves_out_is_gone(tmp_path: Path) -> None:
    kept, left_out = write(tmp_path / "a.txt"), write(tmp_path / "b" / "a.log")
    rules = {tmp_path: FolderRule(exclude=("*.log",))}
    assert compare([tmp_path], known(kept, left_out), rules=rules).gone == (left_out,)


def test_a_file_belongs_to_the_innermost_folder(tmp_path: Path) -> None:
    inner = tmp_path / ".hidden" / "node_modules" / "inner"
    write(inner / "b.txt")
    write(inner / "b.log")
    write(inner.parent / "c.txt")
    write(tmp_path / "a.log")
    single = write(tmp_path / "junk.tmp")
    rules = {inner: FolderRule(exclude=("*.log",))}
    changes = compare([tmp_path, inner, single], {}, rules=rules)
    inside = str(inner.relative_to(tmp_path) / "b.txt")
    assert names(changes, tmp_path) == ([inside, "a.log", "junk.tmp"], [])
    assert covered(inner / "b.txt", [tmp_path, inner], rules)
    assert not covered(inner / "b.log", [tmp_path, inner], rules)
    assert not covered(inner.parent / "c.txt", [tmp_path, inner], rules)


def test_folders_that_mark_themselves_as_environment_or_cache_are_left_out(tmp_path: Path) -> None:
    for name in ("my-env/pyvenv.cfg", "conda/conda-meta/x", "pip/CACHEDIR.TAG"):
        write(tmp_path / name)
        write(tmp_path / name.split("/")[0] / "lib" / "licence.txt")
    path = write(tmp_path / "a.txt")
    assert names(compare([tmp_path], {}), tmp_path) == (["a.txt"], [])
    inside = tmp_path / "my-env" / "lib" / "licence.txt"
    assert compare([tmp_path], {}, within=[inside, path]).changed == tuple(known(path).values())
    # Who adds such a folder wants it.
    assert len(compare([tmp_path / "my-env"], {}).changed) == 1


def test_what_the_system_marks_as_hidden_is_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As Windows and macOS do; a bit of the file's mode stands for their mark.
    monkeypatch.setattr(scan, "_HAS_FLAGS", True)
    monkeypatch.setattr(scan, "_is_flagged", lambda status: status.st_mode & stat.S_ISVTX)
    marked = write(tmp_path / "b")
    for path in (marked, write(tmp_path / "AppData" / "c").parent):
        path.chmod(path.stat().st_mode | stat.S_ISVTX)
    write(tmp_path / "a")
    assert names(compare([tmp_path], {}), tmp_path) == (["a"], [])
    within = [marked, tmp_path / "AppData" / "c"]
    assert compare([tmp_path], {}, within=within) == Changes()
    rules = {tmp_path: FolderRule(hidden=True)}
    assert len(compare([tmp_path], {}, rules=rules).changed) == 3


def test_a_path_may_be_that_of_a_folder_unless_it_is_said_to_be_a_file(tmp_path: Path) -> None:
    rules = {tmp_path: FolderRule(include=("*.pdf",))}
    assert covered(tmp_path / "sub", [tmp_path], rules)
    assert not covered(tmp_path / "sub", [tmp_path], rules, file=True)
    assert covered(tmp_path / "sub" / "a.pdf", [tmp_path], rules, file=True)


def test_roots_below_what_is_asked_for_are_looked_at(tmp_path: Path) -> None:
    inner = tmp_path / "media" / "drive" / "docs"
    path = write(inner / "a")
    assert len(compare([inner], {}, within=[tmp_path / "media"]).changed) == 1
    changes = compare([tmp_path, inner], {}, within=[tmp_path / "media", path])
    assert len(changes.changed) == 1


# ---------------------------------------------------------------- one folder by two names


def test_a_folder_by_two_names_is_read_once_by_the_first(tmp_path: Path) -> None:
    path = write(tmp_path / "docs" / "a")
    link = tmp_path / "link"
    link.symlink_to(path.parent)
    assert names(compare([link, path.parent], {}), tmp_path) == (["link/a"], [])
    # The other name's files were known while it was the only one.
    changes = compare([link, path.parent], known(path))
    assert names(changes, tmp_path) == (["link/a"], ["docs/a"])
    assert names(compare([path.parent, link], {}), tmp_path) == (["docs/a"], [])


def test_a_folder_in_another_by_another_name_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "docs" / "a")
    path = write(tmp_path / "docs" / "deep" / "inner" / "b")
    link = tmp_path / "link"
    link.symlink_to(path.parent)
    roots = [tmp_path / "docs", link]
    assert names(compare(roots, {}), tmp_path) == (["docs/a", "link/b"], [])
    assert compare(roots, {}, within=[path]) == Changes()


def test_nothing_in_the_excluded_folder_is_read_though_it_be_watched(tmp_path: Path) -> None:
    write(tmp_path / "library" / "store" / "a")
    (tmp_path / "link").symlink_to(tmp_path / "library" / "store")
    for root in ("library", "library/store", "link"):
        assert compare([tmp_path / root], {}, exclude=[tmp_path / "library"]).changed == ()


# ---------------------------------------------------------------- what is no plain file


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_circles_pipes_sockets_and_dangling_links_do_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = write(tmp_path / "real")
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "itself").symlink_to(tmp_path / "itself")
    (tmp_path / "nowhere").symlink_to(tmp_path / "missing")
    (tmp_path / "device").symlink_to("/dev/zero")
    (tmp_path / "link").symlink_to(real)
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
    assert names(compare([tmp_path], {}), tmp_path) == (["link", "real"], [])
    every = [tmp_path / name for name in os.listdir(tmp_path)]  # noqa: PTH208
    assert names(compare([tmp_path], {}, within=every), tmp_path) == (["link", "real"], [])
    inside = [tmp_path / "circle" / "real", tmp_path / "circle"]
    assert compare([tmp_path], {}, within=inside) == Changes()
    pipe = tmp_path / "pipe"
    assert compare([pipe], {pipe: Found(pipe, 1, 1)}).gone == (pipe,)


def test_a_link_whose_drive_is_away_is_kept_and_one_whose_file_is_deleted_is_gone(
    tmp_path: Path,
) -> None:
    target = write(tmp_path / "drive" / "docs" / "a")
    link = tmp_path / "watched" / "link"
    link.parent.mkdir()
    link.symlink_to(target)
    seen = known(link)
    (tmp_path / "drive").rename(tmp_path / "unplugged")
    assert compare([link.parent], seen) == Changes()
    assert compare([link.parent], seen, within=[link]) == Changes()
    (tmp_path / "unplugged").rename(tmp_path / "drive")
    target.unlink()
    assert compare([link.parent], seen).gone == (link,)


def test_a_file_that_becomes_a_folder_is_gone_and_what_is_in_it_found_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a")
    seen = known(path)
    path.unlink()
    write(path / "b")
    for within in (None, [path]):
        assert names(compare([tmp_path], seen, within=within), tmp_path) == (["a/b"], ["a"])


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode on Windows")
def test_names_that_are_no_unicode_are_names(tmp_path: Path) -> None:
    path = write(tmp_path / os.fsdecode(b"caf\xe9.txt"))
    rules = {tmp_path: FolderRule(exclude=("*.log",))}
    assert [found.path for found in compare([tmp_path], {}, rules=rules).changed] == [path]


# ---------------------------------------------------------------- what may not be looked at


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder of a user who has no rights but their own, who runs the test."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights are other things here")
    with tempfile.TemporaryDirectory() as name:
        root = os.geteuid() == 0
        Path(name).chmod(0o777)
        if root:
            os.seteuid(65534)
        try:
            yield Path(name)
        finally:
            if root:
                os.seteuid(0)
            for path in [Path(name), *Path(name).iterdir()]:
                path.chmod(0o777)


def test_what_one_may_not_list_or_look_into_loses_nothing(nobody: Path) -> None:
    unlisted, closed = nobody / "unlisted", nobody / "closed"
    seen = known(write(unlisted / "a"), write(closed / "b"), gone := write(nobody / "c"))
    gone.unlink()
    closed.chmod(0o600)
    unlisted.chmod(0o100)
    assert compare([nobody], seen) == Changes(gone=(gone,))
    assert compare([nobody], seen, within=[*seen]) == Changes(gone=(gone,))
    assert compare([unlisted], seen, within=[unlisted]).away == (unlisted,)
    assert offline(unlisted / "x", [unlisted])


def test_a_watched_folder_is_looked_at_in_one_that_may_not_be_listed(nobody: Path) -> None:
    outer, inner = nobody / "outer", nobody / "outer" / "inner"
    seen = known(write(outer / "a"), gone := write(inner / "b"))
    gone.unlink()
    outer.chmod(0o100)
    changes = compare([outer, inner], seen)
    assert changes == Changes(gone=(gone,), away=(outer,))


def test_a_known_file_that_one_may_not_read_is_as_known(nobody: Path) -> None:
    path = write(nobody / "a")
    seen = known(path)
    path.chmod(0)
    assert compare([nobody], seen) == compare([path], seen) == Changes()


def test_a_folder_that_is_away_is_looked_at_again_when_it_is_back(tmp_path: Path) -> None:
    drive, away = tmp_path / "drive", tmp_path / "away"
    seen = known(write(drive / "a"), write(drive / "b" / "c"))
    drive.rename(away)
    assert compare([drive], seen).away == (drive,)
    away.rename(drive)
    assert compare([drive], seen) == Changes()


# ---------------------------------------------------------------- while it changes


def test_what_a_listing_lacks_is_looked_for_before_it_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A file that is saved anew while its folder is listed may be missing in the list.
    seen = known(write(tmp_path / "a"), write(tmp_path / "b"))
    write(tmp_path / "b", "longer than before")
    real, calls = os.scandir, []

    class Short:
        def __init__(self, folder: str) -> None:
            self.listing = real(folder)

        def __enter__(self) -> Iterator[os.DirEntry[str]]:
            return iter([])

        def __exit__(self, *args: object) -> None:
            self.listing.close()

        def close(self) -> None:
            self.listing.close()

    def scandir(folder: str) -> Short:
        calls.append(folder)
        return Short(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    assert names(compare([tmp_path], seen), tmp_path) == (["b"], [])
    assert calls


def test_a_scan_that_is_ended_early_is_not_taken_up_again(tmp_path: Path) -> None:
    seen = known(write(tmp_path / "a"))
    (tmp_path / "a").unlink()
    answers = iter([True])
    assert compare([tmp_path], seen, stopped=lambda: next(answers, False)) == Changes()


def test_a_scan_that_is_stopped_takes_nothing_for_gone(tmp_path: Path) -> None:
    seen = known(write(tmp_path / "a"))
    assert compare([tmp_path], seen, stopped=lambda: True) == Changes()


def test_names_with_quotes_line_breaks_and_emoji_are_names(tmp_path: Path) -> None:
    path = write(tmp_path / "a \"b\" 'c'\n🦪.txt")
    assert [found.path for found in compare([tmp_path], {}).changed] == [path]
