"""What a look at the disk tells: new, changed, gone; and what it must not take for gone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from muniment.scan import Changes, Found, compare, covered, offline

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
    assert compare([drive], seen) == Changes()
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_circles_pipes_and_dangling_links_do_no_harm(tmp_path: Path) -> None:
    real = write(tmp_path / "real")
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "nowhere").symlink_to(tmp_path / "missing")
    (tmp_path / "link").symlink_to(real)
    os.mkfifo(tmp_path / "pipe")
    assert names(compare([tmp_path], {}), tmp_path) == (["link", "real"], [])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_folder_that_cannot_be_listed_loses_nothing(tmp_path: Path) -> None:
    seen = known(write(tmp_path / "closed" / "a"))
    (tmp_path / "closed").chmod(0)
    try:
        assert compare([tmp_path], seen) == Changes()
    finally:
        (tmp_path / "closed").chmod(0o700)


def test_a_scan_that_is_stopped_takes_nothing_for_gone(tmp_path: Path) -> None:
    seen = known(write(tmp_path / "a"))
    assert compare([tmp_path], seen, stopped=lambda: True) == Changes()


def test_names_with_quotes_line_breaks_and_emoji_are_names(tmp_path: Path) -> None:
    path = write(tmp_path / "a \"b\" 'c'\n🦪.txt")
    assert [found.path for found in compare([tmp_path], {}).changed] == [path]
