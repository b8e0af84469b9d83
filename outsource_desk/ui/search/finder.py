"""The search of the open data file: reads it beside the window, a little at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from outsource_desk.services.search.search import Search
from outsource_desk.ui.frame.errors import show_error

if TYPE_CHECKING:
    from outsource_desk.services.search.results import Results
    from outsource_desk.ui.frame.desk import Desk

REMEMBERED = 8


class Finder(QObject):
    """Lives as long as its desk; another data file is another search.

    Each step is a job of its own, so that previews and backups need not wait for the whole.
    """

    moved_on = Signal()  # more of the file was read

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.recent: tuple[str, ...] = ()  # what was searched for in this session, newest first
        self._desk = desk
        self._search: Search | None = None
        self.is_reading = False  # a step is at work, or the next one is to come
        desk.opened.connect(self._drop_other)

    @classmethod
    def of(cls, desk: Desk) -> Finder:
        """Return the search of a desk; it is made when it is first asked for."""
        finder = desk.findChild(cls)
        return finder if finder is not None else cls(desk)

    def read_on(self) -> None:
        """Read what is not known yet: at first everything, later what changed."""
        search = self.current()
        if not self.is_reading:
            self.is_reading = True
            self._desk.tasks.run(
                lambda _job: search.step(),
                partial(self._go_on, search),
                failed=partial(self._stop, search),
            )

    def find(self, text: str, only: str = "") -> Results | None:
        """Return what was found in what was read so far; None: ask again soon."""
        return self.current().find(text, self._desk.words, only=only)

    def remember(self, text: str) -> None:
        """Keep what led somewhere, for this session."""
        former = (recent for recent in self.recent if recent != text)
        self.recent = (text, *former)[:REMEMBERED]

    def current(self) -> Search:
        """Return the search of the file that is on the desk."""
        self._drop_other()
        if self._search is None:
            self._search = Search(self._desk.store)
        return self._search

    def _drop_other(self) -> None:
        """Forget the search of a file that is no longer on the desk."""
        if self._search is not None and self._search.store is not self._desk.store:
            self._search.close()
            self._search, self.is_reading, self.recent = None, False, ()

    def _go_on(self, search: Search, more: bool) -> None:  # noqa: FBT001  a slot
        if search is not self._search:
            return
        self.is_reading = False
        if more and self._desk.is_open:
            self.read_on()
        self.moved_on.emit()

    def _stop(self, search: Search, error: Exception) -> None:
        """Tell what stands in the way; of a file that was closed meanwhile nothing is said."""
        if search is self._search and search.store is self._desk.store:
            self.is_reading = False
            show_error(error)
