"""What a screen shows depends on what it read: that is noted while it reads."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from outsource_desk.store.reads import Reads, watched, watching

if TYPE_CHECKING:
    from collections.abc import Generator


class Screen(QWidget):
    """Knows which tables it shows: those that each of its parts read last."""

    def __init__(self) -> None:
        super().__init__()
        self._reads: dict[QWidget, Reads] = {}

    @contextmanager
    def reading(self, part: QWidget) -> Generator[None]:
        """Note what is read inside for `part`, in place of what was read for it before.

        When it fails the part shows what it showed, so what was read for that counts as well.
        """
        former = self._reads.get(part)
        if former is not None and former is watched():
            yield
            return
        with watching() as reads:
            self._reads[part] = reads
            try:
                yield
            except BaseException:
                reads.take(former or Reads())
                raise

    def shows(self, changed: frozenset[str]) -> bool:
        """Tell whether one of these tables was read for what is shown."""
        return any(reads.meet(changed) for reads in tuple(self._reads.values()))


@contextmanager
def noting(part: QWidget) -> Generator[None]:
    """Count what is read inside among what the screen around `part` shows.

    For what is read later than the screen: the card of a row that is chosen, pages that are made.
    It takes the place of what was read for `part` before.
    """
    around: QWidget | None = part
    while around is not None and not isinstance(around, Screen):
        around = around.parentWidget()
    if around is None:
        yield
    else:
        with around.reading(part):
            yield
