"""The models: what is said of each, and what can be done with it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QLabel

from muniment.errors import ModelError
from muniment.gui.settings.modeldeeds import duration
from muniment.gui.settings.models import ModelsPage
from muniment.model_download import Stopped
from muniment.records import SwitchCost
from tests.gui.fakes import FakeLibrary, status
from tests.gui.settings.conftest import Desk, press
from tests.gui.waiting import wait_until

STARTER = "smollm2-135m-instruct-q4_1"
LLAMA = "llama-3.2-3b-instruct-q4_k_m"
BGE = "bge-small-en-v1.5"
MINILM = "all-minilm-l6-v2-int8"
E5 = "multilingual-e5-small"
MARCO = "ms-marco-minilm-l-6-v2"
MINE = "/models/Mine.gguf"


@pytest.fixture(autouse=True)
def forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was measured before; the folder of the fake's models is the person's own."""
    monkeypatch.setattr("muniment.model_facts.cache_dir", lambda: tmp_path)
    monkeypatch.setattr("muniment.model_facts.user_models", lambda: Path("/models"))


@pytest.fixture
def page(desk: Desk) -> Iterator[ModelsPage]:
    desk.show("models")
    page = desk.dialog.pages["models"]
    assert isinstance(page, ModelsPage)
    wait_until(lambda: page.cards)
    yield page
    page.deeds.stop()


def words(page: ModelsPage, name: str) -> str:
    """All that is said of a model."""
    labels = page.cards[name].findChildren(QLabel)
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def click(page: ModelsPage, name: str, button: str) -> None:
    """Click a button of a model's card, as soon as it is there."""
    wait_until(lambda: getattr(page.cards[name], button).isVisible())
    page.ensureWidgetVisible(getattr(page.cards[name], button))
    press(getattr(page.cards[name], button))


def test_a_model_with_its_size_memory_licence_and_speed(page: ModelsPage) -> None:
    said = words(page, STARTER)
    for part in ("In use", "94 MB on disk", "needs about 400 MB of memory", "licence: Apache-2.0"):
        assert part in said
    assert "not measured yet" in said


def test_a_model_that_is_not_installed_says_where_to_put_it(page: ModelsPage) -> None:
    line = "Not installed. Put the files model.onnx, tokenizer.json"
    assert line in words(page, MARCO) and "/models/ms-marco" in words(page, MARCO)
    assert not page.cards[MARCO].fetch_button.isVisible(), "nobody knows where it could be had"


def test_a_better_model_is_offered_with_what_it_needs(page: ModelsPage) -> None:
    said = words(page, LLAMA)
    for part in (
        "1.9 GB on disk",
        "needs about 3.4 GB",
        "licence: Llama 3.2",
        "Writes answers. Not inst",
    ):
        assert part in said
    assert "465 MB on disk" in words(page, E5) and "Searches by meaning" in words(page, E5)
    card = page.cards[LLAMA]
    assert not card.use_button.isVisible() and not card.measure_button.isVisible()


def test_nothing_is_downloaded_before_address_and_size_were_agreed_to(
    desk: Desk, page: ModelsPage
) -> None:
    desk.prompts.agrees = False
    click(page, LLAMA, "fetch_button")
    ((title, message),) = desk.prompts.confirmed
    assert title == "Download “Llama 3.2 3B”?"
    assert "1.9 GB" in message and "Llama 3.2" in message
    assert "https://huggingface.co/bartowski/Llama-3.2-3B-Instruct-GGUF/resolve/" in message
    assert not desk.library.called("get_model")
    desk.prompts.agrees = True
    click(page, LLAMA, "fetch_button")
    wait_until(lambda: desk.library.called("get_model") == [(LLAMA, None)])
    assert not desk.library.called("use"), "it is offered, not used"


