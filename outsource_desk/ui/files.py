"""Opening, making and copying data files, without making the window wait."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from outsource_desk.base.errors import UserError
from outsource_desk.base.paths import (
    backups_folder,
    cache_folder,
    documents_folder,
    first_data_file,
)
from outsource_desk.ui.errors import show_error

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from outsource_desk.base.clock import Clock
    from outsource_desk.base.text import Words
    from outsource_desk.services.home_view import FirstLook
    from outsource_desk.store.store import Store
    from outsource_desk.ui.desk import Desk
    from outsource_desk.ui.tasks import Job

ENDING = ".outsource"
FILTER = f"Outsource Desk files (*{ENDING})"
SAMPLE_NAME = f"Sample business{ENDING}"


class DataFiles(QObject):
    """Puts data files on the desk, one at a time, and takes the last one off when it closes."""

    opening = Signal(object)  # the Path, before the slow part begins
    failed = Signal(object, str)  # the Path and why, while there is no other file to show

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.warm_up = True  # the next file to open is not shown yet: ask it all at once

    @property
    def language(self) -> str:
        """The locale that the settings or the computer name."""
        return self._desk.settings.locale or QLocale.system().name()

    def open_first(self, path: Path | None) -> None:
        """Open `path`, else the file opened last, else the owner's new file in Documents."""
        last = next((Path(one) for one in self._desk.settings.recent if Path(one).exists()), None)
        chosen = path or last or first_data_file()
        self.opening.emit(chosen)
        get = self.create if path is None and not chosen.exists() else self.open
        QTimer.singleShot(0, lambda: get(chosen))  # what `opening` showed is painted first

    def open(self, path: Path) -> None:
        """Open a file; when that fails, the one on the desk stays."""
        self._put_on_desk(path, _open)

    def create(self, path: Path) -> None:
        """Make a new file and open it."""
        self._put_on_desk(path, _create)

    def open_sample(self) -> None:
        """Open a fresh copy of the sample business; it is thrown away at the end."""
        try:
            place = self._desk.private_folder("sample")
        except UserError as error:
            self._tell(Path(SAMPLE_NAME), error)
        else:
            self._put_on_desk(place / SAMPLE_NAME, _make_sample, keep=False)

    def open_own(self) -> None:
        """Leave the sample: open the file opened last that is another one, else a new one."""
        here = self._desk.store.path if self._desk.is_open else None
        paths = [Path(one) for one in self._desk.settings.recent]
        last = next((path for path in paths if path != here and path.exists()), None)
        chosen = last or first_data_file()
        (self.open if chosen.exists() else self.create)(chosen)

    def do(self, act: str, subject: str = "") -> None:
        """Do what the menus and pages ask; other acts are not about files."""
        acts: dict[str, Callable[[], object]] = {
            "new_file": self.ask_new,
            "open_file": self.ask_open,
            "open_sample": self.open_sample,
            "open_own": self.open_own,
            "save_copy": self.ask_save_copy,
            "change_language": lambda: self._desk.speak(_words(self.language)),
            "restore": lambda: self.restore(*map(Path, subject.split("\n"))),
        }
        if act in acts:
            acts[act]()

    def restore(self, document: Path, copy: Path) -> None:
        """Put a copy in place of a data file and open it; what was there is kept."""
        from outsource_desk.store.copies import backup_folder  # noqa: PLC0415  slow to import: beside the window
        from outsource_desk.store.restoring import restore  # noqa: PLC0415  slow to import: beside the window

        desk = self._desk
        desk.tasks.wait()
        if desk.is_open:
            desk.store.close()
        try:
            kept = restore(
                document, copy, backup_folder(backups_folder(), document), desk.clock.now()
            )
        except UserError as error:
            self._tell(document, error)
        else:
            desk.say(f"Restored. The file as it was is kept as “{kept.name}”.", undo=False)
        if document.exists():
            desk.open(_open(document, desk.clock), _words(self.language))

    def ask_new(self) -> None:
        start = str(documents_folder() / f"New business{ENDING}")
        name, _ = QFileDialog.getSaveFileName(self._window, "New file", start, FILTER)
        if name:
            self.create(_with_ending(Path(name)))

    def ask_open(self) -> None:
        start = str(self._desk.store.path.parent if self._desk.is_open else documents_folder())
        name, _ = QFileDialog.getOpenFileName(self._window, "Open file", start, FILTER)
        if name:
            self.open(Path(name))

    def ask_save_copy(self) -> None:
        """Write a complete copy of the open file to a place the owner chooses."""
        here = self._desk.store.path
        stamp = self._desk.clock.today().isoformat()
        start = str(documents_folder() / f"{here.stem} copy {stamp}{ENDING}")
        name, _ = QFileDialog.getSaveFileName(self._window, "Save a copy", start, FILTER)
        if not name:
            return
        target = _with_ending(Path(name))
        try:
            self._desk.store.save_copy(target)
        except UserError as error:
            show_error(error, self._window)
        else:
            self._desk.say(f"Copy saved as “{target.name}”.", undo=False)

    def close(self) -> None:
        """Let running work end, then close the file and throw a sample away."""
        self._desk.tasks.wait()
        if self._desk.is_open:
            self._put_away(self._desk.store)
        self._desk.drop_private()

    def _put_on_desk(
        self, path: Path, get: Callable[[Path, Clock], Store], *, keep: bool = True
    ) -> None:
        desk, language = self._desk, self.language
        warm_up, self.warm_up = self.warm_up, True

        def work(_job: Job) -> tuple[Store, Words]:
            store, words = get(path, desk.clock), _words(language)
            if warm_up:
                _warm_up(store, words, desk.clock)
            return store, words

        def done(found: tuple[Store, Words]) -> None:
            before = desk.store if desk.is_open else None
            desk.open(*found)
            if before is not None:
                self._put_away(before)
            if keep:
                desk.set_settings(desk.settings.with_recent(str(path)))

        desk.tasks.run(work, done, label=f"Opening {path.name}", failed=partial(self._tell, path))

    def _put_away(self, store: Store) -> None:
        """Close a file; what its Home shows is kept for the next start."""
        from outsource_desk.services.last_home import put_away  # noqa: PLC0415  slow to import: beside the window

        desk = self._desk
        if desk.is_private(store.path):
            store.close()
            return
        look = partial(_first_look, store, desk.words)
        put_away(store, look, desk.clock.today(), self.language, cache_folder())

    def _tell(self, path: Path, error: Exception) -> None:
        """Say why: on the page while there is nothing else to show, else over it."""
        if isinstance(error, UserError) and not self._desk.is_open:
            self.failed.emit(path, str(error))
        else:
            show_error(error, self._window)


