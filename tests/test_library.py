"""The facade, on real files with the real models: what a person relies on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pymupdf
import pytest

from muniment.config import FolderRule, resources
from muniment.errors import LibraryBusyError, UsageError
from muniment.library import Library, known_models
from muniment.models import Models
from muniment.records import ContentChanged, Document, Event, FolderState, StatusChanged
from muniment.store.store import Store

SAMPLE = resources() / "sample"


@pytest.fixture
def other_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The starter embedding model under a second name."""
    text = (resources() / "models.toml").read_text("utf-8")
    start = text.index('[[model]]\nname = "all-minilm-l6-v2-int8"')
    entry = text[start:].replace("all-minilm-l6-v2-int8", "other", 1)
    manifest = tmp_path / "models.toml"
    manifest.write_text(text + "\n" + entry, "utf-8")
    monkeypatch.setattr("muniment.library.Models", partial(Models, manifest=manifest))
    return "other"


def paths_of(library: Library, query: str) -> set[str]:
    return {path.name for e in library.search(query, mode="keyword") for path in e.paths}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "documents"
    made.mkdir()
    return made


def eventually(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """What the issue promises: within ten seconds."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.1)


def test_a_library_is_the_same_after_it_was_closed(tmp_path: Path, folder: Path) -> None:
    shutil.copy(SAMPLE / "data-dictionary.md", folder)
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(60)
        before, found = library.status(), library.search("quadrat")
        assert found and before.embedded == before.passages > 0
        assert before.bytes > 0 and before.idle
    with Library.open(tmp_path / "library") as library:
        assert library.wait(60)
        after = library.status()
        assert library.search("quadrat") == found
    assert (after.extracted, after.embedded_ever) == (before.extracted, before.embedded_ever)
    assert after.folders == before.folders


def test_an_edit_that_keeps_size_and_time_is_found_when_contents_are_due_to_be_compared(
    tmp_path: Path, folder: Path
) -> None:
    place, paper = tmp_path / "library", folder / "paper.md"
    state = place / "state.json"
    paper.write_text("It tells of herons.\n", "utf-8")
    with Library.open(place) as library:
        library.add([folder])
        assert library.wait(60)
        # A new library compares its files once it has nothing else to do.
        eventually(lambda: library.state.verified_since > 0, seconds=60)
    known = paper.stat()
    paper.write_text("It tells of egrets.\n", "utf-8")
    assert paper.stat().st_size == known.st_size
    os.utime(paper, ns=(known.st_atime_ns, known.st_mtime_ns))
    with Library.open(place) as library:
        assert library.wait(60)
        assert paths_of(library, "herons") == {"paper.md"}, "nothing was due"
        days = library.settings.verify_days
    values = json.loads(state.read_text("utf-8"))
    values["verified_since"] -= (days + 1) * 86_400
    state.write_text(json.dumps(values), "utf-8")
    with Library.open(place) as library:
        eventually(lambda: paths_of(library, "egrets") == {"paper.md"}, seconds=60)
        assert paths_of(library, "herons") == set()


def test_every_page_of_300_is_found_with_its_printed_number(tmp_path: Path, folder: Path) -> None:
    with pymupdf.open() as pdf:
        for number in range(1, 301):
            page = pdf.new_page()
            page.insert_text((72, 72), f"This sheet bears the mark quern{number}x.")
            page.insert_text((72, 800), f"printed page {number}")
        pdf.save(folder / "long.pdf")
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(120)
        seen = set()
        for number in range(1, 301):
            best = library.search(f"quern{number}x", 1, "keyword")[0]
            assert f"quern{number}x." in best.text
            seen.add(best.place.page)
            assert best.place.page == number
        for evidence in library.search("which sheet bears a mark", 50):
            assert f"printed page {evidence.place.page}" in evidence.text
    assert seen == set(range(1, 301))


def test_changes_are_picked_up_while_it_is_open_and_at_the_next_start(
    tmp_path: Path, folder: Path
) -> None:
    def paths(query: str) -> set[str]:
        return {e.path.name for e in library.search(query, 50, "keyword")}

    note = folder / "note.txt"
    note.write_text("The heron stood still.", "utf-8")
    with Library.open(tmp_path / "library", watch=True) as library:
        library.add([folder])
        eventually(lambda: paths("heron") == {"note.txt"}, 60)
        (folder / "new.md").write_text("# Birds\n\nA heron again.", "utf-8")
        eventually(lambda: paths("heron") == {"note.txt", "new.md"})
        note.write_text("The bittern boomed.", "utf-8")
        eventually(lambda: paths("heron") == {"new.md"} and paths("bittern") == {"note.txt"})
        note.rename(folder / "renamed.txt")
        eventually(lambda: paths("bittern") == {"renamed.txt"})
        (folder / "new.md").unlink()
        eventually(lambda: paths("heron") == set())
    (folder / "renamed.txt").rename(folder / "again.txt")
    (folder / "late.txt").write_text("A heron came late.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        assert library.wait(60)
        assert (paths("bittern"), paths("heron")) == ({"again.txt"}, {"late.txt"})


def test_a_folder_is_forgotten_and_its_files_stay(tmp_path: Path, folder: Path) -> None:
    file = folder / "note.txt"
    file.write_text("The heron stood still.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([folder, file])
        library.add([file])
        assert library.settings.folders == (folder,), "what another folder holds is there already"
        assert library.wait(60)
        library.remove(folder)
        assert library.wait(60)
        assert library.search("heron") == [] and library.status().folders == ()
        with pytest.raises(UsageError):
            library.remove(folder)
    assert file.is_file()


def test_what_cannot_be_read_is_a_problem_with_a_reason(tmp_path: Path, folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing of use")
    (folder / "film.mkv").write_bytes(bytes(range(256)))
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(60)
        problem, left_out = library.problems()
        status = library.status()
    assert problem.path == folder / "broken.pdf" and problem.title and problem.message
    assert left_out.path == folder / "film.mkv" and left_out.message
    assert (status.failed, status.skipped, status.searchable) == (1, 1, 0)


def test_one_program_writes_and_others_read(tmp_path: Path, folder: Path) -> None:
    (folder / "note.txt").write_text("The heron stood still.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(60)
        with pytest.raises(LibraryBusyError, match="in use"):
            Library.open(tmp_path / "library")
        with Library.open(tmp_path / "library", read_only=True) as reader:
            assert [e.path.name for e in reader.search("heron")] == ["note.txt"]
            assert reader.status().read_only
            (folder / "late.txt").write_text("A heron came late.", "utf-8")
            library.rescan()
            assert library.wait(60)
            assert {e.path.name for e in reader.search("heron")} == {"note.txt", "late.txt"}
            with pytest.raises(LibraryBusyError, match="reading only"):
                reader.add([folder])
    Library.open(tmp_path / "library").close()


def test_mistakes_are_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no library here"):
        Library.open(tmp_path / "nowhere", read_only=True)
    with Library.open(tmp_path / "library") as library:
        with pytest.raises(UsageError, match="does not exist"):
            library.add([tmp_path / "missing"])
        with pytest.raises(UsageError, match="its index"):
            library.add([tmp_path / "library"])
        with pytest.raises(UsageError, match="none of"):
            library.search("heron", mode="psychic")


def test_a_folder_has_one_path_however_it_is_written(tmp_path: Path, folder: Path) -> None:
    (folder / "note.txt").write_text("The heron stood still.", "utf-8")
    (tmp_path / "other").mkdir()
    with Library.open(tmp_path / "library") as library:
        library.add([tmp_path / "other" / ".." / "documents"])
        library.add([folder])
        assert library.wait(60)
        assert library.settings.folders == (folder,)
        assert [e.path for e in library.search("heron")] == [folder / "note.txt"]


def test_a_library_inside_a_watched_folder_does_not_index_itself(
    tmp_path: Path, folder: Path
) -> None:
    (folder / "note.txt").write_text("The heron stood still.", "utf-8")
    (folder / "library").mkdir()
    (tmp_path / "link").symlink_to(folder / "library")
    with Library.open(tmp_path / "link", watch=True) as library:
        library.add([folder])
        assert library.wait(60)
        library.rescan()
        assert library.wait(60)
        status = library.status()
    assert (status.searchable, status.skipped, status.failed) == (1, 0, 0)


def test_folders_added_by_several_threads_are_all_kept(tmp_path: Path) -> None:
    folders = [tmp_path / f"folder {n}" for n in range(12)]
    for made in folders:
        made.mkdir()
        (made / "note.txt").write_text(f"The heron stood in {made.name}.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        threads = [threading.Thread(target=library.add, args=([f],)) for f in folders]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert library.wait(60)
        assert set(library.settings.folders) == set(folders)
        assert library.status().searchable == 12


def test_closing_in_mid_answer_leaves_no_process_behind(tmp_path: Path, folder: Path) -> None:
    shutil.copy(SAMPLE / "report-2024.pdf", folder)
    library = Library.open(tmp_path / "library")
    library.add([folder])
    assert library.wait(120)
    asking = threading.Thread(target=library.ask, args=("When was the Corran Wall opened?",))
    asking.start()
    while library.answering_pid is None and asking.is_alive():
        time.sleep(0.001)
    library.close()
    asking.join(30)
    assert not asking.is_alive()
    assert library.answering_pid is None


def test_an_offline_folder_keeps_its_results(tmp_path: Path, folder: Path) -> None:
    (folder / "note.txt").write_text("The heron stood still.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(60)
        folder.rename(tmp_path / "away")
        library.rescan()
        assert library.wait(60)
        status = library.status()
        assert (status.offline, status.searchable) == (1, 0)
        assert status.folders[0].state is FolderState.OFFLINE
        assert library.search("heron")


def test_events_say_what_changed(tmp_path: Path, folder: Path) -> None:
    events: list[Event] = []
    (folder / "note.txt").write_text("The heron stood still.", "utf-8")
    with Library.open(tmp_path / "library", on_event=events.append) as library:
        library.add([folder])
        assert library.wait(60)
        eventually(lambda: isinstance(events[-1], StatusChanged) and events[-1].status.idle)
    assert ContentChanged((folder / "note.txt",)) in events


def test_a_page_is_shown_with_the_passage_marked(sample: Library) -> None:
    evidence = next(e for e in sample.search("Corran Wall opened") if e.path.suffix == ".pdf")
    assert evidence.place.page is not None
    page = evidence.place.page
    image = sample.page_image(evidence.path, page, within=(800, 0))
    assert (image.width, len(image.pixels)) == (800, 3 * image.width * image.height)
    assert image.pages >= page
    words = sample.page_words(evidence.path, page, image.size, document=evidence.document)
    marks = words.boxes(evidence.start, evidence.end)
    assert marks
    width, height = image.size
    for x0, y0, x1, y1 in marks:
        assert 0 <= x0 < x1 <= width and 0 <= y0 < y1 <= height


def test_a_document_is_read_once_for_all_who_ask_for_it(
    sample: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    real = Store.document

    def counted(store: Store, document: str) -> Document | None:
        read.append(document)
        return real(store, document)

    monkeypatch.setattr(Store, "document", counted)
    key = sample.search("Corran Wall opened")[0].document
    sample.rest()
    with ThreadPoolExecutor(4) as pool:
        documents = list(pool.map(lambda _: sample.document(key), range(4)))
    assert read == [key]
    assert documents[0] is not None and all(other is documents[0] for other in documents)
    sample.rest()
    assert sample.document(key) == documents[0] and read == [key, key]


def test_a_document_at_hand_is_as_the_store_has_it_now(tmp_path: Path, folder: Path) -> None:
    note = folder / "note.txt"
    note.write_text("The heron stood still.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(60)
        key = library.document_of(note)
        assert library.document(key) is not None
        library.remove(folder)
        assert library.wait(60)
        eventually(lambda: library.document(key) is None)


def test_what_the_window_remembers_is_there_next_time(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        library.remember({"size": "800x600"})
    with Library.open(tmp_path / "library") as library:
        assert library.state.window == {"size": "800x600"}


def test_the_models_in_use_are_named(sample: Library, tmp_path: Path) -> None:
    used = {model.role: model.name for model in sample.models() if model.in_use}
    assert used == {
        "embedding": "all-minilm-l6-v2-int8",
        "answers": "smollm2-135m-instruct-q4_1",
    }
    assert {m.name for m in known_models(tmp_path)} == {m.name for m in sample.models()}


def test_the_answering_model_killed_in_mid_answer_is_said_and_the_next_question_works(
    tmp_path: Path, folder: Path
) -> None:
    shutil.copy(SAMPLE / "report-2024.pdf", folder)
    question = "When was the Corran Wall opened to the tide?"
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(120)
        done = threading.Event()

        def kill() -> None:
            while library.answering_pid is None and not done.wait(0.001):
                pass
            if library.answering_pid is not None:
                os.kill(library.answering_pid, signal.SIGKILL)

        killer = threading.Thread(target=kill)
        killer.start()
        answer = library.ask(question)
        done.set()
        killer.join()
        assert answer.answered and answer.citations
        assert "answering model" in answer.note
        again = library.ask(question)
        assert again.answered and again.note == ""


def test_killed_in_mid_indexing_it_starts_again_and_finishes(tmp_path: Path, folder: Path) -> None:
    for number in range(60):
        text = f"Letter {number}. " + f"The keeper of light {number} wrote of the sea. " * 40
        (folder / f"{number}.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "muniment", "--library", str(tmp_path / "library")]
    state = tmp_path / "library" / "state.json"

    def embedded() -> int:
        try:
            return int(json.loads(state.read_text("utf-8"))["embedded"])
        except (OSError, ValueError):
            return 0

    with subprocess.Popen([*command, "add", str(folder)], stderr=subprocess.DEVNULL) as program:
        eventually(lambda: embedded() > 0, 120)
        program.kill()
    done = embedded()
    with Library.open(tmp_path / "library") as library:
        assert library.wait(120)
        status = library.status()
        assert (status.searchable, status.embedded) == (60, status.passages)
        assert status.extracted == 60, "no file is read twice"
        assert status.embedded_ever <= status.passages + 32, "at most the batch in flight"
        assert done < status.passages, "it was killed before it was done"
        assert library.search("keeper of light 37", 1)[0].path.name == "37.txt"


def test_what_is_added_inside_of_a_folder_stays_when_that_is_removed(
    tmp_path: Path, folder: Path
) -> None:
    inner = folder / "inner"
    inner.mkdir()
    (inner / "note.txt").write_text("The heron stood still.", "utf-8")
    (folder / "other.txt").write_text("The bittern boomed.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([inner])
        library.add([folder])
        assert library.wait(60)
        assert {f.path: f.files for f in library.status().folders} == {inner: 1, folder: 2}
        assert library.removal(folder).files == 1, "what another folder holds is not freed"
        library.remove(folder)
        assert library.wait(60)
        assert (paths_of(library, "heron"), paths_of(library, "bittern")) == ({"note.txt"}, set())


def test_rules_of_a_folder_act_when_they_are_changed(tmp_path: Path, folder: Path) -> None:
    (folder / "note.txt").write_text("A heron stood still.", "utf-8")
    (folder / "draft.txt").write_text("A heron, in draft.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([folder], rule=FolderRule(exclude=("draft*",)))
        assert library.wait(60)
        assert paths_of(library, "heron") == {"note.txt"}
        library.configure(rules={})
        assert library.wait(60)
        assert paths_of(library, "heron") == {"note.txt", "draft.txt"}
    with Library.open(tmp_path / "library") as library, pytest.raises(UsageError):
        library.configure(colour="blue")


def test_another_embedding_model_takes_over_when_its_index_is_complete(
    tmp_path: Path, folder: Path, other_model: str
) -> None:
    (folder / "note.txt").write_text("The heron stood still.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(60)
        before = library.settings.embedding_model
        cost = library.switch_cost(other_model)
        assert (cost.model, cost.passages) == (other_model, 1) and cost.seconds > 0
        library.switch_model(other_model)
        assert library.wait(60)
        assert library.settings.embedding_model == other_model != before
        assert library.search("a wading bird", mode="semantic")[0].path.name == "note.txt"
        status = library.status()
        assert (status.embedded, status.preparing) == (1, 0)
    with Library.open(tmp_path / "library") as library:
        assert library.wait(60)
        assert library.status().embedded_ever == 2, "nothing is embedded again"


def test_a_file_that_its_folder_leaves_out_can_be_added_by_itself(
    tmp_path: Path, folder: Path
) -> None:
    file = folder / "note.txt"
    file.write_text("The heron stood still.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([folder], rule=FolderRule(include=("*.md",)))
        library.add([file])
        assert library.wait(60)
        assert paths_of(library, "heron") == {"note.txt"}
        with pytest.raises(UsageError, match="cannot be understood"):
            library.add([folder], rule=FolderRule(exclude=("[z-a]",)))


def test_what_the_program_remembers_may_be_damaged(tmp_path: Path) -> None:
    Library.open(tmp_path / "library").close()
    (tmp_path / "library" / "state.json").write_text("{", "utf-8")
    with Library.open(tmp_path / "library") as library:
        assert library.status().extracted == 0


def test_a_model_goes_by_a_part_of_its_name_that_no_other_has(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        known = {model.name: model for model in library.models()}
        starter = next(name for name in known if "smollm2" in name.casefold())
        library.use("SmolLM2")
        assert library.settings.answering_model == starter
        with pytest.raises(UsageError, match="is none of"):
            library.use("no such model")
        with pytest.raises(UsageError, match="could be"):
            library.use("llama")


def test_what_is_stored_is_told_with_its_place_and_size(tmp_path: Path, folder: Path) -> None:
    (folder / "note.txt").write_text("The heron stood still.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(60)
        stored = {item.name: item for item in library.storage()}
    assert set(stored) == {"index", "conversations", "models", "cache"}
    assert stored["index"].path == tmp_path / "library" / "store"
    assert stored["index"].bytes > 1_000 and stored["conversations"].bytes == 0


def test_that_meanings_can_be_searched_for_is_told(tmp_path: Path) -> None:
    told = threading.Event()

    def hear(event: Event) -> None:
        if event == ContentChanged(()):
            told.set()

    with Library.open(tmp_path / "library", watch=True, on_event=hear):
        assert told.wait(60)
