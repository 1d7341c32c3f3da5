"""The command line's contract: its JSON, its exit status, its one clear line."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from muniment import cli
from muniment.config import resources
from muniment.library import Library


def no_window(library: Path | None, add: object, hidden: bool) -> int:
    raise AssertionError("no window was asked for")


def test_search_prints_the_form_that_others_read(run: Any) -> None:
    status, out, _ = run("search", "When was the Corran Wall opened?", "--limit", "4", "--json")
    data = json.loads(out)
    assert status == 0
    assert list(data)[:4] == ["query", "mode", "milliseconds", "results"]
    assert data["mode"] == "hybrid" and len(data["results"]) == 4
    assert (data["complete"], data["notes"], data["suggestion"]) == (False, [], "")
    assert data["searched"] >= data["documents"] >= 1
    for rank, result in enumerate(data["results"], 1):
        contract = ["rank", "score", "path", "title", "place", "page", "text"]
        assert list(result)[: len(contract)] == contract
        assert result["snippet"] in result["text"] and result["also"] == []
        assert result["rank"] == rank and Path(result["path"]).is_file()
        assert (result["page"] is not None) == result["path"].endswith(".pdf")


def test_search_lists_all_documents_that_mention_something(run: Any) -> None:
    status, out, _ = run("search", "oyster type:pdf", "--all", "--json")
    data = json.loads(out)
    paths = [result["path"] for result in data["results"]]
    assert status == 0 and data["complete"]
    assert len(set(paths)) == len(paths) == data["documents"] > 0
    assert all(path.endswith(".pdf") for path in paths)


def test_search_says_how_many_documents_there_are(run: Any) -> None:
    status, out, _ = run("search", "oyster", "--sort", "name", "--limit", "2")
    assert status == 0
    assert out.rstrip().splitlines()[-1].endswith("searched.")


def test_similar_finds_other_files(run: Any) -> None:
    _, out, _ = run("search", "oyster", "--limit", "1", "--json")
    path = json.loads(out)["results"][0]["path"]
    status, out, _ = run("similar", path, "--limit", "3", "--json")
    found = json.loads(out)
    assert status == 0 and found
    assert path not in {result["path"] for result in found}
    status, _, err = run("similar", "/nowhere.txt")
    assert status == 2 and "Not in the library" in err


def test_ask_prints_the_form_that_others_read(run: Any) -> None:
    status, out, _ = run("ask", "When was the Corran Wall opened to the tide?", "--json")
    data = json.loads(out)
    assert status == 0
    contract = ["question", "answered", "answer", "claims", "citations", "model", "note"]
    assert list(data)[: len(contract)] == contract
    assert data["kind"] in ("quotes", "prose") and data["evidence"] == []
    assert data["searched"] > 0 and data["gaps"] == {} and data["conversation"] is None
    assert data["answered"] is True
    assert set(data["seconds"]) == {"first_token", "total"}
    numbers = {citation["n"] for citation in data["citations"]}
    for claim in data["claims"]:
        assert list(claim) == ["text", "citations", "support", "reason"]
        assert set(claim["citations"]) <= numbers
    for citation in data["citations"]:
        contract = ["n", "path", "place", "page", "quote", "member"]
        assert list(citation)[: len(contract)] == contract
        assert citation["end"] - citation["start"] == len(citation["quote"])
    assert any("14 March 2019" in citation["quote"] for citation in data["citations"])


def test_ask_about_what_is_nowhere_says_so(run: Any) -> None:
    status, out, _ = run("ask", "What is the capital of Mongolia?", "--json")
    data = json.loads(out)
    assert (status, data["answered"], data["claims"]) == (0, False, [])
    assert data["kind"] == "none" and data["searched"] > 0
    assert 0 < len(data["evidence"]) <= 3 and data["evidence"][0]["text"]


def test_status_problems_and_models_print_theirs(run: Any) -> None:
    status = json.loads(run("status", "--json")[1])
    contract = ["folders", "files", "passages", "embedded", "work", "bytes"]
    assert list(status) == [*contract, "pictures", "preparing", "resting", "message"]
    assert list(status["files"]) == ["searchable", "working", "failed", "skipped", "offline"]
    assert list(status["work"]) == ["extracted", "embedded"]
    assert status["embedded"] == status["passages"] > 0
    assert json.loads(run("problems", "--json")[1]) == []
    models = json.loads(run("models", "--json")[1])
    assert {"name", "role", "licence", "path", "in_use"} <= set(models[0])


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "oyster"),
        ("search", "zzzzz", "--mode", "keyword"),
        ("ask", "What is the capital of Mongolia?"),
        ("status",),
        ("problems",),
        ("models",),
        ("history",),
        ("history", "find", "heron"),
    ],
)
def test_people_get_plain_text(run: Any, arguments: tuple[str, ...]) -> None:
    status, out, _ = run(*arguments)
    assert status == 0 and out.strip() and not out.startswith(("{", "["))


def test_markup_in_a_document_is_only_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "note [red].txt"
    note.write_text("The heron [bold]stood[/bold] [/] still [link=x]here.", "utf-8")
    library = ["--library", str(tmp_path / "library")]
    assert cli.run([*library, "add", str(note)], no_window) == 0
    assert cli.run([*library, "search", "heron"], no_window) == 0
    out = capsys.readouterr().out
    assert "[bold]stood[/bold] [/] still [link=x]here." in out and "note [red]" in out


def test_an_error_cannot_command_the_terminal(run: Any) -> None:
    status, _, err = run("ask", "When?", "--in", "/x\x1b]0;owned\x07.txt")
    assert status == 2 and "\x1b" not in err


def test_a_file_name_cannot_command_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "a\x1b]0;owned\x07b.txt"
    note.write_text("The heron stood still.", "utf-8")
    library = ["--library", str(tmp_path / "library")]
    assert cli.run([*library, "add", str(note)], no_window) == 0
    assert cli.run([*library, "search", "heron"], no_window) == 0
    captured = capsys.readouterr()
    assert "\x1b]" not in captured.out + captured.err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_names_that_are_no_unicode_are_added_found_and_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    folder.mkdir()
    (folder / os.fsdecode(b"not\xe9.txt")).write_text("The heron stood still.", "utf-8")
    (folder / os.fsdecode(b"odd.r\xe9sum\xe9")).write_bytes(bytes(range(256)))
    library = ["--library", str(tmp_path / "library")]
    assert cli.run([*library, "add", str(folder)], no_window) == 0
    assert cli.run([*library, "search", "heron"], no_window) == 0
    assert cli.run([*library, "search", "heron", "--json"], no_window) == 0
    assert cli.run([*library, "problems"], no_window) == 0
    assert "heron stood still" in capsys.readouterr().out


def test_a_defect_of_the_program_is_one_line_and_the_log_has_the_rest(
    sample: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(self: Library) -> None:
        raise ZeroDivisionError("a defect")

    monkeypatch.setattr(Library, "status", fail)
    assert cli.run(["--library", str(sample.path), "status"], no_window) == 1
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err and len(captured.err.splitlines()) == 1
    assert "ZeroDivisionError" in (sample.path / "log.txt").read_text("utf-8")


def test_a_folder_is_removed_and_what_was_left_out_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "note.txt").write_text("The heron stood still.", "utf-8")
    (folder / "film.mkv").write_bytes(bytes(range(256)))
    library = ["--library", str(tmp_path / "library")]
    assert cli.run([*library, "add", str(folder)], no_window) == 0
    assert "film.mkv" in capsys.readouterr().out
    assert cli.run([*library, "problems", "--json"], no_window) == 0
    (left_out,) = json.loads(capsys.readouterr().out)
    assert left_out["path"].endswith("film.mkv") and left_out["title"] and left_out["message"]
    assert cli.run([*library, "remove", str(folder)], no_window) == 0
    assert "0 files searchable" in capsys.readouterr().out
    assert cli.run([*library, "remove", str(folder)], no_window) == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["add", "/no/such/folder"], "does not exist"),
        (["search", "x"], "no library here"),
        (["status", "--json"], "no library here"),
    ],
)
def test_a_persons_mistake_is_status_2_and_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    status = cli.run(["--library", str(tmp_path / "library"), *arguments], no_window)
    captured = capsys.readouterr()
    assert status == 2 and says in captured.err
    assert len(captured.err.splitlines()) == 1 and captured.out == ""


@pytest.mark.parametrize("arguments", [["fly"], ["search"], ["search", "x", "--limit", "0"]])
def test_a_wrong_call_is_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.run(arguments, no_window)
    assert caught.value.code == 2
    assert "usage: muniment" in capsys.readouterr().err


def test_without_a_command_the_window_opens_where_there_is_a_display(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path | None] = []

    def window(library: Path | None, add: object, hidden: bool) -> int:
        opened.append(library)
        return 0

    monkeypatch.setenv("DISPLAY", ":7")
    assert cli.run(["--library", str(tmp_path)], window) == 0
    assert opened == [tmp_path]


def test_without_a_display_the_sample_is_shown_in_the_terminal() -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "muniment"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=200,
    )
    assert done.returncode == 0, done.stderr
    assert "There is no display here" in done.stdout
    files = len([path for path in (resources() / "sample").iterdir() if path.is_file()])
    assert f"{files} files searchable, 0 failed" in done.stdout
    assert "muniment ask" in done.stdout and "[1]" in done.stdout


def test_unlock_reads_a_locked_file_or_says_that_the_password_does_not_fit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    mupdf: Any = pymupdf
    (tmp_path / "documents").mkdir()
    with mupdf.open() as pdf:
        pdf.new_page().insert_text((72, 72), "The secret of the lamp.")
        locked = {"encryption": mupdf.PDF_ENCRYPT_AES_256, "user_pw": "tide", "owner_pw": "moon"}
        pdf.save(tmp_path / "documents" / "locked.pdf", **locked)

    def command(*arguments: str, typed: str = "") -> int:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        library = str(tmp_path / "library")
        return cli.run(["--library", library, *arguments], no_window)

    assert command("add", str(tmp_path / "documents")) == 0
    path = str(tmp_path / "library" / ".." / "documents" / "locked.pdf")
    assert command("unlock", path, typed="wrong\n") == 2
    assert "The password does not fit" in capsys.readouterr().err
    assert command("unlock", path, typed="tide\n") == 0
    assert "1 file searchable" in capsys.readouterr().out
