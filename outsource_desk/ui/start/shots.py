"""Pictures of every page, stage, wizard step and dialog of the sample business."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QTimer, qInstallMessageHandler

from outsource_desk.base.clock import SystemClock
from outsource_desk.base.settings import Settings
from outsource_desk.base.text import Words
from outsource_desk.domain.place import Place
from outsource_desk.services.file.listing import listing
from outsource_desk.services.file.sample import make_sample
from outsource_desk.store.store import Store
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.frame.page import PAGES
from outsource_desk.ui.frame.stage import STAGES
from outsource_desk.ui.frame.wizard import WIZARDS
from outsource_desk.ui.look.fonts import prepare_font
from outsource_desk.ui.look.theme import apply_theme
from outsource_desk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication, QWidget

    from outsource_desk.ui.frame.wizard import Wizard

BODY_PT = 10
SETTLING_MS = 60
OFFSCREEN_TALK = "This plugin does not support"


@dataclass(frozen=True, slots=True)
class Look:
    """One way the program may look: theme, size of the text and of the window."""

    theme: str
    text_pt: int
    width: int
    height: int

    @property
    def name(self) -> str:
        return f"{self.width}x{self.height}-{self.theme}-{self.text_pt}pt"


LOOKS = tuple(
    Look(theme, text_pt, width, height)
    for (width, height), theme, text_pt in product(
        ((1366, 768), (1920, 1080)), ("light", "dark"), (10, 16)
    )
)


def draw_all(application: QApplication, folder: Path) -> int:
    """Write `folder`/LOOK/NAME.png for every look and every screen."""
    return draw(application, folder, LOOKS)


def draw(application: QApplication, folder: Path, looks: tuple[Look, ...]) -> int:
    """Write the pictures of these looks; returns an exit code."""
    qInstallMessageHandler(_tell_what_matters)
    clock = SystemClock()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        path = Path(place) / "hartmann.outsource"
        make_sample(path, clock)
        store = Store.open(path, clock)
        for look in looks:
            _draw_look(application, store, look, folder / look.name)
        store.close()
    return 0


def _tell_what_matters(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Leave out what a platform without a screen says about every window."""
    if not text.startswith(OFFSCREEN_TALK):
        sys.stderr.write(f"{text}\n")


def _draw_look(application: QApplication, store: Store, look: Look, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    percent = look.text_pt * 100 // BODY_PT
    prepare_font(application, bundled=True)
    apply_theme(application, look.theme, percent)
    clock = SystemClock()
    desk = Desk(clock, Settings(theme=look.theme, text_percent=percent))
    desk.open(store, Words())
    window = MainWindow(desk)
    window.resize(look.width, look.height)
    window.show()
    for name, place in _places(store):
        desk.go(place)
        _settle(desk)
        window.grab().save(str(folder / f"{name}.png"))
    for key in DIALOGS.keys():  # noqa: SIM118  a registry is no mapping
        _draw_dialog(desk, DIALOGS[key].example(desk), folder / f"dialog-{key}.png")
    for key in WIZARDS.keys():  # noqa: SIM118  a registry is no mapping
        _draw_steps(desk, WIZARDS[key].example(desk), folder, key)
    window.close()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _places(store: Store) -> Iterator[tuple[str, Place]]:
    for key in PAGES.keys():  # noqa: SIM118  a registry is no mapping
        yield f"page-{key}", Place(key)
    tasks = listing(store, "tasks").rows
    for key in STAGES.keys():  # noqa: SIM118  a registry is no mapping
        task_id = next(int(row[0] or 0) for row in tasks if row[3] == key)
        yield f"stage-{key}", Place("tasks", task_id, key)


def _draw_dialog(desk: Desk, shown: QWidget, file: Path) -> None:
    shown.show()
    _settle(desk)
    shown.grab().save(str(file))
    shown.close()
    shown.deleteLater()


def _draw_steps(desk: Desk, shown: Wizard, folder: Path, key: str) -> None:
    shown.show()
    for step in shown.step_keys():
        shown.show_step(step)
        _settle(desk)
        shown.grab().save(str(folder / f"wizard-{key}-{step}.png"))
    shown.close()
    shown.deleteLater()


def _settle(desk: Desk) -> None:
    """Let layouts, background jobs and the drawing of PDF pages come to rest."""
    for _ in range(3):
        desk.tasks.wait()
        pause = QEventLoop()
        QTimer.singleShot(SETTLING_MS, pause.quit)
        pause.exec()