def test_a_download_tells_how_far_it_is_and_can_be_stopped(desk: Desk, page: ModelsPage) -> None:
    ended = threading.Event()

    def slow(name: str, folder: Path | None, *, stop: threading.Event, **hears: Any) -> Path:
        hears["on_progress"](0.42)
        stop.wait(5)
        ended.set()
        raise Stopped

    with patch.object(desk.library, "get_model", slow):
        click(page, LLAMA, "fetch_button")
        wait_until(lambda: page.cards[LLAMA].doing == "Downloading “Llama 3.2 3B” … 42%")
        page.deeds.changed.emit()
        click(page, MINILM, "measure_button")
        wait_until(lambda: "reads about 2.0 passages a second" in words(page, MINILM))
        assert "42%" in page.cards[LLAMA].doing, "it goes on beside other things"
        click(page, LLAMA, "stop_button")
        wait_until(ended.is_set)
    assert page.cards[LLAMA].doing == ""
    assert page.cards[LLAMA].fetch_button.isVisible()
    assert not desk.dialog.banner.said[0]


def test_a_download_that_fails_is_said(desk: Desk, page: ModelsPage) -> None:
    error = ModelError("The model could not be downloaded", "It could not be reached.")
    with patch.object(desk.library, "get_model", side_effect=error):
        click(page, LLAMA, "fetch_button")
        wait_until(lambda: desk.dialog.banner.said[0])
    assert desk.dialog.banner.said == (error.title, error.message)
    assert page.cards[LLAMA].fetch_button.isVisible()


def test_a_model_of_several_files_is_brought_in_a_folder(desk: Desk, page: ModelsPage) -> None:
    desk.prompts.model_file = Path("/media/stick")
    click(page, E5, "bring_button")
    wait_until(lambda: desk.library.called("get_model") == [(E5, Path("/media/stick"))])
    assert not desk.prompts.confirmed


def test_the_file_of_a_better_model_is_brought_from_elsewhere(desk: Desk, page: ModelsPage) -> None:
    desk.prompts.model_file = Path("/media/stick/Llama-3.2-3B-Instruct-Q4_K_M.gguf")
    click(page, LLAMA, "bring_button")
    wait_until(lambda: desk.library.called("add_model"))
    assert desk.library.called("add_model") == [(desk.prompts.model_file, False)]
    assert not page.cards[STARTER].bring_button.isVisible(), "it is here"