# What follows runs beside the window; the imports are what takes the time.


def _open(path: Path, clock: Clock) -> Store:
    from outsource_desk.store.copies import backup_folder  # noqa: PLC0415  slow to import: beside the window
    from outsource_desk.store.store import Store  # noqa: PLC0415  slow to import: beside the window

    store = Store.open(path, clock, backups=backup_folder(backups_folder(), path))
    if store.saved_at is None and not store.read_only:  # nothing was ever written to it
        from outsource_desk.services.business import found_business  # noqa: PLC0415  slow to import: beside the window

        found_business(store)
    return store


def _create(path: Path, clock: Clock) -> Store:
    from outsource_desk.store.store import Store  # noqa: PLC0415  slow to import: beside the window

    path.parent.mkdir(parents=True, exist_ok=True)
    Store.create(path, clock).close()
    return _open(path, clock)


def _make_sample(path: Path, clock: Clock) -> Store:
    from outsource_desk.services.sample import make_sample  # noqa: PLC0415  slow to import: beside the window
    from outsource_desk.store.store import Store  # noqa: PLC0415  slow to import: beside the window

    make_sample(path, clock)
    return Store.open(path, clock)


def _warm_up(store: Store, words: Words, clock: Clock) -> None:
    """Load the pages and look at Home once, so that the window has it at once."""
    from outsource_desk.services.home import home  # noqa: PLC0415  slow to import: beside the window
    from outsource_desk.ui.page import PAGES  # noqa: PLC0415  slow to import: beside the window

    home(store, clock.today(), words)
    len(PAGES)


def _first_look(store: Store, words: Words, day: date) -> FirstLook:
    """Return what the window shows first on a day."""
    from outsource_desk.services.home import home  # noqa: PLC0415  slow to import: beside the window
    from outsource_desk.services.home_view import FirstLook, PageBadge  # noqa: PLC0415  slow to import: beside the window
    from outsource_desk.ui.page import PAGES  # noqa: PLC0415  slow to import: beside the window

    found = [(page.key, page.badge(store, day)) for page in PAGES]
    badges = [PageBadge(key, badge.count, badge.urgent) for key, badge in found if badge]
    return FirstLook(home(store, day, words), tuple(badges))


def _words(locale: str) -> Words:
    from outsource_desk.base.text import Words, known_locale  # noqa: PLC0415  slow to import: beside the window

    return Words(known_locale(locale))


def _with_ending(path: Path) -> Path:
    return path if path.suffix == ENDING else path.with_name(path.name + ENDING)
