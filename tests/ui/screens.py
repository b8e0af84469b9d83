"""Every screen there is, found through the registries: a new one is walked through by itself."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from outsource_desk.domain.place import Place
from outsource_desk.services.file.listing import listing
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.frame.page import PAGES
from outsource_desk.ui.frame.stage import STAGES
from outsource_desk.ui.frame.wizard import WIZARDS
from outsource_desk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk


def places(store: Store) -> dict[str, Place]:
    """Return every page, every stage of a task that stands there, and one that is long over."""
    found = {f"page {key}": Place(key) for key in PAGES.keys()}  # noqa: SIM118
    for row in listing(store, "tasks").rows:
        for key in STAGES.keys():  # noqa: SIM118
            if row[3] == key:
                found[f"stage {key}"] = Place("tasks", int(row[0]), key)
        if row[3] == "deliver":  # the most buttons: what was decided can still be changed
            found["stage decide, later"] = Place("tasks", int(row[0]), "decide")
    return found


@contextmanager
def window_of(desk: Desk, width: int = 1366, height: int = 768) -> Iterator[MainWindow]:
    """Show the program; whatever it left open is closed afterwards."""
    window = MainWindow(desk)
    window.resize(width, height)
    window.show()
    settle(desk)
    try:
        yield window
    finally:
        for other in QApplication.topLevelWidgets():
            if isinstance(other, QDialog):
                other.done(0)
        window.close()
        window.deleteLater()
        settle(desk)


def dialogs(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Yield every dialog and every step of every wizard, shown; gone when the next one comes."""
    for key in DIALOGS.keys():  # noqa: SIM118
        with _shown(desk, DIALOGS[key].example(desk)) as made:
            yield f"dialog {key}", made
    for key in WIZARDS.keys():  # noqa: SIM118
        with _shown(desk, WIZARDS[key].example(desk)) as made:
            for step in made.step_keys():
                made.show_step(step)
                settle(desk)
                yield f"wizard {key}, step {step}", made


@contextmanager
def _shown(desk: Desk, made: QWidget) -> Iterator[QWidget]:
    made.show()
    settle(desk)
    try:
        yield made
    finally:
        made.close()
        made.deleteLater()
        settle(desk)


def settle(desk: Desk) -> None:
    """Let background jobs, layouts and deletions come to rest."""
    for _ in range(3):
        desk.tasks.wait()
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