def test_a_model_that_is_too_large_is_told_so_and_stands_last(
    desk: Desk, page: ModelsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = SimpleNamespace(total=2 << 30)
    monkeypatch.setattr("muniment.gui.settings.models.psutil.virtual_memory", lambda: small)
    page.show_facts(page._facts)
    assert "too large for this computer, which has 2.0 GB of memory" in words(page, LLAMA)
    assert not page.cards[LLAMA].bring_button.isVisible()
    assert not page.cards[LLAMA].fetch_button.isVisible()
    assert "too large" not in words(page, STARTER)
    answers = [
        one.facts.status for one in page.cards.values() if one.facts.status.role == "answers"
    ]
    assert answers[-1].name == LLAMA


def test_a_chosen_model_whose_file_is_gone_is_told_so(page: ModelsPage) -> None:
    assert "is gone" not in words(page, LLAMA) + words(page, STARTER)
    gone = page.cards[LLAMA].facts
    page.show_facts([replace(gone, status=replace(gone.status, in_use=True))])
    assert "It is chosen, but its file is gone." in words(page, LLAMA)


def test_another_model_answers_at_once_and_is_taken_back(desk: Desk, page: ModelsPage) -> None:
    click(page, MINE, "use_button")
    desk.until("answering_model", MINE)
    assert desk.library.called("use") == [MINE]
    wait_until(lambda: "In use" in words(page, MINE))
    assert desk.dialog.foot.said == "Answers are written by “Mine”"
    desk.undo()
    desk.until("answering_model", "")
    wait_until(lambda: "In use" in words(page, STARTER))


def test_the_cost_of_a_switch_is_said_before(desk: Desk, page: ModelsPage) -> None:
    desk.prompts.agrees = False
    click(page, BGE, "use_button")
    assert page.cards[BGE].doing == "Trying it on some of your documents …"
    wait_until(lambda: desk.prompts.confirmed)
    ((title, message),) = desk.prompts.confirmed
    assert title == "Search with “BGE small”?"
    assert "340 passages" in message and "about 3 minute" in message
    assert not desk.library.called("switch_model")
    wait_until(lambda: "reads about 2.0 passages a second" in words(page, BGE))


def test_a_switch_that_was_agreed_to_and_given_up(desk: Desk, page: ModelsPage) -> None:
    desk.library.now = status(preparing=120, busy=True)
    click(page, BGE, "use_button")
    desk.until("next_embedding_model", BGE)
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("“BGE small” is being prepared" in text for text in labels)
    page.ensureWidgetVisible(page.stay)
    press(page.stay)
    desk.until("next_embedding_model", "")
    wait_until(lambda: not page.stay.isVisible())
    assert desk.dialog.foot.said == "No switch to “BGE small”"
    desk.undo()
    desk.until("next_embedding_model", BGE)
    desk.undo()
    desk.until("next_embedding_model", "")
    assert desk.library.called("cancel_switch")


def test_a_switch_that_is_complete_is_taken_back_by_a_switch(desk: Desk, page: ModelsPage) -> None:
    click(page, BGE, "use_button")
    desk.until("next_embedding_model", BGE)
    wait_until(lambda: desk.dialog.choices.settled)
    desk.library.configure(embedding_model=BGE, next_embedding_model="")
    wait_until(lambda: "In use" in words(page, BGE))
    desk.undo()
    desk.until("next_embedding_model", MINILM)


def test_trying_a_model_can_be_stopped(desk: Desk, page: ModelsPage) -> None:
    going = threading.Event()

    def slow(model: str) -> SwitchCost:
        going.wait(5)
        return SwitchCost(model, 1, 1.0)

    with patch.object(desk.library, "switch_cost", slow):
        click(page, BGE, "use_button")
        click(page, BGE, "stop_button")
        assert page.cards[BGE].doing == ""
        going.set()
        # Whatever comes after it on the lane comes after its result.
        page.deeds._tasks.every("models", lambda _: desk.library.calls.append(("after", None)))
        wait_until(lambda: desk.library.called("after"))
    assert not desk.prompts.confirmed


def test_what_a_search_costs_is_measured_on_request(desk: Desk, page: ModelsPage) -> None:
    click(page, MINILM, "measure_button")
    wait_until(lambda: "reads about 2.0 passages a second" in words(page, MINILM))
    assert not page.cards[MINILM].measure_button.isVisible()


def test_how_fast_it_writes_is_measured_on_request(desk: Desk, page: ModelsPage) -> None:
    click(page, STARTER, "measure_button")
    wait_until(lambda: "writes about 12 words a second" in words(page, STARTER))
    assert desk.library.called("measure") == [STARTER]


def test_a_measurement_that_fails_is_said(desk: Desk, page: ModelsPage) -> None:
    error = ModelError("A model is damaged", "Install it again.")
    with patch.object(desk.library, "switch_cost", side_effect=error):
        click(page, MINILM, "measure_button")
        wait_until(lambda: desk.dialog.banner.said[0])
    assert desk.dialog.banner.said == (error.title, error.message)
    assert page.cards[MINILM].measure_button.isVisible()


def test_a_model_file_is_added_used_and_taken_back(desk: Desk, page: ModelsPage) -> None:
    desk.prompts.model_file = Path("/downloads/Big.gguf")
    page.ensureWidgetVisible(page.add_button)
    press(page.add_button)
    desk.until("answering_model", "/models/Big.gguf")
    assert desk.library.called("add_model") == [(Path("/downloads/Big.gguf"), False)]
    wait_until(lambda: desk.dialog.foot.said == "“Big” added and in use")
    desk.undo()
    desk.until("answering_model", "")


def test_a_copy_can_be_stopped(desk: Desk, page: ModelsPage) -> None:
    held = threading.Event()

    def slow(file: Path, *, adapter: bool, on_progress: Callable[[float], None]) -> Path:
        on_progress(0.2)
        held.wait(5)
        on_progress(0.4)
        raise AssertionError("the copy went on")

    desk.prompts.model_file = Path("/downloads/Big.gguf")
    with patch.object(desk.library, "add_model", slow):
        page.ensureWidgetVisible(page.add_button)
        press(page.add_button)
        wait_until(lambda: any("20%" in label.text() for label in page.findChildren(QLabel)))
        page.ensureWidgetVisible(page.stop_button)
        press(page.stop_button)
        held.set()
        page.deeds._tasks.every("models", lambda _: desk.library.calls.append(("after", None)))
        wait_until(lambda: desk.library.called("after"))
    assert page.add_button.isVisible()
    assert not desk.dialog.banner.said[0]


def test_no_file_is_chosen(desk: Desk, page: ModelsPage) -> None:
    page.ensureWidgetVisible(page.add_button)
    press(page.add_button)
    assert not desk.library.called("add_model")


def test_an_adapter_is_chosen_and_left_out(desk: Desk, page: ModelsPage) -> None:
    desk.prompts.model_file = Path("/downloads/manner.gguf")
    page.ensureWidgetVisible(page.adapter_button)
    press(page.adapter_button)
    desk.until("adapter", "/models/manner.gguf")
    wait_until(page.no_adapter.isVisible)
    page.ensureWidgetVisible(page.no_adapter)
    press(page.no_adapter)
    desk.until("adapter", "")
    desk.undo()
    desk.until("adapter", "/models/manner.gguf")


def test_only_what_was_added_can_be_removed_and_only_after_a_question(
    desk: Desk, page: ModelsPage
) -> None:
    desk.prompts.agrees = False
    assert not page.cards[BGE].remove_button.isVisible()
    click(page, MINE, "remove_button")
    ((title, message),) = desk.prompts.confirmed
    assert title == "Delete the model “Mine”?"
    assert "cannot be undone" in message
    assert not desk.library.called("remove_model")


def test_nothing_leads_back_to_a_model_that_was_removed(desk: Desk, page: ModelsPage) -> None:
    click(page, MINE, "use_button")
    desk.until("answering_model", MINE)
    wait_until(lambda: page.cards[STARTER].use_button.isVisible())
    click(page, STARTER, "use_button")
    desk.until("answering_model", STARTER)
    wait_until(lambda: desk.dialog.choices.settled)
    click(page, MINE, "remove_button")
    wait_until(lambda: desk.library.called("remove_model") == [MINE])
    wait_until(lambda: desk.dialog.foot.said == "Answers are written by “Mine”")
    desk.undo()
    desk.until("answering_model", "")


def test_the_folder_of_models_is_opened(desk: Desk, page: ModelsPage, tmp_path: Path) -> None:
    folder = tmp_path / "models"
    with patch("muniment.gui.settings.models.user_models", lambda: folder):
        page.ensureWidgetVisible(page.open_button)
        press(page.open_button)
    assert desk.prompts.opened == [folder]
    assert folder.is_dir()


def test_a_library_that_is_read_only_still_tells_and_measures(
    open_dialog: Callable[..., Desk],
) -> None:
    library = FakeLibrary()
    library.read_only = True
    desk = open_dialog(library)
    desk.show("models")
    page = desk.dialog.pages["models"]
    assert isinstance(page, ModelsPage)
    wait_until(lambda: page.cards)
    assert not page.cards[MINE].use_button.isEnabled()
    assert not page.cards[MINE].remove_button.isEnabled()
    assert not page.cards[LLAMA].bring_button.isEnabled()
    assert not page.cards[LLAMA].fetch_button.isEnabled()
    assert page.cards[MINE].measure_button.isEnabled()
    assert not page.add_button.isEnabled() and not page.adapter_button.isEnabled()


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(20, "less than a minute"), (290, "about 5 minute"), (7200, "about 2 hour")],
)
def test_how_long_it_takes_in_words(seconds: float, said: str) -> None:
    assert duration(seconds).startswith(said)
