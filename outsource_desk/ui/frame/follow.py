"""Keeping a screen up to date without refreshing what nobody sees."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.ui.kit.noting import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from outsource_desk.ui.frame.desk import Desk

MOST_ROUNDS = 3  # of a refresh that changes what it shows; the last one is shown


class Follower(Screen):
    """Refreshes when a table changed that its last refresh read: at once while shown, else later.

    Before its first refresh, any change counts.
    """

    def __init__(self) -> None:
        super().__init__()
        self._missed: frozenset[str] = frozenset()  # what changed while it was hidden
        self._is_refreshing = False
        self._again = False  # what it shows was changed while it was refreshing

    @override
    def __init_subclass__(cls, **options: Any) -> None:
        """Note what every `refresh` reads, whoever calls it."""
        super().__init_subclass__(**options)
        own = vars(cls).get("refresh")
        if own is not None:
            setattr(cls, "refresh", _noted_refresh(own))  # noqa: B010  mypy takes it for a mistake

    def follow(self, desk: Desk) -> None:
        desk.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read again and show."""
        raise NotImplementedError

    def is_seen(self) -> bool:
        """Tell whether to catch up now; else when it is shown next."""
        return self.isVisible()

    def catch_up(self) -> None:
        """What it shows has changed."""
        self.refresh()

    def refresh_noted(self, read: Callable[[], None]) -> None:
        """Read, noting what; and once more when that itself changed what is shown."""
        if self._is_refreshing:
            read()
            return
        self._is_refreshing, self._missed = True, frozenset()
        try:
            for _ in range(MOST_ROUNDS):
                self._again = False
                with self.reading(self):
                    read()
                if not self._again:
                    break
        finally:
            self._is_refreshing = False

    @override
    def shows(self, changed: frozenset[str]) -> bool:
        return self not in self._reads or super().shows(changed)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        missed, self._missed = self._missed, frozenset()
        if missed and self.shows(missed):
            self.refresh()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self._is_refreshing:
            self._again = self._again or self.shows(tables)
        elif not self.is_seen():
            self._missed |= tables
        elif self.shows(tables):
            self.catch_up()


def _noted_refresh(refresh: Callable[[Any], None]) -> Callable[[Follower], None]:
    @wraps(refresh)
    def noted(screen: Follower) -> None:
        screen.refresh_noted(lambda: refresh(screen))

    return noted
