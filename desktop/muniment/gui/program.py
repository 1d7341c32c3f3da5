"""Program: the parts of the running program, and what holds them together."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from muniment.config import Preferences, default_library
from muniment.errors import LibraryBusyError, MunimentError
from muniment.gui.calm import Movement
from muniment.gui.languages import Languages
from muniment.gui.preferring import Preferring
from muniment.gui.running.continuing import Shown, go_on, known
from muniment.gui.running.endings import Endings
from muniment.gui.running.frame import GEOMETRY, Frame
from muniment.gui.running.opening import Opening
from muniment.gui.running.pace import Pace
from muniment.gui.running.resting import Resting, give_back_memory
from muniment.gui.running.staying import Staying
from muniment.gui.style import Look
from muniment.gui.tasks import Events, Task, Tasks, presentable

# What is imported in functions here brings much with it: the window stands before.
if TYPE_CHECKING:
    from muniment.gui.prompts import Prompts
    from muniment.gui.running.instance import Instance
    from muniment.gui.window import MainWindow
    from muniment.library import Library
    from muniment.records import Event, Status

_log = logging.getLogger(__name__)

# Another start may just be opening the library: so long it is asked to take over.
_PATIENCE_SECONDS = 4.0


class Program(QObject):
    """Opens the library, shows the window, follows the preferences, and closes all of it.

    `window` is None while the library is being opened; another preference, the language for
    one, may put a new one in its place.
    """

    def __init__(
        self,
        app: QApplication,
        library_path: Path | None,
        add: Sequence[Path],
        prompts: Prompts | None = None,
        *,
        hidden: bool = False,
        preferring: Preferring | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._given = library_path
        self._path = (library_path or default_library()).expanduser()
        self._add = list(add)
        if prompts is not None:
            self._prompts = prompts
        self._hidden = hidden
        self._library: Library | None = None
        self._status: Status | None = None
        self._instance: Instance | None = None
        self._begun = False
        self._taking_back = False
        self._deleting: Task | None = None
        self._said: tuple[str, str] | None = None
        self._endings = Endings(self._path)
        self.preferring = preferring or Preferring(parent=self)
        self._languages = Languages(app)
        self._languages.use(self.preferring.now.language)
        self.look = Look(app, self.preferring)
        self._tasks = Tasks(self)
        self._events = Events(self._tasks)
        self.window: MainWindow | None = None
        before = known(self._path)
        self._kept = before.layout
        self.frame = Frame(self._kept)
        self.opening = Opening(self._kept, empty=not before.has_folders)
        self.frame.show_page(self.opening)
        self.frame.ready.connect(partial(self._open, read_only=False))
        self.frame.closing.connect(self._closing)
        self.staying = Staying(self.look, self.preferring, self.frame, self._kept, hidden=hidden)
        self.staying.pause.connect(self._pause)
        self.staying.quit.connect(self.quit)
        self._resting = Resting(self._rest, self)
        self._pace = Pace(app, self)
        self._movement = Movement(app)
        self._movement.calm(self.preferring.now.calm)
        self.preferring.changed.connect(self._prefer)

    @cached_property
    def _prompts(self) -> Prompts:
        from muniment.gui.prompts import Prompts

        return Prompts()

    @property
    def library(self) -> Library:
        """The library, which is open as long as there is a `window`."""
        assert self._library is not None
        return self._library

    # ------------------------------------------------------------ beginning and ending

    def start(self) -> None:
        """Show the window; as soon as it stands, open the library off the main thread."""
        sys.excepthook = self._unexpected
        if self._hidden:
            self.frame.begin_hidden()
        else:
            self.frame.show()
            self.opening.setFocus()

    def quit(self) -> None:
        """End the program, wherever the window is."""
        if self.window is not None:
            self.window.close()
        else:
            # The library may still be opening: nothing has been changed that would be lost.
            self._app.exit(0)

    def end(self) -> None:
        """Let go of the library; no event loop is needed any more."""
        sys.excepthook = sys.__excepthook__
        self.frame.hide()
        self.staying.close()
        if self._deleting is not None:
            # The person was told that all is deleted.
            self._deleting.ended.wait()
        self._tasks.close(0.5)
        self._close_instance()
        if self._library is not None:
            try:
                if self._kept and self._begun:
                    self._library.remember(self._kept)
            except MunimentError as error:
                _log.warning("the window's layout was not kept: %s", error)
            self._library.close()
        self._languages.close()
        self._end_note()

    def _end_note(self) -> None:
        if self._begun:
            self._begun = False
            self._endings.end()

    def _closing(self) -> None:
        """The person closes the window: it goes into the tray, or the program ends."""
        if self.window is not None and self.staying.take_in():
            self._kept.update(self._layout())
        else:
            self.quit()

    def _window_closed(self) -> None:
        self._kept.update(self._layout())
        self._app.exit(0)

    def _layout(self) -> dict[str, str]:
        layout = self.window.layout_kept() if self.window is not None else {}
        return {**layout, GEOMETRY: self.frame.geometry_kept, **self.staying.kept}

    # ------------------------------------------------------------ the library

    def _open(self, *, read_only: bool) -> None:
        self._tasks.every(
            "library", partial(self._open_library, read_only), self._show, self._not_opened
        )

    def _open_library(self, read_only: bool, task: Task) -> tuple[Library, Status]:
        """On the library lane. The imports are here because they bring much with them."""
        import muniment.gui.window  # noqa: F401
        from muniment.library import Library

        library = Library.open(
            self._given, read_only=read_only, watch=not read_only, on_event=self._post
        )
        return library, library.status()

    def _post(self, event: Event) -> None:
        # Not `Events.post` itself: another window has events of its own.
        self._events.post(event)

    def _show(self, opened: tuple[Library, Status]) -> None:
        self._library, status = opened
        typed = self.opening.typed
        window = self._make_window(status)
        self._pace.begin()
        self.look.draw_ahead()
        self._tasks.every("pages", _load_pages)
        go_on(window, typed)
        if status.read_only:
            return
        if self._endings.begin():
            self._tell_of_last_end(window)
        self._begun = True
        if self._said is not None:
            window.show_error(*self._said)
            self._said = None
        self._listen()
        add, self._add = self._add, []
        window.add(add)

    def _not_opened(self, error: MunimentError) -> None:
        if isinstance(error, LibraryBusyError):
            # Two starts at once: the other one may be about to listen.
            self._tasks.every("instance", self._hand_over, partial(self._ask, error))
            return
        other = self._prompts.other_library(error.title, error.message)
        if other is None:
            self._app.exit(1)
            return
        self._given = self._path = other
        self._endings = Endings(other)
        self._open(read_only=False)

    def _hand_over(self, task: Task) -> bool:
        from muniment.gui.running.instance import hand_over

        show = not self._hidden
        return hand_over(self._path, self._add, show=show, seconds=_PATIENCE_SECONDS)

    def _ask(self, error: MunimentError, handed_over: bool) -> None:
        """The library is in use by something that has no window: read it, or leave it."""
        if handed_over:
            self._app.exit(0)
        elif self._prompts.read_instead(error.title, error.message):
            self._open(read_only=True)
        else:
            self._app.exit(2)

    def _listen(self) -> None:
        from muniment.gui.running.instance import Instance

        self._instance = Instance(self._path, self)
        self._instance.called.connect(self._called)

    def _close_instance(self) -> None:
        if self._instance is not None:
            self._instance.close()
            self._instance = None

    def _called(self, paths: Sequence[Path], show: bool) -> None:
        """Another start of the program, which ends again, was given these."""
        self.take(paths)
        if show:
            self.frame.come_forward()

    def take(self, paths: Sequence[Path]) -> None:
        """Add these, as soon as the library is open."""
        if self.window is not None:
            self.window.add(list(paths))
        else:
            self._add += paths

    # ------------------------------------------------------------ the window

    def _make_window(self, status: Status) -> MainWindow:
        from muniment.gui.window import MainWindow

        window = MainWindow(
            self.library,
            self._tasks,
            self._events,
            self.look,
            self._prompts,
            status,
            self.preferring,
        )
        window.closed.connect(self._window_closed)
        window.delete_everything.connect(self._delete_everything)
        self._events.status.connect(self._follow)
        self._follow(status)
        self.window = window
        self.frame.show_page(window)
        return window

    def _follow(self, status: Status) -> None:
        self._status = status
        self.staying.show_status(status)
        self._resting.follow(status)

    def _give_up_window(self) -> None:
        """Have the window go without the program; what it was doing goes on (see `Shown`)."""
        window, self.window = self.window, None
        if window is not None:
            window.closed.disconnect(self._window_closed)
            window.close()
        self._tasks.leave()
        # Nothing that is left of the window hears of what happens now.
        self._events.blockSignals(True)
        self._events = Events(self._tasks)

    def _renew(self) -> None:
        """Make the window anew, with all that is shown, in another language for one."""
        if self.window is None:
            return
        layout = self._layout()

        def remembered(_: Task) -> Status:
            self.library.remember({**self.library.state.window, **layout})
            return self.library.status()

        def failed(error: MunimentError) -> None:
            # Its layout is not kept then, which is no reason for a window in two languages.
            _log.warning("the window's layout was not kept: %s", error)
            if self._status is not None:
                self._replace(self._status)

        self._tasks.every("library", remembered, self._replace, failed)

    def _replace(self, status: Status) -> None:
        before = self.window
        if before is None:
            return
        shown = Shown.by(before)
        if before.settings_dialog is not None:
            before.settings_dialog.close()
        self._give_up_window()
        shown.show_again(self._make_window(status))

    def _tell_of_last_end(self, window: MainWindow) -> None:
        log = self._path / "log.txt"

        def show() -> None:
            self._prompts.select_file(log, lambda: self._open_folder(log.parent))

        window.banner.say(
            self.tr("Muniment ended unexpectedly last time"),
            self.tr(
                "Nothing in the library was lost. The log says what was being done; it holds no "
                "text of your documents, and stays on this computer."
            ),
            action=(self.tr("Show the log"), show),
        )

    def _open_folder(self, folder: Path) -> None:
        self._prompts.open_path(folder)

    # ------------------------------------------------------------ preferences, and what they do

    def _prefer(self, before: Preferences, now: Preferences) -> None:
        if now.language != before.language:
            self._languages.use(now.language)
            self.staying.renew()
            self._renew()
        self._movement.calm(now.calm)
        if now.start_at_login != before.start_at_login and not self._taking_back:
            self._change_login(now.start_at_login)

    def _change_login(self, wanted: bool) -> None:
        from muniment.gui.running import login

        command = login.command(self._given)

        def failed(error: MunimentError) -> None:
            self._taking_back = True
            try:
                self.preferring.change(start_at_login=not wanted)
            finally:
                self._taking_back = False
            if self.window is not None:
                self.window.show_error(error.title, error.message)

        self._tasks.every(
            "login",
            lambda _: login.start_at_login(wanted, command),
            failed=failed,
            at_close=True,
            outlives=True,
        )

    def _pause(self, pause: bool) -> None:
        library, window = self.library, self.window

        def work(_: Task) -> Status:
            (library.pause if pause else library.resume)()
            return library.status()

        def done(status: Status) -> None:
            self._follow(status)
            if window is not None and window is self.window:
                window.show_status(status)

        self._tasks.every("library", work, done)

    def _rest(self) -> None:
        library = self._library

        def work(_: Task) -> None:
            if library is not None:
                library.rest()
            give_back_memory()

        self._tasks.latest("resting", work, lambda _: None)

    # ------------------------------------------------------------ deleting everything

    def _delete_everything(self) -> None:
        """Close the library, delete it, and begin with an empty one."""
        library, self._library = self.library, None
        if self.window is not None and self.window.settings_dialog is not None:
            self.window.settings_dialog.close()
        self._close_instance()
        self._give_up_window()
        undone = self._tasks.call_off()
        self.opening = Opening({}, empty=True)
        self.opening.say(self.tr("Deleting everything …"))
        self.frame.show_page(self.opening)
        self.staying.show_status(None)
        self._begun = False

        def work(_: Task) -> None:
            from muniment.gui.running.erasing import erase

            # Nothing is to be written into what is deleted.
            for task in undone:
                task.ended.wait(_PATIENCE_SECONDS)
            library.close()
            self._endings.end()
            erase(library.path)

        def failed(error: MunimentError) -> None:
            self._said = (error.title, error.message)
            self._open(read_only=False)

        self._deleting = self._tasks.every(
            "library", work, lambda _: self._open(read_only=False), failed, at_close=True
        )

    # ------------------------------------------------------------ what nobody caught

    def _unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Whatever no code caught: into the log, and said plainly in the window."""
        if issubclass(kind, KeyboardInterrupt):
            self.quit()
            return
        shown = presentable(error)
        if self.window is not None:
            self.window.show_error(shown.title, shown.message)
        else:
            self._prompts.say(shown.title, shown.message)


def _load_pages(_: Task) -> None:
    """Import what the first click on the settings would otherwise wait for."""
    import muniment.gui.settings.dialog
    import muniment.gui.settings.folders  # noqa: F401
